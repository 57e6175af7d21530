import { describe, expect, test } from 'vitest'
import { type DecisionTypeKey, decisionTypeKeys, decisionTypeOn } from '../../code-lists/decision-type.ts'
import type { Delegation, Mandate } from './model.ts'
import {
  decideDelegation,
  decideEnd,
  decideMandate,
  mayDecide,
  mayDecideByDelegation,
  type NewMandate,
  stateOn,
} from './rules.ts'

const gavle = '01900000-0000-7000-8000-00000000000a'
const hudiksvall = '01900000-0000-7000-8000-00000000000b'
const type = (key: DecisionTypeKey) => decisionTypeOn(key, '2026-10-01')

const mandate = (more: Partial<Mandate> = {}): Mandate => ({
  id: '01900000-0000-7000-8000-000000000001',
  memberId: gavle,
  kind: 'chair',
  accountId: null,
  name: 'Britt Provsson',
  title: 'ordförande',
  phone: null,
  covers: [],
  minutesReference: '§ 4',
  minutesDate: '2026-01-01',
  validFrom: '2026-01-01',
  validTo: null,
  endedReason: null,
  registeredBy: '01900000-0000-7000-8000-000000000002',
  registeredAt: '2026-01-02T10:00:00.000Z',
  version: 1,
  ...more,
})

describe('whoever decides must hold a mandate at the moment', () => {
  // validFrom, validTo, the moment in UTC, what the rule answers; local midnight is 23:00Z in winter and 22:00Z in summer.
  test.each([
    ['2026-01-01', null, '2026-11-22T01:40:00.000Z', true],
    ['2026-01-01', '2026-11-21', '2026-11-22T01:40:00.000Z', 'mandate-ended'],
    ['2026-01-01', '2026-11-22', '2026-11-22T01:40:00.000Z', true],
    ['2026-11-23', null, '2026-11-22T01:40:00.000Z', 'mandate-not-begun'],
    ['2026-11-22', '2026-11-22', '2026-11-22T01:40:00.000Z', true],
    // The last minute before midnight, and the first after it.
    ['2026-01-01', '2026-11-21', '2026-11-21T22:59:59.999Z', true],
    ['2026-01-01', '2026-11-21', '2026-11-21T23:00:00.000Z', 'mandate-ended'],
    ['2026-11-22', null, '2026-11-21T22:59:59.999Z', 'mandate-not-begun'],
    ['2026-11-22', null, '2026-11-21T23:00:00.000Z', true],
    // Summer time: local midnight an hour earlier in UTC.
    ['2026-01-01', '2026-07-01', '2026-07-01T21:59:59.999Z', true],
    ['2026-01-01', '2026-07-01', '2026-07-01T22:00:00.000Z', 'mandate-ended'],
    // The night the clocks go back: both 02.40 are of the 25th.
    ['2026-10-25', null, '2026-10-25T00:40:00.000Z', true],
    ['2026-10-25', null, '2026-10-25T01:40:00.000Z', true],
    ['2026-01-01', '2026-10-24', '2026-10-24T21:59:00.000Z', true],
    ['2026-01-01', '2026-10-24', '2026-10-24T22:00:00.000Z', 'mandate-ended'],
    // The night they go forward: 23 hours, and the 29th still begins at 00.00.
    ['2026-03-29', null, '2026-03-28T23:00:00.000Z', true],
    ['2026-03-29', '2026-03-29', '2026-03-29T21:59:00.000Z', true],
    ['2026-03-29', '2026-03-29', '2026-03-29T22:00:00.000Z', 'mandate-ended'],
    // New year's night, and the leap day.
    ['2026-01-01', '2026-12-31', '2026-12-31T22:59:00.000Z', true],
    ['2026-01-01', '2026-12-31', '2026-12-31T23:00:00.000Z', 'mandate-ended'],
    ['2028-02-29', '2028-02-29', '2028-02-29T12:00:00.000Z', true],
    ['2028-02-29', '2028-02-29', '2028-02-29T23:00:00.000Z', 'mandate-ended'],
    // Ended before it began: it held on no day.
    ['2026-06-01', '2026-05-31', '2026-05-31T12:00:00.000Z', 'mandate-ended'],
    ['2026-06-01', '2026-05-31', '2026-06-01T12:00:00.000Z', 'mandate-ended'],
  ] as const)('from %s to %s at %s: %s', (validFrom, validTo, at, answer) => {
    expect(mayDecide(mandate({ validFrom, validTo }), type('lvu-6'), gavle, at)).toBe(answer)
  })

  const appointed = (...covers: DecisionTypeKey[]) => mandate({ kind: 'board-member', covers })
  test.each([
    ['the chair on immediate custody', mandate(), 'lvu-6', true],
    ['the chair on the care of an adult', mandate(), 'lvm-13', true],
    ['the chair on what employees decide', mandate(), 'sol-12-1', 'not-covered'],
    ['a member appointed for it', appointed('lvu-6', 'lvm-13'), 'lvm-13', true],
    ['a member not appointed for it', appointed('lvu-6'), 'lvm-13', 'not-covered'],
    ['a vice chair appointed for it', mandate({ kind: 'vice-chair', covers: ['lvu-6'] }), 'lvu-6', true],
    ['a vice chair by the title alone', mandate({ kind: 'vice-chair' }), 'lvu-6', 'not-covered'],
    ['an appointed official', mandate({ kind: 'official' }), 'lvu-6', 'not-for-officials'],
  ] as const)('%s', (_who, who, key, answer) => {
    expect(mayDecide(who, type(key), gavle, '2026-11-22T01:40:00.000Z')).toBe(answer)
  })

  test('for the own board only: the chair of another municipality is refused whatever the days', () => {
    expect(mayDecide(mandate(), type('lvu-6'), hudiksvall, '2026-11-22T01:40:00.000Z')).toBe('wrong-member')
  })

  test('E-03: no official decides on any type of decision, in any edition', () => {
    for (const key of decisionTypeKeys)
      expect(mayDecide(mandate({ kind: 'official' }), type(key), gavle, '2026-11-22T01:40:00.000Z')).toBe(
        'not-for-officials',
      )
  })
})

