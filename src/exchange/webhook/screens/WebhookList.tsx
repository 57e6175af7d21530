import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { listKeys } from '../../api-key/api.ts'
import { ShownOnce } from '../../api-key/screens/ShownOnce.tsx'
import { endChannel, testChannel } from '../../delivery/api.ts'
import { endEarlierSecret, listWebhooks, type WebhookView } from '../api.ts'
import { words } from '../words.ts'
import { AddWebhook, ChooseKinds, RotateSecret } from './WebhookDialogs.tsx'
import '../../../web/styles/lists.css'

type What = 'choose' | 'rotate' | 'end-earlier' | 'remove'
type Doing = { readonly what: What; readonly row: WebhookView } | 'add' | null

/** The webhooks of a municipality, or of all: what each is sent, and what came of the latest. */
export function WebhookList() {
  const own = useWords(words)
  const reading = useRead(listWebhooks, {}, { topics: ['message'] })
  // For whom one may be added is the same as for keys.
  const members = useRead(listKeys, {}, { topics: ['api-key'] }).data?.members ?? []
  const [doing, setDoing] = useState<Doing>(null)
  const [made, setMade] = useState<{ readonly secret: string | null } | null>(null)
  const close = () => setDoing(null)
  return (
    <Panel
      title={own.title}
      actions={members.length > 0 && <Button onPress={() => setDoing('add')}>{own.add}</Button>}
    >
      <p className="quiet">{own.lead}</p>
      <Loaded reading={reading} rows={3}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <EmptyState title={own.none}>{own.noneLead}</EmptyState>
          ) : (
            <ul className="plain-list stack" aria-label={own.title}>
              {webhooks.map((row) => (
                <li key={row.id}>
                  <Webhook
                    row={row}
                    showsMember={members.length > 1}
                    onDo={(what) => setDoing({ what, row })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {doing === 'add' && <AddWebhook members={members} onMade={setMade} onClose={close} />}
      {doing !== null && doing !== 'add' && (
        <Doings what={doing.what} row={doing.row} onMade={setMade} onClose={close} />
      )}
      {made !== null && (
        <ShownOnce
          title={own.secretOnce}
          lead={own.secretOnceLead}
          before={own.secretBefore}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
    </Panel>
  )
}

function Doings(props: {
  readonly what: What
  readonly row: WebhookView
  readonly onMade: (made: { readonly secret: string | null }) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { what, row, onMade, onClose } = props
  const changes = { changes: ['message'] }
  const remove = useCommand(endChannel, changes)
  const endEarlier = useCommand(endEarlierSecret, changes)
  if (what === 'choose') return <ChooseKinds row={row} onClose={onClose} />
  if (what === 'rotate') return <RotateSecret row={row} onMade={onMade} onClose={onClose} />
  const isRemoval = what === 'remove'
  const { run, isPending, problem } = isRemoval ? remove : endEarlier
  return (
    <ConfirmDialog
      title={isRemoval ? own.removeOf(row.url) : own.endEarlier}
      isOpen
      isPending={isPending}
      confirm={isRemoval ? own.remove : own.endEarlier}
      cancel={own.cancel}
      isDangerous
      onClose={onClose}
      onConfirm={async () => {
        if ((await run({ channelId: row.id })) === null) return
        notify(isRemoval ? own.removed : own.earlierEnded)
        onClose()
      }}
    >
      <p>{isRemoval ? own.removeLead : own.endEarlierLead}</p>
      {problem !== null && <Notice tone="warning" title={problem.sentence} isUrgent />}
    </ConfirmDialog>
  )
}

function Webhook(props: {
  readonly row: WebhookView
  readonly showsMember: boolean
  readonly onDo: (what: What) => void
}) {
  const own = useWords(words)
  const format = useFormat()
  const { row, showsMember, onDo } = props
  const test = useCommand(testChannel, { changes: ['message'] })
  return (
    <>
      <p>
        <strong className="written">{row.url}</strong>
        {showsMember && `, ${row.memberName}`}
      </p>
      <p>
        {own.kinds}:{' '}
        {row.hasChosen ? row.kinds.map((kind) => own.kindNames[kind]).join(', ') : own.everything}
      </p>
      <p className="quiet">
        {own.secretMade(format.moment(row.secretMadeAt))}
        {row.earlierUntil !== null && `. ${own.earlierUntil(format.moment(row.earlierUntil))}`}
      </p>
      <div className="row">
        <Button
          label={own.testOf(row.url)}
          isPending={test.isPending}
          onPress={async () => {
            if ((await test.run({ channelId: row.id })) !== null) notify(own.tested)
          }}
        >
          {own.test}
        </Button>
        <Button variant="tertiary" label={own.chooseOf(row.url)} onPress={() => onDo('choose')}>
          {own.choose}
        </Button>
        {row.earlierUntil === null ? (
          <Button variant="tertiary" label={own.rotateOf(row.url)} onPress={() => onDo('rotate')}>
            {own.rotate}
          </Button>
        ) : (
          <Button variant="tertiary" onPress={() => onDo('end-earlier')}>
            {own.endEarlier}
          </Button>
        )}
        <Button variant="tertiary" label={own.removeOf(row.url)} onPress={() => onDo('remove')}>
          {own.remove}
        </Button>
      </div>
      {test.problem !== null && <Notice tone="warning" title={test.problem.sentence} isUrgent />}
      <Sent row={row} />
    </>
  )
}

type SentRow = WebhookView['sent'][number]
const nameOf = (names: Readonly<Record<string, string>>, kind: SentRow['kind'], test: string) =>
  kind === 'channel-test' ? test : (names[kind] ?? kind)

function Sent({ row }: { readonly row: WebhookView }) {
  const own = useWords(words)
  const format = useFormat()
  const columns: Column<SentRow>[] = [
    { key: 'what', header: own.what, cell: ({ kind }) => nameOf(own.kindNames, kind, own.aTest) },
    { key: 'when', header: own.when, cell: ({ triedAt }) => format.moment(triedAt) },
    {
      key: 'came',
      header: own.came,
      cell: ({ outcome, tries, reason }) => (
        <>
          <Status tone={outcome === 'delivered' ? 'success' : 'warning'}>{own.outcomes[outcome]}</Status>
          <div className="quiet">{[own.tries(tries), reason].filter(Boolean).join(', ')}</div>
        </>
      ),
    },
    {
      key: 'answer',
      header: own.answer,
      cell: ({ receivedAt, readAt }) => {
        if (readAt !== null) return own.read(format.moment(readAt))
        return receivedAt === null ? own.noAnswer : own.received(format.moment(receivedAt))
      },
    },
  ]
  return (
    <DataTable
      label={own.sent(row.url)}
      showLabel
      columns={columns}
      rows={row.sent}
      rowKey={({ messageId }) => messageId}
      empty={<p className="quiet">{own.nothingSent}</p>}
    />
  )
}
