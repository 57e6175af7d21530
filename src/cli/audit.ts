import { parseArgs } from 'node:util'
import { readHead, signedHead } from '../server/audit/head.ts'
import { sealAudit } from '../server/audit/seal.ts'
import { verifyAudit } from '../server/audit/verify.ts'
import { dataFolder, openStafett } from '../server/open.ts'
import { type Command, WrongUsage } from './command.ts'

const command: Command = {
  usage: ['audit verify [--head HEAD]', 'audit head'],
  summary:
    'verify: walks the sealed chain and finds changed, removed, inserted or reordered rows, and with a head a cut tail. head: prints the signed head.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { head: { type: 'string' } },
    })
    const [verb] = positionals
    if (verb !== 'verify' && verb !== 'head') throw new WrongUsage('audit verify or audit head.')
    const stafett = await openStafett('command')
    try {
      if (verb === 'head') {
        await sealAudit(stafett.db)
        console.log(await signedHead(stafett.db, dataFolder()))
        return 0
      }
      const head = values.head === undefined ? undefined : readHead(values.head, dataFolder())
      const verdict = await verifyAudit(stafett.db, head)
      const findings =
        values.head !== undefined && head === undefined
          ? [...verdict.findings, { kind: 'bad-head' as const }]
          : verdict.findings
      console.log(JSON.stringify({ ...verdict, findings }))
      if (findings.length > 0)
        console.error(
          `The audit does not hold: ${findings.length} finding(s), the first is ${findings[0]?.kind}.`,
        )
      return findings.length > 0 ? 1 : 0
    } finally {
      await stafett.close()
    }
  },
}
export default command
