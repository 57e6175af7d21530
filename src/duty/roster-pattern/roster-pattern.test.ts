import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, atLocal, localDate, now, weekday } from '../../kernel/time.ts'
import { changePattern, createPattern, previewRoll, readPattern, rollPattern, seatPeople } from './api.ts'
import type { LineText } from './model.ts'

let house: House
/** Each test has weeks of its own, so that nobody is in two shifts by chance. */
let monday = addDays(localDate(now()), 8 - weekday(localDate(now())))
beforeAll(async () => {
  house = await openHouse('roster_pattern')
})
afterAll(() => house.close())

const evening = (week: number, day: number, more: Partial<LineText> = {}): LineText => ({
  week,
  weekday: day,
  starts: '17:00',
  ends: '23:00',
  kind: 'duty',
  ...more,
})
const lines = [evening(1, 1), evening(1, 5, { ends: '02:00' }), evening(2, 2, { kind: 'standby' })]
const sitter = (who: Person | null, assignment: 'voluntary' | 'assigned' = 'voluntary') => ({
  accountId: who === null ? null : house.accounts[who],
  assignment,
})
const create = async (more: object = {}) => {
  monday = addDays(monday, 14)
  const { body } = await house.call('chef', createPattern, {
    name: 'Rullande lista',
    startsOn: monday,
    cycleWeeks: 2,
    lines,
    ...more,
  })
  return body.id
}
const seat = (patternId: string, seats: ReturnType<typeof sitter>[], version = 1, from = monday) =>
  house.call('chef', seatPeople, { patternId, version, from, seats })
const seated = async () => {
  const patternId = await create()
  await seat(patternId, [sitter('jour1'), sitter('jour2', 'assigned')])
  return { patternId, from: monday, to: addDays(monday, 13) }
}
const preview = async (input: Awaited<ReturnType<typeof seated>>) =>
  (await house.call('chef', previewRoll, input)).body
const roll = (input: Awaited<ReturnType<typeof seated>>, seen: number, options = {}, version = 2) =>
  house.call('chef', rollPattern, { ...input, version, seen }, options)
const draftsFrom = (from: string) =>
  house.owner
    .selectFrom('rosterShift')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', addDays(from, 13))
    .orderBy('startsAt')
    .orderBy('accountId')
    .execute()

