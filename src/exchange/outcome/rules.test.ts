import { describe, expect, test } from 'vitest'
import {
  askedAt,
  decideAnswer,
  decideBypass,
  decideGiving,
  latestOf,
  proposeGiving,
  shownToDuty,
  standingOf,
  toldOf,
} from './rules.ts'

const now = '2026-11-20T10:00:00.000Z'
const question = { id: 'q1', sentAt: '2026-11-10T04:00:00.000Z' }
const input = {
  outcome: 'investigation-opened',
  happenedOn: '2026-11-12',
  text: null,
  change: null,
  correctionReason: null,
} as const
const first = { id: 'a1', questionId: 'q1', replaces: null }
const seen = (replaces: string | null = null) => [{ questionId: 'q1', replaces }]

describe('when a member is asked', () => {
  test.each([
    ['14 days on', '2026-11-10T09:00:00.000Z', 14, '2026-11-24', '2026-11-24T07:00:00.000Z'],
    [
      'on the Monday after a weekend',
      '2026-11-14T09:00:00.000Z',
      14,
      '2026-11-30',
      '2026-11-30T07:00:00.000Z',
    ],
    ['after Christmas', '2026-12-10T09:00:00.000Z', 14, '2026-12-28', '2026-12-28T07:00:00.000Z'],
    ['by summer time', '2026-06-09T09:00:00.000Z', 1, '2026-06-10', '2026-06-10T06:00:00.000Z'],
  ])('%s: the working day and 08.00 of it', (_what, acceptedAt, days, on, at) => {
    expect(askedAt(acceptedAt, days)).toEqual({ on, at })
  })
  test.each([
    ['before the day', { answeredAt: null }, 30, 'unasked'],
    ['after it, and nothing said', { answeredAt: null }, 2, 'due'],
    ['whatever the day, once answered', { answeredAt: now }, 2, 'answered'],
    ['of a report nobody has taken over', { answeredAt: null, acceptedAt: null }, 2, 'unasked'],
  ])('%s it stands as %s', (_what, more, days, expected) => {
    const asked = { acceptedAt: '2026-11-10T09:00:00.000Z', withdrawnAt: null, ...more }
    expect(standingOf(asked, days, now)).toBe(expected)
  })
})

describe('an answer', () => {
  const facts = { questions: [question], answers: [] as (typeof first)[] }
  test.each([
    ['as it is', {}, null],
    ['without a day', { happenedOn: null }, 'date-missing'],
    ['of tomorrow', { happenedOn: '2026-11-21' }, 'in-the-future'],
    ['of a day before the night', { happenedOn: '2026-11-01' }, 'before-the-night'],
    [
      'of an investigation that was under way before',
      { outcome: 'investigation-ongoing', happenedOn: '2026-10-01' },
      null,
    ],
    ['that nothing more is known, with a day', { outcome: 'nothing-more-known' }, 'date-not-meant'],
    ['that nothing more is known', { outcome: 'nothing-more-known', happenedOn: null }, null],
    [
      'that no investigation is opened, without why',
      { outcome: 'investigation-not-opened', text: ' - ' },
      'reason-missing',
    ],
    [
      'that no investigation is opened, and why',
      { outcome: 'investigation-not-opened', text: 'Oron är utredd.' },
      null,
    ],
  ] as const)('%s: %s', (_what, more, refusal) => {
    const decision = decideAnswer(facts, seen(), { ...input, ...more }, now)
    expect(decision.ok ? null : decision.code).toBe(refusal)
  })

  test.each([
    ['that has not seen the answer before it', null, 'later', null, 'answered-meanwhile'],
    ['that does not say how it changes', 'a1', null, null, 'change-missing'],
    ['that corrects without saying what was wrong', 'a1', 'corrected', ' ', 'correction-reason-missing'],
    ['that adds', 'a1', 'later', null, null],
    ['that corrects and says what was wrong', 'a1', 'corrected', 'Fel barn.', null],
  ] as const)('%s: %s', (_what, replaces, change, correctionReason, refusal) => {
    const decision = decideAnswer(
      { questions: [question], answers: [first] },
      seen(replaces),
      { ...input, change, correctionReason },
      now,
    )
    expect(decision.ok ? null : decision.code).toBe(refusal)
  })

  test('that holds is the one nothing replaces', () => {
    expect(latestOf([first, { id: 'a2', questionId: 'q1', replaces: 'a1' }])?.id).toBe('a2')
    expect(latestOf([])).toBeUndefined()
  })
})

