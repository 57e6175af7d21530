import { lazy, Suspense } from 'react'
import { Loading } from '../../../web/ui/Loaded.tsx'

const CommitmentPanel = lazy(() =>
  import('./CommitmentPanel.tsx').then((m) => ({ default: m.CommitmentPanel })),
)

/** For the municipality: its commitments, fetched after the reports of the night. */
export function CommitmentList() {
  return (
    <Suspense fallback={<Loading />}>
      <CommitmentPanel />
    </Suspense>
  )
}
