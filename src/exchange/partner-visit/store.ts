import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { PartnerVisit } from './model.ts'

export const insertVisit = (tx: Tx, visit: PartnerVisit): Promise<unknown> =>
  tx.insertInto('partnerVisit').values(visit).execute()

export const lockVisit = (tx: Tx, id: string): Promise<PartnerVisit | undefined> =>
  tx.selectFrom('partnerVisit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateVisit = (tx: Tx, id: string, changes: Partial<PartnerVisit>): Promise<unknown> =>
  tx.updateTable('partnerVisit').set(changes).where('id', '=', id).execute()

/** Planned ones and those held or called off since a day, the latest first, with the name of the unit. */
export const visitsSince = (tx: Tx, from: LocalDate, limit: number) =>
  tx
    .selectFrom('partnerVisit')
    .leftJoin('partner', 'partner.id', 'partnerVisit.partnerId')
    .leftJoin('member', 'member.id', 'partnerVisit.memberId')
    .selectAll('partnerVisit')
    .select(sql<string>`coalesce(partner.name, member.name)`.as('unitName'))
    .where(sql<boolean>`coalesce(held_on, planned_on) >= ${from}::date`)
    .orderBy(sql`coalesce(held_on, planned_on)`, 'desc')
    .orderBy('partnerVisit.id', 'desc')
    .limit(limit)
    .execute()

/** What was held with each unit, ever: for the share that was met, and that a unit never was. */
export const heldVisits = (tx: Tx) =>
  tx
    .selectFrom('partnerVisit')
    .select(['partnerId', 'memberId', 'kind', 'heldOn', 'attended', 'staff', 'repeatBy'])
    .where('heldOn', 'is not', null)
    .orderBy('heldOn')
    .limit(20_000)
    .execute()

/** The next planned visit of each unit. */
export const plannedVisits = (tx: Tx) =>
  tx
    .selectFrom('partnerVisit')
    .select(['partnerId', 'memberId', 'plannedOn'])
    .where('heldOn', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('plannedOn')
    .limit(2000)
    .execute()
