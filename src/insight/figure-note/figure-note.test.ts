import { describe, expect, test } from 'vitest'
import type { NoteFacts } from './model.ts'
import { notesOf } from './rules.ts'

const facts = (
  id: string,
  over: Partial<NoteFacts> = {},
  table: Partial<NoteFacts['table']> = {},
): NoteFacts => ({
  table: { id, rows: [], notStated: 0, total: 0, expectedTotal: 0, ...table },
  period: { from: '2020-01-01', to: '2020-12-31' },
  coded: null,
  elsewhere: [],
  sharedLabels: [],
  hasBothSources: false,
  isOneMunicipality: false,
  isProtected: false,
  ...over,
})
const remainder = { notStated: 57, total: 2078, expectedTotal: 2135 }
const elsewhere = [{ column: 'sol', count: 1, all: 25, isStated: true }] as const

describe('a note', () => {
  test.each([
    [
      'says the remainder',
      facts('cases-by-municipality', {}, remainder),
      /^57 ärenden saknar kommun: tabellens summa är 2078 av 2135\.$/,
    ],
    [
      'says one as one',
      facts('measures-by-type', {}, { notStated: 1, total: 9, expectedTotal: 10 }),
      /^1 åtgärd saknar/,
    ],
    [
      'says what table 5 has no row for',
      facts('decisions-by-municipality', { elsewhere }),
      /^Dessutom 1 SoL-placering i annan kommun; tabell 4 har 25\.$/,
    ],
    [
      'says decisions without a municipality',
      facts('decisions-by-municipality', {
        elsewhere: [{ ...elsewhere[0], column: 'lvu', count: 2, isStated: false }],
      }),
      /^Dessutom 2 LVU-beslut utan angiven kommun/,
    ],
    ['warns of small numbers', facts('cases-by-nature', {}, { rows: [{ label: 'x', value: 9 }] }), /små tal/],
    [
      'tells two lists with one label apart',
      facts('cases-by-nature', { sharedLabels: ['Relationsproblem'] }),
      /^Relationsproblem finns både/,
    ],
    [
      'says that two sources are counted',
      facts('key-figures', { hasBothSources: true }),
      /både inlästa ärenden och jourens egna/,
    ],
    [
      'says that counts are protected',
      facts('key-figures', { isProtected: true }),
      /Tal under 5 är skyddade/,
    ],
  ])('%s', (_rule, given, note) => {
    expect(notesOf(given)).toContainEqual(expect.stringMatching(note))
  })

  test.each([
    ['nothing of a remainder of none', facts('cases-by-municipality'), /saknar/],
    [
      'nothing of small numbers when they are large or none',
      facts(
        'cases-by-nature',
        {},
        {
          rows: [
            { label: 'x', value: 10 },
            { label: 'y', value: 0 },
            { label: 'z', value: null },
          ],
        },
      ),
      /små tal/,
    ],
    [
      'no small numbers of key figures',
      facts('key-figures', {}, { rows: [{ label: 'x', value: 3 }] }),
      /små tal/,
    ],
    [
      'no other municipality where one alone was asked for',
      facts('decisions-by-municipality', { elsewhere, isOneMunicipality: true }),
      /annan kommun/,
    ],
  ])('says %s', (_rule, given, note) => {
    expect(notesOf(given).filter((text) => note.test(text))).toEqual([])
  })

  test('of a protected table carries no count of its own', () => {
    const given = [
      facts('cases-by-municipality', { isProtected: true }, remainder),
      facts('decisions-by-municipality', { isProtected: true, elsewhere }),
    ]
    for (const note of given.flatMap(notesOf)) expect(note).not.toMatch(/57|2078|25|Dessutom/)
  })
})
