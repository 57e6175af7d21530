import Type from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** A guide is for whoever calls; a standpoint says what the duty does where the law is contradictory (E-22). */
export const routineKinds = ['routine', 'standpoint', 'guide'] as const
/** What a text is about: where it is shown, on a contact, a case or to whoever looks for it. */
export const routineTopics = [
  'begging-child',
  'residential-care-call',
  'residential-care-breakdown',
  'lvm-medical-assessment',
  'detoxification',
  'hearing-of-minor',
  'sorting-112',
  'police-cooperation',
  'escape-from-placement',
  'newborn',
  'homelessness',
  'family-law',
  'surge',
  'threat-disaster',
  'worker-safety',
  'outage',
  'other',
] as const
export type RoutineTopic = (typeof routineTopics)[number]
/** Whom a text concerns besides the duty, and who may be given it. */
export const audiences = ['duty', 'municipality', 'police', 'health-care', 'residential-care'] as const
export type Audience = (typeof audiences)[number]
export const manners = ['read-aloud', 'on-paper', 'by-mail', 'other'] as const

export const Routine = entity({
  id: server(id()),
  kind: once(oneOf(routineKinds)),
  ownerId: id(),
  createdAt: server(instant()),
  endedAt: server(nullable(instant())),
  endedReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type Routine = Row<typeof Routine>

/** An edition. Published it never changes; there is at most one draft beside the published ones. */
export const RoutineText = entity({
  id: server(id()),
  routineId: once(id()),
  edition: server(whole(1, 10_000)),
  title: line(160, { minLength: 3 }),
  body: text(40_000),
  /** Rulings, provisions and reports it rests on. */
  sources: text(8000),
  topics: Type.Array(oneOf(routineTopics), { maxItems: routineTopics.length, uniqueItems: true }),
  audiences: Type.Array(oneOf(audiences), { maxItems: audiences.length, uniqueItems: true }),
  reviewBy: localDate(),
  changeNote: text(1000),
  writtenBy: server(id()),
  writtenAt: server(instant()),
  publishedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type RoutineText = Row<typeof RoutineText>

export const RoutineAcknowledgement = entity({
  textId: once(id()),
  accountId: server(id()),
  at: server(instant()),
})
export type RoutineAcknowledgement = Row<typeof RoutineAcknowledgement>

export const RoutineDeparture = entity({
  id: server(id()),
  textId: once(id()),
  caseId: once(nullable(id())),
  accountId: server(id()),
  at: server(instant()),
  reason: once(text(4000)),
})
export type RoutineDeparture = Row<typeof RoutineDeparture>

export const RoutineHanding = entity({
  id: server(id()),
  textId: once(id()),
  audience: once(oneOf(audiences)),
  /** Organisation or unit; no person. */
  givenTo: once(line(160)),
  manner: once(oneOf(manners)),
  accountId: server(id()),
  at: server(instant()),
})
export type RoutineHanding = Row<typeof RoutineHanding>
