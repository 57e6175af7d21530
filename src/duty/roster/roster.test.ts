import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { addDays, addMinutes, atLocal, localDate, now, weekday } from '../../kernel/time.ts'
import {
  addShift,
  cancelShift,
  changeShift,
  checkShifts,
  listChanges,
  listOnDuty,
  listShifts,
  publishShifts,
} from './api.ts'
import type { FindingKind } from './model.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('roster')
})
afterAll(() => house.close())

const today = localDate(now())
/** Mondays of weeks ahead: each test has its own. */
const monday = addDays(today, 8 - weekday(today))
const week = (at: number) => addDays(monday, 7 * at)

const shift = (who: 'jour1' | 'jour2' | 'chef', day: string, more: Record<string, unknown> = {}) => ({
  accountId: house.accounts[who],
  kind: 'duty' as const,
  startsAt: atLocal(day, '17:00'),
  endsAt: atLocal(day, '23:00'),
  assignment: 'voluntary' as const,
  ...more,
})
const add = async (who: 'jour1' | 'jour2', day: string, more: Record<string, unknown> = {}) => {
  const reply = await house.call('chef', addShift, shift(who, day, more))
  expect(reply.status).toBe(200)
  return reply.body.id
}
const check = async (from: string, to = from) => (await house.call('chef', checkShifts, { from, to })).body
const reasonsFor = (findings: readonly { kind: FindingKind }[]) =>
  [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, { length }]) => ({
    kind,
    count: length,
    reason: `Känt: ${kind}`,
  }))
const publish = async (from: string, to = from) => {
  const { findings, seen } = await check(from, to)
  return house.call('chef', publishShifts, { from, to, seen, reasons: reasonsFor(findings) })
}
const seenBy = async (who: 'jour1' | 'chef', from: string, to = from) =>
  (await house.call(who, listShifts, { from, to })).body.shifts

