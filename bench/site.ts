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
import { type Embedded, openPostgres } from '../src/server/postgres/launcher.ts'
import { loadReferenceData } from '../src/server/reference-data.ts'
import { Runner } from '../src/server/runner.ts'
import { allHandlers } from '../src/server/slices.ts'
import type { Filled } from './fill.ts'
import type { Login, Statement } from './replay.ts'

const roles = { jour1: 'duty-worker', chef: 'duty-manager', 'mottagning.gavle': 'intake' } as const
type Person = keyof typeof roles

/** A Stafett with durable writes, filled to a size, for measuring. */
export type Site = Filled & {
  run(contract: Contract, input: InputOf<Contract>, as?: Person): Promise<unknown>
  http(contract: Contract, input: Record<string, unknown>, as?: Person): Promise<void>
  /** Where it listens, and what somebody's browser carries there. */
  readonly address: string
  readonly cookies: Readonly<Record<Person, string>>
  /** The statements one operation sends, transaction bounds included. */
  record(operation: () => Promise<unknown>): Promise<Statement[]>
  withRaw(login: Login, work: (client: pg.PoolClient) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** @param furnish fills the database, which is the bench's own */
export async function openSite(
  folder: string,
  furnish: (urls: Embedded['urls']) => Promise<Filled>,
): Promise<Site> {
  const postgres = await openPostgres({ dataFolder: `${folder}/data`, purpose: 'command' })
  await migrate(postgres.urls.owner)
  let recording: Statement[] | undefined
  const pools = {
    app: openPool(postgres.urls.app, { max: 17 }),
    reader: openPool(postgres.urls.reader, { max: 4 }),
  }
  const recorded = (login: Login) =>
    openDatabase(pools[login], ({ query }) => {
      recording?.push({ login, sql: query.sql, parameters: query.parameters })
    })
  const plain = openDatabase(pools.app)
  const figures = openDatabase(pools.reader)
  await loadReferenceData(plain)
  await loadRegion(plain, 'gavleborg')
  await makeDemoAccounts(plain)
  const filled = await furnish(postgres.urls).catch(async (error) => {
    await postgres.stop()
    throw error
  })
  const actorOf = async (username: Person): Promise<Actor> => {
    const { id, name, title, memberId } = await plain
      .selectFrom('account')
      .innerJoin('appointment', 'appointment.accountId', 'account.id')
      .select(['account.id', 'account.name', 'account.title', 'appointment.memberId'])
      .where('account.username', '=', username)
      .executeTakeFirstOrThrow()
    const post = { role: roles[username], memberId, partnerId: null }
    return { accountId: id, name, title, ...post, sessionId: newId() }
  }
  const actors = {
    jour1: await actorOf('jour1'),
    chef: await actorOf('chef'),
    'mottagning.gavle': await actorOf('mottagning.gavle'),
  }
  const runner = new Runner(plain, allHandlers, figures)
  const recorder = new Runner(recorded('app'), allHandlers, recorded('reader'))
  const rawPool = (login: Login) =>
    new pg.Pool({ connectionString: postgres.urls[login], max: 17, options: '-c timezone=UTC' })
  const raw = { app: rawPool('app'), reader: rawPool('reader') }
  const live = new LiveEvents(postgres.urls.app)
  await live.start()
  const app: FastifyInstance = await buildApp({
    db: plain,
    figures,
    live,
    about: async () => ({ region: '', demo: false, demoAccounts: [] }),
    webFolder: '',
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const cookieOf = async (username: Person) => {
    const login = await fetch(`${address}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: demoPassword }),
    })
    return login.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  const cookies = {
    jour1: await cookieOf('jour1'),
    chef: await cookieOf('chef'),
    'mottagning.gavle': await cookieOf('mottagning.gavle'),
  }

  const commandId = (contract: Contract) => (contract.kind === 'command' ? newId() : undefined)
  let current = runner
  return {
    ...filled,
    address,
    cookies,
    run: (contract, input, as = 'jour1') =>
      current.run(contract.name, { input, actor: actors[as], commandId: commandId(contract) }),
    http: (contract, input, as = 'jour1') => send(agent, address, cookies[as], contract, input),
    record: async (operation) => {
      recording = []
      current = recorder
      await operation()
      current = runner
      const statements = recording
      recording = undefined
      return statements
    },
    withRaw: async (login, work) => {
      const client = await raw[login].connect()
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
      await raw.app.end()
      await raw.reader.end()
      await plain.destroy()
      await figures.destroy()
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
