import { reachable } from '../connection.ts'
import { useWords } from '../language.tsx'
import { useStore } from '../store.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../words.ts'

/** These are no real people. Printed too, so that no demo paper is taken for a real one. */
export function DemoBanner() {
  const own = useWords(words)
  return (
    <aside className="demo-banner" aria-label={own.demo}>
      {own.demo}
    </aside>
  )
}

/** The server does not answer. Always in the page, so that it is heard when it comes and when it goes. */
export function OfflineBanner() {
  const own = useWords(words)
  const isReachable = useStore(reachable)
  return (
    <div role="status" className={isReachable ? 'visually-hidden' : 'offline-banner'}>
      {!isReachable && (
        <>
          <Icon name="warning" />
          {own.offline}
        </>
      )}
    </div>
  )
}
