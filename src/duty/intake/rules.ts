import type { Partner } from '../../base/organisation/model.ts'
import type { Person, PersonCard } from '../../base/person/model.ts'
import { cardOf } from '../../base/person/rules.ts'
import { channel } from '../../code-lists/channel.ts'
import { contactKind } from '../../code-lists/contact-kind.ts'
import { dutyMode } from '../../code-lists/duty-mode.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { municipalities } from '../../code-lists/municipality.ts'
import { reportingDuty } from '../../code-lists/reporting-duty.ts'
import { type CodeList, isOpen, versionAt } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import {
  addDays,
  addMinutes,
  type Instant,
  type LocalDate,
  localDate,
  parseInstant,
} from '../../kernel/time.ts'
import { type Contact, type ContactPerson, type ContactText, writtenFields } from './model.ts'

type Actions = {
  readonly save: Availability<'contact-withdrawn'>
  readonly complete: Availability<'contact-withdrawn' | 'contact-complete'>
  readonly withdraw: Availability<'contact-withdrawn'>
}
/** What can be done with a contact now: written in until withdrawn, also when complete; completed once. */
export function available(contact: Pick<Contact, 'status'>, _actor: Actor, _now: Instant): Actions {
  if (contact.status === 'withdrawn') {
    const no = closed('contact-withdrawn')
    return { save: no, complete: no, withdraw: no }
  }
  return {
    save: allowed,
    complete: contact.status === 'complete' ? closed('contact-complete') : allowed,
    withdraw: allowed,
  }
}

/** Calls further back than this are typed into no live register (days). */
export const oldestCall = 31
/** A client's clock may run this much ahead (minutes). */
const clockSlack = 1

const moments: readonly string[] = ['callAt', 'eventAt', 'waitingSince', 'waitingUntil']
const always: readonly string[] = ['story', 'advice']
/** One form to store: moments in UTC, text in NFC without space at its ends, a blank line as not stated. */
export function tidied(input: Partial<ContactText>): Partial<ContactText> {
  const tidy: Record<string, unknown> = {}
  for (const field of writtenFields) {
    const value = input[field]
    if (value === undefined) continue
    if (typeof value !== 'string') tidy[field] = value
    else if (moments.includes(field)) tidy[field] = parseInstant(value) ?? value
    else tidy[field] = normaliseText(value) || (always.includes(field) ? '' : null)
  }
  return tidy as Partial<ContactText>
}

/** What differs from what is stored: an autosave of the same text changes nothing. */
export const changesOf = (before: Contact, input: Partial<ContactText>): Partial<ContactText> =>
  Object.fromEntries(
    Object.entries(tidied(input)).filter(([field, value]) => before[field as keyof ContactText] !== value),
  )

type Times = Pick<ContactText, 'callAt' | 'eventAt' | 'waitingSince' | 'waitingUntil'>
export type TimeRefusal =
  | 'call-in-the-future'
  | 'call-too-long-ago'
  | 'event-after-call'
  | 'waiting-in-the-future'
  | 'waiting-ends-first'
  | 'time-far-off'
/** Event, then call, then registration (W48); nobody has waited since a time to come. */
export function checkTimes(times: Times, now: Instant): Decision<null, TimeRefusal> {
  const latest = addMinutes(now, clockSlack)
  if (times.callAt > latest) return refused('call-in-the-future', 'callAt')
  if (localDate(times.callAt) < addDays(localDate(now), -oldestCall))
    return refused('call-too-long-ago', 'callAt', { days: String(oldestCall) })
  if (times.eventAt !== null && times.eventAt > times.callAt) return refused('event-after-call', 'eventAt')
  if (times.waitingSince !== null && times.waitingSince > latest)
    return refused('waiting-in-the-future', 'waitingSince')
  if (times.waitingUntil !== null && (times.waitingSince === null || times.waitingUntil < times.waitingSince))
    return refused('waiting-ends-first', 'waitingUntil')
  const { eventAt, waitingSince, waitingUntil } = times
  const far = farOff({ eventAt, waitingSince, waitingUntil }, now)
  return far === null ? decided(null) : refused('time-far-off', far)
}

