import { describe, expect, test } from 'vitest'
import { boundariesOf, changeAt, cutsOf, rowsToBeginWith, type Series, withGaps } from './series.ts'

const year = (label: string) => ({ label, from: `${label}-01-01`, to: `${label}-12-31` })
const periods = ['2015', '2016', '2017', '2018'].map(year)
const rows: Series['rows'] = [
  { code: 'old', label: '13-20 år', values: [800, 856, 12, 0] },
  { code: 'new', label: '13-17 år', values: [null, null, 864, 900] },
  { code: 'counted', label: 'Skyddsbedömning', values: [40, 49, 132, 150] },
  { code: 'plain', label: 'Familj', values: [50, 57, 42, 40] },
]
const breaks: Series['breaks'] = [
  { code: 'old', on: '2017-01-01', kind: 'code-split', note: '' },
  { code: 'new', on: '2017-01-01', kind: 'new-coding', note: '' },
  { code: 'counted', on: '2017-09-01', kind: 'counting-rule', note: '' },
]
const series = { periods, rows, breaks }
const row = (code: string) => rows.find((one) => one.code === code) as Series['rows'][number]

describe('a break', () => {
  test.each([
    ['2017-01-01', [2]],
    ['2017-09-01', [2, 3]],
    ['2018-06-01', [3]],
    ['2015-06-01', [1]],
    ['2015-01-01', []],
    ['2019-01-01', []],
  ])('on %s cuts the line before periods %j', (on, cuts) => {
    expect(boundariesOf(periods, on)).toEqual(cuts)
  })

  test('of the whole table cuts every row, of one code only that row', () => {
    const whole = {
      periods,
      breaks: [{ code: null, on: '2018-01-01', kind: 'counting-rule' as const, note: '' }],
    }
    expect(cutsOf(whole, 'plain')).toEqual([3])
    expect(cutsOf(series, 'plain')).toEqual([])
    expect(cutsOf(series, 'counted')).toEqual([2, 3])
  })
})

describe('a change', () => {
  test.each([
    ['plain', 1, { kind: 'number', by: 7 }],
    ['plain', 2, { kind: 'number', by: -15 }],
    ['plain', 3, { kind: 'running' }],
    ['old', 1, { kind: 'number', by: 56 }],
    ['old', 2, { kind: 'new-coding' }],
    ['new', 2, { kind: 'new-coding' }],
    ['new', 1, { kind: 'unknown' }],
    ['counted', 2, { kind: 'broken' }],
    ['counted', 3, { kind: 'broken' }],
  ])('of %s into period %i is never growth over a break: %o', (code, index, change) => {
    expect(changeAt(series, row(code), index, '2018-11-01')).toEqual(change)
  })
})

test('a series begins with all cases where a row names them, else with the three largest rows', () => {
  expect(rowsToBeginWith({ rows: [...rows, { ...row('plain'), code: 'cases' }] })).toEqual(['cases'])
  expect(rowsToBeginWith({ rows })).toEqual(['new', 'old', 'counted'])
})

test('a year that no register covers is a gap, never a zero', () => {
  const shown = withGaps({ ...series, isProtected: false }, [2016, 2017])
  expect(shown.rows.find(({ code }) => code === 'plain')?.values).toEqual([null, 57, 42, null])
})
