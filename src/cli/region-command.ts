import { openStafett } from '../server/open.ts'
import { type Command, WrongUsage } from './command.ts'
import { loadRegion } from './region.ts'
import { isRegionKey } from './region-file.ts'

const command: Command = {
  usage: ['region load gavleborg|skaraborg|dalarna'],
  summary: 'Makes the members, areas and partners of a region; a second time changes nothing.',
  run: async ([verb, key]) => {
    if (verb !== 'load' || key === undefined || !isRegionKey(key))
      throw new WrongUsage('region load needs gavleborg, skaraborg or dalarna.')
    const stafett = await openStafett('command')
    try {
      console.log(await loadRegion(stafett.db, key))
    } finally {
      await stafett.close()
    }
    return 0
  },
}
export default command
