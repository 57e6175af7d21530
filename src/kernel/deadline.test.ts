import { describe, expect, it } from 'vitest'
import { type ClockType, clocksFor, dueAt24 } from './deadline.ts'
import { atLocal, minutesBetween } from './time.ts'

function dates(type: ClockType, date: string, time: string) {
  return Object.fromEntries(clocksFor(type, atLocal(date, time)).map((clock) => [clock.id, clock.strictDue]))
}

describe('clocks of a report of concern', () => {
  it.each([
    ['2026-11-22', '02:40', '2026-11-22', '2026-12-06'],
    ['2026-11-21', '23:59', '2026-11-21', '2026-12-05'],
    ['2026-11-22', '00:00', '2026-11-22', '2026-12-06'],
    ['2026-12-24', '18:00', '2026-12-24', '2027-01-07'],
    ['2028-02-20', '12:00', '2028-02-20', '2028-03-05'],
    ['2026-10-25', '02:30', '2026-10-25', '2026-11-08'],
  ])(
    'received %s %s: protection is assessed by %s and the preliminary assessment by %s',
    (date, time, a, b) => {
      expect(dates('report-of-concern', date, time)).toEqual({
        'sol-20-1-same-day': a,
        'sol-20-2-14-days': b,
      })
    },
  )

  it('a day belongs to the local calendar, not to UTC', () => {
    const clocks = clocksFor('report-of-concern', '2026-11-21T23:30:00.000Z')
    expect(clocks.map((clock) => clock.strictDue)).toEqual(['2026-11-22', '2026-12-06'])
  })
})

describe('the clock of an investigation', () => {
  it.each([
    ['2026-10-31', '2027-02-28'],
    ['2027-10-31', '2028-02-29'],
    ['2026-11-22', '2027-03-22'],
    ['2026-08-31', '2026-12-31'],
  ])('opened %s ends %s', (opened, due) => {
    expect(dates('investigation', opened, '09:00')).toEqual({ 'sol-20-3-four-months': due })
  })

  it('has neither start nor due date before the investigation is opened', () => {
    expect(clocksFor('investigation', null)).toEqual([
      {
        id: 'sol-20-3-four-months',
        legalBasis: 'SoL (2025:400) 20 kap. 3 §',
        startsAt: null,
        strictDue: null,
      },
    ])
  })
})

describe('legal bases', () => {
  it.each(['report-of-concern', 'investigation'] as const)(
    'a %s cites the act in force on its local day',
    (type) => {
      const before = clocksFor(type, atLocal('2025-06-30', '23:59'))
      const after = clocksFor(type, atLocal('2025-07-01', '00:00'))
      expect(before.every((clock) => clock.legalBasis.startsWith('SoL (2001:453)'))).toBe(true)
      expect(after.every((clock) => clock.legalBasis.startsWith('SoL (2025:400)'))).toBe(true)
      expect(before.map((clock) => clock.id)).toEqual(after.map((clock) => clock.id))
    },
  )
})

describe('a date is due at 24.00 local', () => {
  it.each([
    ['2026-11-22', '2026-11-22T23:00:00.000Z'],
    ['2026-06-30', '2026-06-30T22:00:00.000Z'],
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('%s runs out at %s', (date, expected) => {
    expect(dueAt24(date)).toBe(expected)
  })

  it('the day the clock goes back is 25 hours long', () => {
    expect(minutesBetween(dueAt24('2026-10-24'), dueAt24('2026-10-25'))).toBe(25 * 60)
  })
})
