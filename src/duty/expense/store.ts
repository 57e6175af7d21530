import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { CashBox, CashCount, CashEntry, Recharge } from './model.ts'

const nextNumber = async (
  tx: Tx,
  sequence: 'expense_number' | 'recharge_number',
  letter: string,
  year: string,
) => {
  const { rows } = await sql<{ n: number }>`select nextval(${sequence}) as n`.execute(tx)
  return `${letter}${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}
export const nextReceiptNumber = (tx: Tx, year: string): Promise<string> =>
  nextNumber(tx, 'expense_number', 'K', year)
export const nextRechargeNumber = (tx: Tx, year: string): Promise<string> =>
  nextNumber(tx, 'recharge_number', 'D', year)

export const insertBox = (tx: Tx, box: CashBox): Promise<unknown> =>
  tx.insertInto('cashBox').values(box).execute()

export const lockBox = (tx: Tx, id: string): Promise<CashBox | undefined> =>
  tx.selectFrom('cashBox').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Every box, locked in one order: nothing is taken back while it is being recharged. */
export const lockBoxes = (tx: Tx): Promise<unknown> =>
  tx.selectFrom('cashBox').select('id').orderBy('id').forUpdate().execute()

export const endBoxRow = (tx: Tx, id: string, end: Pick<CashBox, 'endedAt' | 'version'>): Promise<unknown> =>
  tx.updateTable('cashBox').set(end).where('id', '=', id).execute()

/** Öre in a box: the sum of all that went in and out. Read it behind the box's lock before something is paid. */
export const balanceOf = async (tx: Tx, boxId: string): Promise<number> => {
  const row = await tx
    .selectFrom('cashEntry')
    .select(sql<string>`coalesce(sum(amount), 0)`.as('balance'))
    .where('boxId', '=', boxId)
    .executeTakeFirstOrThrow()
  return Number(row.balance)
}

/** The open boxes with balance and latest count, in one statement. */
export const boxesWithBalance = (tx: Tx) =>
  tx
    .selectFrom('cashBox')
    .leftJoinLateral(
      (one) =>
        one
          .selectFrom('cashCount')
          .innerJoin('account', 'account.id', 'cashCount.countedBy')
          .select(['cashCount.at', 'cashCount.counted', 'account.name as byName'])
          .whereRef('cashCount.boxId', '=', 'cashBox.id')
          .orderBy('cashCount.at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('cashBox')
    .select((one) => [
      one
        .selectFrom('cashEntry')
        .select(sql<string>`coalesce(sum(amount), 0)`.as('balance'))
        .whereRef('cashEntry.boxId', '=', 'cashBox.id')
        .as('balance'),
      'last.at as countedAt',
      'last.counted',
      'last.byName',
    ])
    .where('endedAt', 'is', null)
    .orderBy('cashBox.openedAt')
    .limit(50)
    .execute()

export const insertEntry = (tx: Tx, entry: CashEntry): Promise<unknown> =>
  tx.insertInto('cashEntry').values(entry).execute()

export const findEntry = (tx: Tx, id: string): Promise<CashEntry | undefined> =>
  tx.selectFrom('cashEntry').selectAll().where('id', '=', id).executeTakeFirst()

export const isReversed = async (tx: Tx, entryId: string): Promise<boolean> =>
  (await tx.selectFrom('cashEntry').select('id').where('reversesId', '=', entryId).executeTakeFirst()) !==
  undefined

const entryViews = (tx: Tx) =>
  tx
    .selectFrom('cashEntry')
    .innerJoin('account', 'account.id', 'cashEntry.registeredBy')
    .leftJoin('cases', 'cases.id', 'cashEntry.caseId')
    .leftJoin('member', 'member.id', 'cashEntry.memberId')
    .leftJoin('cashEntry as reversal', 'reversal.reversesId', 'cashEntry.id')
    .selectAll('cashEntry')
    .select([
      'account.name as byName',
      'cases.number as caseNumber',
      'member.name as memberName',
      sql<boolean>`reversal.id is not null`.as('isReversed'),
    ])

/** Newest first, paged by key: ids are made in order of time. */
export const entriesOfBox = (tx: Tx, boxId: string, after: string | undefined, limit: number) => {
  let rows = entryViews(tx).where('cashEntry.boxId', '=', boxId)
  if (after !== undefined) rows = rows.where('cashEntry.id', '<', after)
  return rows.orderBy('cashEntry.id', 'desc').limit(limit).execute()
}

export const entriesOfCase = (tx: Tx, caseId: string, limit: number) =>
  entryViews(tx).where('cashEntry.caseId', '=', caseId).orderBy('cashEntry.id', 'desc').limit(limit).execute()

export const entriesOfRecharge = (tx: Tx, rechargeId: string) =>
  entryViews(tx)
    .where('cashEntry.rechargeId', '=', rechargeId)
    .orderBy('cashEntry.at')
    .orderBy('cashEntry.id')
    .execute()

/** Öre paid in a case, what was taken back not counted. */
export const paidInCase = async (tx: Tx, caseId: string): Promise<number> => {
  const row = await tx
    .selectFrom('cashEntry')
    .select(sql<string>`coalesce(-sum(amount), 0)`.as('total'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow()
  return Number(row.total)
}

export const insertCount = (tx: Tx, count: CashCount): Promise<unknown> =>
  tx.insertInto('cashCount').values(count).execute()

const localDay = sql<LocalDate>`(cash_entry.at AT TIME ZONE 'Europe/Stockholm')::date`
/** What is paid for others and not recharged: a mistake and its reversal cancel each other and are both left out. */
const unpaid = (tx: Tx) =>
  tx
    .selectFrom('cashEntry')
    .where('cashEntry.kind', '=', 'expense')
    .where('cashEntry.memberId', 'is not', null)
    .where('cashEntry.rechargeId', 'is', null)
    .where(sql<boolean>`not exists (select from cash_entry r where r.reverses_id = cash_entry.id)`)

export const unpaidTotals = (tx: Tx) =>
  unpaid(tx)
    .innerJoin('member', 'member.id', 'cashEntry.memberId')
    .select([
      'member.id as memberId',
      'member.name',
      sql<number>`count(*)::int`.as('count'),
      sql<string>`-sum(cash_entry.amount)`.as('total'),
      sql<LocalDate>`min(${localDay})`.as('first'),
      sql<LocalDate>`max(${localDay})`.as('last'),
    ])
    .groupBy(['member.id', 'member.name'])
    .orderBy(sql`member.name COLLATE "sv-x-icu"`)
    .limit(400)
    .execute()

/** The unpaid lines of a municipality in a period of local days, locked: none is recharged twice. */
export const lockUnpaid = (
  tx: Tx,
  memberId: string,
  { fromDate, toDate }: { readonly fromDate: LocalDate; readonly toDate: LocalDate },
  limit: number,
) =>
  unpaid(tx)
    .select(['cashEntry.id', 'cashEntry.amount', 'cashEntry.caseId'])
    .where('cashEntry.memberId', '=', memberId)
    .where(sql<boolean>`${localDay} between ${fromDate} and ${toDate}`)
    .orderBy('cashEntry.id')
    .limit(limit)
    .forUpdate()
    .execute()

export const insertRecharge = (tx: Tx, recharge: Recharge): Promise<unknown> =>
  tx.insertInto('recharge').values(recharge).execute()

export const markRecharged = (tx: Tx, entryIds: readonly string[], rechargeId: string): Promise<unknown> =>
  tx
    .updateTable('cashEntry')
    .set({ rechargeId })
    .where('id', 'in', [...entryIds])
    .execute()

export const rechargeViews = (tx: Tx) =>
  tx
    .selectFrom('recharge')
    .innerJoin('member', 'member.id', 'recharge.memberId')
    .innerJoin('account', 'account.id', 'recharge.madeBy')
    .selectAll('recharge')
    .select(['member.name as memberName', 'account.name as madeByName'])
    .orderBy('recharge.madeAt', 'desc')
    .orderBy('recharge.id', 'desc')
