import { matchesGlob } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, read } from './repository.ts'

const page = 'docs/requirements.md'

/** The sections of this release, whole; of the difficult cases those that touch the night and the morning after. */
const sections = {
  A: 37,
  B: 39,
  C: 41,
  D: 30,
  E: 27,
  F: 27,
  G: 30,
  H: 37,
  I: 33,
  J: 18,
  K: 20,
  L: 16,
  T: 18,
} as const
const scenarios = [...Array.from({ length: 40 }, (_, i) => i + 1), 47, 48]
const idOf = (letter: string, number: number) => `${letter}-${String(number).padStart(2, '0')}`
const wanted = [
  ...Object.entries(sections).flatMap(([letter, last]) =>
    Array.from({ length: last }, (_, i) => idOf(letter, i + 1)),
  ),
  ...scenarios.map((number) => idOf('V', number)),
]

/** What may still be waited for; the page says what each holds. */
const releases = ['The family gets one plan', 'no release yet']

type Requirement = {
  readonly id: string
  readonly asked: string
  readonly state: string
  readonly answer: string
}

/** The rows of the page's tables, in order. */
const rowsOf = (text: string): Requirement[] =>
  [...text.matchAll(/^\| ([A-Z]-\d+) \|(.*)\|(.*)\|(.*)\|$/gm)].map(
    ([, id = '', asked = '', state = '', answer = '']) => ({
      id,
      asked: asked.trim(),
      state: state.trim(),
      answer: answer.trim(),
    }),
  )

const pathsIn = (answer: string): string[] =>
  [...answer.matchAll(/`([^`]+)`/g)].flatMap(([, span = '']) => (span.includes('/') ? [span] : []))
const isThere = (path: string) =>
  files.includes(path) ||
  files.some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`) || matchesGlob(file, path))
const waitsFor = (answer: string) =>
  releases.filter((release) => answer.toLowerCase().includes(release.toLowerCase()))

/** What a row says that does not hold, in words. */
function faultsOf({ id, asked, state, answer }: Requirement): string[] {
  const paths = pathsIn(answer)
  const faults = paths.filter((path) => !isThere(path)).map((path) => `${id}: ${path} does not exist`)
  const waits = waitsFor(answer).length > 0
  if (asked === '') faults.push(`${id}: says nothing of what is asked`)
  if (!['Built', 'Partly', 'Later'].includes(state)) faults.push(`${id}: ${state} is no state`)
  if (state !== 'Later' && paths.length === 0) faults.push(`${id}: names no file that answers it`)
  if (state === 'Later' && !waits) faults.push(`${id}: does not say which release it waits for`)
  if (state === 'Built' && waits) faults.push(`${id}: waits for something and is called built`)
  if (state === 'Partly' && !waits) faults.push(`${id}: does not say what the rest waits for`)
  return faults
}

/** Titles of tests, steps of stories, and rows of tables, whose first value names the test. */
const title = /(?:\b(?:test|it|describe|step)\(|\)\(|\n\s+\[)\s*(['"`])(.*?)\1/g
const titles = files
  .filter((path) => path.endsWith('.test.ts') || path.startsWith('test/journeys/stories/'))
  .flatMap((path) => [...read(path).matchAll(title)].map(([, , words = '']) => words))

describe('the page of requirements', () => {
  const rows = rowsOf(read(page))

  test('has every id of its sections exactly once, and no other', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual([...wanted].sort())
  })

  test('says of each what answers it or what it waits for', () => {
    expect(rows.flatMap(faultsOf)).toEqual([])
  })

  test('says what each release that is waited for holds', () => {
    const list = read(page).split('\n## ')[0] ?? ''
    expect(releases.filter((release) => !list.toLowerCase().includes(`*${release.toLowerCase()}*`))).toEqual(
      [],
    )
  })

  test('plays every difficult case that is not left for later in a test that names it', () => {
    const played = rows.filter(({ id, state }) => id.startsWith('V-') && state !== 'Later')
    expect(
      played.filter(({ id }) => !titles.some((words) => words.includes(id))).map(({ id }) => id),
    ).toEqual([])
  })

  test.each([
    ['| A-01 | Ten members | Built | `src/order.ts` |', 0],
    ['| A-01 |  | Built | `src/order.ts` |', 1],
    ['| A-01 | Ten members | Built | `src/nowhere.ts` |', 1],
    ['| A-01 | Ten members | Built | the code |', 1],
    ['| A-01 | Ten members | Done | `src/order.ts` |', 1],
    ['| A-01 | Ten members | Partly | `src/order.ts` |', 1],
    ['| A-01 | Ten members | Later | sometime |', 1],
    ['| A-01 | Ten members | Later | *The family gets one plan* |', 0],
    ['| A-01 | Ten members | Built | `src/order.ts`; the rest in *The family gets one plan* |', 1],
  ])('%s: %i faults', (row, count) => expect(rowsOf(row).flatMap(faultsOf)).toHaveLength(count))
})
