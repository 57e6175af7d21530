import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const built = new Set(['node_modules', 'dist', '.git', '.stafett'])

/** Without git (a downloaded archive) everything that is not built counts. */
const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return built.has(entry.name) ? [] : walk(path)
    return entry.isFile() ? [path] : []
  })

const listed = (): string[] => {
  if (!existsSync(join(root, '.git'))) return walk('')
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  return execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], options).split('\0').filter(Boolean)
}

/** Every file that is, or would be, committed: relative to the root, with slashes. */
export const files: readonly string[] = [...new Set(listed())]
  .filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
  .sort()

const texts = new Map<string, string>()
export function read(path: string): string {
  const known = texts.get(path)
  if (known !== undefined) return known
  const text = readFileSync(join(root, path), 'utf8')
  texts.set(path, text)
  return text
}

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || /(^|\/)fixture[\w-]*\.ts$/.test(path)

/** Our own source, tests and their fixtures apart. */
export const sources: readonly string[] = files.filter(
  (path) => /^(src|db\/demo)\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !isTest(path),
)

/** Line of an offset, for messages that can be followed. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
