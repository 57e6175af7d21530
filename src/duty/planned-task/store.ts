import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { PlannedTask, PlannedTaskEvent } from './model.ts'

export const insertTask = (tx: Tx, task: PlannedTask): Promise<unknown> =>
  tx.insertInto('plannedTask').values(task).execute()

export const lockTask = (tx: Tx, id: string): Promise<PlannedTask | undefined> =>
  tx.selectFrom('plannedTask').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateTask = (
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      PlannedTask,
      'what' | 'place' | 'startsAt' | 'endsAt' | 'chairDecision' | 'chairNote' | 'state' | 'version'
    >
  >,
): Promise<unknown> => tx.updateTable('plannedTask').set(changes).where('id', '=', id).execute()

export const insertTaskEvent = (tx: Tx, event: PlannedTaskEvent): Promise<unknown> =>
  tx.insertInto('plannedTaskEvent').values(event).execute()

const taskRows = (tx: Tx, caseId: string | undefined) => {
  const rows = tx
    .selectFrom('plannedTask')
    .innerJoin('account as maker', 'maker.id', 'plannedTask.createdBy')
    .leftJoin('member', 'member.id', 'plannedTask.memberId')
    .leftJoin('cases', 'cases.id', 'plannedTask.caseId')
    .selectAll('plannedTask')
    .select(['maker.name as createdByName', 'member.name as memberName', 'cases.number as caseNumber'])
  return caseId === undefined ? rows : rows.where('plannedTask.caseId', '=', caseId)
}

const withSteps = async <T extends PlannedTask>(tx: Tx, tasks: readonly T[]) => {
  const steps =
    tasks.length === 0
      ? []
      : await tx
          .selectFrom('plannedTaskEvent')
          .innerJoin('account', 'account.id', 'plannedTaskEvent.accountId')
          .selectAll('plannedTaskEvent')
          .select('account.name as accountName')
          .where('taskId', '=', anyOf(tasks.map(({ id }) => id)))
          .orderBy('plannedTaskEvent.at')
          .orderBy('plannedTaskEvent.id')
          .execute()
  return tasks.map((task) => ({ ...task, steps: steps.filter(({ taskId }) => taskId === task.id) }))
}

type Asked = { readonly after: string | undefined; readonly caseId: string | undefined }

/** Tasks that go on, in order of time, paged by key: `after` is the last one shown. */
export async function listOpenTasks(tx: Tx, { after, caseId }: Asked, limit: number) {
  let rows = taskRows(tx, caseId).where('plannedTask.state', 'in', ['asked', 'planned', 'paused'])
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(planned_task.starts_at, planned_task.id) > (select starts_at, id from planned_task before where before.id = ${after})`,
    )
  return withSteps(
    tx,
    await rows.orderBy('plannedTask.startsAt').orderBy('plannedTask.id').limit(limit).execute(),
  )
}

/** Tasks that have ended, the latest first, paged by key. */
export async function listEndedTasks(tx: Tx, { after, caseId }: Asked, limit: number) {
  let rows = taskRows(tx, caseId).where('plannedTask.state', 'in', ['done', 'cancelled', 'declined'])
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(planned_task.starts_at, planned_task.id) < (select starts_at, id from planned_task before where before.id = ${after})`,
    )
  return withSteps(
    tx,
    await rows
      .orderBy('plannedTask.startsAt', 'desc')
      .orderBy('plannedTask.id', 'desc')
      .limit(limit)
      .execute(),
  )
}

/** What was answered each municipality since a moment: taken on, or declined. */
export const answersSince = (tx: Tx, since: Instant) =>
  tx
    .selectFrom('plannedTask')
    .innerJoin('member', 'member.id', 'plannedTask.memberId')
    .select(['member.id as memberId', 'member.name as memberName'])
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('state', 'in', ['planned', 'paused', 'done']).as('accepted'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'declined').as('declined'),
    ])
    .where('plannedTask.createdAt', '>=', since)
    .groupBy(['member.id', 'member.name'])
    .orderBy(sql`member.name collate "sv-x-icu"`)
    .execute()
