import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { addMinutes, type Instant, minutesBetween } from '../../kernel/time.ts'
import { nightMinutes, restAfter, type Span as Worked } from '../../kernel/working-time.ts'
import type { StaffingRule } from '../roster/model.ts'
import type { Shift, ShiftStaff } from '../shift/model.ts'
import { isOverlapping } from '../shift/rules.ts'
import type { NightEntry } from './model.ts'

/** A client's clock may run this much ahead (minutes). */
const clockSlack = 1

type Presence = Pick<ShiftStaff, 'joinedAt' | 'leftAt'>
type EntryFacts = {
  /** The person's own time in the shift; undefined: not of its staff. */
  readonly presence: Presence | undefined
  readonly shift: Pick<Shift, 'kind'>
  /** What the person has already logged and not withdrawn. */
  readonly entries: readonly Pick<NightEntry, 'startedAt' | 'endedAt'>[]
}
type Times = { readonly startedAt: Instant; readonly endedAt: Instant }

type EntryRefusal =
  | 'not-in-shift'
  | 'not-standby'
  | 'ends-first'
  | 'in-the-future'
  | 'outside-shift'
  | 'entries-overlap'
/** Sleep and interruptions lie within one's own time in standby, in the past, and never over each other. */
export function decideEntry<T extends Times>(
  facts: EntryFacts,
  input: T,
  now: Instant,
): Decision<T, EntryRefusal> {
  const { presence, shift, entries } = facts
  const { startedAt, endedAt } = input
  if (presence === undefined) return refused('not-in-shift')
  if (shift.kind !== 'standby') return refused('not-standby')
  if (endedAt <= startedAt) return refused('ends-first', 'endedAt')
  if (endedAt > addMinutes(now, clockSlack)) return refused('in-the-future', 'endedAt')
  if (startedAt < presence.joinedAt || (presence.leftAt !== null && endedAt > presence.leftAt))
    return refused('outside-shift', startedAt < presence.joinedAt ? 'startedAt' : 'endedAt')
  const overlaps = entries.some((entry) =>
    isOverlapping({ from: entry.startedAt, to: entry.endedAt }, { from: startedAt, to: endedAt }),
  )
  return overlaps ? refused('entries-overlap', 'startedAt') : decided(input)
}

/** A night is reported complete when each call one answered in standby is among its interruptions. */
export function decideReport<T extends { readonly unlogged: readonly { readonly number: string }[] }>(
  facts: T,
): Decision<T, 'contacts-unlogged'> {
  return facts.unlogged.length === 0
    ? decided(facts)
    : refused('contacts-unlogged', undefined, {
        contacts: facts.unlogged.map(({ number }) => number).join(', '),
      })
}

export const availableEntry = (
  entry: Pick<NightEntry, 'kind' | 'withdrawnAt' | 'outsideRoutine' | 'followedUpAt'>,
): Record<'withdraw', Availability<'entry-withdrawn' | 'already-followed-up'>> &
  Record<'followUp', Availability<'entry-withdrawn' | 'already-followed-up' | 'not-outside-routine'>> => {
  if (entry.withdrawnAt !== null)
    return { withdraw: closed('entry-withdrawn'), followUp: closed('entry-withdrawn') }
  if (entry.followedUpAt !== null)
    return { withdraw: closed('already-followed-up'), followUp: closed('already-followed-up') }
  return {
    withdraw: allowed,
    followUp: entry.outsideRoutine === true ? allowed : closed('not-outside-routine'),
  }
}

export type Sums = {
  readonly interruptions: number
  readonly woken: number
  readonly notUrgent: number
  readonly outsideRoutine: number
  /** Real minutes. */
  readonly interruptionMinutes: number
  readonly sleepMinutes: number
  readonly longestSleepMinutes: number
}
/** What a night was, from its log. Real minutes: the night the clocks go back is an hour longer (W11). */
export function sumsOf(entries: readonly NightEntry[]): Sums {
  const standing = entries.filter(({ withdrawnAt }) => withdrawnAt === null)
  const calls = standing.filter(({ kind }) => kind === 'interruption')
  const sleeps = standing.filter(({ kind }) => kind === 'sleep').map(minutesOf)
  const count = (holds: (entry: NightEntry) => boolean) => calls.filter(holds).length
  return {
    interruptions: calls.length,
    woken: count(({ wasWoken }) => wasWoken === true),
    notUrgent: count(({ wasUrgent }) => wasUrgent === false),
    outsideRoutine: count(({ outsideRoutine }) => outsideRoutine === true),
    interruptionMinutes: sum(calls.map(minutesOf)),
    sleepMinutes: sum(sleeps),
    longestSleepMinutes: Math.max(0, ...sleeps),
  }
}
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const minutesOf = ({ startedAt, endedAt }: Times) => minutesBetween(startedAt, endedAt)

/** Share of standby calls that could have waited, 0 to 1; null when nobody was called (B-07). */
export const notUrgentShare = ({ interruptions, notUrgent }: Pick<Sums, 'interruptions' | 'notUrgent'>) =>
  interruptions === 0 ? null : notUrgent / interruptions

/** What was worked of a presence: all of it awake, in standby only the interruptions (ATL 1982:673, 6 and 13 §§). */
export function workedOf(
  kind: Shift['kind'],
  presence: Presence,
  entries: readonly NightEntry[],
  now: Instant,
): readonly Worked[] {
  if (kind !== 'standby') return [{ from: presence.joinedAt, to: presence.leftAt ?? now }]
  return entries
    .filter((entry) => entry.kind === 'interruption' && entry.withdrawnAt === null)
    .map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }))
}

/** Real minutes of the worked spans, in all and between 22 and 06 (ATL 13 a §). */
export const workedMinutes = (
  worked: readonly Worked[],
  rule: Pick<StaffingRule, 'nightStart' | 'nightEnd'>,
): { readonly all: number; readonly night: number } => ({
  all: sum(worked.map(({ from, to }) => minutesBetween(from, to))),
  night: sum(worked.map((span) => nightMinutes(span, rule))),
})

/** When rest after the last work has lasted long enough: eleven hours on end (ATL 13 §; B-16). */
export const restUntil = (
  workedUntil: Instant | null,
  rule: Pick<StaffingRule, 'dailyRestHours'>,
): Instant | null => (workedUntil === null ? null : addMinutes(workedUntil, rule.dailyRestHours * 60))

/** How much rest lacks before the next planned shift, in real minutes; zero when it is enough or nothing is planned. */
export function restLacking(
  worked: readonly Worked[],
  nextStart: Instant | null,
  rule: StaffingRule,
): number {
  if (nextStart === null) return 0
  const { isEnough, earliestStart } = restAfter(worked, { startsAt: nextStart }, rule)
  return isEnough ? 0 : minutesBetween(nextStart, earliestStart)
}
