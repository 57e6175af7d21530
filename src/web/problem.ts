/** One field that was refused: `path` is dotted (`children.0.age`), whatever form the server wrote it in. */
export type FieldProblem = { readonly path: string; readonly code: string; readonly sentence: string }

/** Who changed what since we read it, when a version was stale (DESIGN 4.5). */
export type Stale = {
  readonly by: string
  readonly at: string | null
  readonly fields: readonly string[]
  /** What it is now. */
  readonly version?: number
}

/** The codes that the client itself gives; every other code comes from the server. */
export type ClientCode = 'offline' | 'unavailable' | 'unreadable' | 'kept'

type Body = {
  title?: string
  code?: string
  sentence?: string
  detail?: string
  field?: string
  errors?: readonly FieldProblem[]
  stale?: Stale
  retryAfter?: number
}

/** `/children/0/age` (a JSON pointer) and `children.0.age` name the same field. */
export function fieldPath(path: string): string {
  return path.replace(/^[/.]/, '').replaceAll('/', '.')
}

/** The only error the api client throws: RFC 9457, or what became of a line that broke. `retryAfter` is in seconds. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** In the user's language; empty when the client made the problem itself. */
  readonly sentence: string
  readonly errors: readonly FieldProblem[]
  readonly stale: Stale | null
  readonly retryAfter: number | null

  constructor(status: number, body: Body) {
    const code = body.code ?? 'unreadable'
    super(`${status} ${code}`)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.sentence = body.sentence ?? body.detail ?? ''
    this.stale = body.stale ?? null
    this.retryAfter = body.retryAfter ?? null
    const listed = (body.errors ?? []).map((error) => ({ ...error, path: fieldPath(error.path) }))
    const named = body.field === undefined ? [] : [fieldPath(body.field)]
    this.errors = listed.length > 0 ? listed : named.map((path) => ({ path, code, sentence: this.sentence }))
  }

  /** True when nobody knows whether the server did it: the same command id must be sent again. */
  get isOpenEnded(): boolean {
    return this.code === 'offline' || this.code === 'unavailable'
  }

  /** True when it lies on the device and is sent when the line is back: nothing was refused. */
  get isKept(): boolean {
    return this.code === 'kept'
  }

  /** True when there is nothing here for this person to see, whether it exists or not. */
  get isNotFound(): boolean {
    return this.status === 403 || this.status === 404
  }

  static offline(): Problem {
    return new Problem(0, { code: 'offline' })
  }

  static kept(): Problem {
    return new Problem(0, { code: 'kept' })
  }

  /** Reads an answer that is not 2xx; a body that is not problem+json (a proxy's page) becomes `unavailable` or `unreadable`. */
  static async from(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? ''
    const body = type.includes('json') ? await response.json().catch(() => null) : null
    const fallback = [502, 503, 504].includes(response.status) ? 'unavailable' : 'unreadable'
    const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
    return new Problem(response.status, {
      code: fallback,
      ...(Number.isFinite(seconds) && { retryAfter: seconds }),
      ...(isBody(body) ? body : {}),
    })
  }
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null
}

/** Anything thrown, as a Problem: what is not one is a fault of ours, shown as `unreadable`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  console.error(thrown)
  return new Problem(0, { code: 'unreadable' })
}
