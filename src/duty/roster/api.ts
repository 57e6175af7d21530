import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import {
  AccountCompetence,
  Finding,
  FindingReason,
  findingKinds,
  RosterChange,
  RosterShift,
  StaffingRule,
  shiftKinds,
} from './model.ts'

const version = whole(1, 1_000_000)
const planner = { 'duty-manager': 'any' } as const
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const days = { from: localDate(), to: localDate() }
const reason = optional(nullable(text(1000)))

/** A planned shift with the name of who has it. */
export const ShiftView = shape({ ...RosterShift.row.properties, name: line(120), title: line(120) })

export const listShifts = query({
  name: 'roster.list',
  path: '/api/roster-shifts',
  summary:
    'Shifts of the days, both included, with what the printed hours want: a worker sees what is published',
  input: shape(days),
  output: shape({
    shifts: listOf(ShiftView, 2000),
    needs: listOf(
      shape({
        day: localDate(),
        from: instant(),
        to: instant(),
        duty: whole(0, 100),
        total: whole(0, 100),
        mostDuty: whole(0, 1000),
        most: whole(0, 1000),
      }),
      2000,
    ),
    /** Days that are not an ordinary weekday: why their hours are as they are. */
    specialDays: listOf(shape({ date: localDate(), name: line(120) }), 200),
  }),
  permit: duty,
  refusals: ['period-backwards', 'period-too-long'],
  audit: 'list',
})

export const checkShifts = query({
  name: 'roster.check',
  path: '/api/roster-checks',
  summary:
    'What is wrong with the planned days, how many drafts there are, and how they were published before',
  input: shape(days),
  output: shape({
    findings: listOf(Finding, 5000),
    drafts: whole(0, 100_000),
    /** Given back on publication: it is another when somebody has changed a shift since. */
    seen: whole(0, 1_000_000_000),
    people: listOf(shape({ id: id(), name: line(120) }), 500),
    publications: listOf(
      shape({
        id: id(),
        fromDay: localDate(),
        toDay: localDate(),
        shiftCount: whole(1, 100_000),
        reasons: listOf(FindingReason, findingKinds.length),
        publishedAt: instant(),
        publisherName: line(120),
      }),
      50,
    ),
  }),
  permit: planner,
  refusals: ['period-backwards', 'period-too-long'],
  audit: 'none',
})

export const listOnDuty = query({
  name: 'roster.now',
  path: '/api/roster-staff',
  summary: 'Who is on duty now and in which mode, by name: the one source for all (B-31, B-36)',
  input: shape({}),
  output: shape({
    staff: listOf(
      shape({ name: line(120), kind: oneOf(shiftKinds), startsAt: instant(), endsAt: instant() }),
      100,
    ),
    /** What the printed hours say of this moment; null where they want nobody. */
    mode: nullable(oneOf(['duty', 'standby'])),
    at: instant(),
  }),
  permit: { ...duty, intake: 'any', chair: 'any' },
  audit: 'none',
})

const planned = {
  accountId: id(),
  kind: oneOf(shiftKinds),
  startsAt: instant(),
  endsAt: instant(),
  assignment: RosterShift.create.properties.assignment,
  team: RosterShift.create.properties.team,
  note: RosterShift.create.properties.note,
}

export const addShift = command({
  name: 'roster.add-shift',
  path: '/api/roster-shifts',
  summary: 'A new shift as a draft',
  input: shape(planned),
  output: shape({ id: id() }),
  permit: planner,
  refusals: ['ends-before-start', 'longer-than-36-hours', 'time-far-off', 'not-duty-staff', 'shift-overlaps'],
})

export const changeShift = command({
  name: 'roster.change-shift',
  path: '/api/roster-shifts/{shiftId}',
  method: 'PUT',
  summary: 'Moves a shift or gives it to another; one that is published keeps what it was',
  input: shape({ shiftId: id(), version, ...planned, reason }),
  output: shape({ id: id(), version }),
  permit: planner,
  refusals: [...addShift.refusals, 'shift-cancelled', 'reason-missing', 'change-worsens'],
})

export const cancelShift = command({
  name: 'roster.cancel-shift',
  path: '/api/roster-shifts/{shiftId}/cancellation',
  summary: 'Cancels a shift; the row stays',
  input: shape({ shiftId: id(), version, reason }),
  output: shape({ id: id(), version }),
  permit: planner,
  refusals: ['shift-cancelled', 'reason-missing', 'change-worsens'],
})

// What a finding says of a colleague's competence is the manager's to know.
const { findings: _findings, ...shownChange } = RosterChange.row.properties

export const listChanges = query({
  name: 'roster.list-changes',
  path: '/api/roster-shifts/{shiftId}/changes',
  summary: 'What a published shift was before each change of it, newest first',
  input: shape({ shiftId: id() }),
  output: shape({
    changes: listOf(shape({ ...shownChange, name: line(120), changedByName: line(120) }), 100),
  }),
  permit: duty,
  audit: 'none',
})

export const publishShifts = command({
  name: 'roster.publish',
  path: '/api/roster-publications',
  summary: 'Publishes the drafts of the days; what the check finds needs a reason for each kind',
  input: shape({
    ...days,
    seen: whole(0, 1_000_000_000),
    reasons: listOf(FindingReason, findingKinds.length),
  }),
  output: shape({ id: id(), shiftCount: whole(1, 100_000) }),
  permit: planner,
  refusals: [
    'period-backwards',
    'period-too-long',
    'nothing-to-publish',
    'roster-changed',
    'finding-reason-missing',
  ],
})

export const readRule = query({
  name: 'roster.read-rule',
  path: '/api/roster-rules',
  summary: 'How the region staffs its duty',
  input: shape({}),
  output: shape({
    rule: StaffingRule,
    /** 0 until the region has departed from what it started with. */
    version: whole(0, 1_000_000),
  }),
  permit: duty,
  audit: 'none',
})

export const changeRule = command({
  name: 'roster.change-rule',
  path: '/api/roster-rules',
  method: 'PUT',
  summary: 'Changes how the region staffs its duty',
  input: shape({ version: whole(0, 1_000_000), rule: StaffingRule }),
  output: shape({ version }),
  permit: planner,
  refusals: ['clock-unreadable'],
})

export const listCompetences = query({
  name: 'roster.list-competences',
  path: '/api/competences',
  summary: 'Competence of the staff with its time; a worker sees the own',
  input: shape({ after: optional(id()) }),
  output: shape({
    competences: listOf(shape({ ...AccountCompetence.row.properties, name: line(120) }), 200),
    more: flag(),
  }),
  permit: duty,
  audit: 'none',
})

export const addCompetence = command({
  name: 'roster.add-competence',
  path: '/api/competences',
  summary: 'A competence of somebody of the staff, with its time and what shows it',
  input: AccountCompetence.create,
  output: shape({ id: id() }),
  permit: planner,
  refusals: ['account-unknown', 'ends-before-start', 'competence-overlaps'],
})

export const endCompetence = command({
  name: 'roster.end-competence',
  path: '/api/competences/{competenceId}/end',
  method: 'PUT',
  summary: 'The last day a competence holds',
  input: shape({ competenceId: id(), version, validTo: localDate() }),
  output: shape({ id: id(), version }),
  permit: planner,
  refusals: ['ends-before-start', 'competence-overlaps'],
})

const refusals = [
  listShifts,
  addShift,
  changeShift,
  cancelShift,
  publishShifts,
  changeRule,
  addCompetence,
  endCompetence,
].flatMap((contract) => contract.refusals)
export type RosterRefusal = (typeof refusals)[number]
