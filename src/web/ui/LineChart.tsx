import { scaleLinear, scalePoint } from 'd3-scale'
import { line, symbol } from 'd3-shape'
import { axisRoom, useMeasuredWidth } from './measured.ts'
import { lookOf } from './series-look.ts'
import { spread } from './spread-labels.ts'

export type LineSeries = {
  readonly key: string
  readonly label: string
  /** One a period; null is not known or not valid, and leaves a gap. */
  readonly values: readonly (number | null)[]
  /** Boundaries the line does not cross: i lies between period i - 1 and i. */
  readonly cuts: readonly number[]
}

/** A line across the picture where something changed, with a number that the text beside explains. */
export type BreakMark = { readonly boundary: number; readonly label: string }

export type LineChartProps = {
  readonly periods: readonly string[]
  readonly series: readonly LineSeries[]
  readonly breaks: readonly BreakMark[]
  /** Spoken instead of the picture. */
  readonly summary: string
  readonly formatNumber: (value: number) => string
}

const height = 300
const top = 34
const bottom = 34

/** Series over time, from zero. A line ends where its figures cease to be comparable and begins anew after. */
export function LineChart({ periods, series, breaks, summary, formatNumber }: LineChartProps) {
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(700)
  const isWide = width >= 620
  const right = isWide ? 190 : 16
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const y = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([height - bottom, top])
  const ticks = y.ticks(4).filter(Number.isInteger)
  const left = axisRoom(ticks.map(formatNumber))
  const x = scalePoint<number>()
    .domain(periods.map((_, index) => index))
    .range([left, Math.max(left + 1, width - right)])
    .padding(periods.length > 1 ? 0.25 : 0.5)
  const at = (index: number) => x(index) ?? left
  const labelWidth = 16 + 7 * Math.max(0, ...periods.map((label) => label.length))
  const every = Math.max(1, Math.ceil((periods.length * labelWidth) / Math.max(1, width - left - right)))
  const hasValues = periods.length <= (isWide ? 12 : 6) && series.length <= 2
  const ends = spread(
    series.map(({ values }) => {
      const last = values.findLastIndex((value) => value !== null)
      return last < 0 ? null : y(values[last] ?? 0)
    }),
    18,
    height - bottom,
  )
  return (
    <div ref={frame} className="chart-picture">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        {ticks.map((tick) => (
          <g key={tick} className="chart-grid">
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {periods.map(
          (label, index) =>
            index % every === 0 && (
              <text
                key={label}
                className="chart-axis"
                // A long first label begins at the picture's edge rather than outside it.
                x={Math.max(at(index), 3.5 * label.length)}
                y={height - 10}
                textAnchor="middle"
              >
                {label}
              </text>
            ),
        )}
        {breaks.map(({ boundary, label }) => {
          const place = (at(boundary - 1) + at(Math.min(boundary, periods.length - 1))) / 2
          return (
            <g key={`${boundary} ${label}`} className="chart-break">
              <line x1={place} x2={place} y1={top - 8} y2={height - bottom} />
              <text x={place} y={top - 14} textAnchor="middle">
                {label}
              </text>
            </g>
          )
        })}
        {series.map((one, index) => (
          <g key={one.key} className={lookOf(index).className}>
            {segments(one).map((segment) => (
              <path
                key={segment[0]?.index}
                className="chart-line"
                strokeDasharray={lookOf(index).dash}
                d={
                  line<Point>()
                    .x((point) => at(point.index))
                    .y((point) => y(point.value))(segment) ?? ''
                }
              />
            ))}
            {segments(one)
              .flat()
              .map((point) => (
                <g key={point.index} transform={`translate(${at(point.index)} ${y(point.value)})`}>
                  <path
                    className="chart-marker"
                    d={symbol(lookOf(index).symbol, periods.length > 30 ? 20 : 60)() ?? ''}
                  />
                  {hasValues && (
                    <text className="chart-value" y={-10} textAnchor="middle">
                      {formatNumber(point.value)}
                    </text>
                  )}
                </g>
              ))}
            {isWide && ends[index] !== null && (
              <text className="chart-end" x={width - right + 12} y={ends[index]} dy="0.32em">
                {one.label.length > 26 ? `${one.label.slice(0, 25)}…` : one.label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul className="chart-legend">
        {series.map((one, index) => (
          <li key={one.key} className={lookOf(index).className}>
            <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
              <path className="chart-line" strokeDasharray={lookOf(index).dash} d="M1 8H33" />
              <path
                className="chart-marker"
                transform="translate(17 8)"
                d={symbol(lookOf(index).symbol, 60)() ?? ''}
              />
            </svg>
            <span>{one.label}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Point = { readonly index: number; readonly value: number }

/** The pieces of a line: broken by what is not known and by every cut. */
function segments({ values, cuts }: LineSeries): Point[][] {
  const pieces: Point[][] = []
  let open: Point[] | null = null
  values.forEach((value, index) => {
    if (value === null || cuts.includes(index)) open = null
    if (value === null) return
    if (open === null) {
      open = []
      pieces.push(open)
    }
    open.push({ index, value })
  })
  return pieces
}
