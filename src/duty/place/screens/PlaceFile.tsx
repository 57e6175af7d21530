import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { changePlace, type getPlace } from '../api.ts'
import { words } from '../words.ts'
import { PlaceForm } from './PlaceForm.tsx'
import { PlaceHit } from './PlaceHit.tsx'

/** What is known of a place, with its beds and what was last said of them. */
export function PlaceFile({ data }: { readonly data: OutputOf<typeof getPlace> }) {
  const { place, holds, vacancies } = data
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const { account } = useSession()
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <PlaceHit place={place} reasons={[]} beds={1} caseId={null} />
      <div className="columns">
        <Panel
          title={own.facts}
          actions={
            changePlace.permit[account.role] !== undefined && (
              <Button onPress={() => setChanging(true)}>{own.change}</Button>
            )
          }
        >
          <DefinitionList
            columns={2}
            items={[
              { term: own.owner, value: place.ownerName },
              { term: own.capacity, value: place.capacity },
              { term: own.ages, value: own.ageSpan(place.ageFrom, place.ageTo) },
              {
                term: own.siblings,
                value:
                  place.siblingsTogether === null ? own.unknown : place.siblingsTogether ? own.yes : own.no,
              },
              { term: own.intake, value: own.intakes[place.intake] },
              { term: own.shutAtNight, value: place.shutAtNight ? own.yes : own.no },
              { term: own.approvedBy, value: place.approvedBy ?? own.notStated },
              { term: own.approvedUntil, value: place.approvedUntil ?? own.notStated },
              { term: own.nightContact, value: place.nightContact ?? own.notStated },
              { term: own.validFrom, value: place.validFrom },
              { term: own.validTo, value: place.validTo ?? own.notStated },
            ]}
          />
          {place.hours.length > 0 && (
            <ul className="plain-list">
              {place.hours.map((line) => (
                <li key={`${line.weekday} ${line.opens}`}>
                  {own.hoursLine(
                    own.weekdays[line.weekday - 1] ?? '',
                    line.opens.replace(':', '.'),
                    line.closes.replace(':', '.'),
                    line.lastIn === null ? null : line.lastIn.replace(':', '.'),
                  )}
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={own.bedsTitle}>
          <h3>{own.holds}</h3>
          {holds.length === 0 && <p className="quiet">{own.noHolds}</p>}
          <ul className="plain-list">
            {holds.map((hold) => (
              <li key={hold.id}>
                {own.heldBy(hold.heldByName, hold.beds)}, {own.held(format.time(hold.until))}
              </li>
            ))}
          </ul>
          <h3>{own.vacancies}</h3>
          {vacancies.length === 0 && <p className="quiet">{own.noVacancies}</p>}
          <ul className="plain-list">
            {vacancies.map((said) => (
              <li key={said.id}>
                {own.vacancyLine(
                  said.freeBeds,
                  said.saidBy,
                  format.recent(said.saidAt, present),
                  said.notedByName,
                )}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      {isChanging && <PlaceForm place={place} onClose={() => setChanging(false)} />}
    </>
  )
}
