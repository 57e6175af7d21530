import { describe, expect, test } from 'vitest'
import { reasonNotActing } from '../../code-lists/reason-not-acting.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import type { Attention, Case, Judgement } from '../case/model.ts'
import { unjudged } from '../case/rules.ts'
import { acts, checkJudgement, decideLack, decidePeriod, declines } from './rules.ts'

const goesOut = {
  response: 'go-out',
  canWait: 'no',
  reasonNow: 'protection-need',
  reasonActing: 'Ingen vuxen är nykter och barnet är fyra år.',
  necessity: 'necessary',
  equalTreatment: 'same',
} as const
const refers = {
  response: 'refer',
  referredTo: 'day-service',
  canWait: 'yes',
  reasonNotActing: 'outside-mission',
  equalTreatment: 'same',
} as const

const answerOf = (
  part: Partial<Judgement>,
  attention: readonly Attention[] = [],
  matter: 'concern-child' | 'advice' = 'concern-child',
  hasCalledForHelp = false,
  initiator: Case['initiator'] = null,
) => {
  const facts = { matter, attention, hasCalledForHelp, initiator }
  const decision = checkJudgement({ ...unjudged, ...part }, facts)
  return decision.ok ? 'fine' : `${decision.code} ${decision.field}`
}

describe('a judgement', () => {
  test.each([
    ['nothing said', {}, 'judgement-empty canWait'],
    ['only that it can wait', { canWait: 'yes' }, 'fine'],
    ['going out with why, how necessary and near as far', goesOut, 'fine'],
    ['going out without why now', { ...goesOut, reasonNow: null }, 'reason-now-missing reasonNow'],
    [
      'going out without why not by phone',
      { ...goesOut, reasonActing: ' ' },
      'reason-acting-missing reasonActing',
    ],
    ['going out without necessity', { ...goesOut, necessity: null }, 'necessity-missing necessity'],
    [
      'going out without the Nordanstig question',
      { ...goesOut, equalTreatment: null },
      'equal-treatment-missing equalTreatment',
    ],
    [
      'going out only because it is near',
      { ...goesOut, equalTreatment: 'different' },
      'equal-treatment-text-missing equalTreatmentText',
    ],
    [
      'acting through others needs no words',
      { ...goesOut, response: 'act-through-others', reasonActing: null, equalTreatment: null },
      'fine',
    ],
    [
      'acting through others for another reason needs them',
      { ...goesOut, response: 'act-through-others', reasonNow: 'other', reasonActing: null },
      'reason-acting-missing reasonActing',
    ],
    ['referring with reason and where', refers, 'fine'],
    ['referring without where', { ...refers, referredTo: null }, 'referral-missing referredTo'],
    ['referring elsewhere unsaid', { ...refers, referredTo: 'other' }, 'referral-missing referredToText'],
    [
      'referring without a reason',
      { ...refers, reasonNotActing: null },
      'reason-not-acting-missing reasonNotActing',
    ],
    [
      'telling the day service without a reason',
      { response: 'inform-day-service', canWait: 'yes' },
      'reason-not-acting-missing reasonNotActing',
    ],
    [
      'advice alone where a child is reported',
      { response: 'advise-by-phone', canWait: 'yes' },
      'reason-not-acting-missing reasonNotActing',
    ],
    [
      'it can wait, without what happens then',
      { ...refers, reasonNotActing: 'can-wait' },
      'counterfactual-missing counterfactual',
    ],
    [
      'it can wait, with what happens then',
      { ...refers, reasonNotActing: 'can-wait', counterfactual: 'Mormor är hos dem till måndag.' },
      'fine',
    ],
    [
      'it cannot wait and yet it can',
      { ...refers, canWait: 'no', reasonNotActing: 'can-wait', counterfactual: 'x' },
      'cannot-wait reasonNotActing',
    ],
    [
      'another reason without words',
      { ...refers, reasonNotActing: 'other' },
      'reason-text-missing reasonNotActingText',
    ],
    [
      'not acting without the Nordanstig question',
      { ...refers, equalTreatment: null },
      'equal-treatment-missing equalTreatment',
    ],
  ] as const)('%s: %s', (_what, part, answer) => {
    expect(answerOf(part)).toBe(answer)
  })

  test('advice to someone who asked for advice is no refusal', () => {
    expect(answerOf({ response: 'advise-by-phone', canWait: 'yes' }, [], 'advice')).toBe('fine')
  })

  test('has no reason that says papers are missing (V-12)', () => {
    expect(codeKeys(reasonNotActing).filter((key) => /paper|document/.test(key))).toEqual([])
  })
})

describe('with suspected trafficking (V-07) or another warning', () => {
  const waits = {
    ...refers,
    reasonNotActing: 'can-wait',
    counterfactual: 'Flickan är borta på måndag.',
  } as const
  test.each(['trafficking', 'danger-to-life', 'no-safe-adult', 'police-no-solution'] as const)(
    '%s: waiting says why in code and words',
    (warning) => {
      expect(answerOf({ canWait: 'yes' }, [warning])).toBe('raised-needs-reason reasonNotActing')
      expect(answerOf(waits, [warning])).toBe('raised-needs-reason reasonNotActingText')
      expect(answerOf({ ...waits, reasonNotActingText: 'Polisen är på plats.' }, [warning])).toBe('fine')
      expect(answerOf(goesOut, [warning])).toBe('fine')
    },
  )

  test('a group given special attention raises nothing', () => {
    expect(answerOf({ canWait: 'yes' }, ['child-or-young'])).toBe('fine')
  })
})

