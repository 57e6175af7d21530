import { describe, expect, test } from 'vitest'
import { addMinutes } from '../../kernel/time.ts'
import { decideChoice, decideEndEarlier, decideRotate, isChosen, isTimely, validSecrets } from './rules.ts'

const now = '2026-11-22T08:00:00.000Z'
const day = 24 * 60
const channel = { id: 'c', sealedSecret: 'first', validTo: null }
const later = (earlierUntil: string) => [{ id: 's', sealedSecret: 'second', earlierUntil }]

describe('the secrets that hold', () => {
  test.each([
    ['none after the first', [], ['first']],
    ['a second, the first ends later', later(addMinutes(now, 1)), ['second', 'first']],
    ['a second, the first ended now', later(now), ['second']],
    [
      'a third, the second ends later',
      [{ id: 't', sealedSecret: 'third', earlierUntil: addMinutes(now, 1) }, ...later(now)],
      ['third', 'second'],
    ],
  ])('%s', (_name, secrets, sealed) =>
    expect(validSecrets(channel, secrets, now).map((one) => one.sealed)).toEqual(sealed),
  )
})

test.each([
  [undefined, 'report-sent', true],
  [{ kinds: ['report-sent' as const] }, 'report-sent', true],
  [{ kinds: ['report-sent' as const] }, 'pack-frozen', false],
  [{ kinds: [] }, 'channel-test', true],
] as const)('with the choice %j, %s is sent: %s', (choice, kind, isSent) =>
  expect(isChosen(choice && { kinds: [...choice.kinds] }, kind)).toBe(isSent),
)

test.each([
  [channel, [], addMinutes(now, day), undefined],
  [channel, [], addMinutes(now, 30 * day), undefined],
  [channel, [], addMinutes(now, 30 * day + 1), 'overlap-too-long'],
  [channel, [], addMinutes(now, -10), 'time-behind'],
  [channel, later(now), now, undefined],
  [channel, later(addMinutes(now, 1)), addMinutes(now, day), 'two-already'],
  [{ ...channel, validTo: now }, [], addMinutes(now, day), 'channel-ended'],
])('%j with later secrets %j is rotated until %s: %s', (of, secrets, until, code) => {
  const decision = decideRotate({ channel: of, later: secrets }, until, now)
  expect(decision.ok ? undefined : decision.code).toBe(code)
})

test.each([
  [later(addMinutes(now, 1)), undefined],
  [later(now), 'no-earlier'],
  [[], 'no-earlier'],
])('of %j the one before is ended: %s', (secrets, code) => {
  const decision = decideEndEarlier(secrets, now)
  expect(decision.ok ? undefined : decision.code).toBe(code)
})

test.each([
  [channel, ['report-sent' as const], undefined],
  [channel, [], 'kinds-missing'],
  [{ ...channel, validTo: now }, ['report-sent' as const], 'channel-ended'],
])('%j is sent %j: %s', (of, kinds, code) => {
  const decision = decideChoice(of, kinds, now)
  expect(decision.ok ? undefined : decision.code).toBe(code)
})

test.each([
  [0, true],
  [-300, true],
  [300, true],
  [-301, false],
  [301, false],
])('a signature stated %i seconds from now is timely: %s', (seconds, isGood) =>
  expect(isTimely(Date.parse(now) / 1000 + seconds, now)).toBe(isGood),
)
