import { sql } from 'kysely'
import type { Tx } from '../../server/database/connection.ts'
import type { Deviation } from './model.ts'

export const nextDeviationNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('deviation_number') as n`.execute(tx)
  return `A${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

/** Whether the case is one the reporter may see; the answer is the row policy's own. */
export const seesCase = async (tx: Tx, caseId: string): Promise<boolean> => {
  const { rows } = await sql<{ open: boolean }>`select case_is_open(${caseId}) as open`.execute(tx)
  return rows[0]?.open ?? false
}

export const insertDeviation = (tx: Tx, deviation: Deviation): Promise<unknown> =>
  tx.insertInto('deviation').values(deviation).execute()

export const lockDeviation = (tx: Tx, id: string): Promise<Deviation | undefined> =>
  tx.selectFrom('deviation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateDeviation = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Deviation, 'state' | 'ownerId' | 'outcome' | 'closedAt' | 'version'>>,
): Promise<unknown> => tx.updateTable('deviation').set(changes).where('id', '=', id).execute()

/** Newest first, paged by key: ids are made in order of time. */
export function listDeviationViews(
  tx: Tx,
  filter: { state?: Deviation['state']; after?: string },
  limit: number,
) {
  let rows = tx
    .selectFrom('deviation')
    .leftJoin('account as reporter', 'reporter.id', 'deviation.reportedBy')
    .leftJoin('account as owner', 'owner.id', 'deviation.ownerId')
    .selectAll('deviation')
    .select(sql<string>`coalesce(reporter.name, 'Stafett')`.as('reporterName'))
    .select('owner.name as ownerName')
  if (filter.state) rows = rows.where('deviation.state', '=', filter.state)
  if (filter.after) rows = rows.where('deviation.id', '<', filter.after)
  return rows.orderBy('deviation.id', 'desc').limit(limit).execute()
}
