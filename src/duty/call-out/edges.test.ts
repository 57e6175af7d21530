import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { callingOut, nobodyOut } from '../../../test/calling-out.ts'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { addAddress } from '../../base/person/api.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { arrive, cancelCallOut, comeBack, leave, listCallOuts, readOut } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('call-out-edges')
})
afterAll(() => house.close())
afterEach(() => nobodyOut(house))
const { decide, decided, go, read, onShift } = callingOut(() => house)

/** A case about somebody whose address is protected: Åvägen 7. */
async function guardedNight() {
  const night = await openNight(house, [{ birthDate: '1990-03-04' }])
  const [personId = ''] = night.personIds
  await house.call('jour1', addAddress, {
    personId,
    kind: 'registered',
    street: 'Åvägen 7',
    place: 'Provby',
    validFrom: '2020-01-01',
  })
  await house.owner
    .updateTable('person')
    .set({ protectedRegistration: true })
    .where('id', '=', personId)
    .execute()
  return night
}

describe('a destination that is somebody’s protected address', () => {
  test('is protected also when nobody ticked that it is, and stands in no answer, audit row or event', async () => {
    const { caseId } = await guardedNight()
    const made = await decide(caseId, { destination: 'åvägen 7, porten på gården' })
    expect(made.status).toBe(200)
    const { rows } = await sql`select * from audit_event`.execute(house.owner)
    const lists = [await house.call('chef', listCallOuts, {}), await house.call('chef', readOut, {})]
    const heard = [made.body, rows, await read(caseId), ...lists.map(({ body }) => body)]
    expect(JSON.stringify(heard)).not.toMatch(/åvägen/i)
    expect((await read(caseId)).callOuts[0]).toMatchObject({
      destinationProtected: true,
      hasDestination: true,
      destination: null,
    })
  })
})

describe('a case that is closed', () => {
  test('is not left for, and the call-out that waited is cancelled instead', async () => {
    const { callOutId, caseId } = await decided()
    await closeNight(house, caseId)
    expect(await go(callOutId)).toMatchObject({
      status: 409,
      body: { code: 'case-closed', sentence: expect.stringContaining('Öppna det igen') },
    })
    const reason = 'Ärendet är avslutat.'
    expect((await house.call('jour1', cancelCallOut, { callOutId, version: 1, reason })).status).toBe(200)
  })
})

test('what the departure cannot mend stands at no field of it', async () => {
  const { callOutId } = await decided({}, '2180')
  await onShift('jour2')
  const reply = await go(callOutId)
  expect(reply).toMatchObject({
    status: 409,
    body: { code: 'not-on-shift', sentence: expect.stringContaining('i beslutet') },
  })
  expect(reply.body.field).toBeUndefined()
  expect(Object.keys(leave.input.properties)).not.toContain('workers')
  await house.owner.deleteFrom('rosterShift').execute()
})

test('a call-out over midnight and over the hour that comes twice is counted in real minutes', async () => {
  const { callOutId, caseId } = await decided({ needAt: addMinutes(now(), -5) })
  const moments = {
    leftAt: '2026-10-24T23:30:00.000Z',
    arrivedAt: '2026-10-25T00:30:00.000Z',
    leftSceneAt: '2026-10-25T01:30:00.000Z',
  }
  await house.owner
    .updateTable('callOut')
    .set({
      ...moments,
      needAt: '2026-10-24T21:50:00.000Z',
      decidedAt: '2026-10-24T21:55:00.000Z',
      version: 4,
    })
    .where('id', '=', callOutId)
    .execute()
  await house.owner
    .updateTable('callOutWorker')
    .set({ leftAt: moments.leftAt })
    .where('callOutId', '=', callOutId)
    .execute()
  expect(
    (await house.call('jour1', comeBack, { callOutId, version: 4, at: '2026-10-25T02:15:00.000Z' })).status,
  ).toBe(200)
  const { rows } = await sql<{ minutes: number; is: number }>`
    select m.minutes, f.arrival_minutes as is from measure m join call_out_figures f on f.id = m.source_id
    where m.case_id = ${caseId}`.execute(house.owner)
  expect(rows).toEqual([{ minutes: 105, is: 160 }])
})

test('two who arrive at once: one is told by whom it was done', async () => {
  const { callOutId } = await decided()
  await go(callOutId)
  const arrived = (as: Person) => house.call(as, arrive, { callOutId, version: 2 })
  const both = await Promise.all([arrived('jour1'), arrived('jour2')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body.stale?.by).toMatch(/Provsson/)
})

describe('the walls', () => {
  const tables = ['call_out', 'call_out_worker', 'call_out_sign', 'safety_warning', 'police_help']
  const scope = (as: Person) => ({
    ...house.posts[as],
    accountId: house.accounts[as],
    name: '',
    title: '',
    sessionId: null,
  })
  test.each<Person>(['gavle', 'ordforande', 'utvarderare', 'admin'])('%s sees no row', async (as) => {
    await decided()
    for (const table of [...tables, 'call_out_unmasking', 'call_out_policy', 'member_travel']) {
      const seen = await inScope(house.db, scope(as), (tx) =>
        sql`select from ${sql.table(table)}`.execute(tx),
      )
      expect([table, seen.rows.length]).toEqual([table, 0])
    }
  })

  test('nobody of the duty writes in a case that asks for a reason to open', async () => {
    const { caseId } = await decided()
    await closeNight(house, caseId)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', caseId)
      .execute()
    await expect(
      inScope(house.db, scope('jour1'), (tx) =>
        sql`insert into call_out (id, case_id, purpose, decision, decided_at, decided_by, asked_by, need_at, duty_mode, necessity,
            reason, equal_treatment, municipality_code, check_in_minutes) values (gen_random_uuid(), ${caseId}, 'protection', 'go', now(),
          ${house.accounts.jour1}, 'police', now(), 'duty', 'necessary', 'x', 'same', '2180', 30)`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
