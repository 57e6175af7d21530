import type { CodeView } from '../model.ts'

/** The codes that have every word of the search in their name or in what is said of them, in any order. */
export function matchCodes(codes: readonly CodeView[], search: string): readonly CodeView[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  if (words.length === 0) return codes
  return codes.filter(({ key, label, labelEnglish, definition, instruction, countingRule }) => {
    const text = [key, label, labelEnglish, definition, instruction, countingRule]
      .join(' ')
      .toLocaleLowerCase('sv')
    return words.every((word) => text.includes(word))
  })
}
