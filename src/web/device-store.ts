import type { Instant } from '../kernel/time.ts'

/**
 * One draft on the device. `name` (account, contract and thing) and `owner` (account) are hashes, `box` is encrypted; only
 * the time stands in clear.
 */
export type Row = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly at: Instant
  readonly iv: Uint8Array<ArrayBuffer>
  readonly box: ArrayBuffer
}

let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('stafett', 2)
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        const drafts = request.result.createObjectStore('draft', { keyPath: 'id' })
        drafts.createIndex('name', 'name')
        drafts.createIndex('owner', 'owner')
      }
      request.result.createObjectStore('waiting', { keyPath: 'id' }).createIndex('owner', 'owner')
    }
    request.onsuccess = () => {
      const again = () => {
        opened = null
      }
      // Cleared by the person, or wanted by a newer page in another tab.
      request.result.onclose = again
      request.result.onversionchange = () => {
        request.result.close()
        again()
      }
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  }).catch((error) => {
    opened = null
    throw error
  })
  return opened
}

/** Rejects where the browser has no store, will not open it, or has no room left. */
async function inStore<T>(
  name: 'draft' | 'waiting',
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  // Strict: it is on the disk before it is said to be kept, also when the power goes.
  const transaction = (await open()).transaction(name, mode, { durability: 'strict' })
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? request.error)
  })
}

const within = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  inStore('draft', mode, work)

export const putRow = (row: Row): Promise<unknown> => within('readwrite', (store) => store.put(row))

export const rowsBy = (index: 'name' | 'owner', value: string): Promise<Row[]> =>
  within('readonly', (store) => store.index(index).getAll(value))

/** Takes the draft away, unless it has been written anew since `at`. */
export const deleteRow = (id: string, at: Instant): Promise<unknown> =>
  within('readwrite', (store) => {
    const found: IDBRequest<Row | undefined> = store.get(id)
    found.onsuccess = () => found.result?.at === at && store.delete(id)
    return found
  })

/** A command that waits for the line. `owner` is a hash, `box` is encrypted; `stamp` is another each time it is written. */
export type WaitingRow = {
  readonly id: string
  readonly owner: string
  readonly stamp: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly box: ArrayBuffer
}

export const waitingRows = (owner: string): Promise<WaitingRow[]> =>
  inStore('waiting', 'readonly', (store) => store.index('owner').getAll(owner))

/**
 * Writes, or takes away where `row` is null, unless somebody has written or taken it since `stamp` (null: it was not there).
 * Answers whether it did.
 */
export async function replaceWaiting(
  id: string,
  stamp: string | null,
  row: WaitingRow | null,
): Promise<boolean> {
  let isDone = false
  await inStore('waiting', 'readwrite', (store) => {
    const found: IDBRequest<WaitingRow | undefined> = store.get(id)
    found.onsuccess = () => {
      isDone = (found.result?.stamp ?? null) === stamp
      if (!isDone) return
      if (row === null) store.delete(id)
      else store.put(row)
    }
    return found
  })
  return isDone
}
