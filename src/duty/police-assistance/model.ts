import type { DecisionTypeKey } from '../../code-lists/decision-type.ts'
import type { LawSubject } from '../../code-lists/law-reference.ts'
import type { MeasureType } from '../../code-lists/measure-type.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  text,
  whole,
} from '../../kernel/field.ts'
import { answers } from '../case/model.ts'
import type { MandateKind } from '../mandate/model.ts'

/**
 * Points of law the police help on (law-and-standards 2.3). Point 1: a doctor let in, or somebody taken to be examined. Point
 * 2: a decision about care or custody carried out. Of L2024:79 one ground covers 8:7 to 9.
 */
export const grounds = ['lvu-43-1', 'lvu-43-2', 'lvm-45-1', 'lvm-45-2', 'l2024-79-8-7'] as const
export type Ground = (typeof grounds)[number]

/** In whose name it is asked: by minutes, by the law or a mandate, by a court, or by the board's order of delegation. */
export const requesterKinds = ['board', 'chair', 'appointed-member', 'official', 'court', 'delegate'] as const
export type RequesterKind = (typeof requesterKinds)[number]

/** Whose requests rest on a mandate, and on which kinds; the others' on minutes, a court's number or a point of delegation. */
export const mandatedBy: Partial<Record<RequesterKind, readonly MandateKind[]>> = {
  chair: ['chair'],
  'appointed-member': ['board-member', 'vice-chair'],
  official: ['official'],
}

/** LVU 43 a §, LVM 45 a §: the powers of PL 10 or 10 a § may be needed, or there are exceptional reasons. */
export const preconditions = ['special-powers', 'exceptional-reasons'] as const
export const memberWishes = ['always-ask', 'wait', 'none', 'unknown'] as const
export const executors = ['police', 'prison-service'] as const
export type Executor = (typeof executors)[number]

export const assistanceStates = [
  'requested',
  'approved',
  'ordered',
  'under-way',
  'done',
  'refused',
  'recalled',
  'waits',
] as const
export type AssistanceState = (typeof assistanceStates)[number]
/** What nothing more happens to. `waits` is a judgement that help is not asked for now (E-21, V-30). */
export const endedStates: readonly AssistanceState[] = ['done', 'refused', 'recalled', 'waits']

type GroundRule = {
  readonly law: LawSubject
  /** The duty to give the executing authority what it needs: breaks secrecy by itself. */
  readonly disclosure: LawSubject
  /** Who may ask (law-and-standards 2.3). */
  readonly requesters: readonly RequesterKind[]
  /** The decisions it carries out; null where the ground wants none. */
  readonly carriesOut: readonly DecisionTypeKey[] | null
  /** First age, in whole years, that the act does not cover. */
  readonly ageBelow: number | null
  /** Null where the list of measures has no code for it. */
  readonly measure: MeasureType | null
}
const young = {
  law: 'police-assistance-for-the-young',
  disclosure: 'data-for-assistance-for-the-young',
  // LVU 3 §: care may last until the day somebody is 21.
  ageBelow: 21,
  measure: 'police-assistance-lvu',
} as const
const substanceUse = {
  law: 'police-assistance-for-substance-use',
  disclosure: 'data-for-assistance-for-substance-use',
  ageBelow: null,
  measure: 'police-assistance-lvm',
} as const
export const groundRules: Readonly<Record<Ground, GroundRule>> = {
  'lvu-43-1': { ...young, requesters: ['chair', 'board', 'court'], carriesOut: null },
  'lvu-43-2': {
    ...young,
    requesters: ['official', 'appointed-member', 'board'],
    carriesOut: ['lvu-6', 'lvu-11'],
  },
  'lvm-45-1': { ...substanceUse, requesters: ['delegate', 'board', 'court'], carriesOut: null },
  'lvm-45-2': { ...substanceUse, requesters: ['delegate', 'board'], carriesOut: ['lvm-13'] },
  'l2024-79-8-7': {
    law: 'police-assistance-for-sheltered-housing',
    disclosure: 'data-for-assistance-for-sheltered-housing',
    requesters: ['official', 'appointed-member', 'board'],
    carriesOut: ['l2024-79-4-1'],
    ageBelow: 18,
    measure: null,
  },
}

/** What the police must know to plan and carry it out, and nothing else (LVU 43 b §, LVM 45 b §). */
const needed = {
  purpose: once(text(2000)),
  whereTo: once(nullable(text(500))),
  destination: once(nullable(text(500))),
  appearance: once(nullable(text(2000))),
  dangers: once(nullable(text(2000))),
  needs: once(nullable(text(2000))),
  closeOnes: once(nullable(text(2000))),
}
export const neededFields = Object.keys(needed) as readonly (keyof typeof needed)[]

