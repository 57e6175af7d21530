import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/permit.ts'
import { expectationSections } from './model.ts'
import { audienceOf, changedSections, decidePublish, diffLines, reachOf } from './rules.ts'

const text = (rest: Partial<Record<(typeof expectationSections)[number], string>> = {}) => ({
  dutyDoes: 'Skyddsbedömning',
  dutyDoesNot: 'Transporter',
  whenToCall: 'Barn',
  weExpect: 'Vem, var och vad',
  youMayExpect: 'Svar inom en kvart',
  unmetNeeds: '',
  changeNote: '',
  ...rest,
})

describe('an edition', () => {
  test.each(expectationSections.filter((section) => section !== 'unmetNeeds'))(
    'has something in %s',
    (section) => {
      expect(decidePublish(text({ [section]: '  ' }), undefined)).toMatchObject({
        code: 'section-missing',
        field: section,
      })
    },
  )
  test.each([
    ['the first needs no note of change', text(), undefined, 'fine'],
    ['the next says what has changed', text({ weExpect: 'Ring först' }), text(), 'change-note-missing'],
    [
      'with a note it is published',
      { ...text({ weExpect: 'Ring först' }), changeNote: 'Ring först' },
      text(),
      'fine',
    ],
    ['the same text is no edition', { ...text(), changeNote: 'Inget' }, text(), 'nothing-changed'],
  ])('%s', (_rule, draft, former, expected) => {
    const decision = decidePublish(draft, former)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })
})

describe('what changed', () => {
  test.each([
    ['', 'a', '+a'],
    ['a', '', '-a'],
    ['a\nb\nc', 'a\nc', '=a -b =c'],
    ['a\nc', 'a\nb\nc', '=a +b =c'],
    ['a\nb', 'a\nx', '=a -b +x'],
    ['a\nb\na', 'b\na', '-a =b =a'],
    ['', '', ''],
  ])('from %j to %j', (before, after, expected) => {
    const signs = { same: '=', added: '+', removed: '-' }
    const lines = diffLines(before, after).map(({ kind, text: line }) => `${signs[kind]}${line}`)
    expect(lines.join(' ')).toBe(expected)
  })

  test('only the parts that differ are shown', () => {
    const parts = changedSections(text(), text({ unmetNeeds: 'Stödboende' })).map(({ section }) => section)
    expect(parts).toEqual(['unmetNeeds'])
  })
})

test('units that have not read stand first, and one account of a unit is enough', () => {
  const units = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ]
  const said = [
    { partnerId: 'a', memberId: null, at: '2026-11-22T10:00:00.000Z', name: 'Pia' },
    { partnerId: 'a', memberId: null, at: '2026-11-23T10:00:00.000Z', name: 'Per' },
  ]
  expect(reachOf(units, said)).toEqual([
    { id: 'b', name: 'B', at: null, by: null },
    { id: 'a', name: 'A', at: '2026-11-22T10:00:00.000Z', by: 'Pia' },
  ])
})

test.each([
  ['partner', 'police', 'police'],
  ['partner', 'health-care', 'health-care'],
  ['partner', 'shelter', null],
  ['intake', undefined, 'municipality'],
  ['duty-worker', undefined, null],
] as const)('a %s of %s reads the page of %s', (role, kind, expected) => {
  const actor: Actor = {
    accountId: '',
    name: '',
    title: '',
    role,
    memberId: null,
    partnerId: null,
    sessionId: null,
  }
  expect(audienceOf(actor, kind && { kind })).toBe(expected)
})
