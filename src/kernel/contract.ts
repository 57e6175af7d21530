import type { Static, TObject, TSchema } from 'typebox'
import { line, shape, text } from './field.ts'
import type { Permit } from './permit.ts'

/**
 * each: one audit row every time (a command, a person's file opened). list: one row with the ids shown, at most once per
 * session, contract and set in ten minutes. none: autosaves, and what holds no people.
 */
export type AuditRule = 'each' | 'list' | 'none'

export type Contract<I extends TObject = TObject, O extends TSchema = TSchema, R extends string = string> = {
  readonly name: string
  readonly kind: 'command' | 'query'
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly summary: string
  readonly input: I
  readonly output: O
  readonly permit: Permit
  readonly refusals: readonly R[]
  readonly audit: AuditRule
  /** Answered with the login of statistics, which reads coded facts and no person (DESIGN 6). */
  readonly reads?: 'figures'
  /** Bytes its request may have, where files come with it; else the server's limit holds. */
  readonly largest?: number
  /** Answered by HTTP as a file of this type: its output is a `FileAnswer`. */
  readonly file?: 'application/pdf'
  /**
   * A command nobody else expects the effect of at once: without a line it waits on the device, encrypted, and is sent when
   * the line is back (docs/decisions/0024). Never for what is sent to somebody, what takes something others may take, or
   * what somebody's safety hangs on being known now. Its slice's `waiting` words say what it is called meanwhile.
   */
  readonly mayWait?: true
  /** The input field in which a device may give the id of what the command begins (`deviceMade`), so that more can follow it. */
  readonly makes?: string
}

/** What a contract with `file` answers: the name to keep it under, and its bytes in base64. */
export const FileAnswer = shape({ fileName: line(200), content: text(80_000_000) })

export type InputOf<C extends Contract> = Static<C['input']>
export type OutputOf<C extends Contract> = Static<C['output']>
export type RefusalOf<C extends Contract> = C['refusals'][number]

type Description<I extends TObject, O extends TSchema> = {
  name: string
  path: `/api/${string}`
  summary: string
  input: I
  output: O
  permit: Permit
  largest?: number
}

/** A change. Idempotent by its command id; audited each time unless it is an autosave. Method POST unless said. */
export const command = <I extends TObject, O extends TSchema, const R extends string = never>(
  description: Description<I, O> & {
    refusals?: readonly R[]
    method?: 'POST' | 'PUT' | 'DELETE'
    autosave?: boolean
    mayWait?: true
    makes?: keyof I['properties'] & string
  },
): Contract<I, O, R> => {
  const { autosave = false, method = 'POST', refusals = [], ...rest } = description
  return { kind: 'command', method, refusals, audit: autosave ? 'none' : 'each', ...rest }
}

/** A question. POST where the input must not stand in a URL (a name, an identity number). Method GET unless said. */
export const query = <I extends TObject, O extends TSchema, const R extends string = never>(
  description: Description<I, O> & {
    audit: AuditRule
    method?: 'GET' | 'POST'
    reads?: 'figures'
    file?: 'application/pdf'
    refusals?: readonly R[]
  },
): Contract<I, O, R> => ({ kind: 'query', method: 'GET', refusals: [], ...description })
