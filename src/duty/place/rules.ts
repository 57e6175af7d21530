import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { isClockTime } from '../../kernel/field.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  type Instant,
  isOfficeHours,
  type LocalDate,
  localDate,
  localTime,
  weekday,
} from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { BedUse, Freshness, HardWish, OpenHours, Place, PlaceHold, PlaceKind, Reason } from './model.ts'

/** A hold lasts so long, in real minutes, and not a moment longer. */
export const holdMinutes = 30
/** How long a protected address stays open to the one who opened it, in minutes. */
export const openMinutes = 30
/** What somebody said is fresh for so long and ageing for so long, in real minutes; after that it is stale (Y8). */
const freshMinutes = 4 * 60
const ageingMinutes = 12 * 60

/** The moments after which what was said is fresh, and is ageing. */
type Marks = { readonly fresh: Instant; readonly ageing: Instant }
const marksOf = (now: Instant): Marks => ({
  fresh: addMinutes(now, -freshMinutes),
  ageing: addMinutes(now, -ageingMinutes),
})
const freshnessBy = (saidAt: Instant | null, marks: Marks): Freshness => {
  if (saidAt === null) return 'unknown'
  return saidAt >= marks.fresh ? 'fresh' : saidAt >= marks.ageing ? 'ageing' : 'stale'
}

/** @param saidAt when somebody at the place said how many beds are free; null when nobody has */
export const freshnessOf = (saidAt: Instant | null, now: Instant): Freshness =>
  freshnessBy(saidAt, marksOf(now))

/** When a day's line lets the last one in; closing before opening is the day after. */
function spanOf(line: OpenHours, date: LocalDate): { readonly from: Instant; readonly to: Instant } {
  const last = line.lastIn ?? line.closes
  return {
    from: atLocal(date, line.opens),
    to: atLocal(last <= line.opens ? addDays(date, 1) : date, last),
  }
}

type Doors = Pick<Place, 'kind' | 'intake' | 'shutAtNight'> & { readonly hours: readonly OpenHours[] }
export type TakesIn = { readonly answer: 'yes' | 'no' | 'unknown'; readonly until: Instant | null }

/**
 * Whether a place lets somebody in at a moment, and until when. State care takes nobody in at night (F-09), nor does what is
 * shut outside office hours (F-26); a shelter stops at its last clock time, that minute not included (F-11).
 */
export const takesIn = (place: Doors, at: Instant): TakesIn => takesInAt(place, momentOf(at))

/** What of a moment is asked of every place of a search: worked out once, since two thousand ask. */
type Moment = {
  readonly at: Instant
  readonly date: LocalDate
  readonly time: string
  readonly isOffice: boolean
}
const momentOf = (at: Instant): Moment => ({
  at,
  date: localDate(at),
  time: localTime(at),
  isOffice: isOfficeHours(at),
})

function takesInAt(place: Doors, moment: Moment): TakesIn {
  const { at, date, time, isOffice } = moment
  if ((place.kind === 'state-care' || place.shutAtNight) && !isOffice) return { answer: 'no', until: null }
  if (place.intake === 'unknown') return { answer: 'unknown', until: null }
  if (place.intake === 'round-the-clock') return { answer: 'yes', until: null }
  // By the clock first, which is quick; the few lines left are weighed as moments, right also when the clocks change.
  const likely = place.hours.flatMap((line) => {
    const last = line.lastIn ?? line.closes
    if (line.opens <= time && (last <= line.opens || time < last)) return [[line, date] as const]
    return last <= line.opens && time < last ? [[line, addDays(date, -1)] as const] : []
  })
  const until = likely
    .filter(([line, day]) => line.weekday === weekday(day))
    .map(([line, day]) => spanOf(line, day))
    .filter(({ from, to }) => from <= at && at < to)
    .map(({ to }) => to)
    .sort()
    .at(-1)
  return until === undefined ? { answer: 'no', until: null } : { answer: 'yes', until }
}

/** A hold is over when its time has come, to the millisecond, or when it was released or became a placement. */
export const isHeld = (hold: Pick<PlaceHold, 'until' | 'endedAt'>, now: Instant): boolean =>
  hold.endedAt === null && hold.until > now

export const isInUse = (use: Pick<BedUse, 'fromAt' | 'untilAt'>, now: Instant): boolean =>
  use.fromAt <= now && (use.untilAt === null || use.untilAt > now)

/** Beds numbered from 1 that nobody holds or sleeps in. */
export function freeSlots(capacity: number, uses: readonly BedUse[], now: Instant): number[] {
  const taken = new Set(uses.filter((use) => isInUse(use, now)).map((use) => use.slot))
  return Array.from({ length: capacity }, (_, index) => index + 1).filter((slot) => !taken.has(slot))
}

