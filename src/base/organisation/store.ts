import { sql } from 'kysely'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Agreement, Area, Member, Municipality, Partner, Population, Region, Unit } from './model.ts'

/** True on the days a dated row holds, both ends included. Tables are named because several have the columns. */
const holds = (table: 'member' | 'agreement' | 'unit' | 'partner' | 'region', on: LocalDate) =>
  sql<boolean>`${sql.table(table)}.valid_from <= ${on} and (${sql.table(table)}.valid_to is null or ${sql.table(table)}.valid_to >= ${on})`

const bySwedishName = (table: 'member' | 'municipality' | 'unit' | 'partner' | 'area') =>
  sql`${sql.table(table)}.name collate "sv-x-icu"`

/** The region of this database; undefined before one is loaded (DESIGN 9: one region per database). */
export const findRegion = (tx: Tx): Promise<Region | undefined> =>
  tx.selectFrom('region').selectAll().orderBy('validFrom', 'desc').executeTakeFirst()

/** Locks the region, so that two who add the same member or partner wait for each other. */
export const lockRegion = (tx: Tx): Promise<Region | undefined> =>
  tx.selectFrom('region').selectAll().orderBy('validFrom', 'desc').forUpdate().executeTakeFirst()

export const findMember = (tx: Tx, id: string): Promise<Member | undefined> =>
  tx.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()

/** The member, where it holds on the day. */
export const findMemberOn = (tx: Tx, id: string, on: LocalDate): Promise<Member | undefined> =>
  tx.selectFrom('member').selectAll().where('id', '=', id).where(holds('member', on)).executeTakeFirst()

export const lockMember = (tx: Tx, id: string): Promise<Member | undefined> =>
  tx.selectFrom('member').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Who receives for a municipality on a day: none outside the region, itself, or its city districts in order of name. */
export const membersOfMunicipality = (tx: Tx, code: string, on: LocalDate): Promise<Member[]> =>
  tx
    .selectFrom('member')
    .selectAll()
    .where('municipalityCode', '=', code)
    .where(holds('member', on))
    .orderBy(bySwedishName('member'))
    .orderBy('id')
    .execute()

/** The one member that receives for a municipality on a day; undefined for none, and where its city districts are several. */
export async function findMemberByMunicipality(
  tx: Tx,
  code: string,
  on: LocalDate,
): Promise<Member | undefined> {
  const found = await membersOfMunicipality(tx, code, on)
  return found.length === 1 ? found[0] : undefined
}

/** Members valid on the day with municipality and area, in Swedish order of name: the host stands where its letter does. */
export const listMembers = (tx: Tx, on: LocalDate) =>
  tx
    .selectFrom('member')
    .innerJoin('municipality', 'municipality.code', 'member.municipalityCode')
    .leftJoin('area', 'area.id', 'member.areaId')
    .selectAll('member')
    .select(['municipality.name as municipalityName', 'area.name as areaName'])
    .where(holds('member', on))
    .orderBy(bySwedishName('member'))
    .orderBy('member.id')
    .execute()

/** Every spell of membership a municipality has had, for the rule that they do not overlap. */
export const membershipsOf = (tx: Tx, code: string): Promise<Member[]> =>
  tx.selectFrom('member').selectAll().where('municipalityCode', '=', code).execute()

/** The terms in force on a day; undefined where none are known. */
export const agreementOf = (tx: Tx, memberId: string, on: LocalDate): Promise<Agreement | undefined> =>
  tx
    .selectFrom('agreement')
    .selectAll()
    .where('memberId', '=', memberId)
    .where(holds('agreement', on))
    .executeTakeFirst()

export const agreementsOn = (tx: Tx, on: LocalDate): Promise<Agreement[]> =>
  tx.selectFrom('agreement').selectAll().where(holds('agreement', on)).execute()

export const agreementsOf = (tx: Tx, memberId: string): Promise<Agreement[]> =>
  tx.selectFrom('agreement').selectAll().where('memberId', '=', memberId).orderBy('validFrom').execute()

