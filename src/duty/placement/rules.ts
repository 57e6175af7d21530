import type { Person } from '../../base/person/model.ts'
import { type LawSubject, lawOn } from '../../code-lists/law-reference.ts'
import { type MeasureType, measureType } from '../../code-lists/measure-type.ts'
import { municipalities } from '../../code-lists/municipality.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import {
  daysBetween,
  type Instant,
  isOfficeHours,
  type LocalDate,
  localDate,
  minutesBetween,
  nextWorkingMorning,
} from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Case } from '../case/model.ts'
import { type ConsentRefusal, consentFault, type Needed } from '../consent/rules.ts'
import type { BedUse, Place, PlaceHold } from '../place/model.ts'
import { approvalOf, freeSlots, isHeld, takesAge, takesIn } from '../place/rules.ts'
import type { LegalBasis, Objection, Placement, PlacementEvent } from './model.ts'

/** Somebody to be placed, as far as the rules ask. */
export type Placed = {
  readonly personId: string
  readonly isInCase: boolean
  readonly age: number | null
  readonly gender: Person['gender']
  readonly isPlaced: boolean
  readonly guardianIds: readonly string[]
  readonly needed: readonly Needed[]
}

/** What speaks against a place for these people now: each may be departed from with a reason. */
export function objectionsTo(place: Place, people: readonly Placed[], now: Instant): Objection[] {
  const approval = approvalOf(place, localDate(now))
  const children = people.filter(({ age }) => age === null || age < 18)
  const checks: readonly (readonly [Objection, boolean])[] = [
    ['takes-nobody-now', takesIn(place, now).answer === 'no'],
    ['approval-expired', approval === 'expired'],
    ['approval-missing', approval === 'missing'],
    ['outside-ages', people.some(({ age }) => !takesAge(place, age))],
    [
      'other-gender',
      place.gender !== null &&
        people.some(({ gender }) => (gender === 'woman' || gender === 'man') && gender !== place.gender),
    ],
    ['siblings-apart', children.length > 1 && place.siblingsTogether === false],
  ]
  return checks.filter(([, speaks]) => speaks).map(([objection]) => objection)
}

const subjects: Readonly<Record<LegalBasis, LawSubject>> = {
  'sol-placement': 'placement-by-consent',
  'sol-lodging': 'economic-aid',
  'sheltered-child': 'child-in-sheltered-housing',
  'lvu-6': 'immediate-custody-of-the-young',
  'lvu-11': 'placement-of-the-young-in-care',
  'lvm-13': 'immediate-custody-for-substance-use',
}
/** The key of the provision in force. @throws RangeError before the first we know */
export const lawOf = (basis: LegalBasis, date: LocalDate): string => lawOn(subjects[basis], date).key

/** The measure a placement is; the decisions under LVU and LVM are measures of their own, so their placements are none. */
export function measureOf(basis: LegalBasis, date: LocalDate): MeasureType | null {
  if (basis === 'sol-lodging') return 'lodging'
  if (basis !== 'sol-placement') return null
  return isOpen(measureType, 'placement-sol-2025', date) ? 'placement-sol-2025' : 'placement-sol-2001'
}

type BasisRefusal =
  | ConsentRefusal
  | 'consent-reason-missing'
  | 'special-need-missing'
  | 'child-alone'
  | 'guardian-not-along'
  | 'basis-not-for-age'
  | 'decision-missing'
  | 'chair-decision-missing'

export type Arranging = Pick<Placement, 'legalBasis'> &
  Partial<
    Pick<
      Placement,
      | 'decisionPending'
      | 'decisionText'
      | 'decidedBy'
      | 'consentDeparture'
      | 'consentReason'
      | 'specialNeed'
      | 'otherPlace'
      | 'otherCode'
      | 'payerCode'
      | 'expectedAt'
    >
  > & {
    readonly responsibleCode?: string | null
    readonly plannedUntil?: Instant
    readonly reason?: string | null
  }

const clean = (value: string | null | undefined): string | null => normaliseText(value ?? '') || null

