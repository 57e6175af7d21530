import { listDeviationViews } from '../../base/deviation/store.ts'
import { listMembers } from '../../base/organisation/store.ts'
import { localDate } from '../../kernel/time.ts'
import { handleQuery } from '../../server/handler.ts'
import { withdrawalNoticesSince } from '../receipt/store.ts'
import { inbox, lastNight, reconcileNight } from './api.ts'
import { decidePeriod, firstDue, nightAt } from './rules.ts'
import {
  casesOpenedWithin,
  contactCounts,
  listInbox,
  listUnanswered,
  listUnread,
  owingCases,
  reconciliationOf,
  statusCounts,
  tallyOfMember,
  waitingOfMember,
} from './store.ts'

const pageSize = 30

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
        rows: shown.map(({ content, openDue, ...row }) => ({
          ...row,
          commitmentDue: openDue,
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
    return decision.ok ? { output: await reconciliationOf(tx, decision.changes) } : decision
  }),

  handleQuery(lastNight, async (tx, input, { now }) => {
    const decision = decidePeriod(input, now)
    if (!decision.ok) return decision
    const period = decision.changes
    const opened = await casesOpenedWithin(tx, period)
    const owing = await owingCases(tx, 500)
    const members = new Set((await listMembers(tx, localDate(now))).map((member) => member.municipalityCode))
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
        unreported: owing.map(({ matter, ...owed }) => ({
          caseId: matter.id,
          caseNumber: matter.number,
          openedAt: matter.openedAt,
          isClosed: matter.status === 'closed',
          responsibleNow: matter.responsibleNow,
          ...owed,
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
        reconciliation: await reconciliationOf(tx, period),
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
