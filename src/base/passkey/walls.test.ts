import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { givePasskey, stepUpAs } from '../../../test/passkeys.ts'
import { newId } from '../../kernel/id.ts'
import { now } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { inScope } from '../../server/database/scope.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('passkeywalls')
  const device = await givePasskey(house, 'jour1')
  await stepUpAs(house, 'jour1', device, newId(), 'a'.repeat(64))
})
afterAll(() => house.close())

const as = <T>(who: Person, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(
    house.db,
    { accountId: house.accounts[who], name: '', title: '', sessionId: null, ...house.posts[who] },
    work,
  )
const everybody = ['jour2', 'chef', 'gavle', 'ordforande', 'utvarderare', 'admin'] as const
const tables = ['passkey', 'passkeyChallenge', 'stepUp'] as const
const count = (who: Person, table: (typeof tables)[number]) =>
  as(who, async (tx) => (await tx.selectFrom(table).select('id').execute()).length)

describe('in the database', () => {
  test.each(tables)('rows of %s are their owner’s', async (table) => {
    expect(await count('jour1', table)).toBeGreaterThan(0)
    // An administrator sees which keys an account has, to tell which were on a lost phone.
    for (const who of everybody)
      expect(await count(who, table), who).toBe(who === 'admin' && table === 'passkey' ? 1 : 0)
  })

  test('an administrator may close a key of somebody else as lost, and change nothing else of it', async () => {
    const change = (changes: Record<string, unknown>) =>
      as('admin', (tx) => tx.updateTable('passkey').set(changes).execute())
    await expect(change({ name: 'Min' })).rejects.toThrow(/row-level security/)
    await expect(change({ counter: 0 })).rejects.toThrow(/row-level security/)
    await expect(change({ public_key: 'x' })).rejects.toThrow(/permission denied/)
    const removal = { removedAt: now(), removedBy: house.accounts.admin }
    await expect(change({ ...removal, removedWhy: 'own' })).rejects.toThrow(/row-level security/)
  })

  test.each(everybody)('%s gives nobody else a key or a proof', async (who) => {
    const given = as(who, (tx) =>
      tx
        .insertInto('stepUp')
        .values({
          id: newId(),
          accountId: house.accounts.jour1,
          sessionId: newId(),
          subjectId: newId(),
          shownHash: 'b'.repeat(64),
          method: 'password',
          passkeyId: null,
          nonce: null,
          clientData: null,
          authenticatorData: null,
          signature: null,
          at: now(),
          spentAt: null,
        })
        .execute(),
    )
    await expect(given).rejects.toThrow(/row-level security/)
    const key = as(who, (tx) =>
      sql`insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, synced, created_at)
        values (${newId()}, ${house.accounts.jour1}, ${who}, 'x', 0, '{}', 'Smyg', false, ${now()})`.execute(
        tx,
      ),
    )
    await expect(key).rejects.toThrow(/row-level security/)
  })

  test('a recovery is opened by an administrator only, and never approved by one of the two', async () => {
    const open = (who: Person, openedBy: Person, approvedBy: Person | null) =>
      as(who, (tx) =>
        tx
          .insertInto('passkeyRecovery')
          .values({
            id: newId(),
            accountId: house.accounts.jour1,
            reason: 'Borta.',
            openedBy: house.accounts[openedBy],
            openedAt: now(),
            approvedBy: approvedBy && house.accounts[approvedBy],
            approvedAt: approvedBy && now(),
            cancelledBy: null,
            cancelledAt: null,
            tokenHash: approvedBy && newId(),
            linkExpiresAt: approvedBy && now(),
            usedAt: null,
          })
          .execute(),
      )
    for (const who of ['jour2', 'chef', 'gavle', 'ordforande', 'utvarderare'] as const)
      await expect(open(who, who, null), who).rejects.toThrow(/row-level security/)
    await expect(open('admin', 'admin', 'admin')).rejects.toThrow(/check constraint/)
    await expect(open('admin', 'admin', 'jour1')).rejects.toThrow(/check constraint/)
    await expect(open('admin', 'jour1', 'chef')).rejects.toThrow(/check constraint/)
    await expect(open('admin', 'admin', 'chef')).resolves.toBeDefined()
  })
})
