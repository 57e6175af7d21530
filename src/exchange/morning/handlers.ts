import { listDeviationViews } from '../../base/deviation/store.ts'
import { listMembers, listMunicipalityNames } from '../../base/organisation/store.ts'
import type { Case } from '../../duty/case/model.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleQuery } from '../../server/handler.ts'
import { missingReceivers } from '../handover/rules.ts'
import { requirementsOf } from '../handover/store.ts'
import { withdrawalNoticesSince } from '../receipt/store.ts'
import { inbox, lastNight, reconcileNight } from './api.ts'
import { decidePeriod, firstDue, nightAt, reconcile, standingOf, tallyReconciles } from './rules.ts'
import {
  casesOpenedWithin,
  casesOwing,
  contactCounts,
  countCasesOpenedWithin,
  listInbox,
  listUnanswered,
  listUnread,
  reportsOfCases,
  statusCounts,
  talliesOf,
  tallyOfMember,
  waitingOfMember,
} from './store.ts'

const pageSize = 30

/** The cases with who must have a report of each and what has been sent. */
const judged = async (tx: Tx, matters: readonly Case[]) => {
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

const reconciliation = async (tx: Tx, period: { from: Instant; to: Instant }) => {
  const cases = await judged(tx, await casesOpenedWithin(tx, period))
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

export const handlers = [
  handleQuery(inbox, async (tx, { afterRank, afterSentAt, afterId }, { now, actor }) => {
    const { memberId } = actor
    if (memberId === null) return undefined
    const isPaged = afterRank !== undefined && afterSentAt !== undefined && afterId !== undefined
    const found = await listInbox(
      tx,
      memberId,
      isPaged ? { rank: afterRank, sentAt: afterSentAt, id: afterId } : undefined,
      pageSize + 1,
    )
    const shown = found
      .slice(0, pageSize)
      .flatMap(({ content, sentAt, ...row }) => (content && sentAt ? [{ ...row, content, sentAt }] : []))
    const last = found.length > pageSize ? shown.at(-1) : undefined
    const period = nightAt(now)
    const withdrawn = await withdrawalNoticesSince(tx, memberId, period.from)
    const tally = await tallyOfMember(tx, memberId, period)
    return {
      output: {
        ...period,
        rows: shown.map(({ content, ...row }) => ({
          ...row,
          caseNumber: content.matter.caseNumber,
          matter: content.matter.kind,
          category: content.matter.category,
          isAcute: content.matter.acuteNeed === 'yes',
          people: content.people.filter(({ part }) => part === 'concerned'),
          outcomes: [...new Set(content.assessments.map(({ outcome }) => outcome))],
          dueAt: firstDue(content),
        })),
        nextAfter: last ? { afterRank: last.rank, afterSentAt: last.sentAt, afterId: last.id } : null,
        ...(await waitingOfMember(tx, memberId)),
        tally: { ...tally, withdrawn: withdrawn.filter(({ sentAt }) => sentAt >= period.from).length },
        withdrawn,
      },
      about: {
        cases: [...new Set(shown.map(({ caseId }) => caseId))],
        persons: [...new Set(shown.flatMap(({ content }) => content.people.map(({ personId }) => personId)))],
        members: [memberId],
      },
      subject: { memberIds: [memberId] },
    }
  }),

  handleQuery(reconcileNight, async (tx, input, { now }) => {
    const decision = decidePeriod(input, now)
    return decision.ok ? { output: await reconciliation(tx, decision.changes) } : decision
  }),

  handleQuery(lastNight, async (tx, input, { now }) => {
    const decision = decidePeriod(input, now)
    if (!decision.ok) return decision
    const period = decision.changes
    const opened = await casesOpenedWithin(tx, period)
    const owing = (await judged(tx, await casesOwing(tx, 500))).filter((one) =>
      ['kept-open', 'lost'].includes(standingOf(one)),
    )
    const members = new Set((await listMembers(tx, localDate(now))).map((member) => member.municipalityCode))
    const names = await listMunicipalityNames(
      tx,
      owing.flatMap(({ requirement, reports }) => [
        ...requirement.receivers.map(({ code }) => code),
        ...reports.map((report) => report.municipalityCode),
      ]),
    )
    const named = (code: string) => names.get(code) ?? code
    const unread = await listUnread(tx, 500)
    const unanswered = await listUnanswered(tx, 500)
    const deviations = await listDeviationViews(tx, {}, 1000)
    return {
      output: {
        contacts: await contactCounts(tx, period),
        cases: {
          opened: opened.length,
          stillOpen: opened.filter((matter) => matter.status === 'open').length,
        },
        reports: await statusCounts(tx, period),
        unreported: owing.map(({ matter, requirement, reports }) => ({
          caseId: matter.id,
          caseNumber: matter.number,
          openedAt: matter.openedAt,
          isClosed: matter.status === 'closed',
          responsibleNow: matter.responsibleNow,
          unstated: requirement.unstated,
          municipalities: missingReceivers(requirement, reports).map(({ code }) => named(code)),
          returnedBy: reports
            .filter((report) => report.status === 'returned')
            .map((report) => named(report.municipalityCode)),
        })),
        unread: unread.flatMap(({ id, sentAt, ...head }) =>
          sentAt === null
            ? []
            : [{ ...head, reportId: id, sentAt, isOutside: !members.has(head.municipalityCode) }],
        ),
        unanswered: unanswered.flatMap(({ id, openedAt, openedByName, ...head }) =>
          openedAt === null || openedByName === null
            ? []
            : [{ ...head, reportId: id, openedAt, openedByName }],
        ),
        deviations: {
          reported: deviations.filter((one) => one.reportedAt >= period.from && one.reportedAt <= period.to)
            .length,
          open: deviations.filter((one) => one.state !== 'closed').length,
        },
        reconciliation: await reconciliation(tx, period),
      },
      about: {
        cases: [
          ...new Set([
            ...opened.map(({ id }) => id),
            ...owing.map(({ matter }) => matter.id),
            ...unread.map(({ caseId }) => caseId),
            ...unanswered.map(({ caseId }) => caseId),
          ]),
        ],
      },
    }
  }),
]
