import { describe, expect, test } from 'vitest'
import type { Person } from '../../base/person/model.ts'
import type { Case } from '../../duty/case/model.ts'
import { unjudged } from '../../duty/case/rules.ts'
import { protectedIn } from '../../kernel/protected-text.ts'
import type { ReportContent } from './model.ts'
import { type ContentFacts, composeContent, disclosedAbout, promises, unassessedIn } from './rules.ts'

const child = '01990000-0000-7000-8000-000000000001'
const mother = '01990000-0000-7000-8000-000000000002'
const at = '2026-11-22T01:40:00.000Z'

const personOf = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  identityKind: 'unknown',
  identityNumber: null,
  givenName: 'Prova',
  familyName: 'Provsson',
  nameFolded: '',
  description: null,
  birthDate: '2015-03-04',
  statedAge: null,
  statedAgeOn: null,
  gender: 'unknown',
  language: null,
  interpreter: 'unknown',
  confidentialityMarking: false,
  markedUnder: null,
  markedOn: null,
  markedBy: null,
  protectedRegistration: false,
  mergedInto: null,
  version: 1,
  createdAt: at,
  createdBy: child,
  ...changes,
})
const matter: Case = {
  id: child,
  number: 'J2026-0001',
  status: 'open',
  openedAt: at,
  openedBy: child,
  dutyMode: 'duty',
  matter: 'concern-child',
  stayCode: '2180',
  residenceCode: null,
  nature: null,
  otherNatures: [],
  category: null,
  initiator: null,
  responsibleNow: 'Socialjouren',
  attention: [],
  natureVersion: null,
  categoryVersion: null,
  categoryChosen: false,
  initiatorVersion: null,
  ...unjudged,
  closedAt: null,
  closingReason: null,
  closingText: null,
  version: 1,
}
const voice = {
  kind: 'guardian',
  personId: null,
  name: 'Modern',
  reached: 'yes',
  notReachedReason: null,
  source: 'first-hand',
  at,
  said: 'Hon har druckit.',
}
const assessment: ContentFacts['assessments'][number] = {
  assessmentId: child,
  personId: child,
  assessedAt: at,
  assessorName: 'Jorun Provsson',
  assessorTitle: 'socialsekreterare',
  age: 11,
  law: 'sol-2025-20-1',
  manner: 'on-site',
  distanceReason: null,
  place: 'police-station',
  facts: 'Fakta.',
  judgement: 'Bedömning.',
  risks: '',
  childHeard: 'yes',
  notHeardReason: null,
  notHeardText: null,
  attitudeOtherwise: null,
  informationGiven: null,
  childWords: '  Jag vill hem. \n',
  policePresent: null,
  policeSaw: null,
  colleagueView: null,
  alternativeHome: null,
  voluntary: null,
  weighing: null,
  custodyConsidered: null,
  custodyGrounds: null,
  outcome: 'no-immediate-need',
  protectionBasis: null,
  protectionCertainty: null,
  protectionText: null,
  protectionEndsAt: null,
  holdsUntil: at,
  dayTask: 'Tala med skolan.',
  voices: [voice],
  amendments: [],
}
const facts = (changes: Partial<ContentFacts> = {}): ContentFacts => ({
  on: '2026-11-22',
  municipality: { code: '2180', name: 'Gävle', memberName: 'Gävle' },
  unitKind: 'reception',
  author: { name: 'Jorun Provsson', title: 'socialsekreterare' },
  draft: {
    summary: 'Kort.',
    requestedContact: null,
    opportunity: null,
    leftOutNotes: [],
    leftOutPersons: [],
  },
  matter,
  stayName: 'Gävle',
  residenceName: 'Gävle',
  contacts: [],
  people: [
    { personId: child, part: 'concerned', person: personOf(child), phones: [] },
    {
      personId: mother,
      part: 'guardian',
      person: personOf(mother, { birthDate: '1985-05-01', givenName: 'Moa' }),
      phones: ['+46701740606'],
    },
  ],
  guardianships: [
    {
      id: child,
      childId: child,
      guardianId: mother,
      custody: 'sole',
      note: null,
      validFrom: '2015-03-04',
      validTo: null,
    },
  ],
  guardianNames: new Map(),
  relations: [
    {
      id: child,
      caseId: child,
      fromId: mother,
      toId: child,
      kind: 'mother',
      note: null,
      until: null,
      callBackAt: null,
      calledBackAt: null,
      endedAt: null,
    },
  ],
  assessments: [assessment],
  decisions: [],
  measures: [],
  notes: [],
  dayItems: [{ personId: child, kind: 'day-task', text: 'Tala med skolan.', dueAt: at }],
  ...changes,
})
const leavingOut = (...leftOutPersons: string[]) => facts({ draft: { ...facts().draft, leftOutPersons } })
const missingOf = (changes: Partial<ContentFacts>) =>
  composeContent(facts(changes)).completeness.missing.map(({ kind }) => kind)

