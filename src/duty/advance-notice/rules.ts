import type { Person } from '../../base/person/model.ts'
import { decideIdentity, type IdentityRefusal, isProtected, nameWords } from '../../base/person/rules.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { foldName, normaliseText } from '../../kernel/text.ts'
import {
  addDays,
  atLocal,
  daysBetween,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  nextWorkingMorning,
} from '../../kernel/time.ts'
import type {
  AdvanceNotice,
  NoticeAddress,
  NoticeCallable,
  NoticeKey,
  NoticePerson,
  NoticeText,
  NoticeUse,
  statedRelations,
} from './model.ts'

/** Days a notice may hold at a time, and how long before its first day it may be written (V-21). */
const longestDays = 31
const aheadDays = 180
/** Days after its last day that a notice is still found by what is typed, marked as run out (V-31). */
export const lookBackDays = 90
/** Days after its last day that the sender is still reminded. */
export const remindAfterDays = 14
/** Working days it is fresh, and then ageing, since the sender last said that it holds. */
const freshDays = 5
const ageingDays = 10

export const freshnesses = ['coming', 'fresh', 'ageing', 'stale', 'expired'] as const
export type Freshness = (typeof freshnesses)[number]
type Dated = Pick<AdvanceNotice, 'validFrom' | 'validUntil' | 'writtenAt'>

/** Working days that have begun after a day, until and with another: how often the sender could have said something new. */
export function workingDaysSince(from: LocalDate, to: LocalDate): number {
  const days = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) => addDays(from, at + 1))
  return days.filter(isWorkingDay).length
}

/** How far what it says may be trusted on a day. Age is counted in working days: a holiday makes nothing old (H-17, H-18). */
export function freshnessOf(notice: Dated, today: LocalDate): Freshness {
  if (today > notice.validUntil) return 'expired'
  if (today < notice.validFrom) return 'coming'
  const age = workingDaysSince(localDate(notice.writtenAt), today)
  return age <= freshDays ? 'fresh' : age <= ageingDays ? 'ageing' : 'stale'
}

/** Until when it stands among the current ones: the first working morning after its last day, so never gone in a shift. */
export const listedUntilOf = (validUntil: LocalDate): Instant =>
  nextWorkingMorning(atLocal(addDays(validUntil, 1), '00:00'))

/** The two last working days on which the sender can renew before it ends: the first of them is the first reminder. */
export function reminderDays(validUntil: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = validUntil; days.length < 2; day = addDays(day, -1)) if (isWorkingDay(day)) days.unshift(day)
  return days
}

/** The sender is reminded from the second last working day before the end, and for two weeks after it (V-31). */
export const isDueForRenewal = (
  notice: Pick<AdvanceNotice, 'status' | 'validUntil'>,
  today: LocalDate,
): boolean =>
  notice.status === 'current' &&
  today >= (reminderDays(notice.validUntil)[0] ?? notice.validUntil) &&
  today <= addDays(notice.validUntil, remindAfterDays)

type Ended = 'already-ended' | 'already-withdrawn'
/** What can be done with a notice now: renewed also after its last day, used until its sender ended it. */
export function available(
  notice: Pick<AdvanceNotice, 'status'>,
): Record<'renew' | 'end' | 'use', Availability<Ended>> & { withdraw: Availability<'already-withdrawn'> } {
  if (notice.status === 'current') return { renew: allowed, end: allowed, use: allowed, withdraw: allowed }
  const no = closed(notice.status === 'ended' ? 'already-ended' : 'already-withdrawn')
  return {
    renew: no,
    end: no,
    use: no,
    withdraw: notice.status === 'ended' ? allowed : closed('already-withdrawn'),
  }
}

type Typed<T> = { readonly [K in keyof T]?: T[K] | undefined }
const orNull = (text: string | null | undefined): string | null => normaliseText(text ?? '') || null

