import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { callingOut, nobodyOut } from '../../../test/calling-out.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { arrivalOf } from '../../duty/call-out/rules.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { readTreatment, type Treatment } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('treatment-sums')
})
afterAll(() => house.close())
afterEach(() => nobodyOut(house))
const { decide } = callingOut(() => house)
const ask = async (from: string, to: string) => (await house.call('chef', readTreatment, { from, to })).body

/** A decision in a case, moved in time behind the walls. */
async function decidedAt(code: string, decidedAt: string, more: object = {}) {
  const night = await openNight(house, [], code)
  await house.owner.updateTable('cases').set({ openedAt: decidedAt }).where('id', '=', night.caseId).execute()
  const { body } = await decide(night.caseId, { municipalityCode: code, ...more })
  await house.owner.updateTable('callOut').set({ decidedAt }).where('id', '=', body.id).execute()
  return body.id
}

test('every part adds up to the whole, wherever people were and however it was decided', async () => {
  const day = '2026-02-10T20:00:00.000Z'
  const no = { decision: 'refused', reasonNotActing: 'can-wait', workers: [] } as const
  const later = { decision: 'postponed', postponedUntil: addMinutes(now(), 60), workers: [] } as const
  for (const [code, more] of [
    ['2180', {}],
    ['2180', no],
    ['2184', later],
    ['0180', {}],
  ] as const)
    await decidedAt(code, day, more)
  const nowhere = await openNight(house, [], null)
  await house.owner.updateTable('cases').set({ openedAt: day }).where('id', '=', nowhere.caseId).execute()
  const { whole, bands, municipalities, modes } = await ask('2026-02-10', '2026-02-10')
  expect(whole).toMatchObject({ cases: 5, asked: 4, go: 2, refused: 1, postponed: 1, goShare: null })
  const sum = (rows: readonly Treatment[], of: 'cases' | 'asked' | 'go' | 'refused' | 'postponed' | 'left') =>
    rows.reduce((all, row) => all + row[of], 0)
  for (const rows of [bands, municipalities, modes])
    for (const of of ['cases', 'asked', 'go', 'refused', 'postponed', 'left'] as const)
      expect([of, sum(rows, of)]).toEqual([of, whole[of]])
  expect(whole).toMatchObject({ medianMinutes: null, inTimeShare: null, policeWaitedMinutes: null })
})

test.each([
  ['2026-03-28', '2026-03-28T22:59:59.000Z', 1, 0],
  ['2026-03-28', '2026-03-28T23:00:00.000Z', 0, 1],
  ['2026-03-29', '2026-03-29T21:59:59.000Z', 1, 0],
  ['2026-10-25', '2026-10-25T22:59:59.000Z', 1, 0],
])('a day is the local one, of 23 and 25 hours too: %s and %s', async (day, at, thatDay, nextDay) => {
  const next = `${day.slice(0, 8)}${Number(day.slice(8)) + 1}`
  const before = [(await ask(day, day)).whole.asked, (await ask(next, next)).whole.asked]
  await decidedAt('2180', at, { decision: 'refused', reasonNotActing: 'can-wait', workers: [] })
  const after = [(await ask(day, day)).whole.asked, (await ask(next, next)).whole.asked]
  expect(after).toEqual([(before[0] ?? 0) + thatDay, (before[1] ?? 0) + nextDay])
})

test('two hours on a card are two hours in the figures, and there before the need is in time', async () => {
  const needAt = '2026-05-01T20:00:00.000Z'
  const arrivals = ['2026-05-01T22:00:20.000Z', '2026-05-01T22:00:40.000Z', '2026-05-01T19:50:00.000Z']
  for (const arrivedAt of arrivals) {
    const id = await decidedAt('2180', '2026-05-01T20:05:00.000Z')
    await house.owner
      .updateTable('callOut')
      .set({ needAt, leftAt: '2026-05-01T19:40:00.000Z', arrivedAt, backAt: '2026-05-02T01:00:00.000Z' })
      .where('id', '=', id)
      .execute()
  }
  const said = arrivals.map((arrivedAt) => arrivalOf({ needAt, arrivedAt })?.inTime)
  expect(said).toEqual([true, false, true])
  expect((await ask('2026-05-01', '2026-05-01')).whole).toMatchObject({ arrived: 3, inTime: 2 })
})
