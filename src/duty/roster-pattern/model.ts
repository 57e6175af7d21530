import Type, { type Static } from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, localDate, nullable, oneOf, shape, whole } from '../../kernel/field.ts'
import { assignments, shiftKinds } from '../roster/model.ts'

export const mostCycleWeeks = 12
export const mostSeats = 30

/** A rolling list of shifts: a cycle of weeks, and as many seats as there are people to share it (B-17, B-18). */
export const RosterPattern = entity({
  id: server(id()),
  name: line(80),
  cycleWeeks: whole(1, mostCycleWeeks),
  seatCount: server(whole(1, mostSeats)),
  /** A Monday, first day of its first week. */
  startsOn: once(localDate()),
  /** Its last day; null until further notice. */
  endsOn: nullable(localDate()),
  createdBy: server(id()),
  createdAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type RosterPattern = Row<typeof RosterPattern>

/** Local clock, 17:00; `ends` not later than `starts` is the day after. Week and weekday are counted from 1, Monday. */
export const PatternLine = entity({
  id: server(id()),
  patternId: server(id()),
  week: once(whole(1, mostCycleWeeks)),
  weekday: once(whole(1, 7)),
  starts: once(line(5)),
  ends: once(line(5)),
  kind: once(oneOf(shiftKinds)),
  withdrawnAt: server(nullable(instant())),
})
export type PatternLine = Row<typeof PatternLine>
/** What a line says, without which one it is. */
export const LineText = PatternLine.create
export type LineText = Static<typeof LineText>

/** Who sits at a seat, both days included; the first seat is 1. */
export const PatternSeat = entity({
  id: server(id()),
  patternId: server(id()),
  seat: once(whole(1, mostSeats)),
  accountId: once(id()),
  assignment: once(oneOf(assignments)),
  validFrom: once(localDate()),
  validTo: server(nullable(localDate())),
  putBy: server(id()),
  putAt: server(instant()),
  withdrawnAt: server(nullable(instant())),
})
export type PatternSeat = Row<typeof PatternSeat>

/** Whoever is to sit at a seat; null where it stands empty. */
export const Sitter = shape({ accountId: nullable(id()), assignment: oneOf(assignments) })
export type Sitter = Static<typeof Sitter>

/** Which shift a line became for whom on which day. */
export const RosterRoll = entity({
  lineId: once(id()),
  accountId: once(id()),
  day: once(localDate()),
  seat: once(whole(1, mostSeats)),
  shiftId: once(id()),
  rolledBy: server(id()),
  rolledAt: server(instant()),
})
export type RosterRoll = Row<typeof RosterRoll>

/** Why a line becomes no shift: nobody sits there, it is done, or it cannot be. */
export const skipReasons = [
  'seat-empty',
  'already-rolled',
  'rolled-for-other',
  'not-duty-staff',
  'overlaps',
  'no-such-hour',
] as const
export type SkipReason = (typeof skipReasons)[number]

/** A day whose hours are not those of its weekday, to look at by hand (B-35). */
export const DayToCheck = shape({
  date: localDate(),
  why: oneOf(['own-hours', 'public-holiday']),
  /** As the special day is called; null for a public holiday of the calendar. */
  name: nullable(line(120)),
})
export type DayToCheck = Static<typeof DayToCheck>

const Rolled = {
  day: localDate(),
  seat: whole(1, mostSeats),
  kind: oneOf(shiftKinds),
  startsAt: instant(),
  endsAt: instant(),
}
/** A shift that a pattern would make. */
export const NewShift = shape({ ...Rolled, lineId: id(), accountId: id(), assignment: oneOf(assignments) })
export type NewShift = Static<typeof NewShift>
/** A line of a day that becomes no shift, and why. */
export const SkippedLine = shape({ ...Rolled, accountId: nullable(id()), reason: oneOf(skipReasons) })
export type SkippedLine = Static<typeof SkippedLine>

/** As many as a roster shows at once. */
export const mostShifts = 2000
export const mostSkipped = 5000

/** Cases of a quarter against the hours of awake duty published for it; null where no hours were (B-19). */
export const QuarterLoad = shape({
  /** Its first day. */
  from: localDate(),
  /** False for the quarter that goes on. */
  isOver: flag(),
  cases: whole(0, 10_000_000),
  dutyHours: nullable(Type.Number()),
  casesPerHour: nullable(Type.Number()),
  /** The number of cases against the same quarter a year before, 0.1 is ten percent more. */
  caseChange: nullable(Type.Number()),
})
export type QuarterLoad = Static<typeof QuarterLoad>
