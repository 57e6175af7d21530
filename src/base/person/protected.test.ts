import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { checkDigit } from '../../kernel/identity-number.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import {
  changePerson,
  findDuplicates,
  getPerson,
  listReaders,
  registerPerson,
  searchPersons,
  unmaskPerson,
} from './api.ts'
import { endPersonLink, linkPersonToMember } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('protected person')
})
afterAll(() => house.close())

const number = (eightDigits: string, birthNumber: string) =>
  `${eightDigits}${birthNumber}${checkDigit(`${eightDigits.slice(2)}${birthNumber}`)}`
const register = async (input: InputOf<typeof registerPerson>): Promise<string> =>
  (await house.call('jour1', registerPerson, input)).body.id
const found = async (text: string) => (await house.call('jour1', searchPersons, { text })).body.persons
const link = (personId: string, member: 'gavle' | 'hudiksvall', sourceId: string = crypto.randomUUID()) =>
  inScope(house.db, { ...operator, role: 'duty-worker', accountId: house.accounts.jour1 }, async (tx) => {
    await linkPersonToMember(tx, {
      personId,
      memberId: house.members[member],
      source: 'report',
      sourceId,
      since: new Date().toISOString(),
    })
    return sourceId
  })

describe('a protected person', () => {
  const street = 'Hemliga stigen 7'
  const secret = /Hemliga|0701740699|70-174 06 99/
  const kinds = [
    ['confidentialityMarking', '19800101'],
    ['protectedRegistration', '19810101'],
  ] as const
  const registered = (kind: (typeof kinds)[number][0], born: string) =>
    register({
      givenName: 'Dold',
      familyName: `Prov${kind}`,
      identityNumber: number(born, '983'),
      [kind]: true,
      phones: [{ number: '070-174 06 99' }],
      address: { kind: 'registered', street, place: 'Hemligort', municipalityCode: '2184' },
    })

  test.each(kinds)(
    'marked with %s shows phone and address to nobody until opened with a reason, for that account, for a time',
    async (kind, born) => {
      const personId = await registered(kind, born)
      await link(personId, 'gavle')
      const answers = async () => [
        (await house.call('jour1', getPerson, { personId })).body,
        await found('dold prov'),
        await found(number(born, '983')),
        await found('070-174 06 99'),
        (
          await house.call('jour2', findDuplicates, {
            givenName: 'Dold',
            familyName: `Prov${kind}`,
            phone: '070-174 06 99',
          })
        ).body,
        (await house.call('gavle', getPerson, { personId })).body,
        (await house.call('chef', listReaders, { personId })).body,
        (await house.call('jour2', getPerson, { personId })).body,
      ]
      const hidden = JSON.stringify(await answers())
      expect(hidden).toContain(number(born, '983'))
      expect(hidden).not.toMatch(secret)
      expect(hidden).not.toContain('Hemligort')
      expect((await found(number(born, '983')))[0]).toMatchObject({ protected: true, place: null })
      expect((await house.call('jour1', getPerson, { personId })).body).toMatchObject({
        masked: true,
        phones: [],
        addresses: [],
      })

      expect(await house.call('jour1', unmaskPerson, { personId, reason: '    x ' })).toMatchObject({
        status: 409,
        body: { code: 'reason-too-short', field: 'reason' },
      })
      const opened = await house.call('jour1', unmaskPerson, { personId, reason: 'Polisen är på väg dit.' })
      expect(opened.status).toBe(200)
      const [mine, byName, byNumber, , duplicates, member, readers, colleague] = await answers()
      expect(mine).toMatchObject({
        masked: false,
        openUntil: opened.body.until,
        addresses: [{ street }],
        phones: [{ shown: '070-174 06 99' }],
      })
      expect(JSON.stringify([byName, byNumber, duplicates, member, readers, colleague])).not.toMatch(secret)
      expect((await found(number(born, '983')))[0]?.place).toBeNull()

      await sql`update person_unmasking set until = now() - interval '1 second' where person_id = ${personId}`.execute(
        house.owner,
      )
      expect(JSON.stringify(await answers())).not.toMatch(secret)
    },
  )

  test('is opened by nobody outside the duty, and only where there is something to open', async () => {
    const personId = await registered('protectedRegistration', '19820101')
    await link(personId, 'gavle')
    expect(
      (await house.call('gavle', unmaskPerson, { personId, reason: 'Jag behöver adressen.' })).status,
    ).toBe(403)
    const open = await register({ givenName: 'Öppen' })
    expect(
      await house.call('jour1', unmaskPerson, { personId: open, reason: 'Jag behöver adressen.' }),
    ).toMatchObject({ status: 409, body: { code: 'not-protected' } })
  })

  test('loses the marking by a manager only: nobody gets past the reason by taking it off', async () => {
    const personId = await registered('protectedRegistration', '19830101')
    const input = {
      personId,
      version: 1,
      givenName: 'Dold',
      identityNumber: number('19830101', '983'),
      confidentialityMarking: false,
      protectedRegistration: false,
    }
    expect(await house.call('jour1', changePerson, input)).toMatchObject({
      status: 409,
      body: { code: 'only-manager-lifts' },
    })
    expect((await house.call('chef', changePerson, input)).status).toBe(200)
  })

  test('has rows that the database itself hides from the application', async () => {
    const personId = await registered('confidentialityMarking', '19840101')
    const as = (role: 'duty-worker' | 'intake' | 'administrator') =>
      inScope(
        house.db,
        { ...operator, role, accountId: house.accounts.jour2, memberId: house.members.gavle },
        (tx) => tx.selectFrom('personAddress').select('street').where('personId', '=', personId).execute(),
      )
    await link(personId, 'gavle')
    expect([await as('duty-worker'), await as('intake'), await as('administrator')]).toEqual([[], [], []])
  })
})

