import { lazy, Suspense } from 'react'
import { Loading } from '../../../web/ui/Loaded.tsx'

const CasePanel = lazy(() => import('./DutyCommitments.tsx').then((m) => ({ default: m.CasePanel })))

/** On a case: what was promised, fetched after the file itself. */
export function CaseCommitments({ caseId }: { readonly caseId: string }) {
  return (
    <Suspense fallback={<Loading rows={1} />}>
      <CasePanel caseId={caseId} />
    </Suspense>
  )
}
