import { type Printed, remarks } from '../../code-lists/figures/remarks.ts'
import type { Span } from '../code-change/model.ts'
import { type PublishedTables, publishedIds } from './model.ts'

/** The published year that a period is, day for day; null for every other period. */
export const publishedYear = ({ from, to }: Span, { years }: PublishedTables): number | null =>
  years.find((year) => from === `${year}-01-01` && to === `${year}-12-31`) ?? null

const decisionColumns = 3

/** A printed cell by table and label; undefined where the table has no such row. Table 5 has three cells a year. */
function printedCells(tables: PublishedTables, id: string, label: string, year: number) {
  const number = publishedIds.indexOf(id) + 1
  const cells = tables.tables[String(number)]?.rows[label]
  const at = tables.years.indexOf(year)
  if (cells === undefined || at === -1) return undefined
  return id === 'decisions-by-municipality'
    ? cells.slice(at * decisionColumns, (at + 1) * decisionColumns)
    : [cells[at] ?? null]
}

type Row = { readonly code: string; readonly label: string }
type Beside = {
  readonly published?: number | null
  readonly publishedDecisions?: { lvm: number | null; lvu: number | null; sol: number | null }
}

/** What was printed for a row, beside what is computed; never used to repair it (L-02). */
export function printedBeside(tables: PublishedTables, id: string, { label }: Row, year: number): Beside {
  const cells = printedCells(tables, id, label, year)
  if (cells === undefined) return {}
  if (id !== 'decisions-by-municipality') return { published: cells[0] ?? null }
  const [lvm = null, lvu = null, sol = null] = cells
  return { publishedDecisions: { lvm, lvu, sol } }
}

/** What the evaluation says about a table, held against its own printed numbers (L-14). */
export function remarksOn(tables: PublishedTables, id: string, year: number) {
  const cell: Printed = (table, label, of) =>
    tables.tables[String(table)]?.rows[label]?.[tables.years.indexOf(of)] ?? 0
  const number = publishedIds.indexOf(id) + 1
  return remarks
    .filter(({ table, years }) => table === number && years.some((one) => one === year))
    .map(({ id: finding, claim, explanation, check }) => ({
      id: finding,
      claim,
      explanation,
      ...check(cell),
    }))
}
