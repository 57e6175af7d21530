import type { Aged, PersonCard } from '../../base/person/model.ts'
import { ageOf, displayName } from '../../base/person/rules.ts'
import { sheetWords } from '../../code-lists/decision-sheet.ts'
import * as printed from '../../code-lists/police-request.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { protectedIn, type Secrets, withoutProtected } from '../../kernel/protected-text.ts'
import { foldName } from '../../kernel/text.ts'
import {
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  localTime,
  weekday,
} from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import { tidied } from '../case/rules.ts'
import type { Decision as BoardDecision } from '../decision/model.ts'
import type { Mandate } from '../mandate/model.ts'
import {
  type AssistanceState,
  type AssistanceStep,
  type Executor,
  type Ground,
  groundRules,
  type judgedFields,
  mandatedBy,
  neededFields,
  type PoliceAssistance,
  type RequesterKind,
  type RequestSheet,
  type TransportHours,
} from './model.ts'

export type RequesterFault =
  | `requester-${Ground}`
  | 'requester-wrong-member'
  | 'requester-mandate-ended'
  | 'requester-mandate-not-begun'
  | 'requester-not-covered'
  | 'requester-mandate-missing'
  | 'requester-name-missing'
  | 'requester-basis-missing'

/** The first sign of a type's key names its act: an appointment to decide under an act is read as one to carry it out. */
const actOf = (key: string): string => key.slice(0, key.indexOf('-'))

/**
 * Whether the law lets this requester ask on this ground at that moment. The chair is named in p. 1 and not in p. 2: there a
 * chair needs to be appointed, as any member (LVU 43 §).
 */
export function mayRequest(
  ground: Ground,
  asked: {
    readonly kind: RequesterKind
    readonly mandate: Mandate | null
    readonly name?: string | null
    readonly basis?: string | null
  },
  memberId: string,
  at: Instant,
): true | RequesterFault {
  if (!groundRules[ground].requesters.includes(asked.kind)) return `requester-${ground}`
  const kinds = mandatedBy[asked.kind]
  if (kinds === undefined) {
    if (!asked.name) return 'requester-name-missing'
    return asked.basis ? true : 'requester-basis-missing'
  }
  const { mandate } = asked
  if (mandate === null) return 'requester-mandate-missing'
  if (!kinds.includes(mandate.kind)) return `requester-${ground}`
  if (mandate.memberId !== memberId) return 'requester-wrong-member'
  const day = localDate(at)
  if (!holdsOn(mandate, day))
    return mandate.validFrom > day ? 'requester-mandate-not-begun' : 'requester-mandate-ended'
  const covered =
    asked.kind !== 'appointed-member' || mandate.covers.some((key) => actOf(key) === actOf(ground))
  return covered || 'requester-not-covered'
}

export type CarriedFault =
  | 'decision-missing'
  | 'decision-unknown'
  | 'decision-not-made'
  | 'decision-of-another'
  | 'decision-of-another-act'
  | 'decision-ended'
  | 'before-decision'
type Carried = Pick<BoardDecision, 'personId' | 'memberId' | 'type' | 'status' | 'decidedAt'> & {
  /** The law, a court or the board has ended it. */
  readonly hasEnded: boolean
}
/** Point 2 carries out a decision that is made: here, or elsewhere with court or board, number and day. */
export function carriedFault(
  ground: Ground,
  asked: Pick<PoliceAssistance, 'decisionElsewhere' | 'personId' | 'memberId' | 'askedAt'>,
  decision: Carried | null | undefined,
): CarriedFault | null {
  const { carriesOut } = groundRules[ground]
  if (decision === undefined) return 'decision-unknown'
  if (decision === null) return carriesOut !== null && !asked.decisionElsewhere ? 'decision-missing' : null
  if (decision.personId !== asked.personId || decision.memberId !== asked.memberId)
    return 'decision-of-another'
  if (decision.status !== 'made' || decision.decidedAt === null) return 'decision-not-made'
  if (carriesOut !== null && !carriesOut.includes(decision.type)) return 'decision-of-another-act'
  if (decision.hasEnded) return 'decision-ended'
  return asked.askedAt < decision.decidedAt ? 'before-decision' : null
}

