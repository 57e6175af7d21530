import { type DecisionType, decisionTypeOf } from '../../code-lists/decision-type.ts'
import { type Decision as Answer, decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addMinutes, formatLocal, type Instant } from '../../kernel/time.ts'
import type { Decision } from '../decision/model.ts'
import { isByDelegation } from '../decision/rules.ts'
import type { Delegation, Mandate } from '../mandate/model.ts'
import { mayDecide } from '../mandate/rules.ts'
import type { DecisionTaking } from './model.ts'

/** The edition of the type a decision was begun under. */
export const typeOf = (decision: Pick<Decision, 'type' | 'typeVersion'>): DecisionType =>
  decisionTypeOf(decision.type, decision.typeVersion)

/** Whose files a step with a decision touches, and who hears of it: the duty, the board's decision-maker, the day. */
export const toldOf = ({ id, caseId, personId, memberId }: Decision) =>
  ({
    about: { cases: [caseId], persons: [personId], members: [memberId] },
    events: [
      { topic: 'decision', id, memberIds: [memberId] },
      { topic: 'case', id: caseId },
    ],
  }) as const

type Barred = Exclude<ReturnType<typeof mayDecide>, true>
/** What bars somebody from deciding, the most telling first. */
const telling = [
  'mandate-ended',
  'mandate-not-begun',
  'not-covered',
  'not-for-officials',
  'wrong-member',
] as const

/** The mandate by which somebody may decide at a moment, or what bars all they have; `no-mandate` where they have none. */
export function mandateFor(
  mandates: readonly Mandate[],
  type: DecisionType,
  memberId: string,
  at: Instant,
): { readonly mandate: Mandate } | { readonly barred: Barred | 'no-mandate' } {
  const judged = mandates.map((mandate) => ({ mandate, may: mayDecide(mandate, type, memberId, at) }))
  const holding = judged.find(({ may }) => may === true)
  if (holding !== undefined) return { mandate: holding.mandate }
  const bars = new Set(judged.map(({ may }) => may))
  return { barred: telling.find((bar) => bars.has(bar)) ?? 'no-mandate' }
}

type StateRefusal = 'already-decided' | 'recalled' | 'not-ready' | 'shown-changed'
type Standing = Pick<Decision, 'status' | 'shownHash' | 'decidedAt' | 'decidedByName'>

/** Open to be decided as it was shown: what was decided, recalled or changed in between is told, with who and when. */
export function checkStanding(decision: Standing, shownHash: string): Answer<null, StateRefusal> {
  const { status, decidedAt, decidedByName } = decision
  if (decidedAt !== null)
    return refused('already-decided', undefined, {
      by: decidedByName ?? '',
      at: formatLocal(decidedAt, 'sv'),
    })
  if (status === 'recalled' || status === 'not-asked') return refused('recalled')
  if (status !== 'ready') return refused('not-ready')
  return decision.shownHash === shownHash ? decided(null) : refused('shown-changed')
}

type WordsRefusal = 'reason-missing' | 'words-missing'
/** A yes is said in own words, however short; a no says why. */
export function checkWords(answer: 'yes' | 'no', typed: string): Answer<string, WordsRefusal> {
  const words = normaliseText(typed)
  if (answer === 'no' && words.length < 5) return refused('reason-missing', 'ownWords')
  return words.length < 2 ? refused('words-missing', 'ownWords') : decided(words)
}

/** What a decision is when it has been taken: what is written on its row, and what stands beside it. */
export type Taken = {
  readonly row: Partial<Decision> & { readonly status: 'made' | 'declined'; readonly decidedAt: Instant }
  readonly beside: Omit<DecisionTaking, 'decisionId'> | null
}
const alone: Omit<DecisionTaking, 'decisionId'> = {
  witnessName: null,
  noWitnessReason: null,
  delegationId: null,
  delegationReference: null,
  recipientId: null,
}
const statusOf = { yes: 'made', no: 'declined' } as const
const taken = (
  answer: 'yes' | 'no',
  by: { readonly name: string; readonly title: string },
  ownWords: string,
  actor: Pick<Actor, 'accountId'>,
  now: Instant,
) => ({
  status: statusOf[answer],
  decidedByName: by.name,
  decidedByTitle: by.title,
  ownWords,
  registeredAt: now,
  registeredBy: actor.accountId,
})

