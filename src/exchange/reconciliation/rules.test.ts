import { describe, expect, test } from 'vitest'
import {
  available,
  countable,
  decideConfirm,
  deviationKindOf,
  differenceOf,
  differencesOf,
  type Figures,
  justBefore,
  type MemberCase,
  memberFigures,
  nightFigures,
} from './rules.ts'

const good: Figures = {
  registered: 7,
  reported: 4,
  stays: 2,
  keptOpen: 1,
  lost: 0,
  unplaced: 0,
  sent: 5,
  delivered: 5,
  toOpen: 4,
  opened: 4,
}

describe('figures', () => {
  test.each([
    ['that agree', {}, [], 0, 'information-missing'],
    [
      'of an empty night',
      { registered: 0, reported: 0, stays: 0, keptOpen: 0, sent: 0, delivered: 0, toOpen: 0, opened: 0 },
      [],
      0,
      'information-missing',
    ],
    ['with a case closed and not reported', { reported: 3, lost: 1 }, ['cases'], 1, 'information-missing'],
    ['with a case nobody finds again', { registered: 8 }, ['cases'], 1, 'technical'],
    ['with a printed report not handed over', { delivered: 4 }, ['delivered'], 1, 'information-missing'],
    ['with more delivered than sent', { delivered: 6 }, ['delivered'], 1, 'technical'],
    ['with reports nobody opened', { opened: 1 }, ['opened'], 3, 'information-missing'],
    ['that nobody could count', { lost: null }, ['unknown'], null, 'technical'],
  ])('%s', (_what, changed, kinds, number, deviation) => {
    const figures = { ...good, ...changed }
    expect(differencesOf(figures)).toEqual(kinds)
    expect(differenceOf(figures)).toBe(number)
    expect(deviationKindOf(figures)).toBe(deviation)
  })

  test('of a night that began before cases leave sight are unknown, never 0', () => {
    const found = countable(good, '2026-10-01T00:00:00.000Z', '2026-11-24T08:30:00.000Z')
    expect(Object.values(found).every((figure) => figure === null)).toBe(true)
    expect(countable(good, '2026-11-23T16:00:00.000Z', '2026-11-24T08:30:00.000Z')).toEqual(good)
  })

  test('of a night ask nobody outside to open what was printed', () => {
    const receivers = [
      { isOutside: false, sent: 3, delivered: 3, opened: 3 },
      { isOutside: true, sent: 1, delivered: 1, opened: 0 },
    ]
    const night = { registered: 4, reported: 4, stays: 0, keptOpen: 0, lost: 0, unplaced: 0, receivers }
    expect(nightFigures(night)).toMatchObject({ sent: 4, delivered: 4, toOpen: 3, opened: 3 })
    expect(differencesOf(nightFigures(night))).toEqual([])
  })

  test('stop a millisecond before the next night', () => {
    expect(justBefore('2026-11-24T06:45:00.000Z')).toBe('2026-11-24T06:44:59.999Z')
  })
})

describe("a member's part", () => {
  const gavle = { memberId: 'm1', code: '2180', hasDistricts: false }
  const tally = { sent: 1, delivered: 1, opened: 1 }
  const requirement = (code: string | null): MemberCase['requirement'] => ({
    receivers: code === null ? [] : [{ code, because: 'child-stay', law: '' }],
    stays: null,
    unstated: code === null ? 'stay-unknown' : null,
    residenceUnknown: false,
  })
  const report = (memberId: string | null, status: 'delivered' | 'returned' | 'withdrawn' | 'draft') => ({
    municipalityCode: '2180',
    memberId,
    status,
  })
  const open = { status: 'open', closingReason: null } as const
  const shut = { status: 'closed', closingReason: 'handed-over' } as const

  test.each([
    ['reported', open, [report('m1', 'delivered')], 'reported'],
    ['returned and open', open, [report('m1', 'returned')], 'keptOpen'],
    ['only begun', open, [report('m1', 'draft')], 'keptOpen'],
    ['withdrawn and closed', shut, [report('m1', 'withdrawn')], 'lost'],
    ['closed without report', shut, [], 'lost'],
    [
      'closed as registered in error',
      { status: 'closed', closingReason: 'registered-in-error' },
      [],
      'stays',
    ],
  ] as const)('counts a case %s as such', (_what, matter, reports, standing) => {
    const figures = memberFigures([{ matter, requirement: requirement('2180'), reports }], gavle, tally)
    expect(figures).toMatchObject({ registered: 1, [standing]: 1 })
  })

  test("leaves out another's case, and says how many have no known receiver", () => {
    const cases = [
      { matter: open, requirement: requirement('2184'), reports: [] },
      { matter: open, requirement: requirement(null), reports: [] },
    ]
    expect(memberFigures(cases, gavle, tally)).toMatchObject({ registered: 0, unplaced: 1, sent: 1 })
  })

  test('of a municipality with several districts is what went to the district', () => {
    const cases = [
      { matter: open, requirement: requirement('2180'), reports: [report('m2', 'delivered')] },
      { matter: open, requirement: requirement('2180'), reports: [] },
    ]
    const district = { ...gavle, hasDistricts: true }
    expect(memberFigures(cases, district, tally)).toMatchObject({ registered: 0, unplaced: 1 })
    expect(memberFigures(cases, { ...district, memberId: 'm2' }, tally)).toMatchObject({
      registered: 1,
      reported: 1,
    })
  })
})

test.each([
  [null, null, false, null],
  ['m1', 'm1', false, null],
  ['m1', null, false, 'other-side'],
  [null, 'm1', false, 'other-side'],
  ['m1', 'm1', true, 'already-confirmed'],
])('figures of %s are confirmed by %s, confirmed before %s: %s', (memberId, actor, isConfirmed, reason) => {
  const found = available({ memberId, isConfirmed }, { memberId: actor })
  expect(found.allowed ? null : found.reason).toBe(reason)
})

test.each([
  [[], null, null, null],
  [[], 'Allt är med.', null, 'Allt är med.'],
  [['opened'], null, 'reason-missing', null],
  [['opened'], '   x', 'reason-missing', null],
  [['unknown'], null, 'reason-missing', null],
  [['cases'], ' Rapporten skickas nu. ', null, 'Rapporten skickas nu.'],
] as const)('confirming %j with the reason %j: %s', (differences, reason, code, kept) => {
  const decision = decideConfirm({ differences: [...differences] }, reason)
  expect(decision.ok ? null : decision.code).toBe(code)
  if (decision.ok) expect(decision.changes.reason).toBe(kept)
})
