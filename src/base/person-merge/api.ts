import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { id, instant, line, listOf, oneOf, optional, shape, text, whole } from '../../kernel/field.ts'
import { PersonCard } from '../person/model.ts'
import { mergeStates } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const

export const MergeView = shape({
  id: id(),
  person: PersonCard,
  into: PersonCard,
  personVersion: version,
  intoVersion: version,
  reason: text(500),
  state: oneOf(mergeStates),
  proposedByName: line(120),
  proposedAt: instant(),
})
export type MergeView = Static<typeof MergeView>

const mergeFaults = [
  'same-person',
  'protected',
  'two-identity-numbers',
  'two-birth-dates',
  'own-guardian',
  'merged',
] as const

export const proposeMerge = command({
  name: 'person-merge.propose',
  path: '/api/persons/{personId}/merge-proposals',
  summary: 'Propose that a row is the same person as another; a manager decides',
  input: shape({ personId: id(), intoId: id(), reason: text(500) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: [...mergeFaults, 'reason-too-short', 'already-proposed'],
})

export const listMergeProposals = query({
  name: 'person-merge.list',
  path: '/api/person-merge-proposals',
  summary: 'Proposals to merge that wait for a manager, oldest first; of all or of one person',
  input: shape({ personId: optional(id()) }),
  output: shape({ proposals: listOf(MergeView, 100) }),
  permit: duty,
  audit: 'list',
})

export const mergePersons = command({
  name: 'person-merge.merge',
  path: '/api/persons/{personId}/merge',
  summary:
    'Merge a row into the person it is; both as the manager saw them. The row stays and points at the other',
  input: shape({ personId: id(), version, intoId: id(), intoVersion: version, reason: text(500) }),
  output: shape({ id: id(), version }),
  permit: { 'duty-manager': 'any' },
  refusals: [...mergeFaults, 'reason-too-short'],
})

export const declineMerge = command({
  name: 'person-merge.decline',
  path: '/api/person-merge-proposals/{proposalId}/refusal',
  summary: 'They are two people: the proposal is closed',
  input: shape({ proposalId: id() }),
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['already-decided'],
})

export type MergeRefusalCode = (
  | typeof proposeMerge
  | typeof mergePersons
  | typeof declineMerge
)['refusals'][number]
