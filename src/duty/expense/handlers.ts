import { findMember } from '../../base/organisation/store.ts'
import { secretsOfCase } from '../../exchange/report-content/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import type { Secrets } from '../../kernel/protected-text.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase, lockCase } from '../case/store.ts'
import { withdrawMeasuresOf, writeMeasure } from '../measure/store.ts'
import {
  countCash,
  endBox,
  expensesOfCase,
  fillUp,
  getRecharge,
  listBoxes,
  listEntries,
  listRecharges,
  makeRecharge,
  openBox,
  payExpense,
  reverseEntry,
  unpaidByMember,
} from './api.ts'
import type { CashBox, CashEntry } from './model.ts'
import { decideCount, decideEnd, decideExpense, decideRecharge, decideReversal, mostLines } from './rules.ts'
import {
  balanceOf,
  boxesWithBalance,
  endBoxRow,
  entriesOfBox,
  entriesOfCase,
  entriesOfRecharge,
  findEntry,
  insertBox,
  insertCount,
  insertEntry,
  insertRecharge,
  isReversed,
  lockBox,
  lockBoxes,
  lockUnpaid,
  markRecharged,
  nextReceiptNumber,
  nextRechargeNumber,
  paidInCase,
  rechargeViews,
  unpaidTotals,
} from './store.ts'

const pageSize = 50
const noSecrets: Secrets = { phones: [], streets: [], places: [], names: [] }

/** A box and what it holds, locked: two who pay at once wait for each other. */
async function loadBox(tx: Tx, boxId: string): Promise<{ box: CashBox; balance: number } | undefined> {
  const box = await lockBox(tx, boxId)
  return box && { box, balance: await balanceOf(tx, boxId) }
}

const changed = (boxId: string, caseId: string | null = null) => ({
  about: { cases: caseId === null ? [] : [caseId] },
  events: [
    { topic: 'expense' as const, id: boxId },
    ...(caseId === null ? [] : [{ topic: 'case' as const, id: caseId }]),
  ],
})

const plain = {
  expenseType: null,
  receipt: null,
  receiptNumber: null,
  noReceiptReason: null,
  caseId: null,
  memberId: null,
  reversesId: null,
  rechargeId: null,
} satisfies Partial<CashEntry>

