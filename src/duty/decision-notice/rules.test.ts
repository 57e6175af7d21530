import { describe, expect, it, test } from 'vitest'
import { type DecisionTypeKey, decisionTypeOn } from '../../code-lists/decision-type.ts'
import { decideNotice, decideReport, decideWithdraw, isToBeTold, owedTo, partyOf } from './rules.ts'

const now = '2026-11-22T04:00:00.000Z'
const decidedAt = '2026-11-22T01:40:00.000Z'
const type = (key: DecisionTypeKey) => decisionTypeOn(key, '2026-11-22')
const code = (answer: { ok: boolean; code?: string }) => (answer.ok ? 'yes' : answer.code)

describe('who is told', () => {
  test.each<[string, number | null, string[], string | null, string[]]>([
    [
      'of a child of 14: the child as suits the age, and each guardian',
      14,
      ['mum', 'dad'],
      null,
      ['child self', 'guardian mum', 'guardian dad'],
    ],
    ['of a child of 15: a party of its own (LVU 36 §)', 15, ['mum'], null, ['young self', 'guardian mum']],
    ['W5: of somebody of 18 or 19: themselves alone', 19, ['mum'], null, ['adult self']],
    ['of an adult', 41, [], null, ['adult self']],
    [
      'of an unknown age: held for one who speaks for themselves, with guardians to be found',
      null,
      [],
      null,
      ['young self', 'guardian ?'],
    ],
    [
      'of a child whose guardians nobody knows: somebody yet to be found',
      6,
      [],
      null,
      ['child self', 'guardian ?'],
    ],
    ['of a refusal: to whom it is addressed', 6, ['mum'], 'mum', ['guardian mum']],
  ])('%s', (_, age, guardians, recipient, expected) => {
    const owed = owedTo({ personId: 'self', age }, guardians, recipient)
    expect(owed.map((one) => `${one.party} ${one.personId ?? '?'}`)).toEqual(expected)
  })

  it('anybody else is another', () => {
    expect(partyOf('aunt', { personId: 'self', age: 6 }, ['mum'])).toBe('other')
    expect(partyOf(null, { personId: 'self', age: 6 }, ['mum'])).toBe('other')
  })

  test.each<['made' | 'declined' | 'ready', DecisionTypeKey, boolean]>([
    ['made', 'lvu-6', true],
    ['declined', 'lvu-6', false],
    ['declined', 'sol-12-1', true],
    ['ready', 'lvu-6', false],
  ])('%s of %s is told: %s', (status, key, expected) =>
    expect(isToBeTold({ status }, type(key))).toBe(expected),
  )
})

describe('a notice', () => {
  const facts = (key: DecisionTypeKey = 'lvu-6') => ({
    decision: { status: 'made' as const, decidedAt },
    type: type(key),
    personIds: new Set(['self', 'mum']),
    protectedIds: new Set(['mum']),
    given: [] as { personId: string | null; outcome: 'told'; instructionGiven: 'written' | 'oral' }[],
    secrets: { names: [], phones: ['+46701740605'], streets: ['Provgatan 12'], places: [] },
  })
  const told = {
    personId: 'self',
    outcome: 'told' as const,
    way: 'in-person' as const,
    at: '2026-11-22T03:00:00.000Z',
    toldBy: 'Jorun Provsson',
    instructionGiven: 'written' as const,
  }
  test.each<[string, DecisionTypeKey, Record<string, unknown>, string]>([
    ['told in person, with the words', 'lvu-11', {}, 'yes'],
    ['to come', 'lvu-6', { at: '2026-11-22T04:01:00.000Z' }, 'in-the-future'],
    ['before the decision', 'lvu-6', { at: '2026-11-22T01:39:00.000Z' }, 'before-decision'],
    ['at the decision', 'lvu-6', { at: decidedAt }, 'yes'],
    ['somebody of no case', 'lvu-6', { personId: 'stranger' }, 'person-not-in-case'],
    ['nobody', 'lvu-6', { personId: null }, 'name-missing'],
    ['somebody unregistered', 'lvu-6', { personId: null, name: 'Mormor' }, 'yes'],
    ['in no way', 'lvu-6', { way: null }, 'way-missing'],
    ['not possible without why', 'lvu-6', { outcome: 'not-possible', way: null }, 'reason-missing'],
    ['not possible, and why', 'lvu-6', { outcome: 'not-possible', way: null, reason: 'Svarar inte.' }, 'yes'],
    ['what the court reviews, by word of mouth', 'lvu-6', { instructionGiven: 'oral' }, 'yes'],
    [
      'what may be appealed, by word of mouth',
      'lvu-11',
      { instructionGiven: 'oral' },
      'instruction-reason-missing',
    ],
    [
      'what may be appealed, by word of mouth, and why',
      'lvu-11',
      { instructionGiven: 'oral', reason: 'Per telefon i natt.' },
      'yes',
    ],
    [
      'by post to a protected person',
      'lvu-6',
      { personId: 'mum', way: 'letter-posted' },
      'protected-no-post',
    ],
    ['by post to another', 'lvu-6', { way: 'letter-posted' }, 'yes'],
    [
      'with a protected street in the reason',
      'lvu-6',
      { outcome: 'not-possible', reason: 'Sökt på Provgatan.' },
      'protected-address',
    ],
    [
      'with a protected number in the name',
      'lvu-6',
      { personId: null, name: 'Mamma 070-174 06 05' },
      'protected-address',
    ],
  ])('%s (%s): %s', (_, key, input, expected) => {
    expect(code(decideNotice(facts(key), { ...told, ...input } as typeof told, now))).toBe(expected)
  })

  it('is given once in writing; by word of mouth it may be given in writing after', () => {
    const given = (instructionGiven: 'written' | 'oral') => ({
      ...facts('lvu-11'),
      given: [{ personId: 'self', outcome: 'told' as const, instructionGiven }],
    })
    expect(code(decideNotice(given('written'), told, now))).toBe('already-told')
    expect(code(decideNotice(given('oral'), told, now))).toBe('yes')
  })

  it('there is none of what is not decided', () => {
    const ready = { ...facts(), decision: { status: 'ready' as const, decidedAt: null } }
    expect(code(decideNotice(ready, told, now))).toBe('not-decided')
  })
})

describe('a report to the board', () => {
  const row = (changes: object = {}) => ({ memberId: 'gavle', decidedAt, isReported: false, ...changes })
  test.each<[string, object[], number, string, string]>([
    ['of the day of the meeting', [row()], 1, '2026-11-22', 'yes'],
    ['before the decision', [row()], 1, '2026-11-21', 'before-decision'],
    ['to come', [row()], 1, '2026-12-09', 'in-the-future'],
    ['of one out of sight', [row()], 2, '2026-11-22', 'decision-unknown'],
    ['of two boards', [row(), row({ memberId: 'hudiksvall' })], 2, '2026-11-22', 'several-boards'],
    ['of one reported before', [row({ isReported: true })], 1, '2026-11-22', 'already-reported'],
  ])('%s', (_, found, count, meetingOn, expected) => {
    const decisionIds = Array.from({ length: count }, (_, i) => String(i))
    expect(code(decideReport(found as never[], { decisionIds, meetingOn }, '2026-11-22'))).toBe(expected)
  })
})

it('what was taken back is not taken back again, nor without why', () => {
  expect(code(decideWithdraw({ withdrawnAt: null }, 'Fel person.'))).toBe('yes')
  expect(code(decideWithdraw({ withdrawnAt: null }, ' '))).toBe('reason-missing')
  expect(code(decideWithdraw({ withdrawnAt: now }, 'Fel person.'))).toBe('already-withdrawn')
})
