import type { Static } from 'typebox'
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
import {
  freshnesses,
  hardWishes,
  Place,
  PlaceAddress,
  PlaceHold,
  PlaceVacancy,
  placeGenders,
  placeKinds,
  reasons,
} from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const manager = { 'duty-manager': 'any' } as const
const faults = [
  'name-missing',
  'owner-missing',
  'owner-unknown',
  'ages-crossed',
  'municipality-unknown',
  'hours-missing',
  'clock-wrong',
  'phone-wrong',
  'dates-crossed',
] as const
const { shutAtNight, isProtected, hours, validFrom, ...told } = Place.create.properties
/** The whole place: what is left out is not stated. */
const PlaceInput = {
  ...told,
  hours: optional(hours),
  shutAtNight: optional(shutAtNight),
  isProtected: optional(isProtected),
  validFrom: optional(validFrom),
}

/** A place as lists show it: of a protected one neither municipality nor distance. `nightPhone` may be called. */
export const PlaceView = shape({
  ...Place.row.properties,
  ownerName: line(200),
  municipalityName: nullable(line(80)),
  phoneShown: nullable(line(40)),
  freeBeds: nullable(whole(0, 200)),
  saidBy: nullable(line(120)),
  saidAt: nullable(instant()),
  freshness: oneOf(freshnesses),
  /** Of those said to be free, less what was taken since. */
  bedsLeft: nullable(whole(0, 200)),
  busy: whole(0, 200),
  approval: oneOf(['approved', 'expired', 'missing', 'not-needed']),
  takesIn: oneOf(['yes', 'no', 'unknown']),
  takesInUntil: nullable(instant()),
})
export type PlaceView = Static<typeof PlaceView>

export const HoldView = shape({
  ...PlaceHold.row.properties,
  heldByName: line(120),
  placeName: line(120),
  placeKind: oneOf(placeKinds),
  isProtected: flag(),
  nightPhone: nullable(line(30)),
})
export type HoldView = Static<typeof HoldView>

export const addPlace = command({
  name: 'place.add',
  path: '/api/places',
  summary: 'Add a place to the register',
  input: shape(PlaceInput),
  output: shape({ id: id(), version }),
  permit: manager,
  refusals: faults,
})

export const changePlace = command({
  name: 'place.change',
  path: '/api/places/{placeId}',
  method: 'PUT',
  summary: 'Change what is known of a place; what is left out is no longer stated',
  input: shape({ placeId: id(), version, ...PlaceInput }),
  output: shape({ id: id(), version }),
  permit: manager,
  refusals: faults,
})

const { placeId: _placeId, ...written } = PlaceAddress.create.properties
export const writePlaceAddress = command({
  name: 'place.write-address',
  path: '/api/places/{placeId}/addresses',
  summary: 'Write where a place lies; earlier addresses are kept hidden and kept out of texts',
  input: shape({ placeId: id(), ...written }),
  output: shape({ id: id() }),
  permit: manager,
  refusals: ['address-missing', 'phone-wrong'],
})

export const unmaskPlace = command({
  name: 'place.unmask',
  path: '/api/places/{placeId}/unmaskings',
  summary: 'Open the address of a protected place for thirty minutes, with a reason',
  input: shape({ placeId: id(), reason: text(500) }),
  output: shape({ until: instant() }),
  permit: duty,
  refusals: ['not-protected', 'reason-too-short'],
})

export const readPlaceAddress = query({
  name: 'place.read-address',
  path: '/api/places/{placeId}/address',
  summary: 'Where a place lies: nothing of a protected one until it is opened',
  input: shape({ placeId: id() }),
  output: shape({
    isMasked: flag(),
    openUntil: nullable(instant()),
    address: nullable(shape({ ...written, phoneShown: nullable(line(40)) })),
  }),
  permit: duty,
  audit: 'each',
})

