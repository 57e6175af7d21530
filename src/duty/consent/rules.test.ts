import { describe, expect, it } from 'vitest'
import { consentFault, consentsNeeded, type Needed } from './rules.ts'

const [mother, father, child] = ['mother', 'father', 'child']
const at = '2026-11-21T21:30:00.000Z'
const said = (askedId: string, answer: 'yes' | 'no' | 'not-reached', askedAt = at) => ({
  askedId,
  answer,
  askedAt,
})

describe('whose consent a placement needs (SoL 21:1)', () => {
  it.each([
    [0, ['mother', 'father']],
    [14, ['mother', 'father']],
    [15, ['mother', 'father', 'child']],
    [17, ['mother', 'father', 'child']],
    [18, []],
    [null, ['mother', 'father', 'child']],
  ])('aged %s: %s', (age, expected) => {
    const needed = consentsNeeded({ personId: child, age, guardianIds: [mother, father] }, [])
    expect(needed.map(({ personId }) => personId)).toEqual(expected)
  })

  it('counts the latest answer of several', () => {
    const answers = [said(mother, 'yes', '2026-11-21T22:00:00.000Z'), said(mother, 'not-reached')]
    const [one] = consentsNeeded({ personId: child, age: 4, guardianIds: [mother] }, answers)
    expect(one?.answer).toBe('yes')
    const [changed] = consentsNeeded({ personId: child, age: 4, guardianIds: [mother] }, [
      ...answers,
      said(mother, 'no', '2026-11-21T23:00:00.000Z'),
    ])
    expect(changed?.answer).toBe('no')
  })
})

describe('what stands in the way', () => {
  const of = (as: Needed['as'], answer: Needed['answer']): Needed => ({ personId: as, as, answer })
  const guardian = (answer: Needed['answer']) => of('guardian', answer)
  it.each([
    ['both yes', [guardian('yes'), guardian('yes')], null, null],
    ['one with sole custody', [guardian('yes')], null, null],
    ['one not asked', [guardian('yes'), guardian(null)], null, 'guardian-not-asked'],
    ['one not reached', [guardian('yes'), guardian('not-reached')], null, 'guardian-not-reached'],
    [
      'one prevented, the other yes (FB 6:13)',
      [guardian('yes'), guardian('not-reached')],
      'guardian-prevented',
      null,
    ],
    [
      'both not reached',
      [guardian('not-reached'), guardian('not-reached')],
      'guardian-prevented',
      'guardian-not-reached',
    ],
    ['one not even asked', [guardian('yes'), guardian(null)], 'guardian-prevented', 'guardian-not-asked'],
    [
      'a no is never departed from',
      [guardian('yes'), guardian('no')],
      'guardian-prevented',
      'guardian-refused',
    ],
    ['nobody known', [], null, 'guardian-unknown'],
    ['an unaccompanied child', [], 'unaccompanied', null],
    ['unaccompanied with guardians', [guardian('not-reached')], 'unaccompanied', 'departure-not-open'],
    ['a child of fifteen not asked', [guardian('yes'), of('child', null)], null, 'child-not-asked'],
    [
      'a child of fifteen who says no',
      [guardian('yes'), of('child', 'no')],
      'guardian-prevented',
      'child-refused',
    ],
    ['a child of fifteen who says yes', [guardian('yes'), of('child', 'yes')], null, null],
    ['unaccompanied and asked', [of('child', 'yes')], 'unaccompanied', null],
  ] as const)('%s', (_what, needed, departure, expected) => {
    expect(consentFault(needed, departure)).toBe(expected)
  })
})
