import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { isClockTime } from '../../kernel/field.ts'
import {
  addDays,
  addMonths,
  atLocal,
  daysBetween,
  type Instant,
  isWorkingDay,
  type LocalDate,
  weekday,
} from '../../kernel/time.ts'
import { type Dated, holdsOn } from '../../kernel/validity.ts'
import { type Period, periodFault } from '../roster/rules.ts'
import type { CountedHours } from '../service-hours/model.ts'
import { momentOf } from '../service-hours/rules.ts'
import {
  type DayToCheck,
  type LineText,
  mostShifts,
  mostSkipped,
  type NewShift,
  type PatternLine,
  type PatternSeat,
  type QuarterLoad,
  type RosterPattern,
  type Sitter,
  type SkippedLine,
  type SkipReason,
} from './model.ts'

/**
 * The cycle week that is worked at a seat in a week of the calendar: ((p + w) mod N) + 1, where p is the seat counted from 0,
 * w the whole weeks since the pattern's first Monday (0 is its own) and N the weeks of the cycle (B-18). So each goes
 * through the cycle a week at a time, and seats N apart work together.
 */
export const cycleWeekOf = (seatFromZero: number, weeksSinceStart: number, cycleWeeks: number): number =>
  ((seatFromZero + weeksSinceStart) % cycleWeeks) + 1

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const wholeDay = 24 * 60
type Clocks = Pick<LineText, 'starts' | 'ends'>
const endsNextDay = ({ starts, ends }: Clocks): boolean => ends <= starts
const lengthOf = (line: Clocks): number =>
  minuteOf(line.ends) - minuteOf(line.starts) + (endsNextDay(line) ? wholeDay : 0)

/** Minutes of the clock that one seat works in a whole cycle; a night with a change of clocks has more or fewer. */
export const minutesOfCycle = (lines: readonly Clocks[]): number =>
  lines.reduce((sum, line) => sum + lengthOf(line), 0)

type LineRefusal = 'week-outside-cycle' | 'clock-unreadable' | 'lines-overlap'
/** Lines lie within the cycle, have clock times, and put nobody in two at once, from the last week into the first either. */
export function decideLines<L extends LineText>(
  cycleWeeks: number,
  lines: readonly L[],
): Decision<readonly L[], LineRefusal> {
  for (const [at, line] of lines.entries()) {
    if (line.week > cycleWeeks)
      return refused('week-outside-cycle', `lines.${at}.week`, { weeks: String(cycleWeeks) })
    for (const field of ['starts', 'ends'] as const)
      if (!isClockTime(line[field])) return refused('clock-unreadable', `lines.${at}.${field}`)
  }
  const cycle = cycleWeeks * 7 * wholeDay
  const inOrder = lines
    .map((line, at) => ({
      at,
      from: ((line.week - 1) * 7 + line.weekday - 1) * wholeDay + minuteOf(line.starts),
      minutes: lengthOf(line),
    }))
    .sort((a, b) => a.from - b.from)
  const [first] = inOrder
  for (const [at, line] of inOrder.entries()) {
    const next = inOrder[at + 1]
    const nextFrom = next?.from ?? (first?.from ?? 0) + cycle
    if (line.from + line.minutes > nextFrom)
      return refused('lines-overlap', `lines.${(next ?? first ?? line).at}.starts`)
  }
  return decided(lines)
}

type PatternText = {
  readonly name: string
  readonly cycleWeeks: number
  readonly endsOn?: LocalDate | null
  readonly lines: readonly LineText[]
}
export type ChangeRefusal = 'name-missing' | 'ends-before-start' | LineRefusal
/** A pattern has a name and ends after it starts, with lines that hold together. */
export function decideChange<T extends PatternText>(
  startsOn: LocalDate,
  input: T,
): Decision<T, ChangeRefusal> {
  if (input.name.trim() === '') return refused('name-missing', 'name')
  if (input.endsOn && input.endsOn < startsOn) return refused('ends-before-start', 'endsOn')
  const lines = decideLines(input.cycleWeeks, input.lines)
  return lines.ok ? decided(input) : lines
}

export type CreateRefusal = 'not-monday' | 'time-far-off' | ChangeRefusal
/** A new one starts on a Monday, in a year that can be meant. */
export function decideCreate<T extends PatternText & { readonly startsOn: LocalDate }>(
  input: T,
  now: Instant,
): Decision<T, CreateRefusal> {
  if (weekday(input.startsOn) !== 1) return refused('not-monday', 'startsOn')
  const far = farOff({ startsOn: atLocal(input.startsOn, '00:00') }, now)
  return far === null ? decideChange(input.startsOn, input) : refused('time-far-off', far)
}

