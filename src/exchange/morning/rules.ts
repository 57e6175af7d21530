import type { Case } from '../../duty/case/model.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import {
  addDays,
  atLocal,
  daysBetween,
  type Instant,
  isWorkingDay,
  localDate,
  localTime,
} from '../../kernel/time.ts'
import { isExempt } from '../closing/rules.ts'
import type { Report } from '../handover/model.ts'
import { missingReceivers, type Requirement } from '../handover/rules.ts'
import type { ReportContent } from '../report-content/model.ts'
import type { Standing, Tally } from './model.ts'

/** The night that is going on or, while the day service works, the one it took over from: since 17.00 of the last working day. */
export function nightAt(now: Instant): { readonly from: Instant; readonly to: Instant } {
  const today = localDate(now)
  let day = isWorkingDay(today) && localTime(now) >= '17:00' ? today : addDays(today, -1)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return { from: atLocal(day, '17:00'), to: now }
}

/** One night, or all of a weekend or of holidays that no working day broke. */
export type Span = 'night' | 'weekend'
export const spanOf = ({ from, to }: { readonly from: Instant; readonly to: Instant }): Span =>
  daysBetween(localDate(from), localDate(to)) > 1 ? 'weekend' : 'night'

/** The period asked for: tonight, the night that ended at `to`, or from `from` until now. */
export function decidePeriod(
  asked: { readonly from?: Instant; readonly to?: Instant },
  now: Instant,
): Decision<{ readonly from: Instant; readonly to: Instant }, 'period-backwards'> {
  const { to = now, from = nightAt(to).from } = asked
  if (from > to) return refused('period-backwards', asked.to === undefined ? 'from' : 'to')
  return decided({ from, to })
}

type Judged = {
  readonly matter: Pick<Case, 'status' | 'closingReason'>
  readonly requirement: Requirement
  readonly reports: readonly Pick<Report, 'municipalityCode' | 'status'>[]
}

/** Where a registered case stands. Lost is what must never be: closed, to be reported, and not with its receiver. */
export function standingOf({ matter, requirement, reports }: Judged): Standing {
  const isOpen = matter.status === 'open'
  if (!isOpen && isExempt(matter.closingReason)) return 'stays'
  if (requirement.stays !== null) return 'stays'
  if (requirement.unstated !== null) return isOpen ? 'kept-open' : 'lost'
  if (missingReceivers(requirement, reports).length === 0) return 'reported'
  return isOpen ? 'kept-open' : 'lost'
}

export type Reconciliation = {
  readonly registered: number
  readonly reported: number
  readonly stays: number
  readonly keptOpen: number
  readonly lost: number
  /** Registered = reported + stays + kept open. `registered` is counted by itself, not summed. */
  readonly reconciles: boolean
}
export function reconcile(registered: number, standings: readonly Standing[]): Reconciliation {
  const count = (standing: Standing) => standings.filter((one) => one === standing).length
  const [reported, stays, keptOpen, lost] = [
    count('reported'),
    count('stays'),
    count('kept-open'),
    count('lost'),
  ]
  return {
    registered,
    reported,
    stays,
    keptOpen,
    lost,
    reconciles: registered === reported + stays + keptOpen,
  }
}

/** Every report sent has been delivered and opened; a printed one is done when it was handed over. */
export const tallyReconciles = (tally: Tally, isOutside: boolean): boolean =>
  tally.sent === tally.delivered && (isOutside || tally.delivered === tally.opened)

/** The first moment something in the report is due: what is left to the day, or how long an assessment holds. */
export function firstDue(content: Pick<ReportContent, 'dayItems' | 'assessments'>): Instant | null {
  const moments = [
    ...content.dayItems.map((item) => item.dueAt),
    ...content.assessments.flatMap((one) => one.holdsUntil ?? []),
  ]
  return moments.sort()[0] ?? null
}
