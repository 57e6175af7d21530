import { describe, expect, test } from 'vitest'
import { startingRule } from '../roster/model.ts'
import type { NightEntry } from './model.ts'
import {
  decideEntry,
  notUrgentShare,
  restLacking,
  restUntil,
  sumsOf,
  workedMinutes,
  workedOf,
} from './rules.ts'

const rule = startingRule('gavleborg')
const at = (time: string, day = '21') => `2026-11-${day}T${time}:00.000Z`
const entry = (
  kind: NightEntry['kind'],
  startedAt: string,
  endedAt: string,
  more: Partial<NightEntry> = {},
) => ({ kind, startedAt, endedAt, withdrawnAt: null, ...more }) as NightEntry
const call = (from: string, to: string, more: Partial<NightEntry> = {}) =>
  entry('interruption', from, to, { wasUrgent: true, wasWoken: true, outsideRoutine: false, ...more })

const facts = {
  shift: { kind: 'standby' },
  presence: { joinedAt: at('22:00', '20'), leftAt: null },
  entries: [call(at('01:00'), at('01:30'))],
} as const
const now = at('07:00')

describe('what is logged of a night', () => {
  test.each([
    ['before the call', at('22:30', '20'), at('01:00')],
    ['after the call', at('01:30'), at('06:00')],
    ['over midnight', at('22:59', '20'), at('00:30')],
  ])('lies %s', (_what, startedAt, endedAt) => {
    expect(decideEntry(facts, { startedAt, endedAt }, now).ok).toBe(true)
  })

  test.each([
    ['over a call', {}, at('00:30'), at('02:00'), 'entries-overlap'],
    ['backwards', {}, at('03:00'), at('03:00'), 'ends-first'],
    ['in the future', {}, at('06:00'), at('08:00'), 'in-the-future'],
    ['before the shift', {}, at('21:00', '20'), at('23:00', '20'), 'outside-shift'],
    [
      'after one left',
      { presence: { ...facts.presence, leftAt: at('05:00') } },
      at('04:00'),
      at('06:00'),
      'outside-shift',
    ],
    ['of a shift one is not in', { presence: undefined }, at('03:00'), at('04:00'), 'not-in-shift'],
    ['of awake duty', { shift: { kind: 'duty' } }, at('03:00'), at('04:00'), 'not-standby'],
  ] as const)('does not lie %s', (_what, change, startedAt, endedAt, code) => {
    expect(decideEntry({ ...facts, ...change }, { startedAt, endedAt }, now)).toMatchObject({ code })
  })
})

describe('the sums of a night', () => {
  const night = [
    entry('sleep', at('22:00', '20'), at('01:00')),
    call(at('01:00'), at('01:30'), { wasUrgent: false }),
    call(at('03:00'), at('03:20'), { wasWoken: false, outsideRoutine: true }),
    call(at('04:00'), at('05:00'), { withdrawnAt: now }),
  ]
  test('count what stands and leave out what was taken back', () => {
    expect(sumsOf(night)).toEqual({
      interruptions: 2,
      woken: 1,
      notUrgent: 1,
      outsideRoutine: 1,
      interruptionMinutes: 50,
      sleepMinutes: 180,
      longestSleepMinutes: 180,
    })
  })
  test('give the share that could have waited, and none where nobody called (B-07)', () => {
    expect(notUrgentShare(sumsOf(night))).toBe(0.5)
    expect(notUrgentShare(sumsOf([]))).toBeNull()
  })
  test.each([
    ['the clocks go back: nine hours', '2026-10-24T21:00:00.000Z', '2026-10-25T06:00:00.000Z', 540],
    ['the clocks go forward: seven hours', '2026-03-28T22:00:00.000Z', '2026-03-29T05:00:00.000Z', 420],
  ])('are real minutes the night %s', (_what, from, to, minutes) => {
    expect(sumsOf([entry('sleep', from, to)]).sleepMinutes).toBe(minutes)
  })
})

describe('work and rest (ATL 13, 13 a §§)', () => {
  test('in standby only the calls are work, on duty the whole shift', () => {
    const presence = { joinedAt: at('22:00', '20'), leftAt: at('07:00') }
    const night = [entry('sleep', at('23:00', '20'), at('01:00')), call(at('01:00'), at('01:30'))]
    expect(workedOf('standby', presence, night, now)).toEqual([{ from: at('01:00'), to: at('01:30') }])
    expect(workedOf('duty', presence, [], now)).toEqual([{ from: presence.joinedAt, to: presence.leftAt }])
  })
  test.each([
    ['Friday 17 to 02', '2026-11-20T16:00:00.000Z', '2026-11-21T01:00:00.000Z', 540, 240],
    ['23 to 08 when the clocks go back', '2026-10-24T21:00:00.000Z', '2026-10-25T07:00:00.000Z', 600, 480],
    ['23 to 08 when they go forward', '2026-03-28T22:00:00.000Z', '2026-03-29T06:00:00.000Z', 480, 360],
  ])('%s: minutes in all and between 22 and 06', (_what, from, to, all, night) => {
    expect(workedMinutes([{ from, to }], rule)).toEqual({ all, night })
  })
  test.each([
    ['a call that ended at 00.00', '2026-11-20T23:00:00.000Z', '2026-11-21T10:00:00.000Z'],
    ['the night the clocks go back', '2026-10-24T23:00:00.000Z', '2026-10-25T10:00:00.000Z'],
    ['no work at all', null, null],
  ])('rest is eleven hours after the last work: %s', (_what, worked, until) => {
    expect(restUntil(worked, rule)).toBe(until)
  })
  test('tells how much lacks before the next shift', () => {
    const worked = [
      { from: at('15:00', '20'), to: at('22:00', '20') },
      { from: at('05:00'), to: at('06:00') },
    ]
    expect(restLacking(worked, at('15:00'), rule)).toBe(120)
    expect(restLacking(worked, at('17:00'), rule)).toBe(0)
    expect(restLacking(worked, null, rule)).toBe(0)
  })
})
