import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Debrief, QuestionReading, ShiftQuestion } from './model.ts'
import { graveMarks } from './model.ts'

export const insertQuestion = (tx: Tx, question: ShiftQuestion): Promise<unknown> =>
  tx.insertInto('shiftQuestion').values(question).execute()

export const lockQuestion = (tx: Tx, id: string): Promise<ShiftQuestion | undefined> =>
  tx.selectFrom('shiftQuestion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateQuestion = (
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      ShiftQuestion,
      'answer' | 'answeredBy' | 'answeredAt' | 'calibration' | 'calibratedBy' | 'calibratedAt' | 'version'
    >
  >,
): Promise<unknown> => tx.updateTable('shiftQuestion').set(changes).where('id', '=', id).execute()

export const saveQuestionReading = (tx: Tx, reading: QuestionReading): Promise<unknown> =>
  tx
    .insertInto('questionReading')
    .values(reading)
    .onConflict((conflict) =>
      conflict.columns(['questionId', 'accountId']).doUpdateSet({ readAt: reading.readAt }),
    )
    .execute()

/** Unanswered first, then the latest; paged by key: `after` is the last one shown. */
export async function listQuestionRows(
  tx: Tx,
  { after, caseId }: { readonly after: string | undefined; readonly caseId: string | undefined },
  limit: number,
) {
  let rows = tx
    .selectFrom('shiftQuestion')
    .innerJoin('account as asker', 'asker.id', 'shiftQuestion.askedBy')
    .leftJoin('account as answerer', 'answerer.id', 'shiftQuestion.answeredBy')
    .leftJoin('account as calibrator', 'calibrator.id', 'shiftQuestion.calibratedBy')
    .leftJoin('cases', 'cases.id', 'shiftQuestion.caseId')
    .selectAll('shiftQuestion')
    .select([
      'asker.name as askedByName',
      'answerer.name as answeredByName',
      'calibrator.name as calibratedByName',
      'cases.number as caseNumber',
    ])
  if (caseId !== undefined) rows = rows.where('shiftQuestion.caseId', '=', caseId)
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(shift_question.answered_at is null, shift_question.asked_at, shift_question.id) <
        (select answered_at is null, asked_at, id from shift_question before where before.id = ${after})`,
    )
  const questions = await rows
    .orderBy(sql`(shift_question.answered_at is null)`, 'desc')
    .orderBy('shiftQuestion.askedAt', 'desc')
    .orderBy('shiftQuestion.id', 'desc')
    .limit(limit)
    .execute()
  const readings =
    questions.length === 0
      ? []
      : await tx
          .selectFrom('questionReading')
          .innerJoin('account', 'account.id', 'questionReading.accountId')
          .selectAll('questionReading')
          .select('account.name')
          .where('questionId', '=', anyOf(questions.map(({ id }) => id)))
          .orderBy('readAt')
          .execute()
  return questions.map((question) => ({
    ...question,
    readings: readings.filter(({ questionId }) => questionId === question.id),
  }))
}

export const insertDebrief = (tx: Tx, debrief: Debrief): Promise<unknown> =>
  tx.insertInto('debrief').values(debrief).execute()

export const lockDebrief = (tx: Tx, id: string): Promise<Debrief | undefined> =>
  tx.selectFrom('debrief').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateDebrief = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Debrief, 'state' | 'withWhom' | 'plannedAt' | 'endedAt' | 'version'>>,
): Promise<unknown> => tx.updateTable('debrief').set(changes).where('id', '=', id).execute()

/** Two who ask for the same person wait for each other. */
export const lockDebriefsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`debrief ${accountId}`}, 0))`.execute(tx)

/** Those of a person that go on, or that are about the case. */
export const debriefsOf = (tx: Tx, accountId: string, caseId: string | null): Promise<Debrief[]> => {
  let rows = tx.selectFrom('debrief').selectAll().where('accountId', '=', accountId)
  rows =
    caseId === null
      ? rows.where('caseId', 'is', null).where('state', 'in', ['asked', 'arranged'])
      : rows.where('caseId', '=', caseId)
  return rows.execute()
}

/** What the actor may see: the open ones, and those that ended since a moment. */
export const listDebriefRows = (tx: Tx, since: Instant) =>
  tx
    .selectFrom('debrief')
    .innerJoin('account as person', 'person.id', 'debrief.accountId')
    .innerJoin('account as asker', 'asker.id', 'debrief.askedBy')
    .leftJoin('cases', 'cases.id', 'debrief.caseId')
    .selectAll('debrief')
    .select(['person.name', 'asker.name as askedByName', 'cases.number as caseNumber'])
    .where((w) => w.or([w('debrief.endedAt', 'is', null), w('debrief.endedAt', '>', since)]))
    .orderBy(sql`(debrief.ended_at is null)`, 'desc')
    .orderBy('debrief.askedAt')
    .limit(200)
    .execute()

/** Cases with grave marks that somebody worked with since a moment, and has not been asked about. */
export const graveCasesOf = (tx: Tx, accountId: string, since: Instant) =>
  tx
    .selectFrom('cases')
    .select(['cases.id as caseId', 'cases.number as caseNumber'])
    .where(sql<boolean>`cases.attention && ${[...graveMarks]}::text[]`)
    .where((w) =>
      w.exists(
        w
          .selectFrom('caseEvent')
          .select('caseEvent.id')
          .whereRef('caseEvent.caseId', '=', 'cases.id')
          .where('caseEvent.accountId', '=', accountId)
          .where('caseEvent.at', '>=', since),
      ),
    )
    .where((w) =>
      w.not(
        w.exists(
          w
            .selectFrom('debrief')
            .select('debrief.id')
            .whereRef('debrief.caseId', '=', 'cases.id')
            .where('debrief.accountId', '=', accountId),
        ),
      ),
    )
    .orderBy('cases.openedAt', 'desc')
    .limit(50)
    .execute()

/** Who wrote the reports sent since a moment, the most first. */
export const reportAuthorsSince = (tx: Tx, since: Instant) =>
  tx
    .selectFrom('report')
    .innerJoin('account', 'account.id', 'report.authorId')
    .select(['account.name'])
    .select((eb) => eb.fn.countAll<number>().as('reports'))
    .where('report.sentAt', '>=', since)
    .where('report.status', '<>', 'withdrawn')
    .groupBy(['account.id', 'account.name'])
    .orderBy('reports', 'desc')
    .orderBy('account.name')
    .limit(200)
    .execute()
