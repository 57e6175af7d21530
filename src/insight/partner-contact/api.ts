import Type, { type Static } from 'typebox'
import { query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  whole,
} from '../../kernel/field.ts'
import { contactKinds, matters, unmeasured } from './model.ts'

const count = nullable(whole(0, 10_000_000))
const rate = nullable(Type.Number({ minimum: 0 }))
const Effect = shape({
  perMonthBefore: rate,
  perMonthAfter: rate,
  changePercent: nullable(whole(-100, 1_000_000)),
  why: nullable(oneOf(unmeasured)),
})
const sides = { before: count, after: count, effect: Effect }

export const readPartnerContacts = query({
  name: 'partner-contact.read',
  path: '/api/partner-contacts',
  summary:
    'Contacts of police and health care per month and unit before and after a day that something changed (I-22, J-14)',
  input: shape({
    breakOn: localDate(),
    months: optional(whole(1, 36)),
    matter: optional(oneOf(matters)),
  }),
  output: shape({
    from: localDate(),
    to: localDate(),
    daysBefore: whole(0, 2000),
    daysAfter: whole(0, 2000),
    periods: listOf(shape({ start: localDate(), from: localDate(), to: localDate() }), 80),
    kinds: listOf(shape({ kind: oneOf(contactKinds), months: listOf(count, 80), ...sides }), 2),
    /** A null id is contacts whose unit was not stated. Months only for who sees the cases. */
    units: listOf(
      shape({
        id: nullable(id()),
        name: nullable(line(120)),
        kind: oneOf(contactKinds),
        months: nullable(listOf(count, 80)),
        ...sides,
      }),
      1000,
    ),
    statedBefore: nullable(whole(0, 100)),
    statedAfter: nullable(whole(0, 100)),
    isProtected: flag(),
    example: shape({ before: whole(0, 1000), after: whole(0, 1000), effect: Effect }),
  }),
  permit: { 'duty-manager': 'any', evaluator: 'any' },
  audit: 'none',
  reads: 'figures',
  refusals: ['break-ahead', 'break-too-old', 'whole-years-only'],
})
export type PartnerContacts = Static<(typeof readPartnerContacts)['output']>

export type PartnerContactRefusal = (typeof readPartnerContacts.refusals)[number]
