import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import { inScope, operator } from './database/scope.ts'
import { deviceKeyOf } from './device-key.ts'

const password = 'ett-prov-i-natten'
let house: House
beforeAll(async () => {
  house = await openHouse('device-key')
})
afterAll(() => house?.close())

const logIn = async (username: string) => {
  const reply = await house.app.inject({
    method: 'POST',
    url: '/api/sessions',
    payload: { username, password },
  })
  const cookies = { stafett: reply.cookies[0]?.value ?? '' }
  return {
    reply,
    ask: (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
      house.app.inject({ method, url, cookies, ...(payload && { payload }) }),
  }
}

describe('the key to the unsaved text on a device', () => {
  test('comes with every reply of an active session, is the same each time, and is kept by no cache', async () => {
    const { reply, ask } = await logIn('jour1')
    const replies = [
      reply,
      await ask('GET', '/api/sessions/current'),
      await ask('POST', '/api/sessions/unlock', { password }),
      (await logIn('jour1')).reply,
    ]
    const keys = new Set(replies.map((one) => one.json().deviceKey))
    expect(keys.size).toBe(1)
    expect(Buffer.from(String([...keys][0]), 'base64').length).toBe(32)
    expect(replies.map((one) => one.headers['cache-control'])).toEqual(Array(4).fill('no-store'))
  })

  test('is another for another account', async () => {
    const [one, other] = await Promise.all([logIn('jour1'), logIn('jour2')])
    expect(other.reply.json().deviceKey).not.toBe(one.reply.json().deviceKey)
  })

  test('is one key where two windows ask for it the first time at once', async () => {
    const [one, other] = await Promise.all([logIn('chef'), logIn('chef')])
    expect(other.reply.json().deviceKey).toBe(one.reply.json().deviceKey)
  })

  test('is not given while the session is locked, nor for a wrong password, nor after it', async () => {
    const { ask } = await logIn('gavle')
    await ask('POST', '/api/sessions/lock')
    const refused = [
      await ask('GET', '/api/sessions/current'),
      await ask('POST', '/api/sessions/lock'),
      await ask('POST', '/api/sessions/unlock', { password: 'fel lösenord här' }),
    ]
    await ask('DELETE', '/api/sessions/current')
    refused.push(await ask('GET', '/api/sessions/current'))
    refused.push(await ask('POST', '/api/sessions/unlock', { password }))
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([423, 204, 401, 401, 401])
    expect(refused.filter(({ body }) => body.includes('deviceKey'))).toEqual([])
  })

  test('is read by its own account alone, also in the database', async () => {
    await logIn('jour1')
    const actorOf = (person: 'jour1' | 'jour2') => ({
      ...operator,
      accountId: house.accounts[person],
      role: 'duty-worker' as const,
    })
    const own = await deviceKeyOf(house.db, actorOf('jour1'))
    await deviceKeyOf(house.db, actorOf('jour2'))
    const seen = await inScope(house.db, actorOf('jour1'), (tx) =>
      tx.selectFrom('deviceKey').selectAll().execute(),
    )
    expect(seen.map(({ accountId, key }) => [accountId, key])).toEqual([[house.accounts.jour1, own]])
    expect(
      await inScope(house.db, operator, (tx) => tx.selectFrom('deviceKey').selectAll().execute()),
    ).toEqual([])
    await expect(
      inScope(house.db, actorOf('jour1'), (tx) =>
        tx.updateTable('deviceKey').set({ key: own }).where('accountId', '=', house.accounts.jour1).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
