import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import type { Contact } from '../intake/model.ts'

/** A case closed longer ago than this asks for a reason (days), which opens it for a time (minutes) (DESIGN 6). */
export const openWithoutReasonDays = 30
export const openingMinutes = 8 * 60

type Old = { readonly caseId: string; readonly isVisible: boolean }
/** A case that can be read needs no reason; one that cannot opens for eight hours, with a reason that is kept. */
export function decideOpenOld(
  { caseId, isVisible }: Old,
  reason: string,
  now: Instant,
): Decision<{ caseId: string; reason: string; until: Instant }, 'already-open' | 'reason-missing'> {
  if (isVisible) return refused('already-open')
  const given = normaliseText(reason)
  return given.length < 5
    ? refused('reason-missing', 'reason')
    : decided({ caseId, reason: given, until: addMinutes(now, openingMinutes) })
}

/** Contacts about one person within so many days are shown as repeated (V-05, C-26). */
export const repeatDays = 90
export const repeatsOf = (contacts: readonly Pick<Contact, 'callAt'>[], now: Instant): number =>
  contacts.filter((contact) => localDate(contact.callAt) >= addDays(localDate(now), -repeatDays)).length
