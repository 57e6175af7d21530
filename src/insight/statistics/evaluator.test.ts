import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { readPerCapita, readRhythm, readSeries, readSheet, readTables } from './api.ts'
import { decidePartition } from './rules.ts'

const year = { from: '2017-01-01', to: '2017-12-31' }

describe('what an evaluator may ask', () => {
  const years = { from: '2016-01-01', to: '2017-12-31' }
  test.each([
    [year, null],
    [{ ...year, coding: 'as-registered' as const }, null],
    [{ ...year, coding: 'current' as const }, 'as-registered-only coding'],
    [{ ...year, municipalityCode: '2180' }, 'whole-region-only municipalityCode'],
    [{ from: '2017-01-02', to: '2017-12-31' }, 'whole-year-only from'],
    [{ from: '2017-01-01', to: '2017-12-30' }, 'whole-year-only to'],
    [{ from: '2017-07-01', to: '2018-06-30' }, 'whole-year-only from'],
    [years, 'whole-year-only to'],
    [{ ...years, step: 'year' }, null],
    [{ ...years, step: 'quarter' }, 'whole-year-only step'],
    [{ ...year, step: 'month' }, 'whole-year-only step'],
    [{ ...years, from: '2016-02-01', step: 'year' }, 'whole-year-only from'],
    [{ ...years, to: '2017-11-30', step: 'year' }, 'whole-year-only to'],
    [{ from: '2025-01-01', to: '2025-12-31' }, 'year-not-over to'],
    [{ from: '2016-01-01', to: '2025-12-31', step: 'year' }, 'year-not-over to'],
  ])('%j on the last day of 2025: %s', (asked, refusal) => {
    const decision = decidePartition(asked, '2025-12-31')
    expect(decision.ok ? null : `${decision.code} ${decision.field}`).toBe(refusal)
  })
  test('opens a year the day after it ended', () => {
    expect(decidePartition({ from: '2025-01-01', to: '2025-12-31' }, '2026-01-01').ok).toBe(true)
  })
})

describe('at the door', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse('evaluator')
  })
  afterAll(() => house.close())

  const whole = 'Utvärderare ser hela kalenderår för hela jourområdet, så att små tal inte kan räknas ut.'
  test.each([
    [{ from: '2017-01-01', to: '2017-03-31' }, 'whole-year-only', 'to', whole],
    [{ from: '2016-12-31', to: '2017-12-31' }, 'whole-year-only', 'from', whole],
    [{ from: '2016-01-01', to: '2017-12-31' }, 'whole-year-only', 'to', whole],
    [
      { ...year, municipalityCode: '2184' },
      'whole-region-only',
      'municipalityCode',
      'Utvärderare ser hela jourområdet och inte enskilda kommuner, så att små tal inte kan räknas ut.',
    ],
    [
      { from: '2090-01-01', to: '2090-12-31' },
      'year-not-over',
      'to',
      'Utvärderare ser ett år först när det är slut, så att små tal inte kan räknas ut.',
    ],
  ])(
    'the evaluator is refused %j at the field in Swedish; the manager is not',
    async (asked, ...expected) => {
      const [code, field, sentence] = expected
      for (const contract of [readTables, readRhythm]) {
        expect(await house.call('utvarderare', contract, asked)).toMatchObject({
          status: 409,
          body: { code, field, sentence },
        })
        expect((await house.call('chef', contract, asked)).status).toBe(200)
      }
    },
  )

  test('no answer of the evaluator is by month, of part of a year or carried to other codes', async () => {
    const quarter = { from: '2017-01-01', to: '2017-03-31' }
    const current = { ...year, coding: 'current' } as const
    const series = { ...year, table: 'cases-by-nature', step: 'year' } as const
    const code = async (reply: Promise<{ body: unknown }>) => ((await reply).body as { code?: string }).code
    const as = 'utvarderare'
    expect([
      await code(house.call(as, readTables, current)),
      await code(house.call(as, readSheet, { ...current, format: 'csv' })),
      await code(house.call(as, readSheet, { ...quarter, format: 'csv' })),
      await code(house.call(as, readPerCapita, quarter)),
      await code(house.call(as, readSeries, { ...series, coding: 'current' })),
      await code(house.call(as, readSeries, { ...series, step: 'month' })),
      await code(house.call(as, readSeries, { ...series, ...quarter })),
      await code(house.call(as, readSeries, { ...series, from: '2016-01-01' })),
    ]).toEqual([
      'as-registered-only',
      'as-registered-only',
      'whole-year-only',
      'whole-year-only',
      'as-registered-only',
      'whole-year-only',
      'whole-year-only',
      undefined,
    ])
  })
})