export type TextRefusal =
  | 'purpose-missing'
  | 'plan-missing'
  | 'wanted-action-missing'
  | 'risk-text-missing'
  | 'ends-before-start'
  | 'already-over'
  | 'too-long'
  | 'too-far-ahead'

/** What must be there for the night to act on it: purpose, plan and wanted action, for at most 31 days (H-15, H-17). */
export function decideText(
  input: Omit<NoticeText, 'background' | 'alternatives' | 'staffRiskText'> & Typed<NoticeText>,
  today: LocalDate,
): Decision<NoticeText, TextRefusal> {
  const text: NoticeText = {
    purpose: normaliseText(input.purpose),
    background: orNull(input.background),
    plan: normaliseText(input.plan),
    alternatives: orNull(input.alternatives),
    wantedKind: input.wantedKind,
    wantedAction: normaliseText(input.wantedAction),
    staffRisk: input.staffRisk,
    staffRiskText: input.staffRisk === 'warning' ? orNull(input.staffRiskText) : null,
    validFrom: input.validFrom,
    validUntil: input.validUntil,
  }
  if (text.purpose === '') return refused('purpose-missing', 'purpose')
  if (text.plan === '') return refused('plan-missing', 'plan')
  if (text.wantedAction === '') return refused('wanted-action-missing', 'wantedAction')
  if (text.staffRisk === 'warning' && text.staffRiskText === null)
    return refused('risk-text-missing', 'staffRiskText')
  if (text.validUntil < text.validFrom) return refused('ends-before-start', 'validUntil')
  if (text.validUntil < today) return refused('already-over', 'validUntil')
  if (daysBetween(text.validFrom, text.validUntil) > longestDays)
    return refused('too-long', 'validUntil', {
      days: String(longestDays),
      latest: addDays(text.validFrom, longestDays),
    })
  return text.validFrom > addDays(today, aheadDays)
    ? refused('too-far-ahead', 'validFrom', { days: String(aheadDays) })
    : decided(text)
}

/** A renewal keeps what is not written anew, and counts its days from today (H-17). */
export function decideRenewal(
  before: AdvanceNotice,
  input: Typed<NoticeText>,
  today: LocalDate,
): Decision<NoticeText, TextRefusal> {
  const from = before.validFrom > today ? before.validFrom : today
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return decideText({ ...before, validFrom: from, ...given }, today)
}

type CallableInput = Pick<NoticeCallable, 'name' | 'phone'> & Typed<Pick<NoticeCallable, 'hours'>>
/** Who may be called, with numbers that can be dialled. */
export function decideCallables(
  input: readonly CallableInput[],
): Decision<Omit<NoticeCallable, 'noticeId'>[], 'phone-invalid' | 'callable-missing'> {
  const callables = []
  for (const [index, { name, phone, hours }] of input.entries()) {
    if (normaliseText(name) === '') return refused('callable-missing', `callables.${index}.name`)
    const number = parsePhone(phone)
    if (number === null) return refused('phone-invalid', `callables.${index}.phone`)
    callables.push({
      position: index + 1,
      name: normaliseText(name),
      phone: number,
      hours: orNull(hours),
    })
  }
  return decided(callables)
}

type PersonInput = Typed<
  Pick<NoticePerson, 'personId' | 'givenName' | 'familyName' | 'description' | 'identityNumber' | 'birthDate'>
> & {
  readonly relation?: (typeof statedRelations)[number] | null | undefined
  readonly isProtected: boolean
  readonly phones?: readonly string[] | undefined
  readonly addresses?:
    | readonly (Pick<NoticeAddress, 'street'> & Typed<Pick<NoticeAddress, 'place'>>)[]
    | undefined
}
type PersonFields = Omit<NoticePerson, 'id' | 'noticeId'>
export type DecidedPerson = {
  readonly fields: PersonFields
  readonly phones: readonly string[]
  readonly addresses: readonly Pick<NoticeAddress, 'street' | 'place'>[]
}
export type PeopleRefusal =
  | IdentityRefusal
  | 'nobody-named'
  | 'nothing-known'
  | 'person-unknown'
  | 'person-twice'
  | 'relation-missing'
  | 'born-in-the-future'
  | 'birth-date-contradicts'
  | 'too-long-ago'
  | 'phone-invalid'
  | 'street-missing'

