import {
  addDays,
  atLocal,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  parseLocalDate,
} from '../../kernel/time.ts'

/** Which day is meant when only a clock time was typed: the latest such moment, the next, or today's. */
export type Assume = 'past' | 'future' | 'today'

export type TypedMoment =
  | { readonly kind: 'moment'; readonly instant: Instant }
  /** The hour that comes twice when the clocks go back: the person says which (first and second). */
  | { readonly kind: 'twice'; readonly first: Instant; readonly second: Instant }
  | { readonly kind: 'never' }

const words: Readonly<Record<string, number>> = {
  idag: 0,
  today: 0,
  igår: -1,
  yesterday: -1,
  imorgon: 1,
  tomorrow: 1,
}

/**
 * Reads a day as people type it at night: 2026-11-21, 20261121, 261121, 21/11, 2111, 21, idag, igår, -1. What is left out is
 * taken from `today`; a two-digit year is the latest that is not after next year. Null when it is no day.
 */
export function readDate(typed: string, today: LocalDate): LocalDate | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^i (dag|går|morgon)$/, 'i$1')
  const shift = words[text] ?? (/^[+-]\d{1,3}$/.test(text) ? Number(text) : undefined)
  if (shift !== undefined) return addDays(today, shift)
  const parts = /^(\d{1,2})[/.]\s?(\d{1,2})$/.exec(text)
  if (parts) return dayOf(today.slice(0, 4), parts[2], parts[1])
  const digits = text.replace(/[-./ ]/g, '')
  if (!/^\d+$/.test(digits)) return null
  if (digits.length === 8) return dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
  if (digits.length === 6)
    return dayOf(century(digits.slice(0, 2), today), digits.slice(2, 4), digits.slice(4))
  if (digits.length === 4) return dayOf(today.slice(0, 4), digits.slice(2), digits.slice(0, 2))
  if (digits.length <= 2) return dayOf(today.slice(0, 4), today.slice(5, 7), digits)
  return null
}

function century(twoDigits: string, today: LocalDate): string {
  const next = Number(today.slice(0, 4)) + 1
  const year = Math.floor(next / 100) * 100 + Number(twoDigits)
  return String(year > next ? year - 100 : year)
}

function dayOf(year: string, month = '', day = ''): LocalDate | null {
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Reads a clock time: 0240, 240, 02.40, 2:40, 14, 2400 is no time. Answers `HH:MM`, or null. */
export function readTime(typed: string): string | null {
  const text = typed.trim().replace(/^kl\.?\s*/i, '')
  const parts =
    /^(\d{1,2})[.: ](\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text)
  if (!parts) return null
  const [, hour = '', minute = '0'] = parts
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** The moment of a local day and clock, also on the two nights of the year when a clock time comes twice or never. */
export function momentAt(date: LocalDate, time: string): TypedMoment {
  try {
    return { kind: 'moment', instant: atLocal(date, time, 'reject') }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const first = atLocal(date, time, 'earlier')
  const second = atLocal(date, time, 'later')
  // In the gap the two answers are other clock times than the one that was typed.
  return localTime(first) === time ? { kind: 'twice', first, second } : { kind: 'never' }
}

/** The day meant by a bare clock time: at 00.30, `2340` in the past is yesterday. */
export function assumedDate(time: string, present: Instant, assume: Assume): LocalDate {
  const today = localDate(present)
  const then = atLocal(today, time)
  if (assume === 'past' && then > present) return addDays(today, -1)
  if (assume === 'future' && then < present) return addDays(today, 1)
  return today
}
