import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { amount, CashBox, CashCount, CashEntry, expenseTypes, Recharge, receiptStates } from './model.ts'
import {
  type CountRefusal,
  type ExpenseRefusal,
  mostLines,
  type RechargeRefusal,
  type ReversalRefusal,
} from './rules.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const manager: Permit = { 'duty-manager': 'any' }
const ore = whole(-1_000_000_000_000, 1_000_000_000_000)

export const BoxView = shape({
  ...CashBox.row.properties,
  balance: ore,
  lastCount: nullable(shape({ at: instant(), counted: CashCount.row.properties.counted, byName: line(120) })),
})
export type BoxView = Static<typeof BoxView>

export const listBoxes = query({
  name: 'expense.boxes',
  path: '/api/cash-boxes',
  summary: 'The petty cash and the travel account with what they hold and when they were counted',
  input: shape({}),
  output: shape({ boxes: listOf(BoxView, 50) }),
  permit: duty,
  audit: 'none',
})

export const EntryView = shape({
  ...CashEntry.row.properties,
  byName: line(120),
  caseNumber: nullable(line(20)),
  memberName: nullable(line(120)),
  isReversed: flag(),
})
export type EntryView = Static<typeof EntryView>

export const listEntries = query({
  name: 'expense.entries',
  path: '/api/cash-boxes/{boxId}/entries',
  summary: 'What has gone in and out of a box, newest first',
  input: shape({ boxId: id(), after: optional(id()) }),
  output: shape({ entries: listOf(EntryView, 50), more: flag() }),
  permit: duty,
  audit: 'list',
})

export const expensesOfCase = query({
  name: 'expense.of-case',
  path: '/api/cases/{caseId}/expenses',
  summary: 'What has been paid in a case, and the sum',
  input: shape({ caseId: id() }),
  output: shape({ entries: listOf(EntryView, 200), total: ore }),
  permit: duty,
  audit: 'list',
})

export const openBox = command({
  name: 'expense.open-box',
  path: '/api/cash-boxes',
  summary: 'Open a petty cash or a travel account',
  input: CashBox.create,
  output: shape({ id: id() }),
  permit: manager,
})

export const endBox = command({
  name: 'expense.end-box',
  path: '/api/cash-boxes/{boxId}/end',
  summary: 'A box is used no more; its lines stay',
  input: shape({ boxId: id(), version: CashBox.row.properties.version }),
  output: shape({ id: id() }),
  permit: manager,
  refusals: ['box-ended', 'box-not-empty'],
})

export const fillUp = command({
  name: 'expense.fill-up',
  path: '/api/cash-boxes/{boxId}/fill-ups',
  summary: 'Put money into a box',
  input: shape({ boxId: id(), amount: amount(), at: instant(), what: line(200) }),
  output: shape({ id: id(), balance: ore }),
  permit: manager,
  refusals: ['box-ended', 'in-the-future', 'time-far-off', 'what-missing'],
})

export const payExpense = command({
  name: 'expense.pay',
  path: '/api/cash-boxes/{boxId}/expenses',
  summary: 'Pay out of a box, with a receipt or the reason why there is none',
  input: shape({
    boxId: id(),
    amount: amount(),
    at: instant(),
    what: line(200),
    expenseType: oneOf(expenseTypes),
    receipt: oneOf(receiptStates),
    noReceiptReason: optional(nullable(text(1000))),
    caseId: optional(nullable(id())),
    /** Who pays in the end; left out it is the duty itself. */
    memberId: optional(nullable(id())),
    /** Aid to somebody: becomes the measure of economic aid in the case (F-18). */
    isAid: flag(),
  }),
  output: shape({ id: id(), receiptNumber: line(20), balance: ore }),
  permit: duty,
  refusals: [
    'box-ended',
    'not-enough-cash',
    'in-the-future',
    'time-far-off',
    'what-missing',
    'receipt-reason-missing',
    'aid-needs-case',
    'case-unknown',
    'case-closed',
    'member-unknown',
    'protected-in-text',
  ] satisfies readonly ExpenseRefusal[],
})

export const reverseEntry = command({
  name: 'expense.reverse',
  path: '/api/cash-entries/{entryId}/reversal',
  summary: 'Take back an entry that was a mistake; both stay to be seen',
  input: shape({ entryId: id(), reason: line(200) }),
  output: shape({ id: id(), balance: ore }),
  permit: duty,
  refusals: [
    'not-reversible',
    'already-reversed',
    'already-recharged',
    'reason-missing',
    'not-enough-cash',
    'box-ended',
    'manager-fills',
    'case-hidden',
    'protected-in-text',
  ] satisfies readonly ReversalRefusal[],
})

export const countCash = command({
  name: 'expense.count',
  path: '/api/cash-boxes/{boxId}/counts',
  summary: 'Count the petty cash; a difference is explained',
  input: CashCount.create,
  output: shape({ id: id(), difference: ore }),
  permit: duty,
  refusals: ['box-ended', 'not-countable', 'explanation-missing'] satisfies readonly CountRefusal[],
})

export const unpaidByMember = query({
  name: 'expense.unpaid',
  path: '/api/unpaid-expenses',
  summary: 'What each municipality has not been asked to pay back yet',
  input: shape({}),
  output: shape({
    members: listOf(
      shape({
        memberId: id(),
        name: line(120),
        count: whole(1, 1_000_000),
        total: ore,
        first: localDate(),
        last: localDate(),
      }),
      400,
    ),
  }),
  permit: manager,
  audit: 'none',
})

const RechargeView = shape({ ...Recharge.row.properties, memberName: line(120), madeByName: line(120) })

export const makeRecharge = command({
  name: 'expense.recharge',
  path: '/api/recharges',
  summary: 'Gather what a municipality is to pay back for a period; each entry once',
  input: Recharge.create,
  output: shape({ id: id(), number: line(20) }),
  permit: manager,
  refusals: [
    'period-backwards',
    'period-not-ended',
    'period-too-large',
    'nothing-to-recharge',
  ] satisfies readonly RechargeRefusal[],
})

export const listRecharges = query({
  name: 'expense.recharges',
  path: '/api/recharges',
  summary: 'What the municipalities have been asked to pay back, newest first',
  input: shape({}),
  output: shape({ recharges: listOf(RechargeView, 100) }),
  permit: manager,
  audit: 'none',
})

export const getRecharge = query({
  name: 'expense.get-recharge',
  path: '/api/recharges/{rechargeId}',
  summary: 'One recharge with its lines, to print: case numbers and what was paid, no people',
  input: shape({ rechargeId: id() }),
  output: shape({ ...RechargeView.properties, lines: listOf(EntryView, mostLines) }),
  permit: manager,
  audit: 'list',
})

export type ExpenseSliceRefusal = (
  | typeof endBox
  | typeof fillUp
  | typeof payExpense
  | typeof reverseEntry
  | typeof countCash
  | typeof makeRecharge
)['refusals'][number]
