import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { shiftKinds, teams } from '../roster/model.ts'
import { HandoverPoint, Keeping, leftKinds, Shift, ShiftStaff } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const changed = shape({ id: id(), version })
const made = shape({ id: id() })
const name = () => line(120)

/** Who is to be present, in which team where the duty has two (B-20), and whether as a substitute (B-38). */
const Present = shape({
  accountId: id(),
  team: optional(nullable(oneOf(teams))),
  isSubstitute: optional(flag()),
})

export const startShift = command({
  name: 'shift.start',
  path: '/api/shifts',
  summary: 'Start a shift of a kind, with those present, and take over from the one that handed over',
  input: shape({
    kind: oneOf(shiftKinds),
    startedAt: optional(instant()),
    takenOverFromId: optional(nullable(id())),
    staff: listOf(Present, 12),
  }),
  output: changed,
  permit: duty,
  refusals: [
    'in-the-future',
    'time-far-off',
    'started-too-long-ago',
    'shift-open',
    'time-overlaps',
    'not-handed-over',
    'takeover-unknown',
    'already-taken-over',
    'staff-missing',
    'staff-twice',
    'staff-unknown',
    'staff-elsewhere',
  ],
})

export const joinShift = command({
  name: 'shift.join',
  path: '/api/shifts/{shiftId}/staff',
  summary: 'Somebody more is present in the shift from now',
  input: shape({ shiftId: id(), ...Present.properties }),
  output: made,
  permit: duty,
  refusals: ['shift-closed', 'staff-unknown', 'staff-elsewhere'],
})

export const leaveShift = command({
  name: 'shift.leave',
  path: '/api/shifts/{shiftId}/staff/{accountId}/end',
  summary: 'Somebody leaves the shift while others go on',
  input: shape({ shiftId: id(), accountId: id(), leftAt: optional(instant()) }),
  output: made,
  permit: duty,
  refusals: ['shift-closed', 'not-present', 'last-one-present', 'in-the-future', 'leaves-first'],
})

export const writePoint = command({
  name: 'shift.write-point',
  path: '/api/shifts/{shiftId}/handover-points',
  summary: 'A line for the next shift, about an open case or in general',
  input: HandoverPoint.create,
  output: made,
  permit: duty,
  refusals: ['shift-closed', 'matter-unknown', 'text-missing'],
})

export const handOverShift = command({
  name: 'shift.hand-over',
  path: '/api/shifts/{shiftId}/handover',
  summary: 'Give the points to whoever comes; from then on another shift of the kind may start',
  input: shape({ shiftId: id(), version }),
  output: changed,
  permit: duty,
  refusals: ['shift-closed', 'already-handed-over', 'general-point-missing', 'points-missing'],
})

export const readPoint = command({
  name: 'shift.read-point',
  path: '/api/handover-points/{pointId}/readings',
  summary: 'Acknowledge a handover point as read by the shift that came',
  input: shape({ pointId: id() }),
  output: made,
  permit: duty,
  refusals: ['own-point', 'not-handed-over', 'not-in-next-shift', 'already-read'],
})

export const keepOpen = command({
  name: 'shift.keep',
  path: '/api/shifts/{shiftId}/keepings',
  summary: 'Let an open case or ongoing contact go on after the shift, with why and who has it',
  input: Keeping.create,
  output: made,
  permit: duty,
  refusals: ['shift-closed', 'matter-unknown', 'matter-ended', 'why-missing', 'whom-missing'],
})

export const closeShift = command({
  name: 'shift.close',
  path: '/api/shifts/{shiftId}/closure',
  summary: 'Close a shift with nothing left: every contact and case ended, reported or kept',
  input: shape({ shiftId: id(), version, afterword: optional(nullable(text(4000))) }),
  output: changed,
  permit: duty,
  refusals: [
    'shift-closed',
    'not-handed-over',
    'contacts-ongoing',
    'cases-open',
    'general-point-missing',
    'points-missing',
    'nights-unreported',
    'cash-uncounted',
  ],
})

