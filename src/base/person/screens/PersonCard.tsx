import { useWords } from '../../../web/language.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { PersonCard as Card } from '../model.ts'
import { displayName, shownNumber } from '../rules.ts'
import { words } from '../words.ts'

export type PersonCardProps = {
  readonly person: Card
  /** Where the person is registered, when it may be told. */
  readonly place?: string | null
  /** The name leads to the person's file. */
  readonly isLinked?: boolean
}

/** Who it is, in two lines: name and marking, number, age and gender. Never an address. */
export function PersonCard({ person, place, isLinked }: PersonCardProps) {
  const own = useWords(words)
  const facts = usePersonFacts(person)
  const name = displayName(person, own)
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>{isLinked === true ? <Link to={`/personer/${person.id}`}>{name}</Link> : name}</strong>
        {person.protected && <Status tone="warning">{own.protected}</Status>}
      </div>
      <p className="quiet">{[...facts, ...(place ? [place] : [])].join(' · ')}</p>
    </div>
  )
}

/** Number or that there is none, age, gender and, for someone with a name, the description. */
export function usePersonFacts(person: Card): string[] {
  const own = useWords(words)
  const number = shownNumber(person) ?? own.identityKinds[person.identityKind]
  const gender = person.gender === 'unknown' ? [] : [own.genders[person.gender]]
  const hasName = person.givenName !== null || person.familyName !== null
  const description = hasName && person.description !== null ? [person.description] : []
  return [number, ageWords(person, own), ...gender, ...description]
}

/** `16 år`, `cirka 14 år` of a stated age, or that it is unknown. */
export function ageWords(person: Pick<Card, 'age' | 'birthDate'>, own: (typeof words)['sv' | 'en']): string {
  if (person.age === null) return own.ageUnknown
  return person.birthDate === null ? own.aboutYears(person.age) : own.years(person.age)
}
