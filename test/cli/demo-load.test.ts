import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemoRegister } from '../../db/demo/register/load-register.ts'
import { allLists } from '../../src/code-lists/all.ts'
import { versionAt } from '../../src/kernel/code-list.ts'
import { type Database, openDatabase, openPool } from '../../src/server/database/connection.ts'
import { type FreshDatabase, freshDatabase } from '../postgres.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

type Said = { code: number | null; out: string; err: string }
/** The command as a person types it, on a database of the test's own. */
function stafett(args: readonly string[], urls?: FreshDatabase): Promise<Said> {
  const child = spawn(process.execPath, [main, ...args], {
    env: {
      ...process.env,
      STAFETT_DATA: '/nowhere/stafett',
      DATABASE_URL: urls?.appUrl ?? '',
      DATABASE_OWNER_URL: urls?.ownerUrl ?? '',
      DATABASE_READER_URL: urls?.readerUrl ?? '',
    },
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  child.stdin.end()
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...said, code })))
}

const opened: { db: Database; urls: FreshDatabase }[] = []
/** A database of its own, seen as its owner. */
async function fresh(name: string) {
  const urls = await freshDatabase(name)
  const db = openDatabase(openPool(urls.ownerUrl, { max: 2 }))
  opened.push({ db, urls })
  return { db, urls }
}
afterAll(async () => {
  for (const { db, urls } of opened) {
    await db.destroy()
    await urls.drop()
  }
})

const one = async <T>(db: Database, question: ReturnType<typeof sql<T>>): Promise<T> => {
  const [row] = (await question.execute(db)).rows
  if (row === undefined) throw new Error('one row was asked for')
  return row
}

describe('what is typed wrong', () => {
  test.each([
    [['--cases', '0']],
    [['--cases=-5']],
    [['--cases', '1.5']],
    [['--cases', '']],
    [['--cases', '5000001']],
    [['--cases', '10', '--seed', '1.5']],
    [['--cases', '10', '--seed', '99999999999999999999']],
    [['again']],
  ])('demo load %j ends with 2 and a sentence, before any database is opened', async (args) => {
    const said = await stafett(['demo', 'load', ...args])
    expect(said.code, said.err).toBe(2)
    expect(said.out).toBe('')
    expect(said.err).toContain('demo load [--cases N] [--seed S]')
    expect(said.err).not.toMatch(/\n\s+at /)
  })
})

const size = 6000

