import { useWords } from '../../../web/language.tsx'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { PersonView } from '../api.ts'
import { genders, interpreterNeeds, type Person } from '../model.ts'
import { words } from '../words.ts'

/** What is typed about a person: text where it is typed, and null where nothing is said. */
export type TypedPerson = {
  readonly identityNumber: string
  readonly givenName: string
  readonly familyName: string
  readonly description: string
  readonly birthDate: string | null
  readonly statedAge: string
  readonly statedAgeOn: string | null
  readonly gender: Person['gender']
  readonly language: string
  readonly interpreter: Person['interpreter']
  readonly confidentialityMarking: boolean
  readonly markedUnder: string
  readonly markedOn: string | null
  readonly markedBy: string
  readonly protectedRegistration: boolean
}

export const nobody: TypedPerson = {
  identityNumber: '',
  givenName: '',
  familyName: '',
  description: '',
  birthDate: null,
  statedAge: '',
  statedAgeOn: null,
  gender: 'unknown',
  language: '',
  interpreter: 'unknown',
  confidentialityMarking: false,
  markedUnder: '',
  markedOn: null,
  markedBy: '',
  protectedRegistration: false,
}

export const typedFrom = (person: PersonView): TypedPerson => ({
  identityNumber: person.identityNumber ?? '',
  givenName: person.givenName ?? '',
  familyName: person.familyName ?? '',
  description: person.description ?? '',
  birthDate: person.birthDate,
  statedAge: person.statedAge === null ? '' : String(person.statedAge),
  statedAgeOn: person.statedAgeOn,
  gender: person.gender,
  language: person.language ?? '',
  interpreter: person.interpreter,
  confidentialityMarking: person.confidentialityMarking,
  markedUnder: person.markedUnder ?? '',
  markedOn: person.markedOn,
  markedBy: person.markedBy ?? '',
  protectedRegistration: person.protectedRegistration,
})

type Fields<V extends TypedPerson> = { readonly form: Form<V> }
// A form of more than a person has these fields too; TypeScript cannot see it through the paths.
const personPart = <V extends TypedPerson>(form: Form<V>) => form as unknown as Form<TypedPerson>

/** Who it is: number and name; without a number, birth date or stated age and a description. */
export function IdentityFields<V extends TypedPerson>(props: Fields<V>) {
  const own = useWords(words)
  const form = personPart(props.form)
  const hasNumber = form.values.identityNumber.trim() !== ''
  const isUnnamed = form.values.givenName === '' && form.values.familyName === ''
  return (
    <>
      <TextField
        label={own.identityNumber}
        description={own.identityNumberHint}
        maxLength={24}
        width="medium"
        isOptional
        {...form.field('identityNumber')}
      />
      <div className="row">
        <TextField
          label={own.givenName}
          maxLength={120}
          width="medium"
          isOptional
          {...form.field('givenName')}
        />
        <TextField
          label={own.familyName}
          maxLength={120}
          width="medium"
          isOptional
          {...form.field('familyName')}
        />
      </div>
      {!hasNumber && (
        <div className="row">
          <DateField label={own.birthDate} isOptional {...form.field('birthDate')} />
          {form.values.birthDate === null && (
            <TextField
              label={own.statedAge}
              inputMode="numeric"
              maxLength={3}
              width="short"
              isOptional
              {...form.field('statedAge')}
            />
          )}
          {form.values.birthDate === null && form.values.statedAge !== '' && (
            <DateField
              label={own.statedAgeOn}
              description={own.statedAgeHint}
              isOptional
              {...form.field('statedAgeOn')}
            />
          )}
        </div>
      )}
      {(!hasNumber || form.values.description !== '') && (
        <TextField
          label={own.description}
          {...(isUnnamed && { description: own.descriptionHint })}
          maxLength={300}
          isOptional
          {...form.field('description')}
        />
      )}
    </>
  )
}

/** Gender, language and whether an interpreter is needed: unknown until somebody says. */
export function SpeechFields<V extends TypedPerson>(props: Fields<V>) {
  const own = useWords(words)
  const form = personPart(props.form)
  return (
    <>
      <RadioGroup
        label={own.gender}
        direction="horizontal"
        options={genders.map((value) => ({ value, label: own.genders[value] }))}
        {...form.field('gender')}
        onChange={(gender) => form.set('gender', gender ?? 'unknown')}
      />
      <TextField label={own.language} maxLength={60} width="medium" isOptional {...form.field('language')} />
      <RadioGroup
        label={own.interpreter}
        direction="horizontal"
        options={interpreterNeeds.map((value) => ({ value, label: own.interpreters[value] }))}
        {...form.field('interpreter')}
        onChange={(need) => form.set('interpreter', need ?? 'unknown')}
      />
    </>
  )
}

/** The two markings; a confidentiality marking says under which provision, when and by whom (OSL 5:5). */
export function MarkingFields<V extends TypedPerson>(props: Fields<V>) {
  const own = useWords(words)
  const form = personPart(props.form)
  return (
    <>
      <Checkbox
        label={own.confidentialityMarking}
        description={own.confidentialityMarkingHint}
        {...form.field('confidentialityMarking')}
      />
      {form.values.confidentialityMarking && (
        <>
          <TextField label={own.markedUnder} maxLength={120} isOptional {...form.field('markedUnder')} />
          <div className="row">
            <DateField label={own.markedOn} isOptional {...form.field('markedOn')} />
            <TextField
              label={own.markedBy}
              maxLength={120}
              width="medium"
              isOptional
              {...form.field('markedBy')}
            />
          </div>
        </>
      )}
      <Checkbox
        label={own.protectedRegistration}
        description={own.protectedRegistrationHint}
        {...form.field('protectedRegistration')}
      />
    </>
  )
}
