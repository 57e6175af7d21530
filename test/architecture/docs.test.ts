import { matchesGlob, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, lineOf, read, sources } from './repository.ts'

const documents = files.filter((path) => path.endsWith('.md'))
const required = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'SECURITY.md',
  'docs/operations.md',
]

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts)
const commands = [...read('src/cli/main.ts').matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\(/gm)].map(
  (match) => match[1] ?? '',
)
const folders = new Set(
  files.flatMap((path) => path.split('/').map((_, i, parts) => `${parts.slice(0, i).join('/')}/`)),
)
/** Files that are made by running something, so the repository does not hold them. */
const made = /^(dist|node_modules|\.stafett)(\/|$)|^bench\/results\.json$|^docs\/handbook\/pictures\//

type Finding = { readonly at: number; readonly what: string }
const inEvery = (find: (text: string, path: string) => Finding[]) =>
  documents.flatMap((path) =>
    find(read(path), path).map(({ at, what }) => `${path}:${lineOf(read(path), at)} ${what}`),
  )

const isThere = (path: string) =>
  files.includes(path) ||
  folders.has(`${path.replace(/\/$/, '')}/`) ||
  made.test(path) ||
  (path.includes('*') && files.some((file) => matchesGlob(file, path)))

/** npm scripts and the product's own commands, wherever a document tells somebody to type them. */
function unknownCommands(text: string): Finding[] {
  const missing: Finding[] = []
  for (const match of text.matchAll(/\bnpm run (?:-s )?([\w:-]+)(?: -- ([\w-]+))?/g)) {
    const [whole, script = '', command] = match
    if (!scripts.includes(script))
      missing.push({ at: match.index, what: `${whole}: package.json has no such script` })
    else if (script === 'stafett' && command && /^[a-z]/.test(command) && !commands.includes(command))
      missing.push({ at: match.index, what: `${whole}: there is no such command` })
  }
  for (const match of text.matchAll(/\bnpm (test|start)\b/g))
    if (!scripts.includes(match[1] ?? ''))
      missing.push({ at: match.index, what: `${match[0]}: no such script` })
  for (const match of text.matchAll(/`stafett ([a-z][\w-]*)/g))
    if (!commands.includes(match[1] ?? ''))
      missing.push({ at: match.index, what: `${match[0]}: there is no such command` })
  return missing
}

const codeSpans = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)]
/** What looks like a path of ours: a known folder first, or a file at the root. Capitals such as NNNN stand for something. */
const looksLikePath =
  /^(?:(?:src|db|docs|test|bench|public|\.ci)(?:\/[\w.*{}@-]+)*\/?|[\w-]+\.(?:md|json|ts))$/
const placeholder = /NNNN|NAME|<|…|\{/

/** `model.ts` alone names a file that every slice has; others are written by the program as it runs. */
const isNamedSomewhere = (name: string) =>
  files.some((path) => path.endsWith(`/${name}`)) || sources.some((path) => read(path).includes(`'${name}'`))

function missingPaths(text: string): Finding[] {
  return codeSpans(text).flatMap((match) => {
    const path = (match[1] ?? '').replace(/^\.\//, '').replace(/:\d+$/, '')
    if (!looksLikePath.test(path) || placeholder.test(path) || isThere(path)) return []
    if (!path.includes('/') && isNamedSomewhere(path)) return []
    return [{ at: match.index, what: `${path} does not exist` }]
  })
}

const slug = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
const anchorsOf = (path: string) =>
  [...read(path).matchAll(/^#+\s+(.+)$/gm)].map((match) => slug(match[1] ?? ''))

function deadLinks(text: string, path: string): Finding[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => {
    const [target = '', anchor] = (match[1] ?? '').split('#')
    if (/^[a-z]+:/.test(target)) return []
    const file = target === '' ? path : posix.join(posix.dirname(path), target)
    if (!isThere(file)) return [{ at: match.index, what: `links to ${file}, which does not exist` }]
    if (anchor === undefined || !file.endsWith('.md') || anchorsOf(file).includes(anchor)) return []
    return [{ at: match.index, what: `links to #${anchor}, which ${file} has no heading for` }]
  })
}

/** What the program reads from its surroundings. */
const settings = new Set(
  files
    .filter(
      (path) => /^(src|test|bench|db)\/.*\.(ts|mjs)$/.test(path) && path !== 'test/architecture/docs.test.ts',
    )
    .flatMap((path) => [...read(path).matchAll(/\b[A-Z][A-Z_]{2,}[A-Z]\b/g)].map((match) => match[0])),
)
const unknownSettings = (text: string): Finding[] =>
  [...text.matchAll(/`((?:STAFETT|DATABASE|TEST)_[A-Z_]+)\b/g)]
    .filter((match) => !settings.has(match[1] ?? ''))
    .map((match) => ({ at: match.index, what: `${match[1]} is read nowhere` }))

describe('documents', () => {
  test('that every newcomer and operator needs are there', () => {
    expect(required.filter((path) => !documents.includes(path))).toEqual([])
  })

  test('name scripts and commands that exist', () => {
    expect(commands).toContain('serve')
    expect(inEvery(unknownCommands)).toEqual([])
  })

  test('name paths that exist', () => expect(inEvery(missingPaths)).toEqual([]))
  test('link to files and headings that exist', () => expect(inEvery(deadLinks)).toEqual([]))
  test('name settings that the program reads', () => expect(inEvery(unknownSettings)).toEqual([]))

  test.each([
    ['Run `npm run nothing`.', 1],
    ['`npm run -s stafett -- nothing FILE`', 1],
    ['`npm run -s stafett -- serve`', 0],
    ['See `src/nowhere.ts` and `src/order.ts`.', 1],
    ['`docs/decisions/NNNN-name.md`', 0],
    ['`db/migrations/*.sql`', 0],
    ['[here](nowhere.md)', 1],
    ['`STAFETT_NOTHING`', 1],
  ])('%s: %i found', (text, count) => {
    const found = [
      unknownCommands,
      missingPaths,
      (t: string) => deadLinks(t, 'x.md'),
      unknownSettings,
    ].flatMap((find) => find(text))
    expect(found).toHaveLength(count)
  })
})

describe('decision records', () => {
  const records = files.filter((path) => /^docs\/decisions\//.test(path))

  test('are numbered from 0001 without gaps and named in kebab-case', () => {
    expect(records.length).toBeGreaterThan(0)
    const numbers = records.map(
      (path) => /^docs\/decisions\/(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$/.exec(path)?.[1] ?? path,
    )
    expect(numbers).toEqual(records.map((_, index) => String(index + 1).padStart(4, '0')))
  })

  test.each(records)('%s says context, decision and consequence in at most 14 lines', (path) => {
    const [title, ...body] = read(path)
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(title).toMatch(/^# \d{4} /)
    expect(title?.slice(2, 6)).toBe(posix.basename(path).slice(0, 4))
    expect(body.length, 'lines of body').toBeLessThanOrEqual(14)
    for (const part of ['Context', 'Decision', 'Consequence'])
      expect(
        body.some((line) => line.startsWith(`**${part}.**`)),
        `**${part}.** begins a line`,
      ).toBe(true)
  })
})
