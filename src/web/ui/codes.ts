import { type CodeKey, type CodeList, codeAt, label, openKeys } from '../../kernel/code-list.ts'
import { localDate, now } from '../../kernel/time.ts'
import { useLanguage } from '../language.tsx'
import type { Choice } from './Choices.tsx'

/** The codes that may be chosen today, or one that is already chosen and has closed since; with what they mean. */
export function useCodes<L extends CodeList>(
  list: L,
  chosen: CodeKey<L> | null = null,
): readonly Choice<CodeKey<L>>[] {
  const language = useLanguage()
  const today = localDate(now())
  const open = openKeys(list, today)
  const keys = chosen === null || open.includes(chosen) ? open : [...open, chosen]
  return keys.map((value) => {
    const code = codeAt(list, value, today)
    const description = code?.instruction ?? code?.definition
    return {
      value,
      label: label(list, value, 0, language),
      ...(description !== undefined && { description }),
    }
  })
}

/** The label of a code as its version has it; without a version as the latest has it. */
export function useCodeName(): (list: CodeList, key: string, version?: number | null) => string {
  const language = useLanguage()
  return (list, key, version) => label(list, key, version ?? 0, language)
}
