import { randomBytes } from 'node:crypto'
import { currentAppointment, findAccount } from '../../base/account/store.ts'
import { findMember, findPartner } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Subject } from '../../kernel/permit.ts'
import { addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { isSetUp, isThisMachine } from '../../server/delivery/setup.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { isReadable, sealSecret } from '../../server/sealed-secret.ts'
import {
  addChannel,
  attempts,
  endChannel,
  giveUpMessage,
  handOverPrinted,
  listChannels,
  type MessageView,
  orderChannels,
  overview,
  retryMessage,
  testChannel,
} from './api.ts'
import { channelKinds, type Message, type ReceiverChannel } from './model.ts'
import { available, chainAt, decideChannel, decideHanding, decideOrder, pageOf, sentBy } from './rules.ts'
import {
  attemptsOf,
  attemptsSince,
  channelsBeingTested,
  channelsIn,
  channelsOf,
  countMessages,
  endChannelRow,
  findChannel,
  insertAttempt,
  insertChannel,
  insertHanding,
  lastAttempts,
  lastReasons,
  listMessages,
  lockMessage,
  lockReceiver,
  rankChannel,
  receiversByKind,
  type Standing,
  tell,
  updateMessage,
  waitingByKind,
} from './store.ts'

const shown = 100
const minutesOfDay = 24 * 60

type Given = {
  readonly memberId?: string
  readonly accountId?: string
  readonly partnerId?: string
}
type Receiver = Pick<ReceiverChannel, 'memberId' | 'accountId' | 'partnerId'>
const receiverIn = (given: Given): Receiver => ({
  memberId: given.memberId ?? null,
  accountId: given.accountId ?? null,
  partnerId: given.partnerId ?? null,
})
const isOne = (receiver: Receiver) => Object.values(receiver).filter((id) => id !== null).length === 1

/** Who a receiver is, and the members whose intake may keep its channels: its own, or that of whose account it is. */
async function whoIs(tx: Tx, { memberId, accountId, partnerId }: Receiver, now: Instant) {
  const named = (found: { readonly name: string } | undefined, memberIds: readonly string[]) =>
    found && { name: found.name, memberIds }
  if (memberId !== null) return named(await findMember(tx, memberId), [memberId])
  if (partnerId !== null) return named(await findPartner(tx, partnerId), [])
  if (accountId === null) return undefined
  const post = await currentAppointment(tx, accountId, localDate(now))
  return named(await findAccount(tx, accountId), post?.memberId ? [post.memberId] : [])
}

/** One receiver with its channels as they hold now, behind a lock where they are to change. */
async function receiverWithChain(tx: Tx, receiver: Receiver, now: Instant, mode: 'read' | 'change') {
  const who = await whoIs(tx, receiver, now)
  if (who === undefined) return undefined
  if (mode === 'change') await lockReceiver(tx, receiver)
  const chain = chainAt(channelsIn(await channelsOf(tx, [receiver]), receiver), now)
  return { receiver, chain, ...who }
}

/** A channel of a receiver; `chain` without it when it has ended. */
async function channelOf(tx: Tx, channelId: string, now: Instant) {
  const channel = await findChannel(tx, channelId)
  const found = channel && (await receiverWithChain(tx, channel, now, 'change'))
  return channel && found && { ...found, channel, isEnded: !found.chain.some(({ id }) => id === channelId) }
}

const heard = ({ memberIds }: { readonly memberIds: readonly string[] }, id: string) => [
  { topic: 'message' as const, id, memberIds },
]
const subject = ({ memberIds }: { readonly memberIds: readonly string[] }): Subject => ({ memberIds })

const viewOf = (row: Awaited<ReturnType<typeof listMessages>>[number], now: Instant): MessageView => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subjectId,
  receiverName: row.receiverName ?? '',
  memberId: row.memberId,
  createdAt: row.createdAt,
  notBefore: row.notBefore,
  state: row.state,
  channel: row.channelKind,
  tries: row.channelTries,
  nextAt: row.nextAt,
  isUnderWay: row.leaseUntil !== null && row.leaseUntil > now,
  mayHaveArrived: row.mayHaveArrived,
  reason: row.reason,
  page: pageOf(row),
  version: row.version,
})

/** Locks a message; a version is asked for only while the action is open: else the state's own refusal says more. */
const lockFor =
  (action: keyof ReturnType<typeof available>) =>
  async (tx: Tx, input: { messageId: string; version: number }, { now }: { readonly now: Instant }) => {
    const message = await lockMessage(tx, input.messageId)
    if (message && available(message, now)[action].allowed) await requireVersion(tx, message, input.version)
    return message
  }

