import { describe, expect, test } from 'vitest'
import type { End, OnDuty, Out } from './model.ts'
import { checkStaff, coverAfter } from './rules.ts'

const at = '2026-01-10T22:00:00.000Z'
const one = (accountId: string, kind: OnDuty['kind'] = 'duty'): OnDuty => ({
  accountId,
  name: accountId,
  kind,
})
const ends: End[] = [
  { name: 'Norr', codes: ['2132', '2184'] },
  { name: 'Söder', codes: ['2180'] },
]
const out = (accountId: string, municipalityCode: string, leftAt = at): Out => ({
  callOutId: 'x',
  accountId,
  name: accountId,
  municipalityCode,
  leftAt,
})
const leaving = (municipalityCode: string, ...accountIds: string[]) => ({ accountIds, municipalityCode })

describe('what remains of the duty', () => {
  test.each([
    [
      'both go to the north',
      [one('a'), one('b')],
      [],
      leaving('2132', 'a', 'b'),
      'always-two',
      'none',
      ['Söder'],
    ],
    [
      'one goes with the police',
      [one('a'), one('b')],
      [],
      leaving('2180', 'a'),
      'one-with-police',
      'with-police-only',
      [],
    ],
    [
      'one goes, and two are the rule',
      [one('a'), one('b')],
      [],
      leaving('2180', 'a'),
      'always-two',
      'phone-only',
      ['Norr'],
    ],
    [
      'two of three go',
      [one('a'), one('b'), one('c', 'standby')],
      [],
      leaving('2180', 'a', 'b'),
      'always-two',
      'phone-only',
      ['Norr'],
    ],
    [
      'two of four go',
      [one('a'), one('b'), one('c'), one('d')],
      [],
      leaving('2180', 'a', 'b'),
      'always-two',
      'full',
      [],
    ],
    ['the roster says nothing', null, [], leaving('2180', 'a'), 'always-two', 'unknown', []],
    ['nobody is out', [one('a'), one('b')], [], null, 'always-two', 'full', []],
    [
      'both are out already',
      [one('a'), one('b')],
      [out('a', '2132'), out('b', '2132')],
      null,
      'always-two',
      'none',
      ['Söder'],
    ],
    [
      'the same person has two shifts',
      [one('a'), one('a', 'crisis')],
      [],
      leaving('2180', 'a'),
      'always-two',
      'none',
      ['Norr'],
    ],
  ] as const)('when %s', (_when, staff, away, leave, staffing, level, uncovered) => {
    const cover = coverAfter({ staff, out: away, ends, staffing }, leave)
    expect({ level: cover.level, uncovered: cover.uncovered }).toEqual({ level, uncovered })
  })

  test('is too little since the departure that left too few', () => {
    const later = '2026-01-10T23:00:00.000Z'
    const facts = { staff: [one('a'), one('b'), one('c')], ends, staffing: 'always-two' } as const
    expect(coverAfter({ ...facts, out: [out('a', '2180')] }, null).since).toBe(null)
    expect(coverAfter({ ...facts, out: [out('b', '2132', later), out('a', '2180')] }, null).since).toBe(later)
  })

  test('V-25: a second event is told by those who are out elsewhere', () => {
    const facts = {
      staff: [one('a'), one('b')],
      out: [out('a', '2132')],
      ends,
      staffing: 'one-with-police',
    } as const
    expect(coverAfter(facts, leaving('2180', 'b'))).toMatchObject({
      level: 'none',
      elsewhere: [{ accountId: 'a' }],
    })
  })
})

describe('V-39: who may go', () => {
  const facts = {
    staff: [one('a'), one('b')],
    out: [],
    known: new Map([
      ['a', 'Anna'],
      ['b', 'Bo'],
      ['c', 'Cia'],
    ]),
  }
  const going = (...ids: string[]) => ids.map((accountId) => ({ accountId }))
  test.each([
    ['two where two are the rule', 'always-two', going('a', 'b'), {}, 'fine'],
    ['one alone', 'always-two', going('a'), {}, 'too-few'],
    [
      'one with the police, which Dalarna forbids',
      'always-two',
      going('a'),
      { withPolice: 'yes' },
      'too-few',
    ],
    [
      'one with the police, which Gävleborg allows',
      'one-with-police',
      going('a'),
      { withPolice: 'yes' },
      'fine',
    ],
    ['one without the police', 'one-with-police', going('a'), { withPolice: 'no' }, 'too-few'],
    [
      'one with a reason that is kept',
      'always-two',
      going('a'),
      { policyReason: 'Kollegan är sjuk.' },
      'fine',
    ],
    ['nobody', 'always-two', [], {}, 'worker-missing'],
    ['somebody local instead (F-22)', 'always-two', [], { localResource: 'Kommunens fältgrupp' }, 'fine'],
    ['the same twice', 'always-two', going('a', 'a'), {}, 'worker-twice'],
    ['a stranger', 'always-two', going('a', 'x'), {}, 'worker-unknown'],
    ['one without a shift', 'always-two', going('a', 'c'), {}, 'not-on-shift'],
    [
      'one without a shift, with why',
      'always-two',
      [{ accountId: 'a' }, { accountId: 'c', offShiftReason: 'Inringd.' }],
      {},
      'fine',
    ],
  ] as const)('%s under %s', (_who, staffing, workers, manned, expected) => {
    const decision = checkStaff({ ...facts, staffing }, workers, manned)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })

  test('nobody who is out already, and anybody when the roster says nothing', () => {
    const taken = { ...facts, out: [out('a', '2180')], staffing: 'always-two' } as const
    expect(checkStaff(taken, going('a', 'b'), {})).toMatchObject({
      code: 'already-out',
      values: { name: 'Anna' },
    })
    expect(checkStaff({ ...facts, staff: null, staffing: 'always-two' }, going('b', 'c'), {}).ok).toBe(true)
  })
})
