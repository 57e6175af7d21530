import { describe, expect, test } from 'vitest'
import { addMinutes } from '../../kernel/time.ts'
import type { ClockFacts, Wait } from './model.ts'
import { isNear, nightOf, runningAt, stateOf, waitedBy, waitedIn } from './rules.ts'

const now = '2026-01-10T02:00:00.000Z'
const facts = (changes: Partial<ClockFacts>): ClockFacts => ({
  sourceId: '00000000-0000-7000-8000-000000000000',
  kind: 'callback',
  at: now,
  caseId: null,
  caseNumber: null,
  contactId: null,
  contactNumber: null,
  contactVersion: null,
  decisionNumber: null,
  certainty: null,
  waitingName: null,
  responsible: null,
  ...changes,
})

describe('a clock', () => {
  test.each([
    ['callback', 16, 'running'],
    ['callback', 15, 'soon'],
    ['callback', 0, 'soon'],
    ['callback', -1, 'passed'],
    ['safe-person-call', 15, 'soon'],
    ['safe-person-until', 31, 'running'],
    ['safe-person-until', 30, 'soon'],
    ['protection-ends', 61, 'running'],
    ['protection-ends', 60, 'soon'],
    ['protection-holds', -5, 'passed'],
    ['hear-child', 600, 'running'],
    ['day-task', 59, 'soon'],
    ['statutory-time', 1441, 'running'],
    ['statutory-time', 1440, 'soon'],
    ['statutory-time', -1, 'passed'],
    ['custody-must-end', -1, 'passed'],
    ['waiting', 0, 'running'],
    ['waiting', -29, 'running'],
    ['waiting', -30, 'soon'],
    ['waiting', -60, 'passed'],
  ] as const)('of %s at %i minutes from now is %s', (kind, minutes, state) => {
    expect(stateOf({ kind, at: addMinutes(now, minutes) }, now)).toBe(state)
  })

  test('that has passed stands first, then those that are soon, each in order of time', () => {
    const at = (minutes: number) => facts({ at: addMinutes(now, minutes) })
    const shown = runningAt([at(90), at(5), at(-1), at(40), at(-30)], now)
    expect(shown.map((clock) => clock.at)).toEqual([-30, -1, 5, 40, 90].map((each) => addMinutes(now, each)))
    expect(shown.map((clock) => clock.state)).toEqual(['passed', 'passed', 'soon', 'running', 'running'])
  })
})

test.each([
  ['2026-01-10T06:59:00.000Z', '2026-01-09'],
  ['2026-01-10T07:00:00.000Z', '2026-01-10'],
  ['2026-01-10T23:30:00.000Z', '2026-01-10'],
])('%s belongs to the night of %s', (at, night) => {
  expect(nightOf(at)).toBe(night)
})

describe('waiting', () => {
  const wait = (since: number, until: number | null, initiator: Wait['initiator'] = 'police'): Wait => ({
    contactId: crypto.randomUUID(),
    initiator,
    since: addMinutes(now, since),
    until: until === null ? null : addMinutes(now, until),
  })

  test.each([
    ['nobody', [], { contacts: 0, minutes: 0, longestMinutes: 0, goesOn: false }],
    [
      'one for four hours',
      [wait(-300, -60)],
      { contacts: 1, minutes: 240, longestMinutes: 240, goesOn: false },
    ],
    [
      'one who still waits',
      [wait(-45, null)],
      { contacts: 1, minutes: 45, longestMinutes: 45, goesOn: true },
    ],
    [
      'two at once',
      [wait(-60, -30), wait(-60, null)],
      { contacts: 2, minutes: 90, longestMinutes: 60, goesOn: true },
    ],
  ] as const)('of %s', (_who, waits, total) => {
    expect(waitedIn(waits, now)).toEqual(total)
  })

  test('is summed by night and by who it was, and unknown is a row of its own', () => {
    const { nights, initiators } = waitedBy(
      [wait(-60, 0), wait(-24 * 60, -23 * 60, 'care-provider'), wait(-10, 0, null)],
      now,
    )
    expect(nights.map(({ of, minutes }) => [of, minutes])).toEqual([
      ['2026-01-08', 60],
      ['2026-01-09', 70],
    ])
    expect(initiators.map(({ of, minutes }) => [of, minutes])).toEqual([
      ['police', 60],
      ['care-provider', 60],
      ['not-stated', 10],
    ])
  })
})

describe('the desk has in view', () => {
  test.each([
    ['what comes within three hours', 'callback', 180, true],
    ['not what comes later', 'callback', 181, false],
    ['what has passed, however long ago', 'day-task', -5000, true],
    ['whoever waits, from the first minute', 'waiting', 0, true],
  ] as const)('%s', (_name, kind, minutes, isShown) => {
    const at = addMinutes(now, minutes)
    expect(isNear({ kind, at, state: stateOf({ kind, at }, now) }, now)).toBe(isShown)
  })
})
