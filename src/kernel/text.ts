/** Text as people type it: one form to store, one form to search by, and what must not hide in a name. */

/** NFC, line ends as LF, no space at either end. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

// Spellings that sound alike in Swedish names. Each answer is short of its question, so a beginning finds the whole.
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[æ]/g, 'a'],
  [/[øœ]/g, 'o'],
  [/[đð]/g, 'd'],
  [/ł/g, 'l'],
  [/ß/g, 's'],
  [/þ/g, 't'],
  [/ı/g, 'i'],
  [/qu/g, 'kv'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ph/g, 'f'],
  [/([cdt])h/g, '$1'],
  [/[cq]/g, 'k'],
  [/([ao])e/g, '$1'],
  [/(\p{L})\1+/gu, '$1'],
]

function foldOnce(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’´`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return sounds.reduce((folded, [pattern, answer]) => folded.replace(pattern, answer), letters)
}

/**
 * The form names are searched by, stored in an indexed column: å, ä and a are one letter, as are v and w, c and k,
 * single and doubled letters, "Lindqvist" and "Lindkvist". Deterministic, and folding twice changes nothing.
 */
export function foldName(text: string): string {
  let folded = foldOnce(text)
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again
  return folded
}

/**
 * True when text holds what the eye does not see: control characters, bidi marks, zero-width and other format characters,
 * line separators, half surrogates. With `allowLines` newline and tab are let through, for notes.
 */
export function hasHiddenCharacters(text: string, options: { allowLines?: boolean } = {}): boolean {
  const seen = options.allowLines ? text.replace(/[\n\t]/g, '') : text
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(seen)
}

/** For showing a note: every hidden character but newline and tab as its code, `⟨U+202E⟩`. */
export function showHiddenCharacters(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    if (character === '\n' || character === '\t') return character
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `⟨U+${code}⟩`
  })
}
