import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import { Device, givePasskey, stepUpAs } from '../../test/passkeys.ts'
import { closeAccount } from '../base/account/api.ts'
import { listPasskeys, removePasskey } from '../base/passkey/api.ts'
import { addMinutes, now } from '../kernel/time.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('passkeylogin')
})
afterAll(() => house.close())

const post = (url: string, payload: object = {}, cookie?: string, remoteAddress?: string) =>
  house.app.inject({
    method: 'POST',
    url,
    payload,
    ...(cookie !== undefined && { cookies: { stafett: cookie } }),
    ...(remoteAddress !== undefined && { remoteAddress }),
  })
const ask = async () => (await post('/api/passkey-sessions/options')).json()
const logIn = async (device: Device, odd = {}, which?: number) =>
  post('/api/passkey-sessions', device.sign(await ask(), odd, which))
const forgetFailures = () => house.owner.deleteFrom('loginFailure').execute()

describe('a login with a passkey', () => {
  test('opens a session without a name being typed, and is recorded', async () => {
    const device = await givePasskey(house, 'jour1')
    expect((await ask()).options).not.toHaveProperty('allowCredentials')
    const entered = await logIn(device)
    expect(entered.statusCode).toBe(201)
    expect(entered.json()).toMatchObject({
      account: { id: house.accounts.jour1, role: 'duty-worker' },
      deviceKey: expect.any(String),
    })
    expect(entered.cookies[0]).toMatchObject({ name: 'stafett', httpOnly: true, sameSite: 'Lax' })
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select(['contract', 'outcome', 'at'])
      .where('accountId', '=', house.accounts.jour1)
      .where('contract', 'in', ['passkey.log-in', 'session.open'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute()
    // In one transaction: between the two a key could be blocked, and its sessions ended before there was one.
    const at = rows[0]?.at
    expect(rows).toEqual([
      { contract: 'session.open', outcome: 'done', at },
      { contract: 'passkey.log-in', outcome: 'done', at },
    ])
  })

  test('is refused when it is repeated, too late or by a key nobody knows', async () => {
    const device = await givePasskey(house, 'jour2')
    const signed = device.sign(await ask())
    expect((await post('/api/passkey-sessions', signed)).statusCode).toBe(201)
    const again = await post('/api/passkey-sessions', signed)
    expect(again.json()).toMatchObject({ status: 401, code: 'challenge-over' })
    expect(again.cookies).toEqual([])
    const late = await ask()
    await house.owner
      .updateTable('passkeyChallenge')
      .set({ expiresAt: addMinutes(now(), -1) })
      .where('id', '=', late.challengeId)
      .execute()
    expect((await post('/api/passkey-sessions', device.sign(late))).json()).toMatchObject({
      status: 401,
      code: 'challenge-over',
    })
    const stranger = new Device()
    stranger.make({ challengeId: '', options: { challenge: 'x' } } as never)
    expect((await logIn(stranger)).json()).toMatchObject({
      status: 401,
      code: 'key-unusable',
      sentence: expect.stringContaining('ett annat sätt'),
    })
    await forgetFailures()
  })

  test('is not possible with a key that was removed, nor with a closed account', async () => {
    const device = await givePasskey(house, 'gavle')
    await givePasskey(house, 'gavle', device)
    const removed = (await house.call('gavle', listPasskeys, {})).body.passkeys[0]
    await stepUpAs(house, 'gavle', device, removed?.id ?? '', removed?.removalHash ?? '')
    await house.call('gavle', removePasskey, { passkeyId: removed?.id ?? '' })
    expect((await logIn(device, {}, 0)).json()).toMatchObject({ status: 401, code: 'key-unusable' })
    expect((await logIn(device, {}, 1)).statusCode).toBe(201)
    const closing = await givePasskey(house, 'utvarderare')
    await house.call('admin', closeAccount, { accountId: house.accounts.utvarderare, version: 1 })
    expect((await logIn(closing)).json()).toMatchObject({ status: 401, code: 'key-unusable' })
    await forgetFailures()
  })

  test('that fails is slowed down for that account and address, and for no other way in', async () => {
    const device = await givePasskey(house, 'chef')
    for (let n = 0; n < 3; n++)
      expect((await logIn(device, { verified: false })).json()).toMatchObject({ code: 'key-not-verified' })
    const slow = await logIn(device)
    expect(slow.json()).toMatchObject({ status: 429, code: 'too-soon', retryAfter: 1 })
    const elsewhere = await post('/api/passkey-sessions', device.sign(await ask()), undefined, '192.0.2.9')
    expect(elsewhere.statusCode).toBe(201)
    const byPassword = await post('/api/sessions', { username: 'chef', password: 'ett-prov-i-natten' })
    expect(byPassword.statusCode).toBe(201)
    await forgetFailures()
    expect((await logIn(device)).statusCode).toBe(201)
  })

  test('from another site is refused before anything is asked', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const reply = await house.app.inject({ method: 'POST', url: '/api/passkey-sessions/options', headers })
    expect(reply.json()).toMatchObject({ status: 403, code: 'other-origin' })
  })
})

describe('a locked screen', () => {
  test('opens with the own passkey where it was, and with no other', async () => {
    const device = await givePasskey(house, 'hudiksvall')
    const cookie = (await logIn(device)).cookies[0]?.value ?? ''
    await post('/api/sessions/lock', {}, cookie)
    expect((await post('/api/step-ups/options', {}, cookie)).statusCode).toBe(423)
    const asked = (await post('/api/sessions/unlock/options', {}, cookie)).json()
    const others = await givePasskey(house, 'ordforandeHudik')
    expect((await post('/api/sessions/unlock/passkey', others.sign(asked), cookie)).json()).toMatchObject({
      status: 409,
      code: 'key-unusable',
    })
    const again = (await post('/api/sessions/unlock/options', {}, cookie)).json()
    const opened = await post('/api/sessions/unlock/passkey', device.sign(again), cookie)
    expect(opened.json()).toMatchObject({ account: { id: house.accounts.hudiksvall } })
    const current = await house.app.inject({ url: '/api/sessions/current', cookies: { stafett: cookie } })
    expect(current.statusCode).toBe(200)
  })
})

test('in production keys are bound to the public address, and to no other', async () => {
  process.env.STAFETT_ORIGIN = 'https://jour.example.se'
  try {
    expect((await ask()).options.rpId).toBe('jour.example.se')
  } finally {
    delete process.env.STAFETT_ORIGIN
  }
})
