import { type Instant, minutesBetween } from '../../kernel/time.ts'

/** Counts the minutes without input by the clock on the wall, so that a computer that slept wakes up locked. */
export class IdleWatch {
  private last: Instant
  private told: Instant
  private readonly limit: number
  private readonly now: () => Instant

  constructor(limitMinutes: number, now: () => Instant) {
    this.limit = limitMinutes
    this.now = now
    this.last = now()
    this.told = this.last
  }

  isIdle(): boolean {
    return minutesBetween(this.last, this.now()) >= this.limit
  }

  /** Somebody moved or typed. Input after the limit wakes nothing: the lock comes first. */
  touch(): void {
    if (!this.isIdle()) this.last = this.now()
  }

  /** Starts over, after the lock has been opened. */
  restart(): void {
    this.last = this.now()
    this.told = this.last
  }

  /** True when there was input since the server was last told, at most every half minute. */
  shouldTell(): boolean {
    if (this.last <= this.told || minutesBetween(this.told, this.now()) < 0.5) return false
    this.told = this.now()
    return true
  }
}
