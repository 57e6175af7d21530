import type { Static } from 'typebox'
import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { returnReason } from '../../code-lists/return-reason.ts'
import { codeKeys } from '../../kernel/code-list.ts'
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
import type { Permit } from '../../kernel/permit.ts'
import { circumstances, disclosedKinds } from '../disclosure/model.ts'
import { ReportContent } from '../report-content/model.ts'
import { handedHow, Report, ReportEvent, reportStatuses, unitKinds } from './model.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
/** A draft is its author's, whoever else may enter the case. */
const author: Permit = { 'duty-worker': 'own', 'duty-manager': 'own' }
const grounds = [
  'ground-unknown',
  'ground-not-for-boards',
  'ground-not-in-agreement',
  'ground-needs-circumstance',
  'ground-needs-text',
] as const
const name = () => nullable(line(120))

/** A report without its content: where it is, who did what with it and when. Nothing of what the author left out. */
export const ReportHead = shape({
  id: id(),
  number: line(20),
  caseId: id(),
  memberId: nullable(id()),
  municipalityCode: line(4),
  municipalityName: nullable(line(80)),
  unitKind: oneOf(unitKinds),
  status: oneOf(reportStatuses),
  authorName: line(120),
  authorTitle: line(120),
  changedAt: instant(),
  sentAt: nullable(instant()),
  deliveredAt: nullable(instant()),
  handedTo: name(),
  handedHow: nullable(oneOf(handedHow)),
  openedAt: nullable(instant()),
  openedByName: name(),
  acceptedAt: nullable(instant()),
  acceptedByName: name(),
  commitment: nullable(text(2000)),
  commitmentDue: nullable(instant()),
  returnedAt: nullable(instant()),
  returnedByName: name(),
  returnReason: nullable(oneOf(codeKeys(returnReason))),
  returnText: nullable(text(2000)),
  withdrawnAt: nullable(instant()),
  withdrawnReason: nullable(text(1000)),
  version,
})
export type ReportHead = Static<typeof ReportHead>

/** City districts that receive for the same municipality: one of them is chosen. Empty where there is no choice. */
const Districts = listOf(shape({ id: id(), name: line(80) }), 100)

export const ReceiverView = shape({
  code: line(4),
  municipalityName: nullable(line(80)),
  /** Null: outside the region, printed and handed over by hand; or one of several city districts, chosen in the report. */
  memberId: nullable(id()),
  districts: Districts,
  because: oneOf(['acute-need', 'child-stay', 'child-residence', 'own-municipality']),
  law: line(120),
  report: nullable(ReportHead),
})
export type ReceiverView = Static<typeof ReceiverView>

const CaseReceivers = shape({
  receivers: listOf(ReceiverView, 10),
  stays: nullable(
    shape({ because: oneOf(['general-advice', 'crisis-talk', 'no-identifiable-person']), law: line(120) }),
  ),
  unstated: nullable(oneOf(['stay-unknown', 'matter-unclear'])),
  residenceUnknown: flag(),
  /** Somebody has begun an assessment of this case and not locked it. */
  hasAssessmentDraft: flag(),
  /** A concern about a child, and a child or young person concerned has no locked assessment. */
  hasUnassessedChild: flag(),
  responsibleNow: line(200),
  isClosed: flag(),
  caseVersion: version,
})
export type CaseReceivers = Static<typeof CaseReceivers>

export const caseReceivers = query({
  name: 'handover.case-receivers',
  path: '/api/cases/{caseId}/receivers',
  summary: 'Who must have a report about this case, why, and what has become of each',
  input: shape({ caseId: id() }),
  output: CaseReceivers,
  permit: duty,
  audit: 'list',
})

export const reportsOfCaseQuery = query({
  name: 'handover.of-case',
  path: '/api/cases/{caseId}/reports',
  summary: 'Every report of a case, returned and withdrawn ones too, with their steps',
  input: shape({ caseId: id() }),
  output: shape({
    reports: listOf(shape({ ...ReportHead.properties, events: listOf(ReportEvent.row, 200) }), 200),
  }),
  permit: duty,
  audit: 'list',
})

export const prepareReport = command({
  name: 'handover.prepare',
  path: '/api/cases/{caseId}/reports',
  summary: 'Begin the report to one receiver; begun again it is the same draft',
  input: shape({ caseId: id(), municipalityCode: line(4) }),
  output: shape({ id: id(), number: line(20), version }),
  permit: duty,
  refusals: [
    'case-closed',
    'stays-in-the-duty',
    'stay-unknown',
    'matter-unclear',
    'not-a-receiver',
    'already-sent',
  ],
})

