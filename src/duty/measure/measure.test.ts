import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, type Night, openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { changeMeasure, listMeasures, listMeasureTypes, logMeasure, withdrawMeasure } from './api.ts'
import { suggestMinutes, typeVersionAt } from './rules.ts'
import { measuresOfCase, writeMeasure } from './store.ts'

describe('the minutes suggested from the times of a contact', () => {
  const callAt = '2026-11-21T23:40:00.000Z'
  const contact = {
    status: 'complete',
    callAt,
    changedAt: '2026-11-21T23:52:12.000Z',
    lateEntry: false,
  } as const
  test.each([
    ['are whole, the begun one included', contact, 0, callAt, 13],
    ['run to now while the call goes on', { ...contact, status: 'ongoing' }, 0, addMinutes(callAt, 31), 31],
    ['are less what is already logged', contact, 5, callAt, 8],
    ['are not stated when all is logged', contact, 13, callAt, null],
    ['are not stated when it was typed in afterwards', { ...contact, lateEntry: true }, 0, callAt, null],
    ['are not stated when it was withdrawn', { ...contact, status: 'withdrawn' }, 0, callAt, null],
    ['are not stated when nothing happened', { ...contact, changedAt: callAt }, 0, callAt, null],
    [
      'are not stated when it was left open',
      { ...contact, changedAt: addMinutes(callAt, 241) },
      0,
      callAt,
      null,
    ],
    [
      'are real minutes on the night the clocks go back',
      { ...contact, callAt: '2026-10-25T00:50:00.000Z', changedAt: '2026-10-25T01:10:00.000Z' },
      0,
      callAt,
      20,
    ],
  ] as const)('%s', (_rule, times, logged, at, minutes) => {
    expect(suggestMinutes(times, logged, at)).toBe(minutes)
  })
})

test.each([
  ['2016-01-01T12:00:00.000Z', 1],
  ['2017-09-30T21:59:00.000Z', 1],
  ['2017-09-30T22:00:00.000Z', 2],
  ['2025-06-30T21:59:59.000Z', 2],
  ['2025-06-30T22:00:00.000Z', 3],
])('a measure at %s keeps edition %i of the list, by the local day', (at, version) => {
  expect(typeVersionAt(at)).toBe(version)
})

let house: House
let night: Night
beforeAll(async () => {
  house = await openHouse('measure')
  night = await openNight(house, [{ statedAge: 9 }])
})
afterAll(() => house.close())

const log = (input: Record<string, unknown>, as: 'jour1' | 'gavle' | 'admin' = 'jour1', commandId?: string) =>
  house.call(
    as,
    logMeasure,
    { caseId: night.caseId, type: 'follow-up', dutyMode: 'duty', ...input } as never,
    {
      ...(commandId && { commandId }),
    },
  )
const shown = async (id: string) => {
  const { body } = await house.call('jour2', listMeasures, { caseId: night.caseId })
  const found = body.measures.find((measure) => measure.id === id)
  if (found === undefined) throw new Error('not shown')
  return found
}

