import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { acknowledgeReminder, listRunning } from '../api.ts'
import type { RunningDecision, StatutoryClock } from '../model.ts'
import { words } from '../words.ts'
import { MustEnd } from './MustEnd.tsx'
import '../../../web/styles/lists.css'

/**
 * Made decisions whose times run: what must end at once first and in red, then what the board must do next. One panel for the
 * desk, the municipality's morning and the manager. `isQuiet`: nothing at all is shown while nothing runs.
 */
export function RunningDecisionClocks({ isQuiet = false }: { readonly isQuiet?: boolean }) {
  const own = useWords(words)
  const reading = useRead(listRunning, {}, { topics: ['decision'] })
  const decisions = reading.data?.decisions ?? []
  const mustEnd = decisions.filter(({ standing }) => standing.state === 'must-end').length
  if (isQuiet && reading.data !== undefined && decisions.length === 0) return null
  return (
    <Panel
      title={own.title}
      isCompact
      aside={mustEnd > 0 && <Badge count={mustEnd} label={own.mustEnd} tone="warning" />}
    >
      <Loaded reading={reading}>
        {(data) => (
          <>
            {data.decisions.length === 0 && <p className="quiet">{own.none}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {data.decisions.map((decision) => (
                <li key={decision.id} className="stack-tight">
                  <Row decision={decision} />
                </li>
              ))}
            </ul>
            {data.more && <p className="quiet">{own.more}</p>}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

/** On a list only what the board must meet now, and what the court has before it. */
const isShown = ({ state }: StatutoryClock): boolean => state === 'running' || state === 'extended'

function Row({ decision }: { readonly decision: RunningDecision }) {
  const own = useWords(words)
  const { id, number, type, typeVersion, memberName, caseId, caseNumber, responsible, standing } = decision
  return (
    <>
      <div className="row">
        <Link to={`/beslut/${id}`}>{number}</Link>
        <strong>{decisionTypeOf(type, typeVersion).sv}</strong>
      </div>
      <div className="row quiet">
        <span>{memberName}</span>
        {caseId !== null && <Link to={`/arenden/${caseId}`}>{caseNumber}</Link>}
        <span>
          {own.responsible}: {responsible}
        </span>
      </div>
      {standing.state === 'must-end' ? (
        <MustEnd decision={decision} />
      ) : (
        decision.clocks.filter(isShown).map((clock) => <ClockLine key={clock.id} clock={clock} />)
      )}
      {decision.reminders.map((reminder) => (
        <Reminder key={reminder.id} reminder={reminder} decisionId={id} />
      ))}
    </>
  )
}

function ClockLine({ clock }: { readonly clock: StatutoryClock }) {
  const own = useWords(words)
  return (
    <div className="row">
      <span>{own.what[clock.id]}</span>
      {clock.state === 'extended' ? (
        <Status tone="important">{own.states.extended}</Status>
      ) : (
        clock.dueAt !== null && <Clock until={clock.dueAt} soonMinutes={24 * 60} />
      )}
      <span className="quiet">{clock.legalBasis}</span>
    </div>
  )
}

function Reminder(props: {
  readonly reminder: RunningDecision['reminders'][number]
  readonly decisionId: string
}) {
  const { id, clockId, point } = props.reminder
  const own = useWords(words)
  const command = useCommand(acknowledgeReminder, { changes: [`decision/${props.decisionId}`] })
  const said = own.reminder(own.points[point], own.what[clockId])
  return (
    <div className="row">
      <Status tone="important">{said}</Status>
      <Button
        variant="tertiary"
        isPending={command.isPending}
        label={`${own.seen}: ${said}`}
        onPress={() => void command.run({ reminderId: id })}
      >
        {own.seen}
      </Button>
      {command.problem !== null && <ErrorState problem={command.problem} />}
    </div>
  )
}
