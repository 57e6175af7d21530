import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type CodeList,
  codeAt,
  codeKeys,
  isOpen,
  isValidWithin,
  openKeys,
  successors,
  versionAt,
} from '../kernel/code-list.ts'
import { ageBand, category } from './category.ts'
import { disclosureGround } from './disclosure-ground.ts'
import { initiator } from './initiator.ts'
import { measureType } from './measure-type.ts'
import { nature } from './nature.ts'
import { reasonNotActing } from './reason-not-acting.ts'
import { reportingDuty } from './reporting-duty.ts'

type Published = { tables: Record<string, { rows: Record<string, (number | null)[]> }> }

const published = JSON.parse(
  readFileSync(new URL('../../db/reference/gavleborg-2016-2017.json', import.meta.url), 'utf8'),
) as Published

function labelsOn(list: CodeList, date: string): string[] {
  return Object.values(versionAt(list, date)?.codes ?? {}).map((code) => code.sv)
}

describe('labels are those of the published tables, in their order', () => {
  it.each([
    ['3', category],
    ['4', measureType],
    ['6', nature],
    ['7', initiator],
  ] as const)('table %s', (table, list) => {
    const rows = Object.keys(published.tables[table]?.rows ?? {})
    expect(rows.length).toBeGreaterThan(0)
    for (const date of ['2016-01-01', '2016-12-31', '2017-12-31']) expect(labelsOn(list, date)).toEqual(rows)
  })

  it('a category is blank in the table of a year exactly when it was valid on no day of it', () => {
    const rows = published.tables['3']?.rows ?? {}
    for (const [index, year] of ['2016', '2017'].entries()) {
      for (const key of codeKeys(category)) {
        const code = codeAt(category, key, `${year}-12-31`)
        const valid = code !== undefined && isValidWithin(code, `${year}-01-01`, `${year}-12-31`)
        expect([year, key, valid]).toEqual([year, key, rows[code?.sv ?? '']?.[index] !== null])
      }
    }
  })

  it('there are 24 measures, 14 natures, 9 categories and 5 initiators', () => {
    expect(
      [measureType, nature, category, initiator].map((list) => labelsOn(list, '2017-01-01').length),
    ).toEqual([24, 14, 9, 5])
  })
})

describe('measures', () => {
  it('only the counting rule of the protective assessment changed in autumn 2017', () => {
    const [before, after] = [versionAt(measureType, '2017-09-30'), versionAt(measureType, '2017-10-01')]
    expect([before?.version, after?.version]).toEqual([1, 2])
    const changed = codeKeys(measureType).filter(
      (key) => before?.codes[key]?.countingRule !== after?.codes[key]?.countingRule,
    )
    expect(changed).toEqual(['protective-assessment'])
  })

  it('a placement is coded by the section in force, and the old series goes on under the new key', () => {
    expect(isOpen(measureType, 'placement-sol-2001', '2025-06-30')).toBe(true)
    expect(isOpen(measureType, 'placement-sol-2025', '2025-06-30')).toBe(false)
    expect(isOpen(measureType, 'placement-sol-2001', '2025-07-01')).toBe(false)
    expect(isOpen(measureType, 'placement-sol-2025', '2025-07-01')).toBe(true)
    expect(successors(measureType, 'placement-sol-2001', '2026-01-01')).toEqual(['placement-sol-2025'])
    expect(openKeys(measureType, '2026-01-01')).toHaveLength(24)
  })

  it('every measure says what it is, when to use it and how it is counted', () => {
    for (const version of measureType.versions) {
      for (const code of Object.values(version.codes)) {
        expect([code.definition, code.instruction, code.countingRule].every(Boolean)).toBe(true)
      }
    }
  })
})

describe('age bands', () => {
  it.each([
    [0, '2016-06-01', 'age-0-12'],
    [12, '2016-06-01', 'age-0-12'],
    [13, '2016-06-01', 'age-13-20'],
    [20, '2016-12-31', 'age-13-20'],
    [13, '2017-01-01', 'age-13-17'],
    [17, '2017-01-01', 'age-13-17'],
    [18, '2017-01-01', 'age-18-20'],
    [20, '2026-11-22', 'age-18-20'],
    [21, '2026-11-22', null],
    [-1, '2026-11-22', null],
    [10, '2015-12-31', null],
  ])('%i years on %s is %s', (age, date, band) => {
    expect(ageBand(age, date)).toBe(band)
  })

  it('13 to 20 years is closed for new cases from 2017 but stays importable that year', () => {
    expect(isOpen(category, 'age-13-20', '2016-12-31')).toBe(true)
    expect(isOpen(category, 'age-13-20', '2017-01-01')).toBe(false)
    expect(codeAt(category, 'age-13-20', '2017-06-01')?.validTo).toBe('2017-12-31')
    expect(successors(category, 'age-13-20', '2017-06-01')).toEqual(['age-13-17', 'age-18-20'])
  })
})

describe('lists with a legal shape', () => {
  it('the duty to report has the 22 points of the section, in order', () => {
    const numbers = labelsOn(reportingDuty, '2026-01-01').map((text) => Number.parseInt(text, 10))
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, index) => index + 1))
  })

  it('the general clause is never a ground for disclosure', () => {
    expect(codeKeys(disclosureGround).filter((key) => key.startsWith('osl-10-27'))).toEqual([])
    expect(labelsOn(disclosureGround, '2026-11-22').join()).not.toMatch(/10 kap\. 27 §|generalklausul/i)
  })

  it('lack of papers is no reason for not acting', () => {
    expect(labelsOn(reasonNotActing, '2026-11-22').join()).not.toMatch(/papper|handling|legitim|pass\b/i)
  })
})
