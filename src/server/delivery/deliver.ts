import type { Message, ReceiverChannel } from '../../exchange/delivery/model.ts'
import { afterTry, chainAt, channelFor, sentBy } from '../../exchange/delivery/rules.ts'
import {
  channelsIn,
  channelsOf,
  insertAttempt,
  lockWaiting,
  takeDue,
  updateMessage,
} from '../../exchange/delivery/store.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, type Instant, now as present } from '../../kernel/time.ts'
import type { Database, Tx } from '../database/connection.ts'
import { inScope, operator } from '../database/scope.ts'
import { notify } from '../live-events.ts'
import { choosersOf, secretsOf } from '../webhooks.ts'
import { letterOf } from './letter.ts'
import { mailChannel } from './mail.ts'
import type { Channels, Tried } from './port.ts'
import { mailSetup, smsSetup } from './setup.ts'
import { smsChannel } from './sms.ts'
import { webhookChannel } from './webhook.ts'

/** Minutes a try may take before another process thinks that its own was killed; longer than any channel's patience. */
const leaseMinutes = 3
/** Tried side by side. */
const atATime = 10
/** Milliseconds after which a round begins no more: what remains is for the next. */
const longest = 30_000

type Options = {
  readonly now?: () => Instant
  readonly channels?: Channels
  /** From 0 to 1. */
  readonly random?: () => number
}
type Way = Required<Options>
type Taken = {
  readonly message: Message
  readonly channel: ReceiverChannel
  readonly chain: readonly ReceiverChannel[]
  readonly lease: string
  readonly secrets: readonly string[]
}

/** The ways out that this installation is set up with. */
export function channelsOfInstallation(): Channels {
  const [mail, sms] = [mailSetup(), smsSetup()]
  return { mail: mail && mailChannel(mail), sms: sms && smsChannel(sms), webhook: webhookChannel }
}

/** What changes by a try that somebody began and did not live to tell of. */
async function afterInterruption(
  tx: Tx,
  message: Message,
  at: Instant,
  chain: readonly ReceiverChannel[],
  way: Way,
): Promise<Partial<Message>> {
  const channel = chain.find(({ id }) => id === message.channelId)
  if (message.lease === null || channel === undefined) return {}
  const tried = { outcome: 'unknown', reason: 'interrupted' } as const
  await insertAttempt(tx, {
    ...tried,
    ...{ id: newId(), messageId: message.id, channelId: channel.id, channel: channel.kind, at },
  })
  return afterTry(message, { channel, chain }, { ...tried, at }, way.random())
}

/** Takes what is due under a lease; what needs no sending is settled at once. Answers what is to be sent, and how many were taken. */
async function take(tx: Tx, way: Way): Promise<{ readonly count: number; readonly taken: readonly Taken[] }> {
  const at = way.now()
  const due = await takeDue(tx, at, atATime)
  const channels = await channelsOf(tx, due)
  const takes = await choosersOf(tx, [...channels.values()].flat())
  const taken: Taken[] = []
  for (const found of due) {
    const own = channelsIn(channels, found).filter((channel) => takes(channel, found))
    const chain = chainAt(own, at, found.onlyChannelId)
    const before = await afterInterruption(tx, found, at, chain, way)
    const message = { ...found, ...before }
    const settle = (changes: Partial<Message>) =>
      updateMessage(tx, found.id, { ...before, lease: null, leaseUntil: null, ...changes })
    const channel = message.state === 'dead' ? null : channelFor(message, chain)
    if (channel === null) await settle({})
    else if (channel === 'nowhere') await settle({ state: 'dead', nextAt: null, reason: 'channel-ended' })
    else if (channel === 'in-app' || channel.kind === 'in-app') await settle(sentBy(channel, chain, at))
    else if (channel.kind === 'print') await settle({ channelId: channel.id, nextAt: null })
    else {
      const lease = newId()
      const isNew = message.channelId !== channel.id
      const held = {
        ...{ channelId: channel.id, lease, leaseUntil: addMinutes(at, leaseMinutes) },
        ...(isNew && { channelTries: 0 }),
      }
      await settle(held)
      const secrets = await secretsOf(tx, channel, at)
      taken.push({ message: { ...message, ...held }, channel, chain, lease, secrets })
    }
  }
  return { count: due.length, taken }
}

/** Makes the try, with no transaction open. */
async function tryOnce({ message, channel, secrets }: Taken, { channels }: Way): Promise<Tried> {
  const { id, kind, subjectId } = message
  const send = channel.kind === 'print' || channel.kind === 'in-app' ? null : channels[channel.kind]
  if (send === null || channel.address === null) return { outcome: 'not-set-up', reason: null }
  const to = { channelId: channel.id, address: channel.address, secrets }
  return send({ id, kind, subjectId, ...to, letter: letterOf(message) })
}

/** Writes down what came of it. What arrived has arrived, whoever holds the message by now; anything else is its holder's to say. */
async function mark(tx: Tx, { message: { id }, channel, chain, lease }: Taken, tried: Tried, way: Way) {
  const at = way.now()
  await insertAttempt(tx, {
    ...tried,
    ...{ id: newId(), messageId: id, channelId: channel.id, channel: channel.kind, at },
  })
  const message = await lockWaiting(tx, id)
  if (message === undefined || (message.lease !== lease && tried.outcome !== 'delivered')) return
  const changes = afterTry(message, { channel, chain }, { ...tried, at }, way.random())
  await updateMessage(tx, id, { ...changes, lease: null, leaseUntil: null })
  const { memberId } = message
  await notify(tx, [{ topic: 'message', id, memberIds: memberId === null ? [] : [memberId] }])
}

/**
 * Sends what is due until nothing is. It may run in several processes: each message is one process's at a time, under a lease
 * that ends by itself. Answers how many it looked at.
 */
export async function deliver(db: Database, options: Options = {}): Promise<number> {
  const way: Way = { now: present, random: Math.random, channels: channelsOfInstallation(), ...options }
  const begun = performance.now()
  let looked = 0
  while (performance.now() - begun < longest) {
    const { count, taken } = await inScope(db, operator, (tx) => take(tx, way))
    if (count === 0) break
    looked += count
    const ends = await Promise.allSettled(
      taken.map(async (one) => {
        const tried = await tryOnce(one, way)
        await inScope(db, operator, (tx) => mark(tx, one, tried, way))
      }),
    )
    // Whatever broke, its message is under its lease, and tried again when that is over.
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
  return looked
}

const underWay = new WeakMap<Database, Promise<number>>()
/** The round of this process: one at a time, however slow the network is. */
export function deliverDue(db: Database): Promise<number> {
  const round = underWay.get(db) ?? deliver(db).finally(() => underWay.delete(db))
  underWay.set(db, round)
  return round
}
