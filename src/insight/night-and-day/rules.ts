import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { dayOutcome } from '../../code-lists/day-outcome.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { leastForFigure } from '../equal-treatment/rules.ts'
import type { Cell, Sum } from '../small-cell/model.ts'
import { hiddenCells } from '../small-cell/rules.ts'
import { type Counted, type Delayed, delayBands, type Marked } from './model.ts'

type Shown = (id: string, count: number) => number | null
const all: Shown = (_id, count) => count
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
const keyOf = (code: string | null) => code ?? '-'

/** Counts of one to four are hidden, and what they could be computed from (L-08). */
function shownIn(cells: readonly Cell[], sums: readonly Sum[]): Shown {
  const hidden = hiddenCells(cells, sums)
  return (id, count) => (hidden.has(id) ? null : count)
}

/** A table with its margins: each cell by row and column, each total counted from the cells. */
function table(
  rows: readonly (string | null)[],
  columns: readonly (string | null)[],
  countOf: (row: string | null, column: string | null) => number,
  isProtected: boolean,
) {
  const id = (row: string | null, column: string | null) => `${keyOf(row)}/${keyOf(column)}`
  const ofRow = (row: string | null) => sumOf(columns.map((column) => countOf(row, column)))
  const ofColumn = (column: string | null) => sumOf(rows.map((row) => countOf(row, column)))
  const total = sumOf(rows.map(ofRow))
  const shown = isProtected
    ? shownIn(
        [
          ...rows.flatMap((row) =>
            columns.map((column) => ({ id: id(row, column), value: countOf(row, column) })),
          ),
          ...rows.map((row) => ({ id: `row ${keyOf(row)}`, value: ofRow(row), isSum: true })),
          ...columns.map((column) => ({
            id: `column ${keyOf(column)}`,
            value: ofColumn(column),
            isSum: true,
          })),
          { id: 'total', value: total, isSum: true },
        ],
        [
          ...rows.map((row) => ({
            parts: columns.map((column) => id(row, column)),
            whole: [`row ${keyOf(row)}`],
          })),
          ...columns.map((column) => ({
            parts: rows.map((row) => id(row, column)),
            whole: [`column ${keyOf(column)}`],
          })),
          { parts: rows.map((row) => `row ${keyOf(row)}`), whole: ['total'] },
          { parts: columns.map((column) => `column ${keyOf(column)}`), whole: ['total'] },
        ],
      )
    : all
  return {
    rows: rows.map((row) => ({
      key: row,
      counts: columns.map((column) => shown(id(row, column), countOf(row, column))),
      total: shown(`row ${keyOf(row)}`, ofRow(row)),
    })),
    columns: columns.map((column) => ({
      key: column,
      total: shown(`column ${keyOf(column)}`, ofColumn(column)),
    })),
    total: shown('total', total),
  }
}

/** What the night may have judged; null: the report held no assessment. */
const judgements: readonly (string | null)[] = [...codeKeys(assessmentOutcome), null]
/** What the day may have done; null: nobody has answered, which is shown and counted as such. */
const outcomes: readonly (string | null)[] = [...codeKeys(dayOutcome), null]

/** Night judged, day did: every child or matter that was taken over stands in one cell. */
export function matrixOf(counted: readonly Counted[], isProtected: boolean) {
  const countOf = (judged: string | null, outcome: string | null) =>
    sumOf(counted.filter((one) => one.judged === judged && one.outcome === outcome).map(({ count }) => count))
  return table(judgements, outcomes, countOf, isProtected)
}

/** Of reports taken over, how many needed the night; the share is of those judged, and only from five on. */
export function needsOf(marked: readonly Marked[], isProtected: boolean) {
  const count = (mark: Marked['mark']) =>
    sumOf(marked.filter((one) => one.mark === mark).map((one) => one.count))
  const counts = {
    needed: count('needed'),
    couldHaveWaited: count('could-have-waited'),
    cannotJudge: count('cannot-judge'),
    unanswered: count(null),
  }
  const total = sumOf(Object.values(counts))
  const shown = isProtected
    ? shownIn(
        [
          ...Object.entries(counts).map(([id, value]) => ({ id, value })),
          { id: 'total', value: total, isSum: true },
        ],
        [{ parts: Object.keys(counts), whole: ['total'] }],
      )
    : all
  const needed = shown('needed', counts.needed)
  const couldHaveWaited = shown('couldHaveWaited', counts.couldHaveWaited)
  const judged = needed === null || couldHaveWaited === null ? null : needed + couldHaveWaited
  return {
    needed,
    couldHaveWaited,
    cannotJudge: shown('cannotJudge', counts.cannotJudge),
    unanswered: shown('unanswered', counts.unanswered),
    total: shown('total', total),
    neededShare:
      judged === null || needed === null || judged < leastForFigure
        ? null
        : Math.round((100 * needed) / judged),
  }
}

/** How late the duty was called, by who called; what nobody wrote down is counted as unknown. */
export function delaysOf(
  delayed: readonly Delayed[],
  initiators: readonly (string | null)[],
  isProtected: boolean,
) {
  const countOf = (initiator: string | null, band: string | null) =>
    sumOf(delayed.filter((one) => one.initiator === initiator && one.band === band).map(({ count }) => count))
  return table(initiators, delayBands, countOf, isProtected)
}
