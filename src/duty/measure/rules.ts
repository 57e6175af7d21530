import { type MeasureType, measureType } from '../../code-lists/measure-type.ts'
import { municipalities } from '../../code-lists/municipality.ts'
import { isOpen, versionAt } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { type Instant, localDate, minutesBetween, parseInstant } from '../../kernel/time.ts'
import type { Contact } from '../intake/model.ts'
import type { Measure, SourceKind } from './model.ts'

/** Types that only their source writes: logging them by hand would count them twice (DESIGN 2). */
const writtenBySource: ReadonlyMap<MeasureType, SourceKind> = new Map([
  ['protective-assessment', 'protective-assessment'],
])

/** Types that a decision or a request writes where it is made here; by hand only of what was made elsewhere, and saying where. */
const writtenWhenMadeHere: ReadonlySet<MeasureType> = new Set([
  'immediate-custody-lvu',
  'immediate-custody-lvm',
  'lvu-new-placement',
  'police-assistance-lvu',
  'police-assistance-lvm',
  'police-assistance-recalled',
])

/** The slice that writes measures of this type by itself; undefined when people log it. */
export const sourceOf = (type: MeasureType): SourceKind | undefined => writtenBySource.get(type)

/** The edition of the list in force when the measure was taken. @throws RangeError before the first edition */
export function typeVersionAt(at: Instant): number {
  const version = versionAt(measureType, localDate(at))
  if (version === undefined) throw new RangeError(`no list of measures is known for ${at}`)
  return version.version
}

type ContactTimes = Pick<Contact, 'status' | 'callAt' | 'changedAt' | 'lateEntry'>

/** A call that was open for longer than this was left open: its length says nothing about the work. */
const longestCall = 240

/**
 * Whole minutes from the call to the contact's last change (to now while it goes on), less what is already logged on it.
 * Null when its times say nothing: typed in afterwards, withdrawn, left open.
 */
export function suggestMinutes(contact: ContactTimes, logged: number, now: Instant): number | null {
  if (contact.lateEntry || contact.status === 'withdrawn') return null
  const minutes = Math.ceil(
    minutesBetween(contact.callAt, contact.status === 'ongoing' ? now : contact.changedAt),
  )
  if (minutes <= 0 || minutes > longestCall) return null
  return minutes > logged ? minutes - logged : null
}

type CaseState = { readonly status: 'open' | 'closed' }
type State = 'case-closed' | 'withdrawn' | 'automatic'

/** Nothing new in a closed case; what another slice wrote is changed there. */
export function available(
  facts: { readonly case: CaseState; readonly measure?: Pick<Measure, 'withdrawnAt' | 'sourceId'> },
  _actor: Actor,
  _now: Instant,
): Record<'log' | 'change', Availability<State>> {
  if (facts.case.status === 'closed') return { log: closed('case-closed'), change: closed('case-closed') }
  if (facts.measure === undefined) return { log: allowed, change: allowed }
  if (facts.measure.sourceId !== null) return { log: allowed, change: closed('automatic') }
  return { log: allowed, change: facts.measure.withdrawnAt === null ? allowed : closed('withdrawn') }
}

const codes: ReadonlySet<string> = new Set(municipalities.map((municipality) => municipality.code))

/** Moments are compared as text, so they stand in one form. */
const inUtc = (at: Instant): Instant => parseInstant(at) ?? at

type Stated = Pick<Measure, 'type' | 'at'> & { readonly municipalityCode?: string | null }
type Fault = 'in-the-future' | 'time-far-off' | 'expired-code' | 'municipality-unknown'

function faultOf(stated: Stated, now: Instant): Decision<never, Fault> | null {
  if (stated.at > now) return refused('in-the-future', 'at')
  if (farOff({ at: stated.at }, now) !== null) return refused('time-far-off', 'at')
  if (!isOpen(measureType, stated.type, localDate(stated.at))) return refused('expired-code', 'type')
  if (stated.municipalityCode && !codes.has(stated.municipalityCode))
    return refused('municipality-unknown', 'municipalityCode')
  return null
}

type LogFacts = {
  /** Contacts of the case, by id. */
  readonly contactIds: ReadonlySet<string>
  /** Undefined when no such person works in the duty. */
  readonly performer: { readonly id: string } | undefined
}

/** The type must be open on the day of the measure (G-15), and its contact a contact of the case. */
export function decideLog<
  I extends Stated & { readonly contactId?: string | null; readonly note?: string | null },
  F extends LogFacts,
>(
  facts: F,
  input: I,
  now: Instant,
): Decision<
  { input: I; performedBy: string },
  Fault | 'written-by-source' | 'made-elsewhere' | 'contact-not-of-case' | 'performer-unknown'
> {
  const stated = { ...input, at: inUtc(input.at) }
  const fault = faultOf(stated, now)
  if (fault !== null) return fault
  if (sourceOf(input.type) !== undefined) return refused('written-by-source', 'type')
  if (writtenWhenMadeHere.has(input.type) && (input.note ?? '').trim().length < 5)
    return refused('made-elsewhere', 'note')
  if (input.contactId && !facts.contactIds.has(input.contactId))
    return refused('contact-not-of-case', 'contactId')
  if (facts.performer === undefined) return refused('performer-unknown', 'performedBy')
  return decided({ input: stated, performedBy: facts.performer.id })
}

type Changeable = Pick<
  Measure,
  'at' | 'minutes' | 'contactForm' | 'place' | 'municipalityCode' | 'dutyMode' | 'note'
>

/** A new moment must not lie where the type was not open. */
export function decideChange(
  measure: Measure,
  changes: Partial<Changeable>,
  now: Instant,
): Decision<{ measure: Measure; changes: Partial<Changeable>; fields: string[] }, Fault> {
  const stated = changes.at === undefined ? changes : { ...changes, at: inUtc(changes.at) }
  const fault = faultOf({ ...measure, ...stated }, now)
  if (fault !== null) return fault
  const before: Readonly<Record<string, unknown>> = measure
  const fields = Object.entries(stated).filter(([name, value]) => before[name] !== value)
  return decided({ measure, changes: Object.fromEntries(fields), fields: fields.map(([name]) => name) })
}

/** What is taken back says why; the row stays (DESIGN 6). */
export function decideWithdraw(
  measure: Measure,
  reason: string,
): Decision<{ measure: Measure; reason: string }, 'reason-missing'> {
  return reason.trim() === ''
    ? refused('reason-missing', 'reason')
    : decided({ measure, reason: reason.trim() })
}
