import type { AdvanceNotice } from '../../duty/advance-notice/model.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { isClockTime } from '../../kernel/field.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import {
  addDays,
  atLocal,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  localTime,
  nextWorkingDay,
} from '../../kernel/time.ts'
import type { UnstableKind, UnstableTelling, WeekendSetting, weekendAnswers } from './model.ts'

/** Asked at 13.00 where the region has not said another time. */
const defaultAsksAt = '13:00'
/** From this clock time the member sees what may stir before it is back (H-37). */
const closingTime = '15:00'
const morning = '08:00'

/** The free days that follow a working day, and the day the day service is back. */
export type Weekend = {
  /** The last working day: the members are asked on it. */
  readonly askedOn: LocalDate
  readonly firstDay: LocalDate
  readonly lastDay: LocalDate
  readonly backOn: LocalDate
}

/** A working day with free days after it: every Friday, and the day before a holiday (H-23). */
const isAskingDay = (day: LocalDate): boolean => isWorkingDay(day) && !isWorkingDay(addDays(day, 1))

/** The free days after a day, or null where the next day is a working day or this one is free. */
export function weekendAfter(day: LocalDate): Weekend | null {
  if (!isAskingDay(day)) return null
  const backOn = nextWorkingDay(day)
  return { askedOn: day, firstDay: addDays(day, 1), lastDay: addDays(backOn, -1), backOn }
}

/** The weekend that is near or going on: from the morning of the last working day until the day service is back at 08.00. */
export function weekendAt(now: Instant): Weekend | null {
  const today = localDate(now)
  const isBeforeMorning = localTime(now) < morning
  if (isWorkingDay(today) && !isBeforeMorning) return weekendAfter(today)
  let day = addDays(today, -1)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  const weekend = weekendAfter(day)
  return weekend !== null && (today < weekend.backOn || isBeforeMorning) ? weekend : null
}

/** The clock time of a day: the latest that has begun to hold. Rows in the order they were set. */
export const asksAtOn = (
  settings: readonly Pick<WeekendSetting, 'asksAt' | 'validFrom'>[],
  day: LocalDate,
): string =>
  settings
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
    .at(-1)?.asksAt ?? defaultAsksAt

/** Whom to ask now about which days; null before the time, and on days that are followed by a working day. */
export function weekendToAsk(
  now: Instant,
  settings: readonly Pick<WeekendSetting, 'asksAt' | 'validFrom'>[],
): Weekend | null {
  const today = localDate(now)
  const weekend = weekendAfter(today)
  return weekend !== null && localTime(now) >= asksAtOn(settings, today) ? weekend : null
}

/** A time when the day service works and can answer, from a day that has not passed. */
export function decideTime<T extends { readonly asksAt: string; readonly validFrom: LocalDate }>(
  input: T,
  today: LocalDate,
): Decision<T, 'time-unreadable' | 'outside-office-hours' | 'in-the-past'> {
  if (!isClockTime(input.asksAt)) return refused('time-unreadable', 'asksAt')
  if (input.asksAt < morning || input.asksAt >= '17:00') return refused('outside-office-hours', 'asksAt')
  return input.validFrom < today ? refused('in-the-past', 'validFrom') : decided(input)
}

/** Answered until the day service is back: then it is too late to say. */
export const mayAnswer = (
  question: { readonly askedOn: LocalDate },
  now: Instant,
): Availability<'weekend-over'> =>
  now < atLocal(nextWorkingDay(question.askedOn), morning) ? allowed : closed('weekend-over')

export type Standing = (typeof weekendAnswers)[number] | 'unanswered' | 'not-asked'
/** What is known of a member: unanswered is never shown as nothing. */
export const standingOf = (
  question: { readonly answers: readonly { readonly answer: (typeof weekendAnswers)[number] }[] } | undefined,
): Standing => (question === undefined ? 'not-asked' : (question.answers.at(-1)?.answer ?? 'unanswered'))

/** Whether it is time to look at what is unstable: from 15.00 on a working day, until it ends. */
export const isClosingTime = (now: Instant): boolean =>
  isWorkingDay(localDate(now)) && localTime(now) >= closingTime

/** A notice that holds today and ends before the day service is back: the night after would read it as run out. */
export const endsBeforeBack = (
  notice: Pick<AdvanceNotice, 'status' | 'validUntil'>,
  today: LocalDate,
): boolean =>
  notice.status === 'current' && notice.validUntil >= today && notice.validUntil < nextWorkingDay(today)

/** A time that comes before the day service is back at 08.00, or has passed. */
export const fallsBeforeBack = (at: Instant | null, now: Instant): boolean =>
  at !== null && at <= atLocal(nextWorkingDay(localDate(now)), morning)

/** Told once a day of each; the next day what was told is renewed. */
export const mayTell = (
  tellings: readonly Pick<UnstableTelling, 'toldOn'>[],
  today: LocalDate,
): Availability<'already-told'> =>
  tellings.some(({ toldOn }) => toldOn === today) ? closed('already-told') : allowed

/** The order of the list: what the law counts first, then what ends, what was promised and what waits. */
const order: readonly UnstableKind[] = ['decision', 'notice', 'report', 'thread']
export const inOrder = <R extends { readonly kind: UnstableKind; readonly dueAt: Instant | null }>(
  rows: readonly R[],
): R[] => {
  const key = ({ kind, dueAt }: R) => `${order.indexOf(kind)} ${dueAt ?? '9999'}`
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
