import { expect, test } from 'vitest'
import { formatPhone, parsePhone } from './phone.ts'

test.each([
  ['070-174 06 05', '+46701740605', '070-174 06 05'],
  ['0701740605', '+46701740605', '070-174 06 05'],
  ['+46 (0)70 174 06 05', '+46701740605', '070-174 06 05'],
  ['0046701740605', '+46701740605', '070-174 06 05'],
  ['08-465 004 01', '+46846500401', '08-465 004 01'],
  ['112', '112', '112'],
  ['112 ', '112', '112'],
  ['+1 202-555-0123', '+12025550123', '+1 202 555 0123'],
])('the phone %s is kept as %s and shown as %s', (typed, number, shown) => {
  expect(parsePhone(typed)).toBe(number)
  expect(formatPhone(number)).toBe(shown)
})

test.each(['', 'hem', '12', '070'])('"%s" is no phone', (typed) => {
  expect(parsePhone(typed)).toBeNull()
})
