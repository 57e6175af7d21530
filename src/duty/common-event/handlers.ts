import { findMunicipality } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { initiatorVersionOf } from '../intake/rules.ts'
import { findContact, lockContact } from '../intake/store.ts'
import {
  changeEvent,
  closeEvent,
  eventOfContact,
  getEvent,
  joinContact,
  listEvents,
  noteEvent,
  openEvent,
  registerCalls,
  withdrawCalls,
} from './api.ts'
import type { CommonEvent } from './model.ts'
import {
  available,
  decideCalls,
  decideChange,
  decideClose,
  decideJoin,
  decideOpen,
  tallyOf,
} from './rules.ts'
import {
  callOfContact,
  callsOf,
  countedCalls,
  eventOf,
  findEventLine,
  insertCall,
  insertEvent,
  insertNote,
  listEventLines,
  lockCall,
  lockEvent,
  lockOpening,
  nextEventNumber,
  notesOf,
  openEvents,
  updateEvent,
  withdrawCall,
} from './store.ts'

const pageSize = 50
const mostLines = 500
const told = (id: string) => [{ topic: 'common-event', id } as const]

const isKnown = async (tx: Tx, code: string | null | undefined): Promise<boolean> =>
  !code || (await findMunicipality(tx, code)) !== undefined

