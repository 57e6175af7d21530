import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { PostgresRefused } from './refusals.ts'

/** The user PostgreSQL runs as when we are root, which it refuses to be. */
export type RunAs = { uid: number; gid: number }

/**
 * Where one data folder keeps its database. `home` (0700) holds cluster, secrets, locks and log: the data folder itself, or a folder of `refuge` where the data folder is closed to the database's user.
 */
export type Place = { home: string; cluster: string; runAs?: RunAs }

/** Where root keeps what the database's user must reach and the data folder or checkout hides from it. */
export const REFUGE = '/var/lib/stafett'

/** A number no user has, so that no other service can read the files or signal the processes. */
const OWN_USER: RunAs = { uid: 59432, gid: 59432 }

const SOCKET = '.s.PGSQL.5432'
const LONGEST_SOCKET_PATH = 100

/**
 * Makes the data folder ours, or finds it so, and says where its database lives.
 * Throws PostgresRefused for a folder that holds other things or belongs to another user.
 */
export function preparePlace(dataFolder: string, refuge = REFUGE): Place {
  mkdirSync(dirname(resolve(dataFolder)), { recursive: true })
  if (!existsSync(dataFolder)) mkdirQuietly(dataFolder)
  const folder = realpathSync(dataFolder)
  const home = readNote(folder) ?? claim(folder, refuge)
  const place = { home, cluster: join(home, 'cluster') }
  if (process.geteuid?.() !== 0) return place
  return { ...place, runAs: ownerOf(home) }
}

/** The folder of the socket: `home`, or a 0700 folder under the temporary one when that path is too long. */
export function socketFolder(place: Place, temporary = tmpdir()): string {
  if (fits(place.home)) return place.home
  const name = `stafett-${createHash('sha256').update(place.home).digest('hex').slice(0, 16)}`
  const folder = fits(join(temporary, name)) ? join(temporary, name) : join('/tmp', name)
  if (mkdirQuietly(folder)) own(folder, place.runAs)
  const found = lstatSync(folder)
  const expected = place.runAs?.uid ?? process.geteuid?.()
  if (!found.isDirectory() || found.uid !== expected || (found.mode & 0o077) !== 0) {
    throw new PostgresRefused(
      `${folder} belongs to someone else: remove it, it must hold the database's socket`,
    )
  }
  return folder
}

export function own(path: string, runAs: RunAs | undefined): void {
  if (runAs) lchownSync(path, runAs.uid, runAs.gid)
}

/** Gives a folder and all that lies in it to the database's user. */
export function ownTree(folder: string, runAs: RunAs): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    own(join(folder, entry), runAs)
  own(folder, runAs)
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_SOCKET_PATH
}

function mkdirQuietly(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (existsSync(folder)) return false
    throw error
  }
}

function readNote(folder: string): string | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, 'place.json'), 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    if (!hasCode(error, 'EACCES')) throw error
    throw new PostgresRefused(`The data folder ${folder} belongs to another user: run as that user`)
  }
  const note: { home?: string } = JSON.parse(text)
  const home = note.home ?? folder
  if (!existsSync(home)) {
    throw new PostgresRefused(`The database of ${folder} lay in ${home}, which is gone: restore a backup`)
  }
  return home
}

/** Makes the folder private, picks the home and writes the note. Of two processes at once the first wins. */
function claim(folder: string, refuge: string): string {
  const strangers = readdirSync(folder).filter((name) => !name.startsWith('place.'))
  if (strangers.length > 0) {
    const winner = readNote(folder)
    if (winner !== undefined) return winner
    throw new PostgresRefused(
      `${folder} is not empty and holds no database of Stafett: name a folder of its own in STAFETT_DATA`,
    )
  }
  const id = randomBytes(6).toString('hex')
  const home = pickHome(folder, id, refuge)
  const draft = join(folder, `place.${id}`)
  const note = home === folder ? {} : { home }
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  own(draft, home === folder ? ownerWhenRoot(folder) : undefined)
  try {
    linkSync(draft, join(folder, 'place.json'))
    return home
  } catch (error) {
    if (home !== folder) rmSync(home, { recursive: true })
    const winner = readNote(folder)
    if (winner !== undefined) return winner
    throw error
  } finally {
    rmSync(draft)
  }
}

function pickHome(folder: string, id: string, refuge: string): string {
  if (process.geteuid?.() !== 0) {
    makePrivate(folder)
    return folder
  }
  const before = lstatSync(folder)
  const runAs = before.uid === 0 ? OWN_USER : { uid: before.uid, gid: before.gid }
  if (tryToGive(folder, runAs) && canEnter(folder, runAs)) {
    makePrivate(folder)
    return folder
  }
  lchownSync(folder, before.uid, before.gid)
  makePrivate(folder)
  const home = join(refuge, id)
  try {
    mkdirSync(refuge, { recursive: true, mode: 0o755 })
    mkdirSync(home, { mode: 0o700 })
    own(home, runAs)
  } catch {
    throw new PostgresRefused(
      `PostgreSQL cannot run as root and its user can reach neither ${folder} nor ${refuge}: ` +
        'name an open place in STAFETT_DATA or run as an ordinary user',
    )
  }
  if (canEnter(home, runAs)) return home
  throw new PostgresRefused(`The database's user cannot reach ${folder} or ${home}: run as an ordinary user`)
}

function makePrivate(folder: string): void {
  try {
    chmodSync(folder, 0o700)
  } catch {
    throw new PostgresRefused(`The data folder ${folder} belongs to another user: run as that user`)
  }
}

function tryToGive(folder: string, runAs: RunAs): boolean {
  try {
    own(folder, runAs)
    return true
  } catch {
    return false
  }
}

/** Asks the kernel, since modes alone do not tell (access lists, mounts). */
function canEnter(folder: string, { uid, gid }: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0
}

function ownerWhenRoot(folder: string): RunAs | undefined {
  return process.geteuid?.() === 0 ? ownerOf(folder) : undefined
}

/** The owner of a home decides who runs it. A folder that has come to root (a copied backup) is given back. */
function ownerOf(home: string): RunAs {
  const { uid, gid } = lstatSync(home)
  if (uid !== 0) return { uid, gid }
  ownTree(home, OWN_USER)
  return OWN_USER
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
