import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Role } from '../kernel/permit.ts'
import { leave } from './lock.ts'
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

type Answered = { readonly role: Role; readonly page: ReactNode }

/** The addresses that phone.html answers for (src/server/app.ts). What is asked for comes beside the question who asks. */
function answered(path: string): Answered | undefined {
  const decisionId = /^\/bestam\/([^/]+)\/?$/.exec(path)?.[1]
  if (decisionId !== undefined) {
    const loading = import('./pages/DecidePage.tsx').then((m) => ({ default: m.DecidePage }))
    const DecidePage = lazy(() => loading)
    return { role: 'chair', page: <DecidePage decisionId={decisionId} /> }
  }
  if (!/^\/rapportera\/?$/.test(path)) return undefined
  const loading = import('./pages/ReportingPage.tsx').then((m) => ({ default: m.ReportingPage }))
  const ReportingPage = lazy(() => loading)
  return { role: 'partner', page: <ReportingPage /> }
}
const here = answered(location.pathname)

// Nothing here calls again before somebody has logged in, so this leads to the login below.
leave.toLogin = () => location.reload()

/** A page of its own at the same address: its heading takes the focus, and so does the question's after it. */
const atLogin: Way = { ...browserWay, usePath: () => '/login' }

/** Whoever the page is for gets it and nothing else; the desk has its menu and its outbox around the same page. */
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
  if (data.account.role !== here?.role)
    return (
      <Suspense fallback={<Loading rows={6} />}>
        <App />
      </Suspense>
    )
  return (
    <PhoneFrame>
      <Suspense fallback={<Loading rows={6} />}>{here.page}</Suspense>
    </PhoneFrame>
  )
}

start(
  <FallenPage>
    <Phone />
  </FallenPage>,
  LockForms,
)
