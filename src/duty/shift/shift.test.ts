import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { sentReport } from '../../../test/report.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { startContact, withdrawContact } from '../intake/api.ts'
import {
  closeShift,
  handOverShift,
  joinShift,
  keepOpen,
  leaveShift,
  readBoard,
  readChecklist,
  readPoint,
  reviewShifts,
  startShift,
  writePoint,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('shift')
})
afterAll(() => house.close())

/** Each test finds the desk empty and nobody on it. */
afterEach(async () => {
  for (const { id } of await house.owner
    .selectFrom('cases')
    .select('id')
    .where('status', '=', 'open')
    .execute())
    await closeNight(house, id)
  await house.owner
    .updateTable('contact')
    .set({ status: 'withdrawn', withdrawnReason: 'prov' })
    .where('status', '=', 'ongoing')
    .execute()
  for (const table of ['handoverReading', 'handoverPoint', 'keeping', 'shiftStaff', 'shift'] as const)
    await house.owner.deleteFrom(table).execute()
})

const on = (...who: Person[]) => who.map((one) => ({ accountId: house.accounts[one] }))
async function started(as: Person = 'jour1', more: object = {}, staff = on('jour1', 'jour2')) {
  const reply = await house.call(as, startShift, { kind: 'duty', staff, ...more } as never)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.id
}
const point = async (shiftId: string, text: string, caseId: string | null = null, as: Person = 'jour1') =>
  (await house.call(as, writePoint, { shiftId, text, caseId })).body.id
const handOver = (shiftId: string, version = 1, as: Person = 'jour1') =>
  house.call(as, handOverShift, { shiftId, version })
const close = (shiftId: string, version = 2, as: Person = 'jour1') =>
  house.call(as, closeShift, { shiftId, version })
const board = async (as: Person = 'jour1') => (await house.call(as, readBoard, {})).body
const keep = (shiftId: string, of: object, more: object = {}) =>
  house.call('jour1', keepOpen, {
    shiftId,
    why: 'Väntar på beslut',
    keptByWhom: 'Nästa pass',
    ...of,
    ...more,
  } as never)

