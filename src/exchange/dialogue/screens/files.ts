import type { AttachmentKind } from '../model.ts'

const types: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  text: 'text/plain;charset=utf-8',
}

/** `9 kB`, `1,2 MB` in the language of the screen. */
export function sizeIn(bytes: number, language: string): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`
}

/** The bytes of a chosen file in base64. Rejects where the browser cannot read it any more. */
export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** Gives a fetched file to the browser to keep: never opened here, whatever is in it. */
export function keepFile(file: {
  readonly name: string
  readonly kind: AttachmentKind
  readonly content: string
}): void {
  const bytes = Uint8Array.from(atob(file.content), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: types[file.kind] }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
