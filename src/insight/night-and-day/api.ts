import { query } from '../../kernel/contract.ts'
import { flag, line, listOf, localDate, nullable, optional, shape, whole } from '../../kernel/field.ts'

/** Whole figures for the manager, protected whole years for the evaluator, the own member's for its chair (L-08, L-10). */
const readers = { 'duty-manager': 'any', evaluator: 'any', chair: 'own-member', operator: 'any' } as const
const asked = { from: localDate(), to: localDate() }
const refusals = [
  'period-backwards',
  'period-too-long',
  'municipality-unknown',
  'whole-region-only',
  'as-registered-only',
  'whole-year-only',
  'year-not-over',
] as const
export type NightAndDayRefusal = (typeof refusals)[number]

const count = () => whole(0, 10_000_000)
const shown = () => nullable(count())
const margins = {
  rows: listOf(shape({ key: nullable(line(60)), counts: listOf(shown(), 60), total: shown() }), 60),
  columns: listOf(shape({ key: nullable(line(60)), total: shown() }), 60),
  total: shown(),
}
const needs = {
  needed: shown(),
  couldHaveWaited: shown(),
  cannotJudge: shown(),
  unanswered: shown(),
  total: shown(),
  /** Percent of those marked as either; null under five, and where a count is hidden. */
  neededShare: nullable(whole(0, 100)),
}

export const readNightAndDay = query({
  name: 'night-and-day.read',
  path: '/api/statistics/night-and-day',
  summary:
    'What the night judged and what the day did, child by child, of reports sent in a period and taken over; and what needed the night',
  input: shape({ ...asked, municipalityCode: optional(line(4)) }),
  output: shape({
    ...asked,
    municipalityCode: nullable(line(4)),
    isProtected: flag(),
    /** By judgement (key null: no assessment in the report), then by outcome (key null: unanswered). */
    matrix: shape(margins),
    /** Reports sent and not taken over yet: in no cell. Null for the evaluator. */
    notAccepted: shown(),
    needs: shape(needs),
    /** By name; empty for the evaluator. */
    municipalities: listOf(
      shape({ code: line(4), name: line(80), children: count(), answered: count(), ...needs }),
      400,
    ),
  }),
  permit: readers,
  audit: 'none',
  reads: 'figures',
  refusals,
})

export const readLateNotices = query({
  name: 'night-and-day.late-notices',
  path: '/api/statistics/late-notices',
  summary: 'How long after the event the duty was called, by who called; unknown is counted (V-47)',
  input: shape(asked),
  output: shape({ isProtected: flag(), ...margins }),
  permit: { 'duty-manager': 'any', evaluator: 'any', operator: 'any' },
  audit: 'none',
  reads: 'figures',
  refusals,
})

const month = line(7)
const whereAsked = shape({ ...asked, municipalityCode: optional(line(4)) })
const whereRefusals = ['period-backwards', 'period-too-long', 'municipality-unknown'] as const
const wholes = { 'duty-manager': 'any', chair: 'own-member', operator: 'any' } as const

export const readFailedPickups = query({
  name: 'night-and-day.failed-pickups',
  path: '/api/statistics/failed-pickups',
  summary:
    'By municipality and month: reports sent, returned, commitments that could not be kept, and clients who came back (V-34)',
  input: whereAsked,
  output: shape({
    rows: listOf(
      shape({
        month,
        code: line(4),
        name: line(80),
        sent: count(),
        returned: count(),
        couldNot: count(),
        cameBack: count(),
      }),
      20_000,
    ),
  }),
  permit: wholes,
  audit: 'none',
  reads: 'figures',
  refusals: whereRefusals,
})

export const readBypasses = query({
  name: 'night-and-day.bypasses',
  path: '/api/statistics/bypasses',
  summary: 'Police notifications that the duty was not told of, by month and police unit (I-12, V-35)',
  input: whereAsked,
  output: shape({
    rows: listOf(
      shape({
        month,
        /** Null: the unit is not known. */
        unit: nullable(line(120)),
        count: count(),
        kinds: listOf(shape({ kind: line(40), count: count() }), 20),
      }),
      20_000,
    ),
  }),
  permit: wholes,
  audit: 'none',
  reads: 'figures',
  refusals: whereRefusals,
})
