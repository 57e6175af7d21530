import { sql } from 'kysely'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { CallOutPolicy, End, MemberTravel } from './model.ts'

const holds = (table: 'call_out_policy' | 'member_travel' | 'member', on: LocalDate) =>
  sql<boolean>`${sql.table(table)}.valid_from <= ${on} and (${sql.table(table)}.valid_to is null or ${sql.table(table)}.valid_to >= ${on})`

export const policyOn = (tx: Tx, on: LocalDate): Promise<CallOutPolicy | undefined> =>
  tx.selectFrom('callOutPolicy').selectAll().where(holds('call_out_policy', on)).executeTakeFirst()
export const hasLaterPolicy = async (tx: Tx, from: LocalDate): Promise<boolean> =>
  (await tx.selectFrom('callOutPolicy').select('id').where('validFrom', '>=', from).executeTakeFirst()) !==
  undefined
export const endPolicyBefore = (tx: Tx, from: LocalDate): Promise<unknown> =>
  tx
    .updateTable('callOutPolicy')
    .set({ validTo: addDays(from, -1) })
    .where('validTo', 'is', null)
    .execute()
export const insertPolicy = (tx: Tx, row: CallOutPolicy): Promise<unknown> =>
  tx.insertInto('callOutPolicy').values(row).execute()

/** The travel times that hold on a day, by municipality: districts of one municipality give their least and most. */
export const travelOn = (tx: Tx, on: LocalDate) =>
  tx
    .selectFrom('memberTravel')
    .innerJoin('member', 'member.id', 'memberTravel.memberId')
    .select((eb) => [
      'member.municipalityCode',
      eb.fn.min('minutesFrom').as('minutesFrom'),
      eb.fn.max('minutesTo').as('minutesTo'),
    ])
    .where(holds('member_travel', on))
    .where(holds('member', on))
    .groupBy('member.municipalityCode')
    .orderBy('member.municipalityCode')
    .execute()
export const travelRowsOn = (tx: Tx, on: LocalDate): Promise<MemberTravel[]> =>
  tx.selectFrom('memberTravel').selectAll().where(holds('member_travel', on)).execute()
export const hasLaterTravel = async (tx: Tx, memberId: string, from: LocalDate): Promise<boolean> =>
  (await tx
    .selectFrom('memberTravel')
    .select('id')
    .where('memberId', '=', memberId)
    .where('validFrom', '>=', from)
    .executeTakeFirst()) !== undefined
export const endTravelBefore = (tx: Tx, memberId: string, from: LocalDate): Promise<unknown> =>
  tx
    .updateTable('memberTravel')
    .set({ validTo: addDays(from, -1) })
    .where('memberId', '=', memberId)
    .where('validTo', 'is', null)
    .execute()
export const insertTravel = (tx: Tx, row: MemberTravel): Promise<unknown> =>
  tx.insertInto('memberTravel').values(row).execute()

/** The ends of the region: its areas, and each member that belongs to none. */
export async function endsOn(tx: Tx, on: LocalDate): Promise<End[]> {
  const { rows } = await sql<End>`
    select coalesce(area.name, member.name) as name, array_agg(distinct member.municipality_code order by member.municipality_code) as codes
    from member left join area on area.id = member.area_id
    where ${holds('member', on)} group by coalesce(area.name, member.name) order by coalesce(area.name, member.name) collate "sv-x-icu"`.execute(
    tx,
  )
  return rows
}

/** Two who set the same from different days wait for each other. */
export const lockSettings = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('call-out settings', 0))`.execute(tx)
