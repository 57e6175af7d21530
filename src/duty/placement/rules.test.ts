import { describe, expect, it } from 'vitest'
import type { Needed } from '../consent/rules.ts'
import type { BedUse, Place } from '../place/model.ts'
import {
  type ArrangeFacts,
  type Arranging,
  alarmOf,
  available,
  decideArrange,
  decideStep,
  lawOf,
  measureOf,
  objectionsTo,
  overstayOf,
  type Placed,
} from './rules.ts'

/** A Saturday night at 22.30 in Sweden. */
const now = '2026-11-21T21:30:00.000Z'
const yes: Needed[] = [{ personId: 'mother', as: 'guardian', answer: 'yes' }]
const child = (personId: string, known: Partial<Placed> = {}): Placed => ({
  personId,
  isInCase: true,
  age: 7,
  gender: 'woman',
  isPlaced: false,
  guardianIds: ['mother'],
  needed: yes,
  ...known,
})
const adult = (personId: string): Placed => child(personId, { age: 40, guardianIds: [], needed: [] })
const home: Place = {
  id: 'home',
  kind: 'emergency-foster-home',
  name: 'Ekbacken',
  memberId: 'gavle',
  partnerId: null,
  capacity: 3,
  ageFrom: 0,
  ageTo: 17,
  gender: null,
  siblingsTogether: true,
  municipalityCode: '2184',
  distanceKm: null,
  travelMinutes: null,
  intake: 'round-the-clock',
  hours: [],
  shutAtNight: false,
  approvedBy: 'Socialnämnden',
  approvedUntil: null,
  callRoutine: null,
  nightContact: null,
  nightPhone: null,
  costPerNight: null,
  riskNote: null,
  isProtected: false,
  validFrom: '2020-01-01',
  validTo: null,
  version: 1,
}
const use = (slot: number, holdId: string | null): BedUse => ({
  id: `use ${slot}`,
  placeId: 'home',
  slot,
  fromAt: '2026-11-21T21:00:00.000Z',
  untilAt: holdId === null ? null : '2026-11-21T21:45:00.000Z',
  holdId,
  placementId: holdId === null ? 'placement' : null,
})
const hold = {
  id: 'hold',
  placeId: 'home',
  caseId: null,
  beds: 3,
  heldAt: '2026-11-21T21:15:00.000Z',
  heldBy: 'jour1',
  until: '2026-11-21T21:45:00.000Z',
  endedAt: null,
  endedHow: null,
}
const facts: ArrangeFacts = {
  case: { residenceCode: '2180', stayCode: '2184' },
  people: [child('a')],
  place: home,
  uses: [],
  hold: null,
  alreadyThere: new Set(),
  isAdvisedAgainst: false,
}
const input: Arranging = { legalBasis: 'sol-placement' }
const decide = (known: Partial<ArrangeFacts>, given: Partial<Arranging> = {}, at = now) =>
  decideArrange({ ...facts, ...known }, { ...input, ...given }, at)
const codeOf = (decision: ReturnType<typeof decide>) => (decision.ok ? null : decision.code)

