import { necessity } from '../../code-lists/necessity.ts'
import { reasonNotActing } from '../../code-lists/reason-not-acting.ts'
import { reasonNow } from '../../code-lists/reason-now.ts'
import { response } from '../../code-lists/response.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addDays, atLocal, daysBetween, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { type Case, type Judgement, raising } from '../case/model.ts'
import { tidied } from '../case/rules.ts'
import type { JudgementFacts, Lack } from './model.ts'

export type JudgementRefusal =
  | 'reason-now-missing'
  | 'reason-acting-missing'
  | 'reason-not-acting-missing'
  | 'reason-text-missing'
  | 'referral-missing'
  | 'cannot-wait'
  | 'counterfactual-missing'
  | 'necessity-missing'
  | 'equal-treatment-missing'
  | 'equal-treatment-text-missing'
  | 'raised-needs-reason'
  | 'call-for-help-yourself'
  | 'judgement-empty'
  | 'resource-missing'

type Judging = Judgement & { readonly attention?: Case['attention'] }
/** The judgement as it is to be kept, with codes open on the day of the case and what it says whole. */
export function decideJudgement(
  row: Case,
  input: Judging,
  calledForHelp: boolean,
): Decision<Judgement & Pick<Case, 'attention'>, JudgementRefusal | 'code-closed'> {
  const { attention = row.attention, ...judged } = { attention: row.attention, ...tidied(input) }
  for (const [field, list] of [
    ['reasonNow', reasonNow],
    ['response', response],
    ['reasonNotActing', reasonNotActing],
    ['necessity', necessity],
  ] as const) {
    const key = judged[field]
    if (key !== null && !isOpen(list, key, localDate(row.openedAt))) return refused('code-closed', field)
  }
  const { matter, initiator } = row
  const check = checkJudgement(judged, { matter, initiator, attention, hasCalledForHelp: calledForHelp })
  return check.ok ? decided({ ...judged, attention }) : check
}

/** Whoever says that something was not to be had says what (F-15); where nothing was missing nothing is named. */
export function decideLack(lack: Lack): Decision<Lack, 'resource-missing'> {
  if (lack.shaped !== 'yes') return decided({ shaped: lack.shaped, resource: null, refusedBy: null })
  return lack.resource === null
    ? refused('resource-missing', 'missingResource.resource')
    : decided(tidied({ ...lack }))
}

const isBlank = (written: string | null): boolean => written === null || written.trim() === ''

/** The duty acts itself: goes out, or acts by phone through others. */
export const acts = (judged: Pick<Judgement, 'response'>): boolean =>
  judged.response === 'go-out' || judged.response === 'act-through-others'

/** The duty leaves it: refers or tells the day service; where somebody is worried about a person, advice alone is no act. */
export const declines = (judged: Pick<Judgement, 'response'>, matter: Case['matter']): boolean =>
  judged.response === 'refer' ||
  judged.response === 'inform-day-service' ||
  (judged.response === 'advise-by-phone' && (matter === 'concern-child' || matter === 'concern-adult'))

const isTold = (party: Judgement['referredTo']): boolean => party === 'police' || party === 'emergency-112'

/** Danger to life, or an acute need that a relative or another private person tells of: the duty makes the call for help. */
const isOursToCall = (judged: Judgement, { attention, initiator }: JudgementFacts): boolean =>
  attention.includes('danger-to-life') ||
  (initiator === 'relative-private' && (judged.acuteNeed === 'yes' || judged.canWait === 'no'))

/**
 * What a judgement must say: a coded reason for each no and each outing (C-32, Y3), near and far alike (C-09), and never
 * the call for help left to the caller (C-23, V-08).
 */
export function checkJudgement(
  judged: Judgement,
  facts: JudgementFacts,
): Decision<Judgement, JudgementRefusal> {
  if (judged.response === null && judged.canWait === 'unknown' && judged.acuteNeed === 'unknown')
    return refused('judgement-empty', 'canWait')
  const fault =
    checkHelp(judged, facts) ??
    checkActing(judged) ??
    checkDeclining(judged, facts) ??
    checkRaised(judged, facts)
  return fault ?? decided(judged)
}

type Fault = Decision<never, JudgementRefusal> | undefined

function checkHelp(judged: Judgement, facts: JudgementFacts): Fault {
  if (judged.response === 'refer' && judged.referredTo === null)
    return refused('referral-missing', 'referredTo')
  if (judged.referredTo === 'other' && isBlank(judged.referredToText))
    return refused('referral-missing', 'referredToText')
  if (isTold(judged.referredTo) && !facts.hasCalledForHelp && isOursToCall(judged, facts))
    return refused('call-for-help-yourself', 'referredTo')
  return undefined
}

function checkActing(judged: Judgement): Fault {
  if (!acts(judged)) return undefined
  if (judged.reasonNow === null) return refused('reason-now-missing', 'reasonNow')
  if ((judged.response === 'go-out' || judged.reasonNow === 'other') && isBlank(judged.reasonActing))
    return refused('reason-acting-missing', 'reasonActing')
  if (judged.necessity === null) return refused('necessity-missing', 'necessity')
  return judged.response === 'go-out' ? checkEqual(judged) : undefined
}

function checkDeclining(judged: Judgement, { matter }: JudgementFacts): Fault {
  if (judged.reasonNotActing === 'can-wait') {
    if (judged.canWait === 'no') return refused('cannot-wait', 'reasonNotActing')
    if (isBlank(judged.counterfactual)) return refused('counterfactual-missing', 'counterfactual')
  }
  if (judged.reasonNotActing === 'other' && isBlank(judged.reasonNotActingText))
    return refused('reason-text-missing', 'reasonNotActingText')
  if (!declines(judged, matter)) return undefined
  return judged.reasonNotActing === null
    ? refused('reason-not-acting-missing', 'reasonNotActing')
    : checkEqual(judged)
}

/** Trafficking, danger to life, a child without a safe adult, the police without a way out: whoever waits says why (V-07, V-09). */
function checkRaised(judged: Judgement, { matter, attention }: JudgementFacts): Fault {
  const isRaised = raising.some((key) => attention.includes(key))
  const waits = judged.canWait === 'yes' || declines(judged, matter)
  if (!isRaised || !waits) return undefined
  if (judged.reasonNotActing === null) return refused('raised-needs-reason', 'reasonNotActing')
  return isBlank(judged.reasonNotActingText)
    ? refused('raised-needs-reason', 'reasonNotActingText')
    : undefined
}

function checkEqual(judged: Judgement): Fault {
  if (judged.equalTreatment === null) return refused('equal-treatment-missing', 'equalTreatment')
  return judged.equalTreatment === 'different' && isBlank(judged.equalTreatmentText)
    ? refused('equal-treatment-text-missing', 'equalTreatmentText')
    : undefined
}

/** The longest period that is counted at once (days). */
const longestPeriod = 366
export type PeriodRefusal = 'period-backwards' | 'period-too-long'
/** A period of whole duty days, both included: from 08.00 of the first to 08.00 after the last (W11). */
export function decidePeriod(period: {
  readonly from: LocalDate
  readonly to: LocalDate
}): Decision<{ readonly from: Instant; readonly before: Instant }, PeriodRefusal> {
  if (period.from > period.to) return refused('period-backwards', 'to')
  if (daysBetween(period.from, period.to) > longestPeriod) return refused('period-too-long', 'from')
  return decided({ from: atLocal(period.from, '08:00'), before: atLocal(addDays(period.to, 1), '08:00') })
}
