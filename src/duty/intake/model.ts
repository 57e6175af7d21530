import { channel } from '../../code-lists/channel.ts'
import { contactKind } from '../../code-lists/contact-kind.ts'
import { dutyMode } from '../../code-lists/duty-mode.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { reportingDuty } from '../../code-lists/reporting-duty.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const contactStatuses = ['ongoing', 'complete', 'withdrawn'] as const
export const directions = ['incoming', 'outgoing', 'missed'] as const
/** Unidentified: the duty does not know who it is. Anonymous: the caller will not say (C-21). */
export const callerStates = ['named', 'anonymous', 'unidentified', 'not-asked'] as const
/** Whom the duty itself called; the first two are the proof that help was called (V-08). */
export const calledParties = [
  'emergency-112',
  'police',
  'health-care',
  'municipality',
  'decision-maker',
  'residential-care',
  'family',
  'other',
] as const

/** What is typed during a call: each part may be missing while it goes on (C-28). Times of event, call and registration apart (W48). */
const written = {
  kind: nullable(oneOf(codeKeys(contactKind))),
  direction: oneOf(directions),
  channel: nullable(oneOf(codeKeys(channel))),
  numberCalled: nullable(line(40)),
  calledParty: nullable(oneOf(calledParties)),
  eventAt: nullable(instant()),
  callAt: instant(),
  dutyMode: oneOf(codeKeys(dutyMode)),
  initiator: nullable(oneOf(codeKeys(initiator))),
  /** The unit of the police or of health care; not asked for elsewhere (J-14). */
  initiatorPartnerId: nullable(id()),
  callerKnown: oneOf(callerStates),
  callerIsClient: nullable(flag()),
  callerName: nullable(line(120)),
  callerTitle: nullable(line(120)),
  callerOrganisation: nullable(line(160)),
  callerPhone: nullable(line(40)),
  callerDuty: nullable(oneOf(codeKeys(reportingDuty))),
  callerWishesSecrecy: flag(),
  recordsCall: flag(),
  notReached: nullable(line(300)),
  waitingName: nullable(line(160)),
  waitingSince: nullable(instant()),
  waitingUntil: nullable(instant()),
  stayCode: nullable(line(4)),
  place: nullable(line(200)),
  story: text(20_000),
  advice: text(8000),
}

export const Contact = entity({
  id: server(id()),
  number: server(line(20)),
  status: server(oneOf(contactStatuses)),
  ...written,
  registeredAt: server(instant()),
  registeredBy: server(id()),
  answeredBy: server(id()),
  lateEntry: server(flag()),
  outageForm: server(nullable(line(40))),
  initiatorVersion: server(nullable(whole(1, 1000))),
  callbackTo: server(nullable(line(40))),
  callbackBy: server(nullable(instant())),
  callbackDoneAt: server(nullable(instant())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
  changedAt: server(instant()),
  changedBy: server(id()),
})
export type Contact = Row<typeof Contact>

export const writtenFields = Object.keys(written) as readonly (keyof typeof written)[]
/** The free fields of a contact, all of them. */
export type ContactText = Pick<Contact, keyof typeof written>

export const ContactPerson = entity({ contactId: once(id()), personId: once(id()) })
export type ContactPerson = Row<typeof ContactPerson>
