import type { ReactNode } from 'react'
import type { Instant } from '../../kernel/time.ts'
import { useFormat } from './format.ts'
import { Icon, type Tone } from './Icon.tsx'

export type Happening = {
  readonly id: string
  readonly at: Instant
  readonly title: ReactNode
  readonly by?: string
  readonly body?: ReactNode
  readonly tone?: Tone
}

/** What happened, in the given order, from top to bottom. `dates`: also the day, where it spans several. */
export function Timeline({
  items,
  label,
  dates = false,
}: {
  readonly items: readonly Happening[]
  readonly label: string
  readonly dates?: boolean
}) {
  const format = useFormat()
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={`timeline-item timeline-${item.tone ?? 'neutral'}`}>
          <time className="timeline-time" dateTime={item.at}>
            {dates ? format.moment(item.at) : format.time(item.at)}
          </time>
          <span className="timeline-mark">
            <Icon name={item.tone ?? 'neutral'} size={16} />
          </span>
          <div className="timeline-body">
            <div className="timeline-title">{item.title}</div>
            {item.by !== undefined && <div className="quiet">{item.by}</div>}
            {item.body}
          </div>
        </li>
      ))}
    </ol>
  )
}
