import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import type { Role } from '../../kernel/permit.ts'
import { localDate, now } from '../../kernel/time.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { openSecret, sealSecret } from '../../server/sealed-secret.ts'
import {
  attachIdentity,
  changeProvider,
  createProvider,
  detachIdentity,
  listIdentities,
  listOwnIdentities,
  listProviders,
} from './api.ts'

const folder = mkdtempSync(join(tmpdir(), 'stafett-provider-'))
process.env.STAFETT_DATA = folder
const secret = 'hemligheten-som-ingen-far-se'

let house: House
beforeAll(async () => {
  house = await openHouse('identity-provider')
})
afterAll(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

let made = 0
const input = () => ({
  ...{ name: `Prov ${++made}`, issuer: 'https://in.example.se', clientId: 'stafett', clientSecret: secret },
  ...{ accountClaim: 'sub', scope: 'openid', requiredAcr: [], validFrom: localDate(now()) },
})
const create = async (change: object = {}) =>
  (await house.call('admin', createProvider, { ...input(), ...change })).body.id

describe('the secret of a provider', () => {
  test('is in no answer and no table, and its key lies outside the database', async () => {
    const id = await create()
    const listed = await house.call('admin', listProviders, {})
    expect(JSON.stringify(listed.body)).not.toContain(secret)
    expect(listed.body.providers.find((provider) => provider.id === id)).toMatchObject({
      isSecretReadable: true,
    })
    expect(JSON.stringify(listed.body)).not.toContain('sealedSecret')
    const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
      select identity_provider::text as t from identity_provider union all select command::text from command) rows`.execute(
      house.owner,
    )
    expect(rows[0]?.all).not.toContain(secret)
    const path = join(folder, 'provider-key')
    expect([readFileSync(path).length, statSync(path).mode & 0o777]).toEqual([32, 0o600])
  })

  test('can be read for its own row only, and not when a sign of it was changed', () => {
    const sealed = sealSecret(secret, 'one')
    expect(openSecret(sealed, 'one')).toBe(secret)
    expect(openSecret(sealed, 'other')).toBeUndefined()
    expect(openSecret(`${sealed.slice(0, -2)}AA`, 'one')).toBeUndefined()
    expect(openSecret('inte en hemlighet', 'one')).toBeUndefined()
    expect(sealSecret(secret, 'one')).not.toBe(sealed)
  })
})

describe('an administrator', () => {
  test.each([
    [{ issuer: 'http://in.example.se' }, 'issuer-unsafe'],
    [{ name: '  ' }, 'name-missing'],
    [{ scope: 'profile' }, 'scope-unfit'],
    [{ accountClaim: ' ' }, 'claim-missing'],
    [{ memberId: crypto.randomUUID() }, 'member-unknown'],
    [{ validTo: '2020-01-01' }, 'ends-before-start'],
  ])('is refused %j with %s', async (change, code) => {
    expect(await house.call('admin', createProvider, { ...input(), ...change })).toMatchObject({
      status: 409,
      body: { code, sentence: expect.any(String) },
    })
  })

  test('gives two who press at once one provider of a name, whatever its case', async () => {
    const [one, other] = [input(), input()]
    const replies = await Promise.all([
      house.call('admin', createProvider, { ...one, name: 'Samma namn' }),
      house.call('admin', createProvider, { ...other, name: 'SAMMA NAMN' }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('changes what is asked of a provider, keeps the secret when none is given, and is told of a stale edit', async () => {
    const providerId = await create()
    const change = {
      ...{ providerId, version: 1, name: 'Ändrad', accountClaim: 'employee', scope: 'openid staff' },
      requiredAcr: ['loa3'],
    }
    expect(await house.call('admin', changeProvider, change)).toMatchObject({ body: { version: 2 } })
    const row = await house.owner
      .selectFrom('identityProvider')
      .selectAll()
      .where('id', '=', providerId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ requiredAcr: ['loa3'], scope: 'openid staff', accountClaim: 'employee' })
    expect(openSecret(row.sealedSecret, providerId)).toBe(secret)
    expect(await house.call('admin', changeProvider, change)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Adina Provsson', version: 2 } },
    })
    await house.call('admin', changeProvider, { ...change, version: 2, clientSecret: 'en helt ny hemlighet' })
    const { sealedSecret } = await house.owner
      .selectFrom('identityProvider')
      .select('sealedSecret')
      .where('id', '=', providerId)
      .executeTakeFirstOrThrow()
    expect(openSecret(sealedSecret, providerId)).toBe('en helt ny hemlighet')
  })

  test('attaches an account once, to the letter, and may do so again after detaching it', async () => {
    const providerId = await create({ memberId: house.members.gavle })
    const attach = (accountId: string, claimValue: string) =>
      house.call('admin', attachIdentity, { providerId, accountId, claimValue })
    const first = await attach(house.accounts.gavle, ' G-17 ')
    expect(first.status).toBe(200)
    expect((await house.call('admin', listIdentities, {})).body.identities).toContainEqual(
      expect.objectContaining({ accountId: house.accounts.gavle, claimValue: 'G-17', subjectAt: null }),
    )
    expect(await attach(house.accounts.gavle, 'G-18')).toMatchObject({ body: { code: 'already-attached' } })
    expect(await attach(house.accounts.ordforande, 'G-17')).toMatchObject({ body: { code: 'claim-used' } })
    expect(await attach(house.accounts.hudiksvall, 'H-1')).toMatchObject({ body: { code: 'wrong-member' } })
    expect(await attach(house.accounts.jour1, 'J-1')).toMatchObject({ body: { code: 'wrong-member' } })
    const identityId = first.body.id
    expect((await house.call('admin', detachIdentity, { identityId })).status).toBe(200)
    expect((await house.call('admin', detachIdentity, { identityId })).status).toBe(404)
    expect((await attach(house.accounts.gavle, 'G-17')).status).toBe(200)
  })

  test('who presses twice at once attaches once', async () => {
    const providerId = await create()
    const attach = () =>
      house.call('admin', attachIdentity, { providerId, accountId: house.accounts.chef, claimValue: 'C-1' })
    const replies = await Promise.all([attach(), attach()])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('nobody else', () => {
  const others = ['jour1', 'chef', 'gavle', 'ordforande', 'utvarderare'] as const
  test.each(others)('%s sees or changes no provider', async (as: Person) => {
    const providerId = crypto.randomUUID()
    const replies = [
      await house.call(as, listProviders, {}),
      await house.call(as, createProvider, input()),
      await house.call(as, listIdentities, {}),
      await house.call(as, attachIdentity, {
        ...{ providerId, accountId: house.accounts[as], claimValue: 'jag' },
      }),
      await house.call(as, detachIdentity, { identityId: providerId }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  test.each(['duty-worker', 'duty-manager', 'intake', 'chair', 'evaluator'] as const)(
    'a row policy hides them from the role %s too',
    async (role: Role) => {
      await create()
      const seen = await inScope(
        house.db,
        { ...operator, role, memberId: house.members.gavle },
        async (tx) => [
          await tx.selectFrom('identityProvider').selectAll().execute(),
          await tx.selectFrom('accountIdentity').selectAll().execute(),
          await tx.selectFrom('providerLogin').selectAll().execute(),
          await tx.selectFrom('accountEvent').selectAll().execute(),
        ],
      )
      expect(seen).toEqual([[], [], [], []])
    },
  )

  test('the server itself may bind a subject once, and neither rebind nor attach', async () => {
    const providerId = await create()
    const { body } = await house.call('admin', attachIdentity, {
      ...{ providerId, accountId: house.accounts.utvarderare, claimValue: 'U-1' },
    })
    const bind = (subject: string) =>
      inScope(house.db, operator, (tx) =>
        tx
          .updateTable('accountIdentity')
          .set({ subject, subjectAt: now() })
          .where('id', '=', body.id)
          .executeTakeFirst(),
      )
    expect(Number((await bind('ulla')).numUpdatedRows)).toBe(1)
    expect(Number((await bind('annan')).numUpdatedRows)).toBe(0)
    await expect(
      inScope(house.db, operator, (tx) =>
        tx
          .insertInto('accountIdentity')
          .values({
            ...{ id: crypto.randomUUID(), providerId, accountId: house.accounts.jour1, claimValue: 'x' },
            ...{ attachedBy: house.accounts.admin, attachedAt: now() },
          })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})

test('a person sees who else may say who they are, and who decided that; nobody else’s', async () => {
  const providerId = await create({ name: 'Husets' })
  const accountId = house.accounts.jour2
  const own = async (as: Person) => (await house.call(as, listOwnIdentities, {})).body.identities
  expect(await own('jour2')).toEqual([])
  await house.call('admin', attachIdentity, { providerId, accountId, claimValue: 'J-2' })
  expect(await own('jour2')).toEqual([
    {
      ...{
        id: expect.any(String),
        providerName: 'Husets',
        claimValue: 'J-2',
        attachedByName: 'Adina Provsson',
      },
      ...{ attachedAt: expect.any(String), subjectAt: null },
    },
  ])
  for (const as of ['jour1', 'chef', 'admin'] as const)
    expect((await own(as)).filter(({ providerName }) => providerName === 'Husets')).toEqual([])
})
