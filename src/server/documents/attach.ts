import { PDF } from '@libpdf/core'

export type Attached = {
  readonly name: string
  readonly description: string
  readonly bytes: Uint8Array
}

/**
 * The PDF with whole files in it, their bytes unchanged. PDF/A-2 lets in files that are PDF/A themselves, as ours are
 * (ISO 19005-2 6.8). Before it is sealed: a seal covers them.
 */
export async function attachFiles(bytes: Uint8Array, files: readonly Attached[]): Promise<Uint8Array> {
  if (files.length === 0) return bytes
  const pdf = await PDF.load(bytes)
  for (const { name, description, bytes: content } of files)
    pdf.attachments.add(name, content, { description, mimeType: 'application/pdf' })
  return pdf.save()
}
