import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  addDelegation,
  endDelegation,
  endMandate,
  listHolders,
  readMandates,
  registerMandate,
  setPhone,
  setSigningWay,
} from './api.ts'
import { findMandate, mandatesOf, mandatesOfAccount, signingWayOn } from './store.ts'

let house: House
let today: string
beforeAll(async () => {
  house = await openHouse('mandate')
  today = localDate(now())
})
afterAll(() => house.close())

const resolved = {
  minutesReference: '§ 112',
  minutesDate: '2026-01-15',
  validFrom: '2026-02-01',
} as const
const input = (more: object = {}) =>
  ({
    memberId: house.members.gavle,
    kind: 'board-member',
    name: 'Malin Provsson',
    title: 'ledamot',
    covers: ['lvu-6', 'lvm-13'],
    ...resolved,
    ...more,
  }) as Parameters<typeof house.call<typeof registerMandate>>[2]

describe('a mandate', () => {
  test('is registered by the member for itself and seen by the duty, with who entered it', async () => {
    const chair = input({
      ...{ kind: 'chair', accountId: house.accounts.ordforande, name: 'Olle Provsson', title: 'ordförande' },
      ...{ covers: [], phone: '070-174 06 40' },
    })
    // Never for oneself: else an account in the role would be enough to decide.
    expect(await house.call('ordforande', registerMandate, chair)).toMatchObject({
      status: 409,
      body: { code: 'own-mandate', field: 'accountId' },
    })
    const made = await house.call('gavle', registerMandate, chair)
    expect(made).toMatchObject({ status: 200, body: { version: 1 } })
    const { body } = await house.call('jour1', readMandates, { memberId: house.members.gavle })
    expect(body.mandates.find(({ id }) => id === made.body.id)).toMatchObject({
      kind: 'chair',
      state: 'holds',
      shownPhone: '070-174 06 40',
      registeredByName: 'Gisela Provsson',
      username: 'ordforande',
    })
    const held = await house.owner
      .transaction()
      .execute((tx) => mandatesOfAccount(tx, house.accounts.ordforande, today))
    expect(held).toMatchObject([{ id: made.body.id }])
  })

  test('is ended with a reason and stays: its day after is without it', async () => {
    const made = await house.call('gavle', registerMandate, input({ name: 'Lars Provsson' }))
    const end = { mandateId: made.body.id, version: 1, lastDay: '2026-06-30', reason: 'Avgår ur nämnden.' }
    expect(await house.call('gavle', endMandate, end)).toMatchObject({ status: 200, body: { version: 2 } })
    const onDay = (on: string) =>
      house.owner.transaction().execute((tx) => mandatesOf(tx, house.members.gavle, on))
    expect((await onDay('2026-06-30')).map(({ id }) => id)).toContain(made.body.id)
    expect((await onDay('2026-07-01')).map(({ id }) => id)).not.toContain(made.body.id)
    const again = await house.call('gavle', endMandate, { ...end, version: 2 })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-ended' } })
    const { body } = await house.call('chef', readMandates, { memberId: house.members.gavle })
    expect(body.mandates.find(({ id }) => id === made.body.id)).toMatchObject({
      state: 'ended',
      endedReason: 'Avgår ur nämnden.',
    })
  })

  test('of the same kind for the same person on the same days is refused, and by the database too', async () => {
    await house.call('chef', registerMandate, input({ name: 'Eva Provsson' }))
    const again = await house.call(
      'chef',
      registerMandate,
      input({ name: 'eva provsson', validFrom: '2026-03-01' }),
    )
    expect(again).toMatchObject({ status: 409, body: { code: 'already-mandated', field: 'validFrom' } })
    const row = await house.owner
      .selectFrom('mandate')
      .selectAll()
      .where('name', '=', 'Eva Provsson')
      .executeTakeFirstOrThrow()
    const twin = house.owner
      .insertInto('mandate')
      .values({ ...row, id: crypto.randomUUID() })
      .execute()
    await expect(twin).rejects.toMatchObject({ code: '23P01' })
    const inTurn = { ...row, id: crypto.randomUUID(), validFrom: '2025-01-01', validTo: '2026-01-31' }
    await expect(house.owner.insertInto('mandate').values(inTurn).execute()).resolves.toBeDefined()
  })

  test('registered twice by a double click is one, and by two at once is one', async () => {
    const before = await countRows(house, 'mandate')
    const commandId = crypto.randomUUID()
    const wanted = input({ name: 'Dubbel Provsson' })
    const [one, two] = await Promise.all([
      house.call('gavle', registerMandate, wanted, { commandId }),
      house.call('gavle', registerMandate, wanted, { commandId }),
    ])
    expect(two.body).toEqual(one.body)
    const both = await Promise.all([
      house.call('gavle', registerMandate, input({ name: 'Samtidig Provsson' })),
      house.call('chef', registerMandate, input({ name: 'Samtidig Provsson' })),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await countRows(house, 'mandate')).toBe(before + 2)
  })

  test('is for the own member only: another municipality neither reads nor registers nor ends', async () => {
    const made = await house.call('gavle', registerMandate, input({ name: 'Egen Provsson' }))
    const end = { mandateId: made.body.id, version: 1, lastDay: today, reason: 'Försök utifrån.' }
    for (const as of ['hudiksvall', 'ordforandeHudik'] as const) {
      expect((await house.call(as, readMandates, { memberId: house.members.gavle })).status).toBe(404)
      expect((await house.call(as, registerMandate, input({ name: 'Främmande' }))).status).toBe(404)
      expect((await house.call(as, endMandate, end)).status).toBe(404)
    }
    const seen = await inScope(
      house.db,
      {
        ...{ accountId: house.accounts.ordforandeHudik, name: '', title: '', role: 'chair' },
        ...{ memberId: house.members.hudiksvall, partnerId: null, sessionId: null },
      },
      (tx) => findMandate(tx, made.body.id),
    )
    expect(seen).toBeUndefined()
  })

  test('is neither registered nor ended by a duty worker, an evaluator or an administrator', async () => {
    const made = await house.call('gavle', registerMandate, input({ name: 'Fast Provsson' }))
    const end = { mandateId: made.body.id, version: 1, lastDay: today, reason: 'Fel roll.' }
    for (const as of ['jour1', 'utvarderare', 'admin'] as const) {
      expect((await house.call(as, registerMandate, input({ name: 'Fel roll' }))).status).toBe(403)
      expect((await house.call(as, endMandate, end)).status).toBe(403)
    }
    const worker = {
      ...{ accountId: house.accounts.jour1, name: '', title: '', role: 'duty-worker' as const },
      ...{ memberId: null, partnerId: null, sessionId: null },
    }
    const ended = inScope(house.db, worker, (tx) =>
      tx
        .updateTable('mandate')
        .set({ validTo: today, endedReason: 'x' })
        .where('id', '=', made.body.id)
        .execute(),
    )
    await expect(ended).rejects.toMatchObject({ code: '42501' })
  })

  test('has its number mended at night by whoever finds it wrong; a stale number is told', async () => {
    const made = await house.call('gavle', registerMandate, input({ name: 'Nummer Provsson' }))
    const mend = { mandateId: made.body.id, version: 1, phone: '070-174 06 41' }
    expect(await house.call('jour1', setPhone, mend)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await house.call('gavle', setPhone, mend)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jorun Provsson', fields: ['phone'] } },
    })
    const unreadable = await house.call('jour1', setPhone, { ...mend, version: 2, phone: 'växeln' })
    expect(unreadable).toMatchObject({ status: 409, body: { code: 'number-unreadable', field: 'phone' } })
  })

  test.each([
    ['an unknown kind', { kind: 'mayor' }, 'kind'],
    ['an unknown decision', { covers: ['lvu-99'] }, 'covers.0'],
    ['an impossible day', { validFrom: '2026-02-30' }, 'validFrom'],
    ['an unknown key', { nyckel: 1 }, 'nyckel'],
  ])('with %s is refused at the field', async (_what, more, path) => {
    const reply = await house.call('gavle', registerMandate, input(more))
    expect(reply.status).toBe(400)
    expect(reply.body.errors?.[0]?.path).toBe(path)
  })

  test('is given to accounts of the member and officials of the duty, to nobody else', async () => {
    const { body } = await house.call('gavle', listHolders, { memberId: house.members.gavle })
    expect(body.accounts.map(({ name }) => name).toSorted()).toEqual([
      'Chandra Provsson',
      'Jonas Provsson',
      'Jorun Provsson',
      'Olle Provsson',
    ])
    const official = input({
      ...{ kind: 'official', accountId: house.accounts.jour1, name: 'Jorun Provsson', covers: [] },
      title: 'socialsekreterare',
    })
    expect((await house.call('gavle', registerMandate, official)).status).toBe(200)
    const wrong = input({ accountId: house.accounts.hudiksvall, name: 'Hugo Provsson' })
    expect((await house.call('gavle', registerMandate, wrong)).body.code).toBe('account-unfit')
    expect((await house.call('jour1', listHolders, { memberId: house.members.gavle })).status).toBe(403)
  })
})