describe('who may see a person', () => {
  test('a member sees those it has a link to, with guardians it also has, without notes; not after the link has ended', async () => {
    const mother = await register({ givenName: 'Mor', familyName: 'Provlid' })
    const father = await register({ givenName: 'Far', familyName: 'Provlid' })
    const personId = await register({
      givenName: 'Barnet',
      familyName: 'Provlid',
      phones: [{ number: '070-174 06 50' }],
      guardians: [
        { guardianId: mother, custody: 'joint', note: 'Bor på skyddat boende.' },
        { guardianId: father, custody: 'joint' },
      ],
    })
    expect((await house.call('gavle', getPerson, { personId })).status).toBe(404)
    const sourceId = await link(personId, 'gavle')
    await link(mother, 'gavle', sourceId)
    const seen = await house.call('gavle', getPerson, { personId })
    expect(seen.body).toMatchObject({
      givenName: 'Barnet',
      phones: [{ shown: '070-174 06 50' }],
      guardians: [{ person: { id: mother }, note: null }],
    })
    expect(seen.body.guardians).toHaveLength(1)
    expect((await house.call('hudiksvall', getPerson, { personId })).status).toBe(404)
    await inScope(house.db, { ...operator, role: 'duty-worker' }, (tx) =>
      endPersonLink(tx, { sourceId, until: new Date().toISOString() }),
    )
    expect((await house.call('gavle', getPerson, { personId })).status).toBe(404)
  })

  test.each([
    ['gavle', searchPersons, { text: 'Provlid' }],
    ['gavle', findDuplicates, { givenName: 'Mor' }],
    ['gavle', registerPerson, { givenName: 'Mor' }],
    ['admin', searchPersons, { text: 'Provlid' }],
    ['admin', getPerson, { personId: crypto.randomUUID() }],
    ['admin', registerPerson, { givenName: 'Mor' }],
    ['jour1', listReaders, { personId: crypto.randomUUID() }],
    ['gavle', listReaders, { personId: crypto.randomUUID() }],
  ] as const)('%s is denied %s', async (as, contract, input) => {
    expect((await house.call(as, contract as typeof searchPersons, input as never)).status).toBe(403)
  })

  test('a manager reads who has read the file: names and roles, newest first, a page at a time', async () => {
    const personId = await register({ givenName: 'Läst' })
    await link(personId, 'gavle')
    await house.call('jour2', getPerson, { personId })
    await house.call('gavle', getPerson, { personId })
    const { body } = await house.call('chef', listReaders, { personId })
    expect(body.readers.map(({ name, role, contract }) => [name, role, contract])).toEqual([
      ['Gisela Provsson', 'intake', 'person.get'],
      ['Jonas Provsson', 'duty-worker', 'person.get'],
      ['Jorun Provsson', 'duty-worker', 'person.register'],
    ])
    for (let i = 0; i < 50; i++) await house.call('jour2', getPerson, { personId })
    const first = await house.call('chef', listReaders, { personId })
    expect([first.body.readers.length, first.body.more]).toEqual([50, true])
    const after = first.body.readers.at(-1)?.id ?? 0
    const rest = await house.call('chef', listReaders, { personId, after })
    expect(rest.body).toMatchObject({ more: false })
    expect(rest.body.readers.at(-1)?.contract).toBe('person.register')
    expect(rest.body.readers.every((row) => row.id < after)).toBe(true)
  })

  test('no identity number, name or phone is left in the audit or among kept answers', async () => {
    const identityNumber = number('19550505', '984')
    const personId = await register({
      givenName: 'Spårlös',
      identityNumber,
      phones: [{ number: '070-174 06 77' }],
    })
    await found(identityNumber)
    await house.call('jour1', registerPerson, { identityNumber })
    const { rows } = await sql<{
      all: string
    }>`select (select string_agg(a::text, ' ') from audit_event a) || (select string_agg(c::text, ' ') from command c) || coalesce((select string_agg(r::text, ' ') from revision r), '') as all`.execute(
      house.owner,
    )
    expect(rows[0]?.all).toContain(personId)
    expect(rows[0]?.all).not.toMatch(
      new RegExp(`${identityNumber}|${identityNumber.slice(2, 8)}|Spårlös|701740677`),
    )
  })
})
