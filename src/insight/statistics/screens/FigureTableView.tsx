import { Fragment, useId, useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { FigureRow, FigureTable, Remark, TableId } from '../model.ts'
import { words } from '../words.ts'
import { useNumbers } from './numbers.ts'
import { RowLabel } from './RowLabel.tsx'

export type DecisionColumn = 'lvm' | 'lvu' | 'sol'

/** A figure somebody wants to see the cases behind. */
export type Asked = {
  readonly table: TableId
  readonly code: string
  readonly column?: DecisionColumn
  readonly label: string
  readonly count: number
}

export type FigureTableViewProps = {
  readonly table: FigureTable
  readonly number: number
  /** Opens every definition, to read or print them all. */
  readonly areDefinitionsOpen: boolean
  /** Left out where the reader may not see the cases. */
  readonly onAsk?: (asked: Asked) => void
}

/** One of the seven tables as it is counted, with what is needed to read and to defend it. */
export function FigureTableView({ table, number, areDefinitionsOpen, onAsk }: FigureTableViewProps) {
  const own = useWords(words).screens
  const hasColumns = table.id === 'decisions-by-municipality'
  const hasPublished = table.rows.some(({ published }) => published !== undefined)
  const width = hasColumns ? 4 : hasPublished ? 4 : 2
  return (
    <Panel
      title={own.tableTitle(number, table.title)}
      aside={
        table.reconciles !== null && (
          <Status tone={table.reconciles ? 'success' : 'warning'}>
            {table.reconciles ? own.reconciles : own.doesNotReconcile}
          </Status>
        )
      }
    >
      <div className="figure-frame">
        <table className="data-table figure-table">
          <caption className="visually-hidden">{table.title}</caption>
          <thead>
            <tr>
              <th scope="col">{own.row}</th>
              {hasColumns ? (
                decisionColumns.map((column) => (
                  <th key={column} scope="col" className="cell-end">
                    {own.decisionColumns[column]}
                  </th>
                ))
              ) : (
                <th scope="col" className="cell-end">
                  {own.counted}
                </th>
              )}
              {!hasColumns && hasPublished && (
                <>
                  <th scope="col" className="cell-end">
                    {own.published}
                  </th>
                  <th scope="col" className="cell-end">
                    {own.difference}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row
                key={row.code}
                row={row}
                table={table.id}
                hasColumns={hasColumns}
                hasPublished={hasPublished}
                width={width}
                areDefinitionsOpen={areDefinitionsOpen}
                onAsk={onAsk}
              />
            ))}
            {table.id !== 'key-figures' && (
              <tr className="not-stated">
                <th scope="row">{own.notStated}</th>
                <td className="cell-end" colSpan={hasColumns ? 3 : 1}>
                  <Amount
                    value={table.notStated}
                    isProtected={table.notStated === null}
                    asked={{ table: table.id, code: 'not-stated', label: own.notStated }}
                    onAsk={onAsk}
                  />
                </td>
                {!hasColumns && hasPublished && <td colSpan={2} className="quiet cell-end" />}
              </tr>
            )}
          </tbody>
          {table.id !== 'key-figures' && <Sums table={table} hasColumns={hasColumns} width={width} />}
        </table>
      </div>
      {table.rows.some(({ publishedDecisions }) => publishedDecisions !== undefined) && (
        <p className="quiet">{own.printedWhereItDiffers}</p>
      )}
      {table.notes.length > 0 && (
        <div className="figure-notes">
          <h3>{own.notes}</h3>
          <ul>
            {table.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {table.remarks !== undefined && table.remarks.length > 0 && <Remarks remarks={table.remarks} />}
    </Panel>
  )
}

/** What the evaluation says of the table, held against its numbers (L-14). */
function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const own = useWords(words).screens
  return (
    <details className="figure-notes remarks">
      <summary>{own.remarks(remarks.length, remarks.filter(({ agrees }) => !agrees).length)}</summary>
      <ul>
        {remarks.map(({ id, claim, figures, agrees, explanation }) => (
          <li key={id}>
            <Status tone={agrees ? 'success' : 'warning'}>{agrees ? own.agrees : own.disagrees}</Status>{' '}
            {claim}{' '}
            <span className="quiet">
              {own.remarkFigures(figures)} {explanation}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const decisionColumns = ['lvm', 'lvu', 'sol'] as const

type RowProps = {
  readonly row: FigureRow
  readonly table: TableId
  readonly hasColumns: boolean
  readonly hasPublished: boolean
  readonly width: number
  readonly areDefinitionsOpen: boolean
  readonly onAsk: ((asked: Asked) => void) | undefined
}

function Row(props: RowProps) {
  const { row, table, hasColumns, hasPublished, onAsk } = props
  const own = useWords(words).screens
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen || props.areDefinitionsOpen
  const isProtected = row.isProtected === true
  const mayAsk = table === 'key-figures' ? undefined : onAsk
  const about = [
    // A municipality needs no definition; how it is counted says enough.
    ...(row.definition ? [row.definition] : row.countingRule ? [] : [own.noDefinition]),
    ...(row.countingRule ? [`${own.countingRule}: ${row.countingRule}`] : []),
    ...(row.reliability === undefined ? [] : [own.reliability[row.reliability]]),
  ]
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <span>
            <RowLabel text={row.label} />
            <button
              type="button"
              className="icon-button definition-button"
              aria-expanded={isShown}
              aria-controls={id}
              aria-label={own.definitionOf(row.label)}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name="info" size={16} />
            </button>
          </span>
          {row.reliability === 'unreliable' && <span className="figure-mark">{own.unreliable}</span>}
        </th>
        {hasColumns ? (
          decisionColumns.map((column) => (
            <td key={column} className="cell-end">
              <Amount
                value={row[column] ?? null}
                isProtected={isProtected || (row[column] ?? null) === null}
                asked={{
                  table,
                  code: row.code,
                  column,
                  label: `${row.label}, ${own.decisionColumns[column]}`,
                }}
                onAsk={mayAsk}
              />
              {row.publishedDecisions && (row[column] ?? null) !== row.publishedDecisions[column] && (
                <Printed printed={row.publishedDecisions[column]} />
              )}
            </td>
          ))
        ) : (
          <td className="cell-end">
            <Amount
              value={row.value}
              isProtected={isProtected}
              asked={{ table, code: row.code, label: row.label }}
              onAsk={mayAsk}
            />
          </td>
        )}
        {!hasColumns && hasPublished && <Published row={row} />}
      </tr>
      <tr id={id} hidden={!isShown} className="definition-row">
        <td colSpan={props.width}>
          {about.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </td>
      </tr>
    </Fragment>
  )
}

/** A number; or that the code did not exist; or that the cell is protected. Pressed, it shows the cases behind. */
function Amount(props: {
  readonly value: number | null
  readonly isProtected: boolean
  readonly asked: Omit<Asked, 'count'>
  readonly onAsk: ((asked: Asked) => void) | undefined
}) {
  const { value, isProtected, asked, onAsk } = props
  const own = useWords(words).screens
  const numbers = useNumbers()
  if (value === null)
    return isProtected ? (
      <span className="figure-protected">{own.protectedCell}</span>
    ) : (
      <span>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{own.notValid}</span>
      </span>
    )
  if (onAsk === undefined || value === 0) return numbers.whole(value)
  return (
    <button
      type="button"
      className="text-button"
      aria-label={own.casesBehind(numbers.whole(value), asked.label)}
      onClick={() => onAsk({ ...asked, count: value })}
    >
      {numbers.whole(value)}
    </button>
  )
}

/** As printed, beside what is counted; where they differ both stand (L-02). */
function Published({ row }: { readonly row: FigureRow }) {
  const own = useWords(words).screens
  const numbers = useNumbers()
  const { value, published } = row
  const difference =
    value === null || published === null || published === undefined ? null : value - published
  return (
    <>
      <td className="cell-end">
        {published === undefined ? '' : published === null ? own.blankInSource : numbers.whole(published)}
      </td>
      <td className="cell-end" data-differs={difference !== null && difference !== 0 ? '' : undefined}>
        {difference === null ? '' : numbers.change(difference)}
      </td>
    </>
  )
}

/** As printed, under what is counted where the two differ, in a table that has no room for a column. */
function Printed({ printed }: { readonly printed: number | null }) {
  const own = useWords(words).screens
  const numbers = useNumbers()
  return (
    <small className="figure-printed" data-differs="">
      {own.printed(printed === null ? own.blankInSource : numbers.whole(printed))}
    </small>
  )
}

/** The table's own sum, the total of table 1 and what lies between them (L-03). */
function Sums({
  table,
  hasColumns,
  width,
}: {
  readonly table: FigureTable
  readonly hasColumns: boolean
  readonly width: number
}) {
  const own = useWords(words).screens
  const numbers = useNumbers()
  const { total, notStated, expectedTotal } = table
  const shown = (value: number | null) => (value === null ? own.protectedCell : numbers.whole(value))
  const left =
    total === null || notStated === null || expectedTotal === null ? null : expectedTotal - total - notStated
  const sumOf = (column: DecisionColumn) => {
    const values = table.rows.map((row) => row[column] ?? null)
    return values.some((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  }
  const rest = width - (hasColumns ? 4 : 2)
  return (
    <tfoot>
      <tr>
        <th scope="row">{own.sum}</th>
        {hasColumns ? (
          decisionColumns.map((column) => (
            <td key={column} className="cell-end">
              {shown(sumOf(column))}
            </td>
          ))
        ) : (
          <td className="cell-end">{shown(total)}</td>
        )}
        {rest > 0 && <td colSpan={rest} />}
      </tr>
      {expectedTotal !== null && (
        <tr>
          <th scope="row">{own.expected}</th>
          <td className="cell-end">{shown(expectedTotal)}</td>
          {rest > 0 && <td colSpan={rest} />}
        </tr>
      )}
      {left !== null && (
        <tr data-differs={left !== 0 ? '' : undefined}>
          <th scope="row">{own.left}</th>
          <td className="cell-end">{numbers.whole(left)}</td>
          {rest > 0 && <td colSpan={rest} />}
        </tr>
      )}
    </tfoot>
  )
}
