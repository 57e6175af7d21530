import { sql } from 'kysely'
import { entriesAt } from '../../duty/directory/store.ts'
import { formatPhone } from '../../kernel/phone.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { PartnerReport, PartnerReportEvent, PartnerReportKind, PartnerReportSource } from './model.ts'

/** `P2026-0001`: one series of numbers per database. */
export const nextReportNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('partner_report_number') as n`.execute(tx)
  return `P${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

/** One account's acts on its drafts wait for each other: two presses begin one draft. */
export const lockDraftsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`partner-report ${accountId}`}, 0))`.execute(tx)

export const findPartnerReport = (tx: Tx, id: string): Promise<PartnerReport | undefined> =>
  tx.selectFrom('partnerReport').selectAll().where('id', '=', id).executeTakeFirst()

export const lockPartnerReport = (tx: Tx, id: string): Promise<PartnerReport | undefined> =>
  tx.selectFrom('partnerReport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Who wrote it: the duty reads it of what was sent, the writer of its own. */
export const findSource = (tx: Tx, partnerReportId: string): Promise<PartnerReportSource | undefined> =>
  tx
    .selectFrom('partnerReportSource')
    .selectAll()
    .where('partnerReportId', '=', partnerReportId)
    .executeTakeFirst()

export const findDraftOf = (
  tx: Tx,
  accountId: string,
  kind: PartnerReportKind,
): Promise<PartnerReport | undefined> =>
  tx
    .selectFrom('partnerReport')
    .innerJoin('partnerReportSource as source', 'source.partnerReportId', 'partnerReport.id')
    .selectAll('partnerReport')
    .where('source.accountId', '=', accountId)
    .where('partnerReport.kind', '=', kind)
    .where('partnerReport.status', '=', 'draft')
    .executeTakeFirst()

/** The report first: that it is its writer's own is what the source says. */
export async function insertDraft(tx: Tx, report: PartnerReport, source: PartnerReportSource): Promise<void> {
  await tx.insertInto('partnerReport').values(report).execute()
  await tx.insertInto('partnerReportSource').values(source).execute()
}

export const updatePartnerReport = (tx: Tx, id: string, changes: Partial<PartnerReport>): Promise<unknown> =>
  tx.updateTable('partnerReport').set(changes).where('id', '=', id).execute()

export const updateSource = (
  tx: Tx,
  partnerReportId: string,
  changes: Partial<PartnerReportSource>,
): Promise<unknown> =>
  tx.updateTable('partnerReportSource').set(changes).where('partnerReportId', '=', partnerReportId).execute()

/** Nobody but its writer has seen it; what is kept of its versions goes with it. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await forgetRevisions(tx, id)
  await tx.deleteFrom('partnerReport').where('id', '=', id).execute()
}

/** Who changed which field of a draft would tell who wrote the report. */
export const forgetRevisions = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('revision').where('entityId', '=', id).execute()

export const insertStep = (tx: Tx, event: PartnerReportEvent): Promise<unknown> =>
  tx.insertInto('partnerReportEvent').values(event).execute()

/** The steps in order, with the name of whoever of the duty took them; a step of the reporter has none. */
export const stepsOf = (tx: Tx, partnerReportId: string) =>
  tx
    .selectFrom('partnerReportEvent')
    .leftJoin('account', 'account.id', 'partnerReportEvent.accountId')
    .select([
      'partnerReportEvent.id',
      'partnerReportEvent.kind',
      'partnerReportEvent.at',
      'partnerReportEvent.text',
    ])
    .select('account.name as accountName')
    .where('partnerReportEvent.partnerReportId', '=', partnerReportId)
    .orderBy('partnerReportEvent.at')
    .orderBy('partnerReportEvent.id')
    .limit(500)
    .execute()

/** Reports with unit and municipality in words. */
export const reportViews = (tx: Tx) =>
  tx
    .selectFrom('partnerReport')
    .innerJoin('partner', 'partner.id', 'partnerReport.partnerId')
    .leftJoin('municipality', 'municipality.code', 'partnerReport.municipalityCode')
    .selectAll('partnerReport')
    .select(['partner.name as partnerName', 'partner.kind as partnerKind'])
    .select('municipality.name as municipalityName')

/** The writer's own, drafts and all, the latest first. */
export const ownReports = (tx: Tx, accountId: string, limit: number) =>
  reportViews(tx)
    .innerJoin('partnerReportSource as source', 'source.partnerReportId', 'partnerReport.id')
    .where('source.accountId', '=', accountId)
    .orderBy('partnerReport.startedAt', 'desc')
    .orderBy('partnerReport.id', 'desc')
    .limit(limit)
    .execute()

export const findOwnView = (tx: Tx, id: string) =>
  reportViews(tx).where('partnerReport.id', '=', id).executeTakeFirst()

/** The duty's own numbers the reader may see. */
export async function dutyNumbers(tx: Tx, on: LocalDate) {
  const entries = await entriesAt(tx, on, { kind: 'own-duty' })
  return entries.flatMap(({ name, numbers }) =>
    numbers
      .filter(({ isProtected }) => !isProtected)
      .map(({ number }) => ({ name, number, shown: formatPhone(number) })),
  )
}
