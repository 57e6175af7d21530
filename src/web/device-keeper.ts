import { newId } from '../kernel/id.ts'
import { type Instant, now } from '../kernel/time.ts'
import { claim, type DeviceDraft, type LeftDraft, openRow, tellMoved } from './device-drafts.ts'
import { type DeviceOwner, deviceOwner, hashOf, seal } from './device-key.ts'
import { changesOf, textsThatDiffer, type Unacknowledged, type Verdict } from './device-rules.ts'
import { deleteRow, putRow, rowsBy } from './device-store.ts'
import { lock } from './lock.ts'

/** What a draft is of: contract and target name it, the rest is said where it is found again. */
export type DraftOf = Pick<DeviceDraft, 'contract' | 'target' | 'page' | 'label'> & {
  readonly fieldLabel: (path: string) => string
}

/** The longest that what is typed stands in the page alone. */
const delay = 250

/** Keeps one form's unacknowledged text on the device. One thing at a time, in the order it was asked for. */
export class Keeper {
  private owner: DeviceOwner | null = null
  private name = ''
  private id: string | null = null
  private at: Instant | null = null
  private text = ''
  private waiting: Unacknowledged | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private chain: Promise<unknown> = Promise.resolve()
  private held: (() => void)[] = []
  private isClosed = false
  private readonly of: DraftOf
  private readonly show: (isAble: boolean) => void

  /** @param show told whether the last thing typed could be kept */
  constructor(of: DraftOf, show: (isAble: boolean) => void) {
    this.of = of
    this.show = show
  }

  /**
   * Looks for a draft of the same thing that no window is writing. `judge` says at once what becomes of it; what is typed
   * later is written after that. With `ask` it lies apart, untouched, and the new is kept beside it.
   */
  open(judge: (found: LeftDraft) => Verdict): Promise<void> {
    this.isClosed = false
    return this.next(async () => {
      this.owner = deviceOwner.get()
      if (this.owner === null) return this.show(false)
      this.name = await hashOf(`${this.owner.accountId} ${this.of.contract} ${this.of.target}`)
      await this.find(judge)
      if (this.isClosed || this.id !== null) return
      const id = newId()
      this.hold(await claim(id))
      this.id = id
      this.show(true)
    })
  }

  /** `isUrgent`: at once, because it is about to be sent. */
  write(unacknowledged: Unacknowledged, isUrgent: boolean): void {
    if (this.isClosed) return
    this.waiting = unacknowledged
    if (isUrgent) this.put()
    else this.timer ??= setTimeout(() => this.put(), delay)
  }

  /** The server has it all. */
  drop(): void {
    this.clear()
    this.waiting = null
    void this.next(async () => {
      const { id, at } = this
      this.at = null
      this.text = ''
      if (id === null || at === null) return
      await deleteRow(id, at)
      tellMoved()
    })
  }

  /** Whether exactly these values are on the device. */
  isSafe(values: unknown): boolean {
    return this.at !== null && this.text === JSON.stringify(values)
  }

  /** Writes what waits, and resolves when it is done. */
  async flush(): Promise<void> {
    this.put()
    await this.chain
  }

  /** The form is gone: what it wrote lies there for the next one. */
  close(): void {
    this.put()
    void this.next(async () => {
      for (const release of this.held) release()
      this.held = []
      tellMoved()
    })
    this.isClosed = true
  }

  private async find(judge: (found: LeftDraft) => Verdict): Promise<void> {
    const rows = await rowsBy('name', this.name)
    for (const row of rows.sort((a, b) => (a.at < b.at ? 1 : -1))) {
      const release = await claim(row.id)
      const found = release === null ? null : await openRow(row)
      if (release === null) continue
      if (this.isClosed || found === null) {
        release()
        continue
      }
      const verdict = judge(found)
      if (verdict === 'nothing') {
        await deleteRow(row.id, row.at)
        release()
        continue
      }
      this.hold(release)
      if (verdict === 'lay-back') {
        this.id = row.id
        this.at = row.at
        this.show(true)
      }
      break
    }
    tellMoved()
  }

  private put(): void {
    this.clear()
    if (this.waiting === null) return
    if (deviceOwner.get() === null && lock.get() !== 'open') {
      this.waitForKey()
      return
    }
    const { values, base, sent } = this.waiting
    this.waiting = null
    const text = JSON.stringify(values)
    const { contract, target, page, label, fieldLabel } = this.of
    void this.next(async () => {
      const owner = deviceOwner.get()
      if (owner === null || this.id === null || owner.accountId !== this.owner?.accountId)
        throw new Error('no key')
      const at = now()
      const changed = textsThatDiffer(values, base)
      const labels = Object.fromEntries(changed.map(({ field }) => [field, fieldLabel(field)]))
      const attempts = sent.map((one) => changesOf(one, base))
      const draft: DeviceDraft = { contract, target, page, label, labels, values, base, sent: attempts }
      const sealed = await seal(owner, this.id, draft)
      await putRow({ id: this.id, name: this.name, owner: owner.hash, at, ...sealed })
      this.at = at
      this.text = text
      this.show(true)
    })
  }

  /** While the page is locked there is no key; it is written when the same person is back. */
  private waitForKey(): void {
    const stop = deviceOwner.subscribe(() => {
      stop()
      this.put()
    })
  }

  private next(work: () => Promise<void>): Promise<void> {
    const done = this.chain.then(work).catch(() => this.show(false))
    this.chain = done
    return done
  }

  private hold(release: (() => void) | null): void {
    if (release !== null) this.held.push(release)
  }

  private clear(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
