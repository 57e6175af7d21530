/** What somebody typed and the server has not yet acknowledged. Each holder says how it can be sent at once. */
export type UnsavedHolder = {
  readonly isUnsaved: () => boolean
  readonly flush: () => Promise<void>
  /** Whether all of it is on the device, so that it comes back when the same person does. */
  readonly isKept?: () => boolean
  /** Writes to the device what is not yet there. */
  readonly keep?: () => Promise<void>
}

const holders = new Set<UnsavedHolder>()

export function holdUnsaved(holder: UnsavedHolder): () => void {
  holders.add(holder)
  return () => holders.delete(holder)
}

export function hasUnsaved(): boolean {
  return [...holders].some((holder) => holder.isUnsaved())
}

/** Text that is neither on the server nor on the device: gone with the page. */
export function wouldBeLost(): boolean {
  return [...holders].some((holder) => holder.isUnsaved() && holder.isKept?.() !== true)
}

/** Sends what can be sent without a decision by the person: drafts. A form that waits for its button stays unsaved. */
export async function flushUnsaved(): Promise<void> {
  await Promise.all([...holders].map((holder) => holder.flush()))
}

/** Writes to the device what is typed and not acknowledged. */
export async function keepUnsaved(): Promise<void> {
  await Promise.all([...holders].map((holder) => holder.keep?.()))
}

/** The browser's own question before the page is closed with text that would be lost. */
export function guardUnload(): void {
  addEventListener('beforeunload', (event) => {
    if (wouldBeLost()) event.preventDefault()
  })
}
