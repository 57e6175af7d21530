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
import {
  adviceWishes,
  declineReasons,
  hearingAlternatives,
  hearingAnswers,
  PartnerReport,
  PartnerReportSource,
  partnerReportKinds,
  partnerReportSteps,
} from '../partner-report/model.ts'
import { HearingCounts, shownReports } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const saved = shape({ id: id(), version })
const which = { partnerReportId: id() }
const { reporterName, reporterPhone, fearsHarm, fearsText } = PartnerReportSource.row.properties
const source = { reporterName, reporterPhone, fearsHarm, fearsText }

/** What the duty sees: all but who of the unit wrote it, which is asked for by itself. */
const DutyReport = shape({
  ...PartnerReport.row.properties,
  partnerName: line(120),
  partnerKind: oneOf(partnerKinds),
  municipalityName: nullable(line(80)),
  contactNumber: nullable(line(20)),
  takenByName: nullable(line(120)),
  /** Until when the police waited with a young person, here or as the contact has it. */
  waitedUntil: nullable(instant()),
})

export const listPartnerReports = query({
  name: 'partner-answer.list',
  path: '/api/partner-reports',
  summary:
    'What police and health care have reported, the latest first: what nobody has taken or seen, what is open, or all',
  input: shape({
    which: optional(oneOf(shownReports)),
    contactId: optional(id()),
    kind: optional(oneOf(partnerReportKinds)),
    partnerId: optional(id()),
    after: optional(id()),
  }),
  output: shape({
    reports: listOf(DutyReport, 50),
    more: flag(),
    units: listOf(shape({ id: id(), name: line(120), kind: oneOf(partnerKinds) }), 500),
  }),
  permit: duty,
  audit: 'list',
})

export const readPartnerReport = query({
  name: 'partner-answer.read',
  path: '/api/partner-reports/{partnerReportId}',
  summary: 'One report with its steps, without who of the unit wrote it',
  input: shape(which),
  output: shape({
    ...DutyReport.properties,
    steps: listOf(
      shape({
        id: id(),
        kind: oneOf(partnerReportSteps),
        at: instant(),
        text: nullable(text(4000)),
        accountName: nullable(line(120)),
      }),
      500,
    ),
    caseIds: listOf(id(), 100),
  }),
  permit: duty,
  audit: 'each',
})

export const readReportSource = query({
  name: 'partner-answer.reporter',
  path: '/api/partner-reports/{partnerReportId}/reporter',
  summary: 'Who of the unit wrote it and how to ring: for the duty alone, and noted each time (OSL 26:5)',
  input: shape(which),
  output: shape(source),
  permit: duty,
  audit: 'each',
})

export const openPartnerReport = command({
  name: 'partner-answer.open',
  path: '/api/partner-reports/{partnerReportId}/opening',
  summary: 'Somebody of the duty has it before them: the reporter sees that the duty has opened it',
  input: shape(which),
  output: shape({ id: id(), version, openedAt: nullable(instant()) }),
  permit: duty,
  refusals: ['not-sent'],
})

const closed = ['not-sent', 'report-withdrawn', 'report-done'] as const
const made = shape({ id: id(), version, contactId: id(), contactNumber: line(20) })

export const takePartnerReport = command({
  name: 'partner-answer.take',
  path: '/api/partner-reports/{partnerReportId}/taking',
  summary: 'The duty takes it: it becomes a contact, once',
  input: shape({ ...which, version }),
  output: made,
  permit: duty,
  refusals: [...closed, 'already-taken', 'wants-an-answer', 'too-long-ago'],
})

export const answerAdvice = command({
  name: 'partner-answer.advise',
  path: '/api/partner-reports/{partnerReportId}/advice',
  summary: 'Answer a consultation in writing, or ask them to ring; it is counted as a contact of its own',
  input: shape({ ...which, version, replyWish: oneOf(adviceWishes), reply: optional(nullable(text(8000))) }),
  output: made,
  permit: duty,
  refusals: [
    ...closed,
    'not-advice',
    'already-answered',
    'reply-missing',
    'advice-identity-number',
    'too-long-ago',
  ],
})

export const answerHearing = command({
  name: 'partner-answer.answer-hearing',
  path: '/api/partner-reports/{partnerReportId}/hearing',
  summary: 'A hearing: noted, attends, does not and why, or something else instead',
  input: shape({
    ...which,
    version,
    hearingAnswer: oneOf(hearingAnswers),
    declineReason: optional(nullable(oneOf(declineReasons))),
    hearingAlternative: optional(nullable(oneOf(hearingAlternatives))),
    hearingReply: optional(nullable(text(2000))),
  }),
  output: made,
  permit: duty,
  refusals: [
    ...closed,
    'not-a-hearing',
    'already-answered',
    'was-asked-to-attend',
    'reason-missing',
    'alternative-missing',
    'reply-missing',
    'too-long-ago',
  ],
})

export const noteAttendance = command({
  name: 'partner-answer.note-attendance',
  path: '/api/partner-reports/{partnerReportId}/attendance',
  summary: 'Whether the duty was there when the hearing was held: a yes is counted as a measure of the case',
  input: shape({
    ...which,
    version,
    attended: flag(),
    caseId: optional(nullable(id())),
    minutes: optional(nullable(whole(0, 2880))),
  }),
  output: saved,
  permit: duty,
  refusals: [...closed, 'does-not-attend', 'already-noted', 'case-missing', 'case-closed', 'hearing-to-come'],
})

export const endWaiting = command({
  name: 'partner-answer.end-waiting',
  path: '/api/partner-reports/{partnerReportId}/waiting-end',
  summary: 'The police no longer wait with the young person: the time is kept here and on the contact',
  input: shape({ ...which, version, at: instant() }),
  output: saved,
  permit: duty,
  refusals: [...closed, 'nobody-waits', 'end-in-the-future', 'end-before-start'],
})

export const finishPartnerReport = command({
  name: 'partner-answer.close',
  path: '/api/partner-reports/{partnerReportId}/completion',
  summary: 'The duty is done with it; the reporter sees that and no more',
  input: shape({ ...which, version }),
  output: saved,
  permit: duty,
  refusals: [...closed, 'not-taken', 'attendance-missing'],
})

export const countHearingReports = query({
  name: 'partner-answer.count-hearings',
  path: '/api/hearing-counts',
  summary: 'Hearings the duty was told of and asked to attend in a period, and what it answered (I-08)',
  input: shape({ from: localDate(), to: localDate() }),
  output: HearingCounts,
  permit: duty,
  audit: 'none',
})

export type PartnerAnswerRefusal =
  | (typeof openPartnerReport.refusals)[number]
  | (typeof takePartnerReport.refusals)[number]
  | (typeof answerAdvice.refusals)[number]
  | (typeof answerHearing.refusals)[number]
  | (typeof noteAttendance.refusals)[number]
  | (typeof endWaiting.refusals)[number]
  | (typeof finishPartnerReport.refusals)[number]
