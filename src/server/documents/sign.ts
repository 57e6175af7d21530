import { PDF } from '@libpdf/core'
import type { Instant } from '../../kernel/time.ts'
import { type DocumentSigner, signerFault } from './signer.ts'

/**
 * Seals a PDF as PAdES B-B (ETSI EN 319 142-1) in an incremental update: the bytes that were there stay as they are.
 * @param at when it is signed; stands in the signature as a claim of our own clock, never as when anything was decided
 * @throws SignerRefused where the certificate does not hold at that moment
 */
export async function signPdf(
  bytes: Uint8Array,
  { signer, reason, at }: { readonly signer: DocumentSigner; readonly reason: string; readonly at: Instant },
): Promise<Uint8Array> {
  const fault = signerFault(signer, at)
  if (fault) throw fault
  const pdf = await PDF.load(bytes)
  const signed = await pdf.sign({
    signer,
    reason,
    location: 'Sverige',
    signingTime: new Date(at),
    level: 'B-B',
    fieldName: 'Underskrift',
  })
  return signed.bytes
}
