import { useWords } from '../../../web/language.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { KeptView } from '../api.ts'
import { words } from '../words.ts'
import type { Board } from './board.ts'

/** Every open case and call: who has it, who answers for it, and until when the duty's own solution holds. */
export function OpenBoard({ board }: { readonly board: Board }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const cases: readonly Column<Board['cases'][number]>[] = [
    { key: 'number', header: own.number, cell: ({ number }) => <span className="nowrap">{number}</span> },
    { key: 'opened', header: own.opened, cell: (row) => format.recent(row.openedAt, present) },
    { key: 'has', header: own.whoHas, cell: (row) => <Kept kept={row.kept} otherwise={row.openedByName} /> },
    { key: 'responsible', header: own.responsible, cell: ({ responsibleNow }) => responsibleNow },
    {
      key: 'expires',
      header: own.expires,
      cell: ({ expiresAt }) => <Clock until={expiresAt} soonMinutes={120} />,
    },
  ]
  const contacts: readonly Column<Board['contacts'][number]>[] = [
    { key: 'number', header: own.ongoing, cell: ({ number }) => <span className="nowrap">{number}</span> },
    { key: 'since', header: own.opened, cell: ({ callAt }) => <Clock since={callAt} /> },
    {
      key: 'has',
      header: own.whoHas,
      cell: (row) => <Kept kept={row.kept} otherwise={row.answeredByName} />,
    },
  ]
  return (
    <Panel title={own.board} isCompact aside={<Clock until={board.morning} />}>
      <p className="quiet">{own.boardHint}</p>
      {board.cases.length + board.contacts.length === 0 && <EmptyState title={own.noMatters} />}
      {board.contacts.length > 0 && (
        <DataTable
          label={own.ongoing}
          rows={board.contacts}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/kontakter/${id}`}
          columns={contacts}
        />
      )}
      {board.cases.length > 0 && (
        <DataTable
          label={own.openCases}
          rows={board.cases}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/arenden/${id}`}
          columns={cases}
        />
      )}
    </Panel>
  )
}

function Kept({ kept, otherwise }: { readonly kept: KeptView | null; readonly otherwise: string }) {
  const own = useWords(words)
  const format = useFormat()
  if (kept === null) return otherwise
  const { keptByWhom, why, keptByName, keptAt } = kept
  return (
    <div className="stack-tight">
      <Status tone="important">{own.kept}</Status>
      <span>{own.keptBy(keptByWhom, why, keptByName, format.moment(keptAt))}</span>
    </div>
  )
}
