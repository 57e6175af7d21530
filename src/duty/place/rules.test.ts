import { describe, expect, it, test } from 'vitest'
import type { BedUse, OpenHours } from './model.ts'
import {
  approvalOf,
  bedsLeft,
  type Candidate,
  decideHold,
  decidePlace,
  decideVacancy,
  failsOf,
  freeSlots,
  freshnessOf,
  isHeld,
  isInUse,
  rankPlaces,
  takesAge,
  takesIn,
  type Wishes,
} from './rules.ts'

/** A Saturday night at 22.30 in Sweden. */
const now = '2026-11-21T21:30:00.000Z'
const everyDay = (line: Omit<OpenHours, 'weekday'>): OpenHours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...line }))
const place: Candidate = {
  id: '01990000-0000-7000-8000-000000000001',
  kind: 'emergency-foster-home',
  name: 'Ekbacken',
  memberId: '01990000-0000-7000-8000-0000000000a1',
  partnerId: null,
  capacity: 3,
  ageFrom: 0,
  ageTo: 17,
  gender: null,
  siblingsTogether: true,
  municipalityCode: '2180',
  distanceKm: 20,
  travelMinutes: 25,
  intake: 'round-the-clock',
  hours: [],
  shutAtNight: false,
  approvedBy: 'Socialnämnden',
  approvedUntil: '2027-01-01',
  callRoutine: null,
  nightContact: null,
  nightPhone: null,
  costPerNight: null,
  riskNote: null,
  isProtected: false,
  validFrom: '2020-01-01',
  validTo: null,
  version: 1,
  freeBeds: null,
  saidBy: null,
  saidAt: null,
  busy: 0,
  busySince: 0,
}
const shelter = {
  ...place,
  kind: 'shelter',
  intake: 'hours',
  hours: everyDay({ opens: '16:00', closes: '09:00', lastIn: '19:30' }),
} as const
const wishes: Wishes = {
  kinds: [],
  beds: 1,
  ages: [],
  genders: [],
  isProtected: false,
  at: now,
  near: false,
  municipalityCode: null,
  fresh: false,
  price: false,
}

describe('what somebody said of free beds', () => {
  it.each([
    ['2026-11-21T21:30:00.000Z', 'fresh'],
    ['2026-11-21T17:30:00.000Z', 'fresh'],
    ['2026-11-21T17:29:59.999Z', 'ageing'],
    ['2026-11-21T09:30:00.000Z', 'ageing'],
    ['2026-11-21T09:29:59.999Z', 'stale'],
    [null, 'unknown'],
  ] as const)('at %s is %s', (saidAt, expected) => expect(freshnessOf(saidAt, now)).toBe(expected))

  it.each([
    [null, 0, null],
    [2, 0, 2],
    [2, 1, 1],
    [1, 3, 0],
  ])('%s beds less %s taken since leaves %s', (freeBeds, busySince, left) =>
    expect(bedsLeft({ freeBeds, busySince })).toBe(left),
  )
})

