import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { assessment, actor as me, now } from '../../../test/assessed.ts'
import { wholeText } from '../../../test/deciding.ts'
import { decisionTypeOn } from '../../code-lists/decision-type.ts'
import type { Decision, DecisionStatus, Written } from './model.ts'
import {
  ageAgainst,
  available,
  carriedFrom,
  conditionKeys,
  controlCodeOf,
  decideAsk,
  decideBoard,
  decidePerson,
  decideReason,
  decideSave,
  filledIn,
  missingIn,
  missingToAsk,
  newDecision,
  shownTextOf,
  wordsOf,
} from './rules.ts'

const lvu = decisionTypeOn('lvu-6', '2026-11-22')
const aid = decisionTypeOn('sol-12-1', '2026-11-22')
const of = { id: 'd', number: 'B2026-0001', caseId: 'c', personId: 'p', memberId: 'm' }
const whole: Decision = newDecision({ ...of, type: lvu, written: wholeText('lvu-6') }, me, now)
const someone = { age: 14 }

describe('what must be answered before it is asked', () => {
  test.each<[keyof Written, Partial<Written>, string]>([
    ['proposal', { proposal: '  ' }, 'proposal-missing'],
    ['facts', { facts: '' }, 'facts-missing'],
    ['circumstances', { circumstances: '\n' }, 'circumstances-missing'],
    ['childViews', { childViews: '' }, 'child-views-missing'],
    ['alternatives', { alternatives: '' }, 'alternatives-missing'],
    ['grounds', { grounds: '\t' }, 'grounds-missing'],
  ])('%s', (field, changes, code) => {
    expect(missingIn({ ...whole, ...changes }, lvu, someone)).toEqual([{ field, code }])
  })

  test('nothing when all is there, also when the child could not be heard and why is said', () => {
    expect(missingToAsk(whole, lvu, someone)).toEqual([])
    expect(missingToAsk({ ...whole, childViews: '', childNotHeardReason: 'asleep' }, lvu, someone)).toEqual(
      [],
    )
  })

  test.each([
    ['not answered', { answer: null, text: 'Mamman säger nej.' }, 'condition-unanswered'],
    ['ticked as met with no words', { answer: 'met' as const, text: ' ' }, 'condition-without-words'],
    ['ticked as not met with no words', { answer: 'not-met' as const, text: '' }, 'condition-without-words'],
    ['not known, with no words', { answer: 'unknown' as const, text: '' }, 'condition-without-words'],
  ])('a condition that is %s', (_how, given, code) => {
    const conditions = whole.conditions.map((one) => (one.key === 'no-consent' ? { ...one, ...given } : one))
    expect(missingIn({ ...whole, conditions }, lvu, someone)).toEqual([
      { field: 'conditions.no-consent', code },
    ])
  })

  test('each condition that was left out, and an answer of not known in words is an answer', () => {
    expect(missingToAsk({ ...whole, conditions: [] }, lvu, someone)).toEqual(
      lvu.conditions.map(({ key }) => `conditions.${key}`),
    )
    const conditions = whole.conditions.map((one) => ({
      ...one,
      answer: 'unknown' as const,
      text: 'Vet inte än.',
    }))
    expect(missingToAsk({ ...whole, conditions }, lvu, someone)).toEqual([])
  })

  test('less of aid that an employee decides', () => {
    const bare: Written = { ...wholeText('sol-12-1'), circumstances: '', childViews: '', alternatives: '' }
    expect(missingToAsk({ ...whole, ...bare }, aid, { age: 40 })).toEqual([])
    expect(missingToAsk({ ...whole, ...bare, grounds: '' }, aid, { age: 40 })).toEqual(['grounds'])
  })
})

