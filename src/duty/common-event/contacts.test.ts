import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { saveContact, startContact, withdrawContact } from '../intake/api.ts'
import { eventOfContact, getEvent, joinContact, openEvent, registerCalls, withdrawCalls } from './api.ts'
import type { EventKind } from './model.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('event-contacts')
})
afterAll(() => house.close())

const open = async (kind: EventKind, municipalityCode: string) => {
  const began = { kind, municipalityCode, beganAt: addMinutes(now(), -60) }
  return (await house.call('jour1', openEvent, { ...began, title: 'Översvämning i Ån', instruction: '' }))
    .body.id
}
const contact = async (stayCode: string | null = '2180') =>
  (await house.call('jour1', startContact, { story: 'Grannen ringer.', stayCode } as never)).body.id
const join = (eventId: string, contactId: string, as: 'jour1' | 'jour2' = 'jour1') =>
  house.call(as, joinContact, { eventId, contactId })
const read = async (eventId: string) => (await house.call('chef', getEvent, { eventId })).body

describe('a contact of an event', () => {
  test('counts no more when it is withdrawn, and the sums still add up', async () => {
    const eventId = await open('disaster', '2180')
    const [stays, goes] = [await contact(), await contact()]
    await join(eventId, stays)
    await join(eventId, goes)
    const line = { eventId, at: addMinutes(now(), -1), calls: 3, note: '', municipalityCode: '2184' }
    await house.call('jour1', registerCalls, line)
    await house.call('jour1', withdrawContact, { contactId: goes, version: 1, reason: 'Fel knapp.' })
    const event = await read(eventId)
    expect(event.calls).toBe(4)
    expect(event.tally.reduce((sum, { calls }) => sum + calls, 0)).toBe(event.calls)
    expect(event.lines.filter(({ isContactWithdrawn }) => isContactWithdrawn)).toMatchObject([
      { contactId: goes },
    ])
    expect(await join(eventId, goes)).toMatchObject({ status: 409, body: { code: 'contact-withdrawn' } })
  })

  test('stands where the contact says, also when that was written after it was joined', async () => {
    const eventId = await open('accident', '2180')
    const contactId = await contact(null)
    await join(eventId, contactId)
    expect((await read(eventId)).tally).toMatchObject([{ municipalityName: null, calls: 1 }])
    await house.call('jour1', saveContact, { contactId, version: 1, stayCode: '2184' })
    expect(await read(eventId)).toMatchObject({
      tally: [{ municipalityName: 'Hudiksvall', calls: 1 }],
      lines: [{ municipalityName: 'Hudiksvall', municipalityCode: '2184' }],
    })
  })

  test('belongs to one event, also when two join it to one each; taken back it is free for the other', async () => {
    const [one, two] = [await open('threat', '2180'), await open('threat', '2184')]
    const contactId = await contact()
    const both = await Promise.all([join(one, contactId), join(two, contactId, 'jour2')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already-joined' })
    const callId = both.find(({ status }) => status === 200)?.body.id ?? ''
    await house.call('jour1', withdrawCalls, { callId, reason: 'Fel händelse.' })
    expect((await house.call('jour1', eventOfContact, { contactId })).body.joined).toBeNull()
    expect((await join(two, contactId)).status).toBe(200)
    expect((await read(two)).calls).toBe(1)
  })
})
