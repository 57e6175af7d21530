import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, nullable, oneOf, whole } from '../../kernel/field.ts'

/**
 * What somebody is told of outside the house. Each kind has one fixed sentence without personal data, and the page where
 * whoever is told reads on after logging in.
 */
export const messageKinds = [
  'report-sent',
  'report-unread',
  'report-amended',
  'report-withdrawn',
  'report-returned',
  'commitment-due',
  'commitment-not-kept',
  'pack-frozen',
  'nothing-tonight',
  'reconciliation-difference',
  'dialogue-message',
  'weekend-question',
  'notice-requested',
  'notice-used',
  'outcome-asked',
  'partner-report-received',
  'partner-feedback-given',
  'expectation-published',
  'channel-test',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** The ways out of the house. In-app: what is told is seen by whoever logs in, and nothing is sent. */
export const channelKinds = ['mail', 'sms', 'webhook', 'print', 'in-app'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** One way to reach a member, an account or a partner, from and to a moment. The lowest rank is tried first. */
export const ReceiverChannel = entity({
  id: server(id()),
  memberId: once(nullable(id())),
  accountId: once(nullable(id())),
  partnerId: once(nullable(id())),
  kind: once(oneOf(channelKinds)),
  /** A mail address, a Swedish phone number or an https address; null for print and in-app. */
  address: once(nullable(line(500))),
  sealedSecret: server(nullable(line(400))),
  rank: server(whole(1, 1000)),
  validFrom: server(instant()),
  validTo: server(nullable(instant())),
  setBy: server(id()),
})
export type ReceiverChannel = Row<typeof ReceiverChannel>

/** sent: by its first channel. failed-over: sent by a later one. dead: given up by the computer. cancelled: by a person. */
export const messageStates = ['waiting', 'sent', 'failed-over', 'dead', 'cancelled'] as const
export type MessageState = (typeof messageStates)[number]

/** What came of one try. Of `unknown` alone it cannot be said whether it arrived. */
export const outcomes = [
  'delivered',
  'not-connected',
  'refused-for-now',
  'refused',
  'unknown',
  'not-set-up',
] as const
export type Outcome = (typeof outcomes)[number]

/** One thing one receiver is told: ids only. */
export const Message = entity({
  id: server(id()),
  key: server(line(200)),
  kind: server(oneOf(messageKinds)),
  subjectId: server(id()),
  memberId: server(nullable(id())),
  accountId: server(nullable(id())),
  partnerId: server(nullable(id())),
  /** A test of one channel goes there and nowhere else. */
  onlyChannelId: server(nullable(id())),
  createdAt: server(instant()),
  notBefore: server(instant()),
  state: server(oneOf(messageStates)),
  channelId: server(nullable(id())),
  channelTries: server(whole(0, 1000)),
  mayHaveArrived: server(flag()),
  nextAt: server(nullable(instant())),
  lease: server(nullable(id())),
  leaseUntil: server(nullable(instant())),
  reason: server(nullable(line(200))),
  sentAt: server(nullable(instant())),
  sentBy: server(nullable(oneOf(channelKinds))),
  endedBy: server(nullable(id())),
  endedReason: server(nullable(line(300))),
  version: server(whole(1, 1_000_000)),
})
export type Message = Row<typeof Message>

/** One try of one channel; append-only. */
export const MessageAttempt = entity({
  id: server(id()),
  messageId: server(id()),
  channelId: server(nullable(id())),
  channel: server(oneOf(channelKinds)),
  at: server(instant()),
  outcome: server(oneOf(outcomes)),
  /** Technical and short: `450`, `ECONNREFUSED`. Never what a server says in its own words. */
  reason: server(nullable(line(80))),
})
export type MessageAttempt = Row<typeof MessageAttempt>

/** How what was printed was handed over: as of a printed report. */
export const handedHow = ['in-person', 'registered-post', 'fax', 'secure-message', 'other'] as const
/** The proof that what was printed was handed over; append-only. */
export const MessageHanding = entity({
  messageId: once(id()),
  handedTo: once(line(120)),
  handedHow: once(oneOf(handedHow)),
  handedAt: once(instant()),
  registeredBy: server(id()),
  registeredAt: server(instant()),
})
export type MessageHanding = Row<typeof MessageHanding>
