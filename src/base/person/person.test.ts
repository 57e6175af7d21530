import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { checkDigit } from '../../kernel/identity-number.ts'
import {
  addAddress,
  addPhone,
  changePerson,
  endAddress,
  endGuardian,
  endPhone,
  getPerson,
  registerPerson,
  searchPersons,
  setGuardian,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('person')
})
afterAll(() => house.close())

const number = (eightDigits: string, birthNumber: string) =>
  `${eightDigits}${birthNumber}${checkDigit(`${eightDigits.slice(2)}${birthNumber}`)}`

const register = async (input: InputOf<typeof registerPerson>): Promise<string> => {
  const reply = await house.call('jour1', registerPerson, input)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body.id
}
const found = async (text: string) => (await house.call('jour1', searchPersons, { text })).body.persons
describe('a person', () => {
  test('is registered with phones, address and guardians in one command, and read with the age of the day', async () => {
    const guardianId = await register({
      givenName: 'Maja',
      familyName: 'Provberg',
      identityNumber: number('19850404', '980'),
    })
    const before = await countRows(house, 'audit_event')
    const personId = await register({
      givenName: 'Alva',
      familyName: 'Provberg',
      identityNumber: number('20100102', '980').slice(2),
      gender: 'woman',
      language: 'arabiska',
      interpreter: 'needed',
      phones: [{ number: '070-174 06 05', note: 'egen' }],
      address: {
        kind: 'registered',
        street: 'Provgatan 1',
        place: 'Gävle',
        municipalityCode: '2180',
        validFrom: '2020-01-01',
      },
      guardians: [{ guardianId, custody: 'sole' }],
    })
    expect(await countRows(house, 'audit_event')).toBe(before + 1)
    const { body } = await house.call('jour2', getPerson, { personId })
    expect(body).toMatchObject({
      identityKind: 'personal',
      identityNumber: number('20100102', '980'),
      birthDate: '2010-01-02',
      gender: 'woman',
      interpreter: 'needed',
      protected: false,
      masked: false,
      version: 1,
      mergedFrom: null,
      phones: [{ number: '+46701740605', shown: '070-174 06 05', note: 'egen', validTo: null }],
      addresses: [{ street: 'Provgatan 1', municipalityName: 'Gävle', validFrom: '2020-01-01' }],
      guardians: [{ person: { id: guardianId, givenName: 'Maja' }, custody: 'sole', validTo: null }],
      children: [],
    })
    expect(body.age).toBeGreaterThanOrEqual(15)
    const parent = await house.call('jour2', getPerson, { personId: guardianId })
    expect(parent.body.children).toMatchObject([{ person: { id: personId }, custody: 'sole' }])
    const hits = await found('alva provberg')
    expect(hits[0]).toMatchObject({ id: personId, place: 'Gävle', found: 'name' })
    expect(JSON.stringify(hits)).not.toContain('Provgatan')
  })

  test('of unknown identity has a description and a stated age with its day', async () => {
    const personId = await register({ description: 'Pojke i röd mössa', statedAge: 14 })
    const { body } = await house.call('jour1', getPerson, { personId })
    expect(body).toMatchObject({
      identityKind: 'unknown',
      identityNumber: null,
      statedAge: 14,
      age: 14,
      gender: 'unknown',
    })
    expect(body.statedAgeOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test.each([
    [{ description: 'x', identityNumber: '19810230-9809' }, 'identity-number-day', 'identityNumber'],
    [
      { givenName: 'A', phones: [{ number: '070-174 06 05' }, { number: 'hemma' }] },
      'phone-invalid',
      'phones.1.number',
    ],
    [{ givenName: 'A', address: { kind: 'staying' } }, 'address-empty', 'address.street'],
    [
      { givenName: 'A', address: { kind: 'staying', municipalityCode: '0000' } },
      'municipality-unknown',
      'address.municipalityCode',
    ],
    [
      { givenName: 'A', guardians: [{ guardianId: crypto.randomUUID(), custody: 'sole' }] },
      'guardian-unknown',
      'guardians.0.guardianId',
    ],
    [
      { givenName: 'A', phones: [{ number: '112', validFrom: '2199-01-01' }] },
      'in-the-future',
      'phones.0.validFrom',
    ],
  ] as const)(
    'registered with %o is refused at the field, and nothing is saved',
    async (input, code, field) => {
      const before = await countRows(house, 'person')
      const reply = await house.call('jour1', registerPerson, input as never)
      expect(reply).toMatchObject({
        status: 409,
        body: { code, field, sentence: expect.stringMatching(/[a-zåäö]{3}/) },
      })
      expect(await countRows(house, 'person')).toBe(before)
    },
  )

  test('with the same guardian twice is refused', async () => {
    const guardianId = await register({ givenName: 'Ett' })
    const guardian = { guardianId, custody: 'sole' } as const
    const reply = await house.call('jour1', registerPerson, {
      givenName: 'B',
      guardians: [guardian, guardian],
    })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'guardian-twice', field: 'guardians.1.guardianId' },
    })
  })

  test.each([
    ['a hidden direction mark', { givenName: 'Al\u202Eva' }, 'givenName', 'hidden-characters'],
    [
      'a list of too many phones',
      { givenName: 'A', phones: Array(11).fill({ number: '112' }) },
      'phones',
      'too-many',
    ],
    ['an unknown key', { givenName: 'A', personnummer: '1' }, 'personnummer', 'unknown'],
    ['an impossible date', { givenName: 'A', birthDate: '2026-02-30' }, 'birthDate', 'bad-date'],
    [
      'a field only the server writes',
      { givenName: 'A', mergedInto: crypto.randomUUID() },
      'mergedInto',
      'unknown',
    ],
  ])('with %s is bad input', async (_what, input, path, code) => {
    const reply = await house.call('jour1', registerPerson, input as never)
    expect(reply.status).toBe(400)
    expect(reply.body.errors).toEqual([{ path, code, sentence: expect.any(String) }])
  })

  test('with a number that is registered already is refused, also when two do it at once', async () => {
    const identityNumber = number('19900909', '981')
    const replies = await Promise.all(
      ['jour1', 'jour2'].map((who) => house.call(who as 'jour1', registerPerson, { identityNumber })),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    const refused = replies.find((reply) => reply.status === 409)
    expect(refused?.body).toMatchObject({ code: 'already-registered', field: 'identityNumber' })
    expect(await found(identityNumber)).toHaveLength(1)
  })

  test('registered twice by a double click is one person with one answer', async () => {
    const before = await countRows(house, 'person')
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all(
      [1, 2].map(() => house.call('jour1', registerPerson, { givenName: 'Dubbel' }, { commandId })),
    )
    expect(first?.body).toEqual(second?.body)
    expect(await countRows(house, 'person')).toBe(before + 1)
  })

  test('is changed as a whole; a stale change is told who changed what', async () => {
    const personId = await register({ givenName: 'Elin', familyName: 'Provdal' })
    const marks = { confidentialityMarking: false, protectedRegistration: false }
    const change = await house.call('jour2', changePerson, {
      personId,
      version: 1,
      givenName: 'Ellen',
      familyName: 'Provdal',
      ...marks,
    })
    expect(change).toMatchObject({ status: 200, body: { version: 2 } })
    const stale = await house.call('jour1', changePerson, {
      personId,
      version: 1,
      givenName: 'Elna',
      ...marks,
    })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', fields: ['givenName'], version: 2 } },
    })
    expect((await found('ellen provdal')).map((hit) => hit.id)).toContain(personId)
    expect(
      (await found('elin provdal')).filter((hit) => hit.id === personId && hit.givenName === 'Elin'),
    ).toEqual([])
  })

  test('cannot be given a number another has', async () => {
    await register({ identityNumber: number('19700707', '982') })
    const personId = await register({ givenName: 'Nils' })
    const input = {
      personId,
      version: 1,
      identityNumber: number('19700707', '982'),
      confidentialityMarking: false,
      protectedRegistration: false,
    }
    expect(await house.call('jour1', changePerson, input)).toMatchObject({
      status: 409,
      body: { code: 'already-registered' },
    })
  })
})

