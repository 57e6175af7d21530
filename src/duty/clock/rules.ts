import {
  addDays,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  minutesBetween,
} from '../../kernel/time.ts'
import type { ClockFacts, ClockKind, ClockState, RunningClock, Wait, WaitedTotal } from './model.ts'

/** So many minutes before its time a clock is soon. */
const soonMinutes: Readonly<Record<Exclude<ClockKind, 'waiting'>, number>> = {
  callback: 15,
  'safe-person-call': 15,
  'safe-person-until': 30,
  'protection-ends': 60,
  'protection-holds': 60,
  'hear-child': 60,
  'day-task': 60,
  'on-site-by': 60,
  'call-out-postponed': 15,
  'statutory-time': 24 * 60,
  'custody-must-end': 0,
}
/** Somebody who waits with a child has waited long after so many minutes, and too long after so many (I-18, V-09). */
export const longWait = { soon: 30, passed: 60 } as const

/** "On site within two hours at most" (Socialstyrelsen's definition, B-10), in real minutes. */
export const twoHours = 120

/** Whether a clock runs, is soon or has passed its time; of a wait, whether it has become long (record 0023). */
export function stateOf({ kind, at }: Pick<ClockFacts, 'kind' | 'at'>, now: Instant): ClockState {
  if (kind === 'waiting') {
    const waited = minutesBetween(at, now)
    return waited >= longWait.passed ? 'passed' : waited >= longWait.soon ? 'soon' : 'running'
  }
  const left = minutesBetween(now, at)
  return left < 0 ? 'passed' : left <= soonMinutes[kind] ? 'soon' : 'running'
}

const rank: Readonly<Record<ClockState, number>> = { passed: 0, soon: 1, running: 2 }
/** Each with its state now: passed ones first, then those that are soon, each in order of time. */
export const runningAt = (clocks: readonly ClockFacts[], now: Instant): RunningClock[] =>
  clocks
    .map((clock) => ({ ...clock, state: stateOf(clock, now) }))
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** A calm desk shows what is passed, soon or within so many minutes, and whoever waits; the rest folds away. */
const nearMinutes = 180
export const isNear = (clock: Pick<RunningClock, 'kind' | 'at' | 'state'>, now: Instant): boolean =>
  clock.state !== 'running' || clock.kind === 'waiting' || minutesBetween(now, clock.at) <= nearMinutes

/** The night a moment belongs to, named by the day it begins: until 08.00 it is the one before (W11). */
export const nightOf = (at: Instant): LocalDate =>
  localTime(at) < '08:00' ? addDays(localDate(at), -1) : localDate(at)

/** How long they waited together, whole minutes; one without an end has waited until now (I-18). */
export function waitedIn(waits: readonly Wait[], now: Instant): WaitedTotal {
  const minutes = waits.map(({ since, until }) =>
    Math.max(0, Math.floor(minutesBetween(since, until ?? now))),
  )
  return {
    contacts: waits.length,
    minutes: minutes.reduce((sum, each) => sum + each, 0),
    longestMinutes: Math.max(0, ...minutes),
    goesOn: waits.some((wait) => wait.until === null),
  }
}

const totals = <K extends string, W extends Wait>(waits: readonly W[], key: (wait: W) => K, now: Instant) =>
  [...Map.groupBy(waits, key)].map(([of, group]) => ({ of, ...waitedIn(group, now) }))

/** The same waits by night and by who started the case; one about two cases is counted once. */
export const waitedBy = (waits: readonly Wait[], now: Instant) => ({
  nights: totals(waits, (wait) => nightOf(wait.since), now).sort((a, b) => (a.of < b.of ? -1 : 1)),
  initiators: totals(waits, (wait) => wait.initiator ?? 'not-stated', now).sort(
    (a, b) => b.minutes - a.minutes,
  ),
})
