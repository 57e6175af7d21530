import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { draftsMoved, type LeftDraft, leftDrafts } from '../device-drafts.ts'
import { deviceOwner } from '../device-key.ts'
import { useStore } from '../store.ts'

/** A page that opens takes over its own draft first. */
const pause = 300

/** The person's drafts on this device that stand open nowhere. */
export function useLeftDrafts(): readonly LeftDraft[] {
  const [left, setLeft] = useState<readonly LeftDraft[]>([])
  const { pathname } = useLocation()
  const owner = useStore(deviceOwner)
  const moved = useStore(draftsMoved)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when the page, the person or the drafts are others.
  useEffect(() => {
    let isOld = false
    const timer = setTimeout(async () => {
      const found = await leftDrafts().catch(() => [])
      if (!isOld) setLeft(found)
    }, pause)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [pathname, owner, moved])
  return left
}
