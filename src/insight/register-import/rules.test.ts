import { describe, expect, test } from 'vitest'
import { columns } from '../register-file/model.ts'
import { readHeader } from '../register-file/rules.ts'
import type { LabelColumn, MappingEntry } from './model.ts'
import { nameCode, readLabels, readRows, readTimes } from './rules.ts'

const present = '2026-11-22T12:00:00.000Z'
const labelsOf = (...mappings: readonly (readonly MappingEntry[])[]) => {
  const labels = readLabels(mappings)
  if (!labels.ok) throw new Error(labels.code)
  return labels.changes
}
const headerOf = (kind: 'cases' | 'measures') => {
  const header = readHeader(kind, columns[kind], 'x.csv')
  if (!header.ok) throw new Error(header.code)
  return header.changes
}
const readCase = (row: string, mapping: readonly MappingEntry[] = []) =>
  readRows(labelsOf(mapping), present).readCase(2, row.split(';'), headerOf('cases'))
const readMeasure = (row: string) =>
  readRows(labelsOf(), present).readMeasure(2, row.split(';'), headerOf('measures'))

describe('a local time', () => {
  const read = readTimes(present)
  const at = (text: string) => {
    const time = read(text)
    return typeof time === 'string' ? time : [new Date(time.seconds * 1000).toISOString(), time.mark]
  }
  test.each([
    ['2017-01-01 00:00', '2016-12-31T23:00:00.000Z', undefined],
    ['2017-07-01 02:40', '2017-07-01T00:40:00.000Z', undefined],
    ['2017-07-01T02:40:59', '2017-07-01T00:40:59.000Z', undefined],
    ['2017-03-26 01:59', '2017-03-26T00:59:00.000Z', undefined],
    ['2017-03-26 02:00', '2017-03-26T01:00:00.000Z', 'missing-hour'],
    ['2017-03-26 02:35', '2017-03-26T01:35:00.000Z', 'missing-hour'],
    ['2017-03-26 03:00', '2017-03-26T01:00:00.000Z', undefined],
    ['2017-03-26 23:59', '2017-03-26T21:59:00.000Z', undefined],
    ['2017-10-29 01:59', '2017-10-28T23:59:00.000Z', undefined],
    ['2017-10-29 02:00', '2017-10-29T00:00:00.000Z', 'doubled-hour'],
    ['2017-10-29 02:41', '2017-10-29T00:41:00.000Z', 'doubled-hour'],
    ['2017-10-29 03:00', '2017-10-29T02:00:00.000Z', undefined],
    ['2016-02-29 12:00', '2016-02-29T11:00:00.000Z', undefined],
    ['1990-01-01 00:00', '1989-12-31T23:00:00.000Z', undefined],
  ])('%s is %s', (text, instant, mark) => {
    expect(at(text)).toEqual([instant, mark])
  })

  test.each([
    ['', 'bad-time'],
    ['2017-02-30 10:00', 'bad-time'],
    ['2017-02-29 10:00', 'bad-time'],
    ['2017-13-01 10:00', 'bad-time'],
    ['2017-01-01 25:00', 'bad-time'],
    ['2017-01-01 24:00', 'bad-time'],
    ['2017-01-01 10:60', 'bad-time'],
    ['2017-01-01 10:00:60', 'bad-time'],
    ['2017-01-01', 'bad-time'],
    ['17-01-01 10:00', 'bad-time'],
    ['01/02/2017 10:00', 'bad-time'],
    ['0000-01-01 10:00', 'bad-time'],
    ['1989-12-31 23:59', 'time-too-early'],
    ['0017-01-01 10:00', 'time-too-early'],
    ['2026-11-22 13:01', 'time-in-future'],
    ['9999-01-01 10:00', 'time-in-future'],
  ])('%j is refused: %s', (text, fault) => {
    expect(at(text)).toBe(fault)
  })
})

