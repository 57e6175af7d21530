import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWebClient } from '../../src/cli/build-web.ts'
import { preparePlace } from '../../src/server/postgres/place.ts'
import { findPostmaster } from '../../src/server/postgres/postmaster.ts'

/** How often something is killed, server, PostgreSQL and both by turns; STAFETT_KILLS=50 for the long proof. */
const rounds = Number(process.env.STAFETT_KILLS ?? 8)
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'stafett-kill-'))
const password = 'ett-prov-i-natten'
let port = 0
let server: ChildProcess | undefined
let cookie = ''

const environment = () => ({
  ...process.env,
  STAFETT_DATA: data,
  STAFETT_DEMO: 'off',
  PORT: String(port),
  DATABASE_URL: '',
})
const stafett = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, [main, ...args], { env: environment() })).stdout.trim()

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const call = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })

async function start(): Promise<void> {
  const child = spawn(process.execPath, [main, 'serve'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server = child
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('http://') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

const ended = (child: ChildProcess | undefined) =>
  child === undefined || child.exitCode !== null || child.signalCode !== null
    ? undefined
    : new Promise((resolve) => child.once('exit', resolve))

beforeAll(async () => {
  port = await freePort()
  await buildWebClient(fileURLToPath(new URL('../../dist/web/', import.meta.url)))
  await stafett('region', 'load', 'gavleborg')
  const link = await stafett('account', 'create', 'Nattarbetare', '--role', 'duty-worker')
  await start()
  const used = await call('/api/account-links/use', { token: link.split('#')[1], password })
  expect(used.status).toBe(204)
  const opened = await call('/api/sessions', { username: 'nattarbetare', password })
  cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}, 300_000)

afterAll(async () => {
  const gone = ended(server)
  server?.kill('SIGTERM')
  await gone
  rmSync(data, { recursive: true, force: true })
})

type Write = { readonly commandId: string; readonly text: string; number?: string }

test(`nothing acknowledged is lost and nothing is doubled when server, PostgreSQL or both are killed ${rounds} times in the middle of writes`, async () => {
  const writes: Write[] = []
  let stop = false
  let gaveUp = false
  /** A desk that never gives up: the same command until it is answered. */
  const desk = async () => {
    while (!stop) {
      const write: Write = { commandId: randomUUID(), text: `prov ${randomUUID()}` }
      writes.push(write)
      while (write.number === undefined && !gaveUp) {
        const reply = await call(
          '/api/deviations',
          { kind: 'technical', happened: write.text, happenedAt: '2026-01-01T00:00:00.000Z' },
          { 'idempotency-key': write.commandId },
        ).catch(() => undefined)
        if (reply?.status === 200) write.number = ((await reply.json()) as { number: string }).number
        else await sleep(50)
      }
    }
  }
  const desks = Array.from({ length: 4 }, desk)
  try {
    for (let round = 0; round < rounds; round++) {
      await sleep(100 + Math.random() * 300)
      const victim = (['server', 'postgres', 'both'] as const)[round % 3]
      const running = server
      const gone = ended(running)
      if (victim !== 'server') {
        const postmaster = findPostmaster(preparePlace(data))
        if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
      }
      if (victim !== 'postgres') {
        running?.kill('SIGKILL')
        await gone
        await start()
      }
    }
  } catch (error) {
    gaveUp = true
    throw error
  } finally {
    stop = true
  }
  await Promise.all(desks)

  expect(writes.length).toBeGreaterThan(rounds)
  const kept = await everyDeviation()
  expect(kept.map((row) => row.happened).sort()).toEqual(writes.map((write) => write.text).sort())
  const numbers = new Map(kept.map((row) => [row.happened, row.number]))
  for (const write of writes) expect(numbers.get(write.text)).toBe(write.number)
  const verdict = JSON.parse(await stafett('audit', 'verify')) as {
    sealed: number
    unsealed: number
    findings: unknown[]
  }
  expect(verdict.findings).toEqual([])
  expect(verdict.sealed + verdict.unsealed).toBeGreaterThanOrEqual(writes.length)
}, 900_000)

type Row = { id: string; number: string; happened: string }
async function everyDeviation(): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const after = rows.at(-1)?.id
    const reply = await fetch(`http://127.0.0.1:${port}/api/deviations${after ? `?after=${after}` : ''}`, {
      headers: { cookie },
    })
    const page = (await reply.json()) as { deviations: Row[]; more: boolean }
    rows.push(...page.deviations)
    if (!page.more) return rows
  }
}
