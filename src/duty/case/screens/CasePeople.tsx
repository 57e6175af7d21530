import { useState } from 'react'
import type { Static } from 'typebox'
import type { PersonCard as Card } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { PersonCard } from '../../../base/person/screens/PersonCard.tsx'
import { PersonPicker } from '../../../base/person/screens/PersonPicker.tsx'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { addCasePerson, type CaseView, changePart } from '../api.ts'
import { type CasePerson, parts } from '../model.ts'
import { words } from '../words.ts'

type Part = CasePerson['part']

/** The people of the case, those it concerns first; a new one may be added at any time. */
export function CasePeople({ row }: { readonly row: Static<typeof CaseView> }) {
  const own = useWords(words)
  const change = useCommand(changePart, { changes: [`case/${row.id}`] })
  const isOpen = row.status === 'open'
  const options = parts.map((value) => ({ value, label: own.parts[value] }))
  const people = [...row.people].sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
  return (
    <Panel title={own.people}>
      {change.problem !== null && <ErrorState problem={change.problem} />}
      {people.length === 0 && <p className="quiet">{own.noPeople}</p>}
      <ul className="plain-list stack">
        {people.map(({ personId, part, card }) => {
          const name = displayName(card, own)
          return (
            <li key={personId} className="stack-tight">
              <PersonCard person={card} isLinked />
              {isOpen ? (
                <Select<Part>
                  label={own.partOf(name)}
                  width="medium"
                  options={options}
                  value={part}
                  isDisabled={change.isPending}
                  onChange={(next) =>
                    next !== null && void change.run({ caseId: row.id, personId, part: next })
                  }
                />
              ) : (
                <p className="quiet">{own.parts[part]}</p>
              )}
            </li>
          )
        })}
      </ul>
      {isOpen && <AddPerson key={people.length} caseId={row.id} />}
    </Panel>
  )
}

function AddPerson({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const [person, setPerson] = useState<Card | null>(null)
  const [part, setPart] = useState<Part>('concerned')
  const add = useCommand(addCasePerson, { changes: [`case/${caseId}`] })
  return (
    <div className="stack-tight">
      <PersonPicker label={own.addPerson} value={person} onChange={setPerson} />
      {person !== null && (
        <>
          <RadioGroup
            label={own.part}
            direction="horizontal"
            options={parts.map((value) => ({ value, label: own.parts[value] }))}
            value={part}
            onChange={(next) => next !== null && setPart(next)}
          />
          <div className="row">
            <Button
              variant="primary"
              isPending={add.isPending}
              onPress={() => void add.run({ caseId, personId: person.id, part })}
            >
              {own.add}
            </Button>
          </div>
        </>
      )}
      {add.problem !== null && <ErrorState problem={add.problem} />}
    </div>
  )
}
