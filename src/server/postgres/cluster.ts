import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { majorOf } from './binaries.ts'
import { hasCode, own, type Place } from './place.ts'
import { PostgresRefused } from './refusals.ts'
import { builder, closeStaging, openStaging, runSql, runTool, settle } from './staging.ts'

/** The passwords of the superuser and of the three walls, made once and kept 0600 beside the cluster. */
export type Secrets = { superuser: string; owner: string; app: string; reader: string }

const SETTINGS = `
# Stafett: sized for a small machine. The socket and the cluster's name are set on the command line.
max_connections = 100
shared_buffers = 128MB
wal_level = replica
timezone = 'UTC'
log_timezone = 'UTC'
# The log carries no personal data: neither statements nor the values in error messages.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_line_prefix = '%m [%p] '
`

export function readOrMakeSecrets(place: Place): Secrets {
  const file = join(place.home, 'secrets.json')
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString('base64url')
    const secrets: Secrets = { superuser: password(), owner: password(), app: password(), reader: password() }
    const draft = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(draft, `${JSON.stringify(secrets)}\n`, { mode: 0o600, flag: 'wx', flush: true })
    own(draft, place.runAs)
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    } finally {
      rmSync(draft)
    }
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Makes the cluster with its roles and its database, unless it is there. It gets its name last, so a cluster
 * that exists is complete. Throws PostgresRefused when it was made by another major version.
 */
export function ensureCluster(place: Place, binaries: string, secrets: Secrets): void {
  closeStaging(place)
  const made = join(place.cluster, 'PG_VERSION')
  if (existsSync(made)) {
    const [have, need] = [Number(readFileSync(made, 'utf8')), majorOf(binaries)]
    chmodSync(place.cluster, 0o700)
    if (have === need) return
    throw new PostgresRefused(
      `${place.cluster} was made by PostgreSQL ${have} and this release brings ${need}: see docs/operations.md`,
    )
  }
  const staging = openStaging(place)
  try {
    const password = join(staging, 'password')
    writeFileSync(password, secrets.superuser, { mode: 0o600, flag: 'wx' })
    own(password, builder(place))
    const cluster = join(staging, 'cluster')
    // biome-ignore format: an option and its value side by side
    runTool(place, binaries, 'initdb', [
      '--pgdata', cluster, '--username', 'postgres', '--pwfile', password, '--auth', 'scram-sha-256',
      '--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'sv-SE', '--lc-messages', 'C',
      '--locale', process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
    ])
    appendFileSync(join(cluster, 'postgresql.conf'), SETTINGS)
    runSql(place, binaries, cluster, [
      `create role stafett_owner login password '${secrets.owner}'`,
      `create role stafett_app login password '${secrets.app}'`,
      `create role stafett_reader login password '${secrets.reader}'`,
      'revoke all on database postgres, template1 from public',
      'create database stafett owner stafett_owner',
      ...databaseGrants('stafett'),
    ])
    settle(place, cluster)
  } finally {
    closeStaging(place)
  }
}

/** Who may connect to a database of ours. A copy made from a template does not inherit it. */
export function databaseGrants(database: string, app = 'stafett_app', reader = 'stafett_reader'): string[] {
  return [
    `revoke all on database "${database}" from public`,
    `grant connect on database "${database}" to "${app}", "${reader}"`,
  ]
}

/** New passwords for a cluster that comes from a backup: the archive holds none that fit this folder. */
export function setPasswords(place: Place, binaries: string, cluster: string, secrets: Secrets): void {
  runSql(place, binaries, cluster, [
    `alter role postgres password '${secrets.superuser}'`,
    `alter role stafett_owner password '${secrets.owner}'`,
    `alter role stafett_app password '${secrets.app}'`,
    `alter role stafett_reader password '${secrets.reader}'`,
  ])
}
