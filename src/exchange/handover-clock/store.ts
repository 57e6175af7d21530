import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { HandoverClock, HandoverClockStep, ReportReminder, ReportWatch } from './model.ts'

/** Every setting of these members with its steps in order. */
export async function settingsOf(tx: Tx, memberIds: readonly string[]) {
  if (memberIds.length === 0) return []
  const clocks = await tx
    .selectFrom('handoverClock')
    .innerJoin('account', 'account.id', 'handoverClock.setBy')
    .selectAll('handoverClock')
    .select('account.name as setByName')
    .where('handoverClock.memberId', '=', anyOf(memberIds))
    .orderBy('handoverClock.validFrom', 'desc')
    .limit(100 * memberIds.length)
    .execute()
  const steps =
    clocks.length === 0
      ? []
      : await tx
          .selectFrom('handoverClockStep')
          .innerJoin('account', 'account.id', 'handoverClockStep.accountId')
          .selectAll('handoverClockStep')
          .select(['account.name', 'account.title'])
          .where('handoverClockStep.clockId', '=', anyOf(clocks.map(({ id }) => id)))
          .orderBy('handoverClockStep.place')
          .execute()
  const of = Map.groupBy(steps, ({ clockId }) => clockId)
  return clocks.map((clock) => ({ ...clock, steps: of.get(clock.id) ?? [] }))
}

export const findSettingOfDay = (
  tx: Tx,
  memberId: string,
  validFrom: string,
): Promise<HandoverClock | undefined> =>
  tx
    .selectFrom('handoverClock')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('validFrom', '=', validFrom)
    .executeTakeFirst()

/** Two who set the clock of one member wait for each other. */
export const lockClock = (tx: Tx, memberId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`handover-clock ${memberId}`}, 0))`.execute(tx)

/** A new setting, or one that takes the place of the same day's, with its steps. */
export async function putSetting(
  tx: Tx,
  clock: HandoverClock,
  steps: readonly HandoverClockStep[],
): Promise<void> {
  const { id, memberId: _memberId, validFrom: _validFrom, ...changes } = clock
  if (clock.version === 1) await tx.insertInto('handoverClock').values(clock).execute()
  else {
    await tx.updateTable('handoverClock').set(changes).where('id', '=', id).execute()
    await tx.deleteFrom('handoverClockStep').where('clockId', '=', id).execute()
  }
  if (steps.length > 0)
    await tx
      .insertInto('handoverClockStep')
      .values([...steps])
      .execute()
}

/** As the job that reminds sees them: sent before a moment and not opened, the oldest first. */
export const watchedReports = (tx: Tx, before: Instant, limit: number): Promise<ReportWatch[]> =>
  tx
    .selectFrom('reportWatch')
    .selectAll()
    .where('endedAt', 'is', null)
    .where('sentAt', '<=', before)
    .orderBy('sentAt')
    .orderBy('reportId')
    .limit(limit)
    .execute()

export const findWatch = (tx: Tx, reportId: string): Promise<ReportWatch | undefined> =>
  tx.selectFrom('reportWatch').selectAll().where('reportId', '=', reportId).executeTakeFirst()

/** The unopened reports the actor may see, the oldest first. */
export const unreadReports = (tx: Tx, limit: number) =>
  tx
    .selectFrom('reportWatch')
    .innerJoin('report', 'report.id', 'reportWatch.reportId')
    .innerJoin('member', 'member.id', 'reportWatch.memberId')
    .select(['reportWatch.reportId', 'reportWatch.memberId', 'reportWatch.sentAt', 'reportWatch.endedAt'])
    .select(['report.number', 'report.caseId', 'member.name as memberName'])
    .where('reportWatch.endedAt', 'is', null)
    .orderBy('reportWatch.sentAt')
    .orderBy('reportWatch.reportId')
    .limit(limit)
    .execute()

/** Who was told of these reports, by report. */
export async function remindersOf(tx: Tx, reportIds: readonly string[]) {
  const rows = await tx
    .selectFrom('reportReminder')
    .innerJoin('account', 'account.id', 'reportReminder.accountId')
    .selectAll('reportReminder')
    .select(['account.name', 'account.title'])
    .where('reportReminder.reportId', '=', anyOf(reportIds))
    .orderBy('reportReminder.step')
    .orderBy(sql`account.name collate "sv-x-icu"`)
    .orderBy('reportReminder.id')
    .execute()
  return Map.groupBy(rows, ({ reportId }) => reportId)
}

export const lockReminder = (tx: Tx, id: string): Promise<ReportReminder | undefined> =>
  tx.selectFrom('reportReminder').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const acknowledge = (tx: Tx, id: string, at: Instant): Promise<unknown> =>
  tx.updateTable('reportReminder').set({ acknowledgedAt: at }).where('id', '=', id).execute()

/** Writes those that are not there yet, and answers them: one of each report, step and account, whoever writes. */
export async function insertReminders(
  tx: Tx,
  reminders: readonly Omit<ReportReminder, 'acknowledgedAt'>[],
): Promise<readonly Pick<ReportReminder, 'reportId' | 'step' | 'accountId'>[]> {
  if (reminders.length === 0) return []
  const { rows } = await sql<Pick<ReportReminder, 'reportId' | 'step' | 'accountId'>>`
    insert into report_reminder (id, report_id, step, account_id, due_at, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb) as r ("id" uuid, "reportId" uuid, "step" integer,
      "accountId" uuid, "dueAt" timestamptz, "createdAt" timestamptz)
    on conflict (report_id, step, account_id) do nothing
    returning report_id as "reportId", step, account_id as "accountId"`.execute(tx)
  return rows
}
