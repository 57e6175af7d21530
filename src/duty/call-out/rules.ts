import { necessity } from '../../code-lists/necessity.ts'
import { place } from '../../code-lists/place.ts'
import { reasonNotActing } from '../../code-lists/reason-not-acting.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { protectedIn, type Secrets } from '../../kernel/protected-text.ts'
import { addMinutes, type Instant, localDate, minutesBetween } from '../../kernel/time.ts'
import type { Case } from '../case/model.ts'
import { tidied } from '../case/rules.ts'
import { twoHours } from '../clock/rules.ts'
import type { End } from '../cover/model.ts'
import { checkStaff, coverAfter, type Going, type StaffFacts, type StaffFault } from '../cover/rules.ts'
import { isMunicipality } from '../intake/rules.ts'
import { type CallOut, type CallOutSign, type CallOutWorker, unstated } from './model.ts'

type Course = Pick<CallOut, 'decision' | 'leftAt' | 'arrivedAt' | 'leftSceneAt' | 'backAt' | 'cancelledAt'>
export const stages = [
  'refused',
  'postponed',
  'decided',
  'under-way',
  'on-site',
  'returning',
  'back',
  'cancelled',
] as const
export type Stage = (typeof stages)[number]
/** Where a call-out is in its course. One that is cancelled on the way is returning until everybody is back. */
export function stageOf(row: Course): Stage {
  if (row.decision !== 'go') return row.decision
  if (row.backAt !== null) return row.cancelledAt === null ? 'back' : 'cancelled'
  if (row.leftAt === null) return row.cancelledAt === null ? 'decided' : 'cancelled'
  if (row.leftSceneAt !== null || row.cancelledAt !== null) return 'returning'
  return row.arrivedAt === null ? 'under-way' : 'on-site'
}
const isOut = (row: Course): boolean => row.leftAt !== null && row.backAt === null

/** Real minutes from the need to the arrival, and whether they are within two hours; null before anybody is there. */
export function arrivalOf(row: Pick<CallOut, 'needAt' | 'arrivedAt'>) {
  if (row.arrivedAt === null) return null
  // The view call_out_figures of migration 0019 counts the same minutes: a card and a figure say one thing.
  const minutes = Math.max(0, Math.round(minutesBetween(row.needAt, row.arrivedAt)))
  return { minutes, inTime: minutes <= twoHours }
}

/** When they are expected there, least and most; null where the time of travel is not known. */
export function expectedArrival(
  row: Pick<CallOut, 'leftAt' | 'travelMinutesFrom' | 'travelMinutesTo'>,
  now: Instant,
) {
  if (row.travelMinutesFrom === null || row.travelMinutesTo === null) return null
  const start = row.leftAt ?? now
  return { from: addMinutes(start, row.travelMinutesFrom), to: addMinutes(start, row.travelMinutesTo) }
}

/** When those who are out are to say next that all is well; null when nobody is out. */
export function nextCheckIn(
  row: Course & Pick<CallOut, 'checkInMinutes'>,
  signs: readonly Pick<CallOutSign, 'at'>[],
): Instant | null {
  if (!isOut(row) || row.leftAt === null) return null
  const last = [row.leftAt, row.arrivedAt ?? row.leftAt, ...signs.map(({ at }) => at)].sort().at(-1)
  return addMinutes(last ?? row.leftAt, row.checkInMinutes)
}

/** Since when help is needed; null when there is no alarm, or it is over. */
export function alarmSince(signs: readonly Pick<CallOutSign, 'kind' | 'at'>[]): Instant | null {
  const last = signs
    .filter(({ kind }) => kind !== 'check-in')
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
  return last?.kind === 'alarm' ? last.at : null
}

type Deciding = Pick<
  CallOut,
  'purpose' | 'decision' | 'askedBy' | 'reason' | 'equalTreatment' | 'municipalityCode'
> &
  Partial<
    Pick<
      CallOut,
      | 'supersedes'
      | 'necessity'
      | 'reasonNotActing'
      | 'postponedUntil'
      | 'equalTreatmentText'
      | 'place'
      | 'destination'
      | 'withPolice'
      | 'vehicle'
      | 'otherParty'
      | 'localResource'
      | 'policyReason'
      | 'policePresent'
      | 'policeSaw'
      | 'policeOpinion'
      | 'deviationId'
    >
  > & { readonly destinationProtected: boolean; readonly needAt: Instant }
