import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** How a list reached the duty: a member sends it here itself, or the duty types in what came otherwise. */
const listWays = ['product', 'email', 'phone', 'paper'] as const

/** A list of who decides which nights, as a member sent it (U-03, E-11). Its days are those of its turns. */
export const LadderList = entity({
  id: server(id()),
  memberId: once(id()),
  cameBy: once(oneOf(listWays)),
  note: once(nullable(text(500))),
  startsAt: server(instant()),
  endsAt: server(instant()),
  sentBy: server(id()),
  sentAt: server(instant()),
  /** The receipt: whoever of the duty has seen it, and when (E-12). */
  acknowledgedBy: server(nullable(id())),
  acknowledgedAt: server(nullable(instant())),
})
export type LadderList = Row<typeof LadderList>

/** Somebody's turn to be called, first or next in line. */
export const LadderTurn = entity({
  id: server(id()),
  listId: server(id()),
  memberId: server(id()),
  mandateId: once(id()),
  /** 1 is called first. */
  rank: once(whole(1, 9)),
  startsAt: server(instant()),
  endsAt: server(instant()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  /** Why nobody takes it; null where a newer list took its place. */
  withdrawnReason: server(nullable(text(500))),
  replacedBy: server(nullable(id())),
})
export type LadderTurn = Row<typeof LadderTurn>

/**
 * heads-up: a question may come, nothing of whom (E-14). decision-request: a decision is asked for. information: in a case
 * that runs (E-26). test: in the daytime, whether the number answers.
 */
export const callKinds = ['heads-up', 'decision-request', 'information', 'test'] as const
export type CallKind = (typeof callKinds)[number]
export const callOutcomes = ['reached', 'not-reached', 'wrong-number'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** A call to somebody who decides, reached or not; what was said is a `CallContent`. */
export const DecisionMakerCall = entity({
  id: server(id()),
  memberId: server(id()),
  mandateId: once(id()),
  kind: once(oneOf(callKinds)),
  outcome: once(oneOf(callOutcomes)),
  number: server(nullable(line(30))),
  at: once(instant()),
  caseId: once(nullable(id())),
  decisionId: once(nullable(id())),
  /** When a heads-up was followed by a question; null while it has led to nothing (V-38). */
  followedAt: server(nullable(instant())),
  calledBy: server(id()),
  registeredAt: server(instant()),
})
export type DecisionMakerCall = Row<typeof DecisionMakerCall>

/** What was said in a call, written then or afterwards. */
export const CallContent = entity({
  id: server(id()),
  callId: once(id()),
  caseId: server(nullable(id())),
  text: once(text(4000, { minLength: 2 })),
  writtenBy: server(id()),
  writtenAt: server(instant()),
})
export type CallContent = Row<typeof CallContent>