describe('a place takes somebody in', () => {
  it.each([
    ['V-18: the shelter at 19.29', shelter, '2026-11-21T18:29:59.999Z', 'yes', '2026-11-21T18:30:00.000Z'],
    ['V-18: not at 19.30', shelter, '2026-11-21T18:30:00.000Z', 'no', null],
    ['not before it opens', shelter, '2026-11-21T14:59:00.000Z', 'no', null],
    ['round the clock', place, now, 'yes', null],
    ['unknown hours', { ...place, intake: 'unknown' }, now, 'unknown', null],
    ['F-09: state care at night', { ...place, kind: 'state-care' }, now, 'no', null],
    [
      'F-09: state care on a Friday at noon',
      { ...place, kind: 'state-care' },
      '2026-11-20T11:00:00.000Z',
      'yes',
      null,
    ],
    ['F-26: what is shut outside office hours', { ...place, shutAtNight: true }, now, 'no', null],
    [
      'past midnight, on the line of the day before',
      { ...place, intake: 'hours', hours: [{ weekday: 6, opens: '20:00', closes: '02:00', lastIn: null }] },
      '2026-11-22T00:59:00.000Z',
      'yes',
      '2026-11-22T01:00:00.000Z',
    ],
    [
      'not on the next evening',
      { ...place, intake: 'hours', hours: [{ weekday: 6, opens: '20:00', closes: '02:00', lastIn: null }] },
      '2026-11-22T21:00:00.000Z',
      'no',
      null,
    ],
    [
      'until 03.00 the night the clocks go back, one real hour longer',
      { ...place, intake: 'hours', hours: [{ weekday: 6, opens: '20:00', closes: '03:00', lastIn: null }] },
      '2026-10-25T01:30:00.000Z',
      'yes',
      '2026-10-25T02:00:00.000Z',
    ],
    [
      'until 03.00 the night the clocks go forward',
      { ...place, intake: 'hours', hours: [{ weekday: 6, opens: '20:00', closes: '03:00', lastIn: null }] },
      '2026-03-29T01:00:00.000Z',
      'no',
      null,
    ],
  ] as const)('%s', (_what, one, at, answer, until) => {
    expect(takesIn(one, at)).toEqual({ answer, until })
  })

  it.each([
    [4, true],
    [17, true],
    [18, false],
    [null, true],
  ])('aged %s: %s', (age, expected) => expect(takesAge(place, age)).toBe(expected))
})

describe('a hold', () => {
  const bed = (slot: number, untilAt: string | null, fromAt = '2026-11-21T21:00:00.000Z'): BedUse => ({
    id: '01990000-0000-7000-8000-000000000009',
    placeId: place.id,
    slot,
    fromAt,
    untilAt,
    holdId: null,
    placementId: null,
  })

  it('lasts thirty real minutes, to the moment', () => {
    const held = { until: '2026-11-21T21:30:00.000Z', endedAt: null }
    expect(isHeld(held, '2026-11-21T21:29:59.999Z')).toBe(true)
    expect(isHeld(held, '2026-11-21T21:30:00.000Z')).toBe(false)
    expect(isInUse(bed(1, held.until), '2026-11-21T21:29:59.999Z')).toBe(true)
    expect(isInUse(bed(1, held.until), '2026-11-21T21:30:00.000Z')).toBe(false)
    const over = decideHold({ place, uses: [bed(1, now)], holders: [], next: null }, 3, now)
    expect(over).toMatchObject({ ok: true, changes: { slots: [1, 2, 3], until: '2026-11-21T22:00:00.000Z' } })
  })

  it.each([
    ['over midnight', '2026-11-21T22:45:00.000Z', '2026-11-21T23:15:00.000Z'],
    ['while the clocks go back', '2026-10-25T00:45:00.000Z', '2026-10-25T01:15:00.000Z'],
    ['while the clocks go forward', '2026-03-29T00:45:00.000Z', '2026-03-29T01:15:00.000Z'],
  ])('%s is thirty minutes too', (_what, at, until) => {
    expect(decideHold({ place, uses: [], holders: [], next: null }, 1, at)).toMatchObject({
      changes: { until },
    })
  })

  const holders = [{ until: '2026-11-21T21:40:00.000Z', by: 'Jonas Provsson' }]
  const full = [bed(1, null), bed(2, null), bed(3, '2026-11-21T21:40:00.000Z')]
  it.each([
    ['of the last free beds', [bed(1, null)], [], null, 2, { ok: true, changes: { slots: [2, 3] } }],
    ['of more than there are', [], [], null, 4, { code: 'too-small', values: { capacity: '3' } }],
    [
      'of a held bed says who and until when, and what to ask instead',
      full,
      holders,
      'Lugnet',
      1,
      { code: 'held', values: { by: 'Jonas Provsson', until: '22:40', next: 'Lugnet' } },
    ],
    ['of a held bed where nothing else fits', full, holders, null, 1, { code: 'held-no-other' }],
    ['of beds slept in', full, [], 'Lugnet', 1, { code: 'full', values: { next: 'Lugnet' } }],
    ['of beds slept in where nothing else fits', full, [], null, 1, { code: 'full-no-other' }],
  ] as const)('%s', (_what, uses, held, next, beds, expected) => {
    expect(decideHold({ place, uses, holders: held, next }, beds, now)).toMatchObject(expected)
  })

  it('of a place that is ended or shut is refused', () => {
    const facts = { uses: [], holders: [], next: null }
    const ended = { ...place, validTo: '2026-11-20' }
    expect(decideHold({ ...facts, place: ended }, 1, now)).toMatchObject({ code: 'place-ended' })
    expect(decideHold({ ...facts, place: shelter }, 1, now)).toMatchObject({ code: 'takes-nobody-now' })
  })

  it('finds slots in order', () => expect(freeSlots(3, [bed(2, null)], now)).toEqual([1, 3]))
})

