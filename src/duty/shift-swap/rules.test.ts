import { describe, expect, test } from 'vitest'
import type { Finding } from '../roster/model.ts'
import { available, decideAnswer, decideApproval, decideAsk, swapped } from './rules.ts'

const now = '2026-11-22T12:00:00.000Z'
const coming = {
  accountId: 'a',
  status: 'published',
  startsAt: '2026-11-24T16:00:00.000Z',
  changedAt: null,
} as const
const theirs = { ...coming, accountId: 'b', startsAt: '2026-11-25T16:00:00.000Z' } as const

describe('a shift is offered', () => {
  const facts = {
    shift: coming,
    inReturn: undefined,
    isDutyStaff: true,
    isOffered: false,
    isReturnOffered: false,
  }
  test.each([
    ['to a colleague', {}, { toId: 'b' }],
    ['to all', {}, {}],
    ['for one of theirs', { inReturn: theirs }, { toId: 'b', forShiftId: 'y' }],
  ] as const)('%s', (_name, more, input) => {
    expect(decideAsk({ ...facts, ...more }, input, { accountId: 'a' }, now).ok).toBe(true)
  })
  test.each([
    ['that is another’s', { shift: theirs }, {}, 'not-your-shift'],
    ['that has begun', { shift: { ...coming, startsAt: now } }, {}, 'shift-not-coming'],
    ['that is a draft', { shift: { ...coming, status: 'draft' } }, {}, 'shift-not-coming'],
    ['twice', { isOffered: true }, {}, 'already-offered'],
    ['to oneself', {}, { toId: 'a' }, 'own-receiver'],
    [
      'for one somebody has asked for',
      { inReturn: theirs, isReturnOffered: true },
      { toId: 'b', forShiftId: 'y' },
      'return-already-offered',
    ],
    ['to somebody of elsewhere', { isDutyStaff: false }, { toId: 'c' }, 'not-duty-staff'],
    ['to all for one of somebody’s', { inReturn: theirs }, { forShiftId: 'y' }, 'return-needs-receiver'],
    ['for one that is not theirs', { inReturn: theirs }, { toId: 'c', forShiftId: 'y' }, 'return-not-theirs'],
    [
      'for one that was',
      { inReturn: { ...theirs, startsAt: now } },
      { toId: 'b', forShiftId: 'y' },
      'shift-not-coming',
    ],
  ] as const)('not %s', (_name, more, input, code) => {
    expect(decideAsk({ ...facts, ...more }, input, { accountId: 'a' }, now)).toMatchObject({
      ok: false,
      code,
    })
  })
})

describe('who may do what', () => {
  const swap = { state: 'asked', fromId: 'a', toId: 'b' } as const
  test.each([
    ['whoever is asked', swap, 'b', [true, false, false]],
    ['whoever asks', swap, 'a', [false, true, false]],
    ['anybody, where all are asked', { ...swap, toId: null }, 'c', [true, false, false]],
    ['somebody else', swap, 'c', [false, false, false]],
    ['when it is accepted', { ...swap, state: 'accepted' }, 'a', [false, true, true]],
    ['when it is over', { ...swap, state: 'approved' }, 'a', [false, false, false]],
  ] as const)('%s', (_name, row, accountId, allowed) => {
    const may = available(row, { accountId })
    expect([may.answer, may.withdraw, may.decide].map((one) => one.allowed)).toEqual(allowed)
  })
})

test('a swap moves both shifts and no other', () => {
  const shifts = ['x', 'y', 'z'].map((id, at) => ({ id, accountId: ['a', 'b', 'c'][at] ?? '' }))
  expect(
    swapped(shifts, { shiftId: 'x', forShiftId: 'y', fromId: 'a' }, 'b').map((shift) => shift.accountId),
  ).toEqual(['b', 'a', 'c'])
})

const finding: Finding = {
  kind: 'rest-breach',
  day: '2026-11-25',
  from: now,
  to: now,
  shiftIds: ['x'],
  accountIds: ['b'],
  mode: null,
  has: 9,
  needs: 11,
  competence: null,
}
describe('an approval', () => {
  const facts = {
    swap: { fromId: 'a', toId: 'b', forShiftId: null, askedAt: '2026-11-20T12:00:00.000Z' },
    shift: coming,
    inReturn: undefined,
    clashes: false,
    findings: [],
  }
  test('of what worsens nothing needs no reason; what breaks the rest needs one that is kept', () => {
    expect(decideApproval(facts, null, now)).toMatchObject({ ok: true, changes: { reason: null } })
    expect(decideApproval({ ...facts, findings: [finding] }, ' ', now)).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    expect(decideApproval({ ...facts, findings: [finding] }, 'Ingen annan kan.', now)).toMatchObject({
      ok: true,
      changes: { reason: 'Ingen annan kan.' },
    })
  })
  test.each([
    ['the roster was changed meanwhile', { shift: { ...coming, accountId: 'c' } }, 'shift-changed'],
    ['the shift was moved meanwhile', { shift: { ...coming, changedAt: now } }, 'shift-changed'],
    ['the shift has begun', { shift: { ...coming, startsAt: now } }, 'shift-gone'],
    ['the shift is cancelled', { shift: { ...coming, status: 'cancelled' } }, 'shift-gone'],
    ['somebody would be in two at once', { clashes: true }, 'shift-overlaps'],
  ] as const)('is refused where %s', (_name, more, code) => {
    expect(decideApproval({ ...facts, ...more }, 'Skäl', now)).toMatchObject({ ok: false, code })
  })
})

test('a yes is to the shifts as asked; a no may always be said, but not for everybody', () => {
  const swap = { fromId: 'a', toId: 'b', forShiftId: 'y', askedAt: '2026-11-20T12:00:00.000Z' }
  const facts = { swap, shift: coming, inReturn: theirs }
  const moved = { ...facts, inReturn: { ...theirs, changedAt: now } }
  const gone = { ...facts, shift: { ...coming, status: 'cancelled' as const } }
  expect(decideAnswer(facts, 'accept', now).ok).toBe(true)
  expect(decideAnswer(moved, 'accept', now)).toMatchObject({ code: 'shift-changed' })
  expect(decideAnswer(gone, 'accept', now)).toMatchObject({ code: 'shift-gone' })
  expect(decideAnswer(moved, 'decline', now).ok).toBe(true)
  expect(decideAnswer({ ...facts, swap: { ...swap, toId: null } }, 'decline', now)).toMatchObject({
    code: 'open-to-all',
  })
})
