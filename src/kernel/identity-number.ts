/**
 * Identity numbers: personnummer (folkbokföringslagen 18 §), samordningsnummer (lag 2022:1697 2 kap. 8 §)
 * and a region's own reserve numbers. Stored as twelve digits; a reserve number as its text.
 */
import { type LocalDate, parseLocalDate } from './time.ts'

export type IdentityNumberKind = 'personal' | 'coordination' | 'reserve'

/** What is wrong, so that a message can point at it. The first fault found, from left to right. */
export type IdentityNumberPart =
  | 'characters'
  | 'length'
  | 'year'
  | 'month'
  | 'day'
  | 'birth-number'
  | 'check-digit'
  | 'future'

/** `birthDate` is null for a reserve number, and for a coordination number given with unknown month (00) or day (60). */
export type ParsedIdentityNumber =
  | {
      ok: true
      kind: 'personal' | 'coordination'
      number: string
      birthDate: LocalDate | null
      /** The ninth of ten digits: odd for men, even for women. */
      sexDigit: number
    }
  | { ok: true; kind: 'reserve'; number: string; birthDate: null }
  | { ok: false; part: IdentityNumberPart }

const reservePattern = /^R-[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])?$/

/** The check digit of nine digits (weights 2 and 1 in turn, sum of digits, up to the next ten). */
export function checkDigit(nineDigits: string): number {
  let sum = 0
  for (const [index, character] of [...nineDigits].entries()) {
    const product = Number(character) * (index % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return (10 - (sum % 10)) % 10
}

/** Ten digits name a year of this century or the last: `-` until the year the person turns 100, `+` from then. */
function fullYear(twoDigits: string, separator: string, today: LocalDate): number {
  const latest = Number(today.slice(0, 4)) - (separator === '+' ? 100 : 0)
  return latest - ((((latest - Number(twoDigits)) % 100) + 100) % 100)
}

function fault(part: IdentityNumberPart): ParsedIdentityNumber {
  return { ok: false, part }
}

function lastDayOf(year: number, month: number): number {
  for (let day = 31; day > 28; day--) {
    if (parseLocalDate(`${year}-${pad(month)}-${day}`)) return day
  }
  return 28
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function parseDigits(
  year: number,
  month: number,
  writtenDay: number,
  tail: string,
  today: LocalDate,
): ParsedIdentityNumber {
  if (year < 1800 || year > 2099) return fault('year')
  const coordination = writtenDay >= 60
  const day = coordination ? writtenDay - 60 : writtenDay
  if (month > 12 || (month === 0 && !coordination)) return fault('month')
  if ((day === 0 && !coordination) || day > (month === 0 ? 31 : lastDayOf(year, month))) return fault('day')
  if (tail.startsWith('000')) return fault('birth-number')
  const number = `${year}${pad(month)}${pad(writtenDay)}${tail}`
  if (checkDigit(number.slice(2, 11)) !== Number(tail[3])) return fault('check-digit')
  const earliest = `${year}-${pad(month || 1)}-${pad(day || 1)}`
  if (earliest > today) return fault('future')
  return {
    ok: true,
    kind: coordination ? 'coordination' : 'personal',
    number,
    birthDate: month === 0 || day === 0 ? null : earliest,
    sexDigit: Number(tail[2]),
  }
}

/**
 * Reads what a person typed: ten or twelve digits, with or without `-` or `+` before the last four, spaces ignored,
 * or a reserve number `R-…` (letters A to Z, digits and hyphens, at most twenty after the prefix).
 * @param today decides the century of ten digits, and refuses the unborn
 */
export function parseIdentityNumber(text: string, today: LocalDate): ParsedIdentityNumber {
  const typed = text
    .replace(/\s/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .toUpperCase()
  if (reservePattern.test(typed)) return { ok: true, kind: 'reserve', number: typed, birthDate: null }
  const match = /^(\d*)(?:([-+])(\d{0,4}))?$/.exec(typed)
  if (!match) return fault('characters')
  const separator = match[2] ?? ''
  const digits = `${match[1]}${match[3] ?? ''}`
  if ((digits.length !== 10 && digits.length !== 12) || (separator && match[3]?.length !== 4)) {
    return fault('length')
  }
  const short = digits.slice(-10)
  const year =
    digits.length === 12 ? Number(digits.slice(0, 4)) : fullYear(short.slice(0, 2), separator, today)
  return parseDigits(year, Number(short.slice(2, 4)), Number(short.slice(4, 6)), short.slice(6), today)
}

/** A stored number as people read it, `19811218-9876`; a reserve number as it is. */
export function formatIdentityNumber(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 8)}-${number.slice(8)}` : number
}

/** A stored number with its last four hidden, `19811218-****`; of a reserve number only the prefix shows. */
export function maskIdentityNumber(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 8)}-****` : 'R-****'
}

/** True for a stored number that belongs to no person: birth numbers 980 to 999, and the Tax Agency's test series 238 and 239. */
export function isTestNumber(number: string): boolean {
  return /^\d{8}(?:9[89]\d|23[89])\d$/.test(number)
}
