import { type TObject, type TProperties, Type } from 'typebox'

const made = (entries: [string, TProperties[string]][]) => Type.Object(Object.fromEntries(entries))

const only = ({ properties }: TObject, isKept: (key: string) => boolean) =>
  made(Object.entries(properties).filter(([key]) => isKept(key)))

/**
 * Stands in for TypeBox in the browser's build (vite.config.ts). Contracts are declared there and never compiled; Pick, Omit and
 * Partial by TypeBox's own hand bring its whole language of types with them.
 */
export default {
  Array: Type.Array,
  Boolean: Type.Boolean,
  Integer: Type.Integer,
  IsNull: Type.IsNull,
  IsUnion: Type.IsUnion,
  Null: Type.Null,
  Number: Type.Number,
  Object: Type.Object,
  Omit: (schema: TObject, keys: readonly string[]) => only(schema, (key) => !keys.includes(key)),
  Optional: Type.Optional,
  Partial: ({ properties }: TObject) =>
    made(Object.entries(properties).map(([key, field]) => [key, Type.Optional(field)])),
  Pick: (schema: TObject, keys: readonly string[]) => only(schema, (key) => keys.includes(key)),
  String: Type.String,
  Union: Type.Union,
  Unsafe: Type.Unsafe,
}
