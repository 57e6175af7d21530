import { describe, expect, it, test } from 'vitest'
import { type DecisionTypeKey, decisionTypeOn } from '../../code-lists/decision-type.ts'
import type { Actor, Role } from '../../kernel/permit.ts'
import { addDays, atLocal, localDate } from '../../kernel/time.ts'
import type { Delegation, Mandate, MandateKind } from '../mandate/model.ts'
import { checkWords, decideInApp, decideRecord, dutyNumberOf, earliestSaid, mandateFor } from './rules.ts'

const now = '2026-11-22T02:00:00.000Z'
const today = localDate(now)
const hash = 'a'.repeat(64)
const standing = {
  status: 'ready' as const,
  shownHash: hash,
  decidedAt: null,
  decidedByName: null,
  memberId: 'gavle',
  readyAt: '2026-11-22T01:30:00.000Z',
}
const mandate = (changes: Partial<Mandate> = {}): Mandate => ({
  id: 'm1',
  memberId: 'gavle',
  kind: 'chair',
  accountId: 'olle',
  name: 'Olle Provsson',
  title: 'ordförande',
  phone: null,
  covers: [],
  minutesReference: 'SN 2023 § 4',
  minutesDate: '2023-01-01',
  validFrom: '2023-01-01',
  validTo: null,
  endedReason: null,
  registeredBy: 'chef',
  registeredAt: now,
  version: 1,
  ...changes,
})
const delegation = (lowest: Delegation['lowest'] = 'duty-worker'): Delegation => ({
  id: 'd1',
  memberId: 'gavle',
  type: 'sol-12-1',
  lowest,
  limits: 'Högst 3 000 kronor',
  minutesReference: 'SN 2025 § 9',
  minutesDate: '2025-06-01',
  validFrom: '2025-07-01',
  validTo: null,
  endedReason: null,
  registeredBy: 'chef',
  registeredAt: now,
  version: 1,
})
const actor = (role: Role, accountId = 'olle'): Actor => ({
  accountId,
  name: 'Jorun Provsson',
  title: 'socialsekreterare',
  role,
  memberId: role === 'chair' ? 'gavle' : null,
  partnerId: null,
  sessionId: null,
})
const type = (key: DecisionTypeKey) => decisionTypeOn(key, today)
const code = (answer: { ok: boolean; code?: string }) => (answer.ok ? 'yes' : answer.code)

describe('the mandate to decide by', () => {
  const yesterday = addDays(today, -1)
  test.each<[string, Partial<Mandate>[], DecisionTypeKey, string]>([
    ['the chair', [{}], 'lvu-6', 'm1'],
    ['none at all', [], 'lvu-6', 'no-mandate'],
    ['one that ended yesterday', [{ validTo: yesterday }], 'lvu-6', 'mandate-ended'],
    ['one that ends today', [{ validTo: today }], 'lvu-6', 'm1'],
    ['one that begins tomorrow', [{ validFrom: addDays(today, 1) }], 'lvu-6', 'mandate-not-begun'],
    ['another board’s', [{ memberId: 'hudiksvall' }], 'lvu-6', 'wrong-member'],
    ['a member appointed for it', [{ kind: 'board-member', covers: ['lvu-6'] }], 'lvu-6', 'm1'],
    [
      'a member appointed for something else',
      [{ kind: 'board-member', covers: ['lvu-6'] }],
      'lvm-13',
      'not-covered',
    ],
    ['an official', [{ kind: 'official' }], 'lvu-6', 'not-for-officials'],
    ['the chair, of what only employees take', [{}], 'sol-12-1', 'not-covered'],
    ['an old one and a new one', [{ id: 'old', validTo: yesterday }, {}], 'lvu-6', 'm1'],
    [
      'an old one and one for something else',
      [{ validTo: yesterday }, { kind: 'vice-chair' as MandateKind, covers: ['lvm-13'] }],
      'lvu-6',
      'mandate-ended',
    ],
  ])('%s: %s', (_, mandates, key, expected) => {
    const found = mandateFor(mandates.map(mandate), type(key), 'gavle', now)
    expect('mandate' in found ? found.mandate.id : found.barred).toBe(expected)
  })
})

