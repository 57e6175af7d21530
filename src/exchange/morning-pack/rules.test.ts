import { describe, expect, test } from 'vitest'
import { addDays, atLocal, minutesBetween } from '../../kernel/time.ts'
import { emptyContent } from './model.ts'
import {
  decideAmend,
  decideTimes,
  dueNights,
  figuresMoment,
  isLate,
  isNothing,
  nightFrozenOn,
  ofCases,
  takesAddenda,
} from './rules.ts'

const working = { freezesAt: '07:45', figuresAt: '09:30', mornings: 'working-days' } as const
const daily = { ...working, mornings: 'every-day' } as const

describe('the first night', () => {
  test.each([
    [
      'an ordinary night',
      '2026-11-24',
      '2026-11-23',
      '2026-11-23T16:00:00.000Z',
      '2026-11-24T06:45:00.000Z',
      14.75,
    ],
    ['a weekend', '2026-11-23', '2026-11-20', '2026-11-20T16:00:00.000Z', '2026-11-23T06:45:00.000Z', 62.75],
    [
      'the night summer time begins',
      '2026-03-30',
      '2026-03-27',
      '2026-03-27T16:00:00.000Z',
      '2026-03-30T05:45:00.000Z',
      61.75,
    ],
    [
      'the night summer time ends',
      '2026-10-26',
      '2026-10-23',
      '2026-10-23T15:00:00.000Z',
      '2026-10-26T06:45:00.000Z',
      63.75,
    ],
    ['Easter', '2026-04-07', '2026-04-02', '2026-04-02T15:00:00.000Z', '2026-04-07T05:45:00.000Z', 110.75],
    ['Christmas', '2026-12-28', '2026-12-23', '2026-12-23T16:00:00.000Z', '2026-12-28T06:45:00.000Z', 110.75],
    ['New Year', '2027-01-04', '2026-12-30', '2026-12-30T16:00:00.000Z', '2027-01-04T06:45:00.000Z', 110.75],
  ])(
    'of %s belongs to the day it starts and has its real hours',
    (_what, morning, night, beginsAt, endsAt, hours) => {
      const found = nightFrozenOn(morning, working, null)
      expect(found).toEqual({ night, beginsAt, endsAt })
      expect(minutesBetween(beginsAt, endsAt) / 60).toBe(hours)
    },
  )
})

describe('nights', () => {
  test.each([
    ['2026-03-28', '2026-03-29', 23],
    ['2026-03-29', '2026-03-30', 24],
    ['2026-10-24', '2026-10-25', 25],
    ['2026-10-25', '2026-10-26', 24],
  ])('frozen every morning: from %s to %s is %d hours', (before, morning, hours) => {
    const previous = atLocal(before, '07:45')
    const { beginsAt, endsAt } = nightFrozenOn(morning, daily, previous)
    expect(beginsAt).toBe(previous)
    expect(minutesBetween(beginsAt, endsAt)).toBe(hours * 60)
  })

  test.each([
    ['Friday', '2026-11-20', '2026-11-19'],
    ['Saturday', '2026-11-21', '2026-11-20'],
    ['Sunday', '2026-11-22', '2026-11-21'],
    ['Monday', '2026-11-23', '2026-11-22'],
  ])('of a weekend with a pack each morning: that of %s is of the day before', (_day, morning, night) => {
    expect(nightFrozenOn(morning, daily, atLocal(addDays(morning, -1), '07:45')).night).toBe(night)
  })

  test('follow on each other, so that what comes while the day works is of the next', () => {
    const first = nightFrozenOn('2026-11-24', working, null)
    const next = nightFrozenOn('2026-11-25', working, first.endsAt)
    expect(next).toEqual({ night: '2026-11-24', beginsAt: first.endsAt, endsAt: '2026-11-25T06:45:00.000Z' })
  })

  test('never meet when a region changes from a pack each morning to one a weekend', () => {
    const saturday = nightFrozenOn('2026-11-21', daily, '2026-11-20T06:45:00.000Z')
    const monday = nightFrozenOn('2026-11-23', working, saturday.endsAt)
    expect([saturday.night, monday.night]).toEqual(['2026-11-20', '2026-11-21'])
  })
})

