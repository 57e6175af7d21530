import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { allLists } from '../../code-lists/all.ts'
import { newId } from '../../kernel/id.ts'
import { atLocal } from '../../kernel/time.ts'
import { readLists, readUse } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('coding')
})
afterAll(() => house?.close())

/** Cases and measures of an imported register, straight into its tables as the owner. */
async function imported(
  rows: readonly {
    on: string
    times: number
    category: string | null
    nature?: string
    type?: string | null
  }[],
): Promise<void> {
  const importId = newId()
  const zero = {
    caseRows: 0,
    measureRows: 0,
    addedUnits: 0,
    sameUnits: 0,
    differingUnits: 0,
    rejectedUnits: 0,
    addedMeasures: 0,
    warnings: 0,
  }
  await house.owner
    .insertInto('registerImport')
    .values({
      id: importId,
      at: '2026-11-22T08:00:00.000Z',
      importedBy: house.accounts.admin,
      caseFile: 'arenden.csv',
      measureFile: 'atgarder.csv',
      firstDay: null,
      lastDay: null,
      ...zero,
    })
    .execute()
  const units = rows.flatMap((row) =>
    Array.from({ length: row.times }, () => ({ ...row, number: randomUUID() })),
  )
  const placed = { stayCode: null, stayElsewhere: false }
  await house.owner
    .insertInto('registerCase')
    .values(
      units.map(({ number, on, category, nature }) => ({
        number,
        importId,
        hash: number,
        openedAt: atLocal(on, '00:30'),
        ...placed,
        category: category as 'man' | null,
        categoryVersion: null,
        nature: (nature ?? 'finances') as 'finances',
        natureVersion: 1,
        initiator: 'police' as const,
        initiatorVersion: 1,
        isStandby: null,
        administrativeMinutes: null,
        measureCount: 1,
        marks: null,
      })),
    )
    .execute()
  await house.owner
    .insertInto('registerMeasure')
    .values(
      units.map(({ number, on, type }) => ({
        caseNumber: number,
        openedAt: atLocal(on, '00:30'),
        ...placed,
        at: atLocal(on, '00:30'),
        type: (type === undefined ? 'follow-up' : type) as 'follow-up' | null,
        typeVersion: 1,
        contactForm: 'phone' as const,
        minutes: null,
      })),
    )
    .execute()
}

describe('the code lists', () => {
  test.each(['jour1', 'chef', 'utvarderare', 'admin'] as const)(
    'are read by %s: every list, every code with definition and instruction',
    async (who) => {
      const { status, body } = await house.call(who, readLists, {})
      expect(status).toBe(200)
      expect(body.lists.map(({ id }) => id)).toEqual(allLists.map(({ id }) => id))
      for (const { codes } of body.lists)
        for (const code of codes) expect([code.key, code.definition, code.instruction]).not.toContain(null)
    },
  )

  test.each(['gavle', 'ordforande'] as const)('are not for %s', async (who) => {
    expect((await house.call(who, readLists, {})).status).toBe(403)
  })

  test('take no unknown key', async () => {
    const reply = await house.call('chef', readLists, { lista: 'x' } as never)
    expect(reply.status).toBe(400)
  })
})

describe('the use of the codes', () => {
  test.each(['jour1', 'admin', 'gavle', 'ordforande'] as const)('is not for %s', async (who) => {
    expect((await house.call(who, readUse, {})).status).toBe(403)
  })

  test('of an empty duty is nothing, and finds nothing dead', async () => {
    const { body } = await house.call('chef', readUse, {})
    expect(body.years).toEqual([])
    expect(body.lists.map(({ total }) => total)).toEqual([[], [], [], [], []])
    expect(body.findings.map(({ kind }) => kind)).not.toContain('never-used')
  })

  test('counts imported cases and measures in the local year their case was opened, and finds what a review should', async () => {
    await imported([
      { on: '2016-01-01', times: 7, category: 'age-13-20' },
      { on: '2016-06-01', times: 9, category: 'man', type: null },
      { on: '2017-01-01', times: 6, category: 'age-13-20' },
      { on: '2017-06-01', times: 8, category: 'age-13-17', type: 'refusal' },
      { on: '2017-06-02', times: 3, category: null, nature: 'housing' },
    ])
    const { status, body } = await house.call('chef', readUse, {})
    expect(status).toBe(200)
    expect(body.years).toEqual([2016, 2017])
    expect(body.isProtected).toBe(false)
    const use = (id: string) => body.lists.find((list) => list.id === id)
    const counts = (id: string, key: string) => use(id)?.rows.find((row) => row.key === key)
    expect(counts('category', 'age-13-20')).toMatchObject({ counts: [7, 6], afterClosing: 6 })
    expect(counts('category', 'age-13-17')).toMatchObject({ counts: [0, 8], afterClosing: 0 })
    expect(use('category')).toMatchObject({ notStated: [0, 3], total: [16, 17] })
    expect(counts('measure-type', 'refusal')).toMatchObject({ counts: [0, 8] })
    expect(use('measure-type')).toMatchObject({ notStated: [9, 0], total: [16, 17] })
    const found = (kind: string) =>
      body.findings
        .filter((one) => one.kind === kind)
        .map(({ codes, ...facts }) => [`${codes[0]?.list}/${codes[0]?.key}`, facts])
    expect(found('used-after-closing')).toEqual([
      ['category/age-13-20', { kind: 'used-after-closing', year: null, before: null, count: 6 }],
    ])
    expect(found('new-coding')).toContainEqual([
      'measure-type/refusal',
      { kind: 'new-coding', year: 2017, before: 0, count: 8 },
    ])
    expect(found('unused').map(([code]) => code)).toEqual(['category/man'])
    expect(found('never-used').map(([code]) => code)).toContain('measure-type/relationship-problem')
  })

  test('is read with small counts hidden by the evaluator, and with what would give them away', async () => {
    const { status, body } = await house.call('utvarderare', readUse, {})
    expect(status).toBe(200)
    expect(body.isProtected).toBe(true)
    const category = body.lists.find((list) => list.id === 'category')
    expect(category?.notStated).toEqual([0, null])
    const lastYear = category?.rows.filter(({ counts }) => counts[1] === null) ?? []
    expect(lastYear.length).toBeGreaterThan(0)
    const shown = body.lists.flatMap(({ rows, notStated }) => [
      ...rows.flatMap(({ counts }) => counts),
      ...notStated,
    ])
    expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
    expect(body.findings.filter(({ kind }) => kind === 'used-after-closing')).toEqual([])
  })
})
