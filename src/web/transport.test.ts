import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { command, query } from '../kernel/contract.ts'
import { id, shape, text } from '../kernel/field.ts'
import { Problem } from './problem.ts'
import { type Api, createApi } from './transport.ts'

const addNote = command({
  name: 'add-note',
  path: '/api/cases/{caseId}/notes',
  summary: 'Adds a note.',
  input: shape({ caseId: id(), text: text(100) }),
  output: shape({ noteId: id() }),
  permit: {},
})
const readCase = query({
  name: 'read-case',
  path: '/api/cases/{caseId}',
  summary: 'Reads a case.',
  input: shape({ caseId: id() }),
  output: shape({ title: text(100) }),
  permit: {},
  audit: 'each',
})

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }
type Answer = (response: ServerResponse, request: IncomingMessage) => void

let server: Server
let api: Api
let seen: Seen[]
let script: Answer[]
let unlocked: number
let pauses: number[]
let reached: boolean

const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const cut: Answer = (_, request) => request.socket.destroy()

beforeEach(async () => {
  seen = []
  pauses = []
  unlocked = 0
  reached = true
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    const answer = script.shift() ?? json(500, { code: 'script-ended' })
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api = createApi({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    language: () => 'sv',
    pause: async (milliseconds) => void pauses.push(milliseconds),
    answered: () => {
      reached = true
    },
    silent: () => {
      reached = false
    },
    locked: async () => void unlocked++,
    gone: async (problem) => {
      throw problem
    },
  })
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const problemOf = async (call: Promise<unknown>) => {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Problem)) throw new Error('no Problem was thrown')
  return thrown
}

describe('a call', () => {
  it('goes to the address of its contract, with language and a fresh command id', async () => {
    script = [json(200, { noteId: 'n1' }), json(200, { noteId: 'n2' })]
    expect(await api.call(addNote, { caseId: 'a', text: 'x' })).toEqual({ noteId: 'n1' })
    await api.call(addNote, { caseId: 'a', text: 'x' })
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/cases/a/notes', body: '{"text":"x"}' })
    expect(seen[0]?.headers['accept-language']).toBe('sv')
    expect(seen[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(seen[1]?.headers['idempotency-key']).not.toBe(seen[0]?.headers['idempotency-key'])
  })

  it('sends the same command id again when the line breaks', async () => {
    script = [cut, cut, json(200, { noteId: 'n1' })]
    await api.call(addNote, { caseId: 'a', text: 'x' }, { commandId: 'one-and-the-same' })
    expect(seen.map((request) => request.headers['idempotency-key'])).toEqual(
      Array(3).fill('one-and-the-same'),
    )
    expect(pauses).toEqual([800, 1600])
    expect(reached).toBe(true)
  })

  it('becomes offline when nobody answers, and says so', async () => {
    script = [cut, cut, cut, cut, cut]
    expect(await problemOf(api.call(addNote, { caseId: 'a', text: 'x' }))).toMatchObject({
      code: 'offline',
      status: 0,
    })
    expect(seen).toHaveLength(5)
    expect(reached).toBe(false)
  })

  it('tries once when the caller tries again itself', async () => {
    script = [cut]
    await problemOf(api.call(addNote, { caseId: 'a', text: 'x' }, { attempts: 1 }))
    expect(seen).toHaveLength(1)
  })

  it('asks again when a proxy stands in for the server', async () => {
    script = [(response) => response.writeHead(502).end('bad gateway'), json(200, { title: 't' })]
    expect(await api.call(readCase, { caseId: 'a' })).toEqual({ title: 't' })
  })

  it('is not repeated when a rule has refused it', async () => {
    script = [json(409, { code: 'late', sentence: 'För sent.' })]
    const problem = await problemOf(api.call(addNote, { caseId: 'a', text: 'x' }))
    expect(problem).toMatchObject({ status: 409, code: 'late', sentence: 'För sent.' })
    expect(seen).toHaveLength(1)
  })

  it('waits for the lock and then repeats the same command', async () => {
    script = [json(423, { code: 'locked' }), json(200, { noteId: 'n1' })]
    await api.call(addNote, { caseId: 'a', text: 'x' }, { commandId: 'c' })
    expect(unlocked).toBe(1)
    expect(seen.map((request) => request.headers['idempotency-key'])).toEqual(['c', 'c'])
  })

  it('does not wait for the lock when it is itself about the session', async () => {
    script = [json(423, { code: 'locked' })]
    await problemOf(api.send({ method: 'GET', path: '/api/x' }, {}, { waitFor: 'nothing' }))
    expect(unlocked).toBe(0)
  })

  it('tells when it is background, and only then', async () => {
    script = [json(200, {}), json(200, {})]
    await api.call(readCase, { caseId: 'a' }, { background: true })
    await api.call(readCase, { caseId: 'a' })
    expect(seen.map((request) => request.headers['x-stafett-background'])).toEqual(['1', undefined])
    expect(seen[0]?.headers['idempotency-key']).toBeUndefined()
  })

  it('reads an answer without a body', async () => {
    script = [(response) => response.writeHead(204).end()]
    expect(await api.send({ method: 'DELETE', path: '/api/sessions/current' }, {})).toBeUndefined()
  })

  it('stays open whether it was done when the answer is cut off', async () => {
    script = [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' })
        response.write('{"noteId":')
        response.socket?.end()
      },
    ]
    expect((await problemOf(api.call(addNote, { caseId: 'a', text: 'x' }, { attempts: 1 }))).code).toBe(
      'offline',
    )
  })

  it('stops when its caller no longer wants the answer', async () => {
    const control = new AbortController()
    script = [() => control.abort()]
    await expect(api.call(readCase, { caseId: 'a' }, { signal: control.signal })).rejects.toThrow(/abort/i)
    expect(seen).toHaveLength(1)
  })
})
