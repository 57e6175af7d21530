/**
 * The only file that touches Date or Temporal. An instant is UTC, a date is local; the zone is Europe/Stockholm.
 * Everything here is pure except `now`.
 */
import { Temporal } from 'temporal-polyfill'

/** A moment, RFC 3339 in UTC with millisecond precision: `2026-11-22T01:40:00.000Z`. */
export type Instant = string

/** A day in Sweden: `2026-11-22`. */
export type LocalDate = string

/** Which of two moments a clock time means on the night the clocks go back, and what to do in the spring gap. */
export type Disambiguation = 'compatible' | 'earlier' | 'later' | 'reject'

const zone = 'Europe/Stockholm'

function toInstant(value: { toString(options: { fractionalSecondDigits: 3 }): string }): Instant {
  return value.toString({ fractionalSecondDigits: 3 })
}

function zoned(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
}

/** The present moment. Only the outermost layer calls it; rules are given `now`. */
export function now(): Instant {
  return toInstant(Temporal.Now.instant())
}

/** Reads RFC 3339 with any offset, or the database's form, and answers UTC in milliseconds; null when it is no moment. */
export function parseInstant(text: string): Instant | null {
  try {
    return toInstant(Temporal.Instant.from(text))
  } catch {
    return null
  }
}

/** Reads YYYY-MM-DD; null when there is no such day. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** The local day of a moment. */
export function localDate(instant: Instant): LocalDate {
  return zoned(instant).toPlainDate().toString()
}

/** The local clock of a moment, `HH:MM`. */
export function localTime(instant: Instant): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' })
}

/**
 * The moment of a local clock time `HH:MM`. In the hour that comes twice the first is meant, unless `later`;
 * `reject` throws RangeError for a time that comes twice or never.
 */
export function atLocal(
  date: LocalDate,
  time: string,
  disambiguation: Disambiguation = 'compatible',
): Instant {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
  return toInstant(local.toZonedDateTime(zone, { disambiguation }).toInstant())
}

/** The day so many days later (or, with a negative number, earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Same day number so many months later, or the last of a shorter month: 31 October + 4 is the last of February (lag 1930:173 1 §). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** So many real minutes later. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return toInstant(Temporal.Instant.from(instant).add({ minutes }))
}

/** So many whole seconds later. */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return toInstant(Temporal.Instant.from(instant).add({ seconds }))
}

/** Real minutes from one moment to another, with fractions; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  const milliseconds = Date.parse(to) - Date.parse(from)
  if (Number.isNaN(milliseconds)) throw new RangeError(`no moments: ${from}, ${to}`)
  return milliseconds / 60_000
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/**
 * Whole years of age on a day; negative before birth. Born on 29 February comes of age on 28 February
 * where the year has no leap day (lag 1930:173 1 §).
 */
export function ageAt(birthDate: LocalDate, date: LocalDate): number {
  const birth = Temporal.PlainDate.from(birthDate)
  const day = Temporal.PlainDate.from(date)
  const birthday = birth.with({ year: day.year })
  return day.year - birth.year - (Temporal.PlainDate.compare(day, birthday) < 0 ? 1 : 0)
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

function firstSaturdayFrom(year: number, month: number, day: number): Temporal.PlainDate {
  const start = Temporal.PlainDate.from({ year, month, day })
  return start.add({ days: (6 - start.dayOfWeek + 7) % 7 })
}

function computeFreeDays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year)
  const midsummer = firstSaturdayFrom(year, 6, 20)
  const moving = [
    easter.subtract({ days: 2 }),
    easter,
    easter.add({ days: 1 }),
    easter.add({ days: 39 }),
    easter.add({ days: 49 }),
    midsummer.subtract({ days: 1 }),
    midsummer,
    firstSaturdayFrom(year, 10, 31),
  ]
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
  return new Set([...moving.map((day) => day.toString()), ...fixed.map((day) => `${year}-${day}`)])
}

const freeDaysByYear = new Map<number, ReadonlySet<LocalDate>>()

/**
 * Public holidays other than ordinary Sundays (lag 1989:253) and the three eves that lag 1930:173 2 § treats alike:
 * midsummer, Christmas and New Year.
 */
export function freeDays(year: number): ReadonlySet<LocalDate> {
  const known = freeDaysByYear.get(year)
  if (known) return known
  const computed = computeFreeDays(year)
  freeDaysByYear.set(year, computed)
  return computed
}

/** Asked of the same few days for every row of a list; as many days as there are, so it ends. */
const workingDays = new Map<LocalDate, boolean>()

/** True when the day service works: no weekend, no public holiday, none of the three eves. */
export function isWorkingDay(date: LocalDate): boolean {
  const known = workingDays.get(date)
  if (known !== undefined) return known
  const day = Temporal.PlainDate.from(date)
  const works = day.dayOfWeek <= 5 && !freeDays(day.year).has(date)
  workingDays.set(date, works)
  return works
}

/** The first working day after a date. */
export function nextWorkingDay(date: LocalDate): LocalDate {
  let day = addDays(date, 1)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** 08.00 when the day service takes over from this moment: the same morning if it works that day and 08.00 is still to come (B-24). */
export function nextWorkingMorning(instant: Instant): Instant {
  const date = localDate(instant)
  const sameMorning = isWorkingDay(date) && localTime(instant) < '08:00'
  return morningOf(sameMorning ? date : nextWorkingDay(date))
}

const mornings = new Map<LocalDate, Instant>()
function morningOf(date: LocalDate): Instant {
  const known = mornings.get(date) ?? atLocal(date, '08:00')
  mornings.set(date, known)
  return known
}

/** True from 08.00 until 17.00 on working days. */
export function isOfficeHours(instant: Instant): boolean {
  const time = localTime(instant)
  return time >= '08:00' && time < '17:00' && isWorkingDay(localDate(instant))
}

export type TimeLocale = 'sv' | 'en'

/** The local clock on screen: `02.40` in Swedish, `02:40` in English. */
export function formatTime(instant: Instant, locale: TimeLocale): string {
  const time = localTime(instant)
  return locale === 'sv' ? time.replace(':', '.') : time
}

/** Local day and clock on screen: `2026-11-22 02.40` in Swedish, `2026-11-22 02:40` in English. */
export function formatLocal(instant: Instant, locale: TimeLocale): string {
  return `${localDate(instant)} ${formatTime(instant, locale)}`
}
