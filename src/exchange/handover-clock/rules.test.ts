import { describe, expect, test } from 'vitest'
import { atLocal, formatLocal } from '../../kernel/time.ts'
import { chainOf, decideSetting, dueToOpen, type Setting, settingOn, usualSetting } from './rules.ts'

const everyDay: Setting = { ...usualSetting, days: 'every-day' }
const at = (local: string) => atLocal(local.slice(0, 10), local.slice(11).replace('.', ':'))
const read = (instant: string) => formatLocal(instant, 'sv')

describe('a report is to be opened', () => {
  test.each([
    ['of a weekday night the same morning', '2026-11-24 02.40', '2026-11-24 08.30'],
    ['of a weekday evening the next morning', '2026-11-23 23.10', '2026-11-24 08.30'],
    ['on a Friday at 23.50 on Monday', '2026-11-20 23.50', '2026-11-23 08.30'],
    ['a minute before the time at the time', '2026-11-24 08.29', '2026-11-24 08.30'],
    ['at the very time within the hour that a day at work gives', '2026-11-24 08.30', '2026-11-24 09.30'],
    ['on a Friday when the night wrote late, not on Monday', '2026-11-20 08.45', '2026-11-20 09.45'],
    ['when the hour would end after office hours the next morning', '2026-11-24 16.30', '2026-11-25 08.30'],
    ['on a Saturday morning on Monday', '2026-11-21 08.00', '2026-11-23 08.30'],
    ['on Christmas Eve on the Monday after Boxing Day', '2026-12-24 03.00', '2026-12-28 08.30'],
    [
      "on New Year's Eve on the Monday after, past the eve, the day and a weekend",
      '2026-12-31 07.00',
      '2027-01-04 08.30',
    ],
    ['on the night to Good Friday after Easter Monday', '2026-04-03 01.00', '2026-04-07 08.30'],
    ['on Midsummer Eve on Monday', '2026-06-19 04.00', '2026-06-22 08.30'],
    ['on the night to Ascension Day on the Friday', '2026-05-14 02.00', '2026-05-15 08.30'],
    ['on the night the clocks go forward on Monday', '2026-03-29 01.59', '2026-03-30 08.30'],
    ['on the night the clocks go back on Monday', '2026-10-25 02.30', '2026-10-26 08.30'],
  ])('%s', (_rule, sent, due) => {
    expect(read(dueToOpen(at(sent), usualSetting))).toBe(due)
  })

  test.each([
    ['on a Friday at 23.50 on Saturday', '2026-11-20 23.50', '2026-11-21 08.30'],
    ['on Christmas Eve before the time at the time', '2026-12-24 03.00', '2026-12-24 08.30'],
    ['on a Saturday after the time on Sunday', '2026-11-21 08.30', '2026-11-22 08.30'],
    ['on the night the clocks go forward that morning', '2026-03-29 01.59', '2026-03-29 08.30'],
    ['on the night the clocks go back that morning', '2026-10-25 02.30', '2026-10-25 08.30'],
  ])('every day: %s', (_rule, sent, due) => {
    expect(read(dueToOpen(at(sent), everyDay))).toBe(due)
  })

  test('in time also where the member opens before the office does: never first after the weekend', () => {
    expect(read(dueToOpen(at('2026-11-20 07.50'), { ...usualSetting, openBy: '07:45' }))).toBe(
      '2026-11-20 08.50',
    )
  })

  test('by the clock on the wall: 08.30 is 06.30 UTC the morning the clocks went forward, 07.30 when they went back', () => {
    expect(dueToOpen('2026-03-29T00:59:00.000Z', everyDay)).toBe('2026-03-29T06:30:00.000Z')
    expect(dueToOpen('2026-10-25T00:30:00.000Z', everyDay)).toBe('2026-10-25T07:30:00.000Z')
    expect(dueToOpen('2026-10-25T01:30:00.000Z', everyDay)).toBe('2026-10-25T07:30:00.000Z')
  })

  test.each([
    [
      'a time that never comes that night is met when the clocks have gone forward',
      '2026-03-29 00.10',
      '2026-03-29 03.30',
    ],
    ['of a time that comes twice the first is meant', '2026-10-25 00.10', '2026-10-25 02.30'],
  ])('%s', (_rule, sent, due) => {
    expect(read(dueToOpen(at(sent), { ...everyDay, openBy: '02:30' }))).toBe(due)
  })
})

