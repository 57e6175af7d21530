import { OutNow } from '../../duty/call-out/screens/OutNow.tsx'
import { listOpenCases } from '../../duty/case/api.ts'
import { caseAddress } from '../../duty/case/screens/DeskCases.tsx'
import { words } from '../../duty/case/words.ts'
import { ClockPanel } from '../../duty/clock/screens/ClockPanel.tsx'
import { usePassedClocks } from '../../duty/clock/screens/passed-clocks.ts'
import { ColdPanel } from '../../duty/cold-alert/screens/ColdPanel.tsx'
import { DeskEvents } from '../../duty/common-event/screens/DeskEvents.tsx'
import { DeskContacts, DeskFinished } from '../../duty/intake/screens/DeskContacts.tsx'
import { NewContact } from '../../duty/intake/screens/NewContact.tsx'
import { DeskByClass } from '../../duty/priority/screens/DeskByClass.tsx'
import { ShiftLine } from '../../duty/shift/screens/ShiftLine.tsx'
import { RunningDecisionClocks } from '../../duty/statutory-clock/screens/RunningDecisionClocks.tsx'
import { UnassessedList } from '../../exchange/closing/screens/UnassessedList.tsx'
import { nextWorkingMorning } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { words as shell } from '../shell/words.ts'
import { Clock, usePresent } from '../ui/Clock.tsx'
import { Link } from '../ui/Link.tsx'
import { later } from '../ui/later.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

const parts = () => import('./desk-parts.tsx')
const DeskComeBack = later(() => parts().then((m) => m.DeskComeBack))
const DeskExchange = later(() => parts().then((m) => m.DeskExchange))
const NewReports = later(() =>
  import('../../exchange/partner-answer/screens/NewReports.tsx').then((m) => m.NewReports),
)

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
  const passed = usePassedClocks()
  return (
    <Page
      title={passed === 0 ? frame.duty : `(${passed}) ${frame.duty}`}
      heading={frame.duty}
      width="wide"
      isCompact
      lead={
        <span className="desk-clock">
          <Clock until={nextWorkingMorning(usePresent())} label={own.morning} />
        </span>
      }
      actions={<NewContact />}
    >
      <DeskEvents />
      <ShiftLine />
      <div className="split desk">
        <div className="stack">
          <DeskByClass />
          <DeskFinished />
        </div>
        <div className="stack">
          <NewReports />
          <DeskContacts />
          <RunningDecisionClocks isQuiet />
          <ClockPanel />
          <OutNow />
          <DeskComeBack />
          <UnassessedList caseLink={caseAddress} />
          <DeskExchange />
          <ColdPanel />
        </div>
      </div>
      {account.role === 'duty-manager' && (
        <p className="quiet">
          <Link to="/efterregistrering">{frame.lateEntry}</Link> ·{' '}
          <Link to="/reservblankett">{frame.outageForm}</Link>
        </p>
      )}
    </Page>
  )
}