describe('phones, addresses and custody', () => {
  test('are added and ended, once; the ended ones stay in the history', async () => {
    const personId = await register({ givenName: 'Signe' })
    const phone = await house.call('jour1', addPhone, { personId, number: '0980-319 205' })
    const twice = await house.call('jour1', addPhone, { personId, number: '+46 980 31 92 05' })
    expect(twice).toMatchObject({
      status: 409,
      body: { code: 'phone-twice', field: 'number', sentence: 'Numret finns redan hos personen.' },
    })
    const address = await house.call('jour1', addAddress, {
      personId,
      kind: 'staying',
      place: 'Söderhamn',
      validFrom: '2026-01-01',
    })
    expect([phone.status, address.status]).toEqual([200, 200])
    expect((await house.call('jour1', endPhone, { personId, phoneId: phone.body.id })).status).toBe(200)
    const again = await house.call('jour1', endPhone, { personId, phoneId: phone.body.id })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-ended' } })
    const early = await house.call('jour1', endAddress, {
      personId,
      addressId: address.body.id,
      validTo: '2025-12-31',
    })
    expect(early).toMatchObject({ status: 409, body: { code: 'ends-before-start', field: 'validTo' } })
    expect((await house.call('jour1', endAddress, { personId, addressId: address.body.id })).status).toBe(200)
    const { body } = await house.call('jour1', getPerson, { personId })
    expect([body.phones[0]?.validTo, body.addresses[0]?.validTo]).toEqual([
      expect.any(String),
      expect.any(String),
    ])
    const other = await register({ givenName: 'Annan' })
    expect((await house.call('jour1', endPhone, { personId: other, phoneId: phone.body.id })).status).toBe(
      404,
    )
    expect(await house.call('jour1', addPhone, { personId, number: '070' })).toMatchObject({
      status: 409,
      body: { code: 'phone-invalid' },
    })
    expect(await house.call('jour1', addAddress, { personId, kind: 'postal' })).toMatchObject({
      body: { code: 'address-empty' },
    })
  })

  test('custody is set, follows in time and ends', async () => {
    const [personId, guardianId] = [
      await register({ givenName: 'Barn' }),
      await register({ givenName: 'Vuxen' }),
    ]
    expect(
      (
        await house.call('jour1', setGuardian, {
          personId,
          guardianId,
          custody: 'joint',
          validFrom: '2020-01-01',
        })
      ).status,
    ).toBe(200)
    expect(
      (
        await house.call('jour1', setGuardian, {
          personId,
          guardianId,
          custody: 'none',
          validFrom: '2024-01-01',
        })
      ).status,
    ).toBe(200)
    expect(
      (
        await house.call('jour1', setGuardian, {
          personId,
          guardianId,
          custody: 'sole',
          validFrom: '2024-01-01',
        })
      ).status,
    ).toBe(200)
    const { body } = await house.call('jour1', getPerson, { personId })
    expect(body.guardians.map(({ custody, validFrom, validTo }) => [custody, validFrom, validTo])).toEqual([
      ['sole', '2024-01-01', null],
      ['joint', '2020-01-01', '2023-12-31'],
    ])
    const early = await house.call('jour1', setGuardian, {
      personId,
      guardianId,
      custody: 'none',
      validFrom: '2023-01-01',
    })
    expect(early).toMatchObject({ status: 409, body: { code: 'overlaps' } })
    expect(
      await house.call('jour1', setGuardian, { personId, guardianId: personId, custody: 'sole' }),
    ).toMatchObject({ body: { code: 'own-guardian' } })
    expect(
      await house.call('jour1', setGuardian, { personId, guardianId: crypto.randomUUID(), custody: 'sole' }),
    ).toMatchObject({ body: { code: 'guardian-unknown' } })
    expect((await house.call('jour1', endGuardian, { personId, guardianId })).status).toBe(200)
    expect(await house.call('jour1', endGuardian, { personId, guardianId })).toMatchObject({
      status: 409,
      body: { code: 'already-ended' },
    })
    expect(
      (await house.call('jour1', endGuardian, { personId, guardianId: await register({ givenName: 'Ny' }) }))
        .status,
    ).toBe(404)
  })
})
