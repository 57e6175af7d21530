import { useWords } from '../../../web/language.tsx'
import type { ThreadRow } from '../api.ts'
import { words } from '../words.ts'

export const threadAddress = (threadId: string): string => `/dialog/${threadId}`

/** What a thread is called: its theme, or the number of its case. */
export function useThreadName(): (
  thread: Pick<ThreadRow, 'title' | 'caseNumber' | 'reportNumber'>,
) => string {
  const own = useWords(words)
  return ({ title, caseNumber, reportNumber }) => title ?? own.aboutCase(caseNumber ?? reportNumber ?? '')
}
