import { type ExpressionBuilder, sql } from 'kysely'
import { newId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Tables } from '../../server/database/tables.ts'
import type { Message, MessageAttempt, MessageHanding, MessageKind, ReceiverChannel } from './model.ts'

/** Something somebody is to be told: which kind, about what, to whom. Never a name, a number or free text. */
export type NewMessage = {
  readonly kind: MessageKind
  /** One message is made for each key, however often it is told: `report-sent <report id>`. */
  readonly key: string
  readonly subjectId: string
  readonly to: { readonly memberId: string } | { readonly accountId: string } | { readonly partnerId: string }
  readonly notBefore: Instant
  readonly at: Instant
  /** A test of one channel goes there and nowhere else. */
  readonly onlyChannelId?: string
}

/** Lays messages in the outbox, in the caller's transaction: with it they are told, or with it they are not. */
export async function tell(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return
  const none = { memberId: null, accountId: null, partnerId: null }
  await tx
    .insertInto('message')
    .values(
      messages.map(({ to, at, notBefore, onlyChannelId = null, ...message }) => ({
        ...message,
        ...none,
        ...to,
        id: newId(),
        onlyChannelId,
        createdAt: at,
        notBefore,
        state: 'waiting' as const,
        channelId: null,
        channelTries: 0,
        mayHaveArrived: false,
        nextAt: notBefore,
        leaseUntil: null,
        lease: null,
        reason: null,
        sentAt: null,
        sentBy: null,
        endedBy: null,
        endedReason: null,
        version: 1,
      })),
    )
    // Without a target: whoever tells need not be able to read what was told before.
    .onConflict((already) => already.doNothing())
    .execute()
}

/** Messages whose time has come, and those whose try was broken off, locked: what another process holds is passed over. */
export const takeDue = (tx: Tx, now: Instant, limit: number): Promise<Message[]> =>
  tx
    .selectFrom('message')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('nextAt', '<=', now)
    .where((w) => w.or([w('leaseUntil', 'is', null), w('leaseUntil', '<=', now)]))
    .orderBy('nextAt')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

type Receiver = Pick<Message, 'memberId' | 'accountId' | 'partnerId'>
const idOf = ({ memberId, accountId, partnerId }: Receiver): string =>
  memberId ?? accountId ?? partnerId ?? ''

