import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts'
import type { PartnerVisit } from './model.ts'

/** What can be done with a visit: held or cancelled once. */
export const available = (
  visit: Pick<PartnerVisit, 'heldOn' | 'cancelledAt'>,
): Availability<'already-held' | 'visit-cancelled'> =>
  visit.heldOn !== null
    ? closed('already-held')
    : visit.cancelledAt !== null
      ? closed('visit-cancelled')
      : allowed

/** A date more than this far away is a slip of the pen (days). */
const farthest = 3 * 366

export function decidePlan<T extends Pick<PartnerVisit, 'partnerId' | 'memberId' | 'plannedOn' | 'contents'>>(
  input: T,
  facts: { readonly isKnown: boolean; readonly today: LocalDate },
): Decision<T, 'one-unit' | 'unit-unknown' | 'planned-far-off' | 'contents-missing'> {
  if ((input.partnerId === null) === (input.memberId === null)) return refused('one-unit', 'unit')
  if (!facts.isKnown) return refused('unit-unknown', 'unit')
  if (Math.abs(daysBetween(facts.today, input.plannedOn)) > farthest)
    return refused('planned-far-off', 'plannedOn')
  return normaliseText(input.contents) === '' ? refused('contents-missing', 'contents') : decided(input)
}

export type Held = Pick<PartnerVisit, 'attended' | 'staff' | 'repeatBy'> & { readonly heldOn: LocalDate }
/** Who came is a number of a number; unknown stays unknown. Never more than there are. */
export function decideHold<T extends Held>(
  input: T,
  today: LocalDate,
): Decision<T, 'held-in-the-future' | 'more-than-staff' | 'repeat-before-held'> {
  if (input.heldOn > today) return refused('held-in-the-future', 'heldOn')
  if (input.attended !== null && input.staff !== null && input.attended > input.staff)
    return refused('more-than-staff', 'attended')
  return input.repeatBy !== null && input.repeatBy <= input.heldOn
    ? refused('repeat-before-held', 'repeatBy')
    : decided(input)
}

/** Visits of the last so many days count: units change, and the work is never finished (N-11). */
const countedDays = 730
const countedFrom = (today: LocalDate): LocalDate => addDays(today, -countedDays)

type Visited = Pick<PartnerVisit, 'kind' | 'heldOn' | 'attended' | 'staff' | 'repeatBy'>
/** Whole percent; null is unknown, and never stands for none. */
export type Reach = {
  readonly visits: number
  readonly lastHeldOn: LocalDate | null
  /** The size of the unit as last said. */
  readonly staff: number | null
  readonly leastShare: number | null
  readonly mostShare: number | null
  readonly repeatBy: LocalDate | null
  readonly isDue: boolean
}

const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole)

/**
 * The share of a unit's staff that has been met (J-13, V-48). Who came is not kept, so several visits give a span: at least the
 * best attended, at most all of them together. With one visit it is a number. Without a known size, or with no known number who
 * came, it is unknown; a unit that was not met in the last two years has zero. Material alone meets nobody.
 */
export function reachOf(visits: readonly Visited[], today: LocalDate): Reach {
  const held = visits
    .filter(({ heldOn, kind }) => heldOn !== null && kind !== 'material')
    .toSorted((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? -1 : 1))
  const last = held.at(-1)
  const staff = held.findLast((visit) => visit.staff !== null)?.staff ?? null
  const repeatBy = last?.repeatBy ?? null
  const counted = held.filter(({ heldOn }) => heldOn !== null && heldOn >= countedFrom(today))
  const known = counted.flatMap(({ attended }) => attended ?? [])
  const hasUnknown = known.length < counted.length
  const base = {
    visits: held.length,
    lastHeldOn: last?.heldOn ?? null,
    staff,
    repeatBy,
    isDue: counted.length === 0 || (repeatBy !== null && repeatBy <= today),
  }
  if (counted.length === 0) return { ...base, leastShare: 0, mostShare: 0 }
  if (staff === null || known.length === 0) return { ...base, leastShare: null, mostShare: null }
  const sum = known.reduce((total, count) => total + count, 0)
  return {
    ...base,
    leastShare: percent(Math.min(Math.max(...known), staff), staff),
    mostShare: hasUnknown ? null : percent(Math.min(sum, staff), staff),
  }
}

/** Units that were never met first, then those due again, then those met longest ago. */
export const inOrderOfNeed = <U extends { readonly name: string; readonly reach: Reach }>(
  units: readonly U[],
): U[] => {
  const rank = ({ reach }: U) => `${reach.visits === 0 ? 0 : reach.isDue ? 1 : 2} ${reach.lastHeldOn ?? ''}`
  return units.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)]
    return a === b ? one.name.localeCompare(other.name, 'sv') : a < b ? -1 : 1
  })
}
