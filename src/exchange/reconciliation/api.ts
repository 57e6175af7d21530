import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { id, instant, line, listOf, nullable, optional, shape, text, whole } from '../../kernel/field.ts'
import { Reconciliation } from './model.ts'

const readers = { 'duty-worker': 'any', 'duty-manager': 'any', intake: 'own-member' } as const

export const ReconciliationView = shape({
  ...Reconciliation.row.properties,
  memberName: nullable(line(80)),
  /** How much does not add up; null: nobody knows. */
  difference: nullable(whole(0, 10_000_000)),
  /** For the manager. */
  deviationNumber: nullable(line(20)),
  confirmation: nullable(shape({ name: line(120), at: instant(), reason: nullable(text(2000)) })),
})
export type ReconciliationView = Static<typeof ReconciliationView>

export const listReconciliations = query({
  name: 'reconciliation.list',
  path: '/api/reconciliations',
  summary:
    'The frozen figures of the last nights: for the duty of the night and each member, for a member its own',
  input: shape({ nights: optional(whole(1, 30)) }),
  output: shape({ rows: listOf(ReconciliationView, 12_000) }),
  permit: readers,
  audit: 'none',
})

export const confirmReconciliation = command({
  name: 'reconciliation.confirm',
  path: '/api/reconciliations/{reconciliationId}/confirmation',
  summary: 'Confirm the figures of a night, by name; with a reason where they do not add up',
  input: shape({ reconciliationId: id(), reason: optional(nullable(text(2000))) }),
  output: shape({ id: id() }),
  permit: readers,
  refusals: ['already-confirmed', 'other-side', 'reason-missing'],
})
