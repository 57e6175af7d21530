import { initiator } from '../../code-lists/initiator.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const eventKinds = ['threat', 'accident', 'disaster', 'death', 'surge'] as const
export type EventKind = (typeof eventKinds)[number]

/** One event with many calls: what is known, whom to call and what to answer. */
export const CommonEvent = entity({
  id: server(id()),
  number: server(line(20)),
  kind: once(oneOf(eventKinds)),
  title: line(160, { minLength: 3 }),
  beganAt: once(instant()),
  municipalityCode: nullable(line(4)),
  place: nullable(line(200)),
  instruction: text(4000),
  openedBy: server(id()),
  openedAt: server(instant()),
  closedAt: server(nullable(instant())),
  closedBy: server(nullable(id())),
  outcome: server(nullable(text(4000))),
  version: server(whole(1, 1_000_000)),
})
export type CommonEvent = Row<typeof CommonEvent>

export const EventNote = entity({
  id: server(id()),
  eventId: once(id()),
  at: server(instant()),
  accountId: server(id()),
  text: once(text(4000)),
})
export type EventNote = Row<typeof EventNote>

/** A contact written in full, or many like calls in one line with the municipality they concern (V-26). */
export const EventCall = entity({
  id: server(id()),
  eventId: once(id()),
  contactId: server(nullable(id())),
  at: once(instant()),
  calls: once(whole(1, 500)),
  /** How many the calls were about; null where nobody counted. */
  people: once(nullable(whole(0, 500))),
  municipalityCode: once(nullable(line(4))),
  initiator: once(nullable(oneOf(codeKeys(initiator)))),
  initiatorVersion: server(nullable(whole(1, 1000))),
  note: once(text(1000)),
  registeredBy: server(id()),
  registeredAt: server(instant()),
  withdrawnAt: server(nullable(instant())),
  withdrawnReason: server(nullable(text(1000))),
})
export type EventCall = Row<typeof EventCall>
