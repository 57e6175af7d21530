import { useEffect, useState } from 'react'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { findDuplicates, getPerson, registerPerson } from '../api.ts'
import type { PersonCard as Card } from '../model.ts'
import { displayName } from '../rules.ts'
import { words } from '../words.ts'
import { PersonCard } from './PersonCard.tsx'
import { IdentityFields, MarkingFields, nobody, SpeechFields, type TypedPerson } from './PersonFields.tsx'

export type RegisterPersonProps = {
  /** What was typed in the search: a number, a phone or a name goes to its field. */
  readonly typed?: string
  readonly onClose: () => void
  /** The new person, or one that was there already and is taken instead. */
  readonly onPerson: (person: Card) => void
}

type Typed = TypedPerson & { readonly phones: { number: string }[] }

/** A new person in a few fields, all of them optional but something to know the person by; who may be the same is shown meanwhile. */
export function RegisterPerson({ typed = '', onClose, onPerson }: RegisterPersonProps) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const form = useForm({
    initial: placedFrom(typed),
    submit: async ({ statedAge, phones, ...rest }: Typed, options) => {
      const filled = phones.filter((phone) => phone.number.trim() !== '')
      const input = {
        ...rest,
        statedAge: givenNumber(statedAge),
        ...(filled.length > 0 && { phones: filled }),
      }
      const { id } = await api.call(registerPerson, given(registerPerson, input), options)
      return api.call(getPerson, { personId: id })
    },
    onDone: (person) => {
      notify(own.registered)
      onPerson(person)
    },
  })
  return (
    <Dialog title={own.registerNew} isOpen onClose={onClose}>
      {/* The dialog stands outside the page, but React tells the form around the picker of the press as well. */}
      <div onSubmit={(event) => event.stopPropagation()}>
        <Form form={form} label={own.registerNew}>
          <IdentityFields form={form} />
          <TextField
            label={own.phone}
            type="tel"
            inputMode="tel"
            maxLength={30}
            width="medium"
            isOptional
            {...form.field('phones.0.number')}
          />
          <Duplicates values={form.values} onPerson={onPerson} />
          {isMoreShown ? (
            <>
              <SpeechFields form={form} />
              <MarkingFields form={form} />
            </>
          ) : (
            <div className="row">
              <Button variant="tertiary" onPress={() => setMoreShown(true)} isExpanded={false}>
                {own.moreFields}
              </Button>
            </div>
          )}
          <div className="row dialog-actions">
            <Button type="submit" variant="primary" isPending={form.isPending}>
              {own.register}
            </Button>
            <Button onPress={onClose}>{own.cancel}</Button>
          </div>
        </Form>
      </div>
    </Dialog>
  )
}

/** People who may be the one being typed, half a second after the last key. */
function Duplicates({
  values,
  onPerson,
}: {
  readonly values: Typed
  readonly onPerson: (person: Card) => void
}) {
  const own = useWords(words)
  const { identityNumber, givenName, familyName, birthDate, phones } = values
  const isDate = birthDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(birthDate)
  const asked = useLater(
    JSON.stringify({
      identityNumber,
      givenName,
      familyName,
      birthDate: isDate ? birthDate : null,
      phone: phones[0]?.number ?? '',
    }),
  )
  const input = given(findDuplicates, JSON.parse(asked))
  const { data } = useRead(findDuplicates, input, { enabled: Object.keys(input).length > 0 })
  const persons = data?.persons ?? []
  return (
    <div role="status">
      {persons.length > 0 && (
        <Notice tone="important" title={own.maybeSame}>
          <ul className="plain-list stack-tight">
            {persons.map(({ place, found: _found, ...person }) => (
              <li key={person.id} className="row">
                <PersonCard person={person} place={place} />
                <Button
                  onPress={() => onPerson(person)}
                  label={`${own.useThis}: ${displayName(person, own)}`}
                >
                  {own.useThis}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function useLater(value: string): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return later
}

/** Where what was typed in the search belongs in the form. */
function placedFrom(typed: string): Typed {
  const text = typed.trim()
  const empty = { ...nobody, phones: [{ number: '' }] }
  if (/^(?:\+|0\d{1,3}[\s-]|00)/.test(text)) return { ...empty, phones: [{ number: text }] }
  if (/^[\d\s+-]+$/.test(text) || /^R-/i.test(text)) return { ...empty, identityNumber: text }
  const [givenName = '', ...rest] = text.split(/\s+/)
  return { ...empty, givenName, familyName: rest.join(' ') }
}
