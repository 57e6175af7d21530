import { now } from '../../kernel/time.ts'
import { lock } from '../lock.ts'
import { hearTabs, lockNow, showActivity } from '../session.ts'
import { IdleWatch } from './idle.ts'

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const
const everyMilliseconds = 5000

/** Locks after the given minutes without input in any tab, and lets the server count the same minutes. Returns how to stop. */
export function watchActivity(idleMinutes: number): () => void {
  const watch = new IdleWatch(idleMinutes, now)
  const lockWhenIdle = () => {
    // Without contact the page is hidden all the same, and the server counts the minutes by itself.
    if (lock.get() === 'open' && watch.isIdle()) lockNow().catch(() => {})
  }
  const touch = () => {
    lockWhenIdle()
    watch.touch()
  }
  const look = () => {
    lockWhenIdle()
    // A call that fails says so by itself: offline, locked or gone.
    if (lock.get() === 'open' && watch.shouldTell()) showActivity().catch(() => {})
  }
  for (const input of inputs) addEventListener(input, touch, { passive: true, capture: true })
  document.addEventListener('visibilitychange', look)
  const timer = setInterval(look, everyMilliseconds)
  const unhear = hearTabs((message) => {
    if (message === 'active') watch.touch()
  })
  const unwatch = lock.subscribe(() => {
    if (lock.get() === 'open') watch.restart()
  })
  return () => {
    for (const input of inputs) removeEventListener(input, touch, { capture: true })
    document.removeEventListener('visibilitychange', look)
    clearInterval(timer)
    unhear()
    unwatch()
  }
}