describe('the search', () => {
  it.each([
    ['another kind', {}, { kinds: ['hotel'] }, ['kind']],
    ['a teenager too old', {}, { ages: [4, 18] }, ['age']],
    ['an unknown age', {}, { ages: [null] }, []],
    ['the other gender', { gender: 'woman' }, { genders: ['man'] }, ['gender']],
    ['a gender nobody has said', { gender: 'woman' }, {}, []],
    ['three siblings in three beds', {}, { beds: 3 }, []],
    ['four siblings', {}, { beds: 4 }, ['capacity', 'free']],
    ['siblings parted', { siblingsTogether: false }, { beds: 2 }, ['siblings']],
    ['an open address', {}, { isProtected: true }, ['protection']],
    ['a shelter late', shelter, {}, ['intake']],
    ['beds in use', { busy: 3 }, {}, ['free']],
    ['fresh word that it is full', { freeBeds: 0, saidAt: now }, {}, ['free']],
    ['old word that it was full', { freeBeds: 0, saidAt: '2026-11-20T21:30:00.000Z' }, {}, []],
  ] as const)('%s fails %3$s', (_what, known, wished, fails) => {
    expect(failsOf({ ...place, ...known }, { ...wishes, ...wished }, now)).toEqual(fails)
  })

  const named = (name: string, known: Partial<Candidate>): Candidate => ({ ...place, name, ...known })
  it('V-18: at 23.00 in the cold it shows the hotel with its remark, and why the shelter and hostel fall away', () => {
    const found = rankPlaces(
      [
        { ...shelter, name: 'Härbärget', ageTo: null },
        named('Vandrarhemmet', { kind: 'hostel', freeBeds: 0, saidAt: now, ageTo: null }),
        named('Hotellet', { kind: 'hotel', riskNote: 'Sanering debiterades efter rökning.', ageTo: null }),
      ],
      { ...wishes, ages: [45], genders: ['man'] },
      now,
    )
    expect(found.fits.map(({ place: one, reasons }) => [one.name, reasons])).toEqual([
      ['Hotellet', ['risk-noted']],
    ])
    expect(found.excluded.map(({ place: one, fails }) => [one.name, fails])).toEqual([
      ['Härbärget', ['intake']],
      ['Vandrarhemmet', ['free']],
    ])
  })

  it('weighs near, municipality, fresh word and price, and says which', () => {
    const found = rankPlaces(
      [
        named('Dyrt', { costPerNight: 300_000, travelMinutes: 90 }),
        named('Nära', { costPerNight: 100_000, freeBeds: 2, saidAt: now }),
        named('Gammalt', { costPerNight: 200_000, freeBeds: 2, saidAt: '2026-11-20T21:30:00.000Z' }),
        named('Utgånget', { approvedUntil: '2026-11-20', travelMinutes: null, distanceKm: null }),
      ],
      { ...wishes, near: true, municipalityCode: '2180', fresh: true, price: true },
      now,
    )
    expect(found.fits.map(({ place: one }) => one.name)).toEqual(['Nära', 'Gammalt', 'Dyrt', 'Utgånget'])
    expect(found.fits[0]?.reasons).toEqual(['beds-said', 'near', 'same-municipality', 'fresh', 'cheaper'])
    expect(found.fits[3]?.reasons).toContain('approval-expired')
  })

  it('favours nobody: who owns a place, the host too, moves nothing', () => {
    const pair = [
      named('A', { memberId: 'host' }),
      named('B', { memberId: null, partnerId: 'partner' }),
      named('C', { memberId: 'other' }),
    ]
    const swapped = pair.map((one, i) => ({ ...one, memberId: `owner ${3 - i}`, partnerId: null }))
    const order = (places: Candidate[]) =>
      rankPlaces(places, { ...wishes, near: true }, now).fits.map(({ place: one }) => one.name)
    expect(order(pair)).toEqual(['A', 'B', 'C'])
    expect(order(swapped)).toEqual(['A', 'B', 'C'])
  })

  it('drops no place silently: every one fits or says what it fails', () => {
    const many = Array.from({ length: 2000 }, (_, i) => named(`P${i}`, { ageTo: i % 20, busy: i % 4 }))
    const { fits, excluded } = rankPlaces(many, { ...wishes, ages: [10] }, now)
    expect(fits.length + excluded.length).toBe(2000)
    expect(excluded.every(({ fails }) => fails.length > 0)).toBe(true)
  })
})

