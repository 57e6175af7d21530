import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  around,
  line,
  monday,
  now,
  pattern,
  people,
  sitting,
  threeWeeks,
  weeksFrom,
} from '../../../test/rolling.ts'
import { addDays, localDate, localTime } from '../../kernel/time.ts'
import { realHours } from '../roster/rules.ts'
import { type Around, cycleWeekOf, decideLines, rollOut } from './rules.ts'

const weekdays = [1, 2, 3, 4, 5]

describe('the cycle week of a seat', () => {
  test.each([
    // seat from 0, week from 0, weeks of the cycle, cycle week from 1
    [0, 0, 3, 1],
    [0, 1, 3, 2],
    [0, 2, 3, 3],
    [0, 3, 3, 1],
    [1, 0, 3, 2],
    [2, 0, 3, 3],
    [2, 1, 3, 1],
    [3, 0, 3, 1],
    [5, 4, 3, 1],
    [6, 0, 7, 7],
    [6, 1, 7, 1],
    [4, 9, 1, 1],
  ])('of seat %i in week %i of %i is %i', (seat, week, cycle, expected) => {
    expect(cycleWeekOf(seat, week, cycle)).toBe(expected)
  })
})

describe('rolled out', () => {
  test('the three-week scheme with six staff has them in pairs, off every third week (B-18)', () => {
    const six = people(6)
    const { shifts, skipped } = rollOut(pattern(3, threeWeeks, 6), sitting(six), weeksFrom(3), around(six))
    expect(skipped).toEqual([])
    const inWeek = (week: number, weekday: number) =>
      shifts
        .filter(({ day }) => day === addDays(monday, 7 * week + weekday - 1))
        .map(({ accountId, kind }) => `${accountId} ${kind}`)
    const table = [0, 1, 2].map((week) => ({
      monday: inWeek(week, 1),
      tuesday: inWeek(week, 2),
      saturday: inWeek(week, 6),
    }))
    expect(table).toEqual([
      {
        monday: ['p1 duty', 'p4 duty'],
        tuesday: ['p2 duty', 'p5 duty'],
        saturday: ['p2 standby', 'p5 standby'],
      },
      {
        monday: ['p3 duty', 'p6 duty'],
        tuesday: ['p1 duty', 'p4 duty'],
        saturday: ['p1 standby', 'p4 standby'],
      },
      {
        monday: ['p2 duty', 'p5 duty'],
        tuesday: ['p3 duty', 'p6 duty'],
        saturday: ['p3 standby', 'p6 standby'],
      },
    ])
  })

  test('seven on a rolling list have standby on weekdays a week each, the next one the week before (B-17)', () => {
    const seven = people(7)
    const lines = weekdays.map((day) => line(1, day, { kind: 'standby', ends: '08:00' }))
    const { shifts } = rollOut(pattern(7, lines, 7), sitting(seven), weeksFrom(8), around(seven))
    expect(shifts).toHaveLength(8 * 5)
    const whoOf = (week: number) => [
      ...new Set(
        shifts
          .filter(({ day }) => day >= addDays(monday, 7 * week) && day < addDays(monday, 7 * week + 7))
          .map(({ accountId }) => accountId),
      ),
    ]
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((week) => whoOf(week))).toEqual(
      ['p1', 'p7', 'p6', 'p5', 'p4', 'p3', 'p2', 'p1'].map((who) => [who]),
    )
  })

  test('a line until 02.00 belongs to the day it starts, and an ending at the start is the day after', () => {
    const one = people(1)
    const lines = [line(1, 5), line(1, 6, { starts: '10:00', ends: '10:00', kind: 'standby' })]
    const { shifts } = rollOut(pattern(1, lines, 1), sitting(one), weeksFrom(1), around(one))
    expect(shifts.map((shift) => [shift.day, localDate(shift.endsAt), realHours(shift)])).toEqual([
      ['2026-12-04', '2026-12-05', 9],
      ['2026-12-05', '2026-12-06', 24],
    ])
  })

  test.each([
    ['the clocks go back', '2026-10-19', '2026-10-24', 10],
    ['the clocks go forward', '2027-03-22', '2027-03-27', 8],
    ['nothing happens', monday, '2026-12-05', 9],
  ])('the night %s has its real hours', (_what, startsOn, saturday, hours) => {
    const one = people(1)
    const lines = [line(1, 6, { starts: '22:00', ends: '07:00' })]
    const period = { from: saturday, to: saturday }
    const { shifts } = rollOut(
      { ...pattern(1, lines, 1), startsOn },
      sitting(one, startsOn),
      period,
      around(one),
    )
    expect(shifts.map((shift) => [realHours(shift), localTime(shift.endsAt)])).toEqual([[hours, '07:00']])
  })

  test('an hour that the clocks jump over makes no shift', () => {
    const one = people(1)
    const facts = {
      ...pattern(1, [line(1, 7, { starts: '02:00', ends: '03:00' })], 1),
      startsOn: '2027-03-22',
    }
    const day = { from: '2027-03-28', to: '2027-03-28' }
    expect(rollOut(facts, sitting(one, '2027-03-22'), day, around(one))).toMatchObject({
      shifts: [],
      skipped: [{ reason: 'no-such-hour' }],
    })
  })

  test('begins on its first Monday and ends with its last day', () => {
    const one = people(1)
    const facts = {
      ...pattern(
        1,
        [1, 2, 3].map((day) => line(1, day)),
        1,
      ),
      endsOn: addDays(monday, 7),
    }
    const period = { from: addDays(monday, -20), to: addDays(monday, 40) }
    const { shifts } = rollOut(facts, sitting(one), period, around(one))
    expect(shifts.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-07'])
  })

  test('changes hands on the day another takes the seat', () => {
    const [first, second] = sitting(['p1', 'p2'])
    if (first === undefined || second === undefined) throw new Error('two are needed')
    const spells = [
      { ...first, validTo: addDays(monday, 1) },
      { ...second, seat: 1, validFrom: addDays(monday, 2) },
    ]
    const lines = [1, 2, 3].map((day) => line(1, day))
    const { shifts } = rollOut(pattern(1, lines, 1), spells, weeksFrom(1), around(['p1', 'p2']))
    expect(shifts.map(({ accountId }) => accountId)).toEqual(['p1', 'p1', 'p2'])
  })

  const evening = { startsAt: '2026-11-30T16:00:00.000Z', endsAt: '2026-12-01T01:00:00.000Z' }
  const rolled = { lineId: 'line-0', accountId: 'p1', day: monday, seat: 1, isCancelled: false }
  test.each<[string, readonly string[], Partial<Around>, string]>([
    ['nobody sits there', [], {}, 'seat-empty'],
    ['it is rolled out', ['p1'], { rolled: [rolled] }, 'already-rolled'],
    [
      'it was rolled out and cancelled',
      ['p1'],
      { rolled: [{ ...rolled, isCancelled: true }] },
      'already-rolled',
    ],
    [
      'it is rolled out for another',
      ['p1'],
      { rolled: [{ ...rolled, accountId: 'p9' }] },
      'rolled-for-other',
    ],
    ['the account is of elsewhere', ['p1'], { staff: [] }, 'not-duty-staff'],
    [
      'the account ended the day before',
      ['p1'],
      { staff: [{ accountId: 'p1', validFrom: '2020-01-01', validTo: '2026-11-29' }] },
      'not-duty-staff',
    ],
    ['the person has another shift', ['p1'], { shifts: [{ accountId: 'p1', ...evening }] }, 'overlaps'],
  ])('a line is skipped and told where %s', (_what, who, more, reason) => {
    const out = rollOut(pattern(1, [line(1, 1)], 1), sitting(who), weeksFrom(1), around(who, more))
    expect(out).toMatchObject({ shifts: [], skipped: [{ day: monday, seat: 1, reason }] })
  })

  test.each<[string, Partial<Around>]>([
    ['another’s shift was cancelled', { rolled: [{ ...rolled, accountId: 'p9', isCancelled: true }] }],
    ['another has a shift at that time', { shifts: [{ accountId: 'p9', ...evening }] }],
    [
      'the day before ends when it starts',
      { shifts: [{ accountId: 'p1', startsAt: now, endsAt: evening.startsAt }] },
    ],
    ['it is rolled out for another seat', { rolled: [{ ...rolled, accountId: 'p9', seat: 2 }] }],
  ])('a line becomes a shift where %s', (_what, more) => {
    const out = rollOut(pattern(1, [line(1, 1)], 1), sitting(['p1']), weeksFrom(1), around(['p1'], more))
    expect(out).toMatchObject({ skipped: [], shifts: [{ accountId: 'p1', ...evening }] })
  })

  test('somebody who changes seat over a night is not put in two shifts at once', () => {
    const lines = [
      line(1, 7, { starts: '22:00', ends: '07:00' }),
      line(1, 1, { starts: '06:00', ends: '12:00' }),
    ]
    expect(decideLines(2, lines).ok).toBe(true)
    const spells = sitting(['p1', 'p1']).map((spell) =>
      spell.seat === 1 ? { ...spell, validTo: '2026-12-06' } : { ...spell, validFrom: '2026-12-07' },
    )
    const night = { from: '2026-12-06', to: '2026-12-07' }
    const { shifts, skipped } = rollOut(pattern(2, lines, 2), spells, night, around(['p1']))
    expect(shifts.map(({ day, seat }) => [day, seat])).toEqual([['2026-12-06', 1]])
    expect(skipped).toMatchObject([{ day: '2026-12-07', seat: 2, reason: 'overlaps' }])
  })

  test('rolling out a period twice makes nothing twice, whatever the pattern', () => {
    fc.assert(
      fc.property(anyPattern(), fc.integer({ min: 1, max: 40 }), ({ cycle, lines }, days) => {
        const who = people(cycle)
        const facts = pattern(cycle, lines, cycle)
        const period = { from: monday, to: addDays(monday, days) }
        const first = rollOut(facts, sitting(who), period, around(who))
        const rolledBefore = first.shifts.map((shift) => ({ ...shift, isCancelled: false }))
        const again = rollOut(
          facts,
          sitting(who),
          period,
          around(who, { shifts: first.shifts, rolled: rolledBefore }),
        )
        expect(again.shifts).toEqual([])
        expect(again.skipped).toHaveLength(first.shifts.length + first.skipped.length)
      }),
      { numRuns: 30 },
    )
  })

  test('everybody on a full list has the same hours over whole cycles away from a change of clocks', () => {
    fc.assert(
      fc.property(anyPattern(), fc.integer({ min: 1, max: 2 }), ({ cycle, lines }, rounds) => {
        const who = people(cycle)
        const period = { from: monday, to: addDays(monday, 7 * cycle * rounds - 1) }
        const { shifts, skipped } = rollOut(pattern(cycle, lines, cycle), sitting(who), period, around(who))
        expect(skipped).toEqual([])
        const hours = who.map((one) =>
          shifts.reduce((sum, shift) => sum + (shift.accountId === one ? realHours(shift) : 0), 0),
        )
        expect(new Set(hours).size).toBe(1)
      }),
      { numRuns: 30 },
    )
  })
})

/** Two rounds of six weeks from the end of November end in February: the clocks stand still. */
const anyPattern = () =>
  fc
    .record({
      cycle: fc.integer({ min: 1, max: 6 }),
      days: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 })), {
        minLength: 1,
        maxLength: 10,
        selector: String,
      }),
      hour: fc.integer({ min: 0, max: 23 }),
      length: fc.integer({ min: 1, max: 24 }),
    })
    .map(({ cycle, days, hour, length }) => {
      const clock = (at: number) => `${String(at % 24).padStart(2, '0')}:00`
      const lines = days.flatMap(([week, weekday]) =>
        week <= cycle ? [line(week, weekday, { starts: clock(hour), ends: clock(hour + length) })] : [],
      )
      return { cycle, lines }
    })
