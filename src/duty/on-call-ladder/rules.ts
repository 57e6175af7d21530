import type { DecisionType } from '../../code-lists/decision-type.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { isClockTime } from '../../kernel/field.ts'
import { normaliseText } from '../../kernel/text.ts'
import {
  addDays,
  addMinutes,
  type Instant,
  isOfficeHours,
  type LocalDate,
  localDate,
  minutesBetween,
} from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Mandate } from '../mandate/model.ts'
import { mayDecide, stateOn } from '../mandate/rules.ts'
import { momentOf } from '../service-hours/rules.ts'
import type { CallKind, CallOutcome, DecisionMakerCall, LadderTurn } from './model.ts'

/** Title and kind of mandate as they are said of somebody: once, where the one says the other already. */
export function postOf(title: string, kind: string): string {
  const [said, law] = [title.toLocaleLowerCase('sv'), kind.toLocaleLowerCase('sv')]
  if (said.includes(law)) return title
  return law.includes(said) ? law : `${title}, ${law}`
}

type Span = { readonly startsAt: Instant; readonly endsAt: Instant }

/** A turn as a calendar says it: local days and clock times. A time that comes twice is the first, as everywhere (kernel/time). */
export type TurnInput = {
  readonly mandateId: string
  readonly rank: number
  readonly fromDay: LocalDate
  readonly fromTime: string
  readonly toDay: LocalDate
  readonly toTime: string
}
type PlannedTurn = Pick<LadderTurn, 'mandateId' | 'rank' | 'startsAt' | 'endsAt'>
export type ListRefusal =
  | 'turns-missing'
  | 'time-unreadable'
  | 'date-far-off'
  | 'ends-before-start'
  | 'turn-too-long'
  | 'turn-past'
  | 'mandate-unknown'
  | 'official-decides-not'
  | 'mandate-not-then'
  | 'rank-taken'
  | 'twice-at-once'

const longestDays = 31
const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt
/** The last local day somebody is called on: a turn that ends at midnight has nothing of the new day. */
const lastDayOf = ({ endsAt }: Span) => localDate(addMinutes(endsAt, -1))

/** One turn of a list, from now on: what has passed is not written anew. */
function decideTurn(
  input: TurnInput,
  mandates: readonly Mandate[],
  now: Instant,
  at: string,
): Decision<PlannedTurn, ListRefusal> {
  const { mandateId, rank, fromDay, fromTime, toDay, toTime } = input
  if (!isClockTime(fromTime)) return refused('time-unreadable', `${at}fromTime`)
  if (!isClockTime(toTime)) return refused('time-unreadable', `${at}toTime`)
  const span = { startsAt: momentOf(fromDay, fromTime), endsAt: momentOf(toDay, toTime) }
  if (farOff(span, now) !== null) return refused('date-far-off', `${at}fromDay`)
  if (span.endsAt <= span.startsAt) return refused('ends-before-start', `${at}toTime`)
  if (toDay > addDays(fromDay, longestDays)) return refused('turn-too-long', `${at}toDay`)
  if (span.endsAt <= now) return refused('turn-past', `${at}toDay`)
  const mandate = mandates.find(({ id }) => id === mandateId)
  if (mandate === undefined) return refused('mandate-unknown', `${at}mandateId`)
  if (mandate.kind === 'official') return refused('official-decides-not', `${at}mandateId`)
  const turn = { mandateId, rank, ...span, ...(span.startsAt < now && { startsAt: now }) }
  const bad = [localDate(turn.startsAt), lastDayOf(turn)].find((day) => !holdsOn(mandate, day))
  return bad === undefined ? decided(turn) : refused('mandate-not-then', `${at}mandateId`, { day: bad })
}

/**
 * A list as a member may send it: each turn by somebody whose mandate holds all through it, one person at each place at a
 * time, and nobody at two.
 * @param mandates every mandate of the member's board
 */
export function decideList(
  inputs: readonly TurnInput[],
  mandates: readonly Mandate[],
  now: Instant,
): Decision<{ turns: PlannedTurn[] } & Span, ListRefusal> {
  const turns: PlannedTurn[] = []
  for (const [index, input] of inputs.entries()) {
    const at = `turns.${index}.`
    const turn = decideTurn(input, mandates, now, at)
    if (!turn.ok) return turn
    const beside = turns.filter((other) => overlap(other, turn.changes))
    if (beside.some(({ mandateId }) => mandateId === input.mandateId))
      return refused('twice-at-once', `${at}mandateId`)
    if (beside.some(({ rank }) => rank === input.rank)) return refused('rank-taken', `${at}rank`)
    turns.push(turn.changes)
  }
  const [first, ...rest] = turns
  if (first === undefined) return refused('turns-missing', 'turns')
  const startsAt = rest.reduce(
    (least, turn) => (turn.startsAt < least ? turn.startsAt : least),
    first.startsAt,
  )
  const endsAt = rest.reduce((most, turn) => (turn.endsAt > most ? turn.endsAt : most), first.endsAt)
  return decided({ turns, startsAt, endsAt })
}

