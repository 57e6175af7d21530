import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  weekday,
} from '../../../kernel/time.ts'

/** Hours of the axis of a day: what starts on a Friday is seen on Friday until noon of Saturday (W11). */
export const axisHours = 36

/** Hours by the wall clock from midnight of a day: the axis shows clock times, the words beside it real hours. */
export function hourOf(day: LocalDate, at: Instant): number {
  const [hours = 0, minutes = 0] = localTime(at).split(':').map(Number)
  return daysBetween(day, localDate(at)) * 24 + hours + minutes / 60
}

/** Where a span starts on the axis of a day and how long it is; what reaches over the edge stops there. */
export function placeOn(day: LocalDate, span: { readonly from: Instant; readonly to: Instant }) {
  const from = Math.min(Math.max(hourOf(day, span.from), 0), axisHours)
  const to = Math.min(Math.max(hourOf(day, span.to), from), axisHours)
  return { from, length: to - from }
}

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date))

export const daysFrom = (from: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, at) => addDays(from, at))

/** One decimal at most, as the language writes it: `7,5`. */
export const decimal = (value: number, language: 'sv' | 'en'): string => {
  const rounded = String(Math.round(value * 10) / 10)
  return language === 'sv' ? rounded.replace('.', ',') : rounded
}