describe('what is sent', () => {
  test('is composed of nothing but what the content names, and twice the same', () => {
    const stray = { ...assessment, colleagueId: mother, status: 'locked' }
    const content = composeContent(facts({ assessments: [stray] }))
    expect(JSON.stringify(content)).not.toContain('colleagueId')
    expect(composeContent(facts({ assessments: [stray] }))).toEqual(content)
  })

  test("carries the child's words letter by letter", () => {
    expect(composeContent(facts()).assessments[0]?.childWords).toBe('  Jag vill hem. \n')
  })

  test('says who has custody of the child, also somebody outside the case', () => {
    expect(composeContent(facts()).people[0]?.guardians).toEqual([
      { personId: mother, name: 'Moa Provsson', custody: 'sole' },
    ])
    const alone = facts({
      people: facts().people.slice(0, 1),
      guardianNames: new Map([[mother, 'Moa Provsson']]),
    })
    expect(composeContent(alone).people[0]?.guardians).toEqual([
      { personId: mother, name: 'Moa Provsson', custody: 'sole' },
    ])
  })

  test('has no trace of a person left out, in relations, custody or voices', () => {
    const named = { ...assessment, voices: [{ ...voice, personId: mother, name: 'Moa Provsson' }] }
    const content = composeContent({ ...leavingOut(mother), assessments: [named] })
    expect(JSON.stringify(content)).not.toContain('Moa')
    expect(content).toMatchObject({
      relations: [],
      people: [{ personId: child, guardians: [] }],
      assessments: [{ voices: [{ name: null, said: 'Hon har druckit.' }] }],
    })
  })

  test('has neither assessment nor task of a child left out', () => {
    expect(composeContent(leavingOut(child))).toMatchObject({ assessments: [], dayItems: [] })
  })

  test.each([
    ['a marked person', { confidentialityMarking: true }],
    ['a person with protected registration', { protectedRegistration: true }],
  ])('has no phone of %s', (_what, marking) => {
    const [first, second] = facts().people
    if (!first || !second) throw new Error('two people')
    const content = composeContent(
      facts({ people: [first, { ...second, person: { ...second.person, ...marking } }] }),
    )
    expect(content.people[1]).toMatchObject({ isProtected: true, phones: [] })
  })
})

describe('what is missing is told:', () => {
  test('nothing, where everything is there', () => {
    const done = {
      type: 'support',
      typeVersion: 3,
      at,
      minutes: null,
      contactForm: null,
      place: null,
      municipalityCode: null,
      note: null,
    }
    expect(missingOf({ measures: [done as ContentFacts['measures'][number]] })).toEqual([])
  })
  test.each([
    [
      'a child not heard',
      { assessments: [{ ...assessment, childHeard: 'no', childWords: null }] },
      'child-not-heard',
    ],
    ['a child not assessed', { assessments: [] }, 'child-without-assessment'],
    ['nobody spoken with', { assessments: [{ ...assessment, voices: [] }] }, 'nobody-spoken-with'],
    [
      'only second-hand information',
      { assessments: [{ ...assessment, voices: [{ ...voice, source: 'second-hand' }] }] },
      'second-hand-only',
    ],
    ['no task for the day', { assessments: [{ ...assessment, dayTask: ' ' }] }, 'day-task-missing'],
    ['no guardian known', { guardianships: [] }, 'guardian-unknown'],
    ['no residence known', { residenceName: null }, 'residence-unknown'],
    ['no summary', { draft: { ...facts().draft, summary: '' } }, 'no-summary'],
    [
      'a promise for the municipality',
      { draft: { ...facts().draft, requestedContact: 'Ni ringer nästa vardag.' } },
      'promise-in-text',
    ],
    ['nobody concerned', { people: [] }, 'nobody-concerned'],
  ] as const)('%s', (_what, changes, kind) => {
    expect(missingOf(changes as Partial<ContentFacts>)).toContain(kind)
  })

  test('the score is of what applies, so that an adult is not measured as a child', () => {
    const adult = {
      ...facts().people[0],
      person: personOf(child, { birthDate: '1985-05-01' }),
    } as ContentFacts['people'][number]
    const { completeness } = composeContent(facts({ people: [adult], assessments: [], guardianships: [] }))
    expect(completeness.missing.map(({ kind }) => kind)).toEqual(['nothing-done'])
    expect(completeness.met).toBe(completeness.of - 1)
  })
})

