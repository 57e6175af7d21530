import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { isClockTime } from '../../kernel/field.ts'
import { type Actor, type Availability, allowed, closed, type Role } from '../../kernel/permit.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { foldName, normaliseText } from '../../kernel/text.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  atLocal,
  freeDays,
  type Instant,
  type LocalDate,
  localDate,
  minutesBetween,
  weekday,
} from '../../kernel/time.ts'
import { type Dated, holdsOn, holdTogether } from '../../kernel/validity.ts'
import { momentOf } from '../service-hours/rules.ts'
import {
  type Audience,
  audiences,
  type DirectoryEntry,
  type DirectoryNumber,
  type EntryHours,
  type EntryKind,
} from './model.ts'

/** Minutes before it closes that it is said: there is time to get there, or not (F-11). */
const soonMinutes = 90

type Openness =
  | { readonly state: 'unknown' }
  | { readonly state: 'always' }
  | {
      readonly state: 'open'
      readonly closesAt: Instant
      /** Whole real minutes left. */
      readonly minutes: number
      readonly isSoon: boolean
      readonly isFreeDay: boolean
    }
  | { readonly state: 'closed'; readonly opensAt: Instant | null; readonly isFreeDay: boolean }

type Span = { readonly from: Instant; readonly to: Instant }

/** The spells it is open around a day, those that touch joined, in order. */
function spansAround(lines: NonNullable<EntryHours>, date: LocalDate): readonly Span[] {
  const days = Array.from({ length: 10 }, (_, at) => addDays(date, at - 1))
  const spans = days
    .flatMap((day) =>
      lines
        .filter(({ weekdays }) => weekdays.includes(weekday(day)))
        .map(({ opens, closes }) => ({
          from: momentOf(day, opens),
          to: momentOf(closes > opens ? day : addDays(day, 1), closes),
        })),
    )
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last === undefined || span.from > last.to) joined.push(span)
    else if (span.to > last.to) joined.splice(-1, 1, { from: last.from, to: span.to })
  }
  return joined
}

/**
 * Whether it answers or takes people in at a moment, and until or from when; real minutes, also on the nights of 23 and 25
 * hours. On a public holiday or an eve the printed hours may not hold, and that is said.
 */
