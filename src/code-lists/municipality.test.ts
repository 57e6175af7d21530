import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { counties, municipalities } from './municipality.ts'

const perCounty: Record<string, number> = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
}

describe('municipalities', () => {
  it('are 290 in 21 counties, each once, in order of code', () => {
    expect(counties).toHaveLength(21)
    expect(municipalities).toHaveLength(290)
    const codes = municipalities.map((one) => one.code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(new Set(municipalities.map((one) => one.name)).size).toBe(290)
    expect(codes.every((code) => /^\d{4}$/.test(code))).toBe(true)
  })

  it('are as many in each county as Statistics Sweden counts', () => {
    const counted = Object.fromEntries(
      counties.map((county) => [
        county.code,
        municipalities.filter((one) => one.county === county.code).length,
      ]),
    )
    expect(counted).toEqual(perCounty)
  })

  it('of Gävleborg are those of the reference file', () => {
    const lines = readFileSync(
      new URL('../../db/reference/municipalities-gavleborg.csv', import.meta.url),
      'utf8',
    )
      .trim()
      .split('\n')
      .slice(1)
    const reference = lines.map((line) => line.split(',').slice(0, 2))
    const ours = municipalities.filter((one) => one.county === '21').map((one) => [one.code, one.name])
    expect(ours).toEqual(reference)
  })

  it.each([
    ['0180', 'Stockholm', '01'],
    ['0331', 'Heby', '03'],
    ['0980', 'Gotland', '09'],
    ['1280', 'Malmö', '12'],
    ['1480', 'Göteborg', '14'],
    ['1496', 'Skövde', '14'],
    ['2023', 'Malung-Sälen', '20'],
    ['2081', 'Borlänge', '20'],
    ['2584', 'Kiruna', '25'],
  ])('%s is %s in county %s', (code, name, county) => {
    expect(municipalities).toContainEqual({ code, name, county })
  })
})
