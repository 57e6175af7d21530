import { describe, expect, test } from 'vitest'
import { category } from '../../code-lists/category.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { type CodeList, defineCodeList } from '../../kernel/code-list.ts'
import type { Counts, Span } from './model.ts'
import { changesOf, closedSpans, codedRows, codeNotes } from './rules.ts'

const year = (of: number): Span => ({ from: `${of}-01-01`, to: `${of}-12-31` })
const counts = (of: Record<string, number>, unstated = 0): Counts =>
  new Map<string | null, number>([
    ...Object.entries(of),
    ...(unstated > 0 ? [[null, unstated] as const] : []),
  ])
const shown = (list: CodeList, of: Record<string, number>, period: Span, on: string | null = null) =>
  Object.fromEntries(codedRows(list, counts(of), period, on).map(({ code, value }) => [code, value]))

describe('a row of a coded table', () => {
  test.each([
    [
      '2016: the new bands are blank, not zero',
      year(2016),
      {},
      { 'age-13-20': 0, 'age-13-17': null, 'age-18-20': null },
    ],
    [
      '2017: the closed band stands because it was used',
      year(2017),
      { 'age-13-20': 12 },
      { 'age-13-20': 12, 'age-13-17': 0 },
    ],
    [
      '2016 and 2017 together: all three are numbers',
      { from: '2016-01-01', to: '2017-12-31' },
      { 'age-13-20': 868, 'age-13-17': 864 },
      { 'age-13-20': 868, 'age-13-17': 864, 'age-18-20': 0 },
    ],
    [
      '2015: no list was in force, so nothing is a number',
      year(2015),
      {},
      { 'age-13-20': null, woman: null },
    ],
    [
      'a day in 2016 with one case',
      { from: '2016-05-01', to: '2016-05-01' },
      { man: 1 },
      { man: 1, woman: 0 },
    ],
  ] as const)('%s', (_rule, period, of, expected) => {
    expect(shown(category, of, period)).toMatchObject(expected)
  })

  test.each([
    ['age-13-20', 2017],
    ['age-13-20', 2018],
  ])('a legacy code without cases is no row: %s in %i', (code, of) => {
    expect(shown(category, {}, year(of))).not.toHaveProperty(code)
  })

  test('stands in the published order of the list in force at the end, and a code of no version last', () => {
    const rows = codedRows(measureType, counts({ 'no-such-code': 2, notice: 1 }), year(2016))
    expect(rows.slice(0, 3).map(({ code }) => code)).toEqual(['concern-report', 'application', 'notice'])
    expect(rows.at(-1)).toMatchObject({ code: 'no-such-code', label: 'no-such-code', value: 2 })
  })
})

const version = (validFrom: string, codes: CodeList['versions'][number]['codes'], at: number) => ({
  version: at,
  validFrom,
  codes,
})
const then = { a: { sv: 'A' }, b: { sv: 'B' }, c: { sv: 'C' } }
const later = {
  a: { sv: 'A', replacedBy: ['a2'], legacy: true as const, validTo: '2025-12-31' },
  a2: { sv: 'A ny', validFrom: '2026-01-01' },
  b: { sv: 'B', replacedBy: ['b1', 'b2'], legacy: true as const, validTo: '2025-12-31' },
  b1: { sv: 'B ett', validFrom: '2026-01-01' },
  b2: { sv: 'B två', validFrom: '2026-01-01' },
  c: { sv: 'C' },
}
const made = { id: 'made-up', title: { sv: 'x', en: 'x' }, source: 'test' }
const one = defineCodeList({ ...made, versions: [version('2020-01-01', then, 1)] })
const two = defineCodeList({
  ...made,
  versions: [version('2020-01-01', then, 1), version('2026-01-01', later, 2)],
})

describe('a later version of a list', () => {
  const of = { a: 7, b: 5, c: 3 }

  test('changes nothing in the figures of a past period as they were registered', () => {
    expect(codedRows(two, counts(of), year(2024))).toEqual(codedRows(one, counts(of), year(2024)))
  })

  test('carries a renamed code to its heir, and leaves a split one whole with a name that says so', () => {
    const rows = codedRows(two, counts(of), year(2024), '2026-06-01')
    expect(rows.map(({ code, label, value, splitInto }) => [code, label, value, splitInto])).toEqual([
      ['a2', 'A ny', 7, []],
      ['b', 'B', 5, ['B ett', 'B två']],
      ['b1', 'B ett', null, []],
      ['b2', 'B två', null, []],
      ['c', 'C', 3, []],
    ])
    expect(rows[0]?.keys.toSorted()).toEqual(['a', 'a2'])
  })

  test('adds the old and the new of one series in a period that spans the change', () => {
    const across = { from: '2025-07-01', to: '2026-06-30' }
    expect(shown(two, { a: 4, a2: 6 }, across)).toMatchObject({ a: 4, a2: 6 })
    expect(shown(two, { a: 4, a2: 6 }, across, '2026-06-30')).toMatchObject({ a2: 10 })
    expect(shown(two, {}, year(2024), '2026-06-01')).toMatchObject({ a2: 0 })
  })
})

describe('what changed in a list', () => {
  test('the placement was renamed with the new act and the counting of assessments changed in autumn 2017', () => {
    expect(
      changesOf(measureType)
        .filter(({ kind }) => kind !== 'introduced')
        .map(({ kind, key, on }) => [kind, key, on]),
    ).toEqual([
      ['counting-rule', 'protective-assessment', '2017-10-01'],
      ['renamed', 'placement-sol-2001', '2025-07-01'],
    ])
    expect(changesOf(category).find(({ kind }) => kind === 'code-split')).toMatchObject({
      key: 'age-13-20',
      on: '2017-01-01',
      into: ['13-17 år', '18-20 år'],
    })
  })

  test.each([
    ['age-13-20', year(2016), []],
    ['age-13-20', year(2017), [year(2017)]],
    ['age-13-20', { from: '2016-07-01', to: '2018-06-30' }, [{ from: '2017-01-01', to: '2018-06-30' }]],
    ['age-13-17', { from: '2016-07-01', to: '2017-06-30' }, [{ from: '2016-07-01', to: '2016-12-31' }]],
    ['woman', year(2017), []],
  ])('%s is closed on these days of a period', (key, period, spans) => {
    expect(closedSpans(category, key, period)).toEqual(spans)
  })

  test.each([
    [year(2016), /ändras 2017-10-01/],
    [year(2017), /ändrades 2017-10-01, under perioden/],
    [year(2018), /ändrades 2017-10-01: .*tidigare/],
  ])('the counting rule is a note before, within and after it changed: %j', (period, note) => {
    expect(codeNotes(measureType, codedRows(measureType, counts({}), period), period)).toContainEqual(
      expect.stringMatching(note),
    )
  })
})
