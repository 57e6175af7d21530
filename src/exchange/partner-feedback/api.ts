import Type, { type Static } from 'typebox'
import { partnerKinds } from '../../base/organisation/model.ts'
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
  whole,
} from '../../kernel/field.ts'
import { circumstances, feedbackCircumstances } from '../disclosure/model.ts'
import { partnerReportKinds } from '../partner-report/model.ts'
import {
  DayDecision,
  declineReasons,
  feedbackContents,
  feedbackGrounds,
  feedbackMeasures,
  PartnerFeedback,
  wanted,
} from './model.ts'
import type { AskRefusal, GiveRefusal } from './rules.ts'
import { feedbackClockStates } from './rules.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const partner = { partner: 'own-partner' } as const
const { partnerReportId } = PartnerFeedback.row.properties
const done = shape({ id: id(), version })

/** What the unit that asked sees: the answer in codes, and what of its wish stays unsaid. No ground text, no person. */
export const FeedbackAnswer = shape({
  ...PartnerFeedback.row.properties,
  leftUnsaid: listOf(oneOf(feedbackContents), 20),
})
export type FeedbackAnswer = Static<typeof FeedbackAnswer>

export const Clock = shape({
  state: oneOf(feedbackClockStates),
  strictDue: nullable(localDate()),
  latest: localDate(),
})

export const feedbackOfReport = query({
  name: 'partner-feedback.of-own-report',
  path: '/api/own-partner-reports/{partnerReportId}/feedback',
  summary: 'What a unit has asked about its own report and been answered, newest first',
  input: shape({ partnerReportId: id() }),
  output: shape({
    feedback: listOf(FeedbackAnswer, 50),
    /** What a reporter of its kind may ask about at all. */
    mayAsk: listOf(oneOf(feedbackContents), 20),
    closed: nullable(oneOf(['not-sent', 'nobody-named', 'already-asked'])),
  }),
  permit: partner,
  audit: 'each',
})

export const askFeedback = command({
  name: 'partner-feedback.ask',
  path: '/api/own-partner-reports/{partnerReportId}/feedback',
  summary:
    'Ask what became of a report of one’s own; what the law never lets out is refused, audited and explained',
  input: shape({
    partnerReportId: id(),
    wants: Type.Array(oneOf(wanted), { minItems: 1, maxItems: wanted.length, uniqueItems: true }),
  }),
  output: shape({ id: id() }),
  permit: partner,
  refusals: [
    'not-sent',
    'nobody-named',
    'already-asked',
    'nothing-wanted',
    'never-the-reporter',
    'never-other-people',
    'never-the-file',
    'never-to-your-authority',
  ] satisfies readonly (AskRefusal | 'not-sent' | 'nobody-named' | 'already-asked')[],
})

export const seeFeedback = command({
  name: 'partner-feedback.see',
  path: '/api/partner-feedback/{feedbackId}/reading',
  summary: 'The unit that asked has read the answer',
  input: shape({ feedbackId: id() }),
  output: done,
  permit: partner,
  refusals: ['not-answered'],
})

/** One of the case's people, whom an answer may be about. */
const Concerned = shape({ personId: id(), caseId: id(), name: line(200), age: nullable(whole(0, 200)) })
export const DutyFeedback = shape({ ...PartnerFeedback.row.properties, askedByName: line(120), clock: Clock })
export type DutyFeedback = Static<typeof DutyFeedback>