describe('a shift', () => {
  test('starts, hands its points over, is read by the one that comes, and closes', async () => {
    const shiftId = await started()
    const pointId = await point(shiftId, 'Lugnt. Nya nycklar i skåpet.')
    expect(await handOver(shiftId)).toMatchObject({ status: 200, body: { version: 2 } })
    const next = await started('jour2', { kind: 'standby', takenOverFromId: shiftId }, on('jour2'))
    expect((await board()).unread).toBe(1)
    expect((await house.call('jour2', readPoint, { pointId })).status).toBe(200)
    const after = await board()
    expect(after.unread).toBe(0)
    expect(after.points[0]?.readings).toMatchObject([{ name: 'Jonas Provsson', readAt: expect.any(String) }])
    expect(await close(shiftId)).toMatchObject({ status: 200, body: { version: 3 } })
    expect((await board()).shifts.map(({ id }) => id)).toEqual([next])
  })

  test('who goes on into the next is moved there, and who stays leaves when it closes', async () => {
    const shiftId = await started()
    await point(shiftId, 'Lugnt.')
    await handOver(shiftId)
    await started('jour2', { kind: 'standby', takenOverFromId: shiftId }, on('jour2'))
    await close(shiftId)
    const rows = await house.owner
      .selectFrom('shiftStaff')
      .selectAll()
      .where('shiftId', '=', shiftId)
      .execute()
    expect(rows.every(({ leftAt }) => leftAt !== null)).toBe(true)
  })

  test('may begin beside the one that is finishing (10 to 11), and not beside one that has the desk', async () => {
    const shiftId = await started('jour1', {}, on('jour1'))
    const beside = await house.call('jour2', startShift, { kind: 'duty', staff: on('jour2') })
    expect(beside).toMatchObject({ status: 409, body: { code: 'shift-open', field: 'kind' } })
    await point(shiftId, 'Lugnt.')
    await handOver(shiftId)
    const next = await started('jour2', { takenOverFromId: shiftId }, on('jour2'))
    expect((await board()).shifts.map(({ id }) => id).sort()).toEqual([shiftId, next].sort())
  })

  test('is one when two start it at once, and one when it is pressed twice', async () => {
    const [a, b] = await Promise.all([
      house.call('jour1', startShift, { kind: 'duty', staff: on('jour1') }),
      house.call('jour2', startShift, { kind: 'duty', staff: on('jour2') }),
    ])
    expect([a.status, b.status].sort()).toEqual([200, 409])
    const commandId = crypto.randomUUID()
    const crisis = { kind: 'crisis', staff: on('chef') } as const
    const replies = await Promise.all([1, 2].map(() => house.call('chef', startShift, crisis, { commandId })))
    expect(replies[0]?.body).toEqual(replies[1]?.body)
    expect(await countRows(house, 'shift')).toBe(2)
  })

  test.each([
    ['in the future', () => ({ startedAt: addMinutes(now(), 30) }), 'in-the-future', 'startedAt'],
    ['two days ago', () => ({ startedAt: addMinutes(now(), -2880) }), 'started-too-long-ago', 'startedAt'],
    ['with nobody', () => ({ staff: [] }), 'staff-missing', 'staff'],
    ['with an administrator', () => ({ staff: on('admin') }), 'staff-unknown', 'staff'],
    ['with somebody twice', () => ({ staff: on('jour1', 'jour1') }), 'staff-twice', 'staff'],
    ['over nothing', () => ({ takenOverFromId: house.accounts.chef }), 'takeover-unknown', 'takenOverFromId'],
  ])('does not start %s', async (_what, change, code, field) => {
    const reply = await house.call('jour1', startShift, {
      kind: 'duty',
      staff: on('jour1'),
      ...change(),
    } as never)
    expect(reply).toMatchObject({
      status: 409,
      body: { code, field, sentence: expect.stringMatching(/\.$/) },
    })
  })

  test('does not take over what is not handed over, nor somebody who works elsewhere', async () => {
    const shiftId = await started()
    const other = (more: object) => house.call('chef', startShift, { kind: 'standby', ...more } as never)
    expect((await other({ staff: on('chef'), takenOverFromId: shiftId })).body.code).toBe('not-handed-over')
    expect((await other({ staff: on('jour1') })).body.code).toBe('staff-elsewhere')
  })

  test('has people join and leave, but never the last one', async () => {
    const shiftId = await started('jour1', {}, on('jour1'))
    const join = (as: Person) =>
      house.call('jour1', joinShift, {
        shiftId,
        accountId: house.accounts[as],
        team: 'outer',
        isSubstitute: true,
      })
    expect((await join('jour2')).status).toBe(200)
    expect((await join('jour2')).body.code).toBe('staff-elsewhere')
    expect((await join('admin')).body.code).toBe('staff-unknown')
    expect((await board()).shifts[0]?.staff).toContainEqual(
      expect.objectContaining({ name: 'Jonas Provsson', team: 'outer', isSubstitute: true }),
    )
    const leave = (as: Person, more: object = {}) =>
      house.call('jour1', leaveShift, { shiftId, accountId: house.accounts[as], ...more })
    expect((await leave('chef')).body.code).toBe('not-present')
    expect((await leave('jour2', { leftAt: addMinutes(now(), 60) })).body.code).toBe('in-the-future')
    expect((await leave('jour2', { leftAt: addMinutes(now(), -60) })).body.code).toBe('leaves-first')
    expect((await leave('jour2')).status).toBe(200)
    expect((await leave('jour1')).body.code).toBe('last-one-present')
  })
})

