import { listMembers } from '../base/organisation/store.ts'
import { tell } from '../exchange/delivery/store.ts'
import { weekendToAsk } from '../exchange/weekend-check/rules.ts'
import { askedAtMoment, askMembers, listSettings } from '../exchange/weekend-check/store.ts'
import { newId } from '../kernel/id.ts'
import { type Instant, localDate, now as present } from '../kernel/time.ts'
import type { Database } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { notify } from './live-events.ts'

/**
 * Asks every member whether anything is expected in the free days ahead (H-23): on the last working day before them, at the
 * region's time. It may run in several processes, as often as it likes: each member is asked once of each weekend.
 * @returns how many were asked now
 */
export const askAboutWeekend = (db: Database, now: Instant = present()): Promise<number> =>
  inScope(db, operator, async (tx) => {
    const weekend = weekendToAsk(now, await listSettings(tx))
    if (weekend === null) return 0
    const members = await listMembers(tx, localDate(now))
    const asked = await askMembers(tx, askedAtMoment(members, weekend, now, newId))
    await tell(
      tx,
      asked.map(({ id, memberId }) => ({
        kind: 'weekend-question',
        key: `weekend-question ${id}`,
        subjectId: id,
        to: { memberId },
        notBefore: now,
        at: now,
      })),
    )
    if (asked.length > 0)
      await notify(
        tx,
        asked.map(({ id, memberId }) => ({ topic: 'weekend-check', id, memberIds: [memberId] })),
      )
    return asked.length
  })
