import { openStafett } from '../server/open.ts'
import type { Command } from './command.ts'

const command: Command = {
  usage: ['migrate'],
  summary: 'Creates the database if it is empty and brings it up to date.',
  run: async () => {
    const stafett = await openStafett('command')
    const rows = await stafett.db
      .selectFrom('codeListVersion')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    console.log(JSON.stringify({ migrated: true, codeListVersions: Number(rows.n) }))
    await stafett.close()
    return 0
  },
}
export default command
