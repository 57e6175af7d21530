import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** cases: registered is not reported + closed by reason + kept. delivered, opened: fewer than were sent. unknown: nobody could count. */
export const differenceKinds = ['cases', 'delivered', 'opened', 'unknown'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** Null: it could not be counted. Never shown as 0. */
const figure = () => server(nullable(whole(0, 1_000_000)))

/** Whether a night adds up, of all of it (memberId null) or for one member; frozen. */
export const Reconciliation = entity({
  id: server(id()),
  /** The day the night begins. */
  night: server(localDate()),
  memberId: server(nullable(id())),
  beginsAt: server(instant()),
  endsAt: server(instant()),
  frozenAt: server(instant()),
  registered: figure(),
  reported: figure(),
  /** Stays in the duty, closed by a coded reason. */
  stays: figure(),
  keptOpen: figure(),
  /** Closed, to be reported and not with its receiver. */
  lost: figure(),
  /** Cases whose receiver was not yet known. */
  unplaced: figure(),
  sent: figure(),
  delivered: figure(),
  /** Of the delivered, those that are opened in the product. */
  toOpen: figure(),
  opened: figure(),
  differences: server(listOf(oneOf(differenceKinds), 4)),
  deviationId: server(nullable(id())),
})
export type Reconciliation = Row<typeof Reconciliation>

/** The duty confirms the figures of the night, a member its own part; with a reason where they do not add up. */
export const ReconciliationConfirmation = entity({
  reconciliationId: once(id()),
  accountId: server(id()),
  accountName: server(line(120)),
  at: server(instant()),
  reason: nullable(text(2000)),
})
export type ReconciliationConfirmation = Row<typeof ReconciliationConfirmation>
