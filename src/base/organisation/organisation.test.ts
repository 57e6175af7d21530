import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import {
  addMember,
  addPartner,
  addPopulation,
  addUnit,
  changeMember,
  closeMember,
  closePartner,
  closeUnit,
  readMembers,
  readMunicipalities,
  readPartners,
  readRegion,
  setAgreement,
  signAgreement,
} from './api.ts'
import {
  agreementOf,
  findMember,
  findMemberByMunicipality,
  findMunicipality,
  listMembers,
  listMunicipalityNames,
} from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('organisation')
})
afterAll(() => house.close())

const join = {
  municipalityCode: '2101',
  name: 'Ockelbo',
  boardName: 'Socialnämnden',
  validFrom: '2016-01-01',
}

describe('members', () => {
  test('stand in Swedish order of name, and the host gets no place of its own', async () => {
    for (const [municipalityCode, name] of [
      ['2039', 'Älvdalen'],
      ['1415', 'Stenungsund'],
      ['1407', 'Öckerö'],
      ['0180', 'Ängby'],
    ] as const)
      expect((await house.call('admin', addMember, { ...join, municipalityCode, name })).status).toBe(200)
    const { body } = await house.call('jour1', readMembers, {})
    expect(body.members.map((member) => member.name)).toEqual([
      'Gävle',
      'Hudiksvall',
      'Stenungsund',
      'Älvdalen',
      'Ängby',
      'Öckerö',
    ])
  })

  test('are those of the day that is asked about, with the terms in force on it', async () => {
    const { body } = await house.call('admin', addMember, { ...join, validTo: '2020-12-31' })
    const terms = { memberId: body.id, speakWithChild: 'always', validFrom: '2018-01-01' } as const
    expect(
      (
        await house.call('admin', setAgreement, {
          ...terms,
          validFrom: '2016-01-01',
          speakWithChild: 'when-needed',
        })
      ).status,
    ).toBe(200)
    expect((await house.call('admin', setAgreement, terms)).status).toBe(200)
    const on = async (day: string) =>
      (await house.call('gavle', readMembers, { on: day })).body.members.find(
        (member) => member.id === body.id,
      )
    expect(await on('2015-12-31')).toBeUndefined()
    expect(await on('2017-12-31')).toMatchObject({
      agreement: { speakWithChild: 'when-needed', validTo: '2017-12-31' },
    })
    expect(await on('2018-01-01')).toMatchObject({
      agreement: { speakWithChild: 'always', validTo: '2020-12-31' },
    })
    expect(await on('2021-01-01')).toBeUndefined()
    await inScope(house.db, operator, async (tx) => {
      expect(await agreementOf(tx, body.id, '2017-12-31')).toMatchObject({ speakWithChild: 'when-needed' })
      expect(await agreementOf(tx, body.id, '2021-01-01')).toBeUndefined()
      expect(await findMemberByMunicipality(tx, '2101', '2020-12-31')).toMatchObject({ id: body.id })
      expect(await findMemberByMunicipality(tx, '2101', '2021-01-01')).toBeUndefined()
    })
  })

  test('of a municipality whose districts are several are none by municipality alone', async () => {
    const first = await house.call('admin', addMember, {
      ...join,
      municipalityCode: '1480',
      name: 'Hisingen',
    })
    const found = () =>
      inScope(house.db, operator, (tx) => findMemberByMunicipality(tx, '1480', '2026-01-01'))
    expect(await found()).toMatchObject({ id: first.body.id })
    await house.call('admin', addMember, { ...join, municipalityCode: '1480', name: 'Centrum' })
    expect(await found()).toBeUndefined()
  })

  test('that leave take terms and units along, and cannot leave twice', async () => {
    const { body } = await house.call('admin', addMember, {
      ...join,
      municipalityCode: '2104',
      name: 'Hofors',
    })
    const memberId = body.id
    await house.call('admin', setAgreement, { memberId, speakWithChild: 'always', validFrom: '2016-01-01' })
    await house.call('admin', addUnit, {
      memberId,
      kind: 'reception',
      name: 'Mottagningen',
      validFrom: '2016-01-01',
    })
    expect((await house.call('admin', closeMember, { memberId, validTo: '2017-06-30' })).status).toBe(200)
    const last = (await house.call('jour1', readMembers, { on: '2017-06-30' })).body.members.find(
      (member) => member.id === memberId,
    )
    expect(last).toMatchObject({
      agreement: { validTo: '2017-06-30' },
      units: [{ name: 'Mottagningen', validTo: '2017-06-30' }],
    })
    const again = await house.call('admin', closeMember, { memberId, validTo: '2018-06-30' })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'member-closed', sentence: 'Medlemskapet har redan upphört.' },
    })
  })

  test('added by two administrators at once are one, and the other is told', async () => {
    const input = { ...join, municipalityCode: '2132', name: 'Nordanstig' }
    const replies = await Promise.all([
      house.call('admin', addMember, input),
      house.call('admin', addMember, input),
    ])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  })

  test('whose dates overlap are refused by the database too', async () => {
    const row = {
      id: crypto.randomUUID(),
      regionId: (await house.owner.selectFrom('region').selectAll().executeTakeFirstOrThrow()).id,
      municipalityCode: '2180',
      areaId: null,
      name: 'Gävle',
      boardName: 'Socialnämnden',
      distanceKmFrom: null,
      distanceKmTo: null,
      validFrom: '2026-01-01',
      validTo: null,
    }
    await expect(house.owner.insertInto('member').values(row).execute()).rejects.toMatchObject({
      code: '23P01',
    })
  })
})

