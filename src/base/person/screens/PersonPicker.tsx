import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { ComboSearch, type Hit } from '../../../web/ui/ComboSearch.tsx'
import type { FieldProps } from '../../../web/ui/FieldFrame.tsx'
import { type PersonHit, searchPersons } from '../api.ts'
import type { PersonCard as Card } from '../model.ts'
import { displayName, shownNumber } from '../rules.ts'
import { words } from '../words.ts'
import { ageWords, PersonCard } from './PersonCard.tsx'
import { RegisterPerson } from './RegisterPerson.tsx'
import './person-picker.css'

export type PersonPickerProps = FieldProps<Card | null> & {
  /** False where only someone known already can be chosen. Default true. */
  readonly canRegister?: boolean
}

type PersonChoice = Hit & { readonly person: Card }

/** Find a person by number, phone or name while typing, or register a new one without leaving the page. */
export function PersonPicker({ canRegister = true, value, onChange, ...field }: PersonPickerProps) {
  const own = useWords(words)
  const [typed, setTyped] = useState('')
  const [isRegistering, setRegistering] = useState(false)
  const asChoice = (person: Card | PersonHit): PersonChoice => {
    const place = 'place' in person && person.place !== null ? [person.place] : []
    const found = 'found' in person && person.found !== 'name' ? [own.found[person.found]] : []
    const marking = person.protected ? [own.protected] : []
    const number = shownNumber(person) ?? own.identityKinds[person.identityKind]
    return {
      id: person.id,
      label: displayName(person, own),
      detail: [...marking, number, ageWords(person, own), ...place, ...found].join(' · '),
      person,
    }
  }
  const search = async (text: string, signal: AbortSignal) =>
    (await api.call(searchPersons, { text: text.slice(0, 80) }, { signal })).persons.map(asChoice)
  const mayRegister = canRegister && value === null && field.isReadOnly !== true && field.isDisabled !== true

  return (
    <div className="stack-tight">
      <div className={mayRegister ? 'person-picker' : undefined}>
        <ComboSearch
          {...field}
          description={field.description ?? own.searchHint}
          value={value === null ? null : asChoice(value)}
          onChange={(choice) => onChange(choice?.person ?? null)}
          onText={setTyped}
          search={search}
        />
        {mayRegister && <Button onPress={() => setRegistering(true)}>{own.registerNew}</Button>}
      </div>
      {value !== null && <PersonCard person={value} />}
      {isRegistering && (
        <RegisterPerson
          typed={typed}
          onClose={() => setRegistering(false)}
          onPerson={(person) => {
            setRegistering(false)
            onChange(person)
          }}
        />
      )}
    </div>
  )
}
