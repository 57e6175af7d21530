import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { callWith, madeKey, rotatedKey, sitDown } from '../../../test/integrating.ts'
import { listAccounts } from '../../base/account/api.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { inbox } from '../morning/api.ts'
import { createKey, endSecret, listKeys, revokeKey } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('api-key')
})
afterAll(() => house.close())

const today = localDate(now())
const wanted = (name: string) => ({
  memberId: house.members.gavle,
  name,
  purpose: 'Hämtar rapporter till akten.',
  scopes: ['reports.read' as const],
  validUntil: addDays(today, 30),
})
const listed = async (as: 'gavle' | 'hudiksvall' | 'admin', id: string) =>
  (await house.call(as, listKeys, {})).body.keys.find((key) => key.id === id)

describe('a key', () => {
  test('is made by the intake of its municipality after the password, is shown once, and is kept as a hash', async () => {
    const desk = await sitDown(house, 'gavle')
    const input = wanted('Procapita')
    const asked = await desk.call(createKey, input)
    expect(asked).toMatchObject({ status: 403, body: { code: 'step-up-needed' } })
    const { members, proof } = (await desk.call(listKeys, {})).body
    expect([members.map(({ id }) => id), proof]).toEqual([[house.members.gavle], 'password'])
    await desk.prove(house.members.gavle, members[0]?.creationHash ?? '')
    const commandId = randomUUID()
    const made = await desk.call(createKey, input, commandId)
    expect(made).toMatchObject({ status: 200, body: { key: expect.stringMatching(/^stf_[0-9a-f]{16}_/) } })
    const again = await desk.call(createKey, input, commandId)
    expect(again.body).toEqual({ ...made.body, key: null })
    const row = await listed('gavle', made.body.id)
    expect(row).toMatchObject({
      name: 'Procapita',
      isUsable: true,
      secrets: [{ lastUsedAt: null, state: 'valid' }],
    })
    const secret = made.body.key?.split('_')[2] ?? 'none'
    expect(
      JSON.stringify([row, await house.owner.selectFrom('apiKeySecret').selectAll().execute()]),
    ).not.toContain(secret)
  })

  test('is proved for each time: a proof serves one key', async () => {
    const desk = await sitDown(house, 'gavle')
    const { members } = (await desk.call(listKeys, {})).body
    await desk.prove(house.members.gavle, members[0]?.creationHash ?? '')
    expect((await desk.call(createKey, wanted('Första'))).status).toBe(200)
    expect((await desk.call(createKey, wanted('Andra'))).body.code).toBe('step-up-needed')
  })

  test('is made by an administrator for any municipality, by an intake for its own only, and by nobody else', async () => {
    const admin = await sitDown(house, 'admin')
    const { members } = (await admin.call(listKeys, {})).body
    expect(members.map(({ id }) => id).sort()).toEqual(Object.values(house.members).sort())
    const ofGavle = members.find(({ id }) => id === house.members.gavle)
    await admin.prove(house.members.gavle, ofGavle?.creationHash ?? '')
    expect((await admin.call(createKey, wanted('Av förvaltningen'))).status).toBe(200)
    const foreign = { ...wanted('Annans'), memberId: house.members.gavle }
    expect((await house.call('hudiksvall', createKey, foreign)).status).toBe(404)
    for (const as of ['jour1', 'chef', 'ordforande', 'utvarderare', 'polis'] as const)
      expect((await house.call(as, listKeys, {})).status, as).toBe(403)
  })

  test('of another municipality is neither seen nor touched', async () => {
    const { id } = await madeKey(house, ['reports.read'])
    expect(await listed('hudiksvall', id)).toBeUndefined()
    expect(
      (await house.call('hudiksvall', revokeKey, { keyId: id, reason: 'Inte min nyckel.' })).status,
    ).toBe(404)
    expect(await listed('admin', id)).toMatchObject({ isUsable: true })
  })

  test('has a name of its own while it lasts', async () => {
    await madeKey(house, ['reports.read'], 'gavle', 'Treserva')
    const desk = await sitDown(house, 'gavle')
    expect((await desk.call(createKey, wanted(' TRESERVA '))).body).toMatchObject({
      code: 'name-taken',
      field: 'name',
    })
    await madeKey(house, ['reports.read'], 'hudiksvall', 'Treserva')
  })

  test.each([
    [{ scopes: ['everything'] }, 'scopes.0'],
    [{ validUntil: '2026-02-30' }, 'validUntil'],
    [{ extra: 1 }, 'extra'],
  ])('of a wrong shape, %j, is refused at %s', async (change, path) => {
    const { status, body } = await house.call('gavle', createKey, { ...wanted('Fel'), ...change } as never)
    expect([status, body.errors?.map((error) => error.path)]).toEqual([400, [path]])
  })

  test('has an account that nobody logs in with and that stands in no list of staff', async () => {
    const { id } = await madeKey(house, ['reports.read'])
    const { accountId } = await house.owner
      .selectFrom('apiKey')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const account = await house.owner
      .selectFrom('account')
      .selectAll()
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    expect(account.passwordHash).toBeNull()
    const login = { username: account.username, password: 'ett-prov-i-natten' }
    expect(
      (await house.app.inject({ method: 'POST', url: '/api/sessions', payload: login })).statusCode,
    ).toBe(401)
    const { accounts } = (await house.call('admin', listAccounts, {})).body
    expect(accounts.filter(({ username }) => username.startsWith('api-key:'))).toEqual([])
    const password = { passwordHash: 'x' }
    await expect(
      house.owner.updateTable('account').set(password).where('id', '=', accountId).execute(),
    ).rejects.toThrow('account_of_key')
  })
})

