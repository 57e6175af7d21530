import type { Tx } from './database/connection.ts'
import { Conflict } from './problem.ts'

type Versioned = { readonly id: string; readonly version: number }

/**
 * An edit must build on the version its author saw. A stale one is 409 and names who changed what, and when (DESIGN 4.5).
 * Call it in load, after the row is locked.
 */
export async function requireVersion(tx: Tx, current: Versioned, seen: number): Promise<void> {
  if (current.version === seen) return
  const rows = await tx
    .selectFrom('revision')
    .innerJoin('account', 'account.id', 'revision.accountId')
    .select(['revision.version', 'revision.fields', 'revision.at', 'account.name'])
    .where('revision.entityId', '=', current.id)
    .where('revision.version', '>', seen)
    .orderBy('revision.version', 'desc')
    .execute()
  const latest = rows[0]
  throw new Conflict('stale', {
    by: latest?.name ?? '',
    at: latest?.at ?? null,
    fields: [...new Set(rows.flatMap((row) => row.fields))],
    version: current.version,
  })
}

/** Keeps which fields a new version changed, so that the next stale edit can be told. */
export const keepRevision = (
  tx: Tx,
  entity: Versioned,
  fields: readonly string[],
  accountId: string,
): Promise<unknown> =>
  tx
    .insertInto('revision')
    .values({ entityId: entity.id, version: entity.version, fields: [...fields], accountId })
    .execute()
