import type { NeedMark } from '../../exchange/outcome/model.ts'

/** So many children, or matters, of which the night judged one thing and the day did another; null is no assessment, and unanswered. */
export type Counted = {
  readonly judged: string | null
  readonly outcome: string | null
  readonly count: number
}
export type Marked = { readonly mark: NeedMark['mark'] | null; readonly count: number }

/** How much later than the event the duty was called (V-47). */
export const delayBands = ['within-two-hours', 'within-a-day', 'within-a-week', 'later', 'unknown'] as const
export type DelayBand = (typeof delayBands)[number]
export type Delayed = {
  readonly initiator: string | null
  readonly band: DelayBand
  readonly count: number
}
