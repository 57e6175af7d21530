import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { Device, givePasskey, knock, stepUpAs } from '../../../test/passkeys.ts'
import { changePasskeyName, listPasskeys, preparePasskey, registerPasskey, removePasskey } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('passkey')
})
afterAll(() => house.close())

const list = async (as: Parameters<House['call']>[0]) => (await house.call(as, listPasskeys, {})).body
const begin = async (as: Parameters<House['call']>[0]) => (await house.call(as, preparePasskey, {})).body
const provePassword = async (as: Parameters<House['call']>[0]) =>
  knock(house, as, '/api/step-ups/password', {
    subjectId: house.accounts[as],
    shownHash: (await list(as)).registrationHash,
    password: 'ett-prov-i-natten',
  })
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

describe('a passkey', () => {
  test('is registered after the password the first time, and with a passkey the second', async () => {
    expect(await list('jour1')).toMatchObject({ passkeys: [], proof: 'password' })
    const device = await givePasskey(house, 'jour1')
    expect(await list('jour1')).toMatchObject({
      passkeys: [{ name: 'Provtelefon', synced: false, usedAt: null, removedAt: null, version: 1 }],
      proof: 'passkey',
    })
    const asked = await begin('jour1')
    expect(asked.options.excludeCredentials.map(({ id }) => id)).toEqual([device.keys[0]?.credentialId])
    expect(asked.options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    // The password alone no longer adds one.
    await provePassword('jour1')
    const refused = await house.call('jour1', registerPasskey, new Device().make(asked))
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'step-up-needed', stepUp: { method: 'passkey' } },
    })
    await givePasskey(house, 'jour1', device)
    expect((await list('jour1')).passkeys).toHaveLength(2)
  })

  test('is not added by somebody who only sits at an open screen', async () => {
    const reply = await house.call('jour2', registerPasskey, new Device().make(await begin('jour2')))
    expect(reply).toMatchObject({
      status: 403,
      body: { code: 'step-up-needed', stepUp: { subjectId: house.accounts.jour2, method: 'password' } },
    })
    expect((await list('jour2')).passkeys).toEqual([])
  })

  test('made twice by a double click is one', async () => {
    await provePassword('jour2')
    const made = new Device().make(await begin('jour2'))
    const commandId = crypto.randomUUID()
    const replies = await Promise.all([
      house.call('jour2', registerPasskey, made, { commandId }),
      house.call('jour2', registerPasskey, made, { commandId }),
    ])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(replies[0].body).toEqual(replies[1].body)
    const again = await house.call('jour2', registerPasskey, made)
    expect(again).toMatchObject({ status: 409, body: { code: 'challenge-over' } })
    expect((await list('jour2')).passkeys).toHaveLength(1)
  })

  test.each([
    ['at another address', { origin: 'https://stafett.example.se' }],
    ['for another host', { host: 'example.se' }],
    ['without checking its owner', { verified: false }],
  ])('made %s is refused', async (_what, odd) => {
    await provePassword('hudiksvall')
    const made = new Device().make(await begin('hudiksvall'), 'Telefon', odd)
    const reply = await house.call('hudiksvall', registerPasskey, made)
    expect(reply).toMatchObject({ status: 409, body: { code: 'key-not-verified' } })
  })

  test('answers the challenge of its own account, within its time', async () => {
    await provePassword('hudiksvall')
    const others = new Device().make(await begin('gavle'))
    expect(await house.call('hudiksvall', registerPasskey, others)).toMatchObject({
      status: 409,
      body: { code: 'challenge-over', sentence: expect.stringContaining('Inget är borta') },
    })
    const asked = await begin('hudiksvall')
    await house.owner
      .updateTable('passkeyChallenge')
      .set({ expiresAt: minutesAgo(0) })
      .where('id', '=', asked.challengeId)
      .execute()
    expect(await house.call('hudiksvall', registerPasskey, new Device().make(asked))).toMatchObject({
      status: 409,
      body: { code: 'challenge-over' },
    })
  })

  test('is bad input with a field too many, or a name of spaces', async () => {
    await provePassword('gavle')
    const made = new Device().make(await begin('gavle'))
    expect((await house.call('gavle', registerPasskey, { ...made, role: 'chair' } as never)).status).toBe(400)
    expect(await house.call('gavle', registerPasskey, { ...made, name: '  ' })).toMatchObject({
      status: 409,
      body: { code: 'name-missing', field: 'name' },
    })
    expect((await house.call('gavle', registerPasskey, made)).status).toBe(200)
  })
})

describe('an own passkey', () => {
  test('gets another name; a stale one is told, and a stranger finds none', async () => {
    await givePasskey(house, 'chef')
    const passkeyId = (await list('chef')).passkeys[0]?.id ?? ''
    const rename = (as: 'chef' | 'jour1' | 'admin', name: string, version: number) =>
      house.call(as, changePasskeyName, { passkeyId, name, version })
    expect(await rename('chef', 'Jourtelefonen', 1)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await rename('chef', 'Min', 1)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect(await rename('chef', ' ', 2)).toMatchObject({ status: 409, body: { code: 'name-missing' } })
    expect((await rename('jour1', 'Min', 2)).status).toBe(404)
    expect((await rename('admin', 'Min', 2)).status).toBe(404)
  })

  test('is removed after a ceremony bound to just that key; the repeat gets the first answer', async () => {
    const device = await givePasskey(house, 'ordforande')
    const { passkeys } = await list('ordforande')
    const { id: passkeyId = '', removalHash = '' } = passkeys[0] ?? {}
    const commandId = crypto.randomUUID()
    const remove = (id?: string) =>
      house.call('ordforande', removePasskey, { passkeyId }, id === undefined ? {} : { commandId: id })
    expect(await remove()).toMatchObject({ status: 403, body: { code: 'step-up-needed' } })
    await stepUpAs(house, 'ordforande', device, crypto.randomUUID(), removalHash)
    expect((await remove()).status).toBe(403)
    await stepUpAs(house, 'ordforande', device, passkeyId, 'a'.repeat(64))
    expect((await remove()).status).toBe(403)
    await stepUpAs(house, 'ordforande', device, passkeyId, removalHash)
    const replies = await Promise.all([remove(commandId), remove(commandId)])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'key-removed' } })
    expect((await list('ordforande')).passkeys[0]).toMatchObject({ removedWhy: 'own' })
  })

  test('is no business of anybody else, nor of an administrator', async () => {
    const passkeyId = (await list('jour1')).passkeys[0]?.id ?? ''
    for (const as of ['jour2', 'chef', 'gavle', 'ordforandeHudik', 'utvarderare', 'admin'] as const)
      expect((await house.call(as, removePasskey, { passkeyId })).status, as).toBe(404)
  })
})
