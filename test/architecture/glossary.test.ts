import { describe, expect, test } from 'vitest'
import { roles } from '../../src/kernel/permit.ts'
import { order } from '../../src/order.ts'
import { read, sources } from './repository.ts'

/** Plain English that names nothing of our own: what is done, in which state, how many. */
const plain = new Set(
  `accept add address appoint attach begin behind change child close colleague complete contents create day decline detach discard
  done draft due duplicate edit end entry event find for get give hand history item judge kind last late link list load lock log make
  name new night of old open over overview own part phone prepare preview promise propose read reader reassess register remove renew
  reopen report run save search see send set show sign source start support take text time to type under undo use way word`
    .split(/\s+/)
    .filter(Boolean),
)

const rows = [...read('GLOSSARY.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]*) ?\|$/gm)]
  .map(([, swedish = '', word = '', meaning = '']) => ({
    swedish: swedish.trim(),
    word: word.trim(),
    meaning: meaning.trim(),
  }))
  .filter(({ swedish }) => swedish !== 'Swedish term' && !swedish.startsWith('---'))
const codeWords = rows.flatMap(({ word }) => word.split(',').map((one) => one.trim()))
const known = new Set(codeWords.flatMap((word) => word.toLowerCase().split(/[\s-]+/)))

const singular = (word: string): string[] => [
  word,
  word.replace(/ies$/, 'y'),
  word.replace(/s$/, ''),
  word.replace(/(s|x|ch)es$/, '$1'),
]
const isKnown = (word: string) => singular(word).some((form) => known.has(form) || plain.has(form))
const parts = (name: string) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.\s]+/)

/** The parts of each name that no row has and that are no plain English. */
const strange = (names: readonly string[]): string[] =>
  names.flatMap((name) =>
    parts(name)
      .filter((part) => !isKnown(part))
      .map((part) => `${name}: ${part}`),
  )

const named = (file: RegExp, pattern: RegExp): string[] =>
  sources
    .filter((path) => file.test(path))
    .flatMap((path) => [...read(path).matchAll(pattern)].map((match) => match[1] ?? ''))

describe('the glossary', () => {
  test('is a table with a Swedish term, a code word and a meaning in every row', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(
      rows.filter(({ swedish, word, meaning }) => swedish === '' || word === '' || meaning === ''),
    ).toEqual([])
  })

  test('has one row for each code word', () => {
    expect(codeWords.filter((word, index) => codeWords.indexOf(word) !== index)).toEqual([])
  })

  test('and plain English do not overlap: a word is ours or it is not', () => {
    const whole = new Set(codeWords)
    expect([...plain].filter((word) => whole.has(word))).toEqual([])
  })

  const advice = 'add a row to GLOSSARY.md, or use the word that is there'
  test('has the words of every slice', () =>
    expect(strange(order.map((slice) => slice.split('/')[1] ?? '')), advice).toEqual([]))
  test('has the words of every role', () => expect(strange(roles), advice).toEqual([]))

  test('has the words of every entity', () => {
    const entities = named(/\/model\.ts$/, /^export const ([A-Z]\w+) = entity\(/gm)
    expect(entities.length).toBeGreaterThan(10)
    expect(strange(entities), advice).toEqual([])
  })

  test('has the words of every contract', () => {
    const contracts = named(/\/api\.ts$/, /^ {2}name: '([a-z0-9.-]+)'/gm)
    expect(contracts.length).toBeGreaterThan(10)
    expect(strange(contracts), advice).toEqual([])
  })

  test('has the words of every code list', () => {
    const lists = sources.flatMap((path) => /^src\/code-lists\/([\w-]+)\.ts$/.exec(path)?.[1] ?? [])
    const index = new Set(['all', 'published-hashes', 'law-reference'])
    const ofLists = new Set([
      'form',
      'marking',
      'protection',
      'information',
      'reason',
      'now',
      'not',
      'acting',
      'heard',
      'necessity',
      'outcome',
      'place',
      'response',
      'mode',
      'channel',
      'basis',
    ])
    const bad = strange(lists.filter((name) => !index.has(name))).filter(
      (finding) => !ofLists.has(finding.split(': ')[1] ?? ''),
    )
    expect(bad, advice).toEqual([])
  })
})
