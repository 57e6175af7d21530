import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { deviceId, newId } from '../../kernel/id.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { getContact, saveContact, startContact } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('device-contact')
})
afterAll(() => house.close())

describe('a contact begun on a device', () => {
  test('has the id and the call time of the device, and can be written in by that id', async () => {
    const contactId = deviceId('contact')
    const callAt = addMinutes(now(), -4)
    const started = await house.call('jour1', startContact, { contactId, callAt, channel: 'direct-number' })
    expect(started).toMatchObject({ status: 200, body: { id: contactId, version: 1, callAt } })
    const saved = await house.call('jour1', saveContact, { contactId, version: 1, story: 'Mormor ringer.' })
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await house.call('jour2', getContact, { contactId })).body).toMatchObject({
      callAt,
      story: 'Mormor ringer.',
      answeredByName: 'Jorun Provsson',
    })
  })

  test('sent again, also at once, is the same contact with the first answer', async () => {
    const before = await countRows(house, 'contact')
    const input = { contactId: deviceId('contact'), callAt: addMinutes(now(), -2) }
    const commandId = newId()
    const [first, atOnce] = await Promise.all([
      house.call('jour1', startContact, input, { commandId }),
      house.call('jour1', startContact, input, { commandId }),
    ])
    const later = await house.call('jour1', startContact, input, { commandId })
    expect(first.status).toBe(200)
    expect([atOnce.body, later.body]).toEqual([first.body, first.body])
    expect(await countRows(house, 'contact')).toBe(before + 1)
  })

  test.each(['jour1', 'jour2'] as const)(
    'is not begun again by another command of %s: the id is taken, the contact stands',
    async (as) => {
      const contactId = deviceId('contact')
      await house.call('jour1', startContact, { contactId, story: 'Den första.' })
      const taken = await house.call(as, startContact, { contactId, story: 'Den andra.' })
      expect(taken).toMatchObject({ status: 409, body: { code: 'contact-id-taken' } })
      expect((await house.call('jour1', getContact, { contactId })).body).toMatchObject({
        story: 'Den första.',
      })
    },
  )

  test.each([
    ['made by the server', newId()],
    ['of a note', deviceId('note')],
    ['chosen at random', crypto.randomUUID()],
  ])('with an id %s is refused', async (_which, contactId) => {
    const { status, body } = await house.call('jour1', startContact, { contactId })
    expect([status, body.errors?.[0]?.path]).toEqual([400, 'contactId'])
  })

  test('on a device whose clock runs ahead was begun now, not in the future', async () => {
    const before = now()
    const contactId = deviceId('contact')
    const ahead = await house.call('jour1', startContact, { contactId, callAt: addMinutes(before, 30) })
    expect(ahead.status).toBe(200)
    expect(ahead.body.callAt >= before && ahead.body.callAt <= now()).toBe(true)
    const typed = await house.call('jour1', startContact, { callAt: addMinutes(before, 30) })
    expect(typed).toMatchObject({ status: 409, body: { code: 'call-in-the-future' } })
  })
})
