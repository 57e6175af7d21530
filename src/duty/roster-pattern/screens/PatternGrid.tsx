import { useLanguage, useWords } from '../../../web/language.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useHours } from '../../roster/screens/RosterPicture.tsx'
import type { LineText } from '../model.ts'
import { minutesOfCycle } from '../rules.ts'
import { words } from '../words.ts'

/** `17.00–02.00` as printed; a line says its clock, not its real hours. */
function useClocks() {
  const language = useLanguage()
  const clock = (time: string) => (language === 'sv' ? time.replace(':', '.') : time)
  return ({ starts, ends }: Pick<LineText, 'starts' | 'ends'>) => `${clock(starts)}–${clock(ends)}`
}

type Week = { readonly week: number; readonly lines: readonly LineText[] }

/** The cycle as a table: a row a week, a column a weekday. */
export function PatternGrid(props: { readonly cycleWeeks: number; readonly lines: readonly LineText[] }) {
  const own = useWords(words)
  const clocks = useClocks()
  const hours = useHours()
  const weeks: Week[] = Array.from({ length: props.cycleWeeks }, (_, at) => ({
    week: at + 1,
    lines: props.lines.filter(({ week }) => week === at + 1),
  }))
  const days = own.weekdays.map((name, at): Column<Week> => {
    const linesOf = ({ lines }: Week) => lines.filter(({ weekday }) => weekday === at + 1)
    return {
      key: name,
      header: name,
      cell: (row) =>
        linesOf(row).length === 0 ? (
          <span className="quiet">{own.free}</span>
        ) : (
          linesOf(row).map((line) => (
            <div key={line.starts}>
              {own.kinds[line.kind]} {clocks(line)}
            </div>
          ))
        ),
    }
  })
  return (
    <>
      <DataTable
        label={own.grid}
        rows={weeks}
        rowKey={({ week }) => String(week)}
        columns={[
          { key: 'week', header: own.week, cell: ({ week }) => own.weekNumber(week) },
          ...days,
          {
            key: 'hours',
            header: own.hoursOfWeek,
            align: 'end',
            cell: ({ lines }) => hours(minutesOfCycle(lines) / 60),
          },
        ]}
      />
      <p>
        {own.gridHint} {own.hoursOfCycle(hours(minutesOfCycle(props.lines) / 60))}
      </p>
    </>
  )
}
