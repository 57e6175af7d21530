import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type CodeKey,
  canonical,
  codeAt,
  codeKeys,
  defineCodeList,
  isCodeKey,
  isOpen,
  isValidWithin,
  label,
  openKeys,
  successors,
  versionAt,
} from './code-list.ts'

const band = defineCodeList({
  id: 'band',
  title: { sv: 'Åldersband', en: 'Age band' },
  source: 'test',
  versions: [
    {
      version: 1,
      validFrom: '2016-01-01',
      codes: {
        wide: { sv: 'Bred', en: 'Wide' },
        young: { sv: 'Ung', validFrom: '2017-01-01' },
      },
    },
    {
      version: 2,
      validFrom: '2017-01-01',
      codes: {
        wide: {
          sv: 'Bred (utgår)',
          validTo: '2017-12-31',
          legacy: true,
          replacedBy: ['young', 'old'],
        },
        young: { sv: 'Ung' },
        old: { sv: 'Gammal', validTo: '2019-12-31', replacedBy: ['eldest'] },
      },
    },
    {
      version: 3,
      validFrom: '2020-01-01',
      codes: {
        wide: { sv: 'Bred (utgår)', validTo: '2017-12-31', legacy: true, replacedBy: ['young', 'old'] },
        young: { sv: 'Ung' },
        old: { sv: 'Gammal', validTo: '2019-12-31', legacy: true, replacedBy: ['eldest'] },
        eldest: { sv: 'Äldst', en: 'Eldest' },
      },
    },
  ],
})

describe('code lists', () => {
  it('keys of all versions are one union type', () => {
    expectTypeOf<CodeKey<typeof band>>().toEqualTypeOf<'wide' | 'young' | 'old' | 'eldest'>()
    expect(codeKeys(band)).toEqual(['wide', 'young', 'old', 'eldest'])
    expect([isCodeKey(band, 'old'), isCodeKey(band, 'other'), isCodeKey(band, 'toString')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['2015-12-31', undefined],
    ['2016-01-01', 1],
    ['2016-12-31', 1],
    ['2017-01-01', 2],
    ['2030-01-01', 3],
  ])('on %s version %s is in force', (date, version) => {
    expect(versionAt(band, date)?.version).toBe(version)
  })

  it.each([
    ['wide', '2016-06-01', true],
    ['wide', '2017-06-01', false],
    ['young', '2016-12-31', false],
    ['young', '2017-01-01', true],
    ['old', '2019-12-31', true],
    ['old', '2020-01-01', false],
    ['eldest', '2019-12-31', false],
    ['eldest', '2020-01-01', true],
    ['nothing', '2020-01-01', false],
    ['wide', '2015-01-01', false],
  ])('%s is open on %s: %s', (key, date, expected) => {
    expect(isOpen(band, key, date)).toBe(expected)
  })

  it('offers only open codes, in published order', () => {
    expect(openKeys(band, '2016-06-01')).toEqual(['wide'])
    expect(openKeys(band, '2018-06-01')).toEqual(['young', 'old'])
    expect(openKeys(band, '2021-06-01')).toEqual(['young', 'eldest'])
  })

  it('shows the label of the record’s own version, and Swedish where there is no English', () => {
    expect(label(band, 'wide', 1, 'sv')).toBe('Bred')
    expect(label(band, 'wide', 1, 'en')).toBe('Wide')
    expect(label(band, 'wide', 2, 'en')).toBe('Bred (utgår)')
    expect(label(band, 'wide', 9, 'sv')).toBe('Bred (utgår)')
    expect(label(band, 'from-a-newer-server', 4, 'sv')).toBe('from-a-newer-server')
  })

  it('tells a code that held within a period from one that did not', () => {
    const old = codeAt(band, 'wide', '2018-06-01')
    expect(old && isValidWithin(old, '2017-12-31', '2018-06-30')).toBe(true)
    expect(old && isValidWithin(old, '2018-01-01', '2018-06-30')).toBe(false)
  })

  it('follows a crosswalk through several replacements', () => {
    expect(successors(band, 'wide', '2016-06-01')).toEqual(['wide'])
    expect(successors(band, 'wide', '2018-06-01')).toEqual(['young', 'old'])
    expect(successors(band, 'wide', '2021-06-01')).toEqual(['young', 'eldest'])
  })

  it('the canonical form does not depend on the order properties are written in', () => {
    const one = { version: 1, validFrom: '2016-01-01', codes: { a: { sv: 'A', en: 'a' }, b: { sv: 'B' } } }
    const other = { codes: { b: { sv: 'B' }, a: { en: 'a', sv: 'A' } }, validFrom: '2016-01-01', version: 1 }
    expect(canonical(one)).toBe(canonical(other))
    expect(canonical(one)).not.toBe(canonical({ ...one, codes: { a: { sv: 'A', en: 'a' }, b: { sv: 'C' } } }))
  })
})
