import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const taskKinds = [
  'look-in',
  'visit',
  'talk',
  'interrogation',
  'removal',
  'transport',
  'other',
] as const
export const taskStates = ['asked', 'planned', 'paused', 'done', 'cancelled', 'declined'] as const
export type TaskState = (typeof taskStates)[number]
/** Whether the task waits for a decision of a chair (V-21). */
export const chairDecisions = ['not-needed', 'pending', 'made'] as const

/** A planned assignment, or one that a municipality or the police ask for: of no shift, so that it survives each (B-21, C-34, V-21, V-33). */
export const PlannedTask = entity({
  id: server(id()),
  kind: once(oneOf(taskKinds)),
  what: text(2000),
  place: nullable(line(200)),
  startsAt: instant(),
  endsAt: instant(),
  memberId: once(nullable(id())),
  askedBy: once(nullable(line(200))),
  caseId: once(nullable(id())),
  chairDecision: oneOf(chairDecisions),
  chairNote: nullable(line(300)),
  state: server(oneOf(taskStates)),
  createdBy: server(id()),
  createdAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type PlannedTask = Row<typeof PlannedTask>

/** What became of a planned task, step by step. */
export const PlannedTaskEvent = entity({
  id: server(id()),
  taskId: once(id()),
  state: server(oneOf(taskStates)),
  at: server(instant()),
  accountId: server(id()),
  reason: server(nullable(text(1000))),
})
export type PlannedTaskEvent = Row<typeof PlannedTaskEvent>
