import { type DecisionType, type DecisionTypeKey, decisionTypeOf } from '../../code-lists/decision-type.ts'
import {
  type ClockEvents,
  type DecisionClock,
  type DecisionClockType,
  decisionClocks,
  dueAt24,
  onlyDecided,
  possibleExtension,
} from '../../kernel/deadline.ts'
import { type Decision as Answer, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { addMinutes, type Instant, isOfficeHours, type LocalDate, minutesBetween } from '../../kernel/time.ts'
import type { Decision } from '../decision/model.ts'
import {
  type DecisionEvent,
  type EventKind,
  type ReminderPoint,
  reminderPoints,
  type Standing,
  type StatutoryClock,
  type StatutoryState,
} from './model.ts'

type Known = Pick<
  DecisionEvent,
  'kind' | 'at' | 'matter' | 'outcome' | 'newDue' | 'withdrawnAt' | 'courtNumber'
>
type Clocked = Pick<Decision, 'type' | 'typeVersion' | 'decidedAt'>

/** The kind of clocks a decision has; null where the law sets none. */
export const clockTypeOf = (decision: Pick<Decision, 'type' | 'typeVersion'>): DecisionClockType | null => {
  const { clocks } = decisionTypeOf(decision.type, decision.typeVersion)
  return clocks === 'report-of-concern' || clocks === 'investigation' ? null : clocks
}

const standingOf = (events: readonly Known[]) =>
  events
    .filter((event) => event.withdrawnAt === null)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** What the written events mean for the clocks: the first of each kind, withdrawn ones left out. */
export function eventsOf(decidedAt: Instant | null, events: readonly Known[]): ClockEvents {
  const valid = standingOf(events)
  const first = (kind: EventKind) => valid.find((event) => event.kind === kind)?.at ?? null
  const court = (matter: 'custody' | 'care', stands?: boolean) =>
    valid.find(
      (event) =>
        event.kind === 'court-decision' &&
        event.matter === matter &&
        (stands === undefined || (event.outcome !== 'revoked') === stands),
    )?.at ?? null
  return {
    ...onlyDecided(decidedAt),
    executedAt: first('executed'),
    courtReceiptAt: first('court-receipt'),
    upheldAt: court('custody', true),
    applicationReceiptAt: first('application-receipt'),
    courtDecidedAt: court('custody'),
    careDecidedAt: court('care'),
  }
}

/** The extension of the time to apply that was asked for within the strict time: LVU 8, 9, 31 f and 31 g §§. */
const extensionOf = (clock: DecisionClock, events: readonly Known[]): Known | undefined => {
  if (clock.holder !== 'board' || clock.court !== 'may-extend' || clock.strictDue === null) return undefined
  const before = dueAt24(clock.strictDue)
  return standingOf(events).findLast((event) => event.kind === 'extension' && event.at < before)
}

/** 24.00 of the last day there is: the strict one, or what the court granted; null while none is known. */
const lastMoment = (clock: DecisionClock, extension: Known | undefined): Instant | null => {
  if (clock.strictDue === null) return null
  if (extension === undefined) return dueAt24(clock.strictDue)
  return extension.newDue === null ? null : dueAt24(extension.newDue)
}

const stateOf = (clock: DecisionClock, extension: Known | undefined, now: Instant): StatutoryState => {
  if (clock.startsAt === null || clock.strictDue === null) return clock.stoppedAt === null ? 'waiting' : 'met'
  const last = lastMoment(clock, extension)
  if (clock.stoppedAt !== null) return last !== null && clock.stoppedAt >= last ? 'met-late' : 'met'
  if (last !== null && now >= last) return 'passed'
  return extension !== undefined && now >= dueAt24(clock.strictDue) ? 'extended' : 'running'
}

/**
 * Where a decision stands in law at a moment. It lapses at 24.00 of the first lapsing clock that no receipt stopped in time,
 * executed or not (LVU 7, 9, 30, 31 e and 31 g §§, LVM 18 a §; JO 9081-2020), and a court that revokes it ends it at once.
 */
export function standingAt(decision: Clocked, events: readonly Known[], now: Instant): Standing {
  const running: Standing = { state: 'running', reason: null, clockId: null, since: null }
  const valid = standingOf(events)
  const ended = valid.find((event) => event.kind === 'custody-ended')
  if (ended) return { ...running, state: 'ended', since: ended.at }
  const type = clockTypeOf(decision)
  if (type === null) {
    const executed = valid.find((event) => event.kind === 'executed')
    return executed ? { ...running, state: 'ended', since: executed.at } : running
  }
  const court = valid.filter((event) => event.kind === 'court-decision')
  const last = court.at(-1)
  const over = last && (last.outcome === 'revoked' || last.matter === 'care') ? last.at : null
  const lapse = decisionClocks(type, eventsOf(decision.decidedAt, events))
    .filter((clock) => clock.lapses)
    .flatMap((clock) => {
      const extension = extensionOf(clock, events)
      const state = stateOf(clock, extension, now)
      const at = lastMoment(clock, extension)
      return (state === 'passed' || state === 'met-late') && at !== null ? [{ clockId: clock.id, at }] : []
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
  if (lapse && (over === null || lapse.at <= over))
    return { state: 'must-end', reason: 'lapsed', clockId: lapse.clockId, since: lapse.at }
  if (last?.outcome === 'revoked')
    return { state: 'must-end', reason: 'court-revoked', clockId: null, since: last.at }
  if (last?.matter === 'care') return { ...running, state: 'taken-over', since: last.at }
  return running
}

/** Every clock of a decision as it is shown at a moment; those of a decision that has ended are over unless they were met. */
export function clocksAt(
  decision: Clocked,
  events: readonly Known[],
  now: Instant,
): { readonly clocks: StatutoryClock[]; readonly standing: Standing } {
  const standing = standingAt(decision, events, now)
  const type = clockTypeOf(decision)
  if (type === null) return { clocks: [], standing }
  const clocks = decisionClocks(type, eventsOf(decision.decidedAt, events)).map((clock): StatutoryClock => {
    const extension = extensionOf(clock, events)
    const state = stateOf(clock, extension, now)
    const isOpen = state === 'waiting' || state === 'running' || state === 'extended' || state === 'passed'
    return {
      id: clock.id,
      legalBasis: clock.legalBasis,
      holder: clock.holder,
      lapses: clock.lapses,
      startsAt: clock.startsAt,
      strictDue: clock.strictDue,
      dueAt: clock.strictDue === null ? null : dueAt24(clock.strictDue),
      stoppedAt: clock.stoppedAt,
      state: standing.state !== 'running' && isOpen && clock.id !== standing.clockId ? 'over' : state,
      possibleExtension:
        clock.strictDue === null || clock.holder === 'court' ? null : possibleExtension(clock.strictDue),
      newDue: extension?.newDue ?? null,
    }
  })
  return { clocks, standing }
}

/** The day a clock that runs is to be met by: the strict one, and when it has passed what the court granted. Null where none is known. */
const lastDayOf = ({
  state,
  strictDue,
  newDue,
}: Pick<StatutoryClock, 'state' | 'strictDue' | 'newDue'>): LocalDate | null =>
  state === 'running' ? strictDue : state === 'extended' ? newDue : null

/** The next time the board must meet: of what must end at once, when it should have ended. Null where none runs. */
export function nextTime({
  clocks,
  standing,
}: {
  readonly clocks: readonly StatutoryClock[]
  readonly standing: Standing
}): Instant | null {
  if (standing.state === 'must-end') return standing.since
  const due = clocks.flatMap((clock) => {
    const day = clock.holder === 'board' ? lastDayOf(clock) : null
    return day === null ? [] : [dueAt24(day)]
  })
  return due.toSorted()[0] ?? null
}

/** What must end at once first, then by the time that comes first; those without one last. */
export const inOrder = <
  D extends { readonly clocks: readonly StatutoryClock[]; readonly standing: Standing },
>(
  decisions: readonly D[],
): D[] => {
  const key = (decision: D) =>
    `${decision.standing.state === 'must-end' ? 0 : 1} ${nextTime(decision) ?? '9999'}`
  return decisions.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Nothing runs any more: it has ended in fact, or a court's decision on care took over. */
export const isSettled = ({ state }: Standing): boolean => state === 'ended' || state === 'taken-over'

const minutesBefore: Readonly<Record<Exclude<ReminderPoint, 'half'>, number>> = {
  'a-day-left': 24 * 60,
  'four-hours-left': 4 * 60,
}

/** The moments a clock is told of: half of its time, a day and four hours left, in real time to 24.00 of the strict day. */
export function remindersOf(
  clock: Pick<StatutoryClock, 'startsAt' | 'dueAt'>,
): readonly { readonly point: ReminderPoint; readonly at: Instant }[] {
  const { startsAt, dueAt } = clock
  if (startsAt === null || dueAt === null) return []
  const half = Math.floor(minutesBetween(startsAt, dueAt) / 2)
  return reminderPoints
    .map((point) => ({
      point,
      at: point === 'half' ? addMinutes(startsAt, half) : addMinutes(dueAt, -minutesBefore[point]),
    }))
    .filter(({ at }) => at > startsAt)
}

/** What is to be told by now: of clocks the board must meet, that run; late rather than never. Granted time is told of as it ends. */
export const dueReminders = (clocks: readonly StatutoryClock[], now: Instant) =>
  clocks
    .filter((clock) => clock.holder === 'board')
    .flatMap((clock) => {
      const strictDue = lastDayOf(clock)
      if (strictDue === null) return []
      return remindersOf({ startsAt: clock.startsAt, dueAt: dueAt24(strictDue) })
        .filter(({ at, point }) => at <= now && (clock.state === 'running' || point !== 'half'))
        .map((reminder) => ({ ...reminder, clockId: clock.id, strictDue }))
    })

/** Who carries out what a court decided: the duty out of hours, by day the member whose board decided (JO 1837-2017). */
export const enforcerAt = (cameAt: Instant): 'duty' | 'member' => (isOfficeHours(cameAt) ? 'member' : 'duty')

const kindsWithClocks: readonly EventKind[] = [
  'executed',
  'submitted',
  'court-receipt',
  'application',
  'application-receipt',
  'extension',
  'court-decision',
]
/** What may be written down of a type: of one without clocks only that it was carried out. */
export const eventKindsOf = (type: DecisionTypeKey, version: number): readonly EventKind[] => {
  const edition: DecisionType = decisionTypeOf(type, version)
  if (edition.clocks === null) return ['executed']
  return kindsWithClocks.filter((kind) => kind !== 'extension' || mayExtend(edition))
}
const mayExtend = ({ clocks }: DecisionType): boolean =>
  clocks !== null &&
  clocks !== 'report-of-concern' &&
  clocks !== 'investigation' &&
  decisionClocks(clocks, onlyDecided(null)).some(
    (clock) => clock.holder === 'board' && clock.court === 'may-extend',
  )

type Written = Omit<
  DecisionEvent,
  'id' | 'recordedAt' | 'recordedBy' | 'withdrawnAt' | 'withdrawnBy' | 'endReason'
>
export type EventRefusal =
  | 'not-of-this-type'
  | 'in-the-future'
  | 'time-far-off'
  | 'before-decision'
  | 'already-recorded'
  | 'channel-missing'
  | 'court-missing'
  | 'number-missing'
  | 'outcome-missing'
  | 'came-before'
  | 'receipt-missing'
  | 'due-not-later'

const once: readonly EventKind[] = ['executed', 'court-receipt', 'application-receipt']
const isBlank = (value: string | null): boolean => value === null || value.trim() === ''

/**
 * Whether an event may be written down. A receipt has the court's number, since it alone stops a clock; that a court let a decision
 * stand is written after its receipt, that it revoked one at any time. Nothing happens before the decision, nor in the future.
 */
export function decideEvent(
  decision: Pick<Decision, 'type' | 'typeVersion' | 'decidedAt'>,
  events: readonly Known[],
  event: Written,
  now: Instant,
): Answer<Written, EventRefusal> {
  const { kind } = event
  if (!eventKindsOf(decision.type, decision.typeVersion).includes(kind))
    return refused('not-of-this-type', 'kind')
  const odd = farOff({ at: event.at, cameAt: event.cameAt }, now)
  if (odd !== null) return refused('time-far-off', odd)
  if (event.at > now) return refused('in-the-future', 'at')
  if (decision.decidedAt !== null && event.at < decision.decidedAt) return refused('before-decision', 'at')
  const valid = standingOf(events)
  if (once.includes(kind) && valid.some((other) => other.kind === kind))
    return refused('already-recorded', 'kind')
  const isSending = kind === 'submitted' || kind === 'application'
  if ((isSending || kind === 'court-decision') && event.channel === null)
    return refused('channel-missing', 'channel')
  if (isSending && isBlank(event.court)) return refused('court-missing', 'court')
  const isReceipt = kind === 'court-receipt' || kind === 'application-receipt'
  if (isReceipt && isBlank(event.courtNumber)) return refused('number-missing', 'courtNumber')
  if (kind === 'court-decision') {
    if (event.matter === null || event.outcome === null) return refused('outcome-missing', 'outcome')
    if (event.cameAt === null || event.cameAt < event.at) return refused('came-before', 'cameAt')
    if (event.cameAt > now) return refused('in-the-future', 'cameAt')
    const receipt = event.matter === 'custody' ? 'court-receipt' : 'application-receipt'
    if (event.outcome !== 'revoked' && !valid.some((other) => other.kind === receipt))
      return refused('receipt-missing', 'matter')
  }
  if (kind === 'extension' && event.newDue !== null && !isLater(decision, events, event.newDue, event.at))
    return refused('due-not-later', 'newDue')
  return decided(event)
}

export type EndRefusal = 'already-ended' | 'in-the-future' | 'time-far-off' | 'before-decision'

/** More time ends after it was asked for, and after the strict time it was asked instead of. */
function isLater(
  decision: Pick<Decision, 'type' | 'typeVersion' | 'decidedAt'>,
  events: readonly Known[],
  newDue: LocalDate,
  askedAt: Instant,
): boolean {
  const type = clockTypeOf(decision)
  const clocks = type === null ? [] : decisionClocks(type, eventsOf(decision.decidedAt, events))
  const isExtended = (clock: DecisionClock) => clock.holder === 'board' && clock.court === 'may-extend'
  const strict = clocks.find(isExtended)?.strictDue ?? null
  return dueAt24(newDue) > askedAt && (strict === null || newDue > strict)
}

/** That the custody is over in fact. It may be written down at any time: a board ends what is no longer needed (LVU 9 §, LVM 18 b §). */
export function decideEnd<E extends { readonly at: Instant }>(
  decision: Pick<Decision, 'decidedAt'>,
  events: readonly Known[],
  end: E,
  now: Instant,
): Answer<E, EndRefusal> {
  if (standingOf(events).some((event) => event.kind === 'custody-ended')) return refused('already-ended')
  if (farOff({ at: end.at }, now) !== null) return refused('time-far-off', 'at')
  if (end.at > now) return refused('in-the-future', 'at')
  if (decision.decidedAt !== null && end.at < decision.decidedAt) return refused('before-decision', 'at')
  return decided(end)
}
