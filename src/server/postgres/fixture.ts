import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { type Embedded, type OpenOptions, openPostgres } from './launcher.ts'
import { preparePlace } from './place.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

/** Tests of what root does for others need root; those of an ordinary user run as one either way. */
export const isRoot = process.geteuid?.() === 0

/** An open folder under the temporary one that goes when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'stafett-floor-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where a test's database lives; a server that the test leaves behind is stopped. */
export function dataFolder(within = temporaryFolder()): string {
  const folder = join(within, 'data')
  onTestFinished(async () => {
    if (!existsSync(folder)) return
    const place = preparePlace(folder, within)
    const postmaster = findPostmaster(place)
    if (postmaster) await stopPostmaster(place, postmaster)
  })
  return folder
}

export function open(options: Partial<OpenOptions> & { dataFolder: string }): Promise<Embedded> {
  return openPostgres({ purpose: 'command', ...options })
}

export async function query(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(sql, values)
    return rows
  } finally {
    await client.end()
  }
}

export function postmasterPid(folder: string): number {
  return findPostmaster(preparePlace(folder))?.pid ?? 0
}

/** What a process of its own says when it has opened the database, or why it could not. */
type Told = {
  pid: number
  urls: Embedded['urls']
  adopted: boolean
  refusal?: { name: string; message: string }
}

export type Holder = { told: Told; child: ChildProcess; stop(): Promise<void> }

/** Opens the database in another process, as another user if asked. It holds on until `stop()` or its death. */
export async function openElsewhere(options: OpenOptions, user?: number): Promise<Holder> {
  const script = fileURLToPath(new URL('./fixture-holder.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify({ options, user })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const exited = once(child, 'exit')
  const [line] = await once(createInterface(child.stdout), 'line')
  return {
    told: JSON.parse(line),
    child,
    async stop() {
      child.stdin.end()
      await exited
    },
  }
}
