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
import type { CompetenceKind, FindingKind } from './model.ts'
import { type Competences, checkRoster, type PlannedShift, type RosterFacts, realHours } from './rules.ts'

/** Facts of no printed hours: only the persons are looked at. */
const people = (shifts: readonly PlannedShift[], more: Partial<RosterFacts> = {}): RosterFacts => ({
  hours: { ...serviceHours, lines: [], isRestStandby: false },
  rule,
  shifts,
  competences: fullSkill,
  ...more,
})
describe('rest, length and nights', () => {
  const only = ['rest-breach', 'too-long', 'too-many-nights'] as const
  test.each<[string, PlannedShift[], string, string, FindingKind[]]>([
    [
      'eleven hours are enough',
      [
        shift('a', '2026-11-16 12:00', '2026-11-16 23:00'),
        shift('a', '2026-11-17 10:00', '2026-11-17 17:00'),
      ],
      '2026-11-16',
      '2026-11-22',
      [],
    ],
    [
      'a minute less is not (13 §)',
      [
        shift('a', '2026-11-16 12:00', '2026-11-16 23:00'),
        shift('a', '2026-11-17 09:59', '2026-11-17 17:00'),
      ],
      '2026-11-16',
      '2026-11-22',
      ['rest-breach'],
    ],
    [
      'over the edge of a week, where only the later shift is in the period',
      [
        shift('a', '2026-11-15 16:00', '2026-11-15 23:00'),
        shift('a', '2026-11-16 08:00', '2026-11-16 16:00'),
      ],
      '2026-11-16',
      '2026-11-22',
      ['rest-breach'],
    ],
    [
      'over the edge of a month, where only the earlier is',
      [
        shift('a', '2026-11-30 17:00', '2026-11-30 23:00'),
        shift('a', '2026-12-01 08:00', '2026-12-01 16:00'),
      ],
      '2026-11-01',
      '2026-11-30',
      ['rest-breach'],
    ],
    [
      'spring: 22.00 to 09.00 by the clock is ten real hours',
      [
        shift('a', '2026-03-28 15:00', '2026-03-28 22:00'),
        shift('a', '2026-03-29 09:00', '2026-03-29 15:00'),
      ],
      '2026-03-28',
      '2026-03-29',
      ['rest-breach'],
    ],
    [
      'autumn: 22.00 to 08.00 by the clock is eleven real hours',
      [
        shift('a', '2026-10-24 15:00', '2026-10-24 22:00'),
        shift('a', '2026-10-25 08:00', '2026-10-25 15:00'),
      ],
      '2026-10-24',
      '2026-10-25',
      [],
    ],
    [
      'standby at home is rest until it is worked in',
      [
        shift('a', '2026-11-16 17:00', '2026-11-16 23:00'),
        standby('a', '2026-11-16 23:00', '2026-11-17 08:00'),
        shift('a', '2026-11-17 17:00', '2026-11-17 23:00'),
      ],
      '2026-11-16',
      '2026-11-17',
      [],
    ],
    [
      'a shift parted in two is still one',
      [
        shift('a', '2026-11-16 08:00', '2026-11-16 15:00'),
        shift('a', '2026-11-16 15:00', '2026-11-16 22:00'),
      ],
      '2026-11-16',
      '2026-11-16',
      ['too-long'],
    ],
    [
      'thirteen hours are not too long',
      [shift('a', '2026-11-16 08:00', '2026-11-16 21:00')],
      '2026-11-16',
      '2026-11-16',
      [],
    ],
    [
      'autumn: 20.00 to 08.30 by the clock is thirteen and a half',
      [shift('a', '2026-10-24 20:00', '2026-10-25 08:30')],
      '2026-10-24',
      '2026-10-24',
      ['too-long'],
    ],
    [
      'standby longer than a day and a night',
      [standby('a', '2026-11-21 08:00', '2026-11-22 09:00')],
      '2026-11-21',
      '2026-11-21',
      ['too-long'],
    ],
    [
      'the fifth night in a row, with the first four in the week before',
      [11, 12, 13, 14, 15, 16].map((day) => shift('a', `2026-11-${day} 20:00`, `2026-11-${day + 1} 02:00`)),
      '2026-11-16',
      '2026-11-22',
      ['too-many-nights'],
    ],
    [
      'an evening until 23 is no night (13 a §)',
      [11, 12, 13, 14, 15, 16].map((day) => shift('a', `2026-11-${day} 17:00`, `2026-11-${day} 23:00`)),
      '2026-11-16',
      '2026-11-22',
      [],
    ],
  ])('%s', (_rule, shifts, from, to, expected) => {
    expect(kindsOf(people(shifts), from, to, only)).toEqual(expected)
  })

  test('where standby does not count as rest, the shift after it comes too soon', () => {
    const shifts = [
      standby('a', '2026-11-16 23:00', '2026-11-17 08:00'),
      shift('a', '2026-11-17 17:00', '2026-11-17 23:00'),
    ]
    const strict = people(shifts, { rule: { ...rule, isStandbyRest: false } })
    expect(kindsOf(strict, '2026-11-16', '2026-11-17', only)).toEqual(['rest-breach'])
  })

  test('a breach names both shifts, the person, and how long the rest is', () => {
    const shifts = [
      shift('a', '2026-11-16 17:00', '2026-11-16 23:00'),
      shift('a', '2026-11-17 08:00', '2026-11-17 16:00'),
    ]
    expect(checkRoster(people(shifts), { from: '2026-11-17', to: '2026-11-17' })).toContainEqual(
      expect.objectContaining({
        kind: 'rest-breach',
        day: '2026-11-17',
        accountIds: ['a'],
        shiftIds: shifts.map(({ id }) => id),
        from: moment('2026-11-16 23:00'),
        to: moment('2026-11-17 08:00'),
        has: 540,
        needs: 660,
      }),
    )
  })

  test.each([
    ['2026-11-20', '2026-11-21', 9],
    ['2026-03-28', '2026-03-29', 8],
    ['2026-10-24', '2026-10-25', 10],
  ])('the night of %s from 22 to 07 on %s has %d real hours (W11)', (first, second, hours) => {
    expect(realHours(shift('a', `${first} 22:00`, `${second} 07:00`))).toBe(hours)
  })
})

