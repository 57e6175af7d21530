import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../server/database/connection.ts'
import type { CaseNeed, CasePriority, Factors, PriorityClass } from './model.ts'

/** Settings are changed one at a time, so that each change is held against all the others. */
export const lockClasses = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('priority-class', 0))`.execute(tx)
export const listClasses = (tx: Tx): Promise<PriorityClass[]> =>
  tx.selectFrom('priorityClass').selectAll().orderBy('position').orderBy('validFrom').limit(300).execute()

export const findClass = (tx: Tx, id: string): Promise<PriorityClass | undefined> =>
  tx.selectFrom('priorityClass').selectAll().where('id', '=', id).executeTakeFirst()
export const lockClass = (tx: Tx, id: string): Promise<PriorityClass | undefined> =>
  tx.selectFrom('priorityClass').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertClass = (tx: Tx, row: PriorityClass): Promise<unknown> =>
  tx.insertInto('priorityClass').values(row).execute()
export const updateClass = (tx: Tx, id: string, changes: Partial<PriorityClass>): Promise<unknown> =>
  tx.updateTable('priorityClass').set(changes).where('id', '=', id).execute()
/** What was said of a case's priority, the latest first, with names. */
export const prioritiesOfCase = (tx: Tx, caseId: string, limit: number) =>
  tx
    .selectFrom('casePriority')
    .innerJoin('account', 'account.id', 'casePriority.accountId')
    .selectAll('casePriority')
    .select('account.name as accountName')
    .where('caseId', '=', caseId)
    .orderBy('casePriority.at', 'desc')
    .orderBy('casePriority.id', 'desc')
    .limit(limit)
    .execute()
export const insertCasePriority = (tx: Tx, row: CasePriority): Promise<unknown> =>
  tx.insertInto('casePriority').values(row).execute()

/** Every version of every need of a case, in order. */
export const needVersionsOfCase = (tx: Tx, caseId: string, limit: number) =>
  tx
    .selectFrom('caseNeed')
    .innerJoin('account', 'account.id', 'caseNeed.accountId')
    .selectAll('caseNeed')
    .select('account.name as accountName')
    .where('caseId', '=', caseId)
    .orderBy('caseNeed.at', 'desc')
    .orderBy('caseNeed.id', 'desc')
    .limit(limit)
    .execute()
export const latestNeed = (tx: Tx, caseId: string, needId: string): Promise<CaseNeed | undefined> =>
  tx
    .selectFrom('caseNeed')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('needId', '=', needId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
export const insertNeed = (tx: Tx, row: CaseNeed): Promise<unknown> =>
  tx.insertInto('caseNeed').values(row).execute()

export const findFactors = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('caseFactors')
    .innerJoin('account', 'account.id', 'caseFactors.changedBy')
    .selectAll('caseFactors')
    .select('account.name as changedByName')
    .where('caseId', '=', caseId)
    .executeTakeFirst()
export const insertFactors = (tx: Tx, row: Factors): Promise<unknown> =>
  tx.insertInto('caseFactors').values(row).execute()
export const updateFactors = (tx: Tx, id: string, changes: Partial<Factors>): Promise<unknown> =>
  tx.updateTable('caseFactors').set(changes).where('id', '=', id).execute()

/** What was last said of the priority of a case `c`, with the place its class has now. */
const latest = sql`lateral (
  select p.prioritised, p.class_name, k.position from case_priority p left join priority_class k on k.id = p.class_id
  where p.case_id = c.id order by p.at desc, p.id desc limit 1)`

export type Classed = Pick<CasePriority, 'prioritised' | 'className'> & {
  readonly caseId: string
  readonly position: number | null
}
export const classesOfOpen = async (tx: Tx, limit: number): Promise<Classed[]> => {
  const { rows } = await sql<Classed>`
    select c.id as "caseId", p.prioritised, p.class_name as "className", p.position
    from cases c cross join ${latest} p where c.status = 'open' order by c.opened_at desc limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** By class, then those nobody has asked about, then those set aside; the latest first within each. */
const turn: RawBuilder<unknown> = sql`case p.prioritised when 'yes' then coalesce(p.position, 100) when 'no' then 300 else 200 end`
/** The ids of open cases in order of class, after the last one shown. */
export const openCaseIdsByClass = async (
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<string[]> => {
  const further =
    after === undefined
      ? sql``
      : sql`and (${turn}, -extract(epoch from c.opened_at), c.id) > (
          select ${turn}, -extract(epoch from c.opened_at), c.id from cases c left join ${latest} p on true where c.id = ${after})`
  const { rows } = await sql<{ id: string }>`
    select c.id from cases c left join ${latest} p on true where c.status = 'open' ${further}
    order by ${turn}, c.opened_at desc, c.id limit ${limit}`.execute(tx)
  return rows.map((row) => row.id)
}
