import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Actor } from '../../kernel/permit.ts'
import { protectedIn, type Secrets } from '../../kernel/protected-text.ts'
import { type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Case } from '../case/model.ts'
import type { CashBox, CashEntry } from './model.ts'

type Box = Pick<CashBox, 'kind' | 'endedAt'>
type Entry = Pick<CashEntry, 'kind' | 'amount' | 'rechargeId'>

/** Only cash can run out: the travel account is paid by invoice. */
const lacks = (box: Box, balance: number, out: number): boolean => box.kind === 'petty-cash' && balance < out

type Spent = {
  readonly amount: number
  readonly at: Instant
  readonly what: string
  readonly receipt: 'kept' | 'missing'
  readonly noReceiptReason?: string | null
  readonly isAid: boolean
  readonly caseId?: string | null
}
export type ExpenseFacts = {
  readonly box: Box
  /** Öre in the box now. */
  readonly balance: number
  /** Of the case it names: open, or closed, or undefined where it is not there to be seen; null where it names none. */
  readonly caseStatus: Case['status'] | undefined | null
  readonly memberIsKnown: boolean
  /** Phones and streets of the marked people of the case. */
  readonly secrets: Secrets
}
export type ExpenseRefusal =
  | 'box-ended'
  | 'not-enough-cash'
  | 'in-the-future'
  | 'time-far-off'
  | 'what-missing'
  | 'receipt-reason-missing'
  | 'aid-needs-case'
  | 'case-unknown'
  | 'case-closed'
  | 'member-unknown'
  | 'protected-in-text'

/** Money out: with a receipt or the reason why not, never more than there is, and without a protected address (F-17, W35). */
export function decideExpense<T extends Spent>(
  facts: ExpenseFacts,
  input: T,
  now: Instant,
): Decision<T, ExpenseRefusal> {
  if (facts.box.endedAt !== null) return refused('box-ended', 'boxId')
  if (input.what.trim() === '') return refused('what-missing', 'what')
  if (input.at > now) return refused('in-the-future', 'at')
  const far = farOff({ at: input.at }, now)
  if (far !== null) return refused('time-far-off', far)
  if (input.receipt === 'missing' && (input.noReceiptReason ?? '').trim() === '')
    return refused('receipt-reason-missing', 'noReceiptReason')
  if (facts.caseStatus === undefined) return refused('case-unknown', 'caseId')
  if (facts.caseStatus === 'closed') return refused('case-closed', 'caseId')
  if (input.isAid && !input.caseId) return refused('aid-needs-case', 'caseId')
  if (!facts.memberIsKnown) return refused('member-unknown', 'memberId')
  const { what, noReceiptReason = null } = input
  const field = protectedIn({ what, noReceiptReason }, facts.secrets)
  if (field !== null) return refused('protected-in-text', field)
  if (lacks(facts.box, facts.balance, input.amount))
    return refused('not-enough-cash', 'amount', { balance: formatAmount(facts.balance, 'sv') })
  return decided(input)
}

export type ReversalRefusal =
  | 'not-reversible'
  | 'already-reversed'
  | 'already-recharged'
  | 'reason-missing'
  | 'not-enough-cash'
  | 'box-ended'
  | 'manager-fills'
  | 'case-hidden'
  | 'protected-in-text'
/**
 * A mistake is reversed by an entry of its own; what a municipality has been asked to pay stays. A fill-up is the manager's
 * to take back as it was to put in, and a case that asks for a reason to open is opened first: its measure follows.
 */
export function decideReversal(
  facts: {
    readonly box: Box
    readonly balance: number
    readonly entry: Entry
    readonly isReversed: boolean
    readonly seesCase: boolean
    readonly secrets: Secrets
  },
  typed: string,
  by: Pick<Actor, 'role'>,
): Decision<{ readonly amount: number; readonly reason: string }, ReversalRefusal> {
  const { box, balance, entry, isReversed, seesCase, secrets } = facts
  const reason = typed.trim()
  if (entry.kind !== 'expense' && entry.kind !== 'fill-up') return refused('not-reversible')
  if (entry.kind === 'fill-up' && by.role !== 'duty-manager') return refused('manager-fills')
  if (isReversed) return refused('already-reversed')
  if (entry.rechargeId !== null) return refused('already-recharged')
  if (box.endedAt !== null) return refused('box-ended')
  if (!seesCase) return refused('case-hidden')
  if (reason === '') return refused('reason-missing', 'reason')
  if (protectedIn({ reason }, secrets) !== null) return refused('protected-in-text', 'reason')
  if (lacks(box, balance, entry.amount))
    return refused('not-enough-cash', 'reason', { balance: formatAmount(balance, 'sv') })
  return decided({ amount: -entry.amount, reason })
}

export type CountRefusal = 'box-ended' | 'not-countable' | 'explanation-missing'
/** The box is counted; a difference is explained and becomes an entry, so that the next count begins right. Öre. */
export function decideCount(
  facts: { readonly box: Box; readonly balance: number },
  input: { readonly counted: number; readonly explanation?: string | null },
): Decision<{ readonly difference: number; readonly explanation: string | null }, CountRefusal> {
  if (facts.box.endedAt !== null) return refused('box-ended', 'boxId')
  if (facts.box.kind !== 'petty-cash') return refused('not-countable', 'boxId')
  const difference = input.counted - facts.balance
  const explanation = (input.explanation ?? '').trim()
  if (difference !== 0 && explanation === '')
    return refused('explanation-missing', 'explanation', { expected: formatAmount(facts.balance, 'sv') })
  return decided({ difference, explanation: explanation === '' ? null : explanation })
}

/** A box is used no more when nothing is left in it; what was paid out of it stays to be read. */
export function decideEnd(facts: {
  readonly box: Box
  readonly balance: number
}): Decision<null, 'box-ended' | 'box-not-empty'> {
  if (facts.box.endedAt !== null) return refused('box-ended')
  return facts.box.kind === 'petty-cash' && facts.balance !== 0
    ? refused('box-not-empty', undefined, { balance: formatAmount(facts.balance, 'sv') })
    : decided(null)
}

export type RechargeRefusal =
  | 'period-backwards'
  | 'period-not-ended'
  | 'period-too-large'
  | 'nothing-to-recharge'
/** More lines than this are two recharges: each is a paper somebody reads. */
export const mostLines = 5000
/** What a municipality pays back for a period: days are whole, and there is something to pay. */
export function decideRecharge(
  lines: readonly Pick<CashEntry, 'amount'>[],
  period: { readonly fromDate: LocalDate; readonly toDate: LocalDate },
  now: Instant,
): Decision<{ readonly total: number }, RechargeRefusal> {
  if (period.toDate < period.fromDate) return refused('period-backwards', 'toDate')
  if (period.toDate >= localDate(now)) return refused('period-not-ended', 'toDate')
  if (lines.length > mostLines) return refused('period-too-large', 'toDate')
  const total = -lines.reduce((sum, { amount }) => sum + amount, 0)
  return lines.length === 0 ? refused('nothing-to-recharge', 'memberId') : decided({ total })
}
