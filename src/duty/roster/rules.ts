import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import {
  addDays,
  daysBetween,
  formatLocal,
  type Instant,
  type LocalDate,
  localDate,
  minutesBetween,
} from '../../kernel/time.ts'
import { type Dated, holdsOn, holdTogether } from '../../kernel/validity.ts'
import { isCovered, nightMinutes, type Span, type Stretch, stretchesOf } from '../../kernel/working-time.ts'
import type { CountedHours } from '../service-hours/model.ts'
import { type Need, type NeedPiece, neededBetween, needPieces } from '../service-hours/rules.ts'
import type {
  AccountCompetence,
  CompetenceKind,
  Finding,
  FindingKind,
  FindingReason,
  RosterShift,
  StaffingRule,
} from './model.ts'

export type PlannedShift = Pick<
  RosterShift,
  'id' | 'accountId' | 'kind' | 'startsAt' | 'endsAt' | 'day' | 'assignment'
>
export type Competences = readonly Pick<AccountCompetence, 'accountId' | 'kind' | 'validFrom' | 'validTo'>[]
export type RosterFacts = {
  readonly hours: CountedHours
  readonly rule: StaffingRule
  /** Not cancelled, with those of the weeks around the period. */
  readonly shifts: readonly PlannedShift[]
  readonly competences: Competences
  /** Who works at the duty from when to when; undefined where nobody has left. */
  readonly posts?: readonly (Dated & { readonly accountId: string })[]
}
export type Period = { readonly from: LocalDate; readonly to: LocalDate }

/** Real hours: the night the clocks go back is one longer (W11). */
export const realHours = ({ startsAt, endsAt }: Pick<PlannedShift, 'startsAt' | 'endsAt'>): number =>
  minutesBetween(startsAt, endsAt) / 60

/** Whether somebody has a competence on a day, both ends included. */
export const hasCompetence = (
  competences: Competences,
  accountId: string,
  kind: CompetenceKind,
  on: LocalDate,
): boolean => competences.some((one) => one.accountId === accountId && one.kind === kind && holdsOn(one, on))

const isStaff = ({ posts }: RosterFacts, { accountId, day }: PlannedShift): boolean =>
  posts === undefined || posts.some((one) => one.accountId === accountId && holdsOn(one, day))

const blank = { mode: null, has: null, needs: null, competence: null } as const

const ofShift = (kind: FindingKind, shift: PlannedShift, more: Partial<Finding> = {}): Finding => ({
  ...blank,
  kind,
  day: shift.day,
  from: shift.startsAt,
  to: shift.endsAt,
  shiftIds: [shift.id],
  accountIds: [shift.accountId],
  ...more,
})

type Piece = NeedPiece<PlannedShift>

const personsFinding = (
  piece: Piece,
  kind: 'gap' | 'too-few' | 'overlap' | 'pairing',
  day: LocalDate,
  more: Partial<Finding>,
): Finding => ({
  ...blank,
  kind,
  day,
  from: piece.from,
  to: piece.to,
  shiftIds: piece.present.map(({ id }) => id),
  accountIds: [...new Set(piece.present.map(({ accountId }) => accountId))],
  ...more,
})

/** Too few in the printed hours: nobody of a kind is a gap, fewer than the minimum too few. */
function missing(piece: Piece, need: Need, duty: number, all: number): readonly Finding[] {
  const standbyNeeds = need.total - need.duty
  const standbyHas = duty < need.duty ? all - duty : all - need.duty
  const told = (mode: 'duty' | 'standby', has: number, needs: number) =>
    has >= needs ? [] : [personsFinding(piece, has === 0 ? 'gap' : 'too-few', need.day, { mode, has, needs })]
  return [...told('duty', duty, need.duty), ...told('standby', standbyHas, standbyNeeds)]
}

/** More than the printed lines are together, on a day of the period. */
function beyond(piece: Piece, duty: number, all: number, period: Period): readonly Finding[] {
  const day = piece.present.reduce((latest, shift) => (shift.day > latest ? shift.day : latest), '')
  if (day < period.from || day > period.to) return []
  const [most, mostDuty] = [piece.need?.most ?? 0, piece.need?.mostDuty ?? 0]
  if (all > most) return [personsFinding(piece, 'overlap', day, { mode: null, has: all, needs: most })]
  if (duty > mostDuty)
    return [personsFinding(piece, 'overlap', day, { mode: 'duty', has: duty, needs: mostDuty })]
  return []
}