/**
 * The people of a notice. A typed one is kept as typed, with what the member has to do with it: whether the duty knows the
 * person is never asked, so that no answer can tell.
 * @param linked the persons pointed at that the member sees already, by the id given
 */
export function decidePeople(
  input: readonly PersonInput[],
  linked: ReadonlyMap<string, Person>,
  today: LocalDate,
): Decision<DecidedPerson[], PeopleRefusal> {
  if (input.length === 0) return refused('nobody-named', 'people')
  const people: DecidedPerson[] = []
  for (const [index, one] of input.entries()) {
    const at = `people.${index}.`
    const fields = decideFields(one, linked, today, at)
    if (!fields.ok) return fields
    const { personId, identityNumber, identityKind } = fields.changes
    if (personId !== null && people.some((other) => other.fields.personId === personId))
      return refused('person-twice', `${at}personId`)
    if (
      identityNumber !== null &&
      identityKind !== 'reserve' &&
      people.some((other) => other.fields.identityNumber === identityNumber)
    )
      return refused('person-twice', `${at}identityNumber`)
    const phones = (one.phones ?? []).map(parsePhone)
    const wrong = phones.indexOf(null)
    if (wrong >= 0) return refused('phone-invalid', `${at}phones.${wrong}`)
    const blank = (one.addresses ?? []).findIndex(({ street }) => normaliseText(street) === '')
    if (blank >= 0) return refused('street-missing', `${at}addresses.${blank}.street`)
    people.push({
      fields: fields.changes,
      phones: [...new Set(phones.flatMap((phone) => phone ?? []))],
      addresses: (one.addresses ?? []).map(({ street, place }) => ({
        street: normaliseText(street),
        place: orNull(place),
      })),
    })
  }
  return decided(people)
}

function decideFields(
  one: PersonInput,
  linked: ReadonlyMap<string, Person>,
  today: LocalDate,
  at: string,
): Decision<PersonFields, PeopleRefusal> {
  if (one.personId != null) {
    const person = linked.get(one.personId)
    if (person === undefined) return refused('person-unknown', `${at}personId`)
    const { id, givenName, familyName, description, identityKind, identityNumber, birthDate } = person
    return decided({
      personId: id,
      givenName,
      familyName,
      description,
      identityKind,
      identityNumber,
      birthDate,
      relation: one.relation ?? 'linked',
      isProtected: one.isProtected || isProtected(person),
    })
  }
  const identity = decideIdentity(one.identityNumber ?? null, one.birthDate ?? null, today)
  if (!identity.ok) return { ...identity, field: `${at}${identity.field}` }
  const [givenName, familyName] = [orNull(one.givenName), orNull(one.familyName)]
  const description = orNull(one.description)
  if (!givenName && !familyName && !description && identity.changes.identityNumber === null)
    return refused('nothing-known', `${at}familyName`)
  if (one.relation == null) return refused('relation-missing', `${at}relation`)
  return decided({
    personId: null,
    givenName,
    familyName,
    description,
    ...identity.changes,
    relation: one.relation,
    isProtected: one.isProtected,
  })
}

const bare = (text: string): string => foldName(text).replaceAll(' ', '')

