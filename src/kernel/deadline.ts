/** Statutory clocks. Each counts from its own start event to a strict local date, due at 24.00. */
import {
  addDays,
  addMonths,
  atLocal,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  nextWorkingDay,
} from './time.ts'

export type ClockId = 'sol-20-1-same-day' | 'sol-20-2-14-days' | 'sol-20-3-four-months' | DecisionClockId

/** What starts clocks: a report of concern received, an investigation opened, or a decision of the night. */
export const clockTypes = [
  'report-of-concern',
  'investigation',
  'lvu-6',
  'lvu-27',
  'lvu-31d',
  'lvm-13',
  'l2024-79-4-1',
] as const
export type ClockType = (typeof clockTypes)[number]
/** The types whose clocks start one after another, each from an event of its own. */
export type DecisionClockType = Exclude<ClockType, 'report-of-concern' | 'investigation'>

/** `startsAt` and `strictDue` are null while the start event is still to come. An extension never moves `strictDue`. */
export type Clock = {
  id: ClockId
  legalBasis: string
  startsAt: Instant | null
  strictDue: LocalDate | null
}

type Rule = {
  id: ClockId
  /** In force from 2025-07-01 (SoL 2025:400), and the same rule in the act it repealed. */
  legalBasis: string
  repealedBasis: string
  due(started: LocalDate): LocalDate
}

const newActFrom: LocalDate = '2025-07-01'

// "Genast" is the same day according to prop. 2012/13:10 p. 60; the act itself says no number of hours.
const rules: Record<Exclude<ClockType, DecisionClockType>, readonly Rule[]> = {
  'report-of-concern': [
    {
      id: 'sol-20-1-same-day',
      legalBasis: 'SoL (2025:400) 20 kap. 1 §',
      repealedBasis: 'SoL (2001:453) 11 kap. 1 a § första stycket',
      due: (received) => received,
    },
    {
      id: 'sol-20-2-14-days',
      legalBasis: 'SoL (2025:400) 20 kap. 2 §',
      repealedBasis: 'SoL (2001:453) 11 kap. 1 a § andra stycket',
      due: (received) => addDays(received, 14),
    },
  ],
  investigation: [
    {
      id: 'sol-20-3-four-months',
      legalBasis: 'SoL (2025:400) 20 kap. 3 §',
      repealedBasis: 'SoL (2001:453) 11 kap. 2 §',
      due: (opened) => addMonths(opened, 4),
    },
  ],
}

/** What happens to a decision and starts, or stops, a clock; null is still to come. A receipt's moment is when the court had it. */
export type ClockEvents = {
  readonly decidedAt: Instant | null
  /** Of L2024:79: when the child was placed. */
  readonly executedAt: Instant | null
  readonly courtReceiptAt: Instant | null
  /** The court let the decision stand. */
  readonly upheldAt: Instant | null
  readonly applicationReceiptAt: Instant | null
  /** The court decided on the submission, whichever way. */
  readonly courtDecidedAt: Instant | null
  /** The court decided on the application, which ends the matter of the night. */
  readonly careDecidedAt: Instant | null
}
export type ClockEvent = keyof ClockEvents

export const decisionClockIds = [
  'lvu-7-submission',
  'lvu-7-court',
  'lvu-8-application',
  'lvu-28-submission',
  'lvu-28-court',
  'lvu-29-application',
  'lvu-31e-submission',
  'lvu-31e-court',
  'lvu-31f-application',
  'lvu-34-court',
  'lvm-15-submission',
  'lvm-17-court',
  'lvm-18-application',
  'lvm-38-court',
  'l2024-79-4-3-submission',
  'l2024-79-4-3-court',
  'l2024-79-4-6-application',
] as const
export type DecisionClockId = (typeof decisionClockIds)[number]

/** A clock of a decision, with what stops it. `stoppedAt` is null until that has happened. */
export type DecisionClock = Clock & {
  readonly id: DecisionClockId
  /** Who must act: the board, or the court. */
  readonly holder: 'board' | 'court'
  readonly startEvent: ClockEvent
  readonly stopEvent: ClockEvent
  readonly stoppedAt: Instant | null
  /** What has passed unstopped ends the decision (LVU 7, 9, 30, 31 e, 31 g §§, LVM 18 a §). */
  readonly lapses: boolean
  /** The court may give the board longer to apply, if it is asked within the time (LVU 8, 31 f §§). */
  readonly court: 'may-extend' | 'may-not-extend'
}

type DecisionRule = Pick<
  DecisionClock,
  'id' | 'legalBasis' | 'holder' | 'startEvent' | 'stopEvent' | 'lapses' | 'court'
> & { readonly days: number; readonly startsAt?: (events: ClockEvents) => Instant | null }

const submission = (id: DecisionClockId, legalBasis: string, days: number): DecisionRule => ({
  id,
  legalBasis,
  days,
  holder: 'board',
  startEvent: 'decidedAt',
  stopEvent: 'courtReceiptAt',
  lapses: true,
  court: 'may-not-extend',
})
const review = (id: DecisionClockId, legalBasis: string, days: number): DecisionRule => ({
  id,
  legalBasis,
  days,
  holder: 'court',
  startEvent: 'courtReceiptAt',
  stopEvent: 'courtDecidedAt',
  lapses: false,
  court: 'may-extend',
})
const application = (
  id: DecisionClockId,
  legalBasis: string,
  startEvent: ClockEvent,
  days: number,
  court: DecisionRule['court'],
): DecisionRule => ({
  id,
  legalBasis,
  days,
  holder: 'board',
  startEvent,
  stopEvent: 'applicationReceiptAt',
  lapses: true,
  court,
})
const hearing = (id: DecisionClockId, legalBasis: string, days: number): DecisionRule => ({
  id,
  legalBasis,
  days,
  holder: 'court',
  startEvent: 'applicationReceiptAt',
  stopEvent: 'careDecidedAt',
  lapses: false,
  court: 'may-extend',
})

