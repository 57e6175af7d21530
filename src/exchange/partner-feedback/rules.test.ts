import { describe, expect, test } from 'vitest'
import type { Aged } from '../../base/person/model.ts'
import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { type FeedbackContent, feedbackContents, feedbackGrounds } from './model.ts'
import {
  circumstancesOf,
  decideAsk,
  decideDecline,
  decideGive,
  type GiveFacts,
  type GiveInput,
  leftUnsaid,
  letOut,
  mayAsk,
  mayEverBeTold,
  proposedDecision,
} from './rules.ts'

const now = '2026-11-22T01:40:00.000Z'
const born = (birthDate: string | null): Aged => ({ birthDate, statedAge: null, statedAgeOn: null })
const child = born('2012-05-01')
const nineteen = born('2007-05-01')
const adult = born('1985-05-01')
const unknown = born(null)
const because = 'Vårdnadshavaren samtyckte i telefon 02.10.'

const facts = (rest: Partial<GiveFacts> = {}): GiveFacts => ({
  reporter: 'police',
  report: { kind: 'concern', about: 'child' },
  people: [child],
  hasCase: true,
  dayDecision: { investigation: 'opened' },
  ...rest,
})
const input = (rest: Partial<GiveInput> = {}): GiveInput => ({
  ground: 'osl-26-9a',
  circumstance: null,
  groundText: null,
  contents: ['investigation'],
  measures: [],
  receiverName: null,
  ...rest,
})
const answer = (of: Partial<GiveFacts>, said: Partial<GiveInput>) => {
  const decision = decideGive(facts(of), input(said), now)
  return decision.ok ? decision.changes : `${decision.code} @${decision.field ?? ''}`
}

describe('role × ground × content', () => {
  const cases: [string, 'police' | 'health-care', string][] = [
    ['osl-26-9a', 'police', 'investigation'],
    ['osl-26-9a', 'health-care', 'investigation'],
    ['osl-26-7', 'police', 'custody-decision'],
    ['osl-26-7', 'health-care', 'custody-decision'],
    ['osl-10-1', 'police', 'investigation custody-decision measures support who-handles whereabouts'],
    ['osl-10-1', 'health-care', 'investigation custody-decision measures support who-handles whereabouts'],
    ['osl-26-9', 'police', ''],
    ['osl-26-9', 'health-care', 'measures support who-handles danger'],
    ['osl-10-20', 'police', 'whereabouts danger'],
    ['osl-10-20', 'health-care', ''],
    ['osl-10-18a', 'police', 'whereabouts danger'],
    ['osl-10-18a', 'health-care', ''],
    ['osl-10-18c', 'police', 'whereabouts danger'],
    ['osl-10-18c', 'health-care', ''],
    ['osl-10-21', 'police', 'suspected-crime'],
    ['osl-10-21', 'health-care', ''],
    ['osl-10-23', 'police', 'suspected-crime'],
    ['osl-10-23', 'health-care', ''],
  ]
  test.each(cases)('%s lets out to %s: %s', (ground, reporter, expected) => {
    const told = letOut[reporter][ground as (typeof feedbackGrounds)[number]] ?? []
    expect([...told].join(' ')).toBe(expected)
  })

  test('every pair stands in the table', () => {
    expect(cases.length).toBe(feedbackGrounds.length * 2)
  })

  test('every combination that the table does not have is refused, at the ground or at the content', () => {
    const people = [child]
    for (const reporter of ['police', 'health-care'] as const)
      for (const ground of feedbackGrounds)
        for (const content of feedbackContents) {
          const decision = decideGive(
            facts({ reporter, people }),
            input({
              ground,
              contents: [content],
              circumstance: circumstancesOf[ground]?.[0] ?? null,
              groundText: because,
              measures: ['spoken-with'],
              receiverName: 'Vakthavande befäl',
            }),
            now,
          )
          const isLet = letOut[reporter][ground]?.includes(content) === true
          expect([reporter, ground, content, decision.ok]).toEqual([reporter, ground, content, isLet])
          if (!decision.ok)
            expect(decision.code).toBe(
              letOut[reporter][ground] === undefined ? 'ground-not-for-receiver' : 'not-on-this-ground',
            )
        }
  })

  test('the grounds are of the closed list, and neither the general clause nor own necessity is among them', () => {
    const known: readonly string[] = codeKeys(disclosureGround)
    expect(feedbackGrounds.filter((ground) => !known.includes(ground))).toEqual([])
    for (const never of ['osl-10-27', 'osl-10-2', 'osl-10-3', 'kl-9-37'])
      expect(feedbackGrounds as readonly string[]).not.toContain(never)
  })
})

