import { describe, expect, it } from 'vitest'
import { type ClockType, clocksFor } from '../kernel/deadline.ts'
import { addDays, atLocal } from '../kernel/time.ts'
import { citeLaw, lawByKey, lawOn, lawReferences, lawSubjects, unverifiedNotes } from './law-reference.ts'

describe('law references', () => {
  it.each([
    [
      'protective-assessment',
      '2025-06-30',
      'sol-2001-11-1a-1',
      'SoL (2001:453) 11 kap. 1 a § första stycket',
    ],
    ['protective-assessment', '2025-07-01', 'sol-2025-20-1', 'SoL (2025:400) 20 kap. 1 §'],
    ['duty-to-report', '2026-11-22', 'sol-2025-19-1', 'SoL (2025:400) 19 kap. 1 §'],
    ['anyone-may-report', '2026-11-22', 'sol-2025-19-4', 'SoL (2025:400) 19 kap. 4 §'],
    ['preliminary-assessment', '2026-11-22', 'sol-2025-20-2', 'SoL (2025:400) 20 kap. 2 §'],
    ['emergency-in-municipality-of-stay', '2025-06-30', 'sol-2001-2a-2', 'SoL (2001:453) 2 a kap. 2 §'],
    ['emergency-in-municipality-of-stay', '2026-11-22', 'sol-2025-29-4', 'SoL (2025:400) 29 kap. 4 §'],
    ['documentation', '2026-11-22', 'sol-2025-14-3', 'SoL (2025:400) 14 kap. 3 §'],
    ['views-of-the-child', '2016-01-01', 'sol-2001-11-10', 'SoL (2001:453) 11 kap. 10 §'],
    ['secrecy-of-social-services', '2026-11-22', 'osl-2009-26-1', 'OSL (2009:400) 26 kap. 1 §'],
    ['disclosure-by-obligation', '2026-11-22', 'osl-2009-10-28', 'OSL (2009:400) 10 kap. 28 §'],
    ['immediate-custody-of-the-young', '2026-11-22', 'lvu-1990-6', 'LVU (1990:52) 6 §'],
    ['access-control', '2026-11-22', 'lag-2001-10', 'Lag (2001:454) 10 §'],
    ['submission-of-custody-of-the-young', '2026-11-22', 'lvu-1990-7', 'LVU (1990:52) 7 §'],
    ['temporary-ban-on-leaving-the-country', '2026-11-22', 'lvu-1990-31d', 'LVU (1990:52) 31 d §'],
    ['end-of-custody-for-substance-use', '2026-11-22', 'lvm-1988-18a', 'LVM (1988:870) 18 a §'],
    ['submission-of-sheltered-housing', '2026-11-22', 'lag-2024-4-3', 'Lag (2024:79) 4 kap. 3 §'],
    ['notice-of-a-decision', '2026-11-22', 'fl-2017-33', 'FL (2017:900) 33 §'],
    ['kept-for-the-committee-by-lvu', '2026-11-22', 'sol-2025-30-7', 'SoL (2025:400) 30 kap. 7 §'],
    ['appeal-of-social-services', '2025-06-30', 'sol-2001-16-3', 'SoL (2001:453) 16 kap. 3 §'],
  ] as const)('%s on %s is %s, cited %s', (subject, date, key, citation) => {
    const law = lawOn(subject, date)
    expect(law.key).toBe(key)
    expect(citeLaw(law)).toBe(citation)
    expect(lawByKey(key)).toEqual(law)
  })

  it('nothing dated after 2025-06-30 cites the repealed act', () => {
    for (const subject of lawSubjects) expect(lawOn(subject, '2025-07-01').sfs).not.toBe('2001:453')
  })

  it('each key names one provision', () => {
    const keys = lawReferences.map((law) => law.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('a provision that ends is followed by another the day after', () => {
    for (const subject of lawSubjects) {
      const first = lawOn(subject, '2024-06-01')
      if (first.validTo)
        expect(lawOn(subject, addDays(first.validTo, 1)).validFrom > first.validTo).toBe(true)
    }
  })

  it('what no jurist has reviewed says so, and a date before the first known is refused', () => {
    expect(lawReferences.every((law) => law.reviewedBy === null && law.reviewedAt === null)).toBe(true)
    expect(() => lawOn('task-for-another-municipality', '2016-01-01')).toThrow(RangeError)
    expect(lawByKey('sol-1980-1-1')).toBeUndefined()
  })

  it.each([
    ['report-of-concern', ['protective-assessment', 'preliminary-assessment']],
    ['investigation', ['time-of-investigation']],
  ] as const)(
    'the clocks of a %s cite the same law, before and after 2025-07-01',
    (type: ClockType, subjects) => {
      for (const date of ['2025-06-30', '2026-11-22']) {
        const bases = clocksFor(type, atLocal(date, '12:00')).map((clock) => clock.legalBasis)
        expect(bases).toEqual(subjects.map((subject) => citeLaw(lawOn(subject, date))))
      }
    },
  )

  it('a change that is only proposed stands as a note: no provision begins after today’s reading', () => {
    expect(unverifiedNotes.map((note) => note.from)).toContain('2027-01-01')
    for (const law of lawReferences) expect(law.validFrom <= '2026-04-30').toBe(true)
  })

  it.each(['lvu-6', 'lvu-27', 'lvu-31d', 'lvm-13', 'l2024-79-4-1'] as const)(
    'each clock of %s cites a provision the product knows',
    (type) => {
      const cited = new Set(lawReferences.map(citeLaw))
      for (const clock of clocksFor(type, null)) expect(cited).toContain(clock.legalBasis)
    },
  )
})