/** Whether the basis holds for these people: consent, decision, age, and why an adult is housed (SoL 21:1, 22:5; LVU 6, 11; C-11). */
export function checkBasis(
  people: readonly Placed[],
  place: Pick<Place, 'kind'> | null,
  alreadyThere: ReadonlySet<string>,
  input: Arranging,
): Decision<null, BasisRefusal> {
  const { legalBasis, consentDeparture = null } = input
  const children = people.filter(({ age }) => age === null || age < 18)
  const hasAdult = people.some(({ age }) => age !== null && age >= 18)
  const isVoluntary = legalBasis === 'sol-placement' || legalBasis === 'sol-lodging'
  if (legalBasis.startsWith('lvu') && people.some(({ age }) => age !== null && age >= 20))
    return refused('basis-not-for-age', 'legalBasis')
  if (legalBasis === 'sheltered-child' && hasAdult) return refused('basis-not-for-age', 'legalBasis')
  if (legalBasis === 'lvu-11' && clean(input.decidedBy) === null)
    return refused('chair-decision-missing', 'decidedBy')
  if (!isVoluntary && !input.decisionPending && clean(input.decidedBy) === null)
    return refused('decision-missing', 'decidedBy')
  if (isVoluntary && hasAdult && clean(input.specialNeed) === null)
    return refused('special-need-missing', 'specialNeed')
  if (legalBasis === 'sol-lodging') {
    const isAlone = children.length > 0 && !hasAdult
    if (isAlone) return refused('child-alone', 'legalBasis')
  }
  const along = new Set([...people.map(({ personId }) => personId), ...alreadyThere])
  if (
    place?.kind === 'sheltered-housing' &&
    children.some(({ guardianIds }) => !guardianIds.some((id) => along.has(id)))
  )
    return refused('guardian-not-along', 'personIds')
  if (legalBasis !== 'sol-placement') return decided(null)
  if (consentDeparture !== null && clean(input.consentReason) === null)
    return refused('consent-reason-missing', 'consentReason')
  for (const [index, child] of people.entries()) {
    if (child.age !== null && child.age >= 18) continue
    const fault = consentFault(child.needed, consentDeparture)
    if (fault !== null) return refused(fault, `personIds.${index}`)
  }
  return decided(null)
}

const codes: ReadonlySet<string> = new Set(municipalities.map((municipality) => municipality.code))

export type ArrangeRefusal =
  | BasisRefusal
  | Objection
  | 'not-in-case'
  | 'person-twice'
  | 'already-placed'
  | 'place-missing'
  | 'place-ended'
  | 'hold-over'
  | 'hold-too-small'
  | 'no-bed'
  | 'state-care-shut'
  | 'responsible-missing'
  | 'municipality-unknown'
  | 'until-passed'
  | 'arrives-after-end'
  | 'time-far-off'

export type ArrangeFacts = {
  readonly case: Pick<Case, 'residenceCode' | 'stayCode'>
  readonly people: readonly Placed[]
  /** Undefined where none was given or it is not there; then the other place is named. */
  readonly place: Place | undefined
  readonly uses: readonly BedUse[]
  readonly hold: PlaceHold | null | undefined
  /** A municipality has said not to house one of them, and the notice holds (F-27, V-05). */
  readonly isAdvisedAgainst: boolean
  /** Who has already been placed in this place and not departed. */
  readonly alreadyThere: ReadonlySet<string>
}

type Bed = { readonly slot: number; readonly personId: string }
export type Arranged = {
  readonly beds: readonly Bed[]
  readonly terms: Omit<
    Placement,
    'id' | 'caseId' | 'groupId' | 'personId' | 'status' | 'arrangedBy' | 'version' | keyof Withdrawn
  >
}
type Withdrawn = Pick<
  Placement,
  'arrivedAt' | 'departedAt' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'
>

/** The beds these people get: those held for them, else free ones; siblings at once or not at all. */
function bedsFor(facts: ArrangeFacts, now: Instant): Decision<Bed[], ArrangeRefusal> {
  const { place, people, hold, uses } = facts
  if (place === undefined) return decided([])
  if (hold !== null && (hold === undefined || hold.placeId !== place.id || !isHeld(hold, now)))
    return refused('hold-over', 'holdId')
  const held = hold === null ? [] : uses.filter((use) => use.holdId === hold.id).map(({ slot }) => slot)
  if (hold !== null && held.length < people.length) return refused('hold-too-small', 'holdId')
  const slots = hold === null ? freeSlots(place.capacity, uses, now) : held
  if (slots.length < people.length) return refused('no-bed', 'placeId')
  return decided(people.flatMap(({ personId }, i) => ({ slot: slots[i] ?? 0, personId })))
}

