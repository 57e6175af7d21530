import { Compile } from 'typebox/compile'
import { describe, expect, test } from 'vitest'
import { instant, line, listOf, localDate, nullable, shape, text } from '../kernel/field.ts'
import { normalise } from './normalise.ts'

const schema = shape({
  at: nullable(instant()),
  name: line(40),
  note: text(40),
  rows: listOf(shape({ at: instant() })),
})
const input = { at: null, name: 'Åsa', note: 'rad ett\nrad två', rows: [] }

describe('input', () => {
  test.each([
    ['2026-11-22T02:40:00+01:00', '2026-11-22T01:40:00.000Z'],
    ['2026-11-22T01:40:00Z', '2026-11-22T01:40:00.000Z'],
    ['2026-11-21T15:40:00.5-10:00', '2026-11-22T01:40:00.500Z'],
  ])('with the moment %s is compared as %s, wherever it stands', (given, expected) => {
    const normal = normalise(schema, { ...input, at: given, rows: [{ at: given }] })
    expect(normal).toEqual({ ...input, at: expected, rows: [{ at: expected }] })
  })

  test('that is in form already stays as it is', () => {
    expect(normalise(schema, input)).toEqual(input)
  })

  test.each([
    ['a half character in a note', { note: 'a\udc00b' }, 'note'],
    ['a zero-width space in a name', { name: 'Å\u200Bsa' }, 'name'],
    ['a line separator in a name', { name: 'Åsa\u2028' }, 'name'],
  ])('with %s is refused at the field', (_what, change, path) => {
    expect(() => normalise(schema, { ...input, ...change })).toThrowError(
      expect.objectContaining({ errors: [{ path, code: 'hidden-characters' }] }),
    )
  })
})

test.each([
  ['0000-01-01', false],
  ['1799-12-31', false],
  ['1800-01-01', true],
  ['2199-12-31', true],
  ['2200-01-01', false],
  ['2026-02-29', false],
])('the day %s can be meant: %s', (day, expected) => {
  expect(Compile(localDate()).Check(day)).toBe(expected)
})

test.each([
  ['2026-11-22T01:40:00.123456789Z', true],
  ['2026-11-22T01:40:00.1234567890Z', false],
  ['2026-11-22T01:40:00', false],
  ['9999-12-31T23:59:59Z', false],
  ['2026-11-22T25:40:00Z', false],
])('the moment %s can be meant: %s', (moment, expected) => {
  expect(Compile(instant()).Check(moment)).toBe(expected)
})
