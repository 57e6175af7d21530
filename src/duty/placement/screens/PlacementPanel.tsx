import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { HoldList } from '../../place/screens/HoldList.tsx'
import { RequestPanel } from '../../place-request/screens/RequestPanel.tsx'
import { readPlacements } from '../api.ts'
import { words } from '../words.ts'
import { ArrangePlacement } from './ArrangePlacement.tsx'
import { ConsentList } from './ConsentList.tsx'
import { PlacementCard } from './PlacementCard.tsx'
import '../../../web/styles/lists.css'

export type PlacementsOfCase = OutputOf<typeof readPlacements>

/** Where the people of a case are or will be tonight, what is held for them, whom one has asked, and consent. */
export function PlacementPanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(readPlacements, { caseId }, { topics: [`case/${caseId}`] })
  const [isArranging, setArranging] = useState(false)
  const isOpen = reading.data?.caseOpen === true
  return (
    <>
      <Panel
        title={own.title}
        actions={
          isOpen && (
            <>
              <ButtonLink to={`/arenden/${caseId}/platser`}>{own.findPlace}</ButtonLink>
              <Button onPress={() => setArranging(true)}>{own.arrange}</Button>
            </>
          )
        }
      >
        <Loaded reading={reading} rows={2}>
          {(data) => (
            <>
              {isOpen && <HoldList caseId={caseId} />}
              {data.placements.length === 0 ? (
                <p className="quiet">{own.none}</p>
              ) : (
                <ul className="plain-list stack">
                  {data.placements.map((placement) => (
                    <li key={placement.id}>
                      <PlacementCard
                        placement={placement}
                        isCaseOpen={data.caseOpen}
                        isTogether={
                          data.placements.filter(({ groupId }) => groupId === placement.groupId).length > 1
                        }
                      />
                    </li>
                  ))}
                </ul>
              )}
              <ConsentList caseId={caseId} data={data} />
              {isArranging && (
                <ArrangePlacement caseId={caseId} data={data} onClose={() => setArranging(false)} />
              )}
            </>
          )}
        </Loaded>
      </Panel>
      <RequestPanel caseId={caseId} isOpen={isOpen} />
    </>
  )
}
