import { expect, test } from 'vitest'
import { finishedYears, periodOf, wholeYearsBack, yearsToChoose, yearToBeginWith } from './period.ts'

test.each([
  [{ kind: 'year', year: 2017 }, '2017-01-01', '2017-12-31'],
  [{ kind: 'quarter', year: 2017, quarter: 1 }, '2017-01-01', '2017-03-31'],
  [{ kind: 'quarter', year: 2017, quarter: 4 }, '2017-10-01', '2017-12-31'],
  [{ kind: 'days', from: '2017-02-03', to: '2017-02-03' }, '2017-02-03', '2017-02-03'],
] as const)('the period of %o is %s to %s', (choice, from, to) => {
  expect(periodOf(choice)).toEqual({ from, to })
})

const counted = (years: Record<string, number | null>) =>
  Object.entries(years).map(([year, cases]) => ({ from: `${year}-01-01`, cases }))

test('years to choose are those with cases and this one, latest first; a protected count is a count', () => {
  expect(yearsToChoose(counted({ 2015: 0, 2016: 2135, 2017: null, 2018: 0 }), '2026-11-22')).toEqual([
    2026, 2017, 2016,
  ])
})

test.each([
  [
    [2026, 2017, 2016],
    [2017, 2016],
  ],
  [[2026], [2025]],
])('of %j an evaluator chooses among %j, which are over', (years, finished) => {
  expect(finishedYears(years, '2026-11-22')).toEqual(finished)
  expect(wholeYearsBack('2026-11-22')).toEqual({ from: '2001-01-01', to: '2025-12-31' })
})

test.each([
  [[2026, 2017, 2016], 2017],
  [[2026, 2025, 2017], 2025],
  [[2026], 2026],
])('of %j the page begins with %i', (years, first) => {
  expect(yearToBeginWith(years, '2026-11-22')).toBe(first)
})