export type RightRefusal = Barred | 'no-mandate' | 'delegation-missing' | 'delegation-above'
type RightFacts = {
  readonly decision: Pick<Decision, 'memberId'>
  readonly type: DecisionType
  /** Of the account that decides, also those that ended. */
  readonly mandates: readonly Mandate[]
  /** The line of the board's delegation order for the type today. */
  readonly delegation: Delegation | undefined
}
type InAppFacts = RightFacts & {
  readonly decision: Standing
  /** Whom a refusal may be addressed to. */
  readonly personIds: ReadonlySet<string>
}
type Said = { readonly shownHash: string; readonly answer: 'yes' | 'no'; readonly ownWords: string }
type InAppInput = Said & { readonly recipientId?: string | null }
export type InAppRefusal =
  | StateRefusal
  | WordsRefusal
  | RightRefusal
  | 'recipient-missing'
  | 'recipient-not-in-case'

/** Where a delegation stands, for the record: it may end, what was decided by it does not. */
export const referenceOf = ({ minutesReference, minutesDate, limits }: Delegation): string =>
  `${minutesReference}, ${minutesDate}. ${limits ?? ''}`.trim().slice(0, 300)

/** By what somebody may decide now, in the product: the same for the button and for the command. */
export function rightOf(
  { decision, type, mandates, delegation }: RightFacts,
  actor: Actor,
  now: Instant,
): Answer<{ mandate: Mandate } | { delegation: Delegation }, RightRefusal> {
  const isEmployee = actor.role !== 'chair'
  if (isEmployee && isByDelegation(type)) {
    if (delegation === undefined) return refused('delegation-missing')
    const isAbove = delegation.lowest === 'duty-manager' && actor.role !== 'duty-manager'
    return isAbove ? refused('delegation-above') : decided({ delegation })
  }
  // An employee never takes what the law keeps for elected members, whatever paper there is (SoL 30:7, LVU 6 §).
  if (isEmployee) return refused('not-for-officials')
  const found = mandateFor(mandates, type, decision.memberId, now)
  return 'mandate' in found ? decided(found) : refused(found.barred)
}

/**
 * Decided in the product, at this moment, by the account that holds the mandate, or by an employee the delegation order names.
 * A refusal to aid names its recipient, since it is to be told with reasons and how to appeal (E-19; FL 32 and 33 §§).
 */
export function decideInApp(
  facts: InAppFacts,
  input: InAppInput,
  actor: Actor,
  now: Instant,
): Answer<Taken, InAppRefusal> {
  const standing = checkStanding(facts.decision, input.shownHash)
  if (!standing.ok) return standing
  const right = rightOf(facts, actor, now)
  if (!right.ok) return right
  const words = checkWords(input.answer, input.ownWords)
  if (!words.ok) return words
  const by = 'mandate' in right.changes ? right.changes.mandate : actor
  const isRefusal = 'delegation' in right.changes && input.answer === 'no'
  const recipientId = isRefusal ? (input.recipientId ?? null) : null
  if (isRefusal && recipientId === null) return refused('recipient-missing', 'recipientId')
  if (recipientId !== null && !facts.personIds.has(recipientId))
    return refused('recipient-not-in-case', 'recipientId')
  return decided({
    row: {
      ...taken(input.answer, by, words.changes, actor, now),
      decidedAt: now,
      manner: 'in-app',
      mandateId: 'mandate' in right.changes ? right.changes.mandate.id : null,
    },
    beside:
      'delegation' in right.changes
        ? {
            ...alone,
            delegationId: right.changes.delegation.id,
            delegationReference: referenceOf(right.changes.delegation),
            recipientId,
          }
        : null,
  })
}

/** What is said before it is written: the text may be made ready afterwards the same night, never a day later. */
const longestUnwritten = 24 * 60

/** The earliest moment at which it can have been said: not before the case was, nor a day before it was ready to be shown. */
export function earliestSaid(decision: Pick<Decision, 'readyAt'>, caseOpenedAt: Instant | null): Instant {
  const written = addMinutes(decision.readyAt ?? '1970-01-01T00:00:00.000Z', -longestUnwritten)
  return caseOpenedAt !== null && caseOpenedAt > written ? caseOpenedAt : written
}

