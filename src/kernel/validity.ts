import type { LocalDate } from './time.ts'

/** From the first day to the last, both included; no last day where it holds until further notice. */
export type Dated = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** True on the days a dated row holds. */
export const holdsOn = ({ validFrom, validTo }: Dated, on: LocalDate): boolean =>
  validFrom <= on && (validTo === null || validTo >= on)

/** True where both hold on some day. */
export const holdTogether = (one: Dated, other: Dated): boolean =>
  (one.validTo === null || one.validTo >= other.validFrom) &&
  (other.validTo === null || other.validTo >= one.validFrom)
