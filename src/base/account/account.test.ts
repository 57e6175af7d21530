import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { localDate, now } from '../../kernel/time.ts'
import {
  appointAccount,
  closeAccount,
  createAccount,
  listAccounts,
  listColleagues,
  renewLink,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('account')
})
afterAll(() => house.close())

const today = localDate(now())
const secret = 'fyra ord utan namn'
let made = 0
/** A new account of the duty, whose password is not yet set. */
const create = async (change: Partial<Parameters<typeof house.call<typeof createAccount>>[2]> = {}) => {
  const username = `prov${++made}`
  const input = {
    username,
    name: 'Petra Provsson',
    title: 'socialsekreterare',
    role: 'duty-worker',
    validFrom: today,
    ...change,
  } as const
  const { status, body } = await house.call('admin', createAccount, input)
  return { status, body, username, token: body.link?.split('#')[1] ?? '' }
}
const post = (url: string, payload: object, options: Partial<InjectOptions> = {}) =>
  house.app.inject({ method: 'POST', url, payload, ...options })
const setPassword = (token: string, password = secret) => post('/api/account-links/use', { token, password })
const logIn = (username: string, password = secret, options: Partial<InjectOptions> = {}) =>
  post('/api/sessions', { username, password }, options)
/** A new account that has logged in; `as` asks with its cookie. */
const enter = async () => {
  const { body, username, token } = await create()
  await setPassword(token)
  const cookie = (await logIn(username)).cookies[0]?.value ?? ''
  const as = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    house.app.inject({ method, url, cookies: { stafett: cookie }, ...(payload && { payload }) })
  return { id: body.id, username, cookie, as }
}
const moveBack = (accountId: string, change: { seenAt?: string; createdAt?: string }) =>
  house.owner
    .updateTable('session')
    .set(change)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

describe('a new account', () => {
  test('sets its password once with its link and then logs in with it, in any case of its name', async () => {
    const { status, body, token } = await create({ username: ' Ny.Kollega ' })
    expect(status).toBe(200)
    expect(body.link).toMatch(/^\/valj-losenord#[\w-]{43}$/)
    expect((await logIn('ny.kollega')).statusCode).toBe(401)
    expect((await setPassword(token)).statusCode).toBe(204)
    const entered = await logIn('NY.Kollega')
    expect(entered.statusCode).toBe(201)
    expect(entered.json()).toMatchObject({
      account: { name: 'Petra Provsson', role: 'duty-worker', memberId: null },
    })
    expect(entered.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const again = await setPassword(token, 'ett annat lösenord')
    expect(again.json()).toMatchObject({
      status: 409,
      code: 'link-expired',
      sentence: expect.stringContaining('Länken är använd'),
    })
  })

  test.each([
    ['kort', 'password-too-short', 'Lösenordet behöver minst 12 tecken.'],
    ['mest petra provsson', 'password-is-name', 'Lösenordet får inte innehålla namnet eller användarnamnet.'],
  ])('may not have the password "%s", and its link is still good', async (password, code, sentence) => {
    const { token } = await create()
    expect((await setPassword(token, password)).json()).toMatchObject({
      status: 409,
      code,
      sentence,
      field: 'password',
    })
    expect((await setPassword(token)).statusCode).toBe(204)
  })

  test('takes the same password whether å was typed as one character or two', async () => {
    const { username, token } = await create()
    await setPassword(token, 'åtta smörgåsar'.normalize('NFD'))
    expect((await logIn(username, 'åtta smörgåsar'.normalize('NFC'))).statusCode).toBe(201)
  })

  test('made twice at once with one name is one account', async () => {
    const input = {
      username: 'tvilling',
      name: 'Tva Provsson',
      title: 'chef',
      role: 'duty-manager',
      validFrom: today,
    } as const
    const replies = await Promise.all([
      house.call('admin', createAccount, input),
      house.call('admin', createAccount, input),
    ])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({
      code: 'username-taken',
      field: 'username',
    })
  })

  test('of an intake belongs to a member that exists', async () => {
    expect((await create({ role: 'intake', memberId: house.members.gavle })).status).toBe(200)
    expect(await create({ role: 'intake' })).toMatchObject({ status: 409, body: { code: 'member-missing' } })
    expect(await create({ role: 'intake', memberId: crypto.randomUUID() })).toMatchObject({
      status: 409,
      body: { code: 'member-unknown' },
    })
  })

  test('whose post has not begun cannot log in', async () => {
    const { username, token } = await create({ validFrom: '2199-01-01' })
    await setPassword(token)
    expect((await logIn(username)).json()).toMatchObject({ status: 401, code: 'wrong-credentials' })
  })
})

describe('a link', () => {
  test('is in the first answer and kept nowhere: a repeated command shows none', async () => {
    const { body } = await create()
    const commandId = crypto.randomUUID()
    const renew = () => house.call('admin', renewLink, { accountId: body.id }, { commandId })
    const token = (await renew()).body.link?.split('#')[1] ?? ''
    expect(token).toHaveLength(43)
    const kept = await house.owner.selectFrom('command').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect((await renew()).body.link).toBeNull()
  })

  test('that was renewed replaces the one before, and its use ends what the old password opened', async () => {
    const { id, as } = await enter()
    const first = (await house.call('admin', renewLink, { accountId: id })).body.link?.split('#')[1] ?? ''
    const second = (await house.call('admin', renewLink, { accountId: id })).body.link?.split('#')[1] ?? ''
    expect((await setPassword(first)).json()).toMatchObject({ code: 'link-expired' })
    expect((await as('GET', '/api/sessions/current')).statusCode).toBe(200)
    expect((await setPassword(second, 'helt andra ord nu')).statusCode).toBe(204)
    expect((await as('GET', '/api/sessions/current')).statusCode).toBe(401)
  })

  test.each(['older than three days', 'of an account that was closed meanwhile'])(
    '%s is refused',
    async (what) => {
      const { body, token } = await create()
      if (what.startsWith('older'))
        await house.owner
          .updateTable('accountLink')
          .set({ expiresAt: minutesAgo(1) })
          .where('accountId', '=', body.id)
          .execute()
      else await house.call('admin', closeAccount, { accountId: body.id, version: 1 })
      expect((await setPassword(token)).json()).toMatchObject({ status: 409, code: 'link-expired' })
    },
  )
})

describe('a post', () => {
  test('gives way to the next one the day it begins', async () => {
    const { body } = await create({ validFrom: '2026-01-01' })
    const accountId = body.id
    expect(
      (
        await house.call('admin', appointAccount, {
          accountId,
          role: 'intake',
          memberId: house.members.hudiksvall,
          validFrom: today,
        })
      ).status,
    ).toBe(200)
    const row = (await house.call('admin', listAccounts, {})).body.accounts.find(
      (account) => account.id === accountId,
    )
    expect(row).toMatchObject({
      role: 'intake',
      memberName: 'Hudiksvall',
      validFrom: today,
      hasPassword: false,
    })
    const again = await house.call('admin', appointAccount, {
      accountId,
      role: 'duty-worker',
      validFrom: today,
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'overlaps', field: 'validFrom' } })
  })

  test('is not for an administrator to give themselves', async () => {
    const reply = await house.call('admin', appointAccount, {
      accountId: house.accounts.admin,
      role: 'duty-manager',
      validFrom: today,
    })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'own-post', sentence: 'Du kan inte ändra din egen roll. Be en kollega göra det.' },
    })
  })
})

