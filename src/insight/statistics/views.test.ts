import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { type Imported, openRegister, type Register } from '../../../test/register.ts'
import { readBehind, readPerCapita, readRhythm, readSeries, readSheet } from './api.ts'

let house: House
let register: Register
beforeAll(async () => {
  house = await openHouse('views')
  register = await openRegister(house)
})
afterAll(() => house.close())
beforeEach(() => register.clear())

const imported = (one: Imported) => register.add(one)
const year = { from: '2017-01-01', to: '2017-12-31' }

describe('views of the same figures', () => {
  test('a series has a part for each month, with breaks, and sums to the table', async () => {
    await imported({ at: '2016-12-31 23:59', category: 'age-13-20' })
    await imported({ at: '2017-01-01 00:00', category: 'age-13-17' })
    const { body } = await house.call('chef', readSeries, {
      from: '2016-12-01',
      to: '2017-01-31',
      table: 'cases-by-category',
      step: 'month',
    })
    expect(body.periods.map(({ label }) => label)).toEqual(['2016-12', '2017-01'])
    expect(body.rows.slice(0, 3).map(({ code, values }) => [code, values])).toEqual([
      ['age-13-20', [1, null]],
      ['age-0-12', [0, 0]],
      ['age-13-17', [null, 1]],
    ])
    expect(body.breaks).toMatchObject([{ code: 'age-13-20', on: '2017-01-01', kind: 'code-split' }])
  })

  test('the rhythm is local: the hour that comes twice is one hour, and the hour that is skipped is empty', async () => {
    await imported({ at: '2017-10-29 02:30' })
    await house.owner.updateTable('registerCase').set({ openedAt: '2017-10-29T00:30:00Z' }).execute()
    const later = await imported({ at: '2017-10-29 02:30' })
    await house.owner
      .updateTable('registerCase')
      .set({ openedAt: '2017-10-29T01:30:00Z' })
      .where('number', '=', later)
      .execute()
    await imported({ at: '2017-03-26 03:00' })
    const { body } = await house.call('chef', readRhythm, year)
    expect([body.week[6]?.[2], body.week[6]?.[3]]).toEqual([2, 1])
    expect(body.months.filter(({ cases }) => cases !== 0).map(({ label, cases }) => [label, cases])).toEqual([
      ['2017-03', 1],
      ['2017-10', 2],
    ])
  })

  test('per inhabitant stands beside the nearest count of inhabitants, with its day, and is unknown without one', async () => {
    await house.owner
      .insertInto('population')
      .values({ municipalityCode: '2180', at: '2020-12-31', inhabitants: 100_000, source: 'prov' })
      .execute()
    for (let at = 0; at < 30; at++) await imported({ at: '2017-05-05 12:00' })
    const { body } = await house.call('chef', readPerCapita, year)
    expect(body.rows).toEqual([
      {
        municipalityCode: '2180',
        label: 'Gävle',
        cases: 30,
        inhabitants: 100_000,
        inhabitantsOn: '2020-12-31',
        perTenThousandTenths: 30,
        isSmall: false,
      },
      {
        municipalityCode: '2184',
        label: 'Hudiksvall',
        cases: 0,
        inhabitants: null,
        inhabitantsOn: null,
        perTenThousandTenths: null,
        isSmall: true,
      },
    ])
  })

  test('the cases behind a figure are as many as the figure, newest first, in pages', async () => {
    for (let at = 10; at < 70; at++)
      await imported({
        at: `2017-05-05 12:${String(at % 60).padStart(2, '0')}`,
        measures: at % 2 ? [{ type: 'support' }] : [],
      })
    await imported({ at: '2017-05-05 12:00', stayCode: null })
    const pageOf = async (asked: object) =>
      (await house.call('chef', readBehind, { ...year, ...asked } as never)).body
    const asked = { table: 'cases-by-municipality', code: '2180' }
    const first = await pageOf(asked)
    const second = await pageOf({ ...asked, after: first.next ?? '' })
    expect([first.cases.length, second.cases.length, second.next]).toEqual([50, 10, null])
    const all = [...first.cases, ...second.cases]
    expect(new Set(all.map((one) => one.number)).size).toBe(60)
    expect(all.map(({ openedAt }) => openedAt)).toEqual(
      all
        .map(({ openedAt }) => openedAt)
        .toSorted()
        .reverse(),
    )
    expect((await pageOf({ table: 'cases-by-municipality', code: 'not-stated' })).cases).toHaveLength(1)
    expect((await pageOf({ table: 'cases-by-municipality', code: 'other' })).cases).toHaveLength(0)
    expect((await pageOf({ table: 'measures-by-type', code: 'support' })).cases).toHaveLength(30)
    for (const [field, wrong] of [
      ['code', { table: 'cases-by-nature', code: 'none' }],
      ['code', { table: 'key-figures', code: 'cases' }],
      ['after', { ...asked, after: 'x' }],
    ] as const)
      expect(await house.call('chef', readBehind, { ...year, ...wrong } as never)).toMatchObject({
        status: 409,
        body: { field },
      })
  })

  test.each(['csv', 'xlsx', 'ods'] as const)('a sheet of %s is named and typed as it is', async (format) => {
    const { body } = await house.call('chef', readSheet, { ...year, municipalityCode: '2180', format })
    expect(body.fileName).toBe(`statistik-2180-2017-01-01-2017-12-31.${format}`)
    const bytes = Buffer.from(body.content, 'base64')
    expect(format === 'csv' ? bytes.toString('utf8').slice(0, 8) : bytes.subarray(0, 2).toString()).toBe(
      format === 'csv' ? '\uFEFFTabell;' : 'PK',
    )
  })
})
