import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, atLocal, localDate, now } from '../../kernel/time.ts'
import { readCapacity } from './api.ts'
import { quarterOf } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('roster_capacity')
})
afterAll(() => house.close())

describe('capacity (B-19)', () => {
  test('tells the quarters with what is known, and nothing it cannot', async () => {
    const { body, status } = await house.call('chef', readCapacity, {})
    expect(status).toBe(200)
    expect(body.quarters).toHaveLength(9)
    expect(body.quarters[0]).toMatchObject({
      from: quarterOf(localDate(now())),
      isOver: false,
      cases: 0,
      dutyHours: null,
      casesPerHour: null,
    })
    expect(body.year).toEqual({ caseChange: null, hourChange: null, isShort: null })
  })

  test('counts published awake duty that has been: no drafts, no standby, nothing to come', async () => {
    const current = quarterOf(localDate(now()))
    const before = addDays(current, -10)
    const shift = (day: string, more: object = {}) => ({
      id: newId(),
      accountId: house.accounts.jour2,
      kind: 'duty' as const,
      startsAt: atLocal(day, '10:00'),
      endsAt: atLocal(day, '17:30'),
      day,
      status: 'published' as const,
      assignment: 'voluntary' as const,
      team: null,
      note: null,
      createdBy: house.accounts.chef,
      createdAt: now(),
      publishedAt: now(),
      changedAt: null,
      version: 1,
      ...more,
    })
    const rows = [
      shift(before),
      shift(addDays(before, 1)),
      shift(addDays(before, 2), { kind: 'standby' }),
      shift(addDays(before, 3), { status: 'draft', publishedAt: null }),
      shift(addDays(localDate(now()), 3)),
    ]
    await house.owner.insertInto('rosterShift').values(rows).execute()
    await openNight(house, [{ statedAge: 4 }])
    const { quarters } = (await house.call('chef', readCapacity, {})).body
    expect(quarters.slice(0, 2).map(({ cases }) => cases)).toEqual([1, 0])
    expect(quarters.slice(0, 3).map(({ dutyHours }) => dutyHours)).toEqual([0, 15, null])
    expect(quarters.every(({ casesPerHour }) => casesPerHour === null)).toBe(true)
  })
})