describe('a label', () => {
  test.each<[LabelColumn, string, readonly string[]]>([
    ['kommun', 'Gävle', ['2180']],
    ['kommun', ' GÄVLE ', ['2180']],
    ['kommun', 'Gävle kommun', ['2180']],
    ['kommun', 'Sandvikens kommun', ['2181']],
    ['kommun', 'Göteborgs Stad', ['1480']],
    ['kommun', 'Hofors kommun', ['2104']],
    ['kommun', 'Gavle', ['2180']],
    ['kommun', 'Habo', ['0643']],
    ['kommun', 'Håbo', ['0305']],
    ['kommun', 'Hábo', ['0305', '0643']],
    ['kommun', 'Gävleborg', []],
    ['kommun', '?', []],
    ['kategori', '13-20 år', ['age-13-20']],
    ['kategori', '13 – 20 ÅR', ['age-13-20']],
    ['karaktar', 'barn/ungdom', ['child-youth']],
    ['initierat_av', 'Polisen', ['police']],
    ['atgard', 'Plac 4 kap 1 § SoL', ['placement-sol-2001']],
    ['atgard', 'Plac 4 kap 1§ SoL', ['placement-sol-2001']],
    ['atgard', 'Relationsproblem', ['relationship-problem']],
    ['kontaktform', 'telefon', ['phone']],
    ['kontaktform', 'rökpuff', []],
  ])('of %s, %j means %j', (column, label, codes) => {
    expect([...labelsOf()(column, label)].sort()).toEqual([...codes].sort())
  })

  const legacy: readonly MappingEntry[] = [
    { column: 'kommun', label: 'Norr', code: '2132' },
    { column: 'kommun', label: 'Norr', code: '2184' },
    { column: 'kommun', label: 'Utanför', code: 'elsewhere' },
  ]
  test.each<[string, readonly MappingEntry[], readonly string[]]>([
    ['Norr', [], ['2132', '2184']],
    ['Norr', [{ column: 'kommun', label: 'norr', code: '2184' }], ['2184']],
    ['Hábo', [{ column: 'kommun', label: 'Hábo', code: '0305' }], ['0305']],
    ['Gävle', [{ column: 'kommun', label: 'Gävle', code: '2181' }], ['2181']],
    ['utanför', [], ['elsewhere']],
  ])('%s is decided by the last mapping that knows it', (label, own, codes) => {
    expect(labelsOf(legacy, own)('kommun', label)).toEqual(codes)
  })

  test.each<MappingEntry>([
    { column: 'kommun', label: 'x', code: '9999' },
    { column: 'kategori', label: 'x', code: '2180' },
  ])('cannot be mapped to a code that is not there: %j', (entry) => {
    expect(readLabels([[entry]])).toMatchObject({ ok: false, code: 'bad-mapping' })
  })

  test('has a code with a name that tells it from others', () => {
    expect(nameCode('kommun', '0305')).toBe('Håbo (0305)')
    expect(nameCode('atgard', 'placement-sol-2001')).toBe('Plac 4 kap 1 § SoL (placement-sol-2001)')
  })
})

