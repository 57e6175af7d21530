import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight, register } from '../../../test/night.ts'
import { somePlace } from '../../../test/placing.ts'
import { prepareReport, previewReport, saveDraft, sendReport } from '../../exchange/handover/api.ts'
import { inScope } from '../../server/database/scope.ts'
import { addCasePerson, openCase } from '../case/api.ts'
import { startContact } from '../intake/api.ts'
import {
  getPlace,
  listHolds,
  listPlaces,
  readPlaceAddress,
  searchPlaces,
  unmaskPlace,
  writePlaceAddress,
} from '../place/api.ts'
import { listRequests } from '../place-request/api.ts'
import { arrangePlacement, placedChildren, readPlacements } from './api.ts'

const street = 'Gömda stigen 12'
const realName = 'Kvinnohuset Lönngården'
let house: House
let placeId = ''
beforeAll(async () => {
  house = await openHouse('placement_walls')
  placeId = await somePlace(house, {
    kind: 'sheltered-housing',
    name: 'Skyddat boende 3',
    ageTo: null,
    municipalityCode: '2184',
    travelMinutes: 61,
    capacity: 8,
  })
  const written = await house.call('chef', writePlaceAddress, {
    placeId,
    realName,
    street,
    postalCode: '824 31',
    town: 'Hudiksvall',
    phone: '070-174 06 09',
  })
  expect(written.status, JSON.stringify(written.body)).toBe(200)
})
afterAll(() => house.close())

const secrets = [street, realName, '824 31', '+46701740609', '070-174 06 09']
const address = async (as: 'jour1' | 'jour2' | 'chef') =>
  (await house.call(as, readPlaceAddress, { placeId })).body

/** The mother and child are placed there; the case has them. */
async function sheltered() {
  const mother = await register(house, { birthDate: '1988-01-01' }, 'Modra')
  const night = await openNight(house, [{ birthDate: '2019-03-04', guardians: [mother] }], '2180')
  await house.call('jour1', addCasePerson, { caseId: night.caseId, personId: mother, part: 'guardian' })
  const made = await house.call('jour1', arrangePlacement, {
    caseId: night.caseId,
    personIds: [mother],
    placeId,
    legalBasis: 'sol-placement',
    specialNeed: 'Våld i hemmet.',
  })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const child = await house.call('jour1', arrangePlacement, {
    caseId: night.caseId,
    personIds: [...night.personIds],
    placeId,
    legalBasis: 'sheltered-child',
    decisionPending: true,
    decisionText: 'Ordföranden är kontaktad.',
  })
  expect(child.status, JSON.stringify(child.body)).toBe(200)
  return { ...night, mother }
}

