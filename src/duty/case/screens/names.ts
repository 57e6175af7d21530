import type { PersonCard } from '../../../base/person/model.ts'
import { displayName } from '../../../base/person/rules.ts'
import { municipalities } from '../../../code-lists/municipality.ts'
import { useWords } from '../../../web/language.tsx'
import { words } from '../words.ts'

const names = new Map(municipalities.map(({ code, name }) => [code, name]))

/** The name of a municipality; that it is not known is said in words. */
export function useMunicipalityName(): (code: string | null) => string {
  const own = useWords(words)
  return (code) => (code === null ? own.notStated : (names.get(code) ?? code))
}

type Named = { readonly personId: string; readonly card: PersonCard }

/** Name of a person of the case by the id of its link. */
export function usePersonName(people: readonly Named[]): (personId: string) => string {
  const own = useWords(words)
  return (personId) => {
    const card = people.find((person) => person.personId === personId)?.card
    return card === undefined ? own.unknownPerson : displayName(card, own)
  }
}