const municipalityCodes = new Set(municipalities.map((municipality) => municipality.code))
export const isMunicipality = (code: string): boolean => municipalityCodes.has(code)

const codes: readonly (readonly [keyof ContactText, CodeList])[] = [
  ['kind', contactKind],
  ['channel', channel],
  ['dutyMode', dutyMode],
  ['initiator', initiator],
  ['callerDuty', reportingDuty],
]
/** Live registration uses codes that are open on the day of the call (G-15); only what is changed is asked. */
export function checkCodes(
  changed: Partial<ContactText>,
  callAt: Instant,
): Decision<null, 'code-closed' | 'municipality-unknown'> {
  for (const [field, list] of codes) {
    const key = changed[field]
    if (typeof key === 'string' && !isOpen(list, key, localDate(callAt))) return refused('code-closed', field)
  }
  const { stayCode } = changed
  return typeof stayCode === 'string' && !isMunicipality(stayCode)
    ? refused('municipality-unknown', 'stayCode')
    : decided(null)
}

/** The version of the initiator list a contact's key belongs to; null without a key. */
export const initiatorVersionOf = (key: string | null, callAt: Instant): number | null =>
  key === null ? null : (versionAt(initiator, localDate(callAt))?.version ?? null)

const wasNoTalk = (contact: Pick<ContactText, 'kind' | 'direction'>): boolean =>
  contact.kind === 'wrong-number' || contact.kind === 'missed-call' || contact.direction === 'missed'

export type MissingRefusal =
  | 'kind-missing'
  | 'channel-missing'
  | 'initiator-missing'
  | 'caller-name-missing'
  | 'called-party-missing'
  | 'story-missing'
/** What a contact must have when it is completed. A wrong number and a missed call have no story, an own call no initiator. */
export function checkComplete(contact: ContactText): Decision<null, MissingRefusal> {
  if (contact.kind === null) return refused('kind-missing', 'kind')
  if (contact.channel === null) return refused('channel-missing', 'channel')
  if (wasNoTalk(contact)) return decided(null)
  if (contact.direction === 'outgoing') {
    if (contact.calledParty === null) return refused('called-party-missing', 'calledParty')
  } else if (contact.initiator === null) return refused('initiator-missing', 'initiator')
  if (contact.callerKnown === 'named' && isBlank(contact.callerName) && isBlank(contact.callerOrganisation))
    return refused('caller-name-missing', 'callerName')
  return isBlank(contact.story) && isBlank(contact.advice) ? refused('story-missing', 'story') : decided(null)
}

const isBlank = (written: string | null): boolean => written === null || written.trim() === ''

/** The kind of unit that can have made contact for an initiator (J-14). */
const unitKinds: Partial<Record<string, Partner['kind']>> = {
  police: 'police',
  'care-provider': 'health-care',
}
/** What is said of the unit follows who made contact: another initiator leaves none. */
export function withUnit(
  before: Pick<ContactText, 'initiator' | 'initiatorPartnerId'> | undefined,
  input: Partial<ContactText>,
  unit: Pick<Partner, 'kind'> | undefined,
): Decision<Partial<ContactText>, 'unit-unknown'> {
  const initiator = input.initiator === undefined ? (before?.initiator ?? null) : input.initiator
  const kind = initiator === null ? undefined : unitKinds[initiator]
  if (typeof input.initiatorPartnerId === 'string')
    return unit !== undefined && unit.kind === kind
      ? decided(input)
      : refused('unit-unknown', 'initiatorPartnerId')
  const isOther = before !== undefined && initiator !== before.initiator && before.initiatorPartnerId !== null
  return decided(isOther ? { ...input, initiatorPartnerId: null } : input)
}

export type SaveRefusal = TimeRefusal | MissingRefusal | 'code-closed' | 'municipality-unknown'
/** Anything may be saved while the call goes on; what is complete stays complete. */
export function decideSave(
  before: Contact,
  input: Partial<ContactText>,
  now: Instant,
): Decision<Partial<Contact>, SaveRefusal> {
  const changed = changesOf(before, input)
  const after = { ...before, ...changed }
  const faults = firstFault(
    checkTimes(after, now),
    checkCodes('callAt' in changed ? after : changed, after.callAt),
    before.status === 'complete' ? checkComplete(after) : decided(null),
  )
  if (faults !== undefined) return faults
  const initiatorVersion = initiatorVersionOf(after.initiator, after.callAt)
  return decided({ ...changed, ...(initiatorVersion !== before.initiatorVersion && { initiatorVersion }) })
}