export type Approval = 'approved' | 'expired' | 'missing' | 'not-needed'

/** A home is investigated by a board before a child lives there (SoL 22:2, 22:4); hotels and shelters need none. */
export function approvalOf(
  place: Pick<Place, 'kind' | 'approvedBy' | 'approvedUntil'>,
  today: LocalDate,
): Approval {
  if (place.approvedUntil !== null && place.approvedUntil < today) return 'expired'
  if (place.approvedBy !== null) return 'approved'
  return place.kind === 'emergency-foster-home' || place.kind === 'residential-care'
    ? 'missing'
    : 'not-needed'
}

/** Whether an age is within what the place takes; an age nobody knows is not held against it. */
export const takesAge = (place: Pick<Place, 'ageFrom' | 'ageTo'>, age: number | null): boolean =>
  age === null || ((place.ageFrom ?? 0) <= age && age <= (place.ageTo ?? 120))

export type HoldRefusal = 'place-ended' | 'takes-nobody-now' | 'too-small' | 'held' | 'full'
export type HeldBy = { readonly until: Instant; readonly by: string }

/**
 * Beds for thirty minutes. What is held is said with who holds it until when, and what to ask instead.
 * @param next names a place that fits as well; null when none is known
 */
export function decideHold(
  facts: {
    readonly place: Place
    readonly uses: readonly BedUse[]
    readonly holders: readonly HeldBy[]
    readonly next: string | null
  },
  beds: number,
  now: Instant,
): Decision<{ slots: number[]; until: Instant }, HoldRefusal | 'held-no-other' | 'full-no-other'> {
  const { place, holders, next } = facts
  const today = localDate(now)
  if (!holdsOn(place, today)) return refused('place-ended')
  if (beds > place.capacity) return refused('too-small', 'beds', { capacity: String(place.capacity) })
  if (takesIn(place, now).answer === 'no') return refused('takes-nobody-now')
  const slots = freeSlots(place.capacity, facts.uses, now).slice(0, beds)
  if (slots.length === beds) return decided({ slots, until: addMinutes(now, holdMinutes) })
  const first = [...holders].sort((a, b) => (a.until < b.until ? -1 : 1))[0]
  if (first === undefined)
    return next === null ? refused('full-no-other', 'beds') : refused('full', 'beds', { next })
  const values = { by: first.by, until: localTime(first.until) }
  return next === null
    ? refused('held-no-other', 'beds', values)
    : refused('held', 'beds', { ...values, next })
}

const clean = (value: string | null | undefined): string | null => normaliseText(value ?? '') || null

type Typed = Partial<Omit<Place, 'id' | 'version'>> & Pick<Place, 'kind' | 'name' | 'capacity' | 'intake'>
export type PlaceRefusal =
  | 'owner-missing'
  | 'owner-unknown'
  | 'ages-crossed'
  | 'municipality-unknown'
  | 'hours-missing'
  | 'clock-wrong'
  | 'phone-wrong'
  | 'dates-crossed'
  | 'name-missing'

/** What a place is written with: one owner, ages and days in order, hours that are clock times. */
export function decidePlace(
  typed: Typed,
  knows: { readonly owner: boolean; readonly municipality: boolean },
  today: LocalDate,
): Decision<Omit<Place, 'id' | 'version'>, PlaceRefusal> {
  const { memberId = null, partnerId = null, ageFrom = null, ageTo = null, hours = [] } = typed
  if (normaliseText(typed.name).length < 2) return refused('name-missing', 'name')
  if ((memberId === null) === (partnerId === null)) return refused('owner-missing', 'memberId')
  if (!knows.owner) return refused('owner-unknown', memberId === null ? 'partnerId' : 'memberId')
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) return refused('ages-crossed', 'ageTo')
  if (!knows.municipality) return refused('municipality-unknown', 'municipalityCode')
  if ((typed.intake === 'hours') !== hours.length > 0) return refused('hours-missing', 'hours')
  const wrong = hours.findIndex((line) =>
    [line.opens, line.closes, line.lastIn ?? line.closes].some((time) => !isClockTime(time)),
  )
  if (wrong !== -1) return refused('clock-wrong', `hours.${wrong}.opens`)
  const nightPhone = typed.nightPhone ? parsePhone(typed.nightPhone) : null
  if (typed.nightPhone && nightPhone === null) return refused('phone-wrong', 'nightPhone')
  const validFrom = typed.validFrom ?? today
  if (typed.validTo && typed.validTo < validFrom) return refused('dates-crossed', 'validTo')
  return decided({
    kind: typed.kind,
    name: normaliseText(typed.name),
    memberId,
    partnerId,
    capacity: typed.capacity,
    ageFrom,
    ageTo,
    gender: typed.gender ?? null,
    siblingsTogether: typed.siblingsTogether ?? null,
    municipalityCode: typed.municipalityCode ?? null,
    distanceKm: typed.distanceKm ?? null,
    travelMinutes: typed.travelMinutes ?? null,
    intake: typed.intake,
    hours,
    shutAtNight: typed.shutAtNight ?? typed.kind === 'state-care',
    approvedBy: clean(typed.approvedBy),
    approvedUntil: typed.approvedUntil ?? null,
    callRoutine: clean(typed.callRoutine),
    nightContact: clean(typed.nightContact),
    nightPhone,
    costPerNight: typed.costPerNight ?? null,
    riskNote: clean(typed.riskNote),
    isProtected: typed.isProtected ?? typed.kind === 'sheltered-housing',
    validFrom,
    validTo: typed.validTo ?? null,
  })
}

