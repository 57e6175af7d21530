import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fullSkill,
  kindsOf,
  moment,
  rule,
  serviceHours,
  shift,
  skilled,
  standby,
} from '../../../test/rostering.ts'
import { readRegionFile } from '../../cli/region-file.ts'
import { addDays, addMinutes, localDate, minutesBetween } from '../../kernel/time.ts'
import { neededBetween, withSpecialDays } from '../service-hours/rules.ts'
import { type Finding, type StaffingRule, startingRule } from './model.ts'
import { checkRoster, type PlannedShift, type RosterFacts } from './rules.ts'

const brief = ({ kind, day, from, to, mode, has, needs }: Finding) =>
  [kind, day, from.slice(11, 16), to.slice(11, 16), mode, has, needs].join(' ')

describe('the printed hours', () => {
  const friday = '2026-11-20'
  const both = (from: string, to: string, kind: PlannedShift['kind'] = 'duty') =>
    ['a', 'b'].map((who) => shift(who, from, to, { kind }))
  const facts = (shifts: readonly PlannedShift[], more: Partial<RosterFacts> = {}): RosterFacts => ({
    hours: serviceHours,
    rule,
    shifts,
    competences: fullSkill,
    ...more,
  })
  const persons = ['gap', 'too-few', 'overlap', 'pairing'] as const
  const found = (shifts: readonly PlannedShift[], from = friday, to = friday, more = {}) =>
    checkRoster(facts(shifts, more), { from, to })
      .filter(({ kind }) => persons.some((one) => one === kind))
      .map(brief)

  test('W11: Friday until 02.00 and the standby after it belong to Friday and Saturday', () => {
    expect(neededBetween(serviceHours, rule, friday, friday).map(({ from, to }) => [from, to])).toEqual([
      [moment('2026-11-20 17:00'), moment('2026-11-21 02:00')],
    ])
    expect(neededBetween(serviceHours, rule, '2026-11-21', '2026-11-21').map(({ from }) => from)).toEqual([
      moment('2026-11-21 02:00'),
      moment('2026-11-21 16:00'),
    ])
    expect(found(both('2026-11-20 17:00', '2026-11-21 02:00'))).toEqual([])
  })

  test.each<[string, PlannedShift[], string[]]>([
    ['nobody', [], ['gap 2026-11-20 16:00 01:00 duty 0 2']],
    [
      'one',
      [shift('a', '2026-11-20 17:00', '2026-11-21 02:00')],
      ['too-few 2026-11-20 16:00 01:00 duty 1 2'],
    ],
    [
      'both away at midnight',
      both('2026-11-20 17:00', '2026-11-21 00:00'),
      ['gap 2026-11-20 23:00 01:00 duty 0 2'],
    ],
    [
      'a hole of an hour',
      [
        ...both('2026-11-20 17:00', '2026-11-20 20:00'),
        ...['c', 'd'].map((who) => shift(who, '2026-11-20 21:00', '2026-11-21 02:00')),
      ],
      ['gap 2026-11-20 19:00 20:00 duty 0 2'],
    ],
    [
      'standby for awake duty',
      both('2026-11-20 17:00', '2026-11-21 02:00', 'standby'),
      ['gap 2026-11-20 16:00 01:00 duty 0 2'],
    ],
    [
      'a third',
      [...both('2026-11-20 17:00', '2026-11-21 02:00'), shift('c', '2026-11-20 20:00', '2026-11-20 22:00')],
      ['overlap 2026-11-20 19:00 21:00  3 2'],
    ],
    [
      'an hour before the printed time',
      [...both('2026-11-20 17:00', '2026-11-21 02:00'), shift('c', '2026-11-20 16:00', '2026-11-20 17:00')],
      ['overlap 2026-11-20 15:00 16:00  1 0'],
    ],
    [
      'crisis, which is beside the printed hours (B-37)',
      [
        ...both('2026-11-20 17:00', '2026-11-21 02:00'),
        shift('c', '2026-11-20 08:00', '2026-11-20 16:00', { kind: 'crisis' }),
      ],
      [],
    ],
  ])('with %s', (_what, shifts, expected) => {
    expect(found(shifts)).toEqual(expected)
  })

  test('B-12: two without experience of child cases are a pair that does not hold, one with is enough', () => {
    const shifts = both('2026-11-20 17:00', '2026-11-21 02:00')
    const competences = skilled('a', ['degree'])
    expect(found(shifts, friday, friday, { competences })).toEqual(['pairing 2026-11-20 16:00 01:00   '])
    expect(found(shifts, friday, friday, { competences: skilled('b', ['child-cases']) })).toEqual([])
    const waived: StaffingRule = { ...rule, isChildExperienceRequired: false }
    expect(found(shifts, friday, friday, { competences, rule: waived })).toEqual([])
  })

  test.each([
    // Easter 2026: Good Friday and Monday are standby until the evening.
    ['Good Friday', '2026-04-03', ['duty 15:00-00:00']],
    ['Maundy Thursday', '2026-04-02', ['duty 15:00-21:00', 'standby 21:00-15:00']],
    ['Easter Monday', '2026-04-06', ['duty 15:00-21:00', 'standby 21:00-06:00']],
    ['midsummer eve', '2026-06-19', ['duty 15:00-00:00']],
    ['the day before midsummer eve', '2026-06-18', ['duty 15:00-21:00', 'standby 21:00-15:00']],
    // The night has 23 hours: standby from 02.00, which is 03.00, to 16.00.
    [
      'spring: the last Sunday of March',
      '2026-03-29',
      ['standby 01:00-14:00', 'duty 14:00-21:00', 'standby 21:00-06:00'],
    ],
    [
      'autumn: the last Sunday of October',
      '2026-10-25',
      ['standby 00:00-15:00', 'duty 15:00-22:00', 'standby 22:00-07:00'],
    ],
  ])('want on %s what the calendar says (B-35, W12)', (_name, day, expected) => {
    const needs = neededBetween(serviceHours, rule, day, day)
    expect(
      needs.map(
        ({ from, to, duty }) => `${duty > 0 ? 'duty' : 'standby'} ${from.slice(11, 16)}-${to.slice(11, 16)}`,
      ),
    ).toEqual(expected)
  })

  test('of an added day take the place of the weekday’s (B-35)', () => {
    const eve = {
      date: friday,
      name: 'Egen dag',
      isOfficeClosed: true,
      lines: [{ start: '10:00', end: '02:00', modes: ['duty' as const] }],
    }
    const hours = withSpecialDays(serviceHours, [eve])
    const shifts = both('2026-11-20 17:00', '2026-11-21 02:00')
    expect(found(shifts, friday, friday, { hours })).toEqual(['gap 2026-11-20 09:00 16:00 duty 0 2'])
  })
})

