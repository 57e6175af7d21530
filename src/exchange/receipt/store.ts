import type { Tx } from '../../server/database/connection.ts'
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
