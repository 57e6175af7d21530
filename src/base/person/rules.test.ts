import { describe, expect, test } from 'vitest'
import { checkDigit } from '../../kernel/identity-number.ts'
import type { Guardianship, Person } from './model.ts'
import {
  ageOf,
  changedFields,
  decideCustody,
  decideEnd,
  decideIdentity,
  decidePerson,
  decidePhone,
  displayName,
  isChild,
  isProtected,
  liftsMarking,
  mayBeSame,
  nameWords,
  readSearch,
} from './rules.ts'

const today = '2026-11-22'
const number = (eightDigits: string, birthNumber = '980') =>
  `${eightDigits}${birthNumber}${checkDigit(`${eightDigits.slice(2)}${birthNumber}`)}`

describe('the age of a person', () => {
  test.each([
    ['2010-11-22', null, null, '2026-11-21', 15],
    ['2010-11-22', null, null, '2026-11-22', 16],
    ['2026-12-24', null, null, '2026-11-22', 0],
    [null, 15, '2026-11-22', '2026-11-22', 15],
    [null, 15, '2024-11-23', '2026-11-22', 16],
    [null, 15, '2024-11-22', '2026-11-22', 17],
    [null, 15, '2026-11-22', '2025-01-01', 13],
    [null, 1, '2026-11-22', '2020-01-01', 0],
    [null, null, null, '2026-11-22', null],
  ])('born %s, stated %s on %s, is on %s %s', (birthDate, statedAge, statedAgeOn, on, age) => {
    expect(ageOf({ birthDate, statedAge, statedAgeOn }, on)).toBe(age)
  })

  test.each([
    ['2008-11-23', true],
    ['2008-11-22', false],
    [null, null],
  ])('born %s means being a child: %s', (birthDate, child) => {
    expect(isChild({ birthDate, statedAge: null, statedAgeOn: null }, today)).toBe(child)
  })
})

test.each([
  [{ givenName: 'Alva', familyName: 'Provsson', description: 'x' }, 'Alva Provsson'],
  [{ givenName: null, familyName: 'Provsson', description: null }, 'Provsson'],
  [{ givenName: null, familyName: null, description: 'Flicka i blå jacka' }, 'Flicka i blå jacka'],
  [{ givenName: null, familyName: null, description: null }, 'Okänd person'],
])('%o is called %s', (person, name) => {
  expect(displayName(person, { unknownPerson: 'Okänd person' })).toBe(name)
})

describe('an identity number', () => {
  const whole = number('20100102')
  test.each([
    ['', 'unknown', null, null],
    [whole, 'personal', whole, '2010-01-02'],
    [`${whole.slice(2, 8)}-${whole.slice(8)}`, 'personal', whole, '2010-01-02'],
    [number('20100162'), 'coordination', number('20100162'), '2010-01-02'],
    [number('20100060'), 'coordination', number('20100060'), null],
    ['r-2026-17', 'reserve', 'R-2026-17', null],
  ])('typed "%s" is %s', (typed, identityKind, identityNumber, birthDate) => {
    expect(decideIdentity(typed, null, today)).toEqual({
      ok: true,
      changes: { identityKind, identityNumber, birthDate },
    })
  })

  test.each([
    ['20100102-98x0', 'identity-number-characters'],
    ['201001', 'identity-number-length'],
    ['170001029809', 'identity-number-year'],
    ['201013019809', 'identity-number-month'],
    ['201002309809', 'identity-number-day'],
    ['201001020009', 'identity-number-birth-number'],
    [`${whole.slice(0, 11)}${(Number(whole[11]) + 1) % 10}`, 'identity-number-check-digit'],
    [number('20261224'), 'identity-number-future'],
    [number('18991231'), 'too-long-ago'],
  ])('typed %s is refused as %s', (typed, code) => {
    expect(decideIdentity(typed, null, today)).toEqual({ ok: false, code, field: 'identityNumber' })
  })

  test.each([
    [whole, '2010-01-03', 'birth-date-contradicts'],
    [number('20100060'), '2011-01-03', 'birth-date-contradicts'],
    [null, '2026-11-23', 'born-in-the-future'],
    [null, '1899-12-31', 'too-long-ago'],
  ])('%s with birth date %s is refused as %s', (typed, birthDate, code) => {
    expect(decideIdentity(typed, birthDate, today)).toEqual({ ok: false, code, field: 'birthDate' })
  })

  test.each([
    [number('20100060'), '2010-05-05'],
    ['R-1234', '1980-05-05'],
  ])('%s lets the birth date %s stand', (typed, birthDate) => {
    expect(decideIdentity(typed, birthDate, today)).toMatchObject({ ok: true, changes: { birthDate } })
  })
})

