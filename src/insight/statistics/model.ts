import type { Static } from 'typebox'
import type { CodeList } from '../../kernel/code-list.ts'
import {
  flag,
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
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Counts } from '../code-change/model.ts'

/** Tables 1 to 7 of the evaluation, in their printed order (L-01). */
export const tableIds = [
  'key-figures',
  'cases-by-municipality',
  'cases-by-category',
  'measures-by-type',
  'decisions-by-municipality',
  'cases-by-nature',
  'cases-by-initiator',
] as const
export type TableId = (typeof tableIds)[number]

export const keyFigures = [
  'cases',
  'cases-without-measures',
  'cases-in-standby',
  'measures',
  'phone-contacts',
  'visits',
  'administrative-hours',
  'measure-hours',
  'total-hours',
] as const
export type KeyFigure = (typeof keyFigures)[number]

/** as-registered: the codes as they were chosen then. current: carried by the crosswalk to the lists of the period's end or later. */
export const codings = ['as-registered', 'current'] as const
export type Coding = (typeof codings)[number]

/** How far a series can be trusted, by the evaluation's own words (L-05). */
export const reliabilities = ['reliable', 'unreliable', 'not-judged'] as const

const figure = () => nullable(whole(0, 2_000_000_000))

export const FigureRow = shape({
  /** A list key, a municipality's SCB code, `other` for another municipality, or a key figure. */
  code: line(60),
  label: line(200),
  /** Null: the code was valid on no day of the period, or the cell is protected. Never a zero in disguise. */
  value: figure(),
  /** Decisions by municipality: orders of immediate custody under LVM and LVU, and placements under SoL. */
  lvm: optional(figure()),
  lvu: optional(figure()),
  sol: optional(figure()),
  isProtected: optional(flag()),
  definition: optional(nullable(text(4000))),
  countingRule: optional(nullable(text(4000))),
  reliability: optional(oneOf(reliabilities)),
  /** As printed in the evaluation for the same year; null is a blank cell there (L-02). */
  published: optional(figure()),
  publishedDecisions: optional(nullable(shape({ lvm: figure(), lvu: figure(), sol: figure() }))),
})
export type FigureRow = Static<typeof FigureRow>

/** What the evaluation says about a table, in our words, held against its numbers (L-14). */
export const Remark = shape({
  id: line(10),
  claim: text(1000),
  figures: text(400),
  agrees: flag(),
  explanation: text(1000),
})
export type Remark = Static<typeof Remark>

export const FigureTable = shape({
  id: oneOf(tableIds),
  title: line(200),
  rows: listOf(FigureRow, 400),
  /** Counted without the attribute: "ej angivet" on screen, never a row of its own in JSON. Null when protected. */
  notStated: figure(),
  total: figure(),
  expectedTotal: figure(),
  reconciles: nullable(flag()),
  notes: listOf(text(2000), 100),
  remarks: optional(listOf(Remark, 40)),
})
export type FigureTable = Static<typeof FigureTable>

export const Period = shape({ from: localDate(), to: localDate() })
export type Period = Static<typeof Period>

/** The seven tables of a period, with what they are figures of. */
export const Figures = shape({
  period: Period,
  /** Null: the whole region. */
  municipalityCode: nullable(line(4)),
  areaName: line(120),
  coding: oneOf(codings),
  /** Small cells are hidden, and so many others that they cannot be computed (L-08). */
  isProtected: flag(),
  tables: listOf(FigureTable, 7),
})
export type Figures = Static<typeof Figures>

/** The lists behind the coded tables. */
export type Lists = Readonly<Record<CodedTable, CodeList>>
export type CodedTable = 'cases-by-category' | 'measures-by-type' | 'cases-by-nature' | 'cases-by-initiator'

export type DecisionColumn = 'lvm' | 'lvu' | 'sol'

export type MeasureTally = {
  readonly place: string | null
  readonly type: string | null
  readonly measures: number
  readonly phone: number
  readonly visits: number
  readonly minutes: number
}

/** What a period holds, counted from live cases and imported ones together. */
export type Tally = {
  readonly cases: number
  readonly withoutMeasures: number
  readonly standby: number
  readonly administrativeMinutes: number
  readonly byPlace: Counts
  readonly byCategory: Counts
  readonly byNature: Counts
  readonly byInitiator: Counts
  readonly measures: readonly MeasureTally[]
  readonly hasBothSources: boolean
}
/** How often a key was used on days when it was closed. */
export type ClosedUse = { readonly table: CodedTable; readonly key: string; readonly count: number }

/** What the figures are of, and how they are to be read. */
export type Frame = {
  readonly period: Period
  readonly coding: Coding
  readonly today: LocalDate
  readonly lists: Lists
  /** The municipalities of tables 2 and 5 in their order. */
  readonly places: readonly { readonly code: string; readonly label: string }[]
  /** One municipality was asked for: the others are not rows of its own table. */
  readonly isOneMunicipality: boolean
}

/** A closed stretch of a key; null where it reaches the period's end or beginning. */
export type ClosedSpan = {
  readonly table: CodedTable
  readonly key: string
  readonly from: Instant | null
  readonly until: Instant | null
}

/** Which cases stand behind a figure. Keys: null is not stated. */
export type Behind = {
  readonly places?: { readonly codes: readonly string[]; readonly is: 'in' | 'outside' | 'not-stated' }
  readonly coded?: {
    readonly column: 'category' | 'nature' | 'initiator'
    readonly keys: readonly string[] | null
  }
  readonly types?: readonly string[] | null
}

export type BehindCase = {
  readonly caseId: string | null
  readonly number: string
  readonly openedAt: Instant
  /** A municipality's code, or `other` where the source does not say which. */
  readonly place: string | null
  readonly category: string | null
  readonly nature: string | null
  readonly initiator: string | null
}

export type Inhabitants = {
  readonly municipalityCode: string
  readonly at: LocalDate
  readonly inhabitants: number
}
