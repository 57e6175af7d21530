import { describe, expect, it, test } from 'vitest'
import type { Person } from '../../base/person/model.ts'
import type { AdvanceNotice } from './model.ts'
import {
  available,
  decideCallables,
  decidePeople,
  decideRenewal,
  decideText,
  decideUse,
  freshnessOf,
  isDueForRenewal,
  isPrinted,
  keysOf,
  listedUntilOf,
  readersOf,
  reminderDays,
  streetKeys,
  tellsProtected,
  workingDaysSince,
} from './rules.ts'

// Easter 2026: Good Friday 3 April, Easter Monday 6 April.
describe('working days since a day', () => {
  test.each([
    ['2026-04-02', '2026-04-02', 0],
    ['2026-04-02', '2026-04-03', 0],
    ['2026-04-02', '2026-04-06', 0],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-03-30', '2026-04-07', 4],
    ['2026-06-18', '2026-06-22', 1],
    ['2026-12-23', '2026-12-28', 1],
    ['2026-04-07', '2026-04-02', 0],
  ])('from %s to %s are %i', (from, to, days) => expect(workingDaysSince(from, to)).toBe(days))
})

describe('how far a notice may be trusted', () => {
  const notice = (writtenAt: string, validFrom = '2026-03-01', validUntil = '2026-05-30') => ({
    writtenAt,
    validFrom,
    validUntil,
  })
  test.each([
    ['the night it was written', notice('2026-04-02T14:00:00.000Z'), '2026-04-03', 'fresh'],
    ['through the whole of Easter', notice('2026-04-02T14:00:00.000Z'), '2026-04-06', 'fresh'],
    ['five working days on, Easter between', notice('2026-04-02T14:00:00.000Z'), '2026-04-13', 'fresh'],
    ['six working days on', notice('2026-04-02T14:00:00.000Z'), '2026-04-14', 'ageing'],
    ['ten working days on', notice('2026-04-02T14:00:00.000Z'), '2026-04-20', 'ageing'],
    ['eleven working days on', notice('2026-04-02T14:00:00.000Z'), '2026-04-21', 'stale'],
    ['its last day', notice('2026-04-02T14:00:00.000Z', '2026-04-02', '2026-04-05'), '2026-04-05', 'fresh'],
    [
      'the day after',
      notice('2026-04-02T14:00:00.000Z', '2026-04-02', '2026-04-05'),
      '2026-04-06',
      'expired',
    ],
    [
      'before its first day',
      notice('2026-04-02T14:00:00.000Z', '2026-05-02', '2026-05-20'),
      '2026-05-01',
      'coming',
    ],
  ])('%s', (_when, given, today, freshness) => expect(freshnessOf(given, today)).toBe(freshness))

  test.each([
    ['2026-04-01', '2026-04-02T06:00:00.000Z'],
    ['2026-04-02', '2026-04-07T06:00:00.000Z'],
    ['2026-04-05', '2026-04-07T06:00:00.000Z'],
    ['2026-03-28', '2026-03-30T06:00:00.000Z'],
    ['2026-03-29', '2026-03-30T06:00:00.000Z'],
    ['2026-10-25', '2026-10-26T07:00:00.000Z'],
    ['2026-12-22', '2026-12-23T07:00:00.000Z'],
    ['2026-12-23', '2026-12-28T07:00:00.000Z'],
  ])('one that ends on %s stays among the current ones until %s: never gone in a shift', (until, listed) =>
    expect(listedUntilOf(until)).toBe(listed),
  )
})

test('who read a text before it was renewed has not read it', () => {
  const readings = [1, 1, 2].map((version, at) => ({ version, accountId: `${at}` }))
  expect([1, 2, 3].map((version) => readersOf({ version, readings }))).toEqual([2, 1, 0])
})

// Also of one who only the duty has marked: the sender's row does not say so.
test.each([
  [true, null, false],
  [true, '2026-11-22T03:00:00.000Z', false],
  [false, '2026-11-22T03:00:00.000Z', false],
  [false, null, true],
])('where a person marked %s is, opened until %s, goes on paper: %s', (isProtected, openUntil, printed) =>
  expect(isPrinted({ isProtected }, openUntil)).toBe(printed),
)

describe('the sender is reminded', () => {
  test.each([
    ['2026-04-10', ['2026-04-09', '2026-04-10']],
    ['2026-04-12', ['2026-04-09', '2026-04-10']],
    ['2026-04-06', ['2026-04-01', '2026-04-02']],
    ['2026-04-07', ['2026-04-02', '2026-04-07']],
    ['2026-12-31', ['2026-12-29', '2026-12-30']],
  ])('of one that ends on %s on working days: %j', (until, days) => expect(reminderDays(until)).toEqual(days))

  test.each([
    ['2026-03-31', 'current', false],
    ['2026-04-01', 'current', true],
    ['2026-04-06', 'current', true],
    ['2026-04-20', 'current', true],
    ['2026-04-21', 'current', false],
    ['2026-04-02', 'ended', false],
  ] as const)('on %s of a %s one that ends on Easter Monday: %s', (today, status, isDue) =>
    expect(isDueForRenewal({ status, validUntil: '2026-04-06' }, today)).toBe(isDue),
  )
})

