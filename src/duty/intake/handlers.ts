import { findAccount } from '../../base/account/store.ts'
import { findPartner } from '../../base/organisation/store.ts'
import { findPersons } from '../../base/person/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, localDate, parseInstant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery, refuse } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import {
  attachPerson,
  callbackDone,
  completeContact,
  detachPerson,
  getContact,
  lateEntry,
  listContacts,
  promiseCallback,
  saveContact,
  startContact,
  withdrawContact,
} from './api.ts'
import type { Contact, ContactText } from './model.ts'
import {
  available,
  checkCallback,
  checkComplete,
  decideLateEntry,
  decideSave,
  decideStart,
  initiatorVersionOf,
  notAhead,
  withCards,
  withUnit,
} from './rules.ts'
import {
  contactPersonsOf,
  deleteContactPerson,
  findContactView,
  insertContact,
  insertContactPerson,
  isFormEntered,
  listCallbacks,
  listFinished,
  listOngoing,
  lockContact,
  nextContactNumber,
  updateContact,
} from './store.ts'

const pageSize = 30

async function register(
  tx: Tx,
  written: ContactText,
  rest: Pick<Contact, 'status' | 'answeredBy' | 'lateEntry' | 'outageForm'>,
  { now, newId, actor }: Context,
  id = newId(),
): Promise<Contact> {
  const contact: Contact = {
    id,
    number: await nextContactNumber(tx, localDate(written.callAt).slice(0, 4)),
    ...written,
    ...rest,
    registeredAt: now,
    registeredBy: actor.accountId,
    initiatorVersion: initiatorVersionOf(written.initiator, written.callAt),
    callbackTo: null,
    callbackBy: null,
    callbackDoneAt: null,
    withdrawnReason: null,
    version: 1,
    changedAt: now,
    changedBy: actor.accountId,
  }
  if (!(await insertContact(tx, contact))) refuse(startContact, 'contact-id-taken')
  return contact
}

/** Writes changes as the next version and says which fields they were. */
async function change(tx: Tx, contact: Contact, changes: Partial<Contact>, { now, actor }: Context) {
  const version = contact.version + 1
  await updateContact(tx, contact.id, { ...changes, version, changedAt: now, changedBy: actor.accountId })
  await keepRevision(tx, { id: contact.id, version }, Object.keys(changes), actor.accountId)
  const people = await contactPersonsOf(tx, [contact.id])
  return {
    output: { id: contact.id, version },
    about: { persons: people.map((link) => link.personId) },
    events: [{ topic: 'contact', id: contact.id }] as const,
  }
}

const lockSeen = async (tx: Tx, { contactId, version }: { contactId: string; version: number }) => {
  const contact = await lockContact(tx, contactId)
  if (contact !== undefined) await requireVersion(tx, contact, version)
  return contact
}

/** Contacts as they are shown, and whose files that is. */
async function shown<C extends { readonly id: string }>(tx: Tx, contacts: readonly C[], now: Instant) {
  const links = await contactPersonsOf(
    tx,
    contacts.map((contact) => contact.id),
  )
  const persons = links.map((link) => link.personId)
  return {
    views: withCards(contacts, links, await findPersons(tx, persons), localDate(now)),
    persons: [...new Set(persons)],
  }
}

/** The unit an input names; asked for only where it names one. */
const unitNamed = (tx: Tx, input: { readonly initiatorPartnerId?: string | null | undefined }) =>
  input.initiatorPartnerId == null ? Promise.resolve(undefined) : findPartner(tx, input.initiatorPartnerId)