const sayingOf = ({ week, weekday, starts, ends, kind }: LineText): string =>
  [week, weekday, starts, ends, kind].join(' ')
/** A line that says the same stays the line it is; others are withdrawn or new. */
export function lineChanges<L extends LineText & { readonly id: string }>(
  standing: readonly L[],
  wanted: readonly LineText[],
): { readonly withdrawn: string[]; readonly added: LineText[] } {
  const [before, after] = [new Set(standing.map(sayingOf)), new Set(wanted.map(sayingOf))]
  return {
    withdrawn: standing.flatMap((line) => (after.has(sayingOf(line)) ? [] : [line.id])),
    added: wanted.filter((line) => !before.has(sayingOf(line))),
  }
}

export type SeatSpell = Pick<
  PatternSeat,
  'id' | 'seat' | 'accountId' | 'assignment' | 'validFrom' | 'validTo'
>
type NewSitter = Pick<PatternSeat, 'seat' | 'accountId' | 'assignment'>
/** A pattern's seats from a day on: what ends the day before, what never comes to hold, and who is new. */
export function seatChanges(
  spells: readonly SeatSpell[],
  wanted: readonly Sitter[],
  from: LocalDate,
): { readonly ended: string[]; readonly withdrawn: string[]; readonly added: NewSitter[] } {
  const stays = ({ seat, accountId, assignment, validFrom, validTo }: SeatSpell): boolean => {
    const sitter = wanted[seat - 1]
    return (
      validFrom <= from &&
      validTo === null &&
      sitter?.accountId === accountId &&
      sitter.assignment === assignment
    )
  }
  const coming = spells.filter(({ validTo }) => validTo === null || validTo >= from)
  const kept = new Set(coming.filter(stays).map(({ seat }) => seat))
  const leaving = coming.filter((spell) => !stays(spell))
  return {
    ended: leaving.filter(({ validFrom }) => validFrom < from).map(({ id }) => id),
    withdrawn: leaving.filter(({ validFrom }) => validFrom >= from).map(({ id }) => id),
    added: wanted.flatMap(({ accountId, assignment }, at) =>
      accountId === null || kept.has(at + 1) ? [] : [{ seat: at + 1, accountId, assignment }],
    ),
  }
}

/** When somebody may be planned at the duty, both days included. */
export type StaffSpell = Dated & { readonly accountId: string }
const isStaff = (staff: readonly StaffSpell[], accountId: string, day: LocalDate): boolean =>
  staff.some((spell) => spell.accountId === accountId && holdsOn(spell, day))

type Bounds = Pick<RosterPattern, 'startsOn' | 'endsOn'>
export type SeatRefusal =
  | 'time-far-off'
  | 'pattern-not-begun'
  | 'pattern-ended'
  | 'person-twice'
  | 'not-duty-staff'
/** Seats change on a day the pattern holds; each person sits at one of them, and whoever is new belongs to the duty that day. */
export function decideSeats(
  facts: {
    readonly pattern: Bounds
    readonly spells: readonly SeatSpell[]
    readonly staff: readonly StaffSpell[]
  },
  wanted: readonly Sitter[],
  from: LocalDate,
  now: Instant,
): Decision<ReturnType<typeof seatChanges>, SeatRefusal> {
  const { pattern, spells, staff } = facts
  const far = farOff({ from: atLocal(from, '00:00') }, now)
  if (far !== null) return refused('time-far-off', far)
  if (from < pattern.startsOn) return refused('pattern-not-begun', 'from', { day: pattern.startsOn })
  if (pattern.endsOn !== null && from > pattern.endsOn)
    return refused('pattern-ended', 'from', { day: pattern.endsOn })
  const twice = wanted.findIndex(
    ({ accountId }, at) =>
      accountId !== null && wanted.findIndex((other) => other.accountId === accountId) < at,
  )
  if (twice !== -1) return refused('person-twice', `seats.${twice}.accountId`)
  const changes = seatChanges(spells, wanted, from)
  const stranger = changes.added.find(({ accountId }) => !isStaff(staff, accountId, from))
  return stranger === undefined
    ? decided(changes)
    : refused('not-duty-staff', `seats.${stranger.seat - 1}.accountId`, { day: from })
}