describe('the address of a protected place', () => {
  it('is masked until it is opened with a reason, and then open to that account alone', async () => {
    expect(await address('jour1')).toMatchObject({ isMasked: true, address: null })
    const short = await house.call('jour1', unmaskPlace, { placeId, reason: 'nu' })
    expect(short.body).toMatchObject({ code: 'reason-too-short', field: 'reason' })
    const opened = await house.call('jour1', unmaskPlace, { placeId, reason: 'Taxin ska dit nu.' })
    expect(opened.status).toBe(200)
    expect(await address('jour1')).toMatchObject({ isMasked: false, address: { street, realName } })
    expect(await address('jour2')).toMatchObject({ isMasked: true, address: null })
    expect(await address('chef')).toMatchObject({ isMasked: true, address: null })
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select('contract')
      .where('contract', 'in', ['place.unmask', 'place.read-address'])
      .where('outcome', '=', 'done')
      .execute()
    expect(audit.map(({ contract }) => contract)).toContain('place.unmask')
    expect(audit.length).toBeGreaterThanOrEqual(5)
  })

  it('closes again when its time has come', async () => {
    await house.call('jour2', unmaskPlace, { placeId, reason: 'Taxin ska dit nu.' })
    await house.owner.updateTable('placeUnmasking').set({ until: '2020-01-01T00:00:00.000Z' }).execute()
    expect(await address('jour2')).toMatchObject({ isMasked: true, address: null })
  })

  it('stands in no list, search, case or picture of the county, nor does where it lies', async () => {
    await house.call('jour1', unmaskPlace, { placeId, reason: 'Taxin ska dit nu.' })
    const { caseId, personIds } = await sheltered()
    const seen = [
      await house.call('jour1', listPlaces, {}),
      await house.call('jour1', searchPlaces, { isProtected: true, at: '2026-11-20T11:00:00.000Z' }),
      await house.call('jour1', getPlace, { placeId }),
      await house.call('jour1', readPlacements, { caseId }),
      await house.call('jour1', placedChildren, {}),
      await house.call('jour1', listRequests, { caseId }),
      await house.call('jour1', listHolds, {}),
    ]
    for (const { status, body } of seen) {
      expect(status).toBe(200)
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret)
    }
    const view = seen[2]?.body as unknown as { place: { municipalityCode: unknown; travelMinutes: unknown } }
    expect(view.place).toMatchObject({ municipalityCode: null, travelMinutes: null })
    const { children } = (await house.call('jour1', placedChildren, {})).body
    expect(children.find(({ personId }) => personId === personIds[0])).toMatchObject({
      isMasked: true,
      placeName: null,
      municipalityCode: null,
      placeKind: 'sheltered-housing',
    })
    const { placements } = (await house.call('jour1', readPlacements, { caseId })).body
    expect(placements.map(({ placeName }) => placeName)).toEqual([null, null])
  })

  it('T-14: cannot leave in a report of that case, nor in one about whoever seeks them', async () => {
    const { caseId, mother } = await sheltered()
    const report = async (ofCase: string) =>
      (await house.call('jour1', prepareReport, { caseId: ofCase, municipalityCode: '2180' })).body
    const tells = async (reportId: string, version: number, summary: string) => {
      await house.call('jour1', saveDraft, { reportId, version, summary })
      return (await house.call('jour1', previewReport, { reportId })).body
    }
    const own = await report(caseId)
    for (const [i, summary] of [
      `De bor på ${street}.`,
      'De är på Kvinnohuset lönngården.',
      'De är på Skyddat boende 3.',
      'Ring 0701 740 609.',
      'De är i 82431 Hudiksvall.',
    ].entries())
      expect(await tells(own.id, 1 + i, summary), summary).toMatchObject({
        obstacle: 'protected-in-text',
        obstacleField: 'summary',
      })
    const refusal = await house.call('jour1', sendReport, { reportId: own.id, version: 6 })
    expect(refusal.body).toMatchObject({ code: 'protected-in-text', field: 'summary' })
    const plain = await tells(own.id, 6, 'Mamman och barnet är placerade i skyddat boende.')
    expect(plain.obstacle).not.toBe('protected-in-text')
    // What the report carries by itself says that they are placed, and never where.
    const carried = JSON.stringify(plain.content)
    for (const secret of [...secrets, 'Skyddat boende 3', '2184']) expect(carried).not.toContain(secret)

    const perpetrator = await register(house, { birthDate: '1980-01-01' }, 'Pelle')
    const contact = await house.call('jour1', startContact, {
      story: 'Han ringer och söker familjen.',
    } as never)
    const opened = await house.call('jour1', openCase, {
      contactIds: [contact.body.id],
      people: [
        { personId: perpetrator, part: 'concerned' },
        { personId: mother, part: 'other' },
      ],
      matter: 'concern-adult',
      stayCode: '2180',
    })
    const other = await report(opened.body.id)
    expect(await tells(other.id, 1, `Han får inte veta om ${street}.`)).toMatchObject({
      obstacle: 'protected-in-text',
    })
  })
})

describe('the walls', () => {
  it.each(['gavle', 'ordforande', 'utvarderare', 'admin'] as const)(
    '%s asks for nothing of this',
    async (who) => {
      const asks = [
        house.call(who, listPlaces, {}),
        house.call(who, getPlace, { placeId }),
        house.call(who, searchPlaces, {}),
        house.call(who, readPlaceAddress, { placeId }),
        house.call(who, placedChildren, {}),
        house.call(who, unmaskPlace, { placeId, reason: 'Jag vill veta.' }),
      ]
      expect((await Promise.all(asks)).map(({ status }) => status)).toEqual(asks.map(() => 403))
    },
  )

  it.each(['gavle', 'ordforande', 'utvarderare', 'admin'] as const)(
    'in the database %s sees no row, whatever the program asks',
    async (who) => {
      const actor = {
        ...house.posts[who],
        accountId: house.accounts[who],
        name: who,
        title: '',
        sessionId: null,
      }
      for (const table of [
        'place',
        'placeAddress',
        'placeVacancy',
        'placeHold',
        'bedUse',
        'placeRequest',
        'placement',
        'placementEvent',
        'placementConsent',
      ] as const) {
        const rows = await inScope(house.db, actor, (tx) => tx.selectFrom(table).selectAll().execute())
        expect(rows, table).toEqual([])
      }
    },
  )

  it('in the database a worker who has not opened the address does not have it, nor can write a place', async () => {
    const actor = {
      ...house.posts.jour2,
      accountId: house.accounts.jour2,
      name: '',
      title: '',
      sessionId: null,
    }
    const rows = await inScope(house.db, actor, (tx) => tx.selectFrom('placeAddress').selectAll().execute())
    expect(rows).toEqual([])
    const write = inScope(house.db, actor, (tx) =>
      tx.updateTable('place').set({ name: 'Mitt' }).where('id', '=', placeId).executeTakeFirst(),
    )
    expect((await write).numUpdatedRows).toBe(0n)
  })
})
