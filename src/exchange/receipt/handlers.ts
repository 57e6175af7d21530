import { endPersonLink } from '../../base/person/store.ts'
import { withdrawMeasuresOf } from '../../duty/measure/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { protectedIn } from '../../kernel/protected-text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type About, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { commitmentOf } from '../commitment/rules.ts'
import {
  addCommitmentStep,
  insertCommitment,
  lockCommitmentOfReport,
  updateCommitment,
} from '../commitment/store.ts'
import type { MessageKind } from '../delivery/model.ts'
import { tell } from '../delivery/store.ts'
import { withdrawDisclosures } from '../disclosure/store.ts'
import type { Report } from '../handover/model.ts'
import { heardOf } from '../handover/rules.ts'
import { addStep, dutyAccounts, lockReport, lockReportAndCase, updateReport } from '../handover/store.ts'
import { secretsOfCase } from '../report-content/store.ts'
import {
  acceptReport,
  amendReport,
  handOver,
  listReturned,
  openReport,
  returnReport,
  withdrawReport,
} from './api.ts'
import { available, decideAccept, decideHandOver, decideReturn } from './rules.ts'
import { insertWithdrawalNotice, returnedReports } from './store.ts'

const membersOf = (report: Report) => ({ memberIds: report.memberId === null ? [] : [report.memberId] })
const about = (report: Report): About => ({
  cases: [report.caseId],
  persons: report.content?.people.map(({ personId }) => personId) ?? [],
  members: membersOf(report).memberIds,
})

/** The report, locked. A version is asked for only while the action is open: else the state's own refusal says more. */
const lockFor =
  (action: keyof ReturnType<typeof available>) =>
  async (tx: Tx, input: { reportId: string; version: number }) => {
    const report = await lockReport(tx, input.reportId)
    if (report && available(report)[action].allowed) await requireVersion(tx, report, input.version)
    return report
  }

/** Changes a locked report, counts its version up and keeps which fields changed. Answers the new version. */
async function changeReport(
  tx: Tx,
  report: Report,
  changes: Partial<Report>,
  actor: Actor,
  fields: readonly string[] = ['status'],
): Promise<number> {
  const version = report.version + 1
  await updateReport(tx, report.id, { ...changes, version })
  await keepRevision(tx, { id: report.id, version }, fields, actor.accountId)
  return version
}

/** The receiver is told of what has become of its report, once for each `key`. */
const tellReceiver = async (tx: Tx, report: Report, kind: MessageKind, key: string, at: Instant) => {
  const { id: subjectId, memberId } = report
  if (memberId !== null) await tell(tx, [{ kind, key, subjectId, to: { memberId }, notBefore: at, at }])
}

/** What was promised by a report that is taken back is a task no more. */
async function withdrawCommitment(tx: Tx, report: Report, eventId: string, at: Instant, actor: Actor) {
  const commitment = await lockCommitmentOfReport(tx, report.id)
  if (commitment === undefined) return []
  const { id, version, memberId } = commitment
  await addCommitmentStep(tx, id, { id: eventId, kind: 'withdrawn', at }, actor)
  await updateCommitment(tx, id, { state: 'withdrawn', endedAt: at, version: version + 1 })
  await keepRevision(tx, { id, version: version + 1 }, ['state'], actor.accountId)
  return [{ topic: 'commitment' as const, id, memberIds: [memberId] }]
}

