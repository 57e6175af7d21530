import { describe, expect, it, test } from 'vitest'
import { audiencesByRole, type DirectoryEntry, type DirectoryNumber, type EntryHours } from './model.ts'
import {
  decideEndNumber,
  decideEntry,
  decideNumber,
  decideNumbers,
  digitsOf,
  emergencyContactsOf,
  endedBy,
  freshnessOf,
  inCallingOrder,
  isInForce,
  isShutAtNight,
  opennessAt,
} from './rules.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const lines = (...each: [opens: string, closes: string, weekdays?: number[]][]): EntryHours =>
  each.map(([opens, closes, weekdays = everyDay]) => ({ opens, closes, weekdays }))
const said = (hours: EntryHours, now: string) => {
  const openness = opennessAt(hours, now)
  switch (openness.state) {
    case 'open':
      return `open to ${openness.closesAt}, ${openness.minutes} min${openness.isSoon ? ', soon' : ''}`
    case 'closed':
      return `closed to ${openness.opensAt}`
    default:
      return openness.state
  }
}

describe('whether it is open', () => {
  const shelter = lines(['17:00', '19:30'])
  const night = lines(['21:00', '07:00'])
  const weekend = lines(['18:00', '02:00', [5, 6]])
  test.each([
    ['unknown hours are not shut', null, '2026-11-22T18:00:00.000Z', 'unknown'],
    ['no lines are always', [], '2026-11-22T18:00:00.000Z', 'always'],
    [
      'a shelter that takes in until 19.30, half an hour before',
      shelter,
      '2026-11-22T18:00:00.000Z',
      'open to 2026-11-22T18:30:00.000Z, 30 min, soon',
    ],
    [
      'the same two hours before',
      shelter,
      '2026-11-22T16:30:00.000Z',
      'open to 2026-11-22T18:30:00.000Z, 120 min',
    ],
    [
      'ninety minutes before is soon',
      shelter,
      '2026-11-22T17:00:00.000Z',
      'open to 2026-11-22T18:30:00.000Z, 90 min, soon',
    ],
    [
      'ninety-one minutes before is not yet soon',
      shelter,
      '2026-11-22T16:59:00.000Z',
      'open to 2026-11-22T18:30:00.000Z, 91 min',
    ],
    ['on the stroke it is shut', shelter, '2026-11-22T18:30:00.000Z', 'closed to 2026-11-23T16:00:00.000Z'],
    [
      'after midnight it is still last evening',
      night,
      '2026-11-22T23:30:00.000Z',
      'open to 2026-11-23T06:00:00.000Z, 390 min',
    ],
    [
      'the weekend night ends on Sunday at two',
      weekend,
      '2026-11-22T00:30:00.000Z',
      'open to 2026-11-22T01:00:00.000Z, 30 min, soon',
    ],
    [
      'from Sunday to Friday it is shut',
      weekend,
      '2026-11-22T01:00:00.000Z',
      'closed to 2026-11-27T17:00:00.000Z',
    ],
    [
      'the night the clocks go forward is an hour shorter',
      night,
      '2027-03-27T23:00:00.000Z',
      'open to 2027-03-28T05:00:00.000Z, 360 min',
    ],
    [
      'the night the clocks go back is an hour longer',
      night,
      '2026-10-24T22:00:00.000Z',
      'open to 2026-10-25T06:00:00.000Z, 480 min',
    ],
    [
      'a closing time that never comes is when the clocks jump',
      lines(['20:00', '02:30']),
      '2027-03-28T00:30:00.000Z',
      'open to 2027-03-28T01:00:00.000Z, 30 min, soon',
    ],
    [
      'two lines that meet at midnight are one spell',
      lines(['17:00', '00:00'], ['00:00', '08:00']),
      '2026-11-22T22:45:00.000Z',
      'open to 2026-11-23T07:00:00.000Z, 495 min',
    ],
    ['day and night every day is always', lines(['08:00', '08:00']), '2026-11-22T22:45:00.000Z', 'always'],
    [
      'no line at all ahead within the week',
      lines(['10:00', '11:00', [1]]),
      '2026-11-23T10:30:00.000Z',
      'closed to 2026-11-30T09:00:00.000Z',
    ],
  ])('%s', (_rule, hours, now, expected) => {
    expect(said(hours, now)).toBe(expected)
  })

  test('on a public holiday or an eve it is said that the hours may not hold', () => {
    expect(opennessAt(shelter, '2026-12-24T17:00:00.000Z')).toMatchObject({ isFreeDay: true })
    expect(opennessAt(shelter, '2026-12-22T17:00:00.000Z')).toMatchObject({ isFreeDay: false })
  })
})