describe('a row', () => {
  test('keeps what is not stated as not stated', () => {
    expect(readCase('1;2016-01-01 10:00;;;;;;')).toMatchObject({
      stayCode: null,
      stayElsewhere: false,
      category: null,
      nature: null,
      initiator: null,
      isStandby: null,
      minutes: null,
      faults: [],
      marks: [],
    })
    expect(readMeasure('1;2016-01-01 10:00;;;')).toMatchObject({
      type: null,
      contactForm: null,
      minutes: null,
      faults: [],
    })
  })

  test.each([
    ['0', false],
    ['1', true],
  ])('has standby %s as %s', (cell, isStandby) => {
    expect(readCase(`1;2016-01-01 10:00;;;;;${cell};0`)).toMatchObject({ isStandby, minutes: 0, faults: [] })
  })

  test.each([
    [';2016-01-01 10:00;;;;;;', ['number-missing']],
    [`${'1'.repeat(41)};2016-01-01 10:00;;;;;;`, ['number-too-long']],
    ['1\u202e2;2016-01-01 10:00;;;;;;', ['hidden-characters']],
    ['1\u00002;2016-01-01 10:00;;;;;;', ['hidden-characters']],
    ['1;2016-01-01 10:00;Gäv\u0000le;;;;;', ['hidden-characters']],
    [
      '1;2016-02-30 10:00;Gävla;X;Y;Z;2;-5',
      [
        'bad-time',
        'unknown-label',
        'unknown-label',
        'unknown-label',
        'unknown-label',
        'bad-standby',
        'bad-minutes',
      ],
    ],
    ['1;2016-01-01 10:00;;;;;;1,5', ['bad-minutes']],
    ['1;2016-01-01 10:00;;;;;;1e3', ['bad-minutes']],
    ['1;2016-01-01 10:00;;;;;;10081', ['too-many-minutes']],
    ['1;2016-01-01 10:00;;;;;;99999999999', ['bad-minutes']],
  ])('%j is rejected for %j', (row, codes) => {
    const read = readCase(row)
    expect(read.faults.map(({ code }) => code)).toEqual(codes)
    expect(read.source).toBe('')
  })

  test.each([
    ['2016-05-01 10:00', '13-20 år', { key: 'age-13-20', version: 1 }, []],
    ['2017-05-01 10:00', '13-20 år', { key: 'age-13-20', version: 2 }, ['closed-code']],
    ['2016-05-01 10:00', '13-17 år', { key: 'age-13-17', version: 1 }, ['closed-code']],
    ['2017-05-01 10:00', '13-17 år', { key: 'age-13-17', version: 2 }, []],
    ['2015-05-01 10:00', 'Man', { key: 'man', version: 1 }, []],
  ])('of %s keeps %s with the list of its day', (time, label, code, marks) => {
    const read = readCase(`1;${time};;${label};;;;`)
    expect(read.category).toEqual(code)
    expect(read.marks.map(({ kind }) => kind)).toEqual(marks)
    expect(read.faults).toEqual([])
  })

  test.each([
    ['2017-09-30 10:00', 'Skyddsbedömning', { key: 'protective-assessment', version: 1 }, []],
    ['2017-10-01 10:00', 'Skyddsbedömning', { key: 'protective-assessment', version: 2 }, []],
    ['2025-07-01 10:00', 'Plac 4 kap 1 § SoL', { key: 'placement-sol-2001', version: 3 }, ['closed-code']],
    ['2025-06-30 10:00', 'Plac 11 kap 1 § SoL', { key: 'placement-sol-2025', version: 2 }, ['closed-code']],
  ])('of a measure at %s keeps %s with the list of its own day', (time, label, code, marks) => {
    const read = readMeasure(`1;${time};${label};;`)
    expect(read.type).toEqual(code)
    expect(read.marks.map(({ kind }) => kind)).toEqual(marks)
  })

  test('is the same source in every order of columns and with every space around its cells', () => {
    const shuffled = readHeader(
      'measures',
      ['tid_min', 'atgard', 'arendenummer', 'kontaktform', 'tidpunkt'],
      'x',
    )
    if (!shuffled.ok) throw new Error(shuffled.code)
    const rows = readRows(labelsOf(), present)
    const other = rows.readMeasure(9, ['5', ' Stöd ', '1', 'telefon', '2016-01-01 10:00'], shuffled.changes)
    expect(other.source).toBe(readMeasure('1;2016-01-01 10:00;Stöd;telefon;5').source)
    expect(other.source).not.toBe('')
  })

  test('whose label can mean two things is asked about, once a label with its rows', () => {
    const rows = readRows(labelsOf(), present)
    for (const line of [2, 3])
      rows.readCase(line, '1;2016-01-01 10:00;Hábo;;;;;'.split(';'), headerOf('cases'))
    rows.readCase(4, '1;2016-01-01 10:00;Gävla;;;;;'.split(';'), headerOf('cases'))
    expect([...rows.questions.values()]).toMatchObject([
      { column: 'kommun', label: 'Hábo', rows: 2, codes: ['0305', '0643'] },
      { column: 'kommun', label: 'Gävla', rows: 1, codes: [] },
    ])
  })
})
