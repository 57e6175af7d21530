import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { appointableRoles } from '../base/account/model.ts'
import { localDate, now } from '../kernel/time.ts'
import { operator } from '../server/database/scope.ts'
import { openStafett } from '../server/open.ts'
import { Runner } from '../server/runner.ts'
import { allHandlers } from '../server/slices.ts'
import { type Command, Refusal, WrongUsage } from './command.ts'

const roleWords: Record<string, (typeof appointableRoles)[number]> = {
  admin: 'administrator',
  ...Object.fromEntries(appointableRoles.map((role) => [role, role])),
}

const command: Command = {
  usage: [
    'account create NAME --role admin|duty-worker|duty-manager|intake|chair|evaluator|partner [--member MUNICIPALITY-CODE] [--partner NAME-OF-UNIT] [--username USERNAME] [--title TITLE]',
  ],
  summary: 'Creates an account and prints a one-time link with which the person sets a password.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        member: { type: 'string' },
        partner: { type: 'string' },
        username: { type: 'string' },
        title: { type: 'string' },
      },
    })
    const [verb, name] = positionals
    const role = roleWords[values.role ?? '']
    if (verb !== 'create' || name === undefined || role === undefined)
      throw new WrongUsage('account create needs a name and a role.')
    const stafett = await openStafett('command')
    try {
      const member =
        values.member &&
        (await stafett.db
          .selectFrom('member')
          .select('id')
          .where('municipalityCode', '=', values.member)
          .executeTakeFirst())
      if (values.member && !member) throw new Refusal(`No member has municipality code ${values.member}.`)
      const partner =
        values.partner &&
        (await stafett.db
          .selectFrom('partner')
          .select('id')
          .where('name', '=', values.partner)
          .executeTakeFirst())
      if (values.partner && !partner)
        throw new Refusal(`No unit of the police or of health care is called ${values.partner}.`)
      const output = (await new Runner(stafett.db, allHandlers).run('account.create', {
        actor: operator,
        commandId: randomUUID(),
        input: {
          username: values.username ?? name.toLowerCase().replaceAll(/\s+/g, '.'),
          name,
          title: values.title ?? 'medarbetare',
          role,
          memberId: member ? member.id : null,
          partnerId: partner ? partner.id : null,
          validFrom: localDate(now()),
        },
      })) as { link: string; expiresAt: string }
      console.log(`http://localhost:${process.env.PORT ?? 4100}${output.link}`)
    } finally {
      await stafett.close()
    }
    return 0
  },
}
export default command