/** The names of the fields that differ. */
export const changedFields = (before: Place, after: Omit<Place, 'id' | 'version'>): string[] =>
  Object.entries(after)
    .filter(([name, value]) => JSON.stringify(before[name as keyof Place]) !== JSON.stringify(value))
    .map(([name]) => name)

/** What somebody at the place said, at a moment that has been. */
export function decideVacancy<I extends { readonly saidAt: Instant; readonly freeBeds: number }>(
  place: Place,
  input: I,
  now: Instant,
): Decision<I, 'in-the-future' | 'time-far-off' | 'more-than-beds'> {
  if (input.saidAt > now) return refused('in-the-future', 'saidAt')
  if (farOff({ saidAt: input.saidAt }, now) !== null) return refused('time-far-off', 'saidAt')
  return input.freeBeds > place.capacity
    ? refused('more-than-beds', 'freeBeds', { capacity: String(place.capacity) })
    : decided(input)
}

/** Only what is protected is opened, with a reason somebody can read afterwards (T-13). */
export function decideUnmask(
  place: Place,
  reason: string,
  now: Instant,
): Decision<{ place: Place; reason: string; until: Instant }, 'not-protected' | 'reason-too-short'> {
  if (!place.isProtected) return refused('not-protected')
  const given = normaliseText(reason)
  return given.length < 5
    ? refused('reason-too-short', 'reason')
    : decided({ place, reason: given, until: addMinutes(now, openMinutes) })
}

/** What of a place stands in lists: nothing that says where a protected one lies. */
export const masked = <
  P extends Pick<Place, 'isProtected' | 'municipalityCode' | 'distanceKm' | 'travelMinutes'>,
>(
  place: P,
): P =>
  place.isProtected ? { ...place, municipalityCode: null, distanceKm: null, travelMinutes: null } : place

export type Wishes = {
  /** Empty is any kind. */
  readonly kinds: readonly PlaceKind[]
  readonly beds: number
  readonly ages: readonly (number | null)[]
  readonly genders: readonly ('woman' | 'man')[]
  readonly isProtected: boolean
  readonly at: Instant
  readonly near: boolean
  readonly municipalityCode: string | null
  readonly fresh: boolean
  readonly price: boolean
}
/** A place with what was last said of its beds, and how many are in use, of those how many since it was said. */
export type Candidate = Place & {
  readonly freeBeds: number | null
  readonly saidBy: string | null
  readonly saidAt: Instant | null
  readonly busy: number
  readonly busySince: number
}

/** Beds left of those somebody said were free, less what was taken since; null when nobody has said. */
export const bedsLeft = (place: Pick<Candidate, 'freeBeds' | 'busySince'>): number | null =>
  place.freeBeds === null ? null : Math.max(0, place.freeBeds - place.busySince)

/** Every hard wish a place fails; what is not known of it is not held against it. What is stale no longer says that it is full. */
export const failsOf = (place: Candidate, wishes: Wishes, now: Instant): HardWish[] =>
  failsBy(place, wishes, askedOnce(wishes, now))

/** What is the same for every place of a search. */
type Once = { readonly marks: Marks; readonly moment: Moment; readonly today: LocalDate }
const askedOnce = (wishes: Wishes, now: Instant): Once => ({
  marks: marksOf(now),
  moment: momentOf(wishes.at),
  today: localDate(now),
})

