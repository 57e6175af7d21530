import { type DecisionType, type DecisionTypeKey, decisionTypes } from '../../code-lists/decision-type.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import type { Role } from '../../kernel/permit.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, atLocal, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { type Dated, holdsOn, holdTogether } from '../../kernel/validity.ts'
import type { Delegation, Mandate, MandateKind } from './model.ts'

type Barred = 'wrong-member' | 'mandate-ended' | 'mandate-not-begun' | 'not-covered' | 'not-for-officials'

/**
 * Whether a mandate covers a decision for a member's board at a moment; its days are local and both count.
 * The chair decides by law what the type lets a chair decide, a member of the board what it was appointed for (LVU 6 §,
 * LVM 13 §); only the own board's, never the host's (KL 9:37). An official appointed under LVU 43 § p. 2 asks the police for
 * help and decides nothing by that.
 */
export function mayDecide(
  mandate: Mandate,
  type: DecisionType,
  memberId: string,
  at: Instant,
): true | Barred {
  if (mandate.memberId !== memberId) return 'wrong-member'
  const state = stateOn(mandate, localDate(at))
  if (state !== 'holds') return state === 'ended' ? 'mandate-ended' : 'mandate-not-begun'
  if (mandate.kind === 'official') return 'not-for-officials'
  if (mandate.kind === 'chair') return type.deciders.includes('chair') || 'not-covered'
  return (type.deciders.includes('appointed-member') && mandate.covers.includes(type.key)) || 'not-covered'
}

/** Types of decision a member of the board may be appointed for, and those an employee may be given on delegation, on a day. */
export const typesFor = (decider: 'appointed-member' | 'delegate', on: LocalDate): DecisionType[] =>
  decisionTypes.filter((type) => type.deciders.includes(decider) && holdsOn(type, on))

/**
 * Whether an employee of the duty may take a decision on delegation at a moment: by a line of the board's order that holds,
 * from its lowest post upwards. What the law keeps for elected members is never delegated (SoL 30:7, 30:8; E-03).
 */
export function mayDecideByDelegation(
  delegations: readonly Delegation[],
  type: DecisionType,
  memberId: string,
  role: Role,
  at: Instant,
): true | 'never-delegated' | 'not-delegated' | 'post-too-low' {
  if (!type.deciders.includes('delegate')) return 'never-delegated'
  const day = localDate(at)
  const line = delegations.find(
    (one) => one.memberId === memberId && one.type === type.key && holdsOn(one, day),
  )
  if (line === undefined || (role !== 'duty-worker' && role !== 'duty-manager')) return 'not-delegated'
  return role === 'duty-manager' || line.lowest === 'duty-worker' || 'post-too-low'
}

/** Where a dated row stands on a day; one whose last day lies before its first never began. */
export function stateOn({ validFrom, validTo }: Dated, on: LocalDate): 'holds' | 'ended' | 'not-begun' {
  if (validTo !== null && (validTo < on || validTo < validFrom)) return 'ended'
  return validFrom > on ? 'not-begun' : 'holds'
}

type Resolved = Pick<Mandate, 'minutesReference' | 'minutesDate' | 'validFrom' | 'validTo'>
type ResolvedRefusal =
  | 'minutes-missing'
  | 'date-far-off'
  | 'minutes-not-held'
  | 'before-minutes'
  | 'ends-before-start'

/** What the board has resolved, in minutes that are there, for days after them. */
function checkResolved<R extends Resolved>(row: R, now: Instant): Decision<R, ResolvedRefusal> {
  const minutesReference = normaliseText(row.minutesReference)
  if (minutesReference.length < 2) return refused('minutes-missing', 'minutesReference')
  const noon = (date: LocalDate) => atLocal(date, '12:00')
  const far = farOff({ minutesDate: noon(row.minutesDate), validFrom: noon(row.validFrom) }, now)
  if (far !== null) return refused('date-far-off', far)
  if (row.minutesDate > localDate(now)) return refused('minutes-not-held', 'minutesDate')
  if (row.validFrom < row.minutesDate) return refused('before-minutes', 'validFrom')
  if (row.validTo !== null && row.validTo < row.validFrom) return refused('ends-before-start', 'validTo')
  return decided({ ...row, minutesReference })
}

/** An account as it may hold a mandate for a board. */
type Holder = { readonly role: string; readonly name: string }
export type NewMandate = Pick<
  Mandate,
  | 'memberId'
  | 'kind'
  | 'accountId'
  | 'name'
  | 'title'
  | 'phone'
  | 'covers'
  | 'minutesReference'
  | 'minutesDate'
  | 'validFrom'
  | 'validTo'
>
export type MandateRefusal =
  | ResolvedRefusal
  | 'name-missing'
  | 'title-missing'
  | 'number-unreadable'
  | 'account-unfit'
  | 'covers-missing'
  | 'not-by-appointment'
  | 'already-mandated'
  | 'other-chair'

