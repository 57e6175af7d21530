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
import { PartnerReport, PartnerReportSource, partnerReportKinds, partnerReportStatuses } from './model.ts'

const version = whole(1, 1_000_000)
const own = { partner: 'own' } as const
const saved = shape({ id: id(), version })
const which = { partnerReportId: id() }
const {
  accountId: _account,
  sentAt: _sent,
  partnerReportId: _report,
  ...source
} = PartnerReportSource.row.properties
const {
  contactId: _contact,
  takenBy: _taker,
  partnerId: _partner,
  seenAt: _seen,
  ...told
} = PartnerReport.row.properties

/** What its writer sees: what was sent, how far it has come and what was answered; nothing of the case. */
const OwnReport = shape({
  ...told,
  partnerName: line(120),
  municipalityName: nullable(line(80)),
  /** What its writer may still do with it. */
  may: shape({ supplement: flag(), withdraw: flag() }),
  supplements: listOf(shape({ at: instant(), text: text(4000) }), 500),
  ...source,
})

/** One row of the writer's list. */
const OwnRow = shape({
  id: id(),
  number: nullable(line(20)),
  kind: oneOf(partnerReportKinds),
  status: oneOf(partnerReportStatuses),
  startedAt: instant(),
  sentAt: nullable(instant()),
  openedAt: nullable(instant()),
  takenAt: nullable(instant()),
  answeredAt: nullable(instant()),
})

export const partnerDesk = query({
  name: 'partner-report.duty-open',
  path: '/api/partner-reports/desk',
  summary: 'Whether the duty reads now or when it opens, its numbers, and the municipalities it answers for',
  input: shape({}),
  output: shape({
    mode: oneOf(['duty', 'standby', 'closed', 'unknown']),
    opensAt: nullable(instant()),
    /** When the municipalities' own reception is open on working days, local clock. */
    office: nullable(shape({ start: line(5), end: line(5) })),
    kinds: listOf(oneOf(partnerReportKinds), partnerReportKinds.length),
    numbers: listOf(shape({ name: line(120), number: line(40), shown: line(40) }), 50),
    municipalities: listOf(shape({ code: line(4), name: line(80) }), 300),
  }),
  permit: { partner: 'any' },
  audit: 'none',
})

export const startPartnerReport = command({
  name: 'partner-report.start',
  path: '/api/partner-reports',
  summary: 'Begin a report of a kind; one that is begun already is gone on with',
  input: shape({ kind: oneOf(partnerReportKinds) }),
  output: saved,
  permit: { partner: 'any' },
  refusals: ['kind-not-yours'],
})

export const savePartnerReport = command({
  name: 'partner-report.save',
  path: '/api/partner-reports/{partnerReportId}',
  method: 'PUT',
  summary: 'Save what has been written so far; any of the fields',
  input: shape({
    ...which,
    version,
    ...PartnerReport.change.properties,
    ...PartnerReportSource.change.properties,
  }),
  output: saved,
  permit: own,
  refusals: ['already-sent', 'municipality-unknown', 'advice-names-somebody'],
  autosave: true,
})

export const sendPartnerReport = command({
  name: 'partner-report.send',
  path: '/api/partner-reports/{partnerReportId}/sending',
  summary: 'Send it to the duty: number and time are the receipt',
  input: shape({ ...which, version }),
  output: shape({ id: id(), version, number: line(20), sentAt: instant() }),
  permit: own,
  refusals: [
    'already-sent',
    'urgency-missing',
    'municipality-missing',
    'municipality-unknown',
    'municipality-not-ours',
    'about-missing',
    'story-missing',
    'where-missing',
    'found-missing',
    'since-missing',
    'condition-missing',
    'companion-missing',
    'since-in-the-future',
    'time-far-off',
    'identity-number-wrong',
    'wish-missing',
    'advice-identity-number',
    'advice-name-suspected',
    'hearing-ask-missing',
    'hearing-time-missing',
    'hearing-place-missing',
    'hearing-over',
    'reporter-name-missing',
    'phone-missing',
    'phone-unreadable',
    'names-reporter',
    'duty-closed',
    'duty-closed-call',
  ],
})

export const discardPartnerReport = command({
  name: 'partner-report.discard',
  path: '/api/partner-reports/{partnerReportId}',
  method: 'DELETE',
  summary: 'Throw away what was never sent',
  input: shape(which),
  output: shape({ id: id() }),
  permit: own,
  refusals: ['already-sent'],
})

export const listOwnReports = query({
  name: 'partner-report.own-reports',
  path: '/api/own-partner-reports',
  summary: 'What the account has reported, begun and sent, the latest first',
  input: shape({}),
  output: shape({ reports: listOf(OwnRow, 100) }),
  permit: { partner: 'any' },
  audit: 'none',
})

export const readOwnReport = query({
  name: 'partner-report.own-report',
  path: '/api/own-partner-reports/{partnerReportId}',
  summary: "A report of one's own: as it was sent, how far it has come, and what was answered",
  input: shape(which),
  output: OwnReport,
  permit: own,
  audit: 'each',
})

export const supplementReport = command({
  name: 'partner-report.supplement',
  path: '/api/partner-reports/{partnerReportId}/supplements',
  summary: 'Add something afterwards; what was sent stays as it is',
  input: shape({ ...which, text: text(4000), isWithoutNames: optional(flag()) }),
  output: shape({ id: id() }),
  permit: own,
  refusals: [
    'not-sent',
    'report-withdrawn',
    'report-done',
    'supplement-missing',
    'names-reporter',
    'advice-identity-number',
    'advice-name-suspected',
  ],
})

export const withdrawPartnerReport = command({
  name: 'partner-report.withdraw',
  path: '/api/partner-reports/{partnerReportId}/withdrawal',
  summary: 'Take back what was sent by mistake, before the duty works with it; that it was there stays',
  input: shape({ ...which, version, reason: text(1000) }),
  output: saved,
  permit: own,
  refusals: [
    'not-sent',
    'report-withdrawn',
    'report-done',
    'already-taken',
    'reason-missing',
    'names-reporter',
  ],
})

export type PartnerReportRefusal =
  | (typeof startPartnerReport.refusals)[number]
  | (typeof savePartnerReport.refusals)[number]
  | (typeof sendPartnerReport.refusals)[number]
  | (typeof discardPartnerReport.refusals)[number]
  | (typeof supplementReport.refusals)[number]
  | (typeof withdrawPartnerReport.refusals)[number]