describe('an invented register', () => {
  let db: Database
  let loaded: { cases: number; measures: number } | undefined
  const told: string[] = []
  beforeAll(async () => {
    const { db: owner, urls } = await fresh('register')
    db = owner
    loaded = await loadDemoRegister(urls.appUrl, { cases: size, seed: 7 }, (line) => told.push(line))
  })

  /** Everything the loading wrote but the moment and the id of its import. */
  const content = (of: Database) =>
    one<{ cases: string; measures: string }>(
      of,
      sql`select
        (select md5(string_agg(md5((to_jsonb(c) - 'import_id')::text), '' order by number)) from register_case c) as cases,
        (select md5(string_agg(md5((to_jsonb(m) - 'id')::text), '' order by case_number, at, id)) from register_measure m) as measures`,
    )

  test('is the same for the same seed, and another for another', async () => {
    const [same, other] = [await fresh('same'), await fresh('other')]
    await loadDemoRegister(same.urls.appUrl, { cases: size, seed: 7 }, () => {})
    await loadDemoRegister(other.urls.appUrl, { cases: size, seed: 8 }, () => {})
    const mine = await content(db)
    expect(await content(same.db)).toEqual(mine)
    expect((await content(other.db)).cases).not.toBe(mine.cases)
  })

  test('adds up: what was written, what was counted in, what the import says and what each case holds', async () => {
    const sums = await one<Record<string, number | string>>(
      db,
      sql`select (select count(*)::int from register_case) as cases, (select count(*)::int from register_measure) as measures,
        (select sum(measure_count)::int from register_case) as held, i.case_rows as "caseRows", i.added_units as "addedUnits",
        i.added_measures as "addedMeasures", i.rejected_units as rejected, i.warnings,
        (select count(*)::int from register_stage_case) + (select count(*)::int from register_stage_measure) as staged
        from register_import i`,
    )
    expect(loaded?.cases).toBe(size)
    const measures = loaded?.measures
    expect(sums).toEqual({
      ...{ cases: size, caseRows: size, addedUnits: size, rejected: 0, staged: 0 },
      ...{ measures, held: measures, addedMeasures: measures, warnings: sums.warnings },
    })
    expect(told.at(-1)).toBe('counting them in')
  })

  test('lies in ten whole years, with more each year at first and hardly more at last', async () => {
    const { rows } = await sql<{ year: string; cases: number }>`
      select to_char(opened_at at time zone 'Europe/Stockholm', 'YYYY') as year, count(*)::int as cases
      from register_case group by 1 order by 1`.execute(db)
    expect(rows.map(({ year }) => year)).toEqual(Array.from({ length: 10 }, (_, i) => String(2016 + i)))
    const [first = 0, second = 0] = rows.map(({ cases }) => cases)
    const [before = 0, last = 0] = rows.slice(-2).map(({ cases }) => cases)
    expect(second / first).toBeGreaterThan(1.03)
    expect(last / before).toBeLessThan(1.06)
    const bad = await one<{ n: number }>(
      db,
      sql`select count(*)::int as n from register_case where number !~ ('^D' || to_char(opened_at at time zone 'Europe/Stockholm', 'YYYY') || '-\\d{6}$')`,
    )
    expect(bad.n, 'the number says the year').toBe(0)
  })

  const share = (what: string, low: number, high: number) => [what, low, high] as const
  test.each([
    share("count(*) filter (where stay_code = '2180')", 0.37, 0.44),
    share('count(*) filter (where stay_elsewhere)', 0.04, 0.07),
    share('count(*) filter (where stay_code is null and not stay_elsewhere)', 0.015, 0.035),
    share('count(*) filter (where is_standby)', 0.09, 0.13),
    share('count(*) filter (where measure_count = 0)', 0.055, 0.09),
    share("count(*) filter (where initiator = 'relative-private')", 0.33, 0.41),
    share('sum(measure_count)', 1.55, 1.75),
    share('sum(administrative_minutes)', 7, 11),
    share(
      "count(*) filter (where extract(hour from opened_at at time zone 'Europe/Stockholm') >= 17)",
      0.65,
      0.9,
    ),
  ])('has of its cases %s between %d and %d', async (what, low, high) => {
    const { part } = await one<{ part: number }>(
      db,
      sql`select (${sql.raw(what)})::float8 / count(*) as part from register_case`,
    )
    expect(part).toBeGreaterThan(low)
    expect(part).toBeLessThan(high)
  })

  test.each([
    share("count(*) filter (where contact_form = 'phone')", 0.54, 0.61),
    share("count(*) filter (where contact_form = 'visit')", 0.008, 0.04),
    share("count(*) filter (where type = 'advice-referral')", 0.37, 0.47),
    share('sum(minutes)', 12, 15.5),
  ])('has of its measures %s between %d and %d', async (what, low, high) => {
    const { part } = await one<{ part: number }>(
      db,
      sql`select (${sql.raw(what)})::float8 / count(*) as part from register_measure`,
    )
    expect(part).toBeGreaterThan(low)
    expect(part).toBeLessThan(high)
  })

  test('breaks where the lists do, with the version of the day', async () => {
    const breaks = await one<Record<string, number>>(
      db,
      sql`select
        (select count(*)::int from register_case where category = 'age-13-20' and number < 'D2017') as "bandBefore",
        (select count(*)::int from register_case where category in ('age-13-17', 'age-18-20') and number < 'D2017') as "bandsBefore",
        (select count(*)::int from register_case where category = 'age-13-20' and number > 'D2018') as "bandAfter",
        (select count(*)::int from register_case where category = 'age-13-20' and number ~ '^D2017' and marks is null) as unmarked,
        (select count(*)::int from register_case where marks is not null and (category <> 'age-13-20' or number !~ '^D2017')) as "markedElse",
        (select count(*)::int from register_measure where type = 'placement-sol-2001' and at >= '2025-06-30 22:00Z') as "oldPlacement",
        (select count(*)::int from register_measure where type = 'placement-sol-2025' and at < '2025-06-30 22:00Z') as "newPlacement",
        (select count(*)::int from register_measure where type in ('refusal', 'police-assistance-recalled') and opened_at < '2016-12-31 23:00Z') as "fromZero",
        (select count(*)::int from register_measure where at < opened_at or at > opened_at + interval '12 hours') as "outOfOrder"`,
    )
    const { bandBefore = 0, ...none } = breaks
    expect(bandBefore).toBeGreaterThan(100)
    expect(none).toEqual(Object.fromEntries(Object.keys(none).map((key) => [key, 0])))
    const counted = await one<{ before: number; after: number }>(
      db,
      sql`select avg((type = 'protective-assessment')::int) filter (where at < '2017-09-30 22:00Z')::float8 as before,
        avg((type = 'protective-assessment')::int) filter (where at >= '2017-09-30 22:00Z')::float8 as after from register_measure`,
    )
    expect(counted.after / counted.before).toBeGreaterThan(3)
  })

  test.each([
    ['category', 'register_case', 'opened_at'],
    ['nature', 'register_case', 'opened_at'],
    ['initiator', 'register_case', 'opened_at'],
    ['type', 'register_measure', 'at'],
  ])('keeps with each %s the list version in force', async (column, table, at) => {
    const list = allLists.find(({ id }) => id === (column === 'type' ? 'measure-type' : column))
    if (list === undefined) throw new Error(`no list of ${column}`)
    const { rows } = await sql<{ day: string; key: string; version: number }>`
      select distinct (${sql.ref(at)} at time zone 'Europe/Stockholm')::date as day, ${sql.ref(column)} as key,
        ${sql.ref(`${column}_version`)} as version from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(
      db,
    )
    expect(rows.length).toBeGreaterThan(3000)
    const bad = rows.filter(({ day, key, version }) => {
      const edition = versionAt(list, day)
      return edition?.version !== version || !Object.hasOwn(edition.codes, key)
    })
    expect(bad).toEqual([])
  })
})

test('demo load brings the county with a register, then neither twice; a region of its own stays without', async () => {
  const county = await fresh('county')
  const both = await stafett(['demo', 'load', '--cases', '50'], county.urls)
  expect(both.code, both.err).toBe(0)
  expect(both.out).toMatch(/^demo loaded\nregister loaded: 50 cases, \d+ measures\n$/)
  expect(both.err).toContain('register: 50 of 50 cases written')
  for (const [args, sentence] of [
    [['demo', 'load', '--cases', '60'], 'a demo register already'],
    [['demo', 'load'], 'a region already'],
  ] as const) {
    const again = await stafett(args, county.urls)
    expect([again.code, again.out]).toEqual([1, ''])
    expect(again.err).toContain(sentence)
  }
  const { n } = await one<{ n: number }>(county.db, sql`select count(*)::int as n from register_case`)
  expect(n).toBe(50)

  const late = await fresh('late')
  expect((await stafett(['demo', 'load'], late.urls)).out).toBe('demo loaded\n')
  expect((await stafett(['demo', 'load', '--cases', '20', '--seed=-3'], late.urls)).out).toMatch(
    /^register loaded: 20 cases, \d+ measures\n$/,
  )

  const real = await fresh('real')
  expect((await stafett(['region', 'load', 'gavleborg'], real.urls)).code).toBe(0)
  const refused = await stafett(['demo', 'load', '--cases', '20'], real.urls)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toContain('no demo')
})

test.each([[['demo', 'load']], [['demo', 'load', '--cases', '20']]])(
  '%j is refused where a real register has been imported, also without a region',
  async (args) => {
    const real = await fresh('imported')
    const year = (kind: string) =>
      fileURLToPath(new URL(`../../db/reference/register/2016-${kind}.csv`, import.meta.url))
    expect((await stafett(['import', 'register', year('arenden'), year('atgarder')], real.urls)).code).toBe(0)
    const refused = await stafett(args, real.urls)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('A register has been imported')
  },
)
