import type { Static } from 'typebox'
import { deviationKinds, deviationStates } from '../../base/deviation/model.ts'
import { matters } from '../../duty/case/model.ts'
import { RunningClock } from '../../duty/clock/model.ts'
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
import { reportStatuses, unitKinds } from '../handover/model.ts'

/** working-days: a whole weekend is one night, since 17.00 of the last working day. every-day: one each morning. */
export const packMornings = ['working-days', 'every-day'] as const

/** When a region freezes the night, local clock; the latest row holds. */
export const PackSetting = entity({
  id: server(id()),
  /** The packs. */
  freezesAt: clockTime('07:45'),
  /** The figures both sides confirm: later, when the day has had time to open what it was sent. */
  figuresAt: clockTime('07:45'),
  mornings: oneOf(packMornings),
  /** Null: as this release came with. */
  setBy: server(nullable(id())),
  setByName: server(nullable(line(120))),
  setAt: server(instant()),
})
export type PackSetting = Row<typeof PackSetting>

export const packReceivers = ['member', 'next-shift', 'manager'] as const
export type PackReceiver = (typeof packReceivers)[number]

/** What one receiver was given of one night, frozen. */
export const MorningPack = entity({
  id: server(id()),
  number: server(line(20)),
  receiver: server(oneOf(packReceivers)),
  memberId: server(nullable(id())),
  /** The day the night begins. */
  night: server(localDate()),
  beginsAt: server(instant()),
  endsAt: server(instant()),
  frozenAt: server(instant()),
  isNothing: server(flag()),
  documentId: server(nullable(id())),
})
export type MorningPack = Row<typeof MorningPack>

export const PackAddendum = entity({
  id: server(id()),
  packId: once(id()),
  edition: server(whole(1, 10_000)),
  text: nullable(text(4000)),
  madeAt: server(instant()),
  /** Null: what came in after the freezing, added by itself. */
  madeBy: server(nullable(id())),
  madeByName: server(nullable(line(120))),
  documentId: server(nullable(id())),
})
export type PackAddendum = Row<typeof PackAddendum>

const count = () => whole(0, 1_000_000)
const number = () => line(20)

/** Heads of a report when the pack was frozen; what it says stands in the report itself, which never changes. */
const ReportHead = shape({
  reportId: id(),
  number: number(),
  caseId: id(),
  status: oneOf(reportStatuses),
  unitKind: oneOf(unitKinds),
  sentAt: instant(),
  authorName: line(120),
})
const AmendmentHead = shape({
  eventId: id(),
  reportId: id(),
  number: number(),
  at: instant(),
  byName: line(120),
})
const Withdrawal = shape({ reportId: id(), number: number(), withdrawnAt: instant(), byName: line(120) })
const OpenCommitment = shape({
  commitmentId: id(),
  caseId: id(),
  reportNumber: nullable(number()),
  dueAt: nullable(instant()),
  responsibleName: nullable(line(120)),
})
/** A decision whose times run: which comes next, when, and where it stands in law. */
const RunningDecision = shape({
  decisionId: id(),
  caseId: nullable(id()),
  number: number(),
  type: line(60),
  typeVersion: whole(1, 1000),
  decidedAt: nullable(instant()),
  nextAt: nullable(instant()),
  standing: line(20),
})
const DeviationHead = shape({
  number: number(),
  kind: oneOf(deviationKinds),
  state: oneOf(deviationStates),
  happenedAt: instant(),
})
const OpenCase = shape({
  caseId: id(),
  number: number(),
  openedAt: instant(),
  matter: oneOf(matters),
  stay: nullable(line(80)),
  responsibleNow: line(200),
  /** Who opened it and can tell more. */
  toldByName: line(120),
})
const PlacedChild = shape({
  placementId: id(),
  caseId: id(),
  caseNumber: nullable(number()),
  status: line(30),
  expectedAt: nullable(instant()),
  plannedUntil: nullable(instant()),
  responsible: nullable(line(80)),
})
const UnreadReport = shape({
  reportId: id(),
  caseId: id(),
  number: number(),
  municipalityName: line(80),
  sentAt: instant(),
})
const Unreported = shape({
  caseId: id(),
  number: number(),
  isClosed: flag(),
  responsibleNow: line(200),
  municipalities: listOf(line(80), 20),
})
/** The night in figures, for the manager. */
export const NightFigures = shape({
  contacts: count(),
  missed: count(),
  ongoing: count(),
  opened: count(),
  reported: count(),
  stays: count(),
  keptOpen: count(),
  lost: count(),
  sent: count(),
  delivered: count(),
  read: count(),
  accepted: count(),
  returned: count(),
  withdrawn: count(),
  reconciles: flag(),
})

/** What a pack or an addendum holds. Lists that are not of its receiver are empty. */
export const PackContent = shape({
  reports: listOf(ReportHead, 1000),
  amendments: listOf(AmendmentHead, 1000),
  withdrawals: listOf(Withdrawal, 1000),
  commitments: listOf(OpenCommitment, 500),
  decisions: listOf(RunningDecision, 500),
  deviations: listOf(DeviationHead, 500),
  cases: listOf(OpenCase, 500),
  clocks: listOf(RunningClock, 1000),
  placements: listOf(PlacedChild, 500),
  unread: listOf(UnreadReport, 500),
  unreported: listOf(Unreported, 500),
  figures: nullable(NightFigures),
})
export type PackContent = Static<typeof PackContent>

export const emptyContent: PackContent = {
  reports: [],
  amendments: [],
  withdrawals: [],
  commitments: [],
  decisions: [],
  deviations: [],
  cases: [],
  clocks: [],
  placements: [],
  unread: [],
  unreported: [],
  figures: null,
}

/** Edition 0 is the pack itself, then its addenda. */
export const PackBody = entity({
  packId: once(id()),
  edition: once(whole(0, 10_000)),
  content: once(PackContent),
})
export type PackBody = Row<typeof PackBody>

/** What went where, each once. */
export const PackItem = entity({
  kind: once(oneOf(['report', 'amendment', 'withdrawal'])),
  /** A report, or the event of an amendment; of a withdrawal the report. */
  subjectId: once(id()),
  packId: once(id()),
  edition: once(whole(0, 10_000)),
})
export type PackItem = Row<typeof PackItem>

/** Who opened a pack, with how many addenda it had then; the first time of each. */
export const PackReading = entity({
  packId: once(id()),
  edition: server(whole(0, 10_000)),
  accountId: server(id()),
  accountName: server(line(120)),
  at: server(instant()),
})
export type PackReading = Row<typeof PackReading>
