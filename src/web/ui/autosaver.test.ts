import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../problem.ts'
import { Autosaver, type Keep, type SaveOptions, type SaveState } from './autosaver.ts'

type Note = { text: string }
type Flight = { values: Note; options: SaveOptions; land: () => void; crash: (problem: Problem) => void }

function desk(initial = '', keep: Keep<Note> | null = null) {
  const flights: Flight[] = []
  const states: SaveState[] = []
  const saver = new Autosaver<Note>(
    { text: initial },
    (values, options) =>
      new Promise<void>((resolve, reject) =>
        flights.push({ values, options, land: resolve, crash: (problem) => reject(problem) }),
      ),
    (state) => states.push(state),
    { delay: 1000, longest: 5000 },
    keep,
  )
  return { saver, flights, states, last: () => states.at(-1)?.kind }
}

const sent = (flights: readonly Flight[]) => flights.map((flight) => flight.values.text)
const stale = new Problem(409, {
  code: 'stale',
  stale: { by: 'Nanna', at: '2026-11-22T01:41:00.000Z', fields: ['text'] },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  it('saves once, a second after the last keystroke', async () => {
    const { saver, flights } = desk()
    saver.change({ text: 'a' })
    await vi.advanceTimersByTimeAsync(900)
    saver.change({ text: 'ab' })
    await vi.advanceTimersByTimeAsync(999)
    expect(sent(flights)).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sent(flights)).toEqual(['ab'])
  })

  it('saves within five seconds of the first unsaved keystroke, however long the typing goes on', async () => {
    const { saver, flights } = desk()
    for (let tenth = 0; tenth < 52; tenth++) {
      saver.change({ text: `${tenth}` })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sent(flights)).toEqual(['49'])
  })

  it('has one save in flight at a time and then sends the newest values', async () => {
    const { saver, flights, last } = desk()
    saver.change({ text: 'a' })
    await vi.advanceTimersByTimeAsync(1000)
    saver.change({ text: 'ab' })
    saver.change({ text: 'abc' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent(flights)).toEqual(['a'])
    flights[0]?.land()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent(flights)).toEqual(['a', 'abc'])
    flights[1]?.land()
    await vi.advanceTimersByTimeAsync(0)
    expect(last()).toBe('saved')
    expect(saver.isUnsaved()).toBe(false)
  })

  it('sends nothing when what was typed is taken back', async () => {
    const { saver, flights, last } = desk('as it was')
    saver.change({ text: 'other' })
    saver.change({ text: 'as it was' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent(flights)).toEqual([])
    expect(last()).toBe('clean')
  })

  it('tries the same text again under the same command id while nothing answers', async () => {
    const { saver, flights, last } = desk()
    saver.change({ text: 'a' })
    await vi.advanceTimersByTimeAsync(1000)
    flights[0]?.crash(Problem.offline())
    await vi.advanceTimersByTimeAsync(0)
    expect(last()).toBe('failed')
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent(flights)).toEqual(['a', 'a'])
    expect(flights[1]?.options.commandId).toBe(flights[0]?.options.commandId)
    flights[1]?.crash(Problem.offline())
    saver.change({ text: 'ab' })
    await vi.advanceTimersByTimeAsync(4000)
    expect(sent(flights)).toEqual(['a', 'a', 'ab'])
    expect(flights[2]?.options.commandId).not.toBe(flights[0]?.options.commandId)
    expect(saver.isUnsaved()).toBe(true)
  })

  it('waits for the person when somebody else has changed the same thing', async () => {
    const { saver, flights, last } = desk()
    saver.change({ text: 'mine' })
    await vi.advanceTimersByTimeAsync(1000)
    flights[0]?.crash(stale)
    await vi.advanceTimersByTimeAsync(0)
    saver.change({ text: 'mine and more' })
    await saver.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(last()).toBe('conflict')
    expect(sent(flights)).toEqual(['mine'])
    saver.resolve()
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent(flights)).toEqual(['mine', 'mine and more'])
  })

  it('sends a refused text again only when it has changed', async () => {
    const { saver, flights, last } = desk()
    saver.change({ text: 'too long' })
    await vi.advanceTimersByTimeAsync(1000)
    flights[0]?.crash(
      new Problem(400, { code: 'shape', errors: [{ path: '/text', code: 'length', sentence: '' }] }),
    )
    await vi.advanceTimersByTimeAsync(60_000)
    await saver.flush()
    expect(last()).toBe('failed')
    expect(sent(flights)).toEqual(['too long'])
    saver.change({ text: 'short' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent(flights)).toEqual(['too long', 'short'])
  })

  it('flushes at once, and outlives the page when asked to', async () => {
    const { saver, flights } = desk()
    saver.change({ text: 'a' })
    void saver.flush(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(flights[0]?.options).toMatchObject({ keepalive: true, attempts: 1 })
    expect(sent(flights)).toEqual(['a'])
  })

  it('flushes what was typed during a save after that save', async () => {
    const { saver, flights } = desk()
    saver.change({ text: 'a' })
    void saver.flush()
    await vi.advanceTimersByTimeAsync(0)
    saver.change({ text: 'ab' })
    void saver.flush()
    flights[0]?.land()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent(flights)).toEqual(['a', 'ab'])
  })

  it('takes over newer values from the server without sending them back', async () => {
    const { saver, flights } = desk()
    saver.change({ text: 'mine' })
    saver.reset({ text: 'theirs' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent(flights)).toEqual([])
    expect(saver.isUnsaved()).toBe(false)
  })
})

