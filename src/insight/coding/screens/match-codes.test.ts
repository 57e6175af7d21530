import { expect, test } from 'vitest'
import { measureType } from '../../../code-lists/measure-type.ts'
import { describeList } from '../rules.ts'
import { matchCodes } from './match-codes.ts'

const { codes } = describeList(measureType, '2026-11-22')

test.each([
  ['', 25],
  ['avslag nej-aldrig', 0],
  ['  TRANSPORT   klient ', 2],
  ['avisering', 1],
  ['43§', 1],
])('a search for "%s" finds %i codes: every word, in name or text, whatever its case', (search, count) => {
  expect(matchCodes(codes, search)).toHaveLength(count)
})
