import { describe, expect, test } from 'vitest'
import { effectOf, isStated, protectUnits, spanOf, statedShare, workedExample } from './rules.ts'

const year = (contacts: number, days = 365) => ({ contacts, days })

test('the worked example of source 001 is computed: from 100 to 117 is a growth of 17 percent', () => {
  const { before, after } = workedExample
  expect(effectOf(before, after)).toMatchObject({ changePercent: 17, why: null })
})

describe('the effect of a break', () => {
  test.each([
    ['is of equal days', year(120), year(30, 90), 1, null],
    ['may be a fall', year(100), year(50), -50, null],
    ['to nothing is minus a hundred', year(100), year(0), -100, null],
    ['of few before is not said', year(4), year(40), null, 'too-few'],
    ['of a short time after is not said', year(100), year(9, 27), null, 'too-short'],
  ])('%s', (_rule, before, after, changePercent, why) => {
    expect(effectOf(before, after)).toMatchObject({ changePercent, why })
  })

  test('on a unit is not said where units are seldom stated', () => {
    expect(effectOf(year(100), year(117), false)).toMatchObject({
      changePercent: null,
      why: 'unit-not-stated',
    })
  })

  test('a month is a twelfth of a year', () => {
    expect(effectOf(year(365), year(730)).perMonthBefore).toBe(30.4)
  })
})

test.each([
  ['2026-03-01', 12, '2026-11-22', '2025-03-01', '2026-11-22', 365, 267],
  ['2024-03-01', 12, '2026-11-22', '2023-03-01', '2025-02-28', 366, 365],
  ['2026-11-22', 1, '2026-11-22', '2026-10-22', '2026-11-22', 31, 1],
])('around %s by %i months, on %s', (breakOn, months, today, from, to, daysBefore, daysAfter) => {
  expect(spanOf(breakOn, months, today)).toEqual({ from, to, daysBefore, daysAfter })
})

test.each([
  [[], null, true],
  [
    [
      { partnerId: 'a', contacts: 8 },
      { partnerId: null, contacts: 2 },
    ],
    80,
    true,
  ],
  [
    [
      { partnerId: 'a', contacts: 79 },
      { partnerId: null, contacts: 21 },
    ],
    79,
    false,
  ],
])('of %j %s percent are stated', (counts, share, enough) => {
  expect(statedShare(counts)).toBe(share)
  expect(isStated(statedShare(counts))).toBe(enough)
})

test('a small count of a unit cannot be computed from its kind, and no other from it', () => {
  const unit = (id: string, before: number, after: number) => ({ id, kind: 'police' as const, before, after })
  const { units, kinds } = protectUnits(
    [unit('a', 2, 20), unit('b', 9, 30), unit('c', 40, 50)],
    ['police', 'health-care'],
  )
  expect(units.map(({ before }) => before)).toEqual([null, null, 40])
  expect(units.map(({ after }) => after)).toEqual([20, 30, 50])
  expect(kinds).toEqual([
    { before: 51, after: 100 },
    { before: 0, after: 0 },
  ])
})
