import { type Decision, decided, refused } from '../../kernel/decision.ts'
import {
  addDays,
  atLocal,
  freeDays,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  minutesBetween,
  weekday,
} from '../../kernel/time.ts'
import type { RosterShift } from '../roster/model.ts'
import type { PayCategory, PayDay, PersonHours } from './model.ts'

/** Hours no line of the list takes. */
export const ordinary = 'Ordinarie tid'

const isHoliday = (date: LocalDate): boolean => freeDays(Number(date.slice(0, 4))).has(date)
const daysOf = (date: LocalDate): readonly PayDay[] => [
  `${weekday(date)}` as PayDay,
  ...(isHoliday(date) ? (['holiday'] as const) : []),
  ...(isHoliday(addDays(date, 1)) ? (['eve'] as const) : []),
]

/** A line holds within its own day: an end of midnight is the day's end, and an end before the start is read as that too. */
function holds({ start, end, days }: PayCategory, kinds: readonly PayDay[], time: string): boolean {
  const isLate = end === '00:00' || end <= start
  return days.some((day) => kinds.includes(day)) && time >= start && (isLate || time < end)
}

type Span = Pick<RosterShift, 'kind' | 'startsAt' | 'endsAt'>

/** Moments at which the category can change: midnights and the clock times of the lines, on every day the shift touches. */
function cutsOf({ startsAt, endsAt }: Span, categories: readonly PayCategory[]): readonly Instant[] {
  const times = [...new Set(['00:00', ...categories.flatMap(({ start, end }) => [start, end])])]
  const cuts = new Set<Instant>([startsAt, endsAt])
  for (let day = localDate(startsAt); day <= localDate(endsAt); day = addDays(day, 1))
    // In the hour that comes twice both are cuts, so that each real hour is asked by itself.
    for (const time of times)
      for (const which of ['earlier', 'later'] as const) cuts.add(atLocal(day, time, which))
  return [...cuts].filter((at) => at >= startsAt && at <= endsAt).sort()
}

/** Real hours of a shift by the name of its pay category: 23 and 25 hour nights as they are (W11). */
export function payHours(shift: Span, categories: readonly PayCategory[]): ReadonlyMap<string, number> {
  const own = categories.filter(({ kinds }) => kinds.includes(shift.kind))
  const cuts = cutsOf(shift, own)
  const hours = new Map<string, number>()
  cuts.slice(1).forEach((until, index) => {
    const from = cuts[index] ?? until
    const kinds = daysOf(localDate(from))
    const name = own.find((category) => holds(category, kinds, localTime(from)))?.name ?? ordinary
    hours.set(name, (hours.get(name) ?? 0) + minutesBetween(from, until) / 60)
  })
  return hours
}

const tidy = (hours: number): number => Math.round(hours * 100) / 100

export type Worked = Span & { readonly accountId: string; readonly name: string }
/** Each person's hours: a shift belongs whole to the day it starts (W11), so a period has whole shifts. */
export function hoursOf(
  shifts: readonly Worked[],
  categories: readonly PayCategory[],
): readonly PersonHours[] {
  const names = [...new Set([...categories.map(({ name }) => name), ordinary])]
  const people = new Map<string, Worked[]>()
  for (const shift of shifts) people.set(shift.accountId, [...(people.get(shift.accountId) ?? []), shift])
  return [...people.values()].map((own) => {
    const sums = new Map<string, number>()
    const byKind = { duty: 0, standby: 0, crisis: 0 }
    for (const shift of own) {
      byKind[shift.kind] += minutesBetween(shift.startsAt, shift.endsAt) / 60
      for (const [name, hours] of payHours(shift, categories)) sums.set(name, (sums.get(name) ?? 0) + hours)
    }
    const [first] = own
    return {
      accountId: first?.accountId ?? '',
      name: first?.name ?? '',
      shifts: own.length,
      duty: tidy(byKind.duty),
      standby: tidy(byKind.standby),
      crisis: tidy(byKind.crisis),
      total: tidy(byKind.duty + byKind.standby + byKind.crisis),
      byCategory: names.map((name) => ({ name, hours: tidy(sums.get(name) ?? 0) })),
    }
  })
}

const longestDays = 400
export function decidePeriod<P extends { readonly from: LocalDate; readonly to: LocalDate }>(
  period: P,
): Decision<P, 'period-backwards' | 'period-too-long'> {
  if (period.to < period.from) return refused('period-backwards', 'to')
  return addDays(period.from, longestDays) < period.to ? refused('period-too-long', 'to') : decided(period)
}

/** Keys name one line each, and a line ends after it starts: a night is two lines. */
export function decideCategories(
  categories: readonly PayCategory[],
): Decision<readonly PayCategory[], 'key-twice' | 'ends-before-start'> {
  const twice = categories.findIndex(({ key }, at) => categories.findIndex((one) => one.key === key) !== at)
  if (twice !== -1) return refused('key-twice', `categories.${twice}.key`)
  const backwards = categories.findIndex(({ start, end }) => end !== '00:00' && end <= start)
  return backwards === -1 ? decided(categories) : refused('ends-before-start', `categories.${backwards}.end`)
}
