import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/postgres.ts'
import { type Database, openDatabase, openPool } from '../server/database/connection.ts'
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
    (select json_agg(p order by municipality_code, at) from population p))::text as all`.execute(db)
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
    { contract: 'organisation.load-region', outcome: 'refused', role: 'operator' },
  ])
})
