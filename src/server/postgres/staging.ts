import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { own, ownTree, type Place, type RunAs } from './place.ts'
import { PostgresRefused } from './refusals.ts'

/** initdb insists that its user has a name; `nobody` has one everywhere. */
const NOBODY = process.platform === 'darwin' ? -2 : 65534

/** PostgreSQL reads many settings from the environment; ours come from us alone. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Who builds a cluster before it is handed to the database's user: a named user in that one's group. */
export function builder(place: Place): RunAs | undefined {
  return place.runAs && { uid: NOBODY, gid: place.runAs.gid }
}

/**
 * A fresh folder in the home to build a cluster in. The caller alone works on this home; it calls `settle` when
 * all went well, and `closeStaging` always.
 */
export function openStaging(place: Place): string {
  const staging = mkdtempSync(join(place.home, 'staging-'))
  own(staging, builder(place))
  if (place.runAs) chmodSync(place.home, 0o710)
  return staging
}

/** Gives a finished cluster to the database's user and puts it in place, durably. */
export function settle(place: Place, cluster: string): void {
  if (place.runAs) ownTree(cluster, place.runAs)
  chmodSync(cluster, 0o700)
  renameSync(cluster, place.cluster)
  const home = openSync(place.home, 'r')
  fsyncSync(home)
  closeSync(home)
}

/** Removes what was staged, now or by an attempt that was killed, and closes the home again. */
export function closeStaging(place: Place): void {
  for (const name of readdirSync(place.home)) {
    if (name.startsWith('staging-')) rmSync(join(place.home, name), { recursive: true, maxRetries: 10 })
  }
  chmodSync(place.home, 0o700)
}

/** Runs one of PostgreSQL's programs on a staged cluster. Throws PostgresRefused with its last line. */
export function runTool(place: Place, binaries: string, tool: string, args: string[], input?: string): void {
  const done = spawnSync(join(binaries, 'bin', tool), args, {
    ...builder(place),
    cwd: '/',
    env: ENVIRONMENT,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  if (done.status === 0) return
  if (/could not look up effective user ID/.test(done.stderr ?? '')) {
    throw new PostgresRefused(
      `User ${process.geteuid?.()} has no name on this machine, which PostgreSQL needs: give it one or set DATABASE_URL`,
    )
  }
  const lines = `${done.error?.message ?? ''}\n${done.stdout ?? ''}\n${done.stderr ?? ''}`.split('\n')
  const telling = lines.filter((line) => /error|fatal|panic/i.test(line)).join(' ')
  throw new PostgresRefused(`PostgreSQL's ${tool} failed: ${telling || lines.join(' ').trim()}`)
}

/** Runs statements in a staged cluster without a server; recovers it first if need be. One line each. */
export function runSql(place: Place, binaries: string, cluster: string, statements: string[]): void {
  const quiet = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic']
  runTool(
    place,
    binaries,
    'postgres',
    ['--single', '-D', cluster, ...quiet, 'postgres'],
    `${statements.join('\n')}\n`,
  )
}
