import { describe, expect, test } from 'vitest'
import type { CallOut } from './model.ts'
import {
  alarmSince,
  arrivalOf,
  available,
  decideMoment,
  expectedArrival,
  journeyMinutes,
  journeyType,
  modeOf,
  nextCheckIn,
  stageOf,
} from './rules.ts'

const actor = {
  accountId: '',
  name: '',
  title: '',
  role: 'duty-worker',
  memberId: null,
  partnerId: null,
  sessionId: null,
} as const
const t = (clock: string) => `2026-01-10T${clock}:00.000Z`
const row = (course: Partial<CallOut & { isSuperseded: boolean; isCaseOpen: boolean }> = {}) => ({
  decision: 'go' as const,
  decidedAt: t('01:00'),
  checkInMinutes: 30,
  leftAt: null,
  arrivedAt: null,
  leftSceneAt: null,
  backAt: null,
  cancelledAt: null,
  isSuperseded: false,
  isCaseOpen: true,
  ...course,
})
const left = { leftAt: t('01:10') }
const there = { ...left, arrivedAt: t('02:10') }
const gone = { ...there, leftSceneAt: t('03:00') }

describe('the course of a call-out', () => {
  test.each([
    [row({ decision: 'refused' }), 'refused', []],
    [row({ decision: 'postponed' }), 'postponed', []],
    [row(), 'decided', ['leave', 'cancel']],
    [row({ cancelledAt: t('01:05') }), 'cancelled', []],
    [row(left), 'under-way', ['arrive', 'cancel', 'sign']],
    [row({ ...left, cancelledAt: t('01:30') }), 'returning', ['comeBack', 'sign']],
    [row(there), 'on-site', ['leaveScene', 'sign']],
    [row(gone), 'returning', ['comeBack', 'sign']],
    [row({ ...gone, backAt: t('04:00') }), 'back', []],
    [row({ ...left, cancelledAt: t('01:30'), backAt: t('02:00') }), 'cancelled', []],
    [row({ isSuperseded: true }), 'decided', []],
    [row({ isCaseOpen: false }), 'decided', ['cancel']],
    [row({ ...gone, isCaseOpen: false }), 'returning', ['comeBack', 'sign']],
  ] as const)('%# has its stage and its next steps', (state, stage, steps) => {
    expect(stageOf(state)).toBe(stage)
    const open = Object.entries(available(state, actor, t('05:00'))).filter(([, one]) => one.allowed)
    expect(open.map(([step]) => step).sort()).toEqual([...steps].sort())
  })

  test.each([
    ['now when no time is said', row(), undefined, t('05:00')],
    ['what has not happened', row(), t('05:01'), 'in-the-future'],
    ['an arrival before the departure', row(left), t('01:09'), 'before-last-step'],
    ['leaving the place before being there', row(there), t('02:00'), 'before-last-step'],
    ['the same minute', row(left), t('01:10'), t('01:10')],
    ['a departure long before the decision', row(), '2026-01-09T01:00:00.000Z', 'before-last-step'],
  ] as const)('takes %s', (_what, state, at, expected) => {
    const decision = decideMoment(state, at, t('05:00'))
    expect(decision.ok ? decision.changes : decision.code).toBe(expected)
  })
})

describe('within two hours (B-10)', () => {
  test.each([
    ['a quick one', t('01:00'), t('02:10'), 70, true],
    ['on the minute', t('01:00'), t('03:00'), 120, true],
    ['a minute late', t('01:00'), t('03:01'), 121, false],
    [
      '01.30 to 03.40 by the clock is seventy real minutes when summer begins',
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:40:00.000Z',
      70,
      true,
    ],
    [
      '01.30 to 02.40 by the clock is two hours and ten when it ends',
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T01:40:00.000Z',
      130,
      false,
    ],
  ])('%s', (_what, needAt, arrivedAt, minutes, inTime) => {
    expect(arrivalOf({ needAt, arrivedAt })).toEqual({ minutes, inTime })
  })
  test('nothing is said before anybody is there', () => {
    expect(arrivalOf({ needAt: t('01:00'), arrivedAt: null })).toBe(null)
  })
})

describe('the safety of those who are out', () => {
  test.each([
    ['nobody has left', row(), [], null],
    ['from the departure', row(left), [], t('01:40')],
    ['from the arrival', row(there), [], t('02:40')],
    ['from the last sign', row(there), [{ at: t('02:55') }, { at: t('01:30') }], t('03:25')],
    ['all are back', row({ ...gone, backAt: t('04:00') }), [], null],
  ] as const)('the next check-in counts: %s', (_what, state, signs, expected) => {
    expect(nextCheckIn(state, signs)).toBe(expected)
  })
  test.each([
    ['none', [], null],
    ['one', [{ kind: 'alarm', at: t('02:00') }], t('02:00')],
    [
      'one that is over',
      [
        { kind: 'alarm', at: t('02:00') },
        { kind: 'alarm-over', at: t('02:10') },
      ],
      null,
    ],
    [
      'a check-in does not end it',
      [
        { kind: 'alarm', at: t('02:00') },
        { kind: 'check-in', at: t('02:10') },
      ],
      t('02:00'),
    ],
  ] as const)('an alarm: %s', (_what, signs, expected) => expect(alarmSince(signs)).toBe(expected))
})

test('the journey is there and back, without the time on site, and the client tells its type (F-05)', () => {
  expect(journeyMinutes({ ...gone, backAt: t('04:00') } as CallOut)).toBe(120)
  expect(journeyMinutes({ ...left, arrivedAt: null, leftSceneAt: null, backAt: t('01:50') } as CallOut)).toBe(
    40,
  )
  expect(journeyMinutes({ leftAt: null, arrivedAt: null, leftSceneAt: null, backAt: null })).toBe(null)
  expect(journeyType({ purpose: 'protection', clientCarried: null })).toBe('own-transport')
  expect(journeyType({ purpose: 'protection', clientCarried: true })).toBe('client-transport')
  expect(journeyType({ purpose: 'client-transport', clientCarried: null })).toBe('client-transport')
  expect(journeyType({ purpose: 'client-transport', clientCarried: false })).toBe('own-transport')
})

test('the mode is of those who go, and of the case when the roster does not say', () => {
  expect(modeOf(['standby', null], { dutyMode: 'duty' })).toBe('standby')
  expect(modeOf(['standby', 'duty'], { dutyMode: 'standby' })).toBe('duty')
  expect(modeOf([null], { dutyMode: 'standby' })).toBe('standby')
})

test('the arrival is expected from the departure, or from now; unknown travel gives none (F-23)', () => {
  const travel = { travelMinutesFrom: 60, travelMinutesTo: 90 }
  expect(expectedArrival({ leftAt: t('01:00'), ...travel }, t('05:00'))).toEqual({
    from: t('02:00'),
    to: t('02:30'),
  })
  expect(expectedArrival({ leftAt: null, ...travel }, t('05:00'))).toEqual({
    from: t('06:00'),
    to: t('06:30'),
  })
  expect(
    expectedArrival({ leftAt: t('01:00'), travelMinutesFrom: null, travelMinutesTo: null }, t('05:00')),
  ).toBe(null)
})
