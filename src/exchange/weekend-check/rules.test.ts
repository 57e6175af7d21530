import { describe, expect, test } from 'vitest'
import {
  asksAtOn,
  decideTime,
  endsBeforeBack,
  fallsBeforeBack,
  inOrder,
  isClosingTime,
  mayAnswer,
  mayTell,
  standingOf,
  weekendAfter,
  weekendAt,
  weekendToAsk,
} from './rules.ts'

describe('the members are asked on the last working day before free days', () => {
  test.each([
    ['an ordinary Friday', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'],
    ['Maundy Thursday 2026', '2026-04-02', '2026-04-03', '2026-04-06', '2026-04-07'],
    ['Maundy Thursday 2027', '2027-03-25', '2027-03-26', '2027-03-29', '2027-03-30'],
    ['Maundy Thursday 2028', '2028-04-13', '2028-04-14', '2028-04-17', '2028-04-18'],
    ['the day before Christmas Eve 2026', '2026-12-23', '2026-12-24', '2026-12-27', '2026-12-28'],
    ['the day before Christmas Eve 2027', '2027-12-23', '2027-12-24', '2027-12-26', '2027-12-27'],
    ['the Friday before Christmas Eve 2028', '2028-12-22', '2028-12-23', '2028-12-26', '2028-12-27'],
    ['the day before New Year’s Eve 2026', '2026-12-30', '2026-12-31', '2027-01-03', '2027-01-04'],
    ['the day before Twelfth Day 2027', '2027-01-05', '2027-01-06', '2027-01-06', '2027-01-07'],
    ['the day before Ascension Day 2026', '2026-05-13', '2026-05-14', '2026-05-14', '2026-05-15'],
    ['the one working day after it', '2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18'],
    ['the Thursday before Midsummer 2026', '2026-06-18', '2026-06-19', '2026-06-21', '2026-06-22'],
    ['the day before Labour Day 2026', '2026-04-30', '2026-05-01', '2026-05-03', '2026-05-04'],
  ])('%s', (_day, askedOn, firstDay, lastDay, backOn) =>
    expect(weekendAfter(askedOn)).toEqual({ askedOn, firstDay, lastDay, backOn }),
  )
  test.each([
    ['a Thursday', '2026-11-26'],
    ['a Saturday', '2026-11-28'],
    ['a Sunday', '2026-11-29'],
    ['Good Friday', '2026-04-03'],
    ['Christmas Eve', '2026-12-24'],
    ['the Friday of Good Friday 2027', '2027-03-26'],
  ])('and not on %s', (_day, day) => expect(weekendAfter(day)).toBeNull())
})

test.each([
  ['on Friday at 07.59 none', '2026-11-27T06:59:00.000Z', null],
  ['on Friday at 08.00 the one ahead', '2026-11-27T07:00:00.000Z', '2026-11-27'],
  ['on Saturday night', '2026-11-29T01:40:00.000Z', '2026-11-27'],
  ['on Monday at 07.59', '2026-11-30T06:59:00.000Z', '2026-11-27'],
  ['on Monday at 08.00 none', '2026-11-30T07:00:00.000Z', null],
  ['on a Wednesday night none', '2026-11-25T01:40:00.000Z', null],
  ['on Easter Sunday 2027', '2027-03-28T10:00:00.000Z', '2027-03-25'],
  ['on the morning after Ascension Day it is that day still', '2026-05-15T05:00:00.000Z', '2026-05-13'],
  ['and at 08.00 the weekend ahead', '2026-05-15T06:00:00.000Z', '2026-05-15'],
])('the weekend that counts %s', (_when, now, askedOn) =>
  expect(weekendAt(now)?.askedOn ?? null).toBe(askedOn),
)

test.each([
  ['before the time nobody', '2026-11-27T11:59:00.000Z', [], false],
  ['at 13.00 where nothing is set', '2026-11-27T12:00:00.000Z', [], true],
  [
    'at the time of the region',
    '2026-11-27T09:30:00.000Z',
    [{ asksAt: '10:30', validFrom: '2026-11-01' }],
    true,
  ],
  ['not before it', '2026-11-27T12:00:00.000Z', [{ asksAt: '14:00', validFrom: '2026-11-01' }], false],
  ['not on a Thursday', '2026-11-26T15:00:00.000Z', [], false],
  ['not on the free day after', '2026-11-28T12:00:00.000Z', [], false],
])('is asked: %s', (_what, now, settings, asked) => expect(weekendToAsk(now, settings) !== null).toBe(asked))

test.each([
  ['nothing set', [], '13:00'],
  ['one to come', [{ asksAt: '11:00', validFrom: '2026-12-01' }], '13:00'],
  [
    'the latest day that has come, whatever was set last',
    [
      { asksAt: '10:00', validFrom: '2026-11-20' },
      { asksAt: '09:00', validFrom: '2026-11-01' },
    ],
    '10:00',
  ],
  [
    'set twice for one day the later',
    [
      { asksAt: '10:00', validFrom: '2026-11-20' },
      { asksAt: '14:30', validFrom: '2026-11-20' },
    ],
    '14:30',
  ],
])('the time of a day with %s', (_what, settings, time) =>
  expect(asksAtOn(settings, '2026-11-27')).toBe(time),
)

test.each([
  ['13:00', '2026-11-27', true],
  ['08:00', '2026-12-01', true],
  ['16:59', '2026-12-01', true],
  ['17:00', '2026-12-01', 'outside-office-hours'],
  ['02:40', '2026-12-01', 'outside-office-hours'],
  ['13.00', '2026-12-01', 'time-unreadable'],
  ['25:00', '2026-12-01', 'time-unreadable'],
  ['13:00', '2026-11-26', 'in-the-past'],
])('to set the time to %s from %s is answered with %s', (asksAt, validFrom, expected) => {
  const answer = decideTime({ asksAt, validFrom }, '2026-11-27')
  expect(answer.ok || answer.code).toBe(expected)
})

test.each([
  ['on Friday afternoon', '2026-11-27T13:00:00.000Z', true],
  ['on Sunday', '2026-11-29T13:00:00.000Z', true],
  ['on Monday at 07.59', '2026-11-30T06:59:59.000Z', true],
  ['on Monday at 08.00', '2026-11-30T07:00:00.000Z', 'weekend-over'],
])('a question of Friday is answered %s: %s', (_when, now, expected) => {
  const may = mayAnswer({ askedOn: '2026-11-27' }, now)
  expect(may.allowed || may.reason).toBe(expected)
})

test.each([
  ['whoever was never asked', undefined, 'not-asked'],
  ['whoever has not answered', { answers: [] }, 'unanswered'],
  ['nothing', { answers: [{ answer: 'nothing' }] }, 'nothing'],
  ['nothing and then something', { answers: [{ answer: 'nothing' }, { answer: 'matters' }] }, 'matters'],
] as const)('%s stands as %s', (_who, question, standing) => expect(standingOf(question)).toBe(standing))

test.each([
  ['14.59', '2026-11-27T13:59:00.000Z', false],
  ['15.00', '2026-11-27T14:00:00.000Z', true],
  ['18.00, by whoever works on', '2026-11-27T17:00:00.000Z', true],
  ['15.00 on a Saturday', '2026-11-28T14:00:00.000Z', false],
  ['15.00 on Christmas Eve', '2026-12-24T14:00:00.000Z', false],
])('it is closing time at %s: %s', (_when, now, is) => expect(isClosingTime(now)).toBe(is))

test.each([
  ['that ends on the Friday', 'current', '2026-11-27', true],
  ['that ends on the Sunday', 'current', '2026-11-29', true],
  ['that ends on the Monday', 'current', '2026-11-30', false],
  ['that has ended before', 'current', '2026-11-26', false],
  ['that was withdrawn', 'withdrawn', '2026-11-28', false],
] as const)('a notice %s ends before the day is back: %s', (_what, status, validUntil, is) =>
  expect(endsBeforeBack({ status, validUntil }, '2026-11-27')).toBe(is),
)

test.each([
  ['on Saturday', '2026-11-28T22:59:00.000Z', true],
  ['on Monday at 08.00', '2026-11-30T07:00:00.000Z', true],
  ['on Monday at 08.01', '2026-11-30T07:01:00.000Z', false],
  ['that has passed', '2026-11-26T07:01:00.000Z', true],
  ['that nobody knows', null, false],
])('a time %s falls before the day is back: %s', (_when, at, is) =>
  expect(fallsBeforeBack(at, '2026-11-27T14:00:00.000Z')).toBe(is),
)

test('of one thing the duty is told once a day', () => {
  expect(mayTell([{ toldOn: '2026-11-26' }], '2026-11-27').allowed).toBe(true)
  expect(mayTell([{ toldOn: '2026-11-27' }], '2026-11-27').allowed).toBe(false)
})

test('what the law counts stands first, then what ends, what was promised and what waits', () => {
  const rows = [
    { kind: 'thread', dueAt: null },
    { kind: 'report', dueAt: null },
    { kind: 'report', dueAt: '2026-11-27T15:00:00.000Z' },
    { kind: 'notice', dueAt: null },
    { kind: 'decision', dueAt: '2026-11-29T23:00:00.000Z' },
    { kind: 'decision', dueAt: '2026-11-28T23:00:00.000Z' },
  ] as const
  expect(inOrder(rows)).toEqual([rows[5], rows[4], rows[3], rows[2], rows[1], rows[0]])
})
