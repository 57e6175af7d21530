import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../test/house.ts'
import { Device, givePasskey, knock, stepUpAs } from '../../test/passkeys.ts'
import { newId } from '../kernel/id.ts'
import { addMinutes, now } from '../kernel/time.ts'
import { inScope } from './database/scope.ts'
import { challengeOf, verifyAssertion } from './passkeys.ts'
import { requireStepUp } from './step-up.ts'

let house: House
let device: Device
beforeAll(async () => {
  house = await openHouse('step-up')
  device = await givePasskey(house, 'ordforande')
})
afterAll(() => house.close())

const shownHash = createHash('sha256').update('LVU 6 §, barn 7 år').digest('hex')
type Asked = { challengeId: string; options: { challenge: string; allowCredentials: { id: string }[] } }
const ask = (as: Person, subjectId: string, hash = shownHash) =>
  knock<Asked>(house, as, '/api/step-ups/options', { subjectId, shownHash: hash })
const answer = (as: Person, signed: object) => knock<{ id: string }>(house, as, '/api/step-ups', signed)
const sessionOf = async (as: Person) =>
  (
    await house.owner
      .selectFrom('session')
      .select('id')
      .where('accountId', '=', house.accounts[as])
      .orderBy('createdAt')
      .executeTakeFirstOrThrow()
  ).id
/** What a command does with a proof: in a transaction of the actor's own. */
const spend = async (as: Person, subjectId: string, hash = shownHash, at = now(), sessionId?: string) => {
  const actor = {
    accountId: house.accounts[as],
    name: '',
    title: '',
    ...house.posts[as],
    sessionId: sessionId ?? (await sessionOf(as)),
  }
  const context = { now: at, actor, newId, figures: () => Promise.reject(new Error('unused')) }
  return inScope(house.db, actor, (tx) => requireStepUp(tx, context, subjectId, hash))
}
const needed = { status: 403, code: 'step-up-needed' }
/** Failures slow the next ceremonies down; a test does not wait for that. */
const forgetFailures = () => house.owner.deleteFrom('loginFailure').execute()

