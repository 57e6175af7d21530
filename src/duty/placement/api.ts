import type { Static } from 'typebox'
import { PersonCard } from '../../base/person/model.ts'
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
import { consentAnswers, PlacementConsent } from '../consent/model.ts'
import { placeKinds } from '../place/model.ts'
import { Placement, PlacementEvent, placementStatuses } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const alarms = ['late', 'missing', 'missing-told', 'overstay'] as const

/**
 * Where somebody is, as lists show it: of a protected place, or a marked person, neither name, municipality nor phone.
 * The place itself is opened on its own page.
 */
const where = {
  placeId: nullable(id()),
  placeKind: nullable(oneOf(placeKinds)),
  placeName: nullable(line(200)),
  isMasked: flag(),
  municipalityCode: nullable(line(4)),
  municipalityName: nullable(line(80)),
  phoneShown: nullable(line(40)),
  nightPhone: nullable(line(30)),
  responsibleName: nullable(line(80)),
  payerName: nullable(line(80)),
  alarm: nullable(oneOf(alarms)),
  overstayMinutes: whole(0, 10_000_000),
}
const { otherPlace: _otherPlace, otherCode: _otherCode, ...open } = Placement.row.properties

export const PlacementView = shape({
  ...open,
  ...where,
  arrangedByName: line(120),
  lawCited: line(120),
  person: nullable(PersonCard),
  events: listOf(shape({ ...PlacementEvent.row.properties, accountName: line(120) }), 100),
})
export type PlacementView = Static<typeof PlacementView>

/** One person of the case who may be placed: their guardians, whose consent it takes, and the latest answers. */
export const ConsentView = shape({
  person: PersonCard,
  isPlaced: flag(),
  needed: listOf(
    shape({
      personId: id(),
      as: oneOf(['guardian', 'child']),
      answer: nullable(oneOf(consentAnswers)),
      person: nullable(PersonCard),
    }),
    20,
  ),
})
export type ConsentView = Static<typeof ConsentView>

const made = Placement.create.properties
export const arrangePlacement = command({
  name: 'placement.arrange',
  path: '/api/cases/{caseId}/placements',
  summary:
    'Place people of a case, siblings together: legal basis, consent, who answers and pays, until when',
  input: shape({
    caseId: id(),
    personIds: listOf(id(), 10),
    placeId: optional(nullable(id())),
    otherPlace: made.otherPlace,
    otherCode: made.otherCode,
    holdId: optional(nullable(id())),
    legalBasis: made.legalBasis,
    decisionPending: optional(flag()),
    decisionText: made.decisionText,
    decidedBy: made.decidedBy,
    consentDeparture: made.consentDeparture,
    consentReason: made.consentReason,
    specialNeed: made.specialNeed,
    reason: optional(
      nullable(text(2000, { description: 'Why the place is used though something speaks against it' })),
    ),
    responsibleCode: optional(nullable(line(4))),
    payerCode: optional(nullable(line(4))),
    expectedAt: made.expectedAt,
    plannedUntil: optional(instant()),
  }),
  output: shape({ groupId: id(), placementIds: listOf(id(), 10) }),
  permit: duty,
  refusals: [
    'case-closed',
    'person-missing',
    'not-in-case',
    'person-twice',
    'already-placed',
    'place-missing',
    'place-ended',
    'hold-over',
    'hold-too-small',
    'no-bed',
    'state-care-shut',
    'takes-nobody-now',
    'against-plan',
    'approval-expired',
    'approval-missing',
    'outside-ages',
    'other-gender',
    'siblings-apart',
    'guardian-refused',
    'child-refused',
    'child-not-asked',
    'guardian-unknown',
    'guardian-not-asked',
    'guardian-not-reached',
    'departure-not-open',
    'consent-reason-missing',
    'special-need-missing',
    'child-alone',
    'guardian-not-along',
    'basis-not-for-age',
    'decision-missing',
    'chair-decision-missing',
    'responsible-missing',
    'municipality-unknown',
    'until-passed',
    'arrives-after-end',
    'time-far-off',
  ],
})

