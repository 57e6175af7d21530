import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { renewLink } from '../base/account/api.ts'
import { line, shape } from '../kernel/field.ts'
import type { AppOptions } from './app.ts'
import { cookieName, requireSameOrigin } from './routes.ts'
import { sessionReply, tokenOf } from './session-reply.ts'
import { choosePassword, lockSession, logIn, logOut, resumeSession, unlock } from './sessions.ts'
import { parseShape } from './shape.ts'

const Credentials = shape({
  username: line(60, { minLength: 1 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})
const Password = shape({ password: Type.String({ minLength: 1, maxLength: 200 }) })
const LinkUse = shape({
  token: line(100, { minLength: 1 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})

/** Hashing a password costs the server, whoever asks: a ceiling per address, far above what a desk needs. */
const hashing = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }

/** Logging in, locking, unlocking and out: the doors before there is an actor, so they are no contracts. */
export function addSessionRoutes(app: FastifyInstance, options: AppOptions): void {
  const { db } = options
  const { view, enter } = sessionReply(options)

  app.post('/api/sessions', hashing, async (request, reply) => {
    requireSameOrigin(request)
    const { token, session } = await logIn(
      db,
      parseShape(Credentials, request.body),
      request.ip,
      request.headers['user-agent'],
    )
    await enter(request, reply, token)
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
    const { password } = parseShape(Password, request.body)
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
      const { token, password } = parseShape(LinkUse, request.body)
      await choosePassword(db, token, password)
      return reply.code(204).send()
    },
  )
}
