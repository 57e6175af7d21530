import { describe, expect, test } from 'vitest'
import { printedBeside, publishedYear, remarksOn } from './rules.ts'
import { readPublished } from './store.ts'

const tables = await readPublished()
const row = (label: string) => ({ code: '', label })

describe('the printed tables stand beside what is computed', () => {
  test.each([
    ['2016-01-01', '2016-12-31', 2016],
    ['2017-01-01', '2017-12-31', 2017],
    ['2016-01-01', '2017-12-31', null],
    ['2016-01-01', '2016-12-30', null],
    ['2018-01-01', '2018-12-31', null],
  ])('for exactly a published year: %s to %s is %s', (from, to, year) => {
    expect(publishedYear({ from, to }, tables)).toBe(year)
  })

  test.each([
    ['cases-by-category', '13-17 år', 2016, { published: null }],
    ['cases-by-category', '13-17 år', 2017, { published: 864 }],
    ['measures-by-type', 'LVM-bedömning', 2016, { published: 0 }],
    ['cases-by-municipality', 'Stockholm', 2016, {}],
    ['decisions-by-municipality', 'Gävle', 2017, { publishedDecisions: { lvm: 1, lvu: 2, sol: 12 } }],
  ])('a blank cell is null, a zero is zero: %s %s %i', (id, label, year, beside) => {
    expect(printedBeside(tables, id, row(label), year)).toEqual(beside)
  })
})

describe('what the evaluation says is held against its own numbers', () => {
  test.each([
    ['X08', 'measures-by-type', false, '8 och 7'],
    ['X09', 'key-figures', false, '11,6 %'],
    ['X10', 'key-figures', true, '248 och 248'],
    ['X12', 'key-figures', false, 'timmar 1222 och 1215; minskande åtgärdstyper 7'],
    ['X16', 'measures-by-type', true, '49 och 132'],
    ['X17', 'measures-by-type', false, 'LVU 59 och 60, LVM 10 och 16'],
    ['X18', 'measures-by-type', false, '33 och 25'],
    ['X19', 'cases-by-nature', false, '36,8 %; alla fyra 1027, 43,1 %'],
    ['X24', 'measures-by-type', false, '2 och 4'],
    ['X25', 'cases-by-initiator', false, '3 till 24,5 %'],
    ['X26', 'cases-by-category', true, '856 till 876, eller 878'],
  ])('%s about %s: agrees is %s (%s)', (id, table, agrees, figures) => {
    expect(remarksOn(tables, table, 2017).find((remark) => remark.id === id)).toMatchObject({
      agrees,
      figures,
    })
  })
})
