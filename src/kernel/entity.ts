import Type, {
  type Static,
  type TNull,
  type TObject,
  type TOptional,
  type TSchema,
  type TUnion,
} from 'typebox'
import { shape } from './field.ts'

type Marked<S extends TSchema, M extends 'server' | 'once'> = { readonly mark: M; readonly schema: S }
type AnyField = TSchema | Marked<TSchema, 'server' | 'once'>
type Fields = Record<string, AnyField>

type SchemaOf<F> = F extends Marked<infer S, 'server' | 'once'> ? S : F extends TSchema ? F : never
type Creatable<S> = S extends TUnion<[TSchema, TNull]> ? TOptional<S> : S
type RowOf<F extends Fields> = { [K in keyof F]: SchemaOf<F[K]> }
type CreateOf<F extends Fields> = {
  [K in keyof F as F[K] extends Marked<TSchema, 'server'> ? never : K]: Creatable<SchemaOf<F[K]>>
}
type ChangeOf<F extends Fields> = {
  [K in keyof F as F[K] extends Marked<TSchema, 'server' | 'once'> ? never : K]: TOptional<SchemaOf<F[K]>>
}

/** The server alone writes this field. */
export const server = <S extends TSchema>(schema: S): Marked<S, 'server'> => ({ mark: 'server', schema })
/** Given when the thing is made, never changed. */
export const once = <S extends TSchema>(schema: S): Marked<S, 'once'> => ({ mark: 'once', schema })

export type Entity<F extends Fields> = {
  readonly row: TObject<RowOf<F>>
  readonly create: TObject<CreateOf<F>>
  readonly change: TObject<ChangeOf<F>>
}
/** The type of a stored row. */
export type Row<E extends { row: TSchema }> = Static<E['row']>

const isMarked = (field: AnyField): field is Marked<TSchema, 'server' | 'once'> =>
  'mark' in field && 'schema' in field
const isNullable = (schema: TSchema): boolean =>
  'anyOf' in schema && Array.isArray(schema.anyOf) && schema.anyOf.some((s) => Type.IsNull(s))

/**
 * One declaration per thing: the row the database gives, what a client may create it with and what it may change.
 * All three refuse unknown keys. Fields that may be null may be left out on creation.
 * @example entity({ id: server(id()), caseId: once(id()), note: text(4000) })
 */
export function entity<const F extends Fields>(fields: F): Entity<F> {
  const row: Record<string, TSchema> = {}
  const create: Record<string, TSchema> = {}
  const change: Record<string, TSchema> = {}
  for (const [name, field] of Object.entries(fields)) {
    const schema = isMarked(field) ? field.schema : field
    const mark = isMarked(field) ? field.mark : 'free'
    row[name] = schema
    if (mark !== 'server') create[name] = isNullable(schema) ? Type.Optional(schema) : schema
    if (mark === 'free') change[name] = Type.Optional(schema)
  }
  return { row: shape(row), create: shape(create), change: shape(change) } as unknown as Entity<F>
}
