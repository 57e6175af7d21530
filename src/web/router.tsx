import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactNode } from 'react'
import { leave } from './lock.ts'
import { pageLoads } from './page-loads.ts'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { Problem } from './problem.ts'
import { queryClient } from './query.ts'
import { sessionQuery } from './session.ts'
import { AppFrame } from './shell/AppFrame.tsx'
import { Home } from './shell/Home.tsx'
import { RouteError } from './shell/RouteError.tsx'
import { Loading } from './ui/Loaded.tsx'

type Load = () => Promise<ComponentType>

const fetched = (load: Load) => lazy(() => load().then((component) => ({ default: component })))

/** What is shown without the frame is the whole content. */
const alone = (content: ReactNode) => (
  <main id="content" tabIndex={-1}>
    {content}
  </main>
)

const root = createRootRoute({ component: Outlet, notFoundComponent: () => alone(<NotFoundPage />) })

/** For anybody: the login. */
const open = <const P extends string>(path: P, load: Load) =>
  createRoute({ getParentRoute: () => root, path, component: fetched(load) })

const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: AppFrame,
  errorComponent: (props) => alone(<RouteError {...props} />),
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery)
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status !== 401) throw thrown
      throw redirect({ to: '/login', search: { back: location.href } })
    }
  },
})

/** For who is logged in; what they may see there the server decides. Fetched when it is first opened. */
const page = <const P extends string>(path: P, load: Load) => {
  pageLoads.set(path, load)
  return createRoute({ getParentRoute: () => framed, path, component: fetched(load) })
}

