import Type from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, nullable, oneOf, whole } from '../../kernel/field.ts'

/** What may go out to a reporter on some ground of the closed list (law-and-standards 3.5). */
export const feedbackContents = [
  'investigation',
  'custody-decision',
  'measures',
  'support',
  'who-handles',
  'whereabouts',
  'danger',
  'suspected-crime',
] as const
export type FeedbackContent = (typeof feedbackContents)[number]

/** What no ground lets out to a reporter: asked for, it is refused with the section and why. */
export const neverLetOut = ['reporter', 'other-people', 'case-file'] as const
export type NeverLetOut = (typeof neverLetOut)[number]
export const wanted = [...feedbackContents, ...neverLetOut] as const

/** The state of the day's decision, all that OSL 26:9 a and SoL 19:6 let out. */
export const investigationStates = ['opened', 'not-opened', 'under-way'] as const
export type InvestigationState = (typeof investigationStates)[number]

/** What was done, in words that name nobody. */
export const feedbackMeasures = [
  'spoken-with',
  'taken-home',
  'with-network',
  'placed',
  'to-health-care',
  'handed-to-municipality',
  'none',
] as const

/** The grounds of `disclosure-ground` that can carry something to a reporter; the others are for boards and parties. */
export const feedbackGrounds = [
  'osl-26-9a',
  'osl-26-7',
  'osl-10-1',
  'osl-26-9',
  'osl-10-20',
  'osl-10-18a',
  'osl-10-18c',
  'osl-10-21',
  'osl-10-23',
] as const
export type FeedbackGround = (typeof feedbackGrounds)[number]

export const feedbackStates = ['asked', 'given', 'not-given'] as const
/** here: on the partner's own page, in fixed sentences. by-phone: what cannot be said in them, to somebody by name. */
export const feedbackManners = ['here', 'by-phone'] as const
/** Why nothing was given. inappropriate: SoL 19:6 itself. secrecy: no ground carries what was asked. */
export const declineReasons = ['not-a-duty-report', 'inappropriate', 'secrecy', 'nobody-known'] as const
export type DeclineReason = (typeof declineReasons)[number]

const list = <const K extends string>(keys: readonly K[]) =>
  Type.Array(oneOf(keys), { maxItems: keys.length, uniqueItems: true })

/** A unit asks what became of its own report, and what it was answered: codes only, no word of anybody's. */
export const PartnerFeedback = entity({
  id: server(id()),
  partnerReportId: once(id()),
  partnerId: server(id()),
  askedBy: server(id()),
  askedAt: server(instant()),
  wants: once(list(feedbackContents)),
  state: server(oneOf(feedbackStates)),
  ground: server(nullable(oneOf(feedbackGrounds))),
  groundVersion: server(nullable(whole(1, 10_000))),
  lawKey: server(nullable(line(40))),
  contents: server(list(feedbackContents)),
  investigation: server(nullable(oneOf(investigationStates))),
  measures: server(list(feedbackMeasures)),
  manner: server(nullable(oneOf(feedbackManners))),
  reason: server(nullable(oneOf(declineReasons))),
  answeredBy: server(nullable(id())),
  answeredByName: server(nullable(line(120))),
  answeredAt: server(nullable(instant())),
  seenAt: server(nullable(instant())),
  seenBy: server(nullable(id())),
  version: server(whole(1, 1_000_000)),
})
export type PartnerFeedback = Row<typeof PartnerFeedback>

/** What the day has decided about a reported matter, as the duty was told: never shown to the partner as such. */
export const DayDecision = entity({
  id: server(id()),
  partnerReportId: once(id()),
  investigation: once(oneOf(investigationStates)),
  /** Unknown of one that was under way before. */
  decidedOn: once(nullable(localDate())),
  /** Who at the municipality said so, or where it was read. */
  toldBy: once(line(160, { minLength: 2 })),
  notedBy: server(id()),
  notedAt: server(instant()),
})
export type DayDecision = Row<typeof DayDecision>
