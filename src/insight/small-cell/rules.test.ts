import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, Sum } from './model.ts'
import { hiddenCells, isSmallCount, protectedParts } from './rules.ts'

const line = (values: readonly number[], total = true) => {
  const cells: Cell[] = values.map((value, at) => ({ id: `c${at}`, value }))
  const sum: Sum = { parts: cells.map(({ id }) => id) }
  if (!total) return { cells, sums: [sum] }
  const whole = { id: 'total', value: values.reduce((a, b) => a + b, 0), isSum: true }
  return { cells: [...cells, whole], sums: [{ ...sum, whole: ['total'] }] }
}

describe('small counts', () => {
  test.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])('%i is small: %s', (value, isSmall) => expect(isSmallCount(value)).toBe(isSmall))

  test.each([
    ['one small cell takes the least of the others with it', [3, 20, 9, 0], ['c0', 'c2']],
    ['two small cells cover each other', [3, 2, 9], ['c0', 'c1']],
    ['two of one are both one, and take a third', [1, 1, 9, 12], ['c0', 'c1', 'c2']],
    ['nothing small hides nothing', [0, 5, 7], []],
    ['with only zeros beside it the cell covers itself with its small sum', [3, 0, 0], ['c0', 'total']],
    ['where all are ones a zero is hidden too', [1, 1, 1, 1, 1, 0, 0], ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']],
  ])('%s', (_rule, values, hidden) => {
    const { cells, sums } = line(values)
    expect([...hiddenCells(cells, sums)].sort()).toEqual(hidden)
  })
})

/** What each hidden cell of a small table could be with the shown margins, tried by force until all have two values. */
function possible(
  values: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
): Map<string, Set<number>> {
  const found = new Map([...hidden].map((id) => [id, new Set<number>()]))
  const cells = [...hidden].map((id) => id.split('-').map(Number) as [number, number])
  const rest = values.map((row, r) => row.reduce((s, v, c) => s + (hidden.has(`${r}-${c}`) ? v : 0), 0))
  const down = (values[0] ?? []).map((_, c) =>
    values.reduce((s, row, r) => s + (hidden.has(`${r}-${c}`) ? (row[c] ?? 0) : 0), 0),
  )
  const chosen: number[] = []
  const walk = (at: number): void => {
    if ([...found.values()].every((ways) => ways.size > 1)) return
    const cell = cells[at]
    if (cell === undefined) {
      if (rest.every((left) => left === 0) && down.every((left) => left === 0))
        for (const [index, [r, c]] of cells.entries()) found.get(`${r}-${c}`)?.add(chosen[index] ?? 0)
      return
    }
    const [r, c] = cell
    const beside = [...hidden].some((id) => {
      const [row = 0, column = 0] = id.split('-').map(Number)
      return (row === r || column === c) && values[row]?.[column] === 0
    })
    const least = beside ? 0 : 1
    const most = Math.min(rest[r] ?? 0, down[c] ?? 0)
    for (let value = least; value <= most; value++) {
      rest[r] = (rest[r] ?? 0) - value
      down[c] = (down[c] ?? 0) - value
      chosen[at] = value
      walk(at + 1)
      rest[r] = (rest[r] ?? 0) + value
      down[c] = (down[c] ?? 0) + value
    }
  }
  walk(0)
  return found
}

test('no hidden count of a table with shown margins is determined by them', () => {
  const table = fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  })
  fc.assert(
    fc.property(table, (values) => {
      const cells = values.flatMap((row, r) => row.map((value, c) => ({ id: `${r}-${c}`, value })))
      const sums = [
        ...values.map((row, r) => ({ parts: row.map((_, c) => `${r}-${c}`) })),
        ...[0, 1, 2].map((c) => ({ parts: values.map((_, r) => `${r}-${c}`) })),
      ]
      const hidden = hiddenCells(cells, sums)
      for (const { id, value } of cells) if (isSmallCount(value)) expect(hidden.has(id)).toBe(true)
      // A table whose margins leave one filling only cannot be covered: then all that can be hidden is.
      const open = cells.filter(({ id }) => !hidden.has(id))
      if (open.length === 0) return
      for (const [id, ways] of possible(values, hidden)) expect([id, ways.size > 1]).toEqual([id, true])
    }),
    { numRuns: 30 },
  )
})

describe('parts of a count', () => {
  test.each([
    ['that is shown are shown, small ones covered', [3, 20, 9, 0], 32, [null, 20, null, 0]],
    ['that is hidden are all hidden', [0, 2, 0], null, [null, null, null]],
    ['that leaves them one value only are all hidden', [1, 1, 1, 1, 1], 5, [null, null, null, null, null]],
    ['of nothing are nothing', [0, 0], 0, [0, 0]],
  ])('%s', (_rule, counts, whole, expected) => expect(protectedParts(counts, whole)).toEqual(expected))
})