export const saveDraft = command({
  name: 'handover.save-draft',
  path: '/api/reports/{reportId}',
  method: 'PUT',
  summary: 'Save what the author writes, chooses and leaves out',
  input: shape({ reportId: id(), version, memberId: optional(nullable(id())), ...Report.change.properties }),
  output: shape({ id: id(), version }),
  permit: author,
  refusals: ['already-sent', 'case-closed', 'nobody-told', 'not-a-district'],
  autosave: true,
})

export const setGround = command({
  name: 'handover.set-ground',
  path: '/api/reports/{reportId}/grounds/{personId}',
  method: 'PUT',
  summary: "Choose the ground on which one person's data goes to this receiver",
  input: shape({
    reportId: id(),
    personId: id(),
    ground: oneOf(codeKeys(disclosureGround)),
    circumstance: optional(nullable(oneOf(circumstances))),
    groundText: optional(nullable(text(2000))),
  }),
  output: shape({ personId: id() }),
  permit: author,
  refusals: ['already-sent', 'case-closed', ...grounds],
})

const GroundView = shape({
  personId: id(),
  name: nullable(line(250)),
  part: oneOf(['concerned', 'guardian', 'other']),
  isChild: nullable(flag()),
  isLeftOut: flag(),
  ground: nullable(line(40)),
  circumstance: nullable(oneOf(circumstances)),
  groundText: nullable(text(2000)),
  isProposed: flag(),
  refusal: nullable(oneOf([...grounds, 'ground-missing'])),
  decidedByName: name(),
})
export type GroundView = Static<typeof GroundView>

export const previewReport = query({
  name: 'handover.preview',
  path: '/api/reports/{reportId}/preview',
  summary: 'Exactly what would be sent, on what grounds, and what stands in the way',
  input: shape({ reportId: id() }),
  output: shape({
    head: ReportHead,
    draft: shape({ ...Report.change.properties, ...{ unitKind: oneOf(unitKinds) } }),
    districts: Districts,
    content: ReportContent,
    grounds: listOf(GroundView, 100),
    notes: listOf(
      shape({
        id: id(),
        happenedAt: instant(),
        authorName: line(120),
        beginning: line(120),
        isLeftOut: flag(),
      }),
      500,
    ),
    /** The first thing that stands in the way of sending; null when it may be sent. */
    obstacle: nullable(
      oneOf([
        ...grounds,
        'ground-missing',
        'case-closed',
        'district-missing',
        'nobody-told',
        'assessment-draft',
        'protected-in-text',
      ]),
    ),
    /** Where it stands: a field of the draft, a path of the content, or a person's ground. */
    obstacleField: nullable(line(200)),
  }),
  permit: author,
  audit: 'each',
})

export const sendReport = command({
  name: 'handover.send',
  path: '/api/reports/{reportId}/sending',
  summary: 'Send the report: it is frozen, its people belong to the receiver, the disclosures are logged',
  input: shape({ reportId: id(), version }),
  output: shape({ id: id(), version, status: oneOf(reportStatuses), sentAt: instant() }),
  permit: author,
  refusals: [
    'already-sent',
    'case-closed',
    'district-missing',
    'nobody-told',
    'assessment-draft',
    'protected-in-text',
    'ground-missing',
    ...grounds,
  ],
})

export const getReport = query({
  name: 'handover.get-report',
  path: '/api/reports/{reportId}',
  summary:
    'A sent report as it was sent, with its grounds and steps; the own draft without content, which preview gives',
  input: shape({ reportId: id() }),
  output: shape({
    head: ReportHead,
    content: nullable(ReportContent),
    grounds: listOf(
      shape({
        personId: id(),
        ground: line(40),
        groundText: nullable(text(2000)),
        circumstance: nullable(oneOf(circumstances)),
        content: listOf(oneOf(disclosedKinds), 20),
        decidedByName: line(120),
        at: instant(),
      }),
      100,
    ),
    events: listOf(ReportEvent.row, 200),
  }),
  permit: { ...duty, intake: 'own-member' },
  audit: 'each',
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type HandoverRefusal =
  | RefusalsOf<typeof prepareReport>
  | RefusalsOf<typeof saveDraft>
  | RefusalsOf<typeof setGround>
  | RefusalsOf<typeof sendReport>
