import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import type { Guardianship, Person } from '../person/model.ts'
import { foldedName, isProtected, type PersonFields } from '../person/rules.ts'

export type MergeRefusal =
  | 'same-person'
  | 'protected'
  | 'two-identity-numbers'
  | 'two-birth-dates'
  | 'own-guardian'
  | 'merged'
type Pair = {
  readonly from: Person
  readonly into: Person
  readonly custody: readonly Pick<Guardianship, 'childId' | 'guardianId'>[]
}

/** Never a protected person, never two different numbers, never someone and its own guardian. */
export function decideMerge({
  from,
  into,
  custody,
}: Pair): Decision<{ from: Person; into: Person; gained: Partial<PersonFields> }, MergeRefusal> {
  if (from.id === into.id) return refused('same-person', 'intoId')
  if (from.mergedInto !== null || into.mergedInto !== null) return refused('merged')
  if (isProtected(from) || isProtected(into)) return refused('protected')
  if (
    from.identityNumber !== null &&
    into.identityNumber !== null &&
    from.identityNumber !== into.identityNumber
  )
    return refused('two-identity-numbers')
  if (from.birthDate !== null && into.birthDate !== null && from.birthDate !== into.birthDate)
    return refused('two-birth-dates')
  const pair = [from.id, into.id]
  if (custody.some((row) => pair.includes(row.childId) && pair.includes(row.guardianId)))
    return refused('own-guardian')
  return decided({ from, into, gained: gainedFields(from, into) })
}

/** Why they are one person: read by whoever reviews it. */
export function decideReason<T>(
  reason: string,
  changes: T,
): Decision<T & { reason: string }, 'reason-too-short'> {
  const given = normaliseText(reason)
  return given.length < 5 ? refused('reason-too-short', 'reason') : decided({ ...changes, reason: given })
}

/** Which fields the merge filled; what follows from others is not named. */
export const gainedNames = (gained: Partial<PersonFields>): string[] =>
  Object.keys(gained).filter((name) => name !== 'nameFolded' && name !== 'identityKind')

const unknowns: readonly unknown[] = [null, 'unknown']

/** What the one that stays did not know and the other did. A number brings its kind, a stated age its day. */
function gainedFields(from: Person, into: Person): Partial<PersonFields> {
  const names = [
    'givenName',
    'familyName',
    'description',
    'birthDate',
    'gender',
    'language',
    'interpreter',
  ] as const
  const gained: Record<string, unknown> = {}
  for (const name of names)
    if (unknowns.includes(into[name]) && !unknowns.includes(from[name])) gained[name] = from[name]
  if (into.identityNumber === null && from.identityNumber !== null) {
    gained.identityKind = from.identityKind
    gained.identityNumber = from.identityNumber
  }
  const birthDate = into.birthDate ?? from.birthDate
  if (birthDate !== null && into.statedAge !== null)
    Object.assign(gained, { statedAge: null, statedAgeOn: null })
  else if (birthDate === null && into.statedAge === null && from.statedAge !== null)
    Object.assign(gained, { statedAge: from.statedAge, statedAgeOn: from.statedAgeOn })
  const givenName = into.givenName ?? from.givenName
  const familyName = into.familyName ?? from.familyName
  return { ...(gained as Partial<PersonFields>), nameFolded: foldedName(givenName, familyName) }
}
