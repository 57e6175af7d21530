import type { FeedbackClockState } from '../rules.ts'

/** How a state of the clock looks; its words say the same. */
export const clockTone: Readonly<
  Record<FeedbackClockState, 'neutral' | 'info' | 'important' | 'warning' | 'success'>
> = {
  waiting: 'neutral',
  'ask-the-day': 'important',
  running: 'info',
  'at-once': 'important',
  overdue: 'warning',
  answered: 'success',
}
