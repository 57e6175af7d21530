import type { Static } from 'typebox'
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
  shape,
  text,
  whole,
} from '../../kernel/field.ts'

export const placeKinds = [
  'emergency-foster-home',
  'residential-care',
  'sheltered-housing',
  'shelter',
  'hostel',
  'hotel',
  'state-care',
] as const
export type PlaceKind = (typeof placeKinds)[number]
export const intakes = ['round-the-clock', 'hours', 'unknown'] as const
export const placeGenders = ['woman', 'man'] as const
export const endings = ['released', 'placed'] as const
export type Ending = (typeof endings)[number]

const clockTime = () => line(5, { minLength: 5, description: 'A local clock time, HH:MM' })

/** One weekday (1 is Monday). Closing before opening is the day after; `lastIn` is when nobody is let in any more. */
export const OpenHours = shape({
  weekday: whole(1, 7),
  opens: clockTime(),
  closes: clockTime(),
  lastIn: nullable(clockTime()),
})
export type OpenHours = Static<typeof OpenHours>

/** What is known of a place. Null is not stated, and never stands for none. */
export const placeFields = {
  kind: oneOf(placeKinds),
  /** Of a protected place: what the duty calls it, never its real name. */
  name: line(120, { minLength: 2 }),
  memberId: nullable(id()),
  partnerId: nullable(id()),
  capacity: whole(1, 200),
  ageFrom: nullable(whole(0, 120)),
  ageTo: nullable(whole(0, 120)),
  gender: nullable(oneOf(placeGenders)),
  siblingsTogether: nullable(flag()),
  municipalityCode: nullable(line(4)),
  distanceKm: nullable(whole(0, 3000)),
  travelMinutes: nullable(whole(0, 3000)),
  intake: oneOf(intakes),
  hours: listOf(OpenHours, 21),
  /** Takes nobody in outside office hours (F-26). */
  shutAtNight: flag(),
  approvedBy: nullable(line(200)),
  approvedUntil: nullable(localDate()),
  callRoutine: nullable(text(2000)),
  nightContact: nullable(line(120)),
  nightPhone: nullable(line(30)),
  /** In öre. */
  costPerNight: nullable(whole(0, 100_000_000)),
  riskNote: nullable(text(1000)),
  isProtected: flag(),
  validFrom: localDate(),
  validTo: nullable(localDate()),
}

/** A place where somebody can stay (F-08 to F-14). */
export const Place = entity({
  id: server(id()),
  ...placeFields,
  version: server(whole(1, 1_000_000)),
})
export type Place = Row<typeof Place>

/** Where a place lies; of a protected place it is read only after it was opened with a reason (OSL 26:14 b to d, T-13). */
export const PlaceAddress = entity({
  id: server(id()),
  placeId: once(id()),
  realName: once(nullable(line(120))),
  street: once(nullable(line(120))),
  postalCode: once(nullable(line(10))),
  town: once(nullable(line(80))),
  phone: once(nullable(line(30))),
  writtenAt: server(instant()),
  writtenBy: server(id()),
})
export type PlaceAddress = Row<typeof PlaceAddress>

/** A protected address opened with a reason, for a time, for one account. */
export const PlaceUnmasking = entity({
  id: server(id()),
  placeId: once(id()),
  accountId: server(id()),
  reason: once(text(500)),
  openedAt: server(instant()),
  until: server(instant()),
})
export type PlaceUnmasking = Row<typeof PlaceUnmasking>

/** "Free tonight": how many beds, who at the place said so, and when (U-05). */
export const PlaceVacancy = entity({
  id: server(id()),
  placeId: once(id()),
  freeBeds: once(whole(0, 200)),
  saidBy: once(line(120, { minLength: 2 })),
  saidAt: once(instant()),
  notedBy: server(id()),
  notedAt: server(instant()),
})
export type PlaceVacancy = Row<typeof PlaceVacancy>

/** Beds kept for thirty minutes; it runs out by itself. */
export const PlaceHold = entity({
  id: server(id()),
  placeId: once(id()),
  caseId: once(nullable(id())),
  beds: once(whole(1, 10)),
  heldAt: server(instant()),
  heldBy: server(id()),
  until: server(instant()),
  endedAt: server(nullable(instant())),
  endedHow: server(nullable(oneOf(endings))),
})
export type PlaceHold = Row<typeof PlaceHold>

/** One bed of a place, held or slept in, from a moment; a stay has no end until somebody has departed. */
export const BedUse = entity({
  id: server(id()),
  placeId: once(id()),
  slot: once(whole(1, 200)),
  fromAt: server(instant()),
  untilAt: server(nullable(instant())),
  holdId: server(nullable(id())),
  placementId: server(nullable(id())),
})
export type BedUse = Row<typeof BedUse>

export const freshnesses = ['fresh', 'ageing', 'stale', 'unknown'] as const
export type Freshness = (typeof freshnesses)[number]

/** What cannot be done without: each excluded place says which of them it fails. */
export const hardWishes = [
  'kind',
  'age',
  'gender',
  'capacity',
  'siblings',
  'protection',
  'intake',
  'free',
] as const
export type HardWish = (typeof hardWishes)[number]
export const softWishes = ['near', 'municipality', 'fresh', 'price'] as const
export type SoftWish = (typeof softWishes)[number]

/** Why a place stands high or low. */
export const reasons = [
  'beds-said',
  'near',
  'far',
  'distance-unknown',
  'same-municipality',
  'other-municipality',
  'fresh',
  'ageing',
  'stale',
  'vacancy-unknown',
  'cheaper',
  'dearer',
  'price-unknown',
  'hours-unknown',
  'siblings-unknown',
  'approval-expired',
  'approval-missing',
  'risk-noted',
] as const
export type Reason = (typeof reasons)[number]
