import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

export type Result = { readonly code: number; readonly output: string; readonly seconds: number }
type Options = { readonly env?: Readonly<Record<string, string>>; readonly show?: boolean }

/** A tool of node_modules, with the Node that runs us. */
export const tool = (name: string): string => join(root, 'node_modules/.bin', name)

/** Runs a program to its end. `show` lets it write as it goes; otherwise what it said is in `output`. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, show = false }: Options = {},
): Promise<Result> {
  const begun = performance.now()
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env, PATH: path },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const end = (code: number) => resolve({ code, output, seconds: (performance.now() - begun) / 1000 })
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', (error) => {
      output += error.message
      end(1)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}

/** `✓ types 2.1 s`, as every step ends. */
export const outcome = (name: string, { code, seconds }: Pick<Result, 'code' | 'seconds'>): string =>
  `${code === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`
