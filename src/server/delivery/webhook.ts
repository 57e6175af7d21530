import { createHmac } from 'node:crypto'
import { type Instant, now } from '../../kernel/time.ts'
import type { Channel, Tried } from './port.ts'
import { type Posted, post } from './post.ts'
import { isThisMachine } from './setup.ts'

const prefix = 'whsec_'

/**
 * The headers that let a receiver know who sent a webhook and which one it is (Standard Webhooks 1.0.0): the signature is an
 * HMAC-SHA256 of `id.timestamp.body` by the secret.
 * @param secrets `whsec_` and base64; several while one is being exchanged for another
 */
export function signedHeaders(
  message: { readonly id: string; readonly body: string },
  secrets: readonly string[],
  at: Instant,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000))
  const sign = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.replace(prefix, ''), 'base64'))
      .update(`${message.id}.${timestamp}.${message.body}`)
      .digest('base64')
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret)}`).join(' '),
  }
}

/**
 * What an answer says of whether it arrived. A redirect is not followed. A gateway's fault, or one in the midst of the work, may
 * have come after it was read.
 */
export function triedOfPost(posted: Posted): Tried {
  const { status } = posted
  if (status === null)
    return { outcome: posted.mayHaveArrived ? 'unknown' : 'not-connected', reason: posted.reason }
  const reason = String(status)
  if (status >= 200 && status < 300) return { outcome: 'delivered', reason: null }
  if (status === 408 || status === 425 || status === 429 || status === 503)
    return { outcome: 'refused-for-now', reason }
  return { outcome: status >= 500 ? 'unknown' : 'refused', reason }
}

/** A signed POST of ids; the same message has the same id each time it is tried. */
export const webhookChannel: Channel = async (dispatch) => {
  const { id, kind, subjectId, channelId, address, secrets, letter } = dispatch
  if (secrets.length === 0) return { outcome: 'not-set-up', reason: 'secret' }
  const at = now()
  const body = JSON.stringify({
    type: kind,
    timestamp: at,
    data: { messageId: id, subjectId, channelId, link: letter.link },
  })
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': id,
    'user-agent': 'Stafett',
    ...signedHeaders({ id, body }, secrets, at),
  }
  return triedOfPost(await post(address, { headers, body }, isThisMachine() ? 'outside-or-here' : 'outside'))
}
