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
} from '../../kernel/field.ts'
import {
  courtMatters,
  courtOutcomes,
  DecisionEvent,
  EventView,
  endReasons,
  eventChannels,
  eventKinds,
  ReminderView,
  RunningDecision,
  Standing,
} from './model.ts'
import type { EndRefusal, EventRefusal } from './rules.ts'

const ofTheDecision = { 'duty-worker': 'any', 'duty-manager': 'any', intake: 'own-member' } as const
const readers = { ...ofTheDecision, chair: 'own-member' } as const

export const listRunning = query({
  name: 'statutory-clock.list-running',
  path: '/api/statutory-clocks',
  summary:
    'Every made decision something still runs of, those that must end first: of the duty all, of a member its own',
  input: shape({}),
  output: shape({ decisions: listOf(RunningDecision, 100), more: flag() }),
  permit: readers,
  audit: 'list',
})

export const readClocks = query({
  name: 'statutory-clock.read',
  path: '/api/decisions/{decisionId}/clocks',
  summary: 'The clocks of one decision, what has happened to it since, and who was reminded',
  input: shape({ decisionId: id() }),
  output: shape({
    decision: nullable(RunningDecision),
    standing: Standing,
    isSettled: flag(),
    eventKinds: listOf(oneOf(eventKinds), 10),
    events: listOf(EventView, 200),
    reminders: listOf(ReminderView, 500),
  }),
  permit: readers,
  audit: 'each',
})

const { at } = DecisionEvent.row.properties
const written = {
  at,
  channel: optional(nullable(oneOf(eventChannels))),
  court: optional(nullable(line(120))),
  courtNumber: optional(nullable(line(60))),
  matter: optional(nullable(oneOf(courtMatters))),
  outcome: optional(nullable(oneOf(courtOutcomes))),
  cameAt: optional(nullable(instant())),
  newDue: optional(DecisionEvent.row.properties.newDue),
  documentId: optional(nullable(id())),
  note: optional(nullable(text(4000))),
}
const recorded = shape({ id: id(), standing: Standing, isSettled: flag() })

export const recordEvent = command({
  name: 'statutory-clock.record-event',
  path: '/api/decisions/{decisionId}/events',
  summary:
    'Write down what happened to a decision: carried out, sent to the court, the court’s receipt, what the court decided',
  input: shape({
    decisionId: id(),
    kind: oneOf(eventKinds.filter((kind) => kind !== 'custody-ended')),
    ...written,
  }),
  output: recorded,
  permit: ofTheDecision,
  refusals: [
    'not-made',
    'document-unknown',
    'not-of-this-type',
    'in-the-future',
    'time-far-off',
    'before-decision',
    'already-recorded',
    'channel-missing',
    'court-missing',
    'number-missing',
    'outcome-missing',
    'came-before',
    'receipt-missing',
    'due-not-later',
  ] satisfies (EventRefusal | 'not-made' | 'document-unknown')[],
})
export const endCustody = command({
  name: 'statutory-clock.end-custody',
  path: '/api/decisions/{decisionId}/end',
  summary: 'Say that the custody, or the ban, is over in fact: when, why, and what was done',
  input: shape({
    decisionId: id(),
    at,
    endReason: oneOf(endReasons),
    note: text(4000, { minLength: 1 }),
  }),
  output: recorded,
  permit: ofTheDecision,
  refusals: [
    'not-made',
    'no-clocks',
    'already-ended',
    'in-the-future',
    'time-far-off',
    'before-decision',
  ] satisfies (EndRefusal | 'not-made' | 'no-clocks')[],
})
export const withdrawEvent = command({
  name: 'statutory-clock.withdraw-event',
  path: '/api/decisions/{decisionId}/events/{eventId}/withdraw',
  summary: 'Withdraw what was written down by mistake, with why: its clock runs again',
  input: shape({ decisionId: id(), eventId: id(), reason: text(1000, { minLength: 1 }) }),
  output: recorded,
  permit: ofTheDecision,
  refusals: ['already-withdrawn'],
})
export const takeEnforcement = command({
  name: 'statutory-clock.take-enforcement',
  path: '/api/decisions/{decisionId}/enforcement/take',
  summary: 'Take on to carry out what the court decided',
  input: shape({ decisionId: id() }),
  output: shape({ id: id() }),
  permit: ofTheDecision,
  refusals: ['no-task', 'already-yours'],
})
export const acknowledgeReminder = command({
  name: 'statutory-clock.acknowledge-reminder',
  path: '/api/reminders/{reminderId}/acknowledge',
  summary: 'Say that one has seen that a time is running out',
  input: shape({ reminderId: id() }),
  output: shape({ id: id(), acknowledgedAt: instant() }),
  permit: { 'duty-worker': 'own', 'duty-manager': 'own', intake: 'own', chair: 'own' },
})

export type StatutoryRefusal =
  | (typeof recordEvent.refusals)[number]
  | (typeof endCustody.refusals)[number]
  | (typeof withdrawEvent.refusals)[number]
  | (typeof takeEnforcement.refusals)[number]
