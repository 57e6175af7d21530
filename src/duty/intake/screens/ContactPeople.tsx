import { useEffect, useRef } from 'react'
import type { Static } from 'typebox'
import { displayName } from '../../../base/person/rules.ts'
import { PersonCard } from '../../../base/person/screens/PersonCard.tsx'
import { PersonPicker } from '../../../base/person/screens/PersonPicker.tsx'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { attachPerson, type ContactView, detachPerson } from '../api.ts'
import { words } from '../words.ts'

type View = Static<typeof ContactView>

/** Whom the contact is about, several or nobody. `below` shows what is known of each person, the history say. */
export function ContactPeople(props: {
  readonly contact: View
  readonly below?: (personId: string) => React.ReactNode
}) {
  const { contact, below } = props
  const own = useWords(words)
  const changes = [`opened-contact/${contact.id}`]
  const attach = useCommand(attachPerson, { changes })
  const detach = useCommand(detachPerson, { changes })
  const problem = attach.problem ?? detach.problem
  const isOpen = contact.status !== 'withdrawn'
  const picker = useRef<HTMLDivElement>(null)
  const isAttaching = useRef(false)
  const count = contact.people.length
  // Often there are several: the next name can be typed at once.
  useEffect(() => {
    if (count > 0 && isAttaching.current) picker.current?.querySelector('input')?.focus()
    isAttaching.current = false
  }, [count])
  const add = (personId: string) => {
    isAttaching.current = true
    void attach.run({ contactId: contact.id, personId })
  }
  return (
    <Panel title={own.people}>
      {problem !== null && <ErrorState problem={problem} />}
      {contact.people.length === 0 && <p className="quiet">{own.noPeople}</p>}
      <ul className="plain-list stack">
        {contact.people.map((person) => (
          <li key={person.id} className="stack-tight">
            <div className="row spread">
              <PersonCard person={person} />
              {isOpen && (
                <Button
                  variant="tertiary"
                  label={own.removePerson(displayName(person, own))}
                  isPending={detach.isPending}
                  onPress={() => void detach.run({ contactId: contact.id, personId: person.id })}
                >
                  {own.remove}
                </Button>
              )}
            </div>
            {below?.(person.id)}
          </li>
        ))}
      </ul>
      {isOpen && (
        <div ref={picker}>
          <PersonPicker
            key={count}
            label={own.addPerson}
            value={null}
            onChange={(person) => person !== null && add(person.id)}
          />
        </div>
      )}
    </Panel>
  )
}
