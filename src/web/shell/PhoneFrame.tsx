import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useWords } from '../language.tsx'
import { listen } from '../live.ts'
import { waiting } from '../outbox-store.ts'
import { useSession } from '../session.ts'
import { useStore } from '../store.ts'
import { hearShortcuts } from '../ui/shortcuts.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { watchOutbox } from '../watch-outbox.ts'
import { words } from '../words.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { DemoBanner, OfflineBanner } from './Banners.tsx'
import { keepFocus } from './keep-focus.ts'
import { watchActivity } from './watch-activity.ts'

const OutboxBanner = lazy(() => import('./OutboxBanner.tsx').then((m) => ({ default: m.OutboxBanner })))

/**
 * What stands around a page that is opened cold on a phone at night: what AppFrame does for safety, without the menu and the
 * router. The other pages are fetched when they are gone to.
 */
export function PhoneFrame({ children }: { readonly children: ReactNode }) {
  const own = useWords(words)
  const { account, demo, region } = useSession()
  const hasWaiting = useStore(waiting).length > 0

  return (
    <>
      <Watches />
      <a className="skip-link" href="#content">
        {own.skip}
      </a>
      {demo && <DemoBanner />}
      <header className="frame-header">
        <a href="/" className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>
            <strong>{own.product}</strong>
            <small>{account.memberName ?? account.partnerName ?? region}</small>
          </span>
        </a>
        <AccountMenu />
      </header>
      {hasWaiting ? (
        <Suspense fallback={<OfflineBanner />}>
          <OutboxBanner />
        </Suspense>
      ) : (
        <OfflineBanner />
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
    </>
  )
}

/** First of all, so that what the page does when it comes is seen. */
function Watches() {
  const { idleMinutes } = useSession()
  useEffect(listen, [])
  useEffect(watchOutbox, [])
  useEffect(hearShortcuts, [])
  useEffect(keepFocus, [])
  useEffect(() => watchActivity(idleMinutes), [idleMinutes])
  return null
}
