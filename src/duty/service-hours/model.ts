import Type, { type Static } from 'typebox'
import type { DutyMode } from '../../code-lists/duty-mode.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  clockTime,
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'

const modes = ['duty', 'standby'] as const satisfies readonly DutyMode[]

const hours = {
  start: clockTime('17:00'),
  /** Not later than the start means the day after: 17:00 to 02:00, or 10:00 to 10:00 for a whole day and night. */
  end: clockTime('17:00'),
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
const PrintedDay = shape({
  date: localDate(),
  name: line(120, { minLength: 1 }),
  isOfficeClosed: flag(),
  /** The lines that start this day instead of the printed weekday's; null keeps those, an empty list starts none. */
  lines: nullable(listOf(shape(hours), 20)),
})

/** When a region's duty answers, as the region has printed it. Local clock, no dates but the special days. */
export const ServiceHours = shape({
  /** The day service on working days (DESIGN 10). */
  office: shape({ start: clockTime('17:00'), end: clockTime('17:00') }),
  lines: listOf(WeekLine, 50),
  /** Every hour that is neither duty nor office is standby, whatever the lines say (B-02). */
  isRestStandby: flag(),
  /** At most one a date. */
  specialDays: listOf(PrintedDay, 400),
  /** Where it is printed, how it was read and what the source leaves open. */
  notes: listOf(text(1000)),
})
export type ServiceHours = Static<typeof ServiceHours>

/** The hours alone, as rules read them: without what is said of their source. */
const { notes: _notes, ...counted } = ServiceHours.properties
export const CountedHours = shape(counted)
export type CountedHours = Static<typeof CountedHours>

/** Of a region whose hours nobody has printed for us: none are wanted, none are known. */
export const unprintedHours: ServiceHours = {
  office: { start: '08:00', end: '17:00' },
  lines: [],
  isRestStandby: false,
  specialDays: [],
  notes: [],
}

/** The hours of a region as this release carries them. */
export const PrintedHours = entity({ regionKey: once(line(60)), hours: server(ServiceHours) })
export type PrintedHours = Row<typeof PrintedHours>

/** A day of its own as the region's manager keeps it. */
export const SpecialDay = entity({
  id: server(id()),
  date: once(PrintedDay.properties.date),
  name: once(PrintedDay.properties.name),
  isOfficeClosed: once(PrintedDay.properties.isOfficeClosed),
  /** Times as typed: one that is no clock time is refused at its field. */
  lines: once(nullable(listOf(shape({ start: line(5), end: line(5), modes: hours.modes }), 20))),
  addedBy: server(id()),
  addedAt: server(instant()),
})
export type SpecialDay = Row<typeof SpecialDay>

/** The years whose public holidays are known: since 2005 with 6 June and without Whit Monday (lag 1989:253). */
export const calendarYears = { first: 2005, last: 2100 } as const
