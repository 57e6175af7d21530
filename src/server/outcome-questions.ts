import { tell } from '../exchange/delivery/store.ts'
import { askedAt, usualDays } from '../exchange/outcome/rules.ts'
import { daysByMember, markAsked, untoldQuestions } from '../exchange/outcome/store.ts'
import { type Instant, now as present } from '../kernel/time.ts'
import type { Database } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'

/** Far more than come to be asked in a minute. */
const largest = 2000

/**
 * Tells each member, once for each report, that it is asked what became of it: on the working day that falls so many days after it
 * took the report over. It may run in several processes, as often as it likes. Reads ids and moments only; answers how many it told.
 */
export const askOutcomes = (db: Database, now: Instant = present()): Promise<number> =>
  inScope(db, operator, async (tx) => {
    const days = await daysByMember(tx)
    const due = (await untoldQuestions(tx, largest)).flatMap(({ reportId, memberId, acceptedAt }) => {
      if (acceptedAt === null) return []
      const { at } = askedAt(acceptedAt, days.get(memberId) ?? usualDays)
      return at <= now ? [{ reportId, memberId, at }] : []
    })
    if (due.length === 0) return 0
    await tell(
      tx,
      due.map(({ reportId, memberId, at }) => ({
        kind: 'outcome-asked' as const,
        key: `outcome-asked ${reportId}`,
        subjectId: reportId,
        to: { memberId },
        notBefore: at,
        at: now,
      })),
    )
    await markAsked(
      tx,
      due.map(({ reportId }) => reportId),
      now,
    )
    return due.length
  })
