import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, atLocal, localDate, now } from '../../kernel/time.ts'
import { endCalendar, makeCalendar, readCalendar, readCategories, readHours, setCategories } from './api.ts'
import { startingCategories } from './model.ts'

let house: House
const today = localDate(now())
const plan = async (
  as: 'jour1' | 'jour2',
  day: string,
  status: 'published' | 'draft' | 'cancelled' = 'published',
) =>
  house.owner
    .insertInto('rosterShift')
    .values({
      id: newId(),
      accountId: house.accounts[as],
      kind: 'duty',
      startsAt: atLocal(day, '17:00'),
      endsAt: atLocal(day, '23:00'),
      day,
      status,
      assignment: 'voluntary',
      team: null,
      note: 'Byter med någon annan',
      createdBy: house.accounts.chef,
      createdAt: now(),
      publishedAt: status === 'draft' ? null : now(),
      changedAt: null,
      version: 1,
    })
    .execute()
beforeAll(async () => {
  house = await openHouse('staff_hours')
  await plan('jour1', addDays(today, 1))
  await plan('jour2', addDays(today, 1))
  await plan('jour1', addDays(today, 2), 'draft')
  await plan('jour1', addDays(today, 3), 'cancelled')
})
afterAll(() => house.close())
const period = { from: today, to: addDays(today, 30) }

describe('hours', () => {
  test('of published shifts are shown to the manager for all, to a worker for oneself', async () => {
    const all = await house.call('chef', readHours, period)
    expect(all.body.people.map(({ name, shifts, duty }) => [name, shifts, duty])).toEqual([
      ['Jonas Provsson', 1, 6],
      ['Jorun Provsson', 1, 6],
    ])
    const own = await house.call('jour1', readHours, period)
    expect(own.body.people.map(({ name }) => name)).toEqual(['Jorun Provsson'])
  })

  test('are asked for a period forward, of a year at most', async () => {
    expect(await house.call('chef', readHours, { from: today, to: addDays(today, -1) })).toMatchObject({
      status: 409,
      body: { code: 'period-backwards', field: 'to' },
    })
  })

  test.each<Person>(['gavle', 'ordforande', 'utvarderare', 'admin'])('are nothing for %s', async (as) => {
    expect((await house.call(as, readHours, period)).status).toBe(403)
  })
})

describe('what the hours are paid as', () => {
  test('is where the product starts, until the manager sets it; the second of two who do is told', async () => {
    expect((await house.call('jour1', readCategories, {})).body).toMatchObject({ version: 0, isOwn: false })
    const categories = startingCategories.slice(0, 3)
    const both = await Promise.all([
      house.call('chef', setCategories, { version: 0, categories }),
      house.call('chef', setCategories, { version: 0, categories: startingCategories.slice(0, 2) }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await house.call('jour1', readCategories, {})).body).toMatchObject({ version: 1, isOwn: true })
    expect((await house.call('jour1', setCategories, { version: 1, categories })).status).toBe(403)
    const [line] = startingCategories
    expect(
      await house.call('chef', setCategories, {
        version: 1,
        categories: line === undefined ? [] : [line, line],
      }),
    ).toMatchObject({ status: 409, body: { code: 'key-twice' } })
  })
})

describe('the calendar of one person', () => {
  const read = (address: string) => house.app.inject({ method: 'GET', url: address })

  test('has their own published shifts and nobody else, at an address nobody can guess', async () => {
    const { body } = await house.call('jour1', makeCalendar, {})
    const feed = await read(body.address ?? '')
    expect(feed.statusCode).toBe(200)
    expect(feed.headers['content-type']).toContain('text/calendar')
    expect(feed.body.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(feed.body).toContain(`DTSTART:${atLocal(addDays(today, 1), '17:00').replace(/[-:]|\.000/g, '')}`)
    for (const secret of ['Provsson', 'Byter', house.accounts.jour2]) expect(feed.body).not.toContain(secret)
    expect((await read('/api/calendars/en-gissning.ics')).statusCode).toBe(404)
  })

  test('is no longer at the old address when a new one is made, nor at any when it is ended', async () => {
    const first = await house.call('jour2', makeCalendar, {})
    const second = await house.call('jour2', makeCalendar, {})
    expect((await read(first.body.address ?? '')).statusCode).toBe(404)
    expect((await read(second.body.address ?? '')).statusCode).toBe(200)
    expect((await house.call('jour2', readCalendar, {})).body.madeAt).not.toBeNull()
    await house.call('jour2', endCalendar, {})
    expect((await read(second.body.address ?? '')).statusCode).toBe(404)
    expect(await house.call('jour2', endCalendar, {})).toMatchObject({
      status: 409,
      body: { code: 'no-calendar' },
    })
  })

  test('ends with the account', async () => {
    const { body } = await house.call('chef', makeCalendar, {})
    expect((await read(body.address ?? '')).statusCode).toBe(200)
    await house.owner
      .updateTable('account')
      .set({ closedAt: now() })
      .where('id', '=', house.accounts.chef)
      .execute()
    expect((await read(body.address ?? '')).statusCode).toBe(404)
    await house.owner
      .updateTable('account')
      .set({ closedAt: null })
      .where('id', '=', house.accounts.chef)
      .execute()
  })

  test('ends with the post: a role without shifts finds nothing at the address', async () => {
    const { body } = await house.call('jour2', makeCalendar, {})
    const post = (role: 'duty-worker' | 'administrator') =>
      house.owner
        .updateTable('appointment')
        .set({ role })
        .where('accountId', '=', house.accounts.jour2)
        .execute()
    await post('administrator')
    expect((await read(body.address ?? '')).statusCode).toBe(404)
    await post('duty-worker')
  })

  test('keeps a hash of its address and never the address: not with the first answer either, which shows it once', async () => {
    const commandId = crypto.randomUUID()
    const { body } = await house.call('jour1', makeCalendar, {}, { commandId })
    const token = (body.address ?? '').replace(/^.*\//, '').replace('.ics', '')
    expect(token).toHaveLength(43)
    for (const table of ['calendarFeed', 'command', 'auditEvent', 'revision'] as const)
      expect(JSON.stringify(await house.owner.selectFrom(table).selectAll().execute())).not.toContain(token)
    const again = await house.call('jour1', makeCalendar, {}, { commandId })
    expect(again).toMatchObject({ status: 200, body: { address: null } })
    expect((await read(body.address ?? '')).statusCode).toBe(200)
  })
})
