import type { Static } from 'typebox'
import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { decisionClockIds } from '../../kernel/deadline.ts'
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
} from '../../kernel/field.ts'
import { Decision } from '../decision/model.ts'

/**
 * executed: carried out; of a placement in sheltered housing, when the child was placed. submitted and application: sent to the
 * court, which stops nothing. court-receipt and application-receipt: the court has it. extension: more time to apply was asked
 * for. court-decision: what the court decided. custody-ended: it is over in fact.
 */
export const eventKinds = [
  'executed',
  'submitted',
  'court-receipt',
  'application',
  'application-receipt',
  'extension',
  'court-decision',
  'custody-ended',
] as const
export type EventKind = (typeof eventKinds)[number]

export const eventChannels = ['e-service', 'secure-mail', 'fax', 'courier', 'post', 'phone', 'other'] as const
/** custody: whether the decision of the night is to stand. care: what the board applied for, care or a ban. */
export const courtMatters = ['custody', 'care'] as const
export const courtOutcomes = ['upheld', 'revoked', 'changed'] as const
export const endReasons = ['lapsed', 'court-revoked', 'board-ended', 'detained', 'other'] as const

/** What happened to a decision after it was made: append-only, withdrawn when written by mistake. */
export const DecisionEvent = entity({
  id: server(id()),
  decisionId: once(id()),
  kind: once(oneOf(eventKinds)),
  /** When it happened; of a receipt when the court had the papers. */
  at: once(instant()),
  recordedAt: server(instant()),
  recordedBy: server(id()),
  /** How it was sent to the court, or how its decision came. */
  channel: once(nullable(oneOf(eventChannels))),
  court: once(nullable(line(120))),
  /** The court's number of the matter. */
  courtNumber: once(nullable(line(60))),
  matter: once(nullable(oneOf(courtMatters))),
  outcome: once(nullable(oneOf(courtOutcomes))),
  /** When the court's decision reached whoever was to act on it. */
  cameAt: once(nullable(instant())),
  newDue: once(nullable(localDate())),
  endReason: once(nullable(oneOf(endReasons))),
  documentId: once(nullable(id())),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
})
export type DecisionEvent = Row<typeof DecisionEvent>

/** What somebody wrote about an event, and why one was withdrawn: apart, so that the job that reminds reads no words. */
export const DecisionEventNote = entity({
  eventId: once(id()),
  kind: server(oneOf(['note', 'withdrawal'])),
  text: once(text(4000, { minLength: 1 })),
})
export type DecisionEventNote = Row<typeof DecisionEventNote>

const { caseId, memberId, type, typeVersion, preparedBy, settledAt } = Decision.row.properties
/** The coded facts of a made decision, for the job that reminds. Written by the database when a decision is made. */
export const DecisionWatch = entity({
  decisionId: server(id()),
  caseId: server(caseId),
  memberId: server(memberId),
  type: server(type),
  typeVersion: server(typeVersion),
  decidedAt: server(instant()),
  preparedBy: server(preparedBy),
  /** The account of whoever decided. */
  decidedBy: server(nullable(id())),
  settledAt: server(settledAt),
})
export type DecisionWatch = Row<typeof DecisionWatch>

export const reminderPoints = ['half', 'a-day-left', 'four-hours-left'] as const
export type ReminderPoint = (typeof reminderPoints)[number]

/** That somebody was reminded of a clock, and when they said they had seen it. */
export const DecisionReminder = entity({
  id: server(id()),
  decisionId: once(id()),
  clockId: server(oneOf(decisionClockIds)),
  strictDue: server(localDate()),
  point: server(oneOf(reminderPoints)),
  accountId: server(id()),
  dueAt: server(instant()),
  createdAt: server(instant()),
  acknowledgedAt: server(nullable(instant())),
})
export type DecisionReminder = Row<typeof DecisionReminder>

/** A court ended the custody: who carries it out, and when it was done. */
export const EnforcementTask = entity({
  id: server(id()),
  decisionId: once(id()),
  eventId: server(id()),
  holder: server(oneOf(['duty', 'member'])),
  openedAt: server(instant()),
  responsibleId: server(nullable(id())),
  takenAt: server(nullable(instant())),
  doneAt: server(nullable(instant())),
  doneBy: server(nullable(id())),
  cancelledAt: server(nullable(instant())),
})
export type EnforcementTask = Row<typeof EnforcementTask>

/**
 * waiting: its start event is still to come. met, met-late: stopped, within its time or after. extended: the court let the board
 * wait, or was asked to in time. over: the decision ended first, and nothing hangs on it.
 */
export const clockStates = ['waiting', 'running', 'extended', 'passed', 'met', 'met-late', 'over'] as const
export type StatutoryState = (typeof clockStates)[number]

export const StatutoryClock = shape({
  id: oneOf(decisionClockIds),
  legalBasis: line(60),
  holder: oneOf(['board', 'court']),
  lapses: flag(),
  startsAt: nullable(instant()),
  strictDue: nullable(localDate()),
  /** 24.00 of the strict day. */
  dueAt: nullable(instant()),
  stoppedAt: nullable(instant()),
  state: oneOf(clockStates),
  /** Where lag 1930:173 2 § might move the day: a note. Null where it would not. */
  possibleExtension: nullable(localDate()),
  /** What the court has granted. */
  newDue: nullable(localDate()),
})
export type StatutoryClock = Static<typeof StatutoryClock>

/** lapsed: a time passed without its receipt. court-revoked: the court ended it. Either way it ends at once, in fact. */
export const mustEndReasons = ['lapsed', 'court-revoked'] as const

/** Where a decision stands in law: `since` is when the law ended it, `clockId` by which clock. */
export const Standing = shape({
  state: oneOf(['running', 'must-end', 'ended', 'taken-over']),
  reason: nullable(oneOf(mustEndReasons)),
  clockId: nullable(oneOf(decisionClockIds)),
  since: nullable(instant()),
})
export type Standing = Static<typeof Standing>

const row = Decision.row.properties
const task = EnforcementTask.row.properties
/** A made decision with its clocks. It names nobody it is about: a list on a screen that others can see. */
export const RunningDecision = shape({
  id: id(),
  number: row.number,
  type: oneOf(decisionTypeKeys),
  typeVersion: row.typeVersion,
  /** Null where its case is closed to the reader. */
  caseId: nullable(id()),
  caseNumber: nullable(line(20)),
  memberId: id(),
  memberName: line(200),
  decidedAt: instant(),
  responsible: line(200),
  isExecuted: flag(),
  standing: Standing,
  clocks: listOf(StatutoryClock, 10),
  task: nullable(
    shape({
      id: id(),
      holder: task.holder,
      openedAt: instant(),
      responsible: nullable(line(200)),
      takenAt: task.takenAt,
    }),
  ),
  /** The reader's own that are not acknowledged. */
  reminders: listOf(
    shape({ id: id(), clockId: oneOf(decisionClockIds), point: oneOf(reminderPoints), dueAt: instant() }),
    60,
  ),
})
export type RunningDecision = Static<typeof RunningDecision>

/** An event as it is shown, with who wrote it. */
export const EventView = shape({
  ...DecisionEvent.row.properties,
  recordedByName: line(200),
  note: nullable(text(4000)),
  withdrawnReason: nullable(text(1000)),
})

/** Who was reminded, and whether they said they had seen it. */
export const ReminderView = shape({
  ...DecisionReminder.row.properties,
  accountName: line(200),
})
