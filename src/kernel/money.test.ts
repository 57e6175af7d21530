import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatAmount, parseAmount } from './money.ts'

describe('an amount is read as people write it, in öre', () => {
  test.each([
    ['125', 12_500],
    ['125,5', 12_550],
    ['125,50', 12_550],
    ['125.05', 12_505],
    ['1 250 kr', 125_000],
    ['1\u00a0250,00', 125_000],
    ['40:50', 4050],
    ['40:-', 4000],
    ['0', 0],
    ['', null],
    ['-20', null],
    ['12,345', null],
    ['tjugo', null],
    ['1e3', null],
  ])('%j is %j', (typed, ore) => {
    expect(parseAmount(typed)).toBe(ore)
  })
})

test.each([
  [125_050, '1\u00a0250,50\u00a0kr', 'SEK\u00a01,250.50'],
  [-2000, '−20\u00a0kr', '−SEK\u00a020'],
  [5, '0,05\u00a0kr', 'SEK\u00a00.05'],
])('%d öre is written %s and %s', (ore, sv, en) => {
  expect(formatAmount(ore, 'sv')).toBe(sv)
  expect(formatAmount(ore, 'en')).toBe(en)
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (ore) => {
      expect(parseAmount(formatAmount(ore, 'sv'))).toBe(ore)
    }),
  )
})