describe('what is given back to the duty', () => {
  const child = { personId: 'c', birthDate: '2015-03-04', isChild: true, part: 'concerned' } as const
  const adult = { personId: 'a', birthDate: '1990-03-04', isChild: false, part: 'concerned' } as const
  const grown = { personId: 'g', birthDate: '2008-11-19', isChild: true, part: 'concerned' } as const
  const unknown = { personId: 'u', birthDate: null, isChild: null, part: 'concerned' } as const
  const on = '2026-11-20'
  const byAgreement = { disclosureGround: 'kl-9-37' }

  test.each([
    ['a child, elsewhere', [child], undefined, 'osl-26-9'],
    ['a child, where the duty acts for the board', [child], byAgreement, 'kl-9-37'],
    ['an adult, where the duty acts for the board', [adult], byAgreement, 'kl-9-37'],
    ['an adult, elsewhere', [adult], { disclosureGround: 'osl-26-9' }, null],
    ['a child and an adult', [child, adult], undefined, null],
    ['somebody who has come of age since', [grown], undefined, null],
    ['somebody of unknown age', [unknown], undefined, null],
    ['nobody', [], undefined, null],
  ] as const)('of %s is proposed on %s', (_what, people, agreement, ground) => {
    expect(proposeGiving(people, agreement, on)).toBe(ground)
  })

  test.each([
    ['a child, needed for its protection', [child], 'osl-26-9', 'Barnet kan komma igen.', null, null],
    ['a child, without words for why', [child], 'osl-26-9', '  ', null, 'ground-needs-text'],
    ['an adult, as if a child', [adult], 'osl-26-9', 'Behövs i natt.', null, 'ground-needs-circumstance'],
    ['an adult in ongoing abuse', [adult], 'osl-26-9', 'Behövs i natt.', 'substance-abuse', null],
    [
      'one of unknown age, taken for a child',
      [unknown],
      'osl-26-9',
      'Behövs i natt.',
      'assumed-under-18',
      null,
    ],
    ['an adult who consents', [adult], 'osl-10-1', 'Sa ja den 12 november.', null, null],
    [
      'an adult, by an agreement that is not',
      [adult],
      'kl-9-37',
      'Enligt avtalet.',
      null,
      'ground-not-in-agreement',
    ],
    [
      'an adult, on a ground that is for transfers',
      [adult],
      'osl-10-28',
      'Enligt lag.',
      null,
      'ground-not-for-boards',
    ],
    [
      'a child and an adult, as if children both',
      [child, adult],
      'osl-26-9',
      'Behövs.',
      null,
      'ground-needs-circumstance',
    ],
    ['nobody known', [], 'osl-26-9', 'Behövs.', null, 'nobody-to-tell-of'],
  ] as const)('of %s on %s', (_what, people, ground, text, circumstance, refusal) => {
    const decision = decideGiving(
      { ground, text, circumstance },
      people,
      { disclosureGround: 'osl-26-9' },
      on,
    )
    expect(decision.ok ? null : decision.code).toBe(refusal)
  })

  test('is about the assessed children, or everybody concerned where none was assessed', () => {
    const people = [child, adult, { ...adult, personId: 'm', part: 'guardian' as const }]
    expect(toldOf([{ personId: 'c' }], people).map(({ personId }) => personId)).toEqual(['c'])
    expect(toldOf([{ personId: null }], people).map(({ personId }) => personId)).toEqual(['c', 'a'])
  })

  test.each([
    [null, undefined, 'unanswered', false],
    [now, undefined, 'known', false],
    [now, { at: now }, 'given', false],
    [now, { at: '2026-11-19T10:00:00.000Z' }, 'given', true],
  ] as const)(
    'answered %s, given %j: the duty is shown %s, more known since %s',
    (answeredAt, given, state, isLaterKnown) => {
      expect(shownToDuty({ answeredAt }, given)).toEqual({ state, isLaterKnown })
    },
  )
})

describe('a notification that passed the duty by', () => {
  const marked = { happenedOn: '2026-11-14', clock: '02:40', partnerId: null, kind: 'violence' } as const
  test.each([
    ['of a Saturday night', {}, true, null],
    ['at a time nobody knows', { clock: null, happenedOn: '2026-11-17' }, true, null],
    ['of a Tuesday evening', { happenedOn: '2026-11-17', clock: '19:00' }, true, null],
    ['of a Tuesday at noon', { happenedOn: '2026-11-17', clock: '12:00' }, true, 'in-office-hours'],
    ['of tonight, which is to come', { happenedOn: '2026-11-20', clock: '23:00' }, true, 'in-the-future'],
    ['of a unit that was not there', { partnerId: 'p' }, false, 'unit-unknown'],
    ['of the year before last', { happenedOn: '2025-11-01' }, true, 'too-long-ago'],
  ])('%s: %s', (_what, more, isUnitKnown, refusal) => {
    const decision = decideBypass({ ...marked, ...more }, isUnitKnown, now)
    expect(decision.ok ? null : decision.code).toBe(refusal)
  })
})
