import { describe, expect, test } from 'vitest'
import type { RoutineText } from './model.ts'
import { decideDepart, decideHand, decidePublish, reviewState, type Situation, topicsOf } from './rules.ts'
import { templates } from './words.ts'

describe('a text is looked over in time', () => {
  test.each([
    ['2026-01-01', '2026-12-31', 'in-time'],
    ['2026-12-01', '2026-12-31', 'soon'],
    ['2026-12-31', '2026-12-31', 'soon'],
    ['2027-01-01', '2026-12-31', 'overdue'],
  ] as const)('on %s, to be looked over by %s: %s', (today, reviewBy, state) => {
    expect(reviewState(reviewBy, today)).toBe(state)
  })
})

const now = '2026-11-22T01:40:00.000Z'
const draft: Omit<
  RoutineText,
  'id' | 'routineId' | 'edition' | 'writtenBy' | 'writtenAt' | 'publishedAt' | 'version'
> = {
  title: 'När HVB ringer',
  body: 'Ring när ett barn riskerar att skadas.',
  sources: '',
  topics: ['residential-care-call'],
  audiences: ['duty', 'residential-care'],
  reviewBy: '2027-11-22',
  changeNote: '',
}

describe('a text is published whole', () => {
  test.each([
    ['without a text', { ...draft, body: ' \n' }, undefined, 'body-missing'],
    ['without a situation it is shown in', { ...draft, topics: [] }, undefined, 'topic-missing'],
    ['to be looked over today', { ...draft, reviewBy: '2026-11-22' }, undefined, 'review-in-the-past'],
    ['to be looked over in four years', { ...draft, reviewBy: '2030-11-22' }, undefined, 'review-too-far'],
    ['changed without a word of what', { ...draft, body: 'Ny text.' }, draft, 'change-note-missing'],
    ['the same as before', { ...draft, changeNote: 'Inget.' }, draft, 'nothing-changed'],
  ] as const)('%s it is refused', (_name, next, before, code) => {
    expect(decidePublish({ ...next, topics: [...next.topics] }, before, now)).toMatchObject({
      ok: false,
      code,
    })
  })

  test('whole, it is decided', () => {
    expect(decidePublish(draft, undefined, now)).toEqual({ ok: true, changes: draft })
    const next = { ...draft, body: 'Ny text.', changeNote: 'Kortare.' }
    expect(decidePublish(next, draft, now)).toEqual({ ok: true, changes: next })
  })
})

test('a text goes only to those it is for, and to somebody', () => {
  const input = { audience: 'residential-care', givenTo: 'HVB Granen' } as const
  expect(decideHand(draft, input).ok).toBe(true)
  expect(decideHand(draft, { ...input, audience: 'police' })).toMatchObject({ code: 'not-for-them' })
  expect(decideHand(draft, { ...input, audience: 'duty' })).toMatchObject({ code: 'not-for-them' })
  expect(decideHand(draft, { ...input, givenTo: ' ' })).toMatchObject({ code: 'receiver-missing' })
})

test('a departure says why, and points only at a case one sees (C-38)', () => {
  expect(decideDepart(true, { reason: 'Barnet var sjukt.' }).ok).toBe(true)
  expect(decideDepart(true, { reason: ' ja ' })).toMatchObject({ code: 'reason-missing' })
  expect(decideDepart(false, { reason: 'Barnet var sjukt.' })).toMatchObject({ code: 'case-unknown' })
})

describe('a situation raises the texts about it', () => {
  const quiet: Situation = { natures: [], initiator: null, isStandby: false, attention: [] }
  test.each<[string, Partial<Situation>, readonly string[]]>([
    ['nothing known raises nothing', {}, []],
    ['V-15: a home that calls', { initiator: 'care-provider' }, ['residential-care-call']],
    [
      'V-14: a home that calls about a young person',
      { initiator: 'care-provider', natures: ['child-youth'] },
      ['residential-care-call', 'residential-care-breakdown'],
    ],
    ['V-16: a child who begs', { attention: ['trafficking'] }, ['begging-child']],
    [
      'V-28: an adult who drinks',
      { natures: ['adult-substance-use'] },
      ['lvm-medical-assessment', 'detoxification'],
    ],
    [
      'V-13: the police about a young person',
      { initiator: 'police', natures: ['child-youth'] },
      ['hearing-of-minor'],
    ],
    ['a call in standby', { isStandby: true }, ['sorting-112']],
  ])('%s', (_name, known, topics) => {
    expect(topicsOf({ ...quiet, ...known })).toEqual(topics)
  })
})

test('every template can be published once it has a day to be looked over', () => {
  for (const { id: _id, kind: _kind, topics, audiences, ...template } of templates) {
    const text = { ...draft, ...template, topics: [...topics], audiences: [...audiences] }
    expect(decidePublish(text, undefined, now).ok, template.title).toBe(true)
    expect(template.body.length, template.title).toBeLessThan(1800)
  }
})
