import { PersonCard } from '../../base/person/model.ts'
import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, nullable, shape, text } from '../../kernel/field.ts'
import { SafetyWarning } from './model.ts'

const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const reason = text(1000)

export const addWarning = command({
  name: 'safety-warning.add',
  path: '/api/cases/{caseId}/safety-warnings',
  summary: 'What may endanger those who go: in the case, of a person, of the place',
  input: SafetyWarning.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'not-in-case', 'person-missing', 'text-missing'],
})

export const withdrawWarning = command({
  name: 'safety-warning.remove',
  path: '/api/safety-warnings/{warningId}/withdrawal',
  summary: 'A warning no longer holds, and why',
  input: shape({ warningId: id(), reason }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['already-withdrawn', 'reason-missing'],
})

export const readWarnings = query({
  name: 'safety-warning.list',
  path: '/api/cases/{caseId}/safety-warnings',
  summary: 'What may endanger those who go: the warnings of the case, and of its people in whatever case',
  input: shape({ caseId: id() }),
  output: shape({
    warnings: listOf(
      shape({ ...SafetyWarning.row.properties, notedByName: line(120), person: nullable(PersonCard) }),
      200,
    ),
    people: listOf(PersonCard, 100),
  }),
  permit: duty,
  audit: 'each',
})

export type SafetyWarningRefusal =
  | (typeof addWarning.refusals)[number]
  | (typeof withdrawWarning.refusals)[number]