type RecordFacts = {
  readonly decision: Standing & Pick<Decision, 'memberId' | 'readyAt'>
  readonly type: DecisionType
  /** Null where the case is closed and out of sight. */
  readonly caseOpenedAt: Instant | null
  readonly mandate: Mandate | undefined
  readonly colleagueIds: ReadonlySet<string>
}
type RecordInput = Said & {
  readonly manner: 'oral' | 'paper'
  readonly mandateId: string
  readonly decidedAt: Instant
  readonly readBackAt?: Instant | null
  readonly witnessId?: string | null
  readonly witnessName?: string | null
  readonly noWitnessReason?: string | null
}
export type RecordRefusal =
  | StateRefusal
  | WordsRefusal
  | Barred
  | 'mandate-unknown'
  | 'in-the-future'
  | 'too-early'
  | 'read-back-missing'
  | 'read-back-wrong'
  | 'witness-missing'
  | 'witness-is-you'
  | 'witness-unknown'

type Heard = Pick<DecisionTaking, 'witnessName' | 'noWitnessReason'> & { readonly witnessId: string | null }
const nobody: Heard = { witnessId: null, witnessName: null, noWitnessReason: null }

function heardBy(
  facts: RecordFacts,
  input: RecordInput,
  actor: Actor,
): Answer<Heard, 'witness-missing' | 'witness-is-you' | 'witness-unknown'> {
  const { witnessId = null } = input
  if (witnessId === actor.accountId) return refused('witness-is-you', 'witnessId')
  if (witnessId !== null)
    return facts.colleagueIds.has(witnessId)
      ? decided({ ...nobody, witnessId })
      : refused('witness-unknown', 'witnessId')
  const witnessName = normaliseText(input.witnessName ?? '') || null
  const noWitnessReason = normaliseText(input.noWitnessReason ?? '') || null
  if (witnessName !== null) return decided({ ...nobody, witnessName })
  return noWitnessReason === null
    ? refused('witness-missing', 'witnessId')
    : decided({ ...nobody, noWitnessReason })
}

/**
 * Said by word of mouth, or written on paper, and written down here by the duty: the decision is of the moment it was said, and
 * the mandate is held against that moment (W6). An oral one is read back, and heard by somebody else too, or says why not.
 */
export function decideRecord(
  facts: RecordFacts,
  input: RecordInput,
  actor: Actor,
  now: Instant,
): Answer<Taken, RecordRefusal> {
  const standing = checkStanding(facts.decision, input.shownHash)
  if (!standing.ok) return standing
  if (input.decidedAt > now) return refused('in-the-future', 'decidedAt')
  const earliest = earliestSaid(facts.decision, facts.caseOpenedAt)
  if (input.decidedAt < earliest)
    return refused('too-early', 'decidedAt', { earliest: formatLocal(earliest, 'sv') })
  const { mandate } = facts
  if (mandate === undefined) return refused('mandate-unknown', 'mandateId')
  const may = mayDecide(mandate, facts.type, facts.decision.memberId, input.decidedAt)
  if (may !== true) return refused(may, 'mandateId')
  const words = checkWords(input.answer, input.ownWords)
  if (!words.ok) return words
  const isOral = input.manner === 'oral'
  const readBackAt = isOral ? (input.readBackAt ?? null) : null
  if (isOral && readBackAt === null) return refused('read-back-missing', 'readBackAt')
  if (readBackAt !== null && (readBackAt < input.decidedAt || readBackAt > now))
    return refused('read-back-wrong', 'readBackAt')
  const heard = isOral ? heardBy(facts, input, actor) : decided(nobody)
  if (!heard.ok) return heard
  const { witnessId, witnessName, noWitnessReason } = heard.changes
  return decided({
    row: {
      ...taken(input.answer, mandate, words.changes, actor, now),
      decidedAt: input.decidedAt,
      manner: input.manner,
      mandateId: mandate.id,
      witnessId,
      readBackAt,
    },
    beside:
      witnessName === null && noWitnessReason === null ? null : { ...alone, witnessName, noWitnessReason },
  })
}

type Reached = {
  readonly numbers: readonly { readonly number: string; readonly audience: string; readonly role: string }[]
}
/** Where a decision-maker calls back at night: what is kept for chairs first, then what everybody has, a direct line before others (E-13). */
export function dutyNumberOf(entries: readonly Reached[]): string | null {
  const numbers = entries.flatMap((entry) => entry.numbers)
  const rank = ({ audience, role }: Reached['numbers'][number]): number =>
    (audience === 'chairs' ? 0 : 10) + Math.max(0, ['direct', 'night', 'standby'].indexOf(role))
  const reachable = numbers.filter(({ audience }) => audience === 'chairs' || audience === 'public')
  return reachable.toSorted((one, other) => rank(one) - rank(other))[0]?.number ?? null
}
