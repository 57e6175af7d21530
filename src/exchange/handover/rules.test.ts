import { describe, expect, test } from 'vitest'
import type { ReceiverFacts } from './rules.ts'
import { decidePrepare, groundsOf, missingReceivers, requiredReceivers, tellsSomebody } from './rules.ts'

const facts = (changes: Partial<ReceiverFacts> = {}): ReceiverFacts => ({
  matter: 'concern-child',
  acuteNeed: 'no',
  stayCode: '2184',
  residenceCode: '2180',
  concernsChild: false,
  isIdentified: true,
  on: '2026-11-22',
  ...changes,
})
const stay = (because: string) => `2184 ${because} sol-2025-29-4`
const residence = '2180 child-residence sol-2025-20-1'

describe('who must have a report', () => {
  const cases: [string, Partial<ReceiverFacts>, readonly string[]][] = [
    ['a concern about a child goes to stay and residence', {}, [stay('child-stay'), residence]],
    [
      'a concern about a child goes also where nobody knows who it is',
      { isIdentified: false },
      [stay('child-stay'), residence],
    ],
    ['stay and residence the same is one report', { residenceCode: '2184' }, [stay('child-stay')]],
    [
      'an acute need of an adult goes to stay alone',
      { matter: 'concern-adult', acuteNeed: 'yes' },
      [stay('acute-need')],
    ],
    [
      'an acute need of somebody unidentified goes to stay',
      { matter: 'concern-adult', acuteNeed: 'yes', isIdentified: false },
      [stay('acute-need')],
    ],
    [
      'an acute need in a crisis talk goes to stay',
      { matter: 'crisis-talk', acuteNeed: 'yes' },
      [stay('acute-need')],
    ],
    [
      'information about a child is a concern about a child',
      { matter: 'information', concernsChild: true },
      [stay('child-stay'), residence],
    ],
    [
      'an unclear matter about a child is reported',
      { matter: 'unclear', concernsChild: true },
      [stay('child-stay'), residence],
    ],
    [
      'an application goes to the municipality of residence',
      { matter: 'application' },
      ['2180 own-municipality sol-2025-14-2'],
    ],
    [
      'an application with unknown residence goes to stay',
      { matter: 'application', residenceCode: null },
      ['2184 own-municipality sol-2025-14-2'],
    ],
    [
      'a concern about a known adult goes to residence',
      { matter: 'concern-adult' },
      ['2180 own-municipality sol-2025-14-2'],
    ],
    [
      'a municipality outside the region is a receiver like any other',
      { stayCode: '0180', residenceCode: null },
      ['0180 child-stay sol-2025-29-4'],
    ],
    [
      'under the repealed act its sections are cited',
      { on: '2024-03-01', residenceCode: null },
      ['2184 child-stay sol-2001-2a-2'],
    ],
    ['with stay unknown the residence still gets its report', { stayCode: null }, [residence]],
  ]
  test.each(cases)('%s', (_rule, changes, expected) => {
    const { receivers } = requiredReceivers(facts(changes))
    expect(receivers.map(({ code, because, law }) => `${code} ${because} ${law}`)).toEqual(expected)
  })

  test.each([
    ['general advice', { matter: 'advice' }, 'general-advice'],
    [
      'general advice about a child nobody is worried for',
      { matter: 'advice', concernsChild: true },
      'general-advice',
    ],
    ['a crisis talk', { matter: 'crisis-talk' }, 'crisis-talk'],
    [
      'information about nobody identifiable',
      { matter: 'information', isIdentified: false },
      'no-identifiable-person',
    ],
    [
      'a concern about an adult nobody can identify',
      { matter: 'concern-adult', isIdentified: false },
      'no-identifiable-person',
    ],
  ] as const)('%s stays in the duty', (_what, changes, because) => {
    const requirement = requiredReceivers(facts(changes))
    expect(requirement).toMatchObject({
      receivers: [],
      unstated: null,
      stays: { because, law: 'osl-2009-26-1' },
    })
  })

  test.each([
    ['the municipality of stay, for a child', { stayCode: null, residenceCode: null }, 'stay-unknown'],
    [
      'the municipality of stay, for an acute need',
      { matter: 'application', acuteNeed: 'yes', stayCode: null },
      'stay-unknown',
    ],
    [
      'some municipality, for an application',
      { matter: 'application', stayCode: null, residenceCode: null },
      'stay-unknown',
    ],
    ['what it is about', { matter: 'unclear' }, 'matter-unclear'],
  ] as const)('%s must be stated first', (_what, changes, unstated) => {
    expect(requiredReceivers(facts(changes)).unstated).toBe(unstated)
  })

  test('an unknown residence of a child is told, and bars nothing', () => {
    expect(requiredReceivers(facts({ residenceCode: null }))).toMatchObject({
      residenceUnknown: true,
      unstated: null,
    })
  })
})

test.each([
  ['a draft', 'draft', 1],
  ['a returned report', 'returned', 1],
  ['a withdrawn report', 'withdrawn', 1],
  ['a sent report', 'sent', 0],
  ['a delivered report', 'delivered', 0],
  ['an opened report', 'opened', 0],
  ['an accepted report', 'accepted', 0],
] as const)('with %s the receiver is missing: %s', (_what, status, missing) => {
  const requirement = requiredReceivers(facts({ residenceCode: null }))
  expect(missingReceivers(requirement, [{ municipalityCode: '2184', status }])).toHaveLength(missing)
})

test.each([
  ['a municipality that has nothing to do with it', '2101', {}, 'open', 'not-a-receiver'],
  ['advice', '2184', { matter: 'advice' }, 'open', 'stays-in-the-duty'],
  ['stay unknown', '2184', { stayCode: null, residenceCode: null }, 'open', 'stay-unknown'],
  ['a closed case', '2184', {}, 'closed', 'case-closed'],
] as const)('no report is prepared for %s', (_what, code, changes, status, refusal) => {
  const decision = decidePrepare(
    { requirement: requiredReceivers(facts(changes)), reports: [], matter: { status } },
    code,
  )
  expect(decision).toMatchObject({ ok: false, code: refusal })
})

test('each person has its chosen ground, else the proposed one, else none', () => {
  const person = { birthDate: '1985-05-01', statedAge: null, statedAgeOn: null, part: 'guardian' as const }
  const grounds = groundsOf(
    [
      { ...person, personId: 'child', birthDate: '2015-05-01', chosen: null },
      { ...person, personId: 'chosen', chosen: { ground: 'osl-10-1', text: 'Samtyckte i telefon.' } },
      { ...person, personId: 'short', chosen: { ground: 'osl-10-1', text: '' } },
      { ...person, personId: 'none', chosen: null },
    ],
    undefined,
    '2026-11-22',
  )
  expect(
    grounds.map(({ personId, ground, isProposed, refusal }) => [
      personId,
      ground?.ground ?? null,
      isProposed,
      refusal,
    ]),
  ).toEqual([
    ['child', 'osl-26-9', true, null],
    ['chosen', 'osl-10-1', false, null],
    ['short', 'osl-10-1', false, 'ground-needs-text'],
    ['none', null, false, 'ground-missing'],
  ])
})

test.each([
  ['nobody known is in the case', [], [], true],
  ['one of two children is left out', ['concerned', 'concerned'], ['0'], true],
  ['all it concerns are left out', ['concerned', 'guardian'], ['0'], false],
])('a report tells of somebody: %s', (_what, parts, leftOut, expected) => {
  expect(
    tellsSomebody(
      parts.map((part, index) => ({ personId: String(index), part })),
      leftOut,
    ),
  ).toBe(expected)
})
