import type { TSchema } from 'typebox'

export type Schema = TSchema & Readonly<Record<string, unknown>>
export type Node = { readonly path: string; readonly schema: Schema; readonly isOptional: boolean }

/** A schema and everything in it. A path names fields with dots and the rows of a list with []. */
export function nodesOf(root: TSchema, path = '', isOptional = false): Node[] {
  const schema = root as Schema
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const nodes: Node[] = [{ path, schema, isOptional }]
  const required = new Set((schema.required ?? []) as string[])
  for (const [name, field] of Object.entries((schema.properties ?? {}) as Record<string, TSchema>))
    nodes.push(...nodesOf(field, at(name), !required.has(name)))
  if (schema.items !== undefined) nodes.push(...nodesOf(schema.items as TSchema, `${path}[]`))
  for (const part of ['anyOf', 'oneOf', 'allOf'])
    for (const one of (schema[part] ?? []) as TSchema[]) nodes.push(...nodesOf(one, path, isOptional))
  for (const field of Object.values((schema.patternProperties ?? {}) as Record<string, TSchema>))
    nodes.push(...nodesOf(field, at('*'), true))
  return nodes
}

/** The fields that hold a value of their own, each once: what a client may write, or an answer may tell. */
export function fieldsOf(root: TSchema): Node[] {
  const found = new Map<string, Node>()
  for (const node of nodesOf(root)) {
    const { schema, path } = node
    const isBranch =
      schema.type === 'object' ||
      schema.type === 'array' ||
      'anyOf' in schema ||
      'oneOf' in schema ||
      'allOf' in schema
    if (path === '' || isBranch || (schema.type === 'null' && found.has(path))) continue
    const before = found.get(path)
    if (before === undefined || before.schema.type === 'null') found.set(path, node)
  }
  return [...found.values()]
}
