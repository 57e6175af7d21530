import type { DutyMode } from '../../code-lists/duty-mode.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { isClockTime } from '../../kernel/field.ts'
import {
  addDays,
  atLocal,
  daysBetween,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  localTime,
  minutesBetween,
  weekday,
} from '../../kernel/time.ts'
import type { CountedHours } from './model.ts'

/** Real hours, so that a night with a clock change has 23 or 25 (W11). The share is a fraction of the total. */
export type SummedHours = {
  dutyHours: number
  standbyHours: number
  officeHours: number
  gapHours: number
  overlapHours: number
  totalHours: number
  outOfOfficeShare: number
}

type Span = { readonly from: Instant; readonly to: Instant; readonly modes: readonly DutyMode[] | 'office' }

/**
 * The moment of a printed time: the first where the hour comes twice, and where it never comes the moment
 * the clocks jump. Sweden's clocks jump to a full hour.
 */
export function momentOf(date: LocalDate, time: string): Instant {
  const moment = atLocal(date, time)
  if (localTime(moment) === time) return moment
  return atLocal(date, `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:00`)
}

/** What starts on a day: the day service if it works, and the lines of the weekday or of the special day (B-35). */
function spansOf(hours: CountedHours, date: LocalDate): readonly Span[] {
  const special = hours.specialDays.find((day) => day.date === date)
  const lines =
    special?.lines ?? hours.lines.filter(({ weekdays }) => weekdays.some((day) => day === weekday(date)))
  const isOpen = isWorkingDay(date) && special?.isOfficeClosed !== true
  const kinds = isOpen ? [...lines, { ...hours.office, modes: 'office' as const }] : lines
  return kinds.map(({ start, end, modes }) => ({
    from: momentOf(date, start),
    to: momentOf(end > start ? date : addDays(date, 1), end),
    modes,
  }))
}

type Cover = Record<'office' | DutyMode | 'lines', number>

/** The period cut where anything starts or ends, in minutes, with what covers each piece. */
function piecesOf(hours: CountedHours, from: LocalDate, to: LocalDate) {
  const begin = atLocal(from, '00:00')
  const total = minutesBetween(begin, atLocal(addDays(to, 1), '00:00'))
  const minuteOf = (moment: Instant) => Math.min(Math.max(minutesBetween(begin, moment), 0), total)
  // What started the evening before reaches into the first day; no line is longer than a day.
  const days = Array.from({ length: daysBetween(from, to) + 2 }, (_, at) => addDays(from, at - 1))
  const changes = days
    .flatMap((date) => spansOf(hours, date))
    .flatMap(({ from, to, modes }) => [
      { minute: minuteOf(from), by: 1, modes },
      { minute: minuteOf(to), by: -1, modes },
    ])
    .sort((a, b) => a.minute - b.minute)
  const cover: Cover = { office: 0, duty: 0, standby: 0, lines: 0 }
  const pieces: { minutes: number; cover: Cover }[] = []
  let at = 0
  for (const { minute, by, modes } of [...changes, { minute: total, by: 0, modes: [] }]) {
    if (minute > at) pieces.push({ minutes: minute - at, cover: { ...cover } })
    at = minute
    if (modes === 'office') cover.office += by
    else {
      cover.lines += by
      for (const mode of modes) cover[mode] += by
    }
  }
  return pieces
}

/**
 * The hours of a region between two days, both included (DESIGN 10, B-01 to B-04, B-23). Each hour counts on the day it falls.
 * A line counts in full, inside office hours too; an hour that is of two kinds counts in both. What no line and no office
 * covers is a gap, or standby where the region says that all the rest is. Overlap is what two printed lines cover.
 */
export function sumHours(hours: CountedHours, from: LocalDate, to: LocalDate): SummedHours {
  const pieces = piecesOf(hours, from, to)
  const hoursWhere = (holds: (cover: Cover) => boolean) =>
    pieces.reduce((sum, { minutes, cover }) => (holds(cover) ? sum + minutes : sum), 0) / 60
  const isRest = (cover: Cover) => cover.office === 0 && cover.lines === 0
  const totalHours = hoursWhere(() => true)
  const officeHours = hoursWhere(({ office }) => office > 0)
  return {
    dutyHours: hoursWhere(({ duty }) => duty > 0),
    standbyHours: hoursWhere(
      (cover) => cover.standby > 0 || (hours.isRestStandby && cover.duty === 0 && cover.office === 0),
    ),
    officeHours,
    gapHours: hoursWhere((cover) => isRest(cover) && !hours.isRestStandby),
    overlapHours: hoursWhere(({ lines }) => lines > 1),
    totalHours,
    outOfOfficeShare: (totalHours - officeHours) / totalHours,
  }
}

/** The printed hours with the days a region has added; an added day takes the place of a printed one (B-35). */
export const withSpecialDays = (hours: CountedHours, added: CountedHours['specialDays']): CountedHours => ({
  ...hours,
  specialDays: [...added, ...hours.specialDays.filter(({ date }) => added.every((day) => day.date !== date))],
})

export type Minimum = { readonly minimumDuty: number; readonly minimumStandby: number }

/**
 * A stretch the printed hours want manned, from where a line starts or ends to where the next does. Who is awake counts for
 * standby too. `most` is what the printed lines are together: more than `total` where they overlap (B-03, B-04).
 */
