import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt24 } from '../../kernel/deadline.ts'
import { addMinutes, atLocal, minutesBetween } from '../../kernel/time.ts'
import { type EventKind, eventKinds } from './model.ts'
import {
  clocksAt,
  decideEnd,
  decideEvent,
  dueReminders,
  enforcerAt,
  eventKindsOf,
  inOrder,
  isSettled,
  nextTime,
  remindersOf,
  standingAt,
} from './rules.ts'

const decision = (
  decidedAt: string,
  type: 'lvu-6' | 'lvm-13' | 'lvu-27' | 'lvu-31d' | 'lvu-11' = 'lvu-6',
) => ({
  type,
  typeVersion: 1,
  decidedAt,
})
type Event = Parameters<typeof standingAt>[1][number]
const event = (kind: EventKind, at: string, more: Partial<Event> = {}): Event => ({
  kind,
  at,
  matter: null,
  outcome: null,
  newDue: null,
  courtNumber: kind.endsWith('receipt') ? '1234-26' : null,
  withdrawnAt: null,
  ...more,
})
const at = (day: string, time = '12:00') => atLocal(day, time)
const upheld = (day: string) => event('court-decision', at(day), { matter: 'custody', outcome: 'upheld' })
const revoked = (day: string, time = '18:30') =>
  event('court-decision', at(day, time), { matter: 'custody', outcome: 'revoked' })

