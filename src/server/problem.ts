/** What can go wrong in a call, as it is meant to: each has a status of its own (RFC 9457). Everything else is a bug, 500. */

/** One fault of shape: where, which kind, and what its sentence needs. */
export type ShapeError = {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, string>>
}

export class Invalid extends Error {
  readonly status = 400
  readonly code = 'invalid'
  readonly errors: readonly ShapeError[]
  constructor(errors: readonly ShapeError[]) {
    super('invalid')
    this.errors = errors
  }
}

export class Unauthenticated extends Error {
  readonly status = 401
  readonly code: 'not-logged-in' | 'wrong-credentials'
  constructor(code: 'not-logged-in' | 'wrong-credentials' = 'not-logged-in') {
    super(code)
    this.code = code
  }
}

export class Denied extends Error {
  readonly status = 403
  readonly code: 'denied' | 'other-origin'
  constructor(code: 'denied' | 'other-origin' = 'denied') {
    super(code)
    this.code = code
  }
}

export class NotFound extends Error {
  readonly status = 404
  readonly code = 'not-found'
}

/** A rule said no. */
export class Refused extends Error {
  readonly status = 409
  readonly code: string
  readonly field: string | undefined
  readonly values: Readonly<Record<string, string>>
  constructor(code: string, field?: string, values: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.field = field
    this.values = values
  }
}

/** Someone changed the thing in between: who, when and which fields (DESIGN 4.5). */
export type Stale = {
  readonly by: string
  readonly at: string
  readonly fields: readonly string[]
  readonly version: number
}

export class Conflict extends Error {
  readonly status = 409
  readonly code: 'stale' | 'command-id-reused'
  readonly stale: Stale | undefined
  constructor(code: 'stale' | 'command-id-reused', stale?: Stale) {
    super(code)
    this.code = code
    this.stale = stale
  }
}

/** The session is idle and locked; nothing is lost. */
export class Locked extends Error {
  readonly status = 423
  readonly code = 'locked'
}

export class TooSoon extends Error {
  readonly status = 429
  readonly code = 'too-soon'
  readonly retryAfter: number
  /** @param retryAfter whole seconds */
  constructor(retryAfter: number) {
    super('too-soon')
    this.retryAfter = retryAfter
  }
}

export type Problem = Invalid | Unauthenticated | Denied | NotFound | Refused | Conflict | Locked | TooSoon
export const isProblem = (error: unknown): error is Problem =>
  error instanceof Invalid ||
  error instanceof Unauthenticated ||
  error instanceof Denied ||
  error instanceof NotFound ||
  error instanceof Refused ||
  error instanceof Conflict ||
  error instanceof Locked ||
  error instanceof TooSoon
