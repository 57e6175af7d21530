import { scaleBand, scaleLinear } from 'd3-scale'
import { axisRoom, useMeasuredWidth } from './measured.ts'

export type ColumnChartProps = {
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    /** Null is not known or protected: no column, and said in the text of the place. */
    readonly value: number | null
  }[]
  /** Spoken instead of the picture. */
  readonly summary: string
  readonly formatNumber: (value: number) => string
  /** Stands where a value is null. */
  readonly unknown: string
}

const height = 240
const top = 24
const bottom = 30

/** Amounts side by side, from zero, each with its number where there is room. */
export function ColumnChart({ columns, summary, formatNumber, unknown }: ColumnChartProps) {
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(700)
  const y = scaleLinear()
    .domain([0, Math.max(1, ...columns.map(({ value }) => value ?? 0))])
    .nice(4)
    .range([height - bottom, top])
  const ticks = y.ticks(4).filter(Number.isInteger)
  const left = axisRoom(ticks.map(formatNumber))
  const x = scaleBand<string>()
    .domain(columns.map(({ key }) => key))
    .range([left, Math.max(left + 1, width - 4)])
    .padding(0.25)
  const every = Math.max(1, Math.ceil(34 / x.step()))
  return (
    <div ref={frame} className="chart-picture">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        {ticks.map((tick) => (
          <g key={tick} className="chart-grid">
            <line x1={left} x2={width - 4} y1={y(tick)} y2={y(tick)} />
            <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {columns.map(({ key, label, value }, index) => {
          const place = x(key) ?? left
          const middle = place + x.bandwidth() / 2
          return (
            <g key={key}>
              {value === null ? (
                <text className="chart-axis" x={middle} y={height - bottom - 6} textAnchor="middle">
                  {x.step() > 60 ? unknown : '?'}
                </text>
              ) : (
                <rect
                  className="chart-column"
                  x={place}
                  width={x.bandwidth()}
                  y={y(value)}
                  height={Math.max(0, height - bottom - y(value))}
                />
              )}
              {value !== null && x.step() >= 26 && (
                <text className="chart-value" x={middle} y={y(value) - 6} textAnchor="middle">
                  {formatNumber(value)}
                </text>
              )}
              {index % every === 0 && (
                <text className="chart-axis" x={middle} y={height - 8} textAnchor="middle">
                  {label}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
