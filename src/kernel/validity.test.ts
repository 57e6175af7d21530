import { expect, test } from 'vitest'
import { holdsOn, holdTogether } from './validity.ts'

const june = { validFrom: '2026-06-01', validTo: '2026-06-30' }
const openEnded = { validFrom: '2026-06-30', validTo: null }

test.each([
  ['2026-05-31', false],
  ['2026-06-01', true],
  ['2026-06-30', true],
  ['2026-07-01', false],
])('what is valid in June holds on %s: %s', (day, holds) => {
  expect(holdsOn(june, day)).toBe(holds)
})

test('what has no last day goes on holding', () => {
  expect(holdsOn(openEnded, '2199-12-31')).toBe(true)
})

test.each([
  ['begins on the last day', openEnded, true],
  ['begins the day after', { validFrom: '2026-07-01', validTo: null }, false],
  ['ends on the first day', { validFrom: '2026-01-01', validTo: '2026-06-01' }, true],
  ['ends the day before', { validFrom: '2026-01-01', validTo: '2026-05-31' }, false],
] as const)('June holds together with what %s: %s', (_name, other, together) => {
  expect(holdTogether(june, other)).toBe(together)
  expect(holdTogether(other, june)).toBe(together)
})
