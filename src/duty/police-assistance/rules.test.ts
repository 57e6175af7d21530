import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time.ts'
import type { Mandate } from '../mandate/model.ts'
import {
  type AssistanceState,
  assistanceStates,
  type Ground,
  grounds,
  nothingSaid,
  type RequesterKind,
  requesterKinds,
  type TransportHours,
} from './model.ts'
import {
  type AskFacts,
  type Asking,
  available,
  carriedFault,
  decideAsk,
  decideCorrection,
  decideStep,
  decideWait,
  executorAt,
  isBelowDetention,
  mayRequest,
  nextStates,
  standing,
} from './rules.ts'

const now = '2026-11-20T01:40:00.000Z'
const gavle = 'a0000000-0000-7000-8000-000000000001'
const child = 'a0000000-0000-7000-8000-000000000002'
const mandate = (kind: Mandate['kind'], changes: Partial<Mandate> = {}): Mandate => ({
  id: 'a0000000-0000-7000-8000-000000000003',
  memberId: gavle,
  kind,
  accountId: null,
  name: 'Frida Provsson',
  title: 'socialsekreterare',
  phone: null,
  covers: kind === 'board-member' || kind === 'vice-chair' ? ['lvu-6'] : [],
  minutesReference: 'SN § 7',
  minutesDate: '2026-01-14',
  validFrom: '2026-01-14',
  validTo: '2026-11-20',
  endedReason: null,
  registeredBy: child,
  registeredAt: now,
  version: 1,
  ...changes,
})

describe('who may ask the police (law-and-standards 2.3)', () => {
  const table: Record<Ground, readonly RequesterKind[]> = {
    'lvu-43-1': ['board', 'chair', 'court'],
    'lvu-43-2': ['board', 'appointed-member', 'official'],
    'lvm-45-1': ['board', 'court', 'delegate'],
    'lvm-45-2': ['board', 'delegate'],
    'l2024-79-8-7': ['board', 'appointed-member', 'official'],
  }
  const kindOf = { chair: 'chair', 'appointed-member': 'board-member', official: 'official' } as const
  it.each(
    grounds.flatMap((ground) =>
      requesterKinds.map((kind) => [ground, kind, table[ground].includes(kind)] as const),
    ),
  )('%s by %s is %s', (ground, kind, isRight) => {
    const held = kind in kindOf ? kindOf[kind as keyof typeof kindOf] : null
    const covers = ground === 'l2024-79-8-7' ? (['l2024-79-4-1'] as const) : (['lvu-6'] as const)
    const asked = {
      kind,
      mandate: held && mandate(held, held === 'board-member' ? { covers: [...covers] } : {}),
      name: 'Bo Provsson',
      basis: 'SN § 7',
    }
    expect(mayRequest(ground, asked, gavle, now)).toBe(isRight || `requester-${ground}`)
  })

  it.each<[string, Ground, RequesterKind, Mandate | null, string | true]>([
    ['its last day, to midnight', 'lvu-43-2', 'official', mandate('official'), true],
    [
      'the day after',
      'lvu-43-2',
      'official',
      mandate('official', { validTo: '2026-11-19' }),
      'requester-mandate-ended',
    ],
    [
      'before its first day',
      'lvu-43-2',
      'official',
      mandate('official', { validFrom: '2026-11-21', validTo: null }),
      'requester-mandate-not-begun',
    ],
    [
      'another board',
      'lvu-43-2',
      'official',
      mandate('official', { memberId: child }),
      'requester-wrong-member',
    ],
    ['a chair in an official’s place', 'lvu-43-2', 'official', mandate('chair'), 'requester-lvu-43-2'],
    ['a vice chair who is appointed', 'lvu-43-2', 'appointed-member', mandate('vice-chair'), true],
    [
      'a member appointed under another act',
      'lvu-43-2',
      'appointed-member',
      mandate('board-member', { covers: ['lvm-13'] }),
      'requester-not-covered',
    ],
    ['a vice chair in the chair’s place', 'lvu-43-1', 'chair', mandate('vice-chair'), 'requester-lvu-43-1'],
    ['no mandate at all', 'lvu-43-1', 'chair', null, 'requester-mandate-missing'],
  ])('with %s', (_, ground, kind, held, answer) => {
    expect(mayRequest(ground, { kind, mandate: held }, gavle, now)).toBe(answer)
  })

  it('a board is named by its minutes', () => {
    const asked = { kind: 'board' as const, mandate: null, name: 'Socialnämnden', basis: null }
    expect(mayRequest('lvm-45-2', asked, gavle, now)).toBe('requester-basis-missing')
    expect(mayRequest('lvm-45-2', { ...asked, name: null }, gavle, now)).toBe('requester-name-missing')
  })
})

