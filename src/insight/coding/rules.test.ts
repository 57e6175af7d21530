import { describe, expect, test } from 'vitest'
import { allLists } from '../../code-lists/all.ts'
import { category } from '../../code-lists/category.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { type CodeList, defineCodeList } from '../../kernel/code-list.ts'
import type { Hidden } from '../small-cell/model.ts'
import { otherForms } from '../small-cell/rules.ts'
import type { Counted, ListUse } from './model.ts'
import { describeList, finishedYears, openSpan, protect, review, turningDays, useByYear } from './rules.ts'

const today = '2026-11-22'

describe('a code', () => {
  test.each([
    [category, 'age-13-20', '2016-01-01', '2016-12-31'],
    [category, 'age-13-17', '2017-01-01', null],
    [category, 'family', '2016-01-01', null],
    [measureType, 'placement-sol-2001', '2016-01-01', '2025-06-30'],
    [measureType, 'placement-sol-2025', '2025-07-01', null],
  ] as const)('of list %#, %s, can be chosen from %s to %s', (list, key, from, to) => {
    expect(openSpan(list, key)).toEqual({ from, to })
  })

  test('that is closed says what replaced it, and the new ones what they replace', () => {
    const { codes, versionNow } = describeList(category, today)
    const code = (key: string) => codes.find((one) => one.key === key)
    expect(versionNow).toBe(3)
    expect(code('age-13-20')).toMatchObject({
      state: 'closed',
      openTo: '2016-12-31',
      validTo: '2017-12-31',
      replacedBy: ['age-13-17', 'age-18-20'],
      replaces: [],
    })
    expect(code('age-18-20')).toMatchObject({ state: 'open', validTo: null, replaces: ['age-13-20'] })
  })

  test('of a list that has not begun is coming', () => {
    const coming = describeList(category, '2015-06-01').codes
    expect(coming.find(({ key }) => key === 'family')?.state).toBe('coming')
  })
})

test('a version tells what it added and which parts of which codes it changed', () => {
  const { versions } = describeList(measureType, today)
  expect(versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ['2016-01-01', '2017-09-30'],
    ['2017-10-01', '2025-06-30'],
    ['2025-07-01', null],
  ])
  expect(versions[1]).toMatchObject({
    added: [],
    changed: [{ key: 'protective-assessment', parts: ['instruction', 'countingRule'] }],
  })
  expect(versions[2]).toMatchObject({
    added: ['placement-sol-2025'],
    changed: [{ key: 'placement-sol-2001', parts: ['validity', 'replacedBy'] }],
  })
})

describe('counts', () => {
  const days = turningDays(allLists, today)
  const span = (day: string) => days.filter((turn) => turn <= day).length
  const counted = (key: string | null, day: string, count: number): Counted => ({
    list: 'measure-type',
    key,
    span: span(day),
    count,
  })

  test('are parted at each new year and where a code closes', () => {
    expect(days).toContain('2017-01-01')
    expect(days).toContain('2025-07-01')
    expect(days.at(-1)).toBe('2027-01-01')
  })

  test('are added year by year, with what came after the code closed', () => {
    const { years, lists } = useByYear(
      [
        counted('placement-sol-2001', '2025-06-30', 4),
        counted('placement-sol-2001', '2025-07-01', 2),
        counted(null, '2024-03-01', 1),
        counted('code-of-a-newer-release', '2024-03-01', 3),
      ],
      allLists,
      days,
    )
    const use = lists.find(({ id }) => id === 'measure-type')
    expect(years).toEqual([2024, 2025])
    expect(use).toMatchObject({ notStated: [1, 0], total: [4, 6] })
    expect(use?.rows.find(({ key }) => key === 'placement-sol-2001')).toEqual({
      key: 'placement-sol-2001',
      counts: [0, 6],
      afterClosing: 2,
    })
    expect(use?.rows.find(({ key }) => key === 'code-of-a-newer-release')?.counts).toEqual([3, 0])
  })
})

const small = defineCodeList({
  id: 'measure-type',
  title: { sv: 'Åtgärd', en: 'Measure' },
  source: 'test',
  versions: [
    {
      version: 1,
      validFrom: '2016-01-01',
      codes: {
        much: { sv: 'Mycket', definition: 'x', instruction: 'x' },
        code: { sv: 'Kod', definition: 'x', instruction: 'x' },
        late: { sv: 'Sen', definition: 'x', instruction: 'x', validFrom: '2018-06-01' },
      },
    },
  ],
})
const finds = (
  years: number[],
  code: (number | null)[],
  lists: readonly CodeList[] = [small],
  key = 'code',
) => {
  const much = { key: 'much', counts: years.map(() => 900), afterClosing: 0 }
  const use: ListUse = {
    id: 'measure-type',
    rows: [much, { key, counts: code, afterClosing: 0 }],
    notStated: years.map(() => 0),
    total: years.map(() => 950),
  }
  return review({ years, lists: [use] }, lists, today)
    .filter(({ codes }) => codes.some((one) => one.key === key))
    .map(({ kind, year, before, count }) => [kind, year, before, count])
}

