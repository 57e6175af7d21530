import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, nullable, oneOf, text } from '../../kernel/field.ts'

/** What the law lets stand in for a guardian's consent, with a reason that is kept. */
export const consentDepartures = ['guardian-prevented', 'unaccompanied'] as const
export type ConsentDeparture = (typeof consentDepartures)[number]

export const consentAnswers = ['yes', 'no', 'not-reached'] as const
export const consentWays = ['phone', 'in-person', 'video', 'interpreter', 'written'] as const

/** One asking for consent: the guardian's, or from fifteen the child's own (SoL 21:1). Every asking is kept. */
export const PlacementConsent = entity({
  id: server(id()),
  caseId: once(id()),
  childId: once(id()),
  askedId: once(id()),
  answer: once(oneOf(consentAnswers)),
  how: once(oneOf(consentWays)),
  askedAt: once(instant()),
  askedBy: server(id()),
  note: once(nullable(text(1000))),
})
export type PlacementConsent = Row<typeof PlacementConsent>
