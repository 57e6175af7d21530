import { UnkeptList } from '../../exchange/commitment/screens/UnkeptList.tsx'
import { OwnThreads } from '../../exchange/dialogue/screens/OwnThreads.tsx'
import { UnreadReports } from '../../exchange/handover-clock/screens/UnreadReports.tsx'
import { PackPanel } from '../../exchange/morning-pack/screens/PackPanel.tsx'
import { FeedbackQueue } from '../../exchange/partner-feedback/screens/FeedbackQueue.tsx'
import { ReconciliationPanel } from '../../exchange/reconciliation/screens/ReconciliationPanel.tsx'
import { WeekendTime } from '../../exchange/weekend-check/screens/WeekendPanel.tsx'

/** The night confirmed by both sides and put together, and what the day has not answered. */
export const ManagerExchange = () => (
  <>
    <ReconciliationPanel />
    <PackPanel />
    <UnreadReports />
    <UnkeptList />
    <OwnThreads />
  </>
)

/** What police and health care wait for an answer to, and when the members are asked about the weekend. */
export const ManagerPartners = () => (
  <>
    <FeedbackQueue />
    <WeekendTime />
  </>
)