/** A request for the police's help about one person, or a judgement that it waits. */
export const PoliceAssistance = entity({
  id: server(id()),
  number: server(line(20)),
  caseId: once(id()),
  personId: once(id()),
  /** Whose board it is asked for. */
  memberId: once(id()),
  municipalityCode: server(line(4)),
  ground: once(oneOf(grounds)),
  lawKey: server(line(60)),
  decisionId: once(nullable(id())),
  /** A decision that was not made here: court or board, number and day. */
  decisionElsewhere: once(nullable(text(500))),
  status: server(oneOf(assistanceStates)),
  requesterKind: once(nullable(oneOf(requesterKinds))),
  mandateId: once(nullable(id())),
  requesterName: server(nullable(line(120))),
  requesterTitle: server(nullable(line(120))),
  /** Minutes, the court's number, or the point of the order of delegation. */
  requesterBasis: once(nullable(line(200))),
  askedAt: once(instant()),
  registeredBy: server(id()),
  registeredAt: server(instant()),
  precondition: once(nullable(oneOf(preconditions))),
  preconditionText: once(nullable(text(4000))),
  riskGrounds: once(text(8000)),
  escaped: once(oneOf(answers)),
  memberWish: once(oneOf(memberWishes)),
  /** Why the duty judged otherwise than the municipality wishes as a routine (V-30). */
  divergence: once(nullable(text(2000))),
  reviewAt: once(nullable(instant())),
  executor: server(oneOf(executors)),
  ...needed,
  /** The place to go to is somebody's protected address: opened with a reason, never printed. */
  whereProtected: server(flag()),
  whereReason: once(nullable(text(1000))),
  childPresent: once(oneOf(answers)),
  driveMinutes: once(nullable(whole(0, 2880))),
  staffAlong: once(flag()),
  staffAlongReason: once(nullable(text(1000))),
  /** Where the young person was caught, when that is outside the region (F-07, V-17). */
  foundIn: once(nullable(line(120))),
  localDuty: once(nullable(line(200))),
  localPlan: once(nullable(text(4000))),
  transportOn: once(nullable(localDate())),
  version: server(whole(1, 1_000_000)),
})
export type PoliceAssistance = Row<typeof PoliceAssistance>

/** What a judgement that waits leaves unsaid. */
export const nothingSaid = {
  decisionId: null,
  decisionElsewhere: null,
  requesterKind: null,
  mandateId: null,
  requesterName: null,
  requesterTitle: null,
  requesterBasis: null,
  precondition: null,
  preconditionText: null,
  divergence: null,
  reviewAt: null,
  purpose: '',
  whereTo: null,
  destination: null,
  appearance: null,
  dangers: null,
  needs: null,
  closeOnes: null,
  whereProtected: false,
  whereReason: null,
  childPresent: 'unknown',
  driveMinutes: null,
  staffAlong: false,
  staffAlongReason: null,
  foundIn: null,
  localDuty: null,
  localPlan: null,
  transportOn: null,
} as const satisfies Partial<PoliceAssistance>

/** A state it came into, when, and who said so. A correction is a new step that names the one it replaces. */
export const AssistanceStep = entity({
  id: server(id()),
  assistanceId: once(id()),
  state: once(oneOf(assistanceStates)),
  at: once(instant()),
  name: once(line(120)),
  unit: once(nullable(line(120))),
  eventReport: once(nullable(line(60))),
  note: once(nullable(text(2000))),
  registeredBy: server(id()),
  registeredAt: server(instant()),
  replaces: server(nullable(id())),
  correctionReason: server(nullable(text(1000))),
})
export type AssistanceStep = Row<typeof AssistanceStep>

export const disclosedToPolice = ['identity', ...neededFields] as const
/** What was given to the executing authority, under which duty to give it, by whom: the log of disclosures. */
export const AssistanceDisclosure = entity({
  id: server(id()),
  assistanceId: once(id()),
  caseId: once(id()),
  personId: once(id()),
  lawKey: once(line(60)),
  receiver: once(oneOf(executors)),
  content: once(listOf(oneOf(disclosedToPolice), 20)),
  decidedBy: once(id()),
  decidedByName: once(line(120)),
  at: once(instant()),
})
export type AssistanceDisclosure = Row<typeof AssistanceDisclosure>

export const AssistanceUnmasking = entity({
  id: server(id()),
  assistanceId: once(id()),
  accountId: server(id()),
  reason: once(text(1000, { minLength: 5 })),
  at: server(instant()),
})
export type AssistanceUnmasking = Row<typeof AssistanceUnmasking>

/** Who drives on a weekday between two clock times, in minutes of the day; where no row holds, the police (F-03). */
export const TransportHours = entity({
  id: server(id()),
  executor: once(oneOf(executors)),
  weekday: once(whole(1, 7)),
  fromMinute: once(whole(0, 1439)),
  toMinute: once(whole(1, 1440)),
  workingDaysOnly: once(flag()),
  source: once(line(300, { minLength: 3 })),
  validFrom: once(localDate()),
  validTo: server(nullable(localDate())),
})
export type TransportHours = Row<typeof TransportHours>

type Fact = { readonly label: string; readonly value: string }
/** What the template `police-request.typ` prints, all of it in words. */
export type RequestSheet = {
  readonly municipality: string
  readonly number: string
  readonly title: string
  readonly about: readonly Fact[]
  readonly sections: readonly { readonly title: string; readonly text: string }[]
  readonly notes: readonly string[]
}

/** What a judgement says whatever it comes to. */
export const judgedFields = [
  'caseId',
  'personId',
  'memberId',
  'ground',
  'decisionId',
  'decisionElsewhere',
  'riskGrounds',
  'escaped',
  'memberWish',
  'divergence',
] as const
