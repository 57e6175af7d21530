import { useLanguage, useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { useHours } from '../../roster/screens/RosterPicture.tsx'
import { readCapacity } from '../api.ts'
import type { QuarterLoad } from '../model.ts'
import { words } from '../words.ts'

/** Whether the hours of duty keep up with the cases, quarter by quarter (B-19). */
export function Capacity() {
  const own = useWords(words)
  const language = useLanguage()
  const hours = useHours()
  const reading = useRead(readCapacity, {}, { topics: ['roster'] })
  const known = (value: number | null, shown: (value: number) => string) =>
    value === null ? own.notKnown : shown(value)
  const share = (value: number) => {
    const percent = Math.round(value * 100)
    return `${percent > 0 ? '+' : ''}${percent}${language === 'sv' ? ' ' : ''}%`.replace('-', '−')
  }
  const rate = (value: number) => {
    const shown = value.toFixed(2)
    return language === 'sv' ? shown.replace('.', ',') : shown
  }
  const quarter = ({ from, isOver }: QuarterLoad) => {
    const name = own.quarterOf((Number(from.slice(5, 7)) + 2) / 3, from.slice(0, 4))
    return isOver ? name : `${name} (${own.goesOn})`
  }
  return (
    <Panel title={own.capacity}>
      <p>{own.capacityHint}</p>
      <Loaded reading={reading} rows={4}>
        {({ quarters, year }) => (
          <>
            {year.isShort === null ? (
              <p>{own.unknownYet}</p>
            ) : (
              <Status tone={year.isShort ? 'important' : 'success'}>
                {year.isShort ? own.isShort : own.isEnough}
              </Status>
            )}
            {year.caseChange !== null && year.hourChange !== null && (
              <p>{own.yearIs(share(year.caseChange), share(year.hourChange))}</p>
            )}
            <DataTable
              label={own.capacity}
              rows={quarters}
              rowKey={({ from }) => from}
              columns={[
                { key: 'quarter', header: own.quarter, cell: quarter },
                { key: 'cases', header: own.cases, align: 'end', cell: ({ cases }) => cases },
                {
                  key: 'hours',
                  header: own.dutyHours,
                  align: 'end',
                  cell: ({ dutyHours }) => known(dutyHours, hours),
                },
                {
                  key: 'rate',
                  header: own.perHour,
                  align: 'end',
                  cell: ({ casesPerHour }) => known(casesPerHour, rate),
                },
                {
                  key: 'change',
                  header: own.change,
                  align: 'end',
                  cell: ({ caseChange }) => known(caseChange, share),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
