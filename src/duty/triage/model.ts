import type { Attention, Case } from '../case/model.ts'

/** What a judgement is held against. The judgement itself is kept on the case. */
export type JudgementFacts = Pick<Case, 'matter' | 'initiator'> & {
  readonly attention: readonly Attention[]
  /** The duty has itself called 112 or the police, and a contact of the case says so. */
  readonly hasCalledForHelp: boolean
}
