import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { Device, givePasskey, stepUpAs } from '../../../test/passkeys.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { createAccount } from '../account/api.ts'
import {
  approveRecovery,
  cancelRecovery,
  listPasskeysOfAccount,
  listRecoveries,
  openRecovery,
} from './api.ts'

let house: House
let admin2: string
let manager: Device
beforeAll(async () => {
  house = await openHouse('recovery')
  manager = await givePasskey(house, 'chef')
  admin2 = (
    await house.call('admin', createAccount, {
      username: 'admin2',
      name: 'Ada Provsson',
      title: 'systemförvaltare',
      role: 'administrator',
      validFrom: '2026-01-01',
    })
  ).body.id
})
afterAll(() => house.close())

const password = 'ett-prov-i-natten'
const post = (url: string, payload: object = {}, cookie?: string) =>
  house.app.inject({ method: 'POST', url, payload, ...(cookie && { cookies: { stafett: cookie } }) })
const logIn = async (device: Device) =>
  post('/api/passkey-sessions', device.sign((await post('/api/passkey-sessions/options')).json()))
const keysOf = async (who: Person) =>
  (await house.call('admin', listPasskeysOfAccount, { accountId: house.accounts[who] })).body.passkeys
const open = async (who: Person, lost = true, as: Person = 'admin') =>
  house.call(as, openRecovery, {
    accountId: house.accounts[who],
    reason: 'Telefonen ligger kvar på tåget.',
    passkeyIds: lost ? (await keysOf(who)).map(({ id }) => id) : [],
  })
const approve = async (recoveryId: string, as: Person = 'chef', commandId?: string) => {
  if (as === 'chef') {
    const { recoveries } = (await house.call(as, listRecoveries, {})).body
    const { approvalHash } = recoveries.find(({ id }) => id === recoveryId) ?? {
      approvalHash: '0'.repeat(64),
    }
    await stepUpAs(house, as, manager, recoveryId, approvalHash)
  }
  return house.call(as, approveRecovery, { recoveryId }, commandId === undefined ? {} : { commandId })
}
const askNewKey = (token: string, given: string | undefined = password) =>
  post('/api/passkey-links/options', { token, ...(given !== undefined && { password: given }) })
/** The house keeps one session for each; opening a recovery ended it. */
const backIn = (who: Person) =>
  house.owner
    .updateTable('session')
    .set({ endedAt: null })
    .where('accountId', '=', house.accounts[who])
    .execute()
const tokenOf = (link: string | null | undefined) => link?.split('#')[1] ?? ''

