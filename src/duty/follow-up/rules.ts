import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Debrief, ShiftQuestion } from './model.ts'

type Words = 'text-missing'
/** What is asked, answered and noted says something. */
export const decideText = <F extends string>(text: string, field: F): Decision<string, Words> =>
  text.trim() === '' ? refused('text-missing', field) : decided(text.trim())

/** Who may do what with a question now: staff answer the manager, the manager staff, and nobody their own. */
export function availableQuestion(
  question: Pick<ShiftQuestion, 'direction' | 'askedBy' | 'answeredAt'>,
  actor: Pick<Actor, 'accountId' | 'role'>,
): {
  readonly answer: Availability<'already-answered' | 'own-question' | 'manager-answers'>
  readonly calibrate: Availability<'not-answered'>
} {
  const mayAnswer =
    question.answeredAt !== null
      ? closed('already-answered')
      : question.askedBy === actor.accountId
        ? closed('own-question')
        : question.direction === 'to-manager' && actor.role !== 'duty-manager'
          ? closed('manager-answers')
          : allowed
  return { answer: mayAnswer, calibrate: question.answeredAt === null ? closed('not-answered') : allowed }
}

/** Whether somebody has still to read it: asked, answered or calibrated by another since they last did. */
export const isNews = (
  question: Pick<
    ShiftQuestion,
    'askedBy' | 'askedAt' | 'answeredBy' | 'answeredAt' | 'calibratedBy' | 'calibratedAt'
  >,
  accountId: string,
  readAt: Instant | null,
): boolean =>
  [
    [question.askedBy, question.askedAt],
    [question.answeredBy, question.answeredAt],
    [question.calibratedBy, question.calibratedAt],
  ].some(([by, at]) => by !== accountId && at != null && (readAt === null || at > readAt))

export const availableDebrief = (
  debrief: Pick<Debrief, 'state'>,
): Record<'arrange' | 'end', Availability<'debrief-ended'>> => {
  const open = debrief.state === 'done' || debrief.state === 'declined' ? closed('debrief-ended') : allowed
  return { arrange: open, end: open }
}

/** One talk at a time about the same thing; a new one may be asked for when the last has ended, and no is said once. */
export const isAsked = (standing: readonly Pick<Debrief, 'state'>[], wish: 'yes' | 'no'): boolean =>
  standing.some((one) => wish === 'no' || availableDebrief(one).end.allowed)

/** It is arranged with somebody and for a time to come. */
export function decideArrange<T extends { readonly withWhom: string; readonly plannedAt: Instant }>(
  input: T,
  now: Instant,
): Decision<T, 'whom-missing' | 'time-far-off' | 'time-past'> {
  if (input.withWhom.trim().length < 2) return refused('whom-missing', 'withWhom')
  if (farOff({ plannedAt: input.plannedAt }, now) !== null) return refused('time-far-off', 'plannedAt')
  return input.plannedAt < now ? refused('time-past', 'plannedAt') : decided(input)
}

/** Whether it was held anybody may say who sees it; to decline is the person's own. */
export function decideEnd<T extends Pick<Debrief, 'accountId'>>(
  debrief: T,
  state: 'done' | 'declined',
  actor: Pick<Actor, 'accountId'>,
): Decision<T, 'own-to-decline'> {
  return state === 'declined' && debrief.accountId !== actor.accountId
    ? refused('own-to-decline')
    : decided(debrief)
}

export type Continuity = {
  /** Persons whose names stand under the reports. */
  readonly persons: number
  readonly reports: number
  /** The fewest persons who together wrote at least eight reports of ten; 0 without reports. */
  readonly core: number
}
/** Whether the same names come back in the reports (B-28). */
export function continuityOf(authors: readonly { readonly reports: number }[]): Continuity {
  const counts = authors.map(({ reports }) => reports).sort((a, b) => b - a)
  const reports = counts.reduce((sum, count) => sum + count, 0)
  let [core, sum] = [0, 0]
  while (sum < reports * 0.8) sum += counts[core++] ?? 0
  return { persons: counts.length, reports, core }
}
