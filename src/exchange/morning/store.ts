import { sql } from 'kysely'
import { listMembers, listMunicipalityNames } from '../../base/organisation/store.ts'
import type { Case } from '../../duty/case/model.ts'
import { caseViews } from '../../duty/case/store.ts'
import { contactViews } from '../../duty/intake/store.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Report } from '../handover/model.ts'
import { missingReceivers } from '../handover/rules.ts'
import { reportHeads, requirementsOf } from '../handover/store.ts'
import type { Tally } from './model.ts'
import { reconcile, standingOf, tallyReconciles } from './rules.ts'

type Period = { readonly from: Instant; readonly to: Instant }
export type InboxKey = { readonly rank: number; readonly sentAt: Instant; readonly id: string }

const rank = sql<number>`case when report.status in ('sent', 'delivered') then 2 when report.status = 'opened' then 1 else 0 end`

/** A member's reports: unread, unanswered, answered; the latest first; paged by key. Row policy: the actor's member. */
export function listInbox(tx: Tx, memberId: string, after: InboxKey | undefined, limit: number) {
  let rows = reportHeads(tx)
    .select('report.content')
    .select(rank.as('rank'))
    .select((eb) =>
      eb
        .selectFrom('reportEvent')
        .select((e) => e.fn.max('reportEvent.at').as('at'))
        .whereRef('reportEvent.reportId', '=', 'report.id')
        .where('reportEvent.kind', '=', 'amended')
        .as('amendedAt'),
    )
    // The time the task has now, while it is one: not the one that was said first.
    .select((eb) =>
      eb
        .selectFrom('commitment')
        .select('commitment.dueAt')
        .whereRef('commitment.reportId', '=', 'report.id')
        .where('commitment.state', '=', 'open')
        .as('openDue'),
    )
    .where('report.memberId', '=', memberId)
    .where('report.status', 'not in', ['draft', 'withdrawn'])
  if (after)
    rows = rows.where(
      sql<boolean>`(${rank}, report.sent_at, report.id) < (${after.rank}, ${after.sentAt}, ${after.id})`,
    )
  return rows
    .orderBy(rank, 'desc')
    .orderBy('report.sentAt', 'desc')
    .orderBy('report.id', 'desc')
    .limit(limit)
    .execute()
}

const tally = sql<Tally>`json_build_object(
  'sent', count(*) filter (where report.status <> 'withdrawn'),
  'delivered', count(*) filter (where report.status <> 'withdrawn' and report.delivered_at is not null),
  'opened', count(*) filter (where report.status <> 'withdrawn' and report.opened_at is not null),
  'accepted', count(*) filter (where report.status <> 'withdrawn' and report.accepted_at is not null),
  'returned', count(*) filter (where report.status <> 'withdrawn' and report.returned_at is not null),
  'withdrawn', count(*) filter (where report.status = 'withdrawn'))`

const sentWithin = (tx: Tx, { from, to }: Period) =>
  tx.selectFrom('report').where('report.sentAt', '>=', from).where('report.sentAt', '<=', to)

/** What the actor may see of the reports sent to a member in a period. */
export const tallyOfMember = async (tx: Tx, memberId: string, period: Period): Promise<Tally> => {
  const { tally: found } = await sentWithin(tx, period)
    .select(tally.as('tally'))
    .where('report.memberId', '=', memberId)
    .executeTakeFirstOrThrow()
  return found
}

/** How many a member has not opened, and has opened and not answered. */
export const waitingOfMember = (tx: Tx, memberId: string) =>
  tx
    .selectFrom('report')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('status', 'in', ['sent', 'delivered']).as('unread'),
      eb.fn.countAll<number>().filterWhere('status', '=', 'opened').as('unanswered'),
    ])
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow()

/** The reports of a period by receiving municipality. */
const talliesOf = (tx: Tx, period: Period) =>
  sentWithin(tx, period)
    .innerJoin('municipality', 'municipality.code', 'report.municipalityCode')
    .select(['report.municipalityCode', 'municipality.name as municipalityName', tally.as('tally')])
    .groupBy(['report.municipalityCode', 'municipality.name'])
    .execute()

export const statusCounts = (
  tx: Tx,
  period: Period,
): Promise<{ status: Report['status']; count: number }[]> =>
  sentWithin(tx, period)
    .select((eb) => ['report.status', eb.fn.countAll<number>().as('count')])
    .groupBy('report.status')
    .execute()

/** Reports by name of municipality, the one that has waited longest first. */
const byMunicipality = (tx: Tx, limit: number) =>
  reportHeads(tx)
    .orderBy(sql`municipality.name collate "sv-x-icu"`)
    .orderBy('report.sentAt')
    .orderBy('report.id')
    .limit(limit)

/** Sent and not opened, of any night: by municipality, the oldest first. */
export const listUnread = (tx: Tx, limit: number) =>
  byMunicipality(tx, limit)
    .where('report.status', 'in', ['sent', 'delivered'])
    .where((w) => w.or([w('report.memberId', 'is not', null), w('report.status', '=', 'sent')]))
    .execute()

