import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { Device, givePasskey, knock, stepUpAs } from '../../../test/passkeys.ts'
import { localDate, now } from '../../kernel/time.ts'
import { closeAccount, listAccounts, renewLink, reopenAccount } from '../account/api.ts'
import { attachIdentity, listIdentities } from '../identity-provider/api.ts'
import {
  approveRecovery,
  listPasskeys,
  listPasskeysOfAccount,
  listRecoveries,
  openRecovery,
  preparePasskey,
  registerPasskey,
} from './api.ts'

/** What one administrator alone could try, to decide or sign as somebody else. */
let house: House
let manager: Device
beforeAll(async () => {
  house = await openHouse('takenover')
  await givePasskey(house, 'ordforande')
  manager = await givePasskey(house, 'chef')
})
afterAll(() => house?.close())

const chosen = 'ny fras som ingen vet'
const post = (url: string, payload: object = {}, cookie?: string) =>
  house.app.inject({ method: 'POST', url, payload, ...(cookie && { cookies: { stafett: cookie } }) })
const tokenOf = (link: string | null | undefined) => link?.split('#')[1] ?? ''
/** The house keeps one session for each; what ends them all ended that too. */
const backIn = (who: Person) =>
  house.owner
    .updateTable('session')
    .set({ endedAt: null })
    .where('accountId', '=', house.accounts[who])
    .execute()
const version = async (who: Person) =>
  (await house.call('admin', listAccounts, {})).body.accounts.find(({ id }) => id === house.accounts[who])
    ?.version ?? 0
/** An administrator may hand anybody a link, and so open it. */
const choosePassword = async (who: Person, link?: string | null) => {
  const handed = link ?? (await house.call('admin', renewLink, { accountId: house.accounts[who] })).body.link
  expect(
    (await post('/api/account-links/use', { token: tokenOf(handed), password: chosen })).statusCode,
  ).toBe(204)
  await backIn(who)
}
const addKey = async (who: Person, password = chosen) => {
  const { registrationHash: shownHash } = (await house.call(who, listPasskeys, {})).body
  await knock(house, who, '/api/step-ups/password', { subjectId: house.accounts[who], shownHash, password })
  const asked = (await house.call(who, preparePasskey, {})).body
  return house.call(who, registerPasskey, new Device().make(asked))
}
const block = async (who: Person) => {
  const accountId = house.accounts[who]
  const { passkeys } = (await house.call('admin', listPasskeysOfAccount, { accountId })).body
  const passkeyIds = passkeys.map(({ id }) => id)
  const { body } = await house.call('admin', openRecovery, { accountId, reason: 'Borta.', passkeyIds })
  await backIn(who)
  return body.id
}
const approve = async (recoveryId: string) => {
  const { recoveries } = (await house.call('chef', listRecoveries, {})).body
  const { approvalHash = '' } = recoveries.find(({ id }) => id === recoveryId) ?? {}
  await stepUpAs(house, 'chef', manager, recoveryId, approvalHash)
  return house.call('chef', approveRecovery, { recoveryId })
}

describe('a blocked key', () => {
  test('is not followed by another with a password alone: that takes the second person', async () => {
    const recoveryId = await block('ordforande')
    await choosePassword('ordforande')
    expect((await house.call('ordforande', listPasskeys, {})).body.proof).toBe('recovery')
    expect(await addKey('ordforande')).toMatchObject({
      status: 409,
      body: { code: 'recovery-needed', sentence: expect.stringContaining('administratören') },
    })
    // Whoever chose the password anew is perhaps not who asked for the key.
    expect((await house.call('chef', listRecoveries, {})).body.recoveries).toMatchObject([
      { id: recoveryId, state: 'cancelled' },
    ])
  })

  test('of an account that was closed and opened again neither', async () => {
    await givePasskey(house, 'ordforandeHudik')
    const accountId = house.accounts.ordforandeHudik
    const recoveryId = await block('ordforandeHudik')
    await house.call('admin', closeAccount, { accountId, version: await version('ordforandeHudik') })
    const { body } = await house.call('admin', reopenAccount, {
      ...{ accountId, version: await version('ordforandeHudik'), reason: 'Stängdes av misstag' },
    })
    await choosePassword('ordforandeHudik', body.link)
    expect((await addKey('ordforandeHudik')).body.code).toBe('recovery-needed')
    const { recoveries } = (await house.call('chef', listRecoveries, {})).body
    expect(recoveries.find(({ id }) => id === recoveryId)?.state).toBe('cancelled')
  })
})

