import type { LocalDate } from '../../kernel/time.ts'

/** Local days, both included. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate }

/** How often each key was registered; null is not stated. */
export type Counts = ReadonlyMap<string | null, number>

/** What happened to a code at the start of a version of its list. */
export type CodeChange = {
  /** closed: split into several; renamed: one took over; introduced: new beside others; counting-rule: counted otherwise. */
  readonly kind: 'code-split' | 'renamed' | 'introduced' | 'counting-rule'
  readonly key: string
  readonly label: string
  readonly on: LocalDate
  /** Labels of what took over. */
  readonly into: readonly string[]
  /** The counting rule from that day. */
  readonly rule: string | null
}

/** A row of a coded table. */
export type CodedRow = {
  readonly code: string
  readonly label: string
  /** Null: valid on no day of the period, and not used. */
  readonly value: number | null
  readonly definition: string | null
  readonly countingRule: string | null
  /** The registered keys that are counted here: its own, and with the coding of today those it took over from. */
  readonly keys: readonly string[]
  /** Labels of the codes it was split into, where the crosswalk cannot divide it. */
  readonly splitInto: readonly string[]
}
