import { posix } from 'node:path'
import { Client } from 'pg'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allLists } from '../../../src/code-lists/all.ts'
import { codeKeys } from '../../../src/kernel/code-list.ts'
import { type FreshDatabase, freshDatabase } from '../../postgres.ts'
import { read, root, sources } from '../repository.ts'

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
}
type Schema = TSchema & Readonly<Record<string, unknown>>
type Entity = { readonly row: { readonly properties: Record<string, TSchema> } }

const snake = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '')
const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && 'row' in value && 'create' in value && 'change' in value

const tablesFile = 'src/server/database/tables.ts'
const block = (start: RegExp) =>
  /\{\n([\s\S]*?)\n\}/.exec(read(tablesFile).slice(read(tablesFile).search(start)))?.[1] ?? ''

/** Which model each type of tables.ts comes from, and under which name there. */
const origins = new Map(
  [...read(tablesFile).matchAll(/import type \{([^}]+)\} from '([^']+)'/g)].flatMap(
    ([, names = '', from = '']) =>
      names.split(',').map((name) => {
        const [original = '', alias = original] = name.trim().split(' as ')
        return [alias, { name: original, file: posix.join(posix.dirname(tablesFile), from) }] as const
      }),
  ),
)

/** The rows of `Tables`: which table holds which entity, of which slice. */
const ofSlices = [...block(/^export type Tables/m).matchAll(/^ {2}(\w+): (?:Omit<)?(\w+)/gm)].map(
  ([, table = '', type = '']) => ({
    table: snake(table),
    ...(origins.get(type) ?? { name: type, file: '' }),
  }),
)

/** The floor's own rows: names and types as they are written, one line each or several on one. */
const ofFloor = [...block(/^type Floor/m).matchAll(/^ {2}(\w+): \{([\s\S]*?)\}$/gm)].map(
  ([, table = '', fields = '']) => ({
    table: snake(table),
    columns: fields.split(/[;\n]/).flatMap((field) => {
      const [, name = '', type = ''] = /^\s*(\w+): (.+?)\s*$/.exec(field) ?? []
      return name === '' ? [] : [{ name: snake(name), type }]
    }),
  }),
)

/** Kept by the migrator itself before there are tables. */
const withoutType = new Set(['migration'])

const families: Readonly<Record<string, readonly string[]>> = {
  uuid: ['uuid'],
  instant: ['timestamptz'],
  date: ['date'],
  text: ['text'],
  integer: ['int4', 'int8', 'int2'],
  number: ['float8', 'numeric', 'int4', 'int8'],
  boolean: ['bool'],
  json: ['jsonb'],
  'list of uuid': ['_uuid'],
  'list of text': ['_text'],
  'list of json': ['jsonb'],
}

/** Which kind of column can hold a value of this schema. */
function familyOf(schema: Schema): string {
  const union = ((schema.anyOf ?? []) as Schema[]).filter((one) => one.type !== 'null')
  if (union.length > 0) return [...new Set(union.map(familyOf))].join(' or ')
  if (schema.type === 'array') return `list of ${familyOf(schema.items as Schema)}`
  if (schema.type === 'string')
    return { uuid: 'uuid', 'date-time': 'instant', date: 'date' }[String(schema.format)] ?? 'text'
  if (schema.type === 'integer' || schema.type === 'boolean' || schema.type === 'number') return schema.type
  return 'json'
}
const isNullable = (schema: Schema) => ((schema.anyOf ?? []) as Schema[]).some((one) => one.type === 'null')
function choicesOf(schema: Schema): readonly string[] | undefined {
  const plain = ((schema.anyOf ?? []) as Schema[]).find((one) => one.type !== 'null') ?? schema
  return Array.isArray(plain.enum) ? (plain.enum as string[]) : undefined
}

let database: FreshDatabase
let columns: Column[]
let checks: Map<string, readonly string[]>
let entities: { table: string; name: string; entity: Entity | undefined }[]

beforeAll(async () => {
  database = await freshDatabase('drift')
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  columns = (
    await client.query<Column>(`
      select c.table_name as "table", c.column_name as name, c.udt_name as type, c.is_nullable = 'YES' as "isNullable"
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`)
  ).rows
  const found = await client.query<{ table: string; definition: string }>(`
    select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`)
  checks = new Map(
    found.rows.flatMap(({ table, definition }) => {
      const match = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(definition)
      const values = [...(match?.[2] ?? '').matchAll(/'([^']*)'::text/g)].map((value) => value[1] ?? '')
      return match ? [[`${table}.${match[1]}`, values] as const] : []
    }),
  )
  await client.end()
  entities = await Promise.all(
    ofSlices.map(async ({ table, name, file }) => {
      const module = file === '' ? {} : ((await import(`${root}${file}`)) as Record<string, unknown>)
      const found = module[name]
      return { table, name: `${file} ${name}`, entity: isEntity(found) ? found : undefined }
    }),
  )
})
afterAll(() => database?.drop())

