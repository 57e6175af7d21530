import { findAccount } from '../../base/account/store.ts'
import { findPartner } from '../../base/organisation/store.ts'
import { ageOf, displayName } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { lawOn } from '../../code-lists/law-reference.ts'
import { casesOfContacts, personsOfCases } from '../../duty/case/store.ts'
import { versionAt } from '../../kernel/code-list.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { addDays, atLocal, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { tell } from '../delivery/store.ts'
import type { Disclosure } from '../disclosure/model.ts'
import { insertDisclosures } from '../disclosure/store.ts'
import { questionsOfCase, shownQuestions } from '../outcome/store.ts'
import type { PartnerReport } from '../partner-report/model.ts'
import { findPartnerReport } from '../partner-report/store.ts'
import {
  askFeedback,
  declineFeedback,
  feedbackForDuty,
  feedbackOfReport,
  giveFeedback,
  noteDayDecision,
  seeFeedback,
  waitingFeedback,
} from './api.ts'
import type { PartnerFeedback } from './model.ts'
import {
  countedDays,
  decideAsk,
  decideDayDecision,
  decideDecline,
  decideGive,
  feedbackClock,
  isDutyReport,
  isReporter,
  leftUnsaid,
  mayAsk,
  mayEverBeTold,
  proposedDecision,
} from './rules.ts'
import {
  answeredFeedback,
  dayDecisionsOf,
  feedbackOf,
  findFeedback,
  insertDayDecision,
  insertFeedback,
  lockFeedback,
  lockQuestionsOf,
  unansweredFeedback,
  updateFeedback,
} from './store.ts'

const told = (report: { readonly id: string; readonly partnerId: string }) =>
  [{ topic: 'partner-report', id: report.id, partnerIds: [report.partnerId] }] as const

const reportedAt = (report: PartnerReport) => report.sentAt ?? report.startedAt

/** The cases a report led to and the people who stand in them: whom an answer may be about. */
async function concernedBy(tx: Tx, report: PartnerReport) {
  const cases = await casesOfContacts(tx, report.contactId === null ? [] : [report.contactId])
  const caseIds = cases.map(({ id }) => id)
  const parts = await personsOfCases(tx, caseIds)
  const persons = await findPersons(
    tx,
    parts.map(({ personId }) => personId),
  )
  return { caseIds, parts, persons }
}

async function loadForDuty(tx: Tx, partnerReportId: string) {
  const report = await findPartnerReport(tx, partnerReportId)
  const partner = report && (await findPartner(tx, report.partnerId))
  if (report === undefined || partner === undefined) return undefined
  const [dayDecision] = await dayDecisionsOf(tx, report.id)
  return { report, partner, dayDecision, ...(await concernedBy(tx, report)) }
}

async function loadAnswer(tx: Tx, { feedbackId, version }: { feedbackId: string; version: number }) {
  const feedback = await lockFeedback(tx, feedbackId)
  const matter = feedback && (await loadForDuty(tx, feedback.partnerReportId))
  if (feedback === undefined || matter === undefined) return undefined
  // What is answered already says more than that the page is old.
  if (feedback.state === 'asked') await requireVersion(tx, feedback, version)
  return { feedback, ...matter }
}

async function answer(
  tx: Tx,
  feedback: PartnerFeedback,
  changes: Partial<PartnerFeedback>,
  { now, actor }: Context,
): Promise<number> {
  const version = feedback.version + 1
  await updateFeedback(tx, feedback.id, {
    ...changes,
    lawKey: lawOn('feedback-to-reporter', localDate(now)).key,
    answeredBy: actor.accountId,
    answeredByName: actor.name,
    answeredAt: now,
    version,
  })
  await keepRevision(tx, { id: feedback.id, version }, ['state'], actor.accountId)
  await tell(tx, [
    {
      kind: 'partner-feedback-given',
      key: `partner-feedback-given ${feedback.id}`,
      subjectId: feedback.id,
      to: { accountId: feedback.askedBy },
      notBefore: now,
      at: now,
    },
  ])
  return version
}