describe('a review of use', () => {
  test.each([
    ['from none to eight is new coding', [2016, 2017], [0, 8], [['new-coding', 2017, 0, 8]]],
    ['from none to one is new coding', [2016, 2017], [0, 1], [['new-coding', 2017, 0, 1]]],
    ['from one to eight is new coding', [2016, 2017], [1, 8], [['new-coding', 2017, 1, 8]]],
    ['from one to two is not', [2016, 2017], [1, 2], []],
    ['from ten to eighty is growth', [2016, 2017], [10, 80], []],
    ['a code that was used before and came back is no new coding', [2016, 2017, 2018], [6, 0, 8], []],
    ['nobody knows what a year without a register held', [2016, 2018], [0, 8], []],
    ['a hidden count is not guessed', [2016, 2017], [null, 8], []],
    ['never used in whole years is dead', [2016, 2017], [0, 0], [['never-used', null, null, null]]],
    ['not used in the last whole year is dead', [2016, 2017], [3, 0], [['unused', 2016, null, null]]],
    ['the year that runs does not make a code dead', [2025, 2026], [3, 0], []],
    ['the year that runs can bring it back', [2024, 2025, 2026], [3, 0, 1], []],
    ['without a whole year nothing is said', [2026], [0], []],
    ['hidden is not unused', [2016, 2017], [5, null], []],
    [
      'when a code was last used is not read from what is hidden',
      [2016, 2017],
      [null, 0],
      [['unused', null, null, null]],
    ],
  ] as const)('%s', (_rule, years, counts, expected) => {
    expect(finds([...years], [...counts])).toEqual(expected)
  })

  test.each([
    ['is not dead in years before it began', [2016, 2017], [0, 0], []],
    ['is a new code, not new coding, in its first year', [2017, 2018], [0, 8], []],
    ['is dead when never used since', [2018, 2019], [0, 0], [['never-used', null, null, null]]],
  ] as const)('a code of June 2018 %s', (_rule, years, counts, expected) => {
    expect(finds([...years], [...counts], [small], 'late')).toEqual(expected)
  })
})

describe('a review of the texts', () => {
  const found = review({ years: [], lists: [] }, allLists, today)
  const codes = (kind: string) =>
    found.filter((one) => one.kind === kind).map((one) => one.codes.map(({ list, key }) => `${list}/${key}`))

  test('finds the labels that stand in several lists, the rest of a list apart', () => {
    expect(codes('same-label')).toContainEqual([
      'measure-type/relationship-problem',
      'nature/relationship-problem',
    ])
    expect(
      codes('same-label')
        .flat()
        .filter((code) => code.endsWith('/other')),
    ).toEqual([])
  })

  test('finds need and measure that are easily confused', () => {
    expect(codes('easily-confused')).toContainEqual(['nature/housing', 'measure-type/lodging'])
  })

  test('finds no code without definition and instruction in our own lists, and one in a list that lacks them', () => {
    expect(codes('missing-text')).toEqual([])
    const bare: CodeList = {
      ...small,
      versions: [{ version: 1, validFrom: '2016-01-01', codes: { a: { sv: 'A' } } }],
    }
    const kinds = review({ years: [], lists: [] }, [bare], today).map(({ kind }) => kind)
    expect(kinds).toEqual(['missing-text'])
  })
})

describe('for a reader outside the duty', () => {
  const use = (id: ListUse['id'], rows: Record<string, number>, notStated = 0): ListUse => ({
    id,
    rows: Object.entries(rows).map(([key, count]) => ({ key, counts: [count], afterClosing: count })),
    notStated: [notStated],
    total: [Object.values(rows).reduce((so, count) => so + count, notStated)],
  })
  const hiding =
    (...ids: readonly string[]): Hidden =>
    (table, code, column = '') =>
      ids.includes(`${table}/${code}/${column}`)
  const shown = (list: ListUse, hidden: Hidden) => {
    const [one] = protect([list], [hidden])
    return [...(one?.rows ?? []).map(({ counts }) => counts[0]), one?.notStated[0], one?.total[0]]
  }

  test.each([
    ['cases-by-category/man/', [null, 20, 2, 31]],
    ['cases-by-category//not-stated', [9, 20, null, 31]],
    ['key-figures/cases/', [9, 20, 2, null]],
    ['cases-by-nature/man/', [9, 20, 2, 31]],
  ])('a list hides what the tables of the year hide: %s', (id, expected) => {
    expect(shown(use('category', { man: 9, woman: 20 }, 2), hiding(id))).toEqual(expected)
  })

  const forms = { phone: 50, visit: 9, video: 3, written: 6, other: 0 }
  test.each([
    ['small counts among the other forms take another with them', [], [50, 9, null, null, 0, 0, 68]],
    ['calls and visits as table 1 shows them', ['key-figures/visits/'], [50, null, null, null, 0, 0, 68]],
    [
      'no other form where their sum is hidden',
      [`key-figures/${otherForms}/`],
      [50, 9, null, null, null, null, 68],
    ],
    ['the sum as all measures', ['key-figures/measures/'], [50, 9, null, null, 0, 0, null]],
  ])('of contact forms are shown %s', (_rule, hidden, expected) => {
    expect(shown(use('contact-form', forms), hiding(...hidden))).toEqual(expected)
  })

  test('how many came after a code closed is told only where it was none', () => {
    const [one] = protect([use('category', { man: 12, woman: 0 })], [hiding()])
    expect(one?.rows.map(({ afterClosing }) => afterClosing)).toEqual([null, 0])
  })

  test('only years that are over are shown, none older than the first that is told apart', () => {
    const list = { ...use('category', {}), notStated: [1, 2, 3], total: [1, 2, 3] }
    expect(finishedYears({ years: [1989, 2025, 2026], lists: [list] }, today)).toMatchObject({
      years: [2025],
      lists: [{ notStated: [2], total: [2] }],
    })
  })
})