export const handlers = [
  handleCommand(openReport, {
    load: (tx, { reportId }) => lockReport(tx, reportId),
    subject: membersOf,
    decide: (report) => decided(report),
    save: async (tx, report, { now, actor, newId }) => {
      if (report.openedAt !== null || report.status !== 'delivered')
        return { output: report, about: about(report) }
      const version = await changeReport(
        tx,
        report,
        { status: 'opened', openedAt: now, openedBy: actor.accountId },
        actor,
        ['openedAt'],
      )
      await addStep(tx, report, { id: newId(), kind: 'opened', at: now }, actor)
      return {
        output: { id: report.id, status: 'opened' as const, version, openedAt: now },
        about: about(report),
        events: heardOf(report),
      }
    },
  }),

  handleCommand(acceptReport, {
    load: lockFor('answer'),
    subject: membersOf,
    available: (report) => available(report).answer,
    decide: (report, { commitment, commitmentDue = null }, { now }) => {
      // A printed report has no receiver here to accept it.
      if (report.memberId === null) return refused('not-sent')
      const decision = decideAccept({ commitment, commitmentDue }, now)
      return decision.ok ? decided({ report, memberId: report.memberId, ...decision.changes }) : decision
    },
    save: async (tx, { report, memberId, commitment, commitmentDue }, { now, actor, newId }) => {
      const isOpening = report.openedAt === null
      const opened = isOpening ? { openedAt: now, openedBy: actor.accountId } : {}
      const accepted = {
        status: 'accepted',
        acceptedAt: now,
        acceptedBy: actor.accountId,
        commitment,
        commitmentDue,
        ...opened,
      } as const
      const version = await changeReport(tx, report, accepted, actor)
      if (isOpening) await addStep(tx, report, { id: newId(), kind: 'opened', at: now }, actor)
      await addStep(tx, report, { id: newId(), kind: 'accepted', at: now, text: commitment }, actor)
      const task = commitmentOf(report, memberId, commitmentDue, {
        id: newId(),
        at: now,
        by: actor.accountId,
      })
      await insertCommitment(tx, task)
      await addCommitmentStep(
        tx,
        task.id,
        { id: newId(), kind: 'made', at: now, dueAt: commitmentDue },
        actor,
      )
      return {
        output: { id: report.id, status: 'accepted' as const, version },
        about: about(report),
        events: [...heardOf(report), { topic: 'commitment', id: task.id, memberIds: [memberId] }],
      }
    },
  }),

  handleCommand(returnReport, {
    load: lockFor('answer'),
    subject: membersOf,
    available: (report) => available(report).answer,
    decide: (report, { reason, text }) => {
      const decision = decideReturn({ reason, text })
      return decision.ok ? decided({ report, ...decision.changes }) : decision
    },
    save: async (tx, { report, reason, text }, { now, actor, newId }) => {
      const isOpening = report.openedAt === null
      const opened = isOpening ? { openedAt: now, openedBy: actor.accountId } : {}
      const returned = {
        status: 'returned',
        returnedAt: now,
        returnedBy: actor.accountId,
        returnReason: reason,
        returnText: text,
        ...opened,
      } as const
      const version = await changeReport(tx, report, returned, actor)
      if (isOpening) await addStep(tx, report, { id: newId(), kind: 'opened', at: now }, actor)
      await addStep(tx, report, { id: newId(), kind: 'returned', at: now, text }, actor)
      await tell(
        tx,
        (await dutyAccounts(tx, report.authorId, now)).map((accountId) => ({
          kind: 'report-returned',
          key: `report-returned ${report.id} ${accountId}`,
          subjectId: report.id,
          to: { accountId },
          notBefore: now,
          at: now,
        })),
      )
      return {
        output: { id: report.id, status: 'returned' as const, version },
        about: about(report),
        events: heardOf(report),
      }
    },
  }),

  handleQuery(listReturned, async (tx) => {
    const reports = await returnedReports(tx, 200)
    return { output: { reports }, about: { cases: [...new Set(reports.map(({ caseId }) => caseId))] } }
  }),

  handleCommand(amendReport, {
    load: async (tx, { reportId }) => {
      const report = await lockReport(tx, reportId)
      return report && { report, secrets: await secretsOfCase(tx, report.caseId) }
    },
    available: ({ report }) => available(report).amend,
    decide: ({ report, secrets }, { text }) =>
      protectedIn(text, secrets) === null ? decided({ report, text }) : refused('protected-in-text', 'text'),
    save: async (tx, { report, text }, { now, actor, newId }) => {
      const id = newId()
      await addStep(tx, report, { id, kind: 'amended', at: now, text }, actor)
      await tellReceiver(tx, report, 'report-amended', `report-amended ${id}`, now)
      return { output: { id }, about: about(report), events: heardOf(report) }
    },
  }),

  handleCommand(handOver, {
    load: lockFor('handOver'),
    available: (report) => available(report).handOver,
    decide: (report, { handedTo, handedHow, handedAt }, { now }) => {
      const decision = decideHandOver(report, { handedTo, handedHow, handedAt }, now)
      return decision.ok ? decided({ report, ...decision.changes }) : decision
    },
    save: async (tx, { report, handedTo, handedHow, handedAt }, { actor, newId }) => {
      const version = await changeReport(
        tx,
        report,
        { status: 'delivered', handedTo, handedHow, deliveredAt: handedAt },
        actor,
      )
      await addStep(tx, report, { id: newId(), kind: 'delivered', at: handedAt, text: handedTo }, actor)
      return {
        output: { id: report.id, status: 'delivered' as const, version },
        about: about(report),
        events: heardOf(report),
      }
    },
  }),

  handleCommand(withdrawReport, {
    load: async (tx, { reportId, version }) => {
      const both = await lockReportAndCase(tx, reportId)
      if (both && available(both.report).withdraw.allowed) await requireVersion(tx, both.report, version)
      return both?.report
    },
    available: (report) => available(report).withdraw,
    decide: (report, { reason }) => decided({ report, reason }),
    save: async (tx, { report, reason }, { now, actor, newId }) => {
      const withdrawn = {
        status: 'withdrawn',
        withdrawnAt: now,
        withdrawnReason: reason,
        changedAt: now,
      } as const
      const version = await changeReport(tx, report, withdrawn, actor)
      await addStep(tx, report, { id: newId(), kind: 'withdrawn', at: now, text: reason }, actor)
      await withdrawDisclosures(tx, report.id, now)
      await endPersonLink(tx, { sourceId: report.id, until: now })
      await withdrawMeasuresOf(tx, report.id, {
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason: reason,
      })
      const { id: reportId, memberId, number, sentAt } = report
      if (memberId !== null && sentAt !== null)
        await insertWithdrawalNotice(tx, {
          reportId,
          memberId,
          number,
          sentAt,
          withdrawnAt: now,
          withdrawnByName: actor.name,
        })
      await tellReceiver(tx, report, 'report-withdrawn', `report-withdrawn ${report.id}`, now)
      const undone = await withdrawCommitment(tx, report, newId(), now, actor)
      return {
        output: { id: report.id, status: 'withdrawn' as const, version },
        about: about(report),
        events: [...heardOf(report), ...undone],
      }
    },
  }),
]
