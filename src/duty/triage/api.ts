import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, localDate, oneOf, optional, shape, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { attentions, judgement } from '../case/model.ts'
import { Lack, MissingResource, missingResources } from './model.ts'
import type { JudgementRefusal, PeriodRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }

export const judgeCase = command({
  name: 'triage.judge',
  path: '/api/cases/{caseId}/judgement',
  method: 'PUT',
  summary: 'Judge the case: can it wait, what the duty answers, and the reasons',
  input: shape({
    caseId: id(),
    version,
    ...judgement,
    attention: optional(listOf(oneOf(attentions), 8)),
    /** Left out: not asked this time. */
    missingResource: optional(Lack),
  }),
  output: shape({ id: id(), version }),
  permit: duty,
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
    'resource-missing',
  ] satisfies readonly (JudgementRefusal | 'case-closed' | 'code-closed')[],
  mayWait: true,
})

export const readMissingResources = query({
  name: 'triage.missing-resources',
  path: '/api/cases/{caseId}/missing-resources',
  summary: 'What the judgements of a case said of resources that were not to be had, the latest first',
  input: shape({ caseId: id() }),
  output: shape({
    missing: listOf(shape({ ...MissingResource.row.properties, accountName: line(120) }), 50),
  }),
  permit: duty,
  audit: 'list',
})

export const missingResourceCounts = query({
  name: 'triage.missing-resource-counts',
  path: '/api/missing-resource-counts',
  summary: 'In how many cases each resource was not to be had and shaped the judgement, in a period',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    missing: listOf(shape({ resource: oneOf(missingResources), cases: whole(0, 1_000_000) }), 20),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
  refusals: ['period-backwards', 'period-too-long'] satisfies readonly PeriodRefusal[],
})

export type TriageRefusal =
  | (typeof judgeCase.refusals)[number]
  | (typeof missingResourceCounts.refusals)[number]