/** LVM 17, 38 §§: what was not executed when the court had it is counted from when it was executed. */
const fromExecutionIfLater =
  (event: 'courtReceiptAt' | 'applicationReceiptAt') =>
  (events: ClockEvents): Instant | null => {
    const { courtReceiptAt, executedAt } = events
    const came = events[event]
    if (came === null || courtReceiptAt === null || executedAt === null) return null
    return executedAt > courtReceiptAt ? executedAt : came
  }

const decisionRules: Record<DecisionClockType, readonly DecisionRule[]> = {
  'lvu-6': [
    submission('lvu-7-submission', 'LVU (1990:52) 7 §', 7),
    review('lvu-7-court', 'LVU (1990:52) 7 §', 7),
    application('lvu-8-application', 'LVU (1990:52) 8 §', 'executedAt', 28, 'may-extend'),
    hearing('lvu-34-court', 'LVU (1990:52) 34 §', 14),
  ],
  'lvu-27': [
    submission('lvu-28-submission', 'LVU (1990:52) 28 §', 7),
    review('lvu-28-court', 'LVU (1990:52) 28 §', 7),
    application('lvu-29-application', 'LVU (1990:52) 29 §', 'upheldAt', 14, 'may-not-extend'),
    hearing('lvu-34-court', 'LVU (1990:52) 34 §', 14),
  ],
  'lvu-31d': [
    submission('lvu-31e-submission', 'LVU (1990:52) 31 e §', 7),
    review('lvu-31e-court', 'LVU (1990:52) 31 e §', 7),
    application('lvu-31f-application', 'LVU (1990:52) 31 f §', 'upheldAt', 28, 'may-extend'),
    hearing('lvu-34-court', 'LVU (1990:52) 34 §', 14),
  ],
  'lvm-13': [
    submission('lvm-15-submission', 'LVM (1988:870) 15 §', 1),
    {
      ...review('lvm-17-court', 'LVM (1988:870) 17 §', 4),
      startsAt: fromExecutionIfLater('courtReceiptAt'),
    },
    application('lvm-18-application', 'LVM (1988:870) 18 §', 'upheldAt', 7, 'may-not-extend'),
    {
      ...hearing('lvm-38-court', 'LVM (1988:870) 38 §', 7),
      startsAt: fromExecutionIfLater('applicationReceiptAt'),
    },
  ],
  'l2024-79-4-1': [
    submission('l2024-79-4-3-submission', 'Lag (2024:79) 4 kap. 3 §', 7),
    review('l2024-79-4-3-court', 'Lag (2024:79) 4 kap. 3 §', 7),
    application('l2024-79-4-6-application', 'Lag (2024:79) 4 kap. 6 §', 'executedAt', 42, 'may-extend'),
  ],
}

/** Every clock of a decision, in the order they come. A clock whose start event is to come has neither start nor due date. */
export function decisionClocks(type: DecisionClockType, events: ClockEvents): readonly DecisionClock[] {
  return decisionRules[type].map(({ days, startsAt: special, ...rule }) => {
    const startsAt = special === undefined ? events[rule.startEvent] : special(events)
    return {
      ...rule,
      startsAt,
      strictDue: startsAt === null ? null : addDays(localDate(startsAt), days),
      stoppedAt: events[rule.stopEvent],
    }
  })
}

/** A decision of which nothing more is known than when it was taken. */
export const onlyDecided = (decidedAt: Instant | null): ClockEvents => ({
  decidedAt,
  executedAt: null,
  courtReceiptAt: null,
  upheldAt: null,
  applicationReceiptAt: null,
  courtDecidedAt: null,
  careDecidedAt: null,
})

const isOfDecision = (type: ClockType): type is DecisionClockType =>
  type !== 'report-of-concern' && type !== 'investigation'

/** The clocks that a start event sets going, with the law in force on its local day; null when it has not happened yet. */
export function clocksFor(type: ClockType, startsAt: Instant | null): readonly Clock[] {
  if (isOfDecision(type))
    return decisionClocks(type, onlyDecided(startsAt)).map((clock) => ({
      id: clock.id,
      legalBasis: clock.legalBasis,
      startsAt: clock.startsAt,
      strictDue: clock.strictDue,
    }))
  const started = startsAt === null ? null : localDate(startsAt)
  return rules[type].map((rule) => ({
    id: rule.id,
    legalBasis: started !== null && started < newActFrom ? rule.repealedBasis : rule.legalBasis,
    startsAt,
    strictDue: started === null ? null : rule.due(started),
  }))
}

/** The moment a date runs out: 24.00 local, which is 00.00 the day after. */
export function dueAt24(date: LocalDate): Instant {
  return atLocal(addDays(date, 1), '00:00')
}

/**
 * The day lag 1930:173 2 § would move a last day to: the next weekday after a Saturday, a holiday or one of the three eves; null
 * where it moves nothing. Whether it holds for LVU and LVM is not decided: a note, never a due date.
 */
export function possibleExtension(strictDue: LocalDate): LocalDate | null {
  return isWorkingDay(strictDue) ? null : nextWorkingDay(strictDue)
}
