import { useState } from 'react'
import type { DecisionTypeKey } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words as mandateWords } from '../../mandate/words.ts'
import { Refused } from '../../measure/screens/Refused.tsx'
import { type LadderView, logCall, whomToCall } from '../api.ts'
import type { CallKind, CallOutcome } from '../model.ts'
import { words } from '../words.ts'
import { LadderSteps } from './LadderSteps.tsx'
import { SaidInCall } from './SaidInCall.tsx'
import { StepCard } from './StepCard.tsx'
import '../../../web/styles/ladder.css'

type Props = {
  /** Whose board decides. */
  readonly memberId: string
  readonly caseId: string
  readonly decisionId?: string
  /** What is to be decided: whoever may not decide it comes last, and a delegation is told. */
  readonly type?: DecisionTypeKey
  /** What a call may be about; the first is chosen. */
  readonly kinds?: readonly CallKind[]
  readonly level?: 2 | 3
  readonly onReached?: (call: { readonly callId: string; readonly mandateId: string }) => void
}

const usualKinds: readonly CallKind[] = ['decision-request', 'heads-up', 'information']

/** Who decides now: call, say in one press whether they answered, and the next in line stands there (E-14, E-26, B-30). */
export function CallDecisionMaker(props: Props) {
  const own = useWords(words)
  const { memberId, type, level = 2 } = props
  const reading = useRead(
    whomToCall,
    { memberId, ...(type !== undefined && { type }) },
    { topics: [`mandate/${memberId}`, 'directory'] },
  )
  return (
    <Panel title={own.title} level={level} isCompact>
      <Loaded reading={reading}>{(ladder) => <Ladder {...props} ladder={ladder} />}</Loaded>
    </Panel>
  )
}

function Ladder(props: Props & { readonly ladder: LadderView }) {
  const { ladder, memberId, caseId, decisionId = null, kinds = usualKinds, onReached } = props
  const own = useWords(words)
  const [kind, setKind] = useState<CallKind>(kinds[0] ?? 'decision-request')
  const [content, setContent] = useState('')
  const [chosenId, setChosen] = useState<string | null>(null)
  const [saidId, setSaid] = useState<string | null>(null)
  const log = useCommand(logCall, { changes: [`mandate/${memberId}`, `case/${caseId}`] })
  const nameOf = (id: string | null) => ladder.steps.find(({ mandateId }) => mandateId === id)?.name
  const step = ladder.steps.find(({ mandateId }) => mandateId === (chosenId ?? ladder.nextId))

  const press = async (mandateId: string, outcome: CallOutcome) => {
    const told = content.trim()
    const call = { mandateId, kind, outcome, caseId, decisionId, ...(told !== '' && { content: told }) }
    const answer = await log.run(call)
    if (answer === null) return
    setChosen(null)
    setContent('')
    const nextName = outcome === 'reached' ? undefined : nameOf(answer.nextId)
    const logged = own.logged(own.outcomes[outcome].toLocaleLowerCase())
    notify(nextName === undefined ? logged : `${logged} ${own.next(nextName)}`)
    if (outcome !== 'reached') return
    setSaid(told === '' ? answer.id : null)
    onReached?.({ callId: answer.id, mandateId })
  }

  const contentFault = log.problem?.errors.find(({ path }) => path === 'content')?.sentence
  const isStuck = ladder.isAnotherRound || ladder.nextId === null
  return (
    <>
      <p>{own.whom(ladder.memberName)}</p>
      <Standing ladder={ladder} />
      {kinds.length > 1 && (
        <RadioGroup
          label={own.kind}
          direction="horizontal"
          name="kind"
          options={kinds.map((value) => ({ value, label: own.kinds[value] }))}
          value={kind}
          onChange={(value) => setKind(value ?? kind)}
        />
      )}
      <p className="quiet">{own.kindHints[kind]}</p>
      {kind === 'information' && (
        <TextArea
          label={own.content}
          name="content"
          maxLength={4000}
          rows={3}
          value={content}
          onChange={setContent}
          error={contentFault}
        />
      )}
      {step !== undefined && (
        <StepCard
          step={step}
          heading={step.mandateId === ladder.steps[0]?.mandateId ? own.first : own.nextInLine}
          isPending={log.isPending}
          onPress={(outcome) => void press(step.mandateId, outcome)}
        />
      )}
      {log.problem !== null && contentFault === undefined && <Refused problem={log.problem} />}
      {saidId !== null && (
        <SaidInCall callId={saidId} onDone={() => setSaid(null)} topic={`case/${caseId}`} />
      )}
      {isStuck && (
        <Notice tone="important" title={ladder.nextId === null ? own.nobodyLeft : own.anotherRound}>
          <Fallback ladder={ladder} />
        </Notice>
      )}
      {ladder.steps.length > 0 && (
        <details className="fold">
          <summary>{own.others}</summary>
          <div className="fold-body">
            <LadderSteps steps={ladder.steps} chosenId={step?.mandateId ?? null} onChoose={setChosen} />
          </div>
        </details>
      )}
    </>
  )
}

/** What is said of the ladder as it stands: by the list, the chair personally, delegated, or nobody. */
function Standing({ ladder }: { readonly ladder: LadderView }) {
  const own = useWords(words)
  const mandate = useWords(mandateWords)
  const { source, memberName, delegation, unacknowledged } = ladder
  const said = own.sources[source](memberName)
  return (
    <>
      {delegation !== null && (
        <Notice
          tone="info"
          title={(delegation.mayDecide ? own.delegated : own.delegatedHigher)(
            mandate.lowestPosts[delegation.lowest],
            delegation.minutesReference,
          )}
        >
          {delegation.limits !== null && <p>{delegation.limits}</p>}
        </Notice>
      )}
      {source === 'turn' ? <p className="quiet">{said}</p> : <Notice tone="important" title={said} />}
      {unacknowledged > 0 && <Status tone="important">{own.unacknowledged(unacknowledged)}</Status>}
    </>
  )
}

function Fallback({ ladder }: { readonly ladder: LadderView }) {
  const own = useWords(words)
  if (ladder.fallback.length === 0) return <p>{own.noFallback}</p>
  return (
    <>
      <p>{own.fallback}</p>
      <ul className="plain-list stack-tight">
        {ladder.fallback.map(({ name, number, shown }) => (
          <li key={`${name} ${number}`}>
            {name}{' '}
            <a className="call-number" href={`tel:${number}`}>
              <span className="visually-hidden">{own.call(name)}: </span>
              {shown}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
