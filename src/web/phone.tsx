import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { leave } from './lock.ts'
import { DecidePage } from './pages/DecidePage.tsx'
import { sessionQuery } from './session.ts'
import { Failed } from './shell/Failed.tsx'
import { FallenPage } from './shell/FallenPage.tsx'
import { PhoneFrame } from './shell/PhoneFrame.tsx'
import { start } from './start.tsx'
import { Loading } from './ui/Loaded.tsx'
import { browserWay, type Way, WayContext } from './way.tsx'

const App = lazy(() => import('./App.tsx').then((m) => ({ default: m.App })))

const LoginPage = lazy(() => import('./pages/LoginPage.tsx').then((m) => ({ default: m.LoginPage })))

const loadLockForms = () => import('./shell/LockForms.tsx')
const LockForms = lazy(() => atLast(loadLockForms).then((m) => ({ default: m.LockForms })))

/** The lock may come while the line is gone: it is asked for until it is there, and hides the page meanwhile. */
const atLast = <T,>(load: () => Promise<T>): Promise<T> =>
  load().catch(() => new Promise((resolve) => setTimeout(resolve, 3000)).then(() => atLast(load)))

/** So long the question has the line for itself. */
const lockFormsAfter = 30_000
setTimeout(() => void loadLockForms().catch(() => {}), lockFormsAfter)

/** The address that phone.html answers for (src/server/app.ts). */
const decisionId = /^\/bestam\/([^/]+)\/?$/.exec(location.pathname)?.[1]

// Nothing here calls again before somebody has logged in, so this leads to the login below.
leave.toLogin = () => location.reload()

/** A page of its own at the same address: its heading takes the focus, and so does the question's after it. */
const atLogin: Way = { ...browserWay, usePath: () => '/login' }

/** Whoever decides for a board gets the question and nothing else; the desk has its menu and its outbox around the same page. */
function Phone() {
  const { data, error, refetch } = useQuery(sessionQuery)
  if (data === undefined && error?.status === 401)
    return (
      <Suspense fallback={<Loading rows={6} />}>
        <WayContext value={atLogin}>
          <LoginPage back={location.pathname} onEntered={() => {}} />
        </WayContext>
      </Suspense>
    )
  if (data === undefined && error !== null)
    return (
      <main id="content" tabIndex={-1}>
        <Failed error={error} onRetry={() => void refetch()} />
      </main>
    )
  if (data === undefined) return <Loading rows={6} />
  if (data.account.role !== 'chair' || decisionId === undefined)
    return (
      <Suspense fallback={<Loading rows={6} />}>
        <App />
      </Suspense>
    )
  return (
    <PhoneFrame>
      <DecidePage decisionId={decisionId} />
    </PhoneFrame>
  )
}

start(
  <FallenPage>
    <Phone />
  </FallenPage>,
  LockForms,
)
