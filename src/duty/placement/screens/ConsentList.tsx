import { useState } from 'react'
import type { PersonCard } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { AskConsent } from '../../consent/screens/AskConsent.tsx'
import { words as consentWords } from '../../consent/words.ts'
import type { readPlacements } from '../api.ts'

type Placements = OutputOf<typeof readPlacements>
type Doing = { readonly childId: string; readonly askedId: string; readonly name: string }

const tones = { yes: 'success', no: 'warning', 'not-reached': 'important' } as const

/** For each child of the case: whose consent it takes, and what they last answered (SoL 21:1). */
export function ConsentList({ caseId, data }: { readonly caseId: string; readonly data: Placements }) {
  const own = useWords(consentWords)
  const person = useWords(personWords)
  const [doing, setDoing] = useState<Doing | null>(null)
  const children = data.people.filter((one) => one.person.age === null || one.person.age < 18)
  const nameOf = (card: PersonCard | null) =>
    card === null ? person.unknownPerson : displayName(card, person)
  if (children.length === 0) return null
  return (
    <Panel title={own.title} level={3} looks="plain">
      <p className="quiet">{own.lead}</p>
      <ul className="plain-list stack-tight">
        {children.map(({ person: child, needed }) => (
          <li key={child.id} className="stack-tight">
            <strong>{nameOf(child)}</strong>
            {needed.every(({ as }) => as !== 'guardian') && <p className="quiet">{own.noGuardian}</p>}
            {needed.map((asked) => (
              <div key={asked.personId} className="row">
                <span>
                  {own.roles[asked.as]}: {nameOf(asked.person)}
                </span>
                <Status tone={asked.answer === null ? 'neutral' : tones[asked.answer]}>
                  {asked.answer === null ? own.notAsked : own.answers[asked.answer]}
                </Status>
                {data.caseOpen && (
                  <Button
                    variant="tertiary"
                    label={`${own.ask}: ${nameOf(asked.person)}`}
                    onPress={() =>
                      setDoing({
                        childId: child.id,
                        askedId: asked.personId,
                        name: nameOf(asked.person),
                      })
                    }
                  >
                    {own.ask}
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {doing !== null && <AskConsent caseId={caseId} {...doing} onClose={() => setDoing(null)} />}
    </Panel>
  )
}
