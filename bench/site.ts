import { Agent, request } from 'node:http'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { demoPassword, makeDemoAccounts } from '../db/demo/accounts.ts'
import { loadRegion } from '../src/cli/region.ts'
import type { Contract, InputOf } from '../src/kernel/contract.ts'
import { newId } from '../src/kernel/id.ts'
import type { Actor } from '../src/kernel/permit.ts'
import { buildApp } from '../src/server/app.ts'
import { openDatabase, openPool } from '../src/server/database/connection.ts'
import { migrate } from '../src/server/database/migrate.ts'
import { LiveEvents } from '../src/server/live-events.ts'
import { openPostgres } from '../src/server/postgres/launcher.ts'
import { loadReferenceData } from '../src/server/reference-data.ts'
import { Runner } from '../src/server/runner.ts'
import { allHandlers } from '../src/server/slices.ts'
import { type Filled, fill } from './fill.ts'
import type { Statement } from './replay.ts'

/** A Stafett with durable writes, filled to a size, for measuring. */
export type Site = Filled & {
  run(contract: Contract, input: InputOf<Contract>): Promise<unknown>
  http(contract: Contract, input: Record<string, unknown>): Promise<void>
  /** The statements one operation sends, transaction bounds included. */
  record(operation: () => Promise<unknown>): Promise<Statement[]>
  withRaw(work: (client: pg.PoolClient) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export async function openSite(folder: string, cases: number): Promise<Site> {
  const postgres = await openPostgres({ dataFolder: `${folder}/data`, purpose: 'command' })
  await migrate(postgres.urls.owner)
  let recording: Statement[] | undefined
  const pool = openPool(postgres.urls.app, { max: 17 })
  const plain = openDatabase(pool)
  const recorded = openDatabase(pool, (event) => {
    recording?.push({ sql: event.query.sql, parameters: event.query.parameters })
  })
  await loadReferenceData(plain)
  await loadRegion(plain, 'gavleborg')
  await makeDemoAccounts(plain)
  const filled = await fill(postgres.urls.owner, cases)
  const account = await plain
    .selectFrom('account')
    .selectAll()
    .where('username', '=', 'jour1')
    .executeTakeFirstOrThrow()
  const actor: Actor = {
    accountId: account.id,
    name: account.name,
    title: account.title,
    role: 'duty-worker',
    memberId: null,
    sessionId: newId(),
  }
  const runner = new Runner(plain, allHandlers)
  const recorder = new Runner(recorded, allHandlers)
  const raw = new pg.Pool({ connectionString: postgres.urls.app, max: 17, options: '-c timezone=UTC' })
  const live = new LiveEvents(postgres.urls.app)
  await live.start()
  const app: FastifyInstance = await buildApp({
    db: plain,
    live,
    about: async () => ({ region: '', demo: false, demoAccounts: [] }),
    webFolder: '',
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const login = await fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'jour1', password: demoPassword }),
  })
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  const commandId = (contract: Contract) => (contract.kind === 'command' ? newId() : undefined)
  let current = runner
  return {
    ...filled,
    run: (contract, input) => current.run(contract.name, { input, actor, commandId: commandId(contract) }),
    http: (contract, input) => send(agent, address, cookie, contract, input),
    record: async (operation) => {
      recording = []
      current = recorder
      await operation()
      current = runner
      const statements = recording
      recording = undefined
      return statements
    },
    withRaw: async (work) => {
      const client = await raw.connect()
      try {
        await work(client)
      } finally {
        client.release()
      }
    },
    close: async () => {
      agent.destroy()
      await app.close()
      await live.stop()
      await raw.end()
      await plain.destroy()
      await postgres.stop()
    },
  }
}

function send(
  agent: Agent,
  address: string,
  cookie: string,
  contract: Contract,
  input: Record<string, unknown>,
): Promise<void> {
  const rest = { ...input }
  const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return value
  })
  const inBody = contract.method !== 'GET'
  const search = inBody ? '' : `?${new URLSearchParams(Object.entries(rest).map(([k, v]) => [k, String(v)]))}`
  return new Promise((resolve, reject) => {
    const call = request(
      `${address}${path}${search}`,
      {
        method: contract.method,
        agent,
        headers: {
          cookie,
          'content-type': 'application/json',
          ...(contract.kind === 'command' && { 'idempotency-key': newId() }),
        },
      },
      (reply) => {
        reply.resume()
        reply.on('end', () =>
          reply.statusCode === 200 ? resolve() : reject(new Error(`${contract.name}: ${reply.statusCode}`)),
        )
      },
    )
    call.on('error', reject)
    call.end(inBody ? JSON.stringify(rest) : undefined)
  })
}