/** All channels of some receivers, ended ones too, by the receiver's id. */
export async function channelsOf(
  tx: Tx,
  receivers: readonly Receiver[],
): Promise<ReadonlyMap<string, readonly ReceiverChannel[]>> {
  const ids = [...new Set(receivers.map(idOf))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('receiverChannel')
    .selectAll()
    .where((w) =>
      w.or([
        w('memberId', '=', anyOf(ids)),
        w('accountId', '=', anyOf(ids)),
        w('partnerId', '=', anyOf(ids)),
      ]),
    )
    .execute()
  return Map.groupBy(rows, idOf)
}
export const channelsIn = (
  found: ReadonlyMap<string, readonly ReceiverChannel[]>,
  receiver: Receiver,
): readonly ReceiverChannel[] => found.get(idOf(receiver)) ?? []

type Changeable = Omit<
  Message,
  | 'id'
  | 'key'
  | 'kind'
  | 'subjectId'
  | 'memberId'
  | 'accountId'
  | 'partnerId'
  | 'onlyChannelId'
  | 'createdAt'
  | 'notBefore'
>
export const updateMessage = (tx: Tx, id: string, changes: Partial<Changeable>): Promise<unknown> =>
  tx.updateTable('message').set(changes).where('id', '=', id).execute()

export const insertAttempt = (tx: Tx, attempt: MessageAttempt): Promise<unknown> =>
  tx.insertInto('messageAttempt').values(attempt).execute()

/** The message that a try was of, locked; undefined when it has ended meanwhile. */
export const lockWaiting = (tx: Tx, id: string): Promise<Message | undefined> =>
  tx
    .selectFrom('message')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()

export const findChannel = (tx: Tx, id: string): Promise<ReceiverChannel | undefined> =>
  tx.selectFrom('receiverChannel').selectAll().where('id', '=', id).executeTakeFirst()

export const insertChannel = (tx: Tx, channel: ReceiverChannel): Promise<unknown> =>
  tx.insertInto('receiverChannel').values(channel).execute()

export const endChannelRow = (tx: Tx, id: string, validTo: Instant): Promise<unknown> =>
  tx.updateTable('receiverChannel').set({ validTo }).where('id', '=', id).execute()

export const rankChannel = (tx: Tx, id: string, rank: number): Promise<unknown> =>
  tx.updateTable('receiverChannel').set({ rank }).where('id', '=', id).execute()

/** Those who change the channels of one receiver wait for each other. */
export const lockReceiver = (tx: Tx, receiver: Receiver): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`receiver ${idOf(receiver)}`}, 0))`.execute(tx)

/** The latest try of each channel, by the channel's id. */
export async function lastAttempts(
  tx: Tx,
  channelIds: readonly string[],
): Promise<ReadonlyMap<string, MessageAttempt>> {
  if (channelIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('messageAttempt')
    .selectAll()
    .distinctOn('channelId')
    .where('channelId', '=', anyOf(channelIds))
    .orderBy('channelId')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.channelId ?? '', row]))
}

/** The channels that a test of waits to be sent by. */
export async function channelsBeingTested(
  tx: Tx,
  channelIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (channelIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('message')
    .select('onlyChannelId')
    .where('onlyChannelId', '=', anyOf(channelIds))
    .where('state', '=', 'waiting')
    .execute()
  return new Set(rows.map(({ onlyChannelId }) => onlyChannelId ?? ''))
}

export const lockMessage = (tx: Tx, id: string): Promise<Message | undefined> =>
  tx.selectFrom('message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertHanding = (tx: Tx, handing: MessageHanding): Promise<unknown> =>
  tx.insertInto('messageHanding').values(handing).execute()

export const attemptsOf = (tx: Tx, messageId: string): Promise<MessageAttempt[]> =>
  tx
    .selectFrom('messageAttempt')
    .selectAll()
    .where('messageId', '=', messageId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

const standingOf = {
  waiting: (w: ExpressionBuilder<Tables, 'message'>) =>
    w.and([w('message.state', '=', 'waiting'), w('message.nextAt', 'is not', null)]),
  print: (w: ExpressionBuilder<Tables, 'message'>) =>
    w.and([w('message.state', '=', 'waiting'), w('message.nextAt', 'is', null)]),
  dead: (w: ExpressionBuilder<Tables, 'message'>) => w('message.state', '=', 'dead'),
}
export type Standing = keyof typeof standingOf

/** Messages of one standing with the name of whoever is told; what has waited longest first, what died last first. */
export const listMessages = (tx: Tx, standing: Standing, limit: number) =>
  tx
    .selectFrom('message')
    .leftJoin('member', 'member.id', 'message.memberId')
    .leftJoin('account', 'account.id', 'message.accountId')
    .leftJoin('partner', 'partner.id', 'message.partnerId')
    .leftJoin('receiverChannel', 'receiverChannel.id', 'message.channelId')
    .selectAll('message')
    .select((w) => [
      w.fn.coalesce('member.name', 'account.name', 'partner.name').as('receiverName'),
      'receiverChannel.kind as channelKind',
    ])
    .where(standingOf[standing])
    .orderBy('message.createdAt', standing === 'dead' ? 'desc' : 'asc')
    .orderBy('message.id', standing === 'dead' ? 'desc' : 'asc')
    .limit(limit)
    .execute()

export const countMessages = async (tx: Tx, standing: Standing): Promise<number> => {
  const { count } = await tx
    .selectFrom('message')
    .select((w) => w.fn.countAll<number>().as('count'))
    .where(standingOf[standing])
    .executeTakeFirstOrThrow()
  return count
}

/** How each kind of channel has done since a moment. */
export const attemptsSince = (tx: Tx, since: Instant) =>
  tx
    .selectFrom('messageAttempt')
    .select((w) => [
      'channel',
      w.fn.countAll<number>().filterWhere('outcome', '=', 'delivered').as('delivered'),
      w.fn.countAll<number>().filterWhere('outcome', '<>', 'delivered').as('failed'),
      w.fn.max('at').filterWhere('outcome', '=', 'delivered').as('lastDeliveredAt'),
      w.fn.max('at').filterWhere('outcome', '<>', 'delivered').as('lastFailedAt'),
    ])
    .where('at', '>=', since)
    .groupBy('channel')
    .execute()

/** Why each kind of channel last failed, since a moment. */
export const lastReasons = (tx: Tx, since: Instant) =>
  tx
    .selectFrom('messageAttempt')
    .select(['channel', 'reason'])
    .distinctOn('channel')
    .where('outcome', '<>', 'delivered')
    .where('at', '>=', since)
    .orderBy('channel')
    .orderBy('at', 'desc')
    .execute()

export const receiversByKind = (tx: Tx, at: Instant) =>
  tx
    .selectFrom('receiverChannel')
    .select((w) => ['kind', w.fn.countAll<number>().as('count')])
    .where('validFrom', '<=', at)
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>', at)]))
    .groupBy('kind')
    .execute()

export const waitingByKind = (tx: Tx) =>
  tx
    .selectFrom('message')
    .innerJoin('receiverChannel', 'receiverChannel.id', 'message.channelId')
    .select((w) => ['receiverChannel.kind', w.fn.countAll<number>().as('count')])
    .where('message.state', '=', 'waiting')
    .groupBy('receiverChannel.kind')
    .execute()
