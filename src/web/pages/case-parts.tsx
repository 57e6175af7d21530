import { CaseCommitments } from '../../exchange/commitment/screens/CaseCommitments.tsx'
import { CaseDialogues } from '../../exchange/dialogue/screens/CaseDialogues.tsx'
import { CaseOutcomes } from '../../exchange/outcome/screens/CaseOutcomes.tsx'

/** What the day has promised, judged and said about a case. */
export const CaseDay = ({ caseId }: { readonly caseId: string }) => (
  <>
    <CaseCommitments caseId={caseId} />
    <CaseOutcomes caseId={caseId} />
    <CaseDialogues caseId={caseId} />
  </>
)
