import { createPrivateKey, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CryptoKeySigner, type Signer } from '@libpdf/core'
import { addMonths, localDate, now } from '../../kernel/time.ts'
import { selfSigned } from './certificate.ts'

/** Nothing in the product is decided under the act of 2025 before this day: a told night can be signed as of then. */
const validFrom = '2025-07-01T00:00:00.000Z'
const monthsToLive = 120

const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`

/** Key and certificate in one file, put there whole: of two processes at once the first wins. */
function make(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const to = `${addMonths(localDate(now()), monthsToLive)}T00:00:00.000Z`
  const certificate = selfSigned(privateKey, 'Stafett own key, no issuer', validFrom, to)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(draft, `${key}${pem(certificate)}`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(draft)
  }
}

const kept = new Map<string, Signer>()

/** The key of the installation itself, in its data folder (0600): for the demo and until a certificate is bought. */
export async function localSigner(folder: string): Promise<Signer> {
  const path = join(folder, 'signing.pem')
  if (!existsSync(path)) make(folder, path)
  const text = readFileSync(path, 'utf8')
  const known = kept.get(text)
  if (known) return known
  const { raw } = new X509Certificate(text.slice(text.indexOf('-----BEGIN CERTIFICATE')))
  const pkcs8 = createPrivateKey(text).export({ type: 'pkcs8', format: 'der' })
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), curve, false, ['sign'])
  const signer = new CryptoKeySigner(key, raw, 'EC', 'ECDSA')
  kept.clear()
  kept.set(text, signer)
  return signer
}
