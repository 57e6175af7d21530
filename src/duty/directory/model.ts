import Type, { type Static } from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Role } from '../../kernel/permit.ts'

export const entryKinds = [
  'police',
  'health-care',
  'residential-care',
  'shelter',
  'sis',
  'interpreter',
  'transport',
  'emergency-contact',
  'neighbouring-duty',
  'own-duty',
  'chair',
  'manager',
  'on-call',
  'other',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** What an entry is for: the map of whom to contact per matter (I-17), with what the police calls about (I-11). */
export const matters = [
  'child-at-risk',
  'youth',
  'violence-close',
  'addiction',
  'homelessness',
  'mental-health',
  'police-assistance',
  'threat',
  'accident',
  'death',
  'sexual-abuse',
  'unaccompanied-child',
  'money-or-ticket',
  'interpreting',
  'transport',
] as const
export type Matter = (typeof matters)[number]

/** Whom a number is for; `duty` is for the duty alone (B-09). */
export const audiences = ['public', 'police', 'social-services', 'health-care', 'chairs', 'duty'] as const
export type Audience = (typeof audiences)[number]

/** Whose numbers a role reads (B-09); the same as scope_audiences() in the database. */
export const audiencesByRole: Readonly<Record<Role, readonly Audience[]>> = {
  'duty-worker': audiences,
  'duty-manager': audiences,
  administrator: audiences,
  operator: audiences,
  intake: ['public', 'social-services'],
  chair: ['public', 'chairs'],
  partner: ['public'],
  evaluator: [],
}

export const numberRoles = ['direct', 'night', 'switchboard', 'mobile', 'internal', 'standby'] as const
export const addressKinds = ['none', 'open', 'protected'] as const
export const tryOutcomes = ['no-answer', 'busy', 'answered'] as const
export const eventKinds = [
  'added',
  'changed',
  'address-set',
  'number-added',
  'number-ended',
  'number-confirmed',
  'withdrawn',
] as const

/**
 * When it answers, or takes people in, on these weekdays (1 is Monday). Not later than the opening means the day after;
 * the same time is a day and a night.
 */
const OpenLine = shape({
  weekdays: Type.Array(whole(1, 7), { minItems: 1, maxItems: 7, uniqueItems: true }),
  /** `17:00`; a rule says what is no clock time. */
  opens: line(10),
  closes: line(10),
})
/** Null is unknown; an empty list is always. */
const EntryHours = nullable(listOf(OpenLine, 21))
export type EntryHours = Static<typeof EntryHours>

export const DirectoryEntry = entity({
  id: server(id()),
  kind: once(oneOf(entryKinds)),
  name: line(120, { minLength: 2 }),
  memberId: once(nullable(id())),
  partnerId: once(nullable(id())),
  municipalityCode: nullable(line(4)),
  matters: listOf(oneOf(matters), matters.length),
  hours: EntryHours,
  note: nullable(text(1000)),
  addressKind: server(oneOf(addressKinds)),
  nextId: nullable(id()),
  searchText: server(text(4000)),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(500))),
  version: server(whole(1, 1_000_000)),
  createdAt: server(instant()),
  createdBy: server(id()),
})
export type DirectoryEntry = Row<typeof DirectoryEntry>

export const DirectoryNumber = entity({
  id: server(id()),
  entryId: once(id()),
  entryKind: server(oneOf(entryKinds)),
  memberId: server(nullable(id())),
  role: once(oneOf(numberRoles)),
  number: once(line(40)),
  audience: once(oneOf(audiences)),
  isProtected: once(flag()),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  withdrawnAt: server(nullable(instant())),
  confirmedAt: server(nullable(instant())),
  confirmedBy: server(nullable(id())),
  createdAt: server(instant()),
  createdBy: server(id()),
})
export type DirectoryNumber = Row<typeof DirectoryNumber>

export const DirectoryAddress = entity({
  id: server(id()),
  entryId: once(id()),
  address: once(nullable(text(400))),
  isProtected: once(flag()),
  createdAt: server(instant()),
  createdBy: server(id()),
})
export type DirectoryAddress = Row<typeof DirectoryAddress>

export const DirectoryUnmasking = entity({
  id: server(id()),
  entryId: once(id()),
  accountId: server(id()),
  reason: once(text(500)),
  openedAt: server(instant()),
  until: server(instant()),
})
export type DirectoryUnmasking = Row<typeof DirectoryUnmasking>

export const DirectoryTry = entity({
  id: server(id()),
  entryId: once(id()),
  numberId: once(nullable(id())),
  outcome: once(oneOf(tryOutcomes)),
  at: server(instant()),
  accountId: server(id()),
})
export type DirectoryTry = Row<typeof DirectoryTry>

export const DirectoryEvent = entity({
  id: server(id()),
  entryId: once(id()),
  numberId: once(nullable(id())),
  kind: once(oneOf(eventKinds)),
  before: once(shape({ fields: listOf(shape({ name: line(40), was: nullable(text(4000)) }), 20) })),
  at: server(instant()),
  accountId: server(id()),
})
export type DirectoryEvent = Row<typeof DirectoryEvent>

export const DirectorySetting = entity({ regionId: once(id()), ageingMonths: whole(1, 60) })
export type DirectorySetting = Row<typeof DirectorySetting>
