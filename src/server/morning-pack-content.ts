import { listMunicipalityNames } from '../base/organisation/store.ts'
import { listOpenCaseViews } from '../duty/case/store.ts'
import { runningAt } from '../duty/clock/rules.ts'
import {
  callOutClocks,
  contactClocks,
  dayItemClocks,
  decisionClocks,
  holdingClocks,
  relationClocks,
} from '../duty/clock/store.ts'
import { placementsNow } from '../duty/placement/store.ts'
import { nextTime } from '../duty/statutory-clock/rules.ts'
import { clocksOfRunning } from '../duty/statutory-clock/store.ts'
import { commitmentsOfMember } from '../exchange/commitment/store.ts'
import { contactCounts, listUnread, owingCases, reconciliationOf } from '../exchange/morning/store.ts'
import { emptyContent, type MorningPack, type PackContent } from '../exchange/morning-pack/model.ts'
import { untakenOf } from '../exchange/morning-pack/store.ts'
import type { Instant } from '../kernel/time.ts'
import type { Tx } from './database/connection.ts'

const most = 500

/** A member's pack, with the member's own eyes; its deviations are added by whoever may see them. */
export async function composeForMember(
  tx: Tx,
  memberId: string,
  span: { readonly since: Instant; readonly until: Instant },
  now: Instant,
): Promise<PackContent> {
  const commitments = await commitmentsOfMember(tx, memberId, now, most)
  const decisions = await clocksOfRunning(tx, most, now)
  return {
    ...emptyContent,
    ...(await untakenOf(tx, memberId, span.since, span.until)),
    commitments: commitments.map(({ id, caseId, reportNumber, dueAt, responsibleName }) => ({
      ...{ commitmentId: id, caseId, reportNumber, dueAt, responsibleName },
    })),
    decisions: decisions.map((decision) => {
      const { id, caseId, number, type, typeVersion, decidedAt, standing } = decision
      const head = { decisionId: id, caseId, number, type, typeVersion, decidedAt }
      return { ...head, nextAt: nextTime(decision), standing: standing.state }
    }),
  }
}

/** What a member's people have reported as deviations and is not closed: number, kind and state, no words. */
export const deviationsOfMember = (tx: Tx, memberId: string): Promise<PackContent['deviations']> =>
  tx
    .selectFrom('deviation')
    .select(['number', 'kind', 'state', 'happenedAt'])
    .where('memberId', '=', memberId)
    .where('state', '<>', 'closed')
    .orderBy('happenedAt')
    .limit(most)
    .execute()

/** The next shift's: open cases and who is responsible, what waits, children placed. With the eyes of the duty. */
export async function composeForShift(tx: Tx, now: Instant): Promise<PackContent> {
  const cases = await listOpenCaseViews(tx, undefined, most)
  const names = await listMunicipalityNames(
    tx,
    cases.flatMap(({ stayCode }) => stayCode ?? []),
  )
  const clocks = [
    ...(await contactClocks(tx, 150)),
    ...(await relationClocks(tx, 150)),
    ...(await dayItemClocks(tx, 150)),
    ...(await holdingClocks(tx, 150)),
    ...(await callOutClocks(tx, 150)),
  ].map((clock) => ({ ...clock, decisionNumber: null }))
  const placements = await placementsNow(tx, most)
  return {
    ...emptyContent,
    cases: cases.map(({ id, number, openedAt, matter, stayCode, responsibleNow, openedByName }) => ({
      ...{ caseId: id, number, openedAt, matter, responsibleNow, toldByName: openedByName },
      stay: stayCode && (names.get(stayCode) ?? stayCode),
    })),
    clocks: runningAt([...clocks, ...(await decisionClocks(tx, 150, now))], now),
    placements: placements.map(
      ({ id, caseId, caseNumber, status, expectedAt, plannedUntil, responsibleName }) => ({
        ...{
          placementId: id,
          caseId,
          caseNumber,
          status,
          expectedAt,
          plannedUntil,
          responsible: responsibleName,
        },
      }),
    ),
  }
}

/** The manager's: the night in figures, what nobody has read, what is not reported. */
export async function composeForManager(
  tx: Tx,
  { beginsAt, endsAt }: Pick<MorningPack, 'beginsAt' | 'endsAt'>,
): Promise<PackContent> {
  const period = { from: beginsAt, to: endsAt }
  const { total, missed, ongoing } = await contactCounts(tx, period)
  const night = await reconciliationOf(tx, period)
  const sum = (of: 'sent' | 'delivered' | 'opened' | 'accepted' | 'returned' | 'withdrawn') =>
    night.receivers.reduce((all, row) => all + row[of], 0)
  return {
    ...emptyContent,
    figures: {
      ...{ contacts: total, missed, ongoing, opened: night.registered },
      ...{ reported: night.reported, stays: night.stays, keptOpen: night.keptOpen, lost: night.lost },
      ...{ sent: sum('sent'), delivered: sum('delivered'), read: sum('opened'), accepted: sum('accepted') },
      ...{ returned: sum('returned'), withdrawn: sum('withdrawn'), reconciles: night.reconciles },
    },
    unread: (await listUnread(tx, most)).flatMap(({ id, caseId, number, municipalityName, sentAt }) =>
      sentAt === null ? [] : [{ reportId: id, caseId, number, municipalityName, sentAt }],
    ),
    unreported: (await owingCases(tx, most)).map(({ matter, municipalities }) => ({
      ...{ caseId: matter.id, number: matter.number, responsibleNow: matter.responsibleNow, municipalities },
      isClosed: matter.status === 'closed',
    })),
  }
}
