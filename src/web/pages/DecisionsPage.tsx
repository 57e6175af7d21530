import { listDecisions } from '../../duty/decision/api.ts'
import { DecisionList } from '../../duty/decision/screens/DecisionList.tsx'
import { HeadsUpCounts, OpenHeadsUps } from '../../duty/decision/screens/HeadsUps.tsx'
import { words } from '../../duty/decision/words.ts'
import { BoardReport } from '../../duty/decision-notice/screens/BoardReport.tsx'
import { DecisionHistory } from '../../duty/decision-notice/screens/DecisionHistory.tsx'
import { UnsignedDecisions } from '../../duty/decision-signing/screens/UnsignedDecisions.tsx'
import { RunningDecisionClocks } from '../../duty/statutory-clock/screens/RunningDecisionClocks.tsx'
import { words as clockWords } from '../../duty/statutory-clock/words.ts'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Link } from '../ui/Link.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** Decisions: to the duty what is prepared and what runs, to a chair what waits for an answer, to a municipality what was decided. */
export function DecisionsPage() {
  return (
    <Permitted contract={listDecisions}>
      <Decisions />
    </Permitted>
  )
}

function Decisions() {
  const own = useWords(words)
  const clock = useWords(clockWords)
  const { account } = useSession()
  const { role } = account
  const isDuty = role === 'duty-worker' || role === 'duty-manager'
  const isChair = role === 'chair'
  return (
    <Page title={own.title} width="wide">
      {isChair && <OpenHeadsUps />}
      {role !== 'intake' && (
        <Panel title={isChair ? own.list.asked : own.list.shows['under-way']}>
          <p className="quiet">{isChair ? own.list.askedHint : own.list.hints['under-way']}</p>
          <DecisionList show="under-way" />
        </Panel>
      )}
      <UnsignedDecisions />
      <RunningDecisionClocks isQuiet />
      <Panel title={own.list.shows.running}>
        <p className="quiet">{own.list.hints.running}</p>
        <DecisionList show="running" />
      </Panel>
      <Panel title={own.list.shows.ended}>
        {isDuty && <p className="quiet">{own.list.hints.ended}</p>}
        <DecisionList show="ended" />
      </Panel>
      {(role === 'duty-manager' || isChair) && <HeadsUpCounts />}
      <p>
        <Link to="/lagrum">{clock.law.title}</Link>
      </p>
      <BoardReport />
      <DecisionHistory />
    </Page>
  )
}
