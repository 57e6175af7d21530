import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Out } from '../cover/model.ts'
import type { CallOut, CallOutSign, CallOutUnmasking, CallOutWorker } from './model.ts'

const isSuperseded = sql<boolean>`exists (select from call_out later where later.supersedes = call_out.id)`

/** One departure at a time: what remains of the duty is what the one before left. */
export const lockDepartures = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('call-out departures', 0))`.execute(tx)

export const findCallOut = (tx: Tx, id: string) =>
  tx
    .selectFrom('callOut')
    .selectAll('callOut')
    .select(isSuperseded.as('isSuperseded'))
    .where('id', '=', id)
    .executeTakeFirst()

/** Locked for change, with whether a later decision stands in its place. */
export const lockCallOut = (tx: Tx, id: string) =>
  tx
    .selectFrom('callOut')
    .selectAll('callOut')
    .select(isSuperseded.as('isSuperseded'))
    .where('id', '=', id)
    .forUpdate('callOut')
    .executeTakeFirst()

export const insertCallOut = (tx: Tx, row: CallOut): Promise<unknown> =>
  tx.insertInto('callOut').values(row).execute()

/** What the course of a call-out adds to it. */
export type Changes = Partial<
  Pick<
    CallOut,
    | 'coverReason'
    | 'warningsSeenAt'
    | 'warningsSeenBy'
    | 'leftAt'
    | 'arrivedAt'
    | 'policeWaitedMinutes'
    | 'leftSceneAt'
    | 'backAt'
    | 'clientCarried'
    | 'cancelledAt'
    | 'cancelledReason'
  >
>
export const updateCallOut = (tx: Tx, id: string, changes: Changes & { version: number }): Promise<unknown> =>
  tx.updateTable('callOut').set(changes).where('id', '=', id).execute()

export const insertWorkers = async (tx: Tx, workers: readonly CallOutWorker[]): Promise<void> => {
  if (workers.length > 0)
    await tx
      .insertInto('callOutWorker')
      .values([...workers])
      .execute()
}

/** Everybody of the call-out who is in the same state leaves, or comes back. */
export const moveWorkers = (
  tx: Tx,
  callOutId: string,
  change: { readonly leftAt: Instant } | { readonly backAt: Instant },
): Promise<unknown> =>
  tx
    .updateTable('callOutWorker')
    .set(change)
    .where('callOutId', '=', callOutId)
    .where('leftAt' in change ? 'leftAt' : 'backAt', 'is', null)
    .execute()

export const releaseWorkerRow = (
  tx: Tx,
  callOutId: string,
  accountId: string,
  change: { readonly backAt: Instant; readonly releasedReason: string },
): Promise<unknown> =>
  tx
    .updateTable('callOutWorker')
    .set(change)
    .where('callOutId', '=', callOutId)
    .where('accountId', '=', accountId)
    .execute()

export const workersOf = async (tx: Tx, callOutIds: readonly string[]) =>
  callOutIds.length === 0
    ? []
    : tx
        .selectFrom('callOutWorker')
        .innerJoin('account', 'account.id', 'callOutWorker.accountId')
        .selectAll('callOutWorker')
        .select('account.name')
        .where('callOutWorker.callOutId', 'in', [...callOutIds])
        .orderBy('account.name')
        .orderBy('account.id')
        .execute()

export const signsOf = async (tx: Tx, callOutIds: readonly string[]) =>
  callOutIds.length === 0
    ? []
    : tx
        .selectFrom('callOutSign')
        .innerJoin('account', 'account.id', 'callOutSign.accountId')
        .selectAll('callOutSign')
        .select('account.name')
        .where('callOutSign.callOutId', 'in', [...callOutIds])
        .orderBy('callOutSign.at')
        .orderBy('callOutSign.id')
        .execute()

export const insertSign = (tx: Tx, row: CallOutSign): Promise<unknown> =>
  tx.insertInto('callOutSign').values(row).execute()

/** Everybody who is out now. */
export const outNow = (tx: Tx): Promise<Out[]> =>
  tx
    .selectFrom('callOutWorker')
    .innerJoin('callOut', 'callOut.id', 'callOutWorker.callOutId')
    .innerJoin('account', 'account.id', 'callOutWorker.accountId')
    .select([
      'callOutWorker.callOutId',
      'callOutWorker.accountId',
      'account.name',
      'callOut.municipalityCode',
    ])
    .select(sql<Instant>`call_out_worker.left_at`.as('leftAt'))
    .where('callOut.leftAt', 'is not', null)
    .where('callOut.backAt', 'is', null)
    .where('callOutWorker.leftAt', 'is not', null)
    .where('callOutWorker.backAt', 'is', null)
    .orderBy('callOutWorker.leftAt')
    .orderBy('callOutWorker.accountId')
    .execute()

/** Whoever of these came back from another call-out after a moment: a departure typed late must not lie in it. */
export const backAfter = async (tx: Tx, accountIds: readonly string[], at: Instant): Promise<string[]> => {
  if (accountIds.length === 0) return []
  const rows = await tx
    .selectFrom('callOutWorker')
    .innerJoin('account', 'account.id', 'callOutWorker.accountId')
    .select('account.name')
    .where('callOutWorker.accountId', 'in', [...accountIds])
    .where('callOutWorker.backAt', '>', at)
    .execute()
  return rows.map(({ name }) => name)
}

/** Whether somebody is out on the case: it is not closed under them. */
export const isAnybodyOutOn = async (tx: Tx, caseId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('callOut')
    .select('id')
    .where('caseId', '=', caseId)
    .where('leftAt', 'is not', null)
    .where('backAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const views = (tx: Tx) =>
  tx
    .selectFrom('callOut')
    .innerJoin('municipality', 'municipality.code', 'callOut.municipalityCode')
    .innerJoin('account', 'account.id', 'callOut.decidedBy')
    .selectAll('callOut')
    .select(['municipality.name as municipalityName', 'account.name as decidedByName'])
    .select(isSuperseded.as('isSuperseded'))

export const callOutsOfCase = (tx: Tx, caseId: string) =>
  views(tx)
    .where('callOut.caseId', '=', caseId)
    .orderBy('callOut.decidedAt', 'desc')
    .orderBy('callOut.id', 'desc')
    .limit(200)
    .execute()

const listed = (tx: Tx) =>
  tx
    .selectFrom('callOut')
    .innerJoin('municipality', 'municipality.code', 'callOut.municipalityCode')
    .innerJoin('cases', 'cases.id', 'callOut.caseId')
    .selectAll('callOut')
    .select(['municipality.name as municipalityName', 'cases.number as caseNumber'])

export const callOutsOut = (tx: Tx) =>
  listed(tx)
    .where('callOut.leftAt', 'is not', null)
    .where('callOut.backAt', 'is', null)
    .orderBy('callOut.leftAt')
    .orderBy('callOut.id')
    .limit(100)
    .execute()

/** Decisions that stand, newest first, paged by key: ids are made in order of time. */
export function listCallOutRows(
  tx: Tx,
  filter: { decision?: CallOut['decision']; after?: string; since: Instant | null },
  limit: number,
) {
  let rows = listed(tx).where(sql<boolean>`not ${isSuperseded}`)
  if (filter.decision) rows = rows.where('callOut.decision', '=', filter.decision)
  if (filter.after) rows = rows.where('callOut.id', '<', filter.after)
  if (filter.since !== null) rows = rows.where('callOut.decidedAt', '>=', filter.since)
  return rows.orderBy('callOut.id', 'desc').limit(limit).execute()
}

export const insertUnmasking = (tx: Tx, row: CallOutUnmasking): Promise<unknown> =>
  tx.insertInto('callOutUnmasking').values(row).execute()

/** Whether the deviation is one the actor may see; the answer is the row policy's own. */
export const seesDeviation = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom('deviation').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
