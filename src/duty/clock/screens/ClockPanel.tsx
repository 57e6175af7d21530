import { useWords } from '../../../web/language.tsx'
import { useStore } from '../../../web/store.ts'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { Fold } from '../../intake/screens/Fold.tsx'
import type { RunningClock } from '../model.ts'
import { isNear } from '../rules.ts'
import { words } from '../words.ts'
import { clockKey, clockSound, playTone, useAlarm } from './alarm.ts'
import { ClockDone } from './ClockDone.tsx'
import { useClocks } from './passed-clocks.ts'
import '../../../web/styles/lists.css'

/** Every running clock of the desk: passed ones first and told of once, each with the way to where it is answered. */
export function ClockPanel() {
  const own = useWords(words)
  const { reading, clocks } = useClocks()
  const fresh = useAlarm(clocks)
  const sound = useStore(clockSound)
  const passed = clocks.filter((clock) => clock.state === 'passed').length
  const present = usePresent()
  const near = clocks.filter((clock) => isNear(clock, present))
  const later = clocks.filter((clock) => !isNear(clock, present))
  const turn = (isOn: boolean) => {
    clockSound.set(isOn ? 'on' : 'off')
    if (isOn) playTone()
  }
  return (
    <Panel
      title={own.title}
      isCompact
      aside={passed > 0 && <Badge count={passed} label={own.passedCount(passed)} tone="warning" />}
    >
      <div className="visually-hidden" aria-live="assertive">
        {fresh.map((clock) => (
          <p key={clockKey(clock)}>{own.alarm(own.kinds[clock.kind], numberOf(clock))}</p>
        ))}
      </div>
      <Loaded reading={reading}>
        {({ more }) => (
          <>
            {clocks.length === 0 && <p className="quiet">{own.none}</p>}
            <ClockList clocks={near} label={own.title} />
            {later.length > 0 && (
              <Fold title={own.later(later.length)} isOpen={false}>
                <ClockList clocks={later} label={own.later(later.length)} />
              </Fold>
            )}
            {more && <p className="quiet">{own.more}</p>}
          </>
        )}
      </Loaded>
      <Checkbox label={own.sound} description={own.soundHint} value={sound === 'on'} onChange={turn} />
    </Panel>
  )
}

function ClockList({ clocks, label }: { readonly clocks: readonly RunningClock[]; readonly label: string }) {
  return (
    <ul className="plain-list stack" aria-label={label}>
      {clocks.map((clock) => (
        <ClockRow key={clockKey(clock)} clock={clock} />
      ))}
    </ul>
  )
}

const numberOf = ({ decisionNumber, caseNumber, contactNumber }: RunningClock): string =>
  decisionNumber ?? caseNumber ?? contactNumber ?? ''

/** The case it belongs to where there is one, except what is answered on the contact or the decision. */
function placeOf({ caseId, caseNumber, contactId, contactNumber, decisionNumber, sourceId }: RunningClock) {
  if (decisionNumber !== null) return { to: `/beslut/${sourceId}`, number: decisionNumber }
  if (contactId !== null) return { to: `/kontakter/${contactId}`, number: contactNumber ?? '' }
  return { to: `/arenden/${caseId ?? ''}`, number: caseNumber ?? '' }
}

const tones = { passed: 'warning', soon: 'important' } as const

function ClockRow({ clock }: { readonly clock: RunningClock }) {
  const own = useWords(words)
  const { kind, state, at, certainty, waitingName, responsible } = clock
  const place = placeOf(clock)
  return (
    <li className="stack-tight">
      <div className="row">
        {state !== 'running' && <Status tone={tones[state]}>{own.states[state]}</Status>}
        <strong>
          {kind === 'waiting' && waitingName !== null ? own.waitsWith(waitingName) : own.kinds[kind]}
          {certainty !== null && ` (${own.certainties[certainty]})`}
        </strong>
        {kind === 'waiting' ? <Clock since={at} /> : <Clock until={at} />}
      </div>
      <div className="row">
        <Link to={place.to}>{place.number}</Link>
        {(clock.contactId !== null || clock.decisionNumber !== null) && clock.caseId !== null && (
          <Link to={`/arenden/${clock.caseId}`}>{clock.caseNumber}</Link>
        )}
        {responsible !== null && <span className="quiet">{own.responsible(responsible)}</span>}
        <ClockDone clock={clock} number={place.number} />
      </div>
    </li>
  )
}