describe('what is known of a member', () => {
  const facts = {
    boardName: 'Individ- och familjenämnden',
    areaId: null,
    distanceKmFrom: 100,
    distanceKmTo: 130,
  }
  test('is changed, and who builds on an older version is told who changed what', async () => {
    const memberId = house.members.hudiksvall
    expect(await house.call('admin', changeMember, { memberId, version: 1, ...facts })).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    await inScope(house.db, operator, async (tx) =>
      expect(await findMember(tx, memberId)).toMatchObject({ ...facts, version: 2 }),
    )
    expect(await house.call('admin', changeMember, { memberId, version: 1, ...facts })).toMatchObject({
      status: 409,
      body: {
        code: 'stale',
        stale: { by: 'Adina Provsson', fields: ['boardName', 'distanceKmFrom', 'distanceKmTo'] },
      },
    })
  })

  test.each([
    [{ areaId: crypto.randomUUID() }, 'area-unknown'],
    [{ distanceKmFrom: 140 }, 'distance-reversed'],
  ])('with %o is refused', async (change, code) => {
    const reply = await house.call('admin', changeMember, {
      memberId: house.members.gavle,
      version: 1,
      ...facts,
      ...change,
    })
    expect(reply).toMatchObject({ status: 409, body: { code } })
  })
})

describe('terms', () => {
  test('that are unsigned hold, and are signed once', async () => {
    const { body } = await house.call('admin', setAgreement, {
      memberId: house.members.gavle,
      speakWithChild: 'when-needed',
      disclosureGround: 'osl-26-9',
      validFrom: '2017-01-01',
    })
    const signature = { agreementId: body.id, signedOn: '2018-03-01', reference: 'SN 2018/12' }
    expect((await house.call('admin', signAgreement, signature)).status).toBe(200)
    const gavle = (await house.call('chef', readMembers, {})).body.members.find(
      (member) => member.id === house.members.gavle,
    )
    expect(gavle?.agreement).toMatchObject({
      signedOn: '2018-03-01',
      reference: 'SN 2018/12',
      disclosureGround: 'osl-26-9',
    })
    expect(await house.call('admin', signAgreement, signature)).toMatchObject({
      status: 409,
      body: { code: 'already-signed' },
    })
  })

  test('of a member that does not exist are not found', async () => {
    const reply = await house.call('admin', setAgreement, {
      memberId: crypto.randomUUID(),
      speakWithChild: 'always',
      validFrom: '2026-01-01',
    })
    expect(reply.status).toBe(404)
  })
})

describe('units and partners', () => {
  test('have names of their own while they last, and can be replaced the day after', async () => {
    const unit = {
      memberId: house.members.hudiksvall,
      kind: 'child',
      name: 'Barnenheten',
      validFrom: '2016-01-01',
    } as const
    const { body } = await house.call('admin', addUnit, unit)
    expect(await house.call('admin', addUnit, unit)).toMatchObject({
      status: 409,
      body: { code: 'already-there', field: 'name' },
    })
    expect((await house.call('admin', closeUnit, { unitId: body.id, validTo: '2016-12-31' })).status).toBe(
      200,
    )
    expect((await house.call('admin', addUnit, { ...unit, validFrom: '2017-01-01' })).status).toBe(200)

    const partner = { kind: 'police', name: 'LKC, Gävle', validFrom: '2015-01-01' } as const
    const added = await house.call('admin', addPartner, partner)
    expect(await house.call('admin', addPartner, partner)).toMatchObject({
      status: 409,
      body: { code: 'already-there' },
    })
    expect(
      (await house.call('admin', closePartner, { partnerId: added.body.id, validTo: '2016-09-30' })).status,
    ).toBe(200)
    const names = async (on: string) =>
      (await house.call('jour1', readPartners, { on })).body.partners.map((row) => row.name)
    expect(await names('2016-09-30')).toContain('LKC, Gävle')
    expect(await names('2016-10-01')).not.toContain('LKC, Gävle')
    expect(
      await house.call('admin', closePartner, { partnerId: added.body.id, validTo: '2026-01-01' }),
    ).toMatchObject({ status: 409, body: { code: 'already-ended' } })
  })
})

