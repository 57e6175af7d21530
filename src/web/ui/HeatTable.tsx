import { scaleSqrt } from 'd3-scale'
import type { CSSProperties } from 'react'
import { useMeasuredWidth } from './measured.ts'

export type HeatTableProps = {
  /** What the table shows; its caption for those who hear it. */
  readonly label: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** By row, then column. Null is protected or not known. */
  readonly values: readonly (readonly (number | null)[])[]
  readonly unknown: string
  readonly formatNumber: (value: number) => string
  readonly corner: string
}

/** Below this the shorter side stands across. */
const roomy = 900

/**
 * A table whose cells are the darker the more they hold; the number stands in each, so no colour is needed to read it.
 * On a narrow screen rows and columns change places.
 */
export function HeatTable(props: HeatTableProps) {
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(roomy)
  const isTurned = width < roomy && props.columns.length > props.rows.length
  const rows = isTurned ? props.columns : props.rows
  const columns = isTurned ? props.rows : props.columns
  const valueAt = (row: number, column: number) =>
    (isTurned ? props.values[column]?.[row] : props.values[row]?.[column]) ?? null
  const shade = scaleSqrt()
    .domain([0, Math.max(1, ...props.values.flat().map((value) => value ?? 0))])
    .range([0, 1])
  return (
    <div ref={frame} className="chart-picture">
      <table className="heat">
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{props.corner}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column, columnIndex) => {
                const value = valueAt(rowIndex, columnIndex)
                return (
                  <td key={column} style={{ '--heat': shade(value ?? 0).toFixed(3) } as CSSProperties}>
                    {value === null ? props.unknown : props.formatNumber(value)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
