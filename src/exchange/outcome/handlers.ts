import { agreementOf, findMember, findPartner, partnersOn } from '../../base/organisation/store.ts'
import { dayOutcome } from '../../code-lists/day-outcome.ts'
import { findCase } from '../../duty/case/store.ts'
import { versionAt } from '../../kernel/code-list.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { isClockTime } from '../../kernel/field.ts'
import { localDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import type { Report } from '../handover/model.ts'
import { heardOf } from '../handover/rules.ts'
import { findReport, lockReport } from '../handover/store.ts'
import {
  answerOutcome,
  bypasses,
  markBypass,
  markNeed,
  outcomeQuestions,
  outcomesOfCase,
  outcomesOfReport,
  ownAssessments,
  setTerm,
  withdrawBypass,
} from './api.ts'
import type { DayOutcome } from './model.ts'
import {
  askedAt,
  available,
  decideAnswer,
  decideBypass,
  decideGiving,
  decideMark,
  givenBack,
  proposeGiving,
  standingOf,
  toldOf,
} from './rules.ts'
import {
  answersOfReport,
  countOfAssessor,
  daysOfMember,
  disclosuresOfAnswers,
  insertAnswers,
  insertBypass,
  insertMark,
  insertOutcomeDisclosures,
  listBypasses,
  lockBypass,
  lockQuestions,
  markAnswered,
  marksOfReports,
  putTerm,
  questionsOfAssessor,
  questionsOfCase,
  questionsOfReport,
  shownQuestions,
  unansweredOfMember,
  withdrawBypassRow,
} from './store.ts'

const pageSize = 50
/** Far more than a member has unanswered. */
const largest = 500
const shownRows = 100

const membersOf = ({ memberId }: Pick<Report, 'memberId'>) => ({
  memberIds: memberId === null ? [] : [memberId],
})
const fullName = (person: {
  givenName: string | null
  familyName: string | null
  description: string | null
}) => [person.givenName, person.familyName].filter(Boolean).join(' ') || person.description

export const handlers = [
  handleQuery(outcomeQuestions, async (tx, _input, { actor, now }) => {
    const { memberId } = actor
    if (memberId === null) return undefined
    const days = await daysOfMember(tx, memberId)
    const all = (await unansweredOfMember(tx, memberId, largest)).flatMap(
      ({ acceptedAt, content, ...row }) =>
        acceptedAt === null || content === null
          ? []
          : [{ ...row, content, acceptedAt, asked: askedAt(acceptedAt, days) }],
    )
    const due = all.filter(({ asked }) => asked.at <= now)
    const rows = due.slice(0, shownRows).map(({ content, asked, personIds, ...row }) => ({
      ...row,
      caseNumber: content.matter.caseNumber,
      askedOn: asked.on,
      people: content.people
        .filter(({ personId, part }) =>
          (personIds ?? []).length > 0 ? personIds.includes(personId) : part === 'concerned',
        )
        .map(({ personId, name, description, isProtected }) => ({
          personId,
          name: name ?? description,
          isProtected,
        })),
    }))
    return {
      output: { days, due: due.length, later: all.length - due.length, rows },
      about: {
        cases: [...new Set(rows.map(({ caseId }) => caseId))],
        persons: [...new Set(rows.flatMap(({ people }) => people.map(({ personId }) => personId)))],
        members: [memberId],
      },
      subject: { memberIds: [memberId] },
    }
  }),

  handleQuery(outcomesOfReport, async (tx, { reportId }, { now }) => {
    const report = await findReport(tx, reportId)
    if (report?.content === null || report?.content === undefined || report.memberId === null)
      return undefined
    const questions = await questionsOfReport(tx, reportId)
    const answers = await answersOfReport(tx, reportId)
    const givenOn = Map.groupBy(
      await disclosuresOfAnswers(
        tx,
        answers.map(({ id }) => id),
      ),
      (row) => row.outcomeId,
    )
    const days = await daysOfMember(tx, report.memberId)
    const on = localDate(now)
    const agreement = await agreementOf(tx, report.memberId, on)
    const { people } = report.content
    return {
      output: {
        isOpen: available(questions[0]).allowed,
        days,
        askedOn: report.acceptedAt === null ? null : askedAt(report.acceptedAt, days).on,
        questions: questions.map((question) => {
          const person = people.find(({ personId }) => personId === question.personId)
          return {
            ...question,
            personName: person?.name ?? person?.description ?? null,
            age: person?.age ?? null,
            standing: standingOf(question, days, now),
            answers: answers
              .filter(({ questionId }) => questionId === question.id)
              .map((answer) => ({ ...answer, givenOn: givenOn.get(answer.id) ?? [] })),
          }
        }),
        marks: await marksOfReports(tx, [reportId]),
        proposed: proposeGiving(toldOf(questions, people), agreement, on),
        isWithinBoard: agreement?.disclosureGround === 'kl-9-37',
      },
      about: {
        cases: [report.caseId],
        persons: toldOf(questions, people).map(({ personId }) => personId),
        members: [report.memberId],
      },
      subject: membersOf(report),
    }
  }),

  handleCommand(answerOutcome, {
    load: async (tx, { reportId }, { now }) => {
      const report = await lockReport(tx, reportId)
      if (report?.content === null || report?.content === undefined || report.memberId === null)
        return undefined
      const questions = await lockQuestions(tx, reportId)
      return {
        report,
        memberId: report.memberId,
        people: report.content.people,
        questions,
        answers: await answersOfReport(tx, reportId),
        agreement: await agreementOf(tx, report.memberId, localDate(now)),
      }
    },
    subject: ({ report }) => membersOf(report),
    available: ({ questions }) => available(questions[0]),
    decide: (facts, input, { now }) => {
      const {
        answers: asked,
        happenedOn = null,
        text = null,
        change = null,
        correctionReason = null,
        giving = null,
      } = input
      if (asked.length === 0) return refused('nothing-asked', 'answers')
      const decision = decideAnswer(
        facts,
        asked,
        { outcome: input.outcome, happenedOn, text, change, correctionReason },
        now,
      )
      if (!decision.ok) return decision
      const answer = decision.changes
      const about = facts.questions.filter(({ id }) => asked.some(({ questionId }) => questionId === id))
      const given =
        giving === null
          ? decided(null)
          : decideGiving(
              { ground: giving.ground, circumstance: giving.circumstance ?? null, text: giving.groundText },
              toldOf(about, facts.people),
              facts.agreement,
              localDate(now),
            )
      return given.ok ? decided({ ...facts, asked, answer, giving: given.changes }) : given
    },
    save: async (
      tx,
      { report, memberId, questions, people, asked, answer, giving },
      { now, actor, newId },
    ) => {
      const rows = asked.map(
        ({ questionId, replaces }): DayOutcome => ({
          id: newId(),
          questionId,
          reportId: report.id,
          memberId,
          municipalityCode: report.municipalityCode,
          outcome: answer.outcome,
          outcomeVersion: versionAt(dayOutcome, localDate(now))?.version ?? 1,
          happenedOn: answer.happenedOn,
          text: answer.text,
          replaces,
          change: replaces === null ? null : answer.change,
          correctionReason: replaces === null ? null : answer.correctionReason,
          givenToDuty: giving !== null,
          answeredBy: actor.accountId,
          answeredByName: actor.name,
          at: now,
        }),
      )
      await insertAnswers(tx, rows)
      if (giving !== null)
        await insertOutcomeDisclosures(
          tx,
          rows.flatMap((row) => {
            const about = questions.filter(({ id }) => id === row.questionId)
            const ids = toldOf(about, people).map(({ personId }) => personId)
            return givenBack(row, report.caseId, { ...giving, personIds: ids }, newId)
          }),
        )
      await markAnswered(
        tx,
        asked.map(({ questionId }) => questionId),
        now,
      )
      return {
        output: { ids: rows.map(({ id }) => id) },
        about: {
          cases: [report.caseId],
          persons: toldOf(questions, people).map(({ personId }) => personId),
          members: [memberId],
        },
        events: heardOf(report),
      }
    },
  }),

  handleCommand(markNeed, {
    load: async (tx, { reportId }) => {
      const report = await lockReport(tx, reportId)
      if (report === undefined || report.memberId === null) return undefined
      const [question] = await lockQuestions(tx, reportId)
      return { report, memberId: report.memberId, question, marks: await marksOfReports(tx, [reportId]) }
    },
    subject: ({ report }) => membersOf(report),
    available: ({ question }) => available(question),
    decide: (facts, { mark, text = null, replaces = null }) => {
      const decision = decideMark(facts.marks, { mark, text, replaces })
      return decision.ok ? decided({ ...facts, chosen: decision.changes }) : decision
    },
    save: async (tx, { report, memberId, chosen }, { now, actor, newId }) => {
      const id = newId()
      await insertMark(tx, {
        id,
        reportId: report.id,
        memberId,
        municipalityCode: report.municipalityCode,
        ...chosen,
        markedBy: actor.accountId,
        markedByName: actor.name,
        at: now,
      })
      return {
        output: { id },
        about: { cases: [report.caseId], members: [memberId] },
        events: heardOf(report),
      }
    },
  }),

  handleCommand(setTerm, {
    load: (tx, { memberId }) => findMember(tx, memberId),
    subject: ({ id }) => ({ memberIds: [id] }),
    decide: ({ id }, { days }) => decided({ memberId: id, days }),
    save: async (tx, { memberId, days }, { now, actor }) => {
      await putTerm(tx, { memberId, days, setBy: actor.accountId, setAt: now })
      return { output: { days }, about: { members: [memberId] } }
    },
  }),

  handleQuery(outcomesOfCase, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    const shown = await shownQuestions(tx, await questionsOfCase(tx, caseId))
    const disclosures = await disclosuresOfAnswers(
      tx,
      shown.flatMap(({ answer }) => answer?.id ?? []),
    )
    return {
      output: {
        outcomes: shown.map(({ question, answer, facts }) => ({
          ...question,
          questionId: question.id,
          personName: fullName(question),
          ...facts,
          grounds: disclosures.filter(({ outcomeId }) => outcomeId === answer?.id),
        })),
      },
      about: {
        cases: [caseId],
        persons: [...new Set(shown.flatMap(({ question }) => question.personId ?? []))],
      },
    }
  }),

  handleQuery(ownAssessments, async (tx, { beforeAt, beforeId }, { actor }) => {
    const before =
      beforeAt === undefined || beforeId === undefined ? undefined : { at: beforeAt, id: beforeId }
    const found = await questionsOfAssessor(tx, actor.accountId, before, pageSize + 1)
    const questions = found.slice(0, pageSize)
    const last = found.length > pageSize ? questions.at(-1) : undefined
    return {
      output: {
        rows: (await shownQuestions(tx, questions)).map(({ question, facts }) => ({
          ...question,
          questionId: question.id,
          caseId: question.openCaseId,
          ...facts,
        })),
        next: last === undefined ? null : { beforeAt: last.sentAt, beforeId: last.id },
        ...(await countOfAssessor(tx, actor.accountId)),
      },
      about: { cases: [...new Set(questions.map(({ caseId }) => caseId))] },
      subject: { accountId: actor.accountId },
    }
  }),

  handleQuery(bypasses, async (tx, _input, { actor, now }) => ({
    output: {
      rows: await listBypasses(tx, 200),
      units: (await partnersOn(tx, localDate(now))).filter(({ kind }) => kind === 'police'),
    },
    subject: { memberIds: actor.memberId === null ? [] : [actor.memberId] },
  })),

  handleCommand(markBypass, {
    load: async (tx, { partnerId }, { actor }) => {
      if (actor.memberId === null) return undefined
      const member = await findMember(tx, actor.memberId)
      const unit = partnerId ? await findPartner(tx, partnerId) : undefined
      return member && { member, unit }
    },
    subject: ({ member }) => ({ memberIds: [member.id] }),
    decide: ({ member, unit }, { happenedOn, clock = null, partnerId = null, kind }, { now }) => {
      if (clock !== null && !isClockTime(clock)) return refused('clock-unreadable', 'clock')
      const isKnown = unit !== undefined && unit.kind === 'police' && holdsOn(unit, happenedOn)
      const decision = decideBypass({ happenedOn, clock, partnerId, kind }, isKnown, now)
      return decision.ok ? decided({ member, ...decision.changes }) : decision
    },
    save: async (tx, { member, ...bypass }, { now, actor, newId }) => {
      const id = newId()
      await insertBypass(tx, {
        id,
        memberId: member.id,
        municipalityCode: member.municipalityCode,
        ...bypass,
        markedBy: actor.accountId,
        markedAt: now,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawnReason: null,
      })
      return { output: { id }, about: { members: [member.id] } }
    },
  }),

  handleCommand(withdrawBypass, {
    load: (tx, { bypassId }) => lockBypass(tx, bypassId),
    subject: ({ memberId }) => ({ memberIds: [memberId] }),
    decide: (bypass, { reason }) =>
      bypass.withdrawnAt === null ? decided({ bypass, reason }) : refused('already-withdrawn'),
    save: async (tx, { bypass, reason }, { now, actor }) => {
      await withdrawBypassRow(tx, bypass.id, {
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason: reason,
      })
      return { output: { id: bypass.id }, about: { members: [bypass.memberId] } }
    },
  }),
]