export type DecideFault =
  | StaffFault
  | 'code-closed'
  | 'municipality-unknown'
  | 'reason-missing'
  | 'equal-treatment-text-missing'
  | 'in-the-future'
  | 'time-far-off'
  | 'reason-not-acting-missing'
  | 'until-missing'
  | 'until-passed'
  | 'necessity-missing'
  | 'police-saw-missing'
  | 'deviation-missing'
  | 'deviation-unknown'
  | 'transport-too-long'
  | 'superseded'
  | 'under-way'
type DecideFacts = StaffFacts & {
  readonly longestTransportMinutes: number | null
  readonly travelMinutesTo: number | null
  /** The decision this one replaces; undefined when there is none such in the case. */
  readonly before: (Course & { readonly isSuperseded: boolean }) | undefined | null
  readonly seesDeviation: boolean
  /** Phones and addresses of the marked people of the case. */
  readonly secrets: Secrets
}

function checkWords(input: Deciding, now: Instant): Decision<null, DecideFault> {
  const date = localDate(now)
  for (const [field, list] of [
    ['necessity', necessity],
    ['reasonNotActing', reasonNotActing],
    ['place', place],
  ] as const) {
    const key = input[field]
    if (key && !isOpen(list, key, date)) return refused('code-closed', field)
  }
  if (!isMunicipality(input.municipalityCode)) return refused('municipality-unknown', 'municipalityCode')
  if (input.needAt > now) return refused('in-the-future', 'needAt')
  const far = farOff({ needAt: input.needAt, postponedUntil: input.postponedUntil }, now)
  if (far !== null) return refused('time-far-off', far)
  // Blank text is tidied away.
  if ((input.reason ?? '').length < 2) return refused('reason-missing', 'reason')
  if (input.equalTreatment === 'different' && !input.equalTreatmentText?.trim())
    return refused('equal-treatment-text-missing', 'equalTreatmentText')
  if (input.policePresent === 'yes' && !input.policeSaw?.trim())
    return refused('police-saw-missing', 'policeSaw')
  return decided(null)
}

function checkAnswer(facts: DecideFacts, input: Deciding, now: Instant): Decision<null, DecideFault> {
  if (input.decision === 'refused')
    return input.reasonNotActing ? decided(null) : refused('reason-not-acting-missing', 'reasonNotActing')
  if (input.decision === 'postponed') {
    if (!input.postponedUntil) return refused('until-missing', 'postponedUntil')
    return input.postponedUntil > now ? decided(null) : refused('until-passed', 'postponedUntil')
  }
  if (!input.necessity) return refused('necessity-missing', 'necessity')
  if (input.purpose === 'dialogue-visit' && !input.deviationId)
    return refused('deviation-missing', 'deviationId')
  const isLong =
    input.purpose === 'client-transport' &&
    facts.longestTransportMinutes !== null &&
    (facts.travelMinutesTo ?? 0) > facts.longestTransportMinutes
  return isLong && !input.policyReason?.trim()
    ? refused('transport-too-long', 'policyReason', { minutes: String(facts.longestTransportMinutes) })
    : decided(null)
}

/**
 * A decision to go, to refuse or to wait is worded and coded, and says whether it would be the same at the other end of the
 * region (C-09, C-32). A visit to mend something points at the deviation (V-24); a long transport is not ours (F-04). The
 * address of somebody marked is protected whoever typed it.
 */
export function decideCallOut<I extends Deciding>(
  facts: DecideFacts,
  typed: I,
  going: readonly Going[],
  now: Instant,
): Decision<I, DecideFault> {
  const tidy = tidied(typed)
  const isSecret = protectedIn({ destination: tidy.destination }, facts.secrets) !== null
  const input = { ...tidy, destinationProtected: tidy.destinationProtected || isSecret }
  if (facts.before === undefined || facts.before?.isSuperseded) return refused('superseded', 'supersedes')
  if (facts.before && facts.before.leftAt !== null) return refused('under-way', 'supersedes')
  if (input.deviationId && !facts.seesDeviation) return refused('deviation-unknown', 'deviationId')
  for (const check of [checkWords(input, now), checkAnswer(facts, input, now)]) if (!check.ok) return check
  if (input.decision !== 'go') return decided(input)
  const staff = checkStaff(facts, going, input)
  return staff.ok ? decided(input) : staff
}

