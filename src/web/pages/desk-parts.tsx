import { caseAddress } from '../../duty/case/screens/DeskCases.tsx'
import { UnkeptList } from '../../exchange/commitment/screens/UnkeptList.tsx'
import { OwnThreads } from '../../exchange/dialogue/screens/OwnThreads.tsx'
import { ReturnedReports } from '../../exchange/receipt/screens/ReturnedReports.tsx'
import { ReconciliationPanel } from '../../exchange/reconciliation/screens/ReconciliationPanel.tsx'
import { WeekendPanel } from '../../exchange/weekend-check/screens/WeekendPanel.tsx'

/** What has come back from the day, and is the duty's again. */
export const DeskComeBack = () => (
  <>
    <ReturnedReports caseLink={caseAddress} />
    <UnkeptList />
    <ReconciliationPanel isQuiet />
  </>
)

/** What goes on between the duty and its members. */
export const DeskExchange = () => (
  <>
    <OwnThreads />
    <WeekendPanel />
  </>
)
