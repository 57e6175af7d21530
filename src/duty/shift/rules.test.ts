import { describe, expect, test } from 'vitest'
import type { Report } from '../../exchange/handover/model.ts'
import type { Requirement } from '../../exchange/handover/rules.ts'
import { addMinutes } from '../../kernel/time.ts'
import {
  dayOf,
  decideClose,
  decideHandOver,
  decideKeep,
  decideLeave,
  decideRead,
  decideStart,
  expiresAt,
  isOverlapping,
  leftToClose,
  namedNumbers,
  type ShiftFacts,
} from './rules.ts'

describe('a shift belongs to the day it starts', () => {
  test.each([
    ['Friday until 02.00', '2026-11-20T16:00:00.000Z', '2026-11-20'],
    ['started at midnight', '2026-11-20T23:00:00.000Z', '2026-11-21'],
    ['started a minute before midnight', '2026-11-20T22:59:00.000Z', '2026-11-20'],
    ['the night the clocks go back', '2026-10-24T21:00:00.000Z', '2026-10-24'],
    ['in the hour that comes twice, the second time', '2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['the night the clocks go forward', '2026-03-28T22:00:00.000Z', '2026-03-28'],
  ])('%s', (_what, startedAt, day) => {
    expect(dayOf({ startedAt })).toBe(day)
  })
})

describe("the duty's own solution holds until the day service opens (B-24)", () => {
  test.each([
    ['Monday evening', '2026-11-16T20:00:00.000Z', '2026-11-17T07:00:00.000Z'],
    ['after midnight, the same morning', '2026-11-17T01:00:00.000Z', '2026-11-17T07:00:00.000Z'],
    ['Friday night, Monday morning', '2026-11-20T23:30:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['the weekend the clocks go back', '2026-10-24T20:00:00.000Z', '2026-10-26T07:00:00.000Z'],
    ['the weekend they go forward', '2026-03-27T20:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['before Christmas Eve', '2026-12-23T20:00:00.000Z', '2026-12-28T07:00:00.000Z'],
  ])('%s', (_what, opened, until) => {
    expect(expiresAt(opened)).toBe(until)
  })
})

test.each([
  ['one after the other', ['10', '11'], ['11', '12'], false],
  ['one in the other', ['10', '14'], ['11', '12'], true],
  ['one that goes on', ['10', null], ['12', '13'], true],
  ['one that goes on after the other', ['13', null], ['12', '13'], false],
  ['two that go on', ['10', null], ['12', null], true],
] as const)('spans overlap where they share a moment: %s', (_what, [from, to], [otherFrom, otherTo], is) => {
  expect(isOverlapping({ from, to }, { from: otherFrom, to: otherTo })).toBe(is)
})

const now = '2026-11-21T09:00:00.000Z'
const start = {
  sameKind: [],
  takenOver: null,
  isTakenOver: false,
  dutyAccounts: ['a', 'b'],
  presences: [],
} as Parameters<typeof decideStart>[0]
const input = { kind: 'duty', startedAt: now, staff: [{ accountId: 'a' }, { accountId: 'b' }] } as const
const earlier = {
  id: 'before',
  kind: 'duty',
  startedAt: '2026-11-20T09:00:00.000Z',
  startedBy: 'a',
  takenOverFromId: null,
  handedOverAt: '2026-11-21T09:00:00.000Z',
  handedOverBy: 'a',
  closedAt: null,
  closedBy: null,
  afterword: null,
  version: 2,
} as const
const presence = { accountId: 'a', shiftId: 'before', joinedAt: earlier.startedAt, leftAt: null }

describe('a shift starts', () => {
  test('with those present, and those who go on leave the one that is taken over', () => {
    expect(decideStart({ ...start, takenOver: earlier, presences: [presence] }, input, now)).toEqual({
      ok: true,
      changes: { leaving: ['a'] },
    })
  })

  test('while the one that handed over is still finishing: the overlap of 10 to 11 (Y7)', () => {
    expect(decideStart({ ...start, sameKind: [earlier], takenOver: earlier }, input, now).ok).toBe(true)
  })

  test.each([
    ['in the future', {}, { startedAt: addMinutes(now, 2) }, 'in-the-future'],
    ['in another century', {}, { startedAt: '1926-11-21T09:00:00.000Z' }, 'time-far-off'],
    ['more than a day ago', {}, { startedAt: addMinutes(now, -1441) }, 'started-too-long-ago'],
    ['beside another of the kind', { sameKind: [{ ...earlier, handedOverAt: null }] }, {}, 'shift-open'],
    [
      'before another handed over',
      { sameKind: [earlier] },
      { startedAt: addMinutes(now, -30) },
      'time-overlaps',
    ],
    ['taking over from nothing', { takenOver: undefined }, {}, 'takeover-unknown'],
    [
      'taking over what is not handed over',
      { takenOver: { ...earlier, handedOverAt: null } },
      {},
      'not-handed-over',
    ],
    [
      'taking over what another has taken over',
      { takenOver: earlier, isTakenOver: true },
      {},
      'already-taken-over',
    ],
    ['with nobody', {}, { staff: [] }, 'staff-missing'],
    ['with somebody twice', {}, { staff: [{ accountId: 'a' }, { accountId: 'a' }] }, 'staff-twice'],
    ['with somebody who does not work here', {}, { staff: [{ accountId: 'c' }] }, 'staff-unknown'],
    ['with somebody who is in another shift', { presences: [presence] }, {}, 'staff-elsewhere'],
  ])('but not %s', (_what, facts, change, code) => {
    expect(decideStart({ ...start, ...facts } as typeof start, { ...input, ...change }, now)).toMatchObject({
      ok: false,
      code,
    })
  })
})

test.each([
  ['somebody who is not there', undefined, 1, now, 'not-present'],
  ['the last one', { accountId: 'a', joinedAt: earlier.startedAt }, 0, now, 'last-one-present'],
  ['in the future', { accountId: 'a', joinedAt: earlier.startedAt }, 1, addMinutes(now, 5), 'in-the-future'],
  ['before coming', { accountId: 'a', joinedAt: now }, 1, addMinutes(now, -5), 'leaves-first'],
])('nobody leaves so: %s', (_what, who, others, at, code) => {
  expect(decideLeave(who, others, at, now)).toMatchObject({ ok: false, code })
})

const requirement: Requirement = {
  receivers: [{ code: '2180', because: 'child-stay', law: 'x' }],
  stays: null,
  unstated: null,
  residenceUnknown: false,
}
const begun = { begunAt: earlier.startedAt, begunBy: 'a' }
const open = { ...begun, id: 'c1', number: 'J2026-0001', requirement, reports: [] }
const sent: Pick<Report, 'municipalityCode' | 'status'> = { municipalityCode: '2180', status: 'sent' }
const clear: ShiftFacts = {
  shift: { kind: 'duty', startedAt: earlier.startedAt, handedOverAt: earlier.handedOverAt },
  contacts: [],
  cases: [],
  kept: [],
  points: [{ caseId: null }],
  staff: [{ accountId: 'a', leftAt: null, nightReportedAt: null }],
  pettyCash: [],
}
const standbyShift = { ...clear.shift, kind: 'standby' } as const
const said = { points: [{ caseId: null }, { caseId: 'c1' }] }

describe('a shift closes', () => {
  test.each([
    ['with nothing open', {}],
    ['with a reported case that has a line', { cases: [{ ...open, reports: [sent] }], ...said }],
    ['with a case kept and told', { cases: [open], kept: [{ caseId: 'c1', contactId: null }], ...said }],
    [
      'with a call kept',
      { contacts: [{ ...begun, id: 'k1', number: 'K1' }], kept: [{ caseId: null, contactId: 'k1' }] },
    ],
    [
      'in standby with every night reported',
      { shift: standbyShift, staff: [{ accountId: 'a', leftAt: null, nightReportedAt: now }] },
    ],
    [
      'with what the next shift has begun since',
      {
        contacts: [{ id: 'k2', number: 'K2', begunAt: '2026-11-21T09:10:00.000Z', begunBy: 'b' }],
        cases: [{ ...open, begunAt: '2026-11-21T09:10:00.000Z', begunBy: 'b' }],
      },
    ],
    [
      'with petty cash counted in it',
      { pettyCash: [{ id: 'b1', name: 'Kassan', countedAt: earlier.startedAt }] },
    ],
    [
      'in standby without counting what is not at home',
      {
        shift: standbyShift,
        staff: [{ accountId: 'a', leftAt: null, nightReportedAt: now }],
        pettyCash: [{ id: 'b1', name: 'Kassan', countedAt: null }],
      },
    ],
  ] as const)('%s', (_what, facts) => {
    expect(decideClose({ ...clear, ...facts } as ShiftFacts)).toMatchObject({ ok: true })
  })

  test.each([
    ['a call that goes on', { contacts: [{ ...begun, id: 'k1', number: 'K2026-0001' }] }, 'contacts-ongoing'],
    ['a case neither reported nor kept', { cases: [open], ...said }, 'cases-open'],
    [
      'a case with a returned report',
      { cases: [{ ...open, reports: [{ ...sent, status: 'returned' }] }], ...said },
      'cases-open',
    ],
    [
      'a case of advice nobody must hear of, left open',
      { cases: [{ ...open, requirement: { ...requirement, receivers: [] } }], ...said },
      'cases-open',
    ],
    [
      'a case whose stay is unknown',
      {
        cases: [{ ...open, requirement: { ...requirement, unstated: 'stay-unknown' }, reports: [sent] }],
        ...said,
      },
      'cases-open',
    ],
    [
      'a kept case without a line',
      { cases: [open], kept: [{ caseId: 'c1', contactId: null }] },
      'points-missing',
    ],
    ['no general line', { points: [] }, 'general-point-missing'],
    [
      'what somebody still here has begun since',
      { contacts: [{ id: 'k2', number: 'K2', begunAt: '2026-11-21T09:10:00.000Z', begunBy: 'a' }] },
      'contacts-ongoing',
    ],
    [
      'a report begun and not sent',
      { cases: [{ ...open, reports: [sent, { ...sent, status: 'draft' }] }], ...said },
      'cases-open',
    ],
    [
      'petty cash that was last counted before it',
      { pettyCash: [{ id: 'b1', name: 'Kassan', countedAt: '2026-11-20T08:59:00.000Z' }] },
      'cash-uncounted',
    ],
    ['a night not reported', { shift: standbyShift }, 'nights-unreported'],
  ] as const)('but not with %s', (_what, facts, code) => {
    expect(decideClose({ ...clear, ...facts } as ShiftFacts)).toMatchObject({ ok: false, code })
  })

  test('and what is left is listed whole, each with its own id', () => {
    const left = leftToClose({
      ...clear,
      shift: standbyShift,
      contacts: [{ ...begun, id: 'k1', number: 'K1' }],
      cases: [open],
      points: [],
    })
    expect(left).toEqual([
      { kind: 'contact-ongoing', id: 'k1', number: 'K1' },
      { kind: 'case-open', id: 'c1', number: 'J2026-0001' },
      { kind: 'general-point', id: null, number: null },
      { kind: 'point-missing', id: 'c1', number: 'J2026-0001' },
      { kind: 'night-unreported', id: 'a', number: null },
    ])
  })

  test('a refusal names six numbers at most', () => {
    const left = Array.from(
      { length: 8 },
      (_, at) => ({ kind: 'case-open', id: `${at}`, number: `J${at}` }) as const,
    )
    expect(namedNumbers(left)).toBe('J0, J1, J2, J3, J4, J5 …')
  })
})

test('a shift hands over with a general line and one for each open case', () => {
  expect(decideHandOver({ cases: [open], points: [{ caseId: null }] })).toMatchObject({
    code: 'points-missing',
    values: { cases: 'J2026-0001' },
  })
  expect(decideHandOver({ cases: [open], points: said.points }).ok).toBe(true)
})

const keep = { caseId: 'c1', contactId: null, why: 'Väntar på beslut', keptByWhom: 'Nästa pass' }
test.each([
  ['nothing', { ...keep, caseId: null }, 'matter-unknown'],
  ['two things', { ...keep, contactId: 'k1' }, 'matter-unknown'],
  ['without why', { ...keep, why: '  ' }, 'why-missing'],
  ['for nobody', { ...keep, keptByWhom: ' ' }, 'whom-missing'],
])('nothing is kept so: %s', (_what, asked, code) => {
  expect(decideKeep({ matter: { status: 'open' }, contact: undefined }, asked)).toMatchObject({ code })
})
test('what has ended or is not there is not kept', () => {
  expect(decideKeep({ matter: { status: 'closed' }, contact: undefined }, keep)).toMatchObject({
    code: 'matter-ended',
  })
  expect(decideKeep({ matter: undefined, contact: undefined }, keep)).toMatchObject({
    code: 'matter-unknown',
  })
})

const reading = { point: { writtenBy: 'b' }, isHandedOver: true, isInNextShift: true, isRead: false }
test.each([
  ['by its writer', { point: { writtenBy: 'a' } }, 'own-point'],
  ['before it is handed over', { isHandedOver: false }, 'not-handed-over'],
  ['by who goes home', { isInNextShift: false }, 'not-in-next-shift'],
  ['twice', { isRead: true }, 'already-read'],
])('a point is not read %s', (_what, facts, code) => {
  expect(decideRead({ ...reading, ...facts }, { accountId: 'a' })).toMatchObject({ code })
})
