import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RegionKey, readRegionFile } from '../../cli/region-file.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  isWorkingDay,
  localDate,
  localTime,
  minutesBetween,
  weekday,
} from '../../kernel/time.ts'
import type { ServiceHours } from './model.ts'
import { type SummedHours, sumHours } from './rules.ts'

const printed: Record<RegionKey, ServiceHours> = {
  gavleborg: (await readRegionFile('gavleborg')).serviceHours,
  skaraborg: (await readRegionFile('skaraborg')).serviceHours,
  dalarna: (await readRegionFile('dalarna')).serviceHours,
}
const none: ServiceHours = {
  office: { start: '08:00', end: '17:00' },
  lines: [],
  isRestStandby: false,
  specialDays: [],
  notes: [],
}
type Line = ServiceHours['lines'][number]
const daily = (start: string, end: string, modes: Line['modes'] = ['duty']): Line => ({
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  start,
  end,
  modes,
  printed: 'Alla dagar',
})

/** Duty, standby, office, gap, overlap and total, in this order in every table below. */
const figures = (sum: SummedHours) => [
  sum.dutyHours,
  sum.standbyHours,
  sum.officeHours,
  sum.gapHours,
  sum.overlapHours,
  sum.totalHours,
]

describe('the printed hours, by hand', () => {
  test.each<[string, string, string, RegionKey, number[]]>([
    // 4×6 + 9 + 10 + 7 hours of duty; the rest of 168 − 45.
    ['an ordinary week', '2026-11-16', '2026-11-22', 'gavleborg', [50, 73, 45, 0, 0, 168]],
    // 4×6 + 7 + 10 + 8 of duty, 4×9 + 17 + 14 + 9 of standby; Saturday 15–16 is both, Friday 16–17 is duty and office.
    ['an ordinary week', '2026-11-16', '2026-11-22', 'skaraborg', [49, 76, 45, 0, 1, 168]],
    // 4×16.5 + 19.5 + 24 + 22 − 1 for Saturday 10–11; 15.30–17 five times is duty and office.
    ['an ordinary week', '2026-11-16', '2026-11-22', 'dalarna', [130.5, 130.5, 45, 0, 1, 168]],

    // Friday 17–24, Saturday 0–2 and 16–24, Sunday 0–2 and 16–23, Monday 17–23.
    ['Easter, Good Friday to Monday', '2026-04-03', '2026-04-06', 'gavleborg', [32, 64, 0, 0, 0, 96]],
    // Nobody on Friday 8–16 and Monday 8–17.
    ['Easter, Good Friday to Monday', '2026-04-03', '2026-04-06', 'skaraborg', [31, 49, 0, 17, 1, 96]],
    // Nobody on Friday and Monday 8–15.30.
    ['Easter, Good Friday to Monday', '2026-04-03', '2026-04-06', 'dalarna', [81, 81, 0, 15, 1, 96]],

    ['midsummer, eve to Sunday', '2026-06-19', '2026-06-21', 'gavleborg', [26, 46, 0, 0, 0, 72]],
    ['midsummer, eve to Sunday', '2026-06-19', '2026-06-21', 'skaraborg', [25, 40, 0, 8, 1, 72]],
    ['midsummer, eve to Sunday', '2026-06-19', '2026-06-21', 'dalarna', [64.5, 64.5, 0, 7.5, 1, 72]],

    // Thursday to Sunday: the eve and the day itself follow the printed Thursday and Friday.
    ['Christmas', '2026-12-24', '2026-12-27', 'gavleborg', [32, 64, 0, 0, 0, 96]],
    ['Christmas', '2026-12-24', '2026-12-27', 'skaraborg', [31, 49, 0, 17, 1, 96]],
    ['Christmas', '2026-12-24', '2026-12-27', 'dalarna', [81, 81, 0, 15, 1, 96]],

    // 0–2 and 16–23 of duty; the hour that never comes is standby in Gävleborg and Skaraborg, duty in Dalarna.
    ['23 hours', '2026-03-29', '2026-03-29', 'gavleborg', [9, 14, 0, 0, 0, 23]],
    ['23 hours', '2026-03-29', '2026-03-29', 'skaraborg', [9, 14, 0, 0, 0, 23]],
    ['23 hours', '2026-03-29', '2026-03-29', 'dalarna', [23, 23, 0, 0, 0, 23]],
    // Saturday's duty ends at the first 02.00, so the hour that comes twice is standby both times.
    ['25 hours', '2026-10-25', '2026-10-25', 'gavleborg', [9, 16, 0, 0, 0, 25]],
    ['25 hours', '2026-10-25', '2026-10-25', 'skaraborg', [9, 16, 0, 0, 0, 25]],
    ['25 hours', '2026-10-25', '2026-10-25', 'dalarna', [25, 25, 0, 0, 0, 25]],

    ['a leap day, Tuesday', '2028-02-29', '2028-02-29', 'gavleborg', [6, 9, 9, 0, 0, 24]],
    ['a leap day, Tuesday', '2028-02-29', '2028-02-29', 'skaraborg', [6, 9, 9, 0, 0, 24]],
    ['a leap day, Tuesday', '2028-02-29', '2028-02-29', 'dalarna', [16.5, 16.5, 9, 0, 0, 24]],
    ['one Friday', '2026-11-20', '2026-11-20', 'gavleborg', [7, 8, 9, 0, 0, 24]],
    ['one Friday', '2026-11-20', '2026-11-20', 'skaraborg', [7, 9, 9, 0, 0, 24]],
    ['one Friday', '2026-11-20', '2026-11-20', 'dalarna', [16.5, 16.5, 9, 0, 0, 24]],
    // Friday's duty goes on to 02.00, and to 11.00 in Dalarna. The overlap of both regions is here (B-03, B-04, X38).
    ['one Saturday', '2026-11-21', '2026-11-21', 'gavleborg', [10, 14, 0, 0, 0, 24]],
    ['one Saturday', '2026-11-21', '2026-11-21', 'skaraborg', [9, 16, 0, 0, 1, 24]],
    ['one Saturday', '2026-11-21', '2026-11-21', 'dalarna', [24, 24, 0, 0, 1, 24]],

    // 2026: 209 Mondays to Thursdays and 52 of each other day. 261 weekdays, of which ten are free, four of them Fridays.
    ['a year', '2026-01-01', '2026-12-31', 'gavleborg', [209 * 6 + 52 * 26, 3895, 251 * 9, 0, 0, 8760]],
    [
      'a year',
      '2026-01-01',
      '2026-12-31',
      'skaraborg',
      [209 * 6 + 52 * 25, 209 * 9 + 52 * 40, 251 * 9, 4 * 8 + 6 * 9, 52, 8760],
    ],
    ['a year', '2026-01-01', '2026-12-31', 'dalarna', [6802.5, 6802.5, 251 * 9, 10 * 7.5, 52, 8760]],
  ])('%s (%s to %s) in %s', (_what, from, to, region, expected) => {
    expect(figures(sumHours(printed[region], from, to))).toEqual(expected)
  })

  test('a night is counted on the days it falls: Friday 17.00 to Saturday 02.00 is 7 and 2 hours', () => {
    const duty = { ...none, lines: [{ ...daily('17:00', '02:00'), weekdays: [5] }] }
    expect(sumHours(duty, '2026-11-20', '2026-11-20').dutyHours).toBe(7)
    expect(sumHours(duty, '2026-11-21', '2026-11-21').dutyHours).toBe(2)
  })
})

