import { listOpenCases } from '../../duty/case/api.ts'
import { caseAddress, DeskCases } from '../../duty/case/screens/DeskCases.tsx'
import { words } from '../../duty/case/words.ts'
import { DeskContacts, DeskFinished } from '../../duty/intake/screens/DeskContacts.tsx'
import { NewContact } from '../../duty/intake/screens/NewContact.tsx'
import { DueList } from '../../duty/protective-assessment/screens/DueList.tsx'
import { UnassessedList } from '../../exchange/closing/screens/UnassessedList.tsx'
import { nextWorkingMorning } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Clock, usePresent } from '../ui/Clock.tsx'
import { Link } from '../ui/Link.tsx'
import { words as shell } from '../words.ts'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** The duty desk: who is on the phone, what is open, what is due, and how long until the day service opens. */
export function DutyDeskPage() {
  return (
    <Permitted contract={listOpenCases}>
      <DutyDesk />
    </Permitted>
  )
}

function DutyDesk() {
  const own = useWords(words)
  const frame = useWords(shell)
  const { account } = useSession()
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
          <UnassessedList caseLink={caseAddress} />
          <DueList caseLink={caseAddress} />
        </div>
      </div>
      {account.role === 'duty-manager' && (
        <p className="quiet">
          <Link to="/efterregistrering">{frame.links.lateEntry}</Link> ·{' '}
          <Link to="/reservblankett">{frame.links.outageForm}</Link>
        </p>
      )}
    </Page>
  )
}
