import { findPartner, listMembers } from '../../base/organisation/store.ts'
import { isMunicipality } from '../../duty/intake/rules.ts'
import { staffAt } from '../../duty/roster/store.ts'
import { plannedHours } from '../../duty/service-hours/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { tell } from '../delivery/store.ts'
import {
  discardPartnerReport,
  listOwnReports,
  partnerDesk,
  readOwnReport,
  savePartnerReport,
  sendPartnerReport,
  startPartnerReport,
  supplementReport,
  withdrawPartnerReport,
} from './api.ts'
import type { PartnerReport, PartnerReportEvent, PartnerReportSource } from './model.ts'
import {
  type Acts,
  available,
  changesOf,
  decideSupplement,
  deskAt,
  draftOf,
  faultOf,
  heardOf,
  kindsOf,
  reporterIn,
  sourceChangesOf,
} from './rules.ts'
import {
  deleteDraft,
  dutyNumbers,
  findDraftOf,
  findOwnView,
  findSource,
  forgetRevisions,
  insertDraft,
  insertStep,
  lockDraftsOf,
  lockPartnerReport,
  nextReportNumber,
  ownReports,
  stepsOf,
  updatePartnerReport,
  updateSource,
} from './store.ts'

type Own = { readonly report: PartnerReport; readonly source: PartnerReportSource }
/**
 * A report with its writer, who is the only one of the unit that has a way to it. A version is asked for only while the act
 * is open: else the state's own refusal says more.
 */
const lockOwnFor =
  (act: Acts) =>
  async (
    tx: Tx,
    { partnerReportId, version }: { readonly partnerReportId: string; readonly version?: number },
  ): Promise<Own | undefined> => {
    const report = await lockPartnerReport(tx, partnerReportId)
    const source = report && (await findSource(tx, report.id))
    if (report === undefined || source === undefined) return undefined
    if (version !== undefined && available(report)[act].allowed) await requireVersion(tx, report, version)
    return { report, source }
  }
const byWriter = ({ source: { accountId } }: Own) => ({ accountId })

/** A step of the reporter names nobody. */
const addStep = (
  tx: Tx,
  { id }: PartnerReport,
  kind: PartnerReportEvent['kind'],
  { now, newId }: Context,
  text: string | null = null,
) => insertStep(tx, { id: newId(), partnerReportId: id, kind, at: now, accountId: null, text })