export const feedbackForDuty = query({
  name: 'partner-feedback.of-report',
  path: '/api/partner-reports/{partnerReportId}/feedback',
  summary: 'What a partner has asked about its report, the day’s decision, and whom an answer may be about',
  input: shape({ partnerReportId: id() }),
  output: shape({
    feedback: listOf(DutyFeedback, 50),
    dayDecisions: listOf(shape({ ...DayDecision.row.properties, notedByName: line(120) }), 50),
    /** What the member has said of the case through its outcome, not noted yet. */
    proposed: nullable(
      shape({
        investigation: DayDecision.row.properties.investigation,
        decidedOn: nullable(localDate()),
        toldBy: line(160),
      }),
    ),
    people: listOf(Concerned, 100),
    partnerKind: oneOf(partnerKinds),
    partnerName: line(120),
    isDutyReport: flag(),
    hasCase: flag(),
  }),
  permit: duty,
  audit: 'each',
})
export type FeedbackForDuty = Static<(typeof feedbackForDuty)['output']>

export const noteDayDecision = command({
  name: 'partner-feedback.note-day-decision',
  path: '/api/partner-reports/{partnerReportId}/day-decisions',
  summary: 'Note what the municipality has decided about a reported matter: the week counts from it',
  input: shape({ ...DayDecision.create.properties, partnerReportId }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['decided-on-missing', 'decided-in-the-future', 'decided-before-report', 'told-by-missing'],
})

export const giveFeedback = command({
  name: 'partner-feedback.give',
  path: '/api/partner-feedback/{feedbackId}/answer',
  summary: 'Answer a reporter, on a ground of the closed list: each person’s disclosure is logged',
  input: shape({
    feedbackId: id(),
    version,
    ground: oneOf(feedbackGrounds),
    circumstance: optional(nullable(oneOf([...circumstances, ...feedbackCircumstances]))),
    groundText: optional(nullable(text(2000))),
    contents: Type.Array(oneOf(feedbackContents), { maxItems: feedbackContents.length, uniqueItems: true }),
    measures: Type.Array(oneOf(feedbackMeasures), { maxItems: feedbackMeasures.length, uniqueItems: true }),
    personIds: Type.Array(id(), { maxItems: 30, uniqueItems: true }),
    receiverName: optional(nullable(line(160))),
  }),
  output: done,
  permit: duty,
  refusals: [
    'already-answered',
    'person-not-in-case',
    'no-case',
    'nothing-chosen',
    'ground-closed',
    'ground-not-for-receiver',
    'not-on-this-ground',
    'not-a-duty-report',
    'circumstance-missing',
    'age-not-covered',
    'age-unknown',
    'ground-text-missing',
    'day-decision-unknown',
    'measures-missing',
    'say-by-phone',
  ] satisfies readonly (GiveRefusal | 'already-answered' | 'person-not-in-case')[],
})

export const declineFeedback = command({
  name: 'partner-feedback.decline',
  path: '/api/partner-feedback/{feedbackId}/refusal',
  summary: 'Answer a reporter that nothing can be said, with the reason',
  input: shape({ feedbackId: id(), version, reason: oneOf(declineReasons) }),
  output: done,
  permit: duty,
  refusals: ['already-answered', 'is-a-duty-report'],
})

/** A question that waits, without a word about anybody. */
export const WaitingFeedback = shape({
  id: id(),
  partnerReportId: id(),
  reportNumber: nullable(line(20)),
  reportKind: oneOf(partnerReportKinds),
  partnerName: line(120),
  askedAt: instant(),
  clock: Clock,
})
export type WaitingFeedback = Static<typeof WaitingFeedback>

export const waitingFeedback = query({
  name: 'partner-feedback.waiting',
  path: '/api/partner-feedback',
  summary: 'Questions of reporters that are not answered, those that are overdue first',
  input: shape({}),
  output: shape({
    waiting: listOf(WaitingFeedback, 300),
    overdue: whole(0, 1000),
    /** Answered in the last 90 days: in time, and late. */
    answeredInTime: whole(0, 1_000_000),
    answeredLate: whole(0, 1_000_000),
  }),
  permit: duty,
  audit: 'none',
})

export type FeedbackRefusal = (
  | typeof askFeedback
  | typeof seeFeedback
  | typeof noteDayDecision
  | typeof giveFeedback
  | typeof declineFeedback
)['refusals'][number]
