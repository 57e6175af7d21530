import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { UnstableTelling, WeekendAnswer, WeekendQuestion, WeekendSetting } from './model.ts'
import type { Weekend } from './rules.ts'

/** Every setting, in the order they were made. */
export const listSettings = (tx: Tx): Promise<WeekendSetting[]> =>
  tx.selectFrom('weekendSetting').selectAll().orderBy('setAt').orderBy('id').execute()

export const insertSetting = (tx: Tx, setting: WeekendSetting): Promise<unknown> =>
  tx.insertInto('weekendSetting').values(setting).execute()

/** Asks each member once about a weekend; answers those that were new. */
export const askMembers = (tx: Tx, questions: readonly WeekendQuestion[]): Promise<WeekendQuestion[]> =>
  questions.length === 0
    ? Promise.resolve([])
    : tx
        .insertInto('weekendQuestion')
        .values([...questions])
        .onConflict((conflict) => conflict.columns(['memberId', 'askedOn']).doNothing())
        .returningAll()
        .execute()

export const lockQuestion = async (tx: Tx, id: string): Promise<WeekendQuestion | undefined> => {
  // Append-only rows cannot be locked by who may not change them: two who answer at once wait here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`weekend ${id}`}, 0))`.execute(tx)
  return tx.selectFrom('weekendQuestion').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The questions of a day that the reader may see. */
export const questionsAskedOn = (tx: Tx, askedOn: LocalDate): Promise<WeekendQuestion[]> =>
  tx.selectFrom('weekendQuestion').selectAll().where('askedOn', '=', askedOn).orderBy('id').execute()

/** Answers to questions with who gave them, the first first. */
export const answersOf = async (tx: Tx, questionIds: readonly string[]) =>
  questionIds.length === 0
    ? []
    : tx
        .selectFrom('weekendAnswer')
        .innerJoin('account', 'account.id', 'weekendAnswer.answeredBy')
        .selectAll('weekendAnswer')
        .select('account.name as answeredByName')
        .where('questionId', '=', anyOf(questionIds))
        .orderBy('weekendAnswer.id')
        .execute()

export const insertAnswer = (tx: Tx, answer: WeekendAnswer): Promise<unknown> =>
  tx.insertInto('weekendAnswer').values(answer).execute()

/** Current notices that hold some day of a weekend: number and whose. */
export const noticesWithin = (tx: Tx, { firstDay, lastDay }: Weekend) =>
  tx
    .selectFrom('advanceNotice')
    .select(['id', 'number', 'memberId'])
    .where('status', '=', 'current')
    .where('validFrom', '<=', lastDay)
    .where('validUntil', '>=', firstDay)
    .orderBy('number')
    .limit(1000)
    .execute()

/** Two who tell of the same thing wait for each other. */
export const lockTelling = (tx: Tx, kind: string, subjectId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`unstable ${kind} ${subjectId}`}, 0))`.execute(tx)

/** What the duty has been told of something, the latest first. */
export const tellingsOf = (
  tx: Tx,
  kind: UnstableTelling['kind'],
  subjectId: string,
): Promise<UnstableTelling[]> =>
  tx
    .selectFrom('unstableTelling')
    .selectAll()
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

/** What a member has told on a day, with the number of the notice and by whom. */
export const toldOn = (tx: Tx, memberId: string, day: LocalDate) =>
  tx
    .selectFrom('unstableTelling')
    .innerJoin('advanceNotice', 'advanceNotice.id', 'unstableTelling.noticeId')
    .innerJoin('account', 'account.id', 'unstableTelling.toldBy')
    .selectAll('unstableTelling')
    .select(['advanceNotice.number as noticeNumber', 'account.name as toldByName'])
    .where('unstableTelling.memberId', '=', memberId)
    .where('toldOn', '=', day)
    .execute()

export const insertTelling = (tx: Tx, telling: UnstableTelling): Promise<unknown> =>
  tx.insertInto('unstableTelling').values(telling).execute()

/** The members that are asked: those of the day, by id. */
export const askedAtMoment = (
  members: readonly { readonly id: string }[],
  weekend: Weekend,
  askedAt: Instant,
  newId: () => string,
): WeekendQuestion[] =>
  members.map(({ id: memberId }) => ({
    id: newId(),
    memberId,
    askedOn: weekend.askedOn,
    firstDay: weekend.firstDay,
    lastDay: weekend.lastDay,
    askedAt,
  }))
