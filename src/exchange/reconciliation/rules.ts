import type { deviationKinds } from '../../base/deviation/model.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { addMinutes, type Instant, minutesBetween } from '../../kernel/time.ts'
import { isExempt } from '../closing/rules.ts'
import { isWithReceiver, type Requirement } from '../handover/rules.ts'
import type { Standing, Tally } from '../morning/model.ts'
import type { DifferenceKind, Reconciliation } from './model.ts'

const figureKeys = [
  'registered',
  'reported',
  'stays',
  'keptOpen',
  'lost',
  'unplaced',
  'sent',
  'delivered',
  'toOpen',
  'opened',
] as const
export type Figures = Pick<Reconciliation, (typeof figureKeys)[number]>

const unknownFigures: Figures = {
  registered: null,
  reported: null,
  stays: null,
  keptOpen: null,
  lost: null,
  unplaced: null,
  sent: null,
  delivered: null,
  toOpen: null,
  opened: null,
}

/** Closed cases leave the duty's sight after so many days: of a night that began before, nobody can count what was (DESIGN 6). */
const daysInSight = 30

/** The figures, or that they are unknown where the night lies too far back to be counted. */
export const countable = (figures: Figures, beginsAt: Instant, now: Instant): Figures =>
  minutesBetween(beginsAt, now) > daysInSight * 24 * 60 ? unknownFigures : figures

/** The last millisecond before a moment on a whole minute: what falls on the border of two nights belongs to the later. */
export const justBefore = (moment: Instant): Instant => `${addMinutes(moment, -1).slice(0, 17)}59.999Z`

/** All of a night; a printed report to a municipality outside is done when it was handed over. */
export function nightFigures(night: {
  readonly registered: number
  readonly reported: number
  readonly stays: number
  readonly keptOpen: number
  readonly lost: number
  readonly unplaced: number
  readonly receivers: readonly (Pick<Tally, 'sent' | 'delivered' | 'opened'> & {
    readonly isOutside: boolean
  })[]
}): Figures {
  const { registered, reported, stays, keptOpen, lost, unplaced, receivers } = night
  const inside = receivers.filter(({ isOutside }) => !isOutside)
  const sum = (rows: typeof receivers, of: 'sent' | 'delivered' | 'opened') =>
    rows.reduce((all, row) => all + row[of], 0)
  return {
    ...{ registered, reported, stays, keptOpen, lost, unplaced },
    sent: sum(receivers, 'sent'),
    delivered: sum(receivers, 'delivered'),
    toOpen: sum(inside, 'delivered'),
    opened: sum(inside, 'opened'),
  }
}

export type MemberCase = {
  readonly matter: { readonly status: 'open' | 'closed'; readonly closingReason: string | null }
  readonly requirement: Requirement
  readonly reports: readonly {
    readonly municipalityCode: string
    readonly memberId: string | null
    readonly status: Parameters<typeof isWithReceiver>[0]['status']
  }[]
}
type Of = { readonly memberId: string; readonly code: string; readonly hasDistricts: boolean }

/** Whether a case of the night is this member's: its municipality must have a report, and among districts one has gone to it. */
function concerns({ requirement, reports }: MemberCase, { memberId, code, hasDistricts }: Of): boolean {
  if (!requirement.receivers.some((receiver) => receiver.code === code)) return false
  return !hasDistricts || reports.some((report) => report.memberId === memberId)
}

function standingFor({ matter, reports }: MemberCase, { memberId, code }: Of): Standing {
  if (matter.status === 'closed' && isExempt(matter.closingReason)) return 'stays'
  const isThere = reports.some(
    (report) => report.municipalityCode === code && report.memberId === memberId && isWithReceiver(report),
  )
  if (isThere) return 'reported'
  return matter.status === 'open' ? 'kept-open' : 'lost'
}

/** A case whose receiver nobody can say yet: where somebody stays is unknown, or which of several districts. */
const isUnplaced = ({ requirement, reports }: MemberCase, { code, hasDistricts }: Of): boolean =>
  requirement.unstated !== null ||
  (hasDistricts &&
    requirement.receivers.some((receiver) => receiver.code === code) &&
    !reports.some((report) => report.municipalityCode === code))

/** One member's part of a night. */
export function memberFigures(
  cases: readonly MemberCase[],
  of: Of,
  tally: Pick<Tally, 'sent' | 'delivered' | 'opened'>,
): Figures {
  const own = cases.filter((one) => concerns(one, of))
  const standings = own.map((one) => standingFor(one, of))
  const count = (standing: Standing) => standings.filter((one) => one === standing).length
  return {
    registered: own.length,
    reported: count('reported'),
    stays: count('stays'),
    keptOpen: count('kept-open'),
    lost: count('lost'),
    unplaced: cases.filter((one) => isUnplaced(one, of)).length,
    sent: tally.sent,
    delivered: tally.delivered,
    toOpen: tally.delivered,
    opened: tally.opened,
  }
}

type Counted = Readonly<Record<keyof Figures, number>>
const isCounted = (figures: Figures): figures is Counted => figureKeys.every((key) => figures[key] !== null)
const gaps = (figures: Counted) => ({
  cases: figures.registered - figures.reported - figures.stays - figures.keptOpen,
  delivered: figures.sent - figures.delivered,
  opened: figures.toOpen - figures.opened,
})

/** Registered = reported + closed by coded reason + kept; sent = delivered = opened. What could not be counted does not agree. */
export function differencesOf(figures: Figures): DifferenceKind[] {
  if (!isCounted(figures)) return ['unknown']
  const found = gaps(figures)
  return (['cases', 'delivered', 'opened'] as const).filter((kind) => found[kind] !== 0)
}

/** The red number: how many cases and reports do not add up; null where nobody knows. */
export function differenceOf(figures: Figures): number | null {
  if (!isCounted(figures)) return null
  const { cases, delivered, opened } = gaps(figures)
  return Math.abs(cases) + Math.abs(delivered) + Math.abs(opened)
}

/** Why a night that does not add up is a deviation: the product has lost count, or somebody lacks what they should have. */
export function deviationKindOf(
  figures: Figures,
): Extract<(typeof deviationKinds)[number], 'technical' | 'information-missing'> {
  if (!isCounted(figures)) return 'technical'
  const { cases, delivered, opened } = gaps(figures)
  return cases !== figures.lost || delivered < 0 || opened < 0 ? 'technical' : 'information-missing'
}

/** The duty confirms the night, a member its own part; each once. */
export function available(
  facts: { readonly memberId: string | null; readonly isConfirmed: boolean },
  actor: Pick<Actor, 'memberId'>,
): Availability<'already-confirmed' | 'other-side'> {
  if (facts.memberId !== actor.memberId) return closed('other-side')
  return facts.isConfirmed ? closed('already-confirmed') : allowed
}

export function decideConfirm<F extends Pick<Reconciliation, 'differences'>>(
  row: F,
  reason: string | null,
): Decision<{ readonly row: F; readonly reason: string | null }, 'reason-missing'> {
  const said = reason?.trim() ?? ''
  if (row.differences.length > 0 && said.length < 5) return refused('reason-missing', 'reason')
  return decided({ row, reason: said.length < 5 ? null : said })
}

export type ReconciliationRefusal = 'already-confirmed' | 'other-side' | 'reason-missing'
