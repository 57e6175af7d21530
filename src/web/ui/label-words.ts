import { useWords } from '../language.tsx'
import { words } from './words.ts'

/** The label with its mark where an answer may be left out. */
export function useLabel(label: string, isOptional: boolean | undefined): string {
  const own = useWords(words)
  return isOptional === true ? `${label} (${own.optional})` : label
}