function personsOn(facts: RosterFacts, piece: Piece, period: Period): readonly Finding[] {
  const { need, present } = piece
  const duty = present.filter(({ kind }) => kind === 'duty').length
  const more = beyond(piece, duty, present.length, period)
  if (need === undefined || need.day < period.from || need.day > period.to) return more
  const isPaired =
    !facts.rule.isChildExperienceRequired ||
    present.length === 0 ||
    present.some(({ accountId, day }) => hasCompetence(facts.competences, accountId, 'child-cases', day))
  return [
    ...missing(piece, need, duty, present.length),
    ...(isPaired ? [] : [personsFinding(piece, 'pairing', need.day, {})]),
    ...more,
  ]
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

/** One finding where the same thing goes on from piece to piece. */
function joined(findings: readonly Finding[]): readonly Finding[] {
  const out: Finding[] = []
  const latest = new Map<string, number>()
  for (const finding of findings) {
    const key = [finding.kind, finding.day, finding.mode, finding.has, finding.needs].join(' ')
    const at = latest.get(key)
    const before = at === undefined ? undefined : out[at]
    if (at !== undefined && before?.to === finding.from)
      out[at] = {
        ...before,
        to: finding.to,
        shiftIds: union(before.shiftIds, finding.shiftIds),
        accountIds: union(before.accountIds, finding.accountIds),
      }
    else latest.set(key, out.push(finding) - 1)
  }
  return out
}

function competenceOf(facts: RosterFacts, shift: PlannedShift): readonly Finding[] {
  const { rule, competences } = facts
  const has = (kind: CompetenceKind) => hasCompetence(competences, shift.accountId, kind, shift.day)
  const ranOut = rule.maintainedCompetences.filter(
    (kind) =>
      !has(kind) &&
      competences.some(
        (one) =>
          one.accountId === shift.accountId &&
          one.kind === kind &&
          one.validTo !== null &&
          one.validTo < shift.day,
      ),
  )
  return [
    ...(shift.assignment === 'assigned' && !has('child-cases')
      ? [ofShift('assigned-without-competence', shift, { competence: 'child-cases' })]
      : []),
    ...(rule.isDegreeRequired && !has('degree')
      ? [ofShift('no-degree', shift, { competence: 'degree' })]
      : []),
    ...ranOut.map((competence) => ofShift('competence-expired', shift, { competence })),
    ...(rule.isClearanceRequired && shift.kind === 'duty' && !has('police-clearance')
      ? [ofShift('clearance-expired', shift, { competence: 'police-clearance' })]
      : []),
  ]
}

/** Three hours in the night make night work (13 a §). */
const nightWorkMinutes = 180
const isIn = (period: Period, shifts: readonly PlannedShift[]) =>
  shifts.some(({ day }) => day >= period.from && day <= period.to)

const acrossShifts = (
  kind: FindingKind,
  { from, to }: Span,
  shifts: readonly PlannedShift[],
  has: number,
  needs: number,
): Finding => {
  const accountIds = [...new Set(shifts.map(({ accountId }) => accountId))]
  const shiftIds = shifts.map(({ id }) => id)
  return {
    ...blank,
    kind,
    day: shifts.at(-1)?.day ?? localDate(from),
    from,
    to,
    shiftIds,
    accountIds,
    has,
    needs,
  }
}

/** Rest, length and nights of one person (13, 13 a and 14 §§ arbetstidslagen; B-16). */
function restOf(facts: RosterFacts, own: readonly PlannedShift[], period: Period): readonly Finding[] {
  const { rule } = facts
  const daily = rule.dailyRestHours * 60
  const awake = stretchesOf(own.filter(({ kind }) => kind !== 'standby'))
  const standby = stretchesOf(own.filter(({ kind }) => kind === 'standby'))
  const binding = rule.isStandbyRest ? awake : stretchesOf(own)
  const tooLong = (stretches: readonly Stretch<PlannedShift>[], hours: number) =>
    stretches
      .filter((one) => isIn(period, one.shifts) && minutesBetween(one.from, one.to) > hours * 60)
      .map((one) => acrossShifts('too-long', one, one.shifts, minutesBetween(one.from, one.to), hours * 60))
  const rests = binding.slice(1).flatMap((after, at) => {
    const before = binding[at]
    const last = before?.shifts.at(-1)
    const first = after.shifts[0]
    if (before === undefined || last === undefined || first === undefined) return []
    const rest = minutesBetween(before.to, after.from)
    const gap = { from: before.to, to: after.from }
    return rest < daily && isIn(period, [last, first])
      ? [acrossShifts('rest-breach', gap, [last, first], rest, daily)]
      : []
  })
  const nights = awake.flatMap((one) => (nightMinutes(one, rule) >= nightWorkMinutes && one.shifts[0]) || [])
  let row: PlannedShift[] = []
  const tooMany = nights.flatMap((shift) => {
    const before = row.at(-1)
    row = before && daysBetween(before.day, shift.day) <= 1 ? [...row, shift] : [shift]
    return row.length > rule.mostNights && isIn(period, row)
      ? [ofShift('too-many-nights', shift, { has: row.length, needs: rule.mostNights })]
      : []
  })
  return [
    ...tooLong(awake, rule.longestDutyHours),
    ...tooLong(standby, rule.longestStandbyHours),
    ...rests,
    ...tooMany,
  ]
}

/**
 * What is wrong with a planned period, both days included, in order of day (issue 4; B-03, B-11, B-12, B-16, B-27, B-35,
 * B-39, T-01). Printed hours belong to the day their line starts, shifts to the day they start (W11).
 */
export function checkRoster(facts: RosterFacts, period: Period): readonly Finding[] {
  // The printed hours of the days around say what is beyond them where a shift reaches over the edge.
  const around = neededBetween(facts.hours, facts.rule, addDays(period.from, -2), addDays(period.to, 2))
  const needs = around.filter(({ day }) => day >= period.from && day <= period.to)
  const span = { from: needs[0]?.from ?? '', to: needs.at(-1)?.to ?? '' }
  const staff = facts.shifts.filter((shift) => {
    const { kind, day, startsAt, endsAt } = shift
    const isNear = (day >= period.from && day <= period.to) || (startsAt < span.to && endsAt > span.from)
    return kind !== 'crisis' && isNear && isStaff(facts, shift)
  })
  const inPeriod = facts.shifts.filter(({ day }) => day >= period.from && day <= period.to)
  const people = Map.groupBy(facts.shifts, ({ accountId }) => accountId)
  return [
    ...joined(needPieces(around, staff).flatMap((piece) => personsOn(facts, piece, period))),
    ...inPeriod.flatMap((shift) =>
      isStaff(facts, shift) ? competenceOf(facts, shift) : [ofShift('not-staff', shift)],
    ),
    ...[...people.values()].flatMap((own) => restOf(facts, own, period)),
  ].sort((a, b) => (`${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1))
}

type ShiftInput = { accountId: string; startsAt: Instant; endsAt: Instant }
export type ShiftFacts = {
  readonly isDutyStaff: boolean
  /** Another shift of the same person in the same time. */
  readonly clash: Pick<RosterShift, 'startsAt' | 'endsAt'> | undefined
}
type ShiftRefusal =
  | 'ends-before-start'
  | 'longer-than-36-hours'
  | 'time-far-off'
  | 'not-duty-staff'
  | 'shift-overlaps'

/** A shift ends after it starts, is of somebody of the duty that day, and nobody is in two at once. */
export function decideShift<T extends ShiftInput>(
  facts: ShiftFacts,
  input: T,
  now: Instant,
): Decision<T, ShiftRefusal> {
  const hours = realHours(input)
  if (hours <= 0) return refused('ends-before-start', 'endsAt')
  if (hours > 36) return refused('longer-than-36-hours', 'endsAt')
  const far = farOff({ startsAt: input.startsAt, endsAt: input.endsAt }, now)
  if (far !== null) return refused('time-far-off', far)
  if (!facts.isDutyStaff) return refused('not-duty-staff', 'accountId', { day: localDate(input.startsAt) })
  if (facts.clash !== undefined)
    return refused('shift-overlaps', 'startsAt', {
      from: formatLocal(facts.clash.startsAt, 'sv'),
      to: formatLocal(facts.clash.endsAt, 'sv'),
    })
  return decided(input)
}

/** Days of a publication: three months and a little. */
export const longestPeriodDays = 100

/** A period forwards and not longer than can be read. */
export function periodFault(period: Period): 'period-backwards' | 'period-too-long' | undefined {
  if (period.to < period.from) return 'period-backwards'
  return daysBetween(period.from, period.to) >= longestPeriodDays ? 'period-too-long' : undefined
}

type PublishRefusal = 'nothing-to-publish' | 'roster-changed' | 'finding-reason-missing'
/** Findings stop a publication unless each kind of them has a reason, given by somebody who saw as many as there are. */
export function decidePublish(
  facts: { findings: readonly Finding[]; drafts: readonly PlannedShift[]; seen: number },
  input: { reasons: readonly FindingReason[]; seen: number },
): Decision<{ reasons: FindingReason[] }, PublishRefusal> {
  if (facts.drafts.length === 0) return refused('nothing-to-publish')
  if (facts.seen !== input.seen) return refused('roster-changed')
  const reasons: FindingReason[] = []
  for (const [kind, { length: count }] of Map.groupBy(facts.findings, (finding) => finding.kind)) {
    const at = input.reasons.findIndex((given) => given.kind === kind)
    const given = input.reasons[at]
    const field = at === -1 ? 'reasons' : `reasons.${at}.reason`
    if (given === undefined || given.reason.trim() === '')
      return refused('finding-reason-missing', field, { count: String(count) })
    if (given.count !== count) return refused('roster-changed', field)
    reasons.push({ kind, count, reason: given.reason.trim() })
  }
  return decided({ reasons })
}

const ofHours: ReadonlySet<FindingKind> = new Set(['gap', 'too-few', 'overlap', 'pairing'])
const moreIsWorse: ReadonlySet<FindingKind> = new Set(['overlap', 'too-long', 'too-many-nights'])
/** Nobody and too few are the same fault, of two degrees. */
const faultOf = ({ kind, mode, competence }: Finding): string =>
  [kind === 'gap' ? 'too-few' : kind, mode, competence].join(' ')

/** The same fault as one that stands already, and no worse. */
function isNoWorse(before: Finding, after: Finding): boolean {
  if (faultOf(before) !== faultOf(after)) return false
  const [was, is] = [before.has ?? 0, after.has ?? 0]
  if (moreIsWorse.has(after.kind) ? is > was : is < was) return false
  return (
    ofHours.has(after.kind) ||
    ([...before.accountIds].sort().join() === [...after.accountIds].sort().join() &&
      before.shiftIds.some((id) => after.shiftIds.includes(id)))
  )
}

/** What a change brings into the roster: what was as wrong before is no fault of it. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  return after.filter((finding) => {
    const standing = before.filter((one) => isNoWorse(one, finding))
    return ofHours.has(finding.kind) ? !isCovered(finding, standing) : standing.length === 0
  })
}

/** What was published and has begun, or is moved to where it has, is what people worked by: it changes only with a reason. */
export const needsReason = (
  shift: Pick<RosterShift, 'status' | 'startsAt'> | null,
  startsAt: Instant,
  now: Instant,
): boolean => shift?.status === 'published' && (shift.startsAt <= now || startsAt <= now)

/** The reason of a change, where one is needed: of what people worked by, and of what makes the published roster worse (B-16). */
export function decideReason(
  facts: { readonly shift: RosterShift; readonly findings: readonly Finding[] },
  input: { readonly startsAt: Instant; readonly reason?: string | null | undefined },
  now: Instant,
): Decision<string | null, 'reason-missing' | 'change-worsens'> {
  const reason = input.reason?.trim() || null
  if (reason !== null) return decided(reason)
  if (needsReason(facts.shift, input.startsAt, now)) return refused('reason-missing', 'reason')
  const [first] = facts.findings
  return first === undefined
    ? decided(null)
    : refused('change-worsens', 'reason', { count: String(facts.findings.length), day: first.day })
}

type CompetenceRefusal = 'ends-before-start' | 'competence-overlaps'
/** One spell of a competence at a time. */
export function decideCompetence<
  T extends { kind: CompetenceKind; validFrom: LocalDate; validTo?: LocalDate | null },
>(spells: Competences, input: T): Decision<T, CompetenceRefusal> {
  const { validFrom, validTo = null } = input
  if (validTo !== null && validTo < validFrom) return refused('ends-before-start', 'validTo')
  const overlaps = spells.some((one) => one.kind === input.kind && holdTogether(one, { validFrom, validTo }))
  return overlaps ? refused('competence-overlaps', 'validFrom') : decided(input)
}