export type PatternFacts = Pick<RosterPattern, 'startsOn' | 'endsOn' | 'cycleWeeks' | 'seatCount'> & {
  readonly lines: readonly (LineText & Pick<PatternLine, 'id'>)[]
}
/** What the roster already has of the period and the days beside it. */
export type Around = {
  /** Not cancelled, of everybody who sits at a seat. */
  readonly shifts: readonly Pick<NewShift, 'accountId' | 'startsAt' | 'endsAt'>[]
  readonly staff: readonly StaffSpell[]
  readonly rolled: readonly (Pick<NewShift, 'lineId' | 'accountId' | 'day' | 'seat'> & {
    readonly isCancelled: boolean
  })[]
}
type RollOut = { readonly shifts: readonly NewShift[]; readonly skipped: readonly SkippedLine[] }

const daysOf = ({ from, to }: Period): LocalDate[] =>
  to < from ? [] : Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))

/** What everybody works by the pattern in a period, day by day and seat by seat; an empty seat has nobody's lines. */
function worked(pattern: PatternFacts, seats: readonly SeatSpell[], period: Period) {
  const { startsOn, endsOn, cycleWeeks, lines } = pattern
  const from = period.from < startsOn ? startsOn : period.from
  const to = endsOn !== null && endsOn < period.to ? endsOn : period.to
  return daysOf({ from, to }).flatMap((day) => {
    const sitting = new Map(seats.filter((spell) => holdsOn(spell, day)).map((spell) => [spell.seat, spell]))
    const weeks = Math.floor(daysBetween(startsOn, day) / 7)
    const last = Math.max(pattern.seatCount, ...sitting.keys())
    return Array.from({ length: last }, (_, at) => at).flatMap((at) =>
      lines
        .filter(({ week, weekday: on }) => week === cycleWeekOf(at, weeks, cycleWeeks) && on === weekday(day))
        .map((line) => ({ day, seat: at + 1, line, sitter: sitting.get(at + 1) })),
    )
  })
}

/**
 * The shifts a pattern makes of a period, both days included, and the lines that become none, with why. A line belongs to
 * the day it starts (W11) and has real hours: a night with a change of clocks is longer or shorter. What is rolled out
 * already is not made again, nor is a shift in the time of another.
 */
export function rollOut(
  pattern: PatternFacts,
  seats: readonly SeatSpell[],
  period: Period,
  around: Around,
): RollOut {
  const busy = Map.groupBy(around.shifts, ({ accountId }) => accountId)
  const done = Map.groupBy(around.rolled, ({ lineId, day }) => `${lineId} ${day}`)
  const shifts: NewShift[] = []
  const skipped: SkippedLine[] = []
  for (const { day, seat, line, sitter } of worked(pattern, seats, period)) {
    const startsAt = momentOf(day, line.starts)
    const endsAt = momentOf(endsNextDay(line) ? addDays(day, 1) : day, line.ends)
    const shift = { day, seat, kind: line.kind, startsAt, endsAt }
    const skip = (accountId: string | null, reason: SkipReason) =>
      skipped.push({ ...shift, accountId, reason })
    if (sitter === undefined) {
      skip(null, 'seat-empty')
      continue
    }
    const { accountId, assignment } = sitter
    const before = done.get(`${line.id} ${day}`) ?? []
    const own = busy.get(accountId) ?? []
    if (before.some((roll) => roll.accountId === accountId)) skip(accountId, 'already-rolled')
    else if (before.some((roll) => roll.seat === seat && !roll.isCancelled))
      skip(accountId, 'rolled-for-other')
    else if (!isStaff(around.staff, accountId, day)) skip(accountId, 'not-duty-staff')
    else if (endsAt <= startsAt) skip(accountId, 'no-such-hour')
    else if (own.some((other) => other.startsAt < endsAt && other.endsAt > startsAt))
      skip(accountId, 'overlaps')
    else {
      shifts.push({ ...shift, lineId: line.id, accountId, assignment })
      busy.set(accountId, [...own, { accountId, startsAt, endsAt }])
    }
  }
  return { shifts, skipped }
}

/** Days of a period that a pattern of weekdays knows nothing of (B-35). */
export const daysToCheck = (period: Period, specialDays: CountedHours['specialDays']): DayToCheck[] =>
  daysOf(period).flatMap((date): DayToCheck[] => {
    const special = specialDays.find((day) => day.date === date)
    if (special !== undefined && special.lines !== null)
      return [{ date, why: 'own-hours', name: special.name }]
    return weekday(date) <= 5 && !isWorkingDay(date)
      ? [{ date, why: 'public-holiday', name: special?.name ?? null }]
      : []
  })

