import { dutyMode } from '../../code-lists/duty-mode.ts'
import { necessity } from '../../code-lists/necessity.ts'
import { place } from '../../code-lists/place.ts'
import { reasonNotActing } from '../../code-lists/reason-not-acting.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, listOf, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { answers, equalTreatments } from '../case/model.ts'
import { shiftKinds } from '../roster/model.ts'

export const purposes = [
  'protection',
  'home-visit',
  'hearing',
  'client-transport',
  'dialogue-visit',
  'planned-assignment',
] as const
export const decisions = ['go', 'refused', 'postponed'] as const
export const askers = ['police', 'municipality', 'health-care', 'private', 'own', 'other'] as const
export const vehicles = ['duty-car', 'own-car', 'police-car', 'taxi', 'other'] as const
export const helpers = ['emergency-112', 'police', 'manager', 'colleague', 'other'] as const
export const yesOrNo = ['yes', 'no'] as const

const version = () => server(whole(1, 1_000_000))
/** The decision to go, not to go or to wait, and what came of it (F-24). A new decision supersedes the old, which stays. */
export const CallOut = entity({
  id: server(id()),
  caseId: once(id()),
  purpose: once(oneOf(purposes)),
  decision: once(oneOf(decisions)),
  decidedAt: server(instant()),
  decidedBy: server(id()),
  supersedes: once(nullable(id())),
  askedBy: once(oneOf(askers)),
  /** When somebody was needed on site: the two hours of B-10 count from here. */
  needAt: once(instant()),
  dutyMode: server(oneOf(codeKeys(dutyMode))),
  necessity: once(nullable(oneOf(codeKeys(necessity)))),
  reason: once(text(4000, { minLength: 2 })),
  reasonNotActing: once(nullable(oneOf(codeKeys(reasonNotActing)))),
  postponedUntil: once(nullable(instant())),
  equalTreatment: once(oneOf(equalTreatments)),
  equalTreatmentText: once(nullable(text(2000))),
  municipalityCode: once(line(4)),
  place: once(nullable(oneOf(codeKeys(place)))),
  destination: once(nullable(line(200))),
  destinationProtected: once(flag()),
  withPolice: once(nullable(oneOf(yesOrNo))),
  vehicle: once(nullable(oneOf(vehicles))),
  otherParty: once(nullable(line(200))),
  /** Who of the municipality goes instead, led from the desk of the duty (F-22). */
  localResource: once(nullable(line(200))),
  policyReason: once(nullable(text(1000))),
  travelMinutesFrom: server(nullable(whole(0, 1440))),
  travelMinutesTo: server(nullable(whole(0, 1440))),
  policePresent: once(nullable(oneOf(answers))),
  policeSaw: once(nullable(text(4000))),
  /** What the police think should be done; the duty's own judgement is the reason (I-33, V-32). */
  policeOpinion: once(nullable(text(4000))),
  deviationId: once(nullable(id())),
  checkInMinutes: server(whole(10, 240)),
  coverReason: server(nullable(text(1000))),
  warningsSeenAt: server(nullable(instant())),
  warningsSeenBy: server(nullable(id())),
  leftAt: server(nullable(instant())),
  arrivedAt: server(nullable(instant())),
  policeWaitedMinutes: server(nullable(whole(0, 2880))),
  leftSceneAt: server(nullable(instant())),
  backAt: server(nullable(instant())),
  clientCarried: server(nullable(flag())),
  cancelledAt: server(nullable(instant())),
  cancelledReason: server(nullable(text(1000))),
  version: version(),
})
export type CallOut = Row<typeof CallOut>

/** What a decision has not said yet. */
export const unstated = {
  supersedes: null,
  necessity: null,
  equalTreatmentText: null,
  place: null,
  destination: null,
  withPolice: null,
  vehicle: null,
  otherParty: null,
  localResource: null,
  policyReason: null,
  policePresent: null,
  policeSaw: null,
  policeOpinion: null,
  deviationId: null,
  coverReason: null,
  warningsSeenAt: null,
  warningsSeenBy: null,
  leftAt: null,
  arrivedAt: null,
  policeWaitedMinutes: null,
  leftSceneAt: null,
  backAt: null,
  clientCarried: null,
  cancelledAt: null,
  cancelledReason: null,
  version: 1,
} as const

export const CallOutWorker = entity({
  callOutId: once(id()),
  accountId: once(id()),
  /** Null is not on the roster then. */
  shiftKind: server(nullable(oneOf(shiftKinds))),
  offShiftReason: once(nullable(line(300))),
  leftAt: server(nullable(instant())),
  backAt: server(nullable(instant())),
  releasedReason: server(nullable(text(1000))),
})
export type CallOutWorker = Row<typeof CallOutWorker>

export const signKinds = ['check-in', 'alarm', 'alarm-over'] as const
/** All is well, help is needed and who was called, the alarm is over and how. */
export const CallOutSign = entity({
  id: server(id()),
  callOutId: once(id()),
  kind: server(oneOf(signKinds)),
  at: server(instant()),
  accountId: server(id()),
  called: once(listOf(oneOf(helpers), 5)),
  note: once(nullable(text(2000))),
})
export type CallOutSign = Row<typeof CallOutSign>

export const CallOutUnmasking = entity({
  id: server(id()),
  callOutId: once(id()),
  accountId: server(id()),
  reason: once(text(500, { minLength: 5 })),
  at: server(instant()),
})
export type CallOutUnmasking = Row<typeof CallOutUnmasking>
