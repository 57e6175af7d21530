import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedBinaries, runnableBinaries, shelvesFor } from './binaries.ts'
import { readOrMakeSecrets, type Secrets } from './cluster.ts'
import { type Lock, tryLock, waitForLock } from './lock.ts'
import { own, type Place, preparePlace, REFUGE } from './place.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { socketUrl } from './probe.ts'
import { AlreadyServing } from './refusals.ts'
import { ensureRunning, type Start } from './running.ts'

/** What one process holds of the embedded database. */
export type Embedded = {
  /** One address for each wall; `superuser` is for backups and the test databases alone. */
  urls: { owner: string; app: string; reader: string; superuser: string }
  cluster: string
  /** True when a running server was found: another process's, or one that a killed process left. */
  adopted: boolean
  /** Lets go; the last one to do so stops PostgreSQL. */
  stop(): Promise<void>
}

export type OpenOptions = {
  dataFolder: string
  /** Only one process may `serve` a data folder; any number of commands may work beside it. */
  purpose: 'serve' | 'command'
  log?: (line: string) => void
  /** A folder with `bin`, `lib` and `share` to use instead of the packaged PostgreSQL. */
  binaries?: string
  /** Where root keeps what the data folder or the checkout hides from the database's user. */
  refuge?: string
  /** False only in tests: a crash may then lose what was written. */
  durable?: boolean
}

const WATCH_EVERY = 1000

/**
 * Opens the database of a data folder: makes it the first time, starts it unless it runs, recovers it after a
 * crash. Throws AlreadyServing, NoBinaries or PostgresRefused, each with one sentence for the person who asked.
 */
export async function openPostgres(options: OpenOptions): Promise<Embedded> {
  const { purpose, refuge = REFUGE, durable = true, log = () => undefined } = options
  const place = preparePlace(options.dataFolder, refuge)
  const serving = purpose === 'serve' ? claimServing(place) : undefined
  const holding = await waitForLock(join(place.home, 'holders.lock'), 'shared', place.runAs)
  const binaries = () =>
    runnableBinaries(
      options.binaries ?? installedBinaries(),
      place.runAs,
      shelvesFor(place.home, place.runAs, refuge),
    )
  let stopWatching = async () => {}
  const leave = async () => {
    await stopWatching()
    holding.release()
    await stopUnlessHeld(place)
    serving?.release()
  }
  try {
    const start: Start = { place, secrets: readOrMakeSecrets(place), binaries, durable, log }
    const { socket, adopted } = await ensureRunningAlone(start)
    if (purpose === 'serve') stopWatching = watch(start)
    let left: Promise<void> | undefined
    return {
      urls: addresses(socket, start.secrets),
      cluster: place.cluster,
      adopted,
      stop() {
        left ??= leave()
        return left
      },
    }
  } catch (error) {
    await leave()
    throw error
  }
}

function claimServing(place: Place): Lock {
  const note = join(place.home, 'serving.pid')
  const lock = tryLock(join(place.home, 'serving.lock'), 'exclusive', place.runAs)
  if (!lock) {
    const pid = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
    throw new AlreadyServing(
      `A server already runs on this data folder (process ${pid || 'unknown'}): stop it first, or name another in STAFETT_DATA`,
    )
  }
  rmSync(note, { force: true })
  writeFileSync(note, `${process.pid}\n`, { mode: 0o600, flag: 'wx' })
  own(note, place.runAs)
  return lock
}

/** The last holder stops the server; newcomers wait meanwhile, since they need the same lock. */
async function stopUnlessHeld(place: Place): Promise<void> {
  const last = tryLock(join(place.home, 'holders.lock'), 'exclusive', place.runAs)
  if (!last) return
  try {
    const postmaster = findPostmaster(place)
    if (postmaster) await stopPostmaster(place, postmaster)
  } finally {
    last.release()
  }
}

async function ensureRunningAlone(start: Start): Promise<{ socket: string; adopted: boolean }> {
  const lock = await waitForLock(join(start.place.home, 'start.lock'), 'exclusive', start.place.runAs)
  try {
    return await ensureRunning(start)
  } finally {
    lock.release()
  }
}

/** While we serve, a server that was killed under us is started again. Returns how to stop watching. */
function watch(start: Start): () => Promise<void> {
  let restart: Promise<void> | undefined
  const timer = setInterval(() => {
    if (!restart && !findPostmaster(start.place)) {
      restart = startAgain(start).finally(() => {
        restart = undefined
      })
    }
  }, WATCH_EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await restart
  }
}

async function startAgain(start: Start): Promise<void> {
  start.log('PostgreSQL has ended unexpectedly and is started again')
  try {
    await ensureRunningAlone(start)
  } catch (error) {
    start.log(`PostgreSQL could not be started again: ${error instanceof Error ? error.message : error}`)
  }
}

function addresses(socket: string, secrets: Secrets): Embedded['urls'] {
  const of = (user: string, password: string) => socketUrl(socket, user, password, 'stafett')
  return {
    owner: of('stafett_owner', secrets.owner),
    app: of('stafett_app', secrets.app),
    reader: of('stafett_reader', secrets.reader),
    superuser: of('postgres', secrets.superuser),
  }
}
