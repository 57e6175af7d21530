import { describe, expect, test } from 'vitest'
import { decideCount, decideExpense, decideRecharge, decideReversal, type ExpenseFacts } from './rules.ts'

const now = '2026-11-22T01:40:00.000Z'
const cash = { kind: 'petty-cash', endedAt: null } as const
const facts: ExpenseFacts = {
  box: cash,
  balance: 50_000,
  caseStatus: null,
  memberIsKnown: true,
  secrets: { phones: [], streets: ['Hemliga gatan 4'], places: [], names: [] },
}
const nappies = {
  amount: 12_550,
  at: '2026-11-22T01:10:00.000Z',
  what: 'Blöjor och ersättning',
  receipt: 'kept',
  isAid: false,
} as const

describe('an expense', () => {
  test('with a receipt and cash enough is paid', () => {
    expect(decideExpense(facts, nappies, now)).toEqual({ ok: true, changes: nappies })
    expect(decideExpense({ ...facts, balance: 12_550 }, nappies, now).ok).toBe(true)
  })
  test.each([
    ['of more than there is', { balance: 12_549 }, {}, 'not-enough-cash'],
    ['from a closed box', { box: { ...cash, endedAt: now } }, {}, 'box-ended'],
    ['of nothing in words', {}, { what: '  ' }, 'what-missing'],
    ['to come', {}, { at: '2026-11-22T01:41:00.000Z' }, 'in-the-future'],
    ['of another century', {}, { at: '1926-11-22T01:41:00.000Z' }, 'time-far-off'],
    ['without receipt or reason', {}, { receipt: 'missing' }, 'receipt-reason-missing'],
    ['as aid to nobody', {}, { isAid: true }, 'aid-needs-case'],
    ['in a case one does not see', { caseStatus: undefined }, { caseId: 'x' }, 'case-unknown'],
    ['in a closed case', { caseStatus: 'closed' }, { caseId: 'x', isAid: true }, 'case-closed'],
    ['for a municipality of elsewhere', { memberIsKnown: false }, { memberId: 'x' }, 'member-unknown'],
    ['with a protected address', {}, { what: 'Taxi till hemliga  gatan 4' }, 'protected-in-text'],
  ] as const)('%s is refused', (_name, more, input, code) => {
    expect(decideExpense({ ...facts, ...more }, { ...nappies, ...input }, now)).toMatchObject({
      ok: false,
      code,
    })
  })
  test('on the travel account needs no cash', () => {
    expect(
      decideExpense({ ...facts, box: { ...cash, kind: 'travel-account' }, balance: 0 }, nappies, now).ok,
    ).toBe(true)
  })
})

describe('a count', () => {
  test.each([
    [50_000, undefined, { difference: 0, explanation: null }],
    [49_950, 'Växeln blev fel', { difference: -50, explanation: 'Växeln blev fel' }],
    [50_100, ' En hundralapp för mycket ', { difference: 100, explanation: 'En hundralapp för mycket' }],
  ])('of %d öre', (counted, explanation, changes) => {
    const input = explanation === undefined ? { counted } : { counted, explanation }
    expect(decideCount({ box: cash, balance: 50_000 }, input)).toEqual({ ok: true, changes })
  })
  test('that differs is explained, and an account is not counted', () => {
    expect(decideCount({ box: cash, balance: 50_000 }, { counted: 0 })).toMatchObject({
      code: 'explanation-missing',
    })
    expect(
      decideCount({ box: { ...cash, kind: 'travel-account' }, balance: 0 }, { counted: 0 }),
    ).toMatchObject({
      code: 'not-countable',
    })
  })
})

describe('an entry taken back', () => {
  const entry = { kind: 'expense', amount: -100, rechargeId: null } as const
  const fillUp = { entry: { ...entry, kind: 'fill-up', amount: 100 } } as const
  const held = {
    box: cash,
    balance: 0,
    entry,
    isReversed: false,
    seesCase: true,
    secrets: facts.secrets,
  }
  const worker = { role: 'duty-worker' } as const
  const manager = { role: 'duty-manager' } as const
  test('comes in again', () => {
    expect(decideReversal(held, ' Fel ärende ', worker)).toEqual({
      ok: true,
      changes: { amount: 100, reason: 'Fel ärende' },
    })
    expect(decideReversal({ ...held, ...fillUp, balance: 100 }, 'Fel', manager).ok).toBe(true)
  })
  test.each([
    ['twice', { isReversed: true }, 'Fel', 'already-reversed'],
    ['after it was recharged', { entry: { ...entry, rechargeId: 'x' } }, 'Fel', 'already-recharged'],
    ['without a reason', {}, ' ', 'reason-missing'],
    ['that is itself a reversal', { entry: { ...entry, kind: 'reversal' } }, 'Fel', 'not-reversible'],
    ['from a closed box', { box: { ...cash, endedAt: now } }, 'Fel', 'box-ended'],
    ['in a case that asks for a reason to open', { seesCase: false }, 'Fel', 'case-hidden'],
    ['with a protected address', {}, 'Taxin gick till Hemliga gatan 4', 'protected-in-text'],
    ['leaving less than nothing', fillUp, 'Fel', 'not-enough-cash'],
  ] as const)('%s is refused', (_name, more, reason, code) => {
    expect(decideReversal({ ...held, ...more }, reason, manager)).toMatchObject({ ok: false, code })
  })
  test('is a fill-up only when the manager says so', () => {
    expect(decideReversal({ ...held, ...fillUp, balance: 100 }, 'Fel', worker)).toMatchObject({
      code: 'manager-fills',
    })
  })
})

describe('a recharge', () => {
  const november = { fromDate: '2026-11-01', toDate: '2026-11-21' }
  test('is the sum of its lines', () => {
    expect(decideRecharge([{ amount: -100 }, { amount: -250 }], november, now)).toEqual({
      ok: true,
      changes: { total: 350 },
    })
  })
  test.each([
    ['of nothing', [], november, 'nothing-to-recharge'],
    ['backwards', [{ amount: -1 }], { fromDate: '2026-11-02', toDate: '2026-11-01' }, 'period-backwards'],
    ['of a period that goes on', [{ amount: -1 }], { ...november, toDate: '2026-11-22' }, 'period-not-ended'],
  ] as const)('%s is refused', (_name, lines, period, code) => {
    expect(decideRecharge(lines, period, now)).toMatchObject({ ok: false, code })
  })
})
