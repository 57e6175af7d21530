import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, listOf, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { Finding } from '../roster/model.ts'

export const swapStates = ['asked', 'accepted', 'approved', 'declined', 'refused', 'withdrawn'] as const
export type SwapState = (typeof swapStates)[number]

/** A shift offered to a colleague, or to all, in return for one of theirs or for none. */
export const ShiftSwap = entity({
  id: server(id()),
  shiftId: once(id()),
  forShiftId: once(nullable(id())),
  fromId: server(id()),
  /** Null while it is offered to all. */
  toId: once(nullable(id())),
  state: server(oneOf(swapStates)),
  message: once(text(500)),
  askedAt: server(instant()),
  answeredAt: server(nullable(instant())),
  decidedBy: server(nullable(id())),
  decidedAt: server(nullable(instant())),
  reason: server(nullable(text(1000))),
  /** What the check of the roster found new when it was approved. */
  findings: server(nullable(listOf(Finding, 500))),
  version: server(whole(1, 1_000_000)),
})
export type ShiftSwap = Row<typeof ShiftSwap>
