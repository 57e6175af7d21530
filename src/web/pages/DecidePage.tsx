import { lazy, Suspense, useState } from 'react'
import type { DecisionView } from '../../duty/decision/api.ts'
import { listHeadsUps, readDecision } from '../../duty/decision/api.ts'
import { readTaking } from '../../duty/decision-taking/api.ts'
import { Answer } from '../../duty/decision-taking/screens/Answer.tsx'
import { CallDuty, Question } from '../../duty/decision-taking/screens/Question.tsx'
import { words } from '../../duty/decision-taking/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded, Loading } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Status.tsx'
import { Permitted } from './Permitted.tsx'

// Only what is decided is signed: the question does without.
const DecisionOutcome = later(() =>
  import('../../duty/decision/screens/DecisionState.tsx').then((m) => m.DecisionOutcome),
)
const SignDecision = lazy(() =>
  import('../../duty/decision-signing/screens/SignDecision.tsx').then((m) => ({ default: m.SignDecision })),
)

type Taking = ReturnType<typeof useRead<typeof readTaking>>

export function DecidePage({ decisionId }: { readonly decisionId: string }) {
  return (
    <Permitted contract={readTaking}>
      <Asked decisionId={decisionId} />
    </Permitted>
  )
}

/** The question on the phone of whoever decides: read it all, answer, sign. Nothing of another board is ever here. */
function Asked({ decisionId }: { readonly decisionId: string }) {
  const own = useWords(words)
  const topics = [`decision/${decisionId}`]
  const reading = useRead(readDecision, { decisionId }, { topics })
  const taking = useRead(readTaking, { decisionId }, { topics: [...topics, 'mandate'] })
  if (reading.error?.isNotFound) return <Gone />
  return (
    <Page title={own.chair.tab} heading={own.chair.title}>
      <Loaded reading={reading} rows={12}>
        {(decision) => <Stages decision={decision} taking={taking} />}
      </Loaded>
    </Page>
  )
}

function Stages({ decision, taking }: { readonly decision: DecisionView; readonly taking: Taking }) {
  const own = useWords(words)
  const isOver = decision.status === 'made' || decision.status === 'declined'
  return (
    <div className="stack">
      <p>{own.chair.asks(decision.preparedByName)}</p>
      {taking.data !== undefined && <CallDuty callNumber={taking.data.callNumber} />}
      {decision.status === 'recalled' && (
        <Notice tone="important" title={own.chair.recalled} isUrgent>
          {decision.endedReason !== null && <p className="written">{decision.endedReason}</p>}
        </Notice>
      )}
      {isOver && <DecisionOutcome decision={decision} />}
      {decision.status === 'made' && (
        <Suspense fallback={<Loading rows={2} />}>
          <SignDecision decisionId={decision.id} />
        </Suspense>
      )}
      <Reading decision={decision} taking={taking} />
    </div>
  )
}

/** What is answered is what was read: another text under way is read first, and what was written stays. */
function Reading({ decision, taking }: { readonly decision: DecisionView; readonly taking: Taking }) {
  const own = useWords(words)
  const [readHash, setReadHash] = useState(decision.shownHash)
  const hasChanged = decision.status === 'ready' && decision.shownHash !== readHash
  const readAgain = () => {
    setReadHash(decision.shownHash)
    scrollTo({ top: 0 })
  }
  return (
    <>
      {hasChanged && (
        <Notice tone="warning" title={own.chair.changed} isUrgent>
          <p>{own.chair.changedHint}</p>
        </Notice>
      )}
      {decision.status === 'ready' && <p className="quiet">{own.chair.read}</p>}
      <Question decision={decision} />
      {decision.status === 'ready' && decision.shownHash !== null && (
        <>
          {hasChanged && (
            <Button size="large" isFullWidth variant="primary" onPress={readAgain}>
              {own.chair.readAgain}
            </Button>
          )}
          <div hidden={hasChanged}>
            <MayAnswer decisionId={decision.id} shownHash={decision.shownHash} taking={taking} />
          </div>
        </>
      )}
    </>
  )
}

/** The text is read while who may decide is still being asked. */
function MayAnswer(props: {
  readonly decisionId: string
  readonly shownHash: string
  readonly taking: Taking
}) {
  const { decisionId, shownHash, taking } = props
  const own = useWords(words)
  return (
    <Loaded reading={taking} rows={2}>
      {({ barred, own: mandate, delegationReference, persons }) => {
        if (barred !== null)
          return (
            <Notice tone="important" title={own.chair.barred}>
              <p>{own.refusals[barred]}</p>
            </Notice>
          )
        return (
          <>
            {mandate !== null && (
              <p className="quiet">
                {own.chair.mandate(mandate.title, mandate.minutesReference)}
                {mandate.validTo !== null && ` ${own.chair.until(mandate.validTo)}`}
              </p>
            )}
            {delegationReference !== null && <p className="quiet">{own.delegated.by(delegationReference)}</p>}
            <Answer
              decisionId={decisionId}
              shownHash={shownHash}
              {...(delegationReference !== null && { recipients: persons })}
            />
          </>
        )
      }}
    </Loaded>
  )
}

/** A heads-up names nobody and is no question; what is rewritten or is another's is not here at all. */
function Gone() {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const mayHear = listHeadsUps.permit[account.role] !== undefined
  const { data } = useRead(listHeadsUps, {}, { topics: ['decision'], enabled: mayHear })
  const open = (data?.headsUps ?? []).filter((one) => one.endedAt === null)
  return (
    <Page title={own.chair.tab} heading={own.chair.gone} lead={own.chair.goneHint}>
      <div className="stack">
        {open.map((one) => (
          <Notice key={one.id} tone="info" title={`${own.chair.headsUp} (${format.moment(one.at)})`}>
            <p>{own.chair.headsUpHint}</p>
            <CallDuty callNumber={one.callNumber} />
          </Notice>
        ))}
        <ButtonLink to="/beslut">{own.chair.toList}</ButtonLink>
      </div>
    </Page>
  )
}
