import type { Member } from '../../base/organisation/model.ts'
import { agreementOf, listMunicipalityNames, membersOfMunicipality } from '../../base/organisation/store.ts'
import { isChild } from '../../base/person/rules.ts'
import { findPersons, linkPersonToMember } from '../../base/person/store.ts'
import { citeLaw, lawByKey } from '../../code-lists/law-reference.ts'
import { casePersons, findCase, lockCase } from '../../duty/case/store.ts'
import { writeMeasure } from '../../duty/measure/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { tell } from '../delivery/store.ts'
import { newDisclosure } from '../disclosure/rules.ts'
import {
  disclosuresOfReport,
  keepDisclosure,
  markDisclosureSent,
  moveDisclosures,
} from '../disclosure/store.ts'
import { disclosedAbout } from '../report-content/rules.ts'
import {
  caseReceivers,
  getReport,
  prepareReport,
  previewReport,
  reportsOfCaseQuery,
  saveDraft,
  sendReport,
  setGround,
} from './api.ts'
import type { Report } from './model.ts'
import {
  available,
  decideDraft,
  decideGround,
  decidePrepare,
  decideSend,
  districtsOf,
  heardOf,
  isWithReceiver,
  unsent,
} from './rules.ts'
import {
  addStep,
  eventsOfReports,
  findReport,
  findReportHead,
  hasAssessmentDraft,
  hasUnassessedChild,
  insertReport,
  lockReport,
  lockReportAndCase,
  nextReportNumber,
  reportHeadsOfCase,
  reportsOfCase,
  requirementOf,
  sendingOf,
  updateReport,
} from './store.ts'

const cite = (key: string): string => {
  const law = lawByKey(key)
  return law === undefined ? key : citeLaw(law)
}

/** The member a report goes to of itself, and the districts to choose among where there are several. */
const receiving = (members: readonly Member[]) => ({
  memberId: members.length === 1 ? (members[0]?.id ?? null) : null,
  districts: districtsOf(members),
})