/** Who drives at a moment; the police where no row holds (F-03). */
export function executorAt(rows: readonly TransportHours[], at: Instant): Executor {
  const day = localDate(at)
  const [hour = 0, minute = 0] = localTime(at).split(':').map(Number)
  const minutes = hour * 60 + minute
  const found = rows.find(
    (row) =>
      holdsOn(row, day) &&
      row.weekday === weekday(day) &&
      row.fromMinute <= minutes &&
      minutes < row.toMinute &&
      (!row.workingDaysOnly || isWorkingDay(day)),
  )
  return found?.executor ?? 'police'
}

type JudgementFault =
  | 'not-in-case'
  | 'member-unknown'
  | 'age-outside-law'
  | 'already-asked'
  | 'risk-grounds-missing'
  | 'risk-grounds-copied'
  | 'divergence-missing'
  | 'protected-in-text'
  | 'time-far-off'
export type AskFault =
  | JudgementFault
  | RequesterFault
  | CarriedFault
  | 'precondition-missing'
  | 'purpose-missing'
  | 'where-missing'
  | 'where-reason-missing'
  | 'local-plan-missing'
  | 'staff-along-far'
  | 'in-the-future'

export type AskFacts = {
  readonly isInCase: boolean
  readonly person: Aged | undefined
  readonly isMember: boolean
  readonly mandate: Mandate | null
  /** Null where none was named, undefined where the named one is not there. */
  readonly decision: Carried | null | undefined
  readonly secrets: Secrets
  /** Risk grounds written before about the same person. */
  readonly written: readonly string[]
  readonly isAsked: boolean
  /** Longest transport the duty goes along on, in minutes; null where the region has set none (F-04). */
  readonly longestTransport: number | null
}
type Judged = Pick<PoliceAssistance, (typeof judgedFields)[number]>
export type Asking = Judged &
  Pick<
    PoliceAssistance,
    | 'askedAt'
    | 'decisionElsewhere'
    | 'requesterBasis'
    | 'precondition'
    | 'preconditionText'
    | 'whereReason'
    | 'driveMinutes'
    | 'staffAlong'
    | 'staffAlongReason'
    | 'foundIn'
    | 'localDuty'
    | 'localPlan'
    | (typeof neededFields)[number]
  > & { readonly requesterKind: RequesterKind; readonly requesterName: string | null }

const isSaid = (text: string | null): boolean => (text ?? '').length >= 20

/** The judgement behind it, whatever it comes to: its own each time, never last week's text (E-21, V-30). */
function judgementFault(
  facts: AskFacts,
  input: Judged,
  on: LocalDate,
): Decision<never, JudgementFault> | null {
  if (!facts.isInCase || facts.person === undefined) return refused('not-in-case', 'personId')
  if (!facts.isMember) return refused('member-unknown', 'memberId')
  const { ageBelow } = groundRules[input.ground]
  const age = ageOf(facts.person, on)
  if (ageBelow !== null && age !== null && age >= ageBelow) return refused('age-outside-law', 'ground')
  if (facts.isAsked) return refused('already-asked', 'ground')
  if (!isSaid(input.riskGrounds)) return refused('risk-grounds-missing', 'riskGrounds')
  const isCopied = facts.written.some((before) => foldName(before) === foldName(input.riskGrounds))
  return isCopied ? refused('risk-grounds-copied', 'riskGrounds') : null
}