describe('on the nights the clocks change', () => {
  const spring = '2026-03-29'
  const autumn = '2026-10-25'
  test.each([
    ['an end in the missing hour is the jump', spring, '01:00', '02:30', 1],
    ['a start in the missing hour is the jump', spring, '02:30', '05:00', 2],
    ['a line within the missing hour is nothing', spring, '02:15', '02:45', 0],
    ['an end at the jump', spring, '01:00', '02:00', 1],
    ['a start where the clock goes on', spring, '03:00', '04:00', 1],
    ['an end at 02.00 is the first', autumn, '01:00', '02:00', 1],
    ['an end in the doubled hour is the first', autumn, '01:00', '02:30', 1.5],
    ['a start in the doubled hour is the first', autumn, '02:30', '03:00', 1.5],
    ['over the doubled hour', autumn, '01:00', '04:00', 4],
  ])('%s: %s %s–%s is %d hours', (_rule, date, start, end, hours) => {
    expect(sumHours({ ...none, lines: [daily(start, end)] }, date, date).dutyHours).toBe(hours)
  })

  test.each([spring, autumn])('%s: what ends and starts at the same printed time leaves no gap', (date) => {
    const hours = { ...none, lines: [daily('00:00', '02:30'), daily('02:30', '00:00', ['standby'])] }
    expect(sumHours(hours, date, date)).toMatchObject({ gapHours: 0, overlapHours: 0 })
  })
})

