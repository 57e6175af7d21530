import { setTimeout as sleep } from 'node:timers/promises'
import { ensureCluster, type Secrets } from './cluster.ts'
import { type Place, socketFolder } from './place.ts'
import {
  endStragglers,
  findPostmaster,
  forgetStalePostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { probe, socketUrl } from './probe.ts'
import { PostgresRefused } from './refusals.ts'

/** What a start needs. `binaries` is asked only when a server has to be started; `durable` is off in tests alone. */
export type Start = {
  place: Place
  secrets: Secrets
  binaries: () => string
  durable: boolean
  log: (line: string) => void
}

/** How long a living server may neither listen nor answer before it counts as hung, in milliseconds. */
const HUNG_AFTER = 60_000

/**
 * Sees to it that the cluster answers: adopts a server that runs, waits for one that recovers or stops, replaces
 * one that hangs, else starts one. The caller holds the start lock.
 */
export async function ensureRunning(start: Start): Promise<{ socket: string; adopted: boolean }> {
  const { place, secrets, log } = start
  let ended: (() => string | undefined) | undefined
  let lastSign = Date.now()
  let nextNote = Date.now() + 5000
  for (;;) {
    const living = findPostmaster(place)
    const socket = living?.socketFolder ?? socketFolder(place)
    const answer = await probe(socketUrl(socket, 'postgres', secrets.superuser, 'postgres'), place.cluster)
    if (answer === 'ready') return { socket, adopted: ended === undefined }
    if (answer === 'busy') lastSign = Date.now()
    const failure = ended?.()
    if (failure !== undefined) throw new PostgresRefused(`PostgreSQL does not start: ${failure}`)
    if (living && Date.now() - lastSign > HUNG_AFTER) {
      log(`PostgreSQL (process ${living.pid}) does not answer and is started anew`)
      await stopPostmaster(place, living, 10_000)
      ended = undefined
    } else if (!living && !ended && answer === 'down') {
      ended = await startAnew(start, socket)
      lastSign = Date.now()
    }
    if (Date.now() > nextNote) {
      log(
        `Waiting for PostgreSQL${answer === 'busy' ? ', which recovers what an interruption left' : ' to answer'}`,
      )
      nextNote = Date.now() + 10_000
    }
    await sleep(15)
  }
}

async function startAnew(start: Start, socket: string): Promise<() => string | undefined> {
  const binaries = start.binaries()
  ensureCluster(start.place, binaries, start.secrets)
  await endStragglers(start.place)
  forgetStalePostmaster(start.place, socket)
  return startPostmaster(start.place, binaries, socket, start.durable)
}
