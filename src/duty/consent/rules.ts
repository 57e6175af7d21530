import type { ConsentDeparture, PlacementConsent } from './model.ts'

/** Somebody whose consent a child's voluntary placement needs, and the latest answer; null where nobody has asked. */
export type Needed = {
  readonly personId: string
  readonly as: 'guardian' | 'child'
  readonly answer: PlacementConsent['answer'] | null
}

/** From this age the child itself must consent (SoL 2025:400, 21:1). */
const ownConsentFrom = 15

/**
 * Whose consent it takes: each guardian's, since a home, residential care and supported housing always need theirs, and from
 * fifteen the child's own (SoL 21:1). A child whose age nobody knows is asked too. Of several answers the latest counts.
 */
export function consentsNeeded(
  child: { readonly personId: string; readonly age: number | null; readonly guardianIds: readonly string[] },
  consents: readonly Pick<PlacementConsent, 'askedId' | 'answer' | 'askedAt'>[],
): Needed[] {
  if (child.age !== null && child.age >= 18) return []
  const answerOf = (id: string) =>
    [...consents]
      .filter(({ askedId }) => askedId === id)
      .sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
      .at(-1)?.answer ?? null
  const asks = child.age === null || child.age >= ownConsentFrom
  return [
    ...child.guardianIds.map((personId) => ({
      personId,
      as: 'guardian' as const,
      answer: answerOf(personId),
    })),
    ...(asks ? [{ personId: child.personId, as: 'child' as const, answer: answerOf(child.personId) }] : []),
  ]
}

export type ConsentRefusal =
  | 'guardian-refused'
  | 'child-refused'
  | 'child-not-asked'
  | 'guardian-unknown'
  | 'guardian-not-asked'
  | 'guardian-not-reached'
  | 'departure-not-open'

/**
 * What stands in the way of a voluntary placement; null when nothing does. A no is never departed from. One guardian who is
 * prevented may be passed by when the other says yes (FB 6:13), a child who has none here when a custodian is asked for
 * (lag 2005:429).
 */
export function consentFault(
  needed: readonly Needed[],
  departure: ConsentDeparture | null,
): ConsentRefusal | null {
  const guardians = needed.filter(({ as }) => as === 'guardian')
  const child = needed.find(({ as }) => as === 'child')
  if (guardians.some(({ answer }) => answer === 'no')) return 'guardian-refused'
  if (child?.answer === 'no') return 'child-refused'
  if (child && child.answer !== 'yes') return 'child-not-asked'
  if (guardians.length === 0) return departure === 'unaccompanied' ? null : 'guardian-unknown'
  if (departure === 'unaccompanied') return 'departure-not-open'
  if (guardians.some(({ answer }) => answer === null)) return 'guardian-not-asked'
  if (guardians.every(({ answer }) => answer === 'yes')) return null
  return departure === 'guardian-prevented' && guardians.some(({ answer }) => answer === 'yes')
    ? null
    : 'guardian-not-reached'
}
