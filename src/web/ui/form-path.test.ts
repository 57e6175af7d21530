import { describe, expect, it } from 'vitest'
import { isAtOrBelow, valueAt, withValue } from './form-path.ts'
import { Submission } from './submission.ts'

const values = { note: 'a', child: { age: 3 }, children: [{ age: 1 }, { age: 2 }] }

describe('a path into a form', () => {
  it('reads at any depth', () => {
    expect(valueAt(values, 'note')).toBe('a')
    expect(valueAt(values, 'child.age')).toBe(3)
    expect(valueAt(values, 'children.1.age')).toBe(2)
    expect(valueAt(values, 'children.7.age')).toBeUndefined()
  })

  it('writes one value and shares the rest', () => {
    const changed = withValue(values, 'children.1.age', 9)
    expect(changed).toEqual({ note: 'a', child: { age: 3 }, children: [{ age: 1 }, { age: 9 }] })
    expect(values.children[1]?.age).toBe(2)
    expect(changed.children[0]).toBe(values.children[0])
    expect(Array.isArray(changed.children)).toBe(true)
  })

  it.each([
    ['children', 'children', true],
    ['children.0.age', 'children', true],
    ['childrenAge', 'children', false],
    ['children', 'children.0', false],
  ])('%s lies at or below %s: %s', (path, parent, expected) => {
    expect(isAtOrBelow(path, parent)).toBe(expected)
  })
})

describe('the command id of an attempt', () => {
  it('stays while the same input waits for its answer', () => {
    const submission = new Submission()
    expect(submission.idFor({ a: 1 })).toBe(submission.idFor({ a: 1 }))
  })

  it('is new for other input, since the server refuses a known id with other content', () => {
    const submission = new Submission()
    expect(submission.idFor({ a: 1 })).not.toBe(submission.idFor({ a: 2 }))
  })

  it('is new for the same input once the server has answered', () => {
    const submission = new Submission()
    const first = submission.idFor({ a: 1 })
    submission.answered()
    expect(submission.idFor({ a: 1 })).not.toBe(first)
  })
})
