import { findMember, listMembers } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { addMinutes, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase } from '../case/store.ts'
import { changeTask, createTask, decideTask, listTasks } from './api.ts'
import type { PlannedTask } from './model.ts'
import { available, decideCreate, decideState, decideWindow } from './rules.ts'
import {
  answersSince,
  insertTask,
  insertTaskEvent,
  listEndedTasks,
  listOpenTasks,
  lockTask,
  updateTask,
} from './store.ts'

const pageSize = 100
/** How far back the answers to each municipality are counted: 90 days. */
const answersBack = 90 * 24 * 60

const told = ({ id, caseId }: Pick<PlannedTask, 'id' | 'caseId'>) => ({
  about: { cases: caseId === null ? [] : [caseId] },
  events: [
    { topic: 'shift', id } as const,
    ...(caseId === null ? [] : [{ topic: 'case', id: caseId } as const]),
  ],
})

const loadTask = async (tx: Tx, input: { taskId: string; version: number }) => {
  const task = await lockTask(tx, input.taskId)
  if (task) await requireVersion(tx, task, input.version)
  return task
}

export const handlers = [
  handleCommand(createTask, {
    load: async (tx, { memberId, caseId }) => ({
      hasMember: memberId ? (await findMember(tx, memberId)) !== undefined : null,
      seesCase: !caseId || (await findCase(tx, caseId)) !== undefined,
    }),
    decide: (facts, { askedBy = null, ...input }, { now }) => decideCreate(facts, { ...input, askedBy }, now),
    save: async (tx, input, { now, actor, newId }) => {
      const { place = null, memberId = null, caseId = null, chairNote = null, ...rest } = input
      const task: PlannedTask = {
        ...rest,
        id: newId(),
        what: rest.what.trim(),
        place,
        memberId,
        caseId,
        chairNote,
        createdBy: actor.accountId,
        createdAt: now,
        version: 1,
      }
      await insertTask(tx, task)
      const step = { id: newId(), taskId: task.id, state: task.state, at: now, accountId: actor.accountId }
      await insertTaskEvent(tx, { ...step, reason: null })
      return { output: { id: task.id, version: 1, state: task.state }, ...told(task) }
    },
  }),

  handleCommand(changeTask, {
    load: loadTask,
    available: (task, actor, now) => available(task, actor, now).change,
    decide: (task, { taskId: _taskId, version: _version, ...changes }, { now }) => {
      const next = { ...task, ...changes }
      if (next.what.trim() === '') return refused('what-missing', 'what')
      const isMoved = next.startsAt !== task.startsAt || next.endsAt !== task.endsAt
      const window = isMoved ? decideWindow(next, now) : decided(next)
      return window.ok ? decided({ task, changes }) : window
    },
    save: async (tx, { task, changes }, { actor }) => {
      const version = task.version + 1
      await updateTask(tx, task.id, { ...changes, version })
      await keepRevision(tx, { id: task.id, version }, Object.keys(changes), actor.accountId)
      return { output: { id: task.id, version, state: task.state }, ...told(task) }
    },
  }),

  handleCommand(decideTask, {
    load: loadTask,
    available: (task, actor, now) => available(task, actor, now).decide,
    decide: (task, { state, reason = '' }) => decideState(task, { state, reason }),
    save: async (tx, { task, state, reason }, { now, actor, newId }) => {
      const version = task.version + 1
      await updateTask(tx, task.id, { state, version })
      await keepRevision(tx, { id: task.id, version }, ['state'], actor.accountId)
      await insertTaskEvent(tx, {
        id: newId(),
        taskId: task.id,
        state,
        at: now,
        accountId: actor.accountId,
        reason,
      })
      return { output: { id: task.id, version, state }, ...told(task) }
    },
  }),

  handleQuery(listTasks, async (tx, { ended = 'no', after, caseId }, { now }) => {
    const list = ended === 'yes' ? listEndedTasks : listOpenTasks
    const rows = await list(tx, { after, caseId }, pageSize + 1)
    const tasks = rows.slice(0, pageSize)
    return {
      output: {
        tasks,
        more: rows.length > pageSize,
        answers: ended === 'yes' ? [] : await answersSince(tx, addMinutes(now, -answersBack)),
        members: ended === 'yes' ? [] : await listMembers(tx, localDate(now)),
      },
      about: { cases: [...new Set(tasks.flatMap(({ caseId }) => caseId ?? []))] },
    }
  }),
]
