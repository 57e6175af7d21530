import { expect, test } from 'vitest'
import { positionOf, readWal, segmentStart } from './wal.ts'

const MB = 1024 * 1024
const wal = { folder: '/wal', segmentSize: 16 * MB, timeline: 1, from: 0n }

test('a position is two hexadecimal halves', () => {
  expect(positionOf('0/0')).toBe(0n)
  expect(positionOf('16/B374D848')).toBe(0x16b374d848n)
  expect(() => positionOf('x')).toThrow(/no position: x/)
  expect(() => positionOf(undefined)).toThrow(/no position/)
})

test('a segment begins at a multiple of its size', () => {
  expect(segmentStart(positionOf('0/1B82120'), 16 * MB)).toBe(positionOf('0/1000000'))
})

test.each([
  ['0/1000000', '0/1000000', []],
  ['0/1000000', '0/1000010', ['000000010000000000000001+0:16']],
  ['0/1000010', '0/2000000', [`000000010000000000000001+16:${16 * MB - 16}`]],
  ['0/1FFFFF0', '0/2000010', ['000000010000000000000001+16777200:16', '000000010000000000000002+0:16']],
  ['0/FFFFFFF0', '1/10', ['0000000100000000000000FF+16777200:16', '000000010000000100000000+0:16']],
])('the log from %s to %s lies in %j', (from, to, parts) => {
  const found = readWal(wal, positionOf(from), positionOf(to))
  expect(found.map(({ segment, offset, size }) => `${segment}+${offset}:${size}`)).toEqual(parts)
  expect(found.map(({ path, segment }) => path === `/wal/${segment}`)).toEqual(parts.map(() => true))
})