type Standing = Span & { readonly id: string }
type Replacement<T> = {
  /** Turns a newer list covers from their start. */
  readonly withdrawn: readonly T[]
  /** Turns that began before the newer list, and end where it begins. */
  readonly cut: readonly T[]
  /** What is left of turns that reach beyond the newer list: turns of their own, from its end. */
  readonly rest: readonly T[]
}

/** What becomes of the older turns where a newer list says who decides: all its time is the newer one's, the rest stays. */
export function replacedBy<T extends Standing>(older: readonly T[], list: Span): Replacement<T> {
  const met = older.filter((turn) => overlap(turn, list))
  return {
    withdrawn: met.filter(({ startsAt }) => startsAt >= list.startsAt),
    cut: met.filter(({ startsAt }) => startsAt < list.startsAt),
    rest: met
      .filter(({ endsAt }) => endsAt > list.endsAt)
      .map((turn) => ({ ...turn, startsAt: list.endsAt })),
  }
}

type Barred = Exclude<ReturnType<typeof mayDecide>, true>
/** Somebody to call, in order. */
type LadderStep = {
  readonly mandate: Mandate
  /** Place in the board's list; null for whoever is called though not in it. */
  readonly rank: number | null
  readonly turnId: string | null
  /** Until when the turn lasts; null without one. */
  readonly until: Instant | null
  /** Not in the list: the chair personally, then those it has appointed (E-17). */
  readonly isLastResort: boolean
  /** Why this one cannot decide; null where nothing stands in the way. */
  readonly barred: Barred | null
}
export type Ladder = {
  readonly memberId: string
  readonly at: Instant
  /** turn: the list says who. last-resort: it says nobody who may decide. nobody: no mandate holds at all. */
  readonly source: 'turn' | 'last-resort' | 'nobody'
  readonly steps: readonly LadderStep[]
}

const lastResort = ['chair', 'vice-chair', 'board-member'] as const

/**
 * Whom to call in which order at a moment: the turns by place, then the chair personally and the others with a mandate
 * (E-17), and last those of the list who cannot decide, so that nobody wonders where they went. Never silently empty.
 * @param turns those at the moment @param mandates every mandate of the board, by name
 * @param type what is to be decided, where it is known: who may not decide it comes last
 */
export function ladderOf(
  memberId: string,
  turns: readonly Pick<LadderTurn, 'id' | 'mandateId' | 'rank' | 'endsAt'>[],
  mandates: readonly Mandate[],
  at: Instant,
  type?: DecisionType,
): Ladder {
  const barredOf = (mandate: Mandate): Barred | null => {
    if (type !== undefined) {
      const may = mayDecide(mandate, type, memberId, at)
      return may === true ? null : may
    }
    const state = stateOn(mandate, localDate(at))
    return state === 'holds' ? null : state === 'ended' ? 'mandate-ended' : 'mandate-not-begun'
  }
  const byRank = turns.toSorted((one, other) => one.rank - other.rank)
  const inList = byRank.flatMap(({ id, mandateId, rank, endsAt }): LadderStep[] => {
    const mandate = mandates.find((one) => one.id === mandateId)
    if (mandate === undefined) return []
    return [{ mandate, rank, turnId: id, until: endsAt, isLastResort: false, barred: barredOf(mandate) }]
  })
  const isListed = ({ id }: Mandate) => inList.some((step) => step.mandate.id === id)
  const beside = lastResort
    .flatMap((kind) => mandates.filter((mandate) => mandate.kind === kind && !isListed(mandate)))
    .map((mandate): LadderStep => {
      return { mandate, rank: null, turnId: null, until: null, isLastResort: true, barred: barredOf(mandate) }
    })
    .filter(({ barred }) => barred === null)
  const able = inList.filter(({ barred }) => barred === null)
  const unable = inList.filter(({ barred }) => barred !== null)
  const source = able.length > 0 ? 'turn' : beside.length > 0 ? 'last-resort' : 'nobody'
  return { memberId, at, source, steps: [...able, ...beside, ...unable] }
}

