import {
  addDays,
  addMinutes,
  atLocal,
  daysBetween,
  type Instant,
  type LocalDate,
  localDate,
  minutesBetween,
} from './time.ts'

/** A stretch of time: `to` is the first moment outside it. */
export type Span = { readonly from: Instant; readonly to: Instant }

const minutesShared = (a: Span, b: Span): number =>
  Math.max(0, minutesBetween(a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to))

/** Real minutes of a span that fall in the night of the rule, 22 to 6 (arbetstidslagen 1982:673 13 a §). */
export function nightMinutes(
  span: Span,
  rule: { readonly nightStart: string; readonly nightEnd: string },
): number {
  const first = addDays(localDate(span.from), -1)
  const nights = Array.from({ length: daysBetween(first, localDate(span.to)) + 1 }, (_, at) => {
    const date = addDays(first, at)
    const lastDay = rule.nightEnd > rule.nightStart ? date : addDays(date, 1)
    return { from: atLocal(date, rule.nightStart), to: atLocal(lastDay, rule.nightEnd) }
  })
  return nights.reduce((sum, night) => sum + minutesShared(span, night), 0)
}

type Shift = { readonly startsAt: Instant; readonly endsAt: Instant }
export type Stretch<S> = Span & { readonly shifts: readonly S[] }

/** Shifts that follow on each other without a break are one stretch: parting a shift in two gives nobody rest. */
export function stretchesOf<S extends Shift>(shifts: readonly S[]): readonly Stretch<S>[] {
  const out: Stretch<S>[] = []
  for (const shift of [...shifts].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const last = out.at(-1)
    if (last !== undefined && last.to >= shift.startsAt)
      out[out.length - 1] = {
        from: last.from,
        to: shift.endsAt > last.to ? shift.endsAt : last.to,
        shifts: [...last.shifts, shift],
      }
    else out.push({ from: shift.startsAt, to: shift.endsAt, shifts: [shift] })
  }
  return out
}

/**
 * Rest before the next shift, counted in the 24 hours before it, when standby was broken by work (B-16; 13 §).
 * @param worked spans of real work: shifts awake, and what was logged in standby
 */
export function restAfter(
  worked: readonly Span[],
  nextShift: { readonly startsAt: Instant },
  rule: { readonly dailyRestHours: number; readonly nightStart: string; readonly nightEnd: string },
): {
  workedMinutes: number
  nightMinutes: number
  longestRestMinutes: number
  isEnough: boolean
  earliestStart: Instant
} {
  const { startsAt } = nextShift
  const dayBefore = addMinutes(startsAt, -24 * 60)
  const clipped = worked
    .map(({ from, to }) => ({ from: from > dayBefore ? from : dayBefore, to: to < startsAt ? to : startsAt }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let [rested, workedMinutes, night, at] = [0, 0, 0, dayBefore]
  for (const { from, to } of clipped) {
    rested = Math.max(rested, minutesBetween(at, from))
    if (to <= at) continue
    const anew = { from: at > from ? at : from, to }
    workedMinutes += minutesBetween(anew.from, to)
    night += nightMinutes(anew, rule)
    at = to
  }
  rested = Math.max(rested, minutesBetween(at, startsAt))
  const isEnough = rested >= rule.dailyRestHours * 60
  return {
    workedMinutes,
    nightMinutes: night,
    longestRestMinutes: rested,
    isEnough,
    earliestStart: isEnough ? startsAt : addMinutes(at, rule.dailyRestHours * 60),
  }
}

type Days = { readonly from: LocalDate; readonly to: LocalDate }
/** A shift fills hours of the day before the one it starts (after midnight) to the second after it (36 hours). */
const reaches = { before: 1, after: 2 }

/** The days whose printed hours a shift on one of these days can bear on; one period where they meet. */
export function periodsAround(days: readonly LocalDate[]): readonly Days[] {
  const out: Days[] = []
  for (const day of [...days].sort()) {
    const period = { from: addDays(day, -reaches.before), to: addDays(day, reaches.after) }
    const last = out.at(-1)
    if (last !== undefined && last.to >= addDays(period.from, -1))
      out[out.length - 1] = { from: last.from, to: period.to }
    else out.push(period)
  }
  return out
}

/** Whether a span lies wholly within others taken together. */
export function isCovered({ from, to }: Span, by: readonly Span[]): boolean {
  let at = from
  for (const span of [...by].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (span.from <= at && span.to > at) at = span.to
  return at >= to
}
