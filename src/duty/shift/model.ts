import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { shiftKinds, teams } from '../roster/model.ts'

/** A worked shift: it belongs to the day it starts (W11), has the desk until it hands over, and is then finished and closed. */
export const Shift = entity({
  id: server(id()),
  kind: once(oneOf(shiftKinds)),
  startedAt: server(instant()),
  startedBy: server(id()),
  takenOverFromId: once(nullable(id())),
  handedOverAt: server(nullable(instant())),
  handedOverBy: server(nullable(id())),
  closedAt: server(nullable(instant())),
  closedBy: server(nullable(id())),
  afterword: server(nullable(text(4000))),
  version: server(whole(1, 1_000_000)),
})
export type Shift = Row<typeof Shift>

/** Somebody present in a shift. `workedUntil` is all that colleagues see of a night in standby (B-16). */
export const ShiftStaff = entity({
  id: server(id()),
  shiftId: once(id()),
  accountId: once(id()),
  rosterShiftId: server(nullable(id())),
  joinedAt: server(instant()),
  leftAt: server(nullable(instant())),
  team: nullable(oneOf(teams)),
  isSubstitute: flag(),
  workedUntil: server(nullable(instant())),
  nightReportedAt: server(nullable(instant())),
})
export type ShiftStaff = Row<typeof ShiftStaff>

/** What a shift leaves to the next: a line for each open case, and what is general where `caseId` is null (Y7). */
export const HandoverPoint = entity({
  id: server(id()),
  shiftId: once(id()),
  caseId: once(nullable(id())),
  text: once(text(2000)),
  writtenBy: server(id()),
  writtenAt: server(instant()),
  /** When somebody of the next shift first read it; kept by the database, so that unread ones are found at once. */
  firstReadAt: server(nullable(instant())),
})
export type HandoverPoint = Row<typeof HandoverPoint>

export const HandoverReading = entity({
  pointId: once(id()),
  accountId: server(id()),
  readAt: server(instant()),
})
export type HandoverReading = Row<typeof HandoverReading>

/** An open case or an ongoing contact that a shift lets go on: why, and who has it after the shift. */
export const Keeping = entity({
  id: server(id()),
  shiftId: once(id()),
  caseId: once(nullable(id())),
  contactId: once(nullable(id())),
  why: text(1000),
  keptByWhom: line(200),
  keptBy: server(id()),
  keptAt: server(instant()),
})
export type Keeping = Row<typeof Keeping>

/** What a shift must see to before it closes. */
export const leftKinds = [
  'contact-ongoing',
  'case-open',
  'point-missing',
  'general-point',
  'night-unreported',
  'cash-uncounted',
] as const
export type LeftKind = (typeof leftKinds)[number]
