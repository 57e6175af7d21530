import { decided } from '../../kernel/decision.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { confirmReconciliation, listReconciliations } from './api.ts'
import { available, decideConfirm, differenceOf } from './rules.ts'
import {
  findReconciliation,
  insertConfirmation,
  isConfirmed,
  lockConfirming,
  reconciliationViews,
} from './store.ts'

const usual = 7
const membersOf = (memberId: string | null): readonly string[] => (memberId === null ? [] : [memberId])

export const handlers = [
  handleQuery(listReconciliations, async (tx, { nights = usual }, { actor }) => {
    const rows = await reconciliationViews(tx, nights)
    return {
      output: {
        rows: rows.map(({ confirmedByName, confirmedAt, confirmedReason, ...row }) => ({
          ...row,
          difference: differenceOf(row),
          confirmation:
            confirmedByName === null || confirmedAt === null
              ? null
              : { name: confirmedByName, at: confirmedAt, reason: confirmedReason },
        })),
      },
      subject: { memberIds: membersOf(actor.memberId) },
    }
  }),

  handleCommand(confirmReconciliation, {
    load: async (tx, { reconciliationId }) => {
      await lockConfirming(tx, reconciliationId)
      const row = await findReconciliation(tx, reconciliationId)
      return row && { row, isConfirmed: await isConfirmed(tx, reconciliationId) }
    },
    subject: ({ row }) => ({ memberIds: membersOf(row.memberId) }),
    available: ({ row, isConfirmed }, actor) => available({ memberId: row.memberId, isConfirmed }, actor),
    decide: ({ row }, { reason = null }) => {
      const decision = decideConfirm(row, reason)
      return decision.ok ? decided(decision.changes) : decision
    },
    save: async (tx, { row, reason }, { actor, now }) => {
      await insertConfirmation(tx, {
        reconciliationId: row.id,
        accountId: actor.accountId,
        accountName: actor.name,
        at: now,
        reason,
      })
      return {
        output: { id: row.id },
        about: { members: membersOf(row.memberId) },
        events: [{ topic: 'reconciliation', id: row.id, memberIds: membersOf(row.memberId) }],
      }
    },
  }),
]
