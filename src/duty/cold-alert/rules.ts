import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
} from '../../kernel/time.ts'
import type { Case } from '../case/model.ts'
import type { ColdAlert } from './model.ts'

export type AlertRefusal =
  | 'alert-backwards'
  | 'alert-passed'
  | 'alert-too-long'
  | 'alert-overlaps'
  | 'time-far-off'
/** The longest a cold alert holds without being set anew (days). */
export const longestAlert = 14
export function decideAlert(
  input: Pick<ColdAlert, 'fromAt' | 'untilAt' | 'degrees'>,
  standing: readonly Pick<ColdAlert, 'fromAt' | 'untilAt'>[],
  now: Instant,
): Decision<Pick<ColdAlert, 'fromAt' | 'untilAt' | 'degrees'>, AlertRefusal> {
  const { fromAt, untilAt } = input
  if (untilAt <= fromAt) return refused('alert-backwards', 'untilAt')
  if (untilAt <= now) return refused('alert-passed', 'untilAt')
  const far = farOff({ fromAt, untilAt }, now)
  if (far !== null) return refused('time-far-off', far)
  if (daysBetween(localDate(fromAt), localDate(untilAt)) > longestAlert)
    return refused('alert-too-long', 'untilAt')
  const overlaps = standing.some((alert) => alert.fromAt < untilAt && alert.untilAt > fromAt)
  return overlaps ? refused('alert-overlaps', 'fromAt') : decided(input)
}

/** The alert that holds at a moment. */
export const alertAt = <A extends Pick<ColdAlert, 'fromAt' | 'untilAt' | 'endedAt'>>(
  alerts: readonly A[],
  now: Instant,
): A | null =>
  alerts.find((alert) => alert.endedAt === null && alert.fromAt <= now && alert.untilAt > now) ?? null

/** An alert is ended while it holds, or before; one that ran out has ended by itself. */
export const decideEnd = <A extends Pick<ColdAlert, 'untilAt' | 'endedAt'>>(
  alert: A,
  now: Instant,
): Decision<A, 'alert-ended'> =>
  alert.endedAt === null && alert.untilAt > now ? decided(alert) : refused('alert-ended')

/** The night a moment belongs to, named by the day it begins; until noon it is the one that was. */
export const coldNightOf = (at: Instant): LocalDate =>
  localTime(at) < '12:00' ? addDays(localDate(at), -1) : localDate(at)

/** Words by which a caller's story is about having nowhere to sleep, before anybody has coded it. */
const homelessWords =
  /hemlös|bostadslös|uteligg|sov(?:a|er|it) ute|nånstans att sova|någonstans att sova|härbärge|natthem|utan tak/i
type Concerned = Pick<Case, 'nature' | 'otherNatures'>
/** Whether a contact or case is about having nowhere to sleep: by its cases' nature, its kind, or its own words (F-12). */
export const concernsHousing = (about: {
  readonly cases: readonly Concerned[]
  readonly isHomelessKind: boolean
  readonly written: readonly (string | null)[]
}): boolean =>
  about.isHomelessKind ||
  about.cases.some((row) => row.nature === 'housing' || row.otherNatures.includes('housing')) ||
  about.written.some((text) => text !== null && homelessWords.test(text))

/** Nights further back than this are told in no live register (days). */
const oldestNight = 31
/** A night that has begun, and not long ago: until noon it is the one that was, which has not yet given way to the next. */
export function decideColdNight<N extends { readonly night: LocalDate }>(
  input: N,
  now: Instant,
): Decision<N, 'night-to-come' | 'night-long-ago'> {
  if (input.night > coldNightOf(now)) return refused('night-to-come', 'night')
  return input.night < addDays(localDate(now), -oldestNight)
    ? refused('night-long-ago', 'night')
    : decided(input)
}
