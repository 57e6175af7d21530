import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { addMinutes, addSeconds, type Instant } from '../../kernel/time.ts'
import type { ChannelKind, Message, MessageKind, Outcome, ReceiverChannel } from './model.ts'

/** Tries of one channel before the next is tried, and of the last before the message is given up. */
const patience = 3
const mostTries = 20
/** A channel that nobody has set up yet is looked at each quarter for a day: it is not the receiver's fault. */
const unsetTries = 96
const unsetSeconds = 15 * 60

/** What happens after a try. `next`: the channel after this. `dead`: an operator decides. */
export type Step = 'done' | 'again' | 'next' | 'dead'

/**
 * What to do after a try. Another channel is tried only when all tries of this one certainly came to nothing: a try that broke
 * off after everything was handed over is made again in the same channel, under the same id, by which the receiver knows it.
 * @param tries of this channel, the present one counted
 * @param mayHaveArrived an earlier try of this channel broke off
 */
export function stepAfter(
  outcome: Outcome,
  facts: { readonly tries: number; readonly mayHaveArrived: boolean; readonly hasNext: boolean },
): Step {
  const { tries, mayHaveArrived, hasNext } = facts
  if (outcome === 'delivered') return 'done'
  if (mayHaveArrived || outcome === 'unknown')
    return outcome === 'refused' || tries >= mostTries ? 'dead' : 'again'
  if (outcome === 'refused') return hasNext ? 'next' : 'dead'
  if (outcome === 'not-set-up') return hasNext ? 'next' : tries < unsetTries ? 'again' : 'dead'
  if (tries < patience) return 'again'
  return hasNext ? 'next' : tries < mostTries ? 'again' : 'dead'
}

/**
 * Seconds until the next try: half a minute, doubled each time up to half an hour, a fifth more or less so that all who wait
 * for one server do not come back at once.
 * @param random from 0 to 1
 */
export function secondsUntilAgain(outcome: Outcome, tries: number, random: number): number {
  const plain = outcome === 'not-set-up' ? unsetSeconds : Math.min(1800, 30 * 2 ** Math.min(tries - 1, 10))
  return Math.round(plain * (0.8 + 0.4 * random))
}

type Chained = Pick<ReceiverChannel, 'id' | 'kind' | 'rank' | 'validFrom' | 'validTo'>
const isValid = ({ validFrom, validTo }: Chained, at: Instant): boolean =>
  validFrom <= at && (validTo === null || at < validTo)

/** The channels of a receiver that hold at a moment, the first to be tried first; of a test the tested one alone. */
export const chainAt = <C extends Chained>(
  channels: readonly C[],
  at: Instant,
  onlyChannelId: string | null = null,
): readonly C[] =>
  channels
    .filter((channel) => isValid(channel, at) && (onlyChannelId === null || channel.id === onlyChannelId))
    .toSorted((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))

/** Where a message goes now. Nowhere: the address was taken away half-way. */
export function channelFor<C extends Chained>(
  message: Pick<Message, 'channelId' | 'onlyChannelId' | 'mayHaveArrived'>,
  chain: readonly C[],
): C | 'in-app' | 'nowhere' {
  const { onlyChannelId, channelId, mayHaveArrived } = message
  const current = chain.find(({ id }) => id === channelId)
  if (current) return current
  // Sent anew to a mended address it could come twice to the same person; a test of what is gone tells nobody anything.
  return mayHaveArrived ? 'nowhere' : (chain[0] ?? (onlyChannelId === null ? 'in-app' : 'nowhere'))
}

const channelAfter = <C extends Chained>(chain: readonly C[], channelId: string): C | undefined => {
  const at = chain.findIndex(({ id }) => id === channelId)
  return at < 0 ? undefined : chain[at + 1]
}

type Changes = Partial<
  Pick<
    Message,
    'state' | 'channelId' | 'channelTries' | 'mayHaveArrived' | 'nextAt' | 'reason' | 'sentAt' | 'sentBy'
  >
