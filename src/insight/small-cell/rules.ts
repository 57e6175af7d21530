import { decisionColumns, decisionTypes } from '../../code-lists/figures/tables.ts'
import type { Cell, Hidden, ProtectedTable, Sum } from './model.ts'

/** Counts of one to four could point at people (L-08). */
export const smallest = 5
export const isSmallCount = (value: number): boolean => value > 0 && value < smallest

type Vector = ReadonlyMap<number, number>

/** Each sum as coefficients of the hidden cells alone: what is shown is a known number. */
function unknownsOf(sums: readonly Sum[], index: ReadonlyMap<string, number>): Vector[] {
  return sums.flatMap(({ parts, whole = [] }) => {
    const row = new Map<number, number>()
    const add = (id: string, sign: number) => {
      const at = index.get(id)
      if (at !== undefined) row.set(at, (row.get(at) ?? 0) + sign)
    }
    for (const id of parts) add(id, 1)
    for (const id of whole) add(id, -1)
    for (const [at, factor] of row) if (factor === 0) row.delete(at)
    return row.size > 0 ? [row] : []
  })
}

function minus(row: Vector, pivot: Vector, factor: number): Map<number, number> {
  const result = new Map(row)
  for (const [at, value] of pivot) {
    const sum = (result.get(at) ?? 0) - factor * value
    if (Math.abs(sum) < 1e-9) result.delete(at)
    else result.set(at, sum)
  }
  return result
}

/** Gauss–Jordan: every pivot stands in its own row only. */
function reduce(rows: readonly Vector[]): Map<number, Vector> {
  const reduced = new Map<number, Vector>()
  for (const original of rows) {
    let row: Vector = original
    for (const [at, pivot] of reduced) {
      const factor = row.get(at)
      if (factor !== undefined) row = minus(row, pivot, factor)
    }
    const [first] = row
    if (first === undefined) continue
    const [at, lead] = first
    const unit = new Map([...row].map(([key, value]) => [key, value / lead]))
    for (const [other, pivot] of reduced) {
      const factor = pivot.get(at)
      if (factor !== undefined) reduced.set(other, minus(pivot, unit, factor))
    }
    reduced.set(at, unit)
  }
  return reduced
}

/** Ways in which the hidden counts could be other than they are with everything shown unchanged. */
function movesOf(reduced: ReadonlyMap<number, Vector>, size: number): Map<number, number>[] {
  const moves: Map<number, number>[] = []
  for (let free = 0; free < size; free++) {
    if (reduced.has(free)) continue
    const move = new Map([[free, 1]])
    for (const [pivot, row] of reduced) {
      const factor = row.get(free)
      if (factor !== undefined) move.set(pivot, -factor)
    }
    if ([...move.values()].every((step) => Math.abs(step - Math.round(step)) < 1e-9))
      moves.push(new Map([...move].map(([at, step]) => [at, Math.round(step)])))
  }
  return moves
}

/** The least a hidden cell can be taken to be: one, since zeros are shown; zero where a zero of the same sum is hidden too. */
function leastOf(hidden: readonly Cell[], sums: readonly Sum[]): readonly number[] {
  const zeros = new Set(hidden.filter(({ value }) => value === 0).map(({ id }) => id))
  const beside = new Set(
    zeros.size === 0
      ? []
      : sums.filter((sum) => sum.parts.some((id) => zeros.has(id))).flatMap(({ parts }) => parts),
  )
  return hidden.map(({ id }) => (beside.has(id) ? 0 : 1))
}

/** The hidden cells for which some other whole number fits all that is shown. */
function covered(hidden: readonly Cell[], sums: readonly Sum[]): Set<number> {
  const index = new Map(hidden.map(({ id }, at) => [id, at]))
  const least = leastOf(hidden, sums)
  const moves = movesOf(reduce(unknownsOf(sums, index)), hidden.length)
  const safe = new Set<number>()
  const fits = (move: Vector) =>
    [...move].every(([at, step]) => (hidden[at]?.value ?? 0) + step >= (least[at] ?? 1))
  const take = (move: Vector) => {
    for (const sign of [1, -1]) {
      const signed = sign === 1 ? move : new Map([...move].map(([at, step]) => [at, -step]))
      if (fits(signed)) for (const at of move.keys()) safe.add(at)
    }
  }
  for (const move of moves) take(move)
  const stuck = moves.filter((move) => [...move.keys()].some((at) => !safe.has(at)))
  for (const move of stuck)
    for (const other of moves) {
      if (other === move || moves.length * stuck.length > 40_000) continue
      take(minus(move, other, 1))
      take(minus(move, other, -1))
    }
  return safe
}

