import { words as intake } from '../../duty/intake/words.ts'
import { words as journal } from '../../duty/journal/words.ts'
import { words as measure } from '../../duty/measure/words.ts'
import { words as triage } from '../../duty/triage/words.ts'
import type { Language } from '../language.tsx'

/** The slices with commands that may wait (`mayWait`): one line each. */
const slices = { intake, journal, measure, triage } as const

type Own = { readonly waiting: Readonly<Record<string, string>>; readonly fields?: unknown }

const wordsOf = (contract: string, language: Language): Own | undefined =>
  Object.entries(slices).find(([name]) => contract.startsWith(`${name}.`))?.[1][language]

/** What a waiting command is called on the screen; undefined where its slice has not said. */
export const waitingName = (contract: string, language: Language): string | undefined =>
  wordsOf(contract, language)?.waiting[contract]

/** What a field of it is called. */
export function fieldName(contract: string, field: string, language: Language): string {
  const own = wordsOf(contract, language)
  const labels = { ...own, ...(own?.fields as object | undefined) } as Readonly<Record<string, unknown>>
  const label = labels[field]
  return typeof label === 'string' ? label : field
}
