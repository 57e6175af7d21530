import type { Static } from 'typebox'
import { shape, whole } from '../../kernel/field.ts'

/** waiting: nobody of the duty has taken it, or seen what was added. open: not yet done. */
export const shownReports = ['waiting', 'open', 'all'] as const

const count = () => whole(0, 10_000_000)
/** Hearings of a period: told of, asked for, and what the duty answered and did (I-05 to I-08). */
export const HearingCounts = shape({
  informed: count(),
  asked: count(),
  answered: count(),
  attended: count(),
  declined: count(),
  alternative: count(),
})
export type HearingCounts = Static<typeof HearingCounts>
