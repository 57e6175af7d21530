import { MigrationDrift } from '../server/database/migrate.ts'
import { MissingUrl } from '../server/open.ts'
import { PostgresRefused } from '../server/postgres/refusals.ts'
import { isProblem } from '../server/problem.ts'
import { BadOrigin } from '../server/public-address.ts'
import { sentenceOf } from '../server/sentences.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

/** Every command, loaded only when asked for. */
const commands: Record<string, () => Promise<{ default: Command }>> = {
  serve: () => import('./serve.ts'),
  migrate: () => import('./migrate.ts'),
  region: () => import('./region-command.ts'),
  demo: () => import('./demo.ts'),
  account: () => import('./account.ts'),
  call: () => import('./call.ts'),
  import: () => import('./import.ts'),
  statistics: () => import('./statistics.ts'),
  audit: () => import('./audit.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  roster: () => import('./roster.ts'),
  clock: () => import('./clock.ts'),
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') {
    const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).default))
    const lines = all.flatMap(({ usage, summary }) => [
      ...usage.map((line) => `  ${line}`),
      `      ${summary}`,
    ])
    console.log(`Usage: npm run -s stafett -- <command>\n\n${lines.join('\n')}`)
    return name === undefined ? 2 : 0
  }
  const load = commands[name]
  if (load === undefined) {
    console.error(`There is no command ${name}. --help lists them.`)
    return 2
  }
  const command = (await load()).default
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(
      `${command.usage.map((line) => `npm run -s stafett -- ${line}`).join('\n')}\n\n${command.summary}`,
    )
    return 0
  }
  try {
    return (await command.run(rest)) ?? 0
  } catch (error) {
    return tell(error, command)
  }
}

/** Exit 1 for what is refused or found wanting, 2 for wrong usage; the reason in one line on standard error. */
function tell(error: unknown, command: Command): number {
  if (
    error instanceof WrongUsage ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  ) {
    console.error(
      `${error.message}\n${command.usage.map((line) => `  npm run -s stafett -- ${line}`).join('\n')}`,
    )
    return 2
  }
  if (error instanceof MissingUrl || error instanceof BadOrigin) {
    console.error(error.message)
    return 2
  }
  if (isProblem(error))
    console.error(
      'errors' in error
        ? error.errors.map((e) => `${e.path}: ${e.code}`).join('\n')
        : `${error.code}: ${sentenceOf(error, undefined, 'sv')}`,
    )
  else if (error instanceof Refusal || error instanceof PostgresRefused || error instanceof MigrationDrift)
    console.error(error.message)
  else console.error(error)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
