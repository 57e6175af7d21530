import type { CodeList } from '../../kernel/code-list.ts'
import type { CodedRow, Span } from '../code-change/model.ts'

/** A coded table's list, its rows and how often its codes were used on days when they were closed. */
export type CodedFacts = {
  readonly list: CodeList
  readonly rows: readonly CodedRow[]
  readonly closed: readonly { readonly key: string; readonly count: number }[]
  /** The codes were carried to a later list. */
  readonly isCarried: boolean
}

/** Decisions that table 5 has no row for, beside all of table 4. */
export type Elsewhere = {
  readonly column: 'lvm' | 'lvu' | 'sol'
  readonly count: number
  readonly all: number
  /** False: the case has no municipality. */
  readonly isStated: boolean
}

/** All that the notes of a table rest on. */
export type NoteFacts = {
  readonly table: {
    readonly id: string
    readonly rows: readonly { readonly label: string; readonly value: number | null }[]
    readonly notStated: number | null
    readonly total: number | null
    readonly expectedTotal: number | null
  }
  readonly period: Span
  readonly coded: CodedFacts | null
  readonly elsewhere: readonly Elsewhere[]
  /** Labels that the list of another table has too (W16). */
  readonly sharedLabels: readonly string[]
  readonly hasBothSources: boolean
  readonly isOneMunicipality: boolean
  /** Notes of protected tables carry no counts (L-08). */
  readonly isProtected: boolean
}