describe('a shift', () => {
  test('belongs to the local day it starts: Friday until 02.00 is Friday (W11)', async () => {
    const friday = addDays(week(1), 4)
    await add('jour1', friday, { endsAt: atLocal(addDays(friday, 1), '02:00') })
    expect(await seenBy('chef', friday)).toMatchObject([{ day: friday, status: 'draft', version: 1 }])
    expect(await seenBy('chef', addDays(friday, 1))).toEqual([])
  })

  test.each<[string, Record<string, string>, string, string]>([
    ['ends before it starts', { endsAt: '16:00' }, 'ends-before-start', 'endsAt'],
    ['ends when it starts', { endsAt: '17:00' }, 'ends-before-start', 'endsAt'],
    ['is of nobody at the duty', { who: 'gavle' }, 'not-duty-staff', 'accountId'],
    ['is of an administrator', { who: 'admin' }, 'not-duty-staff', 'accountId'],
  ])('that %s is refused at the field', async (_what, { endsAt, who }, code, field) => {
    const day = week(1)
    const reply = await house.call('chef', addShift, {
      ...shift('jour1', day),
      ...(endsAt !== undefined && { endsAt: atLocal(day, endsAt) }),
      ...(who !== undefined && { accountId: house.accounts[who as 'gavle'] }),
    })
    expect(reply).toMatchObject({ status: 409, body: { code, field } })
  })

  test('longer than 36 real hours is refused, and 36 are not', async () => {
    const day = week(2)
    const hours = (count: number) =>
      house.call('chef', addShift, {
        ...shift('jour1', day, { kind: 'standby' }),
        endsAt: addMinutes(atLocal(day, '17:00'), count * 60),
      })
    expect((await hours(37)).body).toMatchObject({ code: 'longer-than-36-hours', field: 'endsAt' })
    expect((await hours(36)).status).toBe(200)
  })

  test('in another century is refused at the field', async () => {
    const far = { startsAt: '2126-01-01T17:00:00.000Z', endsAt: '2126-01-01T23:00:00.000Z' }
    const reply = await house.call('chef', addShift, { ...shift('jour1', week(1)), ...far })
    expect(reply).toMatchObject({ status: 409, body: { code: 'time-far-off', field: 'startsAt' } })
  })

  test('over another of the same person is refused with which; beside it, or of a cancelled one, is not', async () => {
    const day = week(3)
    const id = await add('jour1', day)
    const again = await house.call('chef', addShift, shift('jour1', day, { startsAt: atLocal(day, '22:00') }))
    expect(again).toMatchObject({ status: 409, body: { code: 'shift-overlaps', field: 'startsAt' } })
    expect(again.body.sentence).toContain(`${day} 17.00 till ${day} 23.00`)
    const night = { startsAt: atLocal(day, '23:00'), endsAt: atLocal(addDays(day, 1), '08:00') }
    await add('jour1', day, { ...night, kind: 'standby' })
    await add('jour2', day)
    expect((await house.call('chef', cancelShift, { shiftId: id, version: 1 })).status).toBe(200)
    await add('jour1', day)
  })

  test('is moved by who saw it last; a stale edit is told who changed what', async () => {
    const day = week(4)
    const shiftId = await add('jour1', day)
    const change = (version: number, end: string) =>
      house.call('chef', changeShift, {
        ...shift('jour1', day, { endsAt: atLocal(day, end) }),
        shiftId,
        version,
      })
    expect(await change(1, '22:00')).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await change(1, '21:00')).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson', fields: ['endsAt'], version: 2 } },
    })
    const cancel = { shiftId, version: 2 }
    expect((await house.call('chef', cancelShift, cancel)).body.version).toBe(3)
    expect((await change(3, '20:00')).body.code).toBe('shift-cancelled')
    expect((await house.call('chef', cancelShift, { shiftId, version: 3 })).body.code).toBe('shift-cancelled')
    expect((await house.call('chef', cancelShift, { shiftId: house.accounts.chef, version: 1 })).status).toBe(
      404,
    )
  })

  test('added twice by a double click is one shift; by two at once the second is refused', async () => {
    const day = week(5)
    const before = await countRows(house, 'roster_shift')
    const commandId = crypto.randomUUID()
    const replies = await Promise.all(
      [1, 2].map(() => house.call('chef', addShift, shift('jour1', day), { commandId })),
    )
    expect(replies[0]?.body).toEqual(replies[1]?.body)
    expect(await countRows(house, 'roster_shift')).toBe(before + 1)
    const atOnce = await Promise.all([1, 2].map(() => house.call('chef', addShift, shift('jour2', day))))
    expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('of the past that was published changes only with a reason, which is kept', async () => {
    const day = addDays(today, -30)
    const shiftId = await add('jour1', day)
    expect((await publish(day)).status).toBe(200)
    const edit = { ...shift('jour2', day), shiftId, version: 2 }
    const refusedEdit = await house.call('chef', changeShift, edit)
    expect(refusedEdit).toMatchObject({ status: 409, body: { code: 'reason-missing', field: 'reason' } })
    expect((await house.call('chef', cancelShift, { shiftId, version: 2, reason: '  ' })).body.code).toBe(
      'reason-missing',
    )
    expect((await house.call('chef', changeShift, { ...edit, reason: 'Sjuk, Jonas gick in.' })).status).toBe(
      200,
    )
    const trace = await house.call('jour2', listChanges, { shiftId })
    expect(trace.body.changes).toMatchObject([
      {
        what: 'changed',
        name: 'Jorun Provsson',
        reason: 'Sjuk, Jonas gick in.',
        changedByName: 'Chandra Provsson',
      },
    ])
    expect(await seenBy('jour1', day)).toMatchObject([
      { name: 'Jonas Provsson', changedAt: expect.any(String) },
    ])
  })
})

