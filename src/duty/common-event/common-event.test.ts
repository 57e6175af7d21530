import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { startContact } from '../intake/api.ts'
import {
  changeEvent,
  closeEvent,
  eventOfContact,
  getEvent,
  joinContact,
  listEvents,
  noteEvent,
  openEvent,
  registerCalls,
  withdrawCalls,
} from './api.ts'
import type { EventKind } from './model.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('common_event')
})
afterAll(() => house.close())

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const open = async (kind: EventKind, municipalityCode: string, title = 'Många ringer') =>
  (await house.call('jour1', openEvent, { kind, title, beganAt: ago(60), municipalityCode, instruction: '' }))
    .body.id
const line = (eventId: string, more: object = {}) => ({ eventId, at: ago(1), calls: 1, note: '', ...more })

describe('a common event', () => {
  test('V-26: many like calls in a line, each with its municipality, are one event with a sum', async () => {
    const eventId = await open('surge', '2180', 'Ensamkommande till ankomstkommunen')
    await house.call(
      'jour1',
      registerCalls,
      line(eventId, { calls: 14, people: 11, municipalityCode: '2180', initiator: 'social-authority' }),
    )
    await house.call('jour2', registerCalls, line(eventId, { calls: 3, municipalityCode: '2184' }))
    const mistake = await house.call('jour2', registerCalls, line(eventId, { calls: 30 }))
    await house.call('jour2', withdrawCalls, { callId: mistake.body.id, reason: 'Skulle vara tre.' })
    expect(
      await house.call('jour2', withdrawCalls, { callId: mistake.body.id, reason: 'Igen.' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'already-withdrawn' },
    })
    expect((await house.call('chef', getEvent, { eventId })).body).toMatchObject({
      calls: 17,
      tally: [
        { municipalityName: 'Gävle', calls: 14, people: 11 },
        { municipalityName: 'Hudiksvall', calls: 3, people: null },
      ],
    })
  })

  test('V-19: a threat has an instruction, a log and an end that says what came of it', async () => {
    const eventId = await open('threat', '2184', 'Planerad skolskjutning')
    await house.call('jour1', changeEvent, {
      eventId,
      version: 1,
      instruction: 'Hänvisa till polisen på 112.',
    })
    expect(await house.call('jour2', changeEvent, { eventId, version: 1, title: 'Annat' })).toMatchObject({
      status: 409,
      body: { stale: { by: 'Jorun Provsson', fields: ['instruction'] } },
    })
    expect(await house.call('jour1', noteEvent, { eventId, text: ' ' })).toMatchObject({
      status: 409,
      body: { code: 'text-missing', field: 'text' },
    })
    await house.call('jour1', noteEvent, { eventId, text: 'Kommunens krisnummer svarade 01.50.' })
    expect(await house.call('jour1', closeEvent, { eventId, version: 2, outcome: '' })).toMatchObject({
      body: { code: 'outcome-missing', field: 'outcome' },
    })
    await house.call('jour1', closeEvent, { eventId, version: 2, outcome: 'Polisen grep en person.' })
    expect(await house.call('jour1', noteEvent, { eventId, text: 'För sent.' })).toMatchObject({
      body: { code: 'event-closed' },
    })
    expect((await house.call('jour1', getEvent, { eventId })).body.notes).toMatchObject([
      { name: 'Jorun Provsson' },
    ])
  })

  test('V-20: an accident opened by both at once is one event, and the second is told where', async () => {
    const input = {
      kind: 'accident',
      title: 'Bilolycka',
      beganAt: ago(30),
      municipalityCode: '2180',
      instruction: '',
    } as const
    const both = await Promise.all([
      house.call('jour1', openEvent, input),
      house.call('jour2', openEvent, input),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [first] = both.filter(({ status }) => status === 200)
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'already-open',
      sentence: expect.stringContaining(first?.body.number ?? ' '),
    })
  })

  test('holds a contact written in full, once', async () => {
    const eventId = await open('disaster', '2180', 'Brand')
    const contact = await house.call('jour1', startContact, {
      story: 'Grannen ringer.',
      stayCode: '2180',
    } as never)
    const contactId = contact.body.id
    expect((await house.call('jour1', eventOfContact, { contactId })).body.joined).toBeNull()
    await house.call('jour1', joinContact, { eventId, contactId })
    expect(await house.call('jour2', joinContact, { eventId, contactId })).toMatchObject({
      status: 409,
      body: { code: 'already-joined' },
    })
    expect((await house.call('jour2', eventOfContact, { contactId })).body.joined).toMatchObject({
      id: eventId,
      calls: 1,
    })
  })

  test('refuses calls before it began, to come, and of nowhere', async () => {
    const eventId = await open('death', '2184')
    for (const [more, code, field] of [
      [{ at: ago(90) }, 'before-event', 'at'],
      [{ at: ago(-5) }, 'in-the-future', 'at'],
      [{ municipalityCode: '9999' }, 'municipality-unknown', 'municipalityCode'],
    ] as const)
      expect(await house.call('jour1', registerCalls, line(eventId, more))).toMatchObject({
        status: 409,
        body: { code, field },
      })
    expect((await house.call('jour1', registerCalls, line(eventId, { calls: 0 }))).status).toBe(400)
  })

  test('registered twice by a double click is one line', async () => {
    const eventId = await open('surge', '2184')
    const before = await countRows(house, 'commonEventCall')
    const commandId = crypto.randomUUID()
    const input = line(eventId, { calls: 2 })
    const twice = () => house.call('jour1', registerCalls, input, { commandId })
    await Promise.all([twice(), twice()])
    expect(await countRows(house, 'commonEventCall')).toBe(before + 1)
  })

  test.each<Person>(['gavle', 'ordforande', 'utvarderare', 'admin'])('is nothing for %s', async (as) => {
    expect((await house.call(as, listEvents, {})).status).toBe(403)
  })
})
