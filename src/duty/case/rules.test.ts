import { describe, expect, test } from 'vitest'
import type { PersonCard } from '../../base/person/model.ts'
import type { CaseRelation } from './model.ts'
import {
  available,
  categoryOf,
  checkFacts,
  checkNatures,
  decideRelation,
  isOutsideRegion,
  proposeCategory,
  warningsOf,
} from './rules.ts'

const now = '2026-11-22T01:40:00.000Z'
const today = '2026-11-22'
type Part = 'concerned' | 'guardian' | 'other'
const who = (part: Part, age: number | null, gender: PersonCard['gender'] = 'unknown') => ({
  part,
  age,
  gender,
})

describe('the proposed category', () => {
  test.each([
    ['a newborn', [who('concerned', 0)], 'age-0-12'],
    ['a child of twelve', [who('concerned', 12)], 'age-0-12'],
    ['a young person of thirteen', [who('concerned', 13)], 'age-13-17'],
    ['a young person of seventeen', [who('concerned', 17)], 'age-13-17'],
    ['a young adult of eighteen', [who('concerned', 18, 'man')], 'age-18-20'],
    ['a young adult of twenty', [who('concerned', 20, 'woman')], 'age-18-20'],
    ['a woman of twenty-one', [who('concerned', 21, 'woman')], 'woman'],
    ['a man alone', [who('concerned', 45, 'man')], 'man'],
    [
      'a woman with her child beside her',
      [who('concerned', 34, 'woman'), who('other', 4)],
      'woman-with-child',
    ],
    ['a man with his child beside him', [who('concerned', 34, 'man'), who('other', 17)], 'man-with-child'],
    ['a woman with an adult child beside her', [who('concerned', 54, 'woman'), who('other', 18)], 'woman'],
    ['a child and its mother concerned', [who('concerned', 34, 'woman'), who('concerned', 4)], 'age-0-12'],
    ['siblings of sixteen and nineteen (V-01)', [who('concerned', 19), who('concerned', 16)], 'age-13-17'],
    [
      'a child with guardians',
      [who('concerned', 9), who('guardian', 40, 'woman'), who('guardian', 41, 'man')],
      'age-0-12',
    ],
    ['two adults', [who('concerned', 40, 'woman'), who('concerned', 41, 'man')], 'family'],
    ['somebody of unknown age', [who('concerned', null, 'woman')], 'family'],
    ['an adult of unknown gender', [who('concerned', 40)], 'family'],
    ['nobody yet', [], 'family'],
    ['only a guardian known', [who('guardian', 40, 'woman')], 'family'],
  ] as const)('of %s is %s', (_what, people, key) => {
    expect(proposeCategory(people, today)).toBe(key)
  })

  test.each([
    [16, '2016-12-31', 'age-13-20'],
    [16, '2017-01-01', 'age-13-17'],
    [19, '2016-06-01', 'age-13-20'],
    [19, '2017-06-01', 'age-18-20'],
  ] as const)('of someone of %i on %s is %s, by the list in force', (age, date, key) => {
    expect(proposeCategory([who('concerned', age)], date)).toBe(key)
  })

  test('keeps key, version and whether a person chose otherwise', () => {
    const people = [who('concerned', 12)]
    expect(categoryOf(null, people, today)).toEqual({
      category: 'age-0-12',
      categoryVersion: 3,
      categoryChosen: false,
    })
    expect(categoryOf('family', people, today)).toEqual({
      category: 'family',
      categoryVersion: 3,
      categoryChosen: true,
    })
    expect(categoryOf('age-0-12', people, today)).toMatchObject({ categoryChosen: false })
  })
})

test.each([
  ['2180', false],
  ['1480', true],
  [null, null],
])('a municipality %s is another than ours: %s', (code, outside) => {
  expect(isOutsideRegion(code, ['2180', '2184'])).toBe(outside)
})

describe('what is known of a case', () => {
  test.each([
    ['an open code', { nature: 'child-abuse' }, 'fine'],
    ['a band closed since 2017', { category: 'age-13-20' }, 'code-closed'],
    ['a municipality that is none', { residenceCode: '2199' }, 'municipality-unknown'],
    ['nobody responsible', { responsibleNow: '  ' }, 'responsible-missing'],
    ['somebody responsible', { responsibleNow: 'BUP-akuten, ansvarig läkare' }, 'fine'],
  ] as const)('%s: %s', (_what, changed, answer) => {
    const decision = checkFacts(changed, today)
    expect(decision.ok ? 'fine' : decision.code).toBe(answer)
  })

  test.each([
    ['one main nature', 'child-abuse', [], true],
    ['others beside it', 'child-abuse', ['violence-in-close-relations'], true],
    ['the main one again', 'child-abuse', ['child-abuse'], false],
    ['one of the others twice', null, ['housing', 'housing'], false],
  ] as const)('%s: %s %s is fine: %s', (_what, nature, otherNatures, fine) => {
    expect(checkNatures({ nature, otherNatures: [...otherNatures] }).ok).toBe(fine)
  })
})

