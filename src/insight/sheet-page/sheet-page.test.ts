import { describe, expect, test } from 'vitest'
import type { SheetFigures } from './model.ts'
import { flatRows, pagesOf } from './rules.ts'

const figures: SheetFigures = {
  period: { from: '2017-01-01', to: '2017-12-31' },
  areaName: 'Gävleborg',
  coding: 'as-registered',
  isProtected: false,
  tables: [
    {
      id: 'cases-by-category',
      title: 'Antal ärenden per kategori',
      rows: [
        { code: 'a', label: '=A', value: 12, definition: 'Vad A är', published: 12 },
        { code: 'b', label: 'B', value: null, published: null },
        { code: 'c', label: 'C', value: null, isProtected: true, published: 3 },
      ],
      notStated: 1,
      total: 12,
      expectedTotal: 13,
      notes: ['1 ärende saknar kategori.'],
      remarks: [{ claim: 'Det ökade.', figures: '1 och 2', agrees: false, explanation: 'Nej.' }],
    },
    {
      id: 'decisions-by-municipality',
      title: 'Beslut',
      rows: [{ code: '2180', label: 'Gävle', value: 15, lvm: 1, lvu: 2, sol: 12 }],
      notStated: 0,
      total: 15,
      expectedTotal: null,
      notes: [],
    },
  ],
}

describe('the pages of a sheet', () => {
  const [first, second, about] = pagesOf(figures)

  test('a table has its rows, its remainder and its total, beside what was printed', () => {
    expect(first?.rows).toEqual([
      ['Tabell 1. Antal ärenden per kategori'],
      ['Kod', 'Rad', 'Antal', 'Publicerat i utvärderingen'],
      ['a', '=A', 12, 12],
      ['b', 'B', null, null],
      ['c', 'C', 'skyddat', 3],
      ['not-stated', 'Ej angivet', 1],
      ['total', 'Summa av raderna', 12],
      ['expected-total', 'Totalt enligt tabell 1', 13],
    ])
  })

  test('decisions have a column of each kind and no total to reach', () => {
    expect(second?.rows.slice(1)).toEqual([
      ['Kod', 'Rad', 'Antal', 'LVM', 'LVU', 'SoL'],
      ['2180', 'Gävle', 15, 1, 2, 12],
      ['total', 'Summa av raderna', 15],
    ])
  })

  test('the last page says what the figures are of, with definitions, notes and remarks', () => {
    expect(about?.name).toBe('Om siffrorna')
    const text = JSON.stringify(about?.rows)
    for (const part of [
      '2017-01-01',
      'Gävleborg',
      'Som registrerat',
      'Vad A är',
      'saknar kategori',
      'stämmer inte',
    ])
      expect(text).toContain(part)
  })
})

test('one flat table has every figure and every note, each row as wide as its heading', () => {
  const rows = flatRows(figures)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]))
  expect(rows).toContainEqual([
    '1. Antal ärenden per kategori',
    'note',
    '1 ärende saknar kategori.',
    null,
    null,
    null,
    null,
    null,
  ])
  expect(rows).toContainEqual(['2. Beslut', '2180', 'Gävle', 15, 1, 2, 12, null])
})