export const handlers = [
  handleQuery(listBoxes, async (tx) => ({
    output: {
      boxes: (await boxesWithBalance(tx)).map(({ countedAt, counted, byName, balance, ...box }) => ({
        ...box,
        balance: Number(balance ?? 0),
        lastCount:
          countedAt === null || counted === null || byName === null
            ? null
            : { at: countedAt, counted, byName },
      })),
    },
  })),

  handleQuery(listEntries, async (tx, { boxId, after }) => {
    const rows = await entriesOfBox(tx, boxId, after, pageSize + 1)
    const entries = rows.slice(0, pageSize)
    return {
      output: { entries, more: rows.length > pageSize },
      about: { cases: entries.flatMap(({ caseId }) => caseId ?? []) },
    }
  }),

  handleQuery(expensesOfCase, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    return {
      output: { entries: await entriesOfCase(tx, caseId, 200), total: await paidInCase(tx, caseId) },
      about: { cases: [caseId] },
    }
  }),

  handleCommand(openBox, {
    load: async () => ({}),
    decide: (_facts, input) => decided(input),
    save: async (tx, input, { now, newId }) => {
      const box: CashBox = { id: newId(), ...input, openedAt: now, endedAt: null, version: 1 }
      await insertBox(tx, box)
      return { output: { id: box.id }, ...changed(box.id) }
    },
  }),

  handleCommand(endBox, {
    load: async (tx, { boxId, version }) => {
      const held = await loadBox(tx, boxId)
      if (held !== undefined) await requireVersion(tx, held.box, version)
      return held
    },
    decide: (held) => {
      const decision = decideEnd(held)
      return decision.ok ? decided(held.box) : decision
    },
    save: async (tx, box, { now, actor }) => {
      const version = box.version + 1
      await endBoxRow(tx, box.id, { endedAt: now, version })
      await keepRevision(tx, { id: box.id, version }, ['endedAt'], actor.accountId)
      return { output: { id: box.id }, ...changed(box.id) }
    },
  }),

  handleCommand(fillUp, {
    load: (tx, { boxId }) => loadBox(tx, boxId),
    decide: ({ box, balance }, input, { now }) => {
      if (box.endedAt !== null) return refused('box-ended', 'boxId')
      if (input.what.trim() === '') return refused('what-missing', 'what')
      if (input.at > now) return refused('in-the-future', 'at')
      const far = farOff({ at: input.at }, now)
      return far === null ? decided({ balance, input }) : refused('time-far-off', far)
    },
    save: async (tx, { balance, input }, { now, newId, actor }) => {
      const id = newId()
      await insertEntry(tx, {
        ...plain,
        id,
        kind: 'fill-up',
        ...input,
        registeredAt: now,
        registeredBy: actor.accountId,
      })
      return { output: { id, balance: balance + input.amount }, ...changed(input.boxId) }
    },
  }),

  handleCommand(payExpense, {
    load: async (tx, { boxId, caseId, memberId }) => {
      const matter = caseId ? await lockCase(tx, caseId) : undefined
      const held = await loadBox(tx, boxId)
      if (held === undefined) return undefined
      return {
        ...held,
        matter,
        caseStatus: caseId ? matter?.status : null,
        memberIsKnown: !memberId || (await findMember(tx, memberId)) !== undefined,
        secrets: matter === undefined ? noSecrets : await secretsOfCase(tx, matter.id),
      }
    },
    decide: (facts, input, { now }) => {
      const decision = decideExpense(facts, input, now)
      return decision.ok ? decided({ ...facts, input }) : decision
    },
    save: async (tx, { balance, matter, input }, { now, newId, actor }) => {
      const { isAid, noReceiptReason = null, caseId = null, memberId = null, ...paid } = input
      const id = newId()
      const receiptNumber = await nextReceiptNumber(tx, localDate(now).slice(0, 4))
      await insertEntry(tx, {
        ...plain,
        ...paid,
        id,
        kind: 'expense',
        amount: -paid.amount,
        noReceiptReason: paid.receipt === 'missing' ? noReceiptReason : null,
        caseId,
        memberId,
        receiptNumber,
        registeredAt: now,
        registeredBy: actor.accountId,
      })
      if (isAid && matter !== undefined)
        await writeMeasure(tx, {
          id: newId(),
          caseId: matter.id,
          type: 'economic-aid',
          at: paid.at,
          dutyMode: matter.dutyMode,
          performedBy: actor.accountId,
          registeredAt: now,
          municipalityCode: matter.stayCode,
          sourceKind: 'aid',
          sourceId: id,
        })
      return { output: { id, receiptNumber, balance: balance - paid.amount }, ...changed(paid.boxId, caseId) }
    },
  }),

  handleCommand(reverseEntry, {
    load: async (tx, { entryId }) => {
      const found = await findEntry(tx, entryId)
      const matter = found?.caseId ? await lockCase(tx, found.caseId) : undefined
      const held = found && (await loadBox(tx, found.boxId))
      // Read again behind the lock: a colleague may have recharged it while this waited.
      const entry = held && (await findEntry(tx, entryId))
      return (
        entry && {
          ...held,
          entry,
          isReversed: await isReversed(tx, entryId),
          seesCase: entry.caseId === null || matter !== undefined,
          secrets: matter === undefined ? noSecrets : await secretsOfCase(tx, matter.id),
        }
      )
    },
    decide: (facts, { reason }, { actor }) => {
      const decision = decideReversal(facts, reason, actor)
      return decision.ok ? decided({ ...facts, ...decision.changes }) : decision
    },
    save: async (tx, { balance, entry, reason, amount }, { now, newId, actor }) => {
      const id = newId()
      const { boxId, caseId, memberId } = entry
      await insertEntry(tx, {
        ...plain,
        id,
        kind: 'reversal',
        boxId,
        caseId,
        memberId,
        amount,
        at: now,
        what: reason,
        reversesId: entry.id,
        registeredAt: now,
        registeredBy: actor.accountId,
      })
      await withdrawMeasuresOf(tx, entry.id, {
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason: reason,
      })
      return { output: { id, balance: balance + amount }, ...changed(boxId, caseId) }
    },
  }),

  handleCommand(countCash, {
    load: (tx, { boxId }) => loadBox(tx, boxId),
    decide: (facts, input) => {
      const decision = decideCount(facts, input)
      return decision.ok ? decided({ ...facts, ...input, ...decision.changes }) : decision
    },
    save: async (tx, { box, balance, counted, difference, explanation }, { now, newId, actor }) => {
      const id = newId()
      await insertCount(tx, {
        id,
        boxId: box.id,
        at: now,
        countedBy: actor.accountId,
        counted,
        expected: balance,
        explanation,
      })
      if (difference !== 0)
        await insertEntry(tx, {
          ...plain,
          id: newId(),
          boxId: box.id,
          kind: 'count-difference',
          amount: difference,
          at: now,
          what: (explanation ?? '').slice(0, 200).replace(/\s+/g, ' '),
          registeredAt: now,
          registeredBy: actor.accountId,
        })
      return { output: { id, difference }, ...changed(box.id) }
    },
  }),

  handleQuery(unpaidByMember, async (tx) => ({
    output: { members: (await unpaidTotals(tx)).map((row) => ({ ...row, total: Number(row.total) })) },
  })),

  handleCommand(makeRecharge, {
    load: async (tx, { memberId, ...period }) => {
      if ((await findMember(tx, memberId)) === undefined) return undefined
      await lockBoxes(tx)
      return lockUnpaid(tx, memberId, period, mostLines + 1)
    },
    decide: (lines, input, { now }) => {
      const decision = decideRecharge(lines, input, now)
      return decision.ok ? decided({ lines, input, total: decision.changes.total }) : decision
    },
    save: async (tx, { lines, input, total }, { now, newId, actor }) => {
      const id = newId()
      const number = await nextRechargeNumber(tx, localDate(now).slice(0, 4))
      await insertRecharge(tx, { id, number, ...input, total, madeBy: actor.accountId, madeAt: now })
      await markRecharged(
        tx,
        lines.map((line) => line.id),
        id,
      )
      return {
        output: { id, number },
        about: {
          cases: [...new Set(lines.flatMap(({ caseId }) => caseId ?? []))],
          members: [input.memberId],
        },
        events: [{ topic: 'expense', id }],
      }
    },
  }),

  handleQuery(listRecharges, async (tx) => ({
    output: { recharges: await rechargeViews(tx).limit(100).execute() },
  })),

  handleQuery(getRecharge, async (tx, { rechargeId }) => {
    const recharge = await rechargeViews(tx).where('recharge.id', '=', rechargeId).executeTakeFirst()
    if (recharge === undefined) return undefined
    const lines = await entriesOfRecharge(tx, rechargeId)
    return {
      output: { ...recharge, lines },
      about: {
        cases: [...new Set(lines.flatMap(({ caseId }) => caseId ?? []))],
        members: [recharge.memberId],
      },
    }
  }),
]
