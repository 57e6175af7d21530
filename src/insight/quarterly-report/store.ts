import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { QuarterlyReading, QuarterlyReport } from './model.ts'
import type { Quarter } from './rules.ts'

/** Those who send the same quarter wait for each other, so that a second press sees what the first has sent. */
export const lockQuarter = (tx: Tx, { year, quarter }: Quarter): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`quarterly-report ${year} ${quarter}`}, 0))`.execute(tx)

export type HeadFilter = {
  readonly year?: number
  readonly quarter?: number
  readonly memberId?: string
  readonly reportId?: string
}

/** Reports without their figures, newest quarter and edition first, with the readings the reader may see. */
export async function listHeads(tx: Tx, filter: HeadFilter) {
  let rows = tx
    .selectFrom('quarterlyReport as report')
    .innerJoin('member', 'member.id', 'report.memberId')
    .innerJoin('account as sender', 'sender.id', 'report.sentBy')
    .select([
      'report.id',
      'report.memberId',
      'report.year',
      'report.quarter',
      'report.edition',
      'report.comment',
      'report.sentAt',
      'member.name as memberName',
      'sender.name as sentByName',
    ])
  if (filter.year !== undefined) rows = rows.where('report.year', '=', filter.year)
  if (filter.quarter !== undefined) rows = rows.where('report.quarter', '=', filter.quarter)
  if (filter.memberId !== undefined) rows = rows.where('report.memberId', '=', filter.memberId)
  if (filter.reportId !== undefined) rows = rows.where('report.id', '=', filter.reportId)
  const heads = await rows
    .orderBy('report.year', 'desc')
    .orderBy('report.quarter', 'desc')
    .orderBy('report.edition', 'desc')
    .orderBy('report.memberId')
    .limit(1000)
    .execute()
  const readings = await readingsOf(
    tx,
    heads.map(({ id }) => id),
  )
  return heads.map((head) => ({
    ...head,
    readings: readings
      .filter(({ reportId }) => reportId === head.id)
      .map(({ name, openedAt }) => ({ name, openedAt })),
  }))
}

const readingsOf = (tx: Tx, reportIds: readonly string[]) =>
  tx
    .selectFrom('quarterlyReading as reading')
    .innerJoin('account', 'account.id', 'reading.accountId')
    .select(['reading.reportId', 'reading.openedAt', 'account.name'])
    .where('reading.reportId', '=', anyOf(reportIds))
    .orderBy('reading.openedAt')
    .execute()

export const findReport = (tx: Tx, id: string): Promise<QuarterlyReport | undefined> =>
  tx.selectFrom('quarterlyReport').selectAll().where('id', '=', id).executeTakeFirst()

/** The last edition of a member's quarter; undefined when nothing was sent. */
export const latestEdition = (
  tx: Tx,
  memberId: string,
  { year, quarter }: Quarter,
): Promise<QuarterlyReport | undefined> =>
  tx
    .selectFrom('quarterlyReport')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .orderBy('edition', 'desc')
    .executeTakeFirst()

export const insertReport = (tx: Tx, report: QuarterlyReport): Promise<unknown> =>
  tx.insertInto('quarterlyReport').values(report).execute()

/** The first opening stands; a later one changes nothing. Answers when it was. */
export async function keepReading(tx: Tx, reading: QuarterlyReading): Promise<string> {
  await tx
    .insertInto('quarterlyReading')
    .values(reading)
    .onConflict((conflict) => conflict.columns(['reportId', 'accountId']).doNothing())
    .execute()
  const { openedAt } = await tx
    .selectFrom('quarterlyReading')
    .select('openedAt')
    .where('reportId', '=', reading.reportId)
    .where('accountId', '=', reading.accountId)
    .executeTakeFirstOrThrow()
  return openedAt
}

/** Names of the chairs of each member who hold the post on the day. */
export const chairsOn = (tx: Tx, on: LocalDate): Promise<{ memberId: string | null; name: string }[]> =>
  tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.accountId')
    .select(['appointment.memberId', 'account.name'])
    .where('appointment.role', '=', 'chair')
    .where('account.closedAt', 'is', null)
    .where(
      sql<boolean>`appointment.valid_from <= ${on} and (appointment.valid_to is null or appointment.valid_to >= ${on})`,
    )
    .orderBy(sql`account.name collate "sv-x-icu"`)
    .execute()