export const handlers = [
  handleQuery(caseReceivers, async (tx, { caseId }, { now }) => {
    const matter = await findCase(tx, caseId)
    if (matter === undefined) return undefined
    const requirement = await requirementOf(tx, matter)
    const heads = await reportHeadsOfCase(tx, caseId)
    const names = await listMunicipalityNames(
      tx,
      requirement.receivers.map(({ code }) => code),
    )
    const receivers = []
    const on = localDate(now)
    for (const { code, because, law } of requirement.receivers) {
      const own = heads.filter((head) => head.municipalityCode === code)
      receivers.push({
        code,
        because,
        law: cite(law),
        municipalityName: names.get(code) ?? null,
        ...receiving(await membersOfMunicipality(tx, code, on)),
        report: own.find(isWithReceiver) ?? own.find((head) => head.status === 'draft') ?? own.at(-1) ?? null,
      })
    }
    return {
      output: {
        receivers,
        stays: requirement.stays && { because: requirement.stays.because, law: cite(requirement.stays.law) },
        unstated: requirement.unstated,
        residenceUnknown: requirement.residenceUnknown,
        hasAssessmentDraft: await hasAssessmentDraft(tx, caseId),
        hasUnassessedChild: await hasUnassessedChild(tx, matter),
        responsibleNow: matter.responsibleNow,
        isClosed: matter.status === 'closed',
        caseVersion: matter.version,
      },
      about: { cases: [caseId] },
    }
  }),

  handleQuery(reportsOfCaseQuery, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    const heads = await reportHeadsOfCase(tx, caseId)
    const events = await eventsOfReports(
      tx,
      heads.map((head) => head.id),
    )
    const reports = heads.map((head) => ({
      ...head,
      events: events.filter((event) => event.reportId === head.id),
    }))
    return { output: { reports }, about: { cases: [caseId] } }
  }),

  handleCommand(prepareReport, {
    load: async (tx, { caseId, municipalityCode }, { now }) => {
      const matter = await lockCase(tx, caseId)
      return (
        matter && {
          matter,
          requirement: await requirementOf(tx, matter),
          reports: await reportsOfCase(tx, caseId),
          members: await membersOfMunicipality(tx, municipalityCode, localDate(now)),
        }
      )
    },
    decide: (facts, { municipalityCode }) => {
      const decision = decidePrepare(facts, municipalityCode)
      return decision.ok ? decided({ ...facts, municipalityCode }) : decision
    },
    save: async (tx, { matter, reports, members, municipalityCode }, { now, actor, newId }) => {
      const own = reports.filter((report) => report.municipalityCode === municipalityCode)
      const draft = own.find((report) => report.status === 'draft')
      if (draft) return { output: draft, about: { cases: [matter.id] } }
      const before = own.findLast((report) => report.status === 'returned')
      const report: Report = {
        id: newId(),
        number: await nextReportNumber(tx, localDate(now).slice(0, 4)),
        caseId: matter.id,
        memberId: receiving(members).memberId,
        municipalityCode,
        unitKind: before?.unitKind ?? 'reception',
        status: 'draft',
        summary: before?.summary ?? '',
        requestedContact: before?.requestedContact ?? null,
        opportunity: before?.opportunity ?? null,
        leftOutNotes: before?.leftOutNotes ?? [],
        leftOutPersons: before?.leftOutPersons ?? [],
        authorId: actor.accountId,
        content: null,
        createdAt: now,
        changedAt: now,
        ...unsent,
        version: 1,
      }
      await insertReport(tx, report)
      return { output: report, about: { cases: [matter.id] }, events: [{ topic: 'case', id: matter.id }] }
    },
  }),

  handleCommand(saveDraft, {
    load: async (tx, { reportId, version }, { now }) => {
      const report = await lockReport(tx, reportId)
      const matter = report && (await findCase(tx, report.caseId))
      if (!report || !matter) return undefined
      await requireVersion(tx, report, version)
      const members = await membersOfMunicipality(tx, report.municipalityCode, localDate(now))
      return { report, matter, districts: districtsOf(members), parts: await casePersons(tx, matter.id) }
    },
    subject: ({ report }) => ({ accountId: report.authorId }),
    available: ({ report, matter }) => available(report, matter.status === 'open').write,
    decide: (facts, { reportId: _id, version: _version, ...input }) => {
      const decision = decideDraft(facts, input)
      return decision.ok ? decided({ report: facts.report, changes: decision.changes }) : decision
    },
    save: async (tx, { report, changes }, { now, actor }) => {
      const version = report.version + 1
      await updateReport(tx, report.id, { ...changes, changedAt: now, version })
      if (changes.memberId !== undefined) await moveDisclosures(tx, report.id, changes.memberId)
      await keepRevision(tx, { id: report.id, version }, Object.keys(changes), actor.accountId)
      return { output: { id: report.id, version } }
    },
  }),

  handleCommand(setGround, {
    load: async (tx, { reportId, personId }, { now }) => {
      const report = await lockReport(tx, reportId)
      const matter = report && (await findCase(tx, report.caseId))
      if (!report || !matter) return undefined
      const person = (await casePersons(tx, matter.id)).some((part) => part.personId === personId)
        ? (await findPersons(tx, [personId])).get(personId)
        : undefined
      if (person === undefined) return undefined
      return {
        report,
        matter,
        person,
        agreement:
          report.memberId === null ? undefined : await agreementOf(tx, report.memberId, localDate(now)),
      }
    },
    subject: ({ report }) => ({ accountId: report.authorId }),
    available: ({ report, matter }) => available(report, matter.status === 'open').write,
    decide: (
      { report, person, agreement },
      { personId, ground, circumstance = null, groundText = null },
      { now },
    ) => {
      const decision = decideGround(
        { ground, circumstance, text: groundText },
        person,
        agreement,
        localDate(now),
      )
      return decision.ok ? decided({ report, personId, ground, circumstance, groundText }) : decision
    },
    save: async (tx, { report, ...choice }, { now, actor, newId }) => {
      await keepDisclosure(tx, newDisclosure(report, choice, actor, now, newId()))
      return {
        output: { personId: choice.personId },
        about: { cases: [report.caseId], persons: [choice.personId] },
      }
    },
  }),

  handleQuery(previewReport, async (tx, { reportId }, { now, actor }) => {
    const report = await findReport(tx, reportId)
    const matter = report && (await findCase(tx, report.caseId))
    const head = matter && (await findReportHead(tx, reportId))
    if (!report || !matter || !head || report.status !== 'draft') return undefined
    const sending = await sendingOf(tx, report, matter, actor, now)
    const decision = decideSend(sending)
    const { unitKind, summary, requestedContact, opportunity, leftOutNotes, leftOutPersons } = report
    return {
      output: {
        head,
        draft: { unitKind, summary, requestedContact, opportunity, leftOutNotes, leftOutPersons },
        districts: sending.districts,
        content: sending.content,
        grounds: sending.grounds.map(({ personId, ground, isProposed, refusal }) => {
          const person = sending.people.find((one) => one.personId === personId)
          return {
            personId,
            isProposed,
            refusal,
            name: person
              ? [person.givenName, person.familyName].filter(Boolean).join(' ') || person.description
              : null,
            part: person?.part ?? 'other',
            isChild: person ? isChild(person, localDate(now)) : null,
            isLeftOut: leftOutPersons.includes(personId),
            ground: ground?.ground ?? null,
            circumstance: ground?.circumstance ?? null,
            groundText: ground?.text ?? null,
            decidedByName: sending.chosen.get(personId)?.decidedByName ?? null,
          }
        }),
        notes: sending.known.notes.map(({ noteId, happenedAt, authorName, facts }) => ({
          id: noteId,
          happenedAt,
          authorName,
          beginning: facts.slice(0, 120),
          isLeftOut: leftOutNotes.includes(noteId),
        })),
        obstacle: decision.ok ? null : decision.code,
        obstacleField: decision.ok ? null : (decision.field ?? null),
      },
      about: { cases: [matter.id], persons: sending.people.map(({ personId }) => personId) },
      subject: { accountId: report.authorId },
    }
  }),

  handleCommand(sendReport, {
    load: async (tx, { reportId, version }, { actor, now }) => {
      const both = await lockReportAndCase(tx, reportId)
      if (!both) return undefined
      const { report, matter } = both
      const reports = await reportsOfCase(tx, matter.id)
      const isTaken =
        report.status !== 'draft' ||
        reports.some((other) => other.municipalityCode === report.municipalityCode && isWithReceiver(other))
      if (!isTaken) await requireVersion(tx, report, version)
      return { ...(await sendingOf(tx, report, matter, actor, now)), isTaken }
    },
    subject: ({ report }) => ({ accountId: report.authorId }),
    decide: (facts) => (facts.isTaken ? refused('already-sent') : decideSend(facts)),
    save: async (tx, { report, matter, content, grounds, chosen }, { now, actor, newId }) => {
      const isInApp = report.memberId !== null
      const status = isInApp ? ('delivered' as const) : ('sent' as const)
      const sent = {
        status,
        content,
        sentAt: now,
        changedAt: now,
        deliveredAt: isInApp ? now : null,
      } as const
      const version = report.version + 1
      await updateReport(tx, report.id, { ...sent, version })
      await keepRevision(tx, { id: report.id, version }, ['status'], actor.accountId)
      await addStep(tx, report, { id: newId(), kind: 'sent', at: now }, actor)
      if (isInApp) await addStep(tx, report, { id: newId(), kind: 'delivered', at: now }, actor)
      const told = grounds.filter(({ personId }) => !report.leftOutPersons.includes(personId))
      for (const { personId, ground } of told) {
        const row =
          chosen.get(personId) ??
          newDisclosure(
            report,
            { personId, ground: ground?.ground ?? '', circumstance: null, groundText: null },
            actor,
            now,
            newId(),
          )
        if (!chosen.has(personId)) await keepDisclosure(tx, row)
        await markDisclosureSent(tx, row.id, disclosedAbout(content, personId), now)
        if (report.memberId !== null)
          await linkPersonToMember(tx, {
            personId,
            memberId: report.memberId,
            source: 'report',
            sourceId: report.id,
            since: now,
          })
      }
      if (report.memberId !== null)
        await tell(tx, [
          {
            kind: 'report-sent',
            key: `report-sent ${report.id}`,
            subjectId: report.id,
            to: { memberId: report.memberId },
            notBefore: now,
            at: now,
          },
        ])
      await writeMeasure(tx, {
        id: newId(),
        caseId: matter.id,
        type: 'information',
        at: now,
        dutyMode: matter.dutyMode,
        performedBy: actor.accountId,
        registeredAt: now,
        contactForm: 'written',
        municipalityCode: report.municipalityCode,
        sourceKind: 'report',
        sourceId: report.id,
      })
      return {
        output: { id: report.id, version, status, sentAt: now },
        about: {
          cases: [matter.id],
          persons: told.map(({ personId }) => personId),
          members: report.memberId === null ? [] : [report.memberId],
        },
        events: heardOf(report),
      }
    },
  }),

  handleQuery(getReport, async (tx, { reportId }, { actor }) => {
    const report = await findReport(tx, reportId)
    const head = report && (await findReportHead(tx, reportId))
    if (!report || !head) return undefined
    // A case closed long ago asks the duty for a reason; the receiver's report is its own.
    if (actor.role !== 'intake' && (await findCase(tx, report.caseId)) === undefined) return undefined
    const grounds = (await disclosuresOfReport(tx, reportId)).filter((row) => row.sentAt !== null)
    return {
      output: { head, content: report.content, grounds, events: await eventsOfReports(tx, [reportId]) },
      about: {
        cases: [report.caseId],
        persons: report.content?.people.map(({ personId }) => personId) ?? [],
        members: report.memberId === null ? [] : [report.memberId],
      },
      subject: { memberIds: report.memberId === null ? [] : [report.memberId] },
    }
  }),
]