describe('where a decision stands in law', () => {
  const friday = decision(at('2026-11-20', '02:40'))
  const receipt = event('court-receipt', at('2026-11-23'))

  test.each([
    ['the last minute of its last day', friday, [], '2026-11-27T22:59:59.999Z', 'running', null],
    ['24.00 of its last day', friday, [], '2026-11-27T23:00:00.000Z', 'must-end', 'lapsed'],
    ['a week later with a receipt', friday, [receipt], at('2026-11-28'), 'running', null],
    [
      'a week later, sent but without a receipt',
      friday,
      [event('submitted', at('2026-11-21'))],
      at('2026-11-28'),
      'must-end',
      'lapsed',
    ],
    [
      'a receipt that came a day too late',
      friday,
      [event('court-receipt', at('2026-11-28'))],
      at('2026-11-29'),
      'must-end',
      'lapsed',
    ],
    [
      'a receipt that was withdrawn as a mistake',
      friday,
      [{ ...receipt, withdrawnAt: at('2026-11-24') }],
      at('2026-11-28'),
      'must-end',
      'lapsed',
    ],
    [
      'executed, submitted, and no application within four weeks of execution (9 §)',
      friday,
      [event('executed', at('2026-11-21')), receipt, upheld('2026-11-25')],
      at('2026-12-20'),
      'must-end',
      'lapsed',
    ],
    [
      'the same with more time asked for within the time (8 §)',
      friday,
      [event('executed', at('2026-11-21')), receipt, event('extension', at('2026-12-18'))],
      at('2026-12-20'),
      'running',
      null,
    ],
    [
      'the same with more time asked for too late',
      friday,
      [event('executed', at('2026-11-21')), receipt, event('extension', at('2026-12-20', '09:00'))],
      at('2026-12-20'),
      'must-end',
      'lapsed',
    ],
    [
      'the same when the time that the court granted has run out',
      friday,
      [
        event('executed', at('2026-11-21')),
        receipt,
        event('extension', at('2026-12-18'), { newDue: '2027-01-08' }),
      ],
      at('2027-01-09'),
      'must-end',
      'lapsed',
    ],
    [
      'revoked by the court',
      friday,
      [receipt, revoked('2026-11-27')],
      at('2026-11-27', '18:31'),
      'must-end',
      'court-revoked',
    ],
    [
      'revoked, and ended in fact',
      friday,
      [receipt, revoked('2026-11-27'), event('custody-ended', at('2026-11-27', '20:00'))],
      at('2026-12-30'),
      'ended',
      null,
    ],
    [
      'decided by the court on care',
      friday,
      [
        receipt,
        event('application-receipt', at('2026-12-10')),
        event('court-decision', at('2026-12-20'), { matter: 'care', outcome: 'upheld' }),
      ],
      at('2027-02-01'),
      'taken-over',
      null,
    ],
    [
      'refused care by the court',
      friday,
      [receipt, event('court-decision', at('2026-12-20'), { matter: 'care', outcome: 'revoked' })],
      at('2026-12-20', '13:00'),
      'must-end',
      'court-revoked',
    ],
  ] as const)('%s', (_name, of, events, now, state, reason) => {
    expect(standingAt(of, events as readonly Event[], now)).toMatchObject({ state, reason })
  })

  test('JO 9081-2020: decided 27 October, not submitted: lapsed at 24.00 on 3 November though never executed', () => {
    const of = decision(at('2020-10-27', '15:00'))
    expect(standingAt(of, [], at('2020-11-03', '23:59')).state).toBe('running')
    expect(standingAt(of, [], at('2020-11-04', '00:00'))).toEqual({
      state: 'must-end',
      reason: 'lapsed',
      clockId: 'lvu-7-submission',
      since: dueAt24('2020-11-03'),
    })
    const executedLate = [event('executed', at('2020-11-05'))]
    expect(standingAt(of, executedLate, at('2020-11-06'))).toMatchObject({
      state: 'must-end',
      reason: 'lapsed',
    })
  })

  test.each([
    ['2026-11-20', '02:40', '2026-11-21'],
    ['2026-10-25', '02:40', '2026-10-26'],
    ['2026-12-31', '23:59', '2027-01-01'],
    ['2028-02-28', '00:00', '2028-02-29'],
  ])('LVM 15 §: decided %s %s, without a receipt it has lapsed after %s (18 a §)', (day, time, last) => {
    const of = decision(at(day, time), 'lvm-13')
    expect(standingAt(of, [], addMinutes(dueAt24(last), -1)).state).toBe('running')
    expect(standingAt(of, [], dueAt24(last))).toMatchObject({
      reason: 'lapsed',
      clockId: 'lvm-15-submission',
    })
  })

  test('a court’s decision before the time ran out weighs more than the time that then runs out', () => {
    const events = [revoked('2026-11-25')]
    expect(standingAt(friday, events, at('2026-12-24')).reason).toBe('court-revoked')
  })

  test('what a higher court decides later is what holds', () => {
    const events = [receipt, upheld('2026-11-25'), revoked('2026-12-04')]
    expect(standingAt(friday, events, at('2026-12-05'))).toMatchObject({ reason: 'court-revoked' })
  })

  test('of a type without clocks, carried out is settled', () => {
    const of = decision(at('2026-11-20'), 'lvu-11')
    expect(isSettled(standingAt(of, [], at('2027-11-20')))).toBe(false)
    expect(isSettled(standingAt(of, [event('executed', at('2026-11-20'))], at('2026-11-21')))).toBe(true)
    expect(clocksAt(of, [], at('2026-11-21')).clocks).toEqual([])
  })
})

describe('the clocks as they are shown', () => {
  const of = decision(at('2026-12-17', '02:40'))
  const shown = (events: readonly Event[], now: string) =>
    Object.fromEntries(clocksAt(of, events, now).clocks.map((clock) => [clock.id, clock]))

  test('a possible extension is a note beside the strict date, which the due moment and the reminders keep to', () => {
    const { 'lvu-7-submission': clock } = shown([], at('2026-12-18'))
    expect(clock).toMatchObject({
      strictDue: '2026-12-24',
      dueAt: dueAt24('2026-12-24'),
      possibleExtension: '2026-12-28',
      state: 'running',
    })
    const last = remindersOf(clock as NonNullable<typeof clock>).at(-1)
    expect(last).toEqual({ point: 'four-hours-left', at: at('2026-12-24', '20:00') })
  })

  test('those of a decision that has ended are over, but what was met stays met and what lapsed stays passed', () => {
    const receipt = event('court-receipt', at('2026-12-20'))
    const states = (events: readonly Event[], now: string) =>
      Object.values(shown(events, now)).map((clock) => clock.state)
    expect(states([], at('2026-12-25'))).toEqual(['passed', 'over', 'over', 'over'])
    expect(states([receipt, revoked('2026-12-22')], at('2026-12-23'))).toEqual(['met', 'met', 'over', 'over'])
    expect(states([receipt], at('2026-12-23'))).toEqual(['met', 'running', 'waiting', 'waiting'])
  })

  test('more time that was asked for shows without moving the strict date', () => {
    const events = [event('executed', at('2026-12-17')), event('court-receipt', at('2026-12-20'))]
    const asked = [...events, event('extension', at('2027-01-13'), { newDue: '2027-01-28' })]
    expect(shown(asked, at('2027-01-20'))['lvu-8-application']).toMatchObject({
      state: 'extended',
      strictDue: '2027-01-14',
      newDue: '2027-01-28',
    })
  })
})