describe('a person', () => {
  const nobody = { holder: null, self: null }
  test.each([
    [{}, 'nothing-known', 'description'],
    [{ givenName: '  ' }, 'nothing-known', 'description'],
    [{ givenName: 'Alva', statedAge: 15, statedAgeOn: '2026-11-23' }, 'stated-in-the-future', 'statedAgeOn'],
    [
      { givenName: 'Alva', confidentialityMarking: true, markedOn: '2026-11-23' },
      'marked-in-the-future',
      'markedOn',
    ],
    [{ givenName: 'Alva', statedAge: 15, statedAgeOn: '1815-11-23' }, 'too-long-ago', 'statedAgeOn'],
    [{ givenName: 'Alva', confidentialityMarking: true, markedOn: '1815-11-23' }, 'too-long-ago', 'markedOn'],
  ])('of %o is refused as %s', (input, code, field) => {
    expect(decidePerson(input, nobody, today)).toEqual({ ok: false, code, field })
  })

  const odd = number('20100102', '981')
  const even = number('20100102', '982')
  const known = { id: 'a', identityNumber: odd }
  test.each([
    ['a new number that is odd', odd, undefined, null, 'man'],
    ['a new number that is even', even, undefined, null, 'woman'],
    ['a coordination number', number('20100162', '982'), 'unknown', null, 'woman'],
    ['a reserve number', 'R-2026-17', undefined, null, 'unknown'],
    ['no number', null, undefined, null, 'unknown'],
    ['a number that says otherwise than what is stated', odd, 'woman', null, 'woman'],
    ['a number, and another gender stated', even, 'other', null, 'other'],
    ['a number given later', odd, 'unknown', { id: 'a', identityNumber: null }, 'man'],
    ['the number that was known when the gender was taken away', odd, 'unknown', known, 'unknown'],
  ] as const)(
    'with %s has the gender it tells, if nobody states one',
    (_what, identityNumber, gender, self, expected) => {
      const input = { givenName: 'Alva', identityNumber, ...(gender && { gender }) }
      expect(decidePerson(input, { holder: null, self }, today)).toMatchObject({
        changes: { gender: expected },
      })
    },
  )

  test.each([
    ['070-174 06 05', [], null],
    ['070-174 06 05', [{ number: '+46701740605', validTo: null }], 'phone-twice'],
    ['+46 70 174 06 05', [{ number: '+46701740605', validTo: '2027-01-01' }], 'phone-twice'],
    ['070-174 06 05', [{ number: '+46701740605', validTo: today }], null],
    ['070-174 06 05', [{ number: '+46701740606', validTo: null }], null],
  ])('is given the phone %s beside %o once only', (typed, others, code) => {
    const answer = decidePhone({ number: typed }, others, today, 'phones.0.')
    expect(answer.ok ? null : [answer.code, answer.field]).toEqual(code && [code, 'phones.0.number'])
  })

  test('whose number another has is refused; its own number is not', () => {
    const input = { identityNumber: number('20100102') }
    expect(decidePerson(input, { holder: 'a', self: null }, today)).toMatchObject({
      ok: false,
      code: 'already-registered',
    })
    expect(
      decidePerson(input, { holder: 'a', self: { id: 'b', identityNumber: null } }, today),
    ).toMatchObject({
      ok: false,
      code: 'already-registered',
    })
    expect(
      decidePerson(input, { holder: 'a', self: { id: 'a', identityNumber: null } }, today),
    ).toMatchObject({ ok: true })
  })

  test('whose age is stated keeps the day it was stated, unless the birth date is known', () => {
    expect(decidePerson({ description: 'Pojke', statedAge: 12 }, nobody, today)).toMatchObject({
      changes: {
        statedAge: 12,
        statedAgeOn: today,
        identityKind: 'unknown',
        gender: 'unknown',
        interpreter: 'unknown',
      },
    })
    expect(
      decidePerson({ givenName: 'A', statedAge: 12, birthDate: '2014-01-01' }, nobody, today),
    ).toMatchObject({
      changes: { statedAge: null, statedAgeOn: null },
    })
  })

  test('without marking keeps nothing about one', () => {
    const input = { givenName: 'Alva', markedBy: 'Skatteverket', markedOn: '2026-01-01' }
    expect(decidePerson(input, nobody, today)).toMatchObject({ changes: { markedBy: null, markedOn: null } })
  })

  const row = (over: Partial<Person>): Person => {
    const fields = decidePerson({ givenName: 'Alva' }, nobody, today)
    if (!fields.ok) throw new Error(fields.code)
    return { ...fields.changes, id: 'a', mergedInto: null, version: 1, createdAt: '', createdBy: '', ...over }
  }
  test.each([
    [{ confidentialityMarking: true }, { confidentialityMarking: false }, true],
    [{ protectedRegistration: true }, { protectedRegistration: false, confidentialityMarking: true }, true],
    [{ protectedRegistration: true }, { protectedRegistration: true, confidentialityMarking: true }, false],
    [{}, { confidentialityMarking: true }, false],
  ])('marked %o changed to %o lifts a marking: %s', (before, after, lifts) => {
    expect(liftsMarking(row(before), row(after))).toBe(lifts)
    expect(isProtected(row(before))).toBe(Object.keys(before).length > 0)
  })

  test('tells which fields changed, not what follows from them', () => {
    const change = decidePerson({ givenName: 'Elva' }, nobody, today)
    expect(change.ok && changedFields(row({}), change.changes)).toEqual(['givenName'])
  })

  test.each([
    ['2010-01-01', '2010-01-01', true],
    ['2010-01-01', '2011-01-01', false],
    [null, '2011-01-01', true],
    ['2010-01-01', null, true],
  ])('born %s and a namesake born %s may be the same: %s', (birthDate, other, same) => {
    expect(mayBeSame({ birthDate, statedAge: null, statedAgeOn: null }, other)).toBe(same)
  })
})

