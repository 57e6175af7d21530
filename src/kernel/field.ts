import Type, { type TNull, type TSchema, type TUnion } from 'typebox'
import { type DeviceKind, deviceKinds } from './id.ts'

/** The shapes fields are made of. Lengths are in UTF-16 units, the same unit a browser's maxLength counts. */

/** Name or label on one line: no control or direction-changing characters (DESIGN 11). */
export const line = (max: number, options: { minLength?: number; description?: string } = {}) =>
  Type.String({
    maxLength: max,
    pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*$',
    ...options,
  })

/** Free text of a note: line breaks allowed; only NUL, which PostgreSQL cannot hold, is refused. */
export const text = (max: number, options: { minLength?: number; description?: string } = {}) =>
  Type.String({ maxLength: max, pattern: '^[^\\u0000]*$', ...options })

export const id = () => Type.String({ format: 'uuid' })

/** An id that a device has made for what it begins (`deviceId`). */
export const deviceMade = (kind: DeviceKind) =>
  Type.String({
    format: 'uuid',
    pattern: `^[0-9a-f]{8}-[0-9a-f]{4}-8${deviceKinds[kind]}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
    example: `0190d9a0-0000-8${deviceKinds[kind]}-8000-abcdefabcdef`,
  })

/** What a person can mean, and what the calendar and the database hold: the years 1800 to 2199. */
export const dayPattern = '^(?:1[89]|2[01])\\d\\d-'
export const momentPattern = `${dayPattern}[^.]*(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d)$`

/** A moment, RFC 3339 with any offset; the runner makes it UTC in milliseconds before a rule sees it. */
export const instant = () => Type.String({ format: 'date-time', pattern: momentPattern })

/** Calendar day in Sweden, YYYY-MM-DD. */
export const localDate = () => Type.String({ format: 'date', pattern: dayPattern })

export const clockPattern = '^([01]\\d|2[0-3]):[0-5]\\d$'
/** Local clock, `08:30`. */
export const clockTime = (example = '08:30') => Type.String({ maxLength: 5, pattern: clockPattern, example })
/** True of text that is a local clock, where a field takes other text too. */
export const isClockTime = (text: string): boolean => new RegExp(clockPattern).test(text)

export const whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum })

export const flag = () => Type.Boolean()

/** One of the given words; what rules and checks in the database may mention. */
export const oneOf = <const K extends string>(keys: readonly K[]) =>
  Type.Unsafe<K>({ type: 'string', enum: [...keys] })

/** Unknown is a value: null says "not stated", and never stands for none (DESIGN 1). */
export const nullable = <S extends TSchema>(schema: S): TUnion<[S, TNull]> =>
  Type.Union([schema, Type.Null()])

const shownOnceMark = 'x-shown-once'
/** A secret on one line that is shown once, in the first answer to a command: kept nowhere, and null when the command is repeated. */
export const shownOnce = (max: number) => nullable(Type.String({ ...line(max), [shownOnceMark]: true }))
export const isShownOnce = (schema: TSchema): boolean =>
  Type.IsUnion(schema) && schema.anyOf.some((part) => shownOnceMark in part)

export const listOf = <S extends TSchema>(schema: S, maxItems = 100) => Type.Array(schema, { maxItems })

/** An object that refuses keys it does not name. */
export const shape = <P extends Record<string, TSchema>>(
  properties: P,
  options: {
    description?: string
    /** Fields that are given together or not at all. */
    dependentRequired?: Record<string, string[]>
  } = {},
) => Type.Object(properties, { additionalProperties: false, ...options })

export const optional = Type.Optional

/** Fields that are given together or not at all: for the options of `shape`. */
export const together = (...names: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(names.map((name) => [name, names.filter((other) => other !== name)]))
