import { addMonths, type Instant, type LocalDate, localDate } from './time.ts'

/** Months from now within which the work of a duty lies: ten years back, two years ahead. */
const reach = { back: 120, ahead: 24 }

/**
 * The first of these moments whose year cannot be meant: more than ten years before now, or more than two after.
 * The shapes of fields hold 1800 to 2199, since a calendar does; what a person types about a night lies nearer.
 * @returns the name of its field, where the refusal is to stand; null when all can be meant
 */
export function farOff(
  moments: Readonly<Record<string, Instant | null | undefined>>,
  now: Instant,
): string | null {
  const today = localDate(now)
  const [from, to] = [addMonths(today, -reach.back), addMonths(today, reach.ahead)]
  const found = Object.entries(moments).find(
    ([, moment]) => moment && (localDate(moment) < from || localDate(moment) > to),
  )
  return found?.[0] ?? null
}

/** What a living person's papers may bear: nobody alive was born before 1900. */
export const earliestDay: LocalDate = '1900-01-01'
