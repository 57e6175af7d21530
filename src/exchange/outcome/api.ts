import type { Static } from 'typebox'
import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  together,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { circumstances } from '../disclosure/model.ts'
import { Bypass, DayOutcome, NeedMark, needMarks, OutcomeTerm, outcomeChanges } from './model.ts'
import { groundsForGiving } from './rules.ts'

const count = () => whole(0, 1_000_000)
const member: Permit = { intake: 'own-member' }
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const judged = nullable(oneOf(codeKeys(assessmentOutcome)))
const name = () => nullable(line(250))
const { days } = OutcomeTerm.row.properties

const groundShape = {
  ground: oneOf(groundsForGiving),
  circumstance: optional(nullable(oneOf(circumstances))),
  groundText: text(2000),
}

/** An answer as its member sees it, with what of it was given back and on what ground. */
export const AnswerView = shape({
  ...DayOutcome.row.properties,
  givenOn: listOf(
    shape({ personId: id(), ground: line(40), groundText: text(2000), decidedByName: line(120) }),
    100,
  ),
})
export type AnswerView = Static<typeof AnswerView>

export const QuestionView = shape({
  id: id(),
  personId: nullable(id()),
  /** Null for the matter as a whole. */
  personName: name(),
  age: nullable(whole(0, 200)),
  judged,
  standing: oneOf(['unasked', 'due', 'answered']),
  /** Newest first. */
  answers: listOf(AnswerView, 100),
})
export type QuestionView = Static<typeof QuestionView>

export const outcomeQuestions = query({
  name: 'outcome.questions',
  path: '/api/outcome-questions',
  summary:
    'What the member is asked about and has not answered, the oldest first; and how many are asked later',
  input: shape({}),
  output: shape({
    days,
    due: count(),
    later: count(),
    rows: listOf(
      shape({
        reportId: id(),
        number: line(20),
        caseNumber: line(20),
        acceptedAt: instant(),
        askedOn: localDate(),
        people: listOf(shape({ personId: id(), name: name(), isProtected: flag() }), 100),
        unanswered: count(),
      }),
      100,
    ),
  }),
  permit: member,
  audit: 'list',
})

export const outcomesOfReport = query({
  name: 'outcome.of-report',
  path: '/api/reports/{reportId}/outcomes',
  summary:
    'The questions of a report the member has taken over, with every answer, and whether it needed the night',
  input: shape({ reportId: id() }),
  output: shape({
    isOpen: flag(),
    days,
    askedOn: nullable(localDate()),
    questions: listOf(QuestionView, 100),
    /** Newest first. */
    marks: listOf(NeedMark.row, 100),
    /** The ground an answer about all of them would be given back on; null where nothing is proposed. */
    proposed: nullable(oneOf(groundsForGiving)),
    /** The duty acts for this board by its agreement: its own work is followed up within the board. */
    isWithinBoard: flag(),
  }),
  permit: member,
  audit: 'list',
})

export const answerOutcome = command({
  name: 'outcome.answer',
  path: '/api/reports/{reportId}/outcomes',
  summary:
    'Say what became of it, for one or more of those it is about; later and corrected answers keep what stood',
  input: shape({
    reportId: id(),
    answers: listOf(shape({ questionId: id(), replaces: nullable(id()) }), 100),
    outcome: DayOutcome.row.properties.outcome,
    happenedOn: optional(nullable(localDate())),
    text: optional(nullable(text(1000))),
    change: optional(nullable(oneOf(outcomeChanges))),
    correctionReason: optional(nullable(text(1000))),
    giving: optional(nullable(shape(groundShape))),
  }),
  output: shape({ ids: listOf(id(), 100) }),
  permit: member,
  refusals: [
    'not-accepted',
    'nothing-asked',
    'question-unknown',
    'answered-meanwhile',
    'change-missing',
    'correction-reason-missing',
    'outcome-closed',
    'date-missing',
    'date-not-meant',
    'in-the-future',
    'before-the-night',
    'reason-missing',
    'nobody-to-tell-of',
    'ground-unknown',
    'ground-not-for-boards',
    'ground-not-in-agreement',
    'ground-needs-circumstance',
    'ground-needs-text',
  ],
})

export const markNeed = command({
  name: 'outcome.mark-need',
  path: '/api/reports/{reportId}/need-marks',
  summary: 'Mark whether the matter needed the night or could have waited (C-35)',
  input: NeedMark.create,
  output: shape({ id: id() }),
  permit: member,
  refusals: ['not-accepted', 'marked-meanwhile'],
})

