import { loadDemo } from '../../db/demo/load.ts'
import { openStafett } from '../server/open.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

const command: Command = {
  usage: ['demo load'],
  summary: 'Loads the demo county into an empty database: invented people, official test identity numbers.',
  run: async ([verb]) => {
    if (verb !== 'load') throw new WrongUsage('demo load.')
    const stafett = await openStafett('command')
    try {
      if (await stafett.db.selectFrom('region').select('id').executeTakeFirst())
        throw new Refusal('There is a region already; the demo goes into an empty database.')
      await loadDemo(stafett.db)
      console.log('demo loaded')
    } finally {
      await stafett.close()
    }
    return 0
  },
}
export default command
