import { describe, expect, test } from 'vitest'
import type { Contact, ContactText } from './model.ts'
import {
  checkCodes,
  checkComplete,
  checkTimes,
  decideLateEntry,
  decideSave,
  decideStart,
  isOwnCallForHelp,
  staysWithDuty,
} from './rules.ts'

const now = '2026-11-22T01:40:00.000Z'
const started = (input: Partial<ContactText> = {}): ContactText => {
  const decision = decideStart(input, now)
  if (!decision.ok) throw new Error(decision.code)
  return decision.changes
}
const whole = {
  kind: 'concern-report',
  channel: 'direct-number',
  initiator: 'police',
  story: 'Ett barn är ensamt.',
} as const
const kept: Contact = {
  ...started(whole),
  id: '019a0000-0000-7000-8000-000000000001',
  number: 'K2026-0001',
  status: 'ongoing',
  registeredAt: now,
  registeredBy: '019a0000-0000-7000-8000-000000000002',
  answeredBy: '019a0000-0000-7000-8000-000000000002',
  lateEntry: false,
  outageForm: null,
  initiatorVersion: 1,
  callbackTo: null,
  callbackBy: null,
  callbackDoneAt: null,
  withdrawnReason: null,
  version: 1,
  changedAt: now,
  changedBy: '019a0000-0000-7000-8000-000000000002',
}

describe('the times of a contact', () => {
  const none = { eventAt: null, waitingSince: null, waitingUntil: null }
  test.each([
    ['a call now', { ...none, callAt: now }, 'fine'],
    ['a clock half a minute ahead', { ...none, callAt: '2026-11-22T01:40:30.000Z' }, 'fine'],
    ['a call in two minutes', { ...none, callAt: '2026-11-22T01:42:00.000Z' }, 'call-in-the-future'],
    ['a call of last month', { ...none, callAt: '2026-10-22T01:40:00.000Z' }, 'fine'],
    ['a call of the month before', { ...none, callAt: '2026-10-21T01:40:00.000Z' }, 'call-too-long-ago'],
    ['an event years before the call', { ...none, callAt: now, eventAt: '2019-05-01T00:00:00.000Z' }, 'fine'],
    [
      'an event after the call',
      { ...none, callAt: now, eventAt: '2026-11-22T01:41:00.000Z' },
      'event-after-call',
    ],
    ['a wait that has begun', { ...none, callAt: now, waitingSince: '2026-11-22T01:00:00.000Z' }, 'fine'],
    [
      'a wait to come',
      { ...none, callAt: now, waitingSince: '2026-11-22T02:00:00.000Z' },
      'waiting-in-the-future',
    ],
    [
      'a wait that ends before it begins',
      {
        ...none,
        callAt: now,
        waitingSince: '2026-11-22T01:00:00.000Z',
        waitingUntil: '2026-11-22T00:59:00.000Z',
      },
      'waiting-ends-first',
    ],
    [
      'an event of another century',
      { ...none, callAt: now, eventAt: '1826-11-22T01:40:00.000Z' },
      'time-far-off',
    ],
    [
      'a wait that ends in another life',
      { ...none, callAt: now, waitingSince: now, waitingUntil: '2126-11-22T01:40:00.000Z' },
      'time-far-off',
    ],
    ['a wait that ends without beginning', { ...none, callAt: now, waitingUntil: now }, 'waiting-ends-first'],
  ])('%s: %s', (_what, times, answer) => {
    const decision = checkTimes(times, now)
    expect(decision.ok ? 'fine' : decision.code).toBe(answer)
  })

  test('are held against real time on the night the clocks go back', () => {
    const second = '2026-10-25T01:30:00.000Z'
    const first = '2026-10-25T00:30:00.000Z'
    expect(checkTimes({ ...none, callAt: second, eventAt: first }, '2026-10-25T02:00:00.000Z').ok).toBe(true)
    expect(checkTimes({ ...none, callAt: first, eventAt: second }, '2026-10-25T02:00:00.000Z')).toMatchObject(
      {
        code: 'event-after-call',
      },
    )
  })

  test('are one moment however the offset is written', () => {
    expect(started({ callAt: '2026-11-22T02:40:00+01:00' }).callAt).toBe(now)
    expect(decideStart({ callAt: '2026-11-22T02:42:00+01:00' }, now)).toMatchObject({
      code: 'call-in-the-future',
    })
  })
})