describe('handing over', () => {
  test('asks for a general line and one for each open case, by number', async () => {
    const shiftId = await started()
    expect((await handOver(shiftId)).body.code).toBe('general-point-missing')
    await point(shiftId, 'Lugnt.')
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    const refused = await handOver(shiftId)
    expect(refused).toMatchObject({ status: 409, body: { code: 'points-missing' } })
    expect(refused.body.sentence).toMatch(/J\d{4}-\d{4}/)
    await point(shiftId, 'Mormor ringer 06.', caseId)
    expect((await handOver(shiftId)).status).toBe(200)
    expect((await handOver(shiftId, 2)).body.code).toBe('already-handed-over')
  })

  test('is not done on an older picture of the shift', async () => {
    const shiftId = await started()
    await point(shiftId, 'Lugnt.')
    expect((await handOver(shiftId, 7)).status).toBe(409)
  })

  test('keeps a point until somebody who comes has read it: not the writer, not who goes home', async () => {
    const shiftId = await started()
    const pointId = await point(shiftId, 'Lugnt.')
    const read = (as: Person) => house.call(as, readPoint, { pointId })
    expect((await read('jour1')).body.code).toBe('own-point')
    expect((await read('jour2')).body.code).toBe('not-handed-over')
    await handOver(shiftId)
    expect((await read('jour2')).body.code).toBe('not-in-next-shift')
    await close(shiftId)
    // Nobody came: the day after it is there still.
    expect((await board('chef')).unread).toBe(1)
    await started('jour2', { takenOverFromId: shiftId }, on('jour2'))
    expect((await read('jour2')).status).toBe(200)
    expect((await read('jour2')).body.code).toBe('already-read')
  })

  test('is not written about what is not there, nor with nothing, nor in a closed shift', async () => {
    const shiftId = await started()
    const write = (more: object) =>
      house.call('jour1', writePoint, { shiftId, text: 'Lugnt.', ...more } as never)
    expect((await write({ caseId: house.accounts.chef })).body.code).toBe('matter-unknown')
    expect((await write({ text: '  ' })).body).toMatchObject({ code: 'text-missing', field: 'text' })
    await write({})
    await handOver(shiftId)
    await close(shiftId)
    expect((await write({})).body.code).toBe('shift-closed')
  })
})

