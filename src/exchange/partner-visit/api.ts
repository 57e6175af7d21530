import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
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
  text,
  whole,
} from '../../kernel/field.ts'
import { PartnerVisit } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const row = PartnerVisit.row.properties
const share = nullable(whole(0, 100))
const done = shape({ id: id(), version })

export const VisitView = shape({ ...row, unitName: line(120) })
export type VisitView = Static<typeof VisitView>

export const UnitReach = shape({
  id: id(),
  name: line(120),
  kind: oneOf(['police', 'health-care', 'municipality']),
  reach: shape({
    visits: whole(0, 100_000),
    lastHeldOn: nullable(localDate()),
    staff: row.staff,
    leastShare: share,
    mostShare: share,
    repeatBy: nullable(localDate()),
    isDue: flag(),
  }),
  /** The next that is planned. */
  plannedOn: nullable(localDate()),
})
export type UnitReach = Static<typeof UnitReach>

export const readVisits = query({
  name: 'partner-visit.read',
  path: '/api/partner-visits',
  summary:
    'Visits and dialogue meetings, and how many of each unit’s staff they have met: units never met first',
  input: shape({}),
  output: shape({ units: listOf(UnitReach, 1000), visits: listOf(VisitView, 300) }),
  permit: duty,
  audit: 'none',
})

export const planVisit = command({
  name: 'partner-visit.register',
  path: '/api/partner-visits',
  summary: 'Plan a visit or a dialogue meeting with one unit',
  input: PartnerVisit.create,
  output: done,
  permit: duty,
  refusals: ['one-unit', 'unit-unknown', 'planned-far-off', 'contents-missing'],
})

export const holdVisit = command({
  name: 'partner-visit.hold',
  path: '/api/partner-visits/{visitId}/outcome',
  summary: 'Say that a visit was held: how many of how many came, what was handed over, when to come again',
  input: shape({
    visitId: id(),
    version,
    heldOn: localDate(),
    attended: optional(row.attended),
    staff: optional(row.staff),
    repeatBy: optional(nullable(localDate())),
    contents: optional(text(4000)),
    material: optional(text(2000)),
  }),
  output: done,
  permit: duty,
  refusals: [
    'already-held',
    'visit-cancelled',
    'held-in-the-future',
    'more-than-staff',
    'repeat-before-held',
  ],
})

export const cancelVisit = command({
  name: 'partner-visit.cancel',
  path: '/api/partner-visits/{visitId}/cancellation',
  summary: 'Call off a planned visit, with the reason',
  input: shape({ visitId: id(), version, reason: text(500) }),
  output: done,
  permit: duty,
  refusals: ['already-held', 'visit-cancelled', 'reason-missing'],
})

export type VisitRefusal = (typeof planVisit | typeof holdVisit | typeof cancelVisit)['refusals'][number]
