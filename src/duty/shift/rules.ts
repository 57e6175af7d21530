import type { Report } from '../../exchange/handover/model.ts'
import { missingReceivers, type Requirement } from '../../exchange/handover/rules.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import {
  addMinutes,
  type Instant,
  type LocalDate,
  localDate,
  minutesBetween,
  nextWorkingMorning,
} from '../../kernel/time.ts'
import type { ShiftKind } from '../roster/model.ts'
import type { HandoverPoint, Keeping, LeftKind, Shift, ShiftStaff } from './model.ts'

/** What can be done with a shift now: handed over once, then closed once; until closed its points and keepings are written. */
export function available(
  shift: Pick<Shift, 'handedOverAt' | 'closedAt'>,
  _actor: Actor,
  _now: Instant,
): Record<'write' | 'staff', Availability<'shift-closed'>> &
  Record<'handOver', Availability<'shift-closed' | 'already-handed-over'>> &
  Record<'close', Availability<'shift-closed' | 'not-handed-over'>> {
  const isClosed = shift.closedAt !== null
  const open = isClosed ? closed('shift-closed') : allowed
  return {
    write: open,
    staff: open,
    handOver: isClosed || shift.handedOverAt === null ? open : closed('already-handed-over'),
    close: isClosed || shift.handedOverAt !== null ? open : closed('not-handed-over'),
  }
}

/** The day a shift belongs to: the local day it starts, whatever midnight does (W11). */
export const dayOf = (shift: Pick<Shift, 'startedAt'>): LocalDate => localDate(shift.startedAt)

/** How long the duty's own solution holds: until the day service opens (B-24). */
export const expiresAt = (opened: Instant): Instant => nextWorkingMorning(opened)

/** A client's clock may run this much ahead (minutes), and a shift is entered at most this long after it began (minutes). */
const slack = { ahead: 1, behind: 24 * 60 }

export type Span = { readonly from: Instant; readonly to: Instant | null }
/** Whether two spans share a moment; a span without an end goes on. The end itself is not of the span. */
export const isOverlapping = (one: Span, other: Span): boolean =>
  (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to)

type StartRefusal =
  | 'in-the-future'
  | 'time-far-off'
  | 'started-too-long-ago'
  | 'shift-open'
  | 'time-overlaps'
  | 'not-handed-over'
  | 'takeover-unknown'
  | 'already-taken-over'
  | 'staff-missing'
  | 'staff-twice'
  | 'staff-unknown'
  | 'staff-elsewhere'

type StartFacts = {
  /** Shifts of the same kind that end after the new one starts, or have not ended. */
  readonly sameKind: readonly Pick<Shift, 'startedAt' | 'handedOverAt' | 'closedAt'>[]
  /** Null: none was named. Undefined: there is no such shift. */
  readonly takenOver: Shift | null | undefined
  /** Another shift has taken over from it already. */
  readonly isTakenOver: boolean
  readonly dutyAccounts: readonly string[]
  /** Where those who are to be present are or were. */
  readonly presences: readonly Pick<ShiftStaff, 'accountId' | 'shiftId' | 'joinedAt' | 'leftAt'>[]
}
type StartInput = {
  readonly kind: ShiftKind
  readonly startedAt: Instant
  readonly staff: readonly { readonly accountId: string }[]
}

/** One shift of a kind has the desk at a time, and one takes over only what has been handed over (Y7). */
export function decideStart(
  facts: StartFacts,
  input: StartInput,
  now: Instant,
): Decision<{ leaving: readonly string[] }, StartRefusal> {
  const { startedAt, staff } = input
  const when = decideMoment(startedAt, 'startedAt', now)
  if (!when.ok) return when
  if (facts.takenOver === undefined) return refused('takeover-unknown', 'takenOverFromId')
  if (facts.takenOver !== null) {
    if (facts.takenOver.handedOverAt === null) return refused('not-handed-over', 'takenOverFromId')
    if (facts.isTakenOver) return refused('already-taken-over', 'takenOverFromId')
    if (startedAt < facts.takenOver.startedAt) return refused('time-overlaps', 'startedAt')
  }
  if (facts.sameKind.some(({ handedOverAt }) => handedOverAt === null)) return refused('shift-open', 'kind')
  if (
    facts.sameKind.some((other) =>
      isOverlapping({ from: other.startedAt, to: other.handedOverAt }, { from: startedAt, to: null }),
    )
  )
    return refused('time-overlaps', 'startedAt')
  const ids = staff.map(({ accountId }) => accountId)
  if (ids.length === 0) return refused('staff-missing', 'staff')
  if (new Set(ids).size < ids.length) return refused('staff-twice', 'staff')
  if (ids.some((accountId) => !facts.dutyAccounts.includes(accountId)))
    return refused('staff-unknown', 'staff')
  const fromTakenOver = (shiftId: string) => shiftId === facts.takenOver?.id
  const isStuck = facts.presences.some(
    (one) =>
      !(one.leftAt === null && fromTakenOver(one.shiftId) && one.joinedAt <= startedAt) &&
      isOverlapping({ from: one.joinedAt, to: one.leftAt }, { from: startedAt, to: null }),
  )
  if (isStuck) return refused('staff-elsewhere', 'staff')
  // Whoever goes on from the shift that is taken over leaves that one now.
  return decided({
    leaving: facts.presences
      .filter((one) => one.leftAt === null && fromTakenOver(one.shiftId))
      .map(({ accountId }) => accountId),
  })
}

