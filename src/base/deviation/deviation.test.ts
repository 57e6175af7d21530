import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeDeviation, listDeviations, ownDeviation, reportDeviation } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('deviation')
})
afterAll(() => house.close())

const report = {
  kind: 'information-missing',
  happened: 'Planeringen saknades när barnet dök upp.',
  happenedAt: '2026-01-03T02:10:00.000Z',
} as const

describe('a deviation', () => {
  test('is reported by anyone, owned and closed by the manager, with who did what in the audit', async () => {
    const reported = await house.call('hudiksvall', reportDeviation, report)
    expect(reported).toMatchObject({ status: 200, body: { number: expect.stringMatching(/^A\d{4}-\d{4}$/) } })
    const deviationId = reported.body.id
    const owned = await house.call('chef', ownDeviation, {
      deviationId,
      version: 1,
      ownerId: house.accounts.chef,
    })
    expect(owned).toMatchObject({ status: 200, body: { version: 2 } })
    const ended = await house.call('chef', closeDeviation, {
      deviationId,
      version: 2,
      outcome: 'Rutinen ändras.',
    })
    expect(ended).toMatchObject({ status: 200, body: { version: 3 } })
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select(['contract', 'outcome', 'accountId'])
      .where('contract', 'like', 'deviation.%')
      .orderBy('id')
      .execute()
    expect(audit.map((row) => row.contract)).toEqual(['deviation.report', 'deviation.own', 'deviation.close'])
  })

  test('is seen by its reporter and the manager, by nobody else', async () => {
    const { body } = await house.call('gavle', reportDeviation, report)
    const seenBy = async (as: 'gavle' | 'chef' | 'hudiksvall' | 'jour1') =>
      (await house.call(as, listDeviations, {})).body.deviations.some((deviation) => deviation.id === body.id)
    expect(await seenBy('gavle')).toBe(true)
    expect(await seenBy('chef')).toBe(true)
    expect(await seenBy('hudiksvall')).toBe(false)
    expect(await seenBy('jour1')).toBe(false)
  })

  test('reported twice by a double click is one deviation with one answer', async () => {
    const before = await countRows(house, 'deviation')
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      house.call('jour1', reportDeviation, report, { commandId }),
      house.call('jour1', reportDeviation, report, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'deviation')).toBe(before + 1)
    const other = await house.call('jour1', reportDeviation, { ...report, kind: 'other' }, { commandId })
    expect(other).toMatchObject({ status: 409, body: { code: 'command-id-reused' } })
  })

  test('changed twice by a lost answer is changed once, and the second answer is the first', async () => {
    const { body } = await house.call('jour2', reportDeviation, report)
    const commandId = crypto.randomUUID()
    const own = { deviationId: body.id, version: 1, ownerId: house.accounts.chef }
    const first = await house.call('chef', ownDeviation, own, { commandId })
    expect(first).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await house.call('chef', ownDeviation, own, { commandId })).toEqual(first)
  })

  test('without an owner cannot be closed, nor closed twice, nor with nothing to say', async () => {
    const { body } = await house.call('jour2', reportDeviation, report)
    const close = (version: number, outcome = 'Klart.') =>
      house.call('chef', closeDeviation, { deviationId: body.id, version, outcome })
    expect((await close(1)).body.code).toBe('no-owner')
    const nobody = { deviationId: body.id, version: 1, ownerId: body.id }
    expect((await house.call('chef', ownDeviation, nobody)).body).toMatchObject({
      code: 'owner-unknown',
      field: 'ownerId',
    })
    await house.call('chef', ownDeviation, { deviationId: body.id, version: 1, ownerId: house.accounts.chef })
    expect((await close(2, '  ')).body).toMatchObject({ code: 'outcome-missing', field: 'outcome' })
    expect((await close(2)).status).toBe(200)
    expect((await close(3)).body.code).toBe('already-closed')
  })

  test('cannot be taken or closed by anyone but the manager', async () => {
    const { body } = await house.call('gavle', reportDeviation, report)
    for (const who of ['jour1', 'gavle', 'admin'] as const) {
      const own = { deviationId: body.id, version: 1, ownerId: house.accounts.chef }
      expect((await house.call(who, ownDeviation, own)).status).toBe(403)
      expect(
        (await house.call(who, closeDeviation, { deviationId: body.id, version: 1, outcome: 'Klart.' }))
          .status,
      ).toBe(403)
    }
  })

  test('cannot be closed by someone who saw an older version: told who changed what', async () => {
    const { body } = await house.call('jour2', reportDeviation, report)
    await house.call('chef', ownDeviation, {
      deviationId: body.id,
      version: 1,
      ownerId: house.accounts.jour1,
    })
    const stale = await house.call('chef', closeDeviation, {
      deviationId: body.id,
      version: 1,
      outcome: 'Klart.',
    })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson', fields: ['ownerId'], version: 2 } },
    })
  })

  test.each([
    ['an unknown key', { ...report, nyckel: 1 }, 'nyckel', 'unknown'],
    ['a missing text', { kind: report.kind, happenedAt: report.happenedAt }, 'happened', 'required'],
    ['an impossible date', { ...report, happenedAt: '2026-02-31T10:00:00Z' }, 'happenedAt', 'bad-date-time'],
    ['a kind out of the list', { ...report, kind: 'x' }, 'kind', 'not-in-list'],
    ['a text too long', { ...report, happened: 'å'.repeat(4001) }, 'happened', 'too-long'],
  ])('with %s is refused at the field in Swedish', async (_what, input, path, code) => {
    const reply = await house.call('jour1', reportDeviation, input as never)
    expect(reply.status).toBe(400)
    expect(reply.body.errors).toEqual([{ path, code, sentence: expect.stringMatching(/[a-zåäö]/) }])
  })

  test('that happened in another century is refused at the field', async () => {
    const reply = await house.call('jour1', reportDeviation, {
      ...report,
      happenedAt: '1826-01-03T02:10:00.000Z',
    })
    expect(reply).toMatchObject({ status: 409, body: { code: 'time-far-off', field: 'happenedAt' } })
  })

  test('that has not happened yet is refused by the rule', async () => {
    const reply = await house.call('jour1', reportDeviation, {
      ...report,
      happenedAt: '2199-01-01T00:00:00.000Z',
    })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'in-the-future', field: 'happenedAt', sentence: 'Tiden ligger i framtiden.' },
    })
  })
})
