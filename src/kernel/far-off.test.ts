import { expect, test } from 'vitest'
import { farOff } from './far-off.ts'

const now = '2026-11-22T01:40:00.000Z'

test.each([
  ['1800-01-01T00:00:00.000Z', 'at'],
  ['2016-11-21T12:00:00.000Z', 'at'],
  ['2016-11-22T12:00:00.000Z', null],
  ['2026-11-22T01:40:00.000Z', null],
  ['2028-11-22T12:00:00.000Z', null],
  ['2028-11-23T12:00:00.000Z', 'at'],
  ['2199-12-31T00:00:00.000Z', 'at'],
  [null, null],
  [undefined, null],
])('the moment %s is named as far off: %s', (at, expected) => {
  expect(farOff({ at }, now)).toBe(expected)
})

test('the first moment that cannot be meant is named', () => {
  expect(farOff({ at: now, until: '2106-11-22T01:40:00.000Z', by: '1806-11-22T01:40:00.000Z' }, now)).toBe(
    'until',
  )
})
