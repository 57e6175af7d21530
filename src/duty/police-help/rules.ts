import { type Decision, decided, refused } from '../../kernel/decision.ts'
import type { Instant } from '../../kernel/time.ts'
import { tidied } from '../case/rules.ts'

export type AnswerFault =
  | 'already-answered'
  | 'answer-reason-missing'
  | 'safety-plan-missing'
  | 'child-present-missing'
  | 'in-the-future'
  | 'before-asked'
/** A no says why, what protects the person instead, and whether there is a child (V-11). */
export function decideAnswer<
  I extends {
    readonly answer: 'yes' | 'no'
    readonly answeredAt: Instant
    readonly answerReason?: string | null
    readonly safetyPlan?: string | null
    readonly childPresent?: string | null
  },
>(
  row: { readonly askedAt: Instant; readonly answer: unknown },
  typed: I,
  now: Instant,
): Decision<I, AnswerFault> {
  const input = tidied(typed)
  if (row.answer !== null) return refused('already-answered')
  if (input.answeredAt > now) return refused('in-the-future', 'answeredAt')
  if (input.answeredAt < row.askedAt) return refused('before-asked', 'answeredAt')
  if (input.answer === 'yes') return decided(input)
  if (!input.answerReason) return refused('answer-reason-missing', 'answerReason')
  if (!input.childPresent) return refused('child-present-missing', 'childPresent')
  return input.safetyPlan ? decided(input) : refused('safety-plan-missing', 'safetyPlan')
}
