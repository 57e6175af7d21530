import { lock } from './lock.ts'
import { createStore } from './store.ts'
import { keepUnsaved } from './ui/unsaved.ts'

/** Who can read and write drafts on this device just now. The key cannot be taken out of the browser's own keeping. */
export type DeviceOwner = {
  readonly hash: string
  readonly accountId: string
  readonly name: string
  readonly key: CryptoKey
}

/** Null while nobody is logged in or the page is locked, and where the browser cannot encrypt (a page without HTTPS). */
export const deviceOwner = createStore<DeviceOwner | null>(null)

/** The key came with an active session: 32 bytes in base64. */
export async function receiveKey(
  { id: accountId, name }: { readonly id: string; readonly name: string },
  base64: string,
): Promise<void> {
  if (crypto.subtle === undefined || navigator.locks === undefined) return
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  deviceOwner.set({ accountId, name, key, hash: await hashOf(accountId) })
}

export const forgetKey = (): void => deviceOwner.set(null)

/** What is being typed is written down first: it can be read again when the same person is back. */
lock.subscribe(() => {
  if (lock.get() === 'open') return
  void keepUnsaved().finally(() => lock.get() !== 'open' && forgetKey())
})

const encoder = new TextEncoder()

/** Names are kept as hashes: which accounts and things they are cannot be read off the device. */
export async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
  return btoa(String.fromCharCode(...bytes))
}

/** `id` is sealed with the content: a draft moved to another row cannot be opened. */
export async function seal({ key }: DeviceOwner, id: string, content: unknown) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(id) },
    key,
    encoder.encode(JSON.stringify(content)),
  )
  return { iv, box }
}

type Sealed = { readonly id: string; readonly iv: Uint8Array<ArrayBuffer>; readonly box: ArrayBuffer }

/** Rejects where the key is another's or the content was changed. */
export async function unseal({ key }: DeviceOwner, { id, iv, box }: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(id) },
    key,
    box,
  )
  return JSON.parse(new TextDecoder().decode(plain))
}
