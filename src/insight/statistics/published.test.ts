import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { operator } from '../../server/database/scope.ts'
import { Runner } from '../../server/runner.ts'
import { readPublished } from '../evaluation/store.ts'
import { runImport } from '../register-import/api.ts'
import { handlers as importHandlers } from '../register-import/handlers.ts'
import { readTables } from './api.ts'
import type { FigureTable, TableId } from './model.ts'
import { tableIds } from './model.ts'

/** The real register of 2016 and 2017, read in by the import into a house whose region has two members. */
let house: House
const file = (name: string) => ({
  name,
  content: readFileSync(new URL(`../../../db/reference/register/${name}`, import.meta.url)).toString(
    'base64',
  ),
})
beforeAll(async () => {
  house = await openHouse('published')
  const runner = new Runner(house.db, importHandlers)
  for (const year of [2017, 2016])
    await runner.run(runImport.name, {
      actor: operator,
      commandId: randomUUID(),
      input: { cases: file(`${year}-arenden.csv`), measures: file(`${year}-atgarder.csv`) },
    })
  const { id: regionId } = await house.owner.selectFrom('region').select('id').executeTakeFirstOrThrow()
  await house.owner
    .insertInto('member')
    .values(
      ['2101', '2104', '2121', '2132', '2161', '2181', '2182', '2183'].map((code) => ({
        id: randomUUID(),
        regionId,
        municipalityCode: code,
        areaId: null,
        name: code,
        boardName: 'Socialnämnden',
        distanceKmFrom: null,
        distanceKmTo: null,
        validFrom: '2015-01-01',
        validTo: null,
      })),
    )
    .execute()
})
afterAll(() => house.close())

const printed = await readPublished()
const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })
const tablesAs = async (who: Person, asked: Parameters<typeof house.call>[2]) =>
  (await house.call(who, readTables, asked as never)).body.tables
const tableIn = (tables: readonly FigureTable[], id: TableId) => {
  const found = tables.find((table) => table.id === id)
  if (found === undefined) throw new Error(`${id} is not there`)
  return found
}

describe.each([
  [2016, 0],
  [2017, 1],
] as const)('the register of %i', (year, at) => {
  test.each(tableIds.map((id, index) => [id, String(index + 1)] as const))(
    'gives %s as it was printed, cell by cell',
    async (id, number) => {
      const table = tableIn(await tablesAs('chef', yearOf(year)), id)
      const computed = Object.fromEntries(
        table.rows.map(({ label, value, lvm, lvu, sol }) => [
          label,
          id === 'decisions-by-municipality' ? [lvm, lvu, sol] : value,
        ]),
      )
      const rows = printed.tables[number]?.rows ?? {}
      const expected = Object.fromEntries(
        Object.entries(rows).map(([label, cells]) => [
          label,
          id === 'decisions-by-municipality' ? cells.slice(at * 3, at * 3 + 3) : cells[at],
        ]),
      )
      expect(computed).toEqual(expected)
      if (id !== 'cases-by-municipality' && id !== 'decisions-by-municipality')
        expect(Object.keys(computed)).toEqual(Object.keys(expected))
    },
  )
})