describe('competence at the day of the shift', () => {
  const only = [
    'no-degree',
    'competence-expired',
    'clearance-expired',
    'assigned-without-competence',
  ] as const
  const day = '2026-11-16'
  const until = (kind: CompetenceKind, validTo: string | null, validFrom = '2020-01-01') => ({
    accountId: 'a',
    kind,
    validFrom,
    validTo,
  })
  const without = (kind: CompetenceKind) => skilled('a').filter((one) => one.kind !== kind)
  test.each<[string, Competences, Partial<PlannedShift>, FindingKind[]]>([
    ['all there', skilled('a'), {}, []],
    ['no degree (B-11)', without('degree'), {}, ['no-degree']],
    [
      'a degree from tomorrow',
      [...without('degree'), until('degree', null, '2026-11-17')],
      {},
      ['no-degree'],
    ],
    ['no clearance (T-01)', without('police-clearance'), {}, ['clearance-expired']],
    [
      'a clearance whose last day is today',
      [...without('police-clearance'), until('police-clearance', day)],
      {},
      [],
    ],
    [
      'a clearance that ran out yesterday',
      [...without('police-clearance'), until('police-clearance', '2026-11-15')],
      {},
      ['clearance-expired'],
    ],
    ['standby is at home: no clearance', without('police-clearance'), { kind: 'standby' }, []],
    [
      'LVM ran out (B-27)',
      [...skilled('a'), until('substance-abuse', '2026-11-15')],
      {},
      ['competence-expired'],
    ],
    [
      'LVM ran out and was renewed',
      [...skilled('a'), until('substance-abuse', '2026-10-31'), until('substance-abuse', null, '2026-11-01')],
      {},
      [],
    ],
    ['LVM was never there', skilled('a'), {}, []],
    ['no child cases, of free will', without('child-cases'), {}, []],
    [
      'no child cases, ordered (B-39)',
      without('child-cases'),
      { assignment: 'assigned' },
      ['assigned-without-competence'],
    ],
    ['child cases, ordered', skilled('a'), { assignment: 'assigned' }, []],
  ])('%s', (_what, competences, more, expected) => {
    const shifts = [shift('a', `${day} 17:00`, `${day} 23:00`, more)]
    expect(kindsOf(people(shifts, { competences }), day, day, only)).toEqual(expected)
  })
})
