import { describe, expect, test } from 'vitest'
import {
  actor,
  assessment,
  colleague,
  detained,
  father,
  mother,
  now,
  silent,
  voice,
  whole,
} from '../../../test/assessed.ts'
import { ageOf } from '../../base/person/rules.ts'
import type { Assessment, Written } from './model.ts'
import {
  available,
  completeness,
  dayItemsFor,
  decideLock,
  decideReassess,
  decideSave,
  decideStart,
  decideVoices,
  isChildOrYoung,
  lawKeyOn,
  measureOf,
  qualityKeys,
} from './rules.ts'

describe('until when it holds (D-14, W10)', () => {
  test.each([
    ['Friday night holds till Monday', '2026-11-20T22:30:00.000Z', '2026-11-23T07:00:00.000Z'],
    [
      'a Tuesday at 00.00 holds till the same morning',
      '2026-11-23T23:00:00.000Z',
      '2026-11-24T07:00:00.000Z',
    ],
    ['07.59 holds till 08.00', '2026-11-24T06:59:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['08.00 holds till the next morning', '2026-11-24T07:00:00.000Z', '2026-11-25T07:00:00.000Z'],
    [
      'Maundy Thursday evening holds till Tuesday after Easter (V-09)',
      '2026-04-02T19:00:00.000Z',
      '2026-04-07T06:00:00.000Z',
    ],
    ['Easter night in Hudiksvall holds till Tuesday', '2026-04-05T01:00:00.000Z', '2026-04-07T06:00:00.000Z'],
    ['the night the clocks go forward', '2026-03-29T00:30:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['the night the clocks go back', '2026-10-25T00:30:00.000Z', '2026-10-26T07:00:00.000Z'],
    ['Christmas Eve on a Thursday holds till Monday', '2026-12-24T17:00:00.000Z', '2026-12-28T07:00:00.000Z'],
  ])('%s', (_rule, assessedAt, holdsUntil) => {
    const locked = decideLock({ ...assessment, assessedAt }, [], '2027-01-01T00:00:00.000Z')
    expect(locked).toMatchObject({ ok: true, changes: { assessedAt, holdsUntil } })
  })
})

describe('what is left to do', () => {
  const holdsUntil = '2026-11-23T07:00:00.000Z'
  const midnight = '2026-11-23T23:00:00.000Z'
  test.each([
    ['nothing when the child was heard and nothing may end', {}, []],
    [
      'hear the child that slept, within the day that takes over (V-23, W43)',
      silent,
      [{ kind: 'hear-child', text: '', dueAt: midnight }],
    ],
    [
      'a new assessment when the detention may end (V-01)',
      { ...detained, protectionText: 'Pappan är gripen.' },
      [{ kind: 'reassess', text: 'Pappan är gripen.', dueAt: '2026-11-22T11:00:00.000Z' }],
    ],
    [
      'the task of the day (V-04)',
      { dayTask: 'Omplacera.' },
      [{ kind: 'day-task', text: 'Omplacera.', dueAt: midnight }],
    ],
  ] as const)('%s', (_what, changes, items) => {
    expect(dayItemsFor({ ...whole, ...changes } as Written, holdsUntil)).toEqual(items)
  })
})

describe('the measure of an assessment', () => {
  test.each([
    ['on-site', 'visit', 'police-station'],
    ['at-distance', 'phone', null],
  ] as const)('%s is a %s at %s', (manner, contactForm, place) => {
    expect(measureOf({ ...whole, manner, minutes: 50, dutyMode: 'standby' })).toEqual({
      type: 'protective-assessment',
      contactForm,
      place,
      municipalityCode: '2180',
      dutyMode: 'standby',
      minutes: 50,
    })
  })
})

describe('who is assessed', () => {
  const on = '2026-11-22'
  const born = (birthDate: string) => ({ birthDate, statedAge: null, statedAgeOn: null })
  test.each([
    ['born yesterday', born('2026-11-21'), 0, true],
    ['eighteen today (D-06)', born('2008-11-22'), 18, true],
    ['seventeen until tomorrow', born('2008-11-23'), 17, true],
    ['twenty for one more day', born('2005-11-23'), 20, true],
    ['twenty-one today', born('2005-11-22'), 21, false],
    ['stated to be sixteen', { birthDate: null, statedAge: 16, statedAgeOn: on }, 16, true],
    [
      'stated to be twenty, eleven months ago',
      { birthDate: null, statedAge: 20, statedAgeOn: '2025-12-22' },
      20,
      true,
    ],
    [
      'stated to be twenty, a year ago',
      { birthDate: null, statedAge: 20, statedAgeOn: '2025-11-22' },
      21,
      false,
    ],
    ['of an age nobody knows', { birthDate: null, statedAge: null, statedAgeOn: null }, null, true],
  ] as const)('%s', (_who, person, age, isAssessed) => {
    expect(ageOf(person, on)).toBe(age)
    expect(isChildOrYoung(age)).toBe(isAssessed)
    expect(decideStart({ inCase: true, age, ownDraft: false }).ok).toBe(isAssessed)
  })

  test.each([
    [{ inCase: false, age: 9, ownDraft: false }, 'not-of-case'],
    [{ inCase: true, age: 21, ownDraft: false }, 'not-a-child'],
    [{ inCase: true, age: 9, ownDraft: true }, 'draft-exists'],
  ] as const)('not %j: %s', (facts, code) => {
    expect(decideStart(facts)).toEqual({ ok: false, code, field: 'personId' })
  })

  test('an assessment is reopened once, by its latest', () => {
    const facts = { inCase: true, age: 9, ownDraft: false }
    expect(decideReassess({ ...facts, reassessed: true })).toEqual({ ok: false, code: 'already-reassessed' })
    expect(decideReassess({ ...facts, reassessed: false }).ok).toBe(true)
  })
})

test.each([
  ['2025-06-30', 'sol-2001-11-1a-1'],
  ['2025-07-01', 'sol-2025-20-1'],
  ['2026-11-22', 'sol-2025-20-1'],
])('an assessment of %s is made under %s', (day, key) => {
  expect(lawKeyOn(day)).toBe(key)
})

test.each([
  ['open', 'draft', ['start', 'write', 'lock', 'discard']],
  ['open', 'locked', ['start', 'amend', 'reassess', 'withdraw']],
  ['open', 'withdrawn', ['start']],
  ['open', 'discarded', ['start']],
  ['closed', 'draft', ['write', 'discard']],
  ['closed', 'locked', ['amend', 'withdraw']],
] as const)('in a case that is %s an assessment that is %s can be: %j', (status, of, open) => {
  const answers = available({ case: { status }, assessment: { status: of } }, actor, now)
  const allowedActions = Object.entries(answers).flatMap(([action, answer]) =>
    answer.allowed ? [action] : [],
  )
  expect(allowedActions).toEqual(open)
})

describe('how full an assessment is (D-30)', () => {
  const full = {
    ...assessment,
    informationGiven: 'Vad som händer nu.',
    risks: 'Våld.',
    weighing: 'Stanna.',
    voluntary: 'Mormor.',
    policePresent: 'no',
    dayTask: 'Ring mamman.',
  } as const
  test('is all of it when the child, each guardian and the weighing are there', () => {
    expect(completeness(full, [voice({})], [mother])).toEqual({
      points: qualityKeys.length,
      of: qualityKeys.length,
      wanting: [],
    })
  })
  test.each([
    ['child-heard', { childHeard: 'no', childWords: null }, [voice({})], [mother]],
    ['guardians', {}, [voice({})], [mother, father]],
    ['first-hand', { childHeard: 'no' }, [voice({ source: 'second-hand' })], [mother]],
    ['police', { policePresent: 'yes' }, [voice({})], [mother]],
    ['colleague', { colleagueId: null, noColleagueReason: 'Ensam.' }, [voice({})], [mother]],
    ['day-task', { dayTask: ' ' }, [voice({})], [mother]],
  ] as const)('wants %s', (quality, changes, voices, guardians) => {
    expect(completeness({ ...full, ...changes } as Assessment, voices, guardians).wanting).toContain(quality)
  })
  test('counts a guardian nobody reached as told of', () => {
    const unreached = voice({ id: father, personId: father, reached: 'no', notReachedReason: 'Gripen.' })
    expect(completeness(full, [voice({}), unreached], [mother, father]).wanting).toEqual([])
  })
})

describe('a draft', () => {
  test.each([
    [{ colleagueId: father }, 'colleague-unknown', 'colleagueId'],
    [{ municipalityCode: '0000' }, 'municipality-unknown', 'municipalityCode'],
  ])('may lack anything but what it names: %j', (changes, code, field) => {
    expect(decideSave({ assessment, colleagueIds: new Set([colleague]) }, changes)).toEqual({
      ok: false,
      code,
      field,
    })
  })
  test('tells which fields a save changed, and leaves the others', () => {
    const saved = decideSave(
      { assessment, colleagueIds: new Set([colleague]) },
      { facts: 'Nytt', judgement: assessment.judgement },
    )
    expect(saved).toMatchObject({ ok: true, changes: { fields: ['facts'], changes: { facts: 'Nytt' } } })
  })
  test('has each voice once, and only people of the case', () => {
    const known = new Set([mother])
    expect(decideVoices(known, [voice({}), voice({})])).toEqual({
      ok: false,
      code: 'voice-twice',
      field: 'voices.1.id',
    })
    expect(decideVoices(known, [voice({ personId: father })])).toEqual({
      ok: false,
      code: 'voice-person-unknown',
      field: 'voices.0.personId',
    })
    expect(decideVoices(known, [voice({ personId: null })]).ok).toBe(true)
  })
})
