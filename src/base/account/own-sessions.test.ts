import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { localDate, now } from '../../kernel/time.ts'
import {
  appointAccount,
  closeAccount,
  endOtherSessions,
  endOwnSession,
  endSessions,
  listOwnSessions,
  pauseAccount,
} from './api.ts'

let house: House
let url: string
beforeAll(async () => {
  house = await openHouse('own-sessions')
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`
})
afterAll(() => house?.close())

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const logIn = async (username: string, agent = firefox) => {
  const reply = await house.app.inject({
    ...{ method: 'POST', url: '/api/sessions', headers: { 'user-agent': agent } },
    payload: { username, password: 'ett-prov-i-natten' },
  } as const)
  return reply.cookies[0]?.value ?? ''
}
const statusOf = async (cookie: string) =>
  (await house.app.inject({ url: '/api/sessions/current', cookies: { stafett: cookie } })).statusCode
const idOf = async (cookie: string): Promise<string> => {
  const reply = await house.app.inject({ url: '/api/own-sessions', cookies: { stafett: cookie } })
  const { sessions } = reply.json() as { sessions: { id: string; isCurrent: boolean }[] }
  return sessions.find(({ isCurrent }) => isCurrent)?.id ?? ''
}
/** An open line of live events; resolves with how it ended. */
async function line(cookie: string): Promise<{ ended: Promise<string> }> {
  const reply = await fetch(`${url}/api/events`, { headers: { cookie: `stafett=${cookie}` } })
  const reader = reply.body?.getReader()
  await reader?.read()
  const ended = (async () => {
    for (;;) {
      const { done } = (await reader?.read()) ?? { done: true }
      if (done) return 'closed'
    }
  })()
  return { ended }
}
const soon = (work: Promise<string>) =>
  Promise.race([work, new Promise<string>((resolve) => setTimeout(resolve, 5000, 'open still'))])

describe('one’s own sessions', () => {
  test('are listed with when, last seen and the family of the browser, this one marked, and no way in', async () => {
    const other = await logIn('jour1', 'en okänd läsare')
    const { body } = await house.call('jour1', listOwnSessions, {})
    expect(body.sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    const listed = body.sessions.find(({ isCurrent }) => !isCurrent)
    expect(Object.keys(listed ?? {}).sort()).toEqual(
      ['browser', 'createdAt', 'id', 'isCurrent', 'isLocked', 'seenAt'].sort(),
    )
    expect(listed).toMatchObject({ browser: null, isLocked: false })
    await logIn('jour1')
    const again = (await house.call('jour1', listOwnSessions, {})).body.sessions
    expect(again.map(({ browser }) => browser)).toContain('firefox')
    const kept = await house.owner.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(kept)).not.toMatch(/Linux|140\.0|okänd/)
    expect(JSON.stringify(body)).not.toContain(other)
  })

  test('are ended one by one: it is out at its next request, and its line is closed', async () => {
    const cookie = await logIn('jour2')
    const id = await idOf(cookie)
    const { ended } = await line(cookie)
    expect(await house.call('jour2', endOwnSession, { sessionId: id })).toMatchObject({ status: 200 })
    expect(await statusOf(cookie)).toBe(401)
    expect(await soon(ended)).toBe('closed')
    expect(await house.call('jour2', endOwnSession, { sessionId: id })).toMatchObject({
      status: 409,
      body: { code: 'session-ended' },
    })
  })

  test('are ended all at once, but the one that asks', async () => {
    const cookies = [await logIn('chef'), await logIn('chef')]
    const lines = await Promise.all(cookies.map(line))
    const { body } = await house.call('chef', endOtherSessions, {})
    expect(body.ended).toBe(2)
    expect(await Promise.all(cookies.map(statusOf))).toEqual([401, 401])
    expect(await soon(Promise.all(lines.map(({ ended }) => ended)).then(() => 'closed'))).toBe('closed')
    expect((await house.call('chef', listOwnSessions, {})).body.sessions).toHaveLength(1)
  })

  test('do not include the one that asks: it is left by logging out', async () => {
    const { sessions } = (await house.call('chef', listOwnSessions, {})).body
    expect(await house.call('chef', endOwnSession, { sessionId: sessions[0]?.id ?? '' })).toMatchObject({
      status: 409,
      body: { code: 'current-session' },
    })
  })

  test.each(['jour1', 'admin', 'chef'] as const)('are nobody else’s to end: not %s’s', async (as) => {
    const cookie = await logIn('utvarderare')
    const reply = await house.call(as, endOwnSession, { sessionId: await idOf(cookie) })
    expect([reply.status, await statusOf(cookie)]).toEqual([404, 200])
  })
})

describe('an administrator', () => {
  test('ends every session of an account, whose lines are closed, and the others go on', async () => {
    const [theirs, another] = [await logIn('gavle'), await logIn('hudiksvall')]
    const { ended } = await line(theirs)
    const { body } = await house.call('admin', endSessions, { accountId: house.accounts.gavle })
    expect(body.ended).toBe(1)
    expect([await statusOf(theirs), await statusOf(another)]).toEqual([401, 200])
    expect(await soon(ended)).toBe('closed')
  })

  test('stays logged in when the account is their own', async () => {
    await house.call('admin', listOwnSessions, {})
    const other = await logIn('admin')
    expect((await house.call('admin', endSessions, { accountId: house.accounts.admin })).body.ended).toBe(1)
    expect(await statusOf(other)).toBe(401)
    expect((await house.call('admin', listOwnSessions, {})).status).toBe(200)
  })

  test.each(['closes the account', 'puts it on leave'])('who %s closes its lines too', async (what) => {
    const person = what === 'closes the account' ? 'ordforande' : 'ordforandeHudik'
    const cookie = await logIn(person)
    const { ended } = await line(cookie)
    const input = { accountId: house.accounts[person], version: 1 }
    await (what === 'closes the account'
      ? house.call('admin', closeAccount, input)
      : house.call('admin', pauseAccount, { ...input, from: localDate(now()) }))
    expect(await soon(ended)).toBe('closed')
  })

  test('is the only one who may', async () => {
    const accountId = house.accounts.admin
    for (const as of ['jour1', 'chef', 'utvarderare'] as const)
      expect((await house.call(as, endSessions, { accountId })).status).toBe(403)
  })
})

test('a session that the person leaves closes the line of its other windows', async () => {
  const cookie = await logIn('jour1')
  const { ended } = await line(cookie)
  await house.app.inject({ method: 'DELETE', url: '/api/sessions/current', cookies: { stafett: cookie } })
  expect(await soon(ended)).toBe('closed')
})

test('a line closes at the next sign of life when its person has another post: what it told was the former’s', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const { ended } = await line(await logIn('jour2'))
    const { status } = await house.call('admin', appointAccount, {
      ...{ accountId: house.accounts.jour2, role: 'evaluator', validFrom: localDate(now()) },
    })
    expect(status).toBe(200)
    vi.advanceTimersByTime(20_000)
    expect(await soon(ended)).toBe('closed')
  } finally {
    vi.useRealTimers()
  }
})
