import { CommitmentList } from '../../exchange/commitment/screens/CommitmentList.tsx'
import { OwnThreads } from '../../exchange/dialogue/screens/OwnThreads.tsx'
import { UnreadReports } from '../../exchange/handover-clock/screens/UnreadReports.tsx'
import { PackPanel } from '../../exchange/morning-pack/screens/PackPanel.tsx'
import { Bypasses } from '../../exchange/outcome/screens/Bypasses.tsx'
import { OutcomeQuestions } from '../../exchange/outcome/screens/OutcomeQuestions.tsx'
import { ReconciliationPanel } from '../../exchange/reconciliation/screens/ReconciliationPanel.tsx'
import { UnstableList } from '../../exchange/weekend-check/screens/UnstableList.tsx'
import { WeekendQuestion } from '../../exchange/weekend-check/screens/WeekendQuestion.tsx'

/** What the member is asked before anything else, when there is something to ask. */
export const MorningQuestions = () => (
  <>
    <WeekendQuestion />
    <UnstableList />
    <OwnThreads />
  </>
)

/** Whether the night adds up, and the night as it was put together. */
export const MorningAccount = () => (
  <>
    <ReconciliationPanel />
    <PackPanel />
  </>
)

/** What lies after the reports: what is unread past its time, what was promised, what became of it. */
export const MorningFollowUp = () => (
  <>
    <UnreadReports />
    <CommitmentList />
    <OutcomeQuestions />
  </>
)

export { Bypasses }