>
/** The message after a try of a channel, without its lease. */
export function afterTry(
  message: Pick<Message, 'channelTries' | 'mayHaveArrived'>,
  tried: { readonly channel: Chained; readonly chain: readonly Chained[] },
  result: { readonly outcome: Outcome; readonly reason: string | null; readonly at: Instant },
  random: number,
): Changes {
  const { channel, chain } = tried
  const { outcome, reason, at } = result
  const tries = message.channelTries + 1
  const next = channelAfter(chain, channel.id)
  const mayHaveArrived = message.mayHaveArrived || outcome === 'unknown'
  const base = { channelTries: tries, mayHaveArrived, reason }
  switch (
    stepAfter(outcome, { tries, mayHaveArrived: message.mayHaveArrived, hasNext: next !== undefined })
  ) {
    case 'done':
      return { ...base, ...sentBy(channel, chain, at), reason: null }
    case 'again':
      return { ...base, nextAt: addSeconds(at, secondsUntilAgain(outcome, tries, random)) }
    case 'next':
      return { reason, channelId: next?.id ?? null, channelTries: 0, mayHaveArrived: false, nextAt: at }
    case 'dead':
      return { ...base, state: 'dead', nextAt: null }
  }
}

/** Told by this channel: as meant, or by a later one than the first. */
export const sentBy = (
  channel: Chained | 'in-app',
  chain: readonly Chained[],
  at: Instant,
): Required<Pick<Changes, 'state' | 'nextAt' | 'sentAt' | 'sentBy'>> => ({
  state: channel === 'in-app' || chain[0]?.id === channel.id ? 'sent' : 'failed-over',
  nextAt: null,
  sentAt: at,
  sentBy: channel === 'in-app' ? 'in-app' : channel.kind,
})

type Over = 'already-sent' | 'already-ended' | 'under-way'
/** What an operator can do with a message now. A try under way is waited for: what it says decides. */
export function available(
  message: Pick<Message, 'state' | 'nextAt' | 'leaseUntil'>,
  now: Instant,
): {
  readonly retry: Availability<Over | 'is-for-print'>
  readonly giveUp: Availability<Over>
  readonly handOver: Availability<Over | 'not-for-print'>
} {
  const isUnderWay = message.leaseUntil !== null && message.leaseUntil > now
  const isForPrint = message.state === 'waiting' && message.nextAt === null
  const over: Over | null =
    message.state === 'sent' || message.state === 'failed-over'
      ? 'already-sent'
      : message.state === 'cancelled'
        ? 'already-ended'
        : isUnderWay
          ? 'under-way'
          : null
  if (over !== null) return { retry: closed(over), giveUp: closed(over), handOver: closed(over) }
  return {
    retry: isForPrint ? closed('is-for-print') : allowed,
    giveUp: allowed,
    handOver: isForPrint ? allowed : closed('not-for-print'),
  }
}