const made = {
  personId: child,
  memberId: gavle,
  type: 'lvu-6',
  status: 'made',
  decidedAt: '2026-11-20T01:00:00.000Z',
  hasEnded: false,
} as const
describe('the decision it carries out', () => {
  const asked = { personId: child, memberId: gavle, askedAt: now, decisionElsewhere: null }
  it.each([
    ['lvu-43-2', made, {}, null],
    ['lvu-43-2', null, {}, 'decision-missing'],
    ['lvu-43-2', null, { decisionElsewhere: 'Förvaltningsrätten, mål 1-26' }, null],
    ['lvu-43-1', null, {}, null],
    ['lvu-43-2', undefined, {}, 'decision-unknown'],
    ['lvu-43-2', { ...made, status: 'ready' as const, decidedAt: null }, {}, 'decision-not-made'],
    ['lvu-43-2', { ...made, personId: gavle }, {}, 'decision-of-another'],
    ['lvu-43-2', { ...made, memberId: child }, {}, 'decision-of-another'],
    ['lvu-43-2', { ...made, type: 'lvm-13' as const }, {}, 'decision-of-another-act'],
    ['lvm-45-2', { ...made, type: 'lvm-13' as const }, {}, null],
    ['l2024-79-8-7', { ...made, type: 'l2024-79-4-1' as const }, {}, null],
    ['lvu-43-2', { ...made, hasEnded: true }, {}, 'decision-ended'],
    ['lvu-43-2', made, { askedAt: '2026-11-20T00:59:00.000Z' }, 'before-decision'],
  ] as const)('%s', (ground, decision, changes, fault) => {
    expect(carriedFault(ground, { ...asked, ...changes }, decision)).toBe(fault)
  })
})

const facts: AskFacts = {
  isInCase: true,
  person: { birthDate: '2013-05-04', statedAge: null, statedAgeOn: null },
  isMember: true,
  mandate: mandate('official'),
  decision: made,
  secrets: { names: [], phones: [], streets: ['Åvägen 7'], places: [] },
  written: ['Risken är stor att hen går ner till spåret.'],
  isAsked: false,
  longestTransport: 120,
}
const asking: Asking = {
  ...nothingSaid,
  caseId: gavle,
  personId: child,
  memberId: gavle,
  ground: 'lvu-43-2',
  requesterKind: 'official',
  requesterName: null,
  askedAt: now,
  riskGrounds: 'Har sagt att hen tänker ta tåget till den man som slog.',
  escaped: 'yes',
  memberWish: 'always-ask',
  precondition: 'special-powers',
  preconditionText: 'Hen har slagit personal och springer när bilen kommer.',
  purpose: 'Hämta och föra till boendet.',
  whereTo: 'Stationen i centrum',
}