const blank: Omit<ContactText, 'callAt' | 'dutyMode'> = {
  kind: null,
  direction: 'incoming',
  channel: null,
  numberCalled: null,
  calledParty: null,
  eventAt: null,
  initiator: null,
  initiatorPartnerId: null,
  callerKnown: 'not-asked',
  callerIsClient: null,
  callerName: null,
  callerTitle: null,
  callerOrganisation: null,
  callerPhone: null,
  callerDuty: null,
  callerWishesSecrecy: false,
  recordsCall: false,
  notReached: null,
  waitingName: null,
  waitingSince: null,
  waitingUntil: null,
  stayCode: null,
  place: null,
  story: '',
  advice: '',
}

/** A new contact, of whatever is known when the phone rings; awake duty and now unless said. */
export function decideStart(
  input: Partial<ContactText>,
  now: Instant,
): Decision<ContactText, TimeRefusal | 'code-closed' | 'municipality-unknown'> {
  const contact: ContactText = { ...blank, callAt: now, dutyMode: 'duty', ...tidied(input) }
  return firstFault(checkTimes(contact, now), checkCodes(contact, contact.callAt)) ?? decided(contact)
}

/** A contact begun on a device was begun before it came here: a device whose clock runs ahead says now. */
export const notAhead = (input: Partial<ContactText>, now: Instant): Partial<ContactText> =>
  input.callAt !== undefined && input.callAt > now ? { ...input, callAt: now } : input

/** What was written on paper is whole when it is typed in: the same is asked of it as of a completed contact. */
export function decideLateEntry(
  input: Partial<ContactText>,
  now: Instant,
): Decision<ContactText, SaveRefusal> {
  const started = decideStart(input, now)
  return started.ok ? (firstFault(checkComplete(started.changes)) ?? started) : started
}

const firstFault = <R extends string>(
  ...checks: readonly Decision<null, R>[]
): Decision<never, R> | undefined =>
  checks.find((check): check is Exclude<typeof check, { ok: true }> => !check.ok)

/** A callback is promised for a time to come. */
export function checkCallback(
  callbackBy: Instant,
  now: Instant,
): Decision<null, 'callback-in-the-past' | 'time-far-off'> {
  if (callbackBy <= now) return refused('callback-in-the-past', 'callbackBy')
  const far = farOff({ callbackBy }, now)
  return far === null ? decided(null) : refused('time-far-off', far)
}

/** Documented, but never reported to a municipality: general advice and talks, and what an unidentified caller tells (C-21, W4). */
export const staysWithDuty = (contact: Pick<Contact, 'kind' | 'callerKnown'>): boolean =>
  contact.kind === 'general-advice' ||
  contact.kind === 'support-talk' ||
  contact.kind === 'wrong-number' ||
  contact.kind === 'missed-call' ||
  (contact.kind === 'information' &&
    (contact.callerKnown === 'anonymous' || contact.callerKnown === 'unidentified'))

/** The duty itself has called 112 or the police, and it is written down (V-08, C-23). */
export const isOwnCallForHelp = (contact: Pick<Contact, 'direction' | 'calledParty' | 'status'>): boolean =>
  contact.direction === 'outgoing' &&
  contact.status !== 'withdrawn' &&
  (contact.calledParty === 'emergency-112' || contact.calledParty === 'police')

/** Contacts with the cards of the people they are about, with their age on the day. */
export const withCards = <C extends { readonly id: string }>(
  contacts: readonly C[],
  links: readonly ContactPerson[],
  people: ReadonlyMap<string, Person>,
  today: LocalDate,
): (C & { people: PersonCard[] })[] =>
  contacts.map((contact) => ({
    ...contact,
    people: links
      .filter((link) => link.contactId === contact.id)
      .flatMap((link) => people.get(link.personId) ?? [])
      .map((person) => cardOf(person, today)),
  }))