describe('with danger to life (V-08)', () => {
  const tells = {
    ...refers,
    referredTo: 'police',
    reasonNotActing: 'other-party-responsible',
    reasonNotActingText: 'Polisen tar över.',
  } as const
  test.each([
    ['the caller is told to call the police', tells, false, 'call-for-help-yourself referredTo'],
    [
      'the caller is told to call 112',
      { ...tells, referredTo: 'emergency-112' },
      false,
      'call-for-help-yourself referredTo',
    ],
    [
      'advised by phone to call the police',
      { ...tells, response: 'advise-by-phone' },
      false,
      'call-for-help-yourself referredTo',
    ],
    ['the duty has called itself', tells, true, 'fine'],
  ] as const)('%s, own call %s: %s', (_what, part, hasCalled, answer) => {
    expect(answerOf(part, ['danger-to-life'], 'concern-child', hasCalled)).toBe(answer)
  })

  test('is what forbids it: without danger the police may be the right door', () => {
    expect(answerOf(tells)).toBe('fine')
  })
})

describe('a private caller told to call for help (C-23)', () => {
  const tells = { ...refers, referredTo: 'police', reasonNotActing: 'other-party-responsible' } as const
  const acute = { ...tells, acuteNeed: 'yes', canWait: 'unknown' } as const
  const cannotWait = { ...tells, acuteNeed: 'unknown', canWait: 'no' } as const
  const ours = 'call-for-help-yourself referredTo'
  test.each([
    ['relative-private', 'acute', acute, false, ours],
    ['relative-private', 'acute, to 112', { ...acute, referredTo: 'emergency-112' }, false, ours],
    ['relative-private', 'advised by phone', { ...acute, response: 'advise-by-phone' }, false, ours],
    ['relative-private', 'cannot wait', cannotWait, false, ours],
    ['relative-private', 'the duty has called', acute, true, 'fine'],
    ['relative-private', 'not acute and can wait', { ...tells, acuteNeed: 'no' }, false, 'fine'],
    ['relative-private', 'nothing known yet', { ...tells, canWait: 'unknown' }, false, 'fine'],
    ['relative-private', 'to health care', { ...acute, referredTo: 'health-care' }, false, 'fine'],
    ['social-authority', 'acute', acute, false, 'fine'],
    ['police', 'cannot wait', cannotWait, false, 'fine'],
    [null, 'acute', acute, false, 'fine'],
  ] as const)('%s, %s', (initiator, _what, part, hasCalled, answer) => {
    expect(answerOf(part, [], 'concern-child', hasCalled, initiator)).toBe(answer)
  })
})

test.each([
  ['go-out', 'concern-child', true, false],
  ['act-through-others', 'concern-child', true, false],
  ['refer', 'advice', false, true],
  ['inform-day-service', 'information', false, true],
  ['advise-by-phone', 'concern-adult', false, true],
  ['advise-by-phone', 'advice', false, false],
] as const)('%s about %s acts: %s, declines: %s', (response, matter, isActing, isDeclining) => {
  expect([acts({ response }), declines({ response }, matter)]).toEqual([isActing, isDeclining])
})

test.each([
  ['2026-01-01', '2026-01-31', 'fine'],
  ['2026-01-02', '2026-01-01', 'period-backwards'],
  ['2025-01-01', '2026-01-02', 'fine'],
  ['2025-01-01', '2026-01-03', 'period-too-long'],
])('the period %s to %s is %s', (from, to, answer) => {
  const decision = decidePeriod({ from, to })
  expect(decision.ok ? 'fine' : decision.code).toBe(answer)
})

test('a period is of whole duty days, from 08.00 to 08.00, also when the clocks change', () => {
  expect(decidePeriod({ from: '2026-03-28', to: '2026-03-28' })).toEqual({
    ok: true,
    changes: { from: '2026-03-28T07:00:00.000Z', before: '2026-03-29T06:00:00.000Z' },
  })
})

describe('what was not to be had (F-15)', () => {
  const hotel = { shaped: 'yes', resource: 'hotel', refusedBy: ' Hotellet ' } as const
  test.each([
    ['yes, and what, and who said no', hotel, { ...hotel, refusedBy: 'Hotellet' }],
    ['yes, and what', { ...hotel, refusedBy: ' ' }, { ...hotel, refusedBy: null }],
    ['yes, without what', { ...hotel, resource: null }, 'resource-missing missingResource.resource'],
    ['no names nothing', { ...hotel, shaped: 'no' }, { shaped: 'no', resource: null, refusedBy: null }],
    ['not known', { ...hotel, shaped: 'unknown' }, { shaped: 'unknown', resource: null, refusedBy: null }],
  ] as const)('%s', (_what, lack, answer) => {
    const decision = decideLack(lack)
    expect(decision.ok ? decision.changes : `${decision.code} ${decision.field}`).toEqual(answer)
  })
})
