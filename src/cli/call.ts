import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { currentAppointment, findAccountByUsername } from '../base/account/store.ts'
import type { Actor } from '../kernel/permit.ts'
import { localDate, now } from '../kernel/time.ts'
import type { Database } from '../server/database/connection.ts'
import { inScope, operator } from '../server/database/scope.ts'
import { openStafett } from '../server/open.ts'
import { Runner } from '../server/runner.ts'
import { allHandlers } from '../server/slices.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

/** The account as it acts today, with no session. */
async function actorOf(db: Database, username: string): Promise<Actor> {
  return inScope(db, operator, async (tx) => {
    const account = await findAccountByUsername(tx, username)
    const post = account && (await currentAppointment(tx, account.id, localDate(now())))
    if (account === undefined || post === undefined || account.closedAt !== null)
      throw new Refusal(`${username} has no post today`)
    return {
      accountId: account.id,
      name: account.name,
      title: account.title,
      role: post.role,
      memberId: post.memberId,
      partnerId: post.partnerId,
      sessionId: null,
    }
  })
}

const command: Command = {
  usage: ['call CONTRACT --as USER [--command-id UUID] < input.json', 'call --list'],
  summary:
    'Calls one contract as a person, through the same runner as the web: input is JSON on standard input, output JSON.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, 'command-id': { type: 'string' }, list: { type: 'boolean' } },
    })
    if (values.list) {
      for (const { contract } of allHandlers) console.log(`${contract.name}\t${contract.summary}`)
      return 0
    }
    const [name] = positionals
    if (name === undefined || values.as === undefined)
      throw new WrongUsage('Name a contract and --as a user.')
    if (!allHandlers.some(({ contract }) => contract.name === name))
      throw new WrongUsage(`There is no contract ${name}; call --list shows them.`)
    const typed = process.stdin.isTTY ? '' : await text(process.stdin)
    let input: unknown
    try {
      input = typed.trim() === '' ? {} : JSON.parse(typed)
    } catch {
      throw new WrongUsage('Standard input is not JSON.')
    }
    const stafett = await openStafett('command')
    try {
      const runner = new Runner(stafett.db, allHandlers, stafett.figures)
      const output = await runner.run(name, {
        input,
        actor: await actorOf(stafett.db, values.as),
        commandId: values['command-id'] ?? randomUUID(),
      })
      console.log(JSON.stringify(output))
    } finally {
      await stafett.close()
    }
    return 0
  },
}
export default command
