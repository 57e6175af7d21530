import { expect, test } from 'vitest'
import { spread } from './spread-labels.ts'

test.each([
  [
    [10, 50, 90],
    [10, 50, 90],
  ],
  [
    [10, 12, 13],
    [10, 28, 46],
  ],
  [
    [30, null, 10],
    [30, null, 10],
  ],
  [
    [20, 20, 5],
    [23, 41, 5],
  ],
])('labels at %j stand at %j, none on another', (places, moved) => {
  expect(spread(places, 18)).toEqual(moved)
})

test('labels that would fall below the picture are moved up, still none on another', () => {
  expect(spread([90, 95, 10], 18, 100)).toEqual([82, 100, 10])
})
