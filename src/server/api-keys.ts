import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { waitAfterFailures } from '../base/account/rules.ts'
import { insertLoginFailure, loginFailures } from '../base/account/store.ts'
import { openedBy, parseKey, scopesFor, secretState } from '../exchange/api-key/rules.ts'
import { findSecret, keepUse } from '../exchange/api-key/store.ts'
import type { Contract } from '../kernel/contract.ts'
import { newId } from '../kernel/id.ts'
import type { Actor } from '../kernel/permit.ts'
import { minutesBetween, now } from '../kernel/time.ts'
import { appendAudit, appendSessionAudit } from './audit/append.ts'
import type { Database } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { KeyInUrl, ScopeMissing, TooSoon, Unauthenticated } from './problem.ts'
import { hashToken } from './token.ts'

/** Calls of one key in a minute, of each process that serves. */
export const callsPerMinute = 120

type Found = NonNullable<Awaited<ReturnType<typeof findSecret>>>
type Fault = 'api-key-wrong' | 'api-key-over' | 'api-key-revoked'

/** Compared where there is no such key, so that the answer takes as long. */
const nobody = hashToken('nobody has this')
const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** Only whoever has the secret is told what is wrong with the key. */
function faultOf(found: Found | undefined, secret: string): Fault | undefined {
  const isRight = isSame(hashToken(secret), found?.secretHash ?? nobody)
  if (!isRight || found === undefined) return 'api-key-wrong'
  const state = secretState(found, found, now())
  if (state === 'ended' || found.closedAt !== null) return 'api-key-revoked'
  return state === 'expired' ? 'api-key-over' : undefined
}

/**
 * A wrong key is written down, and slows down the next wrong ones of that name from that address. A right one is never
 * slowed: nobody guesses 256 bits, and somebody else's faults shall not stop a municipality's system.
 */
async function turnAway(
  db: Database,
  publicId: string,
  found: Found | undefined,
  code: Fault,
  address: string,
): Promise<never> {
  const name = `api-key ${publicId}`
  const wait = await inScope(
    db,
    operator,
    async (tx) => {
      const failures = await loginFailures(tx, name, address)
      const seconds = waitAfterFailures(Number(failures.count), failures.last, now())
      if (seconds > 0) return seconds
      await insertLoginFailure(tx, name, address)
      const who = { accountId: found?.accountId ?? null, sessionId: found?.id ?? null, code }
      await appendSessionAudit(tx, 'api-key.authenticate', 'denied', who)
      return 0
    },
    `login ${name} ${address}`,
  )
  throw wait > 0 ? new TooSoon(wait) : new Unauthenticated(code)
}

/** Who a request with a key is, and what that key may call. The key stands in the audit by its account, its secret by the session. */
export type KeyHolder = { readonly actor: Actor; readonly contracts: ReadonlySet<string> }

async function holderOf(db: Database, authorization: string, address: string): Promise<KeyHolder> {
  const parts = parseKey(authorization.replace(/^Bearer +/i, ''))
  if (parts === undefined) return turnAway(db, 'unknown', undefined, 'api-key-wrong', address)
  const at = now()
  const found = await inScope(db, operator, async (tx) => {
    const row = await findSecret(tx, parts.publicId)
    const isUse = row !== undefined && faultOf(row, parts.secret) === undefined
    if (isUse && (row.lastUsedAt === null || minutesBetween(row.lastUsedAt, at) >= 1))
      await keepUse(tx, row.id, at)
    return row
  })
  const fault = faultOf(found, parts.secret)
  if (fault !== undefined || found === undefined)
    return turnAway(
      db,
      found === undefined ? 'unknown' : parts.publicId,
      found,
      fault ?? 'api-key-wrong',
      address,
    )
  const { accountId, memberId, name, title, scopes } = found
  return {
    actor: { accountId, name, title, role: 'intake', memberId, partnerId: null, sessionId: found.id },
    contracts: openedBy(scopes),
  }
}

/**
 * The bearer of an API key (RFC 6750, in the header alone): undefined where there is none, and the session decides.
 * @returns the actor: the intake of the key's member, for the contracts of its scopes
 */
export function bearers(app: FastifyInstance, db: Database) {
  const limit = app.createRateLimit({
    max: callsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => `${keyOf(request)}`,
  })
  return async (request: FastifyRequest, contract: Contract): Promise<Actor | undefined> => {
    const { authorization } = request.headers
    if (authorization === undefined || !/^Bearer(?: |$)/i.test(authorization)) return undefined
    const { actor, contracts } = await holderOf(db, authorization, request.ip)
    const used = await limit(request)
    if (!used.isAllowed && used.isExceeded) throw new TooSoon(Math.max(1, used.ttlInSeconds))
    if (contracts.has(contract.name)) return actor
    const figures = () => Promise.reject(new Error('nothing is read'))
    const context = { actor, now: now(), newId, figures }
    const code = 'scope-missing'
    await inScope(db, actor, (tx) => appendAudit(tx, { contract, context, outcome: 'denied', code }))
    throw new ScopeMissing(scopesFor(contract.name))
  }
}

const keyOf = (request: FastifyRequest): string =>
  parseKey((request.headers.authorization ?? '').replace(/^Bearer +/i, ''))?.publicId ?? 'unknown'

const keyInUrl = /stf_([0-9a-z]{16})_/i
const namesOfKeys = /[?&](?:access_token|api_?key)=/i

/** A key in an address ends in logs and histories on the way here: it is refused, so that nobody builds on it. */
export function refuseKeysInUrls(app: FastifyInstance, db: Database): void {
  app.addHook('onRequest', async ({ url }) => {
    const address = decoded(url)
    const publicId = keyInUrl.exec(address)?.[1]
    if (publicId === undefined && !namesOfKeys.test(address)) return
    await inScope(db, operator, async (tx) => {
      const found = publicId === undefined ? undefined : await findSecret(tx, publicId.toLowerCase())
      const who = { accountId: found?.accountId ?? null, sessionId: found?.id ?? null, code: 'key-in-url' }
      await appendSessionAudit(tx, 'api-key.authenticate', 'denied', who)
    })
    throw new KeyInUrl()
  })
}

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
