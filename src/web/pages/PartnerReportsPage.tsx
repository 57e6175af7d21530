import { listPartnerReports } from '../../exchange/partner-answer/api.ts'
import { HearingPanel } from '../../exchange/partner-answer/screens/HearingPanel.tsx'
import { ReportList } from '../../exchange/partner-answer/screens/ReportList.tsx'
import { words } from '../../exchange/partner-answer/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** What police and health care have told the duty, and what became of it. */
export function PartnerReportsPage() {
  const own = useWords(words)
  return (
    <Permitted contract={listPartnerReports}>
      <Page title={own.title} lead={own.lead} width="wide">
        <ReportList />
        <HearingPanel />
      </Page>
    </Permitted>
  )
}
