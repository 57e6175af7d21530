import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { createNotice } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('blank-lines')
})
afterAll(() => house.close())

const today = localDate(now())
const child = { givenName: 'Åsa', relation: 'ongoing-matter', isProtected: false } as const
const notice: InputOf<typeof createNotice> = {
  purpose: 'Kan ringa i helgen.',
  plan: 'Bor hos mormor till måndag.',
  wantedKind: 'follow-plan',
  wantedAction: 'Låt henne bo kvar hos mormor.',
  staffRisk: 'none-known',
  validFrom: today,
  validUntil: addDays(today, 10),
  people: [child],
}

describe('a line that says nothing is refused at its field', () => {
  test.each([
    [
      'who may be called',
      { callables: [{ name: '  ', phone: '08-465 004 10' }] },
      'callable-missing',
      'callables.0.name',
    ],
    [
      'the street',
      { people: [child, { ...child, identityNumber: null, addresses: [{ street: '   ' }] }] },
      'street-missing',
      'people.1.addresses.0.street',
    ],
  ])('%s', async (_what, changes, code, field) => {
    const reply = await house.call('gavle', createNotice, { ...notice, ...changes })
    expect(reply).toMatchObject({ status: 409, body: { code, field } })
  })

  test('as is a marked street told in the description', async () => {
    const described = { ...child, description: 'Bor på angsvagen 12', isProtected: true }
    const people = [{ ...described, addresses: [{ street: 'Ängsvägen 12' }] }]
    expect((await house.call('gavle', createNotice, { ...notice, people })).body).toMatchObject({
      code: 'protected-in-text',
      field: 'people.0.description',
    })
  })
})
