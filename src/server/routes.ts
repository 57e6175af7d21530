import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Contract, FileAnswer } from '../kernel/contract.ts'
import type { Actor } from '../kernel/permit.ts'
import { bearers } from './api-keys.ts'
import {
  Denied,
  Invalid,
  isProblem,
  NotFound,
  type Problem,
  TooLarge,
  TooSoon,
  Unauthenticated,
  WrongMethod,
} from './problem.ts'
import type { Runner } from './runner.ts'
import { type Language, languageOf, sentenceOf, shapeSentence } from './sentences.ts'
import { resumeSession } from './sessions.ts'

export const cookieName = 'stafett'

/** A command from a browser must come from our own pages; other clients send neither header (CSRF). */
export function requireSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Denied('other-origin')
  const { origin } = request.headers
  // A sandboxed page sends the word null, which is nobody's address.
  if (origin !== undefined && URL.parse(origin)?.host !== request.headers.host)
    throw new Denied('other-origin')
}

/** Query strings carry text only; the schema says which of them are numbers or truth values. */
const fromText = (schema: TSchema | undefined, value: unknown): unknown => {
  if (schema === undefined || typeof value !== 'string' || !('type' in schema)) return value
  if (schema.type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value)
  if (schema.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}

function inputOf(contract: Contract, request: FastifyRequest): unknown {
  const params = request.params as Record<string, string>
  if (contract.method === 'GET' || contract.method === 'DELETE') {
    const properties = contract.input.properties as Record<string, TSchema>
    const asked = Object.entries(request.query as Record<string, unknown>).map(([name, value]) => [
      name,
      fromText(properties[name], value),
    ])
    return { ...Object.fromEntries(asked), ...params }
  }
  const body = (request.body === undefined ? {} : request.body) as Record<string, unknown>
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Invalid([{ path: '', code: 'wrong-type' }])
  const twice = Object.keys(params).filter((name) => name in body)
  if (twice.length > 0) throw new Invalid(twice.map((path) => ({ path, code: 'unknown' })))
  return { ...body, ...params }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Shown in the browser's own viewer, under a name to keep it by (RFC 6266). */
function sendFile(reply: FastifyReply, type: string, output: unknown): FastifyReply {
  const { fileName, content } = output as Static<typeof FileAnswer>
  const plain = fileName.replaceAll(/[^\w.-]/g, '_')
  return reply
    .type(type)
    .header('content-disposition', `inline; filename="${plain}"`)
    .send(Buffer.from(content, 'base64'))
}

/** One route per contract; everything else about it is the contract's own. */
export function addRoutes(app: FastifyInstance, runner: Runner, contracts: readonly Contract[]): void {
  const bearerOf = bearers(app, runner.db)
  // A page of another site cannot set the header of a key: only a cookie needs to be guarded.
  const actorOf = async (request: FastifyRequest, contract: Contract): Promise<Actor> => {
    const bearer = await bearerOf(request, contract)
    if (bearer !== undefined) return bearer
    if (contract.kind === 'command') requireSameOrigin(request)
    const { actor } = await resumeSession(runner.db, request.cookies[cookieName], {
      background: request.headers['x-stafett-background'] === '1',
    })
    return actor
  }
  for (const contract of contracts)
    app.route({
      method: contract.method,
      url: contract.path.replace(/\{(\w+)\}/g, ':$1'),
      config: { contract: contract.name },
      ...(contract.largest !== undefined && { bodyLimit: contract.largest }),
      handler: async (request, reply) => {
        const actor = await actorOf(request, contract)
        // What somebody did before a colleague logged in on the same computer is not the colleague's doing.
        const doer = request.headers['x-stafett-account']
        if (doer !== undefined && doer !== actor.accountId) throw new Unauthenticated()
        const commandId = request.headers['idempotency-key']
        if (commandId !== undefined && (typeof commandId !== 'string' || !uuid.test(commandId)))
          throw new Invalid([{ path: 'Idempotency-Key', code: 'bad-uuid' }])
        const output = await runner.run(contract.name, {
          input: inputOf(contract, request),
          actor,
          commandId,
        })
        reply.header('cache-control', 'no-store')
        return contract.file === undefined ? reply.send(output) : sendFile(reply, contract.file, output)
      },
    })
}

/**
 * What an address that no route answers is answered with: 405 where it has other methods, else 404 (RFC 9110, 15.5.6).
 * Call it before the first route.
 */
export function watchRoutes(app: FastifyInstance): (url: string) => NotFound | WrongMethod {
  const known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/')) return
    const pattern = new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`)
    const own = known.get(url) ?? { pattern, methods: new Set<string>() }
    for (const one of [method].flat()) own.methods.add(one)
    known.set(url, own)
  })
  return (url) => {
    const path = url.replace(/\?.*$/s, '')
    const allow = [...known.values()].flatMap(({ pattern, methods }) =>
      pattern.test(path) ? [...methods] : [],
    )
    return allow.length === 0 ? new NotFound() : new WrongMethod([...new Set(allow)].sort())
  }
}

/** RFC 9457, with the sentence a person reads and the field it stands at. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  const contract = (request.routeOptions.config as { contract?: string } | undefined)?.contract
  const problem = isProblem(error) ? error : fromFastify(error)
  if (problem === undefined && !isReaderGone(error)) logBug(error, request)
  const body = problem === undefined ? bug(language) : bodyOf(problem, contract, language)
  if (problem instanceof WrongMethod) reply.header('allow', problem.allow.join(', '))
  if (body.code.startsWith('api-key-')) reply.header('www-authenticate', 'Bearer error="invalid_token"')
  if ('retryAfter' in body) reply.header('retry-after', String(body.retryAfter))
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body))
}

/** Whoever asked left before the answer was out: nothing went wrong here. */
const isReaderGone = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** What Fastify itself refuses before we see it: a body that is no JSON, or too large. */
function fromFastify(error: unknown): Problem | undefined {
  const status = (error as { statusCode?: number }).statusCode
  if (status === 429) return new TooSoon(60)
  if (status === 404) return new NotFound()
  if (status === 413) return new TooLarge()
  return status !== undefined && status >= 400 && status < 500
    ? new Invalid([{ path: '', code: 'wrong-type' }])
    : undefined
}

export const logBug = (error: unknown, request: FastifyRequest): void =>
  request.log.error({ err: nameless(error) }, 'bug')

/** A database error may quote a row, in several lines; the log keeps only kind, code and place. */
const nameless = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
        code: (error as { code?: string }).code,
        stack: error.stack
          ?.split('\n')
          .filter((line) => /^ +at /.test(line))
          .slice(0, 7)
          .join('\n'),
      }
    : { type: typeof error }

type Body = {
  type: string
  title: string
  status: number
  code: string
  sentence: string
  [extra: string]: unknown
}

const bug = (language: Language): Body => ({
  type: 'about:blank',
  title: 'Internal Server Error',
  status: 500,
  code: 'bug',
  sentence: sentenceOf({ code: 'bug' }, undefined, language),
})

function bodyOf(problem: Problem, contract: string | undefined, language: Language): Body {
  const body: Body = {
    type: 'about:blank',
    title: problem.code,
    status: problem.status,
    code: problem.code,
    sentence: sentenceOf(problem, contract, language),
  }
  if ('errors' in problem)
    body.errors = problem.errors.map((e) => ({
      path: e.path,
      code: e.code,
      sentence: shapeSentence(e, language),
    }))
  if ('field' in problem && problem.field !== undefined) body.field = problem.field
  if ('stale' in problem && problem.stale !== undefined) body.stale = problem.stale
  if ('stepUp' in problem) body.stepUp = problem.stepUp
  if ('retryAfter' in problem) body.retryAfter = problem.retryAfter
  return body
}
