import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, localDate, nullable, oneOf, shape, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import type { PeriodRefusal } from '../triage/rules.ts'
import { DayMatter, dayMatterKinds, ReferralTarget, TargetData } from './model.ts'
import type { TargetRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
/** The region's own data: the manager and whoever keeps the system. */
const keepers: Permit = { 'duty-manager': 'any', administrator: 'any' }
const done = shape({ id: id(), version })
const targetRefusals = [
  'name-missing',
  'purpose-missing',
  'ends-first',
  'name-taken',
  'bad-phone',
] as const satisfies readonly TargetRefusal[]

export const loadTargets = command({
  name: 'referral.load-targets',
  path: '/api/referral-targets/region',
  summary:
    'Puts in the referral targets of the region where there are none yet; a second time changes nothing',
  input: TargetData,
  output: shape({ added: whole(0, 200) }),
  permit: { operator: 'any' },
})

export const listReferralTargets = query({
  name: 'referral.targets',
  path: '/api/referral-targets',
  summary: 'Where callers can be shown on to, for what and when, with their days',
  input: shape({}),
  output: shape({ targets: listOf(ReferralTarget.row, 500) }),
  permit: { ...duty, administrator: 'any' },
  audit: 'list',
})

export const addTarget = command({
  name: 'referral.add-target',
  path: '/api/referral-targets',
  summary: 'Where callers can be shown on to, from a day on',
  input: ReferralTarget.create,
  output: done,
  permit: keepers,
  refusals: targetRefusals,
})

export const changeTarget = command({
  name: 'referral.change-target',
  path: '/api/referral-targets/{targetId}',
  method: 'PUT',
  summary: 'Change a referral target, or its last day',
  input: shape({ targetId: id(), version, ...ReferralTarget.change.properties }),
  output: done,
  permit: keepers,
  refusals: targetRefusals,
})

export const readDayMatter = query({
  name: 'referral.day-matter',
  path: '/api/contacts/{contactId}/day-matters',
  summary: 'Whether a contact is of a kind that often need not be handled at night',
  input: shape({ contactId: id() }),
  output: shape({ dayMatter: nullable(shape({ ...DayMatter.row.properties, accountName: line(120) })) }),
  permit: duty,
  audit: 'list',
})

export const noteDayMatter = command({
  name: 'referral.note-day-matter',
  path: '/api/contacts/{contactId}/day-matters',
  summary:
    'The contact is of a kind that often need not be handled at night; without a kind it is taken back',
  input: DayMatter.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['contact-withdrawn'],
})

export const dayMatterCounts = query({
  name: 'referral.day-matter-counts',
  path: '/api/day-matter-counts',
  summary: 'How many contacts of each kind that often need not be handled at night came in a period',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    dayMatters: listOf(shape({ kind: oneOf(dayMatterKinds), contacts: whole(0, 1_000_000) }), 10),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
  refusals: ['period-backwards', 'period-too-long'] satisfies readonly PeriodRefusal[],
})

export type ReferralRefusal = (
  | typeof addTarget
  | typeof noteDayMatter
  | typeof dayMatterCounts
)['refusals'][number]
