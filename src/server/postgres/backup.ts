import { randomBytes } from 'node:crypto'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { type ArchiveWriter, writeArchive } from './archive.ts'
import { hasCode } from './place.ts'
import { PostgresRefused } from './refusals.ts'
import { positionOf, readWal, segmentStart, type Wal } from './wal.ts'

/** First in every archive: what a restore must know before it begins. `head` is the signed head of the audit log. */
export type Manifest = {
  format: 1
  major: number
  platform: string
  segmentSize: number
  startedAt: string
  head?: string
}

/** Last in every archive: all that was acknowledged before `until` (the server's clock, UTC) is in it. */
export type BackupEnd = { until: string }

/** Made anew at every start, or tied to the running server. */
const EMPTIED = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init.*|pgsql_tmp.*|t\d+_\d+.*)$/

/**
 * Copies the running cluster into one encrypted file: PostgreSQL's own online backup, with the log it needs, so
 * that work goes on meanwhile. Throws PostgresRefused; a failed attempt leaves an older file as it was.
 */
export async function backup(options: {
  superuser: string
  cluster: string
  file: string
  publicKey: string
  head?: string
}): Promise<BackupEnd> {
  const client = new Client({ connectionString: options.superuser })
  client.on('error', () => undefined)
  await client.connect()
  let end: BackupEnd | undefined
  try {
    await writeArchive(options.file, options.publicKey, async (archive) => {
      end = await fill(archive, client, options.cluster, options.head)
    })
  } finally {
    await client.end()
  }
  if (!end) throw new PostgresRefused('The backup ended without its end')
  return end
}

async function fill(
  archive: ArchiveWriter,
  client: Client,
  cluster: string,
  head: string | undefined,
): Promise<BackupEnd> {
  const manifest = await describe(client, head)
  await archive.add('manifest.json', JSON.stringify(manifest))
  // The slot keeps the log from being recycled; it is temporary, so it goes with this session whatever happens.
  const slot = `stafett_backup_${randomBytes(4).toString('hex')}`
  await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
  const begun = await client.query<{ lsn: string }>(`select pg_backup_start('stafett', true)::text as lsn`)
  await addFolder(archive, cluster, '')
  await addControl(archive, cluster)
  const stopped = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await archive.add('backup_label', stopped.rows[0]?.labelfile ?? '')
  return addWal(archive, client, {
    folder: join(cluster, 'pg_wal'),
    segmentSize: manifest.segmentSize,
    timeline: await timelineOf(client),
    from: segmentStart(positionOf(begun.rows[0]?.lsn), manifest.segmentSize),
  })
}

async function describe(client: Client, head: string | undefined): Promise<Manifest> {
  const { rows } = await client.query<{ version: string; segment: string; elsewhere: string }>(
    `select current_setting('server_version_num') as version,
       (select setting from pg_settings where name = 'wal_segment_size') as segment,
       (select count(*) from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as elsewhere`,
  )
  if (rows[0]?.elsewhere !== '0')
    throw new PostgresRefused('The backup does not cover tablespaces outside the data folder')
  return {
    format: 1,
    major: Math.floor(Number(rows[0].version) / 10_000),
    platform: `${process.platform}-${process.arch}`,
    segmentSize: Number(rows[0].segment),
    startedAt: new Date().toISOString(),
    ...(head === undefined ? {} : { head }),
  }
}

async function timelineOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ timeline: number }>(
    'select timeline_id as timeline from pg_control_checkpoint()',
  )
  return rows[0]?.timeline ?? 1
}

/** Files may grow, shrink and vanish meanwhile: the log mends it, as in PostgreSQL's own base backup. */
async function addFolder(archive: ArchiveWriter, cluster: string, below: string): Promise<void> {
  const entries = await unlessGone(readdir(join(cluster, below), { withFileTypes: true }))
  for (const entry of entries ?? []) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (LEFT_OUT.test(entry.name) || name === 'global/pg_control') continue
    if (entry.isDirectory()) {
      await archive.addDirectory(name)
      if (!EMPTIED.has(name)) await addFolder(archive, cluster, name)
    } else if (entry.isFile()) {
      await addFile(archive, cluster, name)
    }
  }
}

async function addFile(archive: ArchiveWriter, cluster: string, name: string): Promise<void> {
  const source = await unlessGone(open(join(cluster, name)))
  if (!source) return
  try {
    await archive.addPart(name, source, 0, (await source.stat()).size)
  } finally {
    await source.close()
  }
}

/** The control file is small and has no page to mend it: read until two readings agree. */
async function addControl(archive: ArchiveWriter, cluster: string): Promise<void> {
  const read = () => readFile(join(cluster, 'global', 'pg_control'))
  let control = await read()
  for (let again = await read(); !again.equals(control); again = await read()) control = again
  await archive.add('global/pg_control', control)
}

/**
 * The log from where the copy began to now, in three rounds, the last of a few milliseconds: the shorter it is,
 * the less is acknowledged after `until` and before the file is whole.
 */
async function addWal(archive: ArchiveWriter, client: Client, wal: Wal): Promise<BackupEnd> {
  let from = wal.from
  let until = ''
  for (const round of [1, 2, 3]) {
    if (round === 2) await archive.sync()
    const { rows } = await client.query<{ at: Date; lsn: string }>(
      'select clock_timestamp() as at, pg_current_wal_flush_lsn()::text as lsn',
    )
    const to = positionOf(rows[0]?.lsn)
    for (const part of readWal(wal, from, to)) {
      const source = await open(part.path)
      try {
        await archive.addPart(`wal/${part.segment}/${part.offset}`, source, part.offset, part.size)
      } finally {
        await source.close()
      }
    }
    from = to
    until = rows[0]?.at.toISOString() ?? ''
  }
  await archive.add('end.json', JSON.stringify({ until } satisfies BackupEnd))
  return { until }
}

async function unlessGone<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}
