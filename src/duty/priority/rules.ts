import type { PersonCard } from '../../base/person/model.ts'
import { necessity } from '../../code-lists/necessity.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { holdsOn, holdTogether } from '../../kernel/validity.ts'
import type { CaseNeed, CasePriority, FactorText, PriorityClass } from './model.ts'

type PriorityInput = Pick<CasePriority, 'prioritised' | 'why'> & {
  readonly classId?: string | null | undefined
}
export type PriorityRefusal = 'class-missing' | 'class-closed' | 'why-missing'
/** A prioritised case has a class of the region; both yes and no say why, unknown need not (C-05). */
export function decidePriority(
  input: PriorityInput,
  found: PriorityClass | undefined,
  today: LocalDate,
): Decision<Pick<CasePriority, 'prioritised' | 'classId' | 'className' | 'why'>, PriorityRefusal> {
  const { prioritised } = input
  const why = normaliseText(input.why)
  if (prioritised !== 'unknown' && why === '') return refused('why-missing', 'why')
  if (prioritised !== 'yes') return decided({ prioritised, classId: null, className: null, why })
  if (!input.classId) return refused('class-missing', 'classId')
  if (found === undefined || !holdsOn(found, today)) return refused('class-closed', 'classId')
  return decided({ prioritised, classId: found.id, className: found.name, why })
}

type NeedInput = Pick<CaseNeed, 'kind' | 'text' | 'necessity' | 'prioritised' | 'why'>
export type NeedRefusal = 'case-priority-first' | 'need-text-missing' | 'reason-missing' | 'code-closed'
/**
 * The case first, then its needs (C-05). What goes against the order says why: a need set aside though necessary for
 * protection, or put first though only beneficial, or put first in a case that is not (C-38, C-40).
 */
export function decideNeed(
  input: NeedInput,
  ofCase: Pick<CasePriority, 'prioritised'> | undefined,
  today: LocalDate,
): Decision<NeedInput, NeedRefusal> {
  const need = { ...input, text: normaliseText(input.text), why: normaliseText(input.why) }
  if (need.kind === 'other' && need.text === '') return refused('need-text-missing', 'text')
  if (need.necessity !== null && !isOpen(necessity, need.necessity, today))
    return refused('code-closed', 'necessity')
  if (need.prioritised !== 'unknown' && (ofCase === undefined || ofCase.prioritised === 'unknown'))
    return refused('case-priority-first', 'prioritised')
  return needsReason(need, ofCase) && need.why === '' ? refused('reason-missing', 'why') : decided(need)
}

/** Whether what is said of a need goes against the order, so that it must say why. */
export const needsReason = (
  { necessity: class_, prioritised }: Pick<NeedInput, 'necessity' | 'prioritised'>,
  ofCase: Pick<CasePriority, 'prioritised'> | undefined,
): boolean =>
  (prioritised === 'no' && class_ === 'necessary') ||
  (prioritised === 'yes' && (class_ === 'beneficial' || ofCase?.prioritised === 'no'))

/** The latest version of each need that is not taken back, necessary and prioritised ones first. */
export function standingNeeds<N extends CaseNeed>(versions: readonly N[]): N[] {
  const latest = new Map<string, N>()
  for (const need of versions) {
    const other = latest.get(need.needId)
    if (other === undefined || other.version < need.version) latest.set(need.needId, need)
  }
  const weight = (need: N) =>
    (need.prioritised === 'yes' ? 0 : need.prioritised === 'unknown' ? 2 : 4) +
    (need.necessity === 'necessary' ? 0 : 1)
  return [...latest.values()]
    .filter((need) => !need.withdrawn)
    .sort((a, b) => weight(a) - weight(b) || (a.needId < b.needId ? -1 : 1))
}

/** One form to store: NFC without space at its ends, blank text as not stated (C-17). */
export const tidiedFactors = (input: Partial<FactorText>): Partial<FactorText> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, typeof value === 'string' ? normaliseText(value) || null : value]],
    ),
  )

export type AgeOfChild = { readonly personId: string; readonly age: number | null }
/** The children of a case by their ages, the youngest first, those of unknown age last; adults are left out (C-17). */
export const agesOfChildren = (people: readonly { readonly card: PersonCard }[]): AgeOfChild[] =>
  people
    .map(({ card }) => ({ personId: card.id, age: card.age }))
    .filter(({ age }) => age === null || age < 18)
    .sort((a, b) => (a.age ?? 99) - (b.age ?? 99))

export type ClassRefusal = 'name-missing' | 'ends-first' | 'position-taken' | 'key-taken' | 'bad-key'
type Placed = Pick<PriorityClass, 'id' | 'key' | 'name' | 'position' | 'validFrom' | 'validTo'>
/** Classes that hold at the same time have places and keys of their own, and none ends before it begins. */
export function checkClass(wanted: Placed, others: readonly Placed[]): Decision<null, ClassRefusal> {
  if (!/^[a-z][a-z0-9-]+$/.test(wanted.key)) return refused('bad-key', 'key')
  if (wanted.name.trim().length < 2) return refused('name-missing', 'name')
  if (wanted.validTo !== null && wanted.validTo < wanted.validFrom) return refused('ends-first', 'validTo')
  const beside = others.filter((other) => other.id !== wanted.id && holdTogether(wanted, other))
  if (beside.some((other) => other.key === wanted.key)) return refused('key-taken', 'key')
  return beside.some((other) => other.position === wanted.position)
    ? refused('position-taken', 'position')
    : decided(null)
}