async function change(
  tx: Tx,
  message: Message,
  changes: Parameters<typeof updateMessage>[2],
  accountId: string,
) {
  const version = message.version + 1
  await updateMessage(tx, message.id, { lease: null, leaseUntil: null, ...changes, version })
  await keepRevision(tx, { id: message.id, version }, ['state'], accountId)
  return {
    output: { id: message.id, version, state: changes.state ?? message.state },
    events: heard({ memberIds: message.memberId === null ? [] : [message.memberId] }, message.id),
  }
}

export const handlers = [
  handleQuery(listChannels, async (tx, input, { now }) => {
    const receiver = receiverIn(input)
    if (!isOne(receiver)) return refused('one-receiver')
    const found = await receiverWithChain(tx, receiver, now, 'read')
    if (found === undefined) return undefined
    const ids = found.chain.map(({ id }) => id)
    const last = await lastAttempts(tx, ids)
    const tested = await channelsBeingTested(tx, ids)
    return {
      output: {
        receiverName: found.name,
        channels: found.chain.map(({ id, kind, address, validFrom, sealedSecret }) => {
          const attempt = last.get(id)
          return {
            ...{ id, kind, address, validFrom },
            isSetUp: isSetUp(kind) && (sealedSecret === null || isReadable(sealedSecret, id)),
            lastAt: attempt?.at ?? null,
            lastOutcome: attempt?.outcome ?? null,
            lastReason: attempt?.reason ?? null,
            isBeingTested: tested.has(id),
          }
        }),
      },
      about: { members: found.memberIds },
      subject: subject(found),
    }
  }),

  handleCommand(addChannel, {
    load: async (tx, input, { now }) => {
      const receiver = receiverIn(input)
      // Of two receivers none is loaded: the rule below says so.
      if (!isOne(receiver)) return { receiver, chain: [], name: '', memberIds: [input.memberId ?? ''] }
      return receiverWithChain(tx, receiver, now, 'change')
    },
    subject,
    decide: (facts, { kind, address = null }) => {
      if (!isOne(facts.receiver)) return refused('one-receiver')
      const decision = decideChannel(
        { chain: facts.chain, isThisMachine: isThisMachine() },
        { kind, address },
      )
      return decision.ok ? decided({ ...facts, kind, ...decision.changes }) : decision
    },
    save: async (tx, { receiver, memberIds, kind, address, rank }, { now, actor, newId }) => {
      const id = newId()
      const secret = kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : null
      await insertChannel(tx, {
        ...{ id, ...receiver, kind, address, rank, validFrom: now, validTo: null, setBy: actor.accountId },
        sealedSecret: secret && sealSecret(secret, id),
      })
      return { output: { id, secret }, about: { members: memberIds }, events: heard({ memberIds }, id) }
    },
  }),

  handleCommand(endChannel, {
    load: (tx, { channelId }, { now }) => channelOf(tx, channelId, now),
    subject,
    decide: (found) => (found.isEnded ? refused('channel-ended') : decided(found)),
    save: async (tx, { channel, memberIds }, { now }) => {
      await endChannelRow(tx, channel.id, now)
      return {
        output: { id: channel.id },
        about: { members: memberIds },
        events: heard({ memberIds }, channel.id),
      }
    },
  }),

  handleCommand(orderChannels, {
    load: async (tx, input, { now }) => {
      const receiver = receiverIn(input)
      if (!isOne(receiver)) return { receiver, chain: [], name: '', memberIds: [input.memberId ?? ''] }
      return receiverWithChain(tx, receiver, now, 'change')
    },
    subject,
    decide: (facts, { channelIds }) => {
      if (!isOne(facts.receiver)) return refused('one-receiver')
      const decision = decideOrder(facts.chain, channelIds)
      return decision.ok ? decided({ channelIds, memberIds: facts.memberIds }) : decision
    },
    save: async (tx, { channelIds, memberIds }) => {
      for (const [index, id] of channelIds.entries()) await rankChannel(tx, id, index + 1)
      return {
        output: { channelIds },
        about: { members: memberIds },
        events: channelIds.slice(0, 1).flatMap((id) => heard({ memberIds }, id)),
      }
    },
  }),

  handleCommand(testChannel, {
    load: async (tx, { channelId }, { now }) => {
      const found = await channelOf(tx, channelId, now)
      return found && { ...found, isWaiting: (await channelsBeingTested(tx, [channelId])).has(channelId) }
    },
    subject,
    decide: ({ channel, isEnded, isWaiting, memberIds }) => {
      if (isEnded) return refused('channel-ended')
      if (channel.kind === 'print' || channel.kind === 'in-app') return refused('nothing-to-test')
      return isWaiting ? refused('test-waits') : decided({ channel, memberIds })
    },
    save: async (tx, { channel, memberIds }, { now, newId }) => {
      const { id, memberId, accountId, partnerId } = channel
      const to =
        memberId !== null ? { memberId } : accountId !== null ? { accountId } : { partnerId: partnerId ?? '' }
      const test = newId()
      const message = { kind: 'channel-test', key: `channel-test ${test}`, subjectId: id, to } as const
      await tell(tx, [{ ...message, notBefore: now, at: now, onlyChannelId: id }])
      return { output: { id }, about: { members: memberIds }, events: heard({ memberIds }, id) }
    },
  }),

  handleQuery(overview, async (tx, _input, { now }) => {
    const since = addMinutes(now, -minutesOfDay)
    const of = async (standing: Standing) =>
      (await listMessages(tx, standing, shown)).map((row) => viewOf(row, now))
    const [done, reasons] = [await attemptsSince(tx, since), await lastReasons(tx, since)]
    const [receivers, waiting] = [await receiversByKind(tx, now), await waitingByKind(tx)]
    return {
      output: {
        waiting: await of('waiting'),
        waitingCount: await countMessages(tx, 'waiting'),
        dead: await of('dead'),
        deadCount: await countMessages(tx, 'dead'),
        print: await of('print'),
        printCount: await countMessages(tx, 'print'),
        channels: channelKinds.map((kind) => {
          const day = done.find(({ channel }) => channel === kind)
          return {
            kind,
            isSetUp: isSetUp(kind),
            receivers: receivers.find((row) => row.kind === kind)?.count ?? 0,
            waiting: waiting.find((row) => row.kind === kind)?.count ?? 0,
            deliveredDay: day?.delivered ?? 0,
            failedDay: day?.failed ?? 0,
            lastDeliveredAt: day?.lastDeliveredAt ?? null,
            lastFailedAt: day?.lastFailedAt ?? null,
            lastReason: reasons.find(({ channel }) => channel === kind)?.reason ?? null,
          }
        }),
      },
    }
  }),

  handleQuery(attempts, async (tx, { messageId }) => ({
    output: { attempts: await attemptsOf(tx, messageId) },
  })),

  handleCommand(retryMessage, {
    load: lockFor('retry'),
    available: (message, _actor, now) => available(message, now).retry,
    decide: (message, { anew = false }) => decided({ message, isAnew: anew || !message.mayHaveArrived }),
    save: (tx, { message, isAnew }, { now, actor }) =>
      change(
        tx,
        message,
        {
          ...{ state: 'waiting', nextAt: now, channelTries: 0 },
          // What may have arrived is tried where it was, until a person finds that twice is better than never.
          ...(isAnew && { channelId: null, mayHaveArrived: false }),
        },
        actor.accountId,
      ),
  }),

  handleCommand(giveUpMessage, {
    load: lockFor('giveUp'),
    available: (message, _actor, now) => available(message, now).giveUp,
    decide: (message, { reason }) =>
      reason.trim().length < 5
        ? refused('reason-missing', 'reason')
        : decided({ message, reason: reason.trim() }),
    save: (tx, { message, reason }, { actor }) =>
      change(
        tx,
        message,
        { state: 'cancelled', nextAt: null, endedBy: actor.accountId, endedReason: reason },
        actor.accountId,
      ),
  }),

  handleCommand(handOverPrinted, {
    load: lockFor('handOver'),
    available: (message, _actor, now) => available(message, now).handOver,
    decide: (message, { handedTo, handedHow, handedAt }, { now }) => {
      const decision = decideHanding(message, handedAt, now)
      return decision.ok ? decided({ message, handedTo, handedHow, handedAt }) : decision
    },
    save: async (tx, { message, handedTo, handedHow, handedAt }, { now, actor, newId }) => {
      const channel = message.channelId === null ? undefined : await findChannel(tx, message.channelId)
      const { memberId, accountId, partnerId } = message
      const chain = channelsIn(await channelsOf(tx, [message]), { memberId, accountId, partnerId })
      await insertHanding(tx, {
        ...{ messageId: message.id, handedTo, handedHow, handedAt },
        ...{ registeredBy: actor.accountId, registeredAt: now },
      })
      await insertAttempt(tx, {
        ...{ id: newId(), messageId: message.id, channelId: message.channelId, channel: 'print', at: now },
        ...{ outcome: 'delivered', reason: null },
      })
      const told = sentBy(channel ?? 'in-app', chainAt(chain, now), handedAt)
      return change(tx, message, { ...told, sentBy: 'print' }, actor.accountId)
    },
  }),
]
