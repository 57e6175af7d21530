import type { Static, TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import Value from 'typebox/value'
import { clockPattern, dayPattern, momentPattern } from '../kernel/field.ts'
import { Invalid, type ShapeError } from './problem.ts'

/** Compositions repeat what their parts already said. */
const silent = new Set(['anyOf', 'boolean', 'oneOf', 'allOf', 'not'])

const pathOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')

/** Dates have a pattern for their years beside their format; texts have one for what the eye does not see. */
const patternFault = (pattern: string): string => {
  if (pattern === dayPattern) return 'bad-date'
  if (pattern === clockPattern) return 'bad-clock'
  return pattern === momentPattern ? 'bad-date-time' : 'hidden-characters'
}

const isGiven = (value: unknown, path: string): boolean => found(value, path) !== undefined

function found(value: unknown, path: string): unknown {
  let part = value
  for (const name of path.split('.')) part = (part as Record<string, unknown> | undefined)?.[name]
  return part
}

/** A field left empty is not too short: it is missing. */
function isEmpty(value: unknown, path: string): boolean {
  const typed = found(value, path)
  return typeof typed === 'string' && typed.trim() === ''
}

/** One fault per field, in words a screen can place: required, unknown, too-long, wrong-type, not-in-list, bad-format. */
export function shapeErrors(errors: readonly TLocalizedValidationError[], value: unknown): ShapeError[] {
  const faults = new Map<string, ShapeError>()
  const add = (path: string, code: string, values?: Record<string, string>) => {
    const before = faults.get(path)
    // "must be null" is the other half of a field that may be empty, and says the least.
    if (before === undefined || before.code === 'wrong-type')
      faults.set(path, { path, code, ...(values && { values }) })
  }
  for (const error of errors) {
    if (silent.has(error.keyword)) continue
    const path = pathOf(error.instancePath)
    const at = (name: string) => (path === '' ? name : `${path}.${name}`)
    switch (error.keyword) {
      case 'required':
        for (const name of error.params.requiredProperties) add(at(name), 'required')
        break
      case 'dependentRequired':
        for (const name of error.params.dependencies) if (!isGiven(value, at(name))) add(at(name), 'required')
        break
      case 'additionalProperties':
        for (const name of error.params.additionalProperties) add(at(name), 'unknown')
        break
      case 'maxLength':
        add(path, 'too-long', { limit: String(error.params.limit) })
        break
      case 'maxItems':
        add(path, 'too-many', { limit: String(error.params.limit) })
        break
      case 'minLength':
        if (isEmpty(value, path)) add(path, 'required')
        else add(path, 'too-short', { limit: String(error.params.limit) })
        break
      case 'minimum':
      case 'maximum':
        add(path, `out-of-range`, { limit: String(error.params.limit) })
        break
      case 'enum':
      case 'const':
        add(path, 'not-in-list')
        break
      case 'format':
        add(path, `bad-${error.params.format}`)
        break
      case 'pattern':
        add(path, patternFault(String(error.params.pattern)))
        break
      default:
        add(path, 'wrong-type')
    }
  }
  return [...faults.values()]
}

/** A body at a door that is no contract. @throws Invalid with the path of each fault */
export function parseShape<S extends TSchema>(schema: S, body: unknown): Static<S> {
  if (!Value.Check(schema, body)) throw new Invalid(shapeErrors(Value.Errors(schema, body), body))
  return body as Static<S>
}