describe('a placement', () => {
  it('answers for where the child lives, is paid by the same, and ends at 08.00 the next working day', () => {
    const made = decide({})
    expect(made).toMatchObject({
      ok: true,
      changes: {
        beds: [{ slot: 1, personId: 'a' }],
        terms: {
          law: 'sol-2025-11-1',
          responsibleCode: '2180',
          payerCode: '2180',
          plannedUntil: '2026-11-23T07:00:00.000Z',
          against: [],
        },
      },
    })
  })

  it('of three siblings takes the three beds held for them, at once or not at all', () => {
    const three = [child('a'), child('b'), child('c')]
    const uses = [use(1, 'hold'), use(2, 'hold'), use(3, 'hold')]
    const made = decide({ people: three, uses, hold })
    expect(made.ok && made.changes.beds.map(({ slot }) => slot)).toEqual([1, 2, 3])
    expect(codeOf(decide({ people: three, uses }))).toBe('no-bed')
    expect(codeOf(decide({ people: three, uses: uses.slice(0, 2), hold }))).toBe('hold-too-small')
    expect(codeOf(decide({ people: three, uses: [use(1, null)] }))).toBe('no-bed')
  })

  it.each([
    [
      'a hold whose time has come',
      { hold, uses: [use(1, 'hold')] },
      {},
      'hold-over',
      '2026-11-21T21:45:00.000Z',
    ],
    ['a hold of another place', { hold: { ...hold, placeId: 'x' } }, {}, 'hold-over', now],
    ['somebody not of the case', { people: [child('a', { isInCase: false })] }, {}, 'not-in-case', now],
    ['the same child twice', { people: [child('a'), child('a')] }, {}, 'person-twice', now],
    ['somebody placed already', { people: [child('a', { isPlaced: true })] }, {}, 'already-placed', now],
    ['no place', { place: undefined }, {}, 'place-missing', now],
    ['another place', { place: undefined }, { otherPlace: 'Mormor' }, null, now],
    ['a place that is ended', { place: { ...home, validTo: '2026-11-20' } }, {}, 'place-ended', now],
    [
      'F-09: state care at night',
      { place: { ...home, kind: 'state-care' } },
      { reason: 'Ja.' },
      'state-care-shut',
      now,
    ],
    [
      'nobody answering for it',
      { case: { residenceCode: null, stayCode: null } },
      {},
      'responsible-missing',
      now,
    ],
    ['a municipality that is none', {}, { payerCode: '9999' }, 'municipality-unknown', now],
    ['an end that has been', {}, { plannedUntil: now }, 'until-passed', now],
    ['an arrival after the end', {}, { expectedAt: '2026-11-24T07:00:00.000Z' }, 'arrives-after-end', now],
    ['an end in another century', {}, { plannedUntil: '2126-11-24T07:00:00.000Z' }, 'time-far-off', now],
  ] as const)('with %s', (_what, known, given, code, at) => {
    expect(codeOf(decide(known, given, at))).toBe(code)
  })

  it.each([
    ['an expired approval', { approvedUntil: '2026-11-20' }, {}, ['approval-expired']],
    ['no approval', { approvedBy: null }, {}, ['approval-missing']],
    ['a teenager among small ones', { ageTo: 3 }, {}, ['outside-ages']],
    ['a boy among girls', { gender: 'woman' }, { gender: 'man' }, ['other-gender']],
    ['a place shut now', { shutAtNight: true }, {}, ['takes-nobody-now']],
  ] as const)(
    'against %s is refused without a reason and made with one that is kept',
    (_what, place, one, against) => {
      const known = { place: { ...home, ...place }, people: [child('a', one)] }
      expect(objectionsTo(known.place, known.people, now)).toEqual(against)
      expect(decide(known)).toMatchObject({ ok: false, code: against[0], field: 'reason' })
      expect(decide(known, { reason: ' Hemmet känner barnet. ' })).toMatchObject({
        changes: { terms: { against, againstReason: 'Hemmet känner barnet.' } },
      })
    },
  )

  it('of siblings in a place that parts them says so', () => {
    const place = { ...home, siblingsTogether: false }
    expect(objectionsTo(place, [child('a'), child('b')], now)).toEqual(['siblings-apart'])
    expect(objectionsTo(place, [child('a')], now)).toEqual([])
  })
})

describe('the legal basis', () => {
  const refusedGuardian: Needed[] = [{ personId: 'mother', as: 'guardian', answer: 'no' }]
  it.each([
    ['a guardian who says no', [child('a', { needed: refusedGuardian })], {}, 'guardian-refused'],
    [
      'LVU 6 despite the no, decision awaited',
      [child('a', { needed: refusedGuardian })],
      { legalBasis: 'lvu-6', decisionPending: true },
      null,
    ],
    ['LVU 6 without a decision', [child('a')], { legalBasis: 'lvu-6' }, 'decision-missing'],
    [
      'LVU at twenty',
      [child('a', { age: 20 })],
      { legalBasis: 'lvu-6', decisionPending: true },
      'basis-not-for-age',
    ],
    [
      'V-29: LVU 11 without the chair',
      [child('a')],
      { legalBasis: 'lvu-11', decisionPending: true },
      'chair-decision-missing',
    ],
    ['V-29: LVU 11 by the chair', [child('a')], { legalBasis: 'lvu-11', decidedBy: 'Ordföranden' }, null],
    [
      'C-11: an adult without special need',
      [adult('a')],
      { legalBasis: 'sol-lodging' },
      'special-need-missing',
    ],
    [
      'C-11: an adult with',
      [adult('a')],
      { legalBasis: 'sol-lodging', specialNeed: 'Förälder med barn.' },
      null,
    ],
    ['lodging for a child alone', [child('a')], { legalBasis: 'sol-lodging' }, 'child-alone'],
    [
      'lodging for a parent and child',
      [adult('a'), child('b')],
      { legalBasis: 'sol-lodging', specialNeed: 'Barn.' },
      null,
    ],
    [
      'an exception without a reason',
      [child('a')],
      { consentDeparture: 'guardian-prevented' },
      'consent-reason-missing',
    ],
  ] as const)('%s', (_what, people, given, code) => {
    expect(codeOf(decide({ people, place: undefined }, { otherPlace: 'Mormor', ...given }))).toBe(code)
  })

  it('V-36: lets a child into sheltered housing only with a guardian, placed at once or before (SoL 22:5)', () => {
    const place: Place = { ...home, kind: 'sheltered-housing', ageTo: null, isProtected: true }
    const basis = { legalBasis: 'sheltered-child', decisionPending: true } as const
    expect(codeOf(decide({ place }, basis))).toBe('guardian-not-along')
    expect(codeOf(decide({ place, alreadyThere: new Set(['mother']) }, basis))).toBe(null)
    const together = { people: [adult('mother'), child('a')], place }
    expect(codeOf(decide(together, { specialNeed: 'Våld i hemmet.' }))).toBe(null)
  })

  it.each([
    ['sol-placement', '2026-11-21', 'sol-2025-11-1', 'placement-sol-2025'],
    ['sol-placement', '2025-06-30', 'sol-2001-4-1', 'placement-sol-2001'],
    ['sol-lodging', '2026-11-21', 'sol-2025-12-1', 'lodging'],
    ['sheltered-child', '2026-11-21', 'lag-2024-4-1', null],
    ['lvu-6', '2026-11-21', 'lvu-1990-6', null],
    ['lvu-11', '2026-11-21', 'lvu-1990-11', null],
    ['lvm-13', '2026-11-21', 'lvm-1988-13', null],
  ] as const)('%s on %s is %s and the measure %s', (basis, date, law, measure) => {
    expect([lawOf(basis, date), measureOf(basis, date)]).toEqual([law, measure])
  })
})

