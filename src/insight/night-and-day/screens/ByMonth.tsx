import { bypassKinds } from '../../../exchange/outcome/model.ts'
import { words as outcomeWords } from '../../../exchange/outcome/words.ts'
import type { InputOf, OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readBypasses, readFailedPickups } from '../api.ts'
import { words } from '../words.ts'

type Pickup = OutputOf<typeof readFailedPickups>['rows'][number]
type Bypass = OutputOf<typeof readBypasses>['rows'][number]

/** The pattern of what the day did not catch, by month and municipality (V-34). */
export function FailedPickups({ asked }: { readonly asked: InputOf<typeof readFailedPickups> }) {
  const own = useWords(words)
  const reading = useRead(readFailedPickups, asked, { topics: ['report', 'commitment'] })
  const number = (key: 'sent' | 'returned' | 'couldNot' | 'cameBack') =>
    ({ key, header: own[key], align: 'end', cell: (row) => row[key] }) satisfies Column<Pickup>
  return (
    <Panel title={own.pickupTitle}>
      <p className="quiet">{own.pickupLead}</p>
      <Loaded reading={reading} rows={4}>
        {({ rows }) => (
          <DataTable<Pickup>
            label={own.pickupTitle}
            narrow="scroll"
            rows={rows}
            rowKey={({ month, code }) => `${month} ${code}`}
            empty={<EmptyState title={own.noPickups} />}
            columns={[
              { key: 'month', header: own.month, cell: ({ month }) => month },
              { key: 'name', header: own.municipality, cell: ({ name }) => name },
              number('sent'),
              number('returned'),
              number('couldNot'),
              number('cameBack'),
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** Police notifications that passed the duty by, by month and unit (V-35). */
export function BypassCounts({ asked }: { readonly asked: InputOf<typeof readBypasses> }) {
  const own = useWords(words)
  const { kinds } = useWords(outcomeWords)
  const reading = useRead(readBypasses, asked, { topics: ['bypass'] })
  const kindsOf = (row: Bypass) =>
    bypassKinds
      .flatMap((kind) => {
        const count = row.kinds.find((one) => one.kind === kind)?.count ?? 0
        return count === 0 ? [] : [`${kinds[kind]} ${count}`]
      })
      .join(', ')
  return (
    <Panel title={own.bypassTitle}>
      <p className="quiet">{own.bypassLead}</p>
      <Loaded reading={reading} rows={4}>
        {({ rows }) => (
          <DataTable<Bypass>
            label={own.bypassTitle}
            narrow="scroll"
            rows={rows}
            rowKey={({ month, unit }) => `${month} ${unit ?? ''}`}
            empty={<EmptyState title={own.noBypasses} />}
            columns={[
              { key: 'month', header: own.month, cell: ({ month }) => month },
              { key: 'unit', header: own.unit, cell: ({ unit }) => unit ?? own.unitUnknown },
              { key: 'count', header: own.count, align: 'end', cell: ({ count }) => count },
              { key: 'kinds', header: own.kinds, cell: kindsOf },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
