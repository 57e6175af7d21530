import { findAccount, listDutyAccounts } from '../../base/account/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { addMinutes, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase } from '../case/store.ts'
import { findShift } from '../shift/store.ts'
import {
  answerQuestion,
  arrangeDebrief,
  askDebrief,
  askQuestion,
  calibrateQuestion,
  endDebrief,
  listDebriefs,
  listQuestions,
  readContinuity,
  readQuestion,
} from './api.ts'
import type { Debrief, ShiftQuestion } from './model.ts'
import {
  availableDebrief,
  availableQuestion,
  continuityOf,
  decideArrange,
  decideEnd,
  decideText,
  isAsked,
  isNews,
} from './rules.ts'
import {
  debriefsOf,
  graveCasesOf,
  insertDebrief,
  insertQuestion,
  listDebriefRows,
  listQuestionRows,
  lockDebrief,
  lockDebriefsOf,
  lockQuestion,
  reportAuthorsSince,
  saveQuestionReading,
  updateDebrief,
  updateQuestion,
} from './store.ts'

const pageSize = 100
const days = 24 * 60

const told = ({ id, caseId }: { id: string; caseId: string | null }) => ({
  about: { cases: caseId === null ? [] : [caseId] },
  events: [{ topic: 'shift', id } as const],
})

/** What has been answered says so, and not who did it meanwhile. */
async function loadQuestion(tx: Tx, input: { questionId: string; version: number }) {
  const question = await lockQuestion(tx, input.questionId)
  if (question?.answeredAt === null) await requireVersion(tx, question, input.version)
  return question
}
async function loadDebrief(tx: Tx, input: { debriefId: string; version: number }) {
  const debrief = await lockDebrief(tx, input.debriefId)
  if (debrief && debrief.endedAt === null) await requireVersion(tx, debrief, input.version)
  return debrief
}
const ofPerson = ({ accountId }: Debrief) => ({ accountId })

