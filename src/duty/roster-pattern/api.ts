import Type, { type Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, localDate, nullable, optional, shape, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import {
  DayToCheck,
  LineText,
  mostSeats,
  mostShifts,
  mostSkipped,
  NewShift,
  PatternSeat,
  QuarterLoad,
  RosterPattern,
  Sitter,
  SkippedLine,
} from './model.ts'
import type { ChangeRefusal, CreateRefusal, RollFault, RollRefusal, SeatRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const planner: Permit = { 'duty-manager': 'any' }
const done = shape({ id: id(), version })
const lines = listOf(LineText, 100)
const period = { from: localDate(), to: localDate() }
const { name, cycleWeeks, endsOn } = RosterPattern.row.properties

export const listPatterns = query({
  name: 'roster-pattern.list',
  path: '/api/roster-patterns',
  summary: 'Rota patterns, newest first',
  input: shape({}),
  output: shape({ patterns: listOf(RosterPattern.row, 50) }),
  permit: planner,
  audit: 'none',
})

export const SeatView = shape({ ...PatternSeat.row.properties, name: line(120) })
export type SeatView = Static<typeof SeatView>

export const readPattern = query({
  name: 'roster-pattern.read',
  path: '/api/roster-patterns/{patternId}',
  summary: 'A pattern with its lines and who sits and sat where, newest first',
  input: shape({ patternId: id() }),
  output: shape({ pattern: RosterPattern.row, lines, seats: listOf(SeatView, 500) }),
  permit: planner,
  audit: 'none',
})

export const createPattern = command({
  name: 'roster-pattern.create',
  path: '/api/roster-patterns',
  summary: 'A new pattern with as many seats as its cycle has weeks, all empty',
  input: shape({ ...RosterPattern.create.properties, lines }),
  output: shape({ id: id() }),
  permit: planner,
  refusals: [
    'name-missing',
    'not-monday',
    'time-far-off',
    'ends-before-start',
    'week-outside-cycle',
    'clock-unreadable',
    'lines-overlap',
  ] satisfies readonly CreateRefusal[],
})

export const changePattern = command({
  name: 'roster-pattern.change',
  path: '/api/roster-patterns/{patternId}',
  method: 'PUT',
  summary: 'Change name, cycle, last day and lines; what is rolled out stays as it is',
  input: shape({ patternId: id(), version, name, cycleWeeks, endsOn: optional(endsOn), lines }),
  output: done,
  permit: planner,
  refusals: [
    'name-missing',
    'ends-before-start',
    'week-outside-cycle',
    'clock-unreadable',
    'lines-overlap',
  ] satisfies readonly ChangeRefusal[],
})

export const seatPeople = command({
  name: 'roster-pattern.seat',
  path: '/api/roster-patterns/{patternId}/seats',
  method: 'PUT',
  summary: 'Who sits where from a day on, in order; who sat there before is kept',
  input: shape({
    patternId: id(),
    version,
    from: localDate(),
    seats: Type.Array(Sitter, { minItems: 1, maxItems: mostSeats }),
  }),
  output: done,
  permit: planner,
  refusals: [
    'time-far-off',
    'pattern-not-begun',
    'pattern-ended',
    'person-twice',
    'not-duty-staff',
  ] satisfies readonly SeatRefusal[],
})

export const previewRoll = query({
  name: 'roster-pattern.preview',
  path: '/api/roster-patterns/{patternId}/preview',
  summary: 'What rolling out a period would make, what it would skip and why, and which days to check',
  input: shape({ patternId: id(), ...period }),
  output: shape({
    shifts: listOf(NewShift, mostShifts),
    skipped: listOf(SkippedLine, mostSkipped),
    days: listOf(DayToCheck, 100),
    people: listOf(shape({ id: id(), name: line(120) }), 500),
  }),
  permit: planner,
  audit: 'none',
  refusals: [
    'period-backwards',
    'period-too-long',
    'pattern-not-begun',
    'pattern-ended',
    'time-far-off',
    'too-many-shifts',
  ] satisfies readonly (RollFault | 'too-many-shifts')[],
})

export const rollPattern = command({
  name: 'roster-pattern.roll',
  path: '/api/roster-patterns/{patternId}/roll-outs',
  summary: 'Roll out a period as drafts; the same period twice makes nothing twice',
  input: shape({
    patternId: id(),
    version,
    ...period,
    /** How many new shifts the preview showed. */
    seen: whole(0, 100_000),
  }),
  output: shape({ made: whole(1, mostShifts), skipped: whole(0, mostSkipped) }),
  permit: planner,
  refusals: [
    'period-backwards',
    'period-too-long',
    'pattern-not-begun',
    'pattern-ended',
    'time-far-off',
    'nothing-to-roll',
    'too-many-shifts',
    'preview-changed',
  ] satisfies readonly RollRefusal[],
})

export const readCapacity = query({
  name: 'roster-pattern.capacity',
  path: '/api/quarter-loads',
  summary: 'Cases opened per published hour of awake duty, by quarter, with the change in a year',
  input: shape({}),
  output: shape({
    quarters: listOf(QuarterLoad, 20),
    year: shape({
      caseChange: nullable(Type.Number()),
      hourChange: nullable(Type.Number()),
      /** Null where it is not known. */
      isShort: nullable(flag()),
    }),
  }),
  permit: planner,
  audit: 'none',
})

export type RosterPatternRefusal = (
  | typeof createPattern
  | typeof changePattern
  | typeof seatPeople
  | typeof previewRoll
  | typeof rollPattern
)['refusals'][number]