test.each([
  ['Mamman vill bli uppringd.', false],
  ['Kommunen kontaktar er nästa vardag.', true],
  ['Ordinarie socialtjänst kommer att ringa.', true],
  ['Någon hör av sig på måndag.', true],
  [null, false],
])('"%s" is a promise on another\'s behalf: %s', (text, expected) => {
  expect(promises(text)).toBe(expected)
})

test('the disclosure log says of each person what went', () => {
  const content = composeContent(facts())
  expect(disclosedAbout(content, child)).toEqual([
    'identity',
    'relations',
    'protective-assessment',
    'child-words',
    'left-to-the-day',
  ])
  expect(disclosedAbout(content, mother)).toEqual(['identity', 'contact-details', 'relations'])
  expect(disclosedAbout(content, at)).toEqual([])
})

test.each([
  ['the street in other letters', 'Hon är på HEMLIGA VÄGEN 7.', 'summary'],
  ['the phone with spaces', 'Ring 0701 740 607.', 'summary'],
  ['the phone with country code', 'Ring +46 70-174 06 07.', 'summary'],
  ['the street without a space', 'hemligavägen7', 'summary'],
  ['the street without its number', 'Hon bor på Hemliga vägen.', 'summary'],
  ['the street with a hidden character', 'Hem\u00ADliga vä\u200Bgen', 'summary'],
  ['the phone with a dash', 'Ring 070 – 174 06 07', 'summary'],
  ['the postal code and place', 'Hon bor i 826 31 Söderhamn.', 'summary'],
  ['T-14: the name of a protected place', 'Barnen är på Lönn-Gården i natt.', 'summary'],
  ['the place alone', 'Hon bor i Söderhamn.', null],
  ['a word of the street', 'Det är hemliga saker.', null],
  ['another phone', 'Ring 070-174 06 05.', null],
  ['none of it', 'Hon är i säkerhet.', null],
])('a text with %s gives a protected person away in: %s', (_what, summary, expected) => {
  const content: ReportContent = composeContent(facts({ draft: { ...facts().draft, summary } }))
  expect(
    protectedIn(content, {
      names: ['Lönngården'],
      phones: ['+46701740607'],
      streets: ['Hemliga vägen 7'],
      places: ['82631 Söderhamn'],
    }),
  ).toBe(expected)
})

test.each([
  ['a child', 9, 'concerned', 'concern-child', true],
  ['a young person', 20, 'concerned', 'concern-child', true],
  ['somebody of unknown age', null, 'concerned', 'concern-child', true],
  ['an adult', 21, 'concerned', 'concern-child', false],
  ['a child who is not concerned', 9, 'other', 'concern-child', false],
  ['a child in a case about something else', 9, 'concerned', 'advice', false],
] as const)('%s without assessment is said to be left: %#', (_what, age, part, kind, isLeft) => {
  const content = composeContent(facts())
  const [person] = content.people
  if (person === undefined) throw new Error('a person')
  const said = { matter: { ...content.matter, kind }, people: [{ ...person, age, part }], assessments: [] }
  expect(unassessedIn(said)).toEqual(isLeft ? [person.personId] : [])
  const assessment = { personId: person.personId } as ReportContent['assessments'][number]
  expect(unassessedIn({ ...said, assessments: [assessment] })).toEqual([])
})

const taken: ContentFacts['decisions'][number] = {
  decisionId: child,
  number: 'B2026-0001',
  personId: child,
  type: 'lvu-6',
  typeVersion: 1,
  law: 'lvu-1990-6',
  memberName: 'Gävle',
  status: 'not-asked',
  at,
  manner: null,
  decidedByName: null,
  decidedByTitle: null,
  proposal: '',
  words: 'Sjukhuset behåller henne frivilligt.',
}
test('E-23: what was decided, or considered and not taken, goes with whom it is about and with nobody else', () => {
  const content = composeContent(
    facts({ decisions: [taken, { ...taken, decisionId: mother, personId: mother }] }),
  )
  expect(content.decisions).toMatchObject([{ words: taken.words }, { personId: mother }])
  expect(disclosedAbout(content, child)).toContain('decisions')
  const without = composeContent({
    ...facts({ decisions: [taken] }),
    ...leavingOut(child),
    decisions: [taken],
  })
  expect(without.decisions).toEqual([])
  const extra = { ...taken, conditions: 'more than a report carries' }
  expect(Object.keys(composeContent(facts({ decisions: [extra] })).decisions?.[0] ?? {})).not.toContain(
    'conditions',
  )
})
test('a report of the time before decisions were taken here is still one', () => {
  const { decisions: _none, ...older } = composeContent(facts())
  expect(disclosedAbout(older, child)).not.toContain('decisions')
})