test.each([
  [
    'an addiction clinic open in the day is shut at night (F-26)',
    lines(['08:00', '16:30', [1, 2, 3, 4, 5]]),
    true,
  ],
  ['a shelter that takes in until 19.30 is shut at night', lines(['17:00', '19:30']), true],
  ['closing at 22 is shut', lines(['08:00', '22:00']), true],
  ['closing at 22.30 is not', lines(['08:00', '22:30']), false],
  ['opening at 05 is not', lines(['05:00', '12:00']), false],
  ['across midnight is not', lines(['18:00', '02:00', [5]]), false],
  ['day and night is not', lines(['08:00', '08:00']), false],
  ['unknown is not known to be shut', null, false],
  ['always is not', [], false],
])('%s', (_rule, hours, shut) => {
  expect(isShutAtNight(hours)).toBe(shut)
})

test.each([
  [null, 6, 'never'],
  ['2026-06-01T10:00:00.000Z', 6, 'fresh'],
  ['2026-05-22T10:00:00.000Z', 6, 'ageing'],
  ['2026-05-22T10:00:00.000Z', 12, 'fresh'],
])('a number confirmed %s with %i months is %s', (confirmedAt, months, fresh) => {
  expect(freshnessOf({ confirmedAt }, months, '2026-11-22')).toBe(fresh)
})

test.each([
  ['2017-12-22', false],
  ['2017-12-23', true],
  ['2017-12-31', true],
  ['2018-01-01', false],
])('on %s a number of the last nine days of 2017 holds: %s', (on, holds) => {
  expect(isInForce({ validFrom: '2017-12-23', validTo: '2017-12-31', withdrawnAt: null }, on)).toBe(holds)
  expect(
    isInForce(
      { validFrom: '2017-12-23', validTo: '2017-12-31', withdrawnAt: '2017-12-24T00:00:00.000Z' },
      on,
    ),
  ).toBe(false)
})

test.each([
  ['duty-worker', 6],
  ['administrator', 6],
  ['intake', 2],
  ['chair', 2],
  ['evaluator', 0],
] as const)('the role %s reads %i audiences', (role, count) => {
  expect(audiencesByRole[role]).toHaveLength(count)
})

const base = {
  role: 'direct',
  number: '070-174 06 05',
  audience: 'police',
  isProtected: false,
  validFrom: '2026-11-22',
} as const
const now = '2026-11-22T01:00:00.000Z'
const worker = { role: 'duty-worker' } as const
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'ok' : decision.code)

describe('a number', () => {
  const other = {
    role: 'direct',
    audience: 'police',
    validFrom: '2020-01-01',
    validTo: '2026-11-22',
  } as const
  test.each([
    ['is stored in one form', {}, [], worker, 'ok'],
    ['that is no number', { number: 'ring Kalle' }, [], worker, 'number-unreadable'],
    ['that is three figures nobody has', { number: '123' }, [], worker, 'number-unreadable'],
    ['112', { number: '112', audience: 'public' }, [], worker, 'ok'],
    ['that ends before it begins', { validTo: '2026-11-21' }, [], worker, 'ends-before-start'],
    ['of another century', { validFrom: '1926-01-01' }, [], worker, 'date-far-off'],
    ['of before, which a region ships', { validFrom: '2015-01-01' }, [], { role: 'operator' }, 'ok'],
    [
      'that is protected and public',
      { audience: 'public', isProtected: true },
      [],
      worker,
      'protected-public',
    ],
    ['for the police, from a member', {}, [], { role: 'intake' }, 'audience-not-yours'],
    ['for the duty, from a member', { audience: 'duty' }, [], { role: 'intake' }, 'ok'],
    ['on the last day of the one before', {}, [other], worker, 'overlapping-validity'],
    ['from the day after', { validFrom: '2026-11-23' }, [other], worker, 'ok'],
    ['of another role', { role: 'night' }, [other], worker, 'ok'],
    ['for another audience', { audience: 'duty' }, [other], worker, 'ok'],
  ] as const)('%s', (_what, change, others, actor, outcome) => {
    expect(code(decideNumber({ ...base, ...change }, others, actor, now))).toBe(outcome)
  })

  test('stands at its own field among several, and a new entry has at least one', () => {
    expect(decideNumbers([base, { ...base, number: 'x' }], worker, now)).toMatchObject({
      code: 'number-unreadable',
      field: 'numbers.1.number',
    })
    expect(decideNumbers([base, base], worker, now)).toMatchObject({ code: 'overlapping-validity' })
    expect(decideNumbers([], worker, now)).toMatchObject({ code: 'number-missing' })
  })

  test.each([
    ['2020-01-01', null, '2026-11-22', { validTo: '2026-11-21' }],
    ['2020-01-01', '2026-06-30', '2026-11-22', { validTo: '2026-06-30' }],
    ['2026-11-22', null, '2026-11-22', { withdrawnAt: now }],
  ])('valid %s to %s and replaced from %s keeps what it was', (validFrom, validTo, from, end) => {
    expect(endedBy({ validFrom, validTo }, from, now)).toEqual(end)
  })

  const stored: DirectoryNumber = {
    ...base,
    id: 'n',
    entryId: 'e',
    entryKind: 'police',
    memberId: null,
    validTo: null,
    withdrawnAt: null,
    confirmedAt: null,
    confirmedBy: null,
    createdAt: now,
    createdBy: 'a',
  }
  test.each([
    [{}, null, 'ok'],
    [{}, '2026-12-31', 'ok'],
    [{}, '2026-11-21', 'ends-before-start'],
    [{ validTo: '2026-11-30' }, '2026-12-31', 'later-end'],
    [{ withdrawnAt: now }, null, 'number-ended'],
    [{ validFrom: '2020-01-01', validTo: '2026-11-21' }, null, 'number-ended'],
  ])('%o ended with %s: %s', (change, validTo, outcome) => {
    expect(code(decideEndNumber({ ...stored, ...change }, validTo, now))).toBe(outcome)
  })
})

