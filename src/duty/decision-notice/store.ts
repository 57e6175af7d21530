import { type SqlBool, sql } from 'kysely'
import type { DecisionTypeKey } from '../../code-lists/decision-type.ts'
import { addDays, atLocal, type Instant, type LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { BoardReport, DecisionNotice } from './model.ts'

export const insertNotice = (tx: Tx, notice: DecisionNotice): Promise<unknown> =>
  tx.insertInto('decisionNotice').values(notice).execute()

/** Every notice of a decision in the order they were given, withdrawn ones too. */
export const noticesOf = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('decisionNotice')
    .innerJoin('account', 'account.id', 'decisionNotice.registeredBy')
    .selectAll('decisionNotice')
    .select('account.name as registeredByName')
    .where('decisionId', '=', decisionId)
    .orderBy('decisionNotice.at')
    .orderBy('decisionNotice.id')
    .limit(200)
    .execute()

/** Two who tell of the same decision wait for each other. */
export const lockTelling = (tx: Tx, decisionId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`decision notice ${decisionId}`}, 0))`.execute(tx)

export const lockNotice = (tx: Tx, id: string): Promise<DecisionNotice | undefined> =>
  tx.selectFrom('decisionNotice').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Withdrawal = {
  readonly withdrawnAt: Instant
  readonly withdrawnBy: string
  readonly withdrawnReason: string
}
export const withdrawNoticeRow = (tx: Tx, id: string, withdrawal: Withdrawal): Promise<unknown> =>
  tx.updateTable('decisionNotice').set(withdrawal).where('id', '=', id).execute()

export const insertBoardReports = (tx: Tx, rows: readonly BoardReport[]): Promise<unknown> =>
  tx
    .insertInto('boardReport')
    .values([...rows])
    .execute()

export const lockBoardReport = (tx: Tx, id: string): Promise<BoardReport | undefined> =>
  tx.selectFrom('boardReport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const withdrawBoardReport = (tx: Tx, id: string, withdrawal: Withdrawal): Promise<unknown> =>
  tx.updateTable('boardReport').set(withdrawal).where('id', '=', id).execute()

/** Reports by id, with who reported: names are the application's to read. */
export const boardReportsOf = (tx: Tx, ids: readonly string[]): Promise<BoardReport[]> =>
  tx.selectFrom('boardReport').selectAll().where('id', '=', anyOf(ids)).execute()

/** Two who report to the same board wait for each other. */
export const lockReporting = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('board report', 0))`.execute(tx)

/** Taken decisions with their report, by the login of figures: whatever the age of the case, and no person. */
const takenRows = (tx: Tx) =>
  tx
    .selectFrom('decision')
    .innerJoin('member', 'member.id', 'decision.memberId')
    .leftJoin('boardReport', (join) =>
      join.onRef('boardReport.decisionId', '=', 'decision.id').on('boardReport.withdrawnAt', 'is', null),
    )
    .select([
      'decision.id as decisionId',
      'decision.number',
      'decision.memberId',
      'decision.type',
      'decision.typeVersion',
      'decision.status',
      'decision.decidedAt',
      'decision.mandateId',
      'member.name as memberName',
      'member.boardName',
      'boardReport.id as reportId',
    ])
type TakenRow = Awaited<ReturnType<ReturnType<typeof takenRows>['execute']>>[number]

/** A yes of anybody, and the no of an employee: what an elected member declined decided nothing (KL 6:40, LVU 6 §). */
const isReportable = (delegated: readonly DecisionTypeKey[]) =>
  sql<SqlBool>`(decision.status = 'made' or (decision.status = 'declined' and decision.type = any(${[...delegated]}::text[])))`

export function boardRows(
  tx: Tx,
  of: { readonly show: 'unreported' | 'reported'; readonly after?: string },
  delegated: readonly DecisionTypeKey[],
  limit: number,
): Promise<TakenRow[]> {
  const isReported = of.show === 'reported'
  let rows = takenRows(tx)
    .where(isReportable(delegated))
    .where('boardReport.id', isReported ? 'is not' : 'is', null)
  if (of.after !== undefined)
    rows = isReported
      ? rows.where('boardReport.id', '<', of.after)
      : rows.where(
          sql<SqlBool>`(decision.decided_at, decision.id) > (select d.decided_at, d.id from decision d where d.id = ${of.after})`,
        )
  rows = isReported
    ? rows.orderBy('boardReport.id', 'desc')
    : rows.orderBy('decision.decidedAt').orderBy('decision.id')
  return rows.limit(limit).execute()
}

export const takenOf = (tx: Tx, decisionIds: readonly string[]): Promise<TakenRow[]> =>
  takenRows(tx)
    .where('decision.status', 'in', ['made', 'declined'])
    .where('decision.id', '=', anyOf(decisionIds))
    .execute()

/** By board, mandate and type: how many, how many by word of mouth, and the median wait; local days, both included. */
export async function historyRows(tx: Tx, period: { readonly from: LocalDate; readonly to: LocalDate }) {
  const [from, to] = [atLocal(period.from, '00:00'), atLocal(addDays(period.to, 1), '00:00')]
  const { rows } = await sql<{
    memberId: string
    memberName: string
    mandateId: string | null
    type: DecisionTypeKey
    made: number
    declined: number
    oral: number
    minutes: number | null
    lastAt: Instant
  }>`
    select d.member_id, m.name as member_name, d.mandate_id, d.type,
      count(*) filter (where d.status = 'made') as made, count(*) filter (where d.status = 'declined') as declined,
      count(*) filter (where d.manner = 'oral') as oral,
      round(percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - d.ready_at) / 60)
        filter (where d.decided_at >= d.ready_at))::integer as minutes,
      max(d.decided_at) as last_at
    from decision d join member m on m.id = d.member_id
    where d.status in ('made', 'declined') and d.decided_at >= ${from} and d.decided_at < ${to}
    group by d.member_id, m.name, d.mandate_id, d.type
    order by m.name collate "sv-x-icu", d.mandate_id, d.type limit 500`.execute(tx)
  return rows
}