describe('a request', () => {
  it('that says all of it is accepted', () => {
    expect(decideAsk(facts, asking, now)).toMatchObject({ ok: true, changes: { whereProtected: false } })
  })

  it.each<[string, string, Partial<Asking>, Partial<AskFacts>]>([
    ['not-in-case', 'personId', {}, { isInCase: false }],
    ['member-unknown', 'memberId', {}, { isMember: false }],
    [
      'age-outside-law',
      'ground',
      {},
      { person: { birthDate: '2005-11-20', statedAge: null, statedAgeOn: null } },
    ],
    ['already-asked', 'ground', {}, { isAsked: true }],
    ['risk-grounds-missing', 'riskGrounds', { riskGrounds: 'Avvek från HVB.' }, {}],
    [
      'risk-grounds-copied',
      'riskGrounds',
      { riskGrounds: 'risken är  stor, att hen går ner till spåret' },
      {},
    ],
    ['precondition-missing', 'precondition', { precondition: null }, {}],
    ['precondition-missing', 'preconditionText', { preconditionText: 'Behövs.' }, {}],
    ['divergence-missing', 'divergence', { memberWish: 'wait' }, {}],
    ['purpose-missing', 'purpose', { purpose: '  ' }, {}],
    ['where-missing', 'whereTo', { whereTo: null }, {}],
    ['protected-in-text', 'dangers', { dangers: 'Hund på åvägen' }, {}],
    ['where-reason-missing', 'whereReason', { whereTo: 'Åvägen 7' }, {}],
    ['local-plan-missing', 'localDuty', { foundIn: 'Göteborg' }, {}],
    ['local-plan-missing', 'localPlan', { foundIn: 'Göteborg', localDuty: 'Jouren där' }, {}],
    ['staff-along-far', 'staffAlongReason', { staffAlong: true, driveMinutes: 121 }, {}],
    ['in-the-future', 'askedAt', { askedAt: '2026-11-20T01:41:00.000Z' }, {}],
    ['time-far-off', 'askedAt', { askedAt: '2006-11-20T01:41:00.000Z' }, {}],
    ['requester-lvu-43-2', 'requesterKind', { requesterKind: 'court' }, {}],
    ['decision-missing', 'decisionId', {}, { decision: null }],
  ])('is refused: %s at %s', (code, field, changes, around) => {
    expect(decideAsk({ ...facts, ...around }, { ...asking, ...changes }, now)).toMatchObject({
      ok: false,
      code,
      field,
    })
  })

  it.each<[string, Partial<Asking>, Partial<AskFacts>]>([
    ['goes to a protected address with a reason', { whereTo: 'Åvägen 7', whereReason: 'Barnet är där.' }, {}],
    ['lets the duty go along as far as the region has said', { staffAlong: true, driveMinutes: 120 }, {}],
    [
      'lets the duty go along where no limit is set',
      { staffAlong: true, driveMinutes: 600 },
      { longestTransport: null },
    ],
    [
      'V-17: is planned with the duty where the young person was caught',
      { foundIn: 'Göteborg', localDuty: 'Jouren där', localPlan: 'Sover på jourens boende.' },
      {},
    ],
    [
      'is not refused for an age nobody knows',
      {},
      { person: { birthDate: null, statedAge: null, statedAgeOn: null } },
    ],
  ])('%s', (_, changes, around) => {
    expect(decideAsk({ ...facts, ...around }, { ...asking, ...changes }, now).ok).toBe(true)
  })

  it('V-30: is judged and held off against the municipality’s routine, with why and when next', () => {
    const wait = { ...asking, reviewAt: '2026-11-20T07:00:00.000Z' }
    expect(decideWait(facts, wait, now)).toMatchObject({ code: 'divergence-missing' })
    const why = { ...wait, divergence: 'Hen är hos mormor och sover.' }
    expect(decideWait(facts, why, now).ok).toBe(true)
    expect(decideWait(facts, { ...why, reviewAt: now }, now)).toMatchObject({ code: 'review-past' })
    expect(decideWait(facts, { ...why, riskGrounds: facts.written[0] ?? '' }, now)).toMatchObject({
      code: 'risk-grounds-copied',
    })
  })
})

const step = (state: AssistanceState, at: Instant, id = state as string, replaces: string | null = null) => ({
  id,
  state,
  at,
  replaces,
})
const said = { at: now, name: 'Bo Prov', unit: null, eventReport: null, note: null }
const none = { names: [], phones: [], streets: [], places: [] }

