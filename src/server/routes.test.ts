import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import { saveContact, startContact } from '../duty/intake/api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('routes')
})
afterAll(() => house.close())

test.each([
  ['PUT', '/api/sessions', 'DELETE, POST'],
  ['DELETE', '/api/cases', 'GET, HEAD, POST'],
  ['POST', `/api/reports/${crypto.randomUUID()}`, 'GET, HEAD, PUT'],
  ['PATCH', '/api/health', 'GET, HEAD'],
  ['POST', '/api/openapi.json', 'GET, HEAD'],
] as const)('%s %s is no method of the address: 405 says which are', async (method, url, allow) => {
  const reply = await house.app.inject({ method, url })
  expect([reply.statusCode, reply.headers.allow, reply.headers['content-type']]).toEqual([
    405,
    allow,
    'application/problem+json; charset=utf-8',
  ])
  expect(reply.json()).toMatchObject({
    status: 405,
    code: 'wrong-method',
    sentence: `Adressen finns, men inte för det här slaget av anrop. Tillåtna: ${allow}.`,
  })
})

test('an address that is not there is still 404', async () => {
  expect((await house.app.inject({ method: 'PUT', url: '/api/finns-inte' })).statusCode).toBe(404)
})

test('a stale answer whose revision is gone names no time', async () => {
  const { body } = await house.call('jour1', startContact, {})
  await house.call('jour1', saveContact, { contactId: body.id, version: 1, place: 'Torget' })
  await house.owner.deleteFrom('revision').where('entityId', '=', body.id).execute()
  const stale = await house.call('jour2', saveContact, { contactId: body.id, version: 1, place: 'Stationen' })
  expect(stale).toMatchObject({
    status: 409,
    body: {
      code: 'stale',
      stale: { by: '', at: null, fields: [], version: 2 },
      sentence: 'Någon ändrade detta under tiden. Din text är kvar; jämför och spara igen.',
    },
  })
})
