import { findPartner, partnersOn } from '../../base/organisation/store.ts'
import { casesOfContacts, lockCase } from '../../duty/case/store.ts'
import type { Contact, ContactText } from '../../duty/intake/model.ts'
import { plannedHours } from '../../duty/service-hours/store.ts'
import { decided } from '../../kernel/decision.ts'
import { addDays, atLocal, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { PartnerReport, PartnerReportEvent } from '../partner-report/model.ts'
import { type Acts, available, deskAt, heardOf } from '../partner-report/rules.ts'
import {
  findSource,
  insertStep,
  lockPartnerReport,
  stepsOf,
  updatePartnerReport,
} from '../partner-report/store.ts'
import {
  answerAdvice,
  answerHearing,
  countHearingReports,
  endWaiting,
  finishPartnerReport,
  listPartnerReports,
  noteAttendance,
  openPartnerReport,
  readPartnerReport,
  readReportSource,
  takePartnerReport,
} from './api.ts'
import { decideAdvice, decideAttendance, decideContact, decideHearing, decideWaitingEnd } from './rules.ts'
import {
  countHearings,
  dutyList,
  endWaitOfContact,
  findDutyView,
  insertContactOf,
  writeAttendance,
} from './store.ts'

const pageSize = 40

type Which = { readonly partnerReportId: string; readonly version?: number }
/** The report, locked. A version is asked for only while the act is open: else the state's own refusal says more. */
const lockFor =
  (act: Acts) =>
  async (tx: Tx, { partnerReportId, version }: Which): Promise<PartnerReport | undefined> => {
    const report = await lockPartnerReport(tx, partnerReportId)
    if (report && version !== undefined && available(report)[act].allowed)
      await requireVersion(tx, report, version)
    return report
  }

const addStep = (
  tx: Tx,
  { id }: PartnerReport,
  kind: PartnerReportEvent['kind'],
  { now, newId, actor: { accountId } }: Context,
) => insertStep(tx, { id: newId(), partnerReportId: id, kind, at: now, accountId, text: null })

/** What the duty changes, as the next version. */
async function change(tx: Tx, report: PartnerReport, changes: Partial<PartnerReport>, { actor }: Context) {
  const version = report.version + 1
  await updatePartnerReport(tx, report.id, { ...changes, version })
  await keepRevision(tx, { id: report.id, version }, Object.keys(changes), actor.accountId)
  return version
}

/** What a report needs to become a contact: the unit, whether harm is feared, and whether the duty is awake. */
const lockToTake =
  (act: Acts) =>
  async (tx: Tx, input: Which, { now }: Context) => {
    const report = await lockFor(act)(tx, input)
    const partner = report && (await findPartner(tx, report.partnerId))
    const source = report && (await findSource(tx, report.id))
    if (report === undefined || partner === undefined || source === undefined) return undefined
    return { report, partner, source, desk: deskAt((await plannedHours(tx))?.hours, now) }
  }
/** Makes the contact of a report, once. */
async function becomeContact(
  tx: Tx,
  report: PartnerReport,
  written: ContactText,
  status: Contact['status'],
  changes: Partial<PartnerReport>,
  context: Context,
) {
  const { now, newId, actor } = context
  const by = { id: newId(), at: now, accountId: actor.accountId }
  const contact = await insertContactOf(tx, written, status, by)
  const taken = { takenAt: now, takenBy: actor.accountId, contactId: contact.id, seenAt: now }
  const opened = report.openedAt === null ? { openedAt: now } : {}
  const version = await change(tx, report, { status: 'taken', ...taken, ...opened, ...changes }, context)
  if (report.openedAt === null) await addStep(tx, report, 'opened', context)
  await addStep(tx, report, 'taken', context)
  return {
    output: { id: report.id, version, contactId: contact.id, contactNumber: contact.number },
    events: [heardOf(report), { topic: 'contact', id: contact.id }] as const,
  }
}

export const handlers = [
  handleQuery(listPartnerReports, async (tx, filter, { now }) => {
    const rows = await dutyList(tx, filter, pageSize + 1)
    const units = await partnersOn(tx, localDate(now))
    return { output: { reports: rows.slice(0, pageSize), more: rows.length > pageSize, units } }
  }),

  handleQuery(readPartnerReport, async (tx, { partnerReportId }) => {
    const report = await findDutyView(tx, partnerReportId)
    if (report === undefined) return undefined
    const cases = report.contactId === null ? [] : await casesOfContacts(tx, [report.contactId])
    const caseIds = cases.map(({ id }) => id)
    return { output: { ...report, steps: await stepsOf(tx, report.id), caseIds }, about: { cases: caseIds } }
  }),

  handleQuery(readReportSource, async (tx, { partnerReportId }) => {
    const output = await findSource(tx, partnerReportId)
    return output && { output }
  }),

  handleCommand(openPartnerReport, {
    load: lockFor('open'),
    available: (report) => available(report).open,
    decide: (report) => decided(report),
    save: async (tx, report, context) => {
      const { id, version } = report
      const isFirst = report.status === 'received'
      const isNews = report.supplementedAt !== null && (report.seenAt ?? '') < report.supplementedAt
      if (!isFirst && !isNews) return { output: { id, version, openedAt: report.openedAt } }
      const seenAt = context.now
      const opened = isFirst ? ({ status: 'opened', openedAt: seenAt } as const) : {}
      // No new version: nobody's act is built on whether another has looked.
      await updatePartnerReport(tx, id, { ...opened, seenAt })
      if (isFirst) await addStep(tx, report, 'opened', context)
      return { output: { id, version, openedAt: report.openedAt ?? seenAt }, events: [heardOf(report)] }
    },
  }),

  handleCommand(takePartnerReport, {
    load: lockToTake('take'),
    available: ({ report }) => available(report).take,
    decide: (facts, _input, { now }) => {
      const contact = decideContact(facts, now, '')
      return contact.ok ? decided({ report: facts.report, contact: contact.changes }) : contact
    },
    save: (tx, { report, contact }, context) => becomeContact(tx, report, contact, 'ongoing', {}, context),
  }),

  handleCommand(answerAdvice, {
    load: lockToTake('advise'),
    available: ({ report }) => available(report).advise,
    decide: (facts, input, { now }) => {
      const answer = decideAdvice(input, now)
      if (!answer.ok) return answer
      const contact = decideContact(facts, now, answer.changes.reply ?? '')
      return contact.ok
        ? decided({ report: facts.report, contact: contact.changes, answer: answer.changes })
        : contact
    },
    save: async (tx, { report, contact, answer }, context) => {
      const done = { status: 'done', doneAt: context.now, answeredAt: context.now, ...answer } as const
      const saved = await becomeContact(tx, report, contact, 'complete', done, context)
      await addStep(tx, report, 'answered', context)
      return saved
    },
  }),

  handleCommand(answerHearing, {
    load: lockToTake('answerHearing'),
    available: ({ report }) => available(report).answerHearing,
    decide: (facts, input, { now }) => {
      const answer = decideHearing(facts.report, input)
      if (!answer.ok) return answer
      const contact = decideContact(facts, now, answer.changes.hearingReply ?? '')
      return contact.ok
        ? decided({ report: facts.report, contact: contact.changes, answer: answer.changes })
        : contact
    },
    save: async (tx, { report, contact, answer }, context) => {
      const comes = answer.hearingAnswer === 'attends'
      const done = comes ? {} : ({ status: 'done', doneAt: context.now } as const)
      const changes = { ...answer, ...done, answeredAt: context.now }
      const saved = await becomeContact(tx, report, contact, comes ? 'ongoing' : 'complete', changes, context)
      await addStep(tx, report, 'answered', context)
      return saved
    },
  }),

  handleCommand(noteAttendance, {
    load: async (tx, input) => {
      const report = await lockFor('noteAttendance')(tx, input)
      if (report === undefined) return undefined
      const cases = report.contactId === null ? [] : await casesOfContacts(tx, [report.contactId])
      const chosen = cases.find(({ id }) => id === input.caseId) ?? (input.caseId ? undefined : cases[0])
      return { report, matter: chosen && (await lockCase(tx, chosen.id)) }
    },
    available: ({ report }) => available(report).noteAttendance,
    decide: ({ report, matter }, input, { now }) => {
      const decision = decideAttendance(report, matter, input, now)
      return decision.ok ? decided({ report, ...decision.changes }) : decision
    },
    save: async (tx, { report, attended, caseId, minutes }, context) => {
      const { now, newId, actor } = context
      const version = await change(tx, report, { attended, status: 'done', doneAt: now }, context)
      await addStep(tx, report, attended ? 'attended' : 'not-attended', context)
      if (caseId === null) return { output: { id: report.id, version }, events: [heardOf(report)] }
      await writeAttendance(tx, report, {
        id: newId(),
        caseId,
        minutes,
        at: now,
        performedBy: actor.accountId,
      })
      return {
        output: { id: report.id, version },
        about: { cases: [caseId] },
        events: [heardOf(report), { topic: 'case', id: caseId }],
      }
    },
  }),

  handleCommand(endWaiting, {
    load: lockFor('endWaiting'),
    available: (report) => available(report).endWaiting,
    decide: (report, { at }, { now }) => {
      const end = decideWaitingEnd(report, at, now)
      return end.ok ? decided({ report, at: end.changes }) : end
    },
    save: async (tx, { report, at }, context) => {
      const { actor, now } = context
      const version = await change(tx, report, { waitingUntil: at }, context)
      await addStep(tx, report, 'waiting-ended', context)
      const contact = await endWaitOfContact(tx, report.contactId, at, {
        at: now,
        accountId: actor.accountId,
      })
      if (contact !== null) await keepRevision(tx, contact, ['waitingUntil'], actor.accountId)
      const told = contact === null ? [] : [{ topic: 'contact', id: contact.id } as const]
      return { output: { id: report.id, version }, events: [heardOf(report), ...told] }
    },
  }),

  handleCommand(finishPartnerReport, {
    load: lockFor('finish'),
    available: (report) => available(report).finish,
    decide: (report) => decided(report),
    save: async (tx, report, context) => {
      const version = await change(tx, report, { status: 'done', doneAt: context.now }, context)
      await addStep(tx, report, 'done', context)
      return { output: { id: report.id, version }, events: [heardOf(report)] }
    },
  }),

  handleQuery(countHearingReports, async (tx, { from, to }) => ({
    output: await countHearings(tx, atLocal(from, '00:00'), atLocal(addDays(to, 1), '00:00')),
  })),
]
