import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  addMonths,
  ageAt,
  atLocal,
  daysBetween,
  formatLocal,
  formatTime,
  freeDays,
  isOfficeHours,
  isWorkingDay,
  localDate,
  localTime,
  minutesBetween,
  nextWorkingDay,
  nextWorkingMorning,
  now,
  parseInstant,
  parseLocalDate,
  weekday,
} from './time.ts'

describe('instants and local days', () => {
  it('answers every moment as UTC with milliseconds', () => {
    expect(now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    expect(atLocal('2026-11-22', '02:40')).toBe('2026-11-22T01:40:00.000Z')
  })

  it.each([
    ['2026-11-22T02:40:00+01:00', '2026-11-22T01:40:00.000Z'],
    ['2026-11-22T01:40:00.123456Z', '2026-11-22T01:40:00.123Z'],
    ['2026-11-22 01:40:00.5+00', '2026-11-22T01:40:00.500Z'],
    ['2026-11-22T01:40:00', null],
    ['2026-02-30T01:40:00Z', null],
    ['in the night', null],
    ['', null],
  ])('reads a moment with any offset and refuses one without: %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected)
  })

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-1-1', null],
    ['20260101', null],
    ['2026-01-01T00:00', null],
  ])('reads a date only when the day exists: %s', (text, expected) => {
    expect(parseLocalDate(text)).toBe(expected)
  })

  it.each([
    ['2026-11-21T22:59:59.999Z', '2026-11-21', '23:59'],
    ['2026-11-21T23:00:00.000Z', '2026-11-22', '00:00'],
    ['2026-07-01T21:59:00.000Z', '2026-07-01', '23:59'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02', '00:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
  ])('changes day at local midnight in winter and summer: %s', (instant, date, time) => {
    expect(localDate(instant)).toBe(date)
    expect(localTime(instant)).toBe(time)
  })

  it('writes times as the screen shows them', () => {
    expect(formatLocal('2026-11-22T01:40:00.000Z', 'sv')).toBe('2026-11-22 02.40')
    expect(formatLocal('2026-11-22T01:40:00.000Z', 'en')).toBe('2026-11-22 02:40')
    expect(formatTime('2026-07-22T01:40:00.000Z', 'sv')).toBe('03.40')
  })
})

describe('the nights the clock changes', () => {
  it.each([
    ['2026-03-27', 600],
    ['2026-03-28', 540],
    ['2026-10-24', 660],
  ])('a shift 21.00 to 07.00 from %s has %i real minutes', (date, minutes) => {
    expect(minutesBetween(atLocal(date, '21:00'), atLocal(addDays(date, 1), '07:00'))).toBe(minutes)
  })

  it('takes the first of the hour that comes twice unless the later is asked for', () => {
    expect(atLocal('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(atLocal('2026-10-25', '02:30', 'later')).toBe('2026-10-25T01:30:00.000Z')
    expect(localTime('2026-10-25T00:30:00.000Z')).toBe('02:30')
    expect(localTime('2026-10-25T01:30:00.000Z')).toBe('02:30')
  })

  it('moves a time in the spring gap forward, or rejects it when asked', () => {
    expect(localTime(atLocal('2026-03-29', '02:30'))).toBe('03:30')
    expect(() => atLocal('2026-03-29', '02:30', 'reject')).toThrow(RangeError)
    expect(() => atLocal('2026-10-25', '02:30', 'reject')).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  it.each([
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-11-30', 4, '2027-03-30'],
    ['2026-08-29', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it('counts days across leap days and clock changes', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1)
    expect(addMinutes('2026-10-25T00:30:00.000Z', 60)).toBe('2026-10-25T01:30:00.000Z')
    expect(minutesBetween('2026-01-01T00:00:30.000Z', '2026-01-01T00:00:00.000Z')).toBe(-0.5)
    expect([weekday('2026-11-22'), weekday('2026-11-23')]).toEqual([7, 1])
  })

  it('adding and counting days undo each other', () => {
    const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days))
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2008-02-28', '2026-02-28', 18],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', -1],
  ])('born %s is on %s %i years old', (birthDate, date, years) => {
    expect(ageAt(birthDate, date)).toBe(years)
  })
})

describe('working days', () => {
  const calendar = new Holidays('SE')
  // In date-holidays the three eves are "bank" days; ordinary Sundays are not listed.
  const independent = (year: number) =>
    new Set(
      calendar
        .getHolidays(year)
        .filter((day) => day.type === 'public' || day.type === 'bank')
        .map((day) => day.date.slice(0, 10)),
    )

  it.each(Array.from({ length: 16 }, (_, index) => 2015 + index))(
    'has the free days of an independent calendar in %i',
    (year) => {
      expect([...freeDays(year)].sort()).toEqual([...independent(year)].sort())
      expect(freeDays(year).size).toBeGreaterThanOrEqual(15)
    },
  )

  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-06-19', false],
    ['2026-06-18', true],
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-31', false],
    ['2026-06-06', false],
    ['2028-06-06', false],
    ['2026-04-02', true],
    ['2026-05-14', false],
    ['2026-05-15', true],
    ['2026-01-05', true],
    ['2026-01-06', false],
  ])('%s is a working day: %s', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected)
  })

  it.each([
    ['2026-11-20', '2026-11-23'],
    ['2026-11-23', '2026-11-24'],
    ['2026-04-02', '2026-04-07'],
    ['2026-12-23', '2026-12-28'],
    ['2026-12-30', '2027-01-04'],
  ])('after %s the next working day is %s', (date, expected) => {
    expect(nextWorkingDay(date)).toBe(expected)
  })

  it.each([
    ['Friday night', '2026-11-20', '23:30', '2026-11-23'],
    ['Saturday morning', '2026-11-21', '05:00', '2026-11-23'],
    ['Monday before eight', '2026-11-23', '07:59', '2026-11-23'],
    ['Monday at eight', '2026-11-23', '08:00', '2026-11-24'],
    ['the night before Good Friday', '2026-04-02', '22:00', '2026-04-07'],
    ['Good Friday morning', '2026-04-03', '04:00', '2026-04-07'],
    ['Easter Monday night', '2026-04-06', '23:59', '2026-04-07'],
    ['the autumn night', '2026-10-25', '02:30', '2026-10-26'],
  ])('%s holds until 08.00 of the right working day', (_when, date, time, expected) => {
    expect(nextWorkingMorning(atLocal(date, time))).toBe(atLocal(expected, '08:00'))
  })

  it.each([
    ['2026-11-23', '07:59', false],
    ['2026-11-23', '08:00', true],
    ['2026-11-23', '16:59', true],
    ['2026-11-23', '17:00', false],
    ['2026-11-21', '12:00', false],
    ['2026-06-19', '12:00', false],
    ['2026-07-01', '08:00', true],
  ])('at %s %s it is office hours: %s', (date, time, expected) => {
    expect(isOfficeHours(atLocal(date, time))).toBe(expected)
  })
})