export type Need = {
  /** The local day it belongs to: the one its line starts, or the rest between lines begins (W11). */
  readonly day: LocalDate
  readonly from: Instant
  readonly to: Instant
  readonly duty: number
  readonly total: number
  readonly mostDuty: number
  readonly most: number
}

/** How long before a period a rest between lines may have begun. */
const restReaches = 8

type Wanted = Span & { readonly day: LocalDate }

const personsOf = (modes: readonly DutyMode[], minimum: Minimum) => {
  if (modes.length > 1) return { duty: 1, total: 2 }
  return modes.includes('duty')
    ? { duty: minimum.minimumDuty, total: minimum.minimumDuty }
    : { duty: 0, total: minimum.minimumStandby }
}

/** Every stretch to be manned that belongs to the days between two, both included, in order of time. */
export function neededBetween(
  hours: CountedHours,
  minimum: Minimum,
  from: LocalDate,
  to: LocalDate,
): readonly Need[] {
  const first = addDays(from, -restReaches)
  const days = Array.from({ length: daysBetween(first, to) + 3 }, (_, at) => addDays(first, at))
  const wanted: Wanted[] = days
    .flatMap((day) => spansOf(hours, day).map((span) => ({ ...span, day })))
    .filter((span) => span.from < span.to)
  const cuts = [...new Set(wanted.flatMap((span) => [span.from, span.to]))].sort()
  const stretches = cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? start
    const covering = wanted.filter((span) => span.from <= start && span.to > start)
    const lines = covering.flatMap(({ modes, day }) =>
      modes === 'office' ? [] : [{ ...personsOf(modes, minimum), day }],
    )
    if (lines.length === 0 && (covering.length > 0 || !hours.isRestStandby)) return []
    const rest = { duty: 0, total: minimum.minimumStandby, day: localDate(start) }
    const counted = lines.length === 0 ? [rest] : lines
    const sum = (of: (line: typeof rest) => number) => counted.reduce((all, line) => all + of(line), 0)
    const need: Need = {
      day: counted.reduce((latest, line) => (line.day > latest ? line.day : latest), ''),
      from: start,
      to: end,
      duty: Math.max(...counted.map(({ duty }) => duty)),
      total: Math.max(...counted.map(({ total }) => total)),
      mostDuty: sum(({ duty }) => duty),
      most: sum(({ total }) => total),
    }
    return [need]
  })
  return stretches.filter(({ day }) => day >= from && day <= to)
}

type Placed = { readonly startsAt: Instant; readonly endsAt: Instant }
export type NeedPiece<S> = {
  readonly from: Instant
  readonly to: Instant
  readonly need: Need | undefined
  readonly present: readonly S[]
}

/** Time cut where a need or a shift starts or ends, with what is wanted of each piece and who is there. */
export function needPieces<S extends Placed>(
  needs: readonly Need[],
  shifts: readonly S[],
): readonly NeedPiece<S>[] {
  const cuts = [
    ...new Set([
      ...needs.flatMap(({ from, to }) => [from, to]),
      ...shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
    ]),
  ].sort()
  const inOrder = [...shifts].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  let open: S[] = []
  let [next, atNeed] = [0, 0]
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? from
    open = open.filter(({ endsAt }) => endsAt > from)
    for (let shift = inOrder[next]; shift && shift.startsAt <= from; shift = inOrder[++next]) open.push(shift)
    while ((needs[atNeed]?.to ?? to) <= from) atNeed++
    const need = needs[atNeed]
    return { from, to, need: need && need.from <= from ? need : undefined, present: [...open] }
  })
}

/** Stockholm's printed 77 % of 2005 is that year with office days of eight hours (N01, X39): 76.9 %. */
export const stockholmShare2005 = (): number =>
  sumHours(
    {
      office: { start: '08:00', end: '16:00' },
      lines: [],
      isRestStandby: false,
      specialDays: [],
    },
    '2005-01-01',
    '2005-12-31',
  ).outOfOfficeShare

/** A day that has begun or been keeps the hours it had: what was planned by them stays true. */
export const isChangeable = (date: LocalDate, now: Instant): boolean => date >= localDate(now)

type DayRefusal = 'day-taken' | 'day-passed' | 'name-missing' | 'clock-unreadable'
/** One row a day, from today on, with clock times that can be read. */
export function decideAddDay<
  T extends { date: LocalDate; name: string; lines?: readonly { start: string; end: string }[] | null },
>(facts: { isTaken: boolean }, input: T, now: Instant): Decision<T, DayRefusal> {
  if (input.name.trim() === '') return refused('name-missing', 'name')
  if (!isChangeable(input.date, now)) return refused('day-passed', 'date')
  for (const [at, line] of (input.lines ?? []).entries())
    for (const end of ['start', 'end'] as const)
      if (!isClockTime(line[end])) return refused('clock-unreadable', `lines.${at}.${end}`)
  return facts.isTaken ? refused('day-taken', 'date') : decided(input)
}

/** What the printed hours say of a moment: awake duty, standby, or nobody. */
export function modeAt(hours: CountedHours, at: Instant): 'duty' | 'standby' | null {
  const today = localDate(at)
  const needs = neededBetween(
    hours,
    { minimumDuty: 1, minimumStandby: 1 },
    addDays(today, -restReaches),
    today,
  )
  const need = needs.find(({ from, to }) => from <= at && to > at)
  if (need === undefined) return null
  return need.duty > 0 ? 'duty' : 'standby'
}
