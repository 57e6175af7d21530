import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { asProblem, type Problem } from '../problem.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { Notice } from './Status.tsx'
import { words } from './words.ts'

/** Grey bars where the content will stand, told once to screen readers. */
export function Loading({ rows = 3 }: { readonly rows?: number }) {
  const own = useWords(words)
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{own.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move.
        <span key={row} className="loading-bar" />
      ))}
    </div>
  )
}

/** There is nothing, and that is known. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  const own = useWords(words)
  return (
    <div className="empty">
      <p className="empty-title">{title ?? own.empty}</p>
      {children}
      {action}
    </div>
  )
}

/** It could not be read, so nobody knows: never shown as nothing or zero. */
export function ErrorState({
  problem,
  onRetry,
}: {
  readonly problem: Problem
  readonly onRetry?: () => void
}) {
  const own = useWords(words)
  const ours = problem.isOpenEnded ? own.readOffline : own.readFault
  return (
    <div className="empty empty-error" role="alert">
      <Icon name="warning" size={28} />
      <p className="empty-title">{own.readFailed}</p>
      <p>{problem.sentence === '' ? ours : problem.sentence}</p>
      {onRetry !== undefined && <Button onPress={onRetry}>{own.retry}</Button>}
    </div>
  )
}

/** What `useRead` answers, as far as it is shown. */
export type Reading<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

export type LoadedProps<T> = {
  readonly reading: Reading<T>
  readonly children: (data: T) => ReactNode
  /** Grey bars while it loads. Default 3. */
  readonly rows?: number
}

/** The content, or that it is being fetched, or that it could not be; and above old content that it could not be renewed. */
export function Loaded<T>({ reading, children, rows }: LoadedProps<T>) {
  const own = useWords(words)
  const retry = () => void reading.refetch()
  if (reading.data === undefined) {
    return reading.error === null ? (
      <Loading {...(rows !== undefined && { rows })} />
    ) : (
      <ErrorState problem={asProblem(reading.error)} onRetry={retry} />
    )
  }
  return (
    <>
      {reading.error !== null && (
        <Notice
          tone="important"
          title={own.stale}
          actions={
            <Button onPress={retry} isPending={reading.isFetching}>
              {own.retry}
            </Button>
          }
        />
      )}
      {children(reading.data)}
    </>
  )
}