export const handlers = [
  handleQuery(listEvents, async (tx, { open = false, after }) => {
    const rows = await listEventLines(tx, { open, ...(after !== undefined && { after }) }, pageSize + 1)
    return { output: { events: rows.slice(0, pageSize), more: rows.length > pageSize } }
  }),

  handleQuery(getEvent, async (tx, { eventId }) => {
    const event = await findEventLine(tx, eventId)
    if (event === undefined) return undefined
    const counted = await countedCalls(tx, eventId)
    const names = new Map(counted.map((call) => [call.municipalityCode, call.name]))
    return {
      output: {
        ...event,
        notes: await notesOf(tx, eventId),
        lines: await callsOf(tx, eventId, mostLines),
        tally: tallyOf(counted).map((row) => ({
          ...row,
          municipalityName: names.get(row.municipalityCode) ?? null,
        })),
      },
    }
  }),

  handleQuery(eventOfContact, async (tx, { contactId }) => {
    if ((await findContact(tx, contactId)) === undefined) return undefined
    return {
      output: {
        joined: (await eventOf(tx, contactId)) ?? null,
        open: await listEventLines(tx, { open: true }, pageSize),
      },
    }
  }),

  handleCommand(openEvent, {
    load: async (tx, { municipalityCode }) => {
      await lockOpening(tx)
      return { open: await openEvents(tx), isKnown: await isKnown(tx, municipalityCode) }
    },
    decide: (facts, input, { now }) => decideOpen(facts.open, facts.isKnown, input, now),
    save: async (tx, input, { now, newId, actor }) => {
      const event: CommonEvent = {
        id: newId(),
        number: await nextEventNumber(tx, localDate(now).slice(0, 4)),
        ...input,
        municipalityCode: input.municipalityCode ?? null,
        place: input.place ?? null,
        openedBy: actor.accountId,
        openedAt: now,
        closedAt: null,
        closedBy: null,
        outcome: null,
        version: 1,
      }
      await insertEvent(tx, event)
      return { output: { id: event.id, number: event.number }, events: told(event.id) }
    },
  }),

  handleCommand(changeEvent, {
    load: async (tx, { eventId, version, municipalityCode }) => {
      await lockOpening(tx)
      const event = await lockEvent(tx, eventId)
      if (event === undefined) return undefined
      await requireVersion(tx, event, version)
      return { event, open: await openEvents(tx), isKnown: await isKnown(tx, municipalityCode) }
    },
    available: ({ event }) => available(event),
    decide: ({ event, open, isKnown }, { eventId: _id, version: _version, ...typed }) => {
      const decision = decideChange(event, open, isKnown, typed)
      return decision.ok ? decided({ event, changes: decision.changes }) : decision
    },
    save: async (tx, { event, changes }, { actor }) => {
      const version = event.version + 1
      await updateEvent(tx, event.id, { ...changes, version })
      await keepRevision(tx, { id: event.id, version }, Object.keys(changes), actor.accountId)
      return { output: { id: event.id, version }, events: told(event.id) }
    },
  }),

  handleCommand(noteEvent, {
    load: (tx, { eventId }) => lockEvent(tx, eventId),
    available,
    decide: (event, { text }) =>
      text.trim() === '' ? refused('text-missing', 'text') : decided({ event, text }),
    save: async (tx, { event, text }, { now, newId, actor }) => {
      const id = newId()
      await insertNote(tx, { id, eventId: event.id, at: now, accountId: actor.accountId, text })
      return { output: { id }, events: told(event.id) }
    },
  }),

  handleCommand(registerCalls, {
    load: async (tx, { eventId, municipalityCode }) => {
      const event = await lockEvent(tx, eventId)
      return event && { event, isKnown: await isKnown(tx, municipalityCode) }
    },
    available: ({ event }) => available(event),
    decide: ({ event, isKnown }, input, { now }) => decideCalls(event, isKnown, input, now),
    save: async (tx, input, { now, newId, actor }) => {
      const id = newId()
      await insertCall(tx, {
        id,
        ...input,
        contactId: null,
        people: input.people ?? null,
        municipalityCode: input.municipalityCode ?? null,
        initiator: input.initiator ?? null,
        initiatorVersion: initiatorVersionOf(input.initiator ?? null, input.at),
        registeredBy: actor.accountId,
        registeredAt: now,
        withdrawnAt: null,
        withdrawnReason: null,
      })
      return { output: { id }, events: told(input.eventId) }
    },
  }),

  handleCommand(joinContact, {
    load: async (tx, { eventId, contactId }) => {
      const event = await lockEvent(tx, eventId)
      const contact = await lockContact(tx, contactId)
      return event && contact && { event, contact, call: await callOfContact(tx, contactId) }
    },
    available: ({ event }) => available(event),
    decide: ({ event, contact, call }) => {
      const decision = decideJoin(contact, call !== undefined)
      return decision.ok ? decided({ event, contact }) : decision
    },
    save: async (tx, { event, contact }, { now, newId, actor }) => {
      const id = newId()
      const { callAt, stayCode, initiator, initiatorVersion } = contact
      await insertCall(tx, {
        id,
        eventId: event.id,
        contactId: contact.id,
        at: callAt,
        calls: 1,
        people: null,
        municipalityCode: stayCode,
        initiator,
        initiatorVersion,
        note: '',
        registeredBy: actor.accountId,
        registeredAt: now,
        withdrawnAt: null,
        withdrawnReason: null,
      })
      return { output: { id }, events: [...told(event.id), { topic: 'contact', id: contact.id }] }
    },
  }),

  handleCommand(withdrawCalls, {
    load: (tx, { callId }) => lockCall(tx, callId),
    decide: (call, { reason }) => {
      if (call.withdrawnAt !== null) return refused('already-withdrawn')
      return reason.trim() === '' ? refused('reason-missing', 'reason') : decided({ call, reason })
    },
    save: async (tx, { call, reason }, { now }) => {
      await withdrawCall(tx, call.id, { withdrawnAt: now, withdrawnReason: reason })
      return { output: { id: call.id }, events: told(call.eventId) }
    },
  }),

  handleCommand(closeEvent, {
    load: async (tx, { eventId, version }) => {
      const event = await lockEvent(tx, eventId)
      if (event !== undefined) await requireVersion(tx, event, version)
      return event
    },
    available,
    decide: (event, { outcome }) => {
      const decision = decideClose(outcome)
      return decision.ok ? decided({ event, outcome }) : decision
    },
    save: async (tx, { event, outcome }, { now, actor }) => {
      const version = event.version + 1
      await updateEvent(tx, event.id, { outcome, closedAt: now, closedBy: actor.accountId, version })
      await keepRevision(tx, { id: event.id, version }, ['outcome'], actor.accountId)
      return { output: { id: event.id, version }, events: told(event.id) }
    },
  }),
]
