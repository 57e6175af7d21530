import { accountsAtWork, takeOverdue } from '../exchange/commitment/store.ts'
import { type NewMessage, tell } from '../exchange/delivery/store.ts'
import { chainOf, settingOn } from '../exchange/handover-clock/rules.ts'
import { insertReminders, settingsOf, watchedReports } from '../exchange/handover-clock/store.ts'
import { newId } from '../kernel/id.ts'
import { type Instant, localDate, now as present } from '../kernel/time.ts'
import type { Database } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { notify } from './live-events.ts'

/** Far more than lie unopened at a time in a region. */
const largest = 5000
/** Messages laid in the outbox by one statement: a statement has room for 65 535 values. */
const together = 1000

/**
 * Tells each step of the chain of every report that was not opened in time, and of every commitment whose time has passed. It may
 * run in several processes, as often as it likes: one of each is written. Reads ids and moments only, and answers how many were new.
 */
export const remindOfHandover = (db: Database, now: Instant = present()): Promise<number> =>
  inScope(db, operator, async (tx) => {
    const watched = await watchedReports(tx, now, largest)
    const on = localDate(now)
    const settings = Map.groupBy(
      await settingsOf(tx, [...new Set(watched.map(({ memberId }) => memberId))]),
      ({ memberId }) => memberId,
    )
    const intake = Map.groupBy(await accountsAtWork(tx, 'intake', on), ({ memberId }) => memberId)
    const managers = (await accountsAtWork(tx, 'duty-manager', on)).map(({ id }) => id)
    const wanted = watched.flatMap(({ reportId, memberId, sentAt }) => {
      const setting = settingOn(settings.get(memberId) ?? [], localDate(sentAt))
      const atWork = { intake: (intake.get(memberId) ?? []).map(({ id }) => id), managers }
      return chainOf(sentAt, setting, atWork)
        .steps.filter(({ at }) => at <= now)
        .flatMap(({ step, accountIds, at }) =>
          accountIds.map((accountId) => ({
            id: newId(),
            reportId,
            step,
            accountId,
            dueAt: at,
            createdAt: now,
          })),
        )
    })
    const written = await insertReminders(tx, wanted)
    const overdue = await takeOverdue(tx, now)
    const messages: readonly NewMessage[] = [
      ...written.map(({ reportId, step, accountId }) => ({
        kind: 'report-unread' as const,
        key: `report-unread ${reportId} ${step} ${accountId}`,
        subjectId: reportId,
        to: { accountId },
        notBefore: now,
        at: now,
      })),
      ...overdue.map(({ id, dueAt, memberId, responsibleId }) => ({
        kind: 'commitment-due' as const,
        key: `commitment-due ${id} ${dueAt}`,
        subjectId: id,
        to: responsibleId === null ? { memberId } : { accountId: responsibleId },
        notBefore: now,
        at: now,
      })),
    ]
    for (let from = 0; from < messages.length; from += together)
      await tell(tx, messages.slice(from, from + together))
    const memberOf = new Map(watched.map(({ reportId, memberId }) => [reportId, memberId]))
    const reports = [...new Set(written.map(({ reportId }) => reportId))]
    const events = [
      ...reports.map((id) => ({ topic: 'report' as const, id, memberIds: [memberOf.get(id) ?? ''] })),
      ...overdue.flatMap(({ id, caseId, memberId }) => [
        { topic: 'commitment' as const, id, memberIds: [memberId] },
        { topic: 'case' as const, id: caseId },
      ]),
    ]
    if (events.length > 0) await notify(tx, events)
    return written.length + overdue.length
  })
