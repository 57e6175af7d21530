import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { Debrief, ShiftQuestion } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
/** A talk after a hard event is between the person and whoever arranges it. */
const personal = { 'duty-worker': 'own', 'duty-manager': 'any' } as const
const changed = shape({ id: id(), version })
const name = () => line(120)
const count = () => whole(0, 1_000_000)

export const askQuestion = command({
  name: 'follow-up.ask-question',
  path: '/api/shift-questions',
  summary:
    'The manager asks the staff about a case or a night, or staff ask the manager; it waits for the next shift',
  input: ShiftQuestion.create,
  output: changed,
  permit: duty,
  refusals: ['text-missing', 'case-unknown', 'shift-unknown'],
})

export const answerQuestion = command({
  name: 'follow-up.answer-question',
  path: '/api/shift-questions/{questionId}/answer',
  summary: 'Answer a question, once',
  input: shape({ questionId: id(), version, answer: text(4000) }),
  output: changed,
  permit: duty,
  refusals: ['already-answered', 'own-question', 'manager-answers', 'text-missing'],
})

export const calibrateQuestion = command({
  name: 'follow-up.calibrate-question',
  path: '/api/shift-questions/{questionId}/calibration',
  summary: 'What the answer means for all: where the limit goes',
  input: shape({ questionId: id(), version, calibration: text(2000) }),
  output: changed,
  permit: { 'duty-manager': 'any' },
  refusals: ['not-answered', 'text-missing'],
})

export const readQuestion = command({
  name: 'follow-up.read-question',
  path: '/api/shift-questions/{questionId}/readings',
  summary: 'Mark a question as read as it stands now',
  input: shape({ questionId: id() }),
  output: shape({ id: id() }),
  permit: duty,
})

export const QuestionView = shape({
  ...ShiftQuestion.row.properties,
  caseNumber: nullable(line(20)),
  askedByName: name(),
  answeredByName: nullable(name()),
  calibratedByName: nullable(name()),
  readings: listOf(shape({ accountId: id(), name: name(), readAt: instant() }), 200),
  /** Something in it is new to the reader. */
  isNews: flag(),
  mayAnswer: flag(),
})
export type QuestionView = Static<typeof QuestionView>

export const listQuestions = query({
  name: 'follow-up.list-questions',
  path: '/api/shift-questions',
  summary:
    'Questions between manager and staff, of one case or of all: the unanswered first, then the latest',
  input: shape({ caseId: optional(id()), after: optional(id()) }),
  output: shape({ questions: listOf(QuestionView, 100), more: flag() }),
  permit: duty,
  audit: 'list',
})

export const askDebrief = command({
  name: 'follow-up.ask-debrief',
  path: '/api/debriefs',
  summary: 'Ask for a talk after a hard event, or say no to one that was proposed',
  input: shape({ accountId: id(), caseId: optional(nullable(id())), wish: oneOf(['yes', 'no']) }),
  output: changed,
  permit: personal,
  refusals: ['already-asked', 'case-unknown', 'staff-unknown', 'own-to-decline'],
})

export const arrangeDebrief = command({
  name: 'follow-up.arrange-debrief',
  path: '/api/debriefs/{debriefId}/arrangement',
  summary: 'With whom and when the talk is held',
  input: shape({ debriefId: id(), version, withWhom: line(200), plannedAt: instant() }),
  output: changed,
  permit: personal,
  refusals: ['debrief-ended', 'whom-missing', 'time-far-off', 'time-past'],
})

export const endDebrief = command({
  name: 'follow-up.end-debrief',
  path: '/api/debriefs/{debriefId}/end',
  summary: 'The talk was held, or the person does not want it',
  input: shape({ debriefId: id(), version, state: oneOf(['done', 'declined']) }),
  output: changed,
  permit: personal,
  refusals: ['debrief-ended', 'own-to-decline'],
})

export const DebriefView = shape({
  ...Debrief.row.properties,
  name: name(),
  askedByName: name(),
  caseNumber: nullable(line(20)),
})
export type DebriefView = Static<typeof DebriefView>

export const listDebriefs = query({
  name: 'follow-up.list-debriefs',
  path: '/api/debriefs',
  summary: "One's own talks, for the manager everybody's open ones, and what is proposed after hard cases",
  input: shape({}),
  output: shape({
    debriefs: listOf(DebriefView, 200),
    /** Cases of the last week with grave marks that the actor worked with. */
    proposed: listOf(shape({ caseId: id(), caseNumber: line(20) }), 50),
  }),
  permit: duty,
  audit: 'list',
})

export const readContinuity = query({
  name: 'follow-up.continuity',
  path: '/api/report-authors',
  summary: 'Whether the same names come back in the reports of the last ninety days',
  input: shape({}),
  output: shape({
    persons: count(),
    reports: count(),
    core: count(),
    authors: listOf(shape({ name: name(), reports: count() }), 200),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
})

export type FollowUpRefusal =
  | (typeof askQuestion.refusals)[number]
  | (typeof answerQuestion.refusals)[number]
  | (typeof calibrateQuestion.refusals)[number]
  | (typeof askDebrief.refusals)[number]
  | (typeof arrangeDebrief.refusals)[number]
  | (typeof endDebrief.refusals)[number]
