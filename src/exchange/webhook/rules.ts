import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant, minutesBetween } from '../../kernel/time.ts'
import type { MessageKind, ReceiverChannel } from '../delivery/model.ts'
import type { WebhookChoice, WebhookSecret } from './model.ts'

/** What a municipality is told, and a system of its own can be told too: ids and a kind, nothing of anybody. */
export const webhookKinds = [
  'report-sent',
  'report-unread',
  'report-amended',
  'report-withdrawn',
  'commitment-due',
  'pack-frozen',
  'nothing-tonight',
  'reconciliation-difference',
  'dialogue-message',
  'weekend-question',
  'notice-requested',
  'notice-used',
  'outcome-asked',
] as const satisfies readonly MessageKind[]
export type WebhookKind = (typeof webhookKinds)[number]

/** Whether a webhook is sent something of this kind; a test of the channel always is, and without a choice everything is. */
export const isChosen = (choice: Pick<WebhookChoice, 'kinds'> | undefined, kind: MessageKind): boolean =>
  choice === undefined || kind === 'channel-test' || choice.kinds.includes(kind)

/** Days that two secrets may be valid beside each other. */
export const longestOverlapDays = 30

type Kept = Pick<WebhookSecret, 'sealedSecret' | 'id' | 'earlierUntil'>
/**
 * The secrets that hold now, the latest first: what is sent is signed with each of them, and a receipt with one of them is good.
 * @param later the channel's secrets after its first, the latest first
 */
export function validSecrets(
  channel: { readonly id: string; readonly sealedSecret: string },
  later: readonly Kept[],
  now: Instant,
): readonly { readonly ownerId: string; readonly sealed: string }[] {
  const all = [
    ...later.map(({ id, sealedSecret }) => ({ ownerId: id, sealed: sealedSecret })),
    { ownerId: channel.id, sealed: channel.sealedSecret },
  ]
  const latest = later[0]
  return all.slice(0, latest !== undefined && now < latest.earlierUntil ? 2 : 1)
}

type Live = Pick<ReceiverChannel, 'validTo'>
const isOver = (channel: Live, now: Instant) => channel.validTo !== null && channel.validTo <= now

/** A second secret takes over; the one before it signs too until a moment within thirty days. */
export function decideRotate<C extends Live>(
  facts: { readonly channel: C; readonly later: readonly Kept[] },
  earlierUntil: Instant,
  now: Instant,
): Decision<
  { channel: C; earlierUntil: Instant },
  'channel-ended' | 'two-already' | 'time-behind' | 'overlap-too-long'
> {
  const { channel, later } = facts
  if (isOver(channel, now)) return refused('channel-ended')
  const latest = later[0]
  if (latest !== undefined && now < latest.earlierUntil) return refused('two-already')
  if (minutesBetween(now, earlierUntil) < -5) return refused('time-behind', 'earlierUntil')
  if (earlierUntil > addMinutes(now, longestOverlapDays * 24 * 60))
    return refused('overlap-too-long', 'earlierUntil', { most: String(longestOverlapDays) })
  return decided({ channel, earlierUntil: earlierUntil < now ? now : earlierUntil })
}

/** The system has changed to the latest secret: the one before it ends now. */
export function decideEndEarlier(
  later: readonly Kept[],
  now: Instant,
): Decision<{ secretId: string }, 'no-earlier'> {
  const latest = later[0]
  return latest !== undefined && now < latest.earlierUntil
    ? decided({ secretId: latest.id })
    : refused('no-earlier')
}

/** What a webhook is sent; nothing at all is said by ending it. */
export function decideChoice<C extends Live>(
  channel: C,
  kinds: readonly WebhookKind[],
  now: Instant,
): Decision<{ channel: C; kinds: WebhookKind[] }, 'channel-ended' | 'kinds-missing'> {
  if (isOver(channel, now)) return refused('channel-ended')
  const chosen = [...new Set(kinds)]
  return chosen.length === 0 ? refused('kinds-missing', 'kinds') : decided({ channel, kinds: chosen })
}

/** Seconds that the clock of whoever signs may be from ours (Standard Webhooks 1.0.0 advises a tolerance). */
export const signatureSeconds = 300

/** Whether the stated moment, in seconds since 1970, is near enough: older, somebody may have kept it to send again. */
export const isTimely = (stated: number, now: Instant): boolean =>
  Math.abs(Date.parse(now) / 1000 - stated) <= signatureSeconds
