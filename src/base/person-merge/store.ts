import type { Tx } from '../../server/database/connection.ts'
import { findPerson } from '../person/store.ts'
import type { PersonMerge } from './model.ts'

export const insertMerge = (tx: Tx, merge: PersonMerge): Promise<unknown> =>
  tx.insertInto('personMerge').values(merge).execute()

export const lockMerge = (tx: Tx, mergeId: string): Promise<PersonMerge | undefined> =>
  tx.selectFrom('personMerge').selectAll().where('id', '=', mergeId).forUpdate().executeTakeFirst()

export const findOpenMerge = (tx: Tx, personId: string, intoId: string): Promise<PersonMerge | undefined> =>
  tx
    .selectFrom('personMerge')
    .selectAll()
    .where('personId', '=', personId)
    .where('intoId', '=', intoId)
    .where('state', '=', 'proposed')
    .forUpdate()
    .executeTakeFirst()

export const listOpenMerges = (tx: Tx, personId?: string) => {
  let rows = tx
    .selectFrom('personMerge')
    .innerJoin('account', 'account.id', 'personMerge.proposedBy')
    .selectAll('personMerge')
    .select('account.name as proposedByName')
    .where('state', '=', 'proposed')
  if (personId !== undefined)
    rows = rows.where((w) => w.or([w('personId', '=', personId), w('intoId', '=', personId)]))
  return rows.orderBy('personMerge.id').limit(100).execute()
}

/** Every id a person goes by, the one that stays first: its own, and those of the rows that were merged into it. */
export async function idsOf(tx: Tx, personId: string): Promise<[string, ...string[]]> {
  const stays = (await findPerson(tx, personId))?.id ?? personId
  const merged = await tx.selectFrom('person').select('id').where('mergedInto', '=', stays).execute()
  return [stays, ...merged.map(({ id }) => id)]
}

type Verdict = Pick<PersonMerge, 'state' | 'decidedBy' | 'decidedAt'>

export const closeMerge = (tx: Tx, mergeId: string, verdict: Verdict): Promise<unknown> =>
  tx.updateTable('personMerge').set(verdict).where('id', '=', mergeId).execute()

/** Closes what else was proposed about a person. */
export const closeMergesOf = (tx: Tx, personId: string, verdict: Verdict): Promise<unknown> =>
  tx
    .updateTable('personMerge')
    .set(verdict)
    .where('state', '=', 'proposed')
    .where((w) => w.or([w('personId', '=', personId), w('intoId', '=', personId)]))
    .execute()