describe('what the regions print twice', () => {
  const saturday = '2026-11-21'
  const findings = async (region: 'skaraborg' | 'dalarna', shifts: readonly PlannedShift[]) =>
    checkRoster(
      {
        hours: (await readRegionFile(region)).serviceHours,
        rule: startingRule(region),
        shifts,
        competences: fullSkill,
      },
      { from: saturday, to: saturday },
    )
      .filter(({ kind }) => ['gap', 'too-few', 'overlap'].includes(kind))
      .map(brief)

  test('Skaraborg 15–16: staffed as printed it is no finding, and the awake cover the standby (B-03)', async () => {
    const duty = ['a', 'b'].map((who) => shift(who, '2026-11-21 15:00', '2026-11-22 01:00'))
    const night = (to: string) => ['c', 'd'].map((who) => standby(who, '2026-11-20 23:00', to))
    expect(await findings('skaraborg', [...duty, ...night('2026-11-21 16:00')])).toEqual([])
    expect(await findings('skaraborg', [...duty, ...night('2026-11-21 15:00')])).toEqual([])
  })

  test('Dalarna: one awake and one at home, and both pairs between 10 and 11 (B-04)', async () => {
    const pair = (x: string, y: string, from: string, to: string) => [
      shift(x, from, to),
      standby(y, from, to),
    ]
    const first = pair('a', 'b', '2026-11-20 15:30', '2026-11-21 11:00')
    const second = pair('c', 'd', '2026-11-21 10:00', '2026-11-22 10:00')
    expect(await findings('dalarna', [...first, ...second])).toEqual([])
    expect(await findings('dalarna', [...first, ...second.slice(0, 1)])).toEqual([
      'gap 2026-11-21 10:00 09:00 standby 0 1',
    ])
  })
})

describe('any staffing of the printed hours', () => {
  const somePeriod = fc
    .tuple(
      fc.constantFrom('2026-03-27', '2026-10-23', '2026-04-01', '2026-06-17', '2026-11-16', '2026-12-23'),
      fc.integer({ min: 0, max: 5 }),
    )
    .map(([from, days]) => ({ from, to: addDays(from, days) }))

  test.each([1, 2])(
    'without a hole has no gap, and has one where any shift is taken away (least %d)',
    (least) => {
      const few: StaffingRule = { ...rule, minimumDuty: least, minimumStandby: least }
      fc.assert(
        fc.property(
          somePeriod,
          fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { maxLength: 12 }),
          fc.nat(),
          (period, cuts, pick) => {
            const shifts = neededBetween(serviceHours, few, period.from, period.to).flatMap((need, at) =>
              Array.from({ length: need.total }, (_, person) => {
                const cut = cuts[(at + person) % Math.max(1, cuts.length)]
                const length = minutesBetween(need.from, need.to)
                const middle = addMinutes(need.from, Math.round(length * (cut ?? 1)))
                const ends = cut === undefined ? [need.from, need.to] : [need.from, middle, need.to]
                return ends.slice(0, -1).map((startsAt, part) => ({
                  ...shift(`${'abcd'[person]}`, '2026-01-01 00:00', '2026-01-01 01:00'),
                  kind: need.duty > 0 ? ('duty' as const) : ('standby' as const),
                  startsAt,
                  endsAt: ends[part + 1] ?? need.to,
                  day: localDate(startsAt),
                }))
              }).flat(),
            )
            const facts = { hours: serviceHours, rule: few, shifts, competences: fullSkill }
            const holes = (kept: readonly PlannedShift[]) =>
              kindsOf({ ...facts, shifts: kept }, period.from, period.to, ['gap', 'too-few', 'overlap'])
            expect(holes(shifts)).toEqual([])
            const gone = shifts[pick % shifts.length]
            const left = holes(shifts.filter((one) => one !== gone))
            expect(left).toEqual([least === 1 ? 'gap' : 'too-few'])
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})
