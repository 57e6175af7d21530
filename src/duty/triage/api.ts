import { command } from '../../kernel/contract.ts'
import { id, listOf, oneOf, optional, shape, whole } from '../../kernel/field.ts'
import { attentions, judgement } from '../case/model.ts'
import type { JudgementRefusal } from './rules.ts'

const version = whole(1, 1_000_000)

export const judgeCase = command({
  name: 'triage.judge',
  path: '/api/cases/{caseId}/judgement',
  method: 'PUT',
  summary: 'Judge the case: can it wait, what the duty answers, and the reasons',
  input: shape({ caseId: id(), version, ...judgement, attention: optional(listOf(oneOf(attentions), 8)) }),
  output: shape({ id: id(), version }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  refusals: [
    'case-closed',
    'code-closed',
    'reason-now-missing',
    'reason-acting-missing',
    'reason-not-acting-missing',
    'reason-text-missing',
    'referral-missing',
    'cannot-wait',
    'counterfactual-missing',
    'necessity-missing',
    'equal-treatment-missing',
    'equal-treatment-text-missing',
    'raised-needs-reason',
    'call-for-help-yourself',
    'judgement-empty',
  ] satisfies readonly (JudgementRefusal | 'case-closed' | 'code-closed')[],
})

export type TriageRefusal = (typeof judgeCase.refusals)[number]