export type RollFault =
  | 'period-backwards'
  | 'period-too-long'
  | 'pattern-not-begun'
  | 'pattern-ended'
  | 'time-far-off'
/** More than can be looked through. */
export const isTooMuch = ({ shifts, skipped }: RollOut): boolean =>
  shifts.length > mostShifts || skipped.length > mostSkipped

export type RollRefusal = RollFault | 'nothing-to-roll' | 'too-many-shifts' | 'preview-changed'
/** Whether a period can be rolled out by a pattern at all: forwards, at most 100 days, and within its time. */
export function decidePeriod(pattern: Bounds, period: Period, now: Instant): Decision<Period, RollFault> {
  const fault = periodFault(period)
  if (fault !== undefined) return refused(fault, 'to')
  const far = farOff({ from: atLocal(period.from, '00:00') }, now)
  if (far !== null) return refused('time-far-off', far)
  if (period.to < pattern.startsOn) return refused('pattern-not-begun', 'to', { day: pattern.startsOn })
  if (pattern.endsOn !== null && period.from > pattern.endsOn)
    return refused('pattern-ended', 'from', { day: pattern.endsOn })
  return decided(period)
}

/** What is rolled out is what was seen, and something. `seen` is how many shifts the preview told of. */
export function decideRoll<R extends RollOut>(
  rolled: R,
  seen: number,
): Decision<R, 'nothing-to-roll' | 'too-many-shifts' | 'preview-changed'> {
  if (rolled.shifts.length === 0) return refused('nothing-to-roll')
  if (isTooMuch(rolled)) return refused('too-many-shifts', 'to', { most: String(mostShifts) })
  return rolled.shifts.length === seen ? decided(rolled) : refused('preview-changed')
}

/** First day of the quarter a day lies in. */
export const quarterOf = (day: LocalDate): LocalDate => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}
/** Two years of quarters are shown, each beside the one a year before. */
const quartersShown = 9
/** From where the load is counted: a year before the first that is shown, and a quarter more. */
export const loadFrom = (today: LocalDate): LocalDate => addMonths(quarterOf(today), -3 * (quartersShown + 4))

type Tally = { readonly from: LocalDate; readonly amount: number }
const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : (now - before) / before
/** Where cases per hour have grown by this share in a year the staffing has not kept pace: about what volume grew by (B-19). */
const growthThatTells = 0.1

/**
 * Cases opened per published hour of awake duty, quarter by quarter, newest first, and the last four whole quarters against
 * the four before (B-19). The quarter in which either began to be kept is no measure: nothing is compared with it.
 */
export function loadOf(cases: readonly Tally[], hours: readonly Tally[], today: LocalDate) {
  const began = (tallies: readonly Tally[]): LocalDate =>
    tallies.reduce((first, { from }) => (from < first ? from : first), '9999')
  const [casesBegan, hoursBegan] = [began(cases), began(hours)]
  const of = (tallies: readonly Tally[], from: LocalDate) =>
    tallies.find((tally) => tally.from === from)?.amount ?? 0
  const current = quarterOf(today)
  const quarters: QuarterLoad[] = Array.from({ length: quartersShown }, (_, at) => {
    const from = addMonths(current, -3 * at)
    const yearBefore = addMonths(from, -12)
    const count = of(cases, from)
    const dutyHours = from < hoursBegan ? null : of(hours, from)
    const isKept = from > casesBegan && from > hoursBegan
    return {
      from,
      isOver: at > 0,
      cases: count,
      dutyHours,
      casesPerHour: isKept && dutyHours !== null && dutyHours > 0 ? count / dutyHours : null,
      caseChange: at > 0 && yearBefore > casesBegan ? changeOf(count, of(cases, yearBefore)) : null,
    }
  })
  const sum = (tallies: readonly Tally[], first: number) =>
    [0, 1, 2, 3].reduce((all, at) => all + of(tallies, addMonths(current, -3 * (first + at))), 0)
  const oldest = addMonths(current, -24)
  const caseChange = oldest > casesBegan ? changeOf(sum(cases, 1), sum(cases, 5)) : null
  const hourChange = oldest > hoursBegan ? changeOf(sum(hours, 1), sum(hours, 5)) : null
  const isShort =
    caseChange === null || hourChange === null || hourChange <= -1
      ? null
      : (1 + caseChange) / (1 + hourChange) - 1 >= growthThatTells
  return { quarters, year: { caseChange, hourChange, isShort } }
}
