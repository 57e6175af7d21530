import { useState } from 'react'
import { PdfLink } from '../../../base/document/screens/PdfLink.tsx'
import { displayName } from '../../../base/person/rules.ts'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { words as caseWords } from '../../case/words.ts'
import type { AssistanceView } from '../api.ts'
import { type AssistanceState, endedStates, neededFields } from '../model.ts'
import { nextStates } from '../rules.ts'
import { words } from '../words.ts'
import { CorrectDialog } from './CorrectDialog.tsx'
import { OpenWhere } from './OpenWhere.tsx'
import { StepDialog } from './StepDialog.tsx'

type Step = AssistanceView['steps'][number]
const course = ['requested', 'approved', 'ordered', 'under-way', 'done'] as const
const tones = { done: 'success', refused: 'warning', recalled: 'neutral', waits: 'important' } as const
const toneOf = (state: AssistanceState) => (state in tones ? tones[state as keyof typeof tones] : 'info')

/** A request: where it is in its course, what can follow, and all that was said. */
export function AssistanceCard({ row }: { readonly row: AssistanceView }) {
  const own = useWords(words)
  const names = useWords(caseWords)
  const format = useFormat()
  const [open, setOpen] = useState<AssistanceState | Step | null>(null)
  const standing = row.steps.filter(({ stands }) => stands)
  const last = standing.at(-1)
  const close = () => setOpen(null)
  return (
    <article className="stack-tight" aria-label={row.number}>
      <div className="row">
        <strong>{displayName(row.person, names)}</strong>
        <Status tone={toneOf(row.status)}>{own.states[row.status]}</Status>
        <span className="quiet">{row.number}</span>
      </div>
      <p className="quiet">
        {own.grounds[row.ground]} · {row.memberName}
      </p>
      {row.belowDetention && !endedStates.includes(row.status) && (
        <Notice tone="important" title={own.belowDetention} />
      )}
      {row.status !== 'waits' && <Rail row={row} standing={standing} />}
      {row.reviewAt !== null && <Clock until={row.reviewAt} label={own.reviewAt} />}
      {last && !endedStates.includes(row.status) && <Clock since={last.at} label={own.states[row.status]} />}
      <div className="row">
        {nextStates(row.status).map((state) => (
          <Button
            key={state}
            variant={state === 'recalled' || state === 'refused' ? 'tertiary' : 'secondary'}
            onPress={() => setOpen(state)}
          >
            {state === 'recalled' ? own.recall : own.stepWords[state as keyof typeof own.stepWords]}
          </Button>
        ))}
        {row.status !== 'waits' && (
          <PdfLink path={`/api/police-assistances/${row.id}/document`}>{own.print}</PdfLink>
        )}
      </div>
      <details className="fold">
        <summary>{own.details}</summary>
        <div className="fold-body stack">
          <Whole row={row} />
          {row.whereProtected && <OpenWhere row={row} />}
          <h4>{own.history}</h4>
          <ul className="plain-list stack-tight" aria-label={own.history}>
            {row.steps.map((step) => (
              <li key={step.id}>
                <p className={step.stands ? undefined : 'quiet'}>
                  {step.stands ? own.states[step.state] : <s>{own.states[step.state]}</s>}{' '}
                  {own.by(step.name, format.moment(step.at))}
                  {[step.unit, step.eventReport].map((part) => part !== null && ` · ${part}`)}
                </p>
                {step.note !== null && <p className="written">{step.note}</p>}
                {step.correctionReason !== null && (
                  <p className="quiet">{own.corrected(step.registeredByName, step.correctionReason)}</p>
                )}
                {step.stands && row.status !== 'waits' && (
                  <Button
                    variant="tertiary"
                    label={`${own.correct} ${own.states[step.state]}`}
                    onPress={() => setOpen(step)}
                  >
                    {own.correct}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      </details>
      {typeof open === 'string' && <StepDialog row={row} to={open} onClose={close} />}
      {open !== null && typeof open === 'object' && <CorrectDialog row={row} step={open} onClose={close} />}
    </article>
  )
}

/** The states of the course with their times: what has been, what is, what is left. */
function Rail({ row, standing }: { readonly row: AssistanceView; readonly standing: readonly Step[] }) {
  const own = useWords(words)
  const format = useFormat()
  const isCut = row.status === 'refused' || row.status === 'recalled'
  const ended = standing.at(-1)
  const states: readonly AssistanceState[] = isCut
    ? [...course.filter((state) => standing.some((step) => step.state === state)), row.status]
    : course
  return (
    <ol className="plain-list row" aria-label={own.history}>
      {states.map((state) => {
        const step = standing.find((one) => one.state === state)
        const isNow = step !== undefined && step.id === ended?.id
        return (
          <li key={state} {...(isNow && { 'aria-current': 'step' as const })}>
            <Status tone={step === undefined ? 'neutral' : isNow ? toneOf(state) : 'success'}>
              {own.states[state]} {step === undefined ? '' : format.recent(step.at, now())}
            </Status>
          </li>
        )
      })}
    </ol>
  )
}

/** All that was written when it was asked or judged. */
function Whole({ row }: { readonly row: AssistanceView }) {
  const own = useWords(words)
  const format = useFormat()
  const requester = [row.requesterName, row.requesterTitle, row.requesterBasis].filter(Boolean).join(', ')
  const precondition = row.precondition === null ? null : own.preconditions[row.precondition]
  const rows: readonly (readonly [string, string | null])[] = [
    [own.law, row.law],
    [own.decision, row.decisionNumber ?? row.decisionElsewhere],
    [row.requesterKind === null ? own.requester : own.requesterKinds[row.requesterKind], requester || null],
    [own.riskGrounds, row.riskGrounds],
    [own.precondition, precondition && `${precondition}\n${row.preconditionText ?? ''}`],
    [own.escaped, own.answers[row.escaped]],
    [own.memberWish, own.memberWishes[row.memberWish]],
    [own.divergence, row.divergence],
    [own.executedBy, row.status === 'waits' ? null : own.executors[row.executor]],
    ...neededFields.map(
      (field) =>
        [
          own.fields[field],
          field === 'whereTo' && row.whereProtected ? own.protectedPlace : row[field],
        ] as const,
    ),
    [own.whereReason, row.whereReason],
    [own.childPresent, row.status === 'waits' ? null : own.answers[row.childPresent]],
    [own.driveMinutes, row.driveMinutes === null ? null : format.duration(row.driveMinutes)],
    [own.staffAlong, row.staffAlong ? (row.staffAlongReason ?? own.answers.yes) : null],
    [own.foundIn, row.foundIn],
    [own.localDuty, row.localDuty],
    [own.localPlan, row.localPlan],
    [own.transportOn, row.transportOn],
  ]
  return (
    <DefinitionList
      items={rows.flatMap(([term, value]) =>
        value ? [{ term, value: <span className="written">{value}</span> }] : [],
      )}
    />
  )
}
