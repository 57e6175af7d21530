import { randomBytes } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../src/server/database/migrate.ts'
import { databaseGrants } from '../src/server/postgres/cluster.ts'
import { type Embedded, openPostgres } from '../src/server/postgres/launcher.ts'
import { hasCode } from '../src/server/postgres/place.ts'

/** A migrated database of its own, empty of cases. Close every connection, then `drop()`. */
export type FreshDatabase = { ownerUrl: string; appUrl: string; readerUrl: string; drop(): Promise<void> }

/** How the workers learn of the one server: `admin` may create databases, the others name the three walls. */
type Server = { admin: string; owner: string; app: string; reader: string; prefix: string }

const VARIABLE = 'STAFETT_TEST_SERVER'
const FOLDER = 'stafett-test-'

/**
 * Vitest's global setup: one server for the whole run with a migrated template. TEST_DATABASE_OWNER_URL (a role
 * that may create databases, with TEST_DATABASE_URL and TEST_DATABASE_READER_URL for the other walls) uses a
 * server that is there; TEST_POSTGRES_BINARIES (such as /usr/lib/postgresql/15) starts another PostgreSQL.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const prefix = `stafett_test_${randomBytes(4).toString('hex')}`
  const { urls, close } = process.env.TEST_DATABASE_OWNER_URL
    ? borrowServer(process.env.TEST_DATABASE_OWNER_URL, prefix)
    : await startServer()
  const server: Server = { ...urls, prefix }
  try {
    await create(server, template(server), undefined)
    await migrate(inDatabase(server.owner, template(server)))
  } catch (error) {
    await close()
    throw error
  }
  process.env[VARIABLE] = JSON.stringify(server)
  return close
}

/** A copy of the migrated template, in some twenty milliseconds. `name` shows in the server's lists. */
export async function freshDatabase(name = 'database'): Promise<FreshDatabase> {
  const server = findServer()
  const database = `${server.prefix}_${name.replaceAll(/[^a-z0-9]+/gi, '_').slice(0, 30)}_${randomBytes(4).toString('hex')}`
  await create(server, database, template(server))
  return {
    ownerUrl: inDatabase(server.owner, database),
    appUrl: inDatabase(server.app, database),
    readerUrl: inDatabase(server.reader, database),
    drop: () => run(server.admin, [`drop database if exists "${database}" with (force)`]),
  }
}

function findServer(): Server {
  const text = process.env[VARIABLE]
  if (text === undefined)
    throw new Error('freshDatabase() needs test/postgres.ts as the global setup of vitest')
  return JSON.parse(text)
}

function template(server: Server): string {
  return `${server.prefix}_template`
}

async function create(server: Server, database: string, from: string | undefined): Promise<void> {
  const source = from === undefined ? '' : `template "${from}"`
  await run(server.admin, [
    `create database "${database}" owner "${roleOf(server.owner)}" ${source}`,
    ...databaseGrants(database, roleOf(server.app), roleOf(server.reader)),
  ])
}

async function dropAll(admin: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: admin })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  await client.end()
  await run(
    admin,
    rows.map(({ datname }) => `drop database if exists "${datname}" with (force)`),
  )
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

type Opened = { urls: Omit<Server, 'prefix'>; close: () => Promise<void> }

function borrowServer(owner: string, prefix: string): Opened {
  const { TEST_DATABASE_URL: app, TEST_DATABASE_READER_URL: reader } = process.env
  if (!app || !reader)
    throw new Error('TEST_DATABASE_OWNER_URL needs TEST_DATABASE_URL and TEST_DATABASE_READER_URL')
  return { urls: { admin: owner, owner, app, reader }, close: () => dropAll(owner, prefix) }
}

async function startServer(): Promise<Opened> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`))
  const open = await openTestCluster(folder)
  const { superuser, ...walls } = open.urls
  const admin = inDatabase(superuser, 'postgres')
  return { urls: { admin, ...walls }, close: () => stopAndRemove(open, folder) }
}

function openTestCluster(dataFolder: string): Promise<Embedded> {
  const binaries = process.env.TEST_POSTGRES_BINARIES
  return openPostgres({ dataFolder, purpose: 'command', durable: false, ...(binaries ? { binaries } : {}) })
}

async function stopAndRemove(open: Embedded, folder: string): Promise<void> {
  await open.stop()
  rmSync(dirname(open.cluster), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** Ends the servers of earlier runs that were killed before they could. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDER) ? Number(name.slice(FOLDER.length).split('-')[0]) : Number.NaN
    const folder = join(tmpdir(), name)
    if (Number.isNaN(pid) || isAlive(pid) || !isOurs(folder)) continue
    try {
      await stopAndRemove(await openTestCluster(folder), folder)
    } catch {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

function isOurs(folder: string): boolean {
  const me = process.geteuid?.()
  return me === 0 || lstatSync(folder, { throwIfNoEntry: false })?.uid === me
}

function roleOf(url: string): string {
  return decodeURIComponent(/^\w+:\/\/([^:@/]+)/.exec(url)?.[1] ?? '')
}

/** Addresses of sockets have no host, which the URL class refuses. */
function inDatabase(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, (_, start: string) => start + database)
}