const text = {
  purpose: 'Han brukar ringa på helger.',
  background: null,
  plan: 'Plats på härbärget till fredag.',
  alternatives: null,
  wantedKind: 'no-housing',
  wantedAction: 'Bevilja inte boende.',
  staffRisk: 'unknown',
  staffRiskText: null,
  validFrom: '2026-04-02',
  validUntil: '2026-04-10',
} as const

describe('the text of a notice', () => {
  const today = '2026-04-02'
  test.each([
    ['no purpose', { purpose: ' \n' }, 'purpose-missing', 'purpose'],
    ['no plan', { plan: ' ' }, 'plan-missing', 'plan'],
    ['no wanted action', { wantedAction: ' ' }, 'wanted-action-missing', 'wantedAction'],
    ['a warning of nothing', { staffRisk: 'warning' }, 'risk-text-missing', 'staffRiskText'],
    ['an end before its start', { validUntil: '2026-04-01' }, 'ends-before-start', 'validUntil'],
    ['an end gone by', { validFrom: '2026-03-20', validUntil: '2026-04-01' }, 'already-over', 'validUntil'],
    ['thirty-two days', { validUntil: '2026-05-04' }, 'too-long', 'validUntil'],
    [
      'a start after half a year',
      { validFrom: '2026-09-30', validUntil: '2026-10-10' },
      'too-far-ahead',
      'validFrom',
    ],
  ] as const)('with %s is refused at the field', (_what, changes, code, field) =>
    expect(decideText({ ...text, ...changes }, today)).toMatchObject({ ok: false, code, field }),
  )

  test('of thirty-one days is let through, in one form of letters', () => {
    const decision = decideText({ ...text, plan: 'A\u030Akern  ', validUntil: '2026-05-03' }, today)
    expect(decision).toMatchObject({ ok: true, changes: { plan: 'Åkern', validUntil: '2026-05-03' } })
  })

  test('says which day is the last one possible', () =>
    expect(decideText({ ...text, validUntil: '2026-06-01' }, today)).toMatchObject({
      values: { days: '31', latest: '2026-05-03' },
    }))

  it('V-21: may tell of a child to be born far ahead, and no risk text stays where there is no risk', () =>
    expect(
      decideText({ ...text, staffRiskText: 'x', validFrom: '2026-08-01', validUntil: '2026-08-31' }, today),
    ).toMatchObject({ ok: true, changes: { staffRiskText: null } }))

  test('is renewed from today with what was there, and 31 days from today at most', () => {
    const before = { ...text, validFrom: '2026-03-10', validUntil: '2026-04-03' } as unknown as AdvanceNotice
    expect(decideRenewal(before, { validUntil: '2026-05-03', plan: undefined }, today)).toMatchObject({
      ok: true,
      changes: { plan: text.plan, validFrom: today, validUntil: '2026-05-03' },
    })
    expect(decideRenewal(before, { validUntil: '2026-05-04' }, today)).toMatchObject({ code: 'too-long' })
  })
})

