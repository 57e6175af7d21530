import type { LocalDate } from '../../kernel/time.ts'

export type Step = 'month' | 'quarter' | 'year'

/** A calendar part of a period, cut to the period at its ends. */
export type Bucket = {
  /** The first day of the whole month, quarter or year. */
  readonly start: LocalDate
  readonly label: string
  readonly from: LocalDate
  readonly to: LocalDate
}

export type SeriesRow = {
  readonly code: string
  readonly label: string
  readonly values: (number | null)[]
}

export type Break = {
  /** Null: the whole table. */
  readonly code: string | null
  readonly on: LocalDate
  readonly kind: 'code-split' | 'counting-rule' | 'new-coding' | 'renamed'
  readonly note: string
}
