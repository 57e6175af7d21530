import Type, { type Static } from 'typebox'
import type { DutyMode } from '../../code-lists/duty-mode.ts'
import { flag, line, listOf, localDate, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'

const modes = ['duty', 'standby'] as const satisfies readonly DutyMode[]

/** A local clock time, `17:00`; midnight is `00:00`. */
const clock = () => Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

const hours = {
  start: clock(),
  /** Not later than the start means the day after: 17:00 to 02:00, or 10:00 to 10:00 for a whole day and night. */
  end: clock(),
  /** What is manned meanwhile: awake duty, standby at home, or one person of each. */
  modes: Type.Array(oneOf(modes), { minItems: 1, maxItems: modes.length, uniqueItems: true }),
}

/** One line of a printed table of hours: it starts on these weekdays (1 is Monday) and belongs to the day it starts (W11). */
const WeekLine = shape({
  weekdays: Type.Array(whole(1, 7), { minItems: 1, maxItems: 7, uniqueItems: true }),
  ...hours,
  /** The words of the source. */
  printed: line(200),
})

/** A day of its own that a region adds: an eve, a holiday, a closed day between two holidays (B-35). */
const SpecialDay = shape({
  date: localDate(),
  name: line(120, { minLength: 1 }),
  isOfficeClosed: flag(),
  /** The lines that start this day instead of the printed weekday's; null keeps those, an empty list starts none. */
  lines: nullable(listOf(shape(hours), 20)),
})

/** When a region's duty answers, as the region has printed it. Local clock, no dates but the special days. */
export const ServiceHours = shape({
  /** The day service on working days (DESIGN 10). */
  office: shape({ start: clock(), end: clock() }),
  lines: listOf(WeekLine, 50),
  /** Every hour that is neither duty nor office is standby, whatever the lines say (B-02). */
  isRestStandby: flag(),
  /** At most one a date. */
  specialDays: listOf(SpecialDay, 400),
  /** Where it is printed, how it was read and what the source leaves open. */
  notes: listOf(text(1000)),
})
export type ServiceHours = Static<typeof ServiceHours>

/** The years whose public holidays are known: since 2005 with 6 June and without Whit Monday (lag 1989:253). */
export const calendarYears = { first: 2005, last: 2100 } as const
