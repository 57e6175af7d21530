import type { Tone } from '../../../web/ui/Icon.tsx'
import type { DecisionStatus } from '../model.ts'

export const tones: Record<DecisionStatus, Tone> = {
  draft: 'neutral',
  'heads-up': 'info',
  ready: 'important',
  made: 'success',
  declined: 'warning',
  recalled: 'neutral',
  'not-asked': 'neutral',
}

/** What is asked again when a decision changes. */
export const topicsOf = (decision: { readonly id: string; readonly caseId: string }) => [
  `decision/${decision.id}`,
  `case/${decision.caseId}`,
]
