import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import type { DecisionView } from '../api.ts'
import { controlCodeOf } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/decision.css'

/** The control code of what is shown, large enough to be read aloud. */
export function ControlCode({ shownHash }: { readonly shownHash: string }) {
  const { page } = useWords(words)
  return (
    <Panel title={page.control} isCompact>
      <p className="control-code">{controlCodeOf(shownHash)}</p>
      <p className="quiet">{page.controlHint}</p>
    </Panel>
  )
}

/** How it was decided: when, by whom, who heard it. Nothing until it is. */
export function DecisionOutcome({ decision }: { readonly decision: DecisionView }) {
  const own = useWords(words)
  const format = useFormat()
  const { page } = own
  const { decidedAt, manner, decidedByName, decidedByTitle, ownWords, witnessName, readBackAt } = decision
  if (decision.endedReason !== null)
    return (
      <Panel title={own.statuses[decision.status]} isCompact>
        <p className="written">{decision.endedReason}</p>
      </Panel>
    )
  if (decidedAt === null) return null
  const items = [
    [page.decidedAt, `${format.fullMoment(decidedAt)}${manner === null ? '' : ` · ${own.manners[manner]}`}`],
    [page.decidedBy, [decidedByName, decidedByTitle].filter(Boolean).join(', ')],
    [page.ownWords, ownWords],
    [page.witness, witnessName],
    [page.readBack, readBackAt === null ? null : format.moment(readBackAt)],
    [
      page.registered,
      decision.registeredAt === null
        ? null
        : own.by(decision.registeredByName ?? '', format.moment(decision.registeredAt)),
    ],
  ] as const
  return (
    <Panel title={own.statuses[decision.status]} isCompact>
      <DefinitionList
        items={items.flatMap(([term, value]) => (value === null || value === '' ? [] : [{ term, value }]))}
      />
      <p className="quiet">{decision.settledAt === null ? page.running : page.settled}</p>
    </Panel>
  )
}

/** What was done with it and by whom, in order: the duty's own. */
export function DecisionSteps({ decision }: { readonly decision: DecisionView }) {
  const own = useWords(words)
  const format = useFormat()
  if (decision.steps.length === 0) return null
  return (
    <Panel title={own.page.steps} isCompact>
      <ol className="plain-list stack-tight">
        {decision.steps.map((step) => (
          <li key={step.id}>
            {own.stepKinds[step.kind]}{' '}
            <span className="quiet">
              {own.by(step.accountName, format.moment(step.at))}
              {step.shownHash !== null && ` · ${controlCodeOf(step.shownHash)}`}
            </span>
            {step.reason !== null && <p className="written">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
