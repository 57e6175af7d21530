import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, nullable, oneOf, optional, shape, text, whole } from '../../kernel/field.ts'
import { PlannedTask, PlannedTaskEvent, taskStates } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const changed = shape({ id: id(), version, state: oneOf(taskStates) })

export const createTask = command({
  name: 'planned-task.create',
  path: '/api/planned-tasks',
  summary: 'A task for quiet time, of the duty itself or asked for by a municipality',
  input: PlannedTask.create,
  output: changed,
  permit: duty,
  refusals: [
    'time-far-off',
    'ends-first',
    'window-past',
    'what-missing',
    'member-unknown',
    'case-unknown',
    'asker-missing',
  ],
})

export const changeTask = command({
  name: 'planned-task.change',
  path: '/api/planned-tasks/{taskId}',
  method: 'PUT',
  summary: 'What, where and when of a task, and how its decision stands',
  input: shape({ taskId: id(), version, ...PlannedTask.change.properties }),
  output: changed,
  permit: duty,
  refusals: ['task-ended', 'time-far-off', 'ends-first', 'window-past', 'what-missing'],
})

export const decideTask = command({
  name: 'planned-task.decide',
  path: '/api/planned-tasks/{taskId}/state',
  summary: 'Accept or decline what a municipality asks for, pause for an emergency, go on, done or cancelled',
  input: shape({ taskId: id(), version, state: oneOf(taskStates), reason: optional(text(1000)) }),
  output: changed,
  permit: duty,
  refusals: ['task-ended', 'step-impossible', 'reason-missing', 'decision-pending'],
})

/** A task with its steps, by name. */
export const TaskView = shape({
  ...PlannedTask.row.properties,
  memberName: nullable(line(120)),
  caseNumber: nullable(line(20)),
  createdByName: line(120),
  steps: listOf(shape({ ...PlannedTaskEvent.row.properties, accountName: line(120) }), 200),
})
export type TaskView = Static<typeof TaskView>

export const listTasks = query({
  name: 'planned-task.list',
  path: '/api/planned-tasks',
  summary:
    'Tasks that go on, in order of time, or those that have ended, the latest first; of one case or of all',
  input: shape({ ended: optional(oneOf(['yes', 'no'])), caseId: optional(id()), after: optional(id()) }),
  output: shape({
    tasks: listOf(TaskView, 100),
    more: flag(),
    /** What the duty answered each municipality in the last 90 days (C-34); with the open ones only. */
    answers: listOf(
      shape({
        memberId: id(),
        memberName: line(120),
        accepted: whole(0, 100_000),
        declined: whole(0, 100_000),
      }),
      400,
    ),
    members: listOf(shape({ id: id(), name: line(120) }), 400),
  }),
  permit: duty,
  audit: 'list',
})

export type PlannedTaskRefusal =
  | (typeof createTask.refusals)[number]
  | (typeof changeTask.refusals)[number]
  | (typeof decideTask.refusals)[number]
