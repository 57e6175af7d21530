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
    const request = indexedDB.open('stafett', 1)
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('draft', { keyPath: 'id' })
      store.createIndex('name', 'name')
      store.createIndex('owner', 'owner')
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
async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  // Strict: it is on the disk before it is said to be kept, also when the power goes.
  const transaction = (await open()).transaction('draft', mode, { durability: 'strict' })
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore('draft'))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? request.error)
  })
}

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
