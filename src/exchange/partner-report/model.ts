import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** What the police and health care report: a concern, a question without names, a young person, a hearing, something to know. */
export const partnerReportKinds = ['concern', 'advice', 'hand-over', 'hearing', 'notification'] as const
export type PartnerReportKind = (typeof partnerReportKinds)[number]

/** draft: the reporter's alone. opened: somebody of the duty has read it. taken: the duty works with it. */
export const partnerReportStatuses = ['draft', 'received', 'opened', 'taken', 'done', 'withdrawn'] as const
export type PartnerReportStatus = (typeof partnerReportStatuses)[number]

/** danger: to life, 112 first. now: somebody must act at once. tonight: before the morning. can-wait: the day will do. */
export const urgencies = ['danger', 'now', 'tonight', 'can-wait'] as const
export const concerned = ['child', 'young-adult', 'adult', 'unborn', 'unknown'] as const
export const saidAnswers = ['yes', 'no', 'unknown'] as const
/** How whoever asks for advice wants the answer. */
export const adviceWishes = ['written', 'call'] as const
/** To be informed of a hearing and to be asked to attend are two things (I-06). */
export const hearingAsks = ['inform', 'attend'] as const
export const hearingAnswers = ['noted', 'attends', 'declines', 'alternative'] as const
/** Why the duty does not attend: as far away as near, so the way there is no reason (C-10, I-05). */
export const declineReasons = [
  'no-need-of-protection',
  'not-serious-crime',
  'day-service-can',
  'guardian-attends',
  'duty-occupied',
  'other',
] as const
export const hearingAlternatives = ['by-phone', 'later', 'day-service', 'guardian', 'other'] as const

const said = () => nullable(oneOf(saidAnswers))
/** Few and large, written with a thumb; each may be missing until it is sent. */
const written = {
  urgency: nullable(oneOf(urgencies)),
  municipalityCode: nullable(line(4)),
  about: nullable(oneOf(concerned)),
  personName: nullable(line(160)),
  personIdentity: nullable(line(24)),
  story: text(8000),
  whereNow: nullable(line(200)),
  foundWhere: nullable(line(200)),
  since: nullable(instant()),
  condition: nullable(text(2000)),
  companion: nullable(line(160)),
  otherChildren: said(),
  guardiansKnow: said(),
  wish: nullable(oneOf(adviceWishes)),
  isWithoutNames: flag(),
  hearingAsk: nullable(oneOf(hearingAsks)),
  hearingAt: nullable(instant()),
  hearingPlace: nullable(line(200)),
  isSilent: flag(),
  waitsForOpening: flag(),
}

/** What a unit of the police or health care tells the duty. Who of the unit wrote it stands in PartnerReportSource alone. */
export const PartnerReport = entity({
  id: server(id()),
  number: server(nullable(line(20))),
  partnerId: server(id()),
  kind: once(oneOf(partnerReportKinds)),
  status: server(oneOf(partnerReportStatuses)),
  ...written,
  startedAt: server(instant()),
  sentAt: server(nullable(instant())),
  openedAt: server(nullable(instant())),
  seenAt: server(nullable(instant())),
  supplementedAt: server(nullable(instant())),
  takenAt: server(nullable(instant())),
  takenBy: server(nullable(id())),
  contactId: server(nullable(id())),
  waitingUntil: server(nullable(instant())),
  replyWish: server(nullable(oneOf(adviceWishes))),
  reply: server(nullable(text(8000))),
  hearingAnswer: server(nullable(oneOf(hearingAnswers))),
  declineReason: server(nullable(oneOf(declineReasons))),
  hearingAlternative: server(nullable(oneOf(hearingAlternatives))),
  hearingReply: server(nullable(text(2000))),
  answeredAt: server(nullable(instant())),
  attended: server(nullable(flag())),
  doneAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type PartnerReport = Row<typeof PartnerReport>
export type PartnerReportText = Pick<PartnerReport, keyof typeof written>
export const writtenFields = Object.keys(written) as readonly (keyof typeof written)[]

/** Who wrote it, and whether it may be dangerous that it is known (OSL 26:5): a row of its own that only the duty and its writer read. */
export const PartnerReportSource = entity({
  partnerReportId: once(id()),
  accountId: server(id()),
  reporterName: line(120),
  reporterPhone: nullable(line(40)),
  fearsHarm: said(),
  fearsText: nullable(text(1000)),
  sentAt: server(nullable(instant())),
})
export type PartnerReportSource = Row<typeof PartnerReportSource>

export const partnerReportSteps = [
  'sent',
  'opened',
  'supplemented',
  'taken',
  'answered',
  'attended',
  'not-attended',
  'waiting-ended',
  'done',
  'withdrawn',
] as const
/** A step and when; who, where it was somebody of the duty. A step of the reporter names nobody. */
export const PartnerReportEvent = entity({
  id: server(id()),
  partnerReportId: once(id()),
  kind: once(oneOf(partnerReportSteps)),
  at: server(instant()),
  accountId: server(nullable(id())),
  /** What was added afterwards, word for word. */
  text: once(nullable(text(4000))),
})
export type PartnerReportEvent = Row<typeof PartnerReportEvent>