describe('what the tables do not reach is said', () => {
  test.each([
    [2016, 'cases-by-municipality', 2078, 57, 2135],
    [2017, 'cases-by-municipality', 2325, 58, 2383],
    [2016, 'cases-by-category', 2135, 0, 2135],
    [2017, 'cases-by-category', 2382, 1, 2383],
    [2016, 'measures-by-type', 3636, 3, 3639],
    [2017, 'measures-by-type', 3898, 2, 3900],
    [2016, 'cases-by-nature', 2135, 0, 2135],
    [2017, 'cases-by-nature', 2380, 3, 2383],
    [2016, 'cases-by-initiator', 2135, 0, 2135],
    [2017, 'cases-by-initiator', 2380, 3, 2383],
  ] as const)(
    '%i %s: %i of rows and %i not stated are %i',
    async (year, id, total, notStated, expectedTotal) => {
      const table = tableIn(await tablesAs('chef', yearOf(year)), id)
      expect(table).toMatchObject({ total, notStated, expectedTotal, reconciles: true })
      if (notStated > 0) expect(table.notes[0]).toContain(`${notStated} `)
    },
  )

  test('a placement in another municipality is no row of table 5 but a note, and key figures have no total to reach', async () => {
    const tables = await tablesAs('chef', yearOf(2017))
    const decisions = tableIn(tables, 'decisions-by-municipality')
    expect(decisions).toMatchObject({ total: 37, notStated: 0, expectedTotal: null, reconciles: null })
    expect(decisions.notes).toContain('Dessutom 1 SoL-placering i annan kommun; tabell 4 har 25.')
    const key = tableIn(tables, 'key-figures')
    expect(key).toMatchObject({ expectedTotal: null, reconciles: null })
    expect(key.total).toBe(key.rows.reduce((sum, { value }) => sum + (value ?? 0), 0))
  })

  test.each([
    [2016, 'cases-by-category', /rader för de nya koderna är tomma, inte noll/],
    [2017, 'cases-by-category', /13-20 år var stängd .* använts 12 gånger/],
    [2016, 'measures-by-type', /Räkneregeln för Skyddsbedömning ändras 2017-10-01/],
    [2017, 'measures-by-type', /ändrades 2017-10-01, under perioden/],
    [2016, 'measures-by-type', /^Ny kodning: Avslag, Handr Återk, LVM-bedömning och Avisering/],
    [2017, 'measures-by-type', /^Ny kodning: .* inte en ökning/],
    [2017, 'measures-by-type', /Relationsproblem finns både/],
  ] as const)('%i %s says %s', async (year, id, note) => {
    expect(tableIn(await tablesAs('chef', yearOf(year)), id).notes).toContainEqual(
      expect.stringMatching(note),
    )
  })

  test('the printed cell stands beside, for the published years and the whole county only', async () => {
    const whole = tableIn(await tablesAs('chef', yearOf(2016)), 'cases-by-category')
    expect(whole.rows.map(({ value, published }) => value === published)).not.toContain(false)
    for (const asked of [
      { ...yearOf(2016), municipalityCode: '2180' },
      { from: '2016-01-01', to: '2016-06-30' },
    ])
      for (const table of await tablesAs('chef', asked)) {
        expect(table.remarks).toBeUndefined()
        expect(table.rows.every(({ published }) => published === undefined)).toBe(true)
      }
  })
})

describe('the evaluator of the same year', () => {
  test.each([2016, 2017])(
    '%i: sees no count of one to four, no printed cell, and most of what is large',
    async (year) => {
      const [whole, shown] = [
        await tablesAs('chef', yearOf(year)),
        await tablesAs('utvarderare', yearOf(year)),
      ]
      const cells = shown.flatMap((table) =>
        table.id === 'key-figures'
          ? []
          : table.rows.flatMap(({ value, lvm, lvu, sol }) => [value, lvm, lvu, sol]),
      )
      expect(cells.filter((value) => value && value < 5)).toEqual([])
      for (const [at, table] of shown.entries()) {
        const truth = whole[at]
        expect(table.remarks).toBeUndefined()
        for (const [row, { value, published }] of table.rows.entries()) {
          expect(published).toBeUndefined()
          if (value !== null) expect(value).toBe(truth?.rows[row]?.value)
        }
      }
      const hidden = shown.flatMap(({ rows }) => rows.filter(({ isProtected }) => isProtected)).length
      expect(hidden).toBeGreaterThan(5)
      expect(hidden).toBeLessThan(30)
      const remainders = shown.map(({ notStated, total }) => [notStated, total])
      expect(remainders.flat().filter((value) => value !== null && value > 0 && value < 5)).toEqual([])
    },
  )
})
