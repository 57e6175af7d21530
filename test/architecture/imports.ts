import { posix } from 'node:path'
import { withoutComments } from './comments.ts'
import { files, lineOf, read } from './repository.ts'

/** type: erased before it runs. value: loaded with the file. late: loaded when asked for. */
export type Import = {
  readonly from: string
  /** A path of ours, or the name of a package. */
  readonly to: string
  readonly how: 'type' | 'value' | 'late'
  readonly isOurs: boolean
  readonly line: number
}

const clause = String.raw`(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)?`
const statement = new RegExp(
  String.raw`(?:^|[\n;])\s*(?:import|export)\s+(type\s+(?!from\b)(?!,))?${clause}\s*from\s*(['"])([^'"\n]+)\2`,
  'g',
)
const bare = /(?:^|[\n;])\s*import\s*(['"])([^'"\n]+)\1/g
const late = /\bimport\(\s*(['"`])([^'"`\n]+)\1/g

const known = new Set(files)

/** What a file says itself, its imports and re-exports apart. */
export const withoutImports = (source: string): string =>
  withoutComments(source).replaceAll(statement, '\n').replaceAll(bare, '\n').trim()

/** What a file imports, read from its text; `import.meta.glob` and `require` are found by their own rule. */
export function importsOf(from: string): Import[] {
  const text = withoutComments(read(from))
  const found: Import[] = []
  const add = (specifier: string, how: Import['how'], offset: number) => {
    const isOurs = specifier.startsWith('.')
    const to = isOurs ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : specifier
    found.push({ from, to, how, isOurs, line: lineOf(text, offset) })
  }
  for (const match of text.matchAll(statement)) {
    const [whole, type, , specifier = ''] = match
    add(specifier, type ? 'type' : 'value', match.index + whole.length - specifier.length)
  }
  for (const match of text.matchAll(bare)) add(match[2] ?? '', 'value', match.index)
  for (const match of text.matchAll(late)) add(match[2] ?? '', 'late', match.index)
  return found
}

export const exists = (path: string): boolean => known.has(path)

/** Every file of ours that runs when these do, each with the file that brought it in. */
export function reachedFrom(entries: readonly string[]): Map<string, string> {
  const cameFrom = new Map<string, string>(entries.map((entry) => [entry, '']))
  const queue = [...entries]
  for (let path = queue.shift(); path !== undefined; path = queue.shift())
    for (const { to, how, isOurs } of /\.(tsx?|mjs)$/.test(path) ? importsOf(path) : []) {
      if (!isOurs || how === 'type' || cameFrom.has(to) || !known.has(to)) continue
      cameFrom.set(to, path)
      queue.push(to)
    }
  return cameFrom
}

/** The way a file was reached, for a message: entry > … > file. */
export function wayTo(path: string, cameFrom: ReadonlyMap<string, string>): string {
  const before = cameFrom.get(path)
  return before ? `${wayTo(before, cameFrom)} > ${path}` : path
}
