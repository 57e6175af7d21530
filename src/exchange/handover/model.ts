import { returnReason } from '../../code-lists/return-reason.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { ReportContent } from '../report-content/model.ts'

/** Where a report lands within a municipality (H-12). */
export const unitKinds = ['reception', 'child', 'adult'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Draft, sent, delivered, opened, accepted are three receipts kept apart (W39); returned is the duty's again. */
export const reportStatuses = [
  'draft',
  'sent',
  'delivered',
  'opened',
  'accepted',
  'returned',
  'withdrawn',
] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** How a printed report was handed over where there is no digital channel (W37). */
export const handedHow = ['in-person', 'registered-post', 'fax', 'secure-message', 'other'] as const

/** Handover report (händelserapport) to one municipality about one case. */
export const Report = entity({
  id: server(id()),
  number: server(line(20)),
  caseId: once(id()),
  memberId: server(nullable(id())),
  municipalityCode: once(line(4)),
  unitKind: oneOf(unitKinds),
  status: server(oneOf(reportStatuses)),
  summary: text(8000),
  /** What the person asks for; never a promise on the municipality's behalf (H-07). */
  requestedContact: nullable(text(1000)),
  /** What the night has made possible and the day may go on with (H-11). */
  opportunity: nullable(text(2000)),
  leftOutNotes: listOf(id(), 500),
  leftOutPersons: listOf(id(), 100),
  authorId: server(id()),
  content: server(nullable(ReportContent)),
  createdAt: server(instant()),
  changedAt: server(instant()),
  sentAt: server(nullable(instant())),
  deliveredAt: server(nullable(instant())),
  handedTo: server(nullable(line(120))),
  handedHow: server(nullable(oneOf(handedHow))),
  openedAt: server(nullable(instant())),
  openedBy: server(nullable(id())),
  acceptedAt: server(nullable(instant())),
  acceptedBy: server(nullable(id())),
  commitment: server(nullable(text(2000))),
  commitmentDue: server(nullable(instant())),
  returnedAt: server(nullable(instant())),
  returnedBy: server(nullable(id())),
  returnReason: server(nullable(oneOf(codeKeys(returnReason)))),
  returnText: server(nullable(text(2000))),
  withdrawnAt: server(nullable(instant())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type Report = Row<typeof Report>

export const eventKinds = [
  'sent',
  'delivered',
  'opened',
  'accepted',
  'returned',
  'withdrawn',
  'amended',
] as const
/** Every step of a report with name and time; append-only. */
export const ReportEvent = entity({
  id: server(id()),
  reportId: once(id()),
  kind: server(oneOf(eventKinds)),
  at: server(instant()),
  accountId: server(nullable(id())),
  accountName: server(nullable(line(120))),
  text: server(nullable(text(4000))),
})
export type ReportEvent = Row<typeof ReportEvent>