const typed = { givenName: 'Åsa', familyName: 'Provsson', isProtected: false, relation: 'resident' } as const
describe('the people of a notice', () => {
  const today = '2026-04-02'
  const number = '20100502-9804'
  test.each([
    ['nobody', [], 'nobody-named', 'people'],
    [
      'one without a stated relation',
      [{ ...typed, relation: null }],
      'relation-missing',
      'people.0.relation',
    ],
    [
      'one of whom nothing is known',
      [{ isProtected: false, relation: 'resident' }],
      'nothing-known',
      'people.0.familyName',
    ],
    [
      'a number that is none',
      [typed, { ...typed, identityNumber: '20100502-9805' }],
      'identity-number-check-digit',
      'people.1.identityNumber',
    ],
    [
      'the same number twice',
      [
        { ...typed, identityNumber: number },
        { ...typed, identityNumber: number },
      ],
      'person-twice',
      'people.1.identityNumber',
    ],
    [
      'a date that is another than the number',
      [{ ...typed, identityNumber: number, birthDate: '2010-05-03' }],
      'birth-date-contradicts',
      'people.0.birthDate',
    ],
    ['a birth to come', [{ ...typed, birthDate: '2026-05-02' }], 'born-in-the-future', 'people.0.birthDate'],
    [
      'a phone that is none',
      [{ ...typed, phones: ['070-174 06 05', 'hemma'] }],
      'phone-invalid',
      'people.0.phones.1',
    ],
    [
      'somebody the member has no link to',
      [{ ...typed, personId: '0190a000-0000-7000-8000-000000000001' }],
      'person-unknown',
      'people.0.personId',
    ],
  ] as const)('with %s is refused at the field', (_what, people, code, field) =>
    expect(decidePeople(people, new Map(), today)).toMatchObject({ ok: false, code, field }),
  )

  test('is taken from the row the member sees already, marked as it is, and needs no other relation', () => {
    const id = '0190a000-0000-7000-8000-000000000001'
    const row = {
      id,
      givenName: 'Bo',
      familyName: 'Ek',
      description: null,
      identityKind: 'unknown',
      identityNumber: null,
      birthDate: null,
      confidentialityMarking: true,
      protectedRegistration: false,
    } as Person
    const decision = decidePeople([{ personId: id, isProtected: false }], new Map([[id, row]]), today)
    expect(decision).toMatchObject({
      ok: true,
      changes: [{ fields: { personId: id, givenName: 'Bo', relation: 'linked', isProtected: true } }],
    })
    const twice = [1, 2].map(() => ({ personId: id, isProtected: false }))
    expect(decidePeople(twice, new Map([[id, row]]), today)).toMatchObject({
      code: 'person-twice',
      field: 'people.1.personId',
    })
  })

  test('that is marked has no phone or street in the text', () => {
    const decision = decidePeople(
      [{ ...typed, isProtected: true, phones: ['070-174 06 05'], addresses: [{ street: 'Ängsvägen 12' }] }],
      new Map(),
      today,
    )
    if (!decision.ok) throw new Error(decision.code)
    expect(tellsProtected({ ...text, plan: 'Bor på angsvagen 12.' }, decision.changes)).toBe('plan')
    expect(tellsProtected({ ...text, background: 'Ring 070 1740605' }, decision.changes)).toBe('background')
    expect(tellsProtected(text, decision.changes)).toBeNull()
    const [marked] = decision.changes
    if (marked === undefined) throw new Error('nobody')
    const says = (fields: Partial<typeof marked.fields>) =>
      tellsProtected(text, [
        marked,
        { ...marked, fields: { ...marked.fields, isProtected: false, ...fields } },
      ])
    expect(says({ description: 'Modern, på Ängsvägen 12' })).toBe('people.1.description')
    expect(says({ description: 'Modern, +46 (0)70-174 06 05' })).toBe('people.1.description')
    expect(says({ description: 'Modern, röd jacka' })).toBeNull()
    const open = decision.changes.map((one) => ({ ...one, fields: { ...one.fields, isProtected: false } }))
    expect(tellsProtected({ ...text, plan: 'Bor på Ängsvägen 12.' }, open)).toBeNull()
  })

  test('is found by number, birth date, words of the name, phone and street, however the letters are put together', () => {
    const person = {
      personId: null,
      identityKind: 'personal',
      identityNumber: '201005029804',
      birthDate: '2010-05-02',
      givenName: 'A\u030Asa',
      familyName: 'Ek',
    } as const
    expect(keysOf(person, ['+46701740605'], [{ street: 'Stora Vägen 3 B' }])).toEqual(
      expect.arrayContaining([
        { kind: 'number', key: '201005029804' },
        { kind: 'born', key: '2010-05-02' },
        { kind: 'name', key: 'asa' },
        { kind: 'phone', key: '+46701740605' },
        { kind: 'address', key: 'vagen 3b' },
        { kind: 'address', key: 'vagen 3' },
      ]),
    )
  })

  test.each([
    ['Nygatan 12', ['nygatan 12']],
    ['Nygatan 12 B, 2 tr', ['nygatan 12b', 'nygatan 12']],
    ['Björkgården', ['bjorkgarden']],
    ['', []],
  ])('a street %s is found by %j', (street, keys) => expect(streetKeys(street)).toEqual(keys))
})

describe('those who may be called', () => {
  test('have numbers that can be dialled', () => {
    expect(decideCallables([{ name: 'Eva', phone: '08-465 004 10' }])).toMatchObject({
      ok: true,
      changes: [{ position: 1, phone: '+46846500410', hours: null }],
    })
    expect(decideCallables([{ name: 'Eva', phone: 'växeln' }])).toMatchObject({ field: 'callables.0.phone' })
  })
})

describe('what the duty did', () => {
  test.each([
    ['followed', null, true],
    ['not-relevant', null, true],
    ['departed', null, false],
    ['departed', ' nej ', false],
    ['departed', 'Minus tjugo grader ute.', true],
  ] as const)('%s with the reason %j is let through: %s', (outcome, reason, ok) =>
    expect(decideUse({ outcome, reason }).ok).toBe(ok),
  )
})

describe('what can be done', () => {
  test.each([
    ['current', { renew: true, end: true, use: true, withdraw: true }],
    ['ended', { renew: false, end: false, use: false, withdraw: true }],
    ['withdrawn', { renew: false, end: false, use: false, withdraw: false }],
  ] as const)('with a %s one: %j', (status, expected) => {
    const open = available({ status })
    expect(Object.fromEntries(Object.entries(open).map(([action, may]) => [action, may.allowed]))).toEqual(
      expected,
    )
  })
})
