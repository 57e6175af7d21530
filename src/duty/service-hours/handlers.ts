import { findRegion } from '../../base/organisation/store.ts'
import { decided } from '../../kernel/decision.ts'
import { allowed, closed } from '../../kernel/permit.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { addSpecialDay, listServiceHours, removeSpecialDay } from './api.ts'
import { decideAddDay, isChangeable } from './rules.ts'
import {
  deleteSpecialDay,
  findSpecialDay,
  findSpecialDayOn,
  insertSpecialDay,
  listPrintedHours,
  listSpecialDays,
  lockPlanning,
} from './store.ts'

export const handlers = [
  handleQuery(listServiceHours, async (tx) => ({
    output: {
      own: (await findRegion(tx))?.key ?? null,
      regions: (await listPrintedHours(tx)).map(({ regionKey, hours }) => ({
        key: regionKey,
        hours,
        sources: hours.notes,
      })),
      specialDays: await listSpecialDays(tx),
    },
  })),

  handleCommand(addSpecialDay, {
    load: async (tx, { date }) => {
      await lockPlanning(tx)
      return { isTaken: (await findSpecialDayOn(tx, date)) !== undefined }
    },
    decide: (facts, input, { now }) => decideAddDay(facts, input, now),
    save: async (tx, input, { newId, actor, now }) => {
      const id = newId()
      await insertSpecialDay(tx, {
        ...input,
        name: input.name.trim(),
        lines: input.lines ?? null,
        id,
        addedBy: actor.accountId,
        addedAt: now,
      })
      return { output: { id }, events: [{ topic: 'roster', id }] }
    },
  }),

  handleCommand(removeSpecialDay, {
    load: async (tx, { specialDayId }) => {
      await lockPlanning(tx)
      return findSpecialDay(tx, specialDayId)
    },
    available: (day, _actor, now) => (isChangeable(day.date, now) ? allowed : closed('day-passed')),
    decide: (day) => decided(day),
    save: async (tx, { id }) => {
      await deleteSpecialDay(tx, id)
      return { output: { id }, events: [{ topic: 'roster', id }] }
    },
  }),
]
