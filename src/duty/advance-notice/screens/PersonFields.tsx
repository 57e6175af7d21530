import { displayName, shownNumber } from '../../../base/person/rules.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { ComboSearch, type Hit } from '../../../web/ui/ComboSearch.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { searchLinked } from '../api.ts'
import { statedRelations } from '../model.ts'
import { words } from '../words.ts'

/** A person of a notice as its fields hold it: either one the duty has reported on, or one that is typed. */
export type TypedPerson = {
  linked: Hit | null
  givenName: string
  familyName: string
  identityNumber: string
  birthDate: string | null
  description: string
  relation: (typeof statedRelations)[number] | null
  isProtected: boolean
  phones: string
  street: string
  place: string
}

export const noPerson: TypedPerson = {
  linked: null,
  givenName: '',
  familyName: '',
  identityNumber: '',
  birthDate: null,
  description: '',
  relation: null,
  isProtected: false,
  phones: '',
  street: '',
  place: '',
}

type Bind = <K extends keyof TypedPerson>(name: K) => Bound<TypedPerson[K]>

/** Who it is, what the municipality has to do with the person, and where the night may meet them. */
export function PersonFields(props: {
  readonly bind: Bind
  readonly number: number
  readonly onRemove: (() => void) | null
}) {
  const own = useWords(words)
  const { bind, number, onRemove } = props
  const linked = bind('linked')
  const search = async (text: string, signal: AbortSignal): Promise<Hit[]> =>
    (await api.call(searchLinked, { text: text.slice(0, 80) }, { signal })).persons.map((person) => ({
      id: person.id,
      label: displayName(person, own),
      detail: shownNumber(person) ?? '',
    }))
  return (
    <fieldset className="bare-fieldset stack">
      <legend>
        <strong>{own.personNumber(number)}</strong>
      </legend>
      <ComboSearch<Hit>
        {...linked}
        label={own.pickPerson}
        description={own.pickHint}
        isOptional
        search={search}
      />
      {linked.value === null && (
        <>
          <div className="columns">
            <TextField label={own.givenName} maxLength={120} autoComplete="off" {...bind('givenName')} />
            <TextField label={own.familyName} maxLength={120} autoComplete="off" {...bind('familyName')} />
          </div>
          <div className="columns">
            <TextField
              label={own.identityNumber}
              isOptional
              maxLength={24}
              inputMode="numeric"
              autoComplete="off"
              {...bind('identityNumber')}
            />
            <DateField label={own.birthDate} isOptional {...bind('birthDate')} />
          </div>
          <TextField
            label={own.description}
            description={own.descriptionHint}
            isOptional
            maxLength={300}
            {...bind('description')}
          />
        </>
      )}
      <Select
        label={own.relation}
        description={own.relationHint}
        isOptional={linked.value !== null}
        width="medium"
        options={statedRelations.map((value) => ({ value, label: own.relations[value] }))}
        {...bind('relation')}
      />
      <TextField
        label={own.phones}
        description={own.phonesHint}
        isOptional
        maxLength={160}
        {...bind('phones')}
      />
      <div className="columns">
        <TextField label={own.street} isOptional maxLength={120} {...bind('street')} />
        <TextField label={own.place} isOptional maxLength={80} {...bind('place')} />
      </div>
      <Checkbox label={own.isProtected} {...bind('isProtected')} />
      {onRemove !== null && (
        <Button variant="tertiary" onPress={onRemove} label={own.removePerson(number)}>
          {own.remove}
        </Button>
      )}
    </fieldset>
  )
}
