import { describe, expect, test } from 'vitest'
import { withoutComments } from './comments.ts'
import { files, lineOf, read, root, sources } from './repository.ts'

const wordFiles = sources.filter((path) => /(^|-|\/)words\.ts$/.test(path))

/** Every key of a tree of words, with the number of arguments where a word is a function. */
function keysOf(tree: unknown, path = ''): string[] {
  if (typeof tree === 'function') return [`${path}(${tree.length})`]
  if (typeof tree !== 'object' || tree === null) return [path]
  return Object.entries(tree).flatMap(([key, value]) => keysOf(value, path === '' ? key : `${path}.${key}`))
}

function emptyIn(tree: unknown, path = ''): string[] {
  if (typeof tree === 'string') return tree.trim() === '' ? [path] : []
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => emptyIn(value, `${path}.${key}`))
}

/** A neutral tone says nothing beside its text. */
const mayBeEmpty = /\.tones\.neutral$/

const holesIn = (tree: unknown): string[] =>
  typeof tree === 'string'
    ? [...tree.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
    : typeof tree === 'object' && tree !== null
      ? Object.entries(tree).flatMap(([key, value]) => holesIn(value).map((hole) => `${key}: {${hole}}`))
      : []

type TwoLanguages = { sv: unknown; en: unknown }
const languages = async (path: string): Promise<TwoLanguages[]> => {
  const module = (await import(`${root}${path}`)) as Record<string, unknown>
  return Object.values(module).filter(
    (value): value is TwoLanguages =>
      typeof value === 'object' && value !== null && 'sv' in value && 'en' in value,
  )
}

describe('words', () => {
  test('are found', () => expect(wordFiles.length).toBeGreaterThan(2))

  test.each(wordFiles)('of %s have the same keys in Swedish and English, none empty', async (path) => {
    const all = await languages(path)
    for (const { sv, en } of all) {
      expect(keysOf(en).sort(), `${path}: en lacks or adds keys`).toEqual(keysOf(sv).sort())
      expect(
        [...emptyIn(sv, 'sv'), ...emptyIn(en, 'en')].filter((key) => !mayBeEmpty.test(key)),
        `${path}: empty words`,
      ).toEqual([])
      expect(holesIn(en), `${path}: {placeholders} differ`).toEqual(holesIn(sv))
    }
    if (/^src\/(base|duty|exchange|family|insight)\//.test(path))
      expect(all.length, `${path} exports words = { sv, en }`).toBeGreaterThan(0)
  })
})

/** Where Swedish may stand in code, and why. Comments, tests and documents may hold it anywhere. */
const swedishPlaces: readonly (readonly [RegExp, string])[] = [
  [/(^|-|\/)words\.ts$/, 'what people read'],
  [/^src\/code-lists\//, 'published lists, labels as published'],
  [/^src\/cli\//, 'regions as data, and what the terminal says'],
  [/^db\/(demo|reference|regions)\//, 'data'],
  [/^src\/server\/sentences\.ts$/, 'sentences of faults that belong to no slice'],
  [/^src\/kernel\/text\.ts$/, 'folding of Swedish letters for search'],
  [/^src\/kernel\/deadline\.ts$/, 'sections of law as they are cited'],
  [/^src\/web\/ui\/typed-moment\.ts$/, 'words people type for a day'],
  [/^index\.html$/, 'what stands before the program runs'],
  [/^(test|bench)\//, 'tests'],
  [/\.test\.tsx?$/, 'tests'],
]
const letters = /[åäöÅÄÖ]/g
/** Swedish can be written without those letters; these small words betray it. */
const smallWords = /['"`>][^'"`\n]*\b(och|inte|att|eller|finns|ska|kan du|med)\b[^'"`\n]*/g

describe('Swedish', () => {
  const scanned = files.filter(
    (path) => /\.(ts|tsx|mjs|html)$/.test(path) && !swedishPlaces.some(([place]) => place.test(path)),
  )

  test('stands only where people read it, in lists and in data', () => {
    const bad = scanned.flatMap((path) => {
      const text = withoutComments(read(path), { patterns: 'blank' })
      return [letters, smallWords].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(
          (match) => `${path}:${lineOf(text, match.index)} ${match[0].slice(0, 60)}`,
        ),
      )
    })
    expect(bad, 'move the text to words.ts of its slice, or of src/web').toEqual([])
  })

  test.each([
    ["const a = 'på'", true],
    ["const a = 'Det finns inget'", true],
    ['// på svenska', false],
    ['/* på */ const a = 1', false],
    ["const url = 'http://x.se' // på", false],
    ['const a = /[\'"]/ // på', false],
    ["const a = `\u0024{b ? 'x' : `y`}` // på", false],
    ["const a = `\u0024{'å'}`", true],
    ['const a = /nästa (dag|vecka)/', false],
    ['const a = b / 2 + "å" / 2', true],
  ])('in %s: found is %s', (source, isFound) => {
    const text = withoutComments(source, { patterns: 'blank' })
    expect(text).toHaveLength(source.length)
    expect(text.search(letters) !== -1 || text.search(smallWords) !== -1).toBe(isFound)
  })

  test('has no place in this list without a file', () => {
    const idle = swedishPlaces.filter(([place]) => !files.some((path) => place.test(path)))
    expect(idle.map(([place]) => String(place))).toEqual([])
  })
})
