import { afterEach, expect, test } from 'vitest'
import { BadOrigin, publicOrigin } from './public-address.ts'

afterEach(() => {
  delete process.env.STAFETT_ORIGIN
})

test.each([
  [undefined, null],
  ['', null],
  ['https://jour.example.se', 'https://jour.example.se'],
  ['https://jour.example.se/', 'https://jour.example.se'],
  ['https://jour.example.se:8443', 'https://jour.example.se:8443'],
  ['http://localhost:4100', 'http://localhost:4100'],
])('STAFETT_ORIGIN=%s is read as %s', (given, read) => {
  if (given !== undefined) process.env.STAFETT_ORIGIN = given
  expect(publicOrigin()).toBe(read)
})

test.each([
  'http://jour.example.se',
  'jour.example.se',
  'https://jour.example.se/stafett',
  'ftp://localhost.se',
])('STAFETT_ORIGIN=%s is refused before anything is bound to it', (given) => {
  process.env.STAFETT_ORIGIN = given
  expect(() => publicOrigin()).toThrow(BadOrigin)
})