describe('days of its own', () => {
  const friday = '2026-11-20'
  const day = { date: friday, name: 'Egen dag', isOfficeClosed: true, lines: null }
  const withDay = (change: Partial<ServiceHours['specialDays'][number]>) => ({
    ...printed.skaraborg,
    specialDays: [{ ...day, ...change }],
  })
  test.each<[string, ServiceHours, number[]]>([
    ['a closed office keeps the printed lines', withDay({}), [7, 9, 0, 8, 0, 24]],
    [
      'its lines take the place of the weekday’s; what started the day before goes on',
      withDay({ lines: [{ start: '08:00', end: '01:30', modes: ['duty'] }] }),
      [16, 8, 0, 0, 0, 24],
    ],
    ['no lines at all leave a gap, shown as one', withDay({ lines: [] }), [0, 8, 0, 16, 0, 24]],
    ['an open office stays open', withDay({ isOfficeClosed: false, lines: [] }), [0, 8, 9, 7, 0, 24]],
  ])('%s', (_rule, hours, expected) => {
    expect(figures(sumHours(hours, friday, friday))).toEqual(expected)
  })

  test('reach into the next day, and leave the week after as it was', () => {
    const hours = withDay({ lines: [{ start: '08:00', end: '01:30', modes: ['duty'] }] })
    expect(sumHours(hours, '2026-11-21', '2026-11-21').dutyHours).toBe(10.5)
    expect(sumHours(hours, '2026-11-27', '2026-11-27')).toEqual(
      sumHours(printed.skaraborg, '2026-11-27', '2026-11-27'),
    )
  })
})

describe('the share of time outside office hours (B-23, X39, N01)', () => {
  const eightHours = { ...none, office: { start: '08:00', end: '16:00' } }
  const share = (hours: ServiceHours, from: string, to: string) => sumHours(hours, from, to).outOfOfficeShare
  test('128 of 168 hours is a week of five eight-hour office days', () => {
    expect(share(eightHours, '2026-11-16', '2026-11-22')).toBe(128 / 168)
  })
  test('Stockholm’s 77 % of 2005 is the calendar of 2005 with eight-hour office days: 253 of them, 76.9 %', () => {
    expect(sumHours(eightHours, '2005-01-01', '2005-12-31').officeHours).toBe(253 * 8)
    expect(share(eightHours, '2005-01-01', '2005-12-31')).toBeCloseTo(0.77, 2)
    expect(share(eightHours, '2005-01-01', '2005-12-31')).toBeCloseTo(0.76895, 5)
  })
  test('with our office hours 08 to 17 it is 74.0 % of 2005 and 73.2 % of an ordinary week', () => {
    expect(share(none, '2005-01-01', '2005-12-31')).toBe(1 - (253 * 9) / 8760)
    expect(share(none, '2026-11-16', '2026-11-22')).toBe(123 / 168)
  })
})

