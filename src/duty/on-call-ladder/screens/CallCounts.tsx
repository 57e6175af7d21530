import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { countCalls } from '../api.ts'
import { words } from '../words.ts'

type Row = OutputOf<typeof countCalls>['counts'][number]
const counted = [
  'calls',
  'notReached',
  'requests',
  'headsUps',
  'headsUpsToNothing',
  'information',
  'tests',
] as const

/** Calls to each decision-maker by month, and heads-ups that led to nothing: they should be few (E-14, E-15, V-38). */
export function CallCounts() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(countCalls, {}, { topics: ['mandate'] })
  const columns: Column<Row>[] = [
    {
      key: 'who',
      header: own.decider,
      cell: ({ mandateName, memberName }) => `${mandateName}, ${memberName}`,
    },
    { key: 'month', header: own.month, cell: ({ month }) => format.month(`${month}-01`) },
    ...counted.map(
      (key): Column<Row> => ({ key, header: own.countOf[key], align: 'end', cell: (row) => row[key] }),
    ),
  ]
  return (
    <Panel title={own.counts}>
      <p className="quiet">{own.countsLead}</p>
      <Loaded reading={reading}>
        {({ counts }) => (
          <DataTable
            label={own.counts}
            rows={counts}
            rowKey={({ mandateId, month }) => `${mandateId} ${month}`}
            columns={columns}
            empty={<EmptyState title={own.noCounts} />}
          />
        )}
      </Loaded>
    </Panel>
  )
}