/**
 * Which cells are hidden so that no count of one to four is shown, and none of the hidden can be computed from what is:
 * for each another value remains that fits every sum. Zeros are shown, unless nothing else can cover a cell.
 */
export function hiddenCells(cells: readonly Cell[], sums: readonly Sum[]): Set<string> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const sumsOf = new Map<string, Sum[]>()
  for (const sum of sums)
    for (const id of [...sum.parts, ...(sum.whole ?? [])]) sumsOf.set(id, [...(sumsOf.get(id) ?? []), sum])
  const hidden = new Set(cells.filter(({ value }) => isSmallCount(value)).map(({ id }) => id))
  const together = (sum: Sum): readonly string[] => [...sum.parts, ...(sum.whole ?? [])]
  /** Least hidden first: an ordinary cell before a sum, a count before a zero, one that needs no further cover, a small one. */
  const cost = ({ id, value, isSum }: Cell, within: Sum) => {
    const isCovered = (sumsOf.get(id) ?? []).every(
      (sum) => sum === within || together(sum).some((one) => hidden.has(one)),
    )
    return (isSum ? 4e12 : 0) + (isCovered ? 0 : 1e12) + (value === 0 ? 2e12 : value)
  }
  for (;;) {
    const shut = cells.filter(({ id }) => hidden.has(id))
    const safe = covered(shut, sums)
    const before = new Set(hidden)
    const bareSums = (cell: Cell) =>
      (sumsOf.get(cell.id) ?? []).filter((sum) => together(sum).filter((id) => before.has(id)).length === 1)
    const uncovered = shut.filter((_, at) => !safe.has(at))
    // A cell alone in a sum is covered first: that often covers the others.
    const hasBare = uncovered.some((cell) => bareSums(cell).length > 0)
    for (const cell of uncovered) {
      for (const sum of hasBare ? bareSums(cell) : (sumsOf.get(cell.id) ?? [])) {
        // One more in each sum at a time: the next round sees whether that was enough.
        if (together(sum).some((id) => hidden.has(id) && !before.has(id))) continue
        const open = together(sum).flatMap((id) => (hidden.has(id) ? [] : (byId.get(id) ?? [])))
        const [cheapest] = open.sort((a, b) => cost(a, sum) - cost(b, sum))
        if (cheapest) hidden.add(cheapest.id)
      }
    }
    if (hidden.size === before.size) return hidden
  }
}

/** Parts of a count that is shown, null where they are hidden. All are hidden where the count is, or they cannot be covered. */
export function protectedParts(counts: readonly number[], whole: number | null): (number | null)[] {
  if (whole === null) return counts.map(() => null)
  const cells = counts.map((value, at) => ({ id: String(at), value }))
  const sum = { id: 'whole', value: whole, isSum: true }
  const hidden = hiddenCells([...cells, sum], [{ parts: cells.map(({ id }) => id), whole: [sum.id] }])
  return counts.map((value, at) => (hidden.has(sum.id) || hidden.has(String(at)) ? null : value))
}

const cellId = (table: string, code: string, column = '') => `${table}/${code}/${column}`
const grand = (table: string) => (table === 'measures-by-type' ? 'measures' : 'cases')

/** Measures that table 1 counts neither as phone contacts nor as visits: in no table, but anybody can subtract. */
export const otherForms = 'other-contact-forms'
const keyParts = [
  { parts: ['cases-without-measures'], rest: 'cases-with-measures', whole: 'cases' },
  { parts: ['cases-in-standby'], rest: 'cases-in-duty', whole: 'cases' },
  { parts: ['phone-contacts', 'visits'], rest: otherForms, whole: 'measures' },
] as const