function failsBy(place: Candidate, wishes: Wishes, once: Once): HardWish[] {
  const left = bedsLeft(place)
  const isOld = freshnessBy(place.saidAt, once.marks) === 'stale'
  const checks: readonly (readonly [HardWish, boolean])[] = [
    ['kind', wishes.kinds.length > 0 && !wishes.kinds.includes(place.kind)],
    ['age', wishes.ages.some((age) => !takesAge(place, age))],
    ['gender', place.gender !== null && wishes.genders.some((gender) => gender !== place.gender)],
    ['capacity', place.capacity < wishes.beds],
    ['siblings', wishes.beds > 1 && place.siblingsTogether === false],
    ['protection', wishes.isProtected && !place.isProtected],
    ['intake', takesInAt(place, once.moment).answer === 'no'],
    ['free', place.capacity - place.busy < wishes.beds || (left !== null && !isOld && left < wishes.beds)],
  ]
  return checks.filter(([, fails]) => fails).map(([wish]) => wish)
}

/** What each reason weighs. A soft wish moves a place by at most two, so that no single one decides everything. */
const weights: Readonly<Record<Reason, number>> = {
  'beds-said': 2,
  near: 2,
  far: -1,
  'distance-unknown': 0,
  'same-municipality': 2,
  'other-municipality': 0,
  fresh: 2,
  ageing: 1,
  stale: -1,
  'vacancy-unknown': -1,
  cheaper: 1,
  dearer: -1,
  'price-unknown': 0,
  'hours-unknown': -1,
  'siblings-unknown': -1,
  'approval-expired': -3,
  'approval-missing': -2,
  'risk-noted': -1,
}
const nearMinutes = 60

function reasonsOf(place: Candidate, wishes: Wishes, middlePrice: number | null, once: Once): Reason[] {
  const freshness = freshnessBy(place.saidAt, once.marks)
  const approval = approvalOf(place, once.today)
  const said = (bedsLeft(place) ?? 0) >= wishes.beds && freshness !== 'stale'
  const minutes = place.travelMinutes ?? place.distanceKm
  const price = place.costPerNight
  const found: readonly (Reason | false)[] = [
    said && 'beds-said',
    wishes.near && (minutes === null ? 'distance-unknown' : minutes <= nearMinutes ? 'near' : 'far'),
    wishes.municipalityCode !== null &&
      (place.municipalityCode === wishes.municipalityCode ? 'same-municipality' : 'other-municipality'),
    wishes.fresh && (freshness === 'unknown' ? 'vacancy-unknown' : freshness),
    wishes.price &&
      (price === null || middlePrice === null
        ? 'price-unknown'
        : price < middlePrice
          ? 'cheaper'
          : price > middlePrice && 'dearer'),
    takesInAt(place, once.moment).answer === 'unknown' && 'hours-unknown',
    wishes.beds > 1 && place.siblingsTogether === null && 'siblings-unknown',
    approval === 'expired' && 'approval-expired',
    approval === 'missing' && 'approval-missing',
    place.riskNote !== null && 'risk-noted',
  ]
  return found.filter((reason) => reason !== false)
}

type Ranked = { readonly place: Candidate; readonly score: number; readonly reasons: readonly Reason[] }
type Excluded = { readonly place: Candidate; readonly fails: readonly HardWish[] }

/**
 * Places that meet every hard wish, the best by the soft ones first, each with why; and each of the others with what it fails.
 * Equal places keep the order they came in, by name: whose a place is counts for nothing.
 */
export function rankPlaces(
  places: readonly Candidate[],
  wishes: Wishes,
  now: Instant,
): { readonly fits: readonly Ranked[]; readonly excluded: readonly Excluded[] } {
  const once = askedOnce(wishes, now)
  const judged = places.map((place) => ({ place, fails: failsBy(place, wishes, once) }))
  const fitting = judged.filter(({ fails }) => fails.length === 0)
  const prices = fitting.flatMap(({ place }) => place.costPerNight ?? []).sort((a, b) => a - b)
  const middle = prices[Math.floor(prices.length / 2)] ?? null
  const fits = fitting.map(({ place }) => {
    const reasons = reasonsOf(place, wishes, middle, once)
    return { place, reasons, score: reasons.reduce((sum, reason) => sum + weights[reason], 0) }
  })
  return {
    fits: fits.sort((a, b) => b.score - a.score),
    excluded: judged.filter(({ fails }) => fails.length > 0).sort((a, b) => a.fails.length - b.fails.length),
  }
}

/** What to show of a reason: it speaks for the place, against it, or says that nobody knows. */
export const speaksFor = (reason: Reason): 'for' | 'against' | 'unknown' =>
  weights[reason] > 0 ? 'for' : weights[reason] < 0 ? 'against' : 'unknown'