describe('a lost phone', () => {
  test('goes the whole way: closed at once, approved by another, and a new one is in', async () => {
    const lost = await givePasskey(house, 'ordforande')
    const cookie = (await logIn(lost)).cookies[0]?.value ?? ''
    const opened = await open('ordforande')
    expect(opened.status).toBe(200)
    expect((await logIn(lost)).json()).toMatchObject({ status: 401, code: 'key-unusable' })
    const onTheLostPhone = await house.app.inject({
      url: '/api/sessions/current',
      cookies: { stafett: cookie },
    })
    expect(onTheLostPhone.statusCode).toBe(401)
    expect((await house.call('chef', listRecoveries, {})).body.recoveries).toMatchObject([
      { name: 'Olle Provsson', openerName: 'Adina Provsson', approverName: null, state: 'waiting' },
    ])
    const { status, body } = await approve(opened.body.id)
    expect(status).toBe(200)
    expect(body.link).toMatch(/^\/ny-nyckel#[\w-]{43}$/)
    const token = tokenOf(body.link)
    expect((await post('/api/passkey-links/options', { token })).json()).toMatchObject({
      status: 409,
      code: 'password-needed',
      field: 'password',
    })
    expect((await askNewKey(token, 'fel lösenord')).json()).toMatchObject({
      status: 401,
      code: 'wrong-password',
    })
    const asked = (await askNewKey(token)).json()
    const fresh = new Device()
    const made = { token, ...fresh.make(asked, 'Nya telefonen') }
    const replies = await Promise.all([
      post('/api/passkey-links/use', made),
      post('/api/passkey-links/use', made),
    ])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
    expect((await logIn(fresh)).statusCode).toBe(201)
    expect((await askNewKey(token)).json()).toMatchObject({ status: 409, code: 'recovery-link-over' })
    expect((await house.call('admin', listRecoveries, {})).body.recoveries).toMatchObject([
      { state: 'used', approverName: 'Chandra Provsson' },
    ])
    expect((await keysOf('ordforande')).map(({ name }) => name)).toEqual(['Nya telefonen'])
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select('contract')
      .where('outcome', '=', 'done')
      .where('contract', 'in', ['passkey.open-recovery', 'passkey.approve-recovery', 'passkey.recover'])
      .orderBy('id')
      .execute()
    expect(rows.map(({ contract }) => contract)).toEqual([
      'passkey.open-recovery',
      'passkey.approve-recovery',
      'passkey.recover',
    ])
  })

  test('is approved neither by who opened it nor by whose it is', async () => {
    const { id = '' } = (await open('chef', false)).body
    await backIn('chef')
    expect(await approve(id, 'admin')).toMatchObject({
      status: 409,
      body: { code: 'same-person', sentence: expect.stringContaining('En annan person') },
    })
    expect(await approve(id, 'chef')).toMatchObject({ status: 409, body: { code: 'own-phone' } })
    expect((await house.call('chef', cancelRecovery, { recoveryId: id })).status).toBe(200)
    expect(await approve(id, 'chef')).toMatchObject({ status: 409 })
  })

  test('is not opened by oneself, for a closed account, twice, without a reason or for a key that is gone', async () => {
    expect(await open('admin', false)).toMatchObject({ status: 409, body: { code: 'own-phone' } })
    const accountId = house.accounts.gavle
    const blank = { accountId, reason: '  ', passkeyIds: [] }
    expect(await house.call('admin', openRecovery, blank)).toMatchObject({
      status: 409,
      body: { code: 'reason-missing', field: 'reason' },
    })
    const unknown = { accountId, reason: 'Borta.', passkeyIds: [newId()] }
    expect(await house.call('admin', openRecovery, unknown)).toMatchObject({
      status: 409,
      body: { code: 'key-unknown' },
    })
    const replies = await Promise.all([open('gavle', false), open('gavle', false)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('recovery-running')
    await house.owner.updateTable('account').set({ closedAt: now() }).where('id', '=', admin2).execute()
    const closed = { accountId: admin2, reason: 'Borta.', passkeyIds: [] }
    expect(await house.call('admin', openRecovery, closed)).toMatchObject({
      status: 409,
      body: { code: 'account-closed' },
    })
  })

  test.each(['jour1', 'hudiksvall', 'ordforandeHudik', 'utvarderare'] as const)(
    '%s neither opens, lists, approves nor cancels it',
    async (as) => {
      const recoveryId = newId()
      expect((await open('jour2', false, as)).status).toBe(403)
      expect((await house.call(as, listRecoveries, {})).status).toBe(403)
      expect((await approve(recoveryId, as)).status).toBe(403)
      expect((await house.call(as, cancelRecovery, { recoveryId })).status).toBe(403)
      expect((await house.call(as, listPasskeysOfAccount, { accountId: house.accounts.jour2 })).status).toBe(
        403,
      )
    },
  )
  test('is not opened by the duty manager, who is the second person', async () => {
    expect((await open('jour2', false, 'chef')).status).toBe(403)
  })
})

describe('the link', () => {
  test('is shown once, kept nowhere, and made anew when it was lost', async () => {
    const { id = '' } = (await open('jour1', false)).body
    const commandId = crypto.randomUUID()
    const first = tokenOf((await approve(id, 'chef', commandId)).body.link)
    expect((await approve(id, 'chef', commandId)).body.link).toBeNull()
    const kept = await house.owner.selectFrom('command').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(first)
    const second = tokenOf((await approve(id)).body.link)
    expect((await askNewKey(first)).json()).toMatchObject({ code: 'recovery-link-over' })
    expect((await askNewKey(second)).statusCode).toBe(200)
    expect((await house.call('admin', cancelRecovery, { recoveryId: id })).status).toBe(200)
    expect((await askNewKey(second)).json()).toMatchObject({ code: 'recovery-link-over' })
  })

  test('is good for an hour, and for the key that it asked for', async () => {
    const { id = '' } = (await open('jour2', false)).body
    const token = tokenOf((await approve(id)).body.link)
    const asked = (await askNewKey(token)).json()
    const other = (await post('/api/passkey-sessions/options')).json()
    const odd = new Device().make({ ...asked, challengeId: other.challengeId })
    expect((await post('/api/passkey-links/use', { token, ...odd })).json()).toMatchObject({
      code: 'challenge-over',
    })
    await house.owner
      .updateTable('passkeyRecovery')
      .set({ linkExpiresAt: addMinutes(now(), -1) })
      .where('id', '=', id)
      .execute()
    const late = { token, ...new Device().make(asked) }
    expect((await post('/api/passkey-links/use', late)).json()).toMatchObject({ code: 'recovery-link-over' })
  })

  test('that nobody made opens nothing', async () => {
    expect((await askNewKey('x'.repeat(43))).json()).toMatchObject({
      status: 409,
      code: 'recovery-link-over',
    })
  })
})
