import { describe, expect, test } from 'vitest'
import { files, lineOf, read } from './repository.ts'

const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path))
const longest = 400
/** Lists of words, codes, tables and invented people may be as long as they are. */
const mayBeLong = /(^|\/)words\.ts$|^src\/code-lists\/|^src\/server\/database\/tables\.ts$|^db\/demo\//

/** What a finished file does not hold, and why. Written in parts so that this file does not hold it either. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'g'),
    'do it, or open an issue',
  ],
  [new RegExp(`@ts-(${['ignore', 'nocheck', 'expect-error'].join('|')})`, 'g'), 'mend the type'],
  [/\b(test|it|describe)(\.\w+)*\.(only|skip|todo|fails)\b/g, 'a test runs or is deleted'],
  [/\b(vi|jest)\.(mock|doMock|fn|spyOn|stubGlobal)\b/g, 'mock nothing we own: use the real thing'],
  [/biome-ignore(-all|-start)?\s+\S+\s*$/gm, 'say why on the same line'],
]

describe('code files', () => {
  test(`are at most ${longest} lines, lists of words, codes and tables and the demo apart`, () => {
    const bad = code
      .filter((path) => !mayBeLong.test(path))
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > longest)
    expect(bad, 'a file that outgrows this holds two things: part them').toEqual([])
  })

  test('hold nothing unfinished, nothing silenced and no mocks', () => {
    const bad = code.flatMap((path) =>
      forbidden.flatMap(([pattern, advice]) =>
        [...read(path).matchAll(pattern)].map(
          (match) => `${path}:${lineOf(read(path), match.index)} ${match[0]}: ${advice}`,
        ),
      ),
    )
    expect(bad).toEqual([])
  })

  test.each([
    ['// TO' + 'DO later', true],
    ['// @ts-' + 'ignore', true],
    ['test.' + "only('x')", true],
    ['describe.' + "skip('x')", true],
    ['vi.' + 'fn()', true],
    ['// biome-ignore lint/x', true],
    ['// biome-ignore lint/x: the id is taken', false],
    ["rows.skip(3); const todo = 'hacks'", false],
  ])('%s: found is %s', (text, isFound) => {
    expect(forbidden.some(([pattern]) => text.search(pattern) !== -1)).toBe(isFound)
  })

  test('are named in kebab-case, components in PascalCase', () => {
    const name = /(^|\/)([a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.(ts|tsx|mjs)|[A-Z][A-Za-z0-9]*\.tsx)$/
    expect(code.filter((path) => !name.test(path))).toEqual([])
  })
})