describe('a step-up', () => {
  test('is spent once, by what it was bound to', async () => {
    const subjectId = newId()
    const made = await stepUpAs(house, 'ordforande', device, subjectId, shownHash)
    await expect(spend('ordforande', newId())).rejects.toMatchObject(needed)
    await expect(spend('ordforande', subjectId, 'f'.repeat(64))).rejects.toMatchObject({
      ...needed,
      stepUp: { subjectId, shownHash: 'f'.repeat(64), method: 'passkey' },
    })
    await expect(spend('ordforandeHudik', subjectId, shownHash, now(), newId())).rejects.toMatchObject(needed)
    await expect(spend('ordforande', subjectId, shownHash, now(), newId())).rejects.toMatchObject(needed)
    expect(await spend('ordforande', subjectId)).toEqual({
      ...made,
      credentialId: device.keys[0]?.credentialId,
      method: 'passkey',
    })
    await expect(spend('ordforande', subjectId)).rejects.toMatchObject(needed)
  })

  test('serves one of two that come at once', async () => {
    const subjectId = newId()
    await stepUpAs(house, 'ordforande', device, subjectId, shownHash)
    const outcomes = await Promise.allSettled([
      spend('ordforande', subjectId),
      spend('ordforande', subjectId),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is good for five minutes', async () => {
    const subjectId = newId()
    await stepUpAs(house, 'ordforande', device, subjectId, shownHash)
    await expect(spend('ordforande', subjectId, shownHash, addMinutes(now(), 6))).rejects.toMatchObject(
      needed,
    )
    expect(await spend('ordforande', subjectId, shownHash, addMinutes(now(), 4))).toMatchObject({
      method: 'passkey',
    })
  })

  test('serves a command whose clock is behind the one of the ceremony, and not one that is far behind', async () => {
    const subjectId = newId()
    await stepUpAs(house, 'ordforande', device, subjectId, shownHash)
    const behind = (minutes: number) => spend('ordforande', subjectId, shownHash, addMinutes(now(), -minutes))
    await expect(behind(60)).rejects.toMatchObject(needed)
    expect(await behind(1)).toMatchObject({ method: 'passkey' })
  })

  test('with a password is none', async () => {
    const subjectId = newId()
    const given = { subjectId, shownHash, password: 'ett-prov-i-natten' }
    expect((await knock(house, 'ordforande', '/api/step-ups/password', given)).status).toBe(200)
    await expect(spend('ordforande', subjectId)).rejects.toMatchObject(needed)
    const wrong = await knock(house, 'ordforande', '/api/step-ups/password', { ...given, password: 'fel' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
  })

  test('leaves a proof that anybody can check again', async () => {
    const subjectId = newId()
    const { id } = await stepUpAs(house, 'ordforande', device, subjectId, shownHash)
    const kept = await house.owner
      .selectFrom('stepUp')
      .innerJoin('passkey', 'passkey.id', 'stepUp.passkeyId')
      .selectAll('stepUp')
      .select(['passkey.publicKey', 'passkey.credentialId'])
      .where('stepUp.id', '=', id)
      .executeTakeFirstOrThrow()
    const signed = {
      credentialId: kept.credentialId,
      authenticatorData: kept.authenticatorData ?? '',
      clientDataJSON: kept.clientData ?? '',
      signature: kept.signature ?? '',
    }
    const bound = { ...kept, purpose: 'step-up' } as const
    const nonce = kept.nonce ?? ''
    expect(await verifyAssertion(signed, challengeOf(nonce, bound), kept.publicKey)).toBeDefined()
    const other = { ...bound, shownHash: 'f'.repeat(64) }
    expect(await verifyAssertion(signed, challengeOf(nonce, other), kept.publicKey)).toBeUndefined()
  })

  test('is recorded: who, when and that it was refused', async () => {
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select(['outcome', 'accountId', 'sessionId'])
      .where('contract', '=', 'passkey.step-up')
      .execute()
    const by = { accountId: house.accounts.ordforande, sessionId: await sessionOf('ordforande') }
    expect(rows).toContainEqual({ outcome: 'done', ...by })
  })
})

describe('a ceremony', () => {
  test('asks the own keys only, and tells who has none where to get one', async () => {
    expect((await ask('ordforande', newId())).body.options.allowCredentials.map(({ id }) => id)).toEqual([
      device.keys[0]?.credentialId,
    ])
    expect(await ask('jour1', newId())).toMatchObject({
      status: 409,
      body: { code: 'no-keys', sentence: expect.stringContaining('Mitt konto') },
    })
    expect((await ask('ordforande', newId(), 'inget hash')).status).toBe(400)
  })

  test('answered twice is refused the second time', async () => {
    const signed = device.sign((await ask('ordforande', newId())).body)
    expect((await answer('ordforande', signed)).status).toBe(200)
    expect(await answer('ordforande', signed)).toMatchObject({
      status: 409,
      body: { code: 'challenge-over' },
    })
    await forgetFailures()
  })

  test('of another account is not answered', async () => {
    const others = await givePasskey(house, 'ordforandeHudik')
    const asked = (await ask('ordforande', newId())).body
    expect(await answer('ordforandeHudik', others.sign(asked))).toMatchObject({
      status: 409,
      body: { code: 'challenge-over' },
    })
    expect(await answer('ordforande', others.sign(asked))).toMatchObject({
      status: 409,
      body: { code: 'key-unusable' },
    })
    await forgetFailures()
  })

  test('that took too long is over', async () => {
    const asked = (await ask('ordforande', newId())).body
    await house.owner
      .updateTable('passkeyChallenge')
      .set({ expiresAt: addMinutes(now(), -1) })
      .where('id', '=', asked.challengeId)
      .execute()
    expect(await answer('ordforande', device.sign(asked))).toMatchObject({
      status: 409,
      body: { code: 'challenge-over', sentence: expect.stringContaining('försök igen') },
    })
    await forgetFailures()
  })

  test.each([
    ['at another address', { origin: 'https://stafett.example.se' }],
    ['for another host', { host: 'example.se' }],
    ['without checking its owner', { verified: false }],
  ])('signed %s is refused', async (_what, odd) => {
    const reply = await answer('ordforande', device.sign((await ask('ordforande', newId())).body, odd))
    expect(reply).toMatchObject({ status: 409, body: { code: 'key-not-verified' } })
    await forgetFailures()
  })

  test('that fails again and again is slowed down, and the password still works', async () => {
    const fail = async () =>
      answer('ordforande', device.sign((await ask('ordforande', newId())).body, { verified: false }))
    for (let n = 0; n < 3; n++) expect((await fail()).status).toBe(409)
    expect(await fail()).toMatchObject({ status: 429, body: { code: 'too-soon' } })
    const logIn = await house.app.inject({
      method: 'POST',
      url: '/api/sessions',
      payload: { username: 'ordforande', password: 'ett-prov-i-natten' },
    })
    expect(logIn.statusCode).toBe(201)
    await forgetFailures()
  })

  test('whose counter does not rise closes the key, and says so to its owner', async () => {
    const copied = await givePasskey(house, 'gavle')
    await stepUpAs(house, 'gavle', copied, newId(), shownHash)
    const asked = (await ask('gavle', newId())).body
    expect(await answer('gavle', copied.sign(asked, { counter: 1 }))).toMatchObject({
      status: 409,
      body: { code: 'key-copied', sentence: expect.stringContaining('kopia') },
    })
    const { copySuspectedAt } = await house.owner
      .selectFrom('passkey')
      .select('copySuspectedAt')
      .where('accountId', '=', house.accounts.gavle)
      .executeTakeFirstOrThrow()
    expect(copySuspectedAt).not.toBeNull()
    expect((await ask('gavle', newId())).body.code).toBe('no-keys')
  })

  test('of a key that never counts goes on', async () => {
    const silent = await givePasskey(house, 'hudiksvall', new Device(false))
    for (let n = 0; n < 2; n++) await stepUpAs(house, 'hudiksvall', silent, newId(), shownHash)
  })
})
