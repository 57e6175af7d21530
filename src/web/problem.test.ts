import { describe, expect, it } from 'vitest'
import { fieldPath, Problem } from './problem.ts'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  })

describe('a problem', () => {
  it.each([
    ['/children/0/age', 'children.0.age'],
    ['children.0.age', 'children.0.age'],
    ['/note', 'note'],
    ['', ''],
  ])('reads the field %s in either form', (given, path) => {
    expect(fieldPath(given)).toBe(path)
  })

  it('stands at the one field that a rule names', async () => {
    const problem = await Problem.from(answer(409, { code: 'late', sentence: 'För sent.', field: 'at' }))
    expect(problem.errors).toEqual([{ path: 'at', code: 'late', sentence: 'För sent.' }])
  })

  it('stands at every field that the shape refused', async () => {
    const errors = [
      { path: '/name', code: 'required', sentence: 'Skriv ett namn.' },
      { path: '/children/0/age', code: 'range', sentence: 'Högst 20.' },
    ]
    const problem = await Problem.from(answer(400, { code: 'shape', sentence: 'Kontrollera.', errors }))
    expect(problem.errors.map((error) => error.path)).toEqual(['name', 'children.0.age'])
  })

  it('names who changed what when a version was stale', async () => {
    const stale = { by: 'Nanna', at: '2026-11-22T01:41:00.000Z', fields: ['note'] }
    expect((await Problem.from(answer(409, { code: 'stale', stale }))).stale).toEqual(stale)
  })

  it.each([
    [answer(429, { code: 'slow-down', retryAfter: 12 }), 12],
    [answer(429, { code: 'slow-down' }, { 'retry-after': '7' }), 7],
    [answer(429, { code: 'slow-down' }), null],
  ])('says how many seconds to wait', async (response, seconds) => {
    expect((await Problem.from(response)).retryAfter).toBe(seconds)
  })

  it.each([
    [502, 'unavailable', true],
    [503, 'unavailable', true],
    [504, 'unavailable', true],
    [500, 'unreadable', false],
    [404, 'unreadable', false],
  ])('without a body of ours, status %i is %s', async (status, code, isOpenEnded) => {
    const page = new Response('<h1>Bad gateway</h1>', { status, headers: { 'content-type': 'text/html' } })
    expect(await Problem.from(page)).toMatchObject({ status, code, isOpenEnded })
  })

  it('is open-ended when the line broke, and closed once a rule has answered', async () => {
    expect(Problem.offline().isOpenEnded).toBe(true)
    expect((await Problem.from(answer(409, { code: 'late' }))).isOpenEnded).toBe(false)
  })
})
