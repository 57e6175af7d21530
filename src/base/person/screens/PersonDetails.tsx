import { useWords } from '../../../web/language.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import type { PersonView } from '../api.ts'
import { shownNumber } from '../rules.ts'
import { words } from '../words.ts'
import { ageWords } from './PersonCard.tsx'

/** Who the person is, with what is unknown said in words; the markings above all else. */
export function PersonDetails({
  person,
  actions,
}: {
  readonly person: PersonView
  readonly actions?: React.ReactNode
}) {
  const own = useWords(words)
  const stated =
    person.statedAge !== null && person.statedAgeOn !== null
      ? ` (${own.ageStated(person.statedAge, person.statedAgeOn)})`
      : ''
  return (
    <>
      {person.confidentialityMarking && (
        <Notice tone="warning" title={own.confidentialityMarking}>
          <p>{own.confidentialityMarkingHint}</p>
          <DefinitionList
            columns={3}
            items={[
              { term: own.markedUnder, value: person.markedUnder ?? own.notStated },
              { term: own.markedOn, value: person.markedOn ?? own.notStated },
              { term: own.markedBy, value: person.markedBy ?? own.notStated },
            ]}
          />
        </Notice>
      )}
      {person.protectedRegistration && (
        <Notice tone="warning" title={own.protectedRegistration}>
          <p>{own.protectedRegistrationHint}</p>
        </Notice>
      )}
      <Panel title={own.details} actions={actions}>
        <DefinitionList
          columns={3}
          items={[
            {
              term:
                person.identityKind === 'unknown' ? own.numberTerm : own.identityKinds[person.identityKind],
              value: shownNumber(person) ?? own.notStated,
            },
            { term: own.birthDate, value: person.birthDate ?? own.notStated },
            { term: own.age, value: `${ageWords(person, own)}${stated}` },
            { term: own.gender, value: own.genders[person.gender] },
            { term: own.language, value: person.language ?? own.notStated },
            { term: own.interpreter, value: own.interpreters[person.interpreter] },
            ...(person.description === null ? [] : [{ term: own.description, value: person.description }]),
          ]}
        />
      </Panel>
    </>
  )
}
