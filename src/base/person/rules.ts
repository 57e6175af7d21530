import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { earliestDay } from '../../kernel/far-off.ts'
import {
  formatIdentityNumber,
  type IdentityNumberPart,
  type ParsedIdentityNumber,
  parseIdentityNumber,
} from '../../kernel/identity-number.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { foldName, normaliseText } from '../../kernel/text.ts'
import {
  addDays,
  addMinutes,
  ageAt,
  type Instant,
  type LocalDate,
  parseLocalDate,
} from '../../kernel/time.ts'
import type { Aged, Guardianship, Named, Person, PersonAddress, PersonCard, PersonPhone } from './model.ts'

/** Whole years on a day: of the birth date, else of the age stated and the day it was stated; null when neither is known. */
export function ageOf(person: Aged, on: LocalDate): number | null {
  if (person.birthDate !== null) return Math.max(0, ageAt(person.birthDate, on))
  if (person.statedAge === null || person.statedAgeOn === null) return null
  return Math.max(0, person.statedAge + ageAt(person.statedAgeOn, on))
}

/** Under eighteen (barnkonventionen art. 1); null when no age is known. */
export function isChild(person: Aged, on: LocalDate): boolean | null {
  const age = ageOf(person, on)
  return age === null ? null : age < 18
}

/** Any of the two markings (OSL 5:5, FOL 16 §): phones and addresses stay hidden until opened with a reason. */
export const isProtected = (
  person: Pick<Person, 'confidentialityMarking' | 'protectedRegistration'>,
): boolean => person.confidentialityMarking || person.protectedRegistration

/** Name, else description, else the word for someone unknown. */
export function displayName(person: Named, words: { readonly unknownPerson: string }): string {
  const name = [person.givenName, person.familyName].filter((part) => part !== null && part !== '').join(' ')
  return name || person.description || words.unknownPerson
}

/** What lists show of a person, with the age of the day. */
export const cardOf = (person: Person, on: LocalDate): PersonCard => ({
  id: person.id,
  givenName: person.givenName,
  familyName: person.familyName,
  description: person.description,
  identityKind: person.identityKind,
  identityNumber: person.identityNumber,
  birthDate: person.birthDate,
  statedAge: person.statedAge,
  statedAgeOn: person.statedAgeOn,
  gender: person.gender,
  protected: isProtected(person),
  age: ageOf(person, on),
})

/** The folded form of a whole name, by which hits are ranked. */
export const foldedName = (given: string | null, family: string | null): string =>
  foldName(`${given ?? ''} ${family ?? ''}`)

/** A word's consonants, by which names that differ in vowels find each other (Mohammed, Muhamad). Null when too few. */
export function skeletonOf(word: string): string | null {
  const consonants = word.replace(/[aeiouyj]/g, '')
  return consonants.length < 3 ? null : `~${consonants}`
}

/** The words a name is found by: each of its parts, parts joined by a hyphen as one (Anna-Lena, Annalena), and their skeletons. */
export function nameWords(name: Pick<Person, 'givenName' | 'familyName'>): string[] {
  const written = `${name.givenName ?? ''} ${name.familyName ?? ''}`.split(/\s+/)
  const words = written.flatMap((part) => [...foldName(part).split(' '), foldName(part.replaceAll('-', ''))])
  const found = words.filter((word) => word !== '').flatMap((word) => [word, skeletonOf(word) ?? word])
  return [...new Set(found)]
}

/** What someone who types in one box may mean by it: every reading that fits. */
export type Asked = {
  readonly numberPrefixes: readonly string[]
  readonly phonePrefix: string | null
  readonly birthDates: readonly LocalDate[]
  readonly words: readonly string[]
}

/** Six digits are needed before a number is searched, so that nobody leafs through the register by it. */
export function readSearch(typed: string, today: LocalDate): Asked {
  const written = typed.trim()
  const digits = written.replace(/\D/g, '')
  const reserve = /^R-[A-Z0-9-]{2,20}$/i.test(written) ? [written.toUpperCase()] : []
  const words = foldName(written)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, 6)
  if (words.length > 0 || digits.length < 6)
    return {
      numberPrefixes: reserve,
      phonePrefix: digits === '112' && words.length === 0 ? digits : null,
      birthDates: [],
      words,
    }
  return {
    numberPrefixes: numberPrefixes(written, digits, today),
    phonePrefix: phonePrefix(written, digits),
    birthDates: birthDates(digits, today),
    words,
  }
}

