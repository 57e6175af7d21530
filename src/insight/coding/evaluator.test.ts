import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openRegister, type Register } from '../../../test/register.ts'
import { readPerCapita, readRhythm, readSeries, readSheet, readTables } from '../statistics/api.ts'
import { type Figures, tableIds } from '../statistics/model.ts'
import { readUse } from './api.ts'

const listTables = {
  category: 'cases-by-category',
  nature: 'cases-by-nature',
  initiator: 'cases-by-initiator',
  'measure-type': 'measures-by-type',
} as const

describe('the answers an evaluator gets', () => {
  let house: House
  let register: Register
  beforeAll(async () => {
    house = await openHouse('protection')
    register = await openRegister(house)
    const { regionId } = await house.owner.selectFrom('member').select('regionId').executeTakeFirstOrThrow()
    // A municipality that joined later: the year before, its cases stand under another municipality.
    await house.owner
      .insertInto('member')
      .values({
        id: randomUUID(),
        regionId,
        municipalityCode: '2101',
        areaId: null,
        name: 'Ockelbo',
        boardName: 'Socialnämnden',
        distanceKmFrom: null,
        distanceKmTo: null,
        validFrom: '2017-01-01',
        validTo: null,
      })
      .execute()
    const add = async (
      times: number,
      at: string,
      one: Partial<Parameters<typeof register.add>[0]> = {},
    ): Promise<void> => {
      for (let number = 0; number < times; number++) await register.add({ at, ...one })
    }
    for (const year of [2016, 2017]) {
      await add(9, `${year}-02-01 22:10`, { measures: [{ type: 'support', form: 'phone' }] })
      await add(7, `${year}-05-05 23:10`, { category: 'man', stayCode: '2184' })
      await add(6, `${year}-07-05 23:10`, { category: 'family', stayCode: '2101' })
      await add(year - 2014, `${year}-06-05 03:10`, {
        category: null,
        stayCode: '2184',
        measures: [{ type: 'immediate-custody-lvu', form: 'visit' }],
      })
    }
  })
  afterAll(() => house.close())

  const whole = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })
  const tablesOf = async (year: number): Promise<Figures['tables']> =>
    (await house.call('utvarderare', readTables, whole(year))).body.tables

  test.each(tableIds)('as a series of %s over years hide the same as the tables of each year', async (id) => {
    const { status, body } = await house.call('utvarderare', readSeries, {
      from: '2016-01-01',
      to: '2017-12-31',
      table: id,
      step: 'year',
    })
    expect([status, body.isProtected]).toEqual([200, true])
    for (const [at, year] of [2016, 2017].entries()) {
      const rows = (await tablesOf(year)).find((table) => table.id === id)?.rows ?? []
      const values = new Map(rows.map(({ code, value }) => [code, value]))
      expect(body.rows.map(({ code, values }) => [code, values[at]])).toEqual(
        body.rows.map(({ code }) => [code, values.get(code) ?? null]),
      )
      if (id === 'cases-by-category' || id === 'measures-by-type')
        expect(rows.some(({ isProtected }) => isProtected)).toBe(true)
    }
  })

  test('per inhabitant, and as use of the codes, hide the same as the tables of the year', async () => {
    const use = (await house.call('utvarderare', readUse, {})).body
    expect(use.years).toEqual([2016, 2017])
    for (const [at, year] of use.years.entries()) {
      const tables = await tablesOf(year)
      const valueIn = (id: string, code: string) =>
        tables.find((table) => table.id === id)?.rows.find((row) => row.code === code)?.value
      const { body } = await house.call('utvarderare', readPerCapita, whole(year))
      for (const { municipalityCode, cases } of body.rows)
        expect(cases).toBe(valueIn('cases-by-municipality', municipalityCode))
      for (const { id, rows, notStated, total } of use.lists) {
        if (id === 'contact-form') continue
        const table = tables.find((one) => one.id === listTables[id])
        for (const row of table?.rows ?? [])
          if (row.value !== null || row.isProtected)
            expect([row.code, rows.find(({ key }) => key === row.code)?.counts[at]]).toEqual([
              row.code,
              row.value,
            ])
        expect([notStated[at], total[at]]).toEqual([table?.notStated, table?.expectedTotal])
      }
      const forms = use.lists.find(({ id }) => id === 'contact-form')
      for (const [form, figure] of [
        ['phone', 'phone-contacts'],
        ['visit', 'visits'],
      ] as const)
        expect(forms?.rows.find(({ key }) => key === form)?.counts[at]).toBe(valueIn('key-figures', figure))
    }
  })

  test('of a year with too few cases to say how many show no month and no hour', async () => {
    await register.add({ at: '2019-02-01 22:10' })
    const { body } = await house.call('utvarderare', readRhythm, whole(2019))
    expect(body.months.map(({ cases }) => cases)).toEqual(Array(12).fill(null))
    expect(new Set(body.week.flat())).toEqual(new Set([null]))
  })

  test('as a file say “skyddat” where the tables hide', async () => {
    const { body } = await house.call('utvarderare', readSheet, { ...whole(2016), format: 'csv' })
    const text = Buffer.from(body.content, 'base64').toString()
    const hidden = (await tablesOf(2016)).flatMap(({ rows }) => rows.filter((row) => row.isProtected))
    expect(hidden.length).toBeGreaterThan(0)
    for (const { label } of hidden)
      expect(text.split('\n').some((line) => line.includes(label) && line.includes('skyddat'))).toBe(true)
  })
})
