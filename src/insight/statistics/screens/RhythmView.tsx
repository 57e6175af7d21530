import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { ChartFrame } from '../../../web/ui/ChartFrame.tsx'
import { ColumnChart } from '../../../web/ui/ColumnChart.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { HeatTable } from '../../../web/ui/HeatTable.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readRhythm } from '../api.ts'
import { words } from '../words.ts'
import { useNumbers } from './numbers.ts'

type Rhythm = OutputOf<typeof readRhythm>
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))

/** When the cases come: hour by weekday, and month by month. */
export function RhythmView(props: {
  readonly from: string
  readonly to: string
  readonly municipalityCode: string | null
}) {
  const { from, to, municipalityCode } = props
  const own = useWords(words).screens
  const reading = useRead(readRhythm, { from, to, ...(municipalityCode !== null && { municipalityCode }) })
  return (
    <Panel title={own.rhythmTitle}>
      <Loaded reading={reading} rows={8}>
        {(rhythm) =>
          rhythm.week.flat().every((value) => value === 0) ? (
            <EmptyState title={own.noCases} />
          ) : (
            <div className="stack rhythm">
              <Week rhythm={rhythm} />
              {rhythm.months.length > 1 && <Months rhythm={rhythm} />}
            </div>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Week({ rhythm }: { readonly rhythm: Rhythm }) {
  const own = useWords(words).screens
  const numbers = useNumbers()
  const cells = rhythm.week.flatMap((day, weekday) => day.map((cases, hour) => ({ weekday, hour, cases })))
  const most = cells.reduce((a, b) => ((b.cases ?? -1) > (a.cases ?? -1) ? b : a))
  const days = rhythm.week.map((day) => day.reduce<number>((sum, cases) => sum + (cases ?? 0), 0))
  const busiest = days.indexOf(Math.max(...days))
  const summary = own.weekSummary(
    own.weekdays[most.weekday] ?? '',
    most.hour,
    numbers.whole(most.cases ?? 0),
    own.weekdays[busiest] ?? '',
  )
  return (
    <ChartFrame title={own.weekTitle} summary={rhythm.isProtected ? own.weekProtected : summary}>
      <HeatTable
        label={own.weekTitle}
        corner={own.weekday}
        rows={own.weekdays.map((day) => day.slice(0, 3))}
        columns={hours}
        values={rhythm.week}
        unknown="×"
        formatNumber={numbers.whole}
      />
    </ChartFrame>
  )
}

function Months({ rhythm }: { readonly rhythm: Rhythm }) {
  const own = useWords(words).screens
  const format = useFormat()
  const numbers = useNumbers()
  const isOneYear = new Set(rhythm.months.map(({ from }) => from.slice(0, 4))).size === 1
  const known = rhythm.months.filter(({ cases }) => cases !== null)
  const most = known.reduce<Rhythm['months'][number] | undefined>(
    (a, b) => (a === undefined || (b.cases ?? 0) > (a.cases ?? 0) ? b : a),
    undefined,
  )
  const least = known.reduce<Rhythm['months'][number] | undefined>(
    (a, b) => (a === undefined || (b.cases ?? 0) < (a.cases ?? 0) ? b : a),
    undefined,
  )
  const summary = own.monthSummary(
    most === undefined ? '' : format.month(most.from),
    numbers.whole(most?.cases ?? 0),
    least === undefined ? '' : format.month(least.from),
    numbers.whole(least?.cases ?? 0),
  )
  return (
    <ChartFrame
      title={own.monthTitle}
      summary={known.length === 0 ? own.monthsProtected : summary}
      table={
        <DataTable
          label={own.monthTitle}
          narrow="scroll"
          rows={rhythm.months}
          rowKey={({ from }) => from}
          columns={[
            { key: 'month', header: own.month, cell: ({ from }) => format.month(from) },
            {
              key: 'cases',
              header: own.cases,
              align: 'end',
              cell: ({ cases }) => (cases === null ? own.protectedCell : numbers.whole(cases)),
            },
          ]}
        />
      }
    >
      <ColumnChart
        columns={rhythm.months.map(({ from, cases }) => ({
          key: from,
          label: isOneYear ? format.shortMonth(from) : `${format.shortMonth(from)} ${from.slice(2, 4)}`,
          value: cases,
        }))}
        summary={known.length === 0 ? own.monthsProtected : summary}
        formatNumber={numbers.whole}
        unknown={own.protectedCell}
      />
    </ChartFrame>
  )
}
