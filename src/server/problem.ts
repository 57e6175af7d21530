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

/** Those of a passkey have their sentences in its slice. */
type UnauthenticatedCode =
  | 'not-logged-in'
  | 'wrong-credentials'
  | 'wrong-password'
  | 'challenge-over'
  | 'key-unusable'
  | 'key-not-verified'
  | 'key-copied'
  | 'api-key-wrong'
  | 'api-key-over'
  | 'api-key-revoked'
  | 'signature-wrong'
  | 'signature-old'

export class Unauthenticated extends Error {
  readonly status = 401
  readonly code: UnauthenticatedCode
  constructor(code: UnauthenticatedCode = 'not-logged-in') {
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

/** The key of a system is not given this, or it is done by people only. */
export class ScopeMissing extends Error {
  readonly status = 403
  readonly code: 'scope-missing' | 'not-for-keys'
  readonly values: Readonly<Record<string, string>>
  /** @param scopes those that would open it */
  constructor(scopes: readonly string[]) {
    super('scope-missing')
    this.code = scopes.length === 0 ? 'not-for-keys' : 'scope-missing'
    this.values = { scopes: scopes.join(', ') }
  }
}

/** A key belongs in the header: an address is kept by everything it passes. */
export class KeyInUrl extends Error {
  readonly status = 400
  readonly code = 'key-in-url'
}

/** The act asks for a passkey ceremony of its own first: for this thing, as it was shown (docs/decisions/0033). */
export class StepUpNeeded extends Error {
  readonly status = 403
  readonly code = 'step-up-needed'
  readonly stepUp: {
    readonly subjectId: string
    readonly shownHash: string
    readonly method: 'passkey' | 'password'
  }
  constructor(subjectId: string, shownHash: string, method: 'passkey' | 'password') {
    super('step-up-needed')
    this.stepUp = { subjectId, shownHash, method }
  }
}

export class NotFound extends Error {
  readonly status = 404
  readonly code = 'not-found'
}

/** The address is there, the method is not (RFC 9110, 15.5.6). */
export class WrongMethod extends Error {
  readonly status = 405
  readonly code = 'wrong-method'
  readonly allow: readonly string[]
  constructor(allow: readonly string[]) {
    super('wrong-method')
    this.allow = allow
  }
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
  /** Null when it is no longer known: revisions are kept for 30 days. */
  readonly at: string | null
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

/** More than the contract takes. */
export class TooLarge extends Error {
  readonly status = 413
  readonly code = 'too-large'
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

export type Problem =
  | Invalid
  | Unauthenticated
  | Denied
  | ScopeMissing
  | KeyInUrl
  | StepUpNeeded
  | NotFound
  | WrongMethod
  | Refused
  | Conflict
  | Locked
  | TooLarge
  | TooSoon
export const isProblem = (error: unknown): error is Problem =>
  error instanceof Invalid ||
  error instanceof Unauthenticated ||
  error instanceof Denied ||
  error instanceof ScopeMissing ||
  error instanceof KeyInUrl ||
  error instanceof StepUpNeeded ||
  error instanceof NotFound ||
  error instanceof WrongMethod ||
  error instanceof Refused ||
  error instanceof Conflict ||
  error instanceof Locked ||
  error instanceof TooLarge ||
  error instanceof TooSoon