export type CourseState =
  | 'case-closed'
  | 'not-going'
  | 'superseded'
  | 'already-left'
  | 'not-left'
  | 'already-arrived'
  | 'not-arrived'
  | 'already-left-scene'
  | 'not-left-scene'
  | 'already-back'
  | 'cancelled'
export type Step = 'leave' | 'arrive' | 'leaveScene' | 'comeBack' | 'cancel' | 'sign'
/**
 * What can be done with a call-out now: each step once, in order; whoever is out can always tell that all is well. Nobody
 * leaves for a case that is closed.
 */
export function available(
  row: Course & { readonly isSuperseded: boolean; readonly isCaseOpen: boolean },
  _actor: Actor,
  _now: Instant,
): Record<Step, Availability<CourseState>> {
  const all = (state: CourseState) => {
    const no = closed(state)
    return { leave: no, arrive: no, leaveScene: no, comeBack: no, cancel: no, sign: no }
  }
  if (row.isSuperseded) return all('superseded')
  if (row.decision !== 'go') return all('not-going')
  if (row.backAt !== null) return all('already-back')
  if (row.leftAt === null)
    return row.cancelledAt === null
      ? { ...all('not-left'), leave: row.isCaseOpen ? allowed : closed('case-closed'), cancel: allowed }
      : all('cancelled')
  const out = { leave: closed('already-left'), sign: allowed } as const
  const past = (state: CourseState) => closed(state)
  if (row.cancelledAt !== null) return { ...all('cancelled'), ...out, comeBack: allowed }
  if (row.arrivedAt === null)
    return {
      ...out,
      arrive: allowed,
      leaveScene: past('not-arrived'),
      comeBack: past('not-arrived'),
      cancel: allowed,
    }
  const arrived = { ...out, arrive: past('already-arrived'), cancel: past('already-arrived') }
  return row.leftSceneAt === null
    ? { ...arrived, leaveScene: allowed, comeBack: past('not-left-scene') }
    : { ...arrived, leaveScene: past('already-left-scene'), comeBack: allowed }
}

export type TimeFault = 'in-the-future' | 'before-last-step'
/** Each step comes after the one before it, and has happened. */
export function decideMoment(
  row: Pick<CallOut, 'decidedAt' | 'leftAt' | 'arrivedAt' | 'leftSceneAt' | 'cancelledAt'>,
  at: Instant | undefined,
  now: Instant,
): Decision<Instant, TimeFault> {
  if (at === undefined) return decided(now)
  if (at > now) return refused('in-the-future', 'at')
  const steps = [row.leftAt, row.arrivedAt, row.leftSceneAt, row.leftAt === null ? null : row.cancelledAt]
  const last = steps
    .filter((moment) => moment !== null)
    .sort()
    .at(-1)
  // A departure typed afterwards may lie before the decision was typed, but not before that night.
  const earliest = last ?? addMinutes(row.decidedAt, -720)
  return at < earliest ? refused('before-last-step', 'at') : decided(at)
}

export type LeaveFault =
  | StaffFault
  | TimeFault
  | 'out-then'
  | 'warnings-unread'
  | 'nobody-left'
  | 'second-event'