describe('a closed account', () => {
  test('loses its sessions at once and cannot come back', async () => {
    const { id, username, as } = await enter()
    expect((await as('GET', '/api/sessions/current')).statusCode).toBe(200)
    expect((await house.call('admin', closeAccount, { accountId: id, version: 1 })).status).toBe(200)
    expect((await as('GET', '/api/sessions/current')).statusCode).toBe(401)
    expect((await logIn(username)).statusCode).toBe(401)
    for (const reply of [
      await house.call('admin', renewLink, { accountId: id }),
      await house.call('admin', appointAccount, { accountId: id, role: 'duty-manager', validFrom: today }),
      await house.call('admin', closeAccount, { accountId: id, version: 2 }),
    ])
      expect(reply).toMatchObject({ status: 409, body: { code: 'account-closed' } })
    const stale = await house.call('admin', closeAccount, { accountId: id, version: 1 })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Adina Provsson', fields: ['closedAt'], version: 2 } },
    })
  })

  test('is never the one that closes it', async () => {
    const reply = await house.call('admin', closeAccount, { accountId: house.accounts.admin, version: 1 })
    expect(reply).toMatchObject({ status: 409, body: { code: 'own-account' } })
  })
})

test.each(['jour1', 'chef', 'gavle'] as const)('%s administers no accounts', async (as) => {
  expect((await house.call(as, listAccounts, {})).status).toBe(403)
  expect(
    (
      await house.call(as, createAccount, {
        username: 'smyg',
        name: 'Sm Yg',
        title: 'ingen',
        role: 'administrator',
        validFrom: today,
      })
    ).status,
  ).toBe(403)
  expect((await house.call(as, closeAccount, { accountId: house.accounts.admin, version: 1 })).status).toBe(
    403,
  )
  expect((await house.call(as, renewLink, { accountId: house.accounts.admin })).status).toBe(403)
})

test('colleagues of the duty are shown by name to the duty, and to nobody else', async () => {
  const { body } = await house.call('jour1', listColleagues, {})
  expect(body.colleagues.map((colleague) => colleague.name)).toEqual(
    expect.arrayContaining(['Chandra Provsson', 'Jonas Provsson']),
  )
  expect(body.colleagues.map((colleague) => colleague.name)).not.toContain('Gisela Provsson')
  expect((await house.call('gavle', listColleagues, {})).status).toBe(403)
})

