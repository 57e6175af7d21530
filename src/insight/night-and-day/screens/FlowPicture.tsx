import { useWords } from '../../../web/language.tsx'
import { BarRows } from '../../../web/ui/BarRows.tsx'
import { useMeasuredWidth } from '../../../web/ui/measured.ts'
import { words } from '../words.ts'
import { type FlowPair, flowOf, nameLines } from './flow.ts'
import '../../../web/styles/night-and-day.css'

/** Below this the names do not fit beside the picture: the pairs stand as bars. */
const roomy = 720
const nameRoom = 210
const bar = 12
const signs = 28

type Named = { readonly key: string; readonly label: string }

/** From what the night judged, on the left, to what the day did: each ribbon as high as its count. */
export function FlowPicture(props: {
  readonly pairs: readonly FlowPair[]
  readonly nights: readonly Named[]
  readonly days: readonly Named[]
  /** Which of the days is that nobody has answered. */
  readonly unanswered: string
  readonly summary: string
}) {
  const { pairs, nights, days, summary } = props
  const own = useWords(words)
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(roomy)
  const nameOf = (names: readonly Named[], key: string) => names.find((one) => one.key === key)?.label ?? key
  if (width < roomy)
    return (
      <div ref={frame}>
        <BarRows
          summary={summary}
          rows={pairs
            .filter(({ count }) => count > 0)
            .toSorted((a, b) => b.count - a.count)
            .map(({ from, to, count }) => ({
              key: `${from} ${to}`,
              label: `${nameOf(nights, from)} → ${nameOf(days, to)}`,
              value: count,
              text: String(count),
              isHatched: to === props.unanswered,
            }))}
        />
      </div>
    )
  const flow = flowOf(
    pairs,
    nights.map(({ key }) => key),
    days.map(({ key }) => key),
    260,
  )
  const [x0, x1] = [nameRoom + bar, width - nameRoom - bar]
  const middle = (x0 + x1) / 2
  return (
    <div ref={frame} className="chart-picture">
      <svg
        width={width}
        height={flow.height + 24}
        viewBox={`0 0 ${width} ${flow.height + 24}`}
        role="img"
        aria-label={summary}
      >
        <text className="chart-axis" x={nameRoom} y={14} textAnchor="end">
          {own.night}
        </text>
        <text className="chart-axis" x={width - nameRoom} y={14}>
          {own.day}
        </text>
        <g transform="translate(0 24)">
          {flow.ribbons.map(({ from, to, left, right, height, count }) => (
            <path
              key={`${from} ${to}`}
              className={to === props.unanswered ? 'flow-ribbon flow-unanswered' : 'flow-ribbon'}
              d={`M${x0} ${left}C${middle} ${left} ${middle} ${right} ${x1} ${right}V${right + height}C${middle} ${right + height} ${middle} ${left + height} ${x0} ${left + height}Z`}
            >
              <title>{`${nameOf(nights, from)} → ${nameOf(days, to)}: ${count}`}</title>
            </path>
          ))}
          <Side nodes={flow.left} names={nights} x={nameRoom} textX={nameRoom - 8} anchor="end" />
          <Side
            nodes={flow.right}
            names={days}
            x={width - nameRoom - bar}
            textX={width - nameRoom + 8}
            anchor="start"
          />
        </g>
      </svg>
    </div>
  )
}

function Side(props: {
  readonly nodes: ReturnType<typeof flowOf>['left']
  readonly names: readonly Named[]
  readonly x: number
  readonly textX: number
  readonly anchor: 'start' | 'end'
}) {
  return props.nodes.map(({ key, count, top, height }) => {
    const label = props.names.find((one) => one.key === key)?.label ?? key
    const lines = nameLines(`${label}: ${count}`, signs)
    const first = top + height / 2 - (lines.length - 1) * 6.5 + 4
    return (
      <g key={key}>
        <rect className="flow-node" x={props.x} y={top} width={bar} height={Math.max(2, height)} />
        <text x={props.textX} y={first} textAnchor={props.anchor}>
          {lines.map((line, index) => (
            <tspan key={line} x={props.textX} dy={index === 0 ? 0 : 13}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}