describe('a measure', () => {
  test('is logged in one press: now, by the one who pressed, with the edition of the list and time not stated', async () => {
    const { status, body } = await log({})
    expect(status).toBe(200)
    expect(await shown(body.id)).toMatchObject({
      type: 'follow-up',
      typeVersion: 3,
      minutes: null,
      contactForm: null,
      performedByName: 'Jorun Provsson',
      sourceId: null,
      version: 1,
    })
  })

  test('keeps contact, form, place, municipality, the mode of its own and a colleague who did it', async () => {
    const { body } = await log({
      type: 'advice-referral',
      contactId: night.contactId,
      contactForm: 'visit',
      place: 'police-station',
      municipalityCode: '2184',
      dutyMode: 'standby',
      minutes: 25,
      performedBy: house.accounts.jour2,
      note: 'Hänvisad till mottagningen.',
    })
    expect(await shown(body.id)).toMatchObject({
      contactId: night.contactId,
      place: 'police-station',
      municipalityCode: '2184',
      dutyMode: 'standby',
      minutes: 25,
      performedByName: 'Jonas Provsson',
      registeredBy: house.accounts.jour1,
    })
  })

  test('is one when the button is pressed twice', async () => {
    const before = await countRows(house, 'measure')
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([log({}, 'jour1', commandId), log({}, 'jour1', commandId)])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'measure')).toBe(before + 1)
  })

  test.each([
    ['a code closed with the old act', { type: 'placement-sol-2001' }, 'expired-code', 'type'],
    [
      'a code before it opened',
      { type: 'placement-sol-2025', at: '2025-06-30T21:00:00.000Z' },
      'expired-code',
      'type',
    ],
    ['a moment before the first list', { at: '2015-12-31T12:00:00.000Z' }, 'time-far-off', 'at'],
    ['a time to come', { at: '2199-01-01T00:00:00.000Z' }, 'in-the-future', 'at'],
    ['a municipality that is none', { municipalityCode: '9999' }, 'municipality-unknown', 'municipalityCode'],
    ['a measure that writes itself', { type: 'protective-assessment' }, 'written-by-source', 'type'],
    [
      'a custody that is counted by its decision',
      { type: 'immediate-custody-lvu' },
      'made-elsewhere',
      'note',
    ],
    ['a contact of another case', { contactId: newId() }, 'contact-not-of-case', 'contactId'],
    ['somebody who does not work in the duty', { performedBy: newId() }, 'performer-unknown', 'performedBy'],
  ])('with %s is refused', async (_what, input, code, field) => {
    const reply = await log(input)
    expect(reply).toMatchObject({ status: 409, body: { code, field } })
    expect(reply.body.sentence).not.toBe('')
  })

  test('of yesterday takes a code that was open then', async () => {
    const { body } = await log({ type: 'placement-sol-2001', at: '2025-06-30T23:30:00+02:00' })
    expect(await shown(body.id)).toMatchObject({
      type: 'placement-sol-2001',
      typeVersion: 2,
      at: '2025-06-30T21:30:00.000Z',
    })
  })

  test.each([
    ['a type out of the list', { type: 'x' }, 'type', 'not-in-list'],
    ['minus minutes', { minutes: -1 }, 'minutes', 'out-of-range'],
    ['a note too long', { note: 'å'.repeat(2001) }, 'note', 'too-long'],
    ['an unknown key', { nyckel: 1 }, 'nyckel', 'unknown'],
  ])('with %s is refused at the field', async (_what, input, path, code) => {
    expect(await log(input)).toMatchObject({ status: 400, body: { errors: [{ path, code }] } })
  })

  test('is changed by anyone on duty, and a stale change is told who changed what', async () => {
    const { body } = await log({ minutes: 10 })
    const changed = await house.call('jour2', changeMeasure, { measureId: body.id, version: 1, minutes: 15 })
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
    const stale = await house.call('jour1', changeMeasure, { measureId: body.id, version: 1, note: 'x' })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', fields: ['minutes'] } },
    })
    expect(await shown(body.id)).toMatchObject({ minutes: 15, note: null })
  })

  test('is not moved to a day when its type was not open', async () => {
    const { body } = await log({ type: 'placement-sol-2025' })
    const moved = await house.call('jour1', changeMeasure, {
      measureId: body.id,
      version: 1,
      at: '2025-06-01T10:00:00.000Z',
    })
    expect(moved).toMatchObject({ status: 409, body: { code: 'expired-code', field: 'type' } })
  })

  test('is withdrawn with a reason, stays in the file and is no longer counted', async () => {
    const { body } = await log({})
    const blank = await house.call('jour1', withdrawMeasure, { measureId: body.id, version: 1, reason: '  ' })
    expect(blank).toMatchObject({ status: 409, body: { code: 'reason-missing', field: 'reason' } })
    await house.call('jour1', withdrawMeasure, { measureId: body.id, version: 1, reason: 'Fel ärende.' })
    expect(await shown(body.id)).toMatchObject({
      withdrawnReason: 'Fel ärende.',
      withdrawnByName: 'Jorun Provsson',
    })
    const standing = await inScope(house.db, duty(), (tx) => measuresOfCase(tx, night.caseId))
    expect(standing.map((measure) => measure.id)).not.toContain(body.id)
    const again = await house.call('jour1', changeMeasure, { measureId: body.id, version: 2, minutes: 1 })
    expect(again).toMatchObject({ status: 409, body: { code: 'withdrawn' } })
  })

  test('that another slice wrote is neither changed nor withdrawn here, and is one per source', async () => {
    const sourceId = newId()
    const made = {
      caseId: night.caseId,
      type: 'protective-assessment',
      at: now(),
      dutyMode: 'duty',
      performedBy: house.accounts.jour1,
      registeredAt: now(),
      sourceKind: 'protective-assessment',
      sourceId,
    } as const
    const { id } = await inScope(house.db, duty(), (tx) => writeMeasure(tx, { ...made, id: newId() }))
    expect(await house.call('jour1', changeMeasure, { measureId: id, version: 1, minutes: 5 })).toMatchObject(
      { status: 409, body: { code: 'automatic' } },
    )
    expect(
      await house.call('jour1', withdrawMeasure, { measureId: id, version: 1, reason: 'Nej.' }),
    ).toMatchObject({ status: 409, body: { code: 'automatic' } })
    await expect(
      inScope(house.db, duty(), (tx) => writeMeasure(tx, { ...made, id: newId() })),
    ).rejects.toThrow(/unique/)
  })

  test('is out of reach for a municipality and an administrator, at the door and in the database', async () => {
    for (const as of ['gavle', 'admin'] as const) expect((await log({}, as)).status).toBe(403)
    expect((await house.call('gavle', listMeasures, { caseId: night.caseId })).status).toBe(403)
    const intake = {
      ...duty(),
      accountId: house.accounts.gavle,
      role: 'intake',
      memberId: house.members.gavle,
    } as const
    expect(await inScope(house.db, intake, (tx) => measuresOfCase(tx, night.caseId))).toEqual([])
  })

  test('is refused in a closed case, and in none', async () => {
    const other = await openNight(house, [{ statedAge: 4 }])
    await closeNight(house, other.caseId)
    expect(await log({ caseId: other.caseId })).toMatchObject({ status: 409, body: { code: 'case-closed' } })
    expect((await log({ caseId: newId() })).status).toBe(404)
  })

  test('is read with suggested minutes, and every reading is in the audit', async () => {
    const other = await openNight(house, [{ statedAge: 4 }])
    await house.owner
      .updateTable('contact')
      .set({ status: 'complete', changedAt: addMinutes(now(), 11) })
      .where('id', '=', other.contactId)
      .execute()
    const read = () => house.call('chef', listMeasures, { caseId: other.caseId })
    expect((await read()).body).toMatchObject({
      caseOpen: true,
      stayCode: '2180',
      contacts: [{ id: other.contactId, suggestedMinutes: 12 }],
    })
    await read()
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select('caseIds')
      .where('contract', '=', 'measure.of-case')
      .where('accountId', '=', house.accounts.chef)
      .execute()
    expect(rows.filter((row) => row.caseIds.includes(other.caseId))).toHaveLength(2)
  })
})

test.each([
  ['2026-11-22', 3, { 'placement-sol-2001': false, 'placement-sol-2025': true, 'follow-up': true }],
  ['2024-05-01', 2, { 'placement-sol-2001': true, 'follow-up': true }],
] as const)(
  'the list on %s tells which codes are open, with definition, instruction and counting rule',
  async (on, version, open) => {
    const { body } = await house.call('jour1', listMeasureTypes, { on })
    expect(body.version).toBe(version)
    const byKey = Object.fromEntries(body.types.map((type) => [type.key, type.open]))
    expect(byKey).toMatchObject(open)
    expect(body.types.every((type) => type.definition && type.instruction && type.countingRule)).toBe(true)
    expect(body.types.find((type) => type.key === 'protective-assessment')?.writtenBy).toBe(
      'protective-assessment',
    )
  },
)

const duty = () =>
  ({
    accountId: house.accounts.jour1,
    name: 'Jorun Provsson',
    title: 'socialsekreterare',
    role: 'duty-worker',
    memberId: null,
    partnerId: null,
    sessionId: null,
  }) as const
