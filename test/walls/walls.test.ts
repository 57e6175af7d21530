import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockPattern } from '../../src/kernel/field.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Actor } from '../../src/kernel/permit.ts'
import { inScope } from '../../src/server/database/scope.ts'
import { type LiveEvent, LiveEvents, mayHear } from '../../src/server/live-events.ts'
import { allHandlers } from '../../src/server/slices.ts'
import { type House, openHouse, type Person } from '../house.ts'
import { type Family, tellFamily } from './two-families.ts'

const seed = Number(process.env.STAFETT_SEED ?? Date.now() % 1_000_000)
const contracts = allHandlers.map(({ contract }) => contract)
let house: House
let folder: string
let families: Record<'gavle' | 'hudiksvall', Family>
const heard: { actor: Person; event: LiveEvent }[] = []
let live: LiveEvents

const actorOf = (person: Person): Actor => ({
  accountId: house.accounts[person],
  name: person,
  title: '',
  sessionId: null,
  ...house.posts[person],
})

beforeAll(async () => {
  console.log(`walls: STAFETT_SEED=${seed}`)
  folder = mkdtempSync(join(tmpdir(), 'stafett-walls-'))
  process.env.STAFETT_DATA = join(folder, 'data')
  house = await openHouse('walls')
  live = new LiveEvents(house.urls.appUrl)
  await live.start()
  for (const actor of ['gavle', 'hudiksvall', 'admin'] as const)
    live.listen({
      actor: actorOf(actor),
      hear: (event) => heard.push({ actor, event }),
      resume: () => undefined,
    })
  families = {
    gavle: await tellFamily(house, 'gavle', 'Zxgavq'),
    hudiksvall: await tellFamily(house, 'hudiksvall', 'Zxhudq'),
  }
}, 180_000)
afterAll(async () => {
  await live.stop()
  await house.close()
  delete process.env.STAFETT_DATA
  rmSync(folder, { recursive: true, force: true })
})