test('what must end stands first, then what the board must do soonest; a court’s own time is nobody’s to meet', () => {
  const now = at('2026-12-05')
  const of = (decidedAt: string, events: readonly Event[]) => clocksAt(decision(decidedAt), events, now)
  const lapsed = of(at('2026-11-20'), [])
  const soon = of(at('2026-12-01'), [])
  const later = of(at('2026-12-04'), [])
  const atCourt = of(at('2026-12-01'), [event('court-receipt', at('2026-12-02'))])
  expect(inOrder([atCourt, later, soon, lapsed])).toEqual([lapsed, soon, later, atCourt])
  expect([lapsed, soon, atCourt].map(nextTime)).toEqual([dueAt24('2026-11-27'), dueAt24('2026-12-08'), null])
})

describe('reminders', () => {
  const clockOf = (decidedAt: string, type: 'lvu-6' | 'lvm-13') => {
    const [clock] = clocksAt(decision(decidedAt, type), [], decidedAt).clocks
    if (clock === undefined) throw new Error('no clock')
    return clock
  }
  test.each([
    [
      'lvu-6',
      at('2026-11-20', '00:00'),
      at('2026-11-24', '00:00'),
      at('2026-11-27', '00:00'),
      at('2026-11-27', '20:00'),
    ],
    [
      'lvm-13',
      at('2026-11-20', '00:00'),
      at('2026-11-21', '00:00'),
      at('2026-11-21', '00:00'),
      at('2026-11-21', '20:00'),
    ],
  ] as const)(
    'of %s decided %s come at half, a day and four hours left',
    (type, decidedAt, half, day, four) => {
      expect(remindersOf(clockOf(decidedAt, type)).map((reminder) => reminder.at)).toEqual([half, day, four])
    },
  )

  test('are told when their moment has come, once the clock runs and until it is stopped', () => {
    const of = decision(at('2026-11-20', '00:00'))
    const points = (events: readonly Event[], now: string) =>
      dueReminders(clocksAt(of, events, now).clocks, now).map(({ clockId, point }) => `${clockId} ${point}`)
    expect(points([], at('2026-11-23', '23:59'))).toEqual([])
    expect(points([], at('2026-11-24', '00:00'))).toEqual(['lvu-7-submission half'])
    expect(points([], at('2026-11-27', '20:00'))).toHaveLength(3)
    expect(points([], at('2026-11-28', '00:00'))).toEqual([])
    expect(points([event('court-receipt', at('2026-11-23'))], at('2026-11-30'))).toEqual([])
    const executed = [event('court-receipt', at('2026-11-23')), event('executed', at('2026-11-20', '04:00'))]
    expect(points(executed, at('2026-12-10'))).toEqual(['lvu-8-application half'])
  })

  test('always lie between the start and the end, in order, whatever the night', () => {
    const moments = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString())
    fc.assert(
      fc.property(moments, fc.constantFrom('lvu-6' as const, 'lvm-13' as const), (decidedAt, type) => {
        const clock = clockOf(decidedAt, type)
        const reminders = remindersOf(clock)
        expect(reminders.length).toBeGreaterThanOrEqual(3)
        for (const reminder of reminders) {
          expect(reminder.at > decidedAt).toBe(true)
          expect(minutesBetween(reminder.at, clock.dueAt ?? '')).toBeGreaterThanOrEqual(239)
        }
      }),
    )
  })
})