test('a name is found by its parts, by a hyphenated one as a whole, and by their consonants', () => {
  expect(nameWords({ givenName: 'Anna-Lena', familyName: 'von Berg' })).toEqual([
    'ana',
    'lena',
    'analena',
    '~nln',
    'von',
    'berg',
    '~brg',
  ])
  expect(nameWords({ givenName: null, familyName: null })).toEqual([])
})

describe('what is typed in the search box', () => {
  const whole = number('19811218', '987')
  const nothing = { numberPrefixes: [], phonePrefix: null, birthDates: [], words: [] }
  test.each([
    ['Åsa Lindqvist', { words: ['asa', 'lindkvist'] }],
    ['anna-lena', { words: ['ana', 'lena'] }],
    [whole, { numberPrefixes: [whole] }],
    [`${whole.slice(2, 8)}-${whole.slice(8)}`, { numberPrefixes: [whole] }],
    ['811218', { numberPrefixes: ['19811218', '20811218'], birthDates: ['1981-12-18'] }],
    ['19811218', { numberPrefixes: ['19811218', '1919811218', '2019811218'], birthDates: ['1981-12-18'] }],
    ['1981-12-18', { numberPrefixes: ['19811218', '1919811218', '2019811218'], birthDates: ['1981-12-18'] }],
    ['070-174 06', { numberPrefixes: ['1907017406', '2007017406'], phonePrefix: '+467017406' }],
    ['+46 70 174', { numberPrefixes: ['194670174', '204670174'], phonePrefix: '+4670174' }],
    ['R-2026', { numberPrefixes: ['R-2026'], words: ['r'] }],
    ['112', { phonePrefix: '112' }],
    ['81121', {}],
    ['', {}],
  ])('"%s" is read every way that fits', (typed, asked) => {
    expect(readSearch(typed, today)).toEqual({ ...nothing, ...asked })
  })
})

describe('custody set anew', () => {
  const row = (validFrom: string, validTo: string | null): Guardianship => ({
    id: validFrom,
    childId: 'c',
    guardianId: 'g',
    custody: 'joint',
    note: null,
    validFrom,
    validTo,
  })
  test.each([
    [[], { end: [], rewrite: null }],
    [[row('2020-01-01', null)], { end: [{ id: '2020-01-01', validTo: '2026-05-31' }], rewrite: null }],
    [[row('2020-01-01', '2021-01-01')], { end: [], rewrite: null }],
    [[row('2026-06-01', null)], { end: [], rewrite: row('2026-06-01', null) }],
  ])('over %o ends what held the day before, or writes over the same day', (existing, changes) => {
    expect(decideCustody(existing, '2026-06-01', today)).toEqual({ ok: true, changes })
  })

  test('before what is already known is refused, and so is tomorrow', () => {
    expect(decideCustody([row('2026-07-01', null)], '2026-06-01', today)).toMatchObject({ code: 'overlaps' })
    expect(decideCustody([], '2026-11-23', today)).toMatchObject({ code: 'in-the-future' })
    expect(decideCustody([], '1826-11-23', today)).toMatchObject({ code: 'too-long-ago', field: 'validFrom' })
  })

  test('is ended once, and not before it began', () => {
    expect(decideEnd(row('2026-06-01', null), '2026-05-31')).toMatchObject({ code: 'ends-before-start' })
    expect(decideEnd(row('2026-06-01', '2026-06-02'), '2026-06-03')).toMatchObject({ code: 'already-ended' })
    expect(decideEnd(row('2026-06-01', null), '2026-06-01')).toMatchObject({ ok: true })
  })
})
