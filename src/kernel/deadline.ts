/** Statutory clocks. Each counts from its own start event to a strict local date, due at 24.00. */
import { addDays, addMonths, atLocal, type Instant, type LocalDate, localDate } from './time.ts'

export type ClockId = 'sol-20-1-same-day' | 'sol-20-2-14-days' | 'sol-20-3-four-months'

/** What starts clocks: a report of concern received, or an investigation opened. */
export type ClockType = 'report-of-concern' | 'investigation'

/** `startsAt` and `strictDue` are null while the start event is still to come. An extension never moves `strictDue`. */
export type Clock = {
  id: ClockId
  legalBasis: string
  startsAt: Instant | null
  strictDue: LocalDate | null
}

type Rule = {
  id: ClockId
  /** In force from 2025-07-01 (SoL 2025:400), and the same rule in the act it repealed. */
  legalBasis: string
  repealedBasis: string
  due(started: LocalDate): LocalDate
}

const newActFrom: LocalDate = '2025-07-01'

// "Genast" is the same day according to prop. 2012/13:10 p. 60; the act itself says no number of hours.
const rules: Record<ClockType, readonly Rule[]> = {
  'report-of-concern': [
    {
      id: 'sol-20-1-same-day',
      legalBasis: 'SoL (2025:400) 20 kap. 1 §',
      repealedBasis: 'SoL (2001:453) 11 kap. 1 a § första stycket',
      due: (received) => received,
    },
    {
      id: 'sol-20-2-14-days',
      legalBasis: 'SoL (2025:400) 20 kap. 2 §',
      repealedBasis: 'SoL (2001:453) 11 kap. 1 a § andra stycket',
      due: (received) => addDays(received, 14),
    },
  ],
  investigation: [
    {
      id: 'sol-20-3-four-months',
      legalBasis: 'SoL (2025:400) 20 kap. 3 §',
      repealedBasis: 'SoL (2001:453) 11 kap. 2 §',
      due: (opened) => addMonths(opened, 4),
    },
  ],
}

/** The clocks that a start event sets going, with the law in force on its local day; null when it has not happened yet. */
export function clocksFor(type: ClockType, startsAt: Instant | null): readonly Clock[] {
  const started = startsAt === null ? null : localDate(startsAt)
  return rules[type].map((rule) => ({
    id: rule.id,
    legalBasis: started !== null && started < newActFrom ? rule.repealedBasis : rule.legalBasis,
    startsAt,
    strictDue: started === null ? null : rule.due(started),
  }))
}

/** The moment a date runs out: 24.00 local, which is 00.00 the day after. */
export function dueAt24(date: LocalDate): Instant {
  return atLocal(addDays(date, 1), '00:00')
}