describe('a pattern', () => {
  test('is made, seated, previewed and rolled out as drafts, with free will or order kept (B-18, B-39)', async () => {
    const input = await seated()
    const seen = await preview(input)
    expect(seen.shifts).toHaveLength(6)
    expect(seen.skipped).toEqual([])
    expect(seen.people.map(({ name }) => name).sort()).toEqual(['Jonas Provsson', 'Jorun Provsson'])
    expect(await roll(input, 6)).toMatchObject({ status: 200, body: { made: 6, skipped: 0 } })
    const drafts = await draftsFrom(monday)
    expect(drafts.every(({ status, publishedAt }) => status === 'draft' && publishedAt === null)).toBe(true)
    expect(new Set(drafts.map(({ accountId, assignment }) => `${accountId} ${assignment}`))).toEqual(
      new Set([`${house.accounts.jour1} voluntary`, `${house.accounts.jour2} assigned`]),
    )
    const friday = drafts.find(({ day, kind }) => day === addDays(monday, 4) && kind === 'duty')
    expect(friday).toMatchObject({ endsAt: atLocal(addDays(monday, 5), '02:00') })
  })

  test('rolled out twice makes nothing twice, and says what there was', async () => {
    const input = await seated()
    await roll(input, 6)
    const before = await countRows(house, 'roster_shift')
    expect(await roll(input, 6)).toMatchObject({ status: 409, body: { code: 'nothing-to-roll' } })
    expect((await preview(input)).skipped.map(({ reason }) => reason)).toEqual(
      Array(6).fill('already-rolled'),
    )
    // A longer period makes only what is new.
    const longer = { ...input, to: addDays(monday, 20) }
    const { shifts } = await preview(longer)
    expect(await roll(longer, shifts.length)).toMatchObject({ status: 200, body: { made: 3, skipped: 6 } })
    expect(await countRows(house, 'roster_shift')).toBe(before + 3)
    monday = addDays(monday, 7)
  })

  test('rolled out by two at once, or by a double click, makes nothing twice', async () => {
    const input = await seated()
    const before = await countRows(house, 'roster_shift')
    const both = await Promise.all([roll(input, 6), roll(input, 6)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await countRows(house, 'roster_shift')).toBe(before + 6)
    expect(await countRows(house, 'roster_roll')).toBe(await countRows(house, 'roster_shift'))
    const next = await seated()
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([roll(next, 6, { commandId }), roll(next, 6, { commandId })])
    expect(first).toMatchObject({ status: 200 })
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'roster_shift')).toBe(before + 12)
  })

  test('skips and tells a shift in the time of another, an empty seat, and whoever is of no duty that day', async () => {
    const patternId = await create()
    await seat(patternId, [sitter('jour1'), sitter('jour2'), sitter(null)])
    const input = { patternId, from: monday, to: addDays(monday, 6) }
    const at = atLocal(monday, '16:00')
    await house.owner
      .insertInto('rosterShift')
      .values({
        id: newId(),
        accountId: house.accounts.jour1,
        kind: 'duty',
        startsAt: at,
        endsAt: atLocal(monday, '18:00'),
        day: monday,
        status: 'published',
        assignment: 'voluntary',
        team: null,
        note: null,
        createdBy: house.accounts.chef,
        createdAt: now(),
        publishedAt: now(),
        changedAt: null,
        version: 1,
      })
      .execute()
    const ofJour2 = () => house.owner.updateTable('appointment').where('accountId', '=', house.accounts.jour2)
    await ofJour2().set({ validTo: monday }).execute()
    try {
      const { shifts, skipped } = await preview(input)
      expect(shifts).toMatchObject([{ day: addDays(monday, 4), accountId: house.accounts.jour1 }])
      expect(skipped.map(({ day, seat, reason }) => [day, seat, reason])).toEqual([
        [monday, 1, 'overlaps'],
        [monday, 3, 'seat-empty'],
        [addDays(monday, 1), 2, 'not-duty-staff'],
        [addDays(monday, 4), 3, 'seat-empty'],
      ])
    } finally {
      await ofJour2().set({ validTo: null }).execute()
    }
    // The preview is old now: two more have become possible.
    expect(await roll(input, 1)).toMatchObject({ status: 409, body: { code: 'preview-changed' } })
    expect(await roll(input, 2)).toMatchObject({ status: 200, body: { made: 2 } })
  })

  test('keeps who sat where, tells a stale edit, and does not roll out for the new one what the old one has', async () => {
    const input = await seated()
    const { patternId } = input
    await roll(input, 6)
    const later = addDays(monday, 7)
    expect(await seat(patternId, [sitter('jour1'), sitter('jour2')], 1)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson', fields: ['seats'], version: 2 } },
    })
    expect(await seat(patternId, [sitter('chef'), sitter('jour2', 'assigned')], 2, later)).toMatchObject({
      status: 200,
    })
    const { seats, pattern } = (await house.call('chef', readPattern, { patternId })).body
    expect(pattern.version).toBe(3)
    expect(seats.map(({ seat, name, validFrom, validTo }) => [seat, name, validFrom, validTo])).toEqual(
      expect.arrayContaining([
        [1, 'Chandra Provsson', later, null],
        [1, 'Jorun Provsson', monday, addDays(later, -1)],
        [2, 'Jonas Provsson', monday, null],
      ]),
    )
    expect(await roll(input, 6)).toMatchObject({ status: 409, body: { code: 'stale' } })
    const { skipped } = await preview({ ...input, from: later })
    expect(skipped.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['rolled-for-other', 'already-rolled']),
    )
    const back = await seat(patternId, [sitter('jour1'), sitter('jour2', 'assigned')], 3, later)
    expect(back.status).toBe(200)
    const all = (await house.call('chef', readPattern, { patternId })).body.seats
    expect(all.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ name }) => name)).toEqual([
      'Chandra Provsson',
    ])
  })

  test('changes its lines and keeps those that say the same', async () => {
    const input = await seated()
    const { patternId } = input
    await roll(input, 6)
    const change = {
      patternId,
      version: 2,
      name: 'Ny lista',
      cycleWeeks: 2,
      endsOn: addDays(monday, 10),
      lines: [evening(1, 1), evening(1, 3)],
    }
    expect(await house.call('chef', changePattern, change)).toMatchObject({
      status: 200,
      body: { version: 3 },
    })
    expect((await house.call('chef', changePattern, change)).body.stale?.fields).toEqual([
      'name',
      'endsOn',
      'lines',
    ])
    const read = (await house.call('chef', readPattern, { patternId })).body
    expect(read.lines).toEqual([evening(1, 1), evening(1, 3)])
    const { shifts, skipped } = await preview(input)
    // The Monday is as it was; the Wednesdays are new, and the pattern ends before the second week does.
    expect(shifts.map(({ day }) => day)).toEqual([addDays(monday, 2), addDays(monday, 9)])
    expect(skipped.map(({ reason }) => reason)).toEqual(['already-rolled', 'already-rolled'])
    const after = { patternId, from: addDays(monday, 11), to: addDays(monday, 20) }
    expect((await house.call('chef', previewRoll, after)).body).toMatchObject({
      code: 'pattern-ended',
      field: 'from',
      sentence: expect.stringContaining(addDays(monday, 10)),
    })
  })

  test.each<[string, () => Promise<{ status: number; body: object }>, string, string]>([
    [
      'with no name',
      () => house.call('chef', createPattern, { name: ' ', startsOn: monday, cycleWeeks: 1, lines }),
      'name-missing',
      'name',
    ],
    [
      'from a Tuesday',
      () =>
        house.call('chef', createPattern, { name: 'A', startsOn: addDays(monday, 1), cycleWeeks: 2, lines }),
      'not-monday',
      'startsOn',
    ],
    [
      'with a line outside its cycle',
      () => house.call('chef', createPattern, { name: 'A', startsOn: monday, cycleWeeks: 1, lines }),
      'week-outside-cycle',
      'lines.2.week',
    ],
    [
      'with one person twice',
      async () => seat(await create(), [sitter('jour1'), sitter('jour1')]),
      'person-twice',
      'seats.1.accountId',
    ],
    [
      'with somebody of a municipality',
      async () => seat(await create(), [sitter('gavle')]),
      'not-duty-staff',
      'seats.0.accountId',
    ],
    [
      'for a period backwards',
      async () => {
        const patternId = await create()
        return house.call('chef', previewRoll, { patternId, from: monday, to: addDays(monday, -1) })
      },
      'period-backwards',
      'to',
    ],
    [
      'for a period too long',
      async () => {
        const patternId = await create()
        return roll({ patternId, from: monday, to: addDays(monday, 100) }, 1, {}, 1)
      },
      'period-too-long',
      'to',
    ],
  ])('%s is refused with what to do instead', async (_what, act, code, field) => {
    const reply = await act()
    expect(reply).toMatchObject({
      status: 409,
      body: { code, field, sentence: expect.stringMatching(/\. [A-ZÅÄÖ]|^Ge /) },
    })
  })

  test.each([
    ['of no weeks', { cycleWeeks: 0 }, 'cycleWeeks'],
    ['of thirteen weeks', { cycleWeeks: 13 }, 'cycleWeeks'],
    ['with a weekday that is none', { lines: [evening(1, 8)] }, 'lines.0.weekday'],
    ['with an unknown kind', { lines: [{ ...evening(1, 1), kind: 'x' }] }, 'lines.0.kind'],
  ])('%s is refused at its field', async (_what, more, path) => {
    const input = { name: 'A', startsOn: monday, cycleWeeks: 1, lines: [], ...more }
    const reply = await house.call('chef', createPattern, input as never)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path }] } })
  })
})