/** Everything a placement needs before it is one; refused with what to do instead. */
export function decideArrange(
  facts: ArrangeFacts,
  input: Arranging,
  now: Instant,
): Decision<Arranged, ArrangeRefusal> {
  const { people, place } = facts
  const otherPlace = place === undefined ? clean(input.otherPlace) : null
  if (people.some(({ isInCase }) => !isInCase)) return refused('not-in-case', 'personIds')
  if (new Set(people.map(({ personId }) => personId)).size < people.length)
    return refused('person-twice', 'personIds')
  const placed = people.findIndex(({ isPlaced }) => isPlaced)
  if (placed !== -1) return refused('already-placed', `personIds.${placed}`)
  if (place === undefined && otherPlace === null) return refused('place-missing', 'placeId')
  const today = localDate(now)
  if (place && !holdsOn(place, today)) return refused('place-ended', 'placeId')
  if (place?.kind === 'state-care' && !isOfficeHours(now)) return refused('state-care-shut', 'placeId')
  const basis = checkBasis(people, place ?? null, facts.alreadyThere, input)
  if (!basis.ok) return basis
  const beds = bedsFor(facts, now)
  if (!beds.ok) return beds
  const isHousing = input.legalBasis === 'sol-placement' || input.legalBasis === 'sol-lodging'
  const against: readonly Objection[] = [
    ...(isHousing && facts.isAdvisedAgainst ? (['against-plan'] as const) : []),
    ...(place === undefined ? [] : objectionsTo(place, people, now)),
  ]
  const [first] = against
  if (first !== undefined && clean(input.reason) === null) return refused(first, 'reason')
  const responsibleCode = input.responsibleCode ?? facts.case.residenceCode ?? facts.case.stayCode
  if (responsibleCode === null) return refused('responsible-missing', 'responsibleCode')
  const payerCode = input.payerCode === undefined ? responsibleCode : input.payerCode
  for (const [field, code] of Object.entries({ responsibleCode, payerCode, otherCode: input.otherCode }))
    if (code && !codes.has(code)) return refused('municipality-unknown', field)
  const plannedUntil = input.plannedUntil ?? nextWorkingMorning(now)
  const expectedAt = input.expectedAt ?? null
  if (plannedUntil <= now) return refused('until-passed', 'plannedUntil')
  if (expectedAt !== null && expectedAt >= plannedUntil) return refused('arrives-after-end', 'expectedAt')
  const far = farOff({ plannedUntil, expectedAt }, now)
  if (far !== null) return refused('time-far-off', far)
  const departure = input.legalBasis === 'sol-placement' ? (input.consentDeparture ?? null) : null
  return decided({
    beds: beds.changes,
    terms: {
      placeId: place?.id ?? null,
      otherPlace,
      otherCode: otherPlace === null ? null : (input.otherCode ?? null),
      legalBasis: input.legalBasis,
      law: lawOf(input.legalBasis, today),
      decisionPending: input.decisionPending ?? false,
      decisionText: clean(input.decisionText),
      decidedBy: clean(input.decidedBy),
      consentDeparture: departure,
      consentReason: departure === null ? null : clean(input.consentReason),
      against: [...against],
      againstReason: against.length === 0 ? null : clean(input.reason),
      specialNeed: clean(input.specialNeed),
      responsibleCode,
      payerCode,
      arrangedAt: now,
      expectedAt,
      plannedUntil,
    },
  })
}

export type Step = keyof ReturnType<typeof available>

/** Arranged, then arrived or not, then departed; a child may depart long after its case was closed. */
export function available(
  placement: Pick<Placement, 'status'>,
  isCaseOpen: boolean,
): {
  readonly arrive: Availability<'placement-over' | 'already-arrived'>
  readonly miss: Availability<'placement-over' | 'already-arrived'>
  readonly tell: Availability<'placement-over' | 'not-missing'>
  readonly depart: Availability<'placement-over' | 'not-there'>
  readonly moveEnd: Availability<'placement-over'>
  readonly withdraw: Availability<'placement-over' | 'case-closed'>
} {
  const { status } = placement
  const over = closed('placement-over')
  if (status === 'departed' || status === 'withdrawn')
    return { arrive: over, miss: over, tell: over, depart: over, moveEnd: over, withdraw: over }
  return {
    arrive: status === 'arrived' ? closed('already-arrived') : allowed,
    miss: status === 'arranged' ? allowed : closed('already-arrived'),
    tell: status === 'not-arrived' ? allowed : closed('not-missing'),
    depart: status === 'arranged' ? closed('not-there') : allowed,
    moveEnd: allowed,
    withdraw: isCaseOpen ? allowed : closed('case-closed'),
  }
}

/** A step that has happened, not before the placement was arranged. */
export function decideStep<P extends Pick<Placement, 'arrangedAt'>>(
  placement: P,
  at: Instant,
  now: Instant,
): Decision<{ placement: P; at: Instant }, 'in-the-future' | 'before-arranged' | 'long-ago'> {
  if (at > now) return refused('in-the-future', 'at')
  if (daysBetween(localDate(at), localDate(now)) >= 30) return refused('long-ago', 'at')
  return at < placement.arrangedAt ? refused('before-arranged', 'at') : decided({ placement, at })
}

export type Alarm = 'late' | 'missing' | 'missing-told' | 'overstay'

/** What a placement calls for now; computed when it is read. Nobody told of a child who did not arrive is the loudest. */
export function alarmOf(
  placement: Pick<Placement, 'status' | 'expectedAt' | 'plannedUntil'>,
  events: readonly Pick<PlacementEvent, 'kind' | 'text'>[],
  now: Instant,
): Alarm | null {
  const { status, expectedAt, plannedUntil } = placement
  if (status === 'not-arrived')
    return events.some(({ kind, text }) => (kind === 'told' || kind === 'not-arrived') && text !== null)
      ? 'missing-told'
      : 'missing'
  if (status === 'arranged') return expectedAt !== null && expectedAt <= now ? 'late' : null
  return status === 'arrived' && plannedUntil <= now ? 'overstay' : null
}

/** Whole minutes somebody has stayed beyond the plan; 0 when not. */
export const overstayOf = (placement: Pick<Placement, 'status' | 'plannedUntil'>, now: Instant): number =>
  placement.status === 'arrived' ? Math.max(0, Math.floor(minutesBetween(placement.plannedUntil, now))) : 0
