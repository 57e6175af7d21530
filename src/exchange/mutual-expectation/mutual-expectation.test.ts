import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import {
  acknowledgeExpectation,
  draftExpectation,
  publishExpectation,
  readExpectations,
  saveExpectation,
} from './api.ts'
import type { ExpectationAudience } from './model.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('mutual_expectation')
})
afterAll(() => house.close())

const text = {
  dutyDoes: 'Gör skyddsbedömning när barn är inblandade',
  dutyDoesNot: 'Kör inga transporter',
  whenToCall: 'Barn, våld, hemlöshet',
  weExpect: 'Vem, var och vad ni har sett',
  youMayExpect: 'Svar inom en kvart',
  unmetNeeds: 'Plats för berusade unga',
  changeNote: '',
}
const draft = (audience: ExpectationAudience, as: Person = 'chef') =>
  house.call(as, draftExpectation, { audience })
const save = (editionId: string, version: number, rest: Partial<typeof text> = {}) =>
  house.call('chef', saveExpectation, { editionId, version, ...text, ...rest })
const publish = (editionId: string, version: number) =>
  house.call('chef', publishExpectation, { editionId, version })
const pageOf = async (as: Person, audience: ExpectationAudience) =>
  (await house.call(as, readExpectations, {})).body.pages.find((page) => page.audience === audience)
const told = async (subjectId: string) =>
  (
    await house.owner
      .selectFrom('message')
      .select(['partnerId', 'memberId', 'kind'])
      .where('subjectId', '=', subjectId)
      .execute()
  ).map(({ partnerId, memberId, kind }) => `${kind} ${partnerId ?? memberId}`)

describe('who does what', () => {
  test('is published, told to each unit, read and acknowledged by name; the next edition shows what changed', async () => {
    const first = (await draft('police')).body.id
    expect(await draft('police')).toMatchObject({ status: 409, body: { code: 'draft-exists' } })
    expect(await publish(first, 1)).toMatchObject({
      status: 409,
      body: { code: 'section-missing', field: 'dutyDoes' },
    })
    await save(first, 1)
    expect(await pageOf('polis', 'police')).toMatchObject({ inForce: null, draft: null })
    expect((await publish(first, 2)).status).toBe(200)
    const { police, policeHudik } = house.partners
    expect((await told(first)).sort()).toEqual(
      [police, policeHudik].map((id) => `expectation-published ${id}`).sort(),
    )

    expect((await house.call('polis', acknowledgeExpectation, { editionId: first })).status).toBe(200)
    expect((await house.call('polis', acknowledgeExpectation, { editionId: first })).status).toBe(200)
    expect((await pageOf('polis', 'police'))?.isAcknowledged).toBe(true)
    expect((await pageOf('chef', 'police'))?.reach).toMatchObject([
      { id: policeHudik, at: null, by: null },
      { id: police, by: 'Pia Provsson' },
    ])

    const second = (await draft('police')).body.id
    expect(await publish(second, 1)).toMatchObject({ body: { code: 'nothing-changed' } })
    await save(second, 1, { youMayExpect: 'Svar inom tio minuter' })
    expect(await publish(second, 2)).toMatchObject({
      body: { code: 'change-note-missing', field: 'changeNote' },
    })
    await save(second, 2, { youMayExpect: 'Svar inom tio minuter', changeNote: 'Kortare svarstid' })
    expect((await publish(second, 3)).status).toBe(200)
    expect(await pageOf('polis', 'police')).toMatchObject({
      inForce: { edition: 2 },
      former: { edition: 1, youMayExpect: 'Svar inom en kvart' },
      isAcknowledged: false,
      reach: null,
    })
    expect(await house.call('polis', acknowledgeExpectation, { editionId: first })).toMatchObject({
      status: 409,
      body: { code: 'not-in-force' },
    })
    expect((await pageOf('jour1', 'police'))?.reach?.map(({ at }) => at)).toEqual([null, null])
  })

  test('is seen by its own kind only: the police do not read the page of the ward, nor the ward a draft', async () => {
    const id = (await draft('health-care')).body.id
    await save(id, 1)
    expect((await house.call('vard', readExpectations, {})).body.pages).toMatchObject([
      { audience: 'health-care', inForce: null },
    ])
    expect((await house.call('vard', acknowledgeExpectation, { editionId: id })).status).toBe(404)
    await publish(id, 2)
    expect((await house.call('polis', acknowledgeExpectation, { editionId: id })).status).toBe(404)
    expect((await house.call('gavle', acknowledgeExpectation, { editionId: id })).status).toBe(404)
    expect(
      (await house.call('polis', readExpectations, {})).body.pages.map(({ audience }) => audience),
    ).toEqual(['police'])
    expect((await house.call('jour1', readExpectations, {})).body.pages).toHaveLength(3)
  })

  test('for the municipality is acknowledged by its intake, for the member', async () => {
    const id = (await draft('municipality')).body.id
    await save(id, 1)
    await publish(id, 2)
    expect((await told(id)).sort()).toEqual(
      Object.values(house.members)
        .map((member) => `expectation-published ${member}`)
        .sort(),
    )
    expect((await house.call('gavle', acknowledgeExpectation, { editionId: id })).status).toBe(200)
    expect((await pageOf('chef', 'municipality'))?.reach).toMatchObject([
      { id: house.members.hudiksvall, by: null },
      { id: house.members.gavle, by: 'Gisela Provsson' },
    ])
  })

  test('a published edition is frozen, at the door and in the database', async () => {
    const page = await pageOf('chef', 'municipality')
    const id = page?.inForce?.id ?? ''
    expect(await save(id, page?.inForce?.version ?? 0)).toMatchObject({ body: { code: 'already-published' } })
    expect(await publish(id, 99)).toMatchObject({ body: { code: 'already-published' } })
    await expect(
      house.owner.updateTable('expectationEdition').set({ dutyDoes: 'Allt' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/never changes/)
  })

  test('two who write the same draft: the later is told who changed what', async () => {
    const id = (await draft('municipality')).body.id
    await save(id, 1)
    expect(await save(id, 1)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson' } },
    })
    const both = await Promise.all([draft('police'), draft('police')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test.each(['jour1', 'gavle', 'polis', 'admin', 'utvarderare'] as const)('%s may not write', async (as) => {
    expect((await draft('police', as)).status).toBe(403)
  })
  test.each(['ordforande', 'utvarderare'] as const)('%s may not read', async (as) => {
    expect((await house.call(as, readExpectations, {})).status).toBe(403)
  })
})