export const lockAgreement = (tx: Tx, id: string): Promise<Agreement | undefined> =>
  tx.selectFrom('agreement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const unitsOn = (tx: Tx, on: LocalDate): Promise<Unit[]> =>
  tx.selectFrom('unit').selectAll().where(holds('unit', on)).orderBy(bySwedishName('unit')).execute()

export const unitsOf = (tx: Tx, memberId: string): Promise<Unit[]> =>
  tx.selectFrom('unit').selectAll().where('memberId', '=', memberId).execute()

export const lockUnit = (tx: Tx, id: string): Promise<Unit | undefined> =>
  tx.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const partnersOn = (tx: Tx, on: LocalDate): Promise<Partner[]> =>
  tx.selectFrom('partner').selectAll().where(holds('partner', on)).orderBy(bySwedishName('partner')).execute()

export const findPartner = (tx: Tx, id: string): Promise<Partner | undefined> =>
  tx.selectFrom('partner').selectAll().where('id', '=', id).executeTakeFirst()

export const partnersNamed = (tx: Tx, name: string): Promise<Partner[]> =>
  tx.selectFrom('partner').selectAll().where('name', '=', name).execute()

export const lockPartner = (tx: Tx, id: string): Promise<Partner | undefined> =>
  tx.selectFrom('partner').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const listAreas = (tx: Tx): Promise<Area[]> =>
  tx.selectFrom('area').selectAll().orderBy(bySwedishName('area')).execute()

export const findMunicipality = (tx: Tx, code: string): Promise<Municipality | undefined> =>
  tx.selectFrom('municipality').selectAll().where('code', '=', code).executeTakeFirst()

/** All 290 in Swedish order of name. */
export const listMunicipalities = (tx: Tx): Promise<Municipality[]> =>
  tx.selectFrom('municipality').selectAll().orderBy(bySwedishName('municipality')).execute()

/** Names by code; a code that is no municipality is left out. */
export async function listMunicipalityNames(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('municipality')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .execute()
  return new Map(rows.map((row) => [row.code, row.name]))
}

/** The latest figure of each municipality counted on the day or before it. */
export const populationsOn = (tx: Tx, on: LocalDate): Promise<Population[]> =>
  tx
    .selectFrom('population')
    .selectAll()
    .distinctOn('municipalityCode')
    .where('at', '<=', on)
    .orderBy('municipalityCode')
    .orderBy('at', 'desc')
    .execute()

export const findPopulation = (tx: Tx, code: string, at: LocalDate): Promise<Population | undefined> =>
  tx
    .selectFrom('population')
    .selectAll()
    .where('municipalityCode', '=', code)
    .where('at', '=', at)
    .executeTakeFirst()

export const insertRegion = (tx: Tx, region: Region): Promise<unknown> =>
  tx.insertInto('region').values(region).execute()
export const insertArea = (tx: Tx, area: Area): Promise<unknown> =>
  tx.insertInto('area').values(area).execute()
export const insertMember = (tx: Tx, member: Omit<Member, 'version'>): Promise<unknown> =>
  tx.insertInto('member').values(member).execute()
export const insertAgreement = (tx: Tx, agreement: Agreement): Promise<unknown> =>
  tx.insertInto('agreement').values(agreement).execute()
export const insertUnit = (tx: Tx, unit: Unit): Promise<unknown> =>
  tx.insertInto('unit').values(unit).execute()
export const insertPartner = (tx: Tx, partner: Partner): Promise<unknown> =>
  tx.insertInto('partner').values(partner).execute()
/** A figure that is already there stays as it is. */
export const insertPopulation = (tx: Tx, population: Population): Promise<unknown> =>
  tx
    .insertInto('population')
    .values(population)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const updateMember = (
  tx: Tx,
  id: string,
  changes: Pick<Member, 'boardName' | 'areaId' | 'distanceKmFrom' | 'distanceKmTo' | 'version'>,
): Promise<unknown> => tx.updateTable('member').set(changes).where('id', '=', id).execute()

/** Ends a membership, and with it what rests on it: terms and units that would outlast it, or ended with it before. */
export async function endMember(
  tx: Tx,
  member: Pick<Member, 'id' | 'validTo'>,
  validTo: LocalDate,
): Promise<void> {
  await tx.updateTable('member').set({ validTo }).where('id', '=', member.id).execute()
  for (const table of ['agreement', 'unit'] as const)
    await tx
      .updateTable(table)
      .set({ validTo })
      .where('memberId', '=', member.id)
      .where((w) =>
        w.or([
          w('validTo', 'is', null),
          w('validTo', '>', validTo),
          ...(member.validTo === null ? [] : [w('validTo', '=', member.validTo)]),
        ]),
      )
      .execute()
}

/** The terms that hold when others begin end the day before. */
export const endAgreementBefore = (tx: Tx, memberId: string, from: LocalDate): Promise<unknown> =>
  tx
    .updateTable('agreement')
    .set({ validTo: addDays(from, -1) })
    .where('memberId', '=', memberId)
    .where('validFrom', '<', from)
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>=', from)]))
    .execute()

export const signAgreementRow = (
  tx: Tx,
  id: string,
  signed: Pick<Agreement, 'signedOn' | 'reference'>,
): Promise<unknown> => tx.updateTable('agreement').set(signed).where('id', '=', id).execute()

export const endUnit = (tx: Tx, id: string, validTo: LocalDate): Promise<unknown> =>
  tx.updateTable('unit').set({ validTo }).where('id', '=', id).execute()

export const endPartner = (tx: Tx, id: string, validTo: LocalDate): Promise<unknown> =>
  tx.updateTable('partner').set({ validTo }).where('id', '=', id).execute()
