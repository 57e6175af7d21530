/** The tables of the evaluation as printed, cell by cell; null is a blank cell, never a zero (L-02, W33). */
export type PublishedTables = {
  readonly years: readonly number[]
  readonly tables: Readonly<
    Record<string, { readonly rows: Readonly<Record<string, readonly (number | null)[]>> }>
  >
}

/** The region whose tables they are. */
export const publishedRegion = 'gavleborg'

/** The seven tables by our own names, in printed order. */
export const publishedIds: readonly string[] = [
  'key-figures',
  'cases-by-municipality',
  'cases-by-category',
  'measures-by-type',
  'decisions-by-municipality',
  'cases-by-nature',
  'cases-by-initiator',
]
