import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { receiptStates } from '../exchange/webhook/model.ts'
import { isTimely } from '../exchange/webhook/rules.ts'
import { findWebhook, insertReceipt, wasSent } from '../exchange/webhook/store.ts'
import { id, oneOf, shape } from '../kernel/field.ts'
import { newId } from '../kernel/id.ts'
import { type Instant, now } from '../kernel/time.ts'
import type { AppOptions } from './app.ts'
import { appendSessionAudit } from './audit/append.ts'
import type { Tx } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { signedHeaders } from './delivery/webhook.ts'
import { Invalid, Refused, Unauthenticated } from './problem.ts'
import { parseShape } from './shape.ts'
import { secretsOf } from './webhooks.ts'

/** Which webhook, which message, and what the system says of it. */
export const Receipt = shape({ channelId: id(), messageId: id(), state: oneOf(receiptStates) })

type Signed = { readonly id: string; readonly at: number; readonly signature: string; readonly body: string }
type Fault = 'signature-wrong' | 'signature-old' | 'never-sent' | 'receipt-known'

const signedId = /^[\w.-]{1,200}$/
const seconds = /^\d{1,11}$/

/** The three headers of Standard Webhooks 1.0.0 beside the body as it came. @throws Invalid with the header that lacks */
function signedOf({ headers, body }: FastifyRequest): Signed {
  const header = (name: string, form: RegExp): string => {
    const value = headers[name]
    if (typeof value !== 'string') throw new Invalid([{ path: name, code: 'required' }])
    if (!form.test(value)) throw new Invalid([{ path: name, code: 'wrong-type' }])
    return value
  }
  return {
    id: header('webhook-id', signedId),
    at: Number(header('webhook-timestamp', seconds)),
    signature: header('webhook-signature', /^.{1,1000}$/),
    body: Buffer.isBuffer(body) ? body.toString('utf8') : '',
  }
}

const momentOf = ({ at }: Signed): Instant => new Date(at * 1000).toISOString()
const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** One of the signatures that came is by one of the secrets that hold. */
function isSigned(signed: Signed, secrets: readonly string[]): boolean {
  const came = signed.signature.split(' ').slice(0, 10)
  const at = momentOf(signed)
  return secrets
    .map((secret) => signedHeaders(signed, [secret], at)['webhook-signature'])
    .some((right) => came.some((one) => isSame(one, right)))
}

function json(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Invalid([{ path: '', code: 'not-json' }])
  }
}

/** Whoever has no secret learns nothing of what there is: everything before the signature is the same answer. */
async function receive(
  tx: Tx,
  signed: Signed,
  receipt: ReturnType<typeof parsed>,
): Promise<Fault | undefined> {
  const at = now()
  const channel = await findWebhook(tx, receipt.channelId)
  const isOver = channel?.validTo !== null && (channel?.validTo ?? at) <= at
  const secrets =
    channel === undefined || isOver ? [] : await secretsOf(tx, { ...channel, kind: 'webhook' }, at)
  if (!isSigned(signed, secrets)) return 'signature-wrong'
  if (!isTimely(signed.at, at)) return 'signature-old'
  if (!(await wasSent(tx, receipt.channelId, receipt.messageId))) return 'never-sent'
  const isNew = await insertReceipt(tx, {
    ...receipt,
    id: newId(),
    signedId: signed.id,
    signedAt: momentOf(signed),
    receivedAt: at,
  })
  return isNew ? undefined : 'receipt-known'
}

const parsed = (body: string) => parseShape(Receipt, json(body))

/**
 * Where a member's system says that it has received or read what it was sent: no session and no key, its signature over the
 * body as it came is the proof. What is refused is written down, and says why.
 */
export function addWebhookReceiptRoute(app: FastifyInstance, { db }: AppOptions): void {
  app.register(async (door) => {
    // The signature is over the bytes, so nothing may read them first.
    door.removeAllContentTypeParsers()
    door.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    door.post(
      '/api/webhook-receipts',
      { bodyLimit: 4096, config: { rateLimit: { max: 300, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const signed = signedOf(request)
        const receipt = parsed(signed.body)
        const fault = await inScope(db, operator, async (tx) => {
          const code = await receive(tx, signed, receipt)
          const who = { accountId: null, ...(code !== undefined && { code }) }
          await appendSessionAudit(tx, 'webhook.receive', code === undefined ? 'done' : 'denied', who)
          return code
        })
        if (fault === 'signature-wrong' || fault === 'signature-old') throw new Unauthenticated(fault)
        if (fault !== undefined) throw new Refused(fault)
        return reply.code(204).send()
      },
    )
  })
}
