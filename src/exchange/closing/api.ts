import { PersonCard } from '../../base/person/model.ts'
import { closingReason } from '../../code-lists/closing-reason.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import type { ClosingRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }

export const closeCase = command({
  name: 'closing.close-case',
  path: '/api/cases/{caseId}/closure',
  summary: "End the duty's part of a case: everybody who must know has been told",
  input: shape({
    caseId: id(),
    version,
    closingReason: oneOf(codeKeys(closingReason)),
    closingText: optional(nullable(text(4000))),
  }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: [
    'case-closed',
    'closing-text-missing',
    'stay-unknown',
    'matter-unclear',
    'report-missing',
    'assessment-draft',
    'decision-under-way',
    'somebody-out',
    'child-not-assessed',
    'responsibility-unclear',
  ] satisfies readonly ClosingRefusal[],
})

export const listUnassessed = query({
  name: 'closing.unassessed',
  path: '/api/unassessed-children',
  summary: 'Children whose report was sent in a hurry, before the assessment the duty still owes them',
  input: shape({}),
  output: shape({
    children: listOf(
      shape({ caseId: id(), caseNumber: line(20), personId: id(), child: PersonCard, sentAt: instant() }),
      200,
    ),
  }),
  permit: duty,
  audit: 'list',
})