export const handlers = [
  handleCommand(startContact, {
    load: async (tx, input) => ({ unit: await unitNamed(tx, input) }),
    decide: ({ unit }, { contactId, ...input }, { now }) => {
      const fits = withUnit(undefined, input, unit)
      if (!fits.ok) return fits
      const decision = decideStart(contactId === undefined ? input : notAhead(input, now), now)
      return decision.ok ? decided({ contactId, written: decision.changes }) : decision
    },
    save: async (tx, { contactId, written }, context) => {
      const rest = {
        status: 'ongoing',
        answeredBy: context.actor.accountId,
        lateEntry: false,
        outageForm: null,
      } as const
      const { id, number, version, callAt } = await register(tx, written, rest, context, contactId)
      return { output: { id, number, version, callAt }, events: [{ topic: 'contact', id }] }
    },
  }),

  handleCommand(saveContact, {
    load: async (tx, input) => {
      const contact = await lockSeen(tx, input)
      return contact && { contact, unit: await unitNamed(tx, input) }
    },
    available: ({ contact }, actor, now) => available(contact, actor, now).save,
    decide: ({ contact, unit }, { contactId: _id, version: _version, ...input }, { now }) => {
      const fits = withUnit(contact, input, unit)
      if (!fits.ok) return fits
      const decision = decideSave(contact, fits.changes, now)
      return decision.ok ? decided({ contact, changes: decision.changes }) : decision
    },
    save: async (tx, { contact, changes }, context) =>
      Object.keys(changes).length === 0
        ? { output: { id: contact.id, version: contact.version } }
        : change(tx, contact, changes, context),
  }),

  handleCommand(completeContact, {
    load: lockSeen,
    available: (contact, actor, now) => available(contact, actor, now).complete,
    decide: (contact) => {
      const check = checkComplete(contact)
      return check.ok ? decided(contact) : check
    },
    save: (tx, contact, context) => change(tx, contact, { status: 'complete' }, context),
  }),

  handleCommand(withdrawContact, {
    load: lockSeen,
    available: (contact, actor, now) => available(contact, actor, now).withdraw,
    decide: (contact, { reason }) => {
      const withdrawnReason = normaliseText(reason)
      return withdrawnReason === ''
        ? refused('reason-missing', 'reason')
        : decided({ contact, withdrawnReason })
    },
    save: (tx, { contact, withdrawnReason }, context) =>
      change(tx, contact, { status: 'withdrawn', withdrawnReason }, context),
  }),

  handleCommand(attachPerson, {
    load: async (tx, { contactId, personId }) => {
      const contact = await lockContact(tx, contactId)
      return contact && { contact, person: (await findPersons(tx, [personId])).get(personId) }
    },
    available: ({ contact }, actor, now) => available(contact, actor, now).save,
    decide: ({ contact, person }) =>
      person === undefined ? refused('person-unknown', 'personId') : decided({ contact, person }),
    save: async (tx, { contact, person }) => {
      await insertContactPerson(tx, contact.id, person.id)
      return {
        output: { id: contact.id },
        about: { persons: [person.id] },
        events: [{ topic: 'contact', id: contact.id }],
      }
    },
  }),

  handleCommand(detachPerson, {
    load: async (tx, { contactId, personId }) => {
      const contact = await lockContact(tx, contactId)
      return contact && { contact, personId }
    },
    available: ({ contact }, actor, now) => available(contact, actor, now).save,
    decide: (facts) => decided(facts),
    save: async (tx, { contact, personId }) => {
      await deleteContactPerson(tx, contact.id, personId)
      return {
        output: { id: contact.id },
        about: { persons: [personId] },
        events: [{ topic: 'contact', id: contact.id }],
      }
    },
  }),

  handleQuery(listContacts, async (tx, { after }, { now }) => {
    const isFirst = after === undefined
    const ongoing = isFirst ? await listOngoing(tx, 50) : []
    const callbacks = isFirst ? await listCallbacks(tx, 50) : []
    const finished = await listFinished(tx, after, pageSize + 1)
    const page = finished.slice(0, pageSize)
    const all = await shown(tx, [...ongoing, ...callbacks, ...page], now)
    const part = (from: number, count: number) => all.views.slice(from, from + count)
    return {
      output: {
        ongoing: part(0, ongoing.length),
        callbacks: part(ongoing.length, callbacks.length),
        finished: part(ongoing.length + callbacks.length, page.length),
        more: finished.length > pageSize,
      },
      about: { persons: all.persons },
    }
  }),

  handleQuery(getContact, async (tx, { contactId }, { now }) => {
    const contact = await findContactView(tx, contactId)
    if (contact === undefined) return undefined
    const { views, persons } = await shown(tx, [contact], now)
    const view = views[0]
    return view && { output: view, about: { persons } }
  }),

  handleCommand(lateEntry, {
    load: async (tx, { answeredBy, outageForm, initiatorPartnerId, personIds = [] }) => ({
      unit: await unitNamed(tx, { initiatorPartnerId }),
      answerer: await findAccount(tx, answeredBy),
      isEntered: await isFormEntered(tx, normaliseText(outageForm)),
      people: await findPersons(tx, personIds),
    }),
    decide: (
      { answerer, isEntered, people, unit },
      { answeredBy: _by, outageForm, personIds = [], ...input },
      { now },
    ) => {
      if (answerer === undefined) return refused('answerer-unknown', 'answeredBy')
      if (isEntered) return refused('form-already-entered', 'outageForm')
      if (personIds.some((id) => !people.has(id))) return refused('person-unknown', 'personIds')
      const fits = withUnit(undefined, input, unit)
      if (!fits.ok) return fits
      const decision = decideLateEntry(input, now)
      if (!decision.ok) return decision
      return decided({
        written: decision.changes,
        answeredBy: answerer.id,
        outageForm: normaliseText(outageForm),
        personIds,
      })
    },
    save: async (tx, { written, answeredBy, outageForm, personIds }, context) => {
      const contact = await register(
        tx,
        written,
        { status: 'complete', answeredBy, lateEntry: true, outageForm },
        context,
      )
      for (const personId of personIds) await insertContactPerson(tx, contact.id, personId)
      return {
        output: { id: contact.id, number: contact.number, version: contact.version },
        about: { persons: personIds },
        events: [{ topic: 'contact', id: contact.id }],
      }
    },
  }),

  handleCommand(promiseCallback, {
    load: lockSeen,
    available: (contact, actor, now) => available(contact, actor, now).save,
    decide: (contact, input, { now }) => {
      const callbackBy = parseInstant(input.callbackBy) ?? input.callbackBy
      const check = checkCallback(callbackBy, now)
      return check.ok ? decided({ contact, callbackBy, callbackTo: normaliseText(input.callbackTo) }) : check
    },
    save: (tx, { contact, callbackBy, callbackTo }, context) =>
      change(tx, contact, { callbackTo, callbackBy, callbackDoneAt: null }, context),
  }),

  handleCommand(callbackDone, {
    load: lockSeen,
    available: (contact, actor, now) => available(contact, actor, now).save,
    decide: (contact) =>
      contact.callbackBy === null || contact.callbackDoneAt !== null
        ? refused('no-callback')
        : decided(contact),
    save: (tx, contact, context) => change(tx, contact, { callbackDoneAt: context.now }, context),
  }),
]
