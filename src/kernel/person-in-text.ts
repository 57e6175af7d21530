import { parseIdentityNumber } from './identity-number.ts'
import type { LocalDate } from './time.ts'

const digits = /(?<!\d)(\d{8}|\d{6})\s*[-+\u2010-\u2015\u2212]?\s*(\d{4})(?!\d)/gu
const ends = /[.!?:;\n"”'’()–]+\s*/u
const isCapitalised = (word: string) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word)

/**
 * Whether a text that is to name nobody seems to: an identity number for sure; a name by what stands after "heter", and by a
 * capital within a sentence. A name is a guess, which whoever writes may say is wrong.
 * @param innocent words with a capital that name nobody: places, authorities
 */
export function personIn(
  text: string,
  today: LocalDate,
  innocent: ReadonlySet<string> = new Set(),
): 'identity-number' | 'name' | null {
  const plain = text.normalize('NFKC')
  for (const [, head = '', tail = ''] of plain.matchAll(digits))
    if (parseIdentityNumber(`${head}-${tail}`, today).ok) return 'identity-number'
  if (/\bheter\s+\p{L}{2,}/iu.test(plain)) return 'name'
  const isName = (word: string) =>
    isCapitalised(word) && !innocent.has(word) && !innocent.has(word.replace(/s$/, ''))
  const wordsOf = (sentence: string) => sentence.split(/[\s,/]+/u).filter((word) => word !== '')
  return plain.split(ends).some((sentence) => wordsOf(sentence).slice(1).some(isName)) ? 'name' : null
}