describe('an account that is opened again', () => {
  test('has none of its old ways in: no passkey, no provider, no session', async () => {
    const accountId = house.accounts.gavle
    const old = await givePasskey(house, 'gavle')
    const [providerId, today] = [crypto.randomUUID(), localDate(now())]
    await house.owner
      .insertInto('identityProvider')
      .values({
        ...{ id: providerId, name: 'Gävle', issuer: 'https://inloggning.example.se', clientId: 'stafett' },
        ...{ sealedSecret: 'x', memberId: house.members.gavle, accountClaim: 'sub', scope: 'openid' },
        ...{ requiredAcr: [], validFrom: today, validTo: null, version: 1 },
      })
      .execute()
    await house.call('admin', attachIdentity, { providerId, accountId, claimValue: 'gisela' })
    await house.call('admin', closeAccount, { accountId, version: await version('gavle') })
    await house.call('admin', reopenAccount, {
      ...{ accountId, version: await version('gavle'), reason: 'Åter i tjänst' },
    })
    const asked = (await post('/api/passkey-sessions/options')).json()
    expect((await post('/api/passkey-sessions', old.sign(asked))).json()).toMatchObject({
      status: 401,
      code: 'key-unusable',
    })
    expect((await house.call('admin', listPasskeysOfAccount, { accountId })).body.passkeys).toEqual([])
    const { identities } = (await house.call('admin', listIdentities, {})).body
    expect(identities.filter((identity) => identity.accountId === accountId)).toEqual([])
    const rows = await house.owner
      .selectFrom('passkey')
      .select(['removedWhy', 'removedBy'])
      .where('accountId', '=', accountId)
      .execute()
    expect(rows).toEqual([{ removedWhy: 'reopened', removedBy: house.accounts.admin }])
  })
})

describe('a second person', () => {
  test('approves with an own passkey: an open screen is not enough', async () => {
    await givePasskey(house, 'jour1')
    const recoveryId = await block('jour1')
    expect(await house.call('chef', approveRecovery, { recoveryId })).toMatchObject({
      status: 403,
      body: { code: 'step-up-needed', stepUp: { subjectId: recoveryId, method: 'passkey' } },
    })
    expect((await approve(recoveryId)).status).toBe(200)
    // One proof, one link.
    expect((await house.call('chef', approveRecovery, { recoveryId })).status).toBe(403)
  })

  test('who chooses the password of the other too gets no key with the link', async () => {
    await givePasskey(house, 'jour2')
    const token = tokenOf((await approve(await block('jour2'))).body.link)
    await choosePassword('jour2')
    expect((await post('/api/passkey-links/options', { token, password: chosen })).json()).toMatchObject({
      status: 409,
      code: 'recovery-link-over',
    })
  })

  test('has no use for the link of somebody without a password: they must be logged in', async () => {
    const accountId = house.accounts.hudiksvall
    await house.call('hudiksvall', listPasskeys, {})
    await house.owner.updateTable('account').set({ passwordHash: null }).where('id', '=', accountId).execute()
    const token = tokenOf((await approve(await block('hudiksvall'))).body.link)
    expect((await post('/api/passkey-links/options', { token })).json()).toMatchObject({
      status: 409,
      code: 'log-in-first',
    })
    const others = await knock(house, 'chef', '/api/passkey-links/options', { token })
    expect(others.body.code).toBe('log-in-first')
    const own = await knock(house, 'hudiksvall', '/api/passkey-links/options', { token })
    expect(own.status).toBe(200)
  })
})
