import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { P12Signer, type Signer } from '@libpdf/core'
import type { Instant } from '../../kernel/time.ts'
import { dataFolder } from '../open.ts'
import { validityOf } from './certificate.ts'
import { localSigner } from './local-signer.ts'

/**
 * Whatever holds the key that seals a document: a key of our own, a P12 file, a security module or a remote service. It gives
 * its certificate and signs bytes; the key itself never comes out (docs/decisions/0032).
 */
export type DocumentSigner = Signer

/** No signing is possible now; `reason` says which way out there is. Nothing has been signed or lost. */
export class SignerRefused extends Error {
  readonly reason: 'certificate-expired' | 'certificate-not-yet' | 'signer-unavailable'
  constructor(reason: SignerRefused['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** Undefined when the certificate may sign at the moment, else why not. */
export function signerFault(signer: DocumentSigner, at: Instant): SignerRefused | undefined {
  const { subject, from, to } = validityOf(signer.certificate)
  if (at > to) return new SignerRefused('certificate-expired', `The certificate of ${subject} ended ${to}.`)
  if (at < from)
    return new SignerRefused('certificate-not-yet', `The certificate of ${subject} begins ${from}.`)
  return undefined
}

type Source = { readonly file: string; readonly passphraseFile: string | undefined }
const given = (): Source | undefined => {
  const { STAFETT_SIGNER: file, STAFETT_SIGNER_PASSPHRASE_FILE: passphraseFile } = process.env
  return file ? { file: resolve(file), passphraseFile } : undefined
}

async function fromP12({ file, passphraseFile }: Source): Promise<DocumentSigner> {
  try {
    const passphrase = passphraseFile ? readFileSync(passphraseFile, 'utf8').replace(/\r?\n$/, '') : ''
    return await P12Signer.create(readFileSync(file), passphrase)
  } catch (error) {
    throw new SignerRefused(
      'signer-unavailable',
      `STAFETT_SIGNER ${file}: ${error instanceof Error ? error.message : 'cannot be read'}`,
    )
  }
}

/** Of one file as it was when it was read: a certificate is exchanged without a restart. */
const kept = new Map<string, Promise<DocumentSigner>>()
const stampOf = (file: string): string => {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    return `${file} ${mtimeMs} ${size} ${ino}`
  } catch {
    return file
  }
}

/**
 * The signer of this installation: the P12 file that STAFETT_SIGNER names, with the passphrase in
 * STAFETT_SIGNER_PASSPHRASE_FILE, else a key of its own in the data folder, made at first need.
 * @throws SignerRefused where the named file cannot be used: never falls back to the own key
 */
export async function currentSigner(folder = dataFolder()): Promise<DocumentSigner> {
  const source = given()
  if (source === undefined) return localSigner(folder)
  const stamp = `${stampOf(source.file)} ${source.passphraseFile}`
  const known = kept.get(stamp)
  if (known) return known
  const read = fromP12(source)
  kept.clear()
  kept.set(stamp, read)
  read.catch(() => kept.delete(stamp))
  return read
}

/** The signer as it holds at a moment, or why none does: asked before anything is made or spent. */
export async function signerAt(at: Instant): Promise<{
  readonly signer: DocumentSigner | undefined
  readonly sealFault: SignerRefused['reason'] | null
}> {
  try {
    const signer = await currentSigner()
    return { signer, sealFault: signerFault(signer, at)?.reason ?? null }
  } catch (error) {
    if (error instanceof SignerRefused) return { signer: undefined, sealFault: error.reason }
    throw error
  }
}
