import { foldName } from '../../../kernel/text.ts'
import { type EntryKind, entryKinds, type Matter, matters } from '../model.ts'

type Names = {
  readonly kinds: Readonly<Record<EntryKind, string>>
  readonly matters: Readonly<Record<Matter, string>>
}
type Meaning = { readonly word: string; readonly kinds: EntryKind[]; readonly matters: Matter[] }

const begins = (name: string, folded: string) =>
  foldName(name)
    .split(' ')
    .some((word) => word.startsWith(folded))

/** Which kinds and matters each typed word names on this screen; words of one letter name nothing. */
export function matchMeanings(typed: string, names: Names): Meaning[] {
  return typed
    .split(/\s+/)
    .map((word) => ({ word, folded: foldName(word) }))
    .filter(({ folded, word }) => folded.length > 1 && word.length <= 60)
    .map(({ word, folded }) => ({
      word,
      kinds: entryKinds.filter((kind) => begins(names.kinds[kind], folded)),
      matters: matters.filter((matter) => begins(names.matters[matter], folded)),
    }))
    .filter(({ kinds, matters }) => kinds.length > 0 || matters.length > 0)
    .slice(0, 10)
}
