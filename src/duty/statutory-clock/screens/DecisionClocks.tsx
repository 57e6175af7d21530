import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type Happening, Timeline } from '../../../web/ui/Timeline.tsx'
import { readClocks } from '../api.ts'
import type { StatutoryClock } from '../model.ts'
import { words } from '../words.ts'
import { EndDialog } from './EndDialog.tsx'
import { RecordDialog, WithdrawDialog } from './EventDialogs.tsx'
import { MustEnd } from './MustEnd.tsx'
import '../../../web/styles/lists.css'

type Read = OutputOf<typeof readClocks>
type Open = 'record' | 'end' | Read['events'][number] | null

/** Everything the law counts after one decision: each clock with its section, what has happened, and who was reminded. */
export function DecisionClocks({ decisionId }: { readonly decisionId: string }) {
  const own = useWords(words)
  const { account } = useSession()
  const reading = useRead(readClocks, { decisionId }, { topics: [`decision/${decisionId}`] })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const mayAct = account.role !== 'chair'
  return (
    <Loaded reading={reading}>
      {({ decision, standing, eventKinds, events, reminders }) =>
        decision === null ? null : (
          <Panel title={own.title} actions={<Link to="/lagrum">{own.toLaw}</Link>}>
            {standing.state === 'must-end' && <MustEnd decision={decision} />}
            {standing.state === 'taken-over' && <p>{own.takenOver}</p>}
            {standing.state === 'ended' && <p>{own.ended}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {decision.clocks.map((clock) => (
                <li key={clock.id} className="stack-tight">
                  <ClockFull clock={clock} />
                </li>
              ))}
            </ul>
            {mayAct && (
              <div className="row">
                <Button onPress={() => setOpen('record')}>{own.record}</Button>
                {decision.clocks.length > 0 && standing.state === 'running' && (
                  <Button variant="tertiary" onPress={() => setOpen('end')}>
                    {own.end}
                  </Button>
                )}
              </div>
            )}
            <Events events={events} onWithdraw={mayAct ? setOpen : null} />
            {decision.clocks.length > 0 && <Reminders rows={reminders} />}
            {open === 'record' && <RecordDialog decisionId={decisionId} kinds={eventKinds} onClose={close} />}
            {open === 'end' && <EndDialog decisionId={decisionId} reason={null} onClose={close} />}
            {open !== null && typeof open === 'object' && (
              <WithdrawDialog decisionId={decisionId} event={open} onClose={close} />
            )}
          </Panel>
        )
      }
    </Loaded>
  )
}

const tones = {
  waiting: 'neutral',
  running: 'info',
  extended: 'important',
  passed: 'warning',
  met: 'success',
  'met-late': 'warning',
  over: 'neutral',
} as const

function ClockFull({ clock }: { readonly clock: StatutoryClock }) {
  const own = useWords(words)
  const format = useFormat()
  const { state, dueAt, id, legalBasis, stoppedAt, possibleExtension, newDue } = clock
  const goesOn = state === 'running' || state === 'extended'
  return (
    <>
      <div className="row">
        <Status tone={tones[state]}>{own.states[state]}</Status>
        <strong>{own.what[id]}</strong>
        {state === 'running' && dueAt !== null && <Clock until={dueAt} soonMinutes={24 * 60} />}
      </div>
      <p className="quiet">
        {legalBasis}
        {dueAt !== null && ` · ${own.dueAt} ${format.due(dueAt)}`}
        {stoppedAt !== null && ` · ${own.states.met} ${format.moment(stoppedAt)}`}
        {state === 'waiting' && ` · ${own.waitsFor[startOf(id)]}`}
      </p>
      {goesOn && newDue !== null && <p>{own.newDue(newDue)}</p>}
      {state === 'extended' && newDue === null && <p>{own.newDueAsked}</p>}
      {goesOn && possibleExtension !== null && (
        <p className="quiet">{own.noteOfExtension(possibleExtension)}</p>
      )}
    </>
  )
}

/** What a clock that has not begun waits for: that it is carried out, or the court. */
const startOf = (id: StatutoryClock['id']): 'executed' | 'court' =>
  id === 'lvu-8-application' || id === 'l2024-79-4-6-application' ? 'executed' : 'court'

function Events(props: {
  readonly events: Read['events']
  readonly onWithdraw: ((event: Read['events'][number]) => void) | null
}) {
  const { events, onWithdraw } = props
  const own = useWords(words)
  if (events.length === 0) return <p className="quiet">{own.noEvents}</p>
  const items = events.map((event): Happening => {
    const said = [
      event.outcome === null ? null : own.outcomes[event.outcome],
      event.matter === null ? null : own.matters[event.matter],
      event.endReason === null ? null : own.endReasons[event.endReason],
      event.channel === null ? null : own.channels[event.channel],
      event.court,
      event.courtNumber,
    ].filter((part) => part !== null && part !== '')
    return {
      id: event.id,
      at: event.at,
      title: event.withdrawnAt === null ? own.kinds[event.kind] : <s>{own.kinds[event.kind]}</s>,
      by: event.recordedByName,
      body: (
        <>
          {said.length > 0 && <p>{said.join(' · ')}</p>}
          {event.note !== null && <p className="written">{event.note}</p>}
          {event.withdrawnReason !== null && (
            <p className="quiet">
              {own.withdrawn}: {event.withdrawnReason}
            </p>
          )}
          {event.withdrawnAt === null && onWithdraw !== null && (
            <Button
              variant="tertiary"
              label={`${own.withdraw}: ${own.kinds[event.kind]}`}
              onPress={() => onWithdraw(event)}
            >
              {own.withdraw}
            </Button>
          )}
        </>
      ),
    }
  })
  return (
    <Panel title={own.events} level={3} looks="plain">
      <Timeline items={items} label={own.events} dates />
    </Panel>
  )
}

function Reminders({ rows }: { readonly rows: Read['reminders'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel title={own.reminded} level={3} looks="plain">
      {rows.length === 0 && <p className="quiet">{own.remindedNobody}</p>}
      <ul className="plain-list" aria-label={own.reminded}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.accountName}: {own.reminder(own.points[row.point], own.what[row.clockId])}{' '}
            <span className="quiet">
              {format.moment(row.createdAt)} ·{' '}
              {row.acknowledgedAt === null
                ? own.notSeen
                : `${own.seenAt} ${format.moment(row.acknowledgedAt)}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
