import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static, type TSchema } from 'typebox'
import Value from 'typebox/value'
import { renewLink } from '../base/account/api.ts'
import { idleMinutes } from '../base/account/rules.ts'
import { line, shape } from '../kernel/field.ts'
import type { AppOptions } from './app.ts'
import { deviceKeyOf } from './device-key.ts'
import { Invalid } from './problem.ts'
import { cookieName, requireSameOrigin } from './routes.ts'
import {
  choosePassword,
  lockSession,
  logIn,
  logOut,
  resumeSession,
  type Session,
  unlock,
} from './sessions.ts'
import { shapeErrors } from './shape.ts'

const Credentials = shape({
  username: line(60, { minLength: 1 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})
const Password = shape({ password: Type.String({ minLength: 1, maxLength: 200 }) })
const LinkUse = shape({
  token: line(100, { minLength: 1 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})

function parse<S extends TSchema>(schema: S, body: unknown): Static<S> {
  if (!Value.Check(schema, body)) throw new Invalid(shapeErrors(Value.Errors(schema, body), body))
  return body as Static<S>
}

/** Hashing a password costs the server, whoever asks: a ceiling per address, far above what a desk needs. */
const hashing = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }

/** Logging in, locking, unlocking and out: the doors before there is an actor, so they are no contracts. */
export function addSessionRoutes(app: FastifyInstance, options: AppOptions): void {
  const { db } = options
  /** Only of an active session: its reply carries the key to the account's unsaved text on the device. */
  const view = async (session: Session, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const { region, demo } = await options.about()
    const { accountId, name, title, role, memberId } = session.actor
    return {
      account: { id: accountId, name, title, role, memberId, memberName: session.memberName },
      demo,
      region,
      idleMinutes,
      deviceKey: await deviceKeyOf(db, session.actor),
    }
  }
  const setCookie = (reply: FastifyReply, token: string) =>
    reply.setCookie(cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure ?? false,
      maxAge: 12 * 3600,
    })
  const tokenOf = (request: FastifyRequest) => request.cookies[cookieName]

  app.post('/api/sessions', hashing, async (request, reply) => {
    requireSameOrigin(request)
    const { token, session } = await logIn(db, parse(Credentials, request.body), request.ip)
    // A colleague at the same desk: the one before is logged out, their drafts are on the server.
    const before = await resumeSession(db, tokenOf(request), { background: true, locked: 'allowed' }).catch(
      () => undefined,
    )
    if (before) await logOut(db, before)
    setCookie(reply, token)
    return reply.code(201).send(await view(session, reply))
  })

  app.get('/api/sessions/current', async (request, reply) =>
    view(
      await resumeSession(db, tokenOf(request), {
        background: request.headers['x-stafett-background'] === '1',
      }),
      reply,
    ),
  )

  const end = async (request: FastifyRequest, reply: FastifyReply) => {
    requireSameOrigin(request)
    const session = await resumeSession(db, tokenOf(request), { background: true, locked: 'allowed' }).catch(
      () => undefined,
    )
    if (session) await logOut(db, session)
    return reply.clearCookie(cookieName, { path: '/' }).code(204).send()
  }
  app.delete('/api/sessions', end)
  app.delete('/api/sessions/current', end)

  app.post('/api/sessions/lock', async (request, reply) => {
    requireSameOrigin(request)
    await lockSession(db, await resumeSession(db, tokenOf(request), { background: true, locked: 'allowed' }))
    return reply.code(204).send()
  })

  app.post('/api/sessions/unlock', hashing, async (request, reply) => {
    requireSameOrigin(request)
    const { password } = parse(Password, request.body)
    return view(await unlock(db, tokenOf(request), password, request.ip), reply)
  })

  // The page tells that its person is typing, at most twice a minute: autosaves and reading count as being here.
  app.post('/api/sessions/activity', async (request, reply) => {
    requireSameOrigin(request)
    await resumeSession(db, tokenOf(request), { background: false })
    return reply.code(204).send()
  })

  // No contract, since nobody is logged in; its refusals have their sentences in the account slice.
  app.post(
    '/api/account-links/use',
    { config: { ...hashing.config, contract: renewLink.name } },
    async (request, reply) => {
      requireSameOrigin(request)
      const { token, password } = parse(LinkUse, request.body)
      await choosePassword(db, token, password)
      return reply.code(204).send()
    },
  )
}
