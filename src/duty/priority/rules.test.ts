import { describe, expect, test } from 'vitest'
import type { PersonCard } from '../../base/person/model.ts'
import type { CaseNeed, PriorityClass } from './model.ts'
import {
  agesOfChildren,
  checkClass,
  decideNeed,
  decidePriority,
  standingNeeds,
  tidiedFactors,
} from './rules.ts'

const today = '2026-01-10'
const row: PriorityClass = {
  id: 'a',
  key: 'children-exposed',
  name: 'Barn och unga i utsatta situationer',
  description: '',
  position: 1,
  validFrom: '2015-01-01',
  validTo: null,
  version: 1,
}
const answer = (decision: { ok: boolean; code?: string; field?: string }) =>
  decision.ok ? 'fine' : `${decision.code} ${decision.field}`

describe('the priority of a case', () => {
  test.each([
    ['yes, in a class, and why', { prioritised: 'yes', classId: 'a', why: 'Barnet är ensamt.' }, row, 'fine'],
    ['yes without a class', { prioritised: 'yes', why: 'x' }, undefined, 'class-missing classId'],
    [
      'yes in a class that is not there',
      { prioritised: 'yes', classId: 'b', why: 'x' },
      undefined,
      'class-closed classId',
    ],
    [
      'yes in a class that has ended',
      { prioritised: 'yes', classId: 'a', why: 'x' },
      { ...row, validTo: '2026-01-09' },
      'class-closed classId',
    ],
    [
      'yes in a class that has not begun',
      { prioritised: 'yes', classId: 'a', why: 'x' },
      { ...row, validFrom: '2026-01-11' },
      'class-closed classId',
    ],
    ['yes without why', { prioritised: 'yes', classId: 'a', why: ' ' }, row, 'why-missing why'],
    ['no without why', { prioritised: 'no', why: '' }, undefined, 'why-missing why'],
    ['no, and why', { prioritised: 'no', why: 'Kan tas på måndag.' }, undefined, 'fine'],
    ['not known', { prioritised: 'unknown', why: '' }, undefined, 'fine'],
  ] as const)('%s: %s', (_what, input, found, expected) => {
    expect(answer(decidePriority(input, found, today))).toBe(expected)
  })

  test('keeps the name the class had, and no class where it is not prioritised', () => {
    const yes = decidePriority({ prioritised: 'yes', classId: 'a', why: 'x' }, row, today)
    expect(yes.ok && yes.changes).toMatchObject({ classId: 'a', className: row.name })
    const no = decidePriority({ prioritised: 'no', classId: 'a', why: 'x' }, row, today)
    expect(no.ok && no.changes).toMatchObject({ classId: null, className: null })
  })
})

describe('a need', () => {
  const need = { kind: 'housing', text: '', necessity: null, prioritised: 'unknown', why: '' } as const
  const yes = { prioritised: 'yes' } as const
  const no = { prioritised: 'no' } as const
  test.each([
    ['written down before the case is asked', need, undefined, 'fine'],
    ['prioritised before the case is', { ...need, ...yes }, undefined, 'case-priority-first prioritised'],
    [
      'set aside while the case is undecided',
      { ...need, ...no },
      { prioritised: 'unknown' },
      'case-priority-first prioritised',
    ],
    ['prioritised in a prioritised case', { ...need, ...yes, necessity: 'necessary' }, yes, 'fine'],
    [
      'necessary and set aside without why',
      { ...need, ...no, necessity: 'necessary' },
      yes,
      'reason-missing why',
    ],
    [
      'necessary and set aside, and why',
      { ...need, ...no, necessity: 'necessary', why: 'Mormor.' },
      yes,
      'fine',
    ],
    [
      'beneficial and first without why',
      { ...need, ...yes, necessity: 'beneficial' },
      yes,
      'reason-missing why',
    ],
    ['beneficial and waiting', { ...need, ...no, necessity: 'beneficial' }, yes, 'fine'],
    ['first in a case that is not', { ...need, ...yes, necessity: 'necessary' }, no, 'reason-missing why'],
    ['of another kind without words', { ...need, kind: 'other' }, undefined, 'need-text-missing text'],
  ] as const)('%s: %s', (_what, input, ofCase, expected) => {
    expect(answer(decideNeed(input, ofCase, today))).toBe(expected)
  })

  test('stands as its latest version says, prioritised ones first, and not where it was taken back', () => {
    const version = (needId: string, changes: Partial<CaseNeed>): CaseNeed => ({
      ...need,
      id: crypto.randomUUID(),
      needId,
      caseId: 'c',
      version: 1,
      withdrawn: false,
      at: '2026-01-10T01:00:00.000Z',
      accountId: 'x',
      ...changes,
    })
    const shown = standingNeeds([
      version('a', {}),
      version('b', {}),
      version('b', { version: 2, prioritised: 'yes' }),
      version('c', {}),
      version('c', { version: 2, withdrawn: true }),
      version('d', { prioritised: 'yes', necessity: 'necessary' }),
      version('e', { prioritised: 'no' }),
    ])
    expect(shown.map(({ needId, version: of }) => [needId, of])).toEqual([
      ['d', 1],
      ['b', 2],
      ['a', 1],
      ['e', 1],
    ])
  })
})

describe('a class of the region', () => {
  test.each([
    ['that ends before it begins', { validTo: '2014-12-31' }, 'ends-first validTo'],
    ['in the place of another', { position: 2 }, 'position-taken position'],
    ['in a place that is free later', { position: 2, validFrom: '2031-01-01' }, 'fine'],
    ['with the key of another', { key: 'lvu' }, 'key-taken key'],
    ['with a key that is no key', { key: 'Våld' }, 'bad-key key'],
    ['without a name', { name: '  \t ' }, 'name-missing name'],
    ['as it is', {}, 'fine'],
  ] as const)('%s: %s', (_what, changes, expected) => {
    const other = { ...row, id: 'b', key: 'lvu', position: 2, validTo: '2030-12-31' }
    expect(answer(checkClass({ ...row, ...changes }, [row, other]))).toBe(expected)
  })
})

test('a factor sheet keeps blank text as not stated and leaves alone what was not sent (C-17)', () => {
  expect(tidiedFactors({ network: ' Mormor ', situation: '  ', cold: 'yes' })).toEqual({
    network: 'Mormor',
    situation: null,
    cold: 'yes',
  })
})

test('the ages of children follow from the people, the youngest first, unknown last, adults not at all', () => {
  const card = (id: string, age: number | null) => ({ card: { id, age } as PersonCard })
  expect(agesOfChildren([card('a', 9), card('b', 34), card('c', null), card('d', 3), card('e', 18)])).toEqual(
    [
      { personId: 'd', age: 3 },
      { personId: 'a', age: 9 },
      { personId: 'c', age: null },
    ],
  )
})
