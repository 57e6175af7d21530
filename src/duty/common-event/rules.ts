import { initiator } from '../../code-lists/initiator.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Contact } from '../intake/model.ts'
import type { CommonEvent, EventCall } from './model.ts'

/** A closed event is history: what comes after is a new one. */
export const available = (event: Pick<CommonEvent, 'closedAt'>): Availability<'event-closed'> =>
  event.closedAt === null ? allowed : closed('event-closed')

type Open = Pick<CommonEvent, 'id' | 'kind' | 'municipalityCode' | 'number'>
type Told = Pick<CommonEvent, 'kind' | 'title'> & { readonly municipalityCode?: string | null }
type ToldFault = 'title-missing' | 'municipality-unknown' | 'already-open'
function checkTold(
  others: readonly Open[],
  municipalityIsKnown: boolean,
  told: Told,
  twinField: 'kind' | 'municipalityCode',
): Decision<null, ToldFault> {
  if (told.title.length < 3) return refused('title-missing', 'title')
  if (!municipalityIsKnown) return refused('municipality-unknown', 'municipalityCode')
  const twin = others.find(
    (event) => event.kind === told.kind && event.municipalityCode === (told.municipalityCode ?? null),
  )
  return twin === undefined ? decided(null) : refused('already-open', twinField, { number: twin.number })
}

/** The event has begun, and what is open of its kind in the same municipality is not opened twice. */
export function decideOpen<T extends Told & Pick<CommonEvent, 'beganAt'>>(
  open: readonly Open[],
  municipalityIsKnown: boolean,
  typed: T,
  now: Instant,
): Decision<T, ToldFault | 'in-the-future' | 'time-far-off'> {
  const input = { ...typed, title: normaliseText(typed.title) }
  if (input.beganAt > now) return refused('in-the-future', 'beganAt')
  const far = farOff({ beganAt: input.beganAt }, now)
  if (far !== null) return refused('time-far-off', far)
  const check = checkTold(open, municipalityIsKnown, input, 'kind')
  return check.ok ? decided(input) : check
}

/** What is known may change, but not so that two are open of one kind in one municipality. */
export function decideChange<C extends Partial<Pick<CommonEvent, 'title' | 'municipalityCode'>>>(
  event: Open & Pick<CommonEvent, 'title'>,
  open: readonly Open[],
  municipalityIsKnown: boolean,
  typed: C,
): Decision<C, ToldFault> {
  const changes = typed.title === undefined ? typed : { ...typed, title: normaliseText(typed.title) }
  const moves = changes.municipalityCode !== undefined && changes.municipalityCode !== event.municipalityCode
  const others = moves ? open.filter((other) => other.id !== event.id) : []
  const check = checkTold(others, municipalityIsKnown, { ...event, ...changes }, 'municipalityCode')
  return check.ok ? decided(changes) : check
}

type Counted = Pick<EventCall, 'calls' | 'people' | 'municipalityCode'>
export type Tally = {
  readonly municipalityCode: string | null
  readonly calls: number
  /** Null where nobody counted any of them; else those that were counted. */
  readonly people: number | null
}
/** Calls and people by municipality; what nobody counted is not none. */
export function tallyOf(calls: readonly Counted[]): readonly Tally[] {
  const byCode = new Map<string | null, Tally>()
  for (const { municipalityCode, calls: count, people } of calls) {
    const before = byCode.get(municipalityCode) ?? { municipalityCode, calls: 0, people: null }
    byCode.set(municipalityCode, {
      municipalityCode,
      calls: before.calls + count,
      people: people === null ? before.people : (before.people ?? 0) + people,
    })
  }
  return [...byCode.values()].sort((one, other) => other.calls - one.calls)
}

export function decideCalls<T extends Pick<EventCall, 'at'> & Partial<Pick<EventCall, 'initiator'>>>(
  event: Pick<CommonEvent, 'beganAt'>,
  municipalityIsKnown: boolean,
  input: T,
  now: Instant,
): Decision<T, 'in-the-future' | 'before-event' | 'municipality-unknown' | 'code-closed'> {
  if (input.at > now) return refused('in-the-future', 'at')
  if (input.at < event.beganAt) return refused('before-event', 'at')
  if (input.initiator && !isOpen(initiator, input.initiator, localDate(input.at)))
    return refused('code-closed', 'initiator')
  return municipalityIsKnown ? decided(input) : refused('municipality-unknown', 'municipalityCode')
}

/** A contact belongs to one event, and to none when it is withdrawn. */
export function decideJoin(
  contact: Pick<Contact, 'status'>,
  isJoined: boolean,
): Decision<null, 'contact-withdrawn' | 'already-joined'> {
  if (contact.status === 'withdrawn') return refused('contact-withdrawn')
  return isJoined ? refused('already-joined') : decided(null)
}

export function decideClose(outcome: string): Decision<string, 'outcome-missing'> {
  return outcome.trim() === '' ? refused('outcome-missing', 'outcome') : decided(outcome)
}
