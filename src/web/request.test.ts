import { describe, expect, it } from 'vitest'
import { buildRequest, type Door } from './request.ts'

const get = (path: string): Door => ({ method: 'GET', path })
const post = (path: string): Door => ({ method: 'POST', path })

describe('a request', () => {
  it.each([
    [get('/api/cases/{caseId}'), { caseId: 'a' }, '/api/cases/a', null],
    [get('/api/cases/{caseId}'), { caseId: 'å/b?' }, '/api/cases/%C3%A5%2Fb%3F', null],
    [get('/api/cases'), { open: true, limit: 20 }, '/api/cases?open=true&limit=20', null],
    [
      get('/api/cases'),
      { member: ['a', 'b'], from: null, to: undefined },
      '/api/cases?member=a&member=b',
      null,
    ],
    [
      get('/api/cases/{caseId}/notes/{noteId}'),
      { caseId: 'a', noteId: 2, page: 1 },
      '/api/cases/a/notes/2?page=1',
      null,
    ],
    [post('/api/cases/{caseId}/notes'), { caseId: 'a', text: 'x' }, '/api/cases/a/notes', '{"text":"x"}'],
    [post('/api/cases/{caseId}/closing'), { caseId: 'a' }, '/api/cases/a/closing', '{}'],
    [{ method: 'PUT', path: '/api/notes/{id}' }, { id: 'a', text: null }, '/api/notes/a', '{"text":null}'],
    [{ method: 'DELETE', path: '/api/notes/{id}' }, { id: 'a' }, '/api/notes/a', null],
    [{ method: 'DELETE', path: '/api/notes/{id}' }, { id: 'a', why: 'x' }, '/api/notes/a?why=x', null],
  ] as const)('takes path values by name and places the rest: %o %o', (door, input, url, body) => {
    expect(buildRequest(door, input)).toEqual({ url, body })
  })

  it.each([[{}], [{ caseId: '' }], [{ caseId: null }], [{ caseId: { a: 1 } }]])(
    'is never sent with a hole in its path: %o',
    (input) => {
      expect(() => buildRequest(get('/api/cases/{caseId}'), input)).toThrow(/needs caseId/)
    },
  )

  it('leaves the given input as it was', () => {
    const input = { caseId: 'a', text: 'x' }
    buildRequest(post('/api/cases/{caseId}'), input)
    expect(input).toEqual({ caseId: 'a', text: 'x' })
  })
})
