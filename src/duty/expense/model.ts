import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** Öre: ten million kronor is more than any night. */
const most = 1_000_000_000
export const amount = () => whole(1, most)

/** Petty cash can be counted and is never less than nothing; the travel account is paid by invoice (F-16, F-17). */
export const boxKinds = ['petty-cash', 'travel-account'] as const
export const CashBox = entity({
  id: server(id()),
  kind: once(oneOf(boxKinds)),
  name: once(line(120, { minLength: 2 })),
  openedAt: server(instant()),
  endedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type CashBox = Row<typeof CashBox>

export const entryKinds = ['fill-up', 'expense', 'reversal', 'count-difference'] as const
export const expenseTypes = [
  'food',
  'baby-care',
  'travel',
  'taxi',
  'lodging',
  'clothes',
  'medicine',
  'damage',
  'other',
] as const
export type ExpenseType = (typeof expenseTypes)[number]
export const receiptStates = ['kept', 'missing'] as const

/** Append-only; what goes out is negative, and the balance is the sum. */
export const CashEntry = entity({
  id: server(id()),
  boxId: once(id()),
  kind: server(oneOf(entryKinds)),
  amount: server(whole(-most, most)),
  at: once(instant()),
  registeredAt: server(instant()),
  registeredBy: server(id()),
  what: once(line(200)),
  expenseType: server(nullable(oneOf(expenseTypes))),
  receipt: server(nullable(oneOf(receiptStates))),
  /** Written on the paper receipt. */
  receiptNumber: server(nullable(line(20))),
  noReceiptReason: server(nullable(text(1000))),
  caseId: server(nullable(id())),
  /** Who pays in the end; null is the duty itself. */
  memberId: server(nullable(id())),
  reversesId: server(nullable(id())),
  rechargeId: server(nullable(id())),
})
export type CashEntry = Row<typeof CashEntry>

export const CashCount = entity({
  id: server(id()),
  boxId: once(id()),
  at: server(instant()),
  countedBy: server(id()),
  counted: once(whole(0, most)),
  expected: server(whole(-most, most)),
  explanation: once(nullable(text(1000))),
})
export type CashCount = Row<typeof CashCount>

export const Recharge = entity({
  id: server(id()),
  number: server(line(20)),
  memberId: once(id()),
  fromDate: once(localDate()),
  toDate: once(localDate()),
  total: server(whole(-most, most)),
  madeBy: server(id()),
  madeAt: server(instant()),
})
export type Recharge = Row<typeof Recharge>
