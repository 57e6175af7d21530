import { type ReactNode, useId } from 'react'
import { useWords } from '../language.tsx'
import { words } from './words.ts'
import '../styles/chart.css'

export type ChartFrameProps = {
  readonly title: string
  /** What the picture shows, in a sentence or two: read by everybody, and heard instead of the picture. */
  readonly summary: string
  readonly children: ReactNode
  /** The same figures as a table. */
  readonly table?: ReactNode
  readonly level?: 2 | 3
}

/** A picture of figures, with its meaning in words and its figures as a table. */
export function ChartFrame({ title, summary, children, table, level = 3 }: ChartFrameProps) {
  const own = useWords(words)
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <Heading id={id}>{title}</Heading>
        <p className="chart-summary">{summary}</p>
      </figcaption>
      {children}
      {table !== undefined && (
        <details className="chart-table">
          <summary>{own.asTable}</summary>
          {table}
        </details>
      )}
    </figure>
  )
}