describe('rotation', () => {
  test('gives a second secret beside the first, which is used by the same account and ends on its day', async () => {
    const first = await madeKey(house, ['reports.read'])
    const second = await rotatedKey(house, first.id, addDays(today, 7))
    for (const { key } of [first, second]) expect((await callWith(house, key, inbox, {})).status).toBe(200)
    const row = await listed('gavle', first.id)
    expect(row?.secrets.map(({ id, validUntil }) => [id, validUntil])).toEqual([
      [second.secretId, addDays(today, 180)],
      [first.secretId, addDays(today, 7)],
    ])
    const uses = await house.owner
      .selectFrom('auditEvent')
      .selectAll()
      .where('contract', '=', inbox.name)
      .execute()
    const ofKey = uses.filter(({ sessionId }) => [first.secretId, second.secretId].includes(sessionId ?? ''))
    expect(new Set(ofKey.map(({ accountId }) => accountId)).size).toBe(1)
    expect(ofKey.map(({ sessionId }) => sessionId)).toEqual([first.secretId, second.secretId])
    await house.owner
      .updateTable('apiKeySecret')
      .set({ validUntil: addDays(today, -1) })
      .where('id', '=', first.secretId)
      .execute()
    expect((await callWith(house, first.key, inbox, {})).body.code).toBe('api-key-over')
    expect((await callWith(house, second.key, inbox, {})).status).toBe(200)
  })

  test('is done with when the old secret is ended; the last one is not', async () => {
    const first = await madeKey(house, ['reports.read'])
    const second = await rotatedKey(house, first.id)
    const ids = { keyId: first.id, secretId: first.secretId }
    expect((await house.call('gavle', endSecret, ids)).status).toBe(200)
    expect((await callWith(house, first.key, inbox, {})).body.code).toBe('api-key-revoked')
    expect((await house.call('gavle', endSecret, ids)).body.code).toBe('already-ended')
    const last = { keyId: first.id, secretId: second.secretId }
    expect((await house.call('gavle', endSecret, last)).body.code).toBe('only-secret')
  })
})

