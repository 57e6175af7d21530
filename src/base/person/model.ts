import type { Static } from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  flag,
  id,
  instant,
  line,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'

export const identityKinds = ['personal', 'coordination', 'reserve', 'unknown'] as const
export const genders = ['woman', 'man', 'other', 'unknown'] as const
export const interpreterNeeds = ['needed', 'not-needed', 'unknown'] as const
export const addressKinds = ['registered', 'staying', 'postal'] as const
export const custodies = ['sole', 'joint', 'none', 'unknown'] as const
export const linkSources = ['report', 'advance-notice', 'assignment', 'partner-report'] as const

const version = () => whole(1, 1_000_000)
const date = () => nullable(localDate())

/** A person, identified or not: one without a number has a name or a description, and perhaps a stated age (G-22). */
export const Person = entity({
  id: server(id()),
  identityKind: server(oneOf(identityKinds)),
  identityNumber: server(nullable(line(24))),
  givenName: nullable(line(120)),
  familyName: nullable(line(120)),
  nameFolded: server(line(250)),
  description: nullable(line(300)),
  birthDate: date(),
  statedAge: nullable(whole(0, 120)),
  /** The day the age was stated: the age of any other day is derived from it. */
  statedAgeOn: date(),
  gender: oneOf(genders),
  language: nullable(line(60)),
  interpreter: oneOf(interpreterNeeds),
  /** Sekretessmarkering: a warning that says under which provision, when and by whom (OSL 5:5). */
  confidentialityMarking: flag(),
  markedUnder: nullable(line(120)),
  markedOn: date(),
  markedBy: nullable(line(120)),
  /** Skyddad folkbokföring (FOL 16 §). */
  protectedRegistration: flag(),
  mergedInto: server(nullable(id())),
  version: server(version()),
  createdAt: server(instant()),
  createdBy: server(id()),
})
export type Person = Row<typeof Person>

/** A folded word that occurs in names, without saying in whose: found by similar spelling. */
export const NameWord = entity({ word: once(line(250)) })
export type NameWord = Row<typeof NameWord>

/** A word of a person's name, folded: names are found by these. */
export const PersonName = entity({ personId: once(id()), word: once(line(250)) })
export type PersonName = Row<typeof PersonName>

/** Number in E.164; 112 and other short numbers as they are. */
export const PersonPhone = entity({
  id: server(id()),
  personId: once(id()),
  number: once(line(20)),
  note: nullable(line(120)),
  validFrom: once(localDate()),
  validTo: date(),
})
export type PersonPhone = Row<typeof PersonPhone>

export const PersonAddress = entity({
  id: server(id()),
  personId: once(id()),
  kind: once(oneOf(addressKinds)),
  street: once(nullable(line(120))),
  postalCode: once(nullable(line(10))),
  place: once(nullable(line(80))),
  municipalityCode: once(nullable(line(4))),
  validFrom: once(localDate()),
  validTo: date(),
})
export type PersonAddress = Row<typeof PersonAddress>

/** Who has custody of whom; a parent without custody is kept as none. */
export const Guardianship = entity({
  id: server(id()),
  childId: once(id()),
  guardianId: once(id()),
  custody: oneOf(custodies),
  note: nullable(line(300)),
  validFrom: once(localDate()),
  validTo: date(),
})
export type Guardianship = Row<typeof Guardianship>

/** Protected phones and addresses opened with a reason, for a time, for one account (law-and-standards 3.6). */
export const PersonUnmasking = entity({
  id: server(id()),
  personId: once(id()),
  accountId: server(id()),
  reason: once(text(500, { minLength: 5 })),
  openedAt: server(instant()),
  until: server(instant()),
})
export type PersonUnmasking = Row<typeof PersonUnmasking>

/** The only way a person belongs to a member: something sent or owned, never an address (DESIGN 6). */
export const PersonMember = entity({
  personId: once(id()),
  memberId: once(id()),
  source: once(oneOf(linkSources)),
  sourceId: once(id()),
  since: once(instant()),
  until: nullable(instant()),
})
export type PersonMember = Row<typeof PersonMember>

/** What lists and other slices show of a person: never a phone, an address or a place. `age` holds on the day asked. */
export const PersonCard = shape({
  id: id(),
  givenName: nullable(line(120)),
  familyName: nullable(line(120)),
  description: nullable(line(300)),
  identityKind: oneOf(identityKinds),
  identityNumber: nullable(line(24)),
  birthDate: nullable(localDate()),
  statedAge: nullable(whole(0, 120)),
  statedAgeOn: nullable(localDate()),
  gender: oneOf(genders),
  protected: flag(),
  age: nullable(whole(0, 200)),
})
export type PersonCard = Static<typeof PersonCard>

/** What the age, name and marking rules need to know of a person: a row has it, and so does a card. */
export type Aged = Pick<Person, 'birthDate' | 'statedAge' | 'statedAgeOn'>
export type Named = Pick<Person, 'givenName' | 'familyName' | 'description'>
