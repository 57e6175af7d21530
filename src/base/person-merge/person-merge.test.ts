import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { checkDigit } from '../../kernel/identity-number.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { changePerson, getPerson, registerPerson, searchPersons, setGuardian } from '../person/api.ts'
import { findPersons, linkPersonToMember } from '../person/store.ts'
import { declineMerge, listMergeProposals, mergePersons, proposeMerge } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('person merge')
})
afterAll(() => house.close())

const number = (eightDigits: string, birthNumber: string) =>
  `${eightDigits}${birthNumber}${checkDigit(`${eightDigits.slice(2)}${birthNumber}`)}`
const register = async (input: InputOf<typeof registerPerson>): Promise<string> =>
  (await house.call('jour1', registerPerson, input)).body.id
const reason = 'Samma flicka, hon berättade sitt namn.'
const merge = (personId: string, intoId: string, as: 'chef' | 'jour1' = 'chef') =>
  house.call(as, mergePersons, { personId, version: 1, intoId, intoVersion: 1, reason })

describe('two rows that are one person', () => {
  test('are proposed by the duty, listed for the manager, and merged: everything of the slice follows, the row stays', async () => {
    const identityNumber = number('20120505', '980')
    const guardianId = await register({ givenName: 'Far', familyName: 'Provholm' })
    const intoId = await register({ givenName: 'Tindra', familyName: 'Provholm', identityNumber })
    const personId = await register({
      givenName: 'Smultron',
      description: 'Flicka i blå jacka',
      statedAge: 13,
      gender: 'woman',
      phones: [{ number: '070-174 06 21' }],
      address: { kind: 'staying', place: 'Bollnäs' },
      guardians: [{ guardianId, custody: 'sole' }],
    })
    const sourceId = crypto.randomUUID()
    await inScope(house.db, { ...operator, role: 'duty-worker' }, (tx) =>
      linkPersonToMember(tx, {
        personId,
        memberId: house.members.gavle,
        source: 'report',
        sourceId,
        since: new Date().toISOString(),
      }),
    )
    expect((await house.call('jour1', proposeMerge, { personId, intoId, reason })).status).toBe(200)
    expect(await house.call('jour2', proposeMerge, { personId, intoId, reason })).toMatchObject({
      status: 409,
      body: { code: 'already-proposed' },
    })
    const { body } = await house.call('chef', listMergeProposals, { personId })
    expect(body.proposals).toMatchObject([
      {
        person: { id: personId },
        into: { id: intoId },
        reason,
        proposedByName: 'Jorun Provsson',
        personVersion: 1,
        intoVersion: 1,
      },
    ])
    expect(await merge(personId, intoId)).toMatchObject({ status: 200, body: { id: intoId, version: 2 } })

    const file = await house.call('jour1', getPerson, { personId })
    expect(file.body).toMatchObject({
      id: intoId,
      mergedFrom: personId,
      version: 2,
      givenName: 'Tindra',
      identityNumber,
      description: 'Flicka i blå jacka',
      gender: 'woman',
      statedAge: null,
      birthDate: '2012-05-05',
      phones: [{ shown: '070-174 06 21' }],
      addresses: [{ place: 'Bollnäs' }],
      guardians: [{ person: { id: guardianId } }],
    })
    const hits = async (text: string) =>
      (await house.call('jour1', searchPersons, { text })).body.persons.map((hit) => hit.id)
    expect([await hits('070-174 06 21'), await hits('smultron'), await hits('tindra provholm')]).toEqual([
      [intoId],
      [intoId],
      [intoId],
    ])
    expect((await house.call('gavle', getPerson, { personId })).body).toMatchObject({ id: intoId })
    expect((await house.call('chef', listMergeProposals, {})).body.proposals).toEqual([])
    const row = await house.owner
      .selectFrom('person')
      .select(['mergedInto', 'givenName'])
      .where('id', '=', personId)
      .executeTakeFirst()
    expect(row).toEqual({ mergedInto: intoId, givenName: 'Smultron' })
  })

  test('merged on into a third answer with the third, at once', async () => {
    const [a, b, c] = [
      await register({ givenName: 'A' }),
      await register({ givenName: 'B' }),
      await register({ givenName: 'C' }),
    ]
    await merge(a, b)
    const again = await house.call('chef', mergePersons, {
      personId: b,
      version: 2,
      intoId: c,
      intoVersion: 1,
      reason,
    })
    expect(again.status).toBe(200)
    const people = await inScope(house.db, { ...operator, role: 'duty-worker' }, (tx) =>
      findPersons(tx, [a, b, c]),
    )
    expect([a, b, c].map((id) => people.get(id)?.id)).toEqual([c, c, c])
    const change = {
      personId: a,
      version: 1,
      givenName: 'X',
      confidentialityMarking: false,
      protectedRegistration: false,
    }
    expect(await house.call('jour1', changePerson, change)).toMatchObject({
      status: 409,
      body: { code: 'merged' },
    })
  })

  test('the number of an unknown row goes to the one that stays', async () => {
    const identityNumber = number('19790303', '981')
    const [personId, intoId] = [
      await register({ identityNumber }),
      await register({ givenName: 'Utan', familyName: 'Nummer', statedAge: 40 }),
    ]
    expect((await merge(personId, intoId)).status).toBe(200)
    const { body } = await house.call('jour1', getPerson, { personId: intoId })
    expect(body).toMatchObject({
      identityKind: 'personal',
      identityNumber,
      birthDate: '1979-03-03',
      statedAge: null,
    })
    expect(await house.call('jour1', registerPerson, { identityNumber })).toMatchObject({
      status: 409,
      body: { code: 'already-registered' },
    })
  })
})

