import { sql } from 'kysely'
import { addDays, atLocal, type Instant, type LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { RosterShift } from '../roster/model.ts'
import type { Period } from '../roster/rules.ts'
import type { PatternLine, PatternSeat, RosterPattern, RosterRoll } from './model.ts'
import type { Around, StaffSpell } from './rules.ts'

export const listPatternRows = (tx: Tx): Promise<RosterPattern[]> =>
  tx.selectFrom('rosterPattern').selectAll().orderBy('id', 'desc').limit(50).execute()

export const findPattern = (tx: Tx, id: string): Promise<RosterPattern | undefined> =>
  tx.selectFrom('rosterPattern').selectAll().where('id', '=', id).executeTakeFirst()

export const lockPattern = (tx: Tx, id: string): Promise<RosterPattern | undefined> =>
  tx.selectFrom('rosterPattern').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertPattern = (tx: Tx, pattern: RosterPattern): Promise<unknown> =>
  tx.insertInto('rosterPattern').values(pattern).execute()

export const updatePattern = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<RosterPattern, 'name' | 'cycleWeeks' | 'seatCount' | 'endsOn' | 'version'>>,
): Promise<unknown> => tx.updateTable('rosterPattern').set(changes).where('id', '=', id).execute()

/** The lines that hold, in order of the cycle. */
export const linesOf = (tx: Tx, patternId: string): Promise<PatternLine[]> =>
  tx
    .selectFrom('patternLine')
    .selectAll()
    .where('patternId', '=', patternId)
    .where('withdrawnAt', 'is', null)
    .orderBy('week')
    .orderBy('weekday')
    .orderBy('starts')
    .execute()

export const insertLines = async (tx: Tx, lines: readonly PatternLine[]): Promise<void> => {
  if (lines.length > 0)
    await tx
      .insertInto('patternLine')
      .values([...lines])
      .execute()
}

export const withdrawLines = (tx: Tx, ids: readonly string[], withdrawnAt: Instant): Promise<unknown> =>
  tx.updateTable('patternLine').set({ withdrawnAt }).where('id', '=', anyOf(ids)).execute()

/** Who sits at the seats, and sat and will sit; what was withdrawn is none of it. */
export const seatsOf = (tx: Tx, patternId: string): Promise<PatternSeat[]> =>
  tx
    .selectFrom('patternSeat')
    .selectAll()
    .where('patternId', '=', patternId)
    .where('withdrawnAt', 'is', null)
    .orderBy('seat')
    .orderBy('validFrom')
    .execute()

/** The same with names and with what was withdrawn, newest first. */
export const seatViews = (tx: Tx, patternId: string) =>
  tx
    .selectFrom('patternSeat')
    .innerJoin('account', 'account.id', 'patternSeat.accountId')
    .selectAll('patternSeat')
    .select('account.name')
    .where('patternSeat.patternId', '=', patternId)
    .orderBy('patternSeat.validFrom', 'desc')
    .orderBy('patternSeat.id', 'desc')
    .limit(500)
    .execute()

export const insertSeats = async (tx: Tx, seats: readonly PatternSeat[]): Promise<void> => {
  if (seats.length > 0)
    await tx
      .insertInto('patternSeat')
      .values([...seats])
      .execute()
}

export const endSeats = (tx: Tx, ids: readonly string[], validTo: LocalDate): Promise<unknown> =>
  tx.updateTable('patternSeat').set({ validTo }).where('id', '=', anyOf(ids)).execute()

export const withdrawSeats = (tx: Tx, ids: readonly string[], withdrawnAt: Instant): Promise<unknown> =>
  tx.updateTable('patternSeat').set({ withdrawnAt }).where('id', '=', anyOf(ids)).execute()

/** When these accounts have a post at the duty; a closed account has none. */
export const staffSpells = (tx: Tx, accountIds: readonly string[]): Promise<StaffSpell[]> =>
  tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.accountId')
    .select(['appointment.accountId', 'appointment.validFrom', 'appointment.validTo'])
    .where('appointment.accountId', '=', anyOf(accountIds))
    .where('appointment.role', 'in', ['duty-worker', 'duty-manager'])
    .where('account.closedAt', 'is', null)
    .execute()

/** What bears on a period: shifts of these people, with those that reach in from the day before, and what was rolled out. */
export async function aroundOf(
  tx: Tx,
  lineIds: readonly string[],
  accountIds: readonly string[],
  period: Period,
): Promise<Around> {
  const shifts = await tx
    .selectFrom('rosterShift')
    .select(['accountId', 'startsAt', 'endsAt'])
    .where('accountId', '=', anyOf(accountIds))
    .where('status', '<>', 'cancelled')
    .where('startsAt', '>=', atLocal(addDays(period.from, -2), '00:00'))
    .where('startsAt', '<', atLocal(addDays(period.to, 2), '00:00'))
    .execute()
  const rolled = await tx
    .selectFrom('rosterRoll')
    .innerJoin('rosterShift', 'rosterShift.id', 'rosterRoll.shiftId')
    .select(['rosterRoll.lineId', 'rosterRoll.accountId', 'rosterRoll.day', 'rosterRoll.seat'])
    .select('rosterShift.status')
    .where('rosterRoll.lineId', '=', anyOf(lineIds))
    .where('rosterRoll.day', '>=', period.from)
    .where('rosterRoll.day', '<=', period.to)
    .execute()
  return {
    shifts,
    staff: await staffSpells(tx, accountIds),
    rolled: rolled.map(({ status, ...roll }) => ({ ...roll, isCancelled: status === 'cancelled' })),
  }
}

/** Rows of one statement: it holds 65 535 values. */
const atATime = 500

export async function insertRolled(
  tx: Tx,
  shifts: readonly RosterShift[],
  rolls: readonly RosterRoll[],
): Promise<void> {
  for (let at = 0; at < shifts.length; at += atATime) {
    await tx
      .insertInto('rosterShift')
      .values(shifts.slice(at, at + atATime))
      .execute()
    await tx
      .insertInto('rosterRoll')
      .values(rolls.slice(at, at + atATime))
      .execute()
  }
}

type Tally = { from: LocalDate; amount: number }
const quarter = sql`'quarter'`

/** Cases opened since a day, by the first day of their quarter; read with the login of statistics. */
export const casesByQuarter = async (tx: Tx, since: LocalDate): Promise<Tally[]> => {
  const { rows } = await sql<Tally>`
    select date_trunc(${quarter}, opened_at at time zone 'Europe/Stockholm')::date as "from", count(*)::int as amount
    from case_figures where opened_at >= ${atLocal(since, '00:00')} group by 1`.execute(tx)
  return rows
}

/** Hours of published awake duty that are over, since a day, by the first day of their quarter. */
export const dutyHoursByQuarter = async (tx: Tx, since: LocalDate, now: Instant): Promise<Tally[]> => {
  const { rows } = await sql<Tally>`
    select date_trunc(${quarter}, day::timestamp)::date as "from",
      (extract(epoch from sum(ends_at - starts_at)) / 3600)::float8 as amount
    from roster_shift where status = 'published' and kind = 'duty' and day >= ${since} and ends_at <= ${now}
    group by 1`.execute(tx)
  return rows
}
