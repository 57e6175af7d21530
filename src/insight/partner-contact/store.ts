import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { CountedMonth, Matter } from './model.ts'

/** Contacts from a moment to another, by kind, unit, calendar month and side of the break. */
export async function countContacts(
  tx: Tx,
  span: { readonly from: Instant; readonly breakAt: Instant; readonly until: Instant },
  matter: Matter,
): Promise<CountedMonth[]> {
  const which = { all: sql`true`, children: sql`is_child`, advice: sql`is_consultation` }[matter]
  const { rows } = await sql<CountedMonth>`
    select kind, partner_id, to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM') as month, at >= ${span.breakAt} as is_after,
      count(*)::int as contacts
    from partner_contact_figures where at >= ${span.from} and at < ${span.until} and ${which}
    group by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** Units of the police and of health care that there have been in a span, in order of name. */
export const unitsWithin = (tx: Tx, from: LocalDate, to: LocalDate) =>
  tx
    .selectFrom('partner')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', ['police', 'health-care'])
    .where('validFrom', '<=', to)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>=', from)]))
    .orderBy(sql`name COLLATE "sv-x-icu"`)
    .execute()
