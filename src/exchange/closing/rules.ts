import type { Case } from '../../duty/case/model.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Report } from '../handover/model.ts'
import { isWithReceiver, missingReceivers, type Requirement } from '../handover/rules.ts'
import { exemptReasons } from './model.ts'

/** Registered in error, or part of another case: nothing of its own to report. */
export const isExempt = (reason: string | null): boolean => exemptReasons.some((exempt) => exempt === reason)

const unclear =
  /^(oklart?|okänd[at]?|vet (ej|inte)|ingen|ingen vet|unknown|unclear|nobody|[?\-–.\s]+)[.!?]*$/i
/** Whether somebody is named as responsible now (V-06): a word for "nobody knows" is no answer. */
export const isResponsibilityClear = (responsibleNow: string): boolean =>
  responsibleNow.trim().length >= 2 && !unclear.test(responsibleNow.trim())

export type ClosingRefusal =
  | 'case-closed'
  | 'closing-text-missing'
  | 'stay-unknown'
  | 'matter-unclear'
  | 'report-missing'
  | 'assessment-draft'
  | 'decision-under-way'
  | 'somebody-out'
  | 'child-not-assessed'
  | 'responsibility-unclear'

/** The duty's part ends when everybody who must know has been told, no child is left unassessed, nothing lies half written and somebody is responsible. */
export function decideClose(
  facts: {
    readonly matter: Pick<Case, 'status' | 'responsibleNow'>
    readonly requirement: Requirement
    readonly reports: readonly Pick<Report, 'municipalityCode' | 'status'>[]
    readonly hasAssessmentDraft: boolean
    /** A decision is prepared or waits for whoever decides; one that is made follows its person, not the case. */
    readonly isDecisionUnderWay: boolean
    /** Somebody is out on the case, and is not left there by a closing. */
    readonly isAnybodyOut: boolean
    readonly owesAssessment: boolean
    readonly names: ReadonlyMap<string, string>
  },
  input: { readonly closingReason: string; readonly closingText: string | null },
  now: Instant,
): Decision<{ closedAt: Instant }, ClosingRefusal> {
  if (facts.matter.status === 'closed') return refused('case-closed')
  if (facts.isAnybodyOut) return refused('somebody-out')
  if (facts.hasAssessmentDraft) return refused('assessment-draft')
  if (facts.isDecisionUnderWay) return refused('decision-under-way')
  if (!isResponsibilityClear(facts.matter.responsibleNow))
    return refused('responsibility-unclear', 'responsibleNow')
  if (isExempt(input.closingReason))
    return (input.closingText ?? '').trim().length < 5
      ? refused('closing-text-missing', 'closingText')
      : decided({ closedAt: now })
  if (facts.requirement.unstated !== null) return refused(facts.requirement.unstated)
  if (facts.owesAssessment) return refused('child-not-assessed')
  const [missing] = missingReceivers(facts.requirement, facts.reports)
  if (missing)
    return refused('report-missing', undefined, {
      municipality: facts.names.get(missing.code) ?? missing.code,
    })
  return decided({ closedAt: now })
}

export type NextStep =
  | { readonly kind: 'judge' | 'log-measure' | 'close' | 'state-stay' | 'state-matter' }
  | { readonly kind: 'finish-assessment' | 'assess'; readonly personId: string }
  | { readonly kind: 'write-report' | 'finish-report' | 'send-again'; readonly code: string }
export type StepFacts = {
  readonly matter: Pick<Case, 'status' | 'matter' | 'canWait' | 'reasonNotActing'>
  /** Children and young people the case concerns. */
  readonly children: readonly string[]
  /** Of whom the actor has an assessment begun, and who has a locked one. */
  readonly begun: readonly string[]
  readonly assessed: readonly string[]
  /** Measures that stand. */
  readonly measures: number
  readonly unstated: Requirement['unstated']
  readonly receivers: readonly { readonly code: string; readonly status: Report['status'] | null }[]
}

/**
 * The one thing to do now in a case: judge it, assess each child, log what was done, tell whoever must know, close.
 * Null in a closed case.
 */
export function nextStep(facts: StepFacts): NextStep | null {
  const { matter, children, begun, assessed } = facts
  if (matter.status === 'closed') return null
  if (matter.canWait === 'unknown') return { kind: 'judge' }
  const [draft] = begun
  if (draft !== undefined) return { kind: 'finish-assessment', personId: draft }
  const child = matter.matter === 'concern-child' ? children.find((id) => !assessed.includes(id)) : undefined
  if (child !== undefined) return { kind: 'assess', personId: child }
  if (facts.measures === 0 && matter.reasonNotActing === null) return { kind: 'log-measure' }
  if (facts.unstated !== null)
    return { kind: facts.unstated === 'stay-unknown' ? 'state-stay' : 'state-matter' }
  const next = facts.receivers.find(({ status }) => status === null || !isWithReceiver({ status }))
  if (next === undefined) return { kind: 'close' }
  const again = next.status === 'returned' || next.status === 'withdrawn'
  return {
    kind: again ? 'send-again' : next.status === null ? 'write-report' : 'finish-report',
    code: next.code,
  }
}
