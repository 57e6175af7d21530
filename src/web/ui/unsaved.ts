/** What somebody typed and the server has not yet acknowledged. Each holder says how it can be sent at once. */
export type UnsavedHolder = { readonly isUnsaved: () => boolean; readonly flush: () => Promise<void> }

const holders = new Set<UnsavedHolder>()

export function holdUnsaved(holder: UnsavedHolder): () => void {
  holders.add(holder)
  return () => holders.delete(holder)
}

export function hasUnsaved(): boolean {
  return [...holders].some((holder) => holder.isUnsaved())
}

/** Sends what can be sent without a decision by the person: drafts. A form that waits for its button stays unsaved. */
export async function flushUnsaved(): Promise<void> {
  await Promise.all([...holders].map((holder) => holder.flush()))
}

/** The browser's own question before the page is closed with unsaved text. */
export function guardUnload(): void {
  addEventListener('beforeunload', (event) => {
    if (hasUnsaved()) event.preventDefault()
  })
}