describe('a publication', () => {
  test('with findings is refused until each kind has a reason; then drafts are published and reasons kept', async () => {
    const day = week(6)
    await add('jour1', day)
    const { findings, seen, drafts } = await check(day)
    expect(drafts).toBe(1)
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(
      new Set(['gap', 'too-few', 'pairing', 'no-degree', 'clearance-expired']),
    )
    const call = (reasons: ReturnType<typeof reasonsFor>) =>
      house.call('chef', publishShifts, { from: day, to: day, seen, reasons })
    const all = reasonsFor(findings)
    expect((await call([])).body).toMatchObject({ code: 'finding-reason-missing', field: 'reasons' })
    const blank = all.map((one, at) => (at === 1 ? { ...one, reason: ' ' } : one))
    expect((await call(blank)).body).toMatchObject({
      code: 'finding-reason-missing',
      field: 'reasons.1.reason',
    })
    expect(await seenBy('jour1', day)).toEqual([])
    expect((await call(all)).body).toMatchObject({ shiftCount: 1 })
    expect(await seenBy('jour1', day)).toMatchObject([{ status: 'published', version: 2 }])
    const kept = await house.owner
      .selectFrom('rosterPublication')
      .selectAll()
      .where('fromDay', '=', day)
      .execute()
    expect(kept).toMatchObject([{ findings, reasons: all, shiftCount: 1 }])
    expect((await check(day)).publications).toMatchObject([
      { publisherName: 'Chandra Provsson', reasons: all },
    ])
  })

  test('builds on what its author saw: another shift meanwhile, or fewer findings told, is refused', async () => {
    const day = week(7)
    await add('jour1', day)
    const { findings, seen } = await check(day)
    const fewer = reasonsFor(findings).map((one) => ({ ...one, count: one.count + 1 }))
    const period = { from: day, to: day, seen }
    expect((await house.call('chef', publishShifts, { ...period, reasons: fewer })).body.code).toBe(
      'roster-changed',
    )
    await add('jour2', day)
    const stale = await house.call('chef', publishShifts, { ...period, reasons: reasonsFor(findings) })
    expect(stale).toMatchObject({ status: 409, body: { code: 'roster-changed' } })
  })

  test('by two at once is one; a double click has one answer', async () => {
    const day = week(8)
    await add('jour1', day)
    const { findings, seen } = await check(day)
    const input = { from: day, to: day, seen, reasons: reasonsFor(findings) }
    const commandId = crypto.randomUUID()
    const replies = await Promise.all([
      house.call('chef', publishShifts, input, { commandId }),
      house.call('chef', publishShifts, input, { commandId }),
      house.call('chef', publishShifts, input),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 409].sort())
    const rows = await house.owner
      .selectFrom('rosterPublication')
      .select('id')
      .where('fromDay', '=', day)
      .execute()
    expect(rows.length).toBe(1)
  })

  test.each([
    ['of nothing', (day: string) => [day, day], 'nothing-to-publish'],
    ['backwards', (day: string) => [day, addDays(day, -1)], 'period-backwards'],
    ['of half a year', (day: string) => [day, addDays(day, 180)], 'period-too-long'],
  ])('%s is refused', async (_what, days, code) => {
    const [from = '', to = ''] = days(week(20))
    const reply = await house.call('chef', publishShifts, { from, to, seen: 0, reasons: [] })
    expect(reply).toMatchObject({ status: 409, body: { code } })
  })

  test('is told live, as are changes after it; and what the worker had is seen cancelled', async () => {
    const day = week(9)
    const shiftId = await add('jour1', day)
    await publish(day)
    const cancel = { shiftId, version: 2, reason: 'Regionen stänger.' }
    expect((await house.call('chef', cancelShift, cancel)).status).toBe(200)
    expect(await seenBy('jour1', day)).toMatchObject([{ status: 'cancelled', changedAt: expect.any(String) }])
    const { body } = await house.call('jour1', listChanges, { shiftId })
    expect(body.changes).toMatchObject([{ what: 'cancelled', reason: 'Regionen stänger.' }])
  })
})

describe('who is on duty now', () => {
  test('is told to the duty and to the municipalities by name and kind, and nothing else (B-31, B-36)', async () => {
    const at = now()
    const day = localDate(addMinutes(at, -60))
    const times = { startsAt: addMinutes(at, -60), endsAt: addMinutes(at, 60) }
    await add('jour1', day, { ...times, kind: 'crisis' })
    expect((await house.call('gavle', listOnDuty, {})).body.staff).toEqual([])
    await publish(day)
    for (const who of ['gavle', 'ordforande', 'jour2', 'chef'] as const) {
      const { body } = await house.call(who, listOnDuty, {})
      expect(body.staff).toEqual([{ name: 'Jorun Provsson', kind: 'crisis', ...times }])
    }
  })
})
