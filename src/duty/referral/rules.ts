import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import { holdTogether } from '../../kernel/validity.ts'
import type { ReferralTarget } from './model.ts'

export type TargetRefusal = 'name-missing' | 'purpose-missing' | 'ends-first' | 'name-taken' | 'bad-phone'
/** Targets that hold at the same time have names of their own; a number is one that can be called. */
export function decideTarget(
  typed: ReferralTarget,
  others: readonly ReferralTarget[],
): Decision<ReferralTarget, TargetRefusal> {
  const typedPhone = normaliseText(typed.phone ?? '')
  const phone = typedPhone === '' ? null : parsePhone(typedPhone)
  const wanted: ReferralTarget = {
    ...typed,
    name: normaliseText(typed.name),
    purpose: normaliseText(typed.purpose),
    hours: normaliseText(typed.hours ?? '') || null,
    phone,
  }
  if (wanted.name.length < 2) return refused('name-missing', 'name')
  if (wanted.purpose.length < 2) return refused('purpose-missing', 'purpose')
  if (wanted.validTo !== null && wanted.validTo < wanted.validFrom) return refused('ends-first', 'validTo')
  if (typedPhone !== '' && phone === null) return refused('bad-phone', 'phone')
  const isTaken = others.some(
    (other) => other.id !== wanted.id && other.name === wanted.name && holdTogether(wanted, other),
  )
  return isTaken ? refused('name-taken', 'name') : decided(wanted)
}