describe('the course', () => {
  it.each(assistanceStates.flatMap((from) => assistanceStates.map((to) => [from, to] as const)))(
    'from %s to %s opens as F-01 says',
    (from, to) => {
      const chain = ['requested', 'approved', 'ordered', 'under-way', 'done']
      const isNext =
        chain.indexOf(to) === chain.indexOf(from) + 1 && chain.includes(from) && to !== 'requested'
      const isRunning = chain.indexOf(from) >= 0 && from !== 'done'
      const isOpen = isNext || (to === 'refused' && from === 'requested') || (to === 'recalled' && isRunning)
      expect(available({ status: from }, to).allowed).toBe(isOpen)
      expect(nextStates(from).includes(to)).toBe(isOpen)
    },
  )

  it.each([
    ['approved', {}, null],
    ['approved', { name: ' ' }, 'name-missing'],
    ['refused', {}, 'reason-missing'],
    ['recalled', {}, 'reason-missing'],
    ['ordered', {}, 'event-report-missing'],
    ['approved', { at: '2026-11-20T01:41:00.000Z' }, 'in-the-future'],
    ['approved', { at: '2026-11-20T00:59:00.000Z' }, 'before-last-step'],
  ] as const)('%s with %j is %s', (to, changes, code) => {
    const around = { steps: [step('requested', '2026-11-20T01:00:00.000Z')], secrets: none }
    const decision = decideStep(around, to, { ...said, ...changes }, now)
    expect(decision.ok ? null : decision.code).toBe(code)
  })

  it('a corrected step stands in the other’s place, between its neighbours', () => {
    const steps = [
      step('requested', '2026-11-20T01:00:00.000Z'),
      step('approved', '2026-11-20T01:10:00.000Z'),
      step('ordered', '2026-11-20T01:20:00.000Z'),
    ]
    const correct = (at: Instant, reason = 'Fel tid antecknad.', id = 'approved') =>
      decideCorrection({ steps, secrets: none }, id, { ...said, at, reason }, now)
    expect(correct('2026-11-20T01:15:00.000Z')).toMatchObject({
      ok: true,
      changes: { step: { state: 'approved' } },
    })
    expect(correct('2026-11-20T00:59:00.000Z')).toMatchObject({ code: 'before-last-step' })
    expect(correct('2026-11-20T01:21:00.000Z')).toMatchObject({ code: 'after-next-step' })
    expect(correct('2026-11-20T01:15:00.000Z', 'fel')).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    const again = [...steps, step('approved', '2026-11-20T01:15:00.000Z', 'later', 'approved')]
    expect(standing(again).map(({ id }) => id)).toEqual(['requested', 'later', 'ordered'])
    expect(
      decideCorrection({ steps: again, secrets: none }, 'approved', { ...said, reason: 'igen igen' }, now),
    ).toMatchObject({
      code: 'step-unknown',
    })
  })
})

describe('who drives (F-03)', () => {
  const row: TransportHours = {
    id: child,
    executor: 'prison-service',
    weekday: 3,
    fromMinute: 480,
    toMinute: 1020,
    workingDaysOnly: true,
    source: 'Överenskommelse',
    validFrom: '2026-04-01',
    validTo: null,
  }
  it.each([
    ['2026-11-25T07:00:00.000Z', 'prison-service'],
    ['2026-11-25T06:59:00.000Z', 'police'],
    ['2026-11-25T16:00:00.000Z', 'police'],
    ['2026-11-26T09:00:00.000Z', 'police'],
    ['2026-03-25T09:00:00.000Z', 'police'],
    // Wednesday 6 January 2027 is a public holiday.
    ['2027-01-06T09:00:00.000Z', 'police'],
  ])('%s: %s', (at, executor) => {
    expect(executorAt([row], at)).toBe(executor)
  })
})

it.each([
  ['2011-11-20', false],
  ['2011-11-21', true],
  [null, true],
])('born %s: under 15 or unknown, who may not be detained (LVU 43 c §), is %s', (birthDate, answer) => {
  expect(isBelowDetention({ birthDate, statedAge: null, statedAgeOn: null }, '2026-11-20')).toBe(answer)
})
