import type { DecisionType } from '../../code-lists/decision-type.ts'
import { type Decision as Answer, decided, refused } from '../../kernel/decision.ts'
import { protectedIn, type Secrets } from '../../kernel/protected-text.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Decision } from '../decision/model.ts'
import { isByDelegation } from '../decision/rules.ts'
import type { DecisionNotice, PartyKind } from './model.ts'

/** Whether a taken decision is told to its parties: one made, and a refusal of what somebody asked for (FL 33 §). */
export const isToBeTold = (decision: Pick<Decision, 'status'>, type: DecisionType): boolean =>
  decision.status === 'made' || (decision.status === 'declined' && isByDelegation(type))

type Subject = { readonly personId: string; readonly age: number | null }
/** What somebody is in the matter: from 15 the young speak for themselves (LVU 36 §); of an unknown age they are held for such. */
export function partyOf(
  personId: string | null,
  subject: Subject,
  guardianIds: readonly string[],
): PartyKind {
  if (personId !== subject.personId)
    return personId !== null && guardianIds.includes(personId) ? 'guardian' : 'other'
  if (subject.age === null) return 'young'
  return subject.age >= 18 ? 'adult' : subject.age >= 15 ? 'young' : 'child'
}

type Owed = { readonly party: PartyKind; readonly personId: string | null }
/**
 * Who is to be told: the person, and while under 18 the guardians; nobody known as guardian is somebody yet to be found.
 * A refusal is told to whom it is addressed.
 */
export function owedTo(
  subject: Subject,
  guardianIds: readonly string[],
  recipientId: string | null,
): readonly Owed[] {
  if (recipientId !== null)
    return [{ party: partyOf(recipientId, subject, guardianIds), personId: recipientId }]
  const self = { party: partyOf(subject.personId, subject, guardianIds), personId: subject.personId }
  if (subject.age !== null && subject.age >= 18) return [self]
  const guardians = guardianIds.map((personId) => ({ party: 'guardian' as const, personId }))
  return [self, ...(guardians.length === 0 ? [{ party: 'guardian' as const, personId: null }] : guardians)]
}

type NoticeFacts = {
  readonly decision: Pick<Decision, 'status' | 'decidedAt'>
  readonly type: DecisionType
  readonly personIds: ReadonlySet<string>
  readonly protectedIds: ReadonlySet<string>
  readonly given: readonly Pick<DecisionNotice, 'personId' | 'outcome' | 'instructionGiven'>[]
  readonly secrets: Secrets
}
type NoticeInput = Pick<DecisionNotice, 'outcome' | 'at' | 'toldBy' | 'instructionGiven'> &
  Partial<Pick<DecisionNotice, 'personId' | 'name' | 'way' | 'reason'>>
export type NoticeRefusal =
  | 'not-decided'
  | 'in-the-future'
  | 'before-decision'
  | 'person-not-in-case'
  | 'name-missing'
  | 'way-missing'
  | 'reason-missing'
  | 'instruction-reason-missing'
  | 'protected-no-post'
  | 'protected-address'
  | 'already-told'

/** Told, when, how and with which words; or not possible, and why. What the law wants otherwise is departed from with a reason. */
export function decideNotice(
  facts: NoticeFacts,
  input: NoticeInput,
  now: Instant,
): Answer<Pick<DecisionNotice, 'personId' | 'name' | 'way' | 'reason' | 'instructionGiven'>, NoticeRefusal> {
  const { decision, type } = facts
  if (!isToBeTold(decision, type)) return refused('not-decided')
  if (input.at > now) return refused('in-the-future', 'at')
  if (decision.decidedAt !== null && input.at < decision.decidedAt) return refused('before-decision', 'at')
  const personId = input.personId ?? null
  if (personId !== null && !facts.personIds.has(personId)) return refused('person-not-in-case', 'personId')
  const name = normaliseText(input.name ?? '')
  if (personId === null && name.length < 2) return refused('name-missing', 'name')
  const reason = normaliseText(input.reason ?? '') || null
  const isTold = input.outcome === 'told'
  const way = isTold ? (input.way ?? null) : null
  if (isTold && way === null) return refused('way-missing', 'way')
  if (!isTold && reason === null) return refused('reason-missing', 'reason')
  if (way === 'letter-posted' && personId !== null && facts.protectedIds.has(personId))
    return refused('protected-no-post', 'way')
  // Where the decision may be appealed the instruction is given in writing (FL 33 §).
  const instructionGiven = isTold ? input.instructionGiven : 'not-given'
  if (isTold && type.appeal !== null && instructionGiven !== 'written' && reason === null)
    return refused('instruction-reason-missing', 'reason')
  const isRepeated = facts.given.some(
    (one) => personId !== null && one.personId === personId && one.instructionGiven === 'written',
  )
  if (isTold && isRepeated) return refused('already-told', 'personId')
  if (protectedIn({ reason, name }, facts.secrets) !== null) return refused('protected-address', 'reason')
  return decided({ personId, name: personId === null ? name : null, way, reason, instructionGiven })
}

type ToReport = Pick<Decision, 'memberId' | 'decidedAt'> & { readonly isReported: boolean }
export type ReportRefusal =
  | 'decision-unknown'
  | 'several-boards'
  | 'already-reported'
  | 'in-the-future'
  | 'before-decision'

/** A meeting that has been held, of the one board, after each of the decisions (LVU 6 §: the next one). */
export function decideReport<D extends ToReport>(
  found: readonly D[],
  input: { readonly decisionIds: readonly string[]; readonly meetingOn: LocalDate },
  today: LocalDate,
): Answer<{ memberId: string; decisions: readonly D[] }, ReportRefusal> {
  const [first] = found
  if (first === undefined || found.length < new Set(input.decisionIds).size)
    return refused('decision-unknown', 'decisionIds')
  if (found.some((one) => one.memberId !== first.memberId)) return refused('several-boards', 'decisionIds')
  if (found.some((one) => one.isReported)) return refused('already-reported', 'decisionIds')
  if (input.meetingOn > today) return refused('in-the-future', 'meetingOn')
  const isBefore = (one: D) => one.decidedAt !== null && localDate(one.decidedAt) > input.meetingOn
  return found.some(isBefore)
    ? refused('before-decision', 'meetingOn')
    : decided({ memberId: first.memberId, decisions: found })
}

/** What was told or reported by mistake is taken back with why, once. */
export function decideWithdraw<R extends { readonly withdrawnAt: Instant | null }>(
  row: R,
  typed: string,
): Answer<{ row: R; reason: string }, 'already-withdrawn' | 'reason-missing'> {
  const reason = normaliseText(typed)
  if (row.withdrawnAt !== null) return refused('already-withdrawn')
  return reason === '' ? refused('reason-missing', 'reason') : decided({ row, reason })
}
