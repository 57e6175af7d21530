import { lchownSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunAs } from './place.ts'

/** A lock held by this process until `release()` or its death: the kernel lets go, so no lock is ever stale. */
export type Lock = { release(): void }

export type LockKind = 'shared' | 'exclusive'

const BUSY = 5

/**
 * Takes a lock on `path`, or returns undefined at once when another holder is in the way.
 * An empty SQLite file carries it: Node has no file locks of its own, and SQLite's end with the process.
 * Never open `path` in any other way: closing it would drop the locks of the whole process (POSIX).
 */
export function tryLock(path: string, kind: LockKind, owner?: RunAs): Lock | undefined {
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    if (owner) lchownSync(path, owner.uid, owner.gid)
    file.exec('PRAGMA journal_mode = MEMORY')
    file.exec(kind === 'exclusive' ? 'BEGIN EXCLUSIVE' : 'BEGIN')
    file.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    file.close()
    if (isBusy(error)) return undefined
    throw error
  }
  let held = true
  return {
    release() {
      if (held) file.close()
      held = false
    },
  }
}

/** Takes a lock on `path`, waiting as long as it takes. */
export async function waitForLock(path: string, kind: LockKind, owner?: RunAs): Promise<Lock> {
  for (;;) {
    const lock = tryLock(path, kind, owner)
    if (lock) return lock
    await sleep(20)
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY
}
