import { lazy, Suspense } from 'react'
import { useRead } from '../../../web/query.ts'
import { listUnkept } from '../api.ts'

const UnkeptPanel = lazy(() => import('./DutyCommitments.tsx').then((m) => ({ default: m.UnkeptPanel })))

/** For the desk: who waits for what does not come. Nothing, and nothing fetched, when nobody does. */
export function UnkeptList() {
  const { data } = useRead(listUnkept, {}, { topics: ['commitment'] })
  const commitments = data?.commitments ?? []
  if (commitments.length === 0) return null
  return (
    <Suspense fallback={null}>
      <UnkeptPanel commitments={commitments} />
    </Suspense>
  )
}
