import {
  addDays,
  freeDays,
  isWorkingDay,
  type LocalDate,
  localTime,
  weekday,
} from '../../../src/kernel/time.ts'
import { type Shares, shares } from './chance.ts'

export const firstDay: LocalDate = '2016-01-01'
export const lastDay: LocalDate = '2025-12-31'

/** A day with its part of the ten years' cases and how they fall on its hours. */
export type Day = {
  readonly date: LocalDate
  readonly weight: number
  readonly hours: Shares<number>
  /** Hours east of Greenwich before 03.00 and after: they differ on the two days when clocks change. */
  readonly nightOffset: string
  readonly dayOffset: string
}

/** Summer and December draw many, so does the cold (our own guess; the register's months are random). */
const months = [1.03, 1.0, 0.96, 0.96, 0.99, 1.06, 1.12, 1.08, 0.96, 0.96, 0.97, 1.1]
const weekdays = [0.94, 0.95, 0.95, 0.97, 1.09, 1.13, 0.97]

/** Cases by hour as in the register of 2016 and 2017: evenings first; by day only when the day service is closed. */
const nightHours = [124, 176, 112, 51, 30, 52, 30, 47]
const dayHours = [50, 90, 130, 150, 150, 170, 190, 220, 230]
const eveningHours = [498, 580, 644, 672, 483, 447, 263]

function hoursOf(date: LocalDate): Shares<number> {
  const day = weekday(date)
  const isLate = (hour: number) => (day === 5 || day === 6 ? hour >= 21 : false)
  const isAfterParty = (hour: number) => (day === 6 || day === 7 ? hour <= 3 : false)
  const byDay = isWorkingDay(date) ? dayHours.map(() => 0) : dayHours
  return shares(
    [...nightHours, ...byDay, ...eveningHours].map(
      (weight, hour) => [hour, weight * (isLate(hour) ? 1.4 : 1) * (isAfterParty(hour) ? 1.6 : 1)] as const,
    ),
  )
}

/** A new service grows until it is known: 12 per cent the first year, then less and less (L-15). */
const grown = (year: number) => 1.295 - 0.379 * Math.exp(-year / 2)

const offsetAt = (date: LocalDate) => (localTime(`${date}T12:00:00.000Z`) === '13:00' ? '+01' : '+02')

/** The ten years day by day and the morning after, with a few event peaks a year where chance puts them. */
export function calendar(next: () => number): Day[] {
  const days: Day[] = []
  let dayOffset = offsetAt(addDays(firstDay, -1))
  for (let date = firstDay; date <= addDays(lastDay, 1); date = addDays(date, 1)) {
    const nightOffset = dayOffset
    const year = Number(date.slice(0, 4))
    dayOffset = offsetAt(date)
    const weight =
      (months[Number(date.slice(5, 7)) - 1] ?? 1) *
      (weekdays[weekday(date) - 1] ?? 1) *
      grown(year - 2016 + (Number(date.slice(5, 7)) - 0.5) / 12) *
      (freeDays(year).has(date) ? 1.3 : 1) *
      (next() < 3 / 365 ? 1.8 : 1) *
      (0.85 + 0.3 * next())
    days.push({
      date,
      weight: date > lastDay ? 0 : weight,
      hours: hoursOf(date),
      nightOffset,
      dayOffset,
    })
  }
  return days
}