describe('a relation', () => {
  const [mother, child] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002']
  const people = [{ personId: mother }, { personId: child }]
  const standing: CaseRelation = {
    id: mother,
    caseId: child,
    fromId: mother,
    toId: child,
    kind: 'mother',
    note: null,
    until: null,
    callBackAt: null,
    calledBackAt: null,
    endedAt: null,
  }
  const later = '2026-11-22T07:00:00.000Z'
  test.each([
    ['mother of the child', { fromId: mother, toId: child, kind: 'mother' }, [], 'fine'],
    ['the same again', { fromId: mother, toId: child, kind: 'mother' }, [standing], 'relation-exists'],
    [
      'the same after it ended',
      { fromId: mother, toId: child, kind: 'mother' },
      [{ ...standing, endedAt: now }],
      'fine',
    ],
    ['to oneself', { fromId: child, toId: child, kind: 'sibling' }, [], 'same-person'],
    [
      'from outside the case',
      { fromId: crypto.randomUUID(), toId: child, kind: 'sibling' },
      [],
      'not-in-case',
    ],
    [
      'a safe person without an end',
      { fromId: mother, toId: child, kind: 'safe-person' },
      [],
      'safe-person-until',
    ],
    [
      'a safe person without a call back',
      { fromId: mother, toId: child, kind: 'safe-person', until: later },
      [],
      'safe-person-until',
    ],
    [
      'a safe person until seven, called back at six',
      {
        fromId: mother,
        toId: child,
        kind: 'safe-person',
        until: later,
        callBackAt: '2026-11-22T06:00:00.000Z',
      },
      [],
      'fine',
    ],
    [
      'until a time that has passed',
      { fromId: mother, toId: child, kind: 'relative', until: now },
      [],
      'until-passed',
    ],
    [
      'called back in another life',
      { fromId: mother, toId: child, kind: 'relative', callBackAt: '2126-11-22T01:40:00.000Z' },
      [],
      'time-far-off',
    ],
  ] as const)('%s: %s', (_what, input, relations, answer) => {
    const decision = decideRelation(input, { people, relations: [...relations] }, now)
    expect(decision.ok ? 'fine' : decision.code).toBe(answer)
  })
})

describe('the warnings', () => {
  const row = {
    status: 'open',
    attention: [],
    canWait: 'no',
    dutyMode: 'duty',
    stayCode: '2180',
    residenceCode: null,
  } as const
  const facts = { hasCalledForHelp: false, memberCodes: ['2180', '2184'], people: [] }
  test.each([
    ['a judged case at home', {}, facts, []],
    [
      'danger to life and nobody has called',
      { attention: ['danger-to-life'] },
      facts,
      ['danger-to-life', 'help-not-called'],
    ],
    [
      'danger to life and the duty has called',
      { attention: ['danger-to-life'] },
      { ...facts, hasCalledForHelp: true },
      ['danger-to-life'],
    ],
    ['suspected trafficking (V-07)', { attention: ['trafficking'] }, facts, ['trafficking']],
    ['nobody has judged it', { canWait: 'unknown' }, facts, ['not-judged']],
    ['a closed one needs no judgement', { canWait: 'unknown', status: 'closed' }, facts, []],
    ['no municipality', { stayCode: null }, facts, ['no-municipality']],
    ['the stay counts before the residence', { residenceCode: '1480' }, facts, []],
    ['another region', { stayCode: '1480' }, facts, ['outside-region']],
  ] as const)('%s', (_what, part, around, expected) => {
    const given = { ...row, ...part, attention: 'attention' in part ? [...part.attention] : [] }
    expect(warningsOf(given, { ...around, memberCodes: [...around.memberCodes] })).toEqual(expected)
  })
})

test.each([
  ['open', true, false],
  ['closed', false, true],
] as const)('a case that is %s can be changed: %s, and reopened: %s', (status, change, reopen) => {
  const actor = {
    accountId: '',
    name: '',
    title: '',
    role: 'duty-worker',
    memberId: null,
    partnerId: null,
    sessionId: null,
  } as const
  const can = available({ status }, actor, now)
  expect([can.change.allowed, can.reopen.allowed]).toEqual([change, reopen])
})