export const setTerm = command({
  name: 'outcome.set-term',
  path: '/api/members/{memberId}/outcome-term',
  method: 'PUT',
  summary: 'How many days after acceptance the member is asked what became of it',
  input: shape({ memberId: id(), days }),
  output: shape({ days }),
  permit: { ...member, 'duty-manager': 'any' },
})

const given = nullable(
  shape({
    outcome: DayOutcome.row.properties.outcome,
    outcomeVersion: DayOutcome.row.properties.outcomeVersion,
    happenedOn: nullable(localDate()),
    text: nullable(text(1000)),
    answeredByName: line(120),
    at: instant(),
  }),
)
const dutyFacts = {
  judged,
  /** known: the member has answered and keeps it; unanswered says nothing of what happened. */
  state: oneOf(['unanswered', 'known', 'given']),
  given,
  /** The member has answered again since, and keeps that. */
  isLaterKnown: flag(),
  mark: nullable(oneOf(needMarks)),
}

export const outcomesOfCase = query({
  name: 'outcome.of-case',
  path: '/api/cases/{caseId}/outcomes',
  summary: 'What the members have said became of a case, as far as each has given it back',
  input: shape({ caseId: id() }),
  output: shape({
    outcomes: listOf(
      shape({
        questionId: id(),
        reportId: id(),
        municipalityName: nullable(line(80)),
        personId: nullable(id()),
        personName: name(),
        acceptedAt: nullable(instant()),
        ...dutyFacts,
        /** On what ground it was given back, and by whom. */
        grounds: listOf(
          shape({
            personId: id(),
            ground: line(40),
            groundText: text(2000),
            decidedByName: line(120),
            at: instant(),
          }),
          100,
        ),
      }),
      200,
    ),
  }),
  permit: duty,
  audit: 'list',
})

export const ownAssessments = query({
  name: 'outcome.own-assessments',
  path: '/api/own-assessments',
  summary:
    "The asker's own assessments and what the day made of them, newest first: codes, and the case while it may be opened",
  /** The last row shown. */
  input: shape(
    { beforeAt: optional(instant()), beforeId: optional(id()) },
    { dependentRequired: together('beforeAt', 'beforeId') },
  ),
  output: shape({
    rows: listOf(
      shape({
        questionId: id(),
        /** Null when the case asks for a reason to open. */
        caseId: nullable(id()),
        caseNumber: nullable(line(20)),
        municipalityName: nullable(line(80)),
        sentAt: instant(),
        ...dutyFacts,
      }),
      50,
    ),
    next: nullable(shape({ beforeAt: instant(), beforeId: id() })),
    /** Of all time: how many were asked about, and how many of them are answered. */
    asked: count(),
    answered: count(),
  }),
  permit: { 'duty-worker': 'own', 'duty-manager': 'own' },
  audit: 'list',
})

export const BypassView = shape({
  id: id(),
  memberName: line(120),
  happenedOn: localDate(),
  clock: Bypass.row.properties.clock,
  partnerName: nullable(line(120)),
  kind: Bypass.row.properties.kind,
  markedByName: line(120),
  markedAt: instant(),
  withdrawnAt: nullable(instant()),
  withdrawnReason: nullable(text(1000)),
})
export type BypassView = Static<typeof BypassView>

export const bypasses = query({
  name: 'outcome.bypasses',
  path: '/api/bypasses',
  summary:
    'Police notifications that the duty was not told of, the latest first: the own of a member, all for the manager',
  input: shape({}),
  output: shape({
    rows: listOf(BypassView, 200),
    /** Police units to choose among. */
    units: listOf(shape({ id: id(), name: line(120) }), 300),
  }),
  permit: { ...member, 'duty-manager': 'any' },
  audit: 'none',
})

export const markBypass = command({
  name: 'outcome.mark-bypass',
  path: '/api/bypasses',
  summary:
    'Mark that the police notified the day service of something the duty was never told (V-35); nobody is named',
  input: Bypass.create,
  output: shape({ id: id() }),
  permit: member,
  refusals: ['in-the-future', 'too-long-ago', 'clock-unreadable', 'in-office-hours', 'unit-unknown'],
})

export const withdrawBypass = command({
  name: 'outcome.withdraw-bypass',
  path: '/api/bypasses/{bypassId}/withdrawal',
  summary: 'Take back a mark that was wrong; the trace stays and no figure counts it',
  input: shape({ bypassId: id(), reason: text(1000, { minLength: 5 }) }),
  output: shape({ id: id() }),
  permit: member,
  refusals: ['already-withdrawn'],
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type OutcomeRefusal =
  | RefusalsOf<typeof answerOutcome>
  | RefusalsOf<typeof markNeed>
  | RefusalsOf<typeof markBypass>
  | RefusalsOf<typeof withdrawBypass>