test.each([
  ['stands', {}, {}, null, 'ok'],
  ['without a name', { name: '' }, {}, null, 'name-missing'],
  ['of a member nobody knows', {}, { memberExists: false }, null, 'member-unknown'],
  ['of a chair without a municipality', { kind: 'chair' }, {}, null, 'member-needed'],
  ['with a municipality code nobody has', { municipalityCode: '9999' }, {}, null, 'municipality-unknown'],
  ['with nobody to call next', { nextId: 'x' }, {}, null, 'next-unknown'],
  ['that would call itself in two steps', { nextId: 'b' }, { chain: ['b', 'a'] }, 'a', 'calls-itself'],
  ['with a chain that goes on', { nextId: 'b' }, { chain: ['b', 'c'] }, 'a', 'ok'],
  ['that ends before it begins', { validTo: '2026-01-01' }, {}, null, 'ends-before-start'],
  ['with hours that are none', { hours: lines(['17:00', '25:00']) }, {}, null, 'hours-unreadable'],
  ['that is there already', {}, { hasTwin: true }, null, 'already-there'],
] as const)('an entry %s', (_what, change, facts, id, outcome) => {
  const known = { memberExists: true, partnerExists: true, municipalityName: null, hasTwin: false, chain: [] }
  const input = { kind: 'police', name: 'Polisen', validFrom: '2026-11-22', ...change } as const
  expect(code(decideEntry({ ...known, ...facts }, input, now, id))).toBe(outcome)
})

const entry = (
  id: string,
  kind: DirectoryEntry['kind'],
  memberId: string | null,
  nextId: string | null = null,
  numbers: readonly unknown[] = [1],
) => ({ id, kind, memberId, nextId, numbers })
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).join(' ')

describe('the emergency contact', () => {
  const rows = [
    entry('second', 'emergency-contact', 'gavle'),
    entry('first', 'emergency-contact', 'gavle', 'second'),
    entry('region', 'emergency-contact', null),
    entry('chair-h', 'chair', 'hudiksvall'),
    entry('chair-g', 'chair', 'gavle'),
    entry('manager', 'manager', null),
    entry('ended', 'emergency-contact', 'hudiksvall', null, []),
  ]
  it('V-19: a threat is told to the contact of the municipality, the first to call first', () => {
    const { own, fallback } = emergencyContactsOf('gavle', rows)
    expect([ids(own), ids(fallback)]).toEqual(['first second', ''])
  })
  it('V-20: where the municipality has none whose number holds, the fallback is there in the order to call', () => {
    const { own, fallback } = emergencyContactsOf('hudiksvall', rows)
    expect([ids(own), ids(fallback)]).toEqual(['', 'region chair-h manager'])
  })
  it('is said to be missing, never guessed, where nothing is entered', () => {
    expect(emergencyContactsOf('hudiksvall', [])).toEqual({ own: [], fallback: [] })
  })
})

test('the order to call ends where a chain turns back', () => {
  expect(ids(inCallingOrder([entry('a', 'on-call', null, 'b'), entry('b', 'on-call', null, 'a')]))).toBe(
    'a b',
  )
})

test.each([
  ['070-174 06', '7017406'],
  ['+46 70 174', '4670174'],
  ['112', '112'],
  ['114 14', '11414'],
  ['Gävle 112', null],
  ['', null],
])('typed %s looks for %s among numbers', (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits)
})