describe('closing', () => {
  test('is refused with what is left, and each thing has its way', async () => {
    const shiftId = await started()
    const { caseId, contactId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    await point(shiftId, 'Lugnt.')
    await point(shiftId, 'Mormor ringer 06.', caseId)
    expect((await close(shiftId, 1)).body.code).toBe('not-handed-over')
    await handOver(shiftId)
    const ongoing = await close(shiftId)
    expect(ongoing).toMatchObject({ status: 409, body: { code: 'contacts-ongoing' } })
    expect(ongoing.body.sentence).toMatch(/K\d{4}-\d{4}/)
    const { left } = (await house.call('jour1', readChecklist, { shiftId })).body
    expect(left.map(({ kind, id }) => [kind, id])).toEqual([
      ['contact-ongoing', contactId],
      ['case-open', caseId],
    ])
    expect((await keep(shiftId, { contactId })).status).toBe(200)
    expect((await close(shiftId)).body).toMatchObject({
      code: 'cases-open',
      sentence: expect.stringMatching(/J\d{4}-\d{4}/),
    })
    expect((await keep(shiftId, { caseId })).status).toBe(200)
    expect((await close(shiftId)).status).toBe(200)
    // Kept is not lost: it stands on the board of the next, with why and who has it.
    const { cases, contacts } = await board('jour2')
    expect(cases[0]?.kept).toMatchObject({ why: 'Väntar på beslut', keptByWhom: 'Nästa pass' })
    expect(contacts[0]?.kept).toMatchObject({ contactId })
  })

  test('needs no keeping where the report is sent or the case closed', async () => {
    const shiftId = await started()
    const { caseId, contactId } = await sentReport(house)
    await house.call('jour1', withdrawContact, { contactId, version: 1, reason: 'Felringning' })
    await point(shiftId, 'Lugnt.')
    await point(shiftId, 'Rapporten är sänd.', caseId)
    await handOver(shiftId)
    expect((await close(shiftId)).status).toBe(200)
  })

  test('by two at once is once, and closed is closed', async () => {
    const shiftId = await started()
    await point(shiftId, 'Lugnt.')
    await handOver(shiftId)
    const replies = await Promise.all([close(shiftId), close(shiftId, 2, 'jour2')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await close(shiftId, 3)).body.code).toBe('shift-closed')
    const join = await house.call('jour1', joinShift, { shiftId, accountId: house.accounts.jour2 })
    expect(join.body.code).toBe('shift-closed')
  })

  test('in standby waits for the night of each', async () => {
    const shiftId = await started('jour1', { kind: 'standby' })
    await point(shiftId, 'Lugnt.')
    await handOver(shiftId)
    expect((await close(shiftId)).body.code).toBe('nights-unreported')
    const { left } = (await house.call('jour1', readChecklist, { shiftId })).body
    expect(left.map(({ name }) => name).sort()).toEqual(['Jonas Provsson', 'Jorun Provsson'])
  })

  test('keeps only what goes on, with why and to whom; said anew it is the same keeping', async () => {
    const shiftId = await started()
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    expect((await keep(shiftId, {})).body.code).toBe('matter-unknown')
    expect((await keep(shiftId, { caseId }, { why: '' })).body).toMatchObject({
      code: 'why-missing',
      field: 'why',
    })
    expect((await keep(shiftId, { caseId }, { keptByWhom: ' ' })).body.code).toBe('whom-missing')
    await keep(shiftId, { caseId })
    await keep(shiftId, { caseId }, { keptByWhom: 'Chefen' })
    expect((await board()).cases[0]?.kept?.keptByWhom).toBe('Chefen')
    expect(await countRows(house, 'keeping')).toBe(1)
    await closeNight(house, caseId)
    expect((await keep(shiftId, { caseId })).body.code).toBe('matter-ended')
  })
})

describe('who is not of the duty', () => {
  test('neither sees nor works a shift', async () => {
    const shiftId = await started()
    for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(who, readBoard, {})).status).toBe(403)
      expect((await house.call(who, startShift, { kind: 'standby', staff: on('jour1') })).status).toBe(403)
      expect((await house.call(who, handOverShift, { shiftId, version: 1 })).status).toBe(403)
      expect((await house.call(who, closeShift, { shiftId, version: 1 })).status).toBe(403)
    }
    expect((await house.call('jour1', reviewShifts, {})).status).toBe(403)
    const review = await house.call('chef', reviewShifts, {})
    expect(review.body.shifts.map(({ id }) => id)).toContain(shiftId)
  })

  test.each([
    ['an unknown kind', { kind: 'natt', staff: [] }, 'kind', 'not-in-list'],
    ['an unknown key', { kind: 'duty', staff: [], nyckel: 1 }, 'nyckel', 'unknown'],
    ['no staff', { kind: 'duty' }, 'staff', 'required'],
    [
      'an impossible date',
      { kind: 'duty', staff: [], startedAt: '2026-02-31T10:00:00Z' },
      'startedAt',
      'bad-date-time',
    ],
  ])('%s is refused at the field', async (_what, input, path, code) => {
    const reply = await house.call('jour1', startShift, input as never)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path, code }] } })
  })
})

test('a call that goes on stands on the board of all, with who has it', async () => {
  await started()
  const call = await house.call('jour1', startContact, {
    story: 'Polisen ringer om en ung person.',
  } as never)
  const { contacts } = await board('jour2')
  expect(contacts).toMatchObject([{ id: call.body.id, answeredByName: 'Jorun Provsson' }])
})
