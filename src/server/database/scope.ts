import { sql } from 'kysely'
import type { Actor } from '../../kernel/permit.ts'
import type { Database, Tx } from './connection.ts'

/**
 * Opens a transaction whose row policies see this actor. Without an actor every policy answers no.
 * @param lockKey when given, transactions with the same key wait for each other (a repeated command)
 */
export function inScope<T>(
  db: Database,
  actor: Actor | null,
  work: (tx: Tx) => Promise<T>,
  lockKey?: string,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('stafett.role', ${actor?.role ?? ''}, true),
      set_config('stafett.account', ${actor?.accountId ?? ''}, true),
      set_config('stafett.member', ${actor?.memberId ?? ''}, true),
      set_config('stafett.partner', ${actor?.partnerId ?? ''}, true)${
        lockKey === undefined ? sql`` : sql`, pg_advisory_xact_lock(hashtextextended(${lockKey}, 0))`
      }`.execute(tx)
    return work(tx)
  })
}

/** The actor of commands and jobs that no person gives: audited, and without case content (DESIGN 4). */
export const operator: Actor = {
  accountId: '00000000-0000-7000-8000-000000000001',
  name: 'Stafett',
  title: 'operator',
  role: 'operator',
  memberId: null,
  partnerId: null,
  sessionId: null,
}
