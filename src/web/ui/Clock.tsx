import { useSyncExternalStore } from 'react'
import { type Instant, minutesBetween, now } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useFormat } from './format.ts'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

export type ClockProps =
  | { readonly until: Instant; readonly soonMinutes?: number; readonly label?: string }
  | { readonly since: Instant; readonly label?: string }

/**
 * A clock that runs: how long is left until, or has passed since, in whole minutes. Silent to screen readers until they
 * read it. `soonMinutes` before the time it is marked (default 60), and after it, with words and shape and not colour alone.
 */
export function Clock(props: ClockProps) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const isCountdown = 'until' in props
  const moment = isCountdown ? props.until : props.since
  const left = minutesBetween(present, moment)
  const soon = isCountdown ? (props.soonMinutes ?? 60) : 0
  const urgency = !isCountdown ? 'calm' : left < 0 ? 'over' : left <= soon ? 'soon' : 'calm'
  const duration = format.duration(left)
  const text = !isCountdown ? own.elapsed(duration) : left < 0 ? own.over(duration) : own.left(duration)
  const title = (isCountdown ? own.untilTitle : own.sinceTitle)(format.moment(moment))
  return (
    <span className={`clock clock-${urgency}`} role="timer" aria-live="off" title={title}>
      <Icon name={urgency === 'over' ? 'warning' : 'clock'} size={16} />
      {props.label !== undefined && <span className="clock-label">{props.label}:</span>}
      <time dateTime={moment}>{text}</time>
    </span>
  )
}

const everyMilliseconds = 5000
const watchers = new Set<() => void>()
let present = now()
let timer: ReturnType<typeof setInterval> | undefined

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  timer ??= setInterval(() => {
    present = now()
    for (const each of watchers) each()
  }, everyMilliseconds)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present moment, renewed every five seconds by one timer for the whole page. */
export function usePresent(): Instant {
  return useSyncExternalStore(watch, () => present)
}
