import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dataFolder } from '../server/open.ts'
import { restore } from '../server/postgres/restore.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

const command: Command = {
  usage: ['restore FILE --key FILE'],
  summary: 'Puts a backup into an empty data folder (STAFETT_DATA), whole or not at all.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' } },
    })
    const [file] = positionals
    if (process.env.DATABASE_URL)
      throw new WrongUsage("With DATABASE_URL the restore is PostgreSQL's own: see docs/operations.md.")
    if (file === undefined || values.key === undefined)
      throw new WrongUsage('restore needs a file and --key a key file.')
    if (!existsSync(values.key)) throw new Refusal(`There is no key file ${values.key}.`)
    console.log(
      JSON.stringify(
        await restore({ file, identity: readFileSync(values.key, 'utf8'), dataFolder: dataFolder() }),
      ),
    )
    return 0
  },
}
export default command
