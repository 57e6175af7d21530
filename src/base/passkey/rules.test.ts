import { describe, expect, test } from 'vitest'
import { addMinutes } from '../../kernel/time.ts'
import type { PasskeyRecovery } from './model.ts'
import {
  decideApprove,
  isCounterSound,
  isLinkOpen,
  isOpen,
  linkExpires,
  proofToRegister,
  recoveryState,
} from './rules.ts'

const now = '2026-11-22T02:40:00.000Z'
const ago = (minutes: number) => addMinutes(now, -minutes)

test.each([
  [0, 0, true, 'a key that never counts'],
  [0, 1, true, 'the first use of one that counts'],
  [4, 5, true, 'one step up'],
  [4, 4_000_000_000, true, 'many steps: it is used elsewhere too'],
  [4, 4, false, 'standing still'],
  [5, 4, false, 'going back'],
  [5, 0, false, 'no longer counting'],
])('a counter kept as %i and said as %i is sound: %s (%s)', (kept, said, sound) => {
  expect(isCounterSound(kept, said)).toBe(sound)
})

test.each([
  [null, ago(-1), true],
  [null, now, false],
  [null, ago(1), false],
  [ago(1), ago(-1), false],
])('a challenge used %s that ends %s is open: %s', (usedAt, expiresAt, open) => {
  expect(isOpen({ usedAt, expiresAt }, now)).toBe(open)
})

const key = { removedAt: null, copySuspectedAt: null, removedWhy: null }
const gone = { ...key, removedAt: ago(5) }
test.each([
  [[key], true, 'passkey'],
  [[{ ...gone, removedWhy: 'lost' }, key], false, 'passkey'],
  [[{ ...gone, removedWhy: 'own' }], true, 'password'],
  [[{ ...gone, removedWhy: 'lost' }], true, 'recovery'],
  [[{ ...gone, removedWhy: 'lost' }], false, 'recovery'],
  [[{ ...gone, removedWhy: 'reopened' }], true, 'recovery'],
  [[{ ...key, copySuspectedAt: ago(5) }], true, 'recovery'],
  [[], true, 'password'],
  [[], false, 'login'],
] as const)('keys %j and a password %s ask for %s before another is added', (keys, hasPassword, proof) => {
  expect(proofToRegister(keys, hasPassword)).toBe(proof)
})

const recovery: PasskeyRecovery = {
  id: 'r',
  accountId: 'olle',
  reason: 'Telefonen är stulen.',
  openedBy: 'admin',
  openedAt: ago(30),
  approvedBy: null,
  approvedAt: null,
  cancelledBy: null,
  cancelledAt: null,
  tokenHash: null,
  linkExpiresAt: null,
  usedAt: null,
}
const approved = {
  ...recovery,
  approvedBy: 'chef',
  approvedAt: now,
  tokenHash: 'h',
  linkExpiresAt: linkExpires(now),
}

describe('a recovery', () => {
  test.each([
    [recovery, now, 'waiting', false],
    [recovery, addMinutes(now, 24 * 60), 'over', false],
    [approved, now, 'approved', true],
    [approved, addMinutes(now, 59), 'approved', true],
    [approved, addMinutes(now, 60), 'approved', false],
    [{ ...approved, openedAt: ago(24 * 60 - 1) }, addMinutes(now, 30), 'approved', true],
    [approved, addMinutes(now, 24 * 60), 'over', false],
    [{ ...approved, usedAt: now }, now, 'used', false],
    [{ ...approved, cancelledAt: now }, now, 'cancelled', false],
  ] as const)('%# is what it is at its time', (row, at, state, linkOpen) => {
    expect(recoveryState(row, at)).toBe(state)
    expect(isLinkOpen(row, at)).toBe(linkOpen)
  })

  test.each([
    ['chef', 'chef may'],
    ['admin', 'same-person'],
    ['olle', 'own-phone'],
  ])('approved by %s: %s', (by, outcome) => {
    const decision = decideApprove(recovery, by, now)
    expect(decision.ok ? `${by} may` : decision.code).toBe(outcome)
  })

  test('is not kept alive from hour to hour: its links are made within the day', () => {
    const old = { ...approved, openedAt: ago(24 * 60 + 1) }
    expect(isLinkOpen(old, now)).toBe(true)
    expect(decideApprove(old, 'chef', now)).toMatchObject({ code: 'recovery-over' })
  })
})
