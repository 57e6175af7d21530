import Type from 'typebox'
import { PersonCard } from '../../base/person/model.ts'
import { category } from '../../code-lists/category.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
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
import { ContactView } from '../intake/api.ts'
import { Case, CaseEvent, CaseRelation, facts, parts } from './model.ts'
import type { FactsRefusal, RelationRefusal, Warning, WithdrawPersonRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const factRefusals = [
  'code-closed',
  'municipality-unknown',
  'nature-twice',
  'responsible-missing',
] as const satisfies readonly FactsRefusal[]
const warnings = [
  'trafficking',
  'danger-to-life',
  'no-safe-adult',
  'police-no-solution',
  'help-not-called',
  'not-judged',
  'minor-and-standby',
  'no-municipality',
  'outside-region',
] as const satisfies readonly Warning[]
const { matter, responsibleNow, ...mayBeUnknown } = facts
const unknownFacts = Type.Partial(shape(mayBeUnknown)).properties
const part = oneOf(parts)
const done = shape({ id: id(), version })

/** A person of the case. `personId` is the link's; the card may be of the person it was merged into. */
export const CasePersonView = shape({ personId: id(), part, addedAt: instant(), card: PersonCard })

/** A case as lists show it: with its people and what to warn of. */
export const CaseListView = shape({
  ...Case.row.properties,
  openedByName: line(120),
  people: listOf(CasePersonView, 100),
  warnings: listOf(oneOf(warnings), 20),
  isOutside: nullable(flag()),
  /** Calls back that are promised to or about a safe person, and not made yet (V-22). */
  callBacks: listOf(CaseRelation.row, 100),
})

export const CaseView = shape({
  ...CaseListView.properties,
  proposedCategory: oneOf(codeKeys(category)),
  hasCalledForHelp: flag(),
  relations: listOf(CaseRelation.row, 500),
  contacts: listOf(ContactView, 500),
  events: listOf(shape({ ...CaseEvent.row.properties, accountName: line(120) }), 1000),
})

export const openCase = command({
  name: 'case.open',
  path: '/api/cases',
  summary: 'Open a case from one or more contacts; what is not yet known is left out',
  input: shape({
    contactIds: listOf(id(), 20),
    people: listOf(shape({ personId: id(), part }), 40),
    matter,
    ...unknownFacts,
    responsibleNow: optional(responsibleNow),
  }),
  output: shape({ id: id(), number: line(20), version }),
  permit: duty,
  refusals: [
    ...factRefusals,
    'contact-missing',
    'contact-unknown',
    'contact-withdrawn',
    'person-unknown',
    'person-twice',
  ],
})

export const changeCase = command({
  name: 'case.change',
  path: '/api/cases/{caseId}',
  method: 'PUT',
  summary: 'Change what is known of the case; category null goes back to the proposed one',
  input: shape({
    caseId: id(),
    version,
    matter: optional(matter),
    ...unknownFacts,
    responsibleNow: optional(responsibleNow),
  }),
  output: done,
  permit: duty,
  refusals: ['case-closed', ...factRefusals],
})

export const linkContact = command({
  name: 'case.link-contact',
  path: '/api/cases/{caseId}/contacts',
  summary: 'One more contact about the case',
  input: shape({ caseId: id(), contactId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'contact-unknown', 'contact-withdrawn'],
})

export const addCasePerson = command({
  name: 'case.add-person',
  path: '/api/cases/{caseId}/persons',
  summary: 'One more person in the case',
  input: shape({ caseId: id(), personId: id(), part }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'person-unknown', 'already-in-case'],
})

export const changePart = command({
  name: 'case.change-part',
  path: '/api/cases/{caseId}/persons/{personId}/part',
  method: 'PUT',
  summary: 'The person has another part in the case',
  input: shape({ caseId: id(), personId: id(), part }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'not-in-case'],
})

export const withdrawCasePerson = command({
  name: 'case.withdraw-person',
  path: '/api/cases/{caseId}/persons/{personId}/withdrawal',
  summary:
    'Takes somebody added by mistake out of the case: hidden there and in later reports; who, when and why stay',
  input: shape({ caseId: id(), personId: id(), reason: text(1000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: [
    'case-closed',
    'not-in-case',
    'reason-missing',
    'standing-draft',
    'standing-assessment',
    'standing-decision',
    'standing-assistance',
    'standing-report',
  ] satisfies readonly (WithdrawPersonRefusal | 'case-closed')[],
})

export const addRelation = command({
  name: 'case.add-relation',
  path: '/api/cases/{caseId}/relations',
  summary: 'What one person is to another: parent, sibling, suspected perpetrator, safe person until when',
  input: shape({ caseId: id(), ...CaseRelationInput() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: [
    'case-closed',
    'code-closed',
    'not-in-case',
    'same-person',
    'relation-exists',
    'until-passed',
    'time-far-off',
    'safe-person-until',
  ] satisfies readonly (RelationRefusal | 'case-closed' | 'code-closed')[],
})

export const endRelation = command({
  name: 'case.end-relation',
  path: '/api/cases/{caseId}/relations/{relationId}/end',
  summary: 'The relation no longer holds; it stays with its end',
  input: shape({ caseId: id(), relationId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'relation-ended'],
})

export const callBackDone = command({
  name: 'case.callback-done',
  path: '/api/cases/{caseId}/relations/{relationId}/callback',
  summary: 'Somebody has called the safe person back',
  input: shape({ caseId: id(), relationId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'no-call-back'],
})

export const reopenCase = command({
  name: 'case.reopen',
  path: '/api/cases/{caseId}/reopening',
  summary: 'Work in a closed case goes on',
  input: shape({ caseId: id(), version, reason: text(1000, { minLength: 5 }) }),
  output: done,
  permit: duty,
  refusals: ['case-open', 'reason-missing'],
})

export const getCase = query({
  name: 'case.get',
  path: '/api/cases/{caseId}',
  summary: 'A case with its people, relations, contacts and what was decided',
  input: shape({ caseId: id() }),
  output: CaseView,
  permit: duty,
  audit: 'each',
})

export const listOpenCases = query({
  name: 'case.list-open',
  path: '/api/cases',
  summary: "The desk's open cases, the latest first, page by page",
  input: shape({ after: optional(id()) }),
  output: shape({ cases: listOf(CaseListView, 50), more: flag() }),
  permit: duty,
  audit: 'list',
})

export const casesOfContact = query({
  name: 'case.of-contact',
  path: '/api/contacts/{contactId}/cases',
  summary: 'The cases that came of a contact',
  input: shape({ contactId: id() }),
  output: shape({
    cases: listOf(shape({ id: id(), number: line(20), status: Case.row.properties.status }), 100),
  }),
  permit: duty,
  audit: 'list',
})

function CaseRelationInput() {
  const { caseId: _caseId, ...rest } = CaseRelation.create.properties
  return rest
}

export type CaseRefusal =
  | (typeof openCase.refusals)[number]
  | (typeof changeCase.refusals)[number]
  | (typeof linkContact.refusals)[number]
  | (typeof addCasePerson.refusals)[number]
  | (typeof changePart.refusals)[number]
  | (typeof withdrawCasePerson.refusals)[number]
  | (typeof addRelation.refusals)[number]
  | (typeof endRelation.refusals)[number]
  | (typeof callBackDone.refusals)[number]
  | (typeof reopenCase.refusals)[number]
