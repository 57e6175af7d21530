import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { ColdAlert, ColdNight } from './model.ts'

/** Nature of the cases a contact came to. */
export const naturesOfContact = (tx: Tx, contactId: string) =>
  tx
    .selectFrom('contactCase')
    .innerJoin('cases', 'cases.id', 'contactCase.caseId')
    .select(['cases.nature', 'cases.otherNatures'])
    .where('contactCase.contactId', '=', contactId)
    .execute()

/** Alerts that nobody has ended and that hold now or later. */
export const standingAlerts = (tx: Tx, now: Instant) =>
  tx
    .selectFrom('coldAlert')
    .innerJoin('account', 'account.id', 'coldAlert.setBy')
    .selectAll('coldAlert')
    .select('account.name as setByName')
    .where('endedAt', 'is', null)
    .where('untilAt', '>', now)
    .orderBy('fromAt')
    .limit(20)
    .execute()
/** Alerts are set one at a time: the next one waits and sees this one. */
export const lockAlerts = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('cold-alert', 0))`.execute(tx)
export const lockAlert = (tx: Tx, id: string): Promise<ColdAlert | undefined> =>
  tx.selectFrom('coldAlert').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertAlert = (tx: Tx, row: ColdAlert): Promise<unknown> =>
  tx.insertInto('coldAlert').values(row).execute()
export const endAlert = (tx: Tx, id: string, end: { endedAt: Instant; endedBy: string }): Promise<unknown> =>
  tx.updateTable('coldAlert').set(end).where('id', '=', id).execute()
export const insertColdNight = (tx: Tx, row: ColdNight): Promise<unknown> =>
  tx.insertInto('coldNight').values(row).execute()
/** What was last said of each night from a day on, the latest night first. */
export const coldNightsFrom = (tx: Tx, night: LocalDate) =>
  tx
    .selectFrom('coldNight')
    .innerJoin('account', 'account.id', 'coldNight.accountId')
    .selectAll('coldNight')
    .select('account.name as accountName')
    .distinctOn('night')
    .where('night', '>=', night)
    .orderBy('night', 'desc')
    .orderBy('coldNight.at', 'desc')
    .orderBy('coldNight.id', 'desc')
    .limit(31)
    .execute()
