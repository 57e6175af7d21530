import type { Static } from 'typebox'
import { flag, id, instant, line, nullable, oneOf, shape, whole } from '../../kernel/field.ts'
import { Contact } from '../intake/model.ts'
import { Assessment } from '../protective-assessment/model.ts'

/**
 * What the desk is on the clock for: a promised call, a safe person to be called and how long one stands by, what the
 * protection rests on that may end, who waits, protection that holds until the day service opens, what is left to do, a
 * call-out that is to be there in time or was put off, a time of the law after a decision and what it ended.
 */
export const clockKinds = [
  'callback',
  'safe-person-call',
  'safe-person-until',
  'protection-ends',
  'waiting',
  'protection-holds',
  'hear-child',
  'day-task',
  'on-site-by',
  'call-out-postponed',
  'statutory-time',
  'custody-must-end',
] as const
export type ClockKind = (typeof clockKinds)[number]
export const clockStates = ['running', 'soon', 'passed'] as const
export type ClockState = (typeof clockStates)[number]

const facts = {
  /** Of what it is a clock: a contact, a relation, an assessment, a day item, a call-out, a decision. */
  sourceId: id(),
  kind: oneOf(clockKinds),
  /** The moment it runs to; of somebody who waits, since when. */
  at: instant(),
  caseId: nullable(id()),
  caseNumber: nullable(line(20)),
  contactId: nullable(id()),
  contactNumber: nullable(line(20)),
  contactVersion: nullable(whole(1, 1_000_000)),
  /** Of a time of the law: its decision, which `sourceId` is. */
  decisionNumber: nullable(line(20)),
  /** How sure it is, of what a protection rests on. */
  certainty: Assessment.row.properties.protectionCertainty,
  waitingName: Contact.row.properties.waitingName,
  /** Who is responsible now: of the case, else who took the call. */
  responsible: nullable(line(200)),
}
/** No name of anybody the case is about: a list on a screen that others can see. */
export const RunningClock = shape({ ...facts, state: oneOf(clockStates) })
export type RunningClock = Static<typeof RunningClock>
export type ClockFacts = Omit<RunningClock, 'state'>

/** A wait as it is counted: minutes are real, and go on while it has no end. */
export const Wait = shape({
  contactId: id(),
  initiator: Contact.row.properties.initiator,
  since: instant(),
  until: nullable(instant()),
})
export type Wait = Static<typeof Wait>
const minutes = () => whole(0, 100_000_000)
/** `goesOn`: somebody of them still waits. */
export const WaitedTotal = shape({
  contacts: whole(0, 1_000_000),
  minutes: minutes(),
  longestMinutes: minutes(),
  goesOn: flag(),
})
export type WaitedTotal = Static<typeof WaitedTotal>
