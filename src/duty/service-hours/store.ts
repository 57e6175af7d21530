import { sql } from 'kysely'
import { findRegion } from '../../base/organisation/store.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type ServiceHours, type SpecialDay, unprintedHours } from './model.ts'
import { withSpecialDays } from './rules.ts'

const asJson = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

/** Keeps the printed hours that this release carries for a region. */
export const keepServiceHours = (tx: Tx, regionKey: string, hours: ServiceHours): Promise<unknown> =>
  tx
    .insertInto('serviceHours')
    .values({ regionKey, hours: asJson(hours) })
    .onConflict((conflict) =>
      conflict
        .column('regionKey')
        .doUpdateSet({ hours: asJson(hours) })
        .where('serviceHours.hours', 'is distinct from', asJson(hours)),
    )
    .execute()

export const listPrintedHours = (tx: Tx): Promise<{ regionKey: string; hours: ServiceHours }[]> =>
  tx.selectFrom('serviceHours').selectAll().orderBy('regionKey').execute()

export const listSpecialDays = (tx: Tx): Promise<SpecialDay[]> =>
  tx.selectFrom('specialDay').selectAll().orderBy('date', 'desc').limit(1000).execute()

export const findSpecialDayOn = (tx: Tx, date: string): Promise<SpecialDay | undefined> =>
  tx.selectFrom('specialDay').selectAll().where('date', '=', date).executeTakeFirst()

export const findSpecialDay = (tx: Tx, id: string): Promise<SpecialDay | undefined> =>
  tx.selectFrom('specialDay').selectAll().where('id', '=', id).executeTakeFirst()

export const insertSpecialDay = (tx: Tx, day: SpecialDay): Promise<unknown> =>
  tx
    .insertInto('specialDay')
    .values({ ...day, lines: day.lines === null ? null : asJson(day.lines) })
    .execute()

export const deleteSpecialDay = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('specialDay').where('id', '=', id).execute()

/** Everything that plans takes this lock first, so that two never decide on the same roster at once. */
export const lockPlanning = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('roster', 0))`.execute(tx)

/** The region of this installation with its hours and added days; undefined before a region is loaded. */
export async function plannedHours(tx: Tx) {
  const region = await findRegion(tx)
  if (region === undefined) return undefined
  const printed = await tx
    .selectFrom('serviceHours')
    .select('hours')
    .where('regionKey', '=', region.key)
    .executeTakeFirst()
  const added = await listSpecialDays(tx)
  return { region, hours: withSpecialDays(printed?.hours ?? unprintedHours, added) }
}
