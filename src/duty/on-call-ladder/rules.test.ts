import { describe, expect, test } from 'vitest'
import { decisionTypeOn } from '../../code-lists/decision-type.ts'
import type { Mandate } from '../mandate/model.ts'
import {
  decideCall,
  decideList,
  gapsOf,
  ladderOf,
  nextToCall,
  postOf,
  replacedBy,
  type TurnInput,
} from './rules.ts'

const board = '01900000-0000-7000-8000-00000000000a'
const mandate = (id: string, more: Partial<Mandate> = {}): Mandate => ({
  id,
  memberId: board,
  kind: 'board-member',
  accountId: null,
  name: `${id} Provsson`,
  title: 'ledamot',
  phone: '+46701740630',
  covers: ['lvu-6'],
  minutesReference: '§ 4',
  minutesDate: '2026-01-01',
  validFrom: '2026-01-01',
  validTo: null,
  endedReason: null,
  registeredBy: board,
  registeredAt: '2026-01-02T10:00:00.000Z',
  version: 1,
  ...more,
})
const chair = mandate('chair', { kind: 'chair', covers: [] })
const vice = mandate('vice', { kind: 'vice-chair' })
const anna = mandate('anna')
const former = mandate('former', { validTo: '2026-11-21' })
const coming = mandate('coming', { validFrom: '2026-11-23' })
const mandates = [chair, vice, anna, former, coming]

describe('whom to call in which order', () => {
  const at = '2026-11-22T01:40:00.000Z'
  const turn = (mandateId: string, rank: number) => ({
    ...{ id: `t-${mandateId}`, mandateId, rank },
    endsAt: at,
  })
  const order = (turns: ReturnType<typeof turn>[], all = mandates) => {
    const { source, steps } = ladderOf(board, turns, all, at)
    return [source, ...steps.map(({ mandate: one, barred }) => (barred ? `${one.id}!` : one.id))]
  }

  test.each([
    [
      'the list, then the chair and the others with a mandate',
      [turn('anna', 2), turn('vice', 1)],
      ['turn', 'vice', 'anna', 'chair'],
    ],
    ['the chair personally where the list is empty (E-17)', [], ['last-resort', 'chair', 'vice', 'anna']],
    [
      'the chair where the only turn is by somebody whose mandate ended yesterday',
      [turn('former', 1)],
      ['last-resort', 'chair', 'vice', 'anna', 'former!'],
    ],
    [
      'next in line where the mandate of the first begins tomorrow',
      [turn('coming', 1), turn('anna', 2)],
      ['turn', 'anna', 'chair', 'vice', 'coming!'],
    ],
  ])('is %s', (_what, turns, expected) => expect(order(turns)).toEqual(expected))

  test('is said to be nobody where no mandate holds, never silently empty', () => {
    expect(order([], [])).toEqual(['nobody'])
    expect(order([turn('former', 1)], [former, coming])).toEqual(['nobody', 'former!'])
  })

  test('puts last whoever may not take the decision asked for', () => {
    const lvm = decisionTypeOn('lvm-13', '2026-11-22')
    const { steps } = ladderOf(board, [turn('anna', 1)], mandates, at, lvm)
    expect(steps.map(({ mandate: one, barred }) => [one.id, barred])).toEqual([
      ['chair', null],
      ['anna', 'not-covered'],
    ])
  })

  test('changes at local midnight with the mandate, also when the clocks change', () => {
    const lastDay = mandate('last', { kind: 'chair', validTo: '2026-10-24' })
    const source = (moment: string) => ladderOf(board, [], [lastDay], moment).source
    expect(source('2026-10-24T21:59:59.000Z')).toBe('last-resort')
    expect(source('2026-10-24T22:00:00.000Z')).toBe('nobody')
  })
})

describe('next in line', () => {
  const at = '2026-11-22T01:40:00.000Z'
  const ladder = ladderOf(board, [], [chair, vice, anna], at)
  const tried = (mandateId: string, time: string, outcome: 'reached' | 'not-reached' | 'wrong-number') => ({
    ...{ mandateId, outcome, at: `2026-11-22T${time}:00.000Z` },
    number: '+46701740630',
  })
  test.each([
    ['the first when nobody has been called', [], 'chair', false],
    ['the second when the first did not answer', [tried('chair', '01:38', 'not-reached')], 'vice', false],
    [
      'the third when the second number was wrong',
      [tried('chair', '01:30', 'not-reached'), tried('vice', '01:35', 'wrong-number')],
      'anna',
      false,
    ],
    ['the first again when it was reached', [tried('chair', '01:38', 'reached')], 'chair', false],
    ['the first again after half an hour', [tried('chair', '01:10', 'not-reached')], 'chair', false],
    [
      'whoever was called longest ago when all were called in vain',
      [
        tried('chair', '01:30', 'not-reached'),
        tried('vice', '01:20', 'not-reached'),
        tried('anna', '01:35', 'not-reached'),
      ],
      'vice',
      true,
    ],
    [
      'nobody when every number is wrong',
      ['chair', 'vice', 'anna'].map((who) => tried(who, '01:30', 'wrong-number')),
      null,
      false,
    ],
  ] as const)('is %s', (_what, calls, mandateId, isAnotherRound) => {
    expect(nextToCall(ladder, calls)).toEqual({ mandateId, isAnotherRound })
  })

  test('passes over whoever has no number, and calls a wrong one again when it has been changed', () => {
    const without = ladderOf(board, [], [mandate('chair', { kind: 'chair', phone: null }), anna], at)
    expect(nextToCall(without, []).mandateId).toBe('anna')
    const mended = ladderOf(board, [], [mandate('chair', { kind: 'chair', phone: '+46701740631' })], at)
    expect(nextToCall(mended, [tried('chair', '00:30', 'wrong-number')]).mandateId).toBe('chair')
  })
})