describe('what happens to it', () => {
  const open = (status: 'arranged' | 'arrived' | 'not-arrived' | 'departed' | 'withdrawn', isOpen = true) =>
    Object.entries(available({ status }, isOpen)).flatMap(([step, { allowed }]) => (allowed ? [step] : []))
  it.each([
    ['arranged', ['arrive', 'miss', 'moveEnd', 'withdraw']],
    ['not-arrived', ['arrive', 'tell', 'depart', 'moveEnd', 'withdraw']],
    ['arrived', ['depart', 'moveEnd', 'withdraw']],
    ['departed', []],
    ['withdrawn', []],
  ] as const)('%s can %s', (status, steps) => expect(open(status)).toEqual(steps))

  it('goes on after the case is closed, but for taking it back', () => {
    expect(open('arrived', false)).toEqual(['depart', 'moveEnd'])
  })

  const until = '2026-11-23T07:00:00.000Z'
  const told = [{ kind: 'told', text: 'Polisen.' }] as const
  it.each([
    ['arranged and not yet expected', 'arranged', '2026-11-21T21:30:00.001Z', [], null],
    ['expected now', 'arranged', now, [], 'late'],
    ['arranged with no time', 'arranged', null, [], null],
    ['not arrived, nobody told', 'not-arrived', now, [{ kind: 'not-arrived', text: null }], 'missing'],
    ['not arrived, the police told', 'not-arrived', now, told, 'missing-told'],
    ['arrived', 'arrived', now, [], null],
    ['departed', 'departed', now, told, null],
  ] as const)('%s', (_what, status, expectedAt, events, alarm) => {
    expect(alarmOf({ status, expectedAt, plannedUntil: until }, events, now)).toBe(alarm)
  })

  it('Y8: is an overstay from the very moment it should have ended, in real minutes', () => {
    const stay = { status: 'arrived', expectedAt: null, plannedUntil: until } as const
    expect(alarmOf(stay, [], '2026-11-23T06:59:59.999Z')).toBe(null)
    expect(alarmOf(stay, [], until)).toBe('overstay')
    expect(overstayOf(stay, '2026-11-23T08:30:00.000Z')).toBe(90)
    // 02.00 the first time and the second are an hour apart the night the clocks go back.
    const autumn = { ...stay, plannedUntil: '2026-10-25T00:00:00.000Z' }
    expect(overstayOf(autumn, '2026-10-25T01:00:00.000Z')).toBe(60)
    expect(overstayOf({ ...stay, status: 'departed' }, '2026-11-23T08:30:00.000Z')).toBe(0)
  })

  it.each([
    [now, null],
    ['2026-11-21T21:30:00.001Z', 'in-the-future'],
    ['2026-11-21T19:59:00.000Z', 'before-arranged'],
    ['2026-10-22T19:59:00.000Z', 'long-ago'],
  ])('a step at %s: %s', (at, code) => {
    const step = decideStep({ arrangedAt: '2026-11-21T20:00:00.000Z' }, at, now)
    expect(step.ok ? null : step.code).toBe(code)
  })
})

describe('V-05: where the municipality has asked the duty not to arrange housing', () => {
  it.each([
    ['sol-placement', 'against-plan'],
    ['sol-lodging', 'against-plan'],
    ['lvu-6', null],
  ] as const)('%s is refused with %s until a reason is given, which is kept', (legalBasis, code) => {
    const input = {
      legalBasis,
      otherPlace: 'Hos en vän',
      decidedBy: 'Ordföranden',
      specialNeed: 'Ett spädbarn är med.',
    }
    const one = { ...child('a'), age: legalBasis === 'lvu-6' ? 15 : 34, needed: [] }
    const facts = { people: [one], place: undefined, isAdvisedAgainst: true }
    expect(codeOf(decide(facts, input))).toBe(code)
    const decision = decide(facts, { ...input, reason: 'Spädbarnet kan inte vara ute i natt.' })
    expect(decision.ok && decision.changes.terms.against.includes('against-plan')).toBe(code !== null)
  })
})