/** A device that remembers the last it was given. */
function device() {
  const kept: { now: string | null } = { now: null }
  const keep: Keep<Note> = {
    write: ({ values, base, sent }) => {
      kept.now = [base, ...sent, values].map(({ text }) => text).join(' > ')
    },
    drop: () => {
      kept.now = null
    },
  }
  return { kept, keep }
}

describe('what the device keeps meanwhile', () => {
  it('is nothing until something is typed, and nothing when it is taken back', () => {
    const { kept, keep } = device()
    const { saver } = desk('a', keep)
    saver.change({ text: 'a' })
    expect(kept.now).toBe(null)
    saver.change({ text: 'ab' })
    expect(kept.now).toBe('a > ab')
    saver.change({ text: 'a' })
    expect(kept.now).toBe(null)
  })

  it('goes when the server has acknowledged it, and only then', async () => {
    const { kept, keep } = device()
    const { saver, flights } = desk('a', keep)
    saver.change({ text: 'ab' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.now).toBe('a > ab > ab')
    saver.change({ text: 'abc' })
    flights[0]?.land()
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.now).toBe('ab > abc')
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.now).toBe('ab > abc > abc')
    flights[1]?.land()
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.now).toBe(null)
  })

  it('remembers the first attempt without an answer and the last ones', async () => {
    const { kept, keep } = device()
    const { saver, flights } = desk('', keep)
    for (let attempt = 0; attempt < 9; attempt++) {
      saver.change({ text: `${attempt}` })
      await vi.advanceTimersByTimeAsync(15_000)
      flights[attempt]?.crash(Problem.offline())
      await vi.advanceTimersByTimeAsync(0)
    }
    expect(kept.now).toBe(' > 0 > 4 > 5 > 6 > 7 > 8 > 8')
  })

  it('stays through a conflict, and goes when the person takes what the other wrote', async () => {
    const { kept, keep } = device()
    const { saver, flights } = desk('a', keep)
    saver.change({ text: 'mine' })
    await vi.advanceTimersByTimeAsync(1000)
    flights[0]?.crash(stale)
    await vi.advanceTimersByTimeAsync(0)
    saver.change({ text: 'mine and more' })
    expect(kept.now).toBe('a > mine > mine and more')
    saver.reset({ text: 'theirs' })
    expect(kept.now).toBe(null)
  })
})

describe('a saver whose text another form has taken over', () => {
  it('sends nothing more, and waits for what is in flight', async () => {
    const { saver, flights } = desk()
    saver.change({ text: 'a' })
    await vi.advanceTimersByTimeAsync(1000)
    saver.change({ text: 'ab' })
    const retired = saver.retire()
    flights[0]?.crash(Problem.offline())
    await retired
    await vi.advanceTimersByTimeAsync(60_000)
    await saver.flush()
    expect(sent(flights)).toEqual(['a'])
  })
})
