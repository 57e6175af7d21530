import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createKey, listKeys, rotateKey } from '../src/exchange/api-key/api.ts'
import type { Scope } from '../src/exchange/api-key/model.ts'
import type { Contract, InputOf, OutputOf } from '../src/kernel/contract.ts'
import { addDays, localDate, now } from '../src/kernel/time.ts'
import type { House, Person, Reply } from './house.ts'

const password = 'ett-prov-i-natten'

/** How a contract is called over HTTP: method, address and what goes in the body or the query. */
function requestOf<C extends Contract>(contract: C, input: InputOf<C>) {
  const rest: Record<string, unknown> = { ...(input as object) }
  const url = contract.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = encodeURIComponent(String(rest[key]))
    delete rest[key]
    return value
  })
  const query = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)]))
  const inBody = contract.method === 'POST' || contract.method === 'PUT'
  return { method: contract.method, url, ...(inBody ? { payload: rest } : { query }) }
}

/** Somebody at a browser of their own, whose session a proof is bound to. */
export async function sitDown(house: House, as: Person) {
  const login = await house.app.inject({
    method: 'POST',
    url: '/api/sessions',
    payload: { username: as, password },
  })
  const cookies = { stafett: login.cookies[0]?.value ?? '' }
  const call = async <C extends Contract>(
    contract: C,
    input: InputOf<C>,
    commandId: string = randomUUID(),
  ): Promise<Reply<OutputOf<C>>> => {
    const headers = { 'idempotency-key': commandId }
    const reply = await house.app.inject({ ...requestOf(contract, input), cookies, headers })
    return { status: reply.statusCode, body: reply.json() }
  }
  /** The password once more, for one act. */
  const prove = async (subjectId: string, shownHash: string) => {
    const payload = { subjectId, shownHash, password }
    const reply = await house.app.inject({ method: 'POST', url: '/api/step-ups/password', payload, cookies })
    expect(reply.statusCode, reply.body).toBe(200)
  }
  return { call, prove }
}

export type MadeKey = { readonly id: string; readonly secretId: string; readonly key: string }

/** A key of a member, made by somebody who proves who they are. */
export async function madeKey(
  house: House,
  scopes: readonly Scope[],
  as: 'gavle' | 'hudiksvall' = 'gavle',
  name = `Verksamhetssystem ${randomUUID().slice(0, 8)}`,
): Promise<MadeKey> {
  const desk = await sitDown(house, as)
  const { members } = (await desk.call(listKeys, {})).body
  const memberId = house.members[as]
  await desk.prove(memberId, members[0]?.creationHash ?? '')
  const made = await desk.call(createKey, {
    memberId,
    name,
    purpose: 'Hämtar rapporter till akten.',
    scopes: [...scopes],
    validUntil: addDays(localDate(now()), 90),
  })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  return { ...made.body, key: made.body.key ?? '' }
}

/** A second secret beside the first. */
export async function rotatedKey(
  house: House,
  keyId: string,
  earlierUntil = addDays(localDate(now()), 14),
  as: 'gavle' | 'hudiksvall' = 'gavle',
): Promise<MadeKey> {
  const desk = await sitDown(house, as)
  const { keys } = (await desk.call(listKeys, {})).body
  await desk.prove(keyId, keys.find(({ id }) => id === keyId)?.rotationHash ?? '')
  const validUntil = addDays(localDate(now()), 180)
  const made = await desk.call(rotateKey, { keyId, validUntil, earlierUntil })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  return { ...made.body, key: made.body.key ?? '' }
}

/** A system that calls with a key, without cookie. */
export async function callWith<C extends Contract>(
  house: House,
  key: string,
  contract: C,
  input: InputOf<C>,
  options: { readonly commandId?: string; readonly headers?: Record<string, string> } = {},
): Promise<Reply<OutputOf<C>> & { readonly headers: Record<string, unknown> }> {
  const reply = await house.app.inject({
    ...requestOf(contract, input),
    headers: {
      authorization: `Bearer ${key}`,
      ...(contract.kind === 'command' && { 'idempotency-key': options.commandId ?? randomUUID() }),
      ...options.headers,
    },
  })
  return { status: reply.statusCode, body: reply.json(), headers: reply.headers }
}

/** What somebody's system was posted: as it came over the wire. */
export type Called = {
  readonly headers: Record<string, string>
  readonly body: string
}

/** A member's system on this machine, which takes webhooks and keeps them. */
export async function openSystem(status = 204) {
  const calls: Called[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      calls.push({ headers: request.headers as Record<string, string>, body })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    calls,
    url: `http://127.0.0.1:${port}/stafett`,
    close: () => new Promise((done) => server.close(done)),
  }
}

/** The key to sealed secrets lies in a folder of the test's own. */
export function ownDataFolder(): () => void {
  const before = process.env.STAFETT_DATA
  const folder = mkdtempSync(join(tmpdir(), 'stafett-data-'))
  process.env.STAFETT_DATA = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
    if (before === undefined) delete process.env.STAFETT_DATA
    else process.env.STAFETT_DATA = before
  }
}