/** A time somebody came, left or began: it has been, and not longer ago than a day. */
function decideMoment<F extends string>(
  at: Instant,
  field: F,
  now: Instant,
): Decision<Instant, 'in-the-future' | 'time-far-off' | 'started-too-long-ago'> {
  if (farOff({ [field]: at }, now) !== null) return refused('time-far-off', field)
  if (at > addMinutes(now, slack.ahead)) return refused('in-the-future', field)
  if (minutesBetween(at, now) > slack.behind) return refused('started-too-long-ago', field)
  return decided(at)
}

type LeaveRefusal = 'not-present' | 'last-one-present' | 'in-the-future' | 'leaves-first'
/** The last one present does not leave: the shift is handed over and closed instead, so that nothing is lost. */
export function decideLeave(
  presence: Pick<ShiftStaff, 'accountId' | 'joinedAt'> | undefined,
  others: number,
  leftAt: Instant,
  now: Instant,
): Decision<Instant, LeaveRefusal> {
  if (presence === undefined) return refused('not-present', 'accountId')
  if (leftAt > addMinutes(now, slack.ahead)) return refused('in-the-future', 'leftAt')
  if (leftAt <= presence.joinedAt) return refused('leaves-first', 'leftAt')
  return others === 0 ? refused('last-one-present', 'accountId') : decided(leftAt)
}

/** A case or contact that goes on, with when it began and whose it was then. */
type Matter = {
  readonly id: string
  readonly number: string
  readonly begunAt: Instant
  readonly begunBy: string
}
export type OpenMatters = {
  readonly contacts: readonly Matter[]
  readonly cases: readonly (Matter & {
    readonly requirement: Requirement
    readonly reports: readonly Pick<Report, 'municipalityCode' | 'status'>[]
  })[]
}
export type ShiftFacts = OpenMatters & {
  readonly shift: Pick<Shift, 'kind' | 'startedAt' | 'handedOverAt'>
  readonly kept: readonly Pick<Keeping, 'caseId' | 'contactId'>[]
  readonly points: readonly Pick<HandoverPoint, 'caseId'>[]
  readonly staff: readonly Pick<ShiftStaff, 'accountId' | 'leftAt' | 'nightReportedAt'>[]
  /** Boxes with petty cash, with when each was last counted. */
  readonly pettyCash: readonly {
    readonly id: string
    readonly name: string
    readonly countedAt: Instant | null
  }[]
}
/** Id and number of what is left; the person for a night, the box with its name for the cash, null for the general point. */
export type Left = { readonly kind: LeftKind; readonly id: string | null; readonly number: string | null }

/** Everybody who must know has been told, by a report that is with its receiver, and none lies begun. */
const isReported = ({ requirement, reports }: OpenMatters['cases'][number]): boolean =>
  reports.every(({ status }) => status !== 'draft') &&
  requirement.unstated === null &&
  requirement.receivers.length > 0 &&
  missingReceivers(requirement, reports).length === 0

/** What the next shift has begun since this one handed over is not this one's, unless somebody still here began it. */
function ofShift<F extends OpenMatters & Pick<ShiftFacts, 'shift' | 'staff'>>(facts: F): F {
  const { shift, staff, contacts, cases } = facts
  const isHere = new Set(staff.flatMap(({ accountId, leftAt }) => (leftAt === null ? accountId : [])))
  const isOwn = ({ begunAt, begunBy }: Matter) =>
    shift.handedOverAt === null || begunAt <= shift.handedOverAt || isHere.has(begunBy)
  return { ...facts, contacts: contacts.filter(isOwn), cases: cases.filter(isOwn) }
}

/** The handover points that are still to be written: one for each open case and at least one that is general. */
function leftToHandOver({ cases, points }: Pick<ShiftFacts, 'cases' | 'points'>): Left[] {
  const said = new Set(points.map(({ caseId }) => caseId))
  return [
    ...(said.has(null) ? [] : [{ kind: 'general-point', id: null, number: null } as const]),
    ...cases
      .filter(({ id }) => !said.has(id))
      .map(({ id, number }) => ({ kind: 'point-missing', id, number }) as const),
  ]
}

/**
 * What keeps a shift from closing: a contact that goes on, a case that is neither reported nor closed, unless it is kept
 * with a reason; handover points not written; in standby a night that nobody has reported (B-16); and petty cash that
 * whoever sat by it has not counted (F-16): standby is at home.
 */
