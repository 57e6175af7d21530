import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, readArchive } from './archive.ts'
import type { BackupEnd, Manifest } from './backup.ts'
import { installedBinaries, majorOf, runnableBinaries, shelvesFor } from './binaries.ts'
import { readOrMakeSecrets, setPasswords } from './cluster.ts'
import { tryLock } from './lock.ts'
import { ownTree, type Place, preparePlace, REFUGE } from './place.ts'
import { PostgresRefused } from './refusals.ts'
import { builder, closeStaging, openStaging, settle } from './staging.ts'

/** One restored backup: its manifest and until when it holds everything. */
export type Restored = Manifest & BackupEnd

/**
 * Puts a backup into an empty data folder, where `openPostgres` then finds it. The archive is read to its end
 * and the database recovered before anything gets its name, so a restore is whole or has not happened.
 * `identity` is the text of the key file. Throws PostgresRefused.
 */
export async function restore(options: {
  file: string
  identity: string
  dataFolder: string
  binaries?: string
  refuge?: string
}): Promise<Restored> {
  const { file, identity, refuge = REFUGE } = options
  if (!existsSync(file)) throw new PostgresRefused(`There is no file ${file}`)
  const place = preparePlace(options.dataFolder, refuge)
  const alone = tryLock(join(place.home, 'holders.lock'), 'exclusive', place.runAs)
  if (!alone)
    throw new PostgresRefused(
      `The data folder ${options.dataFolder} is in use: a backup goes into an empty one`,
    )
  try {
    if (existsSync(place.cluster)) {
      throw new PostgresRefused(
        `${options.dataFolder} already holds a database: a backup goes into an empty folder`,
      )
    }
    const shelves = shelvesFor(place.home, place.runAs, refuge)
    const binaries = runnableBinaries(options.binaries ?? installedBinaries(), place.runAs, shelves)
    return await unpack(place, binaries, file, identity)
  } finally {
    alone.release()
  }
}

async function unpack(place: Place, binaries: string, file: string, identity: string): Promise<Restored> {
  const cluster = join(openStaging(place), 'cluster')
  try {
    mkdirSync(cluster, { mode: 0o700 })
    const restored = await extract(file, identity, cluster, majorOf(binaries))
    const user = builder(place)
    if (user) ownTree(cluster, user)
    setPasswords(place, binaries, cluster, readOrMakeSecrets(place))
    settle(place, cluster)
    return restored
  } finally {
    closeStaging(place)
  }
}

async function extract(file: string, identity: string, cluster: string, major: number): Promise<Restored> {
  const segments = new Set<string>()
  let manifest: Manifest | undefined
  let end: BackupEnd | undefined
  await readArchive(file, identity, async (entry) => {
    const { name, type } = entry.header
    if (!manifest) manifest = await readManifest(entry, file, major)
    else if (name === 'end.json') end = JSON.parse(await text(entry))
    else if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').includes('..'))
      throw new PostgresRefused(`${file} holds a forbidden path: ${name}`)
    else if (type === 'directory') mkdirSync(join(cluster, name), { recursive: true, mode: 0o700 })
    else if (name.startsWith('wal/')) segments.add(await writeLog(entry, cluster))
    else await write(entry, join(cluster, name), 0)
    entry.resume()
  })
  if (!manifest || !end) throw new PostgresRefused(`${file} is not whole`)
  // The rest of the last segment is zeros, at which recovery ends.
  for (const segment of segments) await truncate(join(cluster, 'pg_wal', segment), manifest.segmentSize)
  return { ...manifest, ...end }
}

async function readManifest(entry: Entry, file: string, major: number): Promise<Manifest> {
  if (entry.header.name !== 'manifest.json') throw new PostgresRefused(`${file} is no backup of Stafett`)
  const manifest: Manifest = JSON.parse(await text(entry))
  const here = `${process.platform}-${process.arch}`
  if (manifest.format !== 1)
    throw new PostgresRefused(`${file} was written by a newer Stafett (format ${manifest.format})`)
  if (manifest.major === major && manifest.platform === here) return manifest
  throw new PostgresRefused(
    `${file} holds PostgreSQL ${manifest.major} for ${manifest.platform}, this is PostgreSQL ${major} for ${here}: see docs/operations.md`,
  )
}

/** `wal/SEGMENT/OFFSET`: a stretch of the log. Returns the segment. */
async function writeLog(entry: Entry, cluster: string): Promise<string> {
  const [, segment = '', offset] = entry.header.name.split('/')
  await write(entry, join(cluster, 'pg_wal', segment), Number(offset))
  return segment
}

async function write(entry: Entry, path: string, offset: number): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const flags = offset === 0 ? 'wx' : 'r+'
  await pipeline(Readable.from(entry), createWriteStream(path, { flags, start: offset, mode: 0o600 }))
}
