import { PersonCard } from '../../base/person/model.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  deviceMade,
  flag,
  id,
  instant,
  line,
  listOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { Contact } from './model.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const writing = Contact.change.properties
const { callAt: _callAt, ...besidesCall } = writing
const times = [
  'call-in-the-future',
  'call-too-long-ago',
  'event-after-call',
  'waiting-in-the-future',
  'waiting-ends-first',
  'time-far-off',
] as const
const coded = ['code-closed', 'municipality-unknown', 'unit-unknown'] as const
const missing = [
  'kind-missing',
  'channel-missing',
  'initiator-missing',
  'caller-name-missing',
  'called-party-missing',
  'story-missing',
] as const

/** A contact as it is shown: who took it, typed it and changed it last, and whom it is about. */
export const ContactView = shape({
  ...Contact.row.properties,
  answeredByName: line(120),
  registeredByName: line(120),
  changedByName: line(120),
  people: listOf(PersonCard, 100),
})

export const startContact = command({
  name: 'intake.start-contact',
  path: '/api/contacts',
  summary: 'Begin a contact while the phone rings: nothing needs to be known yet; the desk sees it at once',
  input: shape({ contactId: optional(deviceMade('contact')), ...writing }),
  output: shape({ id: id(), number: line(20), version, callAt: instant() }),
  permit: duty,
  refusals: [...times, ...coded, 'contact-id-taken'],
  mayWait: true,
  makes: 'contactId',
})

export const saveContact = command({
  name: 'intake.save-contact',
  path: '/api/contacts/{contactId}',
  method: 'PUT',
  summary: 'Save what has been typed so far; any of the fields',
  input: shape({ contactId: id(), version, ...writing }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['contact-withdrawn', ...times, ...coded, ...missing],
  autosave: true,
  mayWait: true,
})

export const completeContact = command({
  name: 'intake.complete-contact',
  path: '/api/contacts/{contactId}/completion',
  summary: 'The contact is finished: what must be known is there',
  input: shape({ contactId: id(), version }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['contact-withdrawn', 'contact-complete', ...missing],
  mayWait: true,
})

export const withdrawContact = command({
  name: 'intake.withdraw-contact',
  path: '/api/contacts/{contactId}/withdrawal',
  summary: 'Withdraw a contact that was registered by mistake; the row stays with its reason',
  input: shape({ contactId: id(), version, reason: text(1000, { minLength: 3 }) }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['contact-withdrawn', 'reason-missing'],
})

export const attachPerson = command({
  name: 'intake.attach-person',
  path: '/api/contacts/{contactId}/persons',
  summary: 'A person the contact is about',
  input: shape({ contactId: id(), personId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['contact-withdrawn', 'person-unknown'],
  mayWait: true,
})

export const detachPerson = command({
  name: 'intake.detach-person',
  path: '/api/contacts/{contactId}/persons/{personId}',
  method: 'DELETE',
  summary: 'The contact is not about this person after all',
  input: shape({ contactId: id(), personId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['contact-withdrawn'],
  mayWait: true,
})

export const listContacts = query({
  name: 'intake.contacts',
  path: '/api/contacts',
  summary:
    "The desk's contacts: ongoing and promised calls first, then the finished ones, the latest first, page by page",
  input: shape({ after: optional(id()) }),
  output: shape({
    ongoing: listOf(ContactView, 50),
    callbacks: listOf(ContactView, 50),
    finished: listOf(ContactView, 50),
    more: flag(),
  }),
  permit: duty,
  audit: 'list',
})

export const getContact = query({
  name: 'intake.get-contact',
  path: '/api/contacts/{contactId}',
  summary: 'One contact with everything that was written',
  input: shape({ contactId: id() }),
  output: ContactView,
  permit: duty,
  audit: 'each',
})

export const lateEntry = command({
  name: 'intake.late-entry',
  path: '/api/contacts/late-entries',
  summary:
    'Type in afterwards what was written on an outage form: the real times, who answered, the number of the form',
  input: shape({
    ...besidesCall,
    callAt: instant(),
    answeredBy: id(),
    outageForm: line(40, { minLength: 1 }),
    personIds: optional(listOf(id(), 20)),
  }),
  output: shape({ id: id(), number: line(20), version }),
  permit: duty,
  refusals: [...times, ...coded, ...missing, 'answerer-unknown', 'person-unknown', 'form-already-entered'],
})

export const promiseCallback = command({
  name: 'intake.promise-callback',
  path: '/api/contacts/{contactId}/callback',
  method: 'PUT',
  summary: 'Promise to call back, to which number and at the latest when',
  input: shape({ contactId: id(), version, callbackTo: line(40, { minLength: 2 }), callbackBy: instant() }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['contact-withdrawn', 'callback-in-the-past', 'time-far-off'],
  mayWait: true,
})

export const callbackDone = command({
  name: 'intake.callback-done',
  path: '/api/contacts/{contactId}/callback/completion',
  summary: 'The promised call has been made',
  input: shape({ contactId: id(), version }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['contact-withdrawn', 'no-callback'],
})

export type IntakeRefusal =
  | (typeof startContact.refusals)[number]
  | (typeof saveContact.refusals)[number]
  | (typeof completeContact.refusals)[number]
  | (typeof withdrawContact.refusals)[number]
  | (typeof attachPerson.refusals)[number]
  | (typeof lateEntry.refusals)[number]
  | (typeof promiseCallback.refusals)[number]
  | (typeof callbackDone.refusals)[number]
