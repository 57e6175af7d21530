import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database/connection.ts'

export type Head = { readonly seq: number; readonly hash: string }

/** The key that signs heads lies in the data folder, not in the database it watches over. */
function sealKey(folder: string): KeyObject {
  const path = join(folder, 'seal-key.pem')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(readFileSync(path))
}

/** The last link of the chain, signed, as one word: keep it elsewhere, and a cut tail is found. */
export async function signedHead(db: Database, folder: string): Promise<string> {
  const row = await db
    .selectFrom('auditSeal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const words = `${row?.seq ?? 0}.${row?.hash ?? '0'.repeat(64)}`
  return `${words}.${sign(null, Buffer.from(words), sealKey(folder)).toString('base64url')}`
}

/** The head of a signed word; undefined when the signature is not ours. */
export function readHead(word: string, folder: string): Head | undefined {
  const [seq = '', hash = '', signature = ''] = word.split('.')
  const right = verify(
    null,
    Buffer.from(`${seq}.${hash}`),
    createPublicKey(sealKey(folder)),
    Buffer.from(signature, 'base64url'),
  )
  return right ? { seq: Number(seq), hash } : undefined
}
