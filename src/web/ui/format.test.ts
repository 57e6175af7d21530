import { describe, expect, it } from 'vitest'
import { formatFor } from './format.ts'

const sv = formatFor('sv')
const en = formatFor('en')
const night = '2026-11-22T01:41:00.000Z'

describe('the screen', () => {
  it('writes moments in Swedish time, as each language does', () => {
    expect(sv.time(night)).toBe('02.41')
    expect(en.time(night)).toBe('02:41')
    expect(sv.moment(night)).toBe('2026-11-22 02.41')
    expect(sv.fullMoment(night)).toBe('söndag 22 november 2026 kl. 02.41')
    expect(en.fullDate('2026-11-21')).toBe('Saturday 21 November 2026')
  })

  it.each([
    ['2026-11-21T22:20:00.000Z', '23.20'],
    ['2026-11-22T02:00:00.000Z', '03.00'],
    ['2026-11-20T22:20:00.000Z', '20 nov 23.20'],
    ['2025-05-31T23:30:00.000Z', '1 jun 01.30'],
  ])('writes %s on the night of 22 November as %s', (instant, text) => {
    expect(sv.recent(instant, night)).toBe(text)
  })

  it('writes the end of a day as 24.00 of that day, where something is due', () => {
    expect(sv.due('2026-11-23T23:00:00.000Z')).toBe('måndag 23 november 2026 kl. 24.00')
    expect(en.due('2026-11-23T23:00:00.000Z')).toBe('Monday 23 November 2026 at 24:00')
    expect(sv.due('2026-11-23T07:00:00.000Z')).toBe('måndag 23 november 2026 kl. 08.00')
  })

  it.each([
    [0, '0 min'],
    [0.9, '0 min'],
    [59, '59 min'],
    [60, '1 tim'],
    [134, '2 tim 14 min'],
    [1439, '23 tim 59 min'],
    [1440, '1 dygn'],
    [1500, '1 dygn 1 tim'],
    [-134, '2 tim 14 min'],
  ])('writes %d minutes as %s', (minutes, text) => {
    expect(sv.duration(minutes)).toBe(text)
  })
})
