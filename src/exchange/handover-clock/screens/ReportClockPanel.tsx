import { lazy, Suspense } from 'react'
import { useRead } from '../../../web/query.ts'
import { clockOfReport } from '../api.ts'

const LadderPanel = lazy(() => import('./LadderPanel.tsx').then((m) => ({ default: m.LadderPanel })))

/** On a report: its clock. Nothing where it was opened before anybody had to be told. */
export function ReportClockPanel({ reportId }: { readonly reportId: string }) {
  const { data } = useRead(clockOfReport, { reportId }, { topics: [`report/${reportId}`, 'handover-clock'] })
  const clock = data?.clock ?? null
  if (clock === null || (clock.endedAt !== null && clock.steps.length === 0)) return null
  return (
    <Suspense fallback={null}>
      <LadderPanel clock={clock} />
    </Suspense>
  )
}
