import { PersonCard } from '../../base/person/model.ts'
import { command, query } from '../../kernel/contract.ts'
import { id, instant, line, listOf, localDate, nullable, shape, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import type { PeriodRefusal } from '../triage/rules.ts'
import { FailedPickup, RepeatLimit } from './model.ts'
import type { PickupRefusal } from './rules.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const by = { accountName: line(120) }
const { contacts, cases, days } = RepeatLimit.row.properties
const limit = shape({ contacts, cases, days })
/** Without a number: a case that asks for a reason to open. */
const happened = listOf(shape({ id: id(), number: line(20), at: instant() }), 400)
/** What there is about one person within the days of the limit, where it is often enough to be said (C-26). */
export const PersonRepeat = shape({ card: PersonCard, contacts: happened, cases: happened })
const repeats = listOf(PersonRepeat, 100)

export const loadRepeatLimit = command({
  name: 'repeat-concern.load-limit',
  path: '/api/repeat-limits/region',
  summary: 'Puts in the limit of the region where there is none yet; a second time changes nothing',
  input: RepeatLimit.create,
  output: shape({ added: whole(0, 1) }),
  permit: { operator: 'any' },
})

export const listRepeatLimits = query({
  name: 'repeat-concern.limits',
  path: '/api/repeat-limits',
  summary: 'From how many contacts or cases, within how many days, it is said that they are repeated',
  input: shape({}),
  output: shape({ now: limit, limits: listOf(RepeatLimit.row, 100) }),
  permit: { ...duty, administrator: 'any' },
  audit: 'none',
})

export const setRepeatLimit = command({
  name: 'repeat-concern.set-limit',
  path: '/api/repeat-limits',
  summary: 'Another limit, from a day on; one for the same day takes its place',
  input: RepeatLimit.create,
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any', administrator: 'any' },
})

export const repeatsOfCase = query({
  name: 'repeat-concern.of-case',
  path: '/api/cases/{caseId}/repeats',
  summary:
    'Which persons of a case come back so often that it is said, with the dates; whether the case is such a return',
  input: shape({ caseId: id() }),
  output: shape({ limit, repeats, pickup: nullable(shape({ ...FailedPickup.row.properties, ...by })) }),
  permit: duty,
  audit: 'list',
})

export const repeatsOfContact = query({
  name: 'repeat-concern.of-contact',
  path: '/api/contacts/{contactId}/repeats',
  summary: 'Which persons of a contact come back so often that it is said, with the dates',
  input: shape({ contactId: id() }),
  output: shape({ limit, repeats }),
  permit: duty,
  audit: 'list',
})

export const flagReturn = command({
  name: 'repeat-concern.flag-return',
  path: '/api/cases/{caseId}/failed-pickup',
  summary:
    'The client came back because the day service did not catch the case: flagged, and reported as a deviation',
  input: FailedPickup.create,
  output: shape({ id: id(), deviationNumber: line(20) }),
  permit: duty,
  refusals: [
    'case-closed',
    'already-flagged',
    'case-unknown',
    'not-earlier',
    'happened-missing',
  ] satisfies readonly (PickupRefusal | 'case-closed')[],
})

export const failedPickupCounts = query({
  name: 'repeat-concern.counts',
  path: '/api/failed-pickup-counts',
  summary:
    'How many clients came back in a period because a day service did not catch the case, by municipality',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    pickups: listOf(shape({ municipalityCode: nullable(line(4)), cases: whole(0, 1_000_000) }), 300),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
  refusals: ['period-backwards', 'period-too-long'] satisfies readonly PeriodRefusal[],
})

export type RepeatRefusal = (typeof flagReturn | typeof failedPickupCounts)['refusals'][number]
