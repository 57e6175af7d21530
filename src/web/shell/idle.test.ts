import { describe, expect, it } from 'vitest'
import { addMinutes, type Instant } from '../../kernel/time.ts'
import { IdleWatch } from './idle.ts'

function watchAt(start: Instant) {
  let present = start
  const watch = new IdleWatch(10, () => present)
  return {
    watch,
    pass: (minutes: number) => {
      present = addMinutes(present, minutes)
    },
    goTo: (instant: Instant) => {
      present = instant
    },
  }
}

describe('the idle watch', () => {
  it('locks after ten minutes without input', () => {
    const { watch, pass } = watchAt('2026-11-22T01:00:00.000Z')
    pass(9)
    expect(watch.isIdle()).toBe(false)
    pass(1)
    expect(watch.isIdle()).toBe(true)
  })

  it('starts over with every input', () => {
    const { watch, pass } = watchAt('2026-11-22T01:00:00.000Z')
    pass(9)
    watch.touch()
    pass(9)
    expect(watch.isIdle()).toBe(false)
  })

  it('is not woken by the input that comes after the limit', () => {
    const { watch, pass } = watchAt('2026-11-22T01:00:00.000Z')
    pass(480)
    watch.touch()
    expect(watch.isIdle()).toBe(true)
    watch.restart()
    expect(watch.isIdle()).toBe(false)
  })

  it('tells the server of input at most every half minute, and not without input', () => {
    const { watch, goTo } = watchAt('2026-11-22T01:00:00.000Z')
    goTo('2026-11-22T01:01:00.000Z')
    expect(watch.shouldTell()).toBe(false)
    watch.touch()
    expect(watch.shouldTell()).toBe(true)
    expect(watch.shouldTell()).toBe(false)
    goTo('2026-11-22T01:01:29.000Z')
    watch.touch()
    expect(watch.shouldTell()).toBe(false)
    goTo('2026-11-22T01:01:30.000Z')
    expect(watch.shouldTell()).toBe(true)
  })
})
