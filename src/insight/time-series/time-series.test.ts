import { describe, expect, test } from 'vitest'
import { category } from '../../code-lists/category.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { breaksOf, bucketsOf, seriesOf } from './rules.ts'

describe('the parts of a period', () => {
  test.each([
    [
      'month',
      '2016-01-15',
      '2016-03-02',
      ['2016-01 2016-01-15 2016-01-31', '2016-02 2016-02-01 2016-02-29', '2016-03 2016-03-01 2016-03-02'],
    ],
    [
      'quarter',
      '2017-02-01',
      '2017-06-30',
      ['2017-Q1 2017-02-01 2017-03-31', '2017-Q2 2017-04-01 2017-06-30'],
    ],
    ['year', '2016-12-31', '2017-01-01', ['2016 2016-12-31 2016-12-31', '2017 2017-01-01 2017-01-01']],
  ] as const)('by %s are calendar parts, cut to the period', (step, from, to, expected) => {
    expect(bucketsOf({ from, to }, step).map((one) => `${one.label} ${one.from} ${one.to}`)).toEqual(expected)
  })
})

test('a code that is no row of a part has null there, and rows stand in the order of the list', () => {
  const row = (code: string, value: number | null) => ({ code, label: code.toUpperCase(), value })
  expect(seriesOf([[row('b', 1)], [row('a', null), row('b', 0)]], ['a', 'b'])).toEqual([
    { code: 'a', label: 'A', values: [null, null] },
    { code: 'b', label: 'B', values: [1, 0] },
  ])
})

describe('a break is marked', () => {
  const decade = { from: '2016-01-01', to: '2026-06-30' }
  test.each([
    [category, decade, false, ['code-split 2017-01-01']],
    [measureType, { from: '2017-01-01', to: '2017-12-31' }, false, ['counting-rule 2017-10-01']],
    [measureType, { from: '2018-01-01', to: '2024-12-31' }, false, []],
    [measureType, { from: '2025-01-01', to: '2025-12-31' }, false, ['renamed 2025-07-01']],
    [measureType, { from: '2025-01-01', to: '2025-12-31' }, true, []],
  ])(
    'inside the period only; a series that is carried has no break at a new name',
    (list, period, isCarried, expected) => {
      expect(breaksOf(list, period, isCarried).map(({ kind, on }) => `${kind} ${on}`)).toEqual(expected)
    },
  )

  test('where a code goes from zero to some, as new coding', () => {
    const found = breaksOf(measureType, { from: '2016-01-01', to: '2017-06-30' }, false)
    expect(found.map(({ kind, code }) => `${kind} ${code}`).sort()).toEqual(
      ['lvm-assessment', 'notice', 'police-assistance-recalled', 'refusal'].map(
        (code) => `new-coding ${code}`,
      ),
    )
    expect(found[0]?.note).toMatch(/inte en ökning/)
  })
})
