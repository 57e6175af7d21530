import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Finding, RosterShift } from '../roster/model.ts'
import type { PlannedShift } from '../roster/rules.ts'
import type { ShiftSwap } from './model.ts'

type Shift = Pick<RosterShift, 'accountId' | 'status' | 'startsAt' | 'changedAt'>

const isComing = (shift: Shift, now: Instant): boolean => shift.status === 'published' && shift.startsAt > now

export type AskRefusal =
  | 'not-your-shift'
  | 'shift-not-coming'
  | 'not-duty-staff'
  | 'own-receiver'
  | 'return-needs-receiver'
  | 'return-not-theirs'
  | 'already-offered'
  | 'return-already-offered'
/** One's own coming shift is offered, in return for a coming one of whoever is asked. */
export function decideAsk<T extends { readonly toId?: string | null; readonly forShiftId?: string | null }>(
  facts: {
    readonly shift: Shift
    readonly inReturn: Shift | undefined
    readonly isDutyStaff: boolean
    /** Which of the two is in an open swap already. */
    readonly isOffered: boolean
    readonly isReturnOffered: boolean
  },
  input: T,
  actor: Pick<Actor, 'accountId'>,
  now: Instant,
): Decision<T, AskRefusal> {
  const { shift, inReturn, isDutyStaff, isOffered, isReturnOffered } = facts
  if (shift.accountId !== actor.accountId) return refused('not-your-shift', 'shiftId')
  if (!isComing(shift, now)) return refused('shift-not-coming', 'shiftId')
  if (isOffered) return refused('already-offered', 'shiftId')
  if (input.toId === actor.accountId) return refused('own-receiver', 'toId')
  if (input.toId && !isDutyStaff) return refused('not-duty-staff', 'toId')
  if (!input.forShiftId) return decided(input)
  if (!input.toId) return refused('return-needs-receiver', 'toId')
  if (inReturn === undefined || inReturn.accountId !== input.toId)
    return refused('return-not-theirs', 'forShiftId')
  if (!isComing(inReturn, now)) return refused('shift-not-coming', 'forShiftId')
  return isReturnOffered ? refused('return-already-offered', 'forShiftId') : decided(input)
}

/** Who may do what with it now: whoever is asked answers, whoever asked withdraws, the manager decides what is accepted. */
export function available(
  swap: Pick<ShiftSwap, 'state' | 'fromId' | 'toId'>,
  actor: Pick<Actor, 'accountId'>,
): {
  readonly answer: Availability<'not-asked' | 'own-request' | 'not-yours'>
  readonly withdraw: Availability<'not-asked' | 'not-yours'>
  readonly decide: Availability<'not-accepted'>
} {
  const isOwn = swap.fromId === actor.accountId
  const isAsked = swap.toId === null || swap.toId === actor.accountId
  const mayAnswer = isAsked ? allowed : closed('not-yours')
  const mayWithdraw = isOwn ? allowed : closed('not-yours')
  const isOpen = swap.state === 'asked' || swap.state === 'accepted'
  return {
    answer: swap.state === 'asked' ? (isOwn ? closed('own-request') : mayAnswer) : closed('not-asked'),
    withdraw: isOpen ? mayWithdraw : closed('not-asked'),
    decide: swap.state === 'accepted' ? allowed : closed('not-accepted'),
  }
}

/** The roster as it would be: the shift is the other's, and theirs in return one's own. */
export const swapped = <S extends Pick<PlannedShift, 'id' | 'accountId'>>(
  shifts: readonly S[],
  swap: Pick<ShiftSwap, 'shiftId' | 'forShiftId' | 'fromId'>,
  toId: string,
): S[] =>
  shifts.map((shift) => {
    if (shift.id === swap.shiftId) return { ...shift, accountId: toId }
    return shift.id === swap.forShiftId ? { ...shift, accountId: swap.fromId } : shift
  })

type Moved = {
  readonly swap: Pick<ShiftSwap, 'fromId' | 'toId' | 'forShiftId' | 'askedAt'>
  readonly shift: Shift
  readonly inReturn: Shift | undefined
}
/** Both shifts are as they were when it was asked: whoever said yes said it to those times, and to nothing else. */
function faultSince(
  { swap, shift, inReturn }: Moved,
  now: Instant,
): 'shift-changed' | 'shift-gone' | undefined {
  if (!isComing(shift, now) || (inReturn !== undefined && !isComing(inReturn, now))) return 'shift-gone'
  const isAsAsked = (one: Shift) => one.changedAt === null || one.changedAt <= swap.askedAt
  const isSame =
    shift.accountId === swap.fromId &&
    isAsAsked(shift) &&
    (swap.forShiftId === null ||
      (inReturn !== undefined && inReturn.accountId === swap.toId && isAsAsked(inReturn)))
  return isSame ? undefined : 'shift-changed'
}

export type AnswerRefusal = 'open-to-all' | 'shift-changed' | 'shift-gone'
/** A yes is to shifts that are still as asked; a no may always be said, but not for everybody. */
export function decideAnswer<F extends Moved>(
  facts: F,
  answer: 'accept' | 'decline',
  now: Instant,
): Decision<F & { readonly answer: 'accept' | 'decline' }, AnswerRefusal> {
  if (answer === 'decline')
    return facts.swap.toId === null ? refused('open-to-all') : decided({ ...facts, answer })
  const fault = faultSince(facts, now)
  return fault === undefined ? decided({ ...facts, answer }) : refused(fault)
}

export type DecideRefusal = 'shift-gone' | 'shift-overlaps' | 'shift-changed' | 'reason-missing'
export type DecideFacts = Moved & {
  /** Whether somebody would be in two shifts at once. */
  readonly clashes: boolean
  readonly findings: readonly Finding[]
}
/** An approval finds the shifts as they were when it was accepted, nobody in two at once, and a reason for what it worsens. */
export function decideApproval<F extends DecideFacts>(
  facts: F,
  reason: string | null,
  now: Instant,
): Decision<F & { readonly reason: string | null }, DecideRefusal> {
  const { clashes, findings } = facts
  const fault = faultSince(facts, now)
  if (fault !== undefined) return refused(fault)
  if (clashes) return refused('shift-overlaps')
  const why = (reason ?? '').trim()
  if (findings.length > 0 && why === '') return refused('reason-missing', 'reason')
  return decided({ ...facts, reason: why === '' ? null : why })
}
