import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, nullable, oneOf, optional, shape, text, whole } from '../../kernel/field.ts'
import { Deviation, deviationStates } from './model.ts'

const version = whole(1, 1_000_000)

/** Whoever works here may see that something went wrong (K-01). */
const everybody = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  intake: 'any',
  chair: 'any',
  evaluator: 'any',
  administrator: 'any',
} as const

/** A deviation as it is shown: with the names of its reporter and owner. */
export const DeviationView = shape({
  ...Deviation.row.properties,
  reporterName: line(120),
  ownerName: nullable(line(120)),
})

export const reportDeviation = command({
  name: 'deviation.report',
  path: '/api/deviations',
  summary: 'Report a deviation, in half a minute, from any page',
  input: Deviation.create,
  output: shape({ id: id(), number: line(20) }),
  permit: everybody,
  refusals: ['in-the-future', 'time-far-off', 'case-unknown'],
})

export const listDeviations = query({
  name: 'deviation.list',
  path: '/api/deviations',
  summary: 'Deviations, newest first: the manager sees all, others their own',
  input: shape({ state: optional(oneOf(deviationStates)), after: optional(id()) }),
  output: shape({ deviations: listOf(DeviationView, 50), more: flag() }),
  permit: everybody,
  audit: 'list',
})

export const ownDeviation = command({
  name: 'deviation.own',
  path: '/api/deviations/{deviationId}/owner',
  method: 'PUT',
  summary: 'Give a deviation its owner',
  input: shape({ deviationId: id(), version, ownerId: id() }),
  output: shape({ id: id(), version }),
  permit: { 'duty-manager': 'any' },
  refusals: ['already-closed', 'no-owner', 'owner-unknown'],
})

export const closeDeviation = command({
  name: 'deviation.close',
  path: '/api/deviations/{deviationId}/closure',
  summary: 'Close a deviation with what came of it',
  input: shape({ deviationId: id(), version, outcome: text(4000) }),
  output: shape({ id: id(), version }),
  permit: { 'duty-manager': 'any' },
  refusals: ['already-closed', 'no-owner', 'outcome-missing'],
})

export type DeviationRefusal =
  | (typeof reportDeviation.refusals)[number]
  | (typeof ownDeviation.refusals)[number]
  | (typeof closeDeviation.refusals)[number]
