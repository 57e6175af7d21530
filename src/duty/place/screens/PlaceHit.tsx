import { useState } from 'react'
import { amountText } from '../../../kernel/money.ts'
import { formatTime } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { holdPlace, type PlaceView } from '../api.ts'
import type { Reason } from '../model.ts'
import { freshnessOf, speaksFor } from '../rules.ts'
import { words } from '../words.ts'
import { ConfirmPlace } from './ConfirmPlace.tsx'

const tones = { for: 'success', against: 'warning', unknown: 'neutral' } as const

/** A place that fits: why it stands where it stands, whom to call, and one press to hold. */
export function PlaceHit(props: {
  readonly place: PlaceView
  readonly reasons: readonly Reason[]
  readonly beds: number
  readonly caseId: string | null
}) {
  const { place, reasons, beds, caseId } = props
  const own = useWords(words)
  const language = useLanguage()
  const hold = useCommand(holdPlace, { changes: ['place', 'case'] })
  const [isConfirming, setConfirming] = useState(false)
  const press = async () => {
    const held = await hold.run({ placeId: place.id, caseId, beds })
    if (held !== null) notify(own.held(formatTime(held.until, language)))
  }
  return (
    <Panel title={place.name} level={3} aside={<Status>{own.kinds[place.kind]}</Status>} isCompact>
      <ul className="plain-list row" aria-label={own.softTitle}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Status tone={tones[speaksFor(reason)]}>{own.reasons[reason]}</Status>
          </li>
        ))}
      </ul>
      <PlaceLines place={place} />
      {hold.problem !== null && <Refused problem={hold.problem} />}
      <div className="row">
        <Button onPress={() => void press()} isPending={hold.isPending} label={own.holdOf(place.name)}>
          {own.hold}
        </Button>
        {place.nightPhone !== null && (
          <a className="button-link button-link-secondary" href={`tel:${place.nightPhone}`}>
            {own.call(place.phoneShown ?? place.nightPhone)}
          </a>
        )}
        <Button variant="tertiary" onPress={() => setConfirming(true)} label={own.confirmOf(place.name)}>
          {own.confirm}
        </Button>
        <Link to={`/platser/${place.id}`} label={`${own.facts}: ${place.name}`}>
          {own.facts}
        </Link>
      </div>
      {isConfirming && (
        <ConfirmPlace placeId={place.id} name={place.name} onClose={() => setConfirming(false)} />
      )}
    </Panel>
  )
}

/** What is known of a place in a few lines; how fresh it is follows the clock on the screen. */
export function PlaceLines({ place }: { readonly place: PlaceView }) {
  const own = useWords(words)
  const format = useFormat()
  const language = useLanguage()
  const present = usePresent()
  const freshness = freshnessOf(place.saidAt, present)
  const distance = own.distance(place.distanceKm, place.travelMinutes)
  const where = place.isProtected
    ? own.protectedPlace
    : [place.municipalityName, distance].filter(Boolean).join(', ')
  const cost =
    place.costPerNight === null ? own.costUnknown : own.cost(amountText(place.costPerNight, language))
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{place.bedsLeft === null ? own.freeUnknown : own.free(place.bedsLeft)}</strong>
        {place.saidBy !== null && place.saidAt !== null && (
          <>
            <Status tone={freshness === 'fresh' ? 'success' : freshness === 'stale' ? 'warning' : 'neutral'}>
              {own.freshnesses[freshness]}
            </Status>
            <span className="quiet">{own.said(place.saidBy, format.recent(place.saidAt, present))}</span>
          </>
        )}
      </p>
      <p className="quiet">
        {own.taken(Math.min(place.busy, place.capacity), place.capacity)} ·{' '}
        {own.ageSpan(place.ageFrom, place.ageTo)}
        {place.gender !== null && ` · ${own.genders[place.gender]}`}
      </p>
      <p className="quiet">
        {where} · {cost}
      </p>
      <p className="row">
        <Status tone={place.takesIn === 'no' ? 'warning' : 'neutral'}>{own.takesIn[place.takesIn]}</Status>
        {place.takesInUntil !== null && (
          <strong>{own.takesInUntil(formatTime(place.takesInUntil, language))}</strong>
        )}
        {(place.approval === 'expired' || place.approval === 'missing') && (
          <Status tone="warning">{own.approval[place.approval]}</Status>
        )}
      </p>
      {place.riskNote !== null && <p className="written">{place.riskNote}</p>}
      {place.callRoutine !== null && <p className="written quiet">{place.callRoutine}</p>}
    </div>
  )
}
