/** Who may do what: a table of role and relation, evaluated purely (DESIGN 1.4). */

export const roles = [
  'duty-worker',
  'duty-manager',
  'intake',
  'chair',
  'evaluator',
  'administrator',
  'partner',
  'operator',
] as const
export type Role = (typeof roles)[number]

/**
 * any: every thing of that kind. own-member: only what belongs to the actor's member. own-partner: to the actor's unit of police
 * or health care. own: only what is the actor's.
 */
export type Relation = 'any' | 'own-member' | 'own-partner' | 'own'
export type Permit = Readonly<Partial<Record<Role, Relation>>>

export type Actor = {
  readonly accountId: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly memberId: string | null
  readonly partnerId: string | null
  readonly sessionId: string | null
}

/** What a relation is held against: the members, the partners and the account a thing belongs to. */
export type Subject = {
  readonly memberIds?: readonly string[]
  readonly partnerIds?: readonly string[]
  readonly accountId?: string | null
}

/** A role that is not in the table is denied; a relation that cannot be shown is denied. */
export function permits(permit: Permit, actor: Actor, subject: Subject): boolean {
  const relation = permit[actor.role]
  if (relation === undefined) return false
  if (relation === 'any') return true
  if (relation === 'own') return subject.accountId === actor.accountId
  if (relation === 'own-partner')
    return actor.partnerId !== null && (subject.partnerIds ?? []).includes(actor.partnerId)
  return actor.memberId !== null && (subject.memberIds ?? []).includes(actor.memberId)
}

/** Whether an action is open now: the same answer for the button, the runner and the test (DESIGN 4.4). */
export type Availability<R extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: R }
export const allowed: Availability<never> = { allowed: true }
export const closed = <const R extends string>(reason: R): Availability<R> => ({ allowed: false, reason })
