import { randomBytes } from 'node:crypto'
import type { Actor } from '../kernel/permit.ts'
import type { Database } from './database/connection.ts'
import { inScope } from './database/scope.ts'

/**
 * The key that encrypts an account's unsaved text on a device, made the first time it is asked for. Only for the reply to
 * who has an active session (DESIGN 6).
 * @returns 32 bytes in base64
 */
export const deviceKeyOf = (db: Database, actor: Actor): Promise<string> =>
  inScope(db, actor, async (tx) => {
    const { accountId } = actor
    const find = tx.selectFrom('deviceKey').select('key').where('accountId', '=', accountId)
    const known = await find.executeTakeFirst()
    if (known !== undefined) return known.key
    // Two windows may ask for the first time at once: whose row stands is both's key.
    await tx
      .insertInto('deviceKey')
      .values({ accountId, key: randomBytes(32).toString('base64') })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return (await find.executeTakeFirstOrThrow()).key
  })
