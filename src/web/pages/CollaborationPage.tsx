import { readExpectations } from '../../exchange/mutual-expectation/api.ts'
import { ExpectationPages } from '../../exchange/mutual-expectation/screens/ExpectationPages.tsx'
import { words } from '../../exchange/mutual-expectation/words.ts'
import { waitingFeedback } from '../../exchange/partner-feedback/api.ts'
import { FeedbackQueue } from '../../exchange/partner-feedback/screens/FeedbackQueue.tsx'
import { readVisits } from '../../exchange/partner-visit/api.ts'
import { Visits } from '../../exchange/partner-visit/screens/Visits.tsx'
import { readPartnerContacts } from '../../insight/partner-contact/api.ts'
import { ContactsBeforeAfter } from '../../insight/partner-contact/screens/ContactsBeforeAfter.tsx'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'

/** Who does what, who has been told and met, what is to be answered, and what became of it in figures. */
export function CollaborationPage() {
  return (
    <Permitted contract={readExpectations}>
      <Collaboration />
    </Permitted>
  )
}

function Collaboration() {
  const own = useWords(words)
  const { account } = useSession()
  const may = (contract: typeof waitingFeedback | typeof readVisits | typeof readPartnerContacts) =>
    contract.permit[account.role] !== undefined
  return (
    <Page title={own.page} lead={own.lead}>
      <ExpectationPages />
      {may(waitingFeedback) && <FeedbackQueue />}
      {may(readVisits) && <Visits />}
      {may(readPartnerContacts) && <ContactsBeforeAfter />}
    </Page>
  )
}
