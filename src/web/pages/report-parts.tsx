import { ReportDialogue } from '../../exchange/dialogue/screens/CaseDialogues.tsx'
import { ReportClockPanel } from '../../exchange/handover-clock/screens/ReportClockPanel.tsx'
import { ReportOutcome } from '../../exchange/outcome/screens/ReportOutcome.tsx'

/** For the receiver: what became of it, what is said about it, and its clock. */
export const ReportDay = ({ reportId }: { readonly reportId: string }) => (
  <>
    <ReportOutcome reportId={reportId} />
    <ReportDialogue reportId={reportId} />
    <ReportClockPanel reportId={reportId} />
  </>
)
export { ReportClockPanel }