const moved = shape({ id: id(), version })
const over = ['placement-over', 'in-the-future', 'before-arranged', 'long-ago'] as const

export const arrivePlacement = command({
  name: 'placement.arrive',
  path: '/api/placements/{placementId}/arrival',
  summary: 'Keep that somebody has come to the place',
  input: shape({ placementId: id(), version, at: optional(instant()) }),
  output: moved,
  permit: duty,
  refusals: [...over, 'already-arrived'],
})

export const missPlacement = command({
  name: 'placement.miss',
  path: '/api/placements/{placementId}/non-arrival',
  summary: 'Keep that somebody did not come, and who has been told',
  input: shape({ placementId: id(), version, told: optional(nullable(text(2000))) }),
  output: moved,
  permit: duty,
  refusals: ['placement-over', 'already-arrived'],
})

export const tellPlacement = command({
  name: 'placement.tell',
  path: '/api/placements/{placementId}/told',
  summary: 'Keep who has been told of somebody who did not come',
  input: shape({ placementId: id(), version, told: text(2000) }),
  output: moved,
  permit: duty,
  refusals: ['placement-over', 'not-missing', 'told-missing'],
})

export const departPlacement = command({
  name: 'placement.depart',
  path: '/api/placements/{placementId}/departure',
  summary: 'Keep that somebody has left the place, and for where; the bed is free again',
  input: shape({ placementId: id(), version, at: optional(instant()), to: optional(nullable(text(2000))) }),
  output: moved,
  permit: duty,
  refusals: [...over, 'not-there'],
})

export const moveEnd = command({
  name: 'placement.move-end',
  path: '/api/placements/{placementId}/end',
  summary: 'Change until when a placement is planned, with why',
  input: shape({ placementId: id(), version, plannedUntil: instant(), reason: text(2000) }),
  output: moved,
  permit: duty,
  refusals: ['placement-over', 'until-passed', 'time-far-off', 'reason-missing'],
})

export const withdrawPlacement = command({
  name: 'placement.withdraw',
  path: '/api/placements/{placementId}/withdrawal',
  summary: 'Take back a placement that was a mistake; its measure goes with it',
  input: shape({ placementId: id(), version, reason: text(1000) }),
  output: moved,
  permit: duty,
  refusals: ['placement-over', 'case-closed', 'reason-missing'],
})

export const readPlacements = query({
  name: 'placement.of-case',
  path: '/api/cases/{caseId}/placements',
  summary: 'The placements of a case, and whose consent each of its children needs',
  input: shape({ caseId: id() }),
  output: shape({
    caseOpen: flag(),
    responsibleCode: nullable(line(4)),
    people: listOf(ConsentView, 100),
    placements: listOf(PlacementView, 200),
    consents: listOf(shape({ ...PlacementConsent.row.properties, askedByName: line(120) }), 500),
  }),
  permit: duty,
  audit: 'each',
})

export const PlacedChild = shape({
  id: id(),
  caseId: id(),
  caseNumber: nullable(line(20)),
  personId: id(),
  name: nullable(line(300)),
  age: nullable(whole(0, 200)),
  isMarked: flag(),
  status: oneOf(placementStatuses),
  arrangedAt: instant(),
  arrivedAt: nullable(instant()),
  expectedAt: nullable(instant()),
  plannedUntil: instant(),
  ...where,
})
export type PlacedChild = Static<typeof PlacedChild>

export const placedChildren = query({
  name: 'placement.placed-children',
  path: '/api/placements',
  summary: 'Where every child and young person under 21 is now',
  input: shape({}),
  output: shape({ children: listOf(PlacedChild, 1000), more: flag() }),
  permit: duty,
  audit: 'list',
})

export type PlacementRefusal =
  | (typeof arrangePlacement.refusals)[number]
  | (typeof arrivePlacement.refusals)[number]
  | (typeof tellPlacement.refusals)[number]
  | (typeof departPlacement.refusals)[number]
  | (typeof moveEnd.refusals)[number]
  | (typeof withdrawPlacement.refusals)[number]
