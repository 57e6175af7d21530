import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** What makes OSL 26:9 cover someone who is not shown to be under 18; the last only where the age is unknown. */
export const circumstances = [
  'substance-abuse',
  'compulsory-psychiatric-care',
  'pregnancy',
  'assumed-under-18',
] as const
export type Circumstance = (typeof circumstances)[number]

/** What must be so for a ground to carry feedback to a reporter, as the section says it (law-and-standards 3.5). */
export const feedbackCircumstances = [
  'consent-own',
  'consent-guardian',
  'decision-made',
  'found-in-danger',
  'commits-crime',
  'risk-of-crime',
  'risk-of-violence',
  'crime-against-child',
  'crime-six-months',
] as const

/** What of a person a report carried, or feedback to a reporter. */
export const disclosedKinds = [
  'identity',
  'contact-details',
  'relations',
  'reports-received',
  'protective-assessment',
  'child-words',
  'decisions',
  'measures',
  'notes',
  'left-to-the-day',
  'investigation',
  'custody-decision',
  'support',
  'who-handles',
  'whereabouts',
  'danger',
  'suspected-crime',
] as const
export type DisclosedKind = (typeof disclosedKinds)[number]

/**
 * One person's data to one receiver: ground, receiver, what, who decided, when (law-and-standards 3.5). In a report to a
 * municipality, or in feedback to the partner that reported: then the person is null where nobody is known in the case.
 */
export const Disclosure = entity({
  id: server(id()),
  reportId: once(nullable(id())),
  partnerFeedbackId: once(nullable(id())),
  caseId: server(id()),
  personId: once(nullable(id())),
  memberId: server(nullable(id())),
  municipalityCode: server(nullable(line(4))),
  partnerId: server(nullable(id())),
  /** To whom it was said, where it was said by phone. */
  receiverName: server(nullable(line(160))),
  ground: line(40),
  groundVersion: server(whole(1, 10_000)),
  circumstance: nullable(oneOf([...circumstances, ...feedbackCircumstances])),
  groundText: nullable(text(2000)),
  content: server(listOf(oneOf(disclosedKinds), 20)),
  decidedBy: server(id()),
  decidedByName: server(line(120)),
  at: server(instant()),
  sentAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
})
export type Disclosure = Row<typeof Disclosure>

/** A row of the log that a report to a municipality makes. */
export type ReportDisclosure = Omit<
  Disclosure,
  'reportId' | 'personId' | 'municipalityCode' | 'circumstance'
> & {
  readonly reportId: string
  readonly personId: string
  readonly municipalityCode: string
  readonly circumstance: Circumstance | null
}
