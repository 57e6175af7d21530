import { displayName } from '../../../base/person/rules.ts'
import { words } from '../../../base/person/words.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import type { readAssessments } from '../api.ts'

export type AssessmentsOfCase = OutputOf<typeof readAssessments>

/** The name of a guardian one spoke with, or not; null where the record says no more than the part. */
export function useGuardianName(data: AssessmentsOfCase): (personId: string | null) => string | null {
  const own = useWords(words)
  return (personId) => {
    const guardian = data.children.flatMap(({ guardians }) => guardians).find(({ id }) => id === personId)
    return guardian === undefined ? null : displayName(guardian, own)
  }
}

/** The name of a child of the case; somebody unknown when it is no longer among the people. */
export function useChildName(data: AssessmentsOfCase): (personId: string) => string {
  const own = useWords(words)
  return (personId) => {
    const child = data.children.find(({ person }) => person.id === personId)
    return child === undefined ? own.unknownPerson : displayName(child.person, own)
  }
}