const StaffView = shape({ ...ShiftStaff.row.properties, name: name(), title: line(120) })
/** A shift as it is shown: with those present, by name. */
export const ShiftView = shape({
  ...Shift.row.properties,
  startedByName: name(),
  staff: listOf(StaffView, 100),
})
export type ShiftView = Static<typeof ShiftView>

/** A point with the shift it is from and who has read it. */
export const PointView = shape({
  ...HandoverPoint.row.properties,
  caseNumber: nullable(line(20)),
  writtenByName: name(),
  shiftKind: oneOf(shiftKinds),
  shiftStartedAt: instant(),
  handedOverAt: nullable(instant()),
  readings: listOf(shape({ accountId: id(), name: name(), readAt: instant() }), 100),
})
export type PointView = Static<typeof PointView>

/** The last keeping of a matter that still goes on. */
export const KeptView = shape({
  ...Keeping.row.properties,
  keptByName: name(),
  shiftKind: oneOf(shiftKinds),
  shiftStartedAt: instant(),
})
export type KeptView = Static<typeof KeptView>

export const readBoard = query({
  name: 'shift.board',
  path: '/api/shifts/board',
  summary: 'Who has the desk, what is open and until when, what is kept and what nobody has read',
  input: shape({}),
  output: shape({
    morning: instant(),
    shifts: listOf(ShiftView, 50),
    /** Shifts that have handed over and that nobody has taken over from: what an arriving shift may take over. */
    toTakeOver: listOf(
      shape({ id: id(), kind: oneOf(shiftKinds), startedAt: instant(), handedOverAt: instant() }),
      20,
    ),
    /** Who is planned to be on duty now, for the one who starts a shift. */
    planned: listOf(
      shape({
        accountId: id(),
        name: name(),
        kind: oneOf(shiftKinds),
        startsAt: instant(),
        endsAt: instant(),
      }),
      100,
    ),
    colleagues: listOf(shape({ id: id(), name: name(), title: line(120) }), 500),
    cases: listOf(
      shape({
        id: id(),
        number: line(20),
        openedAt: instant(),
        openedByName: name(),
        responsibleNow: line(200),
        /** When the duty's own solution ends (B-24). */
        expiresAt: instant(),
        kept: nullable(KeptView),
      }),
      200,
    ),
    contacts: listOf(
      shape({
        id: id(),
        number: line(20),
        callAt: instant(),
        answeredByName: name(),
        kept: nullable(KeptView),
      }),
      200,
    ),
    /** Points nobody has read, and those of shifts that go on or were just taken over; the unread first. */
    points: listOf(PointView, 500),
    unread: whole(0, 100_000),
  }),
  permit: duty,
  audit: 'list',
})

/** One thing a shift must see to before it closes, or null where it is no one thing. */
const LeftView = shape({
  kind: oneOf(leftKinds),
  id: nullable(id()),
  number: nullable(line(20)),
  name: nullable(name()),
})

export const readChecklist = query({
  name: 'shift.checklist',
  path: '/api/shifts/{shiftId}/checklist',
  summary: 'What is left before the shift can hand over and close, each with its own link',
  input: shape({ shiftId: id() }),
  output: shape({ id: id(), left: listOf(LeftView, 1000) }),
  permit: duty,
  audit: 'list',
})

export const reviewShifts = query({
  name: 'shift.review',
  path: '/api/shifts/review',
  summary: 'For the manager: the shifts of the last fourteen days, what is kept, and what nobody has read',
  input: shape({}),
  output: shape({
    shifts: listOf(shape({ ...ShiftView.properties, closedByName: nullable(name()) }), 200),
    kept: listOf(shape({ ...KeptView.properties, number: line(20) }), 200),
    unread: listOf(PointView, 200),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'list',
})

export type ShiftRefusal =
  | (typeof startShift.refusals)[number]
  | (typeof joinShift.refusals)[number]
  | (typeof leaveShift.refusals)[number]
  | (typeof writePoint.refusals)[number]
  | (typeof handOverShift.refusals)[number]
  | (typeof readPoint.refusals)[number]
  | (typeof keepOpen.refusals)[number]
  | (typeof closeShift.refusals)[number]