describe('a list', () => {
  const now = '2026-11-20T12:00:00.000Z'
  const input = (more: Partial<TurnInput> = {}): TurnInput => ({
    ...{ mandateId: 'anna', rank: 1, fromDay: '2026-11-21', fromTime: '17:00' },
    ...{ toDay: '2026-11-22', toTime: '08:00', ...more },
  })
  const ofDay = (fromDay: string, toDay: string, more: Partial<TurnInput> = {}) =>
    decideList([input({ fromDay, toDay, ...more })], mandates, now)

  // Local clock to UTC: winter an hour ahead, summer two; the hour that comes twice is the first, the one that never comes is the next whole.
  test.each([
    ['2026-11-21', '17:00', '2026-11-22', '08:00', '2026-11-21T16:00:00.000Z', '2026-11-22T07:00:00.000Z'],
    ['2027-06-18', '17:00', '2027-06-19', '08:00', '2027-06-18T15:00:00.000Z', '2027-06-19T06:00:00.000Z'],
    ['2027-10-30', '17:00', '2027-10-31', '08:00', '2027-10-30T15:00:00.000Z', '2027-10-31T07:00:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31', '08:00', '2027-10-31T00:30:00.000Z', '2027-10-31T07:00:00.000Z'],
    ['2027-03-27', '17:00', '2027-03-28', '08:00', '2027-03-27T16:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28', '08:00', '2027-03-28T01:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['2026-12-31', '17:00', '2027-01-01', '00:00', '2026-12-31T16:00:00.000Z', '2026-12-31T23:00:00.000Z'],
  ])('from %s %s to %s %s is %s to %s', (fromDay, fromTime, toDay, toTime, startsAt, endsAt) => {
    expect(decideList([input({ fromDay, fromTime, toDay, toTime })], mandates, now)).toMatchObject({
      ok: true,
      changes: { startsAt, endsAt },
    })
  })

  test.each([
    ['nobody at all', [], 'turns-missing', 'turns'],
    ['what is no clock time', [input({ fromTime: '25:00' })], 'time-unreadable', 'turns.0.fromTime'],
    [
      'an end before its start',
      [input({ toDay: '2026-11-21', toTime: '16:00' })],
      'ends-before-start',
      'turns.0.toTime',
    ],
    ['more than a month in a turn', [input({ toDay: '2026-12-24' })], 'turn-too-long', 'turns.0.toDay'],
    [
      'a turn that is over',
      [input({ fromDay: '2026-11-18', toDay: '2026-11-19' })],
      'turn-past',
      'turns.0.toDay',
    ],
    [
      'the wrong century',
      [input({ fromDay: '2126-11-18', toDay: '2126-11-19' })],
      'date-far-off',
      'turns.0.fromDay',
    ],
    ['a stranger', [input({ mandateId: 'nobody' })], 'mandate-unknown', 'turns.0.mandateId'],
    ['two at one place', [input(), input({ mandateId: 'vice' })], 'rank-taken', 'turns.1.rank'],
    ['one at two places', [input(), input({ rank: 2 })], 'twice-at-once', 'turns.1.mandateId'],
    [
      'somebody whose mandate ends the evening before',
      [input({ mandateId: 'former' })],
      'mandate-not-then',
      'turns.0.mandateId',
    ],
    [
      'somebody whose mandate begins the day after',
      [input({ mandateId: 'coming' })],
      'mandate-not-then',
      'turns.0.mandateId',
    ],
  ] as const)('does not hold %s', (_what, turns, code, field) => {
    expect(decideList(turns, mandates, now)).toMatchObject({ ok: false, code, field })
  })

  test('holds nobody who is an official', () => {
    const official = mandate('official', { kind: 'official', covers: [] })
    expect(decideList([input({ mandateId: 'official' })], [official], now)).toMatchObject({
      code: 'official-decides-not',
    })
  })

  test('may end at the midnight when the mandate does, and begin at the one when it begins', () => {
    expect(ofDay('2026-11-21', '2026-11-22', { mandateId: 'former', toTime: '00:00' })).toMatchObject({
      ok: true,
    })
    expect(ofDay('2026-11-21', '2026-11-22', { mandateId: 'former', toTime: '00:01' })).toMatchObject({
      code: 'mandate-not-then',
      values: { day: '2026-11-22' },
    })
    expect(ofDay('2026-11-23', '2026-11-24', { mandateId: 'coming', fromTime: '00:00' })).toMatchObject({
      ok: true,
    })
  })

  test('sent in the middle of a night begins now: what has been is not written anew', () => {
    expect(ofDay('2026-11-20', '2026-11-21', { fromTime: '08:00' })).toMatchObject({
      changes: { startsAt: now, turns: [{ startsAt: now }] },
    })
  })
})

describe('a newer list', () => {
  const day = (date: number) => `2026-12-${String(date).padStart(2, '0')}T16:00:00.000Z`
  const turn = (id: string, from: number, to: number) => ({ id, startsAt: day(from), endsAt: day(to) })
  const list = { startsAt: day(10), endsAt: day(12) }
  test.each([
    ['before it', turn('a', 8, 10), [], [], []],
    ['after it', turn('a', 12, 14), [], [], []],
    ['within it', turn('a', 10, 12), ['a'], [], []],
    ['that reaches into it', turn('a', 9, 11), [], ['a'], []],
    ['that reaches out of it', turn('a', 11, 14), ['a'], [], [[day(12), day(14)]]],
    ['around it', turn('a', 7, 14), [], ['a'], [[day(12), day(14)]]],
  ] as const)('leaves of an older turn %s what is not its own', (_where, older, withdrawn, cut, rest) => {
    const met = replacedBy([older], list)
    expect(met.withdrawn.map(({ id }) => id)).toEqual(withdrawn)
    expect(met.cut.map(({ id }) => id)).toEqual(cut)
    expect(met.rest.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(rest)
  })
})

describe('a gap in the list', () => {
  // Friday 2026-11-20 17.00 to Monday 2026-11-23 08.00 and on.
  const friday = '2026-11-20T16:00:00.000Z'
  const tuesday = '2026-11-24T07:00:00.000Z'
  const turn = (mandateId: string, startsAt: string, endsAt: string) => ({
    ...{ mandateId, rank: 1 },
    startsAt,
    endsAt,
  })
  const weekend = turn('anna', friday, '2026-11-23T07:00:00.000Z')

  test('is told out of office hours only, in real time', () => {
    expect(gapsOf([weekend], mandates, friday, tuesday)).toEqual([
      { startsAt: '2026-11-23T07:00:00.000Z', endsAt: tuesday },
    ])
    const night = turn('vice', '2026-11-23T16:00:00.000Z', tuesday)
    expect(gapsOf([night, weekend], mandates, friday, tuesday)).toEqual([])
    expect(gapsOf([], mandates, friday, tuesday)).toEqual([{ startsAt: friday, endsAt: tuesday }])
  })

  test('is where the mandate has been ended since the list was sent', () => {
    const ended = mandate('anna', { validTo: '2026-11-21' })
    expect(gapsOf([weekend], [ended], friday, weekend.endsAt)).toEqual([
      { startsAt: friday, endsAt: weekend.endsAt },
    ])
  })
})

describe('a call is written down', () => {
  const now = '2026-11-22T01:45:00.000Z'
  const call = {
    kind: 'decision-request',
    outcome: 'reached',
    at: '2026-11-22T01:40:00.000Z',
    caseId: 'c',
    content: '',
  } as const
  test.each([
    ['a decision asked for, in two presses', {}, null],
    ['a heads-up without a word of whom', { kind: 'heads-up' }, null],
    ['somebody not reached, with nothing said', { kind: 'information', outcome: 'not-reached' }, null],
    ['a test without a case', { kind: 'test', caseId: null }, null],
    ['information with what was said', { kind: 'information', content: ' Barnet är på sjukhuset. ' }, null],
    ['information without what was said', { kind: 'information' }, 'content-missing'],
    ['a test in a case', { kind: 'test' }, 'test-without-case'],
    ['a heads-up without a case', { kind: 'heads-up', caseId: null }, 'case-missing'],
    ['a call that has not been', { at: '2026-11-22T01:46:00.000Z' }, 'in-the-future'],
    ['a call of another century', { at: '1926-11-22T01:46:00.000Z' }, 'time-far-off'],
  ] as const)('%s', (_what, more, code) => {
    expect(decideCall({ ...call, ...more }, now)).toMatchObject(code === null ? { ok: true } : { code })
  })
})

test.each([
  ['ordförande i socialnämnden', 'Ordförande', 'ordförande i socialnämnden'],
  ['vice ordförande', 'Vice ordförande', 'vice ordförande'],
  ['ledamot', 'Förordnad ledamot', 'förordnad ledamot'],
  ['rektor', 'Förordnad ledamot', 'rektor, förordnad ledamot'],
])('%s with a mandate as %s is said once: %s', (title, kind, said) => {
  expect(postOf(title, kind)).toBe(said)
})
