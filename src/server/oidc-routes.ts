import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomNonce, randomPKCECodeVerifier } from 'openid-client'
import { currentAppointment, lockAccount } from '../base/account/store.ts'
import type { IdentityProvider, ProviderLogin } from '../base/identity-provider/model.ts'
import { type Claims, decideEntry, loginExpires, ownPath } from '../base/identity-provider/rules.ts'
import {
  bindSubject,
  findProvider,
  insertProviderLogin,
  lockIdentityFor,
  providersOn,
  spendProviderLogin,
} from '../base/identity-provider/store.ts'
import type { LoginProblem } from '../base/identity-provider/words.ts'
import { localDate, minutesBetween, now } from '../kernel/time.ts'
import { holdsOn } from '../kernel/validity.ts'
import type { AppOptions } from './app.ts'
import { appendSessionAudit } from './audit/append.ts'
import { inScope, operator } from './database/scope.ts'
import { claimsFrom, loginAddress, ProviderFailed } from './oidc-client.ts'
import { publicOrigin } from './public-address.ts'
import { logBug } from './routes.ts'
import { sessionReply } from './session-reply.ts'
import { openSession } from './sessions.ts'
import { hashToken, newToken } from './token.ts'

const browserCookie = 'stafett-login'
const callback = '/api/login-answers'

/** Why a login at a provider led back to the login page. */
class NotLetIn extends Error {
  readonly code: LoginProblem
  constructor(code: LoginProblem) {
    super(code)
    this.code = code
  }
}

function problemOf(error: unknown): LoginProblem {
  if (error instanceof NotLetIn || error instanceof ProviderFailed) return error.code
  return (error as { statusCode?: number }).statusCode === 429 ? 'too-soon' : 'fault'
}

/**
 * Logging in at a provider (OpenID Connect, authorization code with PKCE): there, and back with an answer. No contracts, since
 * nobody is logged in. Whatever goes wrong leads to the login page with a reason, where password and passkey remain.
 */
export function addOidcRoutes(app: FastifyInstance, options: AppOptions): void {
  const { db } = options
  const session = sessionReply(options)
  const asOperator = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(db, operator, work)
  const addressOf = (request: FastifyRequest, path: string) =>
    new URL(path, publicOrigin() ?? `${request.protocol}://${request.host}`)
  const redirectUri = (request: FastifyRequest) => addressOf(request, callback).href
  const cookie = { path: callback, httpOnly: true, sameSite: 'lax', secure: options.secure ?? false } as const

  // A browser stands at these addresses itself: it would show a person the bare words of a fault.
  const door = {
    config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
    errorHandler: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const code = problemOf(error)
      if (code === 'fault') logBug(error, request)
      return reply.redirect(`/login?${new URLSearchParams({ problem: code })}`, 303)
    },
  }

  app.get('/api/login-providers', async (_request, reply) => {
    const providers = await asOperator((tx) => providersOn(tx, localDate(now())))
    return reply.header('cache-control', 'no-store').send({ providers })
  })

  app.get<{ Params: { providerId: string }; Querystring: { back?: unknown } }>(
    '/api/login-providers/:providerId/start',
    door,
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const provider = await providerNow(request.params.providerId)
      const [state, browser] = [newToken(), newToken()]
      const away = { nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() }
      const address = await loginAddress(provider, {
        ...away,
        state: state.token,
        redirectUri: redirectUri(request),
      })
      const at = now()
      await asOperator((tx) =>
        insertProviderLogin(tx, {
          ...away,
          stateHash: state.tokenHash,
          providerId: provider.id,
          browserHash: browser.tokenHash,
          back: ownPath(request.query.back),
          createdAt: at,
          expiresAt: loginExpires(at),
          usedAt: null,
        }),
      )
      return reply
        .setCookie(browserCookie, browser.token, { ...cookie, maxAge: 600 })
        .redirect(address.href, 303)
    },
  )

  app.get<{ Querystring: { state?: unknown } }>(callback, door, async (request, reply) => {
    reply.header('cache-control', 'no-store').clearCookie(browserCookie, cookie)
    const login = await spend(request.query.state, request.cookies[browserCookie])
    const provider = await providerNow(login.providerId)
    const { claims, claimValue } = await claimsFrom(
      provider,
      addressOf(request, request.url),
      {
        nonce: login.nonce,
        codeVerifier: login.codeVerifier,
        state: String(request.query.state),
        redirectUri: redirectUri(request),
      },
      minutesBetween(login.createdAt, now()) * 60,
    )
    const opened = await enter(provider, claims, claimValue, request.headers['user-agent'])
    await session.enter(request, reply, opened.token)
    return reply.redirect(login.back, 303)
  })

  async function providerNow(providerId: string): Promise<IdentityProvider> {
    const isId = /^[0-9a-f-]{36}$/.test(providerId)
    const provider = isId ? await asOperator((tx) => findProvider(tx, providerId)) : undefined
    if (provider === undefined || !holdsOn(provider, localDate(now()))) throw new NotLetIn('provider-over')
    return provider
  }

  /** The login this answer belongs to, once: an answer sent again, late or by another browser belongs to none. */
  async function spend(state: unknown, browser: string | undefined): Promise<ProviderLogin> {
    const login =
      typeof state === 'string' && browser !== undefined
        ? await asOperator((tx) => spendProviderLogin(tx, hashToken(state), hashToken(browser), now()))
        : undefined
    if (login === undefined) throw new NotLetIn('login-over')
    return login
  }

  /**
   * A session for the person who may enter, in one transaction with the question whether they may; binds the subject at a first
   * login. Each no is kept in the audit with its reason.
   */
  async function enter(
    provider: IdentityProvider,
    claims: Claims,
    claimValue: string | null,
    userAgent: string | undefined,
  ) {
    const at = now()
    const { code, opened } = await asOperator(async (tx) => {
      const found = await lockIdentityFor(tx, provider.id, claims.sub, claimValue)
      const account = found && (await lockAccount(tx, found.accountId))
      // Who held the account may have detached it.
      const identity = found && (await lockIdentityFor(tx, provider.id, claims.sub, claimValue))
      const post = account && (await currentAppointment(tx, account.id, localDate(at)))
      const decision = decideEntry({ provider, identity, account, post }, claims, at)
      if (!decision.ok) {
        const who = { accountId: account?.id ?? null, code: decision.code }
        await appendSessionAudit(tx, 'session.open', 'denied', who)
        return { code: decision.code, opened: undefined }
      }
      const { accountId, id, subject } = decision.changes.identity
      if (subject === null) {
        await bindSubject(tx, id, claims.sub, at)
        await appendSessionAudit(tx, 'identity-provider.bind', 'done', { accountId })
      }
      return { code: 'no-post' as const, opened: await openSession(tx, accountId, userAgent) }
    })
    if (opened === undefined) throw new NotLetIn(code)
    return opened
  }
}
