import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { type HoldView, listHolds, releaseHold } from '../api.ts'
import { isHeld } from '../rules.ts'
import { words } from '../words.ts'

/** What is held, of all places or for one case, with the time that is left. */
export function HoldList({ caseId }: { readonly caseId: string | null }) {
  const own = useWords(words)
  const present = usePresent()
  const reading = useRead(listHolds, caseId === null ? {} : { caseId }, { topics: ['place', 'case'] })
  return (
    <Loaded reading={reading} rows={1}>
      {({ holds }) => {
        const held = holds.filter((hold) => isHeld(hold, present))
        return held.length === 0 ? (
          <p className="quiet">{own.noHolds}</p>
        ) : (
          <ul className="plain-list stack-tight" aria-label={own.holds}>
            {held.map((hold) => (
              <Held key={hold.id} hold={hold} />
            ))}
          </ul>
        )
      }}
    </Loaded>
  )
}

function Held({ hold }: { readonly hold: HoldView }) {
  const own = useWords(words)
  const release = useCommand(releaseHold, { changes: ['place', 'case'] })
  return (
    <li className="row spread">
      <Link to={`/platser/${hold.placeId}`}>{hold.placeName}</Link>
      <span className="quiet">{own.heldBy(hold.heldByName, hold.beds)}</span>
      <Clock until={hold.until} soonMinutes={10} label={own.runsOut} />
      <Button
        variant="tertiary"
        label={`${own.release}: ${hold.placeName}`}
        isPending={release.isPending}
        onPress={() => void release.run({ holdId: hold.id })}
      >
        {own.release}
      </Button>
      {release.problem !== null && <Refused problem={release.problem} />}
    </li>
  )
}