describe('the region', () => {
  test('says who hosts, how they cooperate, and how many live there with day and source', async () => {
    const figure = { municipalityCode: '2180', at: '2020-12-31', inhabitants: 102_904, source: 'SCB' }
    expect(
      (await house.call('admin', addPopulation, { ...figure, at: '2019-12-31', inhabitants: 102_418 }))
        .status,
    ).toBe(200)
    expect((await house.call('admin', addPopulation, figure)).status).toBe(200)
    const { body } = await house.call('hudiksvall', readRegion, {})
    expect(body).toMatchObject({
      name: 'Gävleborg',
      hostName: 'Gävle',
      form: 'Avtal enligt KL 9:37',
      population: { inhabitants: 102_904, from: '2020-12-31', sources: ['SCB'] },
    })
    expect(body.population.missing).toContain('Hudiksvall')
    expect(
      (await house.call('hudiksvall', readRegion, { on: '2020-01-01' })).body.population.inhabitants,
    ).toBe(102_418)
    expect(
      (await house.call('hudiksvall', readRegion, { on: '2018-01-01' })).body.population.inhabitants,
    ).toBeNull()
    expect(await house.call('admin', addPopulation, figure)).toMatchObject({
      status: 409,
      body: { code: 'already-there', field: 'at' },
    })
    expect(await house.call('admin', addPopulation, { ...figure, at: '2199-12-31' })).toMatchObject({
      status: 409,
      body: { code: 'in-the-future' },
    })
    expect(await house.call('admin', addPopulation, { ...figure, municipalityCode: '9999' })).toMatchObject({
      status: 409,
      body: { code: 'municipality-unknown' },
    })
  })

  test.each([
    [
      'no source',
      { municipalityCode: '2184', at: '2020-12-31', inhabitants: 37_531, source: '' },
      'source',
      'required',
    ],
    [
      'nobody living there',
      { municipalityCode: '2184', at: '2020-12-31', inhabitants: 0, source: 'SCB' },
      'inhabitants',
      'out-of-range',
    ],
    [
      'a day that is none',
      { municipalityCode: '2184', at: '2020-02-30', inhabitants: 1, source: 'SCB' },
      'at',
      'bad-date',
    ],
  ])('refuses a figure with %s at the field', async (_what, input, path, code) => {
    const reply = await house.call('admin', addPopulation, input)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path, code }] } })
  })
})

test('the 290 municipalities stand in Swedish order, each with the member that receives for it', async () => {
  const { municipalities } = (await house.call('gavle', readMunicipalities, {})).body
  expect(municipalities).toHaveLength(290)
  expect([municipalities[0]?.name, municipalities.at(-1)?.name]).toEqual(['Ale', 'Övertorneå'])
  expect(municipalities.find((row) => row.code === '2184')?.memberId).toBe(house.members.hudiksvall)
  expect(municipalities.find((row) => row.code === '2480')?.memberId).toBeNull()
})

test('the store answers other slices', async () => {
  await inScope(house.db, operator, async (tx) => {
    expect(await findMember(tx, house.members.gavle)).toMatchObject({ name: 'Gävle' })
    expect(await findMunicipality(tx, '2480')).toMatchObject({ name: 'Umeå' })
    expect(await listMunicipalityNames(tx, ['2480', '2180', '0000'])).toEqual(
      new Map([
        ['2480', 'Umeå'],
        ['2180', 'Gävle'],
      ]),
    )
    expect(await listMunicipalityNames(tx, [])).toEqual(new Map())
    expect((await listMembers(tx, '2026-01-01')).map((member) => member.municipalityName)).toContain(
      'Hudiksvall',
    )
  })
})

test.each(['jour1', 'chef', 'gavle'] as const)(
  'only an administrator changes the organisation, not %s',
  async (as) => {
    const before = await countRows(house, 'member')
    expect(
      (await house.call(as, addMember, { ...join, municipalityCode: '2161', name: 'Ljusdal' })).status,
    ).toBe(403)
    expect(
      (
        await house.call(as, setAgreement, {
          memberId: house.members.gavle,
          speakWithChild: 'always',
          validFrom: '2030-01-01',
        })
      ).status,
    ).toBe(403)
    expect(await countRows(house, 'member')).toBe(before)
  },
)
