import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { CalendarFeed, PayCategorySet } from './model.ts'

/** Published shifts that start in the period, of everybody or of one person; the row policies say whose may be seen. */
export const publishedShifts = (tx: Tx, from: LocalDate, to: LocalDate, accountId: string | null) => {
  let rows = tx
    .selectFrom('rosterShift')
    .innerJoin('account', 'account.id', 'rosterShift.accountId')
    .select([
      'rosterShift.id',
      'rosterShift.accountId',
      'account.name',
      'rosterShift.kind',
      'rosterShift.startsAt',
      'rosterShift.endsAt',
      'rosterShift.changedAt',
    ])
    .where('rosterShift.status', '=', 'published')
    .where('rosterShift.day', '>=', from)
    .where('rosterShift.day', '<=', to)
  if (accountId !== null) rows = rows.where('rosterShift.accountId', '=', accountId)
  return rows
    .orderBy('account.name')
    .orderBy('account.id')
    .orderBy('rosterShift.startsAt')
    .limit(20_000)
    .execute()
}

export const findCategories = (tx: Tx): Promise<PayCategorySet | undefined> =>
  tx.selectFrom('payCategorySet').selectAll().executeTakeFirst()

export const keepCategories = (tx: Tx, set: PayCategorySet): Promise<unknown> => {
  const row = { ...set, categories: JSON.stringify(set.categories) as never }
  const { regionId: _id, ...changes } = row
  return tx
    .insertInto('payCategorySet')
    .values(row)
    .onConflict((conflict) => conflict.column('regionId').doUpdateSet(changes))
    .execute()
}

export const feedOf = (tx: Tx, accountId: string): Promise<CalendarFeed | undefined> =>
  tx
    .selectFrom('calendarFeed')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

export const endFeeds = (tx: Tx, accountId: string, endedAt: Instant): Promise<unknown> =>
  tx
    .updateTable('calendarFeed')
    .set({ endedAt })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()

export const insertFeed = (tx: Tx, feed: CalendarFeed): Promise<unknown> =>
  tx.insertInto('calendarFeed').values(feed).execute()

/** Whose calendar an address is; undefined for one that never was or has ended. */
export const feedByHash = (tx: Tx, tokenHash: string): Promise<CalendarFeed | undefined> =>
  tx
    .selectFrom('calendarFeed')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
