import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { findPdfTools } from './pdf-tools.ts'
import { outcome, root, run, tool } from './steps.ts'

/** `npm test`: everything CI runs, one step after the other; each says how long it took. */
// Every process of the run reads TypeScript that an earlier one has read; a run after it, too.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node')
let passed = 0
let failed = 0

async function step(name: string, work: () => Promise<boolean> | boolean): Promise<boolean> {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const isRight = await Promise.resolve()
    .then(work)
    .catch((error: Error) => {
      console.error(error.message)
      return false
    })
  if (isRight) passed++
  else failed++
  console.log(outcome(name, { code: isRight ? 0 : 1, seconds: (performance.now() - begun) / 1000 }))
  return isRight
}

const node = async (...args: readonly string[]) =>
  (await run(process.execPath, args, { show: true })).code === 0
const vitest = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  (await run(tool('vitest'), ['run', ...args], { show: true, env })).code === 0

/** The newest PostgreSQL of Debian from the floor of 15 on, as a folder with `bin`. */
function debianPostgres(): string | undefined {
  const shelf = '/usr/lib/postgresql'
  const versions = existsSync(shelf)
    ? readdirSync(shelf)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  return versions
    .sort((a, b) => b - a)
    .map((version) => join(shelf, String(version)))
    .find((folder) => existsSync(join(folder, 'bin/postgres')))
}

/** The tests that open a database of the run's own server; others, and the command line's own, would only be done twice. */
const databaseTests = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(src|test)\/.*\.test\.ts$/.test(path) && !path.startsWith('test/cli/'))
    .filter((path) => /\/(house|postgres)\.ts'/.test(readFileSync(join(root, path), 'utf8')))

// Before the tests, which run beside each other and would install beside each other.
const hasBrowser = await step('browser', () => {
  console.log(findBrowser())
  return true
})
await step('tools that judge a PDF', () => {
  findPdfTools()
  return true
})
await step('check', () => node('test/check.ts'))
// What check has run already is left out here.
await step('tests', () => vitest(['--exclude', 'test/architecture/*.test.ts']))

const debian = debianPostgres()
if (debian === undefined)
  console.log('\n── no Debian PostgreSQL here: the database tests ran on the packaged one only')
else
  await step(`database tests on ${debian}`, () => vitest(databaseTests(), { TEST_POSTGRES_BINARIES: debian }))

if (hasBrowser) await step('journeys', () => node('test/journeys/run.ts', '--all'))

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
