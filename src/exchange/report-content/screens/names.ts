import { type CodeList, label, versionAt } from '../../../kernel/code-list.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import type { ReportContent } from '../model.ts'
import { words } from '../words.ts'

/** The name of somebody in the report, in the words of the reader. */
export function useNames(content: Pick<ReportContent, 'people'>): (personId: string | null) => string {
  const own = useWords(words)
  return (personId) => {
    const person = content.people.find((one) => one.personId === personId)
    return person?.name ?? person?.description ?? own.unknownPerson
  }
}

/** The label of a code as the list had it the day the report was sent. */
export function useCodes(on: string): (list: CodeList, key: string | null) => string | null {
  const language = useLanguage()
  return (list, key) => (key === null ? null : label(list, key, versionAt(list, on)?.version ?? 0, language))
}
