import { caseAddress } from '../../duty/case/screens/DeskCases.tsx'
import { ClockPanel } from '../../duty/clock/screens/ClockPanel.tsx'
import { Debriefs } from '../../duty/follow-up/screens/Debriefs.tsx'
import { Questions } from '../../duty/follow-up/screens/Questions.tsx'
import { MyNight } from '../../duty/night-rest/screens/MyNight.tsx'
import { TaskList } from '../../duty/planned-task/screens/TaskList.tsx'
import { DueList } from '../../duty/protective-assessment/screens/DueList.tsx'
import { readBoard } from '../../duty/shift/api.ts'
import { useBoard } from '../../duty/shift/screens/board.ts'
import { OpenBoard } from '../../duty/shift/screens/OpenBoard.tsx'
import { PointList } from '../../duty/shift/screens/PointList.tsx'
import { ShiftNow } from '../../duty/shift/screens/ShiftNow.tsx'
import { words } from '../../duty/shift/words.ts'
import { OwnAssessments } from '../../exchange/outcome/screens/OwnAssessments.tsx'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** The shift: who has the desk, what is open and until when, what was left to whoever comes, and one's own night. */
export function ShiftPage() {
  return (
    <Permitted contract={readBoard}>
      <ShiftDesk />
    </Permitted>
  )
}

function ShiftDesk() {
  const own = useWords(words)
  const reading = useBoard()
  return (
    <Page title={own.title} width="wide" isCompact>
      <div className="split desk">
        <div className="stack">
          <Loaded reading={reading} rows={8}>
            {(board) => (
              <>
                <ShiftNow board={board} />
                <PointList board={board} />
                <OpenBoard board={board} />
              </>
            )}
          </Loaded>
          <DueList caseLink={caseAddress} />
        </div>
        <div className="stack">
          <ClockPanel />
          <MyNight shifts={reading.data?.shifts ?? []} />
          <TaskList />
          <Questions />
          <Debriefs />
          <OwnAssessments />
        </div>
      </div>
    </Page>
  )
}