const mailForm =
  /^[^\s@<>()[\]\\,;:"]+@[a-z0-9åäö](?:[a-z0-9åäö-]*[a-z0-9åäö])?(?:\.[a-z0-9åäö](?:[a-z0-9åäö-]*[a-z0-9åäö])?)+$/i
const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
const digitsOrInside = /^[\d.]+$|^\[|\.(local|localhost|internal|lan|home|arpa)$/i

/** Whether a webhook may be sent there as far as the address itself tells; the server looks at where its name leads too. */
export function isWebhookAddress(address: string, isThisMachine: boolean): boolean {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false
  if (isThisMachine && url.protocol === 'http:' && loopback.test(url.hostname)) return true
  return url.protocol === 'https:' && url.hostname.includes('.') && !digitsOrInside.test(url.hostname)
}

export type AddressRefusal =
  | 'mail-address-unfit'
  | 'phone-unfit'
  | 'webhook-address-unfit'
  | 'address-missing'
  | 'address-not-needed'
/** The address as it is kept: a mail address, a Swedish number in E.164 or an https address. */
export function decideAddress(
  kind: ChannelKind,
  typed: string | null,
  isThisMachine: boolean,
): Decision<string | null, AddressRefusal> {
  const address = typed?.trim() ?? ''
  if (kind === 'print' || kind === 'in-app')
    return address === '' ? decided(null) : refused('address-not-needed', 'address')
  if (address === '') return refused('address-missing', 'address')
  switch (kind) {
    case 'mail':
      return address.length <= 254 && mailForm.test(address)
        ? decided(address)
        : refused('mail-address-unfit', 'address')
    case 'sms': {
      const number = parsePhone(address)
      return number?.startsWith('+46') ? decided(number) : refused('phone-unfit', 'address')
    }
    case 'webhook':
      return isWebhookAddress(address, isThisMachine)
        ? decided(address)
        : refused('webhook-address-unfit', 'address')
  }
}

/** A receiver can have so many channels at a time. */
const mostChannels = 10
export function decideChannel(
  facts: { readonly chain: readonly ReceiverChannel[]; readonly isThisMachine: boolean },
  input: { readonly kind: ChannelKind; readonly address: string | null },
): Decision<
  { readonly address: string | null; readonly rank: number },
  AddressRefusal | 'channel-there' | 'too-many-channels'
> {
  const address = decideAddress(input.kind, input.address, facts.isThisMachine)
  if (!address.ok) return address
  if (facts.chain.some(({ kind, address: other }) => kind === input.kind && other === address.changes))
    return refused('channel-there', input.kind === 'print' || input.kind === 'in-app' ? 'kind' : 'address')
  if (facts.chain.length >= mostChannels) return refused('too-many-channels', 'kind')
  return decided({ address: address.changes, rank: Math.max(0, ...facts.chain.map(({ rank }) => rank)) + 1 })
}

/** The order asked for names each channel that holds once, and no other. */
export function decideOrder(
  chain: readonly Pick<ReceiverChannel, 'id'>[],
  channelIds: readonly string[],
): Decision<readonly string[], 'order-incomplete'> {
  const known = new Set(chain.map(({ id }) => id))
  const isWhole =
    channelIds.length === known.size &&
    new Set(channelIds).size === known.size &&
    channelIds.every((id) => known.has(id))
  return isWhole ? decided(channelIds) : refused('order-incomplete', 'channelIds')
}

/** What was printed was handed over after it was told, and not in the future. */
export function decideHanding(
  message: Pick<Message, 'createdAt'>,
  handedAt: Instant,
  now: Instant,
): Decision<Instant, 'in-the-future' | 'before-it-was-told'> {
  if (handedAt > now) return refused('in-the-future', 'handedAt')
  // A clock field knows whole minutes: handed over in the minute it was told is not before it.
  return handedAt < addMinutes(message.createdAt, -1)
    ? refused('before-it-was-told', 'handedAt')
    : decided(handedAt)
}

const pages: Record<MessageKind, string | ((subjectId: string) => string)> = {
  'report-sent': (id) => `/rapporter/${id}`,
  'report-unread': (id) => `/rapporter/${id}`,
  'report-amended': (id) => `/rapporter/${id}`,
  'report-withdrawn': '/morgon',
  'report-returned': (id) => `/rapporter/${id}`,
  'commitment-due': '/morgon',
  'commitment-not-kept': '/chef',
  'pack-frozen': (id) => `/morgonpaket/${id}`,
  'nothing-tonight': '/morgonpaket',
  'reconciliation-difference': '/morgon',
  'dialogue-message': (id) => `/dialog/${id}`,
  'weekend-question': '/dialog',
  'notice-requested': '/forhandsinformation',
  'notice-used': '/forhandsinformation',
  'outcome-asked': (id) => `/rapporter/${id}`,
  'partner-report-received': (id) => `/polis-vard/${id}`,
  'partner-feedback-given': '/rapportera',
  'expectation-published': '/samverkan',
  'channel-test': '/mottagning',
}

/** The page where whoever is told reads on. */
export function pageOf({
  kind,
  subjectId,
  partnerId,
}: Pick<Message, 'kind' | 'subjectId' | 'partnerId'>): string {
  if (partnerId !== null && kind !== 'expectation-published') return '/rapportera'
  const page = pages[kind]
  return typeof page === 'string' ? page : page(subjectId)
}