/** What a request must say before the police have it. */
export function decideAsk<I extends Asking>(
  facts: AskFacts,
  typed: I,
  now: Instant,
): Decision<I & { readonly whereProtected: boolean }, AskFault> {
  const input = tidied(typed)
  const fault = judgementFault(facts, input, localDate(now))
  if (fault !== null) return fault
  if (input.askedAt > now) return refused('in-the-future', 'askedAt')
  if (farOff({ askedAt: input.askedAt }, now) !== null) return refused('time-far-off', 'askedAt')
  const carried = carriedFault(input.ground, input, facts.decision)
  if (carried !== null) return refused(carried, carried === 'before-decision' ? 'askedAt' : 'decisionId')
  const requester = {
    ...facts,
    kind: input.requesterKind,
    name: input.requesterName,
    basis: input.requesterBasis,
  }
  const right = mayRequest(input.ground, requester, input.memberId, input.askedAt)
  if (right !== true) return refused(right, 'requesterKind')
  if (input.precondition === null || !isSaid(input.preconditionText))
    return refused('precondition-missing', input.precondition === null ? 'precondition' : 'preconditionText')
  if (input.memberWish === 'wait' && !input.divergence) return refused('divergence-missing', 'divergence')
  if (!input.purpose) return refused('purpose-missing', 'purpose')
  if (!input.whereTo) return refused('where-missing', 'whereTo')
  const { whereTo, ...others } = input
  const leak = protectedIn(others, facts.secrets)
  if (leak !== null) return refused('protected-in-text', leak)
  const whereProtected = protectedIn({ whereTo }, facts.secrets) !== null
  if (whereProtected && (input.whereReason ?? '').length < 5)
    return refused('where-reason-missing', 'whereReason')
  if (input.foundIn && !(input.localDuty && input.localPlan))
    return refused('local-plan-missing', input.localDuty ? 'localPlan' : 'localDuty')
  const isFar = facts.longestTransport !== null && (input.driveMinutes ?? 0) > facts.longestTransport
  if (input.staffAlong && isFar && !input.staffAlongReason)
    return refused('staff-along-far', 'staffAlongReason')
  return decided({ ...input, whereProtected })
}

/** Judged, and not asked now: says when it is looked at again; against the municipality's routine it says why (V-30). */
export function decideWait<I extends Judged & { readonly reviewAt: Instant }>(
  facts: AskFacts,
  typed: I,
  now: Instant,
): Decision<I, JudgementFault | 'review-past'> {
  const input = tidied(typed)
  const fault = judgementFault(facts, input, localDate(now))
  if (fault !== null) return fault
  const leak = protectedIn(input, facts.secrets)
  if (leak !== null) return refused('protected-in-text', leak)
  if (input.memberWish === 'always-ask' && !input.divergence)
    return refused('divergence-missing', 'divergence')
  if (input.reviewAt <= now) return refused('review-past', 'reviewAt')
  return farOff({ reviewAt: input.reviewAt }, now) === null
    ? decided(input)
    : refused('time-far-off', 'reviewAt')
}

/** No detention of anybody under 15 (LVU 43 c §); an unknown age is treated as such. */
export const isBelowDetention = (person: Aged, on: LocalDate): boolean => (ageOf(person, on) ?? 0) < 15

const turns: Readonly<Record<AssistanceState, readonly AssistanceState[]>> = {
  requested: ['approved', 'refused', 'recalled'],
  approved: ['ordered', 'recalled'],
  ordered: ['under-way', 'recalled'],
  'under-way': ['done', 'recalled'],
  done: [],
  refused: [],
  recalled: [],
  waits: [],
}
/** What can follow a state (F-01): the station officer answers, the command centre orders, a patrol drives. */
export const nextStates = (status: AssistanceState): readonly AssistanceState[] => turns[status]

type StepState = 'has-ended' | 'not-in-turn'
export const available = (
  row: Pick<PoliceAssistance, 'status'>,
  to: AssistanceState,
): Availability<StepState> => {
  if (turns[row.status].includes(to)) return allowed
  return closed(turns[row.status].length === 0 ? 'has-ended' : 'not-in-turn')
}

