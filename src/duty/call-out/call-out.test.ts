import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { callingOut, nobodyOut } from '../../../test/calling-out.ts'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { closeCase } from '../../exchange/closing/api.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { setPolicy, setTravel } from '../cover/api.ts'
import { listMeasures } from '../measure/api.ts'
import {
  arrive,
  cancelCallOut,
  checkIn,
  comeBack,
  endAlarm,
  leaveScene,
  listCallOuts,
  openDestination,
  raiseAlarm,
  readOut,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('call-out')
})
afterAll(() => house.close())
// Nobody of one story is still out in the next, or was at the same time.
afterEach(() => nobodyOut(house))
const { decide, decided, go, read, both } = callingOut(() => house)

describe('a call-out', () => {
  test('is decided, left for, arrived at, left and come back from; its journey is a measure of the case', async () => {
    const from = '2026-01-01'
    const source = 'Rutin för restider'
    await house.call('chef', setTravel, {
      memberId: house.members.hudiksvall,
      minutesFrom: 75,
      minutesTo: 90,
      source,
      validFrom: from,
    })
    const { callOutId, caseId } = await decided(
      { needAt: addMinutes(now(), -100), destination: 'Testvägen 1', withPolice: 'no', vehicle: 'duty-car' },
      '2184',
    )
    const at = (minutes: number) => addMinutes(now(), -minutes)
    expect(await go(callOutId, { at: at(95) })).toMatchObject({ status: 200, body: { version: 2 } })
    const early = await house.call('jour1', arrive, { callOutId, version: 2, at: at(96) })
    expect(early).toMatchObject({ status: 409, body: { code: 'before-last-step', field: 'at' } })
    expect(
      (await house.call('jour2', arrive, { callOutId, version: 2, at: at(20), policeWaitedMinutes: 180 }))
        .status,
    ).toBe(200)
    expect((await house.call('jour1', comeBack, { callOutId, version: 3 })).body.code).toBe('not-left-scene')
    expect((await house.call('jour1', leaveScene, { callOutId, version: 3, at: at(10) })).status).toBe(200)
    expect(
      await house.call('jour1', comeBack, { callOutId, version: 4, at: at(5), clientCarried: true }),
    ).toMatchObject({ status: 200, body: { version: 5 } })
    expect((await house.call('jour1', comeBack, { callOutId, version: 5 })).body.code).toBe('already-back')
    const { callOuts, needAt } = await read(caseId)
    expect(needAt).toMatch(/Z$/)
    expect(callOuts[0]).toMatchObject({
      travelMinutesFrom: 75,
      travelMinutesTo: 90,
      policeWaitedMinutes: 180,
      checkInMinutes: 30,
      municipalityName: 'Hudiksvall',
      destination: 'Testvägen 1',
    })
    expect(callOuts[0]?.workers.map(({ name }) => name)).toEqual(['Jonas Provsson', 'Jorun Provsson'])
    const { body } = await house.call('jour1', listMeasures, { caseId })
    expect(body.measures).toMatchObject([
      {
        type: 'client-transport',
        minutes: 80,
        sourceId: callOutId,
        sourceKind: 'call-out',
        municipalityCode: '2184',
      },
    ])
  })

  test('that is cancelled before anybody left ends; on the way everybody comes back first', async () => {
    const { callOutId } = await decided()
    expect(
      (await house.call('jour1', cancelCallOut, { callOutId, version: 1, reason: ' ' })).body,
    ).toMatchObject({ code: 'reason-missing' })
    expect(
      (await house.call('jour1', cancelCallOut, { callOutId, version: 1, reason: 'Mormor kom.' })).status,
    ).toBe(200)
    expect((await go(callOutId, { version: 2 })).body.code).toBe('cancelled')
    const second = await decided()
    await go(second.callOutId)
    await house.call('jour1', cancelCallOut, {
      callOutId: second.callOutId,
      version: 2,
      reason: 'Polisen ringde.',
    })
    expect((await house.call('jour1', arrive, { callOutId: second.callOutId, version: 3 })).body.code).toBe(
      'cancelled',
    )
    expect((await house.call('jour1', comeBack, { callOutId: second.callOutId, version: 3 })).status).toBe(
      200,
    )
  })

  test('is done once by a double click, and not by someone who saw an older version', async () => {
    const { callOutId, caseId } = await decided()
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      go(callOutId, {}, 'jour1', commandId),
      go(callOutId, {}, 'jour1', commandId),
    ])
    expect(first.status).toBe(200)
    expect(second).toEqual(first)
    expect(await house.call('jour2', arrive, { callOutId, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jorun Provsson' } },
    })
    const before = await countRows(house, 'call_out')
    const again = crypto.randomUUID()
    const input = { decision: 'refused', reasonNotActing: 'can-wait' } as const
    const replies = await Promise.all([
      decide(caseId, input, 'jour2', again),
      decide(caseId, input, 'jour2', again),
    ])
    expect(replies[0]).toEqual(replies[1])
    expect(await countRows(house, 'call_out')).toBe(before + 1)
  })

  test('takes nobody who is out already, also when two leave at the same moment', async () => {
    const [one, two] = [await decided(), await decided()]
    const replies = await Promise.all([go(one.callOutId), go(two.callOutId, {}, 'jour2')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'already-out',
      sentence: expect.stringContaining('är redan ute'),
    })
    const night = await openNight(house, [{ statedAge: 4 }])
    expect((await decide(night.caseId)).body.code).toBe('already-out')
    const overlap = house.owner
      .updateTable('callOutWorker')
      .set({ leftAt: now() })
      .where('leftAt', 'is', null)
      .where('accountId', '=', house.accounts.jour1)
      .where('callOutId', 'in', [one.callOutId, two.callOutId])
    await expect(overlap.execute()).rejects.toMatchObject({ code: '23P01' })
  })

  test('is not made in a closed case, nor left for twice, nor when the decision is no', async () => {
    const night = await openNight(house, [{ statedAge: 4 }])
    const no = await decide(night.caseId, { decision: 'refused', reasonNotActing: 'can-wait', workers: [] })
    expect((await go(no.body.id)).body.code).toBe('not-going')
    const yes = await decide(night.caseId, { supersedes: no.body.id })
    expect(yes.status).toBe(200)
    expect((await decide(night.caseId, { supersedes: no.body.id })).body.code).toBe('superseded')
    await go(yes.body.id)
    expect((await go(yes.body.id, { version: 2 })).body.code).toBe('already-left')
    expect(
      (
        await decide(night.caseId, {
          supersedes: yes.body.id,
          decision: 'refused',
          reasonNotActing: 'can-wait',
        })
      ).body.code,
    ).toBe('under-way')
    await closeNight(house, night.caseId)
    expect((await decide(night.caseId)).body.code).toBe('case-closed')
    expect((await house.call('jour1', arrive, { callOutId: yes.body.id, version: 2 })).status).toBe(200)
  })

  test.each([
    ['refused without a code', { decision: 'refused', workers: [] }, 'reason-not-acting-missing'],
    ['postponed without until', { decision: 'postponed', workers: [] }, 'until-missing'],
    [
      'postponed until yesterday',
      { decision: 'postponed', postponedUntil: addMinutes(now(), -60), workers: [] },
      'until-passed',
    ],
    ['without necessity', { necessity: null }, 'necessity-missing'],
    ['without a reason', { reason: '  ' }, 'reason-missing'],
    ['different elsewhere without why', { equalTreatment: 'different' }, 'equal-treatment-text-missing'],
    ['needed in the future', { needAt: addMinutes(now(), 60) }, 'in-the-future'],
    ['needed in another century', { needAt: '1926-01-01T00:00:00.000Z' }, 'time-far-off'],
    ['nowhere', { municipalityCode: '9999' }, 'municipality-unknown'],
    ['with police there who saw nothing said', { policePresent: 'yes' }, 'police-saw-missing'],
    ['by nobody', { workers: [] }, 'worker-missing'],
    ['a talk about no deviation', { purpose: 'dialogue-visit' }, 'deviation-missing'],
    [
      'about a deviation that is not there',
      { purpose: 'dialogue-visit', deviationId: crypto.randomUUID() },
      'deviation-unknown',
    ],
  ] as const)('%s is refused with what to do', async (_what, changes, code) => {
    const night = await openNight(house, [{ statedAge: 4 }])
    const reply = await decide(night.caseId, changes as never)
    expect(reply).toMatchObject({
      status: 409,
      body: { code, sentence: expect.stringMatching(/[a-zåäö]\.$/) },
    })
  })

  test('a long transport of a client is somebody else’s, and accepted with why (F-04)', async () => {
    const policy = {
      staffing: 'always-two',
      checkInMinutes: 30,
      source: 'Riktlinje',
      validFrom: '2026-01-02',
    } as const
    expect((await house.call('chef', setPolicy, { ...policy, longestTransportMinutes: 60 })).status).toBe(200)
    expect((await house.call('chef', setPolicy, policy)).body.code).toBe('later-exists')
    const night = await openNight(house, [{ statedAge: 4 }])
    const far = { purpose: 'client-transport', municipalityCode: '2184' } as const
    expect((await decide(night.caseId, far)).body).toMatchObject({
      code: 'transport-too-long',
      field: 'policyReason',
    })
    expect((await decide(night.caseId, { ...far, policyReason: 'Ingen annan finns.' })).status).toBe(200)
  })

  test('keeps its case open until everybody is back', async () => {
    const { callOutId, caseId } = await decided()
    await go(callOutId)
    const close = { caseId, version: 1, closingReason: 'handed-over' } as const
    expect((await house.call('jour1', closeCase, close)).body).toMatchObject({ code: 'somebody-out' })
    await house.call('jour1', cancelCallOut, { callOutId, version: 2, reason: 'Avblåst.' })
    await house.call('jour1', comeBack, { callOutId, version: 3 })
    expect((await house.call('jour1', closeCase, close)).body.code).not.toBe('somebody-out')
  })

  test('is not left for at a time when one of them was still out elsewhere', async () => {
    const [one, two] = [await decided(), await decided()]
    await go(one.callOutId)
    await house.call('jour1', cancelCallOut, { callOutId: one.callOutId, version: 2, reason: 'Avblåst.' })
    await house.call('jour1', comeBack, { callOutId: one.callOutId, version: 3 })
    const early = await go(two.callOutId, { at: addMinutes(now(), -1) })
    expect(early).toMatchObject({ status: 409, body: { code: 'out-then', field: 'at' } })
    expect((await go(two.callOutId)).status).toBe(200)
  })
})