export function leftToClose(all: ShiftFacts): Left[] {
  const facts = ofShift(all)
  const keptCases = new Set(facts.kept.map(({ caseId }) => caseId))
  const keptContacts = new Set(facts.kept.map(({ contactId }) => contactId))
  return [
    ...facts.contacts
      .filter(({ id }) => !keptContacts.has(id))
      .map(({ id, number }) => ({ kind: 'contact-ongoing', id, number }) as const),
    ...facts.cases
      .filter((each) => !keptCases.has(each.id) && !isReported(each))
      .map(({ id, number }) => ({ kind: 'case-open', id, number }) as const),
    ...leftToHandOver(facts),
    ...(facts.shift.kind === 'standby'
      ? facts.staff
          .filter(({ nightReportedAt }) => nightReportedAt === null)
          .map(({ accountId }) => ({ kind: 'night-unreported', id: accountId, number: null }) as const)
      : facts.pettyCash
          .filter(({ countedAt }) => countedAt === null || countedAt < facts.shift.startedAt)
          .map(({ id }) => ({ kind: 'cash-uncounted', id, number: null }) as const)),
  ]
}

/** The numbers a refusal names; a long list is cut, for the page shows it whole with links. */
export const namedNumbers = (left: readonly Left[]): string => {
  const numbers = [...new Set(left.flatMap(({ number }) => number ?? []))]
  return numbers.length <= 6 ? numbers.join(', ') : `${numbers.slice(0, 6).join(', ')} …`
}

type PointRefusal = 'general-point-missing' | 'points-missing'
const decidePoints = <T>(left: readonly Left[], facts: T): Decision<T, PointRefusal> => {
  if (left.some(({ kind }) => kind === 'general-point')) return refused('general-point-missing', 'text')
  const missing = left.filter(({ kind }) => kind === 'point-missing')
  return missing.length > 0
    ? refused('points-missing', undefined, { cases: namedNumbers(missing) })
    : decided(facts)
}
export const decideHandOver = <T extends Pick<ShiftFacts, 'cases' | 'points'>>(
  facts: T,
): Decision<T, PointRefusal> => decidePoints(leftToHandOver(facts), facts)

type CloseRefusal = PointRefusal | 'contacts-ongoing' | 'cases-open' | 'nights-unreported' | 'cash-uncounted'
export function decideClose<T extends ShiftFacts>(facts: T): Decision<T, CloseRefusal> {
  const left = leftToClose(facts)
  const of = (kind: LeftKind) => left.filter((each) => each.kind === kind)
  if (of('contact-ongoing').length > 0)
    return refused('contacts-ongoing', undefined, { contacts: namedNumbers(of('contact-ongoing')) })
  if (of('case-open').length > 0)
    return refused('cases-open', undefined, { cases: namedNumbers(of('case-open')) })
  if (of('night-unreported').length > 0) return refused('nights-unreported')
  if (of('cash-uncounted').length > 0)
    return refused('cash-uncounted', undefined, {
      boxes: facts.pettyCash
        .filter(({ id }) => of('cash-uncounted').some((each) => each.id === id))
        .map(({ name }) => name)
        .join(', '),
    })
  return decidePoints(left, facts)
}

type KeepFacts = {
  readonly matter: { readonly status: string } | undefined
  readonly contact: { readonly status: string } | undefined
}
/** Only what still goes on is kept, with why and to whom. */
export function decideKeep<
  T extends { why: string; keptByWhom: string; caseId: string | null; contactId: string | null },
>(
  facts: KeepFacts,
  input: T,
): Decision<T, 'matter-unknown' | 'matter-ended' | 'why-missing' | 'whom-missing'> {
  const field = input.caseId === null ? 'contactId' : 'caseId'
  if ((input.caseId === null) === (input.contactId === null)) return refused('matter-unknown', 'caseId')
  const found = input.caseId === null ? facts.contact : facts.matter
  if (found === undefined) return refused('matter-unknown', field)
  if (found.status !== 'open' && found.status !== 'ongoing') return refused('matter-ended', field)
  if (input.why.trim().length < 3) return refused('why-missing', 'why')
  return input.keptByWhom.trim().length < 2 ? refused('whom-missing', 'keptByWhom') : decided(input)
}

type ReadFacts = {
  readonly point: Pick<HandoverPoint, 'writtenBy'>
  readonly isHandedOver: boolean
  /** The reader is present in another shift than the one the point is from. */
  readonly isInNextShift: boolean
  readonly isRead: boolean
}
/** A point is read by whoever comes, not by whoever wrote it or goes home with it; once by each. */
export function decideRead<T extends ReadFacts>(
  facts: T,
  actor: Pick<Actor, 'accountId'>,
): Decision<T, 'own-point' | 'not-handed-over' | 'not-in-next-shift' | 'already-read'> {
  if (facts.point.writtenBy === actor.accountId) return refused('own-point')
  if (!facts.isHandedOver) return refused('not-handed-over')
  if (!facts.isInNextShift) return refused('not-in-next-shift')
  return facts.isRead ? refused('already-read') : decided(facts)
}