describe('the chain of a report that nobody opens', () => {
  const [gisela, britta, ulf, boss, other] = ['gisela', 'britta', 'ulf', 'boss', 'other']
  const setting: Setting = {
    ...usualSetting,
    lastMinutes: 45,
    steps: [
      { accountId: britta, afterMinutes: 30 },
      { accountId: ulf, afterMinutes: 20 },
    ],
  }
  const chain = (intake: readonly string[], managers: readonly string[], set = setting) =>
    chainOf(at('2026-11-20 23.50'), set, { intake, managers }).steps.map((step) => [
      step.step,
      step.accountIds.join(' '),
      read(step.at).slice(11),
    ])

  test.each([
    [
      'is the intake when it was due, the named ones, last the duty manager',
      [gisela, britta, ulf],
      [boss],
      [
        [0, 'gisela britta ulf', '08.30'],
        [1, 'britta', '09.00'],
        [2, 'ulf', '09.20'],
        [100, 'boss', '10.05'],
      ],
    ],
    [
      'passes over whoever has left or is on leave, without waiting for them',
      [gisela, ulf],
      [boss, other],
      [
        [0, 'gisela ulf', '08.30'],
        [2, 'ulf', '08.50'],
        [100, 'boss other', '09.35'],
      ],
    ],
    ['of a member where nobody is at work is the duty manager at once', [], [boss], [[100, 'boss', '08.30']]],
    ['is nobody where nobody is at work at all', [], [], []],
  ])('%s', (_rule, intake, managers, steps) => {
    expect(chain(intake, managers)).toEqual(steps)
  })

  test('counts real minutes over the hour that comes twice', () => {
    const night: Setting = { ...setting, days: 'every-day', openBy: '02:45' }
    const { steps } = chainOf(at('2026-10-25 00.10'), night, { intake: [gisela, britta], managers: [] })
    expect(steps.map((step) => step.at)).toEqual(['2026-10-25T00:45:00.000Z', '2026-10-25T01:15:00.000Z'])
  })
})

describe('a setting', () => {
  const of = (validFrom: string, openBy: string) => ({ ...usualSetting, validFrom, openBy })
  test.each([
    ['is the usual one where none was made', [], '2026-11-24', '08:30'],
    ['is the usual one before the first', [of('2026-12-01', '07:45')], '2026-11-30', '08:30'],
    ['holds from its day', [of('2026-12-01', '07:45')], '2026-12-01', '07:45'],
    [
      'ends when the next begins',
      [of('2026-12-01', '07:45'), of('2027-01-01', '09:00')],
      '2027-01-01',
      '09:00',
    ],
    [
      'holds in whatever order they are read',
      [of('2027-01-01', '09:00'), of('2026-12-01', '07:45')],
      '2027-02-01',
      '09:00',
    ],
  ])('%s', (_rule, settings, on, openBy) => {
    expect(settingOn(settings, on).openBy).toBe(openBy)
  })

  const step = (accountId: string) => ({ accountId, afterMinutes: 30 })
  test.each([
    ['holds from today', '2026-11-24', ['a', 'b'], null, undefined],
    ['is not made for a day that has passed', '2026-11-23', [], 'day-passed', 'validFrom'],
    ['names only who works at the member', '2026-11-24', ['a', 'x'], 'account-unknown', 'steps.1.accountId'],
    ['names nobody twice', '2026-11-24', ['a', 'b', 'a'], 'account-twice', 'steps.2.accountId'],
  ])('%s', (_rule, validFrom, ids, code, field) => {
    const decision = decideSetting(
      { ...usualSetting, validFrom, steps: ids.map(step) },
      ['a', 'b'],
      '2026-11-24',
    )
    expect(decision.ok ? null : [decision.code, decision.field]).toEqual(code === null ? null : [code, field])
  })
})
