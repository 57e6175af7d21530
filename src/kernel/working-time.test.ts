import { describe, expect, test } from 'vitest'
import { atLocal } from './time.ts'
import { nightMinutes, restAfter, type Span, stretchesOf } from './working-time.ts'

const rule = { dailyRestHours: 11, nightStart: '22:00', nightEnd: '06:00' }
const moment = (text: string) => {
  const [date = '', time = ''] = text.split(' ')
  return atLocal(date, time)
}
const span = (from: string, to: string): Span => ({ from: moment(from), to: moment(to) })

describe('minutes in the night, 22 to 6', () => {
  test.each([
    ['an evening', span('2026-11-16 17:00', '2026-11-16 22:00'), 0],
    ['until 02.00', span('2026-11-20 17:00', '2026-11-21 02:00'), 240],
    ['a morning from 05.00', span('2026-11-21 05:00', '2026-11-21 12:00'), 60],
    ['a whole day and night', span('2026-11-21 10:00', '2026-11-22 10:00'), 480],
    ['the short night of spring', span('2026-03-28 22:00', '2026-03-29 06:00'), 420],
    ['the long night of autumn', span('2026-10-24 22:00', '2026-10-25 06:00'), 540],
  ])('of %s', (_what, worked, minutes) => {
    expect(nightMinutes(worked, rule)).toBe(minutes)
  })
})

describe('rest before the next shift (13 §, B-16)', () => {
  const next = { startsAt: moment('2026-11-17 17:00') }
  const evening = span('2026-11-16 17:00', '2026-11-16 23:00')
  test.each([
    ['nothing worked', [], 1440, true, '2026-11-17 17:00'],
    ['the evening before only', [evening], 1080, true, '2026-11-17 17:00'],
    [
      'a call at 01.00',
      [evening, span('2026-11-17 01:00', '2026-11-17 02:00')],
      900,
      true,
      '2026-11-17 17:00',
    ],
    [
      'a call that ends at 06.00',
      [evening, span('2026-11-17 04:00', '2026-11-17 06:00')],
      660,
      true,
      '2026-11-17 17:00',
    ],
    [
      'a call that ends at 07.00',
      [evening, span('2026-11-17 04:00', '2026-11-17 07:00')],
      600,
      false,
      '2026-11-17 18:00',
    ],
    [
      'calls that overlap',
      [span('2026-11-17 04:00', '2026-11-17 07:00'), span('2026-11-17 05:00', '2026-11-17 06:00')],
      660,
      true,
      '2026-11-17 17:00',
    ],
  ])('after %s', (_what, worked, longestRestMinutes, isEnough, earliest) => {
    expect(restAfter(worked, next, rule)).toMatchObject({
      longestRestMinutes,
      isEnough,
      earliestStart: moment(earliest),
    })
  })

  test('counts work once where spans overlap, and the night of it', () => {
    const worked = [
      span('2026-11-17 04:00', '2026-11-17 07:00'),
      span('2026-11-17 05:00', '2026-11-17 08:00'),
    ]
    expect(restAfter(worked, next, rule)).toMatchObject({ workedMinutes: 240, nightMinutes: 120 })
  })
})

test('shifts without a break between them are one stretch', () => {
  const shift = (from: string, to: string) => ({ startsAt: moment(from), endsAt: moment(to) })
  const stretches = stretchesOf([
    shift('2026-11-16 15:00', '2026-11-16 22:00'),
    shift('2026-11-16 08:00', '2026-11-16 15:00'),
    shift('2026-11-17 08:00', '2026-11-17 15:00'),
  ])
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    [moment('2026-11-16 08:00'), moment('2026-11-16 22:00')],
    [moment('2026-11-17 08:00'), moment('2026-11-17 15:00')],
  ])
})
