import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  shownOnce,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import {
  channelKinds,
  handedHow,
  MessageAttempt,
  messageKinds,
  messageStates,
  outcomes,
  ReceiverChannel,
} from './model.ts'

const version = whole(1, 1_000_000)
const keepers: Permit = { administrator: 'any', intake: 'own-member' }
const operators: Permit = { administrator: 'any', 'duty-manager': 'any' }
const receiver = { memberId: optional(id()), accountId: optional(id()), partnerId: optional(id()) }

const ChannelView = shape({
  id: id(),
  kind: oneOf(channelKinds),
  address: ReceiverChannel.row.properties.address,
  validFrom: instant(),
  /** The installation can send by it: mail and SMS need a server of their own, and a webhook its secret. */
  isSetUp: flag(),
  lastAt: nullable(instant()),
  lastOutcome: nullable(oneOf(outcomes)),
  lastReason: nullable(line(80)),
  /** A test of it that waits to be sent. */
  isBeingTested: flag(),
})
export type ChannelView = Static<typeof ChannelView>

export const listChannels = query({
  name: 'delivery.channels',
  path: '/api/receiver-channels',
  summary: 'The ways by which a member, an account or a partner is reached, the first to be tried first',
  input: shape(receiver),
  output: shape({ receiverName: line(120), channels: listOf(ChannelView, 50) }),
  permit: { ...keepers, 'duty-manager': 'any' },
  audit: 'list',
  refusals: ['one-receiver'],
})

export const addChannel = command({
  name: 'delivery.add-channel',
  path: '/api/receiver-channels',
  summary: 'Add a way to reach a receiver, last in the order; the secret of a webhook is shown this once',
  input: shape({ ...receiver, kind: oneOf(channelKinds), address: optional(nullable(line(500))) }),
  output: shape({ id: id(), secret: shownOnce(120) }),
  permit: keepers,
  refusals: [
    'one-receiver',
    'mail-address-unfit',
    'phone-unfit',
    'webhook-address-unfit',
    'address-missing',
    'address-not-needed',
    'channel-there',
    'too-many-channels',
  ],
})

export const endChannel = command({
  name: 'delivery.end-channel',
  path: '/api/receiver-channels/{channelId}/ending',
  summary: 'Take away a way to reach a receiver; what was sent by it stays known',
  input: shape({ channelId: id() }),
  output: shape({ id: id() }),
  permit: keepers,
  refusals: ['channel-ended'],
})

export const orderChannels = command({
  name: 'delivery.order-channels',
  path: '/api/receiver-channels/order',
  method: 'PUT',
  summary: 'In which order the ways to a receiver are tried',
  input: shape({ ...receiver, channelIds: listOf(id(), 50) }),
  output: shape({ channelIds: listOf(id(), 50) }),
  permit: keepers,
  refusals: ['one-receiver', 'order-incomplete'],
})

export const testChannel = command({
  name: 'delivery.test-channel',
  path: '/api/receiver-channels/{channelId}/tests',
  summary: 'Send a test by one channel, through the same outbox as everything else',
  input: shape({ channelId: id() }),
  output: shape({ id: id() }),
  permit: keepers,
  refusals: ['channel-ended', 'nothing-to-test', 'test-waits'],
})

const MessageView = shape({
  id: id(),
  kind: oneOf(messageKinds),
  subjectId: id(),
  receiverName: line(120),
  /** Who can be asked why: the member, or none for the duty's own accounts. */
  memberId: nullable(id()),
  createdAt: instant(),
  notBefore: instant(),
  state: oneOf(messageStates),
  channel: nullable(oneOf(channelKinds)),
  tries: whole(0, 1000),
  nextAt: nullable(instant()),
  isUnderWay: flag(),
  mayHaveArrived: flag(),
  reason: nullable(line(200)),
  page: line(200),
  version,
})
export type MessageView = Static<typeof MessageView>

const count = () => whole(0, 10_000_000)
export const overview = query({
  name: 'delivery.overview',
  path: '/api/deliveries',
  summary:
    'What waits to leave the house, what was given up, what must be printed, and how each channel does',
  input: shape({}),
  output: shape({
    waiting: listOf(MessageView, 100),
    waitingCount: count(),
    dead: listOf(MessageView, 100),
    deadCount: count(),
    print: listOf(MessageView, 100),
    printCount: count(),
    channels: listOf(
      shape({
        kind: oneOf(channelKinds),
        isSetUp: flag(),
        receivers: count(),
        waiting: count(),
        deliveredDay: count(),
        failedDay: count(),
        lastDeliveredAt: nullable(instant()),
        lastFailedAt: nullable(instant()),
        lastReason: nullable(line(80)),
      }),
      10,
    ),
  }),
  permit: operators,
  audit: 'none',
})

export const attempts = query({
  name: 'delivery.attempts',
  path: '/api/deliveries/{messageId}/attempts',
  summary: 'Every try of a message, the latest first',
  input: shape({ messageId: id() }),
  output: shape({
    attempts: listOf(
      shape({
        id: id(),
        at: instant(),
        channel: oneOf(channelKinds),
        outcome: MessageAttempt.row.properties.outcome,
        reason: MessageAttempt.row.properties.reason,
      }),
      200,
    ),
  }),
  permit: operators,
  audit: 'none',
})

const changed = shape({ id: id(), version, state: oneOf(messageStates) })
const standing = ['already-sent', 'already-ended', 'under-way'] as const

export const retryMessage = command({
  name: 'delivery.retry',
  path: '/api/deliveries/{messageId}/retrying',
  summary: 'Try a message again now: where it was if a try of it may have arrived, unless somebody says anew',
  input: shape({
    messageId: id(),
    version,
    anew: optional(flag()),
  }),
  output: changed,
  permit: operators,
  refusals: [...standing, 'is-for-print'],
})

export const giveUpMessage = command({
  name: 'delivery.give-up',
  path: '/api/deliveries/{messageId}/giving-up',
  summary: 'Send a message no more, with the reason',
  input: shape({ messageId: id(), version, reason: text(300, { minLength: 5 }) }),
  output: changed,
  permit: operators,
  refusals: [...standing, 'reason-missing'],
})

export const handOverPrinted = command({
  name: 'delivery.hand-over',
  path: '/api/deliveries/{messageId}/handing-over',
  summary: 'Record who took what was printed, how and when',
  input: shape({
    messageId: id(),
    version,
    handedTo: line(120, { minLength: 2 }),
    handedHow: oneOf(handedHow),
    handedAt: instant(),
  }),
  output: changed,
  permit: operators,
  refusals: [...standing, 'not-for-print', 'in-the-future', 'before-it-was-told'],
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type DeliveryRefusal =
  | RefusalsOf<typeof listChannels>
  | RefusalsOf<typeof addChannel>
  | RefusalsOf<typeof endChannel>
  | RefusalsOf<typeof orderChannels>
  | RefusalsOf<typeof testChannel>
  | RefusalsOf<typeof retryMessage>
  | RefusalsOf<typeof giveUpMessage>
  | RefusalsOf<typeof handOverPrinted>
