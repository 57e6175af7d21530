import { describe, expect, it } from 'vitest'
import { attachPerson, completeContact, saveContact, startContact } from '../duty/intake/api.ts'
import { logMeasure } from '../duty/measure/api.ts'
import { judgeCase } from '../duty/triage/api.ts'
import type { Contract } from '../kernel/contract.ts'
import { deviceId } from '../kernel/id.ts'
import {
  afterAnswer,
  buildsUpon,
  merged,
  mergesInto,
  nextToSend,
  ownVersion,
  standsBehind,
  type Waiting,
  waitingOf,
} from './outbox-rules.ts'

const [anna, bo] = [deviceId('contact'), deviceId('contact')]
const [person, caseId] = ['0190d9a0-0000-7000-8000-0000000000aa', '0190d9a0-0000-7000-8000-0000000000bb']
let count = 0
const pressed = (contract: Contract, input: object, more: Partial<Waiting> = {}): Waiting => ({
  ...waitingOf(
    contract,
    { ...input },
    {
      id: `0190d9a0-0000-7000-8000-${String(++count).padStart(12, '0')}`,
      at: '2026-11-22T01:41:00.000Z',
      page: '/kontakter/x',
      hasBeenSent: false,
      followsLost: false,
    },
  ),
  ...more,
})
const start = (contactId: string, more?: Partial<Waiting>) =>
  pressed(startContact, { contactId, channel: 'direct-number' }, more)
const save = (contactId: string, fields: object, more?: Partial<Waiting>) =>
  pressed(saveContact, { contactId, version: 1, ...fields }, more)
const complete = (contactId: string, more?: Partial<Waiting>) =>
  pressed(completeContact, { contactId, version: 1 }, more)
const attach = (contactId: string) => pressed(attachPerson, { contactId, personId: person })
const refused = { refusal: { code: 'stale', sentence: 'Ändrad.' } }

describe('a command builds upon an earlier one', () => {
  const begun = start(anna)
  const rows: readonly [string, Waiting, Waiting, boolean][] = [
    ['that begins what it is done to', save(anna, {}), begun, true],
    ['that begins what it points at', pressed(logMeasure, { caseId, contactId: anna }), begun, true],
    ['that makes the version it changes', complete(anna), save(anna, {}), true],
    ['not where it changes no version', attach(anna), save(anna, {}), false],
    ['not of another contact', complete(bo), save(anna, {}), false],
    ['not where both only name the same person', attach(bo), attach(anna), false],
    [
      'not where the earlier only is of the same case',
      pressed(logMeasure, { caseId }),
      pressed(judgeCase, { caseId, version: 3 }),
      false,
    ],
  ]
  it.each(rows)('%s', (_rule, later, earlier, does) => expect(buildsUpon(later, earlier)).toBe(does))

  it('and never upon itself', () => expect(buildsUpon(begun, begun)).toBe(false))
})

describe('the queue', () => {
  it('is sent in the order it was pressed', () => {
    const items = [start(anna), save(anna, {}), start(bo)]
    expect(nextToSend(items)).toBe(items[0])
  })

  it('goes past what was refused and what builds upon it, to what has nothing to do with it', () => {
    const items = [start(anna), save(anna, {}, refused), complete(anna), attach(anna), start(bo)]
    expect(nextToSend(items.slice(1))).toBe(items[3])
    expect(nextToSend(items.slice(1, 3))).toBeUndefined()
    expect(standsBehind(items[2] as Waiting, items)).toBe(items[1])
    expect(standsBehind(items[4] as Waiting, items)).toBeUndefined()
  })

  it('holds back everything of a contact whose beginning was refused', () => {
    const items = [start(anna, refused), save(anna, {}), complete(anna), attach(anna)]
    expect(nextToSend(items)).toBeUndefined()
  })

  it('holds back what builds upon something that is itself held back', () => {
    const items = [
      start(anna, refused),
      save(anna, {}),
      pressed(logMeasure, { caseId, contactId: anna }),
      start(bo),
    ]
    expect(nextToSend(items)).toBe(items[3])
  })
})

describe('a save', () => {
  const first = save(anna, { story: 'Hon', place: 'Håsta' })
  const second = save(anna, { story: 'Hon ringde', kind: 'concern-report' })

  it('is laid into the one before it of the same thing', () => {
    expect(mergesInto(second, [start(anna), first, start(bo)])).toBe(first)
    const one = merged(first, { ...second, input: { ...second.input, version: 9 } })
    expect([one.id, one.input]).toEqual([
      first.id,
      { contactId: anna, version: 1, story: 'Hon ringde', place: 'Håsta', kind: 'concern-report' },
    ])
    expect(one.texts).toEqual([
      { field: 'place', text: 'Håsta' },
      { field: 'story', text: 'Hon ringde' },
    ])
  })

  it.each([
    ['the server may have', { ...first, hasBeenSent: true }, []],
    ['was refused', { ...first, ...refused }, []],
    ['another command has followed', first, [complete(anna)]],
    ['is of another contact', save(bo, { story: 'Han' }), []],
  ])('is not laid into one that %s', (_rule, earlier, after) => {
    expect(mergesInto(second, [earlier, ...after])).toBeUndefined()
  })

  it('is never laid into a command that is no save', () => {
    expect(mergesInto(complete(anna), [complete(anna)])).toBeUndefined()
  })
})

describe('when one is answered', () => {
  it('those that change the same thing go on from the version it made, and others stay', () => {
    const [done, next, other, sent] = [
      save(anna, {}),
      complete(anna),
      complete(bo),
      complete(anna, { hasBeenSent: true }),
    ]
    expect(afterAnswer([done, next, other, sent], done, { id: anna, version: 7 })).toEqual([
      { ...next, input: { contactId: anna, version: 7 } },
      other,
      sent,
    ])
  })

  it('by an answer without a version, nothing else is changed', () => {
    const [done, next] = [attach(anna), complete(anna)]
    expect(afterAnswer([done, next], done, { id: anna })).toEqual([next])
  })
})

describe('a stale save', () => {
  const lost = save(anna, { story: 'Hon ringde' }, { followsLost: true })
  const stale = { by: 'Jorun Provsson', at: null, fields: ['story'], version: 4 }
  it.each([
    ['by an own save whose answer was lost goes on from there', lost, stale, 4],
    ['by somebody else is not sent over theirs', lost, { ...stale, by: 'Jonas Provsson' }, undefined],
    ['in a field it does not hold is not sent', lost, { ...stale, fields: ['story', 'place'] }, undefined],
    ['with no answer lost is not sent', save(anna, { story: 'Hon' }), stale, undefined],
    ['for another reason is not sent', lost, null, undefined],
  ])('%s', (_rule, item, problem, version) => {
    expect(ownVersion(item, problem, 'Jorun Provsson')).toBe(version)
  })
})

it('what was typed is kept to be read: text, and no codes, ids, figures or moments', () => {
  const input = {
    contactId: anna,
    version: 1,
    story: 'Hon ringde',
    kind: 'concern-report',
    stayCode: '2184',
    callAt: '2026-11-22T01:41:00.000Z',
  }
  expect(pressed(saveContact, input).texts.map(({ text }) => text)).toEqual(['Hon ringde', '2184'])
})
