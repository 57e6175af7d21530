import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { NewPasskey, registerPasskey, SignedChallenge } from '../base/passkey/api.ts'
import { id, line, optional, shape } from '../kernel/field.ts'
import type { AppOptions } from './app.ts'
import {
  askLogin,
  askStepUp,
  askUnlock,
  logInWithPasskey,
  proveWithPassword,
  stepUp,
  unlockWithPasskey,
} from './passkey-doors.ts'
import { askNewKey, registerWithLink } from './passkey-links.ts'
import { Unauthenticated } from './problem.ts'
import { requireSameOrigin } from './routes.ts'
import { sessionReply, tokenOf } from './session-reply.ts'
import { resumeSession, type Session } from './sessions.ts'
import { parseShape } from './shape.ts'

const password = Type.String({ minLength: 1, maxLength: 200 })
const token = line(100, { minLength: 1 })
const Shown = shape({ subjectId: id(), shownHash: Type.String({ pattern: '^[0-9a-f]{64}$' }) })
const ShownAndPassword = shape({ ...Shown.properties, password })
const LinkAsked = shape({ token, password: optional(password) })
const LinkUse = shape({ token, ...NewPasskey.properties })

/** A ceremony costs the server, whoever asks: a ceiling per address. Refusals have their sentences in the passkey slice. */
const door = { config: { rateLimit: { max: 120, timeWindow: '1 minute' }, contract: registerPasskey.name } }

/** Ceremonies that open something themselves, so they are no contracts: login, unlock, step-up and the link after a lost phone. */
export function addPasskeyRoutes(app: FastifyInstance, options: AppOptions): void {
  const { db } = options
  const { view, enter } = sessionReply(options)
  const active = async (request: FastifyRequest, locked?: 'allowed'): Promise<Session> => {
    requireSameOrigin(request)
    const session = await resumeSession(db, tokenOf(request), {
      background: locked === 'allowed',
      ...(locked && { locked }),
    })
    const doer = request.headers['x-stafett-account']
    if (doer !== undefined && doer !== session.actor.accountId) throw new Unauthenticated()
    return session
  }

  app.post('/api/passkey-sessions/options', door, async (request) => {
    requireSameOrigin(request)
    return askLogin(db)
  })
  app.post('/api/passkey-sessions', door, async (request, reply) => {
    requireSameOrigin(request)
    const signed = parseShape(SignedChallenge, request.body)
    const opened = await logInWithPasskey(db, signed, request.ip, request.headers['user-agent'])
    await enter(request, reply, opened.token)
    return reply.code(201).send(await view(opened.session, reply))
  })

  app.post('/api/sessions/unlock/options', door, async (request) =>
    askUnlock(db, await active(request, 'allowed')),
  )
  app.post('/api/sessions/unlock/passkey', door, async (request, reply) => {
    const session = await active(request, 'allowed')
    await unlockWithPasskey(db, session, parseShape(SignedChallenge, request.body), request.ip)
    return view(session, reply)
  })

  app.post('/api/step-ups/options', door, async (request) => {
    const session = await active(request)
    return askStepUp(db, session, parseShape(Shown, request.body))
  })
  app.post('/api/step-ups', door, async (request) => {
    const session = await active(request)
    return stepUp(db, session, parseShape(SignedChallenge, request.body), request.ip)
  })
  app.post('/api/step-ups/password', door, async (request) => {
    const session = await active(request)
    const given = parseShape(ShownAndPassword, request.body)
    return proveWithPassword(db, session, given, given.password, request.ip)
  })

  app.post('/api/passkey-links/options', door, async (request) => {
    requireSameOrigin(request)
    const asked = parseShape(LinkAsked, request.body)
    const session = await resumeSession(db, tokenOf(request), { background: true }).catch(() => undefined)
    return askNewKey(db, asked.token, asked.password, session?.actor.accountId, request.ip)
  })
  app.post('/api/passkey-links/use', door, async (request, reply) => {
    requireSameOrigin(request)
    const { token: link, ...made } = parseShape(LinkUse, request.body)
    await registerWithLink(db, link, made)
    return reply.code(204).send()
  })
}
