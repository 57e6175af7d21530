import { initiator } from '../../../code-lists/initiator.ts'
import type { InputOf, OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useCodeName } from '../../../web/ui/codes.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readLateNotices } from '../api.ts'
import { delayBands } from '../model.ts'
import { words } from '../words.ts'

type Row = OutputOf<typeof readLateNotices>['rows'][number]

/** How late the duty was told, by who called; what is not known stands in a column of its own. */
export function LateNotices({ period }: { readonly period: InputOf<typeof readLateNotices> }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const reading = useRead(readLateNotices, period, { topics: ['contact'] })
  const number = (count: number | null | undefined) => count ?? own.hidden
  return (
    <Panel title={own.lateTitle}>
      <p className="quiet">{own.lateLead}</p>
      <Loaded reading={reading} rows={4}>
        {({ rows, columns, total }) => (
          <DataTable<Row>
            label={own.lateTitle}
            narrow="scroll"
            rows={[
              ...rows.filter((row) => row.total !== 0),
              { key: 'total', counts: columns.map((column) => column.total), total },
            ]}
            rowKey={({ key }) => key ?? '-'}
            columns={[
              {
                key: 'initiator',
                header: own.calledBy,
                cell: ({ key }) =>
                  key === 'total' ? own.total : key === null ? own.notStated : codeName(initiator, key),
              },
              ...delayBands.map(
                (band, at): Column<Row> => ({
                  key: band,
                  header: own.bands[band],
                  align: 'end',
                  cell: ({ counts }) => number(counts[at]),
                }),
              ),
              { key: 'total', header: own.total, align: 'end', cell: (row) => number(row.total) },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