describe('what is due', () => {
  const ended = '2026-11-24T06:45:00.000Z'
  test.each([
    ['a minute before', working, ended, '2026-11-25T06:44:59.999Z', []],
    ['on the minute', working, ended, '2026-11-25T06:45:00.000Z', ['2026-11-24']],
    ['late the same day', working, ended, '2026-11-25T21:00:00.000Z', ['2026-11-24']],
    ['after midnight', working, ended, '2026-11-25T23:30:00.000Z', ['2026-11-24']],
    ['twice the same morning', working, ended, '2026-11-24T09:00:00.000Z', []],
    [
      'after a later time was set the same morning',
      { ...working, freezesAt: '09:00' },
      ended,
      '2026-11-24T10:00:00.000Z',
      [],
    ],
    ['on a Saturday', working, '2026-11-27T06:45:00.000Z', '2026-11-28T12:00:00.000Z', []],
    [
      'on a Saturday with a pack each morning',
      daily,
      '2026-11-27T06:45:00.000Z',
      '2026-11-28T12:00:00.000Z',
      ['2026-11-27'],
    ],
    ['on Good Friday', working, '2026-04-02T05:45:00.000Z', '2026-04-03T12:00:00.000Z', []],
    [
      'after three mornings without a system',
      working,
      ended,
      '2026-11-27T08:00:00.000Z',
      ['2026-11-24', '2026-11-25', '2026-11-26'],
    ],
    ['for the first time', working, null, '2026-11-27T08:00:00.000Z', ['2026-11-26']],
    ['for the first time on a Sunday', working, null, '2026-11-22T08:00:00.000Z', ['2026-11-19']],
  ] as const)('%s', (_when, setting, end, now, nights) => {
    expect(dueNights(setting, end, now).map(({ night }) => night)).toEqual(nights)
  })

  test('after months begins where the last one ended, however few of them are made', () => {
    const nights = dueNights(working, '2026-06-01T05:45:00.000Z', '2026-11-27T08:00:00.000Z')
    expect(nights).toHaveLength(14)
    expect(nights[0]?.beginsAt).toBe('2026-06-01T05:45:00.000Z')
    expect(nights.slice(1).map(({ beginsAt }) => beginsAt)).toEqual(
      nights.slice(0, -1).map(({ endsAt }) => endsAt),
    )
  })
})

test.each([
  ['while the day works', '2026-11-24T06:45:00.000Z', '2026-11-24T10:00:00.000Z', true],
  ['until the next night', '2026-11-24T06:45:00.000Z', '2026-11-24T15:59:00.000Z', true],
  ['not once it has begun', '2026-11-24T06:45:00.000Z', '2026-11-24T16:00:00.000Z', false],
  ['not the day after', '2026-11-24T06:45:00.000Z', '2026-11-25T10:00:00.000Z', false],
  ['not on a Saturday', '2026-11-28T06:45:00.000Z', '2026-11-28T10:00:00.000Z', false],
])('what comes after the freezing is added %s', (_when, endsAt, now, takes) => {
  expect(takesAddenda({ endsAt }, now)).toBe(takes)
})

test('a pack frozen more than a quarter late says so', () => {
  const endsAt = '2026-11-24T06:45:00.000Z'
  expect(isLate({ endsAt, frozenAt: '2026-11-24T06:45:30.000Z' })).toBe(false)
  expect(isLate({ endsAt, frozenAt: '2026-11-24T09:10:00.000Z' })).toBe(true)
})

test('the figures are frozen the same morning, by the local clock', () => {
  expect(figuresMoment(working, '2026-07-01T05:45:00.000Z')).toBe('2026-07-01T07:30:00.000Z')
})

test.each([
  ['07:45', '09:30', null],
  ['03:59', '09:30', 'not-morning'],
  ['12:01', '13:00', 'not-morning'],
  ['07:45', '07:45', 'figures-before-freezing'],
])('freezing at %s with figures at %s: %s', (freezesAt, figuresAt, code) => {
  const decision = decideTimes({ ...working, freezesAt, figuresAt })
  expect(decision.ok ? null : decision.code).toBe(code)
})

test('commitments of earlier nights alone are nothing of this one', () => {
  const commitment = {
    commitmentId: 'a',
    caseId: 'b',
    reportNumber: null,
    dueAt: null,
    responsibleName: null,
  }
  expect(isNothing({ ...emptyContent, commitments: [commitment] })).toBe(true)
  const withdrawal = { reportId: 'a', number: 'R1', withdrawnAt: '2026-11-24T06:45:00.000Z', byName: 'A' }
  expect(isNothing({ ...emptyContent, withdrawals: [withdrawal] })).toBe(false)
})

test.each([
  ['    ', 'text-missing'],
  ['Ring 070-174 06 10 i stället.', 'protected-in-text'],
  ['Rapporten gäller det yngre barnet.', null],
])('a correction %j: %s', (text, code) => {
  const secrets = [{ names: [], phones: ['+46701740610'], streets: [], places: [] }]
  const decision = decideAmend('pack', text, secrets)
  expect(decision.ok ? null : decision.code).toBe(code)
})

test('a case that is closed to the reader is left out of a pack they open later', () => {
  const open = { caseId: 'open', number: 'R1', reportId: 'r', municipalityName: 'Gävle', sentAt: '' }
  const content = { ...emptyContent, unread: [open, { ...open, caseId: 'shut' }] }
  expect(ofCases(content, new Set(['open'])).unread).toEqual([open])
})