describe('decided in the product', () => {
  const facts = {
    decision: standing,
    type: type('lvu-6'),
    mandates: [mandate()],
    delegation: undefined,
    personIds: new Set(['child']),
  }
  const yes = { shownHash: hash, answer: 'yes' as const, ownWords: 'Ja, i natt.' }

  test.each<
    [
      string,
      Partial<typeof standing> | { status: string; decidedAt?: string; decidedByName?: string },
      string,
    ]
  >([
    ['ready', {}, 'yes'],
    ['made already', { status: 'made', decidedAt: now, decidedByName: 'Olle' }, 'already-decided'],
    ['declined already', { status: 'declined', decidedAt: now, decidedByName: 'Olle' }, 'already-decided'],
    ['recalled', { status: 'recalled' }, 'recalled'],
    ['set aside', { status: 'not-asked' }, 'recalled'],
    ['a heads-up only', { status: 'heads-up' }, 'not-ready'],
    ['a draft', { status: 'draft' }, 'not-ready'],
    ['shown otherwise', { shownHash: 'b'.repeat(64) }, 'shown-changed'],
  ])('%s: %s', (_, changes, expected) => {
    const decision = { ...standing, ...changes } as typeof standing
    expect(code(decideInApp({ ...facts, decision }, yes, actor('chair'), now))).toBe(expected)
  })

  it('tells who decided already, and when', () => {
    const decision = { ...standing, status: 'made', decidedAt: now, decidedByName: 'Olle' } as never
    expect(decideInApp({ ...facts, decision }, yes, actor('chair'), now)).toMatchObject({
      values: { by: 'Olle', at: '2026-11-22 03.00' },
    })
  })

  test.each<[string, Role, DecisionTypeKey, Delegation | undefined, string]>([
    ['E-03: a duty worker of immediate custody', 'duty-worker', 'lvu-6', undefined, 'not-for-officials'],
    ['V-29: the manager of a new placement', 'duty-manager', 'lvu-11', undefined, 'not-for-officials'],
    [
      'a duty worker whatever mandate the account has',
      'duty-worker',
      'lvm-13',
      undefined,
      'not-for-officials',
    ],
    ['a duty worker of aid that is delegated', 'duty-worker', 'sol-12-1', delegation(), 'yes'],
    ['a duty worker of aid that is not', 'duty-worker', 'sol-12-1', undefined, 'delegation-missing'],
    [
      'a duty worker of what the manager takes',
      'duty-worker',
      'sol-12-1',
      delegation('duty-manager'),
      'delegation-above',
    ],
    ['the manager of it', 'duty-manager', 'sol-12-1', delegation('duty-manager'), 'yes'],
    ['the chair of aid', 'chair', 'sol-12-1', delegation(), 'not-covered'],
  ])('%s', (_, role, key, line, expected) => {
    expect(code(decideInApp({ ...facts, type: type(key), delegation: line }, yes, actor(role), now))).toBe(
      expected,
    )
  })

  test.each<[string, 'yes' | 'no', string, string]>([
    ['a yes in a word', 'yes', 'Ja', 'Ja'],
    ['a yes without words', 'yes', '  ', 'words-missing'],
    ['a no with why', 'no', '  Mormor kan ta honom.  ', 'Mormor kan ta honom.'],
    ['a no without why', 'no', 'Nej', 'reason-missing'],
  ])('%s', (_, answer, words, expected) => {
    const checked = checkWords(answer, words)
    expect(checked.ok ? checked.changes : checked.code).toBe(expected)
  })

  it('E-19: a refusal of aid names its recipient, of the case, and the delegation it was taken by', () => {
    const aid = { ...facts, type: type('sol-12-1'), delegation: delegation() }
    const no = { ...yes, answer: 'no' as const, ownWords: 'Behovet kan vänta till måndag.' }
    const refuse = (recipientId?: string) =>
      decideInApp(aid, { ...no, ...(recipientId && { recipientId }) }, actor('duty-worker'), now)
    expect(code(refuse())).toBe('recipient-missing')
    expect(code(refuse('somebody else'))).toBe('recipient-not-in-case')
    expect(refuse('child')).toMatchObject({
      changes: {
        row: { status: 'declined', decidedByName: 'Jorun Provsson', mandateId: null },
        beside: { recipientId: 'child', delegationReference: 'SN 2025 § 9, 2025-06-01. Högst 3 000 kronor' },
      },
    })
  })
})