describe('who carries out what a court decided', () => {
  test.each([
    ['2026-11-20', '18:30', 'duty'],
    ['2026-11-21', '11:00', 'duty'],
    ['2026-11-20', '11:00', 'member'],
    ['2026-12-24', '11:00', 'duty'],
    ['2026-11-23', '07:59', 'duty'],
    ['2026-11-23', '08:00', 'member'],
  ] as const)('JO 1837-2017: come %s %s, it is the %s', (day, time, who) => {
    expect(enforcerAt(at(day, time))).toBe(who)
  })
})

describe('what may be written down', () => {
  const of = decision(at('2026-11-20', '02:40'))
  const now = at('2026-11-23')
  const written = (kind: EventKind, more: object = {}) => ({
    decisionId: '',
    kind,
    at: at('2026-11-21'),
    channel: null,
    court: null,
    courtNumber: null,
    matter: null,
    outcome: null,
    cameAt: null,
    newDue: null,
    documentId: null,
    ...more,
  })
  const court = { channel: 'e-service', court: 'Förvaltningsrätten i Falun' }
  const given = { channel: 'phone', matter: 'custody', cameAt: at('2026-11-21', '19:00') }
  test.each([
    ['executed', {}, null],
    ['executed', { at: at('2026-11-20', '02:39') }, 'before-decision'],
    ['executed', { at: at('2026-11-24') }, 'in-the-future'],
    ['executed', { at: at('2012-11-24') }, 'time-far-off'],
    ['submitted', court, null],
    ['submitted', { court: court.court }, 'channel-missing'],
    ['submitted', { channel: 'post', court: '  ' }, 'court-missing'],
    ['court-receipt', {}, 'number-missing'],
    ['court-receipt', { courtNumber: ' ' }, 'number-missing'],
    ['court-receipt', { courtNumber: '1234-26' }, null],
    ['court-decision', { ...given }, 'outcome-missing'],
    ['court-decision', { ...given, outcome: 'revoked' }, null],
    ['court-decision', { ...given, outcome: 'revoked', channel: null }, 'channel-missing'],
    ['court-decision', { ...given, outcome: 'revoked', cameAt: at('2026-11-20') }, 'came-before'],
    ['court-decision', { ...given, outcome: 'revoked', cameAt: at('2026-11-24') }, 'in-the-future'],
    ['court-decision', { ...given, outcome: 'upheld' }, 'receipt-missing'],
    ['extension', { newDue: '2026-11-20' }, 'due-not-later'],
    ['extension', { newDue: '2027-01-20' }, null],
  ] as const)('%s with %o: %s', (kind, more, code) => {
    const answer = decideEvent(of, [], written(kind, more) as never, now)
    expect(answer.ok ? null : answer.code).toBe(code)
  })

  test('a receipt once: a second is refused until the first is withdrawn', () => {
    const again = written('court-receipt', { courtNumber: '1234-26' }) as never
    const first = event('court-receipt', at('2026-11-21'))
    expect(decideEvent(of, [first], again, now)).toMatchObject({ code: 'already-recorded' })
    expect(decideEvent(of, [{ ...first, withdrawnAt: now }], again, now).ok).toBe(true)
  })

  test('more time is asked for only where the law gives a court leave to grant it (LVU 8, 31 f §§; never 29 §, LVM 18 §)', () => {
    const has = (type: 'lvu-6' | 'lvu-27' | 'lvu-31d' | 'lvm-13') =>
      eventKindsOf(type, 1).includes('extension')
    expect([has('lvu-6'), has('lvu-31d'), has('lvu-27'), has('lvm-13')]).toEqual([true, true, false, false])
    expect(eventKindsOf('lvu-11', 1)).toEqual(['executed'])
    expect(eventKinds).toEqual(expect.arrayContaining([...eventKindsOf('lvu-6', 1)]))
  })

  test('that it has ended, once, neither before the decision nor in the future', () => {
    const end = (moment: string, events: readonly Event[] = []) => {
      const answer = decideEnd(of, events, { at: moment }, now)
      return answer.ok ? null : answer.code
    }
    expect(end(at('2026-11-22'))).toBeNull()
    expect(end(at('2026-11-19'))).toBe('before-decision')
    expect(end(at('2026-11-24'))).toBe('in-the-future')
    expect(end(at('2026-11-22'), [event('custody-ended', at('2026-11-21'))])).toBe('already-ended')
  })
})
