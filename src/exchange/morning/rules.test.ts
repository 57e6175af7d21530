import { describe, expect, test } from 'vitest'
import { atLocal } from '../../kernel/time.ts'
import { requiredReceivers } from '../handover/rules.ts'
import { decidePeriod, firstDue, nightAt, reconcile, spanOf, standingOf, tallyReconciles } from './rules.ts'

test.each([
  ['at 02.40 on a Tuesday the night began on Monday', '2026-11-24', '02:40', '2026-11-23'],
  ['at 08.00 the night that ended is shown', '2026-11-24', '08:00', '2026-11-23'],
  ['at 16.59 it still is', '2026-11-24', '16:59', '2026-11-23'],
  ['at 17.00 a new one begins', '2026-11-24', '17:00', '2026-11-24'],
  ['on Monday morning the night is the weekend', '2026-11-23', '08:15', '2026-11-20'],
  ['on Sunday it began on Friday', '2026-11-22', '12:00', '2026-11-20'],
  ['after Christmas it began before Christmas Eve', '2026-12-28', '08:00', '2026-12-23'],
])('%s', (_rule, date, time, began) => {
  const now = atLocal(date, time)
  expect(nightAt(now)).toEqual({ from: atLocal(began, '17:00'), to: now })
})

test.each([
  ['a Tuesday morning', '2026-11-24', '08:00', 'night'],
  ['a Saturday morning', '2026-11-21', '08:00', 'night'],
  ['a Sunday morning', '2026-11-22', '08:00', 'weekend'],
  ['a Monday morning', '2026-11-23', '08:00', 'weekend'],
  ['the day after Christmas', '2026-12-28', '08:00', 'weekend'],
])('what went by on %s is named so', (_what, date, time, span) => {
  expect(spanOf(nightAt(atLocal(date, time)))).toBe(span)
})

test.each([
  ['nothing', {}, { from: '2026-11-20T16:00:00.000Z', to: '2026-11-22T07:00:00.000Z' }],
  [
    'an end',
    { to: '2026-11-19T06:00:00.000Z' },
    { from: '2026-11-18T16:00:00.000Z', to: '2026-11-19T06:00:00.000Z' },
  ],
  [
    'a beginning',
    { from: '2026-11-01T06:00:00.000Z' },
    { from: '2026-11-01T06:00:00.000Z', to: '2026-11-22T07:00:00.000Z' },
  ],
  ['a beginning to come', { from: '2026-11-23T06:00:00.000Z' }, 'from'],
  ['an end before the beginning', { from: '2026-11-02T06:00:00.000Z', to: '2026-11-01T06:00:00.000Z' }, 'to'],
])('a period of %s is %o', (_what, asked, expected) => {
  const answer = decidePeriod(asked, '2026-11-22T07:00:00.000Z')
  expect(answer.ok ? answer.changes : answer.field).toEqual(expected)
})

describe('a registered case', () => {
  const child = requiredReceivers({
    matter: 'concern-child',
    acuteNeed: 'no',
    stayCode: '2180',
    residenceCode: null,
    concernsChild: true,
    isIdentified: true,
    on: '2026-11-22',
  })
  const advice = requiredReceivers({
    matter: 'advice',
    acuteNeed: 'no',
    stayCode: null,
    residenceCode: null,
    concernsChild: false,
    isIdentified: true,
    on: '2026-11-22',
  })
  const unclear = requiredReceivers({
    matter: 'unclear',
    acuteNeed: 'unknown',
    stayCode: null,
    residenceCode: null,
    concernsChild: false,
    isIdentified: false,
    on: '2026-11-22',
  })
  const open = { status: 'open', closingReason: null } as const
  const over = { status: 'closed', closingReason: 'handed-over' } as const
  const error = { status: 'closed', closingReason: 'registered-in-error' } as const
  const report = (status: 'opened' | 'returned' | 'withdrawn') => [{ municipalityCode: '2180', status }]
  test.each([
    ['open with its report sent is reported', open, child, report('opened'), 'reported'],
    ['closed with its report sent is reported', over, child, report('opened'), 'reported'],
    ['open without report is kept open', open, child, [], 'kept-open'],
    ['open with its report back is kept open', open, child, report('returned'), 'kept-open'],
    ['closed with its report back is lost', over, child, report('returned'), 'lost'],
    ['closed with its report withdrawn is lost', over, child, report('withdrawn'), 'lost'],
    ['of advice stays', open, advice, [], 'stays'],
    ['closed as an error stays', error, child, [], 'stays'],
    ['nobody knows what it is about is kept open', open, unclear, [], 'kept-open'],
    ['closed and still unclear is lost', over, unclear, [], 'lost'],
  ] as const)('that is %s', (_what, matter, requirement, reports, standing) => {
    expect(standingOf({ matter, requirement, reports })).toBe(standing)
  })
})

test.each([
  ['everything has its place', 3, ['reported', 'stays', 'kept-open'], true],
  ['nothing happened', 0, [], true],
  ['a case is lost', 2, ['reported', 'lost'], false],
  ['a case was registered that nobody can account for', 2, ['reported'], false],
] as const)('the night adds up where %s: %s', (_what, registered, standings, reconciles) => {
  expect(reconcile(registered, standings)).toMatchObject({ registered, reconciles })
})

test.each([
  ['all opened', { sent: 2, delivered: 2, opened: 2 }, false, true],
  ['one unread', { sent: 2, delivered: 2, opened: 1 }, false, false],
  ['printed and handed over', { sent: 1, delivered: 1, opened: 0 }, true, true],
  ['printed and still lying here', { sent: 1, delivered: 0, opened: 0 }, true, false],
])('a receiver agrees with %s', (_what, tally, isOutside, expected) => {
  expect(tallyReconciles({ accepted: 0, returned: 0, withdrawn: 0, ...tally }, isOutside)).toBe(expected)
})

test('the first that is due stands in the list, and nothing due is nothing', () => {
  const dayItems = [
    { personId: null, kind: 'day-task', text: '', dueAt: '2026-11-23T11:00:00.000Z' },
    { personId: null, kind: 'reassess', text: '', dueAt: '2026-11-23T07:00:00.000Z' },
  ]
  expect(firstDue({ dayItems, assessments: [] })).toBe('2026-11-23T07:00:00.000Z')
  expect(firstDue({ dayItems: [], assessments: [] })).toBe(null)
})
