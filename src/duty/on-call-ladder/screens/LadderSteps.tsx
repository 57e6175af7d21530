import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import type { StepView } from '../api.ts'
import { words } from '../words.ts'

/** Everybody in order with what came of the last call; any of them may be called instead. */
export function LadderSteps(props: {
  readonly steps: readonly StepView[]
  readonly chosenId: string | null
  readonly onChoose: (mandateId: string) => void
}) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <ol className="plain-list ladder-steps">
      {props.steps.map((step) => (
        <li key={step.mandateId} aria-current={step.mandateId === props.chosenId ? 'true' : undefined}>
          <span>
            {step.name}{' '}
            <span className="quiet">
              {step.title} · {step.rank === null ? own.lastResort : own.ranks(step.rank)}
            </span>
          </span>
          {step.barred !== null && <Status tone="warning">{own.barred[step.barred]}</Status>}
          {step.phone === null && <Status tone="important">{own.noNumber}</Status>}
          {step.latest !== null && (
            <Status tone={step.latest.outcome === 'reached' ? 'success' : 'neutral'}>
              {own.triedAt(
                own.outcomes[step.latest.outcome],
                format.time(step.latest.at),
                step.latest.calledByName,
              )}
            </Status>
          )}
          {step.mandateId !== props.chosenId && (
            <Button variant="tertiary" onPress={() => props.onChoose(step.mandateId)}>
              {own.call(step.name)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
