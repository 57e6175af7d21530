import { sql } from 'kysely'
import { requirementsOf } from '../../exchange/handover/store.ts'
import { reportsOfCases } from '../../exchange/morning/store.ts'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { caseViews } from '../case/store.ts'
import { listOngoing } from '../intake/store.ts'
import type { ShiftKind } from '../roster/model.ts'
import type { HandoverPoint, HandoverReading, Keeping, Shift, ShiftStaff } from './model.ts'
import type { OpenMatters } from './rules.ts'

/** More than a desk has; what lies beyond is counted by nothing that closes. */
const most = 500

/** Two who start a shift wait for each other. */
export const lockShiftStart = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('shift start', 0))`.execute(tx)

export const insertShift = (tx: Tx, shift: Shift): Promise<unknown> =>
  tx.insertInto('shift').values(shift).execute()

export const lockShift = (tx: Tx, id: string): Promise<Shift | undefined> =>
  tx.selectFrom('shift').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findShift = (tx: Tx, id: string): Promise<Shift | undefined> =>
  tx.selectFrom('shift').selectAll().where('id', '=', id).executeTakeFirst()

export const updateShift = (
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<Shift, 'handedOverAt' | 'handedOverBy' | 'closedAt' | 'closedBy' | 'afterword' | 'version'>
  >,
): Promise<unknown> => tx.updateTable('shift').set(changes).where('id', '=', id).execute()

/** Shifts of a kind that had the desk at that moment or later, or have it still. */
export const shiftsOfKindSince = (tx: Tx, kind: ShiftKind, at: Instant): Promise<Shift[]> =>
  tx
    .selectFrom('shift')
    .selectAll()
    .where('kind', '=', kind)
    .where((w) => w.or([w('handedOverAt', 'is', null), w('handedOverAt', '>', at)]))
    .execute()

const shiftViews = (tx: Tx) =>
  tx
    .selectFrom('shift')
    .innerJoin('account as starter', 'starter.id', 'shift.startedBy')
    .leftJoin('account as closer', 'closer.id', 'shift.closedBy')
    .selectAll('shift')
    .select(['starter.name as startedByName', 'closer.name as closedByName'])

const withStaff = async <S extends Shift>(tx: Tx, shifts: readonly S[]) => {
  const staff =
    shifts.length === 0
      ? []
      : await tx
          .selectFrom('shiftStaff')
          .innerJoin('account', 'account.id', 'shiftStaff.accountId')
          .selectAll('shiftStaff')
          .select(['account.name', 'account.title'])
          .where('shiftStaff.shiftId', '=', anyOf(shifts.map(({ id }) => id)))
          .orderBy('shiftStaff.joinedAt')
          .orderBy('shiftStaff.id')
          .execute()
  return shifts.map((shift) => ({ ...shift, staff: staff.filter(({ shiftId }) => shiftId === shift.id) }))
}

/** Shifts that go on or are being finished, the latest first, with those present by name. */
export const unclosedShifts = async (tx: Tx) =>
  withStaff(
    tx,
    await shiftViews(tx)
      .where('shift.closedAt', 'is', null)
      .orderBy('shift.startedAt', 'desc')
      .orderBy('shift.id', 'desc')
      .limit(50)
      .execute(),
  )

export const shiftsSince = async (tx: Tx, from: Instant, limit: number) =>
  withStaff(
    tx,
    await shiftViews(tx)
      .where('shift.startedAt', '>=', from)
      .orderBy('shift.startedAt', 'desc')
      .orderBy('shift.id', 'desc')
      .limit(limit)
      .execute(),
  )

export const isTakenOver = async (tx: Tx, shiftId: string): Promise<boolean> =>
  (await tx.selectFrom('shift').select('id').where('takenOverFromId', '=', shiftId).executeTakeFirst()) !==
  undefined

/** Shifts that have handed over since and that no shift has taken over from. */
export const shiftsToTakeOver = (tx: Tx, since: Instant) =>
  tx
    .selectFrom('shift')
    .select(['shift.id', 'shift.kind', 'shift.startedAt', 'shift.handedOverAt'])
    .where('shift.handedOverAt', '>=', since)
    .where((w) =>
      w.not(
        w.exists(
          w.selectFrom('shift as next').select('next.id').whereRef('next.takenOverFromId', '=', 'shift.id'),
        ),
      ),
    )
    .orderBy('shift.handedOverAt', 'desc')
    .limit(20)
    .execute()

export const insertShiftStaff = (tx: Tx, staff: ShiftStaff): Promise<unknown> =>
  tx.insertInto('shiftStaff').values(staff).execute()

export const updateShiftStaff = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<ShiftStaff, 'leftAt' | 'workedUntil' | 'nightReportedAt'>>,
): Promise<unknown> => tx.updateTable('shiftStaff').set(changes).where('id', '=', id).execute()

export const staffOfShift = (tx: Tx, shiftId: string): Promise<ShiftStaff[]> =>
  tx.selectFrom('shiftStaff').selectAll().where('shiftId', '=', shiftId).orderBy('joinedAt').execute()

/** Where these were present at that moment or later. */
export const presencesSince = async (
  tx: Tx,
  accountIds: readonly string[],
  at: Instant,
): Promise<ShiftStaff[]> =>
  accountIds.length === 0
    ? []
    : tx
        .selectFrom('shiftStaff')
        .selectAll()
        .where('accountId', '=', anyOf(accountIds))
        .where((w) => w.or([w('leftAt', 'is', null), w('leftAt', '>', at)]))
        .execute()

/** Those who are still present leave at that moment. */
export const endPresences = (
  tx: Tx,
  shiftId: string,
  leftAt: Instant,
  accountIds?: readonly string[],
): Promise<unknown> => {
  let rows = tx
    .updateTable('shiftStaff')
    .set({ leftAt: sql<Instant>`greatest(${leftAt}::timestamptz, joined_at)` })
    .where('shiftId', '=', shiftId)
    .where('leftAt', 'is', null)
  if (accountIds) rows = rows.where('accountId', '=', anyOf(accountIds))
  return rows.execute()
}

export const insertPoint = (tx: Tx, point: HandoverPoint): Promise<unknown> =>
  tx.insertInto('handoverPoint').values(point).execute()

export const findPoint = (tx: Tx, id: string): Promise<HandoverPoint | undefined> =>
  tx.selectFrom('handoverPoint').selectAll().where('id', '=', id).executeTakeFirst()

export const pointsOfShift = (tx: Tx, shiftId: string): Promise<HandoverPoint[]> =>
  tx.selectFrom('handoverPoint').selectAll().where('shiftId', '=', shiftId).execute()

const pointRows = (tx: Tx) =>
  tx
    .selectFrom('handoverPoint')
    .innerJoin('shift', 'shift.id', 'handoverPoint.shiftId')
    .innerJoin('account as writer', 'writer.id', 'handoverPoint.writtenBy')
    .leftJoin('cases', 'cases.id', 'handoverPoint.caseId')
    .selectAll('handoverPoint')
    .select([
      'writer.name as writtenByName',
      'cases.number as caseNumber',
      'shift.kind as shiftKind',
      'shift.startedAt as shiftStartedAt',
      'shift.handedOverAt',
    ])
    .orderBy('handoverPoint.writtenAt')
    .orderBy('handoverPoint.id')
    .limit(most)

const withReadings = async <P extends HandoverPoint>(tx: Tx, points: readonly P[]) => {
  const readings =
    points.length === 0
      ? []
      : await tx
          .selectFrom('handoverReading')
          .innerJoin('account', 'account.id', 'handoverReading.accountId')
          .selectAll('handoverReading')
          .select('account.name')
          .where('pointId', '=', anyOf(points.map(({ id }) => id)))
          .orderBy('readAt')
          .execute()
  return points.map((point) => ({
    ...point,
    readings: readings
      .filter(({ pointId }) => pointId === point.id)
      .map(({ accountId, name, readAt }) => ({ accountId, name, readAt })),
  }))
}

/** Points that were handed over and that nobody has read, of any night, the oldest first. */
export const unreadPoints = async (tx: Tx) =>
  withReadings(
    tx,
    await pointRows(tx)
      .where('shift.handedOverAt', 'is not', null)
      .where(sql<boolean>`handover_point.first_read_at is null`)
      .execute(),
  )

/** All points of these shifts, with who has read them. */
export const pointsOfShifts = async (tx: Tx, shiftIds: readonly string[]) =>
  shiftIds.length === 0
    ? []
    : withReadings(tx, await pointRows(tx).where('handoverPoint.shiftId', '=', anyOf(shiftIds)).execute())

export const findReading = (
  tx: Tx,
  pointId: string,
  accountId: string,
): Promise<HandoverReading | undefined> =>
  tx
    .selectFrom('handoverReading')
    .selectAll()
    .where('pointId', '=', pointId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()

export const insertReading = (tx: Tx, reading: HandoverReading): Promise<unknown> =>
  tx
    .insertInto('handoverReading')
    .values(reading)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Keeps the matter, or says anew why and to whom; answers the id of the keeping. */
export const saveKept = async (tx: Tx, kept: Keeping): Promise<string> => {
  const { why, keptByWhom, keptBy, keptAt } = kept
  const { id } = await tx
    .insertInto('keeping')
    .values(kept)
    .onConflict((conflict) =>
      conflict
        .columns(['shiftId', kept.caseId === null ? 'contactId' : 'caseId'])
        .doUpdateSet({ why, keptByWhom, keptBy, keptAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const keptOfShift = (tx: Tx, shiftId: string): Promise<Keeping[]> =>
  tx.selectFrom('keeping').selectAll().where('shiftId', '=', shiftId).execute()

const keepings = (tx: Tx) =>
  tx
    .selectFrom('keeping')
    .innerJoin('shift', 'shift.id', 'keeping.shiftId')
    .innerJoin('account as keeper', 'keeper.id', 'keeping.keptBy')
    .selectAll('keeping')
    .select(['keeper.name as keptByName', 'shift.kind as shiftKind', 'shift.startedAt as shiftStartedAt'])
    .limit(most)

/** The last keeping of each matter that still goes on, with its number. Each kind by itself: from what is open to its keepings. */
export const keptAndOpen = async (tx: Tx) => [
  ...(await keepings(tx)
    .innerJoin('cases', 'cases.id', 'keeping.caseId')
    .select('cases.number')
    .distinctOn('keeping.caseId')
    .where('cases.status', '=', 'open')
    .orderBy('keeping.caseId')
    .orderBy('keeping.keptAt', 'desc')
    .execute()),
  ...(await keepings(tx)
    .innerJoin('contact', 'contact.id', 'keeping.contactId')
    .select('contact.number')
    .distinctOn('keeping.contactId')
    .where('contact.status', '=', 'ongoing')
    .orderBy('keeping.contactId')
    .orderBy('keeping.keptAt', 'desc')
    .execute()),
]

/** Open cases, the oldest first: what has waited longest stands on top of the board. */
export const openCases = (tx: Tx, limit: number) =>
  caseViews(tx)
    .where('cases.status', '=', 'open')
    .orderBy('cases.openedAt')
    .orderBy('cases.id')
    .limit(limit)
    .execute()

/** What is open on the desk now, with what each case still owes its receivers. */
export async function openMatters(tx: Tx): Promise<OpenMatters> {
  const cases = await openCases(tx, most)
  const requirements = await requirementsOf(tx, cases)
  const reports = await reportsOfCases(
    tx,
    cases.map(({ id }) => id),
  )
  return {
    contacts: (await listOngoing(tx, most)).map(({ id, number, callAt, answeredBy }) => ({
      id,
      number,
      begunAt: callAt,
      begunBy: answeredBy,
    })),
    cases: cases.flatMap((matter) => {
      const requirement = requirements.get(matter.id)
      return requirement
        ? [
            {
              id: matter.id,
              number: matter.number,
              begunAt: matter.openedAt,
              begunBy: matter.openedBy,
              requirement,
              reports: reports.filter(({ caseId }) => caseId === matter.id),
            },
          ]
        : []
    }),
  }
}
