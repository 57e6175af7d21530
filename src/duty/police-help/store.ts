import type { Tx } from '../../server/database/connection.ts'
import type { PoliceHelp } from './model.ts'

export const insertPoliceHelp = (tx: Tx, row: PoliceHelp): Promise<unknown> =>
  tx.insertInto('policeHelp').values(row).execute()
export const lockPoliceHelp = (tx: Tx, id: string): Promise<PoliceHelp | undefined> =>
  tx.selectFrom('policeHelp').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const updatePoliceHelp = (
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      PoliceHelp,
      'answer' | 'answerReason' | 'answeredAt' | 'stationOfficerView' | 'childPresent' | 'safetyPlan'
    >
  > & { version: number },
): Promise<unknown> => tx.updateTable('policeHelp').set(changes).where('id', '=', id).execute()
export const policeHelpsOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('policeHelp')
    .innerJoin('account', 'account.id', 'policeHelp.askedBy')
    .selectAll('policeHelp')
    .select('account.name as askedByName')
    .where('caseId', '=', caseId)
    .orderBy('askedAt', 'desc')
    .orderBy('policeHelp.id', 'desc')
    .limit(200)
    .execute()