test('a revoked key opens nothing from that moment, and says who did it and why', async () => {
  const { id, key } = await madeKey(house, ['reports.read'])
  expect((await callWith(house, key, inbox, {})).status).toBe(200)
  expect((await house.call('gavle', revokeKey, { keyId: id, reason: ' x ' })).body.code).toBe(
    'reason-missing',
  )
  const revoked = await house.call('gavle', revokeKey, { keyId: id, reason: 'Systemet är avvecklat.' })
  expect(revoked.status).toBe(200)
  expect(await callWith(house, key, inbox, {})).toMatchObject({
    status: 401,
    body: { code: 'api-key-revoked' },
  })
  expect(await listed('gavle', id)).toMatchObject({
    isUsable: false,
    revokedByName: 'Gisela Provsson',
    revokedReason: 'Systemet är avvecklat.',
  })
  expect((await house.call('gavle', revokeKey, { keyId: id, reason: 'En gång till.' })).body.code).toBe(
    'already-revoked',
  )
})

describe('behind the permits', () => {
  const as = (person: 'gavle' | 'hudiksvall' | 'jour1' | 'chef' | 'ordforande') => ({
    ...house.posts[person],
    ...{ accountId: house.accounts[person], name: '', title: '', sessionId: null },
  })
  const account = (username: string, passwordHash: string | null = null) => ({
    ...{ id: randomUUID(), username, name: 'Prov', title: 'prov', passwordHash, version: 1 },
    ...{ createdAt: now(), closedAt: null, pausedFrom: null, pausedTo: null, lastLoginAt: null },
  })

  test('the database shows keys to their own intake, and to no other role of the house', async () => {
    await madeKey(house, ['reports.read'])
    const seen = async (person: Parameters<typeof as>[0]) =>
      inScope(house.db, as(person), async (tx) => {
        const keys = await tx.selectFrom('apiKey').select('memberId').execute()
        const secrets = await tx.selectFrom('apiKeySecret').select('id').execute()
        return [new Set(keys.map(({ memberId }) => memberId)), secrets.length > 0] as const
      })
    expect(await seen('gavle')).toEqual([new Set([house.members.gavle]), true])
    for (const person of ['jour1', 'chef', 'ordforande'] as const)
      expect(await seen(person)).toEqual([new Set(), false])
  })

  test.each([
    ['of a colleague', () => account('nykollega')],
    ['with a password', () => account(`api-key:${randomUUID()}`, 'hash')],
  ])('an intake makes no account %s', async (_name, row) => {
    const made = inScope(house.db, as('gavle'), (tx) => tx.insertInto('account').values(row()).execute())
    await expect(made).rejects.toThrow(/row-level security/)
  })

  test('an intake makes no key that acts as somebody else, and none of another municipality', async () => {
    const key = {
      ...{ id: randomUUID(), accountId: house.accounts.jour1, memberId: house.members.gavle, name: 'Prov' },
      ...{ purpose: 'Prov av muren.', scopes: ['reports.read' as const], createdBy: house.accounts.gavle },
      ...{ createdAt: now(), revokedAt: null, revokedBy: null, revokedReason: null },
    }
    const insert = (person: 'gavle' | 'hudiksvall') =>
      inScope(house.db, as(person), (tx) => tx.insertInto('apiKey').values(key).execute())
    await expect(insert('gavle')).rejects.toThrow(/row-level security/)
    await expect(insert('hudiksvall')).rejects.toThrow(/row-level security/)
  })
})

test('two clicks make one key', async () => {
  const desk = await sitDown(house, 'gavle')
  const { members } = (await desk.call(listKeys, {})).body
  await desk.prove(house.members.gavle, members[0]?.creationHash ?? '')
  const before = await countRows(house, 'api_key')
  const commandId = randomUUID()
  const both = await Promise.all([1, 2].map(() => desk.call(createKey, wanted('Dubbelklick'), commandId)))
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(await countRows(house, 'api_key')).toBe(before + 1)
})
