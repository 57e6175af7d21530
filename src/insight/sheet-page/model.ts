/** A page of a sheet: text is text whatever it begins with, null is an empty cell. */
export type SheetPage = {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

type Shown = number | null
/** The figures that pages are laid out from. */
export type SheetFigures = {
  readonly period: { readonly from: string; readonly to: string }
  readonly areaName: string
  readonly coding: 'as-registered' | 'current'
  readonly tables: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly {
      readonly code: string
      readonly label: string
      readonly value: Shown
      readonly lvm?: Shown
      readonly lvu?: Shown
      readonly sol?: Shown
      readonly isProtected?: boolean
      readonly definition?: string | null
      readonly countingRule?: string | null
      readonly published?: Shown
      readonly publishedDecisions?: { readonly lvm: Shown; readonly lvu: Shown; readonly sol: Shown } | null
    }[]
    readonly notStated: Shown
    readonly total: Shown
    readonly expectedTotal: Shown
    readonly notes: readonly string[]
    readonly remarks?: readonly {
      readonly claim: string
      readonly figures: string
      readonly agrees: boolean
      readonly explanation: string
    }[]
  }[]
  readonly isProtected: boolean
}
