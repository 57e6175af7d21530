import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { signedHead } from '../server/audit/head.ts'
import { sealAudit } from '../server/audit/seal.ts'
import { dataFolder, openStafett } from '../server/open.ts'
import { generateBackupKeys } from '../server/postgres/archive.ts'
import { backup } from '../server/postgres/backup.ts'
import { type Command, WrongUsage } from './command.ts'

const command: Command = {
  usage: ['backup FILE --to PUBLIC-KEY', 'backup keys KEY-FILE'],
  summary:
    'Copies the running database into one file encrypted to a public key; keys makes a pair, prints the public half and keeps the other in KEY-FILE.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' } },
    })
    const [file, keyFile] = positionals
    if (file === 'keys' && keyFile !== undefined) {
      const { publicKey, identity } = await generateBackupKeys()
      writeFileSync(keyFile, `${identity}\n`, { mode: 0o600, flag: 'wx' })
      console.log(publicKey)
      return 0
    }
    if (process.env.DATABASE_URL)
      throw new WrongUsage("With DATABASE_URL the backup is PostgreSQL's own: see docs/operations.md.")
    if (file === undefined || values.to === undefined)
      throw new WrongUsage('backup needs a file and --to a public key.')
    const { db, embedded, close } = await openStafett('command')
    try {
      if (embedded === undefined) throw new WrongUsage('There is no embedded database.')
      await sealAudit(db)
      const head = await signedHead(db, dataFolder())
      const { until } = await backup({
        superuser: embedded.urls.superuser,
        cluster: embedded.cluster,
        file,
        publicKey: values.to,
        head,
      })
      console.log(JSON.stringify({ file, until, head }))
    } finally {
      await close()
    }
    return 0
  },
}
export default command
