import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, type Place } from './place.ts'
import { PostgresRefused } from './refusals.ts'
import { ENVIRONMENT } from './staging.ts'

const LOG_LIMIT = 10_000_000

/** A server process that lives on our cluster, and where it says that its socket is. */
export type Postmaster = { pid: number; socketFolder: string | undefined }

/** The living server of this cluster, whoever started it. A stale note, or a number used anew, is none. */
export function findPostmaster(place: Place): Postmaster | undefined {
  const lines = readOptional(join(place.cluster, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !clusterProcesses(place, [pid]).includes(pid)) return undefined
  return { pid, socketFolder: lines[4] || undefined }
}

/** Removes the notes that a killed server left: its number may be in use by another process, or a zombie's. */
export function forgetStalePostmaster(place: Place, socketFolder: string): void {
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
}

/** Ends what a killed server left working: the memory they share would keep a new one from starting. */
export async function endStragglers(place: Place): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGQUIT', 'SIGKILL'] as const) {
    const left = clusterProcesses(place)
    for (const pid of left) signalProcess(pid, signal)
    if (await cameTrue(() => clusterProcesses(place).length === 0, 3000)) return
  }
}

/** Stops a server: fast, and when that takes too long the hard way, from which it recovers at the next start. */
export async function stopPostmaster(
  place: Place,
  postmaster: Postmaster,
  patience = 120_000,
): Promise<void> {
  const gone = () => !clusterProcesses(place, [postmaster.pid]).includes(postmaster.pid)
  for (const [signal, wait] of [
    ['SIGINT', patience],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    signalProcess(postmaster.pid, signal)
    if (await cameTrue(gone, wait)) return endStragglers(place)
  }
  throw new PostgresRefused(`PostgreSQL (process ${postmaster.pid}) cannot be stopped`)
}

/** Starts a server that outlives us; returns a function that says why it ended, or undefined while it lives. */
export function startPostmaster(
  place: Place,
  binaries: string,
  socket: string,
  durable: boolean,
): () => string | undefined {
  const log = openLog(place)
  const unsafe = durable
    ? []
    : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  // biome-ignore format: an option and its value side by side
  const args = [
    '-D', place.cluster, '-k', socket, '-c', 'listen_addresses=', '-c', 'port=5432',
    '-c', 'unix_socket_permissions=0700', '-c', `cluster_name=${clusterName(place)}`, ...unsafe,
  ]
  // A session of its own: Ctrl-C in the terminal must reach us, not the database.
  const child = spawn(join(binaries, 'bin', 'postgres'), args, {
    ...place.runAs,
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let end: string | undefined
  child.once('error', (error) => {
    end = error.message
  })
  child.once('exit', () => {
    end ??= lastComplaint(place)
  })
  return () => end
}

/** From the path, so that the copy of a data folder is not taken for the original. */
function clusterName(place: Place): string {
  return `stafett-${createHash('sha256').update(place.home).digest('hex').slice(0, 12)}`
}

/** The living processes of this cluster, among `candidates` or all. PostgreSQL puts the cluster's name in their titles. */
function clusterProcesses(place: Place, candidates?: number[]): number[] {
  if (!existsSync('/proc/self/cmdline')) return fromPs(place, candidates)
  const pids = candidates ?? readdirSync('/proc').map(Number).filter(Number.isInteger)
  return pids.filter((pid) => {
    const command = readOptional(`/proc/${pid}/cmdline`)
    return command !== undefined && belongs(place, command.replaceAll('\0', ' ')) && hasOurUser(place, pid)
  })
}

function fromPs(place: Place, candidates: number[] | undefined): number[] {
  const lines = spawnSync('ps', ['-axww', '-o', 'pid=,uid=,command='], { encoding: 'utf8' }).stdout.split(
    '\n',
  )
  return lines.flatMap((line) => {
    const [, pid, uid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    const ours = command !== undefined && belongs(place, command) && Number(uid) === ourUser(place)
    return ours && (candidates?.includes(Number(pid)) ?? true) ? [Number(pid)] : []
  })
}

/** Our own servers carry the cluster's name; one that an operator started by hand, its folder. */
function belongs(place: Place, command: string): boolean {
  if (!/^(postgres: |\S.*\/postgres )/.test(command)) return false
  return command.includes(clusterName(place)) || `${command} `.includes(` ${place.cluster} `)
}

function hasOurUser(place: Place, pid: number): boolean {
  return statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid === ourUser(place)
}

function ourUser(place: Place): number | undefined {
  return place.runAs?.uid ?? process.geteuid?.()
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
}

async function cameTrue(condition: () => boolean, within: number): Promise<boolean> {
  const end = Date.now() + within
  while (!condition()) {
    if (Date.now() > end) return false
    await sleep(15)
  }
  return true
}

function openLog(place: Place): number {
  const path = join(place.home, 'postgres.log')
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`)
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW
  const log = openSync(path, flags, 0o600)
  if (place.runAs) fchownSync(log, place.runAs.uid, place.runAs.gid)
  fchmodSync(log, 0o600)
  return log
}

function lastComplaint(place: Place): string {
  const lines = readOptional(join(place.home, 'postgres.log'))?.trim().split('\n') ?? []
  return lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
