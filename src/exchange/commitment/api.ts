import type { Static } from 'typebox'
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
import { unitKinds } from '../handover/model.ts'
import { Commitment, CommitmentEvent, commitmentStates, toldAnswers } from './model.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const member: Permit = { intake: 'own-member' }

const { id: eventId, kind, at, accountName, text: said, dueBefore, dueAt } = CommitmentEvent.row.properties
const { dueTold: _dueTold, madeBy: _madeBy, ...kept } = Commitment.row.properties
/** A commitment as it is shown. What the report or the case would say is null where it asks for a reason to open. */
export const CommitmentView = shape({
  ...kept,
  memberName: line(120),
  reportNumber: nullable(line(20)),
  caseNumber: nullable(line(20)),
  /** In the municipality's own words. */
  text: nullable(text(2000)),
  responsibleName: nullable(line(120)),
  madeByName: line(120),
  hasDeviation: flag(),
  steps: listOf(shape({ id: eventId, kind, at, accountName, text: said, dueBefore, dueAt }), 200),
})
export type CommitmentView = Static<typeof CommitmentView>

const done = shape({ id: id(), state: oneOf(commitmentStates), version })

export const listCommitments = query({
  name: 'commitment.list',
  path: '/api/commitments',
  summary:
    "The member's own commitments: those to come and those that were not kept, and what was done this week; with whom they can be given to",
  input: shape({}),
  output: shape({
    commitments: listOf(CommitmentView, 300),
    accounts: listOf(shape({ id: id(), name: line(120), title: line(120) }), 500),
  }),
  permit: member,
  audit: 'list',
})

export const listUnkept = query({
  name: 'commitment.list-unkept',
  path: '/api/unkept-commitments',
  summary: 'For the duty: who was told to wait for something that does not come, or whose time has passed',
  input: shape({}),
  output: shape({ commitments: listOf(CommitmentView, 200) }),
  permit: duty,
  audit: 'list',
})

export const commitmentsOfCase = query({
  name: 'commitment.of-case',
  path: '/api/cases/{caseId}/commitments',
  summary: 'What the municipalities of a case said they would do, and what became of it',
  input: shape({ caseId: id() }),
  output: shape({ commitments: listOf(CommitmentView, 50) }),
  permit: duty,
  audit: 'list',
})

export const setDone = command({
  name: 'commitment.set-done',
  path: '/api/commitments/{commitmentId}/done',
  summary: 'The municipality did what it said',
  input: shape({ commitmentId: id(), version, text: optional(nullable(text(2000))) }),
  output: done,
  permit: member,
  refusals: ['already-done'],
})

export const reportUnkept = command({
  name: 'commitment.report-unkept',
  path: '/api/commitments/{commitmentId}/unkept',
  summary: 'It could not be done, with why: it goes back to the duty, so that nobody waits for it',
  input: shape({
    commitmentId: id(),
    version,
    text: text(2000),
    told: oneOf(toldAnswers),
  }),
  output: done,
  permit: member,
  refusals: ['already-ended', 'text-missing'],
})

export const setTime = command({
  name: 'commitment.set-time',
  path: '/api/commitments/{commitmentId}/time',
  method: 'PUT',
  summary: 'Another time for it, with why; the former one stays in the history',
  input: shape({ commitmentId: id(), version, dueAt: instant(), text: text(2000) }),
  output: done,
  permit: member,
  refusals: ['already-done', 'text-missing', 'due-in-the-past', 'time-far-off', 'time-same'],
})

export const giveCommitment = command({
  name: 'commitment.give',
  path: '/api/commitments/{commitmentId}/responsible',
  method: 'PUT',
  summary: 'Somebody else of the member, or a unit, does it',
  input: shape({
    commitmentId: id(),
    version,
    unitKind: oneOf(unitKinds),
    responsibleId: optional(nullable(id())),
  }),
  output: done,
  permit: member,
  refusals: ['already-ended', 'responsible-unknown'],
})

export const setTold = command({
  name: 'commitment.set-told',
  path: '/api/commitments/{commitmentId}/told',
  summary: 'The duty has told whoever waits that it does not come, and how it was said',
  input: shape({ commitmentId: id(), version, text: text(2000) }),
  output: done,
  permit: duty,
  refusals: ['nobody-waits', 'text-missing'],
})

export const reportDeviation = command({
  name: 'commitment.report-deviation',
  path: '/api/commitments/{commitmentId}/deviation',
  summary: 'A failed pick-up, in one press: a deviation, counted with those of the municipality (C-27, V-34)',
  input: shape({ commitmentId: id(), happened: text(4000, { minLength: 5 }) }),
  output: shape({ id: id(), number: line(20) }),
  permit: duty,
  refusals: ['still-time', 'already-reported', 'case-shut'],
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type CommitmentRefusal =
  | RefusalsOf<typeof setDone>
  | RefusalsOf<typeof reportUnkept>
  | RefusalsOf<typeof setTime>
  | RefusalsOf<typeof giveCommitment>
  | RefusalsOf<typeof setTold>
  | RefusalsOf<typeof reportDeviation>
