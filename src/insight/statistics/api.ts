import { query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
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
import { codings, Figures, Period, tableIds } from './model.ts'

/** Whole figures for the manager, protected whole years for the evaluator, the own member's for its chair (L-08, L-10). */
const readers = {
  'duty-manager': 'any',
  evaluator: 'any',
  chair: 'own-member',
  operator: 'any',
} as const

/** The last four are for the evaluator, whose answers must not overlap. */
const refusals = [
  'period-backwards',
  'period-too-long',
  'municipality-unknown',
  'whole-region-only',
  'as-registered-only',
  'whole-year-only',
  'year-not-over',
] as const
export type StatisticsRefusal = (typeof refusals)[number] | 'page-unknown' | 'figure-unknown'

/** Days are local and inclusive; without a municipality the whole region. */
const asked = {
  from: localDate(),
  to: localDate(),
  municipalityCode: optional(line(4)),
}

export const readTables = query({
  name: 'statistics.tables',
  path: '/api/statistics/tables',
  summary:
    'Tables 1 to 7 for a period: rows, not stated, sum against total, and what must be known to read them',
  input: shape({ ...asked, coding: optional(oneOf(codings)) }),
  output: Figures,
  permit: readers,
  audit: 'none',
  reads: 'figures',
  refusals,
})

export const sheetFormats = ['csv', 'xlsx', 'ods'] as const

export const readSheet = query({
  name: 'statistics.sheet',
  path: '/api/statistics/sheet',
  summary: 'The same tables as a file: CSV, XLSX or ODS, in base64; no cell is ever a formula',
  input: shape({ ...asked, coding: optional(oneOf(codings)), format: oneOf(sheetFormats) }),
  output: shape({ fileName: line(200), mediaType: line(200), content: text(20_000_000) }),
  permit: readers,
  audit: 'none',
  reads: 'figures',
  refusals,
})

export const steps = ['month', 'quarter', 'year'] as const

export const readSeries = query({
  name: 'statistics.series',
  path: '/api/statistics/series',
  summary:
    'One table over months, quarters or years, with the breaks where a code or a counting rule changed',
  input: shape({ ...asked, table: oneOf(tableIds), step: oneOf(steps), coding: optional(oneOf(codings)) }),
  output: shape({
    periods: listOf(shape({ label: line(40), ...Period.properties }), 600),
    rows: listOf(
      shape({
        code: line(60),
        label: line(200),
        /** One a period; null as in the tables. */
        values: listOf(nullable(whole(0, 2_000_000_000)), 600),
      }),
      400,
    ),
    breaks: listOf(
      shape({
        /** Null: the whole table. */
        code: nullable(line(60)),
        on: localDate(),
        kind: oneOf(['code-split', 'counting-rule', 'new-coding', 'renamed']),
        note: text(2000),
      }),
      200,
    ),
    isProtected: flag(),
  }),
  permit: readers,
  audit: 'none',
  reads: 'figures',
  refusals,
})

export const readRhythm = query({
  name: 'statistics.rhythm',
  path: '/api/statistics/rhythm',
  summary: 'Cases by hour and weekday in local time, and by month',
  input: shape(asked),
  output: shape({
    /** Monday first, then hours 0 to 23; null where protected. */
    week: listOf(listOf(nullable(whole(0, 2_000_000_000)), 24), 7),
    months: listOf(
      shape({ label: line(40), ...Period.properties, cases: nullable(whole(0, 2_000_000_000)) }),
      600,
    ),
    isProtected: flag(),
  }),
  permit: readers,
  audit: 'none',
  reads: 'figures',
  refusals,
})

export const readPerCapita = query({
  name: 'statistics.per-capita',
  path: '/api/statistics/per-capita',
  summary: 'Cases per municipality beside its inhabitants, with the population figure and its date (L-06)',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    rows: listOf(
      shape({
        municipalityCode: line(4),
        label: line(120),
        cases: nullable(whole(0, 2_000_000_000)),
        inhabitants: nullable(whole(0, 20_000_000)),
        inhabitantsOn: nullable(localDate()),
        /** Cases per 10 000 inhabitants and year, in tenths; null where something is unknown or protected. */
        perTenThousandTenths: nullable(whole(0, 2_000_000_000)),
        /** Fewer than thirty cases: the difference may be chance (L-07). */
        isSmall: flag(),
      }),
      400,
    ),
    isProtected: flag(),
  }),
  permit: { 'duty-manager': 'any', evaluator: 'any', operator: 'any' },
  audit: 'none',
  reads: 'figures',
  refusals,
})

export const readBehind = query({
  name: 'statistics.behind',
  path: '/api/statistics/behind',
  method: 'POST',
  summary:
    'The cases behind a figure of tables 2 to 7, newest first, paged by key: number and coded facts, no people',
  input: shape({
    ...asked,
    table: oneOf(tableIds),
    /** A row's code, or `not-stated`. */
    code: line(60),
    /** Of table 5: which column. */
    column: optional(oneOf(['lvm', 'lvu', 'sol'])),
    coding: optional(oneOf(codings)),
    after: optional(line(80)),
  }),
  output: shape({
    cases: listOf(
      shape({
        /** Null for a case of an imported register, which has no file here. */
        caseId: nullable(id()),
        number: line(40),
        openedAt: instant(),
        municipality: nullable(line(120)),
        category: nullable(line(200)),
        nature: nullable(line(200)),
        initiator: nullable(line(200)),
      }),
      50,
    ),
    /** Give it as `after` for the next page; null at the end. */
    next: nullable(line(80)),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'list',
  reads: 'figures',
  refusals: [...refusals, 'page-unknown', 'figure-unknown'],
})
