import { sql } from 'kysely'
import type { Tx } from '../../server/database/connection.ts'
import type {
  Routine,
  RoutineAcknowledgement,
  RoutineDeparture,
  RoutineHanding,
  RoutineText,
  RoutineTopic,
} from './model.ts'

export const insertRoutine = (tx: Tx, routine: Routine): Promise<unknown> =>
  tx.insertInto('routine').values(routine).execute()

export const findRoutine = (tx: Tx, id: string): Promise<Routine | undefined> =>
  tx.selectFrom('routine').selectAll().where('id', '=', id).executeTakeFirst()

export const lockRoutine = (tx: Tx, id: string): Promise<Routine | undefined> =>
  tx.selectFrom('routine').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateRoutine = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Routine, 'ownerId' | 'endedAt' | 'endedReason' | 'version'>>,
): Promise<unknown> => tx.updateTable('routine').set(changes).where('id', '=', id).execute()

export const insertText = (tx: Tx, text: RoutineText): Promise<unknown> =>
  tx.insertInto('routineText').values(text).execute()

export const updateText = (tx: Tx, id: string, changes: Partial<RoutineText>): Promise<unknown> =>
  tx.updateTable('routineText').set(changes).where('id', '=', id).execute()

export const findText = (tx: Tx, id: string): Promise<RoutineText | undefined> =>
  tx.selectFrom('routineText').selectAll().where('id', '=', id).executeTakeFirst()

/** The edition in force: the latest that is published, of a routine that has not ended. */
export const textInForce = (tx: Tx, routineId: string): Promise<RoutineText | undefined> =>
  tx
    .selectFrom('routineText')
    .innerJoin('routine', 'routine.id', 'routineText.routineId')
    .selectAll('routineText')
    .where('routineId', '=', routineId)
    .where('routine.endedAt', 'is', null)
    .where('publishedAt', 'is not', null)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()

/** All editions an actor may see, latest first, with who wrote them. */
export const editionsOf = (tx: Tx, routineId: string) =>
  tx
    .selectFrom('routineText')
    .innerJoin('account', 'account.id', 'routineText.writtenBy')
    .selectAll('routineText')
    .select('account.name as writerName')
    .where('routineId', '=', routineId)
    .orderBy('edition', 'desc')
    .limit(201)
    .execute()

type Filter = {
  readonly topics?: readonly RoutineTopic[]
  readonly withEnded?: boolean
  readonly after?: string
}
/** One line a routine, in order of title: the edition in force, or its draft where there is none and one may see it. */
export function listLines(tx: Tx, accountId: string, filter: Filter, limit: number) {
  const title = sql<string>`text.title COLLATE "sv-x-icu"`
  let rows = tx
    .selectFrom('routine')
    .innerJoinLateral(
      (one) =>
        one
          .selectFrom('routineText')
          .selectAll()
          .whereRef('routineText.routineId', '=', 'routine.id')
          .orderBy(sql`published_at IS NULL`)
          .orderBy('edition', 'desc')
          .limit(1)
          .as('text'),
      (join) => join.onTrue(),
    )
    .innerJoin('account', 'account.id', 'routine.ownerId')
    .leftJoin('routineAcknowledgement as mine', (join) =>
      join.onRef('mine.textId', '=', 'text.id').on('mine.accountId', '=', accountId),
    )
    .select([
      'routine.id',
      'text.id as textId',
      'routine.kind',
      'text.title',
      'text.topics',
      'text.audiences',
      'text.edition',
      'text.reviewBy',
      'text.publishedAt',
      'routine.endedAt',
      'account.name as ownerName',
      sql<boolean>`mine.at IS NOT NULL`.as('isRead'),
      sql<boolean>`EXISTS (SELECT FROM routine_text d WHERE d.routine_id = routine.id AND d.published_at IS NULL)`.as(
        'hasDraft',
      ),
    ])
  if (filter.withEnded !== true) rows = rows.where('routine.endedAt', 'is', null)
  if (filter.topics)
    rows = rows
      .where(sql<boolean>`text.topics && ${[...filter.topics]}::text[]`)
      .where('text.publishedAt', 'is not', null)
  if (filter.after)
    rows = rows.where(
      sql<boolean>`(text.title COLLATE "sv-x-icu", routine.id) > (SELECT last.title COLLATE "sv-x-icu", last.routine_id
        FROM routine_text last WHERE last.routine_id = ${filter.after} ORDER BY last.published_at IS NULL, last.edition DESC LIMIT 1)`,
    )
  return rows.orderBy(title).orderBy('routine.id').limit(limit).execute()
}

export const acknowledge = (tx: Tx, row: RoutineAcknowledgement): Promise<unknown> =>
  tx
    .insertInto('routineAcknowledgement')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const isAcknowledged = async (tx: Tx, textId: string, accountId: string): Promise<boolean> =>
  (await tx
    .selectFrom('routineAcknowledgement')
    .select('at')
    .where('textId', '=', textId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()) !== undefined

export const readersOf = (tx: Tx, textId: string) =>
  tx
    .selectFrom('routineAcknowledgement')
    .innerJoin('account', 'account.id', 'routineAcknowledgement.accountId')
    .select(['account.name', 'routineAcknowledgement.at'])
    .where('textId', '=', textId)
    .orderBy('routineAcknowledgement.at')
    .limit(500)
    .execute()

export const insertDeparture = (tx: Tx, departure: RoutineDeparture): Promise<unknown> =>
  tx.insertInto('routineDeparture').values(departure).execute()

export const departuresOf = (tx: Tx, routineId: string) =>
  tx
    .selectFrom('routineDeparture')
    .innerJoin('routineText', 'routineText.id', 'routineDeparture.textId')
    .innerJoin('account', 'account.id', 'routineDeparture.accountId')
    .selectAll('routineDeparture')
    .select(['account.name', 'routineText.edition'])
    .where('routineText.routineId', '=', routineId)
    .orderBy('routineDeparture.at', 'desc')
    .limit(100)
    .execute()

export const insertHanding = (tx: Tx, handing: RoutineHanding): Promise<unknown> =>
  tx.insertInto('routineHanding').values(handing).execute()

export const handingsOf = (tx: Tx, routineId: string) =>
  tx
    .selectFrom('routineHanding')
    .innerJoin('routineText', 'routineText.id', 'routineHanding.textId')
    .innerJoin('account', 'account.id', 'routineHanding.accountId')
    .selectAll('routineHanding')
    .select('account.name')
    .where('routineText.routineId', '=', routineId)
    .orderBy('routineHanding.at', 'desc')
    .limit(100)
    .execute()
