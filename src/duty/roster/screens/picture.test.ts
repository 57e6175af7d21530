import { describe, expect, test } from 'vitest'
import { atLocal } from '../../../kernel/time.ts'
import { mondayOf, placeOn } from './picture.ts'

const span = (from: readonly [string, string], to: readonly [string, string]) => ({
  from: atLocal(...from),
  to: atLocal(...to),
})

describe('the axis of a day', () => {
  test.each([
    ['Friday until 02.00', '2026-11-20', span(['2026-11-20', '17:00'], ['2026-11-21', '02:00']), 17, 9],
    ['standby of the morning', '2026-11-21', span(['2026-11-21', '02:00'], ['2026-11-21', '16:00']), 2, 14],
    ['what reaches past noon', '2026-11-21', span(['2026-11-21', '10:00'], ['2026-11-22', '15:00']), 10, 26],
    [
      'the short night by the clock',
      '2026-03-28',
      span(['2026-03-28', '22:00'], ['2026-03-29', '06:00']),
      22,
      8,
    ],
    [
      'the long night by the clock',
      '2026-10-24',
      span(['2026-10-24', '22:00'], ['2026-10-25', '06:00']),
      22,
      8,
    ],
  ])('shows %s', (_what, day, shown, from, length) => {
    expect(placeOn(day, shown)).toEqual({ from, length })
  })

  test('a week starts on Monday', () => {
    expect(['2026-11-16', '2026-11-19', '2026-11-22'].map(mondayOf)).toEqual(Array(3).fill('2026-11-16'))
  })
})
