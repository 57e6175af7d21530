import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { Icon, type Tone } from './Icon.tsx'
import { words } from './words.ts'

/** A state in a word, with a shape of its own per tone: readable without colour. */
export function Status({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone
  readonly children: ReactNode
}) {
  return (
    <span className={`status status-${tone}`}>
      <Icon name={tone} size={16} />
      {children}
    </span>
  )
}

/** A number that waits for somebody, with the words that say what it counts. */
export function Badge({
  count,
  label,
  tone = 'neutral',
}: {
  readonly count: number
  readonly label: string
  readonly tone?: Tone
}) {
  return (
    <span className={`badge badge-${tone}`}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">
        {count} {label}
      </span>
    </span>
  )
}

export type NoticeProps = {
  readonly tone?: Exclude<Tone, 'neutral'>
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** True when it appears because of what somebody did and must be heard at once. */
  readonly isUrgent?: boolean
}

/** A message in its place on the page. */
export function Notice({ tone = 'info', title, children, actions, isUrgent }: NoticeProps) {
  const own = useWords(words)
  return (
    <div className={`notice notice-${tone}`} role={isUrgent === true ? 'alert' : undefined}>
      <Icon name={tone} />
      <div>
        <span className="visually-hidden">{own.tones[tone]}: </span>
        {title !== undefined && <strong>{title}</strong>}
        {children}
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
    </div>
  )
}