export const confirmPlace = command({
  name: 'place.confirm',
  path: '/api/places/{placeId}/vacancies',
  summary: 'Keep how many beds a place said are free, who said so and when',
  input: shape({
    placeId: id(),
    freeBeds: whole(0, 200),
    saidBy: line(120, { minLength: 2 }),
    saidAt: optional(instant()),
  }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['in-the-future', 'time-far-off', 'more-than-beds'],
})

export const getPlace = query({
  name: 'place.get',
  path: '/api/places/{placeId}',
  summary: 'A place, who holds its beds, and what was said of them',
  input: shape({ placeId: id() }),
  output: shape({
    place: PlaceView,
    holds: listOf(HoldView, 100),
    vacancies: listOf(shape({ ...PlaceVacancy.row.properties, notedByName: line(120) }), 20),
  }),
  permit: duty,
  audit: 'list',
})

export const listPlaces = query({
  name: 'place.list',
  path: '/api/places',
  summary: 'The register of places in order of name',
  input: shape({ kind: optional(oneOf(placeKinds)), after: optional(id()) }),
  output: shape({
    places: listOf(shape({ ...Place.row.properties, municipalityName: nullable(line(80)) }), 100),
    more: flag(),
  }),
  permit: duty,
  audit: 'list',
})

export const searchPlaces = query({
  name: 'place.search',
  path: '/api/places/search',
  method: 'POST',
  summary: 'Places that can take these people now, the best first with why, and of the others what they fail',
  input: shape({
    kinds: optional(listOf(oneOf(placeKinds), 7)),
    beds: optional(whole(1, 10)),
    ages: optional(listOf(nullable(whole(0, 120)), 10)),
    genders: optional(listOf(oneOf(placeGenders), 2)),
    isProtected: optional(flag()),
    at: optional(instant()),
    near: optional(flag()),
    municipalityCode: optional(nullable(line(4))),
    fresh: optional(flag()),
    price: optional(flag()),
  }),
  output: shape({
    at: instant(),
    fits: listOf(
      shape({ place: PlaceView, score: whole(-100, 100), reasons: listOf(oneOf(reasons), 20) }),
      50,
    ),
    fitCount: whole(0, 5000),
    excluded: listOf(
      shape({
        id: id(),
        name: line(120),
        kind: oneOf(placeKinds),
        nightPhone: nullable(line(30)),
        phoneShown: nullable(line(40)),
        fails: listOf(oneOf(hardWishes), 10),
      }),
      100,
    ),
    excludedCount: whole(0, 5000),
    /** How many places each hard wish shut out, those not listed too. */
    failCounts: listOf(shape({ wish: oneOf(hardWishes), count: whole(0, 5000) }), 10),
  }),
  permit: duty,
  audit: 'list',
})

export const holdPlace = command({
  name: 'place.hold',
  path: '/api/places/{placeId}/holds',
  summary: 'Hold beds for thirty minutes',
  input: shape({ placeId: id(), caseId: optional(nullable(id())), beds: whole(1, 10) }),
  output: shape({ id: id(), until: instant() }),
  permit: duty,
  refusals: [
    'case-unknown',
    'place-ended',
    'takes-nobody-now',
    'too-small',
    'held',
    'held-no-other',
    'full',
    'full-no-other',
  ],
})

export const releaseHold = command({
  name: 'place.release',
  path: '/api/holds/{holdId}/release',
  summary: 'Give back held beds before the time is out',
  input: shape({ holdId: id() }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['hold-over'],
})

export const listHolds = query({
  name: 'place.list-holds',
  path: '/api/holds',
  summary: 'Every hold that has not run out, of all places or of one case',
  input: shape({ caseId: optional(id()) }),
  output: shape({ holds: listOf(HoldView, 100) }),
  permit: duty,
  audit: 'list',
})

export type PlaceRefusal =
  | (typeof addPlace.refusals)[number]
  | (typeof writePlaceAddress.refusals)[number]
  | (typeof unmaskPlace.refusals)[number]
  | (typeof confirmPlace.refusals)[number]
  | (typeof holdPlace.refusals)[number]
  | (typeof releaseHold.refusals)[number]