function numberPrefixes(written: string, digits: string, today: LocalDate): string[] {
  const whole = parseIdentityNumber(written, today)
  if (whole.ok) return [whole.number]
  if (digits.length > 12) return []
  const long = /^(?:18|19|20)/.test(digits) ? [digits] : []
  return digits.length > 10 ? long : [...long, `19${digits}`, `20${digits}`]
}

function phonePrefix(written: string, digits: string): string | null {
  if (written.startsWith('+')) return `+${digits}`
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return digits.startsWith('0') ? `+46${digits.slice(1)}` : null
}

function birthDates(digits: string, today: LocalDate): LocalDate[] {
  const years = digits.length === 6 ? [`19${digits}`, `20${digits}`] : [digits]
  return years.flatMap((day) => {
    const date = parseLocalDate(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`)
    return date !== null && date <= today ? [date] : []
  })
}

/** What is wrong with an identity number: which part, so that the sentence can point at it. */
export type IdentityRefusal = `identity-number-${IdentityNumberPart}`
type Identity = Pick<Person, 'identityKind' | 'identityNumber'> & { readonly birthDate: LocalDate | null }

export function decideIdentity(
  typed: string | null,
  birthDate: LocalDate | null,
  today: LocalDate,
): Decision<Identity, IdentityRefusal | 'born-in-the-future' | 'birth-date-contradicts' | 'too-long-ago'> {
  if (birthDate !== null && birthDate < earliestDay) return refused('too-long-ago', 'birthDate')
  if (birthDate !== null && birthDate > today) return refused('born-in-the-future', 'birthDate')
  if (typed === null || typed.trim() === '')
    return decided({ identityKind: 'unknown', identityNumber: null, birthDate })
  const parsed = parseIdentityNumber(typed, today)
  if (!parsed.ok) return refused(`identity-number-${parsed.part}`, 'identityNumber')
  if (parsed.birthDate !== null && parsed.birthDate < earliestDay)
    return refused('too-long-ago', 'identityNumber')
  if (contradicts(parsed, birthDate)) return refused('birth-date-contradicts', 'birthDate')
  return decided({
    identityKind: parsed.kind,
    identityNumber: parsed.number,
    birthDate: birthDate ?? parsed.birthDate,
  })
}

/** A number and a date that cannot both be right. Of a coordination number without month or day, the year counts. */
function contradicts(parsed: ParsedIdentityNumber & { ok: true }, birthDate: LocalDate | null): boolean {
  if (birthDate === null || parsed.kind === 'reserve') return false
  return parsed.birthDate === null
    ? !birthDate.startsWith(parsed.number.slice(0, 4))
    : parsed.birthDate !== birthDate
}

/** What a client may say about a person: everything but what the server derives. */
export type PersonInput = Partial<Omit<PersonFields, 'identityKind' | 'nameFolded'>>

export type PersonFields = Omit<Person, 'id' | 'mergedInto' | 'version' | 'createdAt' | 'createdBy'>
export type PersonRefusal =
  | IdentityRefusal
  | 'born-in-the-future'
  | 'birth-date-contradicts'
  | 'nothing-known'
  | 'stated-in-the-future'
  | 'marked-in-the-future'
  | 'too-long-ago'
  | 'already-registered'

const orNull = (text: string | null | undefined): string | null => normaliseText(text ?? '') || null

/**
 * The fields of a person as they are to be stored.
 * @param holder id of the person who already has the number, if any
 * @param self the person being changed; null for a new one
 */
export function decidePerson(
  input: PersonInput,
  facts: { readonly holder: string | null; readonly self: Pick<Person, 'id' | 'identityNumber'> | null },
  today: LocalDate,
): Decision<PersonFields, PersonRefusal> {
  const identity = decideIdentity(input.identityNumber ?? null, input.birthDate ?? null, today)
  if (!identity.ok) return identity
  if (facts.holder !== null && facts.holder !== facts.self?.id)
    return refused('already-registered', 'identityNumber')
  const givenName = orNull(input.givenName)
  const familyName = orNull(input.familyName)
  const description = orNull(input.description)
  if (!givenName && !familyName && !description && identity.changes.identityNumber === null)
    return refused('nothing-known', 'description')
  const statedAge = identity.changes.birthDate === null ? (input.statedAge ?? null) : null
  const statedAgeOn = statedAge === null ? null : (input.statedAgeOn ?? today)
  if (statedAgeOn !== null && statedAgeOn > today) return refused('stated-in-the-future', 'statedAgeOn')
  if (statedAgeOn !== null && statedAgeOn < earliestDay) return refused('too-long-ago', 'statedAgeOn')
  const marked = input.confidentialityMarking ?? false
  if (marked && input.markedOn && input.markedOn > today) return refused('marked-in-the-future', 'markedOn')
  if (marked && input.markedOn && input.markedOn < earliestDay) return refused('too-long-ago', 'markedOn')
  return decided({
    ...identity.changes,
    givenName,
    familyName,
    nameFolded: foldedName(givenName, familyName),
    description,
    statedAge,
    statedAgeOn,
    gender: genderOf(input.gender ?? 'unknown', identity.changes.identityNumber, facts.self),
    language: orNull(input.language),
    interpreter: input.interpreter ?? 'unknown',
    confidentialityMarking: marked,
    markedUnder: marked ? orNull(input.markedUnder) : null,
    markedOn: marked ? (input.markedOn ?? null) : null,
    markedBy: marked ? orNull(input.markedBy) : null,
    protectedRegistration: input.protectedRegistration ?? false,
  })
}

/** A number newly given tells a gender nobody has stated (folkbokföringslagen 18 §); one that is stated stays, unknown too. */
function genderOf(
  stated: Person['gender'],
  number: string | null,
  before: Pick<Person, 'identityNumber'> | null,
): Person['gender'] {
  const tells = number !== null && /^\d{12}$/.test(number) && number !== before?.identityNumber
  if (stated !== 'unknown' || !tells) return stated
  return Number(number[10]) % 2 === 0 ? 'woman' : 'man'
}

/** A namesake born on another known day is someone else. */
export const mayBeSame = (person: Aged, birthDate: LocalDate | null): boolean =>
  birthDate === null || person.birthDate === null || person.birthDate === birthDate

/** Names of the fields that differ, for the next stale edit. What follows from others is not named. */
export const changedFields = (before: Person, after: PersonFields): string[] =>
  Object.entries(after)
    .filter(
      ([name, value]) =>
        name !== 'nameFolded' && name !== 'identityKind' && before[name as keyof Person] !== value,
    )
    .map(([name]) => name)

/** Lifting a marking shows the address to everyone: a manager's decision, and the way past it for nobody. */
export const liftsMarking = (before: Person, after: PersonFields): boolean =>
  (before.confidentialityMarking && !after.confidentialityMarking) ||
  (before.protectedRegistration && !after.protectedRegistration)

type State = 'merged'
/** What can be done with a person now: nothing with a row that was merged into another. */
export const available = (
  person: Pick<Person, 'mergedInto'>,
  _actor: Actor,
  _now: Instant,
): Availability<State> => (person.mergedInto === null ? allowed : closed('merged'))

/** A protected file stays open this long for the account that opened it, in minutes. */
export const openMinutes = 30

export function decideUnmask(
  person: Person,
  reason: string,
  now: Instant,
): Decision<{ person: Person; reason: string; until: Instant }, 'not-protected' | 'reason-too-short'> {
  if (!isProtected(person)) return refused('not-protected')
  const given = normaliseText(reason)
  return given.length < 5
    ? refused('reason-too-short', 'reason')
    : decided({ person, reason: given, until: addMinutes(now, openMinutes) })
}

type PhoneInput = { readonly number: string; readonly note?: string | null; readonly validFrom?: LocalDate }
type PhoneFields = Omit<PersonPhone, 'id' | 'personId'>

type DayRefusal = 'in-the-future' | 'too-long-ago'
/** Why something cannot hold from a day; null when it can. */
const dayFault = (from: LocalDate, today: LocalDate): DayRefusal | null =>
  from > today ? 'in-the-future' : from < earliestDay ? 'too-long-ago' : null

/**
 * @param others the phones the person has, as far as they may be seen: a hidden one must not be told by a refusal
 * @param at path of the fields where the phone is part of a larger form: `phones.0.`
 */
export function decidePhone(
  input: PhoneInput,
  others: readonly Pick<PersonPhone, 'number' | 'validTo'>[],
  today: LocalDate,
  at = '',
): Decision<PhoneFields, 'phone-invalid' | 'phone-twice' | DayRefusal> {
  const number = parsePhone(input.number)
  if (number === null) return refused('phone-invalid', `${at}number`)
  const validFrom = input.validFrom ?? today
  const fault = dayFault(validFrom, today)
  if (fault !== null) return refused(fault, `${at}validFrom`)
  if (
    others.some((other) => other.number === number && (other.validTo === null || other.validTo > validFrom))
  )
    return refused('phone-twice', `${at}number`)
  return decided({ number, note: orNull(input.note), validFrom, validTo: null })
}

type AddressFields = Omit<PersonAddress, 'id' | 'personId'>
type AddressInput = Pick<AddressFields, 'kind'> & Partial<Omit<AddressFields, 'kind' | 'validTo'>>
type AddressRefusal = 'address-empty' | 'municipality-unknown' | DayRefusal

export function decideAddress(
  input: AddressInput,
  municipalityKnown: boolean,
  today: LocalDate,
  at = '',
): Decision<AddressFields, AddressRefusal> {
  const [street, postalCode, place] = [orNull(input.street), orNull(input.postalCode), orNull(input.place)]
  const municipalityCode = orNull(input.municipalityCode)
  if (!street && !postalCode && !place && !municipalityCode) return refused('address-empty', `${at}street`)
  if (!municipalityKnown) return refused('municipality-unknown', `${at}municipalityCode`)
  const validFrom = input.validFrom ?? today
  const fault = dayFault(validFrom, today)
  if (fault !== null) return refused(fault, `${at}validFrom`)
  return decided({ kind: input.kind, street, postalCode, place, municipalityCode, validFrom, validTo: null })
}

type GuardianInput = {
  readonly guardianId: string
  readonly custody: Guardianship['custody']
  readonly note?: string | null
  readonly validFrom?: LocalDate
}
type GuardianRefusal = 'guardian-unknown' | 'guardian-twice' | DayRefusal

/** Guardians of a child about to be registered; each is known already, and stands once. */
export function decideGuardians(
  input: readonly GuardianInput[],
  known: ReadonlyMap<string, Pick<Person, 'id'>>,
  today: LocalDate,
): Decision<Omit<Guardianship, 'id' | 'childId'>[], GuardianRefusal> {
  const guardians: Omit<Guardianship, 'id' | 'childId'>[] = []
  for (const [index, { guardianId, custody, note, validFrom }] of input.entries()) {
    const guardian = known.get(guardianId)
    if (guardian === undefined) return refused('guardian-unknown', `guardians.${index}.guardianId`)
    if (guardians.some((other) => other.guardianId === guardian.id))
      return refused('guardian-twice', `guardians.${index}.guardianId`)
    const fault = dayFault(validFrom ?? today, today)
    if (fault !== null) return refused(fault, `guardians.${index}.validFrom`)
    guardians.push({
      guardianId: guardian.id,
      custody,
      note: orNull(note),
      validFrom: validFrom ?? today,
      validTo: null,
    })
  }
  return decided(guardians)
}

/** What happens to the custody two persons already have when it is set anew: ended the day before, or written over the same day. */
type CustodyChange = {
  readonly end: readonly { readonly id: string; readonly validTo: LocalDate }[]
  readonly rewrite: Guardianship | null
}

export function decideCustody(
  existing: readonly Guardianship[],
  from: LocalDate,
  today: LocalDate,
): Decision<CustodyChange, 'overlaps' | DayRefusal> {
  const fault = dayFault(from, today)
  if (fault !== null) return refused(fault, 'validFrom')
  const open = existing.filter((row) => row.validTo === null || row.validTo >= from)
  if (open.some((row) => row.validFrom > from)) return refused('overlaps', 'validFrom')
  const end = open
    .filter((row) => row.validFrom < from)
    .map((row) => ({ id: row.id, validTo: addDays(from, -1) }))
  return decided({ end, rewrite: open.find((row) => row.validFrom === from) ?? null })
}

export function decideEnd<R extends { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }>(
  row: R,
  validTo: LocalDate,
): Decision<{ row: R; validTo: LocalDate }, 'already-ended' | 'ends-before-start'> {
  if (row.validTo !== null) return refused('already-ended')
  return validTo < row.validFrom ? refused('ends-before-start', 'validTo') : decided({ row, validTo })
}

/** The number as people read it; null for someone without. */
export const shownNumber = (person: Pick<Person, 'identityNumber'>): string | null =>
  person.identityNumber === null ? null : formatIdentityNumber(person.identityNumber)
