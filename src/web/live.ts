import { concerns, type LiveMessage, readMessage } from './live-message.ts'
import { lock } from './lock.ts'
import { refresh } from './query.ts'

type Heard = LiveMessage | 'everything'

const hear = (heard: Heard) =>
  void refresh((topics) => heard === 'everything' || concerns(topics, heard), true)

/**
 * Listens to `/api/events` and asks again what has changed. One tab of the browser holds the line (HTTP/1.1 allows six)
 * and tells the others; after a break everything is asked again, since nobody knows what was missed. Returns how to stop.
 */
export function listen(): () => void {
  const stopped = new AbortController()
  const tabs = new BroadcastChannel('stafett.live')
  tabs.onmessage = (event: MessageEvent<Heard>) => hear(event.data)
  const tell = (heard: Heard) => {
    hear(heard)
    tabs.postMessage(heard)
  }
  const hold = () => holdLine(tell, stopped.signal)
  if (navigator.locks === undefined) void hold()
  else navigator.locks.request('stafett.live', { signal: stopped.signal }, hold).catch(() => {})
  return () => {
    stopped.abort()
    tabs.close()
  }
}

/** Resolves when it is told to stop. */
function holdLine(tell: (heard: Heard) => void, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource
    let wait = 1000
    let timer: ReturnType<typeof setTimeout>
    let hasBroken = false
    const open = () => {
      source = new EventSource('/api/events')
      source.onopen = () => {
        wait = 1000
        if (hasBroken) tell('everything')
      }
      source.onmessage = (event: MessageEvent<string>) => {
        const message = readMessage(event.data)
        if (message !== null) tell(message)
      }
      source.onerror = () => {
        hasBroken = true
        if (source.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, wait)
        wait = Math.min(30_000, wait * 2)
      }
    }
    open()
    const unwatch = lock.subscribe(() => {
      if (lock.get() !== 'open' || source.readyState !== EventSource.CLOSED) return
      clearTimeout(timer)
      open()
    })
    stop.addEventListener('abort', () => {
      unwatch()
      clearTimeout(timer)
      source.close()
      resolve()
    })
  })
}
