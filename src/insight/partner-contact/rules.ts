import { addDays, addMonths, daysBetween, type LocalDate } from '../../kernel/time.ts'
import type { Cell, Sum } from '../small-cell/model.ts'
import { hiddenCells, protectedParts } from '../small-cell/rules.ts'
import type { ContactKind, CountedMonth, Half, Matter, Unmeasured } from './model.ts'

/** Fewer before the break give no percentage: one more or less would turn it. */
const leastBefore = 5
/** A shorter time after the break says nothing (days). */
const shortest = 28
/** Of a unit nothing is said where more contacts than this share have no unit stated (percent). */
const leastStated = 80
const daysOfMonth = 365.25 / 12

const perMonth = ({ contacts, days }: Half): number | null =>
  days <= 0 ? null : Math.round((10 * contacts * daysOfMonth) / days) / 10

export type Effect = {
  readonly perMonthBefore: number | null
  readonly perMonthAfter: number | null
  /** Whole percent of change per day; null where nothing can be said. */
  readonly changePercent: number | null
  readonly why: Unmeasured | null
}

/** What a break did to the number of contacts, over equal days: or why it cannot be said (I-22, I-28, J-14, N-10). */
export function effectOf(before: Half, after: Half, isStated = true): Effect {
  const why = !isStated
    ? 'unit-not-stated'
    : after.days < shortest || before.days < shortest
      ? 'too-short'
      : before.contacts < leastBefore
        ? 'too-few'
        : null
  const change = (after.contacts * before.days) / (before.contacts * after.days) - 1
  return {
    perMonthBefore: perMonth(before),
    perMonthAfter: perMonth(after),
    changePercent: why === null ? Math.round(100 * change) : null,
    why,
  }
}

/** The span around a break: whole months before it and as many after, no further than today. */
export function spanOf(breakOn: LocalDate, months: number, today: LocalDate) {
  const from = addMonths(breakOn, -months)
  const planned = addDays(addMonths(breakOn, months), -1)
  const to = planned < today ? planned : today
  const days = Math.max(0, daysBetween(breakOn, to) + 1)
  return {
    from,
    to: to < breakOn ? addDays(breakOn, -1) : to,
    daysBefore: daysBetween(from, breakOn),
    daysAfter: days,
  }
}

/** Whole percent of the contacts that say which unit; null where there are none. */
export function statedShare(counts: readonly Pick<CountedMonth, 'partnerId' | 'contacts'>[]): number | null {
  const all = counts.reduce((sum, { contacts }) => sum + contacts, 0)
  const stated = counts.reduce((sum, { partnerId, contacts }) => sum + (partnerId === null ? 0 : contacts), 0)
  return all === 0 ? null : Math.floor((100 * stated) / all)
}
export const isStated = (share: number | null): boolean => share === null || share >= leastStated

/**
 * Spans that overlap could be subtracted from each other, and children from all. Who sees no case compares whole calendar years:
 * each year's counts are the same in every answer (L-08).
 */
export const mayAsk = (
  isProtected: boolean,
  asked: { readonly breakOn: LocalDate; readonly months: number; readonly matter: Matter },
): boolean =>
  !isProtected || (asked.breakOn.endsWith('-01-01') && asked.months === 12 && asked.matter === 'all')

type UnitCounts = {
  readonly id: string | null
  readonly kind: ContactKind
  readonly before: number
  readonly after: number
}
export type Shown = { readonly before: number | null; readonly after: number | null }

/**
 * Counts of each unit and of each kind on both sides of the break without those of one to four, and without what they could be
 * computed from (L-08): for readers who see no case. Units first, then the kinds.
 */
export function protectUnits(units: readonly UnitCounts[], kinds: readonly ContactKind[]) {
  const cells: Cell[] = []
  const sums: Sum[] = []
  const sides = ['before', 'after'] as const
  const idOf = (name: string, side: string) => `${name}/${side}`
  const nameOf = ({ id, kind }: Pick<UnitCounts, 'id' | 'kind'>) => `${kind}:${id ?? ''}`
  for (const side of sides)
    for (const kind of kinds) {
      const own = units.filter((unit) => unit.kind === kind)
      for (const unit of own) cells.push({ id: idOf(nameOf(unit), side), value: unit[side] })
      cells.push({
        id: idOf(kind, side),
        value: own.reduce((sum, unit) => sum + unit[side], 0),
        isSum: true,
      })
      sums.push({ parts: own.map((unit) => idOf(nameOf(unit), side)), whole: [idOf(kind, side)] })
    }
  const hidden = hiddenCells(cells, sums)
  const shown = (name: string, side: 'before' | 'after') =>
    hidden.has(idOf(name, side)) ? null : (cells.find(({ id }) => id === idOf(name, side))?.value ?? 0)
  const both = (name: string): Shown => ({ before: shown(name, 'before'), after: shown(name, 'after') })
  return { units: units.map((unit) => both(nameOf(unit))), kinds: kinds.map(both) }
}

/** Months of a kind on one side, whose sum is shown or hidden: small ones covered, all hidden where the sum is. */
export const protectMonths = (months: readonly number[], whole: number | null): (number | null)[] =>
  protectedParts(months, whole)

/**
 * The worked example (I-22): source 001 gives the share of growth of police contacts in child cases, and no counts. From an index
 * of 100 over a year before and 117 over a year after, the same rule as above gives its figure.
 */
export const workedExample = {
  before: { contacts: 100, days: 365 },
  after: { contacts: 117, days: 365 },
} as const