export const handlers = [
  handleCommand(askQuestion, {
    load: async (tx, { caseId, shiftId }) => ({
      matter: caseId ? await findCase(tx, caseId) : null,
      shift: shiftId ? await findShift(tx, shiftId) : null,
    }),
    decide: ({ matter, shift }, input) => {
      if (matter === undefined) return refused('case-unknown', 'caseId')
      if (shift === undefined) return refused('shift-unknown', 'shiftId')
      const text = decideText(input.text, 'text')
      return text.ok ? decided({ ...input, text: text.changes }) : text
    },
    save: async (tx, { text, caseId = null, shiftId = null }, { now, actor, newId }) => {
      const question: ShiftQuestion = {
        id: newId(),
        direction: actor.role === 'duty-manager' ? 'to-staff' : 'to-manager',
        caseId,
        shiftId,
        text,
        askedBy: actor.accountId,
        askedAt: now,
        answer: null,
        answeredBy: null,
        answeredAt: null,
        calibration: null,
        calibratedBy: null,
        calibratedAt: null,
        version: 1,
      }
      await insertQuestion(tx, question)
      return { output: { id: question.id, version: 1 }, ...told(question) }
    },
  }),

  handleCommand(answerQuestion, {
    load: loadQuestion,
    available: (question, actor) => availableQuestion(question, actor).answer,
    decide: (question, { answer }) => {
      const text = decideText(answer, 'answer')
      return text.ok ? decided({ question, answer: text.changes }) : text
    },
    save: async (tx, { question, answer }, { now, actor }) => {
      const version = question.version + 1
      await updateQuestion(tx, question.id, { answer, answeredBy: actor.accountId, answeredAt: now, version })
      await keepRevision(tx, { id: question.id, version }, ['answer'], actor.accountId)
      return { output: { id: question.id, version }, ...told(question) }
    },
  }),

  handleCommand(calibrateQuestion, {
    load: async (tx, { questionId, version }) => {
      const question = await lockQuestion(tx, questionId)
      if (question) await requireVersion(tx, question, version)
      return question
    },
    available: (question, actor) => availableQuestion(question, actor).calibrate,
    decide: (question, { calibration }) => {
      const text = decideText(calibration, 'calibration')
      return text.ok ? decided({ question, calibration: text.changes }) : text
    },
    save: async (tx, { question, calibration }, { now, actor }) => {
      const version = question.version + 1
      const by = { calibratedBy: actor.accountId, calibratedAt: now }
      await updateQuestion(tx, question.id, { calibration, ...by, version })
      await keepRevision(tx, { id: question.id, version }, ['calibration'], actor.accountId)
      return { output: { id: question.id, version }, ...told(question) }
    },
  }),

  handleCommand(readQuestion, {
    load: (tx, { questionId }) => lockQuestion(tx, questionId),
    decide: (question) => decided(question),
    save: async (tx, question, { now, actor }) => {
      await saveQuestionReading(tx, { questionId: question.id, accountId: actor.accountId, readAt: now })
      return { output: { id: question.id }, ...told(question) }
    },
  }),

  handleQuery(listQuestions, async (tx, { after, caseId }, { actor }) => {
    const rows = await listQuestionRows(tx, { after, caseId }, pageSize + 1)
    const questions = rows.slice(0, pageSize).map((question) => ({
      ...question,
      isNews: isNews(
        question,
        actor.accountId,
        question.readings.find(({ accountId }) => accountId === actor.accountId)?.readAt ?? null,
      ),
      mayAnswer: availableQuestion(question, actor).answer.allowed,
    }))
    return {
      output: { questions, more: rows.length > pageSize },
      about: { cases: [...new Set(questions.flatMap(({ caseId }) => caseId ?? []))] },
    }
  }),

  handleCommand(askDebrief, {
    load: async (tx, { accountId, caseId }, { now }) => {
      const person = await findAccount(tx, accountId)
      if (person === undefined) return undefined
      await lockDebriefsOf(tx, accountId)
      return {
        accountId,
        matter: caseId ? await findCase(tx, caseId) : null,
        isStaff: (await listDutyAccounts(tx, localDate(now))).some(({ id }) => id === accountId),
        standing: await debriefsOf(tx, accountId, caseId ?? null),
      }
    },
    subject: ({ accountId }) => ({ accountId }),
    decide: ({ matter, isStaff, standing }, input, { actor }) => {
      if (matter === undefined) return refused('case-unknown', 'caseId')
      if (!isStaff) return refused('staff-unknown', 'accountId')
      if (isAsked(standing, input.wish)) return refused('already-asked')
      return input.wish === 'no' && input.accountId !== actor.accountId
        ? refused('own-to-decline')
        : decided(input)
    },
    save: async (tx, { accountId, caseId = null, wish }, { now, actor, newId }) => {
      const debrief: Debrief = {
        id: newId(),
        accountId,
        caseId,
        state: wish === 'yes' ? 'asked' : 'declined',
        askedBy: actor.accountId,
        askedAt: now,
        withWhom: null,
        plannedAt: null,
        endedAt: wish === 'yes' ? null : now,
        version: 1,
      }
      await insertDebrief(tx, debrief)
      return { output: { id: debrief.id, version: 1 }, ...told(debrief) }
    },
  }),

  handleCommand(arrangeDebrief, {
    load: loadDebrief,
    subject: ofPerson,
    available: (debrief) => availableDebrief(debrief).arrange,
    decide: (debrief, { withWhom, plannedAt }, { now }) => {
      const decision = decideArrange({ withWhom: withWhom.trim(), plannedAt }, now)
      return decision.ok ? decided({ debrief, ...decision.changes }) : decision
    },
    save: async (tx, { debrief, withWhom, plannedAt }, { actor }) => {
      const version = debrief.version + 1
      await updateDebrief(tx, debrief.id, { state: 'arranged', withWhom, plannedAt, version })
      await keepRevision(tx, { id: debrief.id, version }, ['withWhom', 'plannedAt'], actor.accountId)
      return { output: { id: debrief.id, version }, ...told(debrief) }
    },
  }),

  handleCommand(endDebrief, {
    load: loadDebrief,
    subject: ofPerson,
    available: (debrief) => availableDebrief(debrief).end,
    decide: (debrief, { state }, { actor }) => {
      const decision = decideEnd(debrief, state, actor)
      return decision.ok ? decided({ debrief, state }) : decision
    },
    save: async (tx, { debrief, state }, { now, actor }) => {
      const version = debrief.version + 1
      await updateDebrief(tx, debrief.id, { state, endedAt: now, version })
      await keepRevision(tx, { id: debrief.id, version }, ['state'], actor.accountId)
      return { output: { id: debrief.id, version }, ...told(debrief) }
    },
  }),

  handleQuery(listDebriefs, async (tx, _input, { now, actor }) => {
    const debriefs = await listDebriefRows(tx, addMinutes(now, -30 * days))
    const proposed = await graveCasesOf(tx, actor.accountId, addMinutes(now, -7 * days))
    return {
      output: { debriefs, proposed },
      about: {
        cases: [
          ...new Set([
            ...debriefs.flatMap(({ caseId }) => caseId ?? []),
            ...proposed.map(({ caseId }) => caseId),
          ]),
        ],
      },
    }
  }),

  handleQuery(readContinuity, async (tx, _input, { now }) => {
    const authors = await reportAuthorsSince(tx, addMinutes(now, -90 * days))
    return { output: { ...continuityOf(authors), authors } }
  }),
]
