import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person, untilWaiting } from '../../../test/house.ts'
import { type Night, openNight } from '../../../test/night.ts'
import { lockNote, saveNote, startNote } from '../../duty/journal/api.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import {
  changeName,
  closeAccount,
  createAccount,
  endPause,
  listAccounts,
  pauseAccount,
  readHistory,
  renewLink,
  reopenAccount,
} from './api.ts'

let house: House
let night: Night
beforeAll(async () => {
  house = await openHouse('life-cycle')
  night = await openNight(house, [{ statedAge: 9 }])
})
afterAll(() => house?.close())

const today = localDate(now())
const secret = 'fyra ord utan namn'
let made = 0
const post = (url: string, payload: object) => house.app.inject({ method: 'POST', url, payload })
const logIn = (username: string, password = secret) => post('/api/sessions', { username, password })
/** An account that has chosen its password. */
async function hire() {
  const username = `livet${++made}`
  const { body } = await house.call('admin', createAccount, {
    ...{ username, name: 'Livia Provsson', title: 'socialsekreterare' },
    ...{ role: 'duty-worker', validFrom: today },
  })
  await post('/api/account-links/use', { token: body.link?.split('#')[1], password: secret })
  return { accountId: body.id, username }
}
const row = async (accountId: string) => {
  const { accounts } = (await house.call('admin', listAccounts, {})).body
  const found = accounts.find(({ id }) => id === accountId)
  if (found === undefined) throw new Error('no such account')
  return found
}
const history = async (accountId: string) =>
  (await house.call('admin', readHistory, { accountId })).body.events

describe('an account', () => {
  test('is invited until its password is chosen, then active, and its last login is kept', async () => {
    const { body } = await house.call('admin', createAccount, {
      ...{
        username: 'inbjuden',
        name: 'Ida Provsson',
        title: 'chef',
        role: 'duty-manager',
        validFrom: today,
      },
    })
    expect(await row(body.id)).toMatchObject({ state: 'invited', lastLoginAt: null, isUnused: false })
    const { accountId, username } = await hire()
    expect(await row(accountId)).toMatchObject({ state: 'active', lastLoginAt: null })
    const before = now()
    await logIn(username)
    expect(((await row(accountId)).lastLoginAt ?? '') >= before).toBe(true)
  })

  test('that nobody has used for ninety days is said to be unused, one that was used is not', async () => {
    const { accountId } = await hire()
    const old = new Date(Date.now() - 91 * 24 * 3600_000).toISOString()
    const change = (changes: { createdAt?: string; lastLoginAt?: string }) =>
      house.owner.updateTable('account').set(changes).where('id', '=', accountId).execute()
    await change({ createdAt: old })
    expect((await row(accountId)).isUnused).toBe(true)
    await change({ lastLoginAt: now() })
    expect((await row(accountId)).isUnused).toBe(false)
  })

  test('on leave is out at once and in again when the leave is ended, with every step in its history', async () => {
    const { accountId, username } = await hire()
    const cookie = (await logIn(username)).cookies[0]?.value ?? ''
    const ask = () => house.app.inject({ url: '/api/sessions/current', cookies: { stafett: cookie } })
    expect((await ask()).statusCode).toBe(200)
    const to = addDays(today, 30)
    const paused = await house.call('admin', pauseAccount, { accountId, version: 1, from: today, to })
    expect(paused).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await row(accountId)).toMatchObject({ state: 'paused', pausedFrom: today, pausedTo: to })
    expect((await ask()).statusCode).toBe(401)
    expect((await logIn(username)).statusCode).toBe(401)
    expect((await house.call('admin', endPause, { accountId, version: 2 })).status).toBe(200)
    expect(await row(accountId)).toMatchObject({ state: 'active', pausedFrom: null })
    expect((await logIn(username)).statusCode).toBe(201)
    expect(await history(accountId)).toMatchObject([
      { kind: 'pause-ended', doneByName: 'Adina Provsson' },
      { kind: 'paused', dayFrom: today, dayTo: to },
    ])
  })

  test('with a leave to come goes on until that day', async () => {
    const { accountId, username } = await hire()
    const from = addDays(today, 1)
    await house.call('admin', pauseAccount, { accountId, version: 1, from })
    expect(await row(accountId)).toMatchObject({ state: 'active', pausedFrom: from, pausedTo: null })
    expect((await logIn(username)).statusCode).toBe(201)
  })

  test('gets another name forwards, and the one before stands in its history', async () => {
    const { accountId } = await hire()
    const change = { accountId, version: 1, name: 'Livia Nyprov ', title: 'enhetschef' }
    expect((await house.call('admin', changeName, change)).body.version).toBe(2)
    expect(await row(accountId)).toMatchObject({ name: 'Livia Nyprov', title: 'enhetschef' })
    expect(await history(accountId)).toMatchObject([
      { kind: 'name-changed', nameBefore: 'Livia Provsson', titleBefore: 'socialsekreterare' },
    ])
    expect(await house.call('admin', changeName, { ...change, name: 'Annan' })).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Adina Provsson', fields: ['name', 'title'], version: 2 } },
    })
  })

  test('that was closed is opened again with a reason; its old password is worth nothing', async () => {
    const { accountId, username } = await hire()
    await house.call('admin', closeAccount, { accountId, version: 1 })
    expect(await house.call('admin', reopenAccount, { accountId, version: 2, reason: ' ' })).toMatchObject({
      status: 409,
      body: { code: 'reason-missing', field: 'reason' },
    })
    const { body } = await house.call('admin', reopenAccount, {
      accountId,
      version: 2,
      reason: 'Åter i tjänst',
    })
    expect(body.link).toMatch(/^\/valj-losenord#[\w-]{43}$/)
    expect((await logIn(username)).statusCode).toBe(401)
    await post('/api/account-links/use', { token: body.link?.split('#')[1], password: 'helt nya ord nu' })
    expect((await logIn(username, 'helt nya ord nu')).statusCode).toBe(201)
    expect(await history(accountId)).toMatchObject([
      { kind: 'reopened', reason: 'Åter i tjänst' },
      { kind: 'closed' },
    ])
    expect(
      await house.call('admin', reopenAccount, { accountId, version: 3, reason: 'Igen och igen' }),
    ).toMatchObject({
      body: { code: 'account-open' },
    })
  })

  test('says how many drafts lie unfinished, and nothing of what stands in them', async () => {
    const before = (await row(house.accounts.jour1)).drafts
    const happenedAt = '2026-01-03T02:10:00.000Z'
    const begin = async () =>
      (await house.call('jour1', startNote, { caseId: night.caseId, happenedAt })).body.id
    const [first] = [await begin(), await begin()]
    expect((await row(house.accounts.jour1)).drafts).toBe(before + 2)
    const words = { facts: 'Fadern ringde.', judgement: 'Lugnt.' }
    await house.call('jour1', saveNote, { noteId: first, version: 1, happenedAt, ...words })
    await house.call('jour1', lockNote, { noteId: first, version: 2 })
    expect((await row(house.accounts.jour1)).drafts).toBe(before + 1)
  })
})

