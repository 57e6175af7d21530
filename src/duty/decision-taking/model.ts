import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, line, nullable, text } from '../../kernel/field.ts'

/** What stands beside a decision about how it was taken: who heard it said, or by which delegation an employee took it. */
export const DecisionTaking = entity({
  decisionId: once(id()),
  /** Whoever heard an oral decision and has no account here: the police on site, an interpreter. */
  witnessName: nullable(line(120)),
  /** Why nobody but whoever wrote it down heard it (standby alone, say). */
  noWitnessReason: nullable(text(500)),
  /** The delegation an employee took it by, as it stood: board, minutes, and limits. */
  delegationId: server(nullable(id())),
  delegationReference: server(nullable(line(300))),
  /** To whom a refusal is addressed (E-19). */
  recipientId: nullable(id()),
})
export type DecisionTaking = Row<typeof DecisionTaking>
