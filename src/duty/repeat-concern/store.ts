import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { FailedPickup, RepeatLimit } from './model.ts'

export const listLimits = (tx: Tx): Promise<RepeatLimit[]> =>
  tx.selectFrom('repeatLimit').selectAll().orderBy('validFrom', 'desc').limit(100).execute()

/** The limit from a day on; one for the same day takes its place. */
export const putLimit = (tx: Tx, row: RepeatLimit): Promise<unknown> => {
  const { contacts, cases, days, setBy, setAt } = row
  return tx
    .insertInto('repeatLimit')
    .values(row)
    .onConflict((on) => on.column('validFrom').doUpdateSet({ contacts, cases, days, setBy, setAt }))
    .execute()
}

export type Involvement = {
  readonly root: string
  readonly kind: 'contact' | 'case'
  readonly id: string
  readonly number: string
  readonly at: Instant
}
/**
 * What there is about persons since a moment, under whatever row they were registered: contacts that were not withdrawn, and
 * cases. Of a case that asks for a reason to open only that it is there: no number, and when the person came into it.
 */
export const involvementsOf = async (
  tx: Tx,
  personIds: readonly string[],
  since: Instant,
  limit: number,
): Promise<Involvement[]> => {
  if (personIds.length === 0) return []
  const { rows } = await sql<Involvement>`
    with own as (
      select distinct r.root, p.id from (
        select coalesce(merged_into, id) as root from person where id = ${anyOf(personIds)}
      ) r join person p on p.id = r.root or p.merged_into = r.root
    ), met as (
      select own.root, 'contact' as kind, c.id, c.number, c.call_at as at
      from own join contact_person link on link.person_id = own.id join contact c on c.id = link.contact_id
      where c.status <> 'withdrawn' and c.call_at >= ${since}
      union
      select own.root, 'case', link.case_id, coalesce(c.number, ''), coalesce(c.opened_at, link.added_at)
      from own join case_person link on link.person_id = own.id left join cases c on c.id = link.case_id
      where coalesce(c.opened_at, link.added_at) >= ${since}
    )
    select * from met order by at desc, id limit ${limit}`.execute(tx)
  return rows
}

/** The case of a person of another case: whether any of its people is also in this one. */
export const sharesPerson = async (tx: Tx, caseId: string, earlierCaseId: string): Promise<boolean> => {
  const { rows } = await sql<{ shares: boolean }>`
    select exists (
      select from case_person a join person pa on pa.id = a.person_id, case_person b join person pb on pb.id = b.person_id
      where a.case_id = ${caseId} and b.case_id = ${earlierCaseId}
        and coalesce(pa.merged_into, pa.id) = coalesce(pb.merged_into, pb.id)
    ) as shares`.execute(tx)
  return rows[0]?.shares ?? false
}

export const findPickup = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('failedPickup')
    .innerJoin('account', 'account.id', 'failedPickup.accountId')
    .selectAll('failedPickup')
    .select('account.name as accountName')
    .where('caseId', '=', caseId)
    .executeTakeFirst()
export const insertPickup = (tx: Tx, row: FailedPickup): Promise<unknown> =>
  tx.insertInto('failedPickup').values(row).execute()
/** How many clients came back in a period, by whose day service did not catch the case (V-34). */
export const countPickups = (tx: Tx, from: Instant, before: Instant) =>
  tx
    .selectFrom('failedPickup')
    .select((eb) => ['municipalityCode', eb.fn.countAll<number>().as('cases')])
    .where('at', '>=', from)
    .where('at', '<', before)
    .groupBy('municipalityCode')
    .orderBy('cases', 'desc')
    .limit(300)
    .execute()
