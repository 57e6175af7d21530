import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClockEvents,
  type ClockType,
  clocksFor,
  clockTypes,
  type DecisionClockType,
  decisionClocks,
  dueAt24,
  onlyDecided,
  possibleExtension,
} from './deadline.ts'
import { atLocal, minutesBetween } from './time.ts'

const decisionTypes = clockTypes.filter(
  (type): type is DecisionClockType => type !== 'report-of-concern' && type !== 'investigation',
)
const due = (type: DecisionClockType, events: Partial<ClockEvents>) =>
  Object.fromEntries(
    decisionClocks(type, { ...onlyDecided(null), ...events }).map((clock) => [clock.id, clock.strictDue]),
  )
const decidedOn = (date: string, time = '12:00') => ({ decidedAt: atLocal(date, time) })

describe('the clock that the decision day starts', () => {
  it.each([
    ['lvu-6', '2026-11-20', 'lvu-7-submission', '2026-11-27', null],
    ['lvu-6', '2026-12-17', 'lvu-7-submission', '2026-12-24', '2026-12-28'],
    ['lvu-6', '2026-12-18', 'lvu-7-submission', '2026-12-25', '2026-12-28'],
    ['lvu-6', '2026-12-24', 'lvu-7-submission', '2026-12-31', '2027-01-04'],
    ['lvu-6', '2026-12-29', 'lvu-7-submission', '2027-01-05', null],
    ['lvu-6', '2028-02-22', 'lvu-7-submission', '2028-02-29', null],
    ['lvu-6', '2028-02-29', 'lvu-7-submission', '2028-03-07', null],
    ['lvu-6', '2027-02-22', 'lvu-7-submission', '2027-03-01', null],
    ['lvu-6', '2026-10-25', 'lvu-7-submission', '2026-11-01', '2026-11-02'],
    ['lvu-6', '2027-03-28', 'lvu-7-submission', '2027-04-04', '2027-04-05'],
    ['lvu-27', '2026-11-20', 'lvu-28-submission', '2026-11-27', null],
    ['lvu-31d', '2026-11-20', 'lvu-31e-submission', '2026-11-27', null],
    ['l2024-79-4-1', '2026-11-20', 'l2024-79-4-3-submission', '2026-11-27', null],
    ['lvm-13', '2026-11-20', 'lvm-15-submission', '2026-11-21', '2026-11-23'],
    ['lvm-13', '2026-12-31', 'lvm-15-submission', '2027-01-01', '2027-01-04'],
    ['lvm-13', '2028-02-28', 'lvm-15-submission', '2028-02-29', null],
    ['lvm-13', '2028-02-29', 'lvm-15-submission', '2028-03-01', null],
    ['lvm-13', '2027-03-27', 'lvm-15-submission', '2027-03-28', '2027-03-30'],
  ] as const)('of %s on %s: %s is %s, and lag 1930:173 would say %s', (type, date, id, strict, note) => {
    const strictDue = due(type, decidedOn(date))[id]
    expect(strictDue).toBe(strict)
    expect(possibleExtension(strict)).toBe(note)
  })

  it('JO 9081-2020: decided 27 October 2020, the last day is 3 November, executed or not', () => {
    expect(due('lvu-6', decidedOn('2020-10-27'))['lvu-7-submission']).toBe('2020-11-03')
    const executed = { ...decidedOn('2020-10-27'), executedAt: atLocal('2020-11-05', '09:00') }
    expect(due('lvu-6', executed)['lvu-7-submission']).toBe('2020-11-03')
  })

  it('02.40 on 2026-10-25 comes twice, an hour apart, and both run to the same day', () => {
    const [first, second] = [
      atLocal('2026-10-25', '02:40', 'earlier'),
      atLocal('2026-10-25', '02:40', 'later'),
    ]
    expect(minutesBetween(first, second)).toBe(60)
    for (const decidedAt of [first, second]) {
      expect(due('lvu-6', { decidedAt })['lvu-7-submission']).toBe('2026-11-01')
      expect(due('lvm-13', { decidedAt })['lvm-15-submission']).toBe('2026-10-26')
    }
  })

  it('the night that has no 02.40: 2027-03-28 is an hour shorter, and no day is lost', () => {
    const decidedAt = '2027-03-28T00:40:00.000Z'
    expect(due('lvm-13', { decidedAt })['lvm-15-submission']).toBe('2027-03-29')
    expect(minutesBetween(dueAt24('2027-03-27'), dueAt24('2027-03-28'))).toBe(23 * 60)
  })
})

