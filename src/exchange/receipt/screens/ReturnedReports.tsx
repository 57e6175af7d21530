import { lazy, Suspense } from 'react'
import { useRead } from '../../../web/query.ts'
import { listReturned } from '../api.ts'

const ReturnedPanel = lazy(() => import('./ReturnedPanel.tsx').then((m) => ({ default: m.ReturnedPanel })))

/** For the desk: what came back and is the duty's again. Nothing, and nothing fetched, when there is none. */
export function ReturnedReports({ caseLink }: { readonly caseLink: (caseId: string) => string }) {
  const { data } = useRead(listReturned, {}, { topics: ['report', 'case'] })
  const reports = data?.reports ?? []
  if (reports.length === 0) return null
  return (
    <Suspense fallback={null}>
      <ReturnedPanel reports={reports} caseLink={caseLink} />
    </Suspense>
  )
}