describe('delegation', () => {
  const line = (more: Partial<Delegation> = {}): Delegation => ({
    id: '01900000-0000-7000-8000-000000000003',
    memberId: gavle,
    type: 'sol-12-1',
    lowest: 'duty-worker',
    limits: null,
    minutesReference: '§ 12',
    minutesDate: '2026-01-01',
    validFrom: '2026-01-01',
    validTo: null,
    endedReason: null,
    registeredBy: '01900000-0000-7000-8000-000000000002',
    registeredAt: '2026-01-02T10:00:00.000Z',
    version: 1,
    ...more,
  })
  const at = '2026-11-22T01:40:00.000Z'
  const may = (key: DecisionTypeKey, role: 'duty-worker' | 'duty-manager' | 'chair', lines = [line()]) =>
    mayDecideByDelegation(lines, type(key), gavle, role, at)

  test('lets the lowest post and those above it decide, as long as the line holds', () => {
    expect(may('sol-12-1', 'duty-worker')).toBe(true)
    expect(may('sol-12-1', 'duty-manager')).toBe(true)
    expect(may('sol-12-1', 'duty-worker', [line({ lowest: 'duty-manager' })])).toBe('post-too-low')
    expect(may('sol-12-1', 'duty-manager', [line({ lowest: 'duty-manager' })])).toBe(true)
    expect(may('sol-12-1', 'duty-worker', [line({ validTo: '2026-11-21' })])).toBe('not-delegated')
    expect(may('sol-12-1', 'duty-worker', [line({ validFrom: '2026-11-23' })])).toBe('not-delegated')
    expect(may('sol-12-1', 'duty-worker', [line({ memberId: hudiksvall })])).toBe('not-delegated')
    expect(may('sol-11-1', 'duty-worker')).toBe('not-delegated')
    expect(may('sol-12-1', 'chair')).toBe('not-delegated')
  })

  const input = { ...line(), limits: '  Högst 1 500 kr.  ' }
  test.each(['lvu-6', 'lvu-11', 'lvu-27', 'lvu-31d', 'lvm-13', 'l2024-79-4-1'] as const)(
    'SoL 30:7: %s is never delegated to an employee, whatever stands in the order',
    (key) => {
      expect(may(key, 'duty-manager', [line({ type: key })])).toBe('never-delegated')
      expect(decideDelegation({ ...input, type: key }, [], at)).toMatchObject({ code: 'never-delegated' })
    },
  )

  test('has one line for each type at a time', () => {
    expect(decideDelegation(input, [], at)).toMatchObject({
      ok: true,
      changes: { limits: 'Högst 1 500 kr.' },
    })
    expect(decideDelegation(input, [line()], at)).toMatchObject({ code: 'already-delegated' })
    expect(decideDelegation(input, [line({ validTo: '2025-12-31' })], at)).toMatchObject({ ok: true })
    expect(decideDelegation(input, [line({ type: 'sol-11-1' })], at)).toMatchObject({ ok: true })
  })
})

