import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/**
 * Whom the law lets decide for a board when it cannot wait: its chair, a member it has appointed (LVU 6 §, LVM 13 §), and for
 * police assistance an official it has appointed (LVU 43 § p. 2). A vice chair decides by appointment, as a member does.
 */
export const mandateKinds = ['chair', 'vice-chair', 'board-member', 'official'] as const
export type MandateKind = (typeof mandateKinds)[number]

/** What somebody may decide for one municipality's board, by which minutes, and for how long. */
export const Mandate = entity({
  id: server(id()),
  memberId: once(id()),
  kind: once(oneOf(mandateKinds)),
  /** Null for whoever has no account: then the decision is oral, or on paper. */
  accountId: once(nullable(id())),
  name: once(line(120, { minLength: 2 })),
  title: once(line(120, { minLength: 2 })),
  phone: nullable(line(30)),
  /** Types of decision the appointment covers; empty for the chair, whom the law itself names. */
  covers: once(listOf(oneOf(decisionTypeKeys), 20)),
  minutesReference: once(line(120, { minLength: 2 })),
  minutesDate: once(localDate()),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  endedReason: server(nullable(text(500))),
  registeredBy: server(id()),
  registeredAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type Mandate = Row<typeof Mandate>

/** Posts of the duty an employee decides on delegation from, the lowest first. */
export const delegatedTo = ['duty-worker', 'duty-manager'] as const

/** A line of a board's delegation order: which decisions the lowest post of the duty takes, within which limits (E-03; KL 6:38, 9:37). */
export const Delegation = entity({
  id: server(id()),
  memberId: once(id()),
  type: once(oneOf(decisionTypeKeys)),
  lowest: once(oneOf(delegatedTo)),
  /** In words: up to what amount, for how long; null where the order sets none. */
  limits: once(nullable(text(500))),
  minutesReference: once(line(120, { minLength: 2 })),
  minutesDate: once(localDate()),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  endedReason: server(nullable(text(500))),
  registeredBy: server(id()),
  registeredAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type Delegation = Row<typeof Delegation>

/** How a board's decision-makers sign: here, on paper, or in an e-service of their own (E-08). */
export const signingWays = ['in-product', 'paper', 'other-service'] as const
export const SigningWay = entity({
  id: server(id()),
  memberId: once(id()),
  way: once(oneOf(signingWays)),
  /** What the other e-service is called, or how the paper gets there. */
  note: once(nullable(line(200))),
  validFrom: once(localDate()),
  validTo: server(nullable(localDate())),
  registeredBy: server(id()),
  registeredAt: server(instant()),
})
export type SigningWay = Row<typeof SigningWay>