describe('delegation and signing', () => {
  const line = (more: object = {}) =>
    ({
      ...{ memberId: house.members.hudiksvall, type: 'sol-12-1', lowest: 'duty-worker' },
      ...resolved,
      ...more,
    }) as Parameters<typeof house.call<typeof addDelegation>>[2]

  test('E-03: a line of the order is added and ended; immediate custody is refused, and by the database too', async () => {
    const made = await house.call(
      'hudiksvall',
      addDelegation,
      line({ limits: 'Högst 1 500 kr per tillfälle.' }),
    )
    expect(made.status).toBe(200)
    expect((await house.call('hudiksvall', addDelegation, line())).body.code).toBe('already-delegated')
    const custody = await house.call('hudiksvall', addDelegation, line({ type: 'lvu-6' }))
    expect(custody).toMatchObject({
      status: 409,
      body: {
        code: 'never-delegated',
        field: 'type',
        sentence: expect.stringContaining('Förordna en ledamot'),
      },
    })
    const row = await house.owner.selectFrom('delegation').selectAll().executeTakeFirstOrThrow()
    const forced = house.owner
      .insertInto('delegation')
      .values({ ...row, id: crypto.randomUUID(), type: 'lvu-6' })
    await expect(forced.execute()).rejects.toMatchObject({ code: '23514' })
    const end = { delegationId: made.body.id, version: 1, lastDay: today, reason: 'Ny ordning.' }
    expect((await house.call('ordforandeHudik', endDelegation, end)).status).toBe(200)
    expect((await house.call('gavle', addDelegation, line())).status).toBe(404)
  })

  test('E-08: how a member signs is data with days: the new way ends the old', async () => {
    const way = (validFrom: string, more: object) =>
      house.call('ordforandeHudik', setSigningWay, {
        ...{ memberId: house.members.hudiksvall, way: 'paper', validFrom },
        ...more,
      })
    expect((await way('2026-01-01', {})).status).toBe(200)
    expect((await way('2026-10-01', { way: 'other-service' })).body.code).toBe('service-missing')
    expect((await way('2026-10-01', { way: 'other-service', note: 'Kommunens e-tjänst' })).status).toBe(200)
    expect((await way('2026-09-01', { way: 'in-product' })).status).toBe(200)
    const on = (day: string) =>
      house.owner
        .transaction()
        .execute(async (tx) => (await signingWayOn(tx, house.members.hudiksvall, day))?.way)
    expect(await on('2025-12-31')).toBeUndefined()
    expect(await on('2026-08-31')).toBe('paper')
    expect(await on('2026-09-01')).toBe('in-product')
    expect(await on('2026-11-01')).toBe('in-product')
    expect(
      (
        await house.call('jour1', setSigningWay, {
          ...{ memberId: house.members.hudiksvall, way: 'paper', validFrom: today },
        })
      ).status,
    ).toBe(403)
  })
})
