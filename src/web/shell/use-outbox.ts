import { useEffect, useState } from 'react'
import { reachable } from '../connection.ts'
import { draftsMoved, lainDrafts } from '../device-drafts.ts'
import { deviceOwner } from '../device-key.ts'
import { standsBehind, type Waiting } from '../outbox-rules.ts'
import { waiting } from '../outbox-store.ts'
import { useStore } from '../store.ts'
import { isStillSent } from '../ui/autosave.ts'
import { type OutboxLook, outboxLook } from './outbox-look.ts'

type Drafts = Awaited<ReturnType<typeof lainDrafts>>

export type Outbox = {
  readonly look: OutboxLook
  readonly items: readonly Waiting[]
  readonly drafts: Drafts
}

/** How long it is said that all is sent, and how often the drafts are counted while something waits. */
const saidMilliseconds = 8000
const everyMilliseconds = 1000

/** What waits on this device, and what is to be said of it. */
export function useOutbox(): Outbox {
  const isReachable = useStore(reachable)
  const items = useStore(waiting)
  const [isOwed, setOwed] = useState(false)
  const drafts = useDrafts(!isReachable || isOwed)
  const held = drafts.filter(({ isHeld, draft }) => isHeld || isStillSent(draft)).length
  const refused = items.filter(({ refusal }) => refusal !== null).length
  const going = items.filter(({ refusal }) => refusal === null).filter((item) => !standsBehind(item, items))
  const look = outboxLook({
    isReachable,
    waiting: going.length,
    refused,
    drafts: drafts.length,
    heldDrafts: held,
    isOwed,
  })
  const { kind } = look
  const hasWaited = (kind === 'silent' && look.count > 0) || kind === 'sending'
  useEffect(() => {
    if (hasWaited) setOwed(true)
    if (kind !== 'all-sent' && kind !== 'refused') return
    const timer = setTimeout(() => setOwed(false), saidMilliseconds)
    return () => clearTimeout(timer)
  }, [kind, hasWaited])
  return { look, items, drafts }
}

function useDrafts(isCounted: boolean): Drafts {
  const [drafts, setDrafts] = useState<Drafts>([])
  const owner = useStore(deviceOwner)
  const moved = useStore(draftsMoved)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when the person or the drafts are others.
  useEffect(() => {
    if (!isCounted) return setDrafts([])
    let isOld = false
    const count = async () => {
      const found = await lainDrafts().catch(() => [])
      if (!isOld) setDrafts(found)
    }
    void count()
    const timer = setInterval(count, everyMilliseconds)
    return () => {
      isOld = true
      clearInterval(timer)
    }
  }, [isCounted, owner, moved])
  return drafts
}
