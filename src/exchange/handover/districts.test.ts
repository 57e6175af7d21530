import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { inbox } from '../morning/api.ts'
import {
  caseReceivers,
  getReport,
  prepareReport,
  previewReport,
  saveDraft,
  sendReport,
  setGround,
} from './api.ts'
import { districtsOf } from './rules.ts'

let house: House
const centrum = newId()
beforeAll(async () => {
  house = await openHouse('districts')
  // Gävle is two city districts in this region: the member of the house and one more.
  const member = await house.owner
    .selectFrom('member')
    .selectAll()
    .where('id', '=', house.members.gavle)
    .executeTakeFirstOrThrow()
  await house.owner
    .insertInto('member')
    .values({ ...member, id: centrum, name: 'Centrum' })
    .execute()
})
afterAll(() => house.close())

const drafted = async () => {
  const { caseId, personIds } = await openNight(house, [{ birthDate: '2015-03-04' }])
  const { body } = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2180' })
  return { caseId, reportId: body.id, childId: personIds[0] ?? '' }
}
const preview = async (reportId: string) => (await house.call('jour1', previewReport, { reportId })).body

describe('a report to a municipality of several city districts', () => {
  test('is not sent, on paper or otherwise, before its sender has chosen one', async () => {
    const { caseId, reportId } = await drafted()
    const { body } = await house.call('jour1', caseReceivers, { caseId })
    const districts = [
      { id: centrum, name: 'Centrum' },
      { id: house.members.gavle, name: 'Gävle' },
    ]
    expect(body.receivers).toMatchObject([{ code: '2180', memberId: null, districts }])
    expect(await preview(reportId)).toMatchObject({
      districts,
      head: { memberId: null },
      obstacle: 'district-missing',
      obstacleField: 'memberId',
    })
    expect(await house.call('jour1', sendReport, { reportId, version: 1 })).toMatchObject({
      status: 409,
      body: {
        code: 'district-missing',
        field: 'memberId',
        sentence: 'Välj vilken stadsdel som ska ha rapporten.',
      },
    })
  })

  test('goes to the chosen one alone, with the grounds decided before the choice', async () => {
    const { reportId, childId } = await drafted()
    await house.call('jour1', setGround, { reportId, personId: childId, ground: 'osl-26-9' })
    const save = (version: number, memberId: string | null) =>
      house.call('jour1', saveDraft, { reportId, version, memberId })
    expect((await save(1, house.members.hudiksvall)).body).toMatchObject({
      code: 'not-a-district',
      field: 'memberId',
    })
    expect((await save(1, centrum)).status).toBe(200)
    expect((await save(2, house.members.gavle)).status).toBe(200)
    expect(await house.call('jour1', sendReport, { reportId, version: 3 })).toMatchObject({
      status: 200,
      body: { status: 'delivered' },
    })
    const { body } = await house.call('gavle', inbox, {})
    expect(body.rows.map(({ id }) => id)).toEqual([reportId])
    const read = await house.call('gavle', getReport, { reportId })
    expect(read.body.grounds).toMatchObject([{ personId: childId, ground: 'osl-26-9' }])
    expect(read.body.content?.municipality.memberName).toBe('Gävle')
  })

  test('keeps its receiver where the municipality is one member', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }], '2184')
    const { body } = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2184' })
    const input = { reportId: body.id, version: 1, memberId: centrum }
    expect((await house.call('jour1', saveDraft, input)).body.code).toBe('not-a-district')
    const same = { ...input, memberId: house.members.hudiksvall }
    expect((await house.call('jour1', saveDraft, same)).status).toBe(200)
    expect(await preview(body.id)).toMatchObject({ districts: [], obstacle: null })
  })
})

test.each([
  [[], 0],
  [[{ id: 'a', name: 'Gävle' }], 0],
  [
    [
      { id: 'a', name: 'Centrum' },
      { id: 'b', name: 'Hisingen' },
    ],
    2,
  ],
])('of the members %o so many are to choose among: %i', (members, count) => {
  expect(districtsOf(members)).toHaveLength(count)
})
