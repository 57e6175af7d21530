import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { DayDecision, PartnerFeedback } from './model.ts'

export const insertFeedback = (tx: Tx, row: PartnerFeedback): Promise<unknown> =>
  tx.insertInto('partnerFeedback').values(row).execute()

/** Without a lock: a question that is not answered is not its asker's to change. */
export const findFeedback = (tx: Tx, id: string): Promise<PartnerFeedback | undefined> =>
  tx.selectFrom('partnerFeedback').selectAll().where('id', '=', id).executeTakeFirst()

export const lockFeedback = (tx: Tx, id: string): Promise<PartnerFeedback | undefined> =>
  tx.selectFrom('partnerFeedback').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateFeedback = (
  tx: Tx,
  id: string,
  changes: Partial<
    Omit<PartnerFeedback, 'id' | 'partnerReportId' | 'partnerId' | 'askedBy' | 'askedAt' | 'wants'>
  >,
): Promise<unknown> => tx.updateTable('partnerFeedback').set(changes).where('id', '=', id).execute()

/** What was asked about a report, newest first. */
export const feedbackOf = (tx: Tx, partnerReportId: string): Promise<PartnerFeedback[]> =>
  tx
    .selectFrom('partnerFeedback')
    .selectAll()
    .where('partnerReportId', '=', partnerReportId)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

export const insertDayDecision = (tx: Tx, row: DayDecision): Promise<unknown> =>
  tx.insertInto('dayDecision').values(row).execute()

/** What was noted of the day's decision, the one that holds first. */
export const dayDecisionsOf = (tx: Tx, partnerReportId: string) =>
  tx
    .selectFrom('dayDecision')
    .innerJoin('account', 'account.id', 'dayDecision.notedBy')
    .selectAll('dayDecision')
    .select('account.name as notedByName')
    .where('partnerReportId', '=', partnerReportId)
    .orderBy('notedAt', 'desc')
    .orderBy('dayDecision.id', 'desc')
    .limit(50)
    .execute()

const withReport = (tx: Tx) =>
  tx
    .selectFrom('partnerFeedback')
    .innerJoin('partnerReport', 'partnerReport.id', 'partnerFeedback.partnerReportId')
    .innerJoin('partner', 'partner.id', 'partnerFeedback.partnerId')
    .leftJoinLateral(
      (one) =>
        one
          .selectFrom('dayDecision')
          .select(['investigation as dayState', 'decidedOn'])
          .whereRef('dayDecision.partnerReportId', '=', 'partnerFeedback.partnerReportId')
          .orderBy('notedAt', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'partnerFeedback.id',
      'partnerFeedback.partnerReportId',
      'partnerFeedback.askedAt',
      'partnerFeedback.answeredAt',
      'partnerReport.number as reportNumber',
      'partnerReport.kind as reportKind',
      sql<Instant>`coalesce(partner_report.sent_at, partner_report.started_at)`.as('reportedAt'),
      'partner.name as partnerName',
      'latest.dayState',
      'latest.decidedOn',
    ])
export const unansweredFeedback = (tx: Tx) =>
  withReport(tx)
    .where('partnerFeedback.state', '=', 'asked')
    .orderBy('partnerFeedback.askedAt')
    .limit(300)
    .execute()

/** Answered since a moment: for whether it was in time. */
export const answeredFeedback = (tx: Tx, since: Instant) =>
  withReport(tx).where('partnerFeedback.answeredAt', '>=', since).limit(5000).execute()

/** Questions about one report wait for each other: a second press finds the first. */
export const lockQuestionsOf = (tx: Tx, partnerReportId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`partner-feedback ${partnerReportId}`}, 0))`.execute(tx)