const pages = root.addChildren([
  open('/login', () => import('./pages/LoginRoute.tsx').then((m) => m.LoginRoute)),
  open('/valj-losenord', () => import('./pages/SetPasswordPage.tsx').then((m) => m.SetPasswordPage)),
  open('/ny-nyckel', () => import('./pages/NewKeyPage.tsx').then((m) => m.NewKeyPage)),
  framed.addChildren([
    page('/', async () => Home),
    page('/konton', () => import('./pages/AccountsPage.tsx').then((m) => m.AccountsPage)),
    page('/organisation', () => import('./pages/OrganisationPage.tsx').then((m) => m.OrganisationPage)),
    page('/avvikelser', () => import('./pages/DeviationsPage.tsx').then((m) => m.DeviationsPage)),
    page('/personer/$personId', () => import('./pages/PersonPage.tsx').then((m) => m.PersonPage)),
    page('/personer/$personId/lasare', () => import('./pages/ReadersPage.tsx').then((m) => m.ReadersPage)),
    page('/jour', () => import('./pages/DutyDeskPage.tsx').then((m) => m.DutyDeskPage)),
    page('/kontakter/$contactId', () => import('./pages/ContactPage.tsx').then((m) => m.ContactPage)),
    page('/arenden/$caseId', () => import('./pages/CasePage.tsx').then((m) => m.CasePage)),
    page('/arenden/$caseId/lasare', () =>
      import('./pages/CaseReadersPage.tsx').then((m) => m.CaseReadersPage),
    ),
    page('/personer/$personId/arenden', () =>
      import('./pages/PersonCasesPage.tsx').then((m) => m.PersonCasesPage),
    ),
    page('/schema', () => import('./pages/RosterPage.tsx').then((m) => m.RosterPage)),
    page('/efterregistrering', () => import('./pages/LateEntryPage.tsx').then((m) => m.LateEntryPage)),
    page('/reservblankett', () => import('./pages/OutageFormPage.tsx').then((m) => m.OutageFormPage)),
    page('/rapporter/$reportId', () => import('./pages/ReportPage.tsx').then((m) => m.ReportPage)),
    page('/morgon', () => import('./pages/MorningPage.tsx').then((m) => m.MorningPage)),
    page('/dialog', () => import('./pages/DialoguesPage.tsx').then((m) => m.DialoguesPage)),
    page('/dialog/$threadId', () => import('./pages/DialoguePage.tsx').then((m) => m.DialoguePage)),
    page('/pass', () => import('./pages/ShiftPage.tsx').then((m) => m.ShiftPage)),
    page('/forhandsinformation', () => import('./pages/NoticesPage.tsx').then((m) => m.NoticesPage)),
    page('/forhandsinformation/$noticeId', () => import('./pages/NoticePage.tsx').then((m) => m.NoticePage)),
    page('/prioritering', () => import('./pages/PrioritiesPage.tsx').then((m) => m.PrioritiesPage)),
    page('/chef', () => import('./pages/ManagerPage.tsx').then((m) => m.ManagerPage)),
    page('/mottagning', () => import('./pages/ReceptionPage.tsx').then((m) => m.ReceptionPage)),
    page('/leverans', () => import('./pages/DeliveryPage.tsx').then((m) => m.DeliveryPage)),
    page('/utryckningar', () => import('./pages/CallOutsPage.tsx').then((m) => m.CallOutsPage)),
    page('/rutiner', () => import('./pages/RoutinesPage.tsx').then((m) => m.RoutinesPage)),
    page('/rutiner/$routineId', () => import('./pages/RoutinePage.tsx').then((m) => m.RoutinePage)),
    page('/bestam/$decisionId', () => import('./pages/DecideRoute.tsx').then((m) => m.DecideRoute)),
    page('/handkassa', () => import('./pages/CashPage.tsx').then((m) => m.CashPage)),
    page('/handkassa/underlag/$rechargeId', () =>
      import('./pages/RechargePage.tsx').then((m) => m.RechargePage),
    ),
    page('/handelser', () => import('./pages/CommonEventsPage.tsx').then((m) => m.CommonEventsPage)),
    page('/handelser/$eventId', () => import('./pages/CommonEventPage.tsx').then((m) => m.CommonEventPage)),
    page('/schema/byten', () => import('./pages/SwapsPage.tsx').then((m) => m.SwapsPage)),
    page('/schema/monster', () => import('./pages/RosterPatternPage.tsx').then((m) => m.RosterPatternPage)),
    page('/schema/timmar', () => import('./pages/StaffHoursPage.tsx').then((m) => m.StaffHoursPage)),
    page('/koder', () => import('./pages/CodingPage.tsx').then((m) => m.CodingPage)),
    page('/koder/$listId', () => import('./pages/CodingPage.tsx').then((m) => m.CodingPage)),
    page('/utfall', () => import('./pages/NightAndDayPage.tsx').then((m) => m.NightAndDayPage)),
    page('/statistik', () => import('./pages/StatisticsPage.tsx').then((m) => m.StatisticsPage)),
    page('/kvartal', () => import('./pages/QuarterPage.tsx').then((m) => m.QuarterPage)),
    page('/kvartal/$quarterlyReportId', () =>
      import('./pages/QuarterReportPage.tsx').then((m) => m.QuarterReportPage),
    ),
    page('/registerimport', () => import('./pages/RegisterImportPage.tsx').then((m) => m.RegisterImportPage)),
    page('/nummer', () => import('./pages/DirectoryPage.tsx').then((m) => m.DirectoryPage)),
    page('/nummer/jourblad', () => import('./pages/DutySheetPage.tsx').then((m) => m.DutySheetPage)),
    page('/platser', () => import('./pages/PlacesPage.tsx').then((m) => m.PlacesPage)),
    page('/platser/barn', () => import('./pages/PlacedChildrenPage.tsx').then((m) => m.PlacedChildrenPage)),
    page('/platser/$placeId', () => import('./pages/PlacePage.tsx').then((m) => m.PlacePage)),
    page('/arenden/$caseId/platser', () => import('./pages/PlacesPage.tsx').then((m) => m.PlacesPage)),
    page('/forordnanden', () => import('./pages/MandatesPage.tsx').then((m) => m.MandatesPage)),
    page('/forordnanden/$memberId', () => import('./pages/MandatesPage.tsx').then((m) => m.MandatesPage)),
    page('/beslut', () => import('./pages/DecisionsPage.tsx').then((m) => m.DecisionsPage)),
    page('/beslut/$decisionId', () => import('./pages/DecisionPage.tsx').then((m) => m.DecisionPage)),
    page('/mitt-konto', () => import('./pages/OwnAccountPage.tsx').then((m) => m.OwnAccountPage)),
    page('/nycklar', () => import('./pages/KeysPage.tsx').then((m) => m.KeysPage)),
    page('/lagrum', () => import('./pages/LawPage.tsx').then((m) => m.LawPage)),
    page('/morgonpaket', () => import('./pages/MorningPacksPage.tsx').then((m) => m.MorningPacksPage)),
    page('/morgonpaket/$packId', () => import('./pages/MorningPackPage.tsx').then((m) => m.MorningPackPage)),
    page('/samverkan', () => import('./pages/CollaborationPage.tsx').then((m) => m.CollaborationPage)),
    page('/rapportera', () => import('./pages/ReportingPage.tsx').then((m) => m.ReportingPage)),
    page('/polis-vard', () => import('./pages/PartnerReportsPage.tsx').then((m) => m.PartnerReportsPage)),
    page('/polis-vard/$partnerReportId', () =>
      import('./pages/PartnerReportPage.tsx').then((m) => m.PartnerReportPage),
    ),
  ]),
])

export const router = createRouter({
  routeTree: pages,
  defaultPendingComponent: () => <Loading rows={6} />,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

leave.toLogin = () => {
  const { pathname, href } = router.state.location
  if (pathname !== '/login') void router.navigate({ to: '/login', search: { back: href } })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
