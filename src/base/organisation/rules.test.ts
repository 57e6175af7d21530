import { describe, expect, test } from 'vitest'
import type { Agreement, Member, Region } from './model.ts'
import {
  decideAddMember,
  decideCloseMember,
  decideEnd,
  decideSetAgreement,
  decideSign,
  overlap,
  sumPopulation,
} from './rules.ts'

const today = '2026-11-22'
const region: Region = {
  id: 'r',
  key: 'gavleborg',
  name: 'Gävleborg',
  form: 'Avtal',
  hostCode: '2180',
  validFrom: '2015-01-01',
  validTo: null,
}
const member: Member = {
  id: 'm',
  regionId: 'r',
  municipalityCode: '2101',
  areaId: null,
  name: 'Ockelbo',
  boardName: 'Socialnämnden',
  distanceKmFrom: null,
  distanceKmTo: null,
  validFrom: '2015-01-01',
  validTo: null,
  version: 1,
}
const terms: Agreement = {
  id: 'a',
  memberId: 'm',
  speakWithChild: 'when-needed',
  disclosureGround: null,
  signedOn: null,
  reference: null,
  validFrom: '2015-01-01',
  validTo: null,
}
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'ok' : decision.code)

test.each([
  ['2020-01-01', '2020-12-31', '2020-12-31', null, true],
  ['2020-01-01', '2020-12-31', '2021-01-01', null, false],
  ['2020-01-01', null, '2019-01-01', '2019-12-31', false],
  ['2020-01-01', null, '2010-01-01', null, true],
])('%s to %s and %s to %s share a day: %s', (from, to, otherFrom, otherTo, shared) => {
  expect(overlap({ validFrom: from, validTo: to }, { validFrom: otherFrom, validTo: otherTo })).toBe(shared)
})

describe('a municipality joins', () => {
  const facts = {
    region,
    municipality: { code: '0180', name: 'Stockholm', countyCode: '01' },
    areaIds: ['area'],
    memberships: [{ ...member, municipalityCode: '0180', name: 'Skarpnäck' }],
  }
  const input = { municipalityCode: '0180', name: 'Farsta', boardName: 'Nämnden', validFrom: today }
  test.each([
    ['as a district beside another district', {}, {}, 'ok'],
    ['as a district twice', {}, { name: 'Skarpnäck' }, 'already-member'],
    ['as a whole beside one of its districts', {}, { name: 'Stockholm' }, 'already-member'],
    [
      'as a district beside the whole',
      { memberships: [{ ...member, name: 'Stockholm' }] },
      {},
      'already-member',
    ],
    [
      'again after it left',
      { memberships: [{ ...member, name: 'Stockholm', validTo: '2026-11-21' }] },
      { name: 'Stockholm' },
      'ok',
    ],
    ['before there is a region', { region: undefined }, {}, 'no-region'],
    ['with a code nobody has', { municipality: undefined }, {}, 'municipality-unknown'],
    ['in an area nobody has', {}, { areaId: 'other' }, 'area-unknown'],
    ['in a known area', {}, { areaId: 'area' }, 'ok'],
    ['for a time that ends before it begins', {}, { validTo: '2026-11-21' }, 'ends-before-start'],
    ['with a distance turned round', {}, { distanceKmFrom: 130, distanceKmTo: 100 }, 'distance-reversed'],
  ])('%s', (_how, otherFacts, otherInput, outcome) => {
    expect(code(decideAddMember({ ...facts, ...otherFacts }, { ...input, ...otherInput }))).toBe(outcome)
  })
})

test.each([
  ['today', member, ['2015-01-01'], today, 'ok'],
  ['before it began', member, [], '2014-12-31', 'ends-before-start'],
  ['with terms that begin later', member, ['2027-01-01'], '2026-12-31', 'later-terms'],
  ['again while the end is ahead', { ...member, validTo: '2026-12-31' }, [], '2026-11-30', 'ok'],
  ['after it has ended', { ...member, validTo: '2026-11-21' }, [], '2026-12-31', 'member-closed'],
])('a membership that ends %s', (_when, ending, starts, validTo, outcome) => {
  expect(code(decideCloseMember({ member: ending, starts }, validTo, today))).toBe(outcome)
})

describe('new terms', () => {
  const input = { speakWithChild: 'always', validFrom: '2027-01-01' } as const
  test.each([
    ['from a day on', member, {}, 'ok'],
    ['on the day the present ones began', member, { validFrom: '2015-01-01' }, 'later-terms'],
    ['before the membership', { ...member, validFrom: '2028-01-01' }, {}, 'outside-membership'],
    ['after the membership', { ...member, validTo: '2026-12-31' }, {}, 'outside-membership'],
    [
      'that outlast the membership',
      { ...member, validTo: '2027-12-31' },
      { validTo: '2028-01-01' },
      'outside-membership',
    ],
    ['with a ground of the list', member, { disclosureGround: 'osl-26-9' }, 'ok'],
    [
      'with the general clause, which does not hold for social services',
      member,
      { disclosureGround: 'osl-10-27' },
      'ground-unknown',
    ],
    [
      'from before the list, with a ground in use today',
      member,
      { validFrom: '2016-01-01', disclosureGround: 'osl-26-9' },
      'ok',
    ],
    ['signed tomorrow', member, { signedOn: '2026-11-23' }, 'signed-in-future'],
    ['signed today', member, { signedOn: today }, 'ok'],
    ['that end before they begin', member, { validTo: '2026-12-31' }, 'ends-before-start'],
  ])('%s', (_how, of, change, outcome) => {
    expect(
      code(decideSetAgreement({ member: of, agreements: [terms] }, { ...input, ...change }, today)),
    ).toBe(outcome)
  })

  test('end with a membership whose last day is known', () => {
    const decision = decideSetAgreement(
      { member: { ...member, validTo: '2027-12-31' }, agreements: [terms] },
      input,
      today,
    )
    expect(decision).toMatchObject({ ok: true, changes: { input: { validTo: '2027-12-31' } } })
  })
})

test.each([
  [null, today, 'ok'],
  [null, '2026-11-23', 'signed-in-future'],
  ['2020-01-01', today, 'already-signed'],
])('terms signed %s and now %s', (before, signedOn, outcome) => {
  expect(code(decideSign({ ...terms, signedOn: before }, { signedOn }, today))).toBe(outcome)
})

test.each([
  [null, today, 'ok'],
  [null, '2014-12-31', 'ends-before-start'],
  ['2026-12-31', '2026-11-30', 'ok'],
  ['2026-11-21', today, 'already-ended'],
])('what ends %s and is given the end %s', (before, validTo, outcome) => {
  expect(code(decideEnd({ ...member, validTo: before }, validTo, today))).toBe(outcome)
})

test('inhabitants are a sum with days and sources; members without a figure are named, and none at all is unknown', () => {
  const row = { municipalityCode: '2101', at: '2020-12-31', inhabitants: 5884, source: 'SCB' }
  const gavle = { name: 'Gävle', municipalityCode: '2180' }
  expect(sumPopulation([member, gavle], [row])).toEqual({
    inhabitants: 5884,
    from: '2020-12-31',
    to: '2020-12-31',
    sources: ['SCB'],
    missing: ['Gävle'],
  })
  expect(sumPopulation([gavle], [row])).toMatchObject({ inhabitants: null, missing: ['Gävle'] })
  // Two districts of one municipality share its figure: it counts once.
  expect(sumPopulation([member, { ...member, name: 'Ockelbo norra' }], [row]).inhabitants).toBe(5884)
})
