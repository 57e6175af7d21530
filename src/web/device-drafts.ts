import type { Instant } from '../kernel/time.ts'
import { deviceOwner, unseal } from './device-key.ts'
import type { Unacknowledged } from './device-rules.ts'
import { deleteRow, type Row, rowsBy } from './device-store.ts'
import { createStore } from './store.ts'

/** A draft as it lies on the device, opened. */
export type DeviceDraft = Unacknowledged & {
  readonly contract: string
  readonly target: string
  /** The page that has its form, and what it is called there. */
  readonly page: string
  readonly label: string
  /** What the fields that were typed in are called. */
  readonly labels: Readonly<Record<string, string>>
}

/** Moves each time a draft is left on the device or taken away from it. */
export const draftsMoved = createStore(0)
export const tellMoved = (): void => draftsMoved.set(draftsMoved.get() + 1)

const lockName = (id: string) => `stafett.draft.${id}`

/** Marks a draft as being written in this window, for as long as the window lives. Null where another has it. */
export const claim = (id: string): Promise<(() => void) | null> =>
  new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      lock === null ? resolve(null) : new Promise<void>((release) => resolve(release))
    navigator.locks.request(lockName(id), { ifAvailable: true }, hold).catch(() => resolve(null))
  })

export type LeftDraft = { readonly id: string; readonly at: Instant; readonly draft: DeviceDraft }

type Lain = LeftDraft & {
  /** A window has its form and goes on writing and sending it. */
  readonly isHeld: boolean
}

/** The drafts of who is logged in that lie on this device, oldest first. */
export async function lainDrafts(): Promise<readonly Lain[]> {
  const owner = deviceOwner.get()
  if (owner === null) return []
  const rows = await rowsBy('owner', owner.hash)
  if (rows.length === 0) return []
  const { held = [] } = await navigator.locks.query()
  const names = new Set(held.map(({ name }) => name))
  const drafts = await Promise.all(
    rows.map(async (row) => {
      const opened = await openRow(row)
      return opened && { ...opened, isHeld: names.has(lockName(row.id)) }
    }),
  )
  return drafts.flatMap((draft) => draft ?? []).sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Those of them that no window is writing. */
export const leftDrafts = async (): Promise<readonly LeftDraft[]> =>
  (await lainDrafts()).filter(({ isHeld }) => !isHeld)

/** Null where it cannot be read. */
export async function openRow(row: Row): Promise<LeftDraft | null> {
  const owner = deviceOwner.get()
  if (owner === null) return null
  const draft = await unseal(owner, row).catch(() => null)
  return draft === null ? null : { id: row.id, at: row.at, draft: draft as DeviceDraft }
}

/** The person has decided that it is not needed. */
export async function discardDraft({ id, at }: LeftDraft): Promise<void> {
  await deleteRow(id, at)
  tellMoved()
}
