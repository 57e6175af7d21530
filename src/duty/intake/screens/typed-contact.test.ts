import { describe, expect, test } from 'vitest'
import { writtenFields } from '../model.ts'
import { decideStart } from '../rules.ts'
import { paperNumber, paperOrder } from './paper-order.ts'
import { changesTo, typedFrom } from './typed-contact.ts'

const started = decideStart({ callerName: 'Anna' }, '2026-11-22T01:40:00.000Z')
if (!started.ok) throw new Error(started.code)
const before = typedFrom(started.changes)

describe('what is typed of a contact', () => {
  test('shows what is not stated as an empty line, and sends nothing that was not touched', () => {
    expect(before).toMatchObject({ callerName: 'Anna', callerTitle: '', kind: null, story: '' })
    expect(changesTo(before, before)).toEqual({})
  })

  test.each([
    ['a line', { callerTitle: 'lärare' }, { callerTitle: 'lärare' }],
    ['an emptied line', { callerName: '  ' }, { callerName: null }],
    ['an emptied story', { story: '' }, {}],
    ['a choice', { kind: 'application' }, { kind: 'application' }],
    ['a moment half typed, which the server refuses', { eventAt: '0240' }, { eventAt: '0240' }],
    ['two fields', { place: 'Torget', recordsCall: true }, { place: 'Torget', recordsCall: true }],
  ] as const)('sends %s', (_what, change, sent) => {
    expect(changesTo({ ...before, ...change }, before)).toEqual(sent)
  })
})

test('the paper form asks for every field of a contact once, and numbers them from one', () => {
  expect([...paperOrder].sort()).toEqual([...writtenFields].sort())
  expect(paperNumber('callAt')).toBe(1)
  expect(paperNumber('waitingUntil')).toBe(paperOrder.length)
})
