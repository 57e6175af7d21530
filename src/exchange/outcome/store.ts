import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type {
  Bypass,
  DayOutcome,
  NeedMark,
  OutcomeDisclosure,
  OutcomeQuestion,
  OutcomeTerm,
} from './model.ts'
import { latestOf, shownToDuty, usualDays } from './rules.ts'

export const questionsOfReport = (tx: Tx, reportId: string): Promise<OutcomeQuestion[]> =>
  tx.selectFrom('outcomeQuestion').selectAll().where('reportId', '=', reportId).orderBy('id').execute()

/** The questions of a report, locked: two who answer at once wait for each other. */
export const lockQuestions = (tx: Tx, reportId: string): Promise<OutcomeQuestion[]> =>
  tx
    .selectFrom('outcomeQuestion')
    .selectAll()
    .where('reportId', '=', reportId)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Newest first. */
export const answersOfReport = (tx: Tx, reportId: string): Promise<DayOutcome[]> =>
  tx
    .selectFrom('dayOutcome')
    .selectAll()
    .where('reportId', '=', reportId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Newest first. */
export const marksOfReports = async (tx: Tx, reportIds: readonly string[]): Promise<NeedMark[]> =>
  reportIds.length === 0
    ? []
    : tx
        .selectFrom('needMark')
        .selectAll()
        .where('reportId', '=', anyOf(reportIds))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute()

export const disclosuresOfAnswers = async (
  tx: Tx,
  outcomeIds: readonly string[],
): Promise<OutcomeDisclosure[]> =>
  outcomeIds.length === 0
    ? []
    : tx
        .selectFrom('outcomeDisclosure')
        .selectAll()
        .where('outcomeId', '=', anyOf(outcomeIds))
        .orderBy('id')
        .execute()

export const insertAnswers = (tx: Tx, rows: readonly DayOutcome[]): Promise<unknown> =>
  tx.insertInto('dayOutcome').values(rows).execute()

export const insertOutcomeDisclosures = async (
  tx: Tx,
  rows: readonly OutcomeDisclosure[],
): Promise<unknown> => rows.length > 0 && tx.insertInto('outcomeDisclosure').values(rows).execute()

export const markAnswered = (tx: Tx, ids: readonly string[], answeredAt: Instant): Promise<unknown> =>
  tx.updateTable('outcomeQuestion').set({ answeredAt }).where('id', '=', anyOf(ids)).execute()

export const insertMark = (tx: Tx, mark: NeedMark): Promise<unknown> =>
  tx.insertInto('needMark').values(mark).execute()

export const daysOfMember = async (tx: Tx, memberId: string): Promise<number> =>
  (await tx.selectFrom('outcomeTerm').select('days').where('memberId', '=', memberId).executeTakeFirst())
    ?.days ?? usualDays

/** Days of each member that has set some. */
export const daysByMember = async (tx: Tx): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await tx.selectFrom('outcomeTerm').select(['memberId', 'days']).execute()).map(({ memberId, days }) => [
      memberId,
      days,
    ]),
  )

export const putTerm = (tx: Tx, term: OutcomeTerm): Promise<unknown> => {
  const { days, setBy, setAt } = term
  return tx
    .insertInto('outcomeTerm')
    .values(term)
    .onConflict((on) => on.column('memberId').doUpdateSet({ days, setBy, setAt }))
    .execute()
}

/** Accepted reports of a member with a question nobody has answered, the oldest first. */
export const unansweredOfMember = (tx: Tx, memberId: string, limit: number) =>
  tx
    .selectFrom('outcomeQuestion as question')
    .innerJoin('report', 'report.id', 'question.reportId')
    .where('question.memberId', '=', memberId)
    .where('question.acceptedAt', 'is not', null)
    .where('question.withdrawnAt', 'is', null)
    .where('question.answeredAt', 'is', null)
    .select((eb) => [
      'report.id as reportId',
      'report.caseId',
      'report.number',
      'report.content',
      'question.acceptedAt',
      eb.fn.countAll<number>().as('unanswered'),
      sql<string[]>`array_agg(question.person_id) filter (where question.person_id is not null)`.as(
        'personIds',
      ),
    ])
    .groupBy(['report.id', 'question.acceptedAt'])
    .orderBy('question.acceptedAt')
    .orderBy('report.id')
    .limit(limit)
    .execute()