describe('what a ground demands', () => {
  const p = (...people: Aged[]) => ({ people })
  const to = { receiverName: 'Vakthavande befäl' }
  test.each<[string, Partial<GiveFacts>, Partial<GiveInput>, string]>([
    [
      'a report about an adult has no answer under 26:9 a',
      { ...p(adult), report: { kind: 'concern', about: 'adult' } },
      {},
      'not-a-duty-report @ground',
    ],
    ['advice has none', { report: { kind: 'advice', about: 'child' } }, {}, 'not-a-duty-report @ground'],
    ['a hearing has none', { report: { kind: 'hearing', about: 'child' } }, {}, 'not-a-duty-report @ground'],
    [
      'what the day has decided must be known',
      { dayDecision: undefined },
      {},
      'day-decision-unknown @contents',
    ],
    ['nothing can be said of what is no case', { hasCase: false }, {}, 'no-case @'],
    ['nothing ticked is no answer', {}, { contents: [] }, 'nothing-chosen @contents'],
    [
      'consent says whose it is',
      {},
      { ground: 'osl-10-1', groundText: because },
      'circumstance-missing @circumstance',
    ],
    [
      'consent says who, when and to what',
      {},
      { ground: 'osl-10-1', circumstance: 'consent-guardian', groundText: '  ' },
      'ground-text-missing @groundText',
    ],
    [
      'another section’s circumstance does not serve',
      {},
      { ground: 'osl-10-1', circumstance: 'risk-of-crime', groundText: because },
      'circumstance-missing @circumstance',
    ],
    [
      '10:20 covers no adult',
      p(adult),
      {
        ground: 'osl-10-20',
        contents: ['danger'],
        circumstance: 'found-in-danger',
        groundText: because,
        ...to,
      },
      'age-not-covered @personIds',
    ],
    [
      '10:21 asks for a shown age',
      p(unknown),
      {
        ground: 'osl-10-21',
        contents: ['suspected-crime'],
        circumstance: 'crime-against-child',
        groundText: because,
        ...to,
      },
      'age-unknown @personIds',
    ],
    [
      '10:18 a covers nobody of 21',
      p(born('2005-11-22')),
      {
        ground: 'osl-10-18a',
        contents: ['danger'],
        circumstance: 'risk-of-crime',
        groundText: because,
        ...to,
      },
      'age-not-covered @personIds',
    ],
    [
      '26:9 covers no other adult',
      { reporter: 'health-care', ...p(adult) },
      { ground: 'osl-26-9', contents: ['support'], groundText: because, ...to },
      'circumstance-missing @circumstance',
    ],
    [
      'measures are said in words that name nobody',
      {},
      { ground: 'osl-10-1', circumstance: 'consent-own', groundText: because, contents: ['measures'] },
      'measures-missing @measures',
    ],
    [
      'what has no fixed sentence is said to somebody by name',
      {},
      { ground: 'osl-10-1', circumstance: 'consent-own', groundText: because, contents: ['whereabouts'] },
      'say-by-phone @receiverName',
    ],
  ])('%s', (_rule, of, said, expected) => {
    expect(answer(of, said)).toBe(expected)
  })

  test.each<[string, Partial<GiveFacts>, Partial<GiveInput>, object]>([
    [
      'to a reporter under 19:1 whether an investigation was opened, and nothing more',
      {},
      {},
      { contents: ['investigation'], investigation: 'opened', measures: [], manner: 'here' },
    ],
    [
      'also where one was under way',
      { dayDecision: { investigation: 'under-way' } },
      {},
      { investigation: 'under-way' },
    ],
    [
      'a handed over young person is a report under 19:1',
      { report: { kind: 'hand-over', about: 'unknown' } },
      {},
      { manner: 'here' },
    ],
    [
      '10:20 is for whoever can be assumed to be under 18',
      p(unknown),
      {
        ground: 'osl-10-20',
        contents: ['danger'],
        circumstance: 'found-in-danger',
        groundText: because,
        ...to,
      },
      { manner: 'by-phone' },
    ],
    [
      '10:18 a covers someone of nineteen',
      p(nineteen),
      {
        ground: 'osl-10-18a',
        contents: ['danger'],
        circumstance: 'risk-of-crime',
        groundText: because,
        ...to,
      },
      { manner: 'by-phone' },
    ],
    [
      '26:9 covers a child to health care without more',
      { reporter: 'health-care' },
      { ground: 'osl-26-9', contents: ['support'], ...to },
      { manner: 'by-phone' },
    ],
    [
      'consent carries measures in fixed words',
      {},
      {
        ground: 'osl-10-1',
        circumstance: 'consent-own',
        groundText: because,
        contents: ['measures'],
        measures: ['taken-home'],
      },
      { measures: ['taken-home'], manner: 'here' },
    ],
  ])('%s', (_rule, of, said, expected) => {
    expect(answer(of, said)).toMatchObject(expected)
  })

  test('feedback to reporters has its ground from 2026-01-01', () => {
    expect(decideGive(facts(), input(), '2025-12-31T12:00:00.000Z')).toMatchObject({ code: 'ground-closed' })
    expect(decideGive(facts(), input(), '2026-01-01T12:00:00.000Z')).toMatchObject({ ok: true })
  })
})

