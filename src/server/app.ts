import { existsSync } from 'node:fs'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { newId } from '../kernel/id.ts'
import { refuseKeysInUrls } from './api-keys.ts'
import { addCalendarRoute } from './calendar-route.ts'
import type { Database } from './database/connection.ts'
import type { LiveEvents } from './live-events.ts'
import { addLiveRoute } from './live-route.ts'
import { addOidcRoutes } from './oidc-routes.ts'
import { openApi } from './openapi.ts'
import { addPasskeyRoutes } from './passkey-routes.ts'
import { addRoutes, sendProblem, watchRoutes } from './routes.ts'
import { Runner } from './runner.ts'
import { addSessionRoutes } from './session-routes.ts'
import { allHandlers } from './slices.ts'
import { addWebhookReceiptRoute } from './webhook-receipts.ts'

export type AppOptions = {
  readonly db: Database
  /** The reader's login, for statistics. */
  readonly figures: Database
  readonly live: LiveEvents
  /** Region name for the frame, and whether the demo county is loaded. */
  readonly about: () => Promise<{ region: string; demo: boolean; demoAccounts: readonly DemoAccount[] }>
  /** Folder of the built web client. */
  readonly webFolder: string
  /** What is written to standard error; a bug always is. Left out in tests. */
  readonly log?: 'info' | 'error'
  /** True behind HTTPS: the cookie is then Secure. */
  readonly secure?: boolean
}
export type DemoAccount = { readonly username: string; readonly name: string; readonly role: string }

/** The whole server without listening: tests inject into the same thing that serves. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      options.log === undefined
        ? false
        : { level: options.log, stream: process.stderr, redact: ['req.headers', 'req.url'] },
    // Request lines would carry ids and addresses: the log says what failed, the audit says who did what.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    // The address of who asks stands in a header only when our own proxy wrote it: the last one there. Those before it are their own words.
    trustProxy: options.secure ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: newId,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request as never, reply as never),
  })
  // A log out, for one, is sent with a content type and nothing in it.
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else readJson(request, String(body), done)
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: options.secure ?? false,
  })
  await app.register(cookie)
  await app.register(compress)
  await app.register(rateLimit, { global: false })

  refuseKeysInUrls(app, options.db)
  const runner = new Runner(options.db, allHandlers, options.figures)
  const contracts = allHandlers.map((handler) => handler.contract)
  const unanswered = watchRoutes(app)
  addRoutes(app, runner, contracts)
  addSessionRoutes(app, options)
  addPasskeyRoutes(app, options)
  addOidcRoutes(app, options)
  addLiveRoute(app, options)
  addCalendarRoute(app, options)
  addWebhookReceiptRoute(app, options)
  const document = openApi(contracts)
  app.get('/api/openapi.json', async () => document)
  app.get('/api/health', async (_request, reply) => {
    const alive = await options.db
      .selectNoFrom((eb) => eb.lit(1).as('one'))
      .execute()
      .then(
        () => true,
        () => false,
      )
    return reply.code(alive ? 200 : 503).send({ status: alive ? 'ok' : 'database-unreachable' })
  })
  app.get('/api/api-info', async () => {
    const { demo, demoAccounts } = await options.about()
    return {
      apiName: 'Stafett',
      apiVersion: '0.1.0',
      apiReleased: '2026-11-22',
      apiStatus: 'beta',
      apiDocumentation: '/api/openapi.json',
      demo,
      demoAccounts,
    }
  })

  const hasPages = existsSync(options.webFolder)
  if (hasPages) {
    await app.register(fastifyStatic, {
      root: options.webFolder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const { method, url } = request
    const page = hasPages && method === 'GET' && !url.startsWith('/api/') && !url.startsWith('/assets/')
    // The page of a phone at night is built by itself and loads less (docs/decisions/0041).
    const file = /^\/(bestam\/|rapportera\b)/.test(url) ? 'phone.html' : 'index.html'
    return page ? reply.sendFile(file) : sendProblem(unanswered(url), request, reply)
  })
  return app
}
