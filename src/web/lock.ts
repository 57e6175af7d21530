import type { Problem } from './problem.ts'
import { createStore } from './store.ts'
import { hasUnsaved } from './ui/unsaved.ts'

/**
 * open: the page is shown. locked: the same person must say their password. expired: the session is gone, but text is
 * unsaved, so the page waits below for the same person to log in again.
 */
export type LockState = 'open' | 'locked' | 'expired'

export const lock = createStore<LockState>('open')

/** What happens when the session is gone and nothing would be lost: the login page. Set by the router. */
export const leave = { toLogin: (): void => {} }

let waiting: Array<() => void> = []

/** Every call that waited for the session is repeated. */
export function open(): void {
  lock.set('open')
  const repeat = waiting
  waiting = []
  for (const resolve of repeat) resolve()
}

const untilOpen = () => new Promise<void>((resolve) => waiting.push(resolve))

/** The server answered 423: shows the lock and waits for it to open. */
export function locked(): Promise<void> {
  if (lock.get() === 'open') lock.set('locked')
  return untilOpen()
}

/** The server answered 401: the login page, or where text is unsaved a login above the page. */
export async function gone(problem: Problem): Promise<void> {
  if (!hasUnsaved()) {
    leave.toLogin()
    throw problem
  }
  lock.set('expired')
  await untilOpen()
}
