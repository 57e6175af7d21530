import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, localDate, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { Delegation, Mandate, SigningWay } from './model.ts'
import type { DelegationRefusal, EndRefusal, MandateRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const readers: Permit = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  intake: 'own-member',
  chair: 'own-member',
}
/** The duty's manager for any board; a member for its own. */
const keepers: Permit = { 'duty-manager': 'any', intake: 'own-member', chair: 'own-member' }
const done = shape({ id: id(), version })
const endRefusals = [
  'already-ended',
  'reason-missing',
  'later-end',
  'ends-before-start',
] as const satisfies readonly EndRefusal[]
const resolvedRefusals = [
  'minutes-missing',
  'date-far-off',
  'minutes-not-held',
  'before-minutes',
  'ends-before-start',
] as const

/** A mandate as the page shows it: its number as one writes it, and where it stands today. */
export const MandateView = shape({
  ...Mandate.row.properties,
  shownPhone: nullable(line(40)),
  username: nullable(line(60)),
  registeredByName: line(120),
  state: oneOf(['holds', 'ended', 'not-begun']),
})
export type MandateView = Static<typeof MandateView>

export const readMandates = query({
  name: 'mandate.of-member',
  path: '/api/members/{memberId}/mandates',
  summary:
    'Who decides for a member and by which minutes, what is delegated, and how it signs; ended ones too',
  input: shape({ memberId: id() }),
  output: shape({
    memberId: id(),
    memberName: line(120),
    boardName: line(120),
    mandates: listOf(MandateView, 500),
    delegations: listOf(
      shape({ ...Delegation.row.properties, state: oneOf(['holds', 'ended', 'not-begun']) }),
      200,
    ),
    signing: listOf(SigningWay.row, 100),
  }),
  permit: readers,
  audit: 'list',
})

export const listHolders = query({
  name: 'mandate.holders',
  path: '/api/members/{memberId}/mandate-holders',
  summary: 'Accounts that may hold a mandate for a member: its own deciders, and the duty for officials',
  input: shape({ memberId: id() }),
  output: shape({
    accounts: listOf(
      shape({
        id: id(),
        name: line(120),
        title: line(120),
        role: oneOf(['chair', 'duty-worker', 'duty-manager']),
      }),
      400,
    ),
  }),
  permit: keepers,
  audit: 'list',
})

export const registerMandate = command({
  name: 'mandate.register',
  path: '/api/mandates',
  summary: 'A mandate as the board has resolved it, with its minutes and days',
  input: Mandate.create,
  output: done,
  permit: keepers,
  refusals: [
    'own-mandate',
    ...resolvedRefusals,
    'name-missing',
    'title-missing',
    'number-unreadable',
    'account-unfit',
    'covers-missing',
    'not-by-appointment',
    'already-mandated',
    'other-chair',
  ] as const satisfies readonly (MandateRefusal | 'own-mandate')[],
})

export const endMandate = command({
  name: 'mandate.end',
  path: '/api/mandates/{mandateId}/end',
  method: 'PUT',
  summary: 'The last day of a mandate with why; it stays, and so does what was decided under it',
  input: shape({ mandateId: id(), version, lastDay: localDate(), reason: text(500) }),
  output: done,
  permit: keepers,
  refusals: endRefusals,
})

export const setPhone = command({
  name: 'mandate.set-phone',
  path: '/api/mandates/{mandateId}/phone',
  method: 'PUT',
  summary: 'The number a decision-maker answers at night; null where it is not known',
  input: shape({ mandateId: id(), version, phone: nullable(line(30)) }),
  output: done,
  // A wrong number is found at night: whoever finds it may mend it.
  permit: { 'duty-worker': 'any', ...keepers },
  refusals: ['number-unreadable', 'already-ended'],
})

export const addDelegation = command({
  name: 'mandate.add-delegation',
  path: '/api/delegations',
  summary:
    'A line of a board’s delegation order: what an employee of the duty decides, and within which limits',
  input: Delegation.create,
  output: done,
  permit: keepers,
  refusals: [
    ...resolvedRefusals,
    'never-delegated',
    'already-delegated',
  ] as const satisfies readonly DelegationRefusal[],
})

export const endDelegation = command({
  name: 'mandate.end-delegation',
  path: '/api/delegations/{delegationId}/end',
  method: 'PUT',
  summary: 'The last day of a line of the delegation order, with why',
  input: shape({ delegationId: id(), version, lastDay: localDate(), reason: text(500) }),
  output: done,
  permit: keepers,
  refusals: endRefusals,
})

export const setSigningWay = command({
  name: 'mandate.set-signing-way',
  path: '/api/members/{memberId}/signing-ways',
  summary: 'How a member’s decision-makers sign from a day on; the way before ends the day before',
  input: SigningWay.create,
  output: shape({ id: id() }),
  permit: keepers,
  refusals: ['service-missing', 'date-far-off'],
})

export type MandateCode =
  | (typeof registerMandate.refusals)[number]
  | (typeof endMandate.refusals)[number]
  | (typeof addDelegation.refusals)[number]
  | (typeof setSigningWay.refusals)[number]
