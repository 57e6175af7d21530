import Value from 'typebox/value'
import { expect, test } from 'vitest'
import { deviceMade } from './field.ts'
import { deviceId, newId } from './id.ts'

test('ids of one process rise, also the many of one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a UUID of version 7 that says when it was made', () => {
  const before = Date.now()
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const made = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  expect(made).toBeGreaterThanOrEqual(before)
  expect(made - before).toBeLessThan(1000)
})

test('an id made on a device says which kind of thing it is of, sorts by its time, and is no id of the server', () => {
  const contact = deviceId('contact')
  expect(contact).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8001-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(contact.slice(0, 13) <= newId().slice(0, 13)).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => deviceId('contact'))).size).toBe(1000)
})

test.each([
  ['of its kind', deviceId('contact'), true],
  ['of another kind', deviceId('note'), false],
  ['of the server', newId(), false],
  ['chosen at random', crypto.randomUUID(), false],
  ['in capital letters', deviceId('contact').toUpperCase().replace(/\d/g, 'A'), false],
  ['with something before it', `urn:uuid:${deviceId('contact')}`, false],
])('a contact begun on a device may have an id %s: %s, %s', (_which, id, isAllowed) => {
  expect(Value.Check(deviceMade('contact'), id)).toBe(isAllowed)
})