describe('a leave', () => {
  test.each([
    [{ from: addDays(today, -1) }, 'pause-behind'],
    [{ from: today, to: addDays(today, -1) }, 'ends-before-start'],
  ])('%j is refused with %s', async (days, code) => {
    const { accountId } = await hire()
    expect(await house.call('admin', pauseAccount, { accountId, version: 1, ...days })).toMatchObject({
      status: 409,
      body: { code },
    })
  })

  test('is never an administrator’s own, so that one remains', async () => {
    const input = { accountId: house.accounts.admin, version: 1, from: today }
    expect(await house.call('admin', pauseAccount, input)).toMatchObject({ body: { code: 'own-account' } })
  })

  test('of a closed account, or one that is not there, is refused', async () => {
    const { accountId } = await hire()
    expect(await house.call('admin', endPause, { accountId, version: 1 })).toMatchObject({
      body: { code: 'not-paused' },
    })
    await house.call('admin', closeAccount, { accountId, version: 1 })
    expect(await house.call('admin', pauseAccount, { accountId, version: 2, from: today })).toMatchObject({
      body: { code: 'account-closed' },
    })
  })
})

test.each(['jour1', 'chef', 'gavle', 'ordforande', 'utvarderare'] as const)(
  '%s has no say over anybody’s account',
  async (as: Person) => {
    const accountId = house.accounts.jour2
    const version = { accountId, version: 1 }
    const replies = [
      await house.call(as, changeName, { ...version, name: 'Annan', title: 'annan' }),
      await house.call(as, pauseAccount, { ...version, from: today }),
      await house.call(as, endPause, version),
      await house.call(as, reopenAccount, { ...version, reason: 'Jag vill in' }),
      await house.call(as, readHistory, { accountId }),
      await house.call(as, renewLink, { accountId }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
  },
)

test('a login that is under way when its password is changed comes to nothing', async () => {
  const { accountId, username } = await hire()
  const changing = house.owner.transaction().execute(async (tx) => {
    await tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute()
    const entering = logIn(username)
    await untilWaiting(house)
    await tx.updateTable('account').set({ passwordHash: 'x' }).where('id', '=', accountId).execute()
    return { entering }
  })
  expect((await (await changing).entering).statusCode).toBe(401)
})