/** Minutes after which somebody who did not answer is called anew from the top. */
const againAfterMinutes = 30

type Try = Pick<DecisionMakerCall, 'mandateId' | 'outcome' | 'at' | 'number'>
export const isWrongNumber = (mandate: Pick<Mandate, 'phone'>, latest: Try | undefined): boolean =>
  latest?.outcome === 'wrong-number' && latest.number === mandate.phone

/**
 * Whom to call now: the first who may decide, has a number that is not known to be wrong, and has not just been tried in
 * vain. Where all have been tried, the one tried longest ago, and it is said that it is another round.
 * @param latest the latest call to each, tests apart
 */
export function nextToCall(
  { steps, at }: Pick<Ladder, 'steps' | 'at'>,
  latest: readonly Try[],
): { readonly mandateId: string | null; readonly isAnotherRound: boolean } {
  const tryOf = (step: LadderStep) => latest.find(({ mandateId }) => mandateId === step.mandate.id)
  const callable = steps.filter(
    (step) =>
      step.barred === null && step.mandate.phone !== null && !isWrongNumber(step.mandate, tryOf(step)),
  )
  const triedInVain = (step: LadderStep) => {
    const before = tryOf(step)
    if (before === undefined || before.outcome === 'reached') return null
    return minutesBetween(before.at, at) < againAfterMinutes ? before.at : null
  }
  const fresh = callable.find((step) => triedInVain(step) === null)
  if (fresh !== undefined) return { mandateId: fresh.mandate.id, isAnotherRound: false }
  const longestAgo = callable.toSorted((one, other) =>
    (triedInVain(one) ?? '') < (triedInVain(other) ?? '') ? -1 : 1,
  )[0]
  return { mandateId: longestAgo?.mandate.id ?? null, isAnotherRound: longestAgo !== undefined }
}

export type CallRefusal =
  | 'case-missing'
  | 'test-without-case'
  | 'content-missing'
  | 'in-the-future'
  | 'time-far-off'
type CallInput = {
  readonly kind: CallKind
  readonly outcome: CallOutcome
  readonly at: Instant
  readonly caseId: string | null
  readonly content: string
}
/** A call as it may be written down: about a case unless it tries the number; what was told in a running case is said (E-26). */
export function decideCall(input: CallInput, now: Instant): Decision<CallInput, CallRefusal> {
  const content = normaliseText(input.content)
  if (input.at > now) return refused('in-the-future', 'at')
  if (farOff({ at: input.at }, now) !== null) return refused('time-far-off', 'at')
  if (input.kind === 'test' && input.caseId !== null) return refused('test-without-case', 'kind')
  if (input.kind !== 'test' && input.caseId === null) return refused('case-missing', 'kind')
  if (input.kind === 'information' && input.outcome === 'reached' && content === '')
    return refused('content-missing', 'content')
  return decided({ ...input, content })
}

/** Whether a turn's mandate holds from its first day to its last: it may have been ended since the list was sent. */
export function isCoveredThroughout(turn: PlannedTurn, mandates: readonly Mandate[]): boolean {
  const mandate = mandates.find(({ id }) => id === turn.mandateId)
  return (
    mandate !== undefined && holdsOn(mandate, localDate(turn.startsAt)) && holdsOn(mandate, lastDayOf(turn))
  )
}

/** Real hours outside office time with nobody in the list who may decide, in order; each as long as it lasts. */
export function gapsOf(
  turns: readonly PlannedTurn[],
  mandates: readonly Mandate[],
  from: Instant,
  to: Instant,
): Span[] {
  const covering = turns
    .filter((turn) => isCoveredThroughout(turn, mandates) && turn.endsAt > from && turn.startsAt < to)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  const gaps: Span[] = []
  let reached = from
  for (const turn of covering) {
    if (turn.startsAt > reached) gaps.push({ startsAt: reached, endsAt: turn.startsAt })
    if (turn.endsAt > reached) reached = turn.endsAt
  }
  if (reached < to) gaps.push({ startsAt: reached, endsAt: to })
  return gaps.filter((gap) => !isWithinOffice(gap))
}

/** Eight to seventeen of one working day: the board itself, and its day service, can be reached. */
const isWithinOffice = ({ startsAt, endsAt }: Span): boolean =>
  isOfficeHours(startsAt) &&
  localDate(startsAt) === localDate(addMinutes(endsAt, -1)) &&
  isOfficeHours(addMinutes(endsAt, -1))
