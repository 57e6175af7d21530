import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Case } from '../case/model.ts'
import type { RepeatLimit } from './model.ts'

export type Limit = Pick<RepeatLimit, 'contacts' | 'cases' | 'days'>
/** Where a region has said nothing (V-05). */
export const usualLimit: Limit = { contacts: 3, cases: 2, days: 90 }
/** The limit in force on a day: the latest begun. */
export const limitOn = (limits: readonly RepeatLimit[], date: LocalDate): Limit =>
  limits.filter((limit) => limit.validFrom <= date).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ??
  usualLimit

export type Happened = { readonly id: string; readonly number: string; readonly at: Instant }
export type Repeat = {
  readonly contacts: Happened[]
  readonly cases: Happened[]
  readonly isRepeated: boolean
}
/** What there is about one person within the limit's days, the latest first, and whether it is so often that it is said (C-26). */
export function repeatOf(
  contacts: readonly Happened[],
  cases: readonly Happened[],
  limit: Limit,
  now: Instant,
): Repeat {
  const first = addDays(localDate(now), -limit.days)
  const within = (rows: readonly Happened[]) =>
    [...new Map(rows.map((row) => [row.id, row])).values()]
      .filter((row) => localDate(row.at) >= first)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
  const own = { contacts: within(contacts), cases: within(cases) }
  const isRepeated = own.contacts.length >= limit.contacts || own.cases.length >= limit.cases
  return { ...own, isRepeated }
}

export type PickupRefusal = 'already-flagged' | 'case-unknown' | 'not-earlier' | 'happened-missing'
/** A return is flagged once a case; an earlier case is of a person of this one, and began before it (C-27, V-34). */
export function decidePickup(
  facts: {
    readonly row: Pick<Case, 'id' | 'openedAt' | 'residenceCode' | 'stayCode'>
    readonly isFlagged: boolean
    readonly earlier: (Pick<Case, 'id' | 'openedAt'> & { readonly sharesPerson: boolean }) | null | undefined
  },
  happened: string,
): Decision<
  { happened: string; earlierCaseId: string | null; municipalityCode: string | null },
  PickupRefusal
> {
  const { row, earlier } = facts
  const told = normaliseText(happened)
  if (facts.isFlagged) return refused('already-flagged')
  if (told.length < 5) return refused('happened-missing', 'happened')
  if (earlier === undefined || earlier?.sharesPerson === false)
    return refused('case-unknown', 'earlierCaseId')
  if (earlier !== null && (earlier.id === row.id || earlier.openedAt >= row.openedAt))
    return refused('not-earlier', 'earlierCaseId')
  return decided({
    happened: told,
    earlierCaseId: earlier?.id ?? null,
    municipalityCode: row.residenceCode ?? row.stayCode,
  })
}
