import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './open.ts'

/** The key lies in the data folder and not in the database: a copy of one of them opens nothing. */
function key(): Buffer {
  const folder = dataFolder()
  const path = join(folder, 'provider-key')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(path)
}

/** Encrypts a secret for its owner alone (AES-256-GCM): moved to another row it cannot be read. */
export function sealSecret(secret: string, ownerId: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(ownerId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

/** The secret again; undefined where this server's key is another, as after a restore, or the row was changed. */
export function openSecret(sealed: string, ownerId: string): string | undefined {
  const [iv, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (iv === undefined || tag?.length !== 16 || text === undefined) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(ownerId)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

export const isReadable = (sealed: string, ownerId: string): boolean =>
  openSecret(sealed, ownerId) !== undefined
