import {
  addDays,
  formatTime,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  minutesBetween,
  weekday,
} from '../../kernel/time.ts'
import { type Language, useLanguage } from '../language.tsx'
import { type KitWords, words } from './words.ts'

/** Moments and days as the screen writes them, in Swedish time. */
export type Format = {
  /** `02.41` */
  readonly time: (instant: Instant) => string
  /** `2026-11-22 02.41` */
  readonly moment: (instant: Instant) => string
  /** `02.41` where it can be no other night, else `22 nov 02.41`: for lists of what goes on. */
  readonly recent: (instant: Instant, present: Instant) => string
  /** `november 2026`, and `nov` where the year is said elsewhere. */
  readonly month: (date: LocalDate) => string
  readonly shortMonth: (date: LocalDate) => string
  /** `söndag 22 november 2026` */
  readonly fullDate: (date: LocalDate) => string
  /** `söndag 22 november 2026 kl. 02.41` */
  readonly fullMoment: (instant: Instant) => string
  /** A time by which: midnight is 24.00 of the day that ends, `måndag 23 november 2026 kl. 24.00`. */
  readonly due: (instant: Instant) => string
  /** `2 tim 14 min`, from real minutes. */
  readonly duration: (minutes: number) => string
}

/** So many minutes away, a clock time alone is not taken for another day's. */
const unmistakable = 20 * 60

export function formatFor(language: Language): Format {
  const own = words[language]
  const time = (instant: Instant) => formatTime(instant, language)
  const fullDate = (date: LocalDate) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
    return own.fullDate(own.weekdays[weekday(date) - 1] ?? '', day, own.months[month - 1] ?? '', year)
  }
  const monthName = (date: LocalDate) => own.months[Number(date.slice(5, 7)) - 1] ?? ''
  const recent = (instant: Instant, present: Instant) => {
    if (Math.abs(minutesBetween(instant, present)) < unmistakable) return time(instant)
    const date = localDate(instant)
    return `${Number(date.slice(8))} ${monthName(date).slice(0, 3)} ${time(instant)}`
  }
  return {
    time,
    recent,
    moment: (instant) => `${localDate(instant)} ${time(instant)}`,
    month: (date) => `${monthName(date)} ${date.slice(0, 4)}`,
    shortMonth: (date) => monthName(date).slice(0, 3),
    fullDate,
    fullMoment: (instant) => own.fullMoment(fullDate(localDate(instant)), time(instant)),
    due: (instant) =>
      localTime(instant) === '00:00'
        ? own.fullMoment(fullDate(addDays(localDate(instant), -1)), time(instant).replace('00', '24'))
        : own.fullMoment(fullDate(localDate(instant)), time(instant)),
    duration: (minutes) => duration(minutes, own),
  }
}

export function useFormat(): Format {
  return formatFor(useLanguage())
}

/** Whole minutes, rounded down; two units at most. */
function duration(minutes: number, own: KitWords): string {
  const whole = Math.floor(Math.abs(minutes))
  const days = Math.floor(whole / 1440)
  const hours = Math.floor((whole % 1440) / 60)
  const rest = whole % 60
  if (days > 0) return hours === 0 ? own.days(days) : `${own.days(days)} ${own.hours(hours)}`
  if (hours > 0) return rest === 0 ? own.hours(hours) : `${own.hours(hours)} ${own.minutes(rest)}`
  return own.minutes(rest)
}
