import { lazy, Suspense } from 'react'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { Loaded, Loading } from '../../../web/ui/Loaded.tsx'
import { listUnread } from '../api.ts'

const UnreadPanel = lazy(() => import('./UnreadPanel.tsx').then((m) => ({ default: m.UnreadPanel })))

/** For the manager what is past its time, of every municipality; for a municipality each of its own that nobody has opened. */
export function UnreadReports() {
  const { account } = useSession()
  const present = usePresent()
  const reading = useRead(listUnread, {}, { topics: ['report', 'handover-clock'] })
  const isMember = account.memberId !== null
  return (
    <Loaded reading={reading}>
      {({ reports }) => {
        const shown = reports.filter(({ clock }) => isMember || clock.dueAt <= present)
        // The list of a municipality says already that everything is read.
        if (isMember && shown.length === 0) return null
        return (
          <Suspense fallback={<Loading />}>
            <UnreadPanel reports={shown} isMember={isMember} />
          </Suspense>
        )
      }}
    </Loaded>
  )
}