describe('the safety of those who are out', () => {
  test('an alarm and a missed sign are seen on the desk until they end', async () => {
    const { callOutId, caseId } = await decided({ needAt: addMinutes(now(), -60) })
    expect((await house.call('jour1', checkIn, { callOutId })).body.code).toBe('not-left')
    await go(callOutId, { at: addMinutes(now(), -45) })
    const seen = async () =>
      (await house.call('chef', readOut, {})).body.callOuts.find((row) => row.id === callOutId)
    expect((await seen())?.nextCheckInAt).toBeDefined()
    expect(((await seen())?.nextCheckInAt ?? '') < now()).toBe(true)
    await house.call('jour1', checkIn, { callOutId })
    expect(((await seen())?.nextCheckInAt ?? '') > now()).toBe(true)
    expect((await house.call('jour1', raiseAlarm, { callOutId, called: [] })).body).toMatchObject({
      code: 'called-missing',
      field: 'called',
    })
    expect((await house.call('jour1', endAlarm, { callOutId, note: 'x' })).body.code).toBe('no-alarm')
    await house.call('jour1', raiseAlarm, { callOutId, called: ['emergency-112', 'manager'] })
    expect((await seen())?.alarmAt).toMatch(/Z$/)
    await house.call('jour1', arrive, { callOutId, version: 2 })
    await house.call('jour1', leaveScene, { callOutId, version: 3 })
    expect((await house.call('jour1', comeBack, { callOutId, version: 4 })).body.code).toBe('alarm-running')
    expect((await house.call('chef', endAlarm, { callOutId, note: ' ' })).body.code).toBe('reason-missing')
    await house.call('chef', endAlarm, { callOutId, note: 'Polisen kom, alla är oskadda.' })
    expect((await seen())?.alarmAt).toBe(null)
    expect((await house.call('jour1', comeBack, { callOutId, version: 4 })).status).toBe(200)
    expect(await seen()).toBeUndefined()
    expect((await read(caseId)).callOuts[0]?.signs.map(({ kind }) => kind)).toEqual([
      'check-in',
      'alarm',
      'alarm-over',
    ])
  })

  test('a protected destination is hidden until it is opened with a reason, and never in a list', async () => {
    const secret = 'Hemliga gatan 3'
    const { callOutId, caseId } = await decided({ destination: secret, destinationProtected: true })
    expect((await read(caseId)).callOuts[0]).toMatchObject({ destination: null, hasDestination: true })
    await go(callOutId)
    for (const contract of [readOut, listCallOuts])
      expect(JSON.stringify((await house.call('chef', contract, {})).body)).not.toContain('Hemliga')
    expect((await house.call('jour2', openDestination, { callOutId, reason: 'x' })).body.code).toBe(
      'reason-missing',
    )
    expect(
      (await house.call('jour2', openDestination, { callOutId, reason: 'Ska köra dit.' })).body.destination,
    ).toBe(secret)
    expect(await countRows(house, 'call_out_unmasking')).toBe(1)
  })
})

describe('the walls', () => {
  test.each(['gavle', 'ordforande', 'utvarderare', 'admin'] as const)(
    '%s neither decides nor reads',
    async (as) => {
      const night = await openNight(house, [{ statedAge: 4 }])
      expect((await decide(night.caseId, {}, as)).status).toBe(403)
      expect((await house.call(as, readOut, {})).status).toBe(403)
      expect((await house.call(as, listCallOuts, {})).status).toBe(403)
    },
  )

  test('a duty worker reads the last day and night, the manager all; only the manager sets the rule', async () => {
    const { callOutId } = await decided({ workers: both() })
    await house.owner
      .updateTable('callOut')
      .set({ decidedAt: addMinutes(now(), -3000) })
      .where('id', '=', callOutId)
      .execute()
    const sees = async (as: 'jour1' | 'chef') =>
      (await house.call(as, listCallOuts, {})).body.callOuts.some((row) => row.id === callOutId)
    expect([await sees('jour1'), await sees('chef')]).toEqual([false, true])
    const policy = {
      staffing: 'always-two',
      checkInMinutes: 30,
      source: 'Riktlinje',
      validFrom: '2027-01-01',
    } as const
    expect((await house.call('jour1', setPolicy, policy)).status).toBe(403)
  })
})
