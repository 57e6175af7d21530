import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, nullable, oneOf, text } from '../../kernel/field.ts'

export const mergeStates = ['proposed', 'done', 'declined'] as const

/** Two rows that someone holds to be one person: proposed by one, done or declined by a manager. */
export const PersonMerge = entity({
  id: server(id()),
  personId: once(id()),
  intoId: once(id()),
  reason: once(text(500, { minLength: 5 })),
  state: server(oneOf(mergeStates)),
  proposedBy: server(id()),
  proposedAt: server(instant()),
  decidedBy: server(nullable(id())),
  decidedAt: server(nullable(instant())),
})
export type PersonMerge = Row<typeof PersonMerge>
