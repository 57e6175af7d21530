import type { Static } from 'typebox'
import { childNotHeard } from '../../code-lists/child-not-heard.ts'
import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'

/**
 * heads-up: the decision-maker knows that a question may come, and nothing of whom (E-14). ready: the whole text is before
 * them. not-asked: considered and not put to anybody, with why (E-23). recalled: asked for no longer.
 */
export const decisionStatuses = [
  'draft',
  'heads-up',
  'ready',
  'made',
  'declined',
  'recalled',
  'not-asked',
] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** How it was decided: read and decided in the product, said by word of mouth, or written on paper. */
export const decisionManners = ['in-app', 'oral', 'paper'] as const
export const conditionAnswers = ['met', 'not-met', 'unknown'] as const

/** A condition of the law and what answers it: a sentence, never a tick. */
export const ConditionAnswer = shape({
  key: line(60),
  answer: nullable(oneOf(conditionAnswers)),
  text: text(8000),
})
export type ConditionAnswer = Static<typeof ConditionAnswer>

/** What the duty writes before it asks; all of it may be missing in a draft. */
const written = {
  proposal: text(4000),
  facts: text(40_000),
  circumstances: text(20_000),
  /** Verbatim, as in the protective assessment. */
  childViews: text(20_000),
  childNotHeardReason: nullable(oneOf(codeKeys(childNotHeard))),
  alternatives: text(20_000),
  grounds: text(20_000),
  conditions: listOf(ConditionAnswer, 20),
}
export const writtenFields = Object.keys(written) as readonly (keyof typeof written)[]

/** A decision of a member's board about one person: asked for by the duty, taken by whoever holds the mandate. */
export const Decision = entity({
  id: server(id()),
  number: server(line(20)),
  caseId: once(id()),
  personId: once(id()),
  /** The board that decides: the municipality's own, never the host's (KL 9:37 lets no other board's members decide). */
  memberId: once(id()),
  type: once(oneOf(decisionTypeKeys)),
  /** Edition of the type, and the provision in force when it was begun: an old decision keeps its own. */
  typeVersion: server(whole(1, 1000)),
  lawKey: server(line(60)),
  status: server(oneOf(decisionStatuses)),
  preparedBy: server(id()),
  preparedAt: server(instant()),
  ...written,
  headsUpAt: server(nullable(instant())),
  readyAt: server(nullable(instant())),
  /** SHA-256 of what was shown when it was ready, in hex: the control code on both screens is made of it. */
  shownHash: server(nullable(line(64))),
  /** When it was decided: for an oral one the moment it was said, never when it was written down or signed. */
  decidedAt: server(nullable(instant())),
  manner: server(nullable(oneOf(decisionManners))),
  mandateId: server(nullable(id())),
  decidedByName: server(nullable(line(120))),
  decidedByTitle: server(nullable(line(120))),
  ownWords: server(nullable(text(8000))),
  /** Who of the duty heard the oral decision, and when it was read back to whoever took it. */
  witnessId: server(nullable(id())),
  readBackAt: server(nullable(instant())),
  registeredAt: server(nullable(instant())),
  registeredBy: server(nullable(id())),
  endedReason: server(nullable(text(4000))),
  endedAt: server(nullable(instant())),
  /** When nothing of it runs any more: until then the duty sees it though its case is closed. */
  settledAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
  changedAt: server(instant()),
})
export type Decision = Row<typeof Decision>
export type Written = Pick<Decision, keyof typeof written>

export const stepKinds = [
  'begun',
  'taken-over',
  'heads-up',
  'ready',
  'recalled',
  'resumed',
  'not-asked',
] as const

/** What was done with a decision before it was taken: append-only. */
export const DecisionStep = entity({
  id: server(id()),
  decisionId: once(id()),
  kind: server(oneOf(stepKinds)),
  at: server(instant()),
  accountId: server(id()),
  reason: server(nullable(text(4000))),
  shownHash: server(nullable(line(64))),
  /** The canonical text whose hash is `shownHash`, kept for every time it was ready. */
  shown: server(nullable(text(500_000))),
})
export type DecisionStep = Row<typeof DecisionStep>

export const headsUpOutcomes = ['asked', 'recalled', 'not-asked'] as const

/** That a question may come, and whom to call: no person and no matter (E-14). Ended by what came of it (V-38). */
export const HeadsUp = entity({
  id: server(id()),
  decisionId: once(id()),
  memberId: server(id()),
  at: server(instant()),
  accountId: server(id()),
  callNumber: once(line(30, { minLength: 2 })),
  endedAt: server(nullable(instant())),
  outcome: server(nullable(oneOf(headsUpOutcomes))),
})
export type HeadsUp = Row<typeof HeadsUp>
