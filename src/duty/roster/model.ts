import Type, { type Static } from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
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

/** Awake duty, standby at home, and crisis, which may lie in office hours too (B-37). */
export const shiftKinds = ['duty', 'standby', 'crisis'] as const
export type ShiftKind = (typeof shiftKinds)[number]
export const shiftStates = ['draft', 'published', 'cancelled'] as const
/** Taken of free will or ordered (B-39). */
export const assignments = ['voluntary', 'assigned'] as const
/** Where the duty is parted in two (B-20). */
export const teams = ['inner', 'outer'] as const
export const competenceKinds = [
  'degree',
  'child-cases',
  'acute-social-work',
  'documentation',
  'substance-abuse',
  'exchange',
  'police-clearance',
] as const
export type CompetenceKind = (typeof competenceKinds)[number]

export const RosterShift = entity({
  id: server(id()),
  accountId: id(),
  kind: oneOf(shiftKinds),
  startsAt: instant(),
  endsAt: instant(),
  /** The local day it starts (W11). */
  day: server(localDate()),
  status: server(oneOf(shiftStates)),
  assignment: oneOf(assignments),
  team: nullable(oneOf(teams)),
  note: nullable(text(500)),
  createdBy: server(id()),
  createdAt: server(instant()),
  publishedAt: server(nullable(instant())),
  /** When it was last changed after it was published. */
  changedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type RosterShift = Row<typeof RosterShift>

/** Competence of a person of the staff, both days included; no end where it holds until further notice. */
export const AccountCompetence = entity({
  id: server(id()),
  accountId: once(id()),
  kind: once(oneOf(competenceKinds)),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  sourceNote: once(line(300, { minLength: 2, description: 'what shows it' })),
  addedBy: server(id()),
  addedAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type AccountCompetence = Row<typeof AccountCompetence>

const clock = () => line(5, { minLength: 5, description: 'local clock, 22:00' })
const halfHours = (least: number, most: number) =>
  Type.Number({ minimum: least, maximum: most, multipleOf: 0.5 })

/** How a region staffs its duty: data, because the services differ (W42). */
export const RosterRule = entity({
  regionId: server(id()),
  /** Persons of each kind in the hours a line prints for it; a line that prints both has one of each (B-02, B-04, B-12). */
  minimumDuty: whole(1, 20),
  minimumStandby: whole(0, 20),
  /** One of those on duty is experienced in child cases (B-12). */
  isChildExperienceRequired: flag(),
  /** All have a degree in social work (B-11). */
  isDegreeRequired: flag(),
  /** Awake duty sits on police premises (T-01). */
  isClearanceRequired: flag(),
  /** What is to be kept alive: one that ran out is told (B-27). */
  maintainedCompetences: listOf(oneOf(competenceKinds), competenceKinds.length),
  dailyRestHours: halfHours(0, 24),
  isStandbyRest: flag(),
  longestDutyHours: halfHours(1, 36),
  longestStandbyHours: halfHours(1, 36),
  nightStart: clock(),
  nightEnd: clock(),
  /** Nights in a row with at least three hours of awake work in the night. */
  mostNights: whole(1, 31),
  changedBy: server(id()),
  changedAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type RosterRule = Row<typeof RosterRule>
/** What the rule says, without who said it. */
export const StaffingRule = RosterRule.create
export type StaffingRule = Static<typeof StaffingRule>

const gavleborg: StaffingRule = {
  minimumDuty: 2,
  minimumStandby: 2,
  isChildExperienceRequired: true,
  isDegreeRequired: true,
  isClearanceRequired: true,
  maintainedCompetences: ['child-cases', 'acute-social-work', 'documentation', 'substance-abuse'],
  dailyRestHours: 11,
  isStandbyRest: true,
  longestDutyHours: 13,
  longestStandbyHours: 24,
  nightStart: '22:00',
  nightEnd: '06:00',
  mostNights: 4,
}

/** What a region starts with. Eleven hours of rest leave thirteen of work; in Dalarna one person stays up to 24 (B-04). */
export const startingRule = (regionKey: string): StaffingRule =>
  regionKey === 'dalarna'
    ? { ...gavleborg, minimumDuty: 1, minimumStandby: 1, isClearanceRequired: false, longestDutyHours: 24 }
    : gavleborg

export const findingKinds = [
  'gap',
  'too-few',
  'overlap',
  'pairing',
  'not-staff',
  'assigned-without-competence',
  'no-degree',
  'competence-expired',
  'clearance-expired',
  'rest-breach',
  'too-long',
  'too-many-nights',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** One thing the check found: which shifts and persons, from when to when, and on which day it stands in the roster. */
export const Finding = shape({
  kind: oneOf(findingKinds),
  day: localDate(),
  from: instant(),
  to: instant(),
  shiftIds: listOf(id(), 100),
  accountIds: listOf(id(), 100),
  /** Of which kind of duty somebody is missing or too many. */
  mode: nullable(oneOf(['duty', 'standby'])),
  /** Persons, real minutes or nights there are and should be, as the kind says. */
  has: nullable(Type.Number()),
  needs: nullable(Type.Number()),
  competence: nullable(oneOf(competenceKinds)),
})
export type Finding = Static<typeof Finding>

/** What a published shift was before a change. */
export const RosterChange = entity({
  id: server(id()),
  shiftId: once(id()),
  what: server(oneOf(['changed', 'cancelled'])),
  accountId: server(id()),
  kind: server(oneOf(shiftKinds)),
  startsAt: server(instant()),
  endsAt: server(instant()),
  reason: once(nullable(text(1000))),
  /** What the change brought into the published roster, for which the reason was given; null where nothing. */
  findings: server(nullable(listOf(Finding, 500))),
  changedBy: server(id()),
  changedAt: server(instant()),
})
export type RosterChange = Row<typeof RosterChange>

/** A reason for a kind of finding, kept with the publication; `count` is how many its author saw. */
export const FindingReason = shape({
  kind: oneOf(findingKinds),
  count: whole(1, 100_000),
  reason: text(1000),
})
export type FindingReason = Static<typeof FindingReason>

export const RosterPublication = entity({
  id: server(id()),
  fromDay: once(localDate()),
  toDay: once(localDate()),
  shiftCount: server(whole(1, 100_000)),
  findings: server(listOf(Finding, 5000)),
  reasons: once(listOf(FindingReason, findingKinds.length)),
  publishedBy: server(id()),
  publishedAt: server(instant()),
})
export type RosterPublication = Row<typeof RosterPublication>