export const handlers = [
  handleQuery(partnerDesk, async (tx, _input, { now, actor }) => {
    const planned = await plannedHours(tx)
    const partner = actor.partnerId === null ? undefined : await findPartner(tx, actor.partnerId)
    const members = await listMembers(tx, localDate(now))
    const names = new Map(members.map((member) => [member.municipalityCode, member.municipalityName]))
    return {
      output: {
        ...deskAt(planned?.hours, now),
        office: planned?.hours.office ?? null,
        kinds: partner === undefined ? [] : [...kindsOf(partner)],
        numbers: await dutyNumbers(tx, localDate(now)),
        municipalities: [...names].map(([code, name]) => ({ code, name })),
      },
    }
  }),

  handleCommand(startPartnerReport, {
    load: async (tx, { kind }, { actor }) => {
      if (actor.partnerId === null) return undefined
      await lockDraftsOf(tx, actor.accountId)
      const partner = await findPartner(tx, actor.partnerId)
      return partner && { partner, begun: await findDraftOf(tx, actor.accountId, kind) }
    },
    decide: ({ partner, begun }, { kind }) =>
      kindsOf(partner).includes(kind) ? decided({ partner, begun, kind }) : refused('kind-not-yours', 'kind'),
    save: async (tx, { partner, begun, kind }, { now, newId, actor }) => {
      if (begun !== undefined) return { output: { id: begun.id, version: begun.version } }
      const report = draftOf(newId(), partner.id, kind, now)
      await insertDraft(tx, report, {
        partnerReportId: report.id,
        accountId: actor.accountId,
        reporterName: actor.name,
        ...{ reporterPhone: null, fearsHarm: null, fearsText: null, sentAt: null },
      })
      return { output: { id: report.id, version: report.version } }
    },
  }),

  handleCommand(savePartnerReport, {
    load: lockOwnFor('write'),
    subject: byWriter,
    available: ({ report }) => available(report).write,
    decide: ({ report, source }, { partnerReportId: _id, version: _version, ...input }) => {
      const [changes, about] = [changesOf(report, input), sourceChangesOf(source, input)]
      if (changes.municipalityCode && !isMunicipality(changes.municipalityCode))
        return refused('municipality-unknown', 'municipalityCode')
      if (report.kind === 'advice' && (changes.personName || changes.personIdentity))
        return refused('advice-names-somebody', changes.personName ? 'personName' : 'personIdentity')
      return decided({ report, changes, about })
    },
    save: async (tx, { report, changes, about }, { actor }) => {
      const fields = [...Object.keys(changes), ...Object.keys(about)]
      if (fields.length === 0) return { output: { id: report.id, version: report.version } }
      if (Object.keys(about).length > 0) await updateSource(tx, report.id, about)
      const version = report.version + 1
      await updatePartnerReport(tx, report.id, { ...changes, version })
      await keepRevision(tx, { id: report.id, version }, fields, actor.accountId)
      return { output: { id: report.id, version } }
    },
  }),

  handleCommand(sendPartnerReport, {
    load: async (tx, input, { now }) => {
      const own = await lockOwnFor('write')(tx, input)
      if (own === undefined) return undefined
      const members = await listMembers(tx, localDate(now))
      const ours: ReadonlySet<string> = new Set(members.map((member) => member.municipalityCode))
      return { ...own, ours, desk: deskAt((await plannedHours(tx))?.hours, now) }
    },
    subject: byWriter,
    available: ({ report }) => available(report).write,
    decide: (facts, _input, { now }) => faultOf(facts, now) ?? decided(facts),
    save: async (tx, { report, desk }, context) => {
      const sentAt = context.now
      const number = await nextReportNumber(tx, localDate(sentAt).slice(0, 4))
      const version = report.version + 1
      await updatePartnerReport(tx, report.id, { status: 'received', number, sentAt, version })
      await updateSource(tx, report.id, { sentAt })
      await forgetRevisions(tx, report.id)
      await addStep(tx, report, 'sent', context)
      // Awake, the duty has its desk before it; on standby somebody is called, but for what is to be silent (I-06, I-07).
      const called = desk.mode === 'standby' && !report.isSilent ? await staffAt(tx, sentAt) : []
      await tell(
        tx,
        called.map(({ accountId }) => ({
          ...{ kind: 'partner-report-received', key: `partner-report-received ${report.id} ${accountId}` },
          ...{ subjectId: report.id, to: { accountId }, notBefore: sentAt, at: sentAt },
        })),
      )
      return { output: { id: report.id, version, number, sentAt }, events: [heardOf(report)] }
    },
  }),

  handleCommand(discardPartnerReport, {
    load: lockOwnFor('write'),
    subject: byWriter,
    available: ({ report }) => available(report).write,
    decide: ({ report }) => decided(report),
    save: async (tx, report) => {
      await deleteDraft(tx, report.id)
      return { output: { id: report.id } }
    },
  }),

  handleQuery(listOwnReports, async (tx, _input, { actor }) => ({
    output: { reports: await ownReports(tx, actor.accountId, 100) },
  })),

  handleQuery(readOwnReport, async (tx, { partnerReportId }) => {
    const [report, source] = [await findOwnView(tx, partnerReportId), await findSource(tx, partnerReportId)]
    if (report === undefined || source === undefined) return undefined
    const steps = await stepsOf(tx, partnerReportId)
    const supplements = steps.flatMap(({ at, text }) => (text === null ? [] : [{ at, text }]))
    const { reporterName, reporterPhone, fearsHarm, fearsText } = source
    const { supplement, withdraw } = available(report)
    const may = { supplement: supplement.allowed, withdraw: withdraw.allowed }
    return {
      output: { ...report, may, supplements, reporterName, reporterPhone, fearsHarm, fearsText },
      subject: { accountId: source.accountId },
    }
  }),

  handleCommand(supplementReport, {
    load: lockOwnFor('supplement'),
    subject: byWriter,
    available: ({ report }) => available(report).supplement,
    decide: ({ report, source }, input, { now }) => {
      const decision = decideSupplement(report, source, input, now)
      return decision.ok ? decided({ report, text: decision.changes }) : decision
    },
    save: async (tx, { report, text }, context) => {
      await addStep(tx, report, 'supplemented', context, text)
      // No new version: what the duty is about to do is not built on what was added.
      await updatePartnerReport(tx, report.id, { supplementedAt: context.now })
      return { output: { id: report.id }, events: [heardOf(report)] }
    },
  }),

  handleCommand(withdrawPartnerReport, {
    load: lockOwnFor('withdraw'),
    subject: byWriter,
    available: ({ report }) => available(report).withdraw,
    decide: ({ report, source }, input) => {
      const withdrawnReason = normaliseText(input.reason)
      if (withdrawnReason.length < 3) return refused('reason-missing', 'reason')
      if (reporterIn({ withdrawnReason }, source) !== null) return refused('names-reporter', 'reason')
      return decided({ report, withdrawnReason })
    },
    save: async (tx, { report, withdrawnReason }, context) => {
      const version = report.version + 1
      const withdrawn = { status: 'withdrawn', withdrawnAt: context.now, withdrawnReason, version } as const
      await updatePartnerReport(tx, report.id, withdrawn)
      await addStep(tx, report, 'withdrawn', context)
      return { output: { id: report.id, version }, events: [heardOf(report)] }
    },
  }),
]
