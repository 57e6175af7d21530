import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, listOf, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { consentDepartures } from '../consent/model.ts'

export const placementStatuses = ['arranged', 'arrived', 'not-arrived', 'departed', 'withdrawn'] as const
export type PlacementStatus = (typeof placementStatuses)[number]
/** Statuses of somebody who is, or should be, in the place. */
export const placedStatuses = ['arranged', 'arrived', 'not-arrived'] as const

/** sheltered-child: without the consent of both guardians, by decision (lag 2024:79 4:1). */
export const legalBases = [
  'sol-placement',
  'sol-lodging',
  'sheltered-child',
  'lvu-6',
  'lvu-11',
  'lvm-13',
] as const
export type LegalBasis = (typeof legalBases)[number]

/** What speaks against a place, or against housing at all, and may be departed from with a reason (F-27). */
export const objections = [
  'approval-expired',
  'approval-missing',
  'outside-ages',
  'other-gender',
  'siblings-apart',
  'takes-nobody-now',
  'against-plan',
] as const
export type Objection = (typeof objections)[number]

/** One person in one place on one legal basis; siblings have one each, of one group. */
export const Placement = entity({
  id: server(id()),
  caseId: once(id()),
  groupId: server(id()),
  personId: once(id()),
  status: server(oneOf(placementStatuses)),
  placeId: once(nullable(id())),
  /** A place that is not in the register, as a name; the municipality it lies in apart. */
  otherPlace: once(nullable(line(200))),
  otherCode: once(nullable(line(4))),
  legalBasis: once(oneOf(legalBases)),
  law: server(line(40)),
  decisionPending: once(flag()),
  decisionText: once(nullable(text(2000))),
  decidedBy: once(nullable(line(200))),
  consentDeparture: once(nullable(oneOf(consentDepartures))),
  consentReason: once(nullable(text(2000))),
  against: server(listOf(oneOf(objections), 10)),
  againstReason: once(nullable(text(2000))),
  specialNeed: once(nullable(text(2000))),
  /** The municipality that answers for the placement, and the one that pays. */
  responsibleCode: once(line(4)),
  payerCode: once(nullable(line(4))),
  arrangedAt: server(instant()),
  arrangedBy: server(id()),
  expectedAt: once(nullable(instant())),
  plannedUntil: instant(),
  arrivedAt: server(nullable(instant())),
  departedAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type Placement = Row<typeof Placement>

export const placementEventKinds = [
  'arranged',
  'arrived',
  'not-arrived',
  'told',
  'end-moved',
  'departed',
  'withdrawn',
] as const

/** What happened to a placement, when and by whom. */
export const PlacementEvent = entity({
  id: server(id()),
  placementId: once(id()),
  kind: server(oneOf(placementEventKinds)),
  at: server(instant()),
  notedAt: server(instant()),
  accountId: server(id()),
  text: server(nullable(text(2000))),
})
export type PlacementEvent = Row<typeof PlacementEvent>
