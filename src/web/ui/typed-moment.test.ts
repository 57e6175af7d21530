import { describe, expect, it } from 'vitest'
import { assumedDate, momentAt, readDate, readTime } from './typed-moment.ts'

describe('a typed day', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['261121', '2026-11-21'],
    ['280101', '1928-01-01'],
    ['270101', '2027-01-01'],
    ['980412', '1998-04-12'],
    ['21/11', '2026-11-21'],
    ['2/1', '2026-01-02'],
    ['21.11', '2026-11-21'],
    ['2111', '2026-11-21'],
    ['21', '2026-11-21'],
    [' idag ', '2026-11-22'],
    ['i går', '2026-11-21'],
    ['Igår', '2026-11-21'],
    ['i morgon', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['-1', '2026-11-21'],
    ['+2', '2026-11-24'],
    ['2026-02-30', null],
    ['3113', null],
    ['123', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (typed, day) => {
    expect(readDate(typed, '2026-11-22')).toBe(day)
  })
})

describe('a typed clock time', () => {
  it.each([
    ['0240', '02:40'],
    ['240', '02:40'],
    ['2.40', '02:40'],
    ['02:40', '02:40'],
    ['kl. 02.40', '02:40'],
    ['14', '14:00'],
    ['7', '07:00'],
    ['0', '00:00'],
    ['2359', '23:59'],
    ['2400', null],
    ['1260', null],
    ['02.4', null],
    ['now', null],
    ['', null],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })
})

describe('the moment of a day and a clock', () => {
  it('is in Swedish time', () => {
    expect(momentAt('2026-11-22', '02:40')).toEqual({ kind: 'moment', instant: '2026-11-22T01:40:00.000Z' })
    expect(momentAt('2026-07-01', '02:40')).toEqual({ kind: 'moment', instant: '2026-07-01T00:40:00.000Z' })
  })

  it('is asked for when the clocks go back and the hour comes twice', () => {
    expect(momentAt('2026-10-25', '02:40')).toEqual({
      kind: 'twice',
      first: '2026-10-25T00:40:00.000Z',
      second: '2026-10-25T01:40:00.000Z',
    })
  })

  it('does not exist when the clocks go forward', () => {
    expect(momentAt('2026-03-29', '02:40')).toEqual({ kind: 'never' })
  })
})

describe('the day of a bare clock time', () => {
  const halfPastMidnight = '2026-11-21T23:30:00.000Z'
  it.each([
    ['23:40', 'past', '2026-11-21'],
    ['00:10', 'past', '2026-11-22'],
    ['00:10', 'future', '2026-11-23'],
    ['23:40', 'future', '2026-11-22'],
    ['23:40', 'today', '2026-11-22'],
  ] as const)('%s in the %s is %s', (time, assume, day) => {
    expect(assumedDate(time, halfPastMidnight, assume)).toBe(day)
  })
})
