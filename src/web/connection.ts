import { type Instant, now } from '../kernel/time.ts'
import { createStore } from './store.ts'

/** Whether the server answers. Set by every call; while it does not, `/api/health` is asked until it does. */
export const reachable = createStore(true)

/** Since when it has not answered; what was asked then was asked for nothing. */
export const silentSince = createStore<Instant | null>(null)

const everyMilliseconds = 3000
let timer: ReturnType<typeof setTimeout> | undefined

export function answered(): void {
  clearTimeout(timer)
  timer = undefined
  silentSince.set(null)
  reachable.set(true)
}

export function silent(): void {
  if (reachable.get()) silentSince.set(now())
  reachable.set(false)
  timer ??= setTimeout(ask, everyMilliseconds)
}

async function ask(): Promise<void> {
  timer = undefined
  try {
    const signal = AbortSignal.timeout(10_000)
    const response = await fetch('/api/health', { signal, headers: { 'X-Stafett-Background': '1' } })
    if (response.ok) answered()
    else silent()
  } catch {
    silent()
  }
}
