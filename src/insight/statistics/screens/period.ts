import type { LocalDate } from '../../../kernel/time.ts'
import type { Period } from '../model.ts'

/** What the reader asks for: a year, one of its quarters, or days of their own. */
export type PeriodChoice =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'days'; readonly from: LocalDate; readonly to: LocalDate }

const quarters = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

export function periodOf(choice: PeriodChoice): Period {
  if (choice.kind === 'days') return { from: choice.from, to: choice.to }
  const { year } = choice
  const [from, to] =
    choice.kind === 'year' ? ['01-01', '12-31'] : (quarters[choice.quarter - 1] ?? quarters[0])
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}

/** The years looked through for cases: up to this one, as many as may be asked for at once. */
export const yearsBack = (today: LocalDate): Period => ({
  from: `${Number(today.slice(0, 4)) - 25}-01-01`,
  to: `${today.slice(0, 4)}-12-31`,
})

/** The years that have cases, latest first; this year always, since it is being counted. */
export function yearsToChoose(
  counted: readonly { readonly from: LocalDate; readonly cases: number | null }[],
  today: LocalDate,
): number[] {
  const years = counted.filter(({ cases }) => cases !== 0).map(({ from }) => Number(from.slice(0, 4)))
  return [...new Set([...years, Number(today.slice(0, 4))])].sort((a, b) => b - a)
}

/** The years looked through by who sees only those that are over. */
export const wholeYearsBack = (today: LocalDate): Period => ({
  from: yearsBack(today).from,
  to: `${Number(today.slice(0, 4)) - 1}-12-31`,
})

/** Of the years to choose those that are over; the last one where none has cases, so that there is one to look at. */
export function finishedYears(years: readonly number[], today: LocalDate): number[] {
  const current = Number(today.slice(0, 4))
  const finished = years.filter((year) => year < current)
  return finished.length > 0 ? finished : [current - 1]
}

/** The last whole year that has cases, else this one. */
export function yearToBeginWith(years: readonly number[], today: LocalDate): number {
  const current = Number(today.slice(0, 4))
  return years.find((year) => year < current) ?? current
}
