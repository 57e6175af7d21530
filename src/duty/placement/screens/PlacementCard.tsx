import { useState } from 'react'
import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { words as consentWords } from '../../consent/words.ts'
import { words as placeWords } from '../../place/words.ts'
import type { PlacementView } from '../api.ts'
import { alarmOf, available, type Step } from '../rules.ts'
import { words } from '../words.ts'
import { StepDialog } from './StepDialog.tsx'

const steps: readonly Step[] = ['arrive', 'miss', 'tell', 'depart', 'moveEnd', 'withdraw']

/** One person's placement: where, on what, until when, what it calls for now, and what can be noted. */
export function PlacementCard(props: {
  readonly placement: PlacementView
  readonly isCaseOpen: boolean
  readonly isTogether: boolean
}) {
  const { placement, isCaseOpen, isTogether } = props
  const own = useWords(words)
  const person = useWords(personWords)
  const consent = useWords(consentWords)
  const format = useFormat()
  const present = usePresent()
  const [doing, setDoing] = useState<Step | null>(null)
  const name = placement.person === null ? own.unknownPerson : displayName(placement.person, person)
  const alarm = alarmOf(placement, placement.events, present)
  const may = available(placement, isCaseOpen)
  const isOn = !['departed', 'withdrawn'].includes(placement.status)
  return (
    <Panel
      title={name}
      level={3}
      looks="plain"
      aside={
        <>
          <Status tone={placement.status === 'arrived' ? 'success' : 'neutral'}>
            {own.statuses[placement.status]}
          </Status>
          {isTogether && <Status tone="info">{own.together}</Status>}
        </>
      }
    >
      {alarm !== null && (
        <p role="status">
          <Status tone={alarm === 'missing-told' ? 'important' : 'warning'}>{own.alarms[alarm]}</Status>
        </p>
      )}
      <p className="row">
        <Where placement={placement} />
        {isOn && <Clock until={placement.plannedUntil} label={own.until} />}
      </p>
      <p className="quiet">
        {placement.lawCited} · {own.responsibleOf(placement.responsibleName ?? own.notStated)} ·{' '}
        {own.payerOf(placement.payerName ?? own.notStated)}
      </p>
      {placement.decidedBy !== null && (
        <p>
          {own.decidedBy} {placement.decidedBy}
        </p>
      )}
      {placement.decisionPending && <Status tone="important">{own.decisionPending}</Status>}
      {placement.decisionText !== null && <p className="written">{placement.decisionText}</p>}
      {placement.consentDeparture !== null && (
        <p className="written">
          {consent.departures[placement.consentDeparture]}: {placement.consentReason}
        </p>
      )}
      {placement.against.length > 0 && (
        <p className="written">
          {placement.against.map((objection) => own.objections[objection]).join(', ')}:{' '}
          {placement.againstReason}
        </p>
      )}
      {placement.specialNeed !== null && (
        <p className="written">
          {own.specialNeed}: {placement.specialNeed}
        </p>
      )}
      <ul className="plain-list quiet">
        {placement.events.map((event) => (
          <li key={event.id}>
            {own.eventLine(own.events[event.kind], format.recent(event.at, present), event.accountName)}
            {event.text !== null && `: ${event.text}`}
          </li>
        ))}
      </ul>
      <div className="row">
        {steps
          .filter((step) => may[step].allowed)
          .map((step) => (
            <Button
              key={step}
              variant={step === 'arrive' || step === 'depart' ? 'secondary' : 'tertiary'}
              label={own.actionOf(own[step], name)}
              onPress={() => setDoing(step)}
            >
              {own[step]}
            </Button>
          ))}
      </div>
      {doing !== null && (
        <StepDialog placement={placement} step={doing} name={name} onClose={() => setDoing(null)} />
      )}
    </Panel>
  )
}

/** The name of the place, or that it is protected; either way a link to its own page where there is one. */
function Where({ placement }: { readonly placement: PlacementView }) {
  const own = useWords(words)
  const place = useWords(placeWords)
  const kind = placement.placeKind === null ? null : place.kinds[placement.placeKind]
  const shown = placement.isMasked ? own.masked : (placement.placeName ?? own.notStated)
  return (
    <>
      {placement.placeId === null ? (
        <strong>{shown}</strong>
      ) : (
        <Link to={`/platser/${placement.placeId}`}>{shown}</Link>
      )}
      {kind !== null && <span>{kind}</span>}
      {placement.municipalityName !== null && <span className="quiet">{placement.municipalityName}</span>}
      {placement.nightPhone !== null && (
        <a href={`tel:${placement.nightPhone}`}>{place.call(placement.phoneShown ?? placement.nightPhone)}</a>
      )}
    </>
  )
}
