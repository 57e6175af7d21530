import { describe, expect, test } from 'vitest'
import { placeKeys, soughtOf } from './rules.ts'

describe('what a typed place is asked by', () => {
  test.each([
    ['Nygatan 12', ['nygatan', 'nygatan 12'], ['12']],
    ['hos mormor, Nygatan 12 B i Gävle', ['nygatan 12b', 'gavle'], ['nygatan 12', '12b']],
    ['Nygatan 12 i Gävle', ['nygatan 12', 'nygatan 12 i gavle'], ['nygatan 12i']],
    ['', [], ['']],
  ])('%s: %j, not %j', (place, asked, notAsked) => {
    const keys = placeKeys(place)
    expect(keys).toEqual(expect.arrayContaining(asked))
    for (const key of notAsked) expect(keys).not.toContain(key)
  })

  test('is bounded, however long it is', () =>
    expect(
      placeKeys(Array.from({ length: 200 }, (_, at) => `gata${at} ${at}`).join(' ')).length,
    ).toBeLessThan(130))
})

describe('who is sought', () => {
  const nobody = { name: '', phone: null, place: '' }
  test('a reserve number is asked for by nobody: several may have it', () => {
    const person = {
      identityKind: 'reserve',
      identityNumber: 'R-GAVLE-1',
      birthDate: null,
      givenName: null,
      familyName: null,
    } as const
    const [sought] = soughtOf(
      [{ personId: 'a', person, personIds: ['a', 'b'], phones: [], streets: [] }],
      nobody,
    )
    expect(sought?.keys).toEqual([
      { kind: 'person', key: 'a', mark: 0 },
      { kind: 'person', key: 'b', mark: 1 },
    ])
  })

  test('a word of a name and its consonants share a mark, so that one word never makes two', () => {
    const [caller] = soughtOf([], { ...nobody, name: 'Mohammed Ek' })
    const marks = caller?.keys.map(({ key, mark }) => [key, mark])
    expect(marks).toEqual([
      ['mohamed', 0],
      ['~mhmd', 0],
      ['ek', 1],
    ])
  })
})
