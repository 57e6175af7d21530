import { parseArgs } from 'node:util'
import { holdsRegister, loadDemo } from '../../db/demo/load.ts'
import { loadDemoRegister } from '../../db/demo/register/load-register.ts'
import { type Opened, openStafett } from '../server/open.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'
import { writeDemoDocument } from './demo-document.ts'

const mostCases = 5_000_000

function readCases(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const cases = /^\d+$/.test(text) ? Number(text) : 0
  if (cases < 1 || cases > mostCases)
    throw new WrongUsage(`--cases is a whole number from 1 to ${mostCases}, not ${JSON.stringify(text)}.`)
  return cases
}

function readSeed(text: string): number {
  const seed = /^-?\d+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(seed))
    throw new WrongUsage(`--seed is a whole number, not ${JSON.stringify(text)}.`)
  return seed
}

const has = async ({ db }: Opened, key: string) =>
  (await db.selectFrom('installation').select('key').where('key', '=', key).executeTakeFirst()) !== undefined

/** True when the county is to be loaded first. */
async function needsCounty(stafett: Opened, withRegister: boolean): Promise<boolean> {
  if (!(await stafett.db.selectFrom('region').select('id').executeTakeFirst())) {
    if (await holdsRegister(stafett.db))
      throw new Refusal('A register has been imported: invented cases would be counted among its real ones.')
    return true
  }
  if (!withRegister) throw new Refusal('There is a region already; the demo goes into an empty database.')
  if (!(await has(stafett, 'demo')))
    throw new Refusal(
      'There is a region already that is no demo: invented cases would be counted among real ones.',
    )
  return false
}

const alreadyThere = () => new Refusal('There is a demo register already; its cases stay as they are.')

const command: Command = {
  usage: ['demo load [--cases N] [--seed S]', 'demo document FILE.pdf'],
  summary:
    'Loads the demo county into an empty database: invented people, official test identity numbers. With --cases also an invented register of so many cases over ten years, also where the demo county is already; the same seed gives the same register. `document` writes one invented decision, signed, as PDF.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { cases: { type: 'string' }, seed: { type: 'string', default: '1' } },
    })
    const [what, file] = positionals
    if (what === 'document' && file !== undefined && positionals.length === 2) {
      if (values.cases !== undefined) throw new WrongUsage('demo document takes a file and nothing else.')
      await writeDemoDocument(file)
      return 0
    }
    if (positionals.length !== 1 || what !== 'load')
      throw new WrongUsage('demo load, or demo document FILE.pdf.')
    const cases = readCases(values.cases)
    const seed = readSeed(values.seed)
    const stafett = await openStafett('command')
    try {
      const county = await needsCounty(stafett, cases !== undefined)
      if (cases !== undefined && (await has(stafett, 'demo-register'))) throw alreadyThere()
      if (county) await loadDemo(stafett.db)
      const tell = (line: string) => console.error(`register: ${line}`)
      const loaded = cases && (await loadDemoRegister(stafett.urls.app, { cases, seed }, tell))
      if (cases !== undefined && !loaded) throw alreadyThere()
      if (county) console.log('demo loaded')
      if (loaded) console.log(`register loaded: ${loaded.cases} cases, ${loaded.measures} measures`)
    } finally {
      await stafett.close()
    }
    return 0
  },
}
export default command
