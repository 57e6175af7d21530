import { createHash } from 'node:crypto'
import {
  CamelCasePlugin,
  Kysely,
  type Logger,
  PostgresDialect,
  type PostgresPool,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

const { builtins } = pg.types
// Moments leave the database as RFC 3339 in UTC, days as YYYY-MM-DD, counts as numbers.
const toInstant = (value: string) => {
  const [whole = '', fraction = ''] = value.replace(' ', 'T').replace(/\+00$/, '').split('.')
  return `${whole}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}
const parsers = new Map<number, (value: string) => unknown>([
  [builtins.TIMESTAMPTZ, toInstant],
  [builtins.DATE, (value) => value],
  [builtins.INT8, Number],
])
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Statements kept planned per connection; rarer ones beyond this many go unnamed. */
const maxNamed = 500
const names = new Map<string, string>()
const nameOf = (sql: string): string | undefined => {
  const known = names.get(sql)
  if (known !== undefined || names.size >= maxNamed) return known
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32)
  names.set(sql, name)
  return name
}

class NamingClient extends pg.Client {
  // Kysely sends text and values; a name lets PostgreSQL plan the statement once (stack.md B).
  override query(...args: unknown[]): never {
    const [text, values] = args
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      const name = nameOf(text)
      if (name !== undefined) return super.query({ name, text, values } as never) as never
    }
    return super.query(...(args as [never])) as never
  }
}

// Compiling a short question takes PostgreSQL longer than answering it: Debian's, which compiles, needs tens of times as long.
const SESSION = '-c timezone=UTC -c jit=off'

/** A pool of connections whose sessions speak UTC and do not compile. Errors of idle connections are told, never thrown. */
export function openPool(url: string, options: { max?: number; log?: (error: Error) => void } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    types,
    options: SESSION,
    Client: NamingClient,
  } as pg.PoolConfig)
  pool.on('error', (error) => options.log?.(error))
  // A connection in use that loses its server says so twice: to its query, and here, where unheard it would end the process.
  pool.on('connect', (client) => client.on('error', (error) => options.log?.(error)))
  return pool
}

export type Database = Kysely<Tables>
/** A transaction that the runner opened, with the actor's scope set. Stores take it first and cannot make one. */
export type Tx = Transaction<Tables>

/** Kysely over the pool; names are camelCase in code and snake_case in SQL, inside JSON columns left as they are. */
export const openDatabase = (pool: pg.Pool | PostgresPool, log?: Logger): Database =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(log && { log }),
  })

/**
 * Kysely over one connection, and that connection: COPY through it belongs to the transaction that is open.
 * One transaction at a time; `client.end()` ends it.
 */
export async function openSingle(url: string): Promise<{ db: Database; client: pg.Client }> {
  const client = new NamingClient({ connectionString: url, types, options: SESSION })
  client.on('error', () => {})
  await client.connect()
  const borrowed = Object.assign(client, { release: () => {} })
  return {
    db: openDatabase({ connect: async () => borrowed, end: () => client.end(), options: {} }),
    client,
  }
}