/** Everything the database holds of a family, as the owner sees it: unchanged unless somebody changed it. */
async function stateOf(family: Family): Promise<string> {
  const { rows: tables } = await sql<{
    name: string
  }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and c.relname not in ('audit_event', 'command') order by 1`.execute(
    house.owner,
  )
  const ids = Object.entries(family.ids).flatMap(([name, id]) => (name === 'memberId' ? [] : [id]))
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ t: string }>`select t::text as t from ${sql.table(name)} t`.execute(
      house.owner,
    )
    parts.push(
      ...rows
        .map(({ t }) => `${name} ${t}`)
        .filter((t) => t.includes(family.mark) || ids.some((id) => t.includes(id))),
    )
  }
  return parts.sort().join('\n')
}

/** A value for a field: the other family's id where the field's name says what it points at, else something the schema takes. */
function arbitraryOf(
  name: string,
  schema: TSchema & Record<string, unknown>,
  family: Family,
): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.anyOf))
    return fc.oneof(
      ...(schema.anyOf as (TSchema & Record<string, unknown>)[]).map((part) =>
        arbitraryOf(name, part, family),
      ),
    )
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, family)
    case 'array':
      return fc.array(
        arbitraryOf(name.replace(/s$/, ''), schema.items as TSchema & Record<string, unknown>, family),
        { maxLength: 2 },
      )
    case 'integer':
      return fc.integer({
        min: Number(schema.minimum ?? 0),
        max: Math.min(Number(schema.maximum ?? 5), Number(schema.minimum ?? 0) + 5),
      })
    case 'boolean':
      return fc.boolean()
    case 'string':
      if (schema.format === 'uuid') return fc.constantFrom(...idsFor(name, family))
      if (schema.format === 'date-time')
        return fc.constantFrom('2026-01-02T01:00:00.000Z', '2026-11-20T22:00:00.000Z')
      if (schema.pattern === clockPattern) return fc.constantFrom('08:30', '17:00')
      if (schema.format === 'date') return fc.constantFrom('2026-01-02', '2026-11-20')
      return fc
        .constantFrom('provtext som räcker', '2184', '2180')
        .map((text) =>
          text.padEnd(Number(schema.minLength ?? 0), '0').slice(0, Number(schema.maxLength ?? 100)),
        )
    default:
      return fc.constant(null)
  }
}
const idsFor = (name: string, family: Family): string[] => {
  const known = (family.ids as Record<string, string>)[name]
  return known ? [known] : Object.values(family.ids)
}
function objectOf(
  schema: TSchema & Record<string, unknown>,
  family: Family,
): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(
    (schema.properties ?? {}) as Record<string, TSchema & Record<string, unknown>>,
  )
  const required = (schema.required ?? []) as string[]
  return fc.record(
    Object.fromEntries(properties.map(([name, part]) => [name, arbitraryOf(name, part, family)])),
    { requiredKeys: required },
  )
}

test('a member hears live of its own only, an administrator of no family', async () => {
  await expect
    .poll(() => heard.filter(({ event }) => event.topic === 'report').length)
    .toBeGreaterThanOrEqual(2)
  for (const { actor, event } of heard)
    if (actor === 'admin') expect(event.topic).toBe('account')
    else expect(Object.values(families[actor as 'gavle' | 'hudiksvall'].ids), event.topic).toContain(event.id)
})

const outsiders: { who: Person; family: 'gavle' | 'hudiksvall' }[] = [
  { who: 'gavle', family: 'hudiksvall' },
  { who: 'hudiksvall', family: 'gavle' },
  { who: 'admin', family: 'gavle' },
  { who: 'admin', family: 'hudiksvall' },
  { who: 'ordforande', family: 'hudiksvall' },
  { who: 'ordforandeHudik', family: 'gavle' },
  { who: 'utvarderare', family: 'gavle' },
  { who: 'utvarderare', family: 'hudiksvall' },
]

describe.each(outsiders)('$who, who has nothing to do with the family of $family,', ({ who, family }) => {
  test('gets nothing of it from any contract and changes nothing of it', async () => {
    const target = families[family]
    const before = await stateOf(target)
    expect(before).toContain(target.mark)
    const reached = new Set<string>()
    for (const contract of contracts) {
      const mine = contract.permit[actorOf(who).role] !== undefined
      const given = fc.sample(
        objectOf(contract.input as unknown as TSchema & Record<string, unknown>, target),
        { numRuns: 100, seed },
      )
      for (const [index, input] of given.entries()) {
        // Some, and more where none has passed its shape yet: that would prove nothing.
        if (index >= (mine ? 8 : 2) && (!mine || reached.has(contract.name))) break
        const reply = await house.call(who, contract, input)
        const said = JSON.stringify(reply.body)
        expect(said, `${contract.name} ${JSON.stringify(input)}`).not.toContain(target.mark)
        if (!mine) expect([400, 403], contract.name).toContain(reply.status)
        if (reply.status !== 400) reached.add(contract.name)
      }
    }
    expect(await stateOf(target)).toBe(before)
    const mine = contracts.filter((contract) => contract.permit[actorOf(who).role] !== undefined)
    expect(mine.filter((contract) => !reached.has(contract.name)).map((contract) => contract.name)).toEqual(
      [],
    )
  })

  test('sees and changes no row of it in raw SQL as the application', async () => {
    const target = families[family]
    const before = await stateOf(target)
    const { rows: tables } = await sql<{ name: string; columns: string[] }>`
      select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and a.attnum > 0 and not a.attisdropped group by 1`.execute(
      house.owner,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name, columns } of tables) {
      const seen = await inScope(house.db, actorOf(who), (tx) =>
        sql<{ t: string }>`select t::text as t from ${sql.table(name)} t`.execute(tx),
      ).catch(denied)
      for (const { t } of seen.rows) {
        expect(t, name).not.toContain(target.mark)
        // These hold ids alone, and an administrator answers for what is sent.
        if (!['audit_event', 'command', 'message'].includes(name))
          for (const id of Object.values(target.ids))
            if (id !== target.ids.memberId) expect(t, name).not.toContain(id)
      }
      for (const column of columns) {
        const ref = sql.ref(column)
        await inScope(house.db, actorOf(who), (tx) =>
          sql`update ${sql.table(name)} set ${ref} = ${ref}`.execute(tx),
        ).catch(denied)
      }
      if (!['command'].includes(name))
        await inScope(house.db, actorOf(who), (tx) => sql`delete from ${sql.table(name)}`.execute(tx)).catch(
          denied,
        )
    }
    expect(await stateOf(target)).toBe(before)
  })
})

test('without a scope the application sees no row of any person', async () => {
  const { rows: tables } = await sql<{
    name: string
  }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and c.relname <> 'account'`.execute(
    house.owner,
  )
  for (const { name } of tables) {
    const { rows } = await inScope(house.db, null, (tx) =>
      sql`select * from ${sql.table(name)}`.execute(tx),
    ).catch(denied)
    expect(rows, name).toEqual([])
  }
})

test('an event nobody is named for is heard by no member', () => {
  for (const topic of ['contact', 'case', 'person', 'assessment', 'report', 'deviation'] as const)
    for (const who of ['gavle', 'hudiksvall', 'admin'] as const)
      expect(mayHear(actorOf(who), { topic, id: newId() })).toBe(false)
})

/** Refused by a grant or a policy is as good as unseen; any other error is a fault of the test. */
function denied(error: { code?: string; message: string }): { rows: { t: string }[] } {
  if (!['42501', '428C9', '23514', '22P02', 'P0001'].includes(error.code ?? '')) throw error
  return { rows: [] }
}