/** The counts of the tables and how they add up, across tables too: what a reader could subtract (L-08). */
function cellsOf(tables: readonly ProtectedTable[]): { cells: Cell[]; sums: Sum[] } {
  const cells: Cell[] = []
  const sums: Sum[] = []
  const known = new Map<string, number>()
  const add = (id: string, value: number | null | undefined, isSum = false): string => {
    if (value !== null && value !== undefined) {
      cells.push({ id, value, isSum })
      known.set(id, value)
    }
    return id
  }
  const counted = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (known.get(id) ?? 0), 0)
  /** A count no table has, which is the rest of a whole that tables show. */
  const addRest = (id: string, parts: readonly string[], whole: readonly string[]): string => {
    add(id, counted(whole) - counted(parts))
    sums.push({ parts: [...parts, id], whole })
    return id
  }
  for (const { id, rows, notStated, total } of tables) {
    const isKey = id === 'key-figures'
    const ids = rows
      .filter(({ code }) => !isKey || !code.endsWith('-hours'))
      .map(({ code, value }) =>
        add(cellId(id, code), value, isKey && (code === 'cases' || code === 'measures')),
      )
    if (isKey) {
      for (const { parts, rest, whole } of keyParts)
        addRest(
          cellId(id, rest),
          parts.map((code) => cellId(id, code)),
          [cellId(id, whole)],
        )
      continue
    }
    const sum = add(cellId(id, '', 'total'), total, true)
    sums.push({ parts: ids, whole: [sum] })
    if (id === 'decisions-by-municipality') {
      for (const row of rows)
        sums.push({
          parts: decisionColumns.map((column) => add(cellId(id, row.code, column), row[column])),
          whole: [cellId(id, row.code)],
        })
      // Decisions in another municipality are in table 4 alone.
      const elsewhere = decisionColumns.map((column) =>
        addRest(
          cellId(id, 'elsewhere', column),
          rows.map((row) => cellId(id, row.code, column)),
          decisionTypes[column].map((type) => cellId('measures-by-type', type)),
        ),
      )
      sums.push({ parts: elsewhere, whole: [add(cellId(id, 'elsewhere'), counted(elsewhere))] })
    } else {
      const unstated = add(cellId(id, '', 'not-stated'), notStated)
      sums.push({ parts: [sum, unstated], whole: [cellId('key-figures', grand(id))] })
      sums.push({ parts: [...ids, unstated], whole: [cellId('key-figures', grand(id))] })
    }
  }
  return { cells, sums }
}

/** What of a year's tables is hidden: the same in every answer that shows one of these counts (L-08). */
export function hiddenIn(tables: readonly ProtectedTable[]): Hidden {
  const { cells, sums } = cellsOf(tables)
  const hidden = hiddenCells(cells, sums)
  return (table, code, column = '') => hidden.has(cellId(table, code, column))
}

/** The tables without counts of one to four, and without what they could be computed from (L-08). */
export function protectedTables<T extends ProtectedTable>(tables: readonly T[]): T[] {
  const hidden = hiddenIn(tables)
  return tables.map((table) => {
    const { id } = table
    const shown = <V>(value: V, code: string, column = ''): V | null =>
      hidden(id, code, column) ? null : value
    const rows = table.rows.map((row) => {
      const isHidden = ['', ...decisionColumns].some((column) => hidden(id, row.code, column))
      const columns = Object.fromEntries(
        decisionColumns.flatMap((column) =>
          row[column] === undefined ? [] : [[column, shown(row[column], row.code, column)]],
        ),
      )
      return { ...row, value: shown(row.value, row.code), ...columns, ...(isHidden && { isProtected: true }) }
    })
    const notStated = shown(table.notStated, '', 'not-stated')
    const total = shown(table.total, '', 'total')
    const hidesGrand = id !== 'key-figures' && hidden('key-figures', grand(id))
    const expectedTotal = hidesGrand ? null : table.expectedTotal
    const isWhole = notStated !== null && total !== null && expectedTotal !== null
    return { ...table, rows, notStated, total, expectedTotal, reconciles: isWhole ? table.reconciles : null }
  })
}
