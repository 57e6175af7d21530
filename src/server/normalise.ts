import Type, { type TSchema } from 'typebox'
import { hasHiddenCharacters } from '../kernel/text.ts'
import { parseInstant } from '../kernel/time.ts'
import { Invalid } from './problem.ts'

/**
 * Input in one form before anybody compares it: moments in UTC with milliseconds, names without what the eye does not see,
 * and no half characters, which the database cannot hold. Given input that fits the schema.
 * @throws Invalid with the path of the field
 */
export function normalise(schema: TSchema, value: unknown, path = ''): unknown {
  if (typeof value === 'string') return ofText(schema, value, path)
  if (Array.isArray(value)) {
    const items = Type.IsArray(schema) ? schema.items : undefined
    return items === undefined ? value : value.map((item, i) => normalise(items, item, join(path, String(i))))
  }
  if (typeof value !== 'object' || value === null) return value
  const whole = branchFor(schema, Type.IsObject)
  if (whole === undefined) return value
  const properties = whole.properties as Record<string, TSchema>
  const normal = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      normaliseProperty(properties[name], part, join(path, name)),
    ]),
  )
  return normal
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
const normaliseProperty = (schema: TSchema | undefined, value: unknown, path: string): unknown =>
  schema === undefined
    ? value
    : normalise(branchFor(schema, (part) => fits(part, value)) ?? schema, value, path)

const fits = (schema: TSchema, value: unknown): boolean =>
  typeof value === 'string'
    ? Type.IsString(schema)
    : Array.isArray(value)
      ? Type.IsArray(schema)
      : Type.IsObject(schema)

/** The schema itself, or the part of a union, that the guard is right about. */
function branchFor<S extends TSchema>(
  schema: TSchema,
  guard: ((part: TSchema) => part is S) | ((part: TSchema) => boolean),
): S | undefined {
  const parts = Type.IsUnion(schema) ? schema.anyOf : [schema]
  return parts.find((part) => guard(part)) as S | undefined
}

function ofText(schema: TSchema, value: string, path: string): string {
  const { format, pattern } = schema as { format?: string; pattern?: string }
  if (format === 'date-time') {
    const moment = parseInstant(value)
    if (moment === null) throw new Invalid([{ path, code: 'bad-date-time' }])
    return moment
  }
  const isName = pattern?.includes('\\u202A') ?? false
  if (!value.isWellFormed() || (isName && hasHiddenCharacters(value)))
    throw new Invalid([{ path, code: 'hidden-characters' }])
  return value
}
