import { expect, it } from 'vitest'
import { backAfterLogin } from './back.ts'

it.each([
  ['/cases/a?tab=notes', '/cases/a?tab=notes'],
  ['//elsewhere.example.se', '/'],
  ['/\\elsewhere.example.se', '/'],
  ['https://elsewhere.example.se', '/'],
  ['/login?back=/login', '/'],
  ['', '/'],
  [undefined, '/'],
  [7, '/'],
])('a login leads from %s to %s, and never to another site', (back, address) => {
  expect(backAfterLogin(back)).toBe(address)
})
