import { useEffect, useRef } from 'react'
import { underWay } from './outbox.ts'
import { concernsThing, type Waiting } from './outbox-rules.ts'
import { sent, waiting } from './outbox-store.ts'
import { useStore } from './store.ts'

/** What waits to be sent, and what begins something and is on its way, in the order it was pressed. */
export function useWaiting(): readonly Waiting[] {
  const kept = useStore(waiting)
  const going = useStore(underWay)
  return [...kept, ...going.filter(({ id }) => kept.every((item) => item.id !== id))]
}

/** What of it begins this thing or is done to it. */
export const useWaitingOn = (thing: string): readonly Waiting[] =>
  useWaiting().filter((item) => concernsThing(item, thing))

/** Told the version that something sent from the outbox has made of this thing. */
export function useSentVersion(thing: string, onVersion: (version: number) => void): void {
  const latest = useRef(onVersion)
  latest.current = onVersion
  useEffect(
    () =>
      sent.subscribe(() => {
        const done = sent.get()
        const version = (done?.output as { version?: unknown } | undefined)?.version
        if (done !== null && concernsThing(done.item, thing) && typeof version === 'number')
          latest.current(version)
      }),
    [thing],
  )
}