/** The steps that stand, in the order they came: of a corrected one the correction. */
export function standing<S extends Pick<AssistanceStep, 'id' | 'replaces' | 'state'>>(
  steps: readonly S[],
): S[] {
  const replaced = new Set(steps.map(({ replaces }) => replaces))
  const order = Object.keys(turns)
  return steps
    .filter(({ id }) => !replaced.has(id))
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

export type StepFault =
  | 'name-missing'
  | 'reason-missing'
  | 'event-report-missing'
  | 'protected-in-text'
  | 'in-the-future'
  | 'before-last-step'
  | 'after-next-step'
type Said = Pick<AssistanceStep, 'at' | 'name' | 'unit' | 'eventReport' | 'note'>
type Made = Pick<AssistanceStep, 'id' | 'replaces' | 'state' | 'at'>

/** What a state must say of itself: a name and a time, a no and a recall why, an order the number of its event report (F-01). */
function stepFault(
  state: AssistanceState,
  said: Said,
  secrets: Secrets,
  now: Instant,
): Decision<never, StepFault> | null {
  if ((said.name ?? '').length < 2) return refused('name-missing', 'name')
  if ((state === 'refused' || state === 'recalled') && !said.note) return refused('reason-missing', 'note')
  if (state === 'ordered' && !said.eventReport) return refused('event-report-missing', 'eventReport')
  if (said.at > now) return refused('in-the-future', 'at')
  const leak = protectedIn(said, secrets)
  return leak === null ? null : refused('protected-in-text', leak)
}

/** The next state, no earlier than the one before it. */
export function decideStep<I extends Said>(
  facts: { readonly steps: readonly Made[]; readonly secrets: Secrets },
  to: AssistanceState,
  typed: I,
  now: Instant,
): Decision<I, StepFault> {
  const said = tidied(typed)
  const fault = stepFault(to, said, facts.secrets, now)
  if (fault !== null) return fault
  const before = standing(facts.steps).at(-1)
  return before && said.at < before.at ? refused('before-last-step', 'at') : decided(said)
}

/** What was written of a step anew, with why; its time stays between its neighbours'. The first one stays beside it. */
export function decideCorrection<I extends Said & { readonly reason: string }>(
  facts: { readonly steps: readonly Made[]; readonly secrets: Secrets },
  stepId: string,
  typed: I,
  now: Instant,
): Decision<I & { readonly step: Made }, StepFault | 'step-unknown'> {
  const said = tidied(typed)
  const steps = standing(facts.steps)
  const index = steps.findIndex(({ id }) => id === stepId)
  const step = steps[index]
  if (step === undefined) return refused('step-unknown', 'stepId')
  const fault = stepFault(step.state, said, facts.secrets, now)
  if (fault !== null) return fault
  if ((said.reason ?? '').length < 5) return refused('reason-missing', 'reason')
  const [before, after] = [steps[index - 1], steps[index + 1]]
  if (before && said.at < before.at) return refused('before-last-step', 'at')
  if (after && said.at > after.at) return refused('after-next-step', 'at')
  return decided({ ...said, step })
}

type Printed = PoliceAssistance & {
  readonly memberName: string
  readonly law: string
  readonly decisionNumber: string | null
  readonly person: PersonCard
  readonly belowDetention: boolean
}
/** The request on paper: what the police need and no more; a protected place is said by word of mouth (law-and-standards 3.6). */
export function composeRequest(of: Printed, secrets: Secrets): RequestSheet {
  const { requestWords: own } = printed
  const clean = (said: string | null): string => withoutProtected(said ?? '', secrets, own.notPrinted)
  const name = displayName(of.person, sheetWords)
  const identity = of.person.identityNumber ?? (of.person.birthDate && sheetWords.born(of.person.birthDate))
  const who = [of.requesterName, of.requesterTitle].filter(Boolean).join(', ')
  const whereTo = of.whereProtected ? own.saidAloud : clean(of.whereTo)
  return {
    municipality: of.memberName,
    number: of.number,
    title: own.title,
    about: [
      { label: own.about, value: [clean(name), identity ?? sheetWords.notIdentified].join('\n') },
      { label: own.law, value: `${of.law}\n${printed.groundTitles[of.ground]}` },
      { label: own.decision, value: of.decisionNumber ?? (clean(of.decisionElsewhere) || own.noDecision) },
      {
        label: own.requestedBy,
        value: `${of.requesterKind ? printed.requesterTitles[of.requesterKind] : ''}\n${who}\n${of.requesterBasis ?? ''}`,
      },
    ],
    sections: [
      ...neededFields.map((field) => ({
        title: printed.neededTitles[field],
        text: field === 'whereTo' ? whereTo : clean(of[field]),
      })),
      {
        title: of.precondition ? printed.preconditionTitles[of.precondition] : '',
        text: clean(of.preconditionText),
      },
      { title: own.risk, text: clean(of.riskGrounds) },
    ].filter(({ text }) => text !== ''),
    notes: of.belowDetention ? [own.noDetention] : [],
  }
}