describe('the age of the type against that of the person', () => {
  test.each([
    ['lvu-6', 0, 'within'],
    ['lvu-6', 19, 'within'],
    ['lvu-6', 20, 'too-old'],
    ['lvu-6', null, 'unknown'],
    ['lvu-27', 17, 'within'],
    ['lvu-27', 18, 'too-old'],
    ['lvu-11', 20, 'within'],
    ['lvm-13', 83, 'within'],
    ['lvm-13', null, 'within'],
  ] as const)('%s and %s years: %s', (key, age, answer) => {
    expect(ageAgainst(decisionTypeOn(key, '2026-11-22'), age)).toBe(answer)
  })

  test('is asked about when nobody knows it, and is never in the way', () => {
    expect(conditionKeys(lvu, { age: null }).at(-1)).toBe('age')
    expect(missingToAsk(whole, lvu, { age: null })).toEqual(['conditions.age'])
    const told = {
      key: 'age',
      answer: 'unknown' as const,
      text: 'Ser ut att vara omkring 15, säger polisen.',
    }
    expect(missingToAsk({ ...whole, conditions: [...whole.conditions, told] }, lvu, { age: null })).toEqual(
      [],
    )
  })

  test.each([
    [true, 14, 'lvu-6', now, null],
    [false, 14, 'lvu-6', now, 'not-of-case'],
    [true, 20, 'lvu-6', now, 'age-outside'],
    [true, 14, 'l2024-79-4-1', '2024-03-31T20:00:00.000Z', 'type-not-in-force'],
    [true, 14, 'l2024-79-4-1', '2024-03-31T22:00:00.000Z', null],
  ] as const)('in the case %s, %s years, %s at %s: %s', (inCase, age, key, at, code) => {
    const answer = decidePerson({ inCase, age }, key, at)
    expect(answer.ok ? null : answer.code).toBe(code)
  })
})

describe('the board', () => {
  const facts = { proposed: 'stay', members: new Set(['stay', 'host', 'residence']) }
  test.each([
    [facts, {}, { memberId: 'stay', boardReason: null }],
    [facts, { memberId: 'stay', boardReason: 'x' }, { memberId: 'stay', boardReason: null }],
    [facts, { memberId: 'host' }, 'board-reason-missing'],
    [
      facts,
      { memberId: 'residence', boardReason: ' Placerad av dem. ' },
      { memberId: 'residence', boardReason: 'Placerad av dem.' },
    ],
    [facts, { memberId: 'elsewhere' }, 'board-unknown'],
    [{ ...facts, proposed: null }, {}, 'board-missing'],
    [{ ...facts, proposed: null }, { memberId: 'host' }, 'board-reason-missing'],
  ])(
    '%#: is that of the stay, another with a reason, and never by default the host',
    (known, input, expected) => {
      const answer = decideBoard(known, input)
      expect(answer.ok ? answer.changes : answer.code).toEqual(expected)
    },
  )
})

describe('what is carried', () => {
  const told = {
    ...assessment,
    lockedAt: now,
    risks: 'Pappan är efterlyst.',
    childWords: '  Jag vill inte hem.\nAldrig. ',
    custodyConsidered: 'prepared' as const,
    custodyGrounds: 'Ingen annan vuxen.',
  }
  test('comes from the assessment first and then the case, each marked, and nothing that is empty', () => {
    const parts = carriedFrom({ reasonActing: 'Barnet är ensamt.', counterfactual: ' ' }, told)
    expect(parts.map(({ field, source }) => [field, source])).toEqual([
      ['facts', 'assessment'],
      ['facts', 'case'],
      ['circumstances', 'assessment'],
      ['childViews', 'assessment'],
      ['grounds', 'assessment'],
      ['grounds', 'assessment'],
    ])
    const filled = filledIn(parts, told)
    expect(filled.facts).toBe('Polisen fann barnet ensamt hemma.\n\nBarnet är ensamt.')
    expect(filled.childViews).toBe('  Jag vill inte hem.\nAldrig. ')
    expect(filled.proposal).toBe('')
  })
  test('is nothing where neither is there', () => {
    expect(carriedFrom(undefined, undefined)).toEqual([])
    expect(filledIn([], undefined).childNotHeardReason).toBeNull()
    expect(wordsOf({ childWords: '  ' })).toBeNull()
  })
  test('the words of the child are not written anew while an assessment has them', () => {
    const facts = { decision: whole, type: lvu, words: whole.childViews }
    expect(decideSave(facts, { childViews: 'Något annat.' })).toMatchObject({
      code: 'child-words-are-carried',
    })
    expect(decideSave(facts, { childViews: whole.childViews, grounds: 'ö' })).toMatchObject({ ok: true })
    expect(decideSave({ ...facts, words: null }, { childViews: 'Något annat.' })).toMatchObject({ ok: true })
  })
  test.each([
    [[{ key: 'made-up', answer: null, text: '' }], 'condition-unknown'],
    [[...whole.conditions, ...whole.conditions.slice(0, 1)], 'condition-twice'],
  ])('an answer to a question that is not of the type, or twice, is refused', (conditions, code) => {
    expect(decideSave({ decision: whole, type: lvu, words: null }, { conditions })).toMatchObject({ code })
  })
})