/** Accepted and unanswered questions of which the member has not been told, the oldest first. */
export const untoldQuestions = (tx: Tx, limit: number) =>
  tx
    .selectFrom('outcomeQuestion')
    .select(['reportId', 'memberId', 'acceptedAt'])
    .where('acceptedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .where('answeredAt', 'is', null)
    .where('askedAt', 'is', null)
    .groupBy(['reportId', 'memberId', 'acceptedAt'])
    .orderBy('acceptedAt')
    .limit(limit)
    .execute()

export const markAsked = (tx: Tx, reportIds: readonly string[], askedAt: Instant): Promise<unknown> =>
  tx
    .updateTable('outcomeQuestion')
    .set({ askedAt })
    .where('reportId', '=', anyOf(reportIds))
    .where('askedAt', 'is', null)
    .execute()

/** What was given back to the duty: the newest such answer of each question. */
const givenAnswers = async (
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, DayOutcome>> => {
  if (questionIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('dayOutcome')
    .selectAll()
    .distinctOn('questionId')
    .where('questionId', '=', anyOf(questionIds))
    .where('givenToDuty', '=', true)
    .orderBy('questionId')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.questionId, row]))
}

const dutyQuestions = (tx: Tx) =>
  tx
    .selectFrom('outcomeQuestion as question')
    .innerJoin('municipality', 'municipality.code', 'question.municipalityCode')
    .leftJoin('cases', 'cases.id', 'question.caseId')
    .selectAll('question')
    .select(['municipality.name as municipalityName', 'cases.id as openCaseId', 'cases.number as caseNumber'])
    .where('question.withdrawnAt', 'is', null)
    .where('question.returnedAt', 'is', null)

/** Questions with the answer given back to the duty, and what the duty is shown of each. */
export async function shownQuestions<Q extends OutcomeQuestion>(tx: Tx, questions: readonly Q[]) {
  const given = await givenAnswers(
    tx,
    questions.map(({ id }) => id),
  )
  const marks = await marksOfReports(tx, [...new Set(questions.map(({ reportId }) => reportId))])
  return questions.map((question) => {
    const answer = given.get(question.id)
    const mark = latestOf(marks.filter(({ reportId }) => reportId === question.reportId))?.mark ?? null
    const { judged } = question
    return {
      question,
      answer,
      facts: { judged, ...shownToDuty(question, answer), given: answer ?? null, mark },
    }
  })
}

export const questionsOfCase = (tx: Tx, caseId: string) =>
  dutyQuestions(tx)
    .leftJoin('person', 'person.id', 'question.personId')
    .select(['person.givenName', 'person.familyName', 'person.description'])
    .where('question.caseId', '=', caseId)
    .orderBy('question.sentAt')
    .orderBy('question.id')
    .limit(200)
    .execute()

/** The accepted questions about one's own assessments, newest first, from a moment back. */
export function questionsOfAssessor(
  tx: Tx,
  accountId: string,
  before: { readonly at: Instant; readonly id: string } | undefined,
  limit: number,
) {
  const rows = dutyQuestions(tx)
    .where('question.assessorId', '=', accountId)
    .where('question.acceptedAt', 'is not', null)
  return (
    before === undefined
      ? rows
      : rows.where(sql<boolean>`(question.sent_at, question.id) < (${before.at}, ${before.id})`)
  )
    .orderBy('question.sentAt', 'desc')
    .orderBy('question.id', 'desc')
    .limit(limit)
    .execute()
}

export const countOfAssessor = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('outcomeQuestion')
    .select((eb) => [eb.fn.countAll<number>().as('asked'), eb.fn.count<number>('answeredAt').as('answered')])
    .where('assessorId', '=', accountId)
    .where('acceptedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()

export const insertBypass = (tx: Tx, bypass: Bypass): Promise<unknown> =>
  tx.insertInto('bypass').values(bypass).execute()

export const lockBypass = (tx: Tx, id: string): Promise<Bypass | undefined> =>
  tx.selectFrom('bypass').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const withdrawBypassRow = (
  tx: Tx,
  id: string,
  changes: Pick<Bypass, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'>,
): Promise<unknown> => tx.updateTable('bypass').set(changes).where('id', '=', id).execute()

/** Those the actor's scope sees, the latest first. */
export const listBypasses = (tx: Tx, limit: number) =>
  tx
    .selectFrom('bypass')
    .innerJoin('member', 'member.id', 'bypass.memberId')
    .innerJoin('account', 'account.id', 'bypass.markedBy')
    .leftJoin('partner', 'partner.id', 'bypass.partnerId')
    .selectAll('bypass')
    .select(['member.name as memberName', 'account.name as markedByName', 'partner.name as partnerName'])
    .orderBy('bypass.happenedOn', 'desc')
    .orderBy('bypass.id', 'desc')
    .limit(limit)
    .execute()