export function opennessAt(hours: EntryHours, now: Instant): Openness {
  if (hours === null) return { state: 'unknown' }
  if (hours.length === 0) return { state: 'always' }
  const date = localDate(now)
  const isFreeDay = freeDays(Number(date.slice(0, 4))).has(date)
  const spans = spansAround(hours, date)
  const open = spans.find(({ from, to }) => from <= now && now < to)
  if (open === undefined)
    return { state: 'closed', opensAt: spans.find(({ from }) => from > now)?.from ?? null, isFreeDay }
  if (minutesBetween(now, open.to) > 7 * 1440) return { state: 'always' }
  const minutes = Math.floor(minutesBetween(now, open.to))
  return { state: 'open', closesAt: open.to, minutes, isSoon: minutes <= soonMinutes, isFreeDay }
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** True when it is known to be shut from 22.00 to 06.00 every night of the week (F-26). */
export function isShutAtNight(hours: EntryHours): boolean {
  if (hours === null || hours.length === 0) return false
  const nights = [
    [0, 360],
    [1320, 1800],
    [2760, 2880],
  ] as const
  return !hours.some(({ opens, closes }) => {
    const from = minuteOf(opens)
    const to = closes > opens ? minuteOf(closes) : minuteOf(closes) + 1440
    return nights.some(([start, end]) => from < end && to > start)
  })
}

/** Months used where the region has not said how soon a number is old. */
export const usualAgeingMonths = 6

/** How sure a number is: never confirmed is not the same as fresh. */
export function freshnessOf(
  number: Pick<DirectoryNumber, 'confirmedAt'>,
  ageingMonths: number,
  today: LocalDate,
): 'never' | 'fresh' | 'ageing' {
  if (number.confirmedAt === null) return 'never'
  return addMonths(localDate(number.confirmedAt), ageingMonths) <= today ? 'ageing' : 'fresh'
}

/** Whether an entry or a number, not withdrawn, holds on a day. */
export const isInForce = (row: Pick<DirectoryNumber, keyof Dated | 'withdrawnAt'>, on: LocalDate): boolean =>
  row.withdrawnAt === null && holdsOn(row, on)

/** Whether a number may stand on a sheet printed for an audience: the duty's own and protected ones on no sheet but its own. */
export function standsOnSheet(
  number: Pick<DirectoryNumber, 'audience' | 'isProtected'>,
  sheet: Audience,
): boolean {
  if (sheet === 'duty') return true
  return !number.isProtected && (number.audience === sheet || number.audience === 'public')
}

type Standing = Pick<DirectoryEntry, 'id' | 'nextId' | 'addressKind' | 'note'> & {
  readonly address: string | null
  readonly numbers: readonly Pick<DirectoryNumber, 'audience' | 'isProtected'>[]
}
/** What stands on a sheet: no protected address, opened or not; what the duty notes only on its own; next only who is there. */
export function onSheet<E extends Standing>(entries: readonly E[], sheet: Audience) {
  const standing = entries
    .map((entry) => ({
      ...entry,
      ...{ address: entry.addressKind === 'open' ? entry.address : null, addressOpenUntil: null, tries: [] },
      note: sheet === 'duty' ? entry.note : null,
      numbers: entry.numbers.filter((number) => standsOnSheet(number, sheet)) as E['numbers'][number][],
    }))
    .filter((entry) => entry.numbers.length > 0)
  const shown = new Set(standing.map((entry) => entry.id))
  const isShown = (id: string | null) => id === null || shown.has(id)
  return standing.map((entry) => (isShown(entry.nextId) ? entry : { ...entry, nextId: null, nextName: null }))
}

/** The days a number of an entry holds: those of both. */
export const validityOf = (entry: Dated, number: Dated) => ({
  from: entry.validFrom > number.validFrom ? entry.validFrom : number.validFrom,
  to: [entry.validTo, number.validTo].filter((day) => day !== null).sort()[0] ?? null,
})

type Contactable = Pick<DirectoryEntry, 'id' | 'kind' | 'memberId' | 'nextId'> & {
  readonly numbers: readonly unknown[]
}
type EmergencyContacts<E> = { readonly own: readonly E[]; readonly fallback: readonly E[] }

/**
 * Whom to call for a municipality in a threat or an accident (A-10, V-19, V-20): its own contact, the first to call first.
 * Where it has none that can be reached: the region's contact, the municipality's chair, then the manager.
 * @param entries those that hold now, with the numbers that hold now
 */
export function emergencyContactsOf<E extends Contactable>(
  memberId: string,
  entries: readonly E[],
): EmergencyContacts<E> {
  const reachable = entries.filter((entry) => entry.numbers.length > 0)
  const of = (kind: EntryKind, member: string | null) =>
    reachable.filter((entry) => entry.kind === kind && entry.memberId === member)
  const own = inCallingOrder(of('emergency-contact', memberId))
  if (own.length > 0) return { own, fallback: [] }
  const fallback = [
    ...inCallingOrder(of('emergency-contact', null)),
    ...of('chair', memberId),
    ...of('manager', memberId),
    ...of('manager', null),
  ]
  return { own, fallback }
}

/** Those whom nobody points at first, and after each the one to call when it does not answer. */
export function inCallingOrder<E extends Pick<DirectoryEntry, 'id' | 'nextId'>>(
  entries: readonly E[],
): readonly E[] {
  const pointedAt = new Set(entries.map((entry) => entry.nextId))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const ordered = new Set<E>()
  for (const start of [...entries.filter((entry) => !pointedAt.has(entry.id)), ...entries])
    for (let entry: E | undefined = start; entry !== undefined && !ordered.has(entry); ) {
      ordered.add(entry)
      entry = entry.nextId === null ? undefined : byId.get(entry.nextId)
    }
  return [...ordered]
}

/** What an entry is found by besides its kind and matters, whose names are the screen's. */
export const searchTextOf = (parts: readonly (string | null | undefined)[]): string =>
  foldName(parts.filter((part) => part != null).join(' ')).slice(0, 4000)

/** The digits a stored number would hold of what was typed; null when it does not look like a number. */
export function digitsOf(typed: string): string | null {
  if (!/^[\d\s()+./-]{3,}$/.test(typed.trim())) return null
  const digits = typed.replace(/\D/g, '').replace(/^(?:0046|046|0)/, '')
  return digits.length < 2 ? null : digits
}

type NewNumber = Pick<DirectoryNumber, 'role' | 'number' | 'audience' | 'isProtected' | 'validFrom'> & {
  readonly validTo?: LocalDate | null
}
type NumberRefusal =
  | 'number-unreadable'
  | 'ends-before-start'
  | 'date-far-off'
  | 'audience-not-yours'
  | 'protected-public'
  | 'overlapping-validity'

/** Whom a member's intake may keep its contact's number for: the duty, and social services. */
export const audiencesToGive = (role: Role): readonly Audience[] =>
  role === 'intake' ? ['social-services', 'duty'] : audiences

/**
 * A number as it may stand beside the others: readable, for somebody the giver may name, and never two of one role for one
 * audience on the same day.
 * @param others the entry's numbers that are not taken out, but for the one it replaces
 */
export function decideNumber(
  input: NewNumber,
  others: readonly Pick<DirectoryNumber, 'role' | 'audience' | 'validFrom' | 'validTo'>[],
  actor: Pick<Actor, 'role'>,
  now: Instant,
  at = '',
): Decision<NewNumber & { validTo: LocalDate | null }, NumberRefusal> {
  const number = parsePhone(input.number)
  if (number === null) return refused('number-unreadable', `${at}number`)
  const dated = { ...input, number, validTo: input.validTo ?? null }
  if (dated.validTo !== null && dated.validTo < dated.validFrom)
    return refused('ends-before-start', `${at}validTo`)
  // What a region ships may be older: it is published with its dates.
  if (actor.role !== 'operator' && farOff({ validFrom: atLocal(dated.validFrom, '12:00') }, now) !== null)
    return refused('date-far-off', `${at}validFrom`)
  if (!audiencesToGive(actor.role).includes(input.audience))
    return refused('audience-not-yours', `${at}audience`)
  if (input.isProtected && input.audience === 'public') return refused('protected-public', `${at}audience`)
  const twin = others.find(
    (other) => other.role === input.role && other.audience === input.audience && holdTogether(other, dated),
  )
  if (twin === undefined) return decided(dated)
  return refused('overlapping-validity', `${at}validFrom`, { from: twin.validFrom })
}

/** The numbers of a new entry: each readable, none against another, at least one. */
export function decideNumbers(
  inputs: readonly NewNumber[],
  actor: Pick<Actor, 'role'>,
  now: Instant,
): Decision<(NewNumber & { validTo: LocalDate | null })[], NumberRefusal | 'number-missing'> {
  const numbers: (NewNumber & { validTo: LocalDate | null })[] = []
  for (const [at, input] of inputs.entries()) {
    const decision = decideNumber(input, numbers, actor, now, `numbers.${at}.`)
    if (!decision.ok) return decision
    numbers.push(decision.changes)
  }
  return numbers.length === 0 ? refused('number-missing', 'numbers') : decided(numbers)
}

export type EntryFacts = {
  readonly memberExists: boolean
  readonly partnerExists: boolean
  readonly municipalityName: string | null
  readonly hasTwin: boolean
  /** The entries that "if no answer" leads to from the one to call next, itself first; empty when it is not there. */
  readonly chain: readonly string[]
}
type EntryInput = {
  readonly kind: EntryKind
  /** Without space at either end. */
  readonly name: string
  readonly memberId?: string | null
  readonly municipalityCode?: string | null
  readonly nextId?: string | null
  readonly hours?: EntryHours
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate | null
}
type EntryRefusal =
  | 'name-missing'
  | 'member-unknown'
  | 'member-needed'
  | 'partner-unknown'
  | 'municipality-unknown'
  | 'next-unknown'
  | 'calls-itself'
  | 'ends-before-start'
  | 'date-far-off'
  | 'already-there'
  | 'hours-unreadable'

/** An entry as it may stand; `entryId` is its own when it is there already, so that a chain does not lead back to it. */
export function decideEntry<T extends EntryInput>(
  facts: EntryFacts,
  input: T,
  now: Instant,
  entryId: string | null = null,
): Decision<T, EntryRefusal> {
  if (input.name.length < 2) return refused('name-missing', 'name')
  if (!facts.memberExists) return refused('member-unknown', 'memberId')
  if (input.kind === 'chair' && input.memberId == null) return refused('member-needed', 'memberId')
  if (!facts.partnerExists) return refused('partner-unknown', 'partnerId')
  if (input.municipalityCode != null && facts.municipalityName === null)
    return refused('municipality-unknown', 'municipalityCode')
  if (input.nextId != null && facts.chain.length === 0) return refused('next-unknown', 'nextId')
  if (entryId !== null && facts.chain.includes(entryId)) return refused('calls-itself', 'nextId')
  if (input.validTo != null && input.validTo < input.validFrom) return refused('ends-before-start', 'validTo')
  if (entryId === null && farOff({ validFrom: atLocal(input.validFrom, '12:00') }, now) !== null)
    return refused('date-far-off', 'validFrom')
  for (const [at, line] of (input.hours ?? []).entries())
    for (const end of ['opens', 'closes'] as const)
      if (!isClockTime(line[end])) return refused('hours-unreadable', `hours.${at}.${end}`)
  return facts.hasTwin ? refused('already-there', 'name') : decided(input)
}

/** What has ended is history: nothing in it is changed. */
export const entryAvailable = (entry: DirectoryEntry, now: Instant): Availability<'entry-ended'> =>
  entry.withdrawnAt !== null || (entry.validTo !== null && entry.validTo < localDate(now))
    ? closed('entry-ended')
    : allowed

/** The number a new one takes over from: with its last day, or taken out where it began no earlier. */
export function endedBy(
  old: Dated,
  validFrom: LocalDate,
  now: Instant,
): { readonly validTo: LocalDate } | { readonly withdrawnAt: Instant } {
  const last = addDays(validFrom, -1)
  return old.validFrom > last
    ? { withdrawnAt: now }
    : { validTo: old.validTo !== null && old.validTo < last ? old.validTo : last }
}

/** When a number ends: on a last day, or at once. */
export function decideEndNumber(
  number: DirectoryNumber,
  validTo: LocalDate | null,
  now: Instant,
): Decision<
  { validTo: LocalDate } | { withdrawnAt: Instant },
  'number-ended' | 'ends-before-start' | 'later-end'
> {
  const today = localDate(now)
  if (number.withdrawnAt !== null || (number.validTo !== null && number.validTo < today))
    return refused('number-ended')
  if (validTo === null) return decided({ withdrawnAt: now })
  if (validTo < number.validFrom) return refused('ends-before-start', 'validTo')
  if (number.validTo !== null && validTo > number.validTo) return refused('later-end', 'validTo')
  return decided({ validTo })
}

/** A reason somebody else can understand. */
export function decideReason(reason: string): Decision<string, 'reason-too-short'> {
  const given = normaliseText(reason)
  return given.length < 5 ? refused('reason-too-short', 'reason') : decided(given)
}

/** Why a protected address is opened, and until when: half an hour. */
export function decideUnmask(
  entry: DirectoryEntry,
  reason: string,
  now: Instant,
): Decision<{ entry: DirectoryEntry; reason: string; until: Instant }, 'not-protected' | 'reason-too-short'> {
  if (entry.addressKind !== 'protected') return refused('not-protected')
  const given = decideReason(reason)
  return given.ok ? decided({ entry, reason: given.changes, until: addMinutes(now, 30) }) : given
}

const told = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

/** What the changed fields held before, for the history. */
export function beforeOf<T extends object>(
  before: T,
  after: Partial<T>,
  names: readonly (keyof T & string)[],
): { name: string; was: string | null }[] {
  return names
    .filter((name) => told(before[name]) !== told(after[name]))
    .map((name) => ({ name, was: told(before[name]) }))
}
