import { describe, expect, test } from 'vitest'
import type { Figures, FigureTable } from '../statistics/model.ts'
import {
  type Candidate,
  comparability,
  decideSend,
  isFinished,
  previousQuarter,
  quarterOf,
  quarterPeriod,
  sameFigures,
} from './rules.ts'

const figuresOf = (cases: number, definition = 'Ett ärende'): Figures => ({
  period: { from: '2017-04-01', to: '2017-06-30' },
  municipalityCode: '2180',
  areaName: 'Gävle',
  coding: 'as-registered',
  isProtected: false,
  tables: [
    {
      id: 'key-figures',
      title: 'Nyckeltal',
      rows: [{ code: 'cases', label: 'Ärenden', value: cases, definition }],
      notStated: 0,
      total: cases,
      expectedTotal: null,
      reconciles: null,
      notes: [],
    } satisfies FigureTable,
  ],
})
const both = (now: number, before: number) => ({ figures: figuresOf(now), figuresBefore: figuresOf(before) })

describe('a quarter', () => {
  test.each([
    [2017, 1, '2017-01-01', '2017-03-31'],
    [2017, 2, '2017-04-01', '2017-06-30'],
    [2020, 3, '2020-07-01', '2020-09-30'],
    [2026, 4, '2026-10-01', '2026-12-31'],
  ])('%i:%i begins %s and ends %s', (year, quarter, from, to) => {
    expect(quarterPeriod({ year, quarter })).toEqual({ from, to })
  })

  test.each([
    ['2026-01-01', 2026, 1],
    ['2026-03-31', 2026, 1],
    ['2026-04-01', 2026, 2],
    ['2026-12-31', 2026, 4],
  ])('of %s is %i:%i', (day, year, quarter) => {
    expect(quarterOf(day)).toEqual({ year, quarter })
  })

  test('before the first of a year is the last of the year before', () => {
    expect(previousQuarter({ year: 2026, quarter: 1 })).toEqual({ year: 2025, quarter: 4 })
    expect(previousQuarter({ year: 2026, quarter: 4 })).toEqual({ year: 2026, quarter: 3 })
  })

  test.each([
    ['2026-09-29', false],
    ['2026-09-30', false],
    ['2026-10-01', true],
  ])('three of 2026 is over on %s: %s', (today, over) => {
    expect(isFinished({ year: 2026, quarter: 3 }, today)).toBe(over)
  })
})

describe('figures', () => {
  test('are the same when they count the same, whatever their definitions say', () => {
    const other = { figures: figuresOf(7, 'Med andra ord'), figuresBefore: figuresOf(5) }
    expect(sameFigures(both(7, 5), other)).toBe(true)
  })

  test.each([
    ['this quarter', both(8, 5)],
    ['the year before', both(7, 4)],
  ])('differ when %s counts otherwise', (_what, other) => {
    expect(sameFigures(both(7, 5), other)).toBe(false)
  })
})

describe('two quarters', () => {
  const q = (year: number, quarter: number) => quarterPeriod({ year, quarter })
  test.each([
    ['measures-by-type', 'protective-assessment', q(2016, 1), q(2017, 1), 'comparable'],
    ['measures-by-type', 'protective-assessment', q(2016, 4), q(2017, 4), 'new-count'],
    ['cases-by-category', 'age-13-20', q(2016, 2), q(2017, 2), 'new-coding'],
    ['cases-by-category', 'age-13-17', q(2016, 2), q(2017, 2), 'new-coding'],
    ['cases-by-category', 'age-13-17', q(2017, 2), q(2018, 2), 'comparable'],
    ['cases-by-category', 'age-0-12', q(2016, 2), q(2017, 2), 'comparable'],
    ['measures-by-type', 'refusal', q(2016, 2), q(2017, 2), 'new-coding'],
    ['measures-by-type', 'placement-sol-2001', q(2024, 3), q(2025, 3), 'new-coding'],
    ['key-figures', 'cases', q(2016, 2), q(2017, 2), 'comparable'],
  ] as const)('of %s, %s: %o and %o are %s', (table, code, before, now, kind) => {
    expect(comparability(table, code, before, now)).toBe(kind)
  })
})

describe('sending', () => {
  const member = (memberId: string, latest: Candidate['latest'] = null): Candidate => ({
    memberId,
    ...both(7, 5),
    latest,
  })
  const quarter = { year: 2026, quarter: 3 }
  const send = (candidates: Candidate[], memberIds: string[], today = '2026-10-05') =>
    decideSend({ candidates }, { ...quarter, memberIds }, today)

  test('is the first edition where nothing was sent, the next where figures changed, and none where they did not', () => {
    const decision = send(
      [
        member('new'),
        member('changed', { ...both(6, 5), edition: 2 }),
        member('same', { ...both(7, 5), edition: 1 }),
      ],
      ['new', 'changed', 'same'],
    )
    expect(decision).toMatchObject({
      ok: true,
      changes: {
        sendings: [
          { candidate: { memberId: 'new' }, edition: 1 },
          { candidate: { memberId: 'changed' }, edition: 3 },
        ],
        unchanged: ['same'],
      },
    })
  })

  test.each([
    ['nobody', send([], []), 'no-members'],
    ['a quarter that runs', send([member('a')], ['a'], '2026-09-30'), 'not-finished'],
    ['somebody who was no member', send([member('a')], ['a', 'b']), 'member-unknown'],
    ['the same figures', send([member('a', { ...both(7, 5), edition: 1 })], ['a']), 'same-figures'],
  ])('of %s is refused', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })
})
