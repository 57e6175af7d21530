import { sql } from 'kysely'
import type { Tx } from '../../server/database/connection.ts'
import type { ExpectationAcknowledgement, ExpectationAudience, ExpectationEdition } from './model.ts'

/** All editions that may be seen, latest first, with who published them. */
export const editionsFor = (tx: Tx, audience: ExpectationAudience) =>
  tx
    .selectFrom('expectationEdition')
    .leftJoin('account', 'account.id', 'expectationEdition.publishedBy')
    .selectAll('expectationEdition')
    .select('account.name as publisherName')
    .where('audience', '=', audience)
    .orderBy('edition', 'desc')
    .limit(101)
    .execute()

/** One page's changes wait for each other: two presses begin one draft. */
export const lockAudience = (tx: Tx, audience: ExpectationAudience): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`mutual-expectation ${audience}`}, 0))`.execute(tx)

export const lockEdition = (tx: Tx, id: string): Promise<ExpectationEdition | undefined> =>
  tx.selectFrom('expectationEdition').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Without a lock: a reader may not change it. */
export const findEdition = (tx: Tx, id: string): Promise<ExpectationEdition | undefined> =>
  tx.selectFrom('expectationEdition').selectAll().where('id', '=', id).executeTakeFirst()

export const insertEdition = (tx: Tx, edition: ExpectationEdition): Promise<unknown> =>
  tx.insertInto('expectationEdition').values(edition).execute()

export const updateEdition = (tx: Tx, id: string, changes: Partial<ExpectationEdition>): Promise<unknown> =>
  tx.updateTable('expectationEdition').set(changes).where('id', '=', id).execute()

export const acknowledge = (tx: Tx, row: ExpectationAcknowledgement): Promise<unknown> =>
  tx
    .insertInto('expectationAcknowledgement')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Who has said that an edition is read, the first first. */
export const acknowledgementsOf = (tx: Tx, editionId: string) =>
  tx
    .selectFrom('expectationAcknowledgement')
    .innerJoin('account', 'account.id', 'expectationAcknowledgement.accountId')
    .selectAll('expectationAcknowledgement')
    .select('account.name')
    .where('editionId', '=', editionId)
    .orderBy('at')
    .limit(5000)
    .execute()
