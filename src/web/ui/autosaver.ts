import { type Instant, now } from '../../kernel/time.ts'
import { asProblem, type Problem } from '../problem.ts'
import { Submission } from './submission.ts'

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  /** Kept here and tried again; `problem` says why. A refusal is tried again only when the values change. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Somebody else saved meanwhile: nothing more is sent until the person has chosen. */
  | { readonly kind: 'conflict'; readonly problem: Problem }

/** What the save function passes on to `api.call`: one attempt, since the saver itself tries again with the newest text. */
export type SaveOptions = {
  readonly commandId: string
  readonly attempts: 1
  readonly keepalive: boolean
  readonly isDraft: true
}

export type Save<V> = (values: V, options: SaveOptions) => Promise<unknown>

/** `delay` after the last keystroke, `longest` after the first unsaved one, both in milliseconds. */
export type Rhythm = { readonly delay: number; readonly longest: number }

/** What the server has not acknowledged: what it has, what stands here, and attempts whose answer never came. */
export type Unacknowledged<V> = { readonly values: V; readonly base: V; readonly sent: readonly V[] }

/** Where that is kept meanwhile. `isUrgent`: it is about to be sent. */
export type Keep<V> = {
  readonly write: (unacknowledged: Unacknowledged<V>, isUrgent: boolean) => void
  readonly drop: () => void
}

/** Of the attempts without an answer the first and the last ones are remembered: more would be written at each keystroke. */
const rememberedAttempts = 6

/** Keeps the server's draft up to date: one save in flight at a time, always the newest values, none forgotten (DESIGN 6). */
export class Autosaver<V> {
  private values: V
  private savedText: string
  private savedAt: Instant | null = null
  private refusedText: string | null = null
  private changedAt: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private flight: Promise<void> | null = null
  private failures = 0
  private state: SaveState = { kind: 'clean' }
  private sent: V[] = []
  private isKept = false
  private isRetired = false
  private readonly submission = new Submission()
  private readonly save: Save<V>
  private readonly show: (state: SaveState) => void
  private readonly rhythm: Rhythm
  private readonly keep: Keep<V> | null

  constructor(
    initial: V,
    save: Save<V>,
    show: (state: SaveState) => void,
    rhythm: Rhythm,
    keep: Keep<V> | null = null,
  ) {
    this.values = initial
    this.savedText = JSON.stringify(initial)
    this.save = save
    this.show = show
    this.rhythm = rhythm
    this.keep = keep
  }

  /** What stands here. */
  current(): V {
    return this.values
  }

  /** What the server has, as far as it has said. */
  saved(): V {
    return JSON.parse(this.savedText) as V
  }

  isUnsaved(): boolean {
    return this.flight !== null || JSON.stringify(this.values) !== this.savedText
  }

  change(values: V): void {
    this.values = values
    this.keepUp()
    if (this.flight !== null) this.changedAt ??= performance.now()
    if (this.flight !== null || this.state.kind === 'conflict') return
    if (!this.isUnsaved()) {
      if (this.state.kind !== 'clean' && this.state.kind !== 'saved') this.settle()
      return
    }
    if (this.state.kind !== 'failed') this.move({ kind: 'waiting' })
    if (this.failures === 0) this.plan()
  }

  /** Saves at once what is unsaved, and resolves when nothing is in flight. Never rejects. */
  async flush(keepalive = false): Promise<void> {
    await this.flight
    if (this.isUnsaved() && this.mayTry()) await this.fly(keepalive)
  }

  /** The server's newer values are what the screen now shows: they count as saved. */
  reset(values: V): void {
    this.values = values
    this.savedText = JSON.stringify(values)
    this.sent = []
    this.keepUp()
    this.settle()
  }

  /** The person has seen the conflict and wants what stands here to be sent. */
  resolve(): void {
    if (this.state.kind !== 'conflict') return
    this.refusedText = null
    this.move({ kind: 'waiting' })
    this.plan()
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  /** Sends nothing more; resolves when what is in flight has come back. */
  async retire(): Promise<void> {
    this.isRetired = true
    this.stop()
    await this.flight
  }

  private plan(): void {
    clearTimeout(this.timer)
    this.changedAt ??= performance.now()
    const left = this.rhythm.longest - (performance.now() - this.changedAt)
    this.timer = setTimeout(() => void this.fly(false), Math.max(0, Math.min(this.rhythm.delay, left)))
  }

  private fly(keepalive: boolean): Promise<void> {
    clearTimeout(this.timer)
    this.flight ??= this.attempt(keepalive).finally(() => {
      this.flight = null
      this.afterFlight()
    })
    return this.flight
  }

  private async attempt(keepalive: boolean): Promise<void> {
    const sent = this.values
    const text = JSON.stringify(sent)
    this.changedAt = null
    this.sent = [...this.sent.slice(0, 1), ...this.sent.slice(1).slice(2 - rememberedAttempts), sent]
    this.keepUp(true)
    this.move({ kind: 'saving' })
    try {
      await this.save(sent, { commandId: this.submission.idFor(sent), attempts: 1, keepalive, isDraft: true })
      this.submission.answered()
      this.savedText = text
      this.failures = 0
      this.savedAt = now()
      this.refusedText = null
      this.sent = []
      this.keepUp()
      this.move({ kind: 'saved', at: this.savedAt })
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (!problem.isOpenEnded) this.submission.answered()
      this.failures = problem.isOpenEnded ? this.failures + 1 : 0
      this.refusedText = problem.isOpenEnded ? null : text
      this.move({ kind: problem.stale === null ? 'failed' : 'conflict', problem })
    }
  }

  private afterFlight(): void {
    if (!this.isUnsaved() || !this.mayTry()) return
    if (this.failures > 0) {
      const wait = Math.min(15_000, 1000 * 2 ** this.failures)
      this.timer = setTimeout(() => void this.fly(false), wait)
    } else {
      if (this.state.kind === 'saved') this.move({ kind: 'waiting' })
      this.plan()
    }
  }

  /** Not what the server has just refused, and not over somebody else's text. */
  private mayTry(): boolean {
    return (
      !this.isRetired && this.state.kind !== 'conflict' && JSON.stringify(this.values) !== this.refusedText
    )
  }

  private keepUp(isUrgent = false): void {
    if (JSON.stringify(this.values) !== this.savedText || this.sent.length > 0) {
      this.keep?.write({ values: this.values, base: this.saved(), sent: this.sent }, isUrgent)
      this.isKept = true
    } else if (this.isKept) {
      this.keep?.drop()
      this.isKept = false
    }
  }

  private settle(): void {
    clearTimeout(this.timer)
    this.changedAt = null
    this.failures = 0
    this.refusedText = null
    this.move(this.savedAt === null ? { kind: 'clean' } : { kind: 'saved', at: this.savedAt })
  }

  private move(state: SaveState): void {
    this.state = state
    this.show(state)
  }
}