export const handlers = [
  handleQuery(feedbackOfReport, async (tx, { partnerReportId }) => {
    const report = await findPartnerReport(tx, partnerReportId)
    const partner = report && (await findPartner(tx, report.partnerId))
    if (report === undefined || partner === undefined || !isReporter(partner.kind)) return undefined
    const rows = await feedbackOf(tx, report.id)
    const open = mayAsk(
      report,
      rows.some(({ state }) => state === 'asked'),
    )
    return {
      output: {
        feedback: rows.map((row) => ({
          ...row,
          leftUnsaid: row.state === 'asked' ? [] : [...leftUnsaid(row.wants, row.contents)],
        })),
        mayAsk: [...mayEverBeTold(partner.kind)],
        closed: open.allowed ? null : open.reason,
      },
      subject: { partnerIds: [report.partnerId] },
    }
  }),

  handleCommand(askFeedback, {
    load: async (tx, { partnerReportId }) => {
      await lockQuestionsOf(tx, partnerReportId)
      const report = await findPartnerReport(tx, partnerReportId)
      const partner = report && (await findPartner(tx, report.partnerId))
      if (report === undefined || partner === undefined || !isReporter(partner.kind)) return undefined
      const rows = await feedbackOf(tx, report.id)
      return { report, reporter: partner.kind, hasOpen: rows.some(({ state }) => state === 'asked') }
    },
    subject: ({ report }) => ({ partnerIds: [report.partnerId] }),
    available: ({ report, hasOpen }) => mayAsk(report, hasOpen),
    decide: ({ report, reporter }, { wants }) => {
      const decision = decideAsk(reporter, wants)
      return decision.ok ? decided({ report, wants: decision.changes }) : decision
    },
    save: async (tx, { report, wants }, { now, actor, newId }) => {
      const id = newId()
      await insertFeedback(tx, {
        id,
        partnerReportId: report.id,
        partnerId: report.partnerId,
        askedBy: actor.accountId,
        askedAt: now,
        wants: [...wants],
        state: 'asked',
        ground: null,
        groundVersion: null,
        lawKey: null,
        contents: [],
        investigation: null,
        measures: [],
        manner: null,
        reason: null,
        answeredBy: null,
        answeredByName: null,
        answeredAt: null,
        seenAt: null,
        seenBy: null,
        version: 1,
      })
      return { output: { id }, events: told(report) }
    },
  }),

  handleCommand(seeFeedback, {
    load: async (tx, { feedbackId }) => {
      const seen = await findFeedback(tx, feedbackId)
      return seen?.state === 'asked' ? seen : lockFeedback(tx, feedbackId)
    },
    subject: (feedback) => ({ partnerIds: [feedback.partnerId] }),
    decide: (feedback) => (feedback.state === 'asked' ? refused('not-answered') : decided(feedback)),
    save: async (tx, feedback, { now, actor }) => {
      if (feedback.seenAt !== null) return { output: { id: feedback.id, version: feedback.version } }
      const version = feedback.version + 1
      await updateFeedback(tx, feedback.id, { seenAt: now, seenBy: actor.accountId, version })
      return {
        output: { id: feedback.id, version },
        events: told({ id: feedback.partnerReportId, partnerId: feedback.partnerId }),
      }
    },
  }),

  handleQuery(feedbackForDuty, async (tx, { partnerReportId }, { now }) => {
    const matter = await loadForDuty(tx, partnerReportId)
    if (matter === undefined) return undefined
    const { report, partner, dayDecision, caseIds, parts, persons } = matter
    const on = localDate(now)
    const rows = []
    for (const row of await feedbackOf(tx, report.id)) {
      const asker = await findAccount(tx, row.askedBy)
      const facts = { ...row, reportedAt: reportedAt(report), dayDecision }
      rows.push({ ...row, askedByName: asker?.name ?? '', clock: feedbackClock(facts, now) })
    }
    const outcomes = []
    for (const caseId of caseIds)
      for (const { answer } of await shownQuestions(tx, await questionsOfCase(tx, caseId)))
        if (answer !== undefined) outcomes.push(answer)
    return {
      output: {
        proposed: dayDecision === undefined ? proposedDecision(outcomes) : null,
        feedback: rows,
        dayDecisions: await dayDecisionsOf(tx, report.id),
        people: parts.flatMap(({ personId, caseId }) => {
          const person = persons.get(personId)
          if (person === undefined) return []
          return [
            { personId, caseId, name: displayName(person, { unknownPerson: '' }), age: ageOf(person, on) },
          ]
        }),
        partnerKind: partner.kind,
        partnerName: partner.name,
        isDutyReport: isDutyReport(report, [...persons.values()], on),
        hasCase: caseIds.length > 0,
      },
      about: { cases: caseIds, persons: [...persons.keys()] },
    }
  }),

  handleCommand(noteDayDecision, {
    load: (tx, { partnerReportId }) => findPartnerReport(tx, partnerReportId),
    decide: (report, { decidedOn = null, ...input }, { now }) => {
      const decision = decideDayDecision({ ...input, decidedOn }, reportedAt(report), now)
      return decision.ok ? decided({ report, noted: decision.changes }) : decision
    },
    save: async (tx, { report, noted }, { now, actor, newId }) => {
      const id = newId()
      await insertDayDecision(tx, {
        id,
        partnerReportId: report.id,
        investigation: noted.investigation,
        decidedOn: noted.decidedOn,
        toldBy: noted.toldBy,
        notedBy: actor.accountId,
        notedAt: now,
      })
      const { caseIds } = await concernedBy(tx, report)
      return { output: { id }, about: { cases: caseIds }, events: told(report) }
    },
  }),

  handleCommand(giveFeedback, {
    load: loadAnswer,
    decide: (facts, input, { now }) => {
      const { feedback, report, partner, persons, parts, caseIds, dayDecision } = facts
      if (feedback.state !== 'asked') return refused('already-answered')
      if (!isReporter(partner.kind)) return refused('ground-not-for-receiver', 'ground', { section: '' })
      const standing = new Set(parts.map(({ personId }) => personId))
      if (
        input.personIds.some((personId) => !standing.has(personId)) ||
        (standing.size > 0 && input.personIds.length === 0)
      )
        return refused('person-not-in-case', 'personIds')
      const chosen = {
        ground: input.ground,
        circumstance: input.circumstance ?? null,
        groundText: input.groundText ?? null,
        contents: input.contents,
        measures: input.measures,
        receiverName: input.receiverName ?? null,
      }
      const decision = decideGive(
        {
          reporter: partner.kind,
          report,
          people: input.personIds.flatMap((personId) => persons.get(personId) ?? []),
          hasCase: caseIds.length > 0,
          dayDecision,
        },
        chosen,
        now,
      )
      return decision.ok
        ? decided({ ...facts, chosen, personIds: input.personIds, given: decision.changes })
        : decision
    },
    save: async (tx, { feedback, report, chosen, given, personIds, parts, caseIds }, context) => {
      const { now, actor, newId } = context
      const groundVersion = versionAt(disclosureGround, localDate(now))?.version ?? 1
      const version = await answer(
        tx,
        feedback,
        { ...given, state: 'given', ground: chosen.ground, groundVersion },
        context,
      )
      const about = parts.filter(({ personId }) => personIds.includes(personId))
      const rows =
        about.length > 0 ? about : caseIds.slice(0, 1).map((caseId) => ({ caseId, personId: null }))
      await insertDisclosures(
        tx,
        rows.map(
          ({ caseId, personId }): Disclosure => ({
            id: newId(),
            reportId: null,
            partnerFeedbackId: feedback.id,
            caseId,
            personId,
            memberId: null,
            municipalityCode: null,
            partnerId: report.partnerId,
            receiverName: given.manner === 'by-phone' ? chosen.receiverName : null,
            ground: chosen.ground,
            groundVersion,
            circumstance: chosen.circumstance,
            groundText: chosen.groundText,
            content: given.contents,
            decidedBy: actor.accountId,
            decidedByName: actor.name,
            at: now,
            sentAt: now,
            withdrawnAt: null,
          }),
        ),
      )
      return {
        output: { id: feedback.id, version },
        about: { cases: caseIds, persons: personIds },
        events: told(report),
      }
    },
  }),

  handleCommand(declineFeedback, {
    load: loadAnswer,
    decide: (facts, { reason }, { now }) => {
      const { feedback, report, persons } = facts
      if (feedback.state !== 'asked') return refused('already-answered')
      const isDuty = isDutyReport(report, [...persons.values()], localDate(now))
      const decision = decideDecline({ isDutyReport: isDuty }, reason)
      return decision.ok ? decided({ ...facts, reason }) : decision
    },
    save: async (tx, { feedback, report, caseIds, reason }, context) => {
      const version = await answer(tx, feedback, { state: 'not-given', reason }, context)
      return { output: { id: feedback.id, version }, about: { cases: caseIds }, events: told(report) }
    },
  }),

  handleQuery(waitingFeedback, async (tx, _input, { now }) => {
    const clockOf = (row: Awaited<ReturnType<typeof unansweredFeedback>>[number]) => {
      const { dayState, decidedOn, ...facts } = row
      const dayDecision = dayState === null ? undefined : { investigation: dayState, decidedOn }
      return feedbackClock({ ...facts, dayDecision }, now)
    }
    const waiting = (await unansweredFeedback(tx)).map((row) => ({ ...row, clock: clockOf(row) }))
    const since = atLocal(addDays(localDate(now), -countedDays), '00:00')
    const answered = await answeredFeedback(tx, since)
    const late = answered.filter((row) => {
      const { strictDue } = clockOf(row)
      return strictDue !== null && row.answeredAt !== null && localDate(row.answeredAt) > strictDue
    })
    const urgency = ['overdue', 'at-once', 'running', 'ask-the-day', 'waiting', 'answered'] as const
    const rank = (row: (typeof waiting)[number]) =>
      `${urgency.indexOf(row.clock.state)} ${row.clock.strictDue ?? row.clock.latest}`
    return {
      output: {
        waiting: waiting.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)),
        overdue: waiting.filter(({ clock }) => clock.state === 'overdue').length,
        answeredInTime: answered.length - late.length,
        answeredLate: late.length,
      },
    }
  }),
]
