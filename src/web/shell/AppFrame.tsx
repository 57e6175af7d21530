import { Link, Outlet, useBlocker, useLocation, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { reachable } from '../connection.ts'
import { useWords } from '../language.tsx'
import { listen } from '../live.ts'
import { useSession } from '../session.ts'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loaded.tsx'
import { hearShortcuts } from '../ui/shortcuts.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { flushUnsaved, hasUnsaved, keepUnsaved, wouldBeLost } from '../ui/unsaved.ts'
import { watchOutbox } from '../watch-outbox.ts'
import { words } from '../words.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { DemoBanner } from './Banners.tsx'
import { keepFocus } from './keep-focus.ts'
import { useLeftDrafts } from './left-drafts.ts'
import { MenuLinks } from './MenuLinks.tsx'
import { deviationsAddress, menuFor } from './navigation.ts'
import { OutboxBanner } from './OutboxBanner.tsx'
import { prepareForOutage } from './prepare-for-outage.ts'
import { watchActivity } from './watch-activity.ts'

const LeaveDialog = lazy(() => import('./LeaveDialog.tsx').then((m) => ({ default: m.LeaveDialog })))

const LeftDrafts = lazy(() => import('./LeftDrafts.tsx').then((m) => ({ default: m.LeftDrafts })))

const ReportDeviation = lazy(() =>
  import('../../base/deviation/screens/ReportDeviation.tsx').then((m) => ({ default: m.ReportDeviation })),
)

/** What stands around every page of a logged-in person. */
export function AppFrame() {
  const own = useWords(words)
  const session = useSession()
  const left = useLeftDrafts()
  useEffect(listen, [])
  useEffect(watchOutbox, [])
  useEffect(() => prepareForOutage(session.account.role), [session.account.role])
  useEffect(hearShortcuts, [])
  useEffect(keepFocus, [])
  useEffect(() => watchActivity(session.idleMinutes), [session.idleMinutes])

  return (
    <>
      <a className="skip-link" href="#content">
        {own.skip}
      </a>
      {session.demo && <DemoBanner />}
      <FrameHeader />
      <OutboxBanner />
      <Suspense>{left.length > 0 && <LeftDrafts left={left} />}</Suspense>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Loading rows={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <Toasts />
      <LeaveGuard />
    </>
  )
}

function FrameHeader() {
  const own = useWords(words)
  const { account, region } = useSession()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isReporting, setReporting] = useState(false)
  const pages = usePages()
  const { pathname } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a phone's menu closes when it has led somewhere.
  useEffect(() => setMenuOpen(false), [pathname])

  return (
    <header className="frame-header">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span>
          <strong>{own.product}</strong>
          <small>{account.memberName ?? account.partnerName ?? region}</small>
        </span>
      </Link>
      <button
        type="button"
        className="menu-button"
        aria-expanded={isMenuOpen}
        aria-controls="main-navigation"
        onClick={() => setMenuOpen(!isMenuOpen)}
      >
        <Icon name={isMenuOpen ? 'close' : 'menu'} />
        {own.menu}
      </button>
      <nav
        id="main-navigation"
        className="frame-navigation"
        aria-label={own.mainNavigation}
        data-open={isMenuOpen ? '' : undefined}
      >
        <MenuLinks {...menuFor(account.role, pages)} />
        {pages.has(deviationsAddress) && (
          <button type="button" className="report-deviation" onClick={() => setReporting(true)}>
            {own.reportDeviation}
          </button>
        )}
      </nav>
      <AccountMenu />
      <Suspense>
        {isReporting && <ReportDeviation page={pathname} onClose={() => setReporting(false)} />}
      </Suspense>
    </header>
  )
}

function usePages(): ReadonlySet<string> {
  const router = useRouter()
  return new Set(Object.keys(router.routesByPath))
}

/** Nobody leaves unsaved text without knowing. A draft that can be sent at once is sent, and nothing is asked. */
function LeaveGuard() {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !hasUnsaved()) return false
      await keepUnsaved()
      // What is on the device comes back: a server that does not answer is not waited for.
      if (reachable.get() || wouldBeLost()) await flushUnsaved()
      return wouldBeLost()
    },
    enableBeforeUnload: wouldBeLost,
    withResolver: true,
  })
  return (
    <Suspense>
      {blocker.status === 'blocked' && <LeaveDialog onLeave={blocker.proceed} onStay={blocker.reset} />}
    </Suspense>
  )
}
