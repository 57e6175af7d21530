/** A published count. Equations tie it to others. */
export type Cell = {
  readonly id: string
  readonly value: number
  /** A sum of others: hidden only when no ordinary cell serves. */
  readonly isSum?: boolean
}

/** Parts that add up to the whole; without a whole the sum is known from elsewhere. */
export type Sum = { readonly parts: readonly string[]; readonly whole?: readonly string[] }

/** Whether a count of the tables is hidden; the column is one of table 5, `total` or `not-stated`. */
export type Hidden = (table: string, code: string, column?: string) => boolean

type Count = number | null
/** A table of figures as far as its protection goes. */
export type ProtectedTable = {
  readonly id: string
  readonly rows: readonly {
    readonly code: string
    readonly value: Count
    readonly lvm?: Count
    readonly lvu?: Count
    readonly sol?: Count
    readonly isProtected?: boolean
  }[]
  readonly notStated: Count
  readonly total: Count
  readonly expectedTotal: Count
  readonly reconciles: boolean | null
}