const half = fc
  .integer({ min: 0, max: 47 })
  .map((at) => `${String(at >> 1).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)
const someModes = fc.constantFrom<Line['modes'][]>(['duty'], ['standby'], ['duty', 'standby'])
const someLine = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  start: half,
  end: half,
  modes: someModes,
  printed: fc.constant('Påhittad'),
})
/** Days around both clock changes, Christmas, and anywhere from 2005 to 2099. */
const someDay = fc.oneof(
  fc.constantFrom('2026-03-27', '2026-10-23', '2026-12-23', '2028-02-27'),
  fc.integer({ min: 0, max: 34_600 }).map((days) => addDays('2005-01-03', days)),
)
const somePeriod = fc
  .tuple(someDay, fc.nat(5), fc.nat(5))
  .map(([from, first, rest]) => ({ from, middle: addDays(from, first), to: addDays(from, first + 1 + rest) }))
const someHours = somePeriod.chain(({ from }) =>
  fc.record<ServiceHours>({
    office: fc.constant(none.office),
    lines: fc.array(someLine, { maxLength: 6 }),
    isRestStandby: fc.boolean(),
    specialDays: fc.constantFrom([], [{ date: from, name: 'Egen dag', isOfficeClosed: true, lines: [] }]),
    notes: fc.constant([]),
  }),
)
const anyHours = fc.oneof(fc.constantFrom(...Object.values(printed)), someHours)

/** The same answer by walking every real half hour and reading the wall clock. */
function walked(hours: ServiceHours, from: string, to: string): number[] {
  const sum = [0, 0, 0, 0, 0, 0]
  const end = atLocal(addDays(to, 1), '00:00')
  const add = (at: number, holds: boolean) => {
    sum[at] = (sum[at] ?? 0) + (holds ? 0.5 : 0)
  }
  for (let now = atLocal(from, '00:00'); now < end; now = addMinutes(now, 30)) {
    const [date, time] = [localDate(now), localTime(now)]
    const covering = [date, addDays(date, -1)].flatMap((day) => {
      const special = hours.specialDays.find((one) => one.date === day)
      const lines = special?.lines ?? hours.lines.filter((line) => line.weekdays.includes(weekday(day)))
      return lines.filter(({ start, end }) => {
        const till = `${end > start ? day : addDays(day, 1)} ${end}`
        return `${day} ${start}` <= `${date} ${time}` && `${date} ${time}` < till
      })
    })
    const isClosed = hours.specialDays.some((one) => one.date === date && one.isOfficeClosed)
    const office = isWorkingDay(date) && !isClosed && time >= '08:00' && time < '17:00'
    const duty = covering.some(({ modes }) => modes.includes('duty'))
    const rest = !office && covering.length === 0
    add(0, duty)
    add(
      1,
      covering.some(({ modes }) => modes.includes('standby')) || (hours.isRestStandby && !office && !duty),
    )
    add(2, office)
    add(3, rest && !hours.isRestStandby)
    add(4, covering.length > 1)
    add(5, true)
  }
  return sum
}

describe('for any hours and any period', () => {
  const runs = { numRuns: 60 }
  test('the total is the real hours of the period, and no figure is negative or more than it', () => {
    fc.assert(
      fc.property(anyHours, somePeriod, (hours, { from, to }) => {
        const sum = sumHours(hours, from, to)
        const real = minutesBetween(atLocal(from, '00:00'), atLocal(addDays(to, 1), '00:00')) / 60
        expect(sum.totalHours).toBe(real)
        expect(figures(sum).every((hours) => hours >= 0 && hours <= real)).toBe(true)
        expect(sum.outOfOfficeShare).toBeCloseTo(1 - sum.officeHours / real, 12)
      }),
      runs,
    )
  })

  test('a period parted in two adds up to the whole', () => {
    fc.assert(
      fc.property(anyHours, somePeriod, (hours, { from, middle, to }) => {
        const [first, second] = [sumHours(hours, from, middle), sumHours(hours, addDays(middle, 1), to)]
        const added = figures(first).map((value, at) => value + (figures(second)[at] ?? 0))
        expect(added).toEqual(figures(sumHours(hours, from, to)))
      }),
      runs,
    )
  })

  test('every half hour of the wall clock gives the same sums', () => {
    // Within the hour that comes twice a printed time is the first, which a wall clock cannot tell: no line ends there here.
    const tellable = anyHours.filter(({ lines }) =>
      lines.every(({ start, end }) => start !== '02:30' && end !== '02:30'),
    )
    fc.assert(
      fc.property(tellable, somePeriod, (hours, { from, to }) => {
        expect(figures(sumHours(hours, from, to))).toEqual(walked(hours, from, to))
      }),
      { numRuns: 25 },
    )
  })

  test('in Gävleborg every hour is exactly one of duty, standby and office', () => {
    fc.assert(
      fc.property(somePeriod, ({ from, to }) => {
        const sum = sumHours(printed.gavleborg, from, to)
        expect(sum.dutyHours + sum.standbyHours + sum.officeHours).toBe(sum.totalHours)
        expect([sum.gapHours, sum.overlapHours]).toEqual([0, 0])
      }),
      runs,
    )
  })

  test('in Skaraborg duty, standby, office and gap are the total, the overlap and an hour each working Friday', () => {
    fc.assert(
      fc.property(somePeriod, ({ from, to }) => {
        const sum = sumHours(printed.skaraborg, from, to)
        const days = Array.from({ length: 12 }, (_, at) => addDays(from, at)).filter((date) => date <= to)
        const fridays = days.filter((date) => weekday(date) === 5 && isWorkingDay(date)).length
        expect(sum.dutyHours + sum.standbyHours + sum.officeHours + sum.gapHours).toBe(
          sum.totalHours + sum.overlapHours + fridays,
        )
      }),
      runs,
    )
  })

  test('in Dalarna duty, office and gap are the total and an hour and a half each working day', () => {
    fc.assert(
      fc.property(somePeriod, ({ from, to }) => {
        const sum = sumHours(printed.dalarna, from, to)
        expect(sum.dutyHours + sum.officeHours + sum.gapHours).toBe(
          sum.totalHours + (sum.officeHours / 9) * 1.5,
        )
        expect(sum.standbyHours).toBe(sum.dutyHours)
      }),
      runs,
    )
  })
})
