import { describe, expect, test } from 'vitest'
import { loadOf } from './rules.ts'

describe('cases per hour of duty (B-19)', () => {
  const firsts = ['01', '04', '07', '10'].map((month) => `${month}-01`)
  const quarters = ['2024', '2025', '2026'].flatMap((year) => firsts.map((first) => `${year}-${first}`))
  const tally = (amountOf: (at: number) => number, from = 0) =>
    quarters.slice(from).map((quarter, at) => ({ from: quarter, amount: amountOf(at + from) }))
  const today = '2026-11-22'

  test('of a quarter is known where both were kept the whole of it', () => {
    const { quarters: rows } = loadOf(
      tally(() => 100),
      tally(() => 400, 6),
      today,
    )
    expect(
      rows
        .slice(0, 6)
        .map(({ from, isOver, dutyHours, casesPerHour }) => [from, isOver, dutyHours, casesPerHour]),
    ).toEqual([
      ['2026-10-01', false, 400, 0.25],
      ['2026-07-01', true, 400, 0.25],
      ['2026-04-01', true, 400, 0.25],
      ['2026-01-01', true, 400, 0.25],
      ['2025-10-01', true, 400, 0.25],
      ['2025-07-01', true, 400, null],
    ])
    expect(rows[6]).toMatchObject({ from: '2025-04-01', dutyHours: null, casesPerHour: null })
  })

  test.each([
    ['ten per cent more cases on the same hours', (at: number) => (at < 7 ? 100 : 110), () => 400, true],
    [
      'as much more of both',
      (at: number) => (at < 7 ? 100 : 110),
      (at: number) => (at < 7 ? 400 : 440),
      false,
    ],
    ['fewer hours for the same cases', () => 100, (at: number) => (at < 7 ? 400 : 300), true],
    ['the same of both', () => 100, () => 400, false],
  ])('with %s', (_what, cases, hours, isShort) => {
    expect(loadOf(tally(cases), tally(hours), today).year.isShort).toBe(isShort)
  })

  test('says nothing of a year where the two years are not whole, nor of a quarter that goes on', () => {
    const { quarters: rows, year } = loadOf(
      tally((at) => 100 + at),
      tally(() => 400, 4),
      today,
    )
    expect(year).toMatchObject({ hourChange: null, isShort: null })
    expect(rows[0]?.caseChange).toBeNull()
    expect(rows[1]?.caseChange).toBeCloseTo(4 / 106)
    expect(loadOf([], [], today).quarters.every(({ casesPerHour }) => casesPerHour === null)).toBe(true)
  })
})
