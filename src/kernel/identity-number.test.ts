import fc from 'fast-check'
import Personnummer from 'personnummer'
import { describe, expect, it } from 'vitest'
import {
  checkDigit,
  formatIdentityNumber,
  isTestNumber,
  maskIdentityNumber,
  parseIdentityNumber,
} from './identity-number.ts'
import { addDays, daysBetween } from './time.ts'

// Its types promise a default export that its CommonJS file does not have.
const independent = Personnummer as unknown as { valid(text: string): boolean }

const today = '2026-11-22'

const births = fc
  .integer({ min: 0, max: daysBetween('1927-01-01', today) })
  .map((days) => addDays('1927-01-01', days))

const serials = fc.integer({ min: 980, max: 999 }).map(String)

function compose(birthDate: string, serial: string, addToDay: number): string {
  const day = String(Number(birthDate.slice(8)) + addToDay).padStart(2, '0')
  const digits = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${day}${serial}`
  return `${birthDate.slice(0, 2)}${digits}${checkDigit(digits)}`
}

describe('reading an identity number', () => {
  it('any test number, however it is written, is read as the same twelve digits', () => {
    fc.assert(
      fc.property(births, serials, fc.constantFrom(0, 60), (birthDate, serial, addToDay) => {
        const number = compose(birthDate, serial, addToDay)
        const expected = {
          ok: true,
          kind: addToDay ? 'coordination' : 'personal',
          number,
          birthDate,
          sexDigit: Number(serial[2]),
        }
        const tail = number.slice(8)
        const written = [
          number,
          formatIdentityNumber(number),
          number.slice(2),
          `${number.slice(2, 8)}-${tail}`,
          ` ${number.slice(2, 8)} – ${tail} `,
        ]
        for (const text of written) expect(parseIdentityNumber(text, today)).toEqual(expected)
      }),
    )
  })

  it('accepts and refuses the same twelve digits as an independent reader does', () => {
    const near = fc.tuple(births, serials, fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 20, 60))
    fc.assert(
      fc.property(near, ([birthDate, serial, last, addToDay]) => {
        const number = `${compose(birthDate, serial, addToDay).slice(0, 11)}${last}`
        expect(parseIdentityNumber(number, '2030-01-01').ok).toBe(independent.valid(number))
      }),
    )
  })

  it('one wrong digit or two neighbours exchanged never pass as the same person', () => {
    fc.assert(
      fc.property(births, serials, fc.integer({ min: 2, max: 10 }), (birthDate, serial, at) => {
        const number = compose(birthDate, serial, 0)
        const wrong = [...number]
        wrong[at] = String((Number(number[at]) + 1) % 10)
        expect(parseIdentityNumber(wrong.join(''), today).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['200801019803', 'personal', '2008-01-01'],
    ['20080161-9800', 'coordination', '2008-01-01'],
    ['19500060-9825', 'coordination', null],
    ['19500360-9822', 'coordination', null],
    ['R-17-0042', 'reserve', null],
    ['r-17-0042', 'reserve', null],
  ])('%s is a number of kind %s born %s', (text, kind, birthDate) => {
    expect(parseIdentityNumber(text, today)).toMatchObject({ ok: true, kind, birthDate })
  })

  it.each([
    ['', 'length'],
    ['0801019803', null],
    ['080101980', 'length'],
    ['20080101980', 'length'],
    ['200801019803123', 'length'],
    ['080101-980', 'length'],
    ['08010-19808', 'characters'],
    ['0801-019808', 'characters'],
    ['080101-98O8', 'characters'],
    ['080101/9808', 'characters'],
    ['R-', 'characters'],
    ['R-ÅÄÖ', 'characters'],
    ['170001019808', 'year'],
    ['219901019808', 'year'],
    ['200813019808', 'month'],
    ['200800019808', 'month'],
    ['200802309808', 'day'],
    ['200802009808', 'day'],
    ['200802909808', 'day'],
    ['200704319808', 'day'],
    ['200702299808', 'day'],
    ['200801010000', 'birth-number'],
    ['200801019804', 'check-digit'],
  ])('%s is refused, and the fault is named: %s', (text, part) => {
    expect(parseIdentityNumber(text, today)).toMatchObject(part ? { ok: false, part } : { ok: true })
  })

  it.each([
    ['261122-', '2026-11-22', '2026-11-22'],
    ['261122-', '2026-11-21', 'future'],
    ['261231-', '2026-11-22', 'future'],
    ['270101-', '2026-11-22', '1927-01-01'],
    ['260101-', '2026-11-22', '2026-01-01'],
    ['260101+', '2026-11-22', '1926-01-01'],
    ['261231+', '2026-11-22', '1926-12-31'],
    ['270101+', '2026-11-22', '1827-01-01'],
    ['991231-', '1999-12-31', '1999-12-31'],
    ['000101-', '1999-12-31', '1900-01-01'],
    ['000101-', '2000-01-01', '2000-01-01'],
    ['000229-', '2000-02-29', '2000-02-29'],
  ])('ten digits beginning %s are on %s a person born %s', (start, date, expected) => {
    const digits = `${start.slice(0, 6)}980`
    const text = `${start}980${checkDigit(digits)}`
    const parsed = parseIdentityNumber(text, date)
    expect(parsed).toMatchObject(
      expected === 'future' ? { ok: false, part: 'future' } : { ok: true, birthDate: expected },
    )
  })

  it('twelve digits say the century themselves', () => {
    expect(parseIdentityNumber('200801019803', '2007-12-31')).toEqual({ ok: false, part: 'future' })
    expect(parseIdentityNumber('20080101+9803', today)).toMatchObject({ ok: true, number: '200801019803' })
  })
})

describe('showing an identity number', () => {
  it('masks the last four, and all of a reserve number', () => {
    expect(maskIdentityNumber('200801019803')).toBe('20080101-****')
    expect(maskIdentityNumber('R-17-0042')).toBe('R-****')
    expect(formatIdentityNumber('200801019803')).toBe('20080101-9803')
    expect(formatIdentityNumber('R-17-0042')).toBe('R-17-0042')
  })

  it.each([
    ['200801019803', true],
    ['200801019993', true],
    ['200801012386', true],
    ['200801012394', true],
    [`20080101${'237'}0`, false],
    [`20080101${'979'}0`, false],
    [`20080101${'098'}0`, false],
    ['0801019803', false],
    ['R-980', false],
  ])('%s is an official test number: %s', (number, expected) => {
    expect(isTestNumber(number)).toBe(expected)
  })
})
