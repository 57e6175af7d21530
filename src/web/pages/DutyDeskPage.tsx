import { caseAddress, DeskCases } from '../../duty/case/screens/DeskCases.tsx'
import { words } from '../../duty/case/words.ts'
import { DeskContacts, DeskFinished } from '../../duty/intake/screens/DeskContacts.tsx'
import { NewContact } from '../../duty/intake/screens/NewContact.tsx'
import { DueList } from '../../duty/protective-assessment/screens/DueList.tsx'
import { nextWorkingMorning } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Clock, usePresent } from '../ui/Clock.tsx'
import { words as shell } from '../words.ts'
import '../styles/lists.css'
import '../styles/duty.css'

/** The duty desk: who is on the phone, what is open, what is due, and how long until the day service opens. */
export function DutyDeskPage() {
  const own = useWords(words)
  const frame = useWords(shell)
  return (
    <Page
      title={frame.links.duty}
      width="wide"
      isCompact
      lead={
        <span className="desk-clock">
          <Clock until={nextWorkingMorning(usePresent())} label={own.morning} />
        </span>
      }
      actions={<NewContact />}
    >
      <div className="split desk">
        <div className="stack">
          <DeskCases />
          <DeskFinished />
        </div>
        <div className="stack">
          <DeskContacts />
          <DueList caseLink={caseAddress} />
        </div>
      </div>
    </Page>
  )
}
