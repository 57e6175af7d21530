import { describe, expect, it } from 'vitest'
import { concerns, readMessage } from './live-message.ts'

describe('a live message', () => {
  it.each([
    ['{"topic":"case","id":"a"}', { topic: 'case', id: 'a' }],
    ['{"topic":"shift"}', { topic: 'shift', id: null }],
    ['{"topic":"shift","id":null}', { topic: 'shift', id: null }],
    ['{"id":"a"}', null],
    ['{"topic":7}', null],
    ['null', null],
    ['ping', null],
  ])('is read from %s', (data, message) => {
    expect(readMessage(data)).toEqual(message)
  })

  it.each([
    [['case'], { topic: 'case', id: 'a' }, true],
    [['case/a'], { topic: 'case', id: 'a' }, true],
    [['case/b'], { topic: 'case', id: 'a' }, false],
    [['case/b'], { topic: 'case', id: null }, true],
    [['shift', 'case/a'], { topic: 'case', id: 'a' }, true],
    [['case/b'], { topic: 'all', id: '' }, true],
    [['cases'], { topic: 'case', id: 'a' }, false],
    [[], { topic: 'case', id: 'a' }, false],
  ])('reaches a question about %o when it says %o: %s', (topics, message, reached) => {
    expect(concerns(topics, message)).toBe(reached)
  })
})
