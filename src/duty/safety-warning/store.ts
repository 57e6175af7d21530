import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { SafetyWarning } from './model.ts'

/** A warning of somebody in the case, under whatever row the person was registered before two became one. */
const ofItsPeople = (caseId: string) =>
  sql<boolean>`safety_warning.person_id in (
    select other.id from (
      select coalesce(own.merged_into, own.id) as root from case_person link join person own on own.id = link.person_id
      where link.case_id = ${caseId}
    ) r join person other on other.id = r.root or other.merged_into = r.root)`

/** Warnings that stand: those of the case, and those of its people in whatever case they were noted. */
export const warningsOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('safetyWarning')
    .innerJoin('account', 'account.id', 'safetyWarning.notedBy')
    .selectAll('safetyWarning')
    .select('account.name as notedByName')
    .where('withdrawnAt', 'is', null)
    .where((w) => w.or([w('safetyWarning.caseId', '=', caseId), ofItsPeople(caseId)]))
    .orderBy('safetyWarning.id')
    .limit(200)
    .execute()

export const insertWarning = (tx: Tx, row: SafetyWarning): Promise<unknown> =>
  tx.insertInto('safetyWarning').values(row).execute()
export const lockWarning = (tx: Tx, id: string): Promise<SafetyWarning | undefined> =>
  tx.selectFrom('safetyWarning').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const withdrawWarningRow = (
  tx: Tx,
  id: string,
  change: { withdrawnAt: Instant; withdrawnBy: string; withdrawnReason: string },
): Promise<unknown> => tx.updateTable('safetyWarning').set(change).where('id', '=', id).execute()
