import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

async function newest(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.mtimeMs
  const within = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  return Math.max(found.mtimeMs, ...within)
}

/** Builds the web client when it is missing or older than its sources. */
export async function buildWebClient(webFolder: string): Promise<void> {
  const index = join(webFolder, 'index.html')
  const built = existsSync(index) ? (await stat(index)).mtimeMs : 0
  const changed = Math.max(...(await Promise.all(sources.map((path) => newest(join(root, path))))))
  if (built > changed) return
  const { build } = await import('vite')
  await build({ root, logLevel: 'error' })
}
