import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, instant, line, listOf, nullable, shape } from '../../kernel/field.ts'
import { Figures, Period } from '../statistics/model.ts'
import { QuarterlyReport } from './model.ts'

const {
  figures: _figures,
  figuresBefore: _figuresBefore,
  sentBy: _sentBy,
  ...head
} = QuarterlyReport.row.properties
const { year, quarter, edition } = head

/** A sent quarter without its figures: who sent it, and which chairs have opened it. */
export const ReportHead = shape({
  ...head,
  memberName: line(120),
  sentByName: line(120),
  /** The chair sees only the own one. */
  readings: listOf(shape({ name: line(120), openedAt: instant() }), 100),
})
export type ReportHead = Static<typeof ReportHead>

/** The quarter itself, and the same one of the year before. */
const bothFigures = { figures: Figures, figuresBefore: Figures }

export const readQuarter = query({
  name: 'quarterly-report.overview',
  path: '/api/quarterly-reports/overview',
  summary: 'Each member in a quarter: its chairs, what has been sent to them and who has opened it',
  input: shape({ year, quarter }),
  output: shape({
    period: Period,
    isFinished: flag(),
    members: listOf(
      shape({
        memberId: id(),
        name: line(120),
        chairs: listOf(line(120), 50),
        reports: listOf(ReportHead, 100),
      }),
      400,
    ),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
})

export const previewReport = query({
  name: 'quarterly-report.preview',
  path: '/api/quarterly-reports/preview',
  summary: 'What would be sent to the chairs of a member, and whether it differs from what they have',
  input: shape({ memberId: id(), year, quarter }),
  output: shape({
    memberName: line(120),
    isFinished: flag(),
    ...bothFigures,
    /** What they have now; null when nothing was sent. */
    latest: nullable(ReportHead),
    /** True when the figures they have are these. */
    isSame: flag(),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
})

export const sendReports = command({
  name: 'quarterly-report.send',
  path: '/api/quarterly-reports',
  summary:
    'Send a finished quarter to the chairs of one member or of many; unchanged figures are not sent again',
  input: shape({
    memberIds: listOf(id(), 400),
    year,
    quarter,
    comment: QuarterlyReport.row.properties.comment,
  }),
  output: shape({
    sent: listOf(shape({ reportId: id(), memberId: id(), edition }), 400),
    /** Had these figures already. */
    unchanged: listOf(id(), 400),
  }),
  permit: { 'duty-manager': 'any' },
  refusals: ['no-members', 'not-finished', 'member-unknown', 'same-figures'],
})

export const listReports = query({
  name: 'quarterly-report.list',
  path: '/api/quarterly-reports',
  summary: 'The quarters sent to the own member, newest first, and which quarter now runs',
  input: shape({}),
  output: shape({
    memberName: line(120),
    municipalityCode: line(4),
    running: shape({ year, quarter, period: Period }),
    reports: listOf(ReportHead, 1000),
  }),
  permit: { chair: 'own-member' },
  audit: 'none',
})

export const readReport = query({
  name: 'quarterly-report.read',
  path: '/api/quarterly-reports/{reportId}',
  summary: 'A quarter as it was sent, with its other editions',
  input: shape({ reportId: id() }),
  output: shape({
    report: ReportHead,
    ...bothFigures,
    editions: listOf(shape({ id: id(), edition, sentAt: instant() }), 1000),
  }),
  permit: { 'duty-manager': 'any', chair: 'own-member' },
  audit: 'none',
})

export const openReport = command({
  name: 'quarterly-report.open',
  path: '/api/quarterly-reports/{reportId}/readings',
  summary: 'The receipt: a chair has opened the quarter; the first time stands',
  input: shape({ reportId: id() }),
  output: shape({ openedAt: instant() }),
  permit: { chair: 'own-member' },
})

export type QuarterlyReportRefusal = (typeof sendReports.refusals)[number]