/** The field whose text tells a marked person's phone or street, which its own fields hide; null for none. */
export function tellsProtected(text: Partial<NoticeText>, people: readonly DecidedPerson[]): string | null {
  const marked = people.filter((person) => person.fields.isProtected)
  const streets = marked.flatMap(({ addresses }) => addresses.map(({ street }) => bare(street)))
  const phones = marked.flatMap((person) => person.phones.map((phone) => phone.replace(/^\+46/, '')))
  // What a linked person is described as is the register's, and not the sender's to change.
  const described = people.map(
    ({ fields }, at) =>
      [`people.${at}.description`, fields.personId === null ? fields.description : null] as const,
  )
  const found = [...Object.entries(text), ...described].find(([, said]) => {
    if (typeof said !== 'string') return false
    const [plain, digits] = [bare(said), said.replace(/\D/g, '')]
    return (
      streets.some((street) => street.length >= 5 && plain.includes(street)) ||
      phones.some((phone) => digits.includes(phone))
    )
  })
  return found?.[0] ?? null
}

/** How many have read the text as it stands: who read the one before has not read this. */
export const readersOf = (notice: {
  readonly version: number
  readonly readings: readonly { readonly accountId: string; readonly version: number }[]
}): number => notice.readings.filter((reading) => reading.version === notice.version).length

/** What was opened for a time is for the screen: then nothing of where people are goes on paper. */
export const isPrinted = (person: Pick<NoticePerson, 'isProtected'>, openUntil: Instant | null): boolean =>
  !person.isProtected && openUntil === null

/** Folded words of an address, a number and its letter as one: `Nygatan 12 B` is `nygatan 12b`. */
export const addressWords = (text: string): string[] =>
  foldName(text)
    .replace(/(\d) ([a-h])(?= |$)/g, '$1$2')
    .split(' ')
    .filter((word) => word !== '')

/** What a street is found by: the word before its number with the number, and without the letter; else the whole name. */
export function streetKeys(street: string): string[] {
  const words = addressWords(street)
  const at = words.findIndex((word, index) => index > 0 && /^\d/.test(word))
  const [name, number] = [words[at - 1], words[at]]
  if (name === undefined || number === undefined)
    return words.length === 0 ? [] : [words.slice(0, 4).join(' ')]
  return [...new Set([`${name} ${number}`, `${name} ${number.replace(/\p{L}+$/u, '')}`])]
}

type Keyed = Pick<
  NoticePerson,
  'personId' | 'identityKind' | 'identityNumber' | 'birthDate' | 'givenName' | 'familyName'
>
type Key = Pick<NoticeKey, 'kind' | 'key'>

/** What a person of a notice is found by. A reserve number is a region's own and may be had by several. */
export function keysOf(
  person: Keyed,
  phones: readonly string[],
  addresses: readonly Pick<NoticeAddress, 'street'>[],
): Key[] {
  const { personId, identityKind, identityNumber, birthDate } = person
  const keys: Key[] = [
    ...(personId === null ? [] : [{ kind: 'person', key: personId } as const]),
    ...(identityNumber === null || identityKind === 'reserve'
      ? []
      : [{ kind: 'number', key: identityNumber } as const]),
    ...(birthDate === null ? [] : [{ kind: 'born', key: birthDate } as const]),
    ...nameWords(person).map((key) => ({ kind: 'name', key }) as const),
    ...phones.map((key) => ({ kind: 'phone', key }) as const),
    ...addresses
      .flatMap(({ street }) => streetKeys(street))
      .map((key) => ({ kind: 'address', key }) as const),
  ]
  return [...new Map(keys.map((key) => [`${key.kind} ${key.key}`, key])).values()]
}

type UseInput = Pick<NoticeUse, 'outcome'> & Typed<Pick<NoticeUse, 'reason'>>
/** Who goes against what the day has planned says why, and the sender is told (F-27, V-05). */
export function decideUse(
  input: UseInput,
): Decision<Pick<NoticeUse, 'outcome' | 'reason'>, 'reason-missing'> {
  const reason = orNull(input.reason)
  if (input.outcome === 'departed' && (reason === null || reason.length < 5))
    return refused('reason-missing', 'reason')
  return decided({ outcome: input.outcome, reason })
}
