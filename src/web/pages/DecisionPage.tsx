import { useParams } from '@tanstack/react-router'
import { displayName } from '../../base/person/rules.ts'
import { decisionTypeOf } from '../../code-lists/decision-type.ts'
import { type DecisionView, readDecision, takeOver } from '../../duty/decision/api.ts'
import { DecisionActs } from '../../duty/decision/screens/DecisionActs.tsx'
import { DecisionForm } from '../../duty/decision/screens/DecisionForm.tsx'
import { ControlCode, DecisionOutcome, DecisionSteps } from '../../duty/decision/screens/DecisionState.tsx'
import { DecisionText } from '../../duty/decision/screens/DecisionText.tsx'
import { LawBasis } from '../../duty/decision/screens/LawBasis.tsx'
import { tones, topicsOf } from '../../duty/decision/screens/state.ts'
import { words } from '../../duty/decision/words.ts'
import { DecisionNotices } from '../../duty/decision-notice/screens/DecisionNotices.tsx'
import { SignDecision } from '../../duty/decision-signing/screens/SignDecision.tsx'
import { TakeOrally } from '../../duty/decision-taking/screens/TakeOrally.tsx'
import { Refused } from '../../duty/measure/screens/Refused.tsx'
import type { CallKind } from '../../duty/on-call-ladder/model.ts'
import { CallDecisionMaker } from '../../duty/on-call-ladder/screens/CallDecisionMaker.tsx'
import { CallLog } from '../../duty/on-call-ladder/screens/CallLog.tsx'
import { DecisionClocks } from '../../duty/statutory-clock/screens/DecisionClocks.tsx'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { Notice, Status } from '../ui/Status.tsx'
import { notify } from '../ui/Toasts.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

const CourtPackagePanel = later(() =>
  import('../../exchange/court-package/screens/CourtPackagePanel.tsx').then((m) => m.CourtPackagePanel),
)

/** One decision: prepared by the duty and followed until nothing of it runs. A member reads what was decided. */
export function DecisionPage() {
  const { decisionId = '' } = useParams({ strict: false })
  return (
    <Permitted contract={readDecision}>
      <OneDecision key={decisionId} decisionId={decisionId} />
    </Permitted>
  )
}

function OneDecision({ decisionId }: { readonly decisionId: string }) {
  const own = useWords(words)
  const reading = useRead(readDecision, { decisionId }, { topics: [`decision/${decisionId}`] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  if (reading.data !== undefined) return <Opened decision={reading.data} />
  return (
    <Page title={own.title}>
      <Loaded reading={reading} rows={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Opened({ decision }: { readonly decision: DecisionView }) {
  const own = useWords(words)
  const { account } = useSession()
  const isDuty = account.role === 'duty-worker' || account.role === 'duty-manager'
  const isInPreparation = decision.status === 'draft' || decision.status === 'heads-up'
  const isAuthor = isDuty && decision.preparedBy === account.id
  const { person } = decision
  return (
    <Page
      title={`${own.title} ${decision.number}`}
      heading={
        <>
          {decisionTypeOf(decision.type, decision.typeVersion).sv}{' '}
          <Status tone={tones[decision.status]}>{own.statuses[decision.status]}</Status>
        </>
      }
      lead={[
        decision.number,
        person === null ? own.unknownPerson : displayName(person, own),
        own.age(person?.age ?? null),
        `${decision.boardName}, ${decision.memberName}`,
      ].join(' · ')}
      actions={
        decision.caseNumber !== null && (
          <ButtonLink to={`/arenden/${decision.caseId}`}>{own.page.case(decision.caseNumber)}</ButtonLink>
        )
      }
      width="wide"
    >
      <div className="split">
        <div className="stack">
          {isInPreparation && isAuthor ? (
            <DecisionForm key={decision.id} decision={decision} />
          ) : (
            <>
              {isInPreparation && isDuty && <TakeOver decision={decision} />}
              <DecisionOutcome decision={decision} />
              {decision.status === 'made' && <SignDecision decisionId={decision.id} />}
              {decision.status === 'made' && <DecisionClocks decisionId={decision.id} />}
              <CourtPackagePanel decisionId={decision.id} memberId={decision.memberId} />
              {isDuty && <TakeOrally key={decision.shownHash} decision={decision} />}
              {account.role !== 'chair' && <DecisionNotices decision={decision} />}
              <DecisionActs decision={decision} />
              <DecisionText decision={decision} />
            </>
          )}
        </div>
        <div className="stack">
          {decision.shownHash !== null && <ControlCode shownHash={decision.shownHash} />}
          {isDuty && <DecisionCalls key={decision.status} decision={decision} />}
          <LawBasis decision={decision} />
          <DecisionSteps decision={decision} />
        </div>
      </div>
    </Page>
  )
}

/** A colleague's draft is read as it stands; whoever goes on writing takes it over. */
function TakeOver({ decision }: { readonly decision: DecisionView }) {
  const own = useWords(words)
  const command = useCommand(takeOver, { changes: topicsOf(decision) })
  const press = async () => {
    const done = await command.run({ decisionId: decision.id, version: decision.version })
    if (done !== null) notify(own.page.tookOver)
  }
  return (
    <>
      <Notice
        title={own.page.notYours(decision.preparedByName)}
        actions={
          <Button onPress={() => void press()} isPending={command.isPending}>
            {own.page.takeOver}
          </Button>
        }
      />
      {command.problem !== null && <Refused problem={command.problem} />}
    </>
  )
}

const callsAbout: Readonly<Record<DecisionView['status'], readonly CallKind[]>> = {
  draft: ['heads-up', 'decision-request', 'information'],
  'heads-up': ['decision-request', 'heads-up', 'information'],
  ready: ['decision-request', 'information'],
  made: ['information'],
  declined: ['information'],
  recalled: ['information'],
  'not-asked': [],
}

/** Whom to call about the decision, and who has been called. */
function DecisionCalls({ decision }: { readonly decision: DecisionView }) {
  const { id: decisionId, memberId, caseId, type, status } = decision
  const kinds = callsAbout[status]
  return (
    <>
      {kinds.length > 0 && <CallDecisionMaker {...{ memberId, caseId, decisionId, type, kinds }} />}
      <CallLog decisionId={decisionId} />
    </>
  )
}
