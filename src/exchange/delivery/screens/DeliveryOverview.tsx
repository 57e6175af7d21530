import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import type { overview } from '../api.ts'
import { words } from '../words.ts'
import { MessageList } from './MessageList.tsx'

type Overview = OutputOf<typeof overview>

/** What has not left the house and why, what must be printed, and how each channel does. */
export function DeliveryOverview({ found }: { readonly found: Overview }) {
  const own = useWords(words)
  const unset = found.channels.filter(({ isSetUp, receivers }) => !isSetUp && receivers > 0)
  return (
    <>
      {unset.map(({ kind }) =>
        kind === 'mail' || kind === 'sms' ? (
          <Notice key={kind} tone="warning" title={own.notSetUpHint[kind]} />
        ) : null,
      )}
      <Panel title={own.dead(found.deadCount)}>
        {found.deadCount === 0 ? (
          <EmptyState title={own.noDead} />
        ) : (
          <>
            <p className="quiet">{own.deadLead}</p>
            <MessageList label={own.dead(found.deadCount)} rows={found.dead} all={found.deadCount} />
          </>
        )}
      </Panel>
      {found.printCount > 0 && (
        <Panel title={own.print(found.printCount)}>
          <p className="quiet">{own.printLead}</p>
          <MessageList
            label={own.print(found.printCount)}
            rows={found.print}
            all={found.printCount}
            isForPrint
          />
        </Panel>
      )}
      <Panel title={own.waiting(found.waitingCount)}>
        {found.waitingCount === 0 ? (
          <EmptyState title={own.noWaiting} />
        ) : (
          <MessageList
            label={own.waiting(found.waitingCount)}
            rows={found.waiting}
            all={found.waitingCount}
          />
        )}
      </Panel>
      <Health channels={found.channels} />
    </>
  )
}

function Health({ channels }: { readonly channels: Overview['channels'] }) {
  const own = useWords(words)
  const format = useFormat()
  const moment = (at: string | null) => (at === null ? own.never : format.moment(at))
  return (
    <Panel title={own.health}>
      <DataTable
        label={own.health}
        rows={channels}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: own.channel, cell: ({ kind }) => own.channelKinds[kind] },
          {
            key: 'set-up',
            header: own.setUp,
            cell: ({ isSetUp }) => (isSetUp ? own.isSetUp : <Status tone="warning">{own.notSetUp}</Status>),
          },
          { key: 'receivers', header: own.receivers, align: 'end', cell: ({ receivers }) => receivers },
          { key: 'waiting', header: own.waitingCount, align: 'end', cell: ({ waiting }) => waiting },
          { key: 'done', header: own.deliveredDay, align: 'end', cell: ({ deliveredDay }) => deliveredDay },
          { key: 'failed', header: own.failedDay, align: 'end', cell: ({ failedDay }) => failedDay },
          { key: 'last', header: own.lastDelivered, cell: (row) => moment(row.lastDeliveredAt) },
          {
            key: 'last-failed',
            header: own.lastFailed,
            cell: (row) => [moment(row.lastFailedAt), row.lastReason].filter(Boolean).join(', '),
          },
        ]}
      />
    </Panel>
  )
}
