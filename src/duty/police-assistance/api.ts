import type { Static } from 'typebox'
import Type from 'typebox'
import { PersonCard } from '../../base/person/model.ts'
import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { command, FileAnswer, query } from '../../kernel/contract.ts'
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
import { mandateKinds } from '../mandate/model.ts'
import {
  AssistanceStep,
  assistanceStates,
  executors,
  grounds,
  judgedFields,
  PoliceAssistance,
  requesterKinds,
  TransportHours,
} from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const saved = shape({ id: id(), version })

const judged = Type.Pick(PoliceAssistance.create, judgedFields).properties
const judgementFaults = [
  'case-closed',
  'not-in-case',
  'member-unknown',
  'age-outside-law',
  'risk-grounds-missing',
  'risk-grounds-copied',
  'divergence-missing',
  'already-asked',
  'protected-in-text',
  'time-far-off',
] as const

export const askAssistance = command({
  name: 'police-assistance.ask',
  path: '/api/cases/{caseId}/police-assistances',
  summary:
    'The police are asked to help: on which ground, by whose right, why now, and what they need to know',
  input: shape({
    ...PoliceAssistance.create.properties,
    requesterKind: oneOf(requesterKinds),
    requesterName: optional(nullable(line(120))),
    requesterTitle: optional(nullable(line(120))),
    askedAt: optional(instant()),
    /** Who of the police took it: a name said on the telephone. */
    receivedBy: line(120),
    reviewAt: optional(Type.Null()),
  }),
  output: shape({ id: id(), version, number: line(20) }),
  permit: duty,
  refusals: [
    ...judgementFaults,
    'requester-lvu-43-1',
    'requester-lvu-43-2',
    'requester-lvm-45-1',
    'requester-lvm-45-2',
    'requester-l2024-79-8-7',
    'requester-wrong-member',
    'requester-mandate-ended',
    'requester-mandate-not-begun',
    'requester-not-covered',
    'requester-mandate-missing',
    'requester-name-missing',
    'requester-basis-missing',
    'decision-missing',
    'decision-unknown',
    'decision-not-made',
    'decision-of-another',
    'decision-of-another-act',
    'decision-ended',
    'before-decision',
    'precondition-missing',
    'purpose-missing',
    'where-missing',
    'where-reason-missing',
    'local-plan-missing',
    'staff-along-far',
    'name-missing',
    'in-the-future',
  ],
})

export const holdAssistance = command({
  name: 'police-assistance.hold',
  path: '/api/cases/{caseId}/police-assistance-judgements',
  summary: 'Judged that the police are not asked now, why, and when it is looked at again (E-21)',
  input: shape({ ...judged, reviewAt: instant() }),
  output: shape({ id: id(), version, number: line(20) }),
  permit: duty,
  refusals: [...judgementFaults, 'review-past'],
})

const said = {
  at: optional(instant()),
  name: line(120),
  unit: optional(nullable(line(120))),
  eventReport: optional(nullable(line(60))),
  note: optional(nullable(text(2000))),
}
const stepFaults = [
  'name-missing',
  'reason-missing',
  'event-report-missing',
  'protected-in-text',
  'in-the-future',
  'before-last-step',
  'after-next-step',
] as const

export const stepAssistance = command({
  name: 'police-assistance.step',
  path: '/api/police-assistances/{assistanceId}/steps',
  summary:
    'What came of it: granted or refused by the station officer, ordered by the command centre, under way, done',
  input: shape({
    assistanceId: id(),
    version,
    to: oneOf(['approved', 'refused', 'ordered', 'under-way', 'done']),
    ...said,
  }),
  output: saved,
  permit: duty,
  refusals: [...stepFaults, 'has-ended', 'not-in-turn'],
})

export const recallAssistance = command({
  name: 'police-assistance.recall',
  path: '/api/police-assistances/{assistanceId}/recall',
  summary: 'The request is taken back: why, and who of the police was told. A measure of its own',
  input: shape({ assistanceId: id(), version, at: said.at, name: said.name, note: text(2000) }),
  output: saved,
  permit: duty,
  refusals: [...stepFaults, 'has-ended', 'not-in-turn'],
})

export const correctStep = command({
  name: 'police-assistance.correct',
  path: '/api/police-assistances/{assistanceId}/corrections',
  summary: 'A time, name or number of a step written anew, with why; what stood before is kept',
  input: shape({ assistanceId: id(), version, stepId: id(), ...said, at: instant(), reason: text(1000) }),
  output: saved,
  permit: duty,
  refusals: [...stepFaults, 'step-unknown'],
})

export const openWhere = command({
  name: 'police-assistance.open-where',
  path: '/api/police-assistances/{assistanceId}/whereabouts',
  summary: 'Opens the protected place the police must go to, with a reason that is kept',
  input: shape({ assistanceId: id(), reason: text(1000, { minLength: 1 }) }),
  output: shape({ whereTo: nullable(text(500)) }),
  permit: duty,
  refusals: ['reason-missing'],
})

export const AssistanceView = shape({
  ...PoliceAssistance.row.properties,
  registeredByName: line(120),
  memberName: line(120),
  decisionNumber: nullable(line(20)),
  decisionType: nullable(oneOf(decisionTypeKeys)),
  law: line(120),
  person: PersonCard,
  belowDetention: flag(),
  /** `whereTo` is null where it is protected: then it is opened with a reason. */
  hasWhere: flag(),
  steps: listOf(
    shape({ ...AssistanceStep.row.properties, registeredByName: line(120), stands: flag() }),
    100,
  ),
})
export type AssistanceView = Static<typeof AssistanceView>

