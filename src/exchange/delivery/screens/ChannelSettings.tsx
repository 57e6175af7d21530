import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addChannel, type ChannelView, endChannel, listChannels, orderChannels, testChannel } from '../api.ts'
import { words } from '../words.ts'
import { AddChannel } from './AddChannel.tsx'
import '../../../web/styles/lists.css'

/** Whose channels: one member, one account or one partner. */
export type ChannelReceiver =
  | { readonly memberId: string }
  | { readonly accountId: string }
  | { readonly partnerId: string }

/** By which ways a receiver is told outside the house and in which order, with a test of each. */
export function ChannelSettings({ receiver }: { readonly receiver: ChannelReceiver }) {
  const own = useWords(words)
  const { account } = useSession()
  const reading = useRead(listChannels, receiver, { topics: ['message'] })
  const [isAdding, setAdding] = useState(false)
  const mayKeep = addChannel.permit[account.role] !== undefined
  return (
    <Panel
      title={own.channels}
      actions={mayKeep && <Button onPress={() => setAdding(true)}>{own.add}</Button>}
    >
      <p className="quiet">{own.channelsLead}</p>
      <Loaded reading={reading} rows={2}>
        {({ channels, receiverName }) =>
          channels.length === 0 ? (
            <EmptyState title={own.noChannels} />
          ) : (
            <ol className="plain-list stack" aria-label={own.channelsOf(receiverName)}>
              {channels.map((channel, index) => (
                <li key={channel.id}>
                  <Channel {...{ receiver, channel, index, mayKeep }} ids={channels.map(({ id }) => id)} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {isAdding && <AddChannel receiver={receiver} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

/** The channel one step earlier in the order. */
const movedUp = (ids: readonly string[], index: number): string[] => {
  const before = ids[index - 1]
  const here = ids[index]
  return before === undefined || here === undefined ? [...ids] : ids.with(index - 1, here).with(index, before)
}

function Channel(props: {
  readonly receiver: ChannelReceiver
  readonly channel: ChannelView
  readonly ids: readonly string[]
  readonly index: number
  readonly mayKeep: boolean
}) {
  const { receiver, channel, ids, index, mayKeep } = props
  const own = useWords(words)
  const format = useFormat()
  const [isEnding, setEnding] = useState(false)
  const changes = { changes: ['message'] }
  const test = useCommand(testChannel, changes)
  const order = useCommand(orderChannels, changes)
  const end = useCommand(endChannel, changes)
  const name = [own.channelKinds[channel.kind], channel.address].filter(Boolean).join(' ')
  const isSent = channel.kind !== 'print' && channel.kind !== 'in-app'
  const problem = test.problem ?? order.problem ?? end.problem
  return (
    <>
      <p>
        <span className="quiet">{index === 0 ? own.first : own.thereafter}:</span>{' '}
        <strong>{own.channelKinds[channel.kind]}</strong> {channel.address}{' '}
        {!channel.isSetUp && <Status tone="warning">{own.notSetUp}</Status>}
        {channel.isBeingTested && <Status tone="info">{own.beingTested}</Status>}
      </p>
      {isSent && (
        <p className="quiet">
          {channel.lastAt === null || channel.lastOutcome === null
            ? own.neverTried
            : own.lastTry(own.outcomes[channel.lastOutcome], format.moment(channel.lastAt))}
        </p>
      )}
      {mayKeep && (
        <div className="row">
          {isSent && (
            <Button
              label={own.testOf(name)}
              isPending={test.isPending}
              onPress={async () => {
                if ((await test.run({ channelId: channel.id })) !== null) notify(own.tested)
              }}
            >
              {own.test}
            </Button>
          )}
          {index > 0 && (
            <Button
              variant="tertiary"
              label={own.earlierOf(name)}
              isPending={order.isPending}
              onPress={async () => {
                const channelIds = movedUp(ids, index)
                if ((await order.run({ ...receiver, channelIds })) !== null) notify(own.moved)
              }}
            >
              {own.earlier}
            </Button>
          )}
          <Button variant="tertiary" label={own.endOf(name)} onPress={() => setEnding(true)}>
            {own.end}
          </Button>
        </div>
      )}
      {problem !== null && <Notice tone="warning" title={problem.sentence} isUrgent />}
      <ConfirmDialog
        title={own.endOf(name)}
        isOpen={isEnding}
        isPending={end.isPending}
        confirm={own.end}
        cancel={own.cancel}
        isDangerous
        onClose={() => setEnding(false)}
        onConfirm={async () => {
          if ((await end.run({ channelId: channel.id })) !== null) notify(own.ended)
          setEnding(false)
        }}
      >
        <p>{own.endHint}</p>
      </ConfirmDialog>
    </>
  )
}
