/** What the outbox is doing, as the banner says it. */
export type OutboxLook =
  | { readonly kind: 'nothing' }
  /** The line is down; so many things wait. */
  | { readonly kind: 'silent'; readonly count: number }
  /** The line is there and what waited is on its way. */
  | { readonly kind: 'sending'; readonly count: number }
  /** Something was refused and is the person's to mend. */
  | { readonly kind: 'refused'; readonly count: number }
  | { readonly kind: 'all-sent' }

type Facts = {
  readonly isReachable: boolean
  /** Commands that wait, without the refused ones and those behind them. */
  readonly waiting: number
  /** Refused ones. */
  readonly refused: number
  /** Drafts on the device: all of them, and those that a form of a window goes on sending. */
  readonly drafts: number
  readonly heldDrafts: number
  /** Something has waited since the line was last whole, and nobody has been told that it is sent. */
  readonly isOwed: boolean
}

/** A text that is saved as it is typed is no news while the line is whole. */
export function outboxLook(facts: Facts): OutboxLook {
  const { isReachable, waiting, refused, drafts, heldDrafts, isOwed } = facts
  if (!isReachable) return { kind: 'silent', count: waiting + refused + drafts }
  const left = waiting + (isOwed ? heldDrafts : 0)
  if (left > 0) return { kind: 'sending', count: left }
  if (refused > 0) return { kind: 'refused', count: refused }
  return isOwed ? { kind: 'all-sent' } : { kind: 'nothing' }
}
