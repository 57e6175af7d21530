import { displayName } from '../../../base/person/rules.ts'
import { words } from '../../../base/person/words.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import type { readAssessments } from '../api.ts'

export type AssessmentsOfCase = OutputOf<typeof readAssessments>

/** The name of a child of the case; somebody unknown when it is no longer among the people. */
export function useChildName(data: AssessmentsOfCase): (personId: string) => string {
  const own = useWords(words)
  return (personId) => {
    const child = data.children.find(({ person }) => person.id === personId)
    return child === undefined ? own.unknownPerson : displayName(child.person, own)
  }
}
