import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, oneOf, whole } from '../../kernel/field.ts'
import { messageKinds } from '../delivery/model.ts'

/** Of what a webhook is sent: a choice of its member's. */
export const WebhookChoice = entity({
  channelId: once(id()),
  kinds: listOf(oneOf(messageKinds), 50),
  setBy: server(id()),
  setAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type WebhookChoice = Row<typeof WebhookChoice>

/** A secret that took over from the one before it, which signs too until a moment. The first stands with the channel. */
export const WebhookSecret = entity({
  id: server(id()),
  channelId: once(id()),
  sealedSecret: server(line(400)),
  madeBy: server(id()),
  madeAt: server(instant()),
  earlierUntil: once(instant()),
})
export type WebhookSecret = Row<typeof WebhookSecret>

export const receiptStates = ['received', 'read'] as const

/** What a member's system has answered, signed, of what it was sent. */
export const WebhookReceipt = entity({
  id: server(id()),
  channelId: server(id()),
  messageId: once(id()),
  state: once(oneOf(receiptStates)),
  signedId: server(line(200)),
  signedAt: server(instant()),
  receivedAt: server(instant()),
})
export type WebhookReceipt = Row<typeof WebhookReceipt>
