import { describe, expect, test } from 'vitest'
import { assessment, detained, father, me, now, silent, voice } from '../../../test/assessed.ts'
import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { protectionBasis } from '../../code-lists/protection-basis.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import type { Assessment } from './model.ts'
import { decideLock, emptyWritten, missingIn, needsOfBasis, needsOfOutcome } from './rules.ts'

describe('what an assessment must hold before it is locked', () => {
  test('is there in the least that can be locked', () => {
    expect(missingIn(assessment, [], now)).toEqual([])
  })

  test.each([
    ['when it was made (D-03)', { assessedAt: null }, 'assessedAt', 'time-missing'],
    ['a time that has come', { assessedAt: '2026-11-22T02:40:00.001Z' }, 'assessedAt', 'in-the-future'],
    ['a time of our own', { assessedAt: '1826-11-22T01:40:00.000Z' }, 'assessedAt', 'time-far-off'],
    ['the title of the assessor (D-04)', { assessorTitle: ' ' }, 'assessorTitle', 'assessor-missing'],
    ['the name of the assessor (D-04)', { assessorName: '' }, 'assessorTitle', 'assessor-missing'],
    ['how it was made (D-08)', { manner: null }, 'manner', 'manner-missing'],
    ['why at distance', { manner: 'at-distance', place: null }, 'distanceReason', 'distance-reason-missing'],
    ['the place of a visit (G-18)', { place: null }, 'place', 'place-missing'],
    ['facts and events (D-02)', { facts: ' \n' }, 'facts', 'facts-missing'],
    ['whether the child was heard (D-10)', { childHeard: null }, 'childHeard', 'child-heard-missing'],
    ['the child’s own words (D-09)', { childWords: ' ' }, 'childWords', 'child-words-missing'],
    [
      'why it was not heard',
      { ...silent, notHeardReason: null },
      'notHeardReason',
      'not-heard-reason-missing',
    ],
    [
      'words for what is indefensible',
      { ...silent, notHeardReason: 'indefensible-now' },
      'notHeardText',
      'not-heard-text-missing',
    ],
    [
      'the attempts to reach it',
      { ...silent, notHeardReason: 'not-reached' },
      'notHeardText',
      'not-heard-text-missing',
    ],
    [
      'another reason in words',
      { ...silent, notHeardReason: 'other' },
      'notHeardText',
      'not-heard-text-missing',
    ],
    [
      'how its attitude was clarified otherwise',
      { ...silent, attitudeOtherwise: '' },
      'attitudeOtherwise',
      'attitude-missing',
    ],
    ['the outcome (D-01)', { outcome: null }, 'outcome', 'outcome-missing'],
    ['the judgement (D-01)', { judgement: '' }, 'judgement', 'judgement-missing'],
    ['what protection rests on', { outcome: 'need-met' }, 'protectionBasis', 'basis-missing'],
    [
      'how certain a detention is (D-15)',
      { ...detained, protectionCertainty: null },
      'protectionCertainty',
      'certainty-missing',
    ],
    [
      'when a detention may end (V-01)',
      { ...detained, protectionEndsAt: null },
      'protectionEndsAt',
      'end-missing',
    ],
    [
      'an end after the beginning',
      { ...detained, protectionEndsAt: '2026-11-22T02:10:00.000Z' },
      'protectionEndsAt',
      'ends-before-made',
    ],
    [
      'who a safe person is (D-13)',
      { outcome: 'need-met', protectionBasis: 'safe-person', alternativeHome: 'Moster.' },
      'protectionText',
      'protection-text-missing',
    ],
    [
      'how the other home was judged (D-16)',
      { outcome: 'need-met', protectionBasis: 'safe-person', protectionText: 'Moster.' },
      'alternativeHome',
      'alternative-home-missing',
    ],
    [
      'whether custody was considered (V-12)',
      { custodyConsidered: null },
      'custodyConsidered',
      'custody-missing',
    ],
    ['grounds for that', { custodyGrounds: ' ' }, 'custodyGrounds', 'custody-grounds-missing'],
    [
      'the grounds also of not considering it',
      { custodyConsidered: 'not-relevant', custodyGrounds: null },
      'custodyGrounds',
      'custody-grounds-missing',
    ],
    [
      'a custody that fits the outcome',
      {
        outcome: 'need-immediate-custody',
        protectionBasis: 'police',
        protectionEndsAt: '2026-11-22T07:00:00.000Z',
        custodyConsidered: 'not-relevant',
      },
      'custodyConsidered',
      'custody-contradicts',
    ],
    ['a colleague or why none (D-20)', { colleagueId: null }, 'colleagueId', 'colleague-missing'],
    ['a colleague who is somebody else', { colleagueId: me }, 'colleagueId', 'colleague-is-you'],
  ] as const)('asks for %s', (_what, changes, field, code) => {
    const lacking = { ...assessment, ...changes } as Assessment
    expect(missingIn(lacking, [], now)).toEqual([{ field, code }])
    expect(decideLock(lacking, [], now)).toEqual({ ok: false, code, field })
  })

  test.each([
    ['a reason instead of a colleague', { colleagueId: null, noColleagueReason: 'Ensam i beredskap.' }],
    ['a child that slept, without more words', silent],
    ['a child too young, with how it reacted', { ...silent, notHeardReason: 'too-young' }],
    [
      'at distance with why, and no place',
      { manner: 'at-distance', distanceReason: '28 mil, polisen på plats.', place: null },
    ],
    ['a detention of unknown certainty', { ...detained, protectionCertainty: 'unknown' }],
  ] as const)('is content with %s', (_what, changes) => {
    expect(missingIn({ ...assessment, ...changes } as Assessment, [], now)).toEqual([])
  })

  test.each([
    ['the source of what was said (D-11)', { source: null }, 'source', 'voice-source-missing'],
    ['what was said', { said: ' ' }, 'said', 'voice-said-missing'],
    [
      'why somebody was not reached (D-10)',
      { reached: 'no', source: null, said: null },
      'notReachedReason',
      'voice-reason-missing',
    ],
    [
      'why it was not tried',
      { reached: 'not-tried', source: null, said: null },
      'notReachedReason',
      'voice-reason-missing',
    ],
  ] as const)('asks of each voice for %s, at its row', (_what, changes, field, code) => {
    const voices = [voice({}), voice({ id: father, personId: father, ...changes })]
    expect(missingIn(assessment, voices, now)).toEqual([{ field: `voices.1.${field}`, code }])
  })

  test.each(codeKeys(assessmentOutcome))('knows what the outcome %s needs', (outcome) => {
    const missing = missingIn({ ...assessment, outcome }, [], now).map(({ code }) => code)
    expect(missing.includes('basis-missing')).toBe(outcome !== 'no-immediate-need')
    expect(missing.includes('end-missing')).toBe(needsOfOutcome[outcome].includes('end'))
  })

  test.each([
    ['guardian-at-home', []],
    ['safe-person', ['protection-text-missing', 'alternative-home-missing']],
    ['perpetrator-detained', ['certainty-missing', 'end-missing']],
    ['perpetrator-away', ['protection-text-missing', 'end-missing']],
    ['voluntary-placement', []],
    ['immediate-custody', []],
    ['existing-placement', []],
    ['protected-housing', []],
    ['hospital', []],
    ['police', ['end-missing']],
    ['other', ['protection-text-missing']],
  ] as const)('asks of protection that rests on %s for %j', (basis, codes) => {
    const resting = { ...assessment, outcome: 'need-met', protectionBasis: basis } as const
    expect(missingIn(resting, [], now).map(({ code }) => code)).toEqual(codes)
  })

  test('names a need for every basis of the list', () => {
    expect(Object.keys(needsOfBasis).sort()).toEqual([...codeKeys(protectionBasis)].sort())
  })

  test('shows all that is wanting at once in an empty draft, and refuses with the first', () => {
    const empty = { ...assessment, ...emptyWritten }
    const codes = missingIn(empty, [], now).map(({ code }) => code)
    expect(codes).toEqual([
      'time-missing',
      'manner-missing',
      'facts-missing',
      'child-heard-missing',
      'outcome-missing',
      'judgement-missing',
      'custody-missing',
      'custody-grounds-missing',
      'colleague-missing',
    ])
    expect(decideLock(empty, [], now)).toEqual({ ok: false, code: 'time-missing', field: 'assessedAt' })
  })
})
