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

/** What of a person a report carried. */
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
] as const
export type DisclosedKind = (typeof disclosedKinds)[number]

/** One person's data to one receiver: ground, receiver, what, who decided, when (law-and-standards 3.5). */
export const Disclosure = entity({
  id: server(id()),
  reportId: once(id()),
  caseId: server(id()),
  personId: once(id()),
  memberId: server(nullable(id())),
  municipalityCode: server(line(4)),
  ground: line(40),
  groundVersion: server(whole(1, 10_000)),
  circumstance: nullable(oneOf(circumstances)),
  groundText: nullable(text(2000)),
  content: server(listOf(oneOf(disclosedKinds), 20)),
  decidedBy: server(id()),
  decidedByName: server(line(120)),
  at: server(instant()),
  sentAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
})
export type Disclosure = Row<typeof Disclosure>
