import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, nullable, optional, shape, text, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { CommonEvent, EventCall, EventNote } from './model.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const done = shape({ id: id(), version })

const EventLine = shape({
  ...CommonEvent.row.properties,
  municipalityName: nullable(line(80)),
  openedByName: line(120),
  calls: whole(0, 1_000_000),
})
export type EventLine = Static<typeof EventLine>

export const listEvents = query({
  name: 'common-event.list',
  path: '/api/common-events',
  summary: 'Common events, newest first; open ones alone where asked',
  input: shape({ open: optional(flag()), after: optional(id()) }),
  output: shape({ events: listOf(EventLine, 50), more: flag() }),
  permit: duty,
  audit: 'none',
})

export const CallLine = shape({
  ...EventCall.row.properties,
  registeredByName: line(120),
  municipalityName: nullable(line(80)),
  contactNumber: nullable(line(20)),
  /** It counts no more, as one that was taken back. */
  isContactWithdrawn: flag(),
})
export type CallLine = Static<typeof CallLine>

export const EventView = shape({
  ...EventLine.properties,
  notes: listOf(shape({ ...EventNote.row.properties, name: line(120) }), 500),
  lines: listOf(CallLine, 500),
  tally: listOf(
    shape({
      municipalityCode: nullable(line(4)),
      municipalityName: nullable(line(80)),
      calls: whole(0, 1_000_000),
      people: nullable(whole(0, 1_000_000)),
    }),
    400,
  ),
})
export type EventView = Static<typeof EventView>

export const getEvent = query({
  name: 'common-event.get',
  path: '/api/common-events/{eventId}',
  summary: 'One event: what is known, what was done, and the calls by municipality',
  input: shape({ eventId: id() }),
  output: EventView,
  permit: duty,
  audit: 'list',
})

export const openEvent = command({
  name: 'common-event.open',
  path: '/api/common-events',
  summary: 'Hold many like calls together as one event',
  input: CommonEvent.create,
  output: shape({ id: id(), number: line(20) }),
  permit: duty,
  refusals: ['in-the-future', 'time-far-off', 'title-missing', 'municipality-unknown', 'already-open'],
})

export const changeEvent = command({
  name: 'common-event.change',
  path: '/api/common-events/{eventId}',
  method: 'PUT',
  summary: 'Change what is known and what is answered',
  input: shape({ eventId: id(), version, ...CommonEvent.change.properties }),
  output: done,
  permit: duty,
  refusals: ['event-closed', 'title-missing', 'municipality-unknown', 'already-open'],
})

export const noteEvent = command({
  name: 'common-event.note',
  path: '/api/common-events/{eventId}/notes',
  summary: 'Write what happened or was decided',
  input: shape({ eventId: id(), text: text(4000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['event-closed', 'text-missing'],
})

export const registerCalls = command({
  name: 'common-event.register-calls',
  path: '/api/common-events/{eventId}/calls',
  summary: 'Register one call or many like ones in a line, with the municipality they concern',
  input: EventCall.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['event-closed', 'in-the-future', 'before-event', 'municipality-unknown', 'code-closed'],
})

export const joinContact = command({
  name: 'common-event.join-contact',
  path: '/api/common-events/{eventId}/contacts',
  summary: 'A contact that is written in full belongs to the event',
  input: shape({ eventId: id(), contactId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['event-closed', 'contact-withdrawn', 'already-joined'],
})

export const withdrawCalls = command({
  name: 'common-event.withdraw-calls',
  path: '/api/common-event-calls/{callId}/withdrawal',
  summary: 'Take back a line that was a mistake',
  input: shape({ callId: id(), reason: text(1000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['already-withdrawn', 'reason-missing'],
})

export const closeEvent = command({
  name: 'common-event.close',
  path: '/api/common-events/{eventId}/closure',
  summary: 'The event is over, with what came of it',
  input: shape({ eventId: id(), version, outcome: text(4000) }),
  output: done,
  permit: duty,
  refusals: ['event-closed', 'outcome-missing'],
})

export const eventOfContact = query({
  name: 'common-event.of-contact',
  path: '/api/contacts/{contactId}/common-event',
  summary: 'The event a contact belongs to, and the open ones it may be joined to',
  input: shape({ contactId: id() }),
  output: shape({ joined: nullable(EventLine), open: listOf(EventLine, 50) }),
  permit: duty,
  audit: 'none',
})

export type CommonEventRefusal = (
  | typeof openEvent
  | typeof changeEvent
  | typeof noteEvent
  | typeof registerCalls
  | typeof joinContact
  | typeof withdrawCalls
  | typeof closeEvent
)['refusals'][number]
