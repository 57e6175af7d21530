/** Contacts on one side of a break, and the days they were counted over. */
export type Half = { readonly contacts: number; readonly days: number }

/** Why nothing can be said of a change: a legal answer, with its reason (N-10). */
export const unmeasured = ['too-few', 'too-short', 'unit-not-stated', 'protected'] as const
export type Unmeasured = (typeof unmeasured)[number]

export const contactKinds = ['police', 'health-care'] as const
export type ContactKind = (typeof contactKinds)[number]
/** Which contacts: all, those in a case about a child, or those that asked for advice. */
export const matters = ['all', 'children', 'advice'] as const
export type Matter = (typeof matters)[number]

/** Contacts of one unit in one calendar month on one side of the break; a null unit was not stated. */
export type CountedMonth = {
  readonly kind: ContactKind
  readonly partnerId: string | null
  readonly month: string
  readonly isAfter: boolean
  readonly contacts: number
}
