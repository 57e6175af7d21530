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
import { Case } from '../case/model.ts'
import { Contact } from '../intake/model.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }

export const openOldCase = command({
  name: 'case-history.open-old',
  path: '/api/cases/{caseId}/openings',
  summary: 'Open the file of a case closed more than 30 days ago, with a reason, for eight hours',
  input: shape({ caseId: id(), reason: text(1000, { minLength: 5 }) }),
  output: shape({ id: id(), until: instant() }),
  permit: duty,
  refusals: ['already-open', 'reason-missing'],
})

export const personCases = query({
  name: 'case-history.of-person',
  path: '/api/persons/{personId}/cases',
  summary: 'What the duty has had with a person: cases, contacts, and older cases that ask for a reason',
  input: shape({ personId: id() }),
  output: shape({
    cases: listOf(shape({ ...Case.row.properties, openedByName: line(120) }), 100),
    older: listOf(shape({ caseId: id(), since: instant() }), 100),
    contacts: listOf(shape({ ...Contact.row.properties, answeredByName: line(120) }), 100),
    contactsLastDays: shape({ days: whole(1, 1000), count: whole(0, 100_000) }),
  }),
  permit: duty,
  audit: 'each',
})

export const caseReaders = query({
  name: 'case-history.readers',
  path: '/api/cases/{caseId}/readers',
  summary: 'Who has read or changed the case file, from the audit',
  input: shape({ caseId: id(), before: optional(whole(1, Number.MAX_SAFE_INTEGER)) }),
  output: shape({
    readers: listOf(
      shape({
        id: whole(1, Number.MAX_SAFE_INTEGER),
        at: instant(),
        contract: line(80),
        outcome: oneOf(['done', 'refused', 'denied']),
        role: nullable(line(40)),
        name: nullable(line(120)),
        title: nullable(line(120)),
      }),
      100,
    ),
    more: flag(),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'each',
})

export type HistoryRefusal = (typeof openOldCase.refusals)[number]
