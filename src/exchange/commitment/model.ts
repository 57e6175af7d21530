import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { unitKinds } from '../handover/model.ts'

/** could-not: it will not be done, and whoever waits for it must be told (H-07). withdrawn: its report was. */
export const commitmentStates = ['open', 'done', 'could-not', 'withdrawn'] as const
export const toldAnswers = ['yes', 'no', 'unknown'] as const

/** What a municipality said it would do when it accepted a report, as a task of its own; the words stand in the report. */
export const Commitment = entity({
  id: server(id()),
  reportId: once(id()),
  caseId: once(id()),
  memberId: once(id()),
  state: server(oneOf(commitmentStates)),
  /** Null: no time was said. */
  dueAt: nullable(instant()),
  unitKind: oneOf(unitKinds),
  /** Null: whoever works at the unit. */
  responsibleId: nullable(id()),
  madeAt: server(instant()),
  madeBy: server(id()),
  endedAt: server(nullable(instant())),
  /** Whether whoever waits has been told that it will not be. */
  told: server(nullable(oneOf(toldAnswers))),
  toldAt: server(nullable(instant())),
  /** The time that was told to have passed. */
  dueTold: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type Commitment = Row<typeof Commitment>

const commitmentEventKinds = [
  'made',
  'moved',
  'given',
  'done',
  'could-not',
  'told',
  'deviation',
  'withdrawn',
] as const
export type CommitmentEventKind = (typeof commitmentEventKinds)[number]

/** Every step of a commitment with name and time; append-only. */
export const CommitmentEvent = entity({
  id: server(id()),
  commitmentId: once(id()),
  kind: server(oneOf(commitmentEventKinds)),
  at: server(instant()),
  accountId: server(id()),
  accountName: server(line(120)),
  text: server(nullable(text(4000))),
  dueBefore: server(nullable(instant())),
  dueAt: server(nullable(instant())),
})
export type CommitmentEvent = Row<typeof CommitmentEvent>
