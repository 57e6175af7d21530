import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { Icon } from './Icon.tsx'
import { Link } from './Link.tsx'
import { EmptyState } from './Loaded.tsx'
import { words } from './words.ts'

export type Column<R> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: R) => ReactNode
  readonly align?: 'start' | 'end'
  /** Its header is a button, and `onSort` is told. */
  readonly isSortable?: boolean
}

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' }

export type DataTableProps<R> = {
  /** What the table shows; its caption, visible or not. */
  readonly label: string
  readonly showLabel?: boolean
  /** The first column names the row and carries its link. */
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly rowLink?: (row: R) => string
  readonly isMarked?: (row: R) => boolean
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  /** Instead of rows when there are none. */
  readonly empty?: ReactNode
  /** What becomes of a row on a phone: cards (default), or the table scrolls sideways. */
  readonly narrow?: 'cards' | 'scroll'
}

/** Said in words too, because the cards of a narrow screen are no table to every browser. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** Rows to read and open. A row with a link is opened by a press anywhere, by Enter, and walked with the arrow keys. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, rowKey, rowLink, isMarked, sort, narrow = 'cards' } = props
  const own = useWords(words)
  const [frame, isWide] = useOverflow()
  return (
    <section
      ref={frame}
      className={`table-frame table-${narrow}`}
      {...(isWide && { 'aria-label': own.scrollable(label), tabIndex: 0 })}
    >
      <table {...as.table} className="data-table">
        <caption className={props.showLabel === true ? undefined : 'visually-hidden'}>{label}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup} onKeyDown={walk} onClick={openRow}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...as.row}
              className={rowLink === undefined ? undefined : 'row-linked'}
              data-marked={isMarked?.(row) === true ? '' : undefined}
            >
              {columns.map((column, index) => {
                const content = column.cell(row)
                const attributes = {
                  className: `cell-${column.align ?? 'start'}`,
                  'data-label': column.header,
                }
                return index === 0 ? (
                  <th key={column.key} scope="row" {...as.rowheader} {...attributes}>
                    {rowLink === undefined ? content : <Link to={rowLink(row)}>{content}</Link>}
                  </th>
                ) : (
                  <td key={column.key} {...as.cell} {...attributes}>
                    {content}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (props.empty ?? <EmptyState />)}
    </section>
  )
}

function HeaderCell<R>(props: {
  readonly column: Column<R>
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
}) {
  const { column, sort, onSort } = props
  const own = useWords(words)
  const direction = sort?.key === column.key ? sort.direction : undefined
  const next = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" {...as.columnheader} aria-sort={direction} className={`cell-${column.align ?? 'start'}`}>
      {column.isSortable === true ? (
        <button
          type="button"
          className="sort-button"
          title={own.sort(column.header)}
          onClick={() => onSort?.({ key: column.key, direction: next })}
        >
          {column.header}
          {direction !== undefined && <Icon name={direction === 'ascending' ? 'up' : 'down'} size={16} />}
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

/** A press anywhere in a row follows its link, unless it was on something else to press or marked text to copy. */
function openRow(event: MouseEvent<HTMLElement>): void {
  if (!(event.target instanceof Element) || event.target.closest('a, button, input, label, select') !== null)
    return
  if (getSelection()?.isCollapsed === false) return
  event.target.closest('tr')?.querySelector<HTMLElement>('th[scope="row"] > a')?.click()
}

/** Up and down between the links of the rows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('th[scope="row"] > a')]
  const at = links.findIndex((link) => link.contains(document.activeElement))
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}

function useOverflow() {
  const frame = useRef<HTMLElement>(null)
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const observer = new ResizeObserver(() => setWide(current.scrollWidth > current.clientWidth + 1))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [frame, isWide] as const
}
