import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { RosterShift } from '../roster/model.ts'
import type { ShiftSwap } from './model.ts'

export const insertSwap = (tx: Tx, swap: ShiftSwap): Promise<unknown> =>
  tx
    .insertInto('shiftSwap')
    .values({ ...swap, findings: null })
    .execute()

export const lockSwap = (tx: Tx, id: string): Promise<ShiftSwap | undefined> =>
  tx.selectFrom('shiftSwap').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findSwap = (tx: Tx, id: string): Promise<ShiftSwap | undefined> =>
  tx.selectFrom('shiftSwap').selectAll().where('id', '=', id).executeTakeFirst()

export const updateSwap = (
  tx: Tx,
  id: string,
  { findings, ...changes }: Partial<Omit<ShiftSwap, 'id' | 'shiftId' | 'forShiftId' | 'fromId' | 'askedAt'>>,
): Promise<unknown> =>
  tx
    .updateTable('shiftSwap')
    .set({ ...changes, ...(findings && { findings: JSON.stringify(findings) as never }) })
    .where('id', '=', id)
    .execute()

export const findShift = (tx: Tx, id: string): Promise<RosterShift | undefined> =>
  tx.selectFrom('rosterShift').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether a shift is already offered, or asked for in return, in an open swap that the actor sees. */
export const isOffered = async (tx: Tx, shiftId: string): Promise<boolean> =>
  (await tx
    .selectFrom('shiftSwap')
    .select('id')
    .where('state', 'in', ['asked', 'accepted'])
    .where((w) => w.or([w('shiftId', '=', shiftId), w('forShiftId', '=', shiftId)]))
    .executeTakeFirst()) !== undefined

/** What is open, and what ended after a moment; newest first. */
export const swapViews = (tx: Tx, endedAfter: Instant) =>
  tx
    .selectFrom('shiftSwap')
    .innerJoin('account as asker', 'asker.id', 'shiftSwap.fromId')
    .leftJoin('account as other', 'other.id', 'shiftSwap.toId')
    .innerJoin('rosterShift as shift', 'shift.id', 'shiftSwap.shiftId')
    .leftJoin('rosterShift as inReturn', 'inReturn.id', 'shiftSwap.forShiftId')
    .selectAll('shiftSwap')
    .select([
      'asker.name as fromName',
      'other.name as toName',
      'shift.kind',
      'shift.startsAt',
      'shift.endsAt',
      'inReturn.kind as returnKind',
      'inReturn.startsAt as returnStartsAt',
      'inReturn.endsAt as returnEndsAt',
    ])
    .where((w) =>
      w.or([w('shiftSwap.state', 'in', ['asked', 'accepted']), w('shiftSwap.askedAt', '>', endedAfter)]),
    )
    .orderBy(sql`shift_swap.state IN ('asked', 'accepted')`, 'desc')
    .orderBy('shiftSwap.id', 'desc')
    .limit(200)
    .execute()

export const comingShifts = (tx: Tx, accountId: string, after: Instant) =>
  tx
    .selectFrom('rosterShift')
    .select(['id', 'kind', 'startsAt', 'endsAt'])
    .where('accountId', '=', accountId)
    .where('status', '=', 'published')
    .where('startsAt', '>', after)
    .orderBy('startsAt')
    .limit(200)
    .execute()
