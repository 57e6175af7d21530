import { type Decision, decided, refused } from '../../kernel/decision.ts'
import type { Instant } from '../../kernel/time.ts'
import type { CallOutPolicy, End, OnDuty, Out } from './model.ts'

/** Until the region has said otherwise: the safest rule, and a sign every half hour. */
export const unknownPolicy = {
  staffing: 'always-two',
  checkInMinutes: 30,
  longestTransportMinutes: null,
} as const satisfies Pick<CallOutPolicy, 'staffing' | 'checkInMinutes' | 'longestTransportMinutes'>

export const coverLevels = ['unknown', 'full', 'with-police-only', 'phone-only', 'none'] as const
export type CoverLevel = (typeof coverLevels)[number]
export type Cover = {
  readonly level: CoverLevel
  readonly remaining: readonly OnDuty[]
  /** Ends of the region nobody can reach: no one is left, and nobody who is out is there. */
  readonly uncovered: readonly string[]
  /** Since when too few are left to go out; null when they are enough, or would only now become too few. */
  readonly since: Instant | null
  /** Others who are out at the same time, somewhere else than those who would leave (B-15, V-25). */
  readonly elsewhere: readonly Out[]
}
type CoverFacts = {
  /** On the roster now; null when the roster says nothing about now. */
  readonly staff: readonly OnDuty[] | null
  readonly out: readonly Out[]
  readonly ends: readonly End[]
  readonly staffing: CallOutPolicy['staffing']
}

/** What is left of the duty when these leave: how many, what they can do, and which ends of the region nobody reaches (B-14). */
export function coverAfter(
  { staff, out, ends, staffing }: CoverFacts,
  leaving: { readonly accountIds: readonly string[]; readonly municipalityCode: string } | null,
): Cover {
  const away = new Set([...out.map(({ accountId }) => accountId), ...(leaving?.accountIds ?? [])])
  const elsewhere =
    leaving === null ? out : out.filter(({ accountId }) => !leaving.accountIds.includes(accountId))
  if (staff === null) return { level: 'unknown', remaining: [], uncovered: [], since: null, elsewhere }
  const seen = new Map(staff.map((one) => [one.accountId, one]))
  const remaining = [...seen.values()].filter(({ accountId }) => !away.has(accountId))
  const level = levelOf(remaining.length, staffing)
  const there = new Set([...out.map(({ municipalityCode }) => municipalityCode), leaving?.municipalityCode])
  const uncovered =
    level === 'none' || level === 'phone-only'
      ? ends.filter(({ codes }) => !codes.some((code) => there.has(code))).map(({ name }) => name)
      : []
  return { level, remaining, uncovered, since: sinceWhen([...seen.keys()], out, staffing), elsewhere }
}

function levelOf(count: number, staffing: CallOutPolicy['staffing']): CoverLevel {
  if (count === 0) return 'none'
  if (count >= 2) return 'full'
  return staffing === 'always-two' ? 'phone-only' : 'with-police-only'
}

/** The departure that left too few behind: those of the roster who are out left in this order. */
function sinceWhen(
  staffIds: readonly string[],
  out: readonly Out[],
  staffing: CallOutPolicy['staffing'],
): Instant | null {
  let left = staffIds.length
  const departures = out.filter(({ accountId }) => staffIds.includes(accountId)).map(({ leftAt }) => leftAt)
  for (const at of departures.sort()) {
    left -= 1
    if (levelOf(left, staffing) !== 'full') return at
  }
  return null
}

export type Going = { readonly accountId: string; readonly offShiftReason?: string | null }
export type StaffFault =
  | 'worker-missing'
  | 'worker-twice'
  | 'worker-unknown'
  | 'not-on-shift'
  | 'already-out'
  | 'too-few'
export type StaffFacts = Pick<CoverFacts, 'staff' | 'out' | 'staffing'> & {
  /** Who works in the duty, by id. */
  readonly known: ReadonlyMap<string, string>
}
type Manned = {
  readonly withPolice?: 'yes' | 'no' | null
  readonly localResource?: string | null
  readonly policyReason?: string | null
}

/**
 * Who may go: known, on the roster or with a reason, not out already, and as many as the region asks for. Breaking the rule of
 * the region is refused without a reason that is kept (V-39).
 */
export function checkStaff(
  { staff, out, staffing, known }: StaffFacts,
  going: readonly Going[],
  manned: Manned,
): Decision<null, StaffFault> {
  if (going.length === 0) return manned.localResource ? decided(null) : refused('worker-missing', 'workers')
  if (new Set(going.map(({ accountId }) => accountId)).size < going.length)
    return refused('worker-twice', 'workers')
  for (const { accountId, offShiftReason } of going) {
    const name = known.get(accountId)
    if (name === undefined) return refused('worker-unknown', 'workers')
    if (out.some((one) => one.accountId === accountId)) return refused('already-out', 'workers', { name })
    const isPlanned = staff === null || staff.some((one) => one.accountId === accountId)
    if (!isPlanned && !offShiftReason?.trim()) return refused('not-on-shift', 'workers', { name })
  }
  const mayBeOne = staffing === 'one-with-police' && manned.withPolice === 'yes'
  if (going.length < 2 && !mayBeOne && !manned.policyReason?.trim()) return refused('too-few', 'policyReason')
  return decided(null)
}
