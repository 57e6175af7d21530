import type { FigureRow, Figures, FigureTable } from '../../statistics/model.ts'

/** One line of a quarter beside the same quarter of the year before. Null: the code did not exist then. */
export type Line = {
  readonly code: string
  readonly label: string
  readonly now: number | null
  readonly before: number | null
}

const decisions = ['lvm', 'lvu', 'sol'] as const

/** The rows of a table beside those of the year before. A member's decisions stand one to a line. */
export function linesOf(
  table: FigureTable,
  before: Figures,
  decisionLabels: Readonly<Record<(typeof decisions)[number], string>>,
): Line[] {
  const old = before.tables.find(({ id }) => id === table.id)
  if (table.id === 'decisions-by-municipality')
    return decisions.map((column) => ({
      code: column,
      label: decisionLabels[column],
      now: sumOf(table.rows, column),
      before: sumOf(old?.rows ?? [], column),
    }))
  const codes = new Map<string, Line>()
  for (const { code, label, value } of table.rows)
    codes.set(code, { code, label, now: value, before: amountOf(old?.rows, code) })
  for (const { code, label, value } of old?.rows ?? [])
    if (!codes.has(code)) codes.set(code, { code, label, now: null, before: value })
  return [...codes.values()]
}

const amountOf = (rows: readonly FigureRow[] | undefined, code: string) =>
  rows?.find((row) => row.code === code)?.value ?? null

const sumOf = (rows: readonly FigureRow[], column: (typeof decisions)[number]) =>
  rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)

/** True when the line has something to say: cases in one of the quarters. */
export const hasCases = ({ now, before }: Line): boolean => (now ?? 0) > 0 || (before ?? 0) > 0

/** False where no register covers the quarter: nothing was counted, which is not that nothing happened. */
export const isCounted = (figures: Figures): boolean =>
  (amountOf(figures.tables.find(({ id }) => id === 'key-figures')?.rows, 'cases') ?? 0) > 0