test.each([
  ['approved', {}, 'approved'],
  ['on the last day', { approvedUntil: '2026-11-21' }, 'approved'],
  ['the day after', { approvedUntil: '2026-11-20' }, 'expired'],
  ['a home nobody has investigated', { approvedBy: null, approvedUntil: null }, 'missing'],
  ['a hotel', { kind: 'hotel', approvedBy: null, approvedUntil: null }, 'not-needed'],
] as const)('approval: %s', (_what, known, expected) => {
  expect(approvalOf({ ...place, ...known }, '2026-11-21')).toBe(expected)
})

test.each([
  [{}, true, null],
  [{ memberId: null }, true, 'owner-missing'],
  [{ partnerId: 'x' }, true, 'owner-missing'],
  [{}, false, 'owner-unknown'],
  [{ ageFrom: 12, ageTo: 3 }, true, 'ages-crossed'],
  [{ intake: 'hours' }, true, 'hours-missing'],
  [
    { intake: 'hours', hours: [{ weekday: 1, opens: '25:00', closes: '09:00', lastIn: null }] },
    true,
    'clock-wrong',
  ],
  [{ nightPhone: 'ring inte' }, true, 'phone-wrong'],
  [{ validTo: '2019-01-01' }, true, 'dates-crossed'],
  [{ name: '  ' }, true, 'name-missing'],
] as const)('a place written with %o', (typed, isOwner, code) => {
  const decision = decidePlace(
    { ...place, ...typed } as never,
    { owner: isOwner, municipality: true },
    '2026-11-21',
  )
  expect(decision.ok ? null : decision.code).toBe(code)
})

test('nobody has said more beds than there are, nor tomorrow', () => {
  const said = (freeBeds: number, saidAt: string) => decideVacancy(place, { freeBeds, saidAt }, now)
  expect(said(3, now).ok).toBe(true)
  expect(said(4, now)).toMatchObject({ code: 'more-than-beds' })
  expect(said(1, '2026-11-21T21:31:00.000Z')).toMatchObject({ code: 'in-the-future' })
  expect(said(1, '1926-11-21T21:31:00.000Z')).toMatchObject({ code: 'time-far-off' })
})