describe('a mandate may be registered', () => {
  const now = '2026-11-22T12:00:00.000Z'
  const input: NewMandate = {
    memberId: gavle,
    kind: 'board-member',
    accountId: null,
    name: ' Malin  Provsson ',
    title: 'ledamot',
    phone: '070-174 06 30',
    covers: ['lvu-6', 'lvu-6'],
    minutesReference: '§ 112',
    minutesDate: '2026-11-20',
    validFrom: '2026-11-21',
    validTo: null,
  }
  const chairPost = { role: 'chair', name: 'Olle Provsson' }
  const account = '01900000-0000-7000-8000-000000000009'

  test('with its number in one form and each type once', () => {
    expect(decideMandate(input, undefined, [], now)).toMatchObject({
      ok: true,
      changes: { phone: '+46701740630', covers: ['lvu-6'] },
    })
  })

  const other = (more: Partial<Mandate>) => mandate({ kind: 'board-member', covers: ['lvu-6'], ...more })
  test.each([
    ['without minutes', { minutesReference: '  ' }, undefined, [], 'minutes-missing'],
    [
      'by a meeting that has not been',
      { minutesDate: '2026-11-23', validFrom: '2026-11-23' },
      undefined,
      [],
      'minutes-not-held',
    ],
    ['from before the board resolved it', { validFrom: '2026-11-19' }, undefined, [], 'before-minutes'],
    ['ending before it begins', { validTo: '2026-11-20' }, undefined, [], 'ends-before-start'],
    ['in another century', { minutesDate: '1926-11-20' }, undefined, [], 'date-far-off'],
    ['without a name', { name: '  ' }, undefined, [], 'name-missing'],
    ['without a title', { title: ' ' }, undefined, [], 'title-missing'],
    ['with what is no number', { phone: 'mobilen' }, undefined, [], 'number-unreadable'],
    ['covering nothing', { covers: [] }, undefined, [], 'covers-missing'],
    ['for what employees decide', { covers: ['sol-12-1'] }, undefined, [], 'not-by-appointment'],
    ['with an account that is nobody’s', { accountId: account }, undefined, [], 'account-unfit'],
    [
      'for a board member with the account of a duty worker',
      { accountId: account },
      { role: 'duty-worker', name: 'X' },
      [],
      'account-unfit',
    ],
    [
      'for an official with the account of a chair',
      { kind: 'official', accountId: account },
      chairPost,
      [],
      'account-unfit',
    ],
    [
      'for the same person on the same day',
      {},
      undefined,
      [other({ name: 'malin provsson' })],
      'already-mandated',
    ],
    [
      'for the same account on the same day',
      { accountId: account },
      chairPost,
      [other({ accountId: account, name: 'Annan' })],
      'already-mandated',
    ],
    ['for a second chair', { kind: 'chair' }, undefined, [mandate()], 'other-chair'],
  ] as const)('not %s', (_what, more, holder, others, code) => {
    const wanted = { ...input, ...more, covers: [...('covers' in more ? more.covers : input.covers)] }
    expect(decideMandate(wanted as NewMandate, holder, others, now)).toMatchObject({ ok: false, code })
  })

  test.each([
    ['after the former chair has ended', { kind: 'chair' }, [mandate({ validTo: '2026-11-20' })]],
    [
      'when the former never held',
      { kind: 'chair' },
      [mandate({ validFrom: '2026-11-21', validTo: '2026-11-20' })],
    ],
    ['for the same person in another part', { kind: 'vice-chair' }, [other({ name: 'Malin Provsson' })]],
    ['for somebody else on the same day', {}, [other({ name: 'Sven Provsson' })]],
  ] as const)('%s', (_what, more, others) => {
    expect(decideMandate({ ...input, ...more }, undefined, others, now)).toMatchObject({ ok: true })
  })

  test('and covers nothing of its own where the law says it: the chair and the official', () => {
    const chair = decideMandate({ ...input, kind: 'chair' }, undefined, [], now)
    expect(chair).toMatchObject({ ok: true, changes: { covers: [] } })
    const official = decideMandate({ ...input, kind: 'official' }, undefined, [], now)
    expect(official).toMatchObject({ ok: true, changes: { covers: [] } })
  })
})

describe('what a board resolved ends', () => {
  test.each([
    [null, '2026-11-22', 'Avgår.', null],
    [null, '2025-12-31', 'Felregistrerad.', null],
    [null, '2025-12-30', 'Fel.', 'ends-before-start'],
    [null, '2026-11-22', ' ', 'reason-missing'],
    ['2026-11-20', '2026-11-22', 'Avgår.', 'later-end'],
    ['2026-12-31', '2026-11-22', 'Avgår.', null],
  ] as const)('from 2026-01-01 to %s on %s because "%s": %s', (validTo, lastDay, reason, code) => {
    const decision = decideEnd(mandate({ validTo }), lastDay, reason)
    expect(decision).toMatchObject(code === null ? { ok: true, changes: { validTo: lastDay } } : { code })
  })

  test('once', () => {
    expect(decideEnd(mandate({ endedReason: 'Avgick.' }), '2026-11-22', 'Igen.')).toMatchObject({
      code: 'already-ended',
    })
  })

  test('and stands as ended, coming or in force on a day', () => {
    const row = { validFrom: '2026-11-21', validTo: '2026-11-22' }
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((on) => stateOn(row, on))).toEqual([
      'not-begun',
      'holds',
      'holds',
      'ended',
    ])
  })
})
