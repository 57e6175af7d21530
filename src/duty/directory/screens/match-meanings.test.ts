import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { matchMeanings } from './match-meanings.ts'

const of = (typed: string, language: 'sv' | 'en' = 'sv') =>
  matchMeanings(typed, words[language]).map(({ word, kinds, matters }) => [word, ...kinds, ...matters])

test.each([
  ['tolk', [['tolk', 'interpreter', 'interpreting']]],
  ['härbärge gävle', [['härbärge', 'shelter']]],
  ['HOT', [['HOT', 'threat']]],
  ['t', []],
  ['ugglan', []],
])('%s names %o', (typed, expected) => {
  expect(of(typed)).toEqual(expected)
})

test('the words are those of the screen', () => {
  expect(of('threat', 'en')).toEqual([['threat', 'threat']])
  expect(of('threat')).toEqual([])
})