describe('said by word of mouth', () => {
  const saidAt = '2026-11-22T01:40:00.000Z'
  const facts = {
    decision: standing,
    type: type('lvu-6'),
    caseOpenedAt: '2026-11-21T23:00:00.000Z' as string | null,
    mandate: mandate() as Mandate | undefined,
    colleagueIds: new Set(['jorun', 'jonas']),
  }
  const said = {
    shownHash: hash,
    answer: 'yes' as const,
    ownWords: 'Ja, ta hand om honom.',
    manner: 'oral' as const,
    mandateId: 'm1',
    decidedAt: saidAt,
    readBackAt: '2026-11-22T01:45:00.000Z',
    witnessId: 'jonas',
  }
  const record = (
    input: Partial<typeof said> & Record<string, unknown> = {},
    more: Partial<typeof facts> = {},
  ) =>
    decideRecord(
      { ...facts, ...more },
      { ...said, ...input } as typeof said,
      actor('duty-worker', 'jorun'),
      now,
    )

  it('E-06: is of the moment it was said, with when it was written down beside it', () => {
    expect(record()).toMatchObject({
      changes: {
        row: {
          decidedAt: saidAt,
          registeredAt: now,
          registeredBy: 'jorun',
          witnessId: 'jonas',
          decidedByName: 'Olle Provsson',
        },
      },
    })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['in the future', { decidedAt: '2026-11-22T02:01:00.000Z' }, 'in-the-future'],
    ['before the case', { decidedAt: '2026-11-21T22:59:00.000Z' }, 'too-early'],
    ['with the case', { decidedAt: '2026-11-21T23:00:00.000Z' }, 'yes'],
    ['not read back', { readBackAt: null }, 'read-back-missing'],
    ['read back before it was said', { readBackAt: '2026-11-22T01:39:00.000Z' }, 'read-back-wrong'],
    ['to be read back', { readBackAt: '2026-11-22T02:01:00.000Z' }, 'read-back-wrong'],
    ['heard by nobody else', { witnessId: null }, 'witness-missing'],
    ['heard by nobody else, and why', { witnessId: null, noWitnessReason: 'Ensam i beredskap.' }, 'yes'],
    ['heard by the police', { witnessId: null, witnessName: 'Patrull 45' }, 'yes'],
    ['heard by whoever writes it', { witnessId: 'jorun' }, 'witness-is-you'],
    ['heard by nobody we know', { witnessId: 'nobody' }, 'witness-unknown'],
    ['another text', { shownHash: 'b'.repeat(64) }, 'shown-changed'],
    ['a no without why', { answer: 'no', ownWords: 'Nej' }, 'reason-missing'],
    ['on paper, without reading back', { manner: 'paper', readBackAt: null, witnessId: null }, 'yes'],
  ])('%s: %s', (_, input, expected) => expect(code(record(input))).toBe(expected))

  test.each<[string, Partial<Mandate> | undefined, string]>([
    ['no such mandate', undefined, 'mandate-unknown'],
    ['another board’s', { memberId: 'hudiksvall' }, 'wrong-member'],
    ['one that ended the day before it was said', { validTo: '2026-11-21' }, 'mandate-ended'],
    ['an official’s', { kind: 'official' }, 'not-for-officials'],
  ])('by %s: %s', (_, changes, expected) => {
    expect(code(record({}, { mandate: changes && mandate(changes) }))).toBe(expected)
  })

  it('is held against the mandate of the local day it was said: 23.59 is the day before, 00.00 is not', () => {
    const ended = { mandate: mandate({ validTo: '2026-11-21' }) }
    expect(
      code(record({ decidedAt: atLocal('2026-11-22', '00:00') }, { ...ended, caseOpenedAt: null })),
    ).toBe('mandate-ended')
    expect(
      code(record({ decidedAt: atLocal('2026-11-21', '23:59') }, { ...ended, caseOpenedAt: null })),
    ).toBe('yes')
  })

  test.each<[string, string | null, string]>([
    ['of a case that is out of sight: a day before it was ready', null, '2026-11-21T01:30:00.000Z'],
    [
      'of a case a week old: a day before it was ready',
      '2026-11-15T01:00:00.000Z',
      '2026-11-21T01:30:00.000Z',
    ],
    ['of a case of the night: the case', '2026-11-21T23:00:00.000Z', '2026-11-21T23:00:00.000Z'],
  ])('can have been said at the earliest, %s', (_, opened, expected) => {
    expect(earliestSaid(standing, opened)).toBe(expected)
  })
})

it('E-13: a decision-maker calls the number kept for chairs before the public one, the direct line first', () => {
  const entry = (...numbers: [string, string, string][]) => ({
    numbers: numbers.map(([number, audience, role]) => ({ number, audience, role })),
  })
  expect(dutyNumberOf([])).toBeNull()
  expect(dutyNumberOf([entry(['1', 'duty', 'direct'])])).toBeNull()
  expect(dutyNumberOf([entry(['1', 'public', 'direct']), entry(['2', 'chairs', 'night'])])).toBe('2')
  expect(dutyNumberOf([entry(['1', 'chairs', 'night'], ['2', 'chairs', 'direct'])])).toBe('2')
})