describe('a later clock', () => {
  const moment = (date: string) => atLocal(date, '10:00')
  it.each([
    ['lvu-6', { executedAt: moment('2026-11-23') }, 'lvu-8-application', '2026-12-21'],
    ['lvu-6', { courtReceiptAt: moment('2026-11-24') }, 'lvu-7-court', '2026-12-01'],
    ['lvu-6', { applicationReceiptAt: moment('2026-12-18') }, 'lvu-34-court', '2027-01-01'],
    ['lvu-27', { courtReceiptAt: moment('2026-11-24') }, 'lvu-28-court', '2026-12-01'],
    ['lvu-27', { upheldAt: moment('2026-11-27') }, 'lvu-29-application', '2026-12-11'],
    ['lvu-31d', { courtReceiptAt: moment('2026-11-24') }, 'lvu-31e-court', '2026-12-01'],
    ['lvu-31d', { upheldAt: moment('2026-11-27') }, 'lvu-31f-application', '2026-12-25'],
    ['lvm-13', { upheldAt: moment('2026-11-25') }, 'lvm-18-application', '2026-12-02'],
    ['l2024-79-4-1', { courtReceiptAt: moment('2026-11-24') }, 'l2024-79-4-3-court', '2026-12-01'],
    ['l2024-79-4-1', { executedAt: moment('2026-11-20') }, 'l2024-79-4-6-application', '2027-01-01'],
  ] as const)('of %s starts from %o: %s is %s', (type, events, id, strict) => {
    expect(due(type, { ...decidedOn('2026-11-20'), ...events })[id]).toBe(strict)
  })

  it('of LVM 17 § counts four days from the submission, or from execution where that comes later', () => {
    const submitted = { ...decidedOn('2026-11-20'), courtReceiptAt: moment('2026-11-21') }
    const day = (executed: string | null) =>
      due('lvm-13', { ...submitted, executedAt: executed === null ? null : moment(executed) })['lvm-17-court']
    expect(day('2026-11-20')).toBe('2026-11-25')
    expect(day('2026-11-24')).toBe('2026-11-28')
    expect(day(null)).toBeNull()
  })

  it.each(decisionTypes)('of %s has neither start nor due date before its event', (type) => {
    const [first, ...later] = clocksFor(type, atLocal('2026-11-20', '02:40'))
    expect(first?.startsAt).toBe('2026-11-20T01:40:00.000Z')
    for (const clock of later) expect([clock.startsAt, clock.strictDue]).toEqual([null, null])
    for (const clock of clocksFor(type, null)) expect([clock.startsAt, clock.strictDue]).toEqual([null, null])
  })
})

/** Another way to count: days as numbers, and the clock's shift by its rule, the last Sundays of March and October at 01.00 UTC. */
describe('against an independent table, every date of 2026 to 2028', () => {
  const day = 86_400_000
  const lastSunday = (year: number, month: number): number => {
    const last = Date.UTC(year, month + 1, 0)
    return last - new Date(last).getUTCDay() * day
  }
  const shiftAt = (utc: number): number => {
    const year = new Date(utc).getUTCFullYear()
    const hour = 3_600_000
    const isSummer = utc >= lastSunday(year, 2) + hour && utc < lastSunday(year, 9) + hour
    return isSummer ? 2 * hour : hour
  }
  /** The moment of a local time that is not in the hour the shift takes or gives. */
  const momentOf = (midnight: number, minutes: number): number => {
    const local = midnight + minutes * 60_000
    const [winter, summer] = [local - 3_600_000, local - 7_200_000]
    return shiftAt(summer) === 7_200_000 ? summer : winter
  }
  const iso = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10)
  const days = Array.from({ length: 1096 }, (_, index) => Date.UTC(2026, 0, 1) + index * day)
  const nearMidnight = [0, 1, 30, 119, 200, 719, 1380, 1439]

  it.each([
    ['lvu-6', 'lvu-7-submission', 7],
    ['lvu-27', 'lvu-28-submission', 7],
    ['lvm-13', 'lvm-15-submission', 1],
  ] as const)('%s: %s is %i days after the local day, near midnight too', (type: ClockType, id, length) => {
    expect(iso(days.at(-1) ?? 0)).toBe('2028-12-31')
    const wrong = days.flatMap((midnight) =>
      nearMidnight.flatMap((minutes) => {
        const at = new Date(momentOf(midnight, minutes)).toISOString()
        const clock = clocksFor(type, at).find((each) => each.id === id)
        return clock?.strictDue === iso(midnight + length * day) ? [] : [`${at}: ${clock?.strictDue}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('and each runs out at 24.00 local, an hour more or less on the nights the clock is moved', () => {
    const wrong = days.filter(
      (midnight) => dueAt24(iso(midnight)) !== new Date(momentOf(midnight + day, 0)).toISOString(),
    )
    expect(wrong.map(iso)).toEqual([])
  })
})

describe('whatever happens when', () => {
  const moments = fc.option(
    fc
      .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    { nil: null },
  )
  const anyEvents = fc.record<ClockEvents>({
    decidedAt: moments,
    executedAt: moments,
    courtReceiptAt: moments,
    upheldAt: moments,
    applicationReceiptAt: moments,
    courtDecidedAt: moments,
    careDecidedAt: moments,
  })
  const anyType = fc.constantFrom(...decisionTypes)

  it('a clock has a due date exactly when it has a start, later than it, and the same ids in the same order', () => {
    fc.assert(
      fc.property(anyType, anyEvents, (type, events) => {
        const clocks = decisionClocks(type, events)
        expect(clocks.map(({ id }) => id)).toEqual(
          decisionClocks(type, onlyDecided(null)).map(({ id }) => id),
        )
        for (const { startsAt, strictDue } of clocks) {
          expect(startsAt === null).toBe(strictDue === null)
          if (startsAt !== null && strictDue !== null) expect(dueAt24(strictDue) > startsAt).toBe(true)
        }
      }),
    )
  })

  it('the time to submit hangs on the decision day alone, and only a receipt stops it', () => {
    fc.assert(
      fc.property(anyType, anyEvents, anyEvents, (type, events, others) => {
        const [own] = decisionClocks(type, events)
        const [other] = decisionClocks(type, { ...others, decidedAt: events.decidedAt })
        expect(other?.strictDue).toBe(own?.strictDue)
        expect(own?.stoppedAt).toBe(events.courtReceiptAt)
      }),
    )
  })

  it('a possible extension is a later day, and never one that would be moved again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (offset) => {
        const date = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)
        const moved = possibleExtension(date)
        if (moved === null) return
        expect(moved > date).toBe(true)
        expect(possibleExtension(moved)).toBeNull()
      }),
    )
  })
})
