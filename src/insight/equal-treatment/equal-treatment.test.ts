import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callingOut, nobodyOut } from '../../../test/calling-out.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { arrive } from '../../duty/call-out/api.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { readTreatment } from './api.ts'
import { bandOf, treatmentOf } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('equal-treatment')
})
afterAll(() => house.close())
const { decide } = callingOut(() => house)
const counted = {
  cases: 9,
  go: 2,
  refused: 3,
  postponed: 0,
  left: 2,
  arrived: 2,
  inTime: 1,
  medianMinutes: 88.4,
  policeWaitedMinutes: null,
}

describe('a row of equal treatment', () => {
  test.each([
    ['five decisions give a share, two arrivals no median', counted, 40, null, null],
    ['four decisions give none', { ...counted, refused: 2 }, null, null, null],
    ['nothing decided is no share of nought', { ...counted, go: 0, refused: 0 }, null, null, null],
    [
      'five arrivals give a median and a share',
      { ...counted, go: 6, left: 6, arrived: 5, inTime: 4 },
      67,
      88,
      80,
    ],
  ])('%s', (_what, row, goShare, medianMinutes, inTimeShare) => {
    expect(treatmentOf(row)).toMatchObject({ goShare, medianMinutes, inTimeShare })
  })
  test('says how many arrivals are not known', () => {
    expect(treatmentOf({ ...counted, left: 5 }).withoutArrival).toBe(3)
  })
  test.each([
    [0, 'near'],
    [1, 'middle'],
    [2, 'far'],
    [3, 'farthest'],
    [null, 'unknown'],
  ] as const)('of bucket %s is %s', (bucket, band) => expect(bandOf(bucket)).toBe(band))
})

describe('the same judgement near and far', () => {
  const today = localDate(now())
  const ask = () => house.call('chef', readTreatment, { from: addDays(today, -7), to: today })

  test('is counted by distance, municipality and mode, of old cases too; the host is one of the municipalities', async () => {
    await house.owner
      .updateTable('member')
      .set({ distanceKmFrom: 130, distanceKmTo: 140 })
      .where('id', '=', house.members.hudiksvall)
      .execute()
    for (let at = 0; at < 5; at++) {
      const near = await openNight(house, [], '2180')
      const reply = await decide(near.caseId, { needAt: addMinutes(now(), -100) })
      const leftAt = addMinutes(now(), -60)
      await house.owner
        .updateTable('callOut')
        .set({ leftAt, version: 2 })
        .where('id', '=', reply.body.id)
        .execute()
      await house.call('jour1', arrive, {
        callOutId: reply.body.id,
        version: 2,
        at: addMinutes(now(), -10 - at),
      })
      const far = await openNight(house, [], '2184')
      const no = {
        decision: 'refused',
        reasonNotActing: 'can-wait',
        municipalityCode: '2184',
      } as const
      const first = await decide(far.caseId, no)
      if (at === 0) await decide(far.caseId, { ...no, supersedes: first.body.id })
      await closeNight(house, far.caseId)
      await house.owner
        .updateTable('cases')
        .set({ closedAt: '2020-01-01T00:00:00.000Z' })
        .where('id', '=', far.caseId)
        .execute()
      await nobodyOut(house)
    }
    await openNight(house, [], null)
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(body.municipalities.map(({ name }) => name)).toContain(null)
    expect(body.municipalities.find(({ code }) => code === '2180')).toMatchObject({
      name: 'Gävle',
      band: 'near',
      cases: 5,
      go: 5,
      refused: 0,
      goShare: 100,
      arrived: 5,
      inTime: 5,
      medianMinutes: 88,
    })
    expect(body.municipalities.find(({ code }) => code === '2184')).toMatchObject({
      band: 'far',
      cases: 5,
      go: 0,
      refused: 5,
      goShare: 0,
      arrived: 0,
      medianMinutes: null,
      inTimeShare: null,
    })
    expect(body.bands.map(({ band, asked }) => [band, asked])).toEqual(
      expect.arrayContaining([
        ['near', 5],
        ['far', 5],
        ['unknown', 0],
      ]),
    )
    expect(body.whole).toMatchObject({ cases: 11, asked: 10, goShare: 50 })
    expect(body.modes.reduce((sum, { asked }) => sum + asked, 0)).toBe(10)
  })

  test.each(['jour1', 'utvarderare', 'ordforande', 'gavle', 'admin'] as const)(
    'is not shown to %s',
    async (as) => {
      expect((await house.call(as, readTreatment, { from: today, to: today })).status).toBe(403)
    },
  )
  test('is refused for a period that runs backwards, or is too long', async () => {
    const read = (from: string, to: string) => house.call('chef', readTreatment, { from, to })
    expect((await read(today, addDays(today, -1))).body).toMatchObject({
      code: 'period-backwards',
      field: 'to',
    })
    expect((await read('2015-01-01', today)).body).toMatchObject({ code: 'period-too-long', field: 'to' })
  })
})
