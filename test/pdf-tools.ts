import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Tools that judge a PDF are missing, and could not be installed: the message is one line for whoever runs the tests. */
class NoPdfTools extends Error {}

/** Which of Debian's packages each tool comes in. */
const packages = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  // Run as docs/api.md shows it.
  curl: 'curl',
} as const
type Tool = keyof typeof packages

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
const find = (tool: Tool): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
    .filter(Boolean)
    .map((folder) => join(folder, tool))
    .find(canRun)
const missing = () => (Object.keys(packages) as Tool[]).filter((tool) => find(tool) === undefined)

/** On Debian, as root, the system's own packages. */
function install(names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const [command, ...args] of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...names],
  ] as const) {
    console.log(`${command} ${args.join(' ')}`)
    const { status } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0)
      throw new NoPdfTools(
        `The tests of documents need ${names.join(' and ')}, and \`${command} ${args.join(' ')}\` failed.`,
      )
  }
}

/**
 * Every tool is found where programs lie, else installed where we may.
 * @throws NoPdfTools
 */
export function findPdfTools(): void {
  const names = [...new Set(missing().map((one) => packages[one]))]
  if (names.length > 0) {
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
      throw new NoPdfTools(
        `The tests of documents need ${missing().join(', ')}: install them (Debian: \`apt-get install ${names.join(' ')}\`).`,
      )
    install(names)
  }
}

function pathOf(tool: Tool): string {
  if (find(tool) === undefined) findPdfTools()
  const path = find(tool)
  if (path === undefined) throw new NoPdfTools(`${tool} was installed and yet is not to be found.`)
  return path
}

type Answer = { readonly status: number | null; readonly out: string }
const run = (tool: Tool, args: readonly string[]): Answer => {
  const { status, stdout, stderr } = spawnSync(pathOf(tool), args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  return { status, out: `${stdout}${stderr}` }
}

/** What pdfsig says of a file's signatures. */
export const pdfsig = (file: string): Answer => run('pdfsig', [file])
/** What qpdf says of a file's structure; status 0 when it finds nothing wrong. */
export const qpdfCheck = (file: string): Answer => run('qpdf', ['--check', file])
/** The text of a file as a reader would select it. */
export const textOf = (file: string): string => run('pdftotext', ['-layout', file, '-']).out
/** Facts of a file: pages, whether it is tagged. */
export const pdfinfo = (file: string): string => run('pdfinfo', [file]).out
/** Makes and judges certificates with the tool everybody else has. @throws Error when it ends with a fault */
export function openssl(...args: readonly string[]): string {
  const { status, out } = run('openssl', args)
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${out}`)
  return out
}
