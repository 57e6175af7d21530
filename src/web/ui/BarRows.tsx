import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { useMeasuredWidth } from './measured.ts'

export type BarRow = {
  readonly key: string
  readonly label: string
  /** Null: no bar, only the text. */
  readonly value: number | null
  /** The amount in words, at the end of the bar. */
  readonly text: string
  /** Hatched: the amount is not sure. */
  readonly isHatched?: boolean
}

const rowHeight = 34

/** Amounts in rows to compare, each with its name and number. On a phone the name stands above its bar. */
export function BarRows({ rows, summary }: { readonly rows: readonly BarRow[]; readonly summary: string }) {
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(700)
  const isWide = width >= 520
  const left = isWide ? 130 : 0
  const step = isWide ? rowHeight : rowHeight + 16
  const x = scaleLinear()
    .domain([0, Math.max(1, ...rows.map(({ value }) => value ?? 0))])
    .range([0, Math.max(1, width - left - 150)])
  return (
    <div ref={frame} className="chart-picture">
      <svg
        width={width}
        height={rows.length * step}
        viewBox={`0 0 ${width} ${rows.length * step}`}
        role="img"
        aria-label={summary}
      >
        <Hatch />
        {rows.map(({ key, label, value, text, isHatched }, index) => (
          <g key={key} transform={`translate(0 ${index * step})`}>
            <text
              className="chart-name"
              x={isWide ? left - 10 : 0}
              y={isWide ? 21 : 13}
              textAnchor={isWide ? 'end' : 'start'}
            >
              {label}
            </text>
            {value !== null && (
              <rect
                className={isHatched === true ? 'chart-column chart-hatched' : 'chart-column'}
                x={left}
                y={isWide ? 6 : 20}
                width={Math.max(1, x(value))}
                height={20}
              />
            )}
            <text
              className="chart-value"
              x={left + (value === null ? 0 : x(value)) + 8}
              y={isWide ? 21 : 35}
              textAnchor="start"
            >
              {text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function Hatch(): ReactNode {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="6" height="6" />
        <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  )
}