/** What must be seen before leaving: the warnings, what remains of the duty, and what goes on elsewhere at the same time. */
export function decideLeave(
  facts: StaffFacts & {
    readonly ends: readonly End[]
    readonly row: CallOut
    readonly workers: readonly Pick<CallOutWorker, 'accountId' | 'offShiftReason'>[]
    readonly warnings: number
    /** Names of those who were still out elsewhere at the moment that is said. */
    readonly outThen: readonly string[]
  },
  input: { readonly at?: Instant; readonly warningsSeen: boolean; readonly coverReason?: string | null },
  now: Instant,
): Decision<{ readonly at: Instant; readonly coverReason: string | null }, LeaveFault> {
  const { row, workers, warnings } = facts
  const staff = checkStaff(facts, workers, row)
  // Who goes stands in the decision: no field of the departure can mend it.
  if (!staff.ok) return refused(staff.code, undefined, staff.values)
  if (warnings > 0 && !input.warningsSeen) return refused('warnings-unread', 'warningsSeen')
  const accountIds = workers.map(({ accountId }) => accountId)
  const cover = coverAfter(facts, { accountIds, municipalityCode: row.municipalityCode })
  const coverReason = input.coverReason?.trim() || null
  if (coverReason === null && accountIds.length > 0) {
    if (cover.elsewhere.length > 0)
      return refused('second-event', 'coverReason', { names: namesOf(cover.elsewhere) })
    if (cover.level === 'none') return refused('nobody-left', 'coverReason')
  }
  const moment = decideMoment(row, input.at, now)
  if (!moment.ok) return moment
  const [name] = facts.outThen
  return name === undefined
    ? decided({ at: moment.changes, coverReason })
    : refused('out-then', 'at', { name })
}
const namesOf = (people: readonly { readonly name: string }[]) =>
  [...new Set(people.map(({ name }) => name))].join(', ')

/** Minutes of the journey there and back, or there and home again when it was cancelled; null where a moment is missing. */
export function journeyMinutes(
  row: Pick<CallOut, 'leftAt' | 'arrivedAt' | 'leftSceneAt' | 'backAt'>,
): number | null {
  const { leftAt, arrivedAt, leftSceneAt, backAt } = row
  if (leftAt === null || backAt === null) return null
  if (arrivedAt === null || leftSceneAt === null) return Math.round(minutesBetween(leftAt, backAt))
  return Math.round(minutesBetween(leftAt, arrivedAt) + minutesBetween(leftSceneAt, backAt))
}

/** Out with somebody it was about, or on one's own (F-05). */
export const journeyType = (row: Pick<CallOut, 'purpose' | 'clientCarried'>) =>
  row.clientCarried === true || (row.clientCarried === null && row.purpose === 'client-transport')
    ? ('client-transport' as const)
    : ('own-transport' as const)

/** Standby when somebody who goes is on standby and nobody is awake; the mode of the case when the roster does not say. */
export function modeOf(kinds: readonly (CallOutWorker['shiftKind'] | null)[], of: Pick<Case, 'dutyMode'>) {
  if (kinds.includes('duty')) return 'duty' as const
  return kinds.includes('standby') ? ('standby' as const) : of.dutyMode
}

type MadeFacts = {
  readonly id: string
  readonly found: Pick<Case, 'dutyMode'>
  readonly staff: StaffFacts['staff']
  readonly checkInMinutes: number
  readonly travel: { readonly minutesFrom: number; readonly minutesTo: number } | undefined
}
/** The decision as it is kept, with the mode, the travel time and the interval of signs of its night. */
export function madeOf(
  facts: MadeFacts,
  input: Deciding & Pick<CallOut, 'caseId'>,
  going: readonly Going[],
  decidedBy: string,
  now: Instant,
): { readonly row: CallOut; readonly workers: CallOutWorker[] } {
  const workers = (input.decision === 'go' ? going : []).map((one) => ({
    callOutId: facts.id,
    accountId: one.accountId,
    offShiftReason: one.offShiftReason?.trim() || null,
    shiftKind: facts.staff?.find(({ accountId }) => accountId === one.accountId)?.kind ?? null,
    leftAt: null,
    backAt: null,
    releasedReason: null,
  }))
  const kinds = workers.map(({ shiftKind }) => shiftKind)
  const row: CallOut = {
    ...unstated,
    ...input,
    id: facts.id,
    decidedAt: now,
    decidedBy,
    dutyMode: modeOf(kinds, facts.found),
    reasonNotActing: input.decision === 'refused' ? (input.reasonNotActing ?? null) : null,
    postponedUntil: input.decision === 'postponed' ? (input.postponedUntil ?? null) : null,
    travelMinutesFrom: facts.travel?.minutesFrom ?? null,
    travelMinutesTo: facts.travel?.minutesTo ?? null,
    checkInMinutes: facts.checkInMinutes,
  }
  return { row, workers }
}