describe('a merge is refused', () => {
  const someone = { givenName: 'Någon' }
  test.each([
    ['of a protected person', { ...someone, protectedRegistration: true }, someone, 'protected'],
    ['into a protected person', someone, { ...someone, confidentialityMarking: true }, 'protected'],
    [
      'of two numbers',
      { identityNumber: number('19600101', '982') },
      { identityNumber: number('19600101', '983') },
      'two-identity-numbers',
    ],
    [
      'of a number and a reserve number',
      { identityNumber: number('19600102', '982') },
      { identityNumber: 'R-77' },
      'two-identity-numbers',
    ],
    [
      'of two birth dates',
      { ...someone, birthDate: '2000-01-01' },
      { ...someone, birthDate: '2000-01-02' },
      'two-birth-dates',
    ],
  ])('%s', async (_what, from, into, code) => {
    const [personId, intoId] = [await register(from), await register(into)]
    expect(await merge(personId, intoId)).toMatchObject({
      status: 409,
      body: { code, sentence: expect.any(String) },
    })
    expect(await house.call('jour1', proposeMerge, { personId, intoId, reason })).toMatchObject({
      status: 409,
      body: { code },
    })
  })

  test('with itself, with its own guardian, without a reason, twice', async () => {
    const [personId, intoId] = [await register(someone), await register(someone)]
    expect(await merge(personId, personId)).toMatchObject({ body: { code: 'same-person' } })
    const short = await house.call('chef', mergePersons, {
      personId,
      version: 1,
      intoId,
      intoVersion: 1,
      reason: '  ja  ',
    })
    expect(short).toMatchObject({ status: 409, body: { code: 'reason-too-short', field: 'reason' } })
    await house.call('jour1', setGuardian, { personId, guardianId: intoId, custody: 'sole' })
    expect(await merge(personId, intoId)).toMatchObject({ status: 409, body: { code: 'own-guardian' } })
    const other = await register(someone)
    expect((await merge(personId, other)).status).toBe(200)
    expect(await merge(personId, other)).toMatchObject({ status: 409, body: { code: 'merged' } })
    expect((await merge(crypto.randomUUID(), other)).status).toBe(404)
  })

  test('to a duty worker, a member and an administrator', async () => {
    const input = {
      personId: crypto.randomUUID(),
      version: 1,
      intoId: crypto.randomUUID(),
      intoVersion: 1,
      reason,
    }
    for (const as of ['jour1', 'gavle', 'admin'] as const)
      expect((await house.call(as, mergePersons, input)).status).toBe(403)
  })

  test('when the manager saw an older version of either', async () => {
    const [personId, intoId] = [await register(someone), await register(someone)]
    await house.call('jour2', changePerson, {
      personId: intoId,
      version: 1,
      givenName: 'Nya',
      confidentialityMarking: false,
      protectedRegistration: false,
    })
    expect(await merge(personId, intoId)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', fields: ['givenName'] } },
    })
  })

  test('by the manager, once: a declined proposal is closed', async () => {
    const [personId, intoId] = [await register(someone), await register(someone)]
    const { body } = await house.call('jour1', proposeMerge, { personId, intoId, reason })
    expect((await house.call('chef', declineMerge, { proposalId: body.id })).status).toBe(200)
    expect(await house.call('chef', declineMerge, { proposalId: body.id })).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    })
    expect((await house.call('jour1', listMergeProposals, { personId })).body.proposals).toEqual([])
  })
})

test('a merge clicked twice is one merge with one answer', async () => {
  const [personId, intoId] = [await register({ givenName: 'Ett' }), await register({ givenName: 'Två' })]
  const input = { personId, version: 1, intoId, intoVersion: 1, reason }
  const commandId = crypto.randomUUID()
  const [first, second] = await Promise.all(
    [1, 2].map(() => house.call('chef', mergePersons, input, { commandId })),
  )
  expect(first).toMatchObject({ status: 200 })
  expect(second?.body).toEqual(first?.body)
})
