import type { Person } from '../../base/person/model.ts'
import { skeletonOf } from '../../base/person/rules.ts'
import { foldName } from '../../kernel/text.ts'
import type { NoticeKey } from '../advance-notice/model.ts'
import { addressWords } from '../advance-notice/rules.ts'

/** What a typed place is asked by: each run of up to four of its words that can be a street. */
export function placeKeys(place: string): string[] {
  const words = addressWords(place).slice(0, 30)
  const runs = words.flatMap((_, start) =>
    [1, 2, 3, 4].map((size) => words.slice(start, start + size).join(' ')),
  )
  return [...new Set(runs)].filter((run) => run.length >= 4)
}

/** Keys that mean the same word of a name share a mark, so that a name is met by two of its words and not by one twice. */
type Asked = Pick<NoticeKey, 'kind' | 'key'> & { readonly mark: number }
/** One who is asked about: the ids of the duty's own row, none for a caller or a place, and what a notice may have. */
export type Sought = { readonly personIds: readonly string[]; readonly keys: readonly Asked[] }

const keyed = (kind: NoticeKey['kind'], keys: readonly string[]): Asked[] =>
  keys.map((key, mark) => ({ kind, key, mark }))

/** Each word of a name with its consonants: Muhamad is met by Mohammed. */
const nameKeys = (name: string): Asked[] =>
  foldName(name)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
    .flatMap((word, mark) =>
      [word, skeletonOf(word)].flatMap((key) => (key === null ? [] : [{ kind: 'name', key, mark } as const])),
    )

export type Known = {
  readonly personId: string
  readonly person: Pick<Person, 'identityKind' | 'identityNumber' | 'birthDate' | 'givenName' | 'familyName'>
  readonly personIds: readonly string[]
  readonly phones: readonly string[]
  readonly streets: readonly string[]
}
type Typed = { readonly name: string; readonly phone: string | null; readonly place: string }

/** The people of a contact, then its caller and its place, with what each is asked by. */
export const soughtOf = (people: readonly Known[], typed: Typed): Sought[] => [
  ...people.map(({ person, personIds, phones, streets }) => ({
    personIds,
    keys: [
      ...keyed('person', personIds),
      ...(person.identityNumber === null || person.identityKind === 'reserve'
        ? []
        : keyed('number', [person.identityNumber])),
      ...(person.birthDate === null ? [] : keyed('born', [person.birthDate])),
      ...nameKeys(`${person.givenName ?? ''} ${person.familyName ?? ''}`),
      ...keyed('phone', phones),
      ...keyed('address', streets.flatMap(placeKeys)),
    ],
  })),
  {
    personIds: [],
    keys: [...nameKeys(typed.name), ...keyed('phone', typed.phone === null ? [] : [typed.phone])],
  },
  { personIds: [], keys: keyed('address', placeKeys(typed.place)) },
]