const isSamePerson = (
  one: Pick<Mandate, 'accountId' | 'name'>,
  other: Pick<Mandate, 'accountId' | 'name'>,
) =>
  one.accountId !== null && other.accountId !== null
    ? one.accountId === other.accountId
    : one.name.toLocaleLowerCase('sv') === other.name.toLocaleLowerCase('sv')

/** Ones that hold on no day stand in nobody's way. */
const standing = (row: Dated) => row.validTo === null || row.validTo >= row.validFrom

/**
 * A mandate as it may be registered: an account of the right kind or none, the types it was given for where the law does not
 * say them itself, one chair at a time, and nobody twice in the same part on the same day.
 * @param holder the account's post for this member, or at the duty; undefined where it has none
 * @param others every mandate of the board
 */
export function decideMandate(
  input: NewMandate,
  holder: Holder | undefined,
  others: readonly Mandate[],
  now: Instant,
): Decision<NewMandate, MandateRefusal> {
  const resolved = checkResolved(input, now)
  if (!resolved.ok) return resolved
  const row = {
    ...resolved.changes,
    name: normaliseText(input.name).replaceAll(/\s+/g, ' '),
    title: normaliseText(input.title),
  }
  if (row.name.length < 2) return refused('name-missing', 'name')
  if (row.title.length < 2) return refused('title-missing', 'title')
  const phone = row.phone === null ? null : parsePhone(row.phone)
  if (row.phone !== null && phone === null) return refused('number-unreadable', 'phone')
  if (row.accountId !== null && !fits(row.kind, holder)) return refused('account-unfit', 'accountId')
  const covers = isAppointed(row.kind) ? [...new Set(row.covers)] : []
  if (isAppointed(row.kind) && covers.length === 0) return refused('covers-missing', 'covers')
  const open: readonly DecisionTypeKey[] = typesFor('appointed-member', localDate(now)).map(({ key }) => key)
  if (covers.some((key) => !open.includes(key))) return refused('not-by-appointment', 'covers')
  const beside = others.filter(
    (other) => other.kind === row.kind && standing(other) && holdTogether(other, row),
  )
  if (beside.some((other) => isSamePerson(other, row))) return refused('already-mandated', 'validFrom')
  const chair = row.kind === 'chair' ? beside[0] : undefined
  if (chair !== undefined) return refused('other-chair', 'kind', { from: chair.validFrom })
  return decided({ ...row, phone, covers })
}

/** Whoever the board appoints, as a vice chair or a member, decides only what the appointment names. */
export const isAppointed = (kind: MandateKind): boolean => kind === 'vice-chair' || kind === 'board-member'

const fits = (kind: MandateKind, holder: Holder | undefined): boolean =>
  kind === 'official'
    ? holder?.role === 'duty-worker' || holder?.role === 'duty-manager'
    : holder?.role === 'chair'

export type EndRefusal = 'already-ended' | 'reason-missing' | 'later-end' | 'ends-before-start'
/**
 * The last day of something a board resolved, with why. The day before its first: it never held.
 * @param lastDay may have passed: that the board ended it yesterday is often told today
 */
export function decideEnd(
  row: Dated & { readonly endedReason: string | null },
  lastDay: LocalDate,
  reason: string,
): Decision<{ validTo: LocalDate; endedReason: string }, EndRefusal> {
  if (row.endedReason !== null) return refused('already-ended')
  if (row.validTo !== null && lastDay > row.validTo) return refused('later-end', 'lastDay')
  if (lastDay < addDays(row.validFrom, -1)) return refused('ends-before-start', 'lastDay')
  const endedReason = normaliseText(reason)
  return endedReason.length < 3
    ? refused('reason-missing', 'reason')
    : decided({ validTo: lastDay, endedReason })
}

type NewDelegation = Pick<
  Delegation,
  'memberId' | 'type' | 'lowest' | 'limits' | 'minutesReference' | 'minutesDate' | 'validFrom' | 'validTo'
>
export type DelegationRefusal = ResolvedRefusal | 'never-delegated' | 'already-delegated'
/** A line of the delegation order: only what the law lets an employee decide, and one line for each type at a time. */
export function decideDelegation(
  input: NewDelegation,
  others: readonly Delegation[],
  now: Instant,
): Decision<NewDelegation, DelegationRefusal> {
  const isOpen = typesFor('delegate', localDate(now)).some(({ key }) => key === input.type)
  if (!isOpen) return refused('never-delegated', 'type')
  const resolved = checkResolved(input, now)
  if (!resolved.ok) return resolved
  const twin = others.find(
    (other) => other.type === input.type && standing(other) && holdTogether(other, input),
  )
  if (twin !== undefined) return refused('already-delegated', 'validFrom', { from: twin.validFrom })
  const limits = input.limits === null ? null : normaliseText(input.limits) || null
  return decided({ ...resolved.changes, limits })
}
