import { sql } from 'kysely'
import type { Tx } from '../../server/database/connection.ts'
import { reportHeads } from '../handover/store.ts'
import type { WithdrawalNotice } from './model.ts'

export const insertWithdrawalNotice = (tx: Tx, notice: WithdrawalNotice): Promise<unknown> =>
  tx.insertInto('withdrawalNotice').values(notice).execute()

/** What the actor's member has been told was withdrawn since a moment, the latest first. */
export const withdrawalNoticesSince = (
  tx: Tx,
  memberId: string,
  since: string,
): Promise<WithdrawalNotice[]> =>
  tx
    .selectFrom('withdrawalNotice')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('withdrawnAt', '>=', since)
    .orderBy('withdrawnAt', 'desc')
    .orderBy('reportId')
    .limit(200)
    .execute()

/** What came back, the oldest first, of which no other report was sent since and whose case was not closed since. */
export async function returnedReports(tx: Tx, limit: number) {
  const rows = await reportHeads(tx)
    .leftJoin('cases', 'cases.id', 'report.caseId')
    .select(['cases.number as caseNumber', 'cases.status as caseStatus'])
    .where('report.status', '=', 'returned')
    .where(sql<boolean>`not exists (select from report later where later.case_id = report.case_id
      and later.status not in ('draft', 'returned', 'withdrawn') and later.sent_at > report.returned_at)`)
    .where(sql<boolean>`(cases.closed_at is null or cases.closed_at <= report.returned_at)`)
    .orderBy('report.returnedAt')
    .orderBy('report.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ returnedAt, returnedByName, returnReason, caseStatus, municipalityName, ...row }) =>
    returnedAt === null || returnedByName === null || returnReason === null
      ? []
      : [
          {
            ...row,
            returnedAt,
            returnedByName,
            returnReason,
            municipalityName,
            isClosed: caseStatus !== 'open',
          },
        ],
  )
}