const columnsOf = (table: string) => columns.filter((column) => column.table === table)

/** Each column against its entity's field: the one word on what differs. */
function differences(table: string, entity: Entity): string[] {
  const fields = new Map(
    Object.entries(entity.row.properties).map(([name, schema]) => [snake(name), schema as Schema]),
  )
  const missing = [...fields.keys()].filter(
    (name) => !columnsOf(table).some((column) => column.name === name),
  )
  return [
    ...missing.map((name) => `${table}.${name}: the entity has it, the table does not`),
    ...columnsOf(table).flatMap(({ name, type, isNullable: nullable }) => {
      const schema = fields.get(name)
      if (schema === undefined) return [`${table}.${name}: the table has it, the entity does not`]
      const family = familyOf(schema)
      return [
        ...(families[family]?.includes(type)
          ? []
          : [`${table}.${name}: ${family} in the entity, ${type} in the table`]),
        ...(nullable === isNullable(schema)
          ? []
          : [
              `${table}.${name}: ${nullable ? 'nullable in the table' : 'NOT NULL in the table'}, otherwise in the entity`,
            ]),
      ]
    }),
  ]
}

describe('the database and the entities', () => {
  test('are both read', () => {
    expect(columns.length).toBeGreaterThan(100)
    expect(checks.size).toBeGreaterThan(5)
    expect(ofSlices.length).toBeGreaterThan(5)
    expect(ofFloor.length).toBeGreaterThan(5)
  })

  test('know the same tables: each has a row in src/server/database/tables.ts', () => {
    const typed = new Set([
      ...ofSlices.map(({ table }) => table),
      ...ofFloor.map(({ table }) => table),
      ...withoutType,
    ])
    const real = new Set(columns.map(({ table }) => table))
    expect([...real].filter((table) => !typed.has(table)).sort(), 'tables without a type').toEqual([])
    expect([...typed].filter((table) => !real.has(table)).sort(), 'types without a table').toEqual([])
  })

  test('every table of a slice holds an entity of its model', () => {
    expect(
      entities.filter(({ entity }) => entity === undefined).map(({ table, name }) => `${table}: ${name}`),
    ).toEqual([])
  })

  test('every entity of a model has a table', async () => {
    const models = sources.filter((path) => /^src\/[\w-]+\/[\w-]+\/model\.ts$/.test(path))
    const all = await Promise.all(
      models.map(async (path) => {
        const module = (await import(`${root}${path}`)) as Record<string, unknown>
        return Object.keys(module)
          .filter((name) => isEntity(module[name]))
          .map((name) => `${path} ${name}`)
      }),
    )
    const held = new Set(entities.map(({ name }) => name))
    expect(all.flat().filter((name) => !held.has(name))).toEqual([])
  })

  test('agree on columns, on what may be null and on types', () => {
    expect(entities.flatMap(({ table, entity }) => (entity ? differences(table, entity) : []))).toEqual([])
  })

  test('agree on the floor, whose rows have types only', () => {
    const bad = ofFloor.flatMap(({ table, columns: fields }) => {
      const real = columnsOf(table)
      const names = fields.map(({ name }) => name)
      return [
        ...real
          .filter(({ name }) => !names.includes(name))
          .map(({ name }) => `${table}.${name}: only in the table`),
        ...fields.flatMap(({ name, type }) => {
          const column = real.find((one) => one.name === name)
          if (column === undefined) return [`${table}.${name}: only in the type`]
          return column.isNullable === type.includes('| null') ? [] : [`${table}.${name}: differ on null`]
        }),
      ]
    })
    expect(bad).toEqual([])
  })

  test('agree on choices: a check names the same words as oneOf, and a code list needs none', () => {
    const lists = new Set(allLists.map((list) => [...codeKeys(list)].sort().join()))
    const bad = entities.flatMap(({ table, entity }) =>
      Object.entries(entity?.row.properties ?? {}).flatMap(([field, schema]) => {
        const place = `${table}.${snake(field)}`
        const choices = choicesOf(schema as Schema)
        const checked = checks.get(place)
        if (choices === undefined)
          return checked === undefined ? [] : [`${place}: checked against a list, free in the entity`]
        const inEntity = [...choices].sort().join()
        if (checked === undefined)
          return lists.has(inEntity) ? [] : [`${place}: oneOf(${inEntity}) without a CHECK`]
        return [...checked].sort().join() === inEntity
          ? []
          : [`${place}: CHECK has ${checked}; oneOf has ${choices}`]
      }),
    )
    expect(bad).toEqual([])
  })
})
