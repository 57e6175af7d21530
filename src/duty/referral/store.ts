import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { DayMatter, DayMatterKind, ReferralTarget } from './model.ts'

/** Targets are changed one at a time, so that each change is held against all the others. */
export const lockTargets = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('referral-target', 0))`.execute(tx)
export const listTargets = (tx: Tx): Promise<ReferralTarget[]> =>
  tx.selectFrom('referralTarget').selectAll().orderBy('kind').orderBy('name').limit(500).execute()
export const lockTarget = (tx: Tx, id: string): Promise<ReferralTarget | undefined> =>
  tx.selectFrom('referralTarget').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertTarget = (tx: Tx, row: ReferralTarget): Promise<unknown> =>
  tx.insertInto('referralTarget').values(row).execute()
export const updateTarget = (tx: Tx, id: string, changes: Partial<ReferralTarget>): Promise<unknown> =>
  tx.updateTable('referralTarget').set(changes).where('id', '=', id).execute()

export const findDayMatter = (tx: Tx, contactId: string) =>
  tx
    .selectFrom('dayMatter')
    .innerJoin('account', 'account.id', 'dayMatter.accountId')
    .selectAll('dayMatter')
    .select('account.name as accountName')
    .where('contactId', '=', contactId)
    .orderBy('dayMatter.at', 'desc')
    .orderBy('dayMatter.id', 'desc')
    .limit(1)
    .executeTakeFirst()
export const insertDayMatter = (tx: Tx, row: DayMatter): Promise<unknown> =>
  tx.insertInto('dayMatter').values(row).execute()
/** How many contacts of each kind were called in in a period, as each was last said to be. */
export const countDayMatters = async (tx: Tx, from: Instant, before: Instant) => {
  const { rows } = await sql<{ kind: DayMatterKind; contacts: number }>`
    select latest.kind, count(*) as contacts
    from contact c
    cross join lateral (
      select d.kind from day_matter d where d.contact_id = c.id order by d.at desc, d.id desc limit 1
    ) latest
    where c.call_at >= ${from} and c.call_at < ${before} and c.status <> 'withdrawn' and latest.kind is not null
    group by latest.kind order by contacts desc`.execute(tx)
  return rows
}