export const readAssistances = query({
  name: 'police-assistance.read',
  path: '/api/cases/{caseId}/police-assistances',
  summary: 'The requests for the police’s help in a case, with every step, the latest first',
  input: shape({ caseId: id() }),
  output: shape({ caseOpen: flag(), assistances: listOf(AssistanceView, 100) }),
  permit: duty,
  audit: 'each',
})

export const prepareAssistance = query({
  name: 'police-assistance.prepare',
  path: '/api/cases/{caseId}/police-assistance-facts',
  summary: 'What a request is made of: the people, decisions that are made, who may ask tonight, who drives',
  input: shape({ caseId: id(), memberId: optional(id()) }),
  output: shape({
    memberId: nullable(id()),
    members: listOf(shape({ id: id(), name: line(120) }), 100),
    people: listOf(shape({ ...PersonCard.properties, belowDetention: flag() }), 200),
    decisions: listOf(
      shape({
        id: id(),
        number: line(20),
        type: oneOf(decisionTypeKeys),
        personId: id(),
        memberId: id(),
        decidedAt: nullable(instant()),
      }),
      100,
    ),
    mandates: listOf(
      shape({
        id: id(),
        kind: oneOf(mandateKinds),
        name: line(120),
        title: line(120),
        covers: listOf(oneOf(decisionTypeKeys), 20),
        isOwn: flag(),
      }),
      200,
    ),
    executor: oneOf(executors),
    /** Longest transport the duty goes along on, in minutes (F-04). */
    longestTransport: nullable(whole(10, 1440)),
  }),
  permit: duty,
  audit: 'each',
})

export const printAssistance = query({
  name: 'police-assistance.print',
  path: '/api/police-assistances/{assistanceId}/document',
  summary: 'The request on paper, as PDF; a protected place does not stand in it',
  input: shape({ assistanceId: id() }),
  output: FileAnswer,
  permit: duty,
  audit: 'each',
  file: 'application/pdf',
})

export const listRunning = query({
  name: 'police-assistance.list',
  path: '/api/police-assistances',
  summary: 'Requests the police have and that have not ended, the oldest first',
  input: shape({}),
  output: shape({
    running: listOf(
      shape({
        id: id(),
        number: line(20),
        caseId: id(),
        caseNumber: line(20),
        memberName: line(120),
        ground: oneOf(grounds),
        status: oneOf(assistanceStates),
        executor: oneOf(executors),
        askedAt: instant(),
      }),
      200,
    ),
  }),
  permit: duty,
  audit: 'list',
})

const count = whole(0, 10_000_000)
const minutes = nullable(whole(0, 10_000_000))
export const Times = shape({
  asked: count,
  approved: count,
  refused: count,
  recalled: count,
  done: count,
  open: count,
  answerMedian: minutes,
  answerLongest: minutes,
  orderMedian: minutes,
  orderLongest: minutes,
  startMedian: minutes,
  startLongest: minutes,
  wholeMedian: minutes,
  wholeLongest: minutes,
})

export const readTimes = query({
  name: 'police-assistance.times',
  path: '/api/police-assistances/times',
  summary:
    'Minutes between the states of a period’s requests, by municipality and ground: median, longest, open',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    rows: listOf(
      shape({
        municipalityCode: line(4),
        municipalityName: nullable(line(80)),
        ground: oneOf(grounds),
        ...Times.properties,
      }),
      2000,
    ),
    whole: Times,
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'none',
  reads: 'figures',
  refusals: ['period-backwards', 'period-too-long'],
})

export const listTransportHours = query({
  name: 'police-assistance.hours',
  path: '/api/transport-hours',
  summary: 'Who drives on which weekdays between which hours; the police where no row holds (F-03)',
  input: shape({}),
  output: shape({ hours: listOf(TransportHours.row, 200) }),
  permit: duty,
  audit: 'none',
})

export const setTransportHours = command({
  name: 'police-assistance.set-hours',
  path: '/api/transport-hours',
  summary: 'Say who drives on some weekdays between two clock times, from a day on',
  input: shape({
    ...Type.Omit(TransportHours.create, ['weekday']).properties,
    weekdays: listOf(whole(1, 7), 7),
  }),
  output: shape({ ids: listOf(id(), 7) }),
  permit: { 'duty-manager': 'any' },
  refusals: ['weekdays-missing', 'hours-backwards', 'hours-overlap', 'source-missing', 'time-far-off'],
})

export const endTransportHours = command({
  name: 'police-assistance.end-hours',
  path: '/api/transport-hours/{hoursId}/end',
  summary: 'The last day a row of the hours holds',
  input: shape({ hoursId: id(), validTo: localDate() }),
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['hours-ended', 'hours-backwards', 'time-far-off'],
})

type Commands =
  | typeof askAssistance
  | typeof holdAssistance
  | typeof stepAssistance
  | typeof recallAssistance
  | typeof correctStep
  | typeof openWhere
  | typeof readTimes
  | typeof setTransportHours
  | typeof endTransportHours
export type PoliceAssistanceRefusal = Commands['refusals'][number]