/** Reports that are opened and neither accepted nor returned (H-08). */
export const listUnanswered = (tx: Tx, limit: number) =>
  byMunicipality(tx, limit).where('report.status', '=', 'opened').execute()

export const casesOpenedWithin = (tx: Tx, { from, to }: Period) =>
  caseViews(tx)
    .where('cases.openedAt', '>=', from)
    .where('cases.openedAt', '<=', to)
    .orderBy('cases.openedAt')
    .orderBy('cases.id')
    .execute()

/** How many were registered: counted by itself, so that it can disagree with what became of them. */
const countCasesOpenedWithin = async (tx: Tx, { from, to }: Period): Promise<number> => {
  const { count } = await caseViews(tx)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cases.openedAt', '>=', from)
    .where('cases.openedAt', '<=', to)
    .executeTakeFirstOrThrow()
  return count
}

/** Cases that may still owe somebody a report: the open ones, and those a report came back in. */
const casesOwing = (tx: Tx, limit: number) =>
  caseViews(tx)
    .where((w) =>
      w.or([
        w('cases.status', '=', 'open'),
        w(
          'cases.id',
          'in',
          w
            .selectFrom('report')
            .select('report.caseId')
            .where('report.status', 'in', ['returned', 'withdrawn']),
        ),
      ]),
    )
    .orderBy('cases.openedAt')
    .orderBy('cases.id')
    .limit(limit)
    .execute()

export const reportsOfCases = async (tx: Tx, caseIds: readonly string[]) =>
  caseIds.length === 0
    ? []
    : tx
        .selectFrom('report')
        .select(['caseId', 'municipalityCode', 'memberId', 'status'])
        .where('caseId', '=', anyOf(caseIds))
        .execute()

export const contactCounts = (tx: Tx, { from, to }: Period) =>
  contactViews(tx)
    .clearSelect()
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.countAll<number>().filterWhere('contact.status', '=', 'ongoing').as('ongoing'),
      eb.fn.countAll<number>().filterWhere('contact.direction', '=', 'missed').as('missed'),
    ])
    .where('contact.callAt', '>=', from)
    .where('contact.callAt', '<=', to)
    .where('contact.status', '<>', 'withdrawn')
    .executeTakeFirstOrThrow()

/** The cases with who must have a report of each and what has been sent. */
export const judgedCases = async (tx: Tx, matters: readonly Case[]) => {
  const requirements = await requirementsOf(tx, matters)
  const reports = await reportsOfCases(
    tx,
    matters.map((matter) => matter.id),
  )
  return matters.flatMap((matter) => {
    const requirement = requirements.get(matter.id)
    return requirement
      ? [{ matter, requirement, reports: reports.filter((report) => report.caseId === matter.id) }]
      : []
  })
}

/** Whether a period adds up, with each receiver in Swedish order of name. */
export const reconciliationOf = async (tx: Tx, period: Period) => {
  const cases = await judgedCases(tx, await casesOpenedWithin(tx, period))
  const members = await listMembers(tx, localDate(period.to))
  const tallies = new Map((await talliesOf(tx, period)).map((row) => [row.municipalityCode, row]))
  const none = { sent: 0, delivered: 0, opened: 0, accepted: 0, returned: 0, withdrawn: 0 }
  const inside = new Map(members.map((member) => [member.municipalityCode, member.municipalityName]))
  const outside = [...tallies.values()].filter((row) => !inside.has(row.municipalityCode))
  const receivers = [
    ...inside,
    ...outside.map((row) => [row.municipalityCode, row.municipalityName] as const),
  ].map(([code, name]) => {
    const tally = tallies.get(code)?.tally ?? none
    const isOutside = !inside.has(code)
    return {
      municipalityCode: code,
      municipalityName: name,
      isOutside,
      ...tally,
      reconciles: tallyReconciles(tally, isOutside),
    }
  })
  return {
    ...period,
    ...reconcile(await countCasesOpenedWithin(tx, period), cases.map(standingOf)),
    receivers: receivers.sort((a, b) => a.municipalityName.localeCompare(b.municipalityName, 'sv')),
  }
}

/** Every case, of any night, that owes somebody a report: with who lacks one, by name, and whose report came back. */
export const owingCases = async (tx: Tx, limit: number) => {
  const owing = (await judgedCases(tx, await casesOwing(tx, limit))).filter((one) =>
    ['kept-open', 'lost'].includes(standingOf(one)),
  )
  const names = await listMunicipalityNames(
    tx,
    owing.flatMap(({ requirement, reports }) => [
      ...requirement.receivers.map(({ code }) => code),
      ...reports.map((report) => report.municipalityCode),
    ]),
  )
  const named = (code: string) => names.get(code) ?? code
  return owing.map(({ matter, requirement, reports }) => ({
    matter,
    unstated: requirement.unstated,
    municipalities: missingReceivers(requirement, reports).map(({ code }) => named(code)),
    returnedBy: reports
      .filter((report) => report.status === 'returned')
      .map((report) => named(report.municipalityCode)),
  }))
}