describe('guessing', () => {
  test('is slowed down for that account from that address, and for no other', async () => {
    const { username, token } = await create()
    await setPassword(token)
    for (let n = 0; n < 3; n++) expect((await logIn(username, 'fel lösenord här')).statusCode).toBe(401)
    const slow = await logIn(username)
    expect(slow.json()).toMatchObject({
      status: 429,
      code: 'too-soon',
      retryAfter: 1,
    })
    expect(slow.headers['retry-after']).toBe('1')
    expect((await logIn(username, secret, { remoteAddress: '192.0.2.7' })).statusCode).toBe(201)
    expect((await logIn('jour2', 'ett-prov-i-natten')).statusCode).toBe(201)
    await house.owner
      .updateTable('loginFailure')
      .set({ at: minutesAgo(1) })
      .where('username', '=', username)
      .execute()
    expect((await logIn(username)).statusCode).toBe(201)
    // The right password clears what came before.
    expect((await logIn(username, 'fel lösenord här')).statusCode).toBe(401)
    expect((await logIn(username)).statusCode).toBe(201)
  })

  test('many times at once is slowed down like many times in a row', async () => {
    const { username, token } = await create()
    await setPassword(token)
    const replies = await Promise.all(Array.from({ length: 8 }, () => logIn(username, 'fel lösenord här')))
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([401, 401, 401, 429, 429, 429, 429, 429])
  })

  test('takes as many words for an account that does not exist', async () => {
    expect((await logIn('finns.inte', 'fel lösenord här')).json()).toMatchObject({
      status: 401,
      code: 'wrong-credentials',
    })
  })

  test('at the lock is slowed down too', async () => {
    const { as } = await enter()
    await as('POST', '/api/sessions/lock')
    for (let n = 0; n < 3; n++)
      expect((await as('POST', '/api/sessions/unlock', { password: 'fel lösenord här' })).statusCode).toBe(
        401,
      )
    expect((await as('POST', '/api/sessions/unlock', { password: secret })).statusCode).toBe(429)
  })
})

describe('a session', () => {
  test('locks after ten minutes without a person, and opens with the password where it was', async () => {
    const { id, as } = await enter()
    await moveBack(id, { seenAt: minutesAgo(10) })
    expect((await as('GET', '/api/colleagues')).json()).toMatchObject({ status: 423, code: 'locked' })
    expect((await as('POST', '/api/sessions/activity')).statusCode).toBe(423)
    expect((await as('POST', '/api/sessions/unlock', { password: 'fel lösenord här' })).json()).toMatchObject(
      {
        status: 401,
        code: 'wrong-password',
        sentence: 'Lösenordet stämmer inte.',
      },
    )
    expect((await as('POST', '/api/sessions/unlock', { password: secret })).json()).toMatchObject({
      account: { id },
    })
    expect((await as('GET', '/api/colleagues')).statusCode).toBe(200)
  })

  test('is kept awake by its person, not by what the page asks by itself', async () => {
    const { id, as, cookie } = await enter()
    const seen = async () =>
      (
        await house.owner
          .selectFrom('session')
          .select('seenAt')
          .where('accountId', '=', id)
          .executeTakeFirstOrThrow()
      ).seenAt
    const before = minutesAgo(9)
    await moveBack(id, { seenAt: before })
    const background = {
      method: 'GET',
      cookies: { stafett: cookie },
      headers: { 'x-stafett-background': '1' },
    } as const
    await house.app.inject({ ...background, url: '/api/colleagues' })
    await house.app.inject({ ...background, url: '/api/sessions/current' })
    expect(await seen()).toBe(before)
    await as('POST', '/api/sessions/activity')
    expect((await seen()) > before).toBe(true)
  })

  test('ends after twelve hours whatever happens, and no password opens it', async () => {
    const { id, as } = await enter()
    await moveBack(id, { createdAt: minutesAgo(720) })
    expect((await as('GET', '/api/colleagues')).statusCode).toBe(401)
    expect((await as('POST', '/api/sessions/unlock', { password: secret })).statusCode).toBe(401)
  })

  test.each(['/api/sessions', '/api/sessions/current'])('ends with DELETE %s', async (url) => {
    const { as } = await enter()
    expect((await as('DELETE', url)).statusCode).toBe(204)
    expect((await as('GET', '/api/sessions/current')).statusCode).toBe(401)
  })

  test('gives way to a colleague who logs in at the same desk, also over a lock', async () => {
    const { as, cookie } = await enter()
    await as('POST', '/api/sessions/lock')
    const colleague = await logIn('jour1', 'ett-prov-i-natten', { cookies: { stafett: cookie } })
    expect(colleague.json()).toMatchObject({ account: { name: 'Jorun Provsson' } })
    expect((await as('GET', '/api/sessions/current')).statusCode).toBe(401)
    const next = await house.app.inject({
      url: '/api/sessions/current',
      cookies: { stafett: colleague.cookies[0]?.value ?? '' },
    })
    expect(next.json()).toMatchObject({ account: { name: 'Jorun Provsson' } })
  })

  test('opens for our own pages only', async () => {
    const foreign = { headers: { origin: 'https://annan.example.se', host: 'localhost' } }
    expect((await logIn('jour1', 'ett-prov-i-natten', foreign)).statusCode).toBe(403)
  })
})
