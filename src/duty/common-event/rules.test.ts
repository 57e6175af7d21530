import { describe, expect, test } from 'vitest'
import { decideCalls, decideChange, decideClose, decideJoin, decideOpen, tallyOf } from './rules.ts'

const now = '2026-11-22T01:40:00.000Z'
const shooting = {
  kind: 'threat',
  title: 'Hot mot en skola',
  beganAt: '2026-11-22T01:00:00.000Z',
  municipalityCode: '2180',
} as const
const other = { id: 'b', kind: 'threat', municipalityCode: '2184', number: 'H2' } as const

describe('an event is opened', () => {
  test.each([
    ['that has not begun', [], true, { beganAt: '2026-11-22T02:00:00.000Z' }, 'in-the-future'],
    ['of a wrong year', [], true, { beganAt: '2006-11-22T01:00:00.000Z' }, 'time-far-off'],
    ['in no municipality', [], false, {}, 'municipality-unknown'],
    ['a second time', [{ ...other, municipalityCode: '2180' }], true, {}, 'already-open'],
    ['without a heading', [], true, { title: ' \n  ' }, 'title-missing'],
  ] as const)('not %s', (_name, open, isKnown, more, code) => {
    expect(decideOpen(open, isKnown, { ...shooting, ...more }, now)).toMatchObject({ ok: false, code })
  })
  test('beside another kind, or the same kind elsewhere', () => {
    const open = [{ ...other, kind: 'accident', municipalityCode: '2180' }, other] as const
    expect(decideOpen(open, true, shooting, now).ok).toBe(true)
  })
})

describe('an event that is changed', () => {
  const event = { ...shooting, id: 'a', number: 'H1' }
  test.each([
    ['to another that is open', { municipalityCode: '2184' }, true, 'already-open', 'municipalityCode'],
    ['to nowhere', { municipalityCode: '9999' }, false, 'municipality-unknown', 'municipalityCode'],
    ['to one without a heading', { title: '   ' }, true, 'title-missing', 'title'],
  ] as const)('is not moved %s', (_name, changes, isKnown, code, field) => {
    expect(decideChange(event, [event, other], isKnown, changes)).toMatchObject({ ok: false, code, field })
  })
  test('stays where it is while its words change', () => {
    const changes = { title: ' Hot mot två skolor ', municipalityCode: '2180' }
    expect(decideChange(event, [event, other], true, changes)).toMatchObject({
      ok: true,
      changes: { title: 'Hot mot två skolor' },
    })
  })
})

test.each([
  ['complete', false, true],
  ['complete', true, 'already-joined'],
  ['withdrawn', false, 'contact-withdrawn'],
] as const)('a contact that is %s (in an event: %s) joins: %s', (status, isJoined, expected) => {
  const decision = decideJoin({ status }, isJoined)
  expect(decision.ok || decision.code).toBe(expected)
})

test('V-26: calls are counted by municipality; what nobody counted is not none', () => {
  const call = { calls: 1, people: null, municipalityCode: '2180' }
  expect(
    tallyOf([
      call,
      { ...call, calls: 12, people: 9 },
      { ...call, municipalityCode: '2184', calls: 2 },
      { ...call, municipalityCode: null, calls: 3, people: 0 },
    ]),
  ).toEqual([
    { municipalityCode: '2180', calls: 13, people: 9 },
    { municipalityCode: null, calls: 3, people: 0 },
    { municipalityCode: '2184', calls: 2, people: null },
  ])
})

test('calls lie between the beginning of the event and now', () => {
  expect(decideCalls(shooting, true, { at: now }, now).ok).toBe(true)
  expect(decideCalls(shooting, true, { at: shooting.beganAt }, now).ok).toBe(true)
  expect(decideCalls(shooting, true, { at: '2026-11-22T00:59:00.000Z' }, now)).toMatchObject({
    code: 'before-event',
  })
  expect(decideCalls(shooting, true, { at: '2026-11-22T01:41:00.000Z' }, now)).toMatchObject({
    code: 'in-the-future',
  })
  expect(decideCalls(shooting, false, { at: now }, now)).toMatchObject({ code: 'municipality-unknown' })
  const old = { ...shooting, beganAt: '2005-01-01T00:00:00.000Z' }
  const call = { at: '2005-02-01T00:00:00.000Z', initiator: 'police' } as const
  expect(decideCalls(old, true, call, now)).toMatchObject({ code: 'code-closed', field: 'initiator' })
})

test('an event is closed with what came of it', () => {
  expect(decideClose(' ')).toMatchObject({ code: 'outcome-missing' })
  expect(decideClose('Polisen grep en person.').ok).toBe(true)
})
