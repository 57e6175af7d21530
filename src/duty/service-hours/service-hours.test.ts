import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { addSpecialDay, listServiceHours, removeSpecialDay } from './api.ts'

let house: House
const today = localDate(now())
const day = (date: string) => ({ date, name: 'Skärtorsdag', isOfficeClosed: false, lines: null })
beforeAll(async () => {
  house = await openHouse('service-hours')
})
afterAll(() => house.close())

test('the printed hours of every region the product carries are there, and which is ours', async () => {
  const { body } = await house.call('jour1', listServiceHours, {})
  expect(body.own).toBe('gavleborg')
  expect(body.regions.map(({ key }) => key)).toEqual(['dalarna', 'gavleborg', 'skaraborg'])
  expect(body.regions[1]?.hours.lines.map(({ printed }) => printed)).toContain('Fredag 17.00–02.00')
})

test('a day of its own is added once and goes back to the printed hours', async () => {
  const date = addDays(today, 40)
  const lines = [{ start: '10:00', end: '02:00', modes: ['duty' as const] }]
  const added = await house.call('chef', addSpecialDay, { ...day(date), lines })
  expect(added.status).toBe(200)
  const listed = await house.call('jour1', listServiceHours, {})
  expect(listed.body.specialDays).toMatchObject([{ date, name: 'Skärtorsdag', lines }])
  expect((await house.call('chef', addSpecialDay, day(date))).body).toMatchObject({
    code: 'day-taken',
    field: 'date',
  })
  const remove = { specialDayId: added.body.id }
  expect((await house.call('chef', removeSpecialDay, remove)).status).toBe(200)
  expect((await house.call('chef', removeSpecialDay, remove)).status).toBe(404)
  expect((await house.call('jour1', listServiceHours, {})).body.specialDays).toEqual([])
})

test.each([
  ['in the past', { date: addDays(today, -1) }, 'day-passed', 'date'],
  ['without a name', { name: '  ' }, 'name-missing', 'name'],
  [
    'with a time that is none',
    { lines: [{ start: '25:00', end: '02:00', modes: ['duty' as const] }] },
    'clock-unreadable',
    'lines.0.start',
  ],
])('a day %s is refused at the field', async (_what, more, code, field) => {
  const reply = await house.call('chef', addSpecialDay, { ...day(addDays(today, 41)), ...more })
  expect(reply).toMatchObject({ status: 409, body: { code, field } })
})

test('a day that has been keeps the hours it had', async () => {
  const id = crypto.randomUUID()
  await house.owner
    .insertInto('specialDay')
    .values({ id, ...day(addDays(today, -7)), addedBy: house.accounts.chef, addedAt: now() })
    .execute()
  expect((await house.call('chef', removeSpecialDay, { specialDayId: id })).body.code).toBe('day-passed')
})

test('days are the manager’s, and the hours the duty’s', async () => {
  for (const who of ['jour1', 'gavle', 'admin'] as const) {
    expect((await house.call(who, addSpecialDay, day(addDays(today, 42)))).status).toBe(403)
    expect((await house.call(who, removeSpecialDay, { specialDayId: crypto.randomUUID() })).status).toBe(403)
  }
  for (const who of ['gavle', 'ordforande', 'admin'] as const)
    expect((await house.call(who, listServiceHours, {})).status).toBe(403)
})
