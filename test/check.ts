import { outcome, run, tool } from './steps.ts'

/** What has not changed since the last run is not checked again. */
const cache = 'node_modules/.cache/stafett/types.tsbuildinfo'

/** `npm run check`: all that needs no database, side by side. */
const steps: readonly (readonly [string, string, readonly string[]])[] = [
  // One thread costs half of what four do, and beside the other steps it is done sooner.
  ['types', 'tsc', ['--singleThreaded', '--incremental', '--tsBuildInfoFile', cache]],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=50']],
  [
    'boundaries, contracts, words, documents',
    'vitest',
    ['run', '--config', 'test/architecture/check.config.ts'],
  ],
  ['dead code', 'knip', ['--no-progress']],
]

const results = await Promise.all(
  steps.map(async ([name, command, args]) => {
    const result = await run(tool(command), args)
    console.log(outcome(name, result))
    return { name, ...result }
  }),
)
const failed = results.filter(({ code }) => code !== 0)
for (const { name, output } of failed) console.error(`\n── ${name}\n${output.trimEnd()}`)
process.exitCode = failed.length > 0 ? 1 : 0
