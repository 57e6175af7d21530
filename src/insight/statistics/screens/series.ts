import type { OutputOf } from '../../../kernel/contract.ts'
import type { LocalDate } from '../../../kernel/time.ts'
import type { readSeries } from '../api.ts'
import type { Period } from '../model.ts'

export type Series = OutputOf<typeof readSeries>
/** Without figures for years that no register covers: that nothing was registered is not that nothing happened. */
export function withGaps(series: Series, years: readonly number[]): Series {
  const isCovered = series.periods.map(({ from }) => years.includes(Number(from.slice(0, 4))))
  const rows = series.rows.map((row) => ({
    ...row,
    values: row.values.map((value, index) => (isCovered[index] === true ? value : null)),
  }))
  return { ...series, rows }
}

type Break = Series['breaks'][number]

/**
 * Where a line is cut by something that changed on a day: i lies between period i - 1 and i. A change inside a period
 * cuts on both sides of it, since that period is neither the one nor the other.
 */
export function boundariesOf(periods: readonly Period[], on: LocalDate): number[] {
  const index = periods.findIndex(({ to }) => to >= on)
  const period = periods[index]
  if (period === undefined) return []
  const found = period.from < on ? [index, index + 1] : [index]
  return found.filter((boundary) => boundary > 0 && boundary < periods.length)
}

const concerns = (one: Break, code: string) => one.code === null || one.code === code

/** All cuts of one row's line, in order. */
export function cutsOf({ periods, breaks }: Pick<Series, 'periods' | 'breaks'>, code: string): number[] {
  const cuts = breaks.filter((one) => concerns(one, code)).flatMap(({ on }) => boundariesOf(periods, on))
  return [...new Set(cuts)].sort((a, b) => a - b)
}

/** The breaks that bear on the rows shown, in order of day; the whole table's once. */
export const breaksOf = ({ breaks }: Pick<Series, 'breaks'>, codes: readonly string[]): Break[] =>
  breaks
    .filter((one) => codes.some((code) => concerns(one, code)))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** What may be said of a row from one period to the next: a number, or why there is none. Never growth over a break. */
export type Change =
  | { readonly kind: 'number'; readonly by: number }
  | { readonly kind: 'new-coding' | 'broken' | 'running' | 'unknown' }

export function changeAt(
  series: Pick<Series, 'periods' | 'breaks'>,
  row: Series['rows'][number],
  index: number,
  today: LocalDate,
): Change {
  const { periods, breaks } = series
  const isStep = (one: Break) => one.kind === 'new-coding' || one.kind === 'code-split'
  const cutting = breaks.filter(
    (one) => concerns(one, row.code) && boundariesOf(periods, one.on).includes(index),
  )
  if (cutting.some(isStep)) return { kind: 'new-coding' }
  if (cutting.length > 0) return { kind: 'broken' }
  const now = row.values[index] ?? null
  const before = row.values[index - 1] ?? null
  if (now === null || before === null) return { kind: 'unknown' }
  const period = periods[index]
  if (period !== undefined && period.to >= today) return { kind: 'running' }
  return { kind: 'number', by: now - before }
}

/** The latest period of a row that is over and has a figure: what can be said of it; null when there is none. */
export function lastWhole(
  { periods }: Pick<Series, 'periods'>,
  { values }: Series['rows'][number],
  today: LocalDate,
): number | null {
  const index = values.findLastIndex((value, at) => value !== null && (periods[at]?.to ?? today) < today)
  return index < 0 ? null : index
}

/** The rows to begin with: the one that names all cases, else the three largest of the last period that has figures. */
export function rowsToBeginWith({ rows }: Pick<Series, 'rows'>): string[] {
  if (rows.some(({ code }) => code === 'cases')) return ['cases']
  const size = ({ values }: Series['rows'][number]) => Math.max(0, ...values.map((value) => value ?? 0))
  return [...rows]
    .sort((a, b) => size(b) - size(a))
    .slice(0, 3)
    .map(({ code }) => code)
}
