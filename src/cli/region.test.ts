import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/postgres.ts'
import { type Database, openDatabase, openPool } from '../server/database/connection.ts'
import { inScope, operator } from '../server/database/scope.ts'
import { loadReferenceData } from '../server/reference-data.ts'
import { loadRegion } from './region.ts'

let place: FreshDatabase
let db: Database
const open = async () => {
  place = await freshDatabase('region')
  db = openDatabase(openPool(place.appUrl, { max: 2 }))
  await loadReferenceData(db)
}
afterEach(async () => {
  await db.destroy()
  await place.drop()
})

const content = async () => {
  const { rows } = await sql<{ all: string }>`select json_build_array(
    (select json_agg(r order by id) from region r), (select json_agg(m order by id) from member m),
    (select json_agg(a order by id) from agreement a), (select json_agg(p order by id) from partner p),
    (select json_agg(p order by municipality_code, at) from population p),
    (select json_agg(n order by id) from directory_number n))::text as all`.execute(db)
  return rows[0]?.all
}

test.each([
  ['gavleborg', 10, '2180'],
  ['skaraborg', 15, '1496'],
  ['dalarna', 15, '2081'],
] as const)(
  'region %s has %i members and its host, and a second load changes nothing',
  async (key, members, host) => {
    await open()
    expect(await loadRegion(db, key)).toContain(`${members} members loaded`)
    const rows = await db
      .selectFrom('member')
      .innerJoin('municipality', 'municipality.code', 'member.municipalityCode')
      .select(['member.name', 'municipality.name as official'])
      .execute()
    expect(rows).toHaveLength(members)
    expect(rows.filter((row) => row.name !== row.official)).toEqual([])
    expect(await db.selectFrom('region').select('hostCode').executeTakeFirst()).toEqual({ hostCode: host })
    const before = await content()
    expect(await loadRegion(db, key)).toContain('nothing was changed')
    expect(await content()).toBe(before)
  },
)

test('Gävleborg has its areas, distances and inhabitants; what the source leaves open is unknown and said', async () => {
  await open()
  expect(await loadRegion(db, 'gavleborg')).toContain('säger inte vilka')
  const members = await db
    .selectFrom('member')
    .leftJoin('area', 'area.id', 'member.areaId')
    .select(['member.name', 'area.name as area', 'distanceKmFrom', 'distanceKmTo'])
    .execute()
  expect(members.find((row) => row.name === 'Bollnäs')).toEqual({
    name: 'Bollnäs',
    area: 'Södra Hälsingland',
    distanceKmFrom: 100,
    distanceKmTo: 130,
  })
  expect(members.find((row) => row.name === 'Sandviken')).toMatchObject({
    area: 'Västra Gästrikland',
    distanceKmFrom: null,
  })
  expect(Object.keys(Object.groupBy(members, (row) => row.area ?? '')).sort()).toEqual([
    'Gävle',
    'Norra Hälsingland',
    'Södra Hälsingland',
    'Västra Gästrikland',
  ])
  const { inhabitants } = await db
    .selectFrom('population')
    .select((eb) => eb.fn.sum<string>('inhabitants').as('inhabitants'))
    .executeTakeFirstOrThrow()
  expect(Number(inhabitants)).toBe(287_502)
  const terms = await db
    .selectFrom('agreement')
    .select(['speakWithChild', 'signedOn', 'disclosureGround'])
    .distinct()
    .execute()
  expect(terms).toEqual([{ speakWithChild: 'when-needed', signedOn: null, disclosureGround: null }])
})

test('a database has one region: another is refused, and both attempts are in the audit as the operator', async () => {
  await open()
  await loadRegion(db, 'dalarna')
  await expect(loadRegion(db, 'skaraborg')).rejects.toMatchObject({
    code: 'other-region',
    values: { name: 'Dalarna' },
  })
  const owner = openDatabase(openPool(place.ownerUrl, { max: 1 }))
  const audit = await owner
    .selectFrom('auditEvent')
    .select(['contract', 'outcome', 'role'])
    .orderBy('id')
    .execute()
  await owner.destroy()
  expect(audit).toEqual([
    { contract: 'organisation.load-region', outcome: 'done', role: 'operator' },
    { contract: 'directory.load', outcome: 'done', role: 'operator' },
    { contract: 'priority.load-classes', outcome: 'done', role: 'operator' },
    { contract: 'referral.load-targets', outcome: 'done', role: 'operator' },
    { contract: 'repeat-concern.load-limit', outcome: 'done', role: 'operator' },
    { contract: 'organisation.load-region', outcome: 'refused', role: 'operator' },
  ])
})

test.each([
  ['gavleborg', '2017-12-31', '2018-01-01'],
  ['dalarna', '2017-12-22', '2017-12-23'],
] as const)('region %s is reached by 114 14 to %s and by 112 from %s', async (key, last, first) => {
  await open()
  await loadRegion(db, key)
  const numbers = await inScope(db, operator, (tx) =>
    tx
      .selectFrom('directoryNumber')
      .select(['number', 'validFrom', 'validTo'])
      .orderBy('validFrom')
      .execute(),
  )
  expect(numbers).toMatchObject([
    { number: '11414', validTo: last },
    { number: '112', validFrom: first, validTo: null },
  ])
})

test.each([
  ['gavleborg', ['children-exposed', 'immediate-care', 'close-relations-acute']],
  ['skaraborg', ['children-at-risk', 'close-relations']],
  ['dalarna', ['children-at-risk', 'lvu', 'lvm', 'violence-against-women']],
] as const)(
  'region %s puts %j first, in that order (C-06, C-07), and its manager’s changes stay',
  async (key, keys) => {
    await open()
    await loadRegion(db, key)
    const owner = openDatabase(openPool(place.ownerUrl, { max: 1 }))
    const classes = () =>
      owner.selectFrom('priorityClass').select(['key', 'name']).orderBy('position').execute()
    expect((await classes()).map((row) => row.key)).toEqual(keys)
    await owner.updateTable('priorityClass').set({ name: 'Vår egen' }).where('position', '=', 1).execute()
    expect(await loadRegion(db, key)).toContain('nothing was changed')
    expect((await classes())[0]?.name).toBe('Vår egen')
    await owner.deleteFrom('priorityClass').execute()
    expect(await loadRegion(db, key)).toContain(`${keys.length} priority classes were added`)
    await owner.destroy()
  },
)
