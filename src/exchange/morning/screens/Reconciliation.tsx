import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import type { reconcileNight } from '../api.ts'
import { spanOf } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/table.css'

type Reconciled = OutputOf<typeof reconcileNight>

/** Whether the night adds up: in words, with the sum, and for each receiver. Never by colour alone. */
export function Reconciliation({ data }: { readonly data: Reconciled }) {
  const own = useWords(words)
  const { registered, reported, stays, keptOpen, lost, reconciles } = data
  return (
    <Panel title={own.reconciliation[spanOf(data)]}>
      <Notice
        tone={reconciles ? 'success' : 'warning'}
        title={reconciles ? own.addsUp : own.doesNotAddUp(Math.abs(registered - reported - stays - keptOpen))}
      >
        <p>{own.equation(registered, reported, stays, keptOpen)}</p>
      </Notice>
      <DefinitionList
        columns={3}
        items={[
          { term: own.registered, value: registered },
          { term: own.reported, value: reported },
          { term: own.stays, value: stays },
          { term: own.keptOpen, value: keptOpen },
          { term: own.lost, value: lost },
        ]}
      />
      <DataTable
        label={own.byReceiver}
        showLabel
        columns={[
          { key: 'name', header: own.municipality, cell: (row) => row.municipalityName },
          { key: 'sent', header: own.figures.sent, align: 'end', cell: (row) => row.sent },
          { key: 'delivered', header: own.figures.delivered, align: 'end', cell: (row) => row.delivered },
          { key: 'opened', header: own.figures.opened, align: 'end', cell: (row) => row.opened },
          { key: 'accepted', header: own.figures.accepted, align: 'end', cell: (row) => row.accepted },
          { key: 'returned', header: own.figures.returned, align: 'end', cell: (row) => row.returned },
          { key: 'withdrawn', header: own.figures.withdrawn, align: 'end', cell: (row) => row.withdrawn },
          {
            key: 'agrees',
            header: own.agrees,
            cell: (row) => (
              <Status tone={row.reconciles ? 'success' : 'important'}>
                {row.reconciles
                  ? own.agrees
                  : row.delivered > row.opened
                    ? own.unread(row.delivered - row.opened)
                    : own.differs}
              </Status>
            ),
          },
        ]}
        rows={data.receivers}
        rowKey={(row) => row.municipalityCode}
      />
    </Panel>
  )
}
