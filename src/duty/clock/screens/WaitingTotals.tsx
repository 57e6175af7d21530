import { initiator as initiators } from '../../../code-lists/initiator.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useCodeName } from '../../../web/ui/codes.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type Period, PeriodPanel } from '../../triage/screens/PeriodPanel.tsx'
import { waitingTotals } from '../api.ts'
import type { WaitedTotal } from '../model.ts'
import { words } from '../words.ts'

/** How long others waited for the duty in a period, by default the last 30 nights (I-18, Y4). */
export function WaitingTotals() {
  const own = useWords(words)
  return (
    <PeriodPanel title={own.waited} lead={own.waitedHint}>
      {(period) => <Totals {...period} />}
    </PeriodPanel>
  )
}

function Totals(period: Period) {
  const own = useWords(words)
  const format = useFormat()
  const codeName = useCodeName()
  const reading = useRead(waitingTotals, period, { topics: ['contact'] })
  const figures = <R extends WaitedTotal>(): readonly Column<R>[] => [
    { key: 'contacts', header: own.contacts, align: 'end', cell: (row) => row.contacts },
    { key: 'minutes', header: own.waitedTotal, align: 'end', cell: (row) => format.duration(row.minutes) },
    { key: 'longest', header: own.longest, align: 'end', cell: (row) => format.duration(row.longestMinutes) },
  ]
  return (
    <Loaded reading={reading}>
      {(data) =>
        data.contacts === 0 ? (
          <p className="quiet">{own.noWaits}</p>
        ) : (
          <div className="stack">
            <DefinitionList
              columns={3}
              items={[
                { term: own.waitedTotal, value: format.duration(data.minutes) },
                { term: own.longest, value: format.duration(data.longestMinutes) },
                { term: own.contacts, value: data.contacts },
              ]}
            />
            {data.goesOn && <Status tone="important">{own.goesOn}</Status>}
            <DataTable
              label={own.byInitiator}
              showLabel
              rows={data.initiators}
              rowKey={(row) => row.initiator}
              columns={[
                {
                  key: 'initiator',
                  header: own.initiator,
                  cell: (row) =>
                    row.initiator === 'not-stated' ? own.notStated : codeName(initiators, row.initiator),
                },
                ...figures<(typeof data.initiators)[number]>(),
              ]}
            />
            <DataTable
              label={own.byNight}
              showLabel
              rows={data.nights}
              rowKey={(row) => row.night}
              columns={[
                { key: 'night', header: own.night, cell: (row) => row.night },
                ...figures<(typeof data.nights)[number]>(),
              ]}
            />
            <DataTable
              label={own.byCase}
              showLabel
              rows={data.cases}
              rowKey={(row) => row.caseId}
              columns={[
                {
                  key: 'case',
                  header: own.caseNumber,
                  cell: (row) => <Link to={`/arenden/${row.caseId}`}>{row.number}</Link>,
                },
                ...figures<(typeof data.cases)[number]>(),
              ]}
            />
          </div>
        )
      }
    </Loaded>
  )
}
