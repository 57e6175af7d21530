import type { DecisionReminder } from '../duty/statutory-clock/model.ts'
import { clocksAt, dueReminders } from '../duty/statutory-clock/rules.ts'
import {
  insertReminders,
  intakeAccounts,
  standingEvents,
  watchedDecisions,
} from '../duty/statutory-clock/store.ts'
import { newId } from '../kernel/id.ts'
import { type Instant, localDate, now as present } from '../kernel/time.ts'
import type { Database } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { notify } from './live-events.ts'

/** Far more than run at a time in a region. */
const largest = 2000

/**
 * Writes a reminder for each named person of each time that is to be told of by now: half, a day left, four hours left. It may run
 * in several processes, as often as it likes: one of each is written. Reads coded facts only, and answers how many were new.
 */
export const remind = (db: Database, now: Instant = present()): Promise<number> =>
  inScope(db, operator, async (tx) => {
    const watched = await watchedDecisions(tx, largest)
    const events = await standingEvents(
      tx,
      watched.map(({ decisionId }) => decisionId),
    )
    const intake = await intakeAccounts(
      tx,
      [...new Set(watched.map(({ memberId }) => memberId))],
      localDate(now),
    )
    const wanted = watched.flatMap((watch): DecisionReminder[] => {
      const { clocks } = clocksAt(watch, events.get(watch.decisionId) ?? [], now)
      const named = new Set([
        watch.preparedBy,
        ...(intake.get(watch.memberId) ?? []),
        ...(watch.decidedBy === null ? [] : [watch.decidedBy]),
      ])
      return dueReminders(clocks, now).flatMap(({ clockId, strictDue, point, at }) =>
        [...named].map((accountId) => ({
          id: newId(),
          decisionId: watch.decisionId,
          clockId,
          strictDue,
          point,
          accountId,
          dueAt: at,
          createdAt: now,
          acknowledgedAt: null,
        })),
      )
    })
    const written = await insertReminders(tx, wanted)
    const memberOf = new Map(watched.map(({ decisionId, memberId }) => [decisionId, memberId]))
    const told = [...new Set(written.map(({ decisionId }) => decisionId))]
    if (told.length > 0)
      await notify(
        tx,
        told.map((id) => ({ topic: 'decision', id, memberIds: [memberOf.get(id) ?? ''] })),
      )
    return written.length
  })
