import { sheetTexts as text } from '../../code-lists/figures/tables.ts'
import type { SheetFigures, SheetPage } from './model.ts'

type Table = SheetFigures['tables'][number]
type Cell = string | number | null

const decisions = ['lvm', 'lvu', 'sol'] as const
const hasDecisions = ({ id }: Table) => id === 'decisions-by-municipality'

/** The counts of a row; what is protected says so, and what did not exist is empty. */
function countsOf(table: Table, row: Table['rows'][number]): Cell[] {
  const cell = (value: number | null | undefined) => value ?? (row.isProtected ? text.protected : null)
  return hasDecisions(table)
    ? [cell(row.value), ...decisions.map((column) => cell(row[column]))]
    : [cell(row.value)]
}

const publishedOf = (table: Table, row: Table['rows'][number]): Cell[] =>
  hasDecisions(table)
    ? decisions.map((column) => row.publishedDecisions?.[column] ?? null)
    : [row.published ?? null]

/** Not stated, the sum and table 1's total, so that the remainder is seen (L-03). Key figures are no parts of a sum. */
function sumsOf(table: Table, isProtected: boolean): (readonly [string, string, Cell])[] {
  if (table.id === 'key-figures') return []
  const cell = (value: number | null): Cell => value ?? (isProtected ? text.protected : null)
  const sum = ['total', text.sum, cell(table.total)] as const
  if (hasDecisions(table)) return [sum]
  return [
    ['not-stated', text.notStated, cell(table.notStated)],
    sum,
    ['expected-total', text.expected, cell(table.expectedTotal)],
  ]
}

function tablePage(table: Table, at: number, isProtected: boolean): SheetPage {
  const columns = hasDecisions(table) ? [text.value, text.lvm, text.lvu, text.sol] : [text.value]
  const isPublished = table.rows.some(
    ({ published, publishedDecisions }) => published !== undefined || publishedDecisions,
  )
  const printed = hasDecisions(table)
    ? decisions.map((column) => `${text.published}: ${text[column]}`)
    : [text.published]
  return {
    name: `${text.table} ${at + 1}`,
    rows: [
      [`${text.table} ${at + 1}. ${table.title}`],
      [text.code, text.label, ...columns, ...(isPublished ? printed : [])],
      ...table.rows.map((row) => [
        row.code,
        row.label,
        ...countsOf(table, row),
        ...(isPublished ? publishedOf(table, row) : []),
      ]),
      ...sumsOf(table, isProtected),
    ],
  }
}

function aboutPage(figures: SheetFigures): SheetPage {
  const { from, to } = figures.period
  const rows: Cell[][] = [
    [text.about],
    [text.period, `${from} – ${to}`],
    [text.area, figures.areaName],
    [text.coding, text.codings[figures.coding]],
    [text.blank],
  ]
  for (const [at, table] of figures.tables.entries()) {
    rows.push([], [`${text.table} ${at + 1}. ${table.title}`])
    for (const note of table.notes) rows.push([text.note, note])
    for (const { claim, figures: numbers, agrees, explanation } of table.remarks ?? [])
      rows.push([text.remark, claim, numbers, agrees ? text.agrees : text.disagrees, explanation])
    const explained = table.rows.filter(({ definition, countingRule }) => definition || countingRule)
    if (explained.length > 0) rows.push([text.label, text.definition, text.countingRule])
    for (const { label, definition, countingRule } of explained)
      rows.push([label, definition ?? null, countingRule ?? null])
  }
  return { name: text.about, rows }
}

/** One page a table, and one that says what the figures are of and how they are to be read. */
export const pagesOf = (figures: SheetFigures): SheetPage[] => [
  ...figures.tables.map((table, at) => tablePage(table, at, figures.isProtected)),
  aboutPage(figures),
]

/** All in one table, for a format that has one: a row for each figure and each note. */
export function flatRows(figures: SheetFigures): Cell[][] {
  const head = [text.table, text.code, text.label, text.value, text.lvm, text.lvu, text.sol, text.published]
  const rows = figures.tables.flatMap((table, at): Cell[][] => {
    const name = `${at + 1}. ${table.title}`
    const fill = (cells: readonly Cell[]) => [...cells, ...Array<Cell>(head.length - cells.length).fill(null)]
    return [
      ...table.rows.map((row) => {
        const [value = null, lvm = null, lvu = null, sol = null] = countsOf(table, row)
        return [name, row.code, row.label, value, lvm, lvu, sol, row.published ?? null]
      }),
      ...sumsOf(table, figures.isProtected).map(([code, label, value]) => fill([name, code, label, value])),
      ...table.notes.map((note) => fill([name, 'note', note])),
    ]
  })
  const { from, to } = figures.period
  const about = [
    [text.period, `${from} – ${to}`],
    [text.area, figures.areaName],
    [text.coding, text.codings[figures.coding]],
  ].map(([label = '', value = '']): Cell[] => [text.about, label, value, null, null, null, null, null])
  return [head, ...rows, ...about]
}
