import Type, { type TSchema } from 'typebox'
import Value from 'typebox/value'
import { isShownOnce } from '../kernel/field.ts'

type Projection = (value: unknown) => unknown

const same: Projection = (value) => value
const made = new WeakMap<TSchema, Projection>()

/** Drops what the schema does not name. Made once per schema: a general clean costs more than the query behind it. */
export function project(schema: TSchema, value: unknown): unknown {
  let projection = made.get(schema)
  if (projection === undefined) {
    projection = projectionOf(schema)
    made.set(schema, projection)
  }
  return projection(value)
}

/** An answer as it may be kept: what is shown once is not in it. */
export function withoutSecrets(schema: TSchema, answer: unknown): unknown {
  if (!Type.IsObject(schema) || typeof answer !== 'object' || answer === null) return answer
  const secret = new Set(
    Object.entries(schema.properties).flatMap(([name, field]) => (isShownOnce(field) ? name : [])),
  )
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, secret.has(name) ? null : value]),
  )
}

function projectionOf(schema: TSchema): Projection {
  if (Type.IsObject(schema)) return ofObject(Object.entries(schema.properties as Record<string, TSchema>))
  if (Type.IsArray(schema)) {
    const item = projectionOf(schema.items)
    return item === same ? same : (value) => (Array.isArray(value) ? value.map(item) : value)
  }
  if (Type.IsUnion(schema)) {
    const parts = schema.anyOf.filter((part) => !Type.IsNull(part))
    const [only] = parts
    if (parts.length !== 1 || only === undefined) return (value) => Value.Clean(schema, value)
    const inner = projectionOf(only)
    return inner === same ? same : (value) => (value === null ? null : inner(value))
  }
  return same
}

function ofObject(fields: readonly (readonly [string, TSchema])[]): Projection {
  const projections = fields.map(([name, schema]) => [name, projectionOf(schema)] as const)
  return (value) => {
    if (typeof value !== 'object' || value === null) return value
    const source = value as Record<string, unknown>
    const kept: Record<string, unknown> = {}
    for (const [name, projection] of projections)
      if (source[name] !== undefined) kept[name] = projection(source[name])
    return kept
  }
}