describe('the stages', () => {
  const open = { status: 'open' } as const
  const rows: [DecisionStatus, string][] = [
    ['draft', 'write takeOver headsUp ask drop recall'],
    ['heads-up', 'write takeOver ask drop recall'],
    ['ready', 'recall'],
    ['recalled', 'resume'],
    ['made', ''],
    ['declined', ''],
    ['not-asked', ''],
  ]
  test.each(rows)('%s may: %s', (status, acts) => {
    const may = available({ case: open, decision: { status } }, me, now)
    const allowed = Object.entries(may).flatMap(([act, is]) => (is.allowed ? [act] : []))
    expect(allowed.sort()).toEqual(acts.split(' ').filter(Boolean).sort())
  })
  test.each([{ status: 'closed' as const }, undefined])('nothing is asked of a closed case: %o', (matter) => {
    const may = available({ case: matter, decision: { status: 'draft' } }, me, now)
    expect(may).toMatchObject({
      ask: { allowed: false, reason: 'case-closed' },
      headsUp: { allowed: false },
      recall: { allowed: true },
    })
  })
})

describe('what is shown', () => {
  const asked = (at: string, changes: Partial<Decision> = {}) =>
    shownTextOf({ ...whole, readyAt: at, ...changes })
  test('is another text for every word, field, answer and time it is asked', () => {
    const texts = [
      asked(now),
      asked('2026-11-22T02:41:00.000Z'),
      asked(now, { facts: `${whole.facts} ` }),
      asked(now, { facts: whole.circumstances, circumstances: whole.facts }),
      asked(now, { personId: 'q' }),
      asked(now, { memberId: 'n' }),
      asked(now, { lawKey: 'lvu-1990-7' }),
      asked(now, { conditions: whole.conditions.map((one) => ({ ...one, answer: 'not-met' as const })) }),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
  test('does not change with the order of the answers, nor with what is not shown', () => {
    expect(
      asked(now, { conditions: whole.conditions.toReversed(), version: 9, changedAt: me.accountId }),
    ).toBe(asked(now))
  })
  test.each([
    ['00000000', '222 222'],
    ['ffffffff', 'ZZZ ZZZ'],
    ['0000001f', 'Z22 222'],
  ])('of the hash %s… the code is %s', (hash, code) => {
    expect(controlCodeOf(hash.padEnd(64, '0'))).toBe(code)
  })
  test('codes of a thousand texts use no sign that is mistaken when read aloud, and are as good as all different', () => {
    const codes = Array.from({ length: 1000 }, (_, n) =>
      controlCodeOf(createHash('sha256').update(String(n)).digest('hex')),
    )
    expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{3} [2-9A-HJ-NP-Z]{3}$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(995)
  })
  test('is asked with the words of the last assessment, or not at all', () => {
    const secrets = { names: [], phones: [], streets: ['Hemliga gatan 7'], places: [] }
    const facts = { decision: whole, type: lvu, age: 14, words: 'Jag har ändrat mig.', secrets }
    expect(decideAsk(facts, now)).toMatchObject({ code: 'child-words-newer', field: 'childViews' })
    expect(decideAsk({ ...facts, words: whole.childViews }, now)).toMatchObject({
      ok: true,
      changes: { status: 'ready', readyAt: now },
    })
    const said = 'De bor på Hemliga gatan.'
    const conditions = whole.conditions.map((one) => ({ ...one, text: said }))
    for (const [words, change, field] of [
      [null, { childViews: said }, 'childViews'],
      [whole.childViews, { grounds: said }, 'grounds'],
      [whole.childViews, { conditions }, 'conditions.0.text'],
    ] as const)
      expect(decideAsk({ ...facts, words, decision: { ...whole, ...change } }, now)).toMatchObject({
        code: 'protected-in-text',
        field,
      })
    expect(decideAsk({ ...facts, words: said, decision: { ...whole, childViews: said } }, now).ok).toBe(true)
  })
})

test.each([
  ['Mormor är här och nykter.', null],
  ['', 'reason-missing'],
  ['nej', 'reason-missing'],
  ['Inga papper.', 'papers-are-no-reason'],
  ['Det finns inga handlingar', 'papers-are-no-reason'],
  ['Saknar underlag', 'papers-are-no-reason'],
  ['Inga papper, men mormor är här hela natten.', null],
])('V-12: why it is not taken, "%s": %s', (reason, code) => {
  const answer = decideReason(reason)
  expect(answer.ok ? null : answer.code).toBe(code)
})