describe('a question', () => {
  test.each([
    ['who else reported', ['investigation', 'reporter'], 'never-the-reporter'],
    ['about other people', ['other-people'], 'never-other-people'],
    ['for the file', ['case-file', 'measures'], 'never-the-file'],
    ['for nothing', [], 'nothing-wanted'],
  ])('%s is refused at the field', (_rule, wants, code) => {
    expect(decideAsk('police', wants)).toMatchObject({ code, field: 'wants' })
  })

  test('of what no ground lets out to health care is refused to it, not to the police', () => {
    expect(decideAsk('health-care', ['suspected-crime'])).toMatchObject({ code: 'never-to-your-authority' })
    expect(decideAsk('police', ['suspected-crime'])).toEqual({ ok: true, changes: ['suspected-crime'] })
    expect(mayEverBeTold('health-care')).not.toContain('suspected-crime')
  })

  test.each([
    ['a draft', 'concern', 'draft', false, 'not-sent'],
    ['a withdrawn report', 'concern', 'withdrawn', false, 'not-sent'],
    ['advice that names nobody', 'advice', 'taken', false, 'nobody-named'],
    ['a report that is asked about', 'concern', 'taken', true, 'already-asked'],
    ['a report', 'hand-over', 'received', false, 'allowed'],
  ] as const)('about %s', (_rule, kind, status, hasOpen, expected) => {
    const open = mayAsk({ kind, status }, hasOpen)
    expect(open.allowed ? 'allowed' : open.reason).toBe(expected)
  })

  test('what an answer leaves unsaid is told', () => {
    const contents: FeedbackContent[] = ['investigation']
    expect(leftUnsaid(['investigation', 'measures', 'support'], contents)).toEqual(['measures', 'support'])
  })

  test('a report under 19:1 is not answered with that it is none', () => {
    expect(decideDecline({ isDutyReport: true }, 'not-a-duty-report')).toMatchObject({
      code: 'is-a-duty-report',
    })
    expect(decideDecline({ isDutyReport: false }, 'not-a-duty-report')).toMatchObject({ ok: true })
    expect(decideDecline({ isDutyReport: true }, 'inappropriate')).toMatchObject({ ok: true })
  })
})

test.each([
  ['nothing said', [], null],
  ['an investigation opened', ['investigation-opened'], 'opened'],
  ['one under way, and support', ['support-given', 'investigation-ongoing'], 'under-way'],
  ['two children with one answer', ['investigation-not-opened', 'investigation-not-opened'], 'not-opened'],
  ['two that differ', ['investigation-opened', 'investigation-not-opened'], null],
])('of %s the member’s outcome proposes the decision', (_rule, codes, expected) => {
  const outcomes = codes.map((outcome) => ({ outcome, happenedOn: null, answeredByName: 'Gisela', at: now }))
  const proposed = proposedDecision(outcomes)
  expect(proposed?.investigation ?? null).toBe(expected)
  if (proposed !== null) expect(proposed).toMatchObject({ decidedOn: '2026-11-22', toldBy: 'Gisela' })
})