describe('a code', () => {
  test.each([
    ['114 14 today', { channel: 'police-114-14' }, now, 'code-closed'],
    ['114 14 in its day', { channel: 'police-114-14' }, '2017-06-01T00:00:00.000Z', 'fine'],
    ['112 today', { channel: 'emergency-112' }, now, 'fine'],
    ['a municipality that is none', { stayCode: '9999' }, now, 'municipality-unknown'],
    ['a municipality in another county', { stayCode: '1480' }, now, 'fine'],
  ] as const)('%s is %s', (_what, changed, callAt, answer) => {
    const decision = checkCodes(changed, callAt)
    expect(decision.ok ? 'fine' : decision.code).toBe(answer)
  })

  test('carries the version of its list', () => {
    const decision = decideSave(
      { ...kept, initiator: null, initiatorVersion: null },
      { initiator: 'applicant' },
      now,
    )
    expect(decision).toMatchObject({ ok: true, changes: { initiator: 'applicant', initiatorVersion: 1 } })
  })
})

describe('a completed contact', () => {
  test.each([
    ['all there', {}, 'fine'],
    ['no kind', { kind: null }, 'kind-missing'],
    ['no channel', { channel: null }, 'channel-missing'],
    ['no initiator', { initiator: null }, 'initiator-missing'],
    ['no story', { story: ' \n' }, 'story-missing'],
    ['advice instead of a story', { story: '', advice: 'Ring vårdcentralen.' }, 'fine'],
    ['a caller who is named without a name', { callerKnown: 'named' }, 'caller-name-missing'],
    ['a caller who is named by the ward', { callerKnown: 'named', callerOrganisation: 'Akuten' }, 'fine'],
    ['a caller who will not say', { callerKnown: 'anonymous' }, 'fine'],
    ['a wrong number without anything', { kind: 'wrong-number', initiator: null, story: '' }, 'fine'],
    ['a missed call without anything', { kind: 'missed-call', initiator: null, story: '' }, 'fine'],
    ['an own call without whom', { direction: 'outgoing', initiator: null }, 'called-party-missing'],
    ['an own call to the police', { direction: 'outgoing', initiator: null, calledParty: 'police' }, 'fine'],
  ] as const)('%s: %s', (_what, part, answer) => {
    const decision = checkComplete({ ...started(whole), ...part })
    expect(decision.ok ? 'fine' : decision.code).toBe(answer)
  })

  test('stays complete: what it must have cannot be saved away', () => {
    expect(decideSave({ ...kept, status: 'complete' }, { story: '' }, now)).toMatchObject({
      code: 'story-missing',
    })
    expect(decideSave(kept, { story: '' }, now)).toMatchObject({ ok: true })
  })

  test('typed in from a paper form is asked the same', () => {
    expect(decideLateEntry({ ...whole, callAt: now, initiator: null }, now)).toMatchObject({
      code: 'initiator-missing',
    })
    expect(decideLateEntry({ ...whole, callAt: now }, now)).toMatchObject({ ok: true })
  })
})

describe('what is saved', () => {
  test('is only what differs, with text in one form and blanks as not stated', () => {
    const saved = decideSave(
      kept,
      { story: 'Ett barn är ensamt. ', callerName: '  ', callerTitle: 'la\u0308rare' },
      now,
    )
    expect(saved).toEqual({ ok: true, changes: { callerTitle: 'lärare' } })
  })
})

describe('what stays with the duty', () => {
  test.each([
    ['general-advice', 'named', true],
    ['support-talk', 'named', true],
    ['information', 'anonymous', true],
    ['information', 'unidentified', true],
    ['information', 'named', false],
    ['concern-report', 'anonymous', false],
    ['application', 'not-asked', false],
  ] as const)('%s from a caller who is %s: %s', (kind, callerKnown, stays) => {
    expect(staysWithDuty({ kind, callerKnown })).toBe(stays)
  })
})

test.each([
  ['outgoing', 'police', 'complete', true],
  ['outgoing', 'emergency-112', 'ongoing', true],
  ['outgoing', 'health-care', 'complete', false],
  ['incoming', 'police', 'complete', false],
  ['outgoing', 'police', 'withdrawn', false],
] as const)('a call %s to %s, %s, is an own call for help: %s', (direction, calledParty, status, isCall) => {
  expect(isOwnCallForHelp({ direction, calledParty, status })).toBe(isCall)
})
