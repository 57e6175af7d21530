import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const deviationKinds = [
  'information-missing',
  'routine-not-followed',
  'technical',
  'treatment',
  'safety',
  'other',
] as const
export const deviationStates = ['reported', 'owned', 'closed'] as const

export const Deviation = entity({
  id: server(id()),
  number: server(line(20)),
  state: server(oneOf(deviationStates)),
  kind: once(oneOf(deviationKinds)),
  happened: once(text(4000, { minLength: 5 })),
  happenedAt: once(instant()),
  page: once(nullable(line(200))),
  caseId: once(nullable(id())),
  /** Null: the system saw it by itself. */
  reportedBy: server(nullable(id())),
  reportedAt: server(instant()),
  memberId: server(nullable(id())),
  ownerId: server(nullable(id())),
  outcome: server(nullable(text(4000))),
  closedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type Deviation = Row<typeof Deviation>
